"""Masking: the personal numbers of a message, struck out before the message is kept."""

import datetime
import re
from collections.abc import Iterator

_Shape = tuple[int, ...]  # how many digits stand in each group: 138 1234 5678 is (3, 4, 4)

_PLAIN = str.maketrans(
    "０１２３４５６７８９（）＋．％Ｘｘ－‐‑‒–—−\u3000\u00a0\u2002\u2003\u2009\u202f\t",
    "0123456789()+.%Xx-------       ",
)
_DOUBLED = str.maketrans("0123456789", "0246813579")
_DIGIT = re.compile(r"[0-9０-９]")
_ENOUGH = re.compile(r"(?:[0-9０-９][^0-9０-９]{0,3}+){7}")
_GROUP = re.compile(r"[0-9]+")
_RUN = re.compile(r"[0-9]++(?:(?:[ -]{1,3}|\) ?-?|\.)[0-9]++)*+")
# Years and dates begin with 19 and 20, credit codes with 91 to 93; bank cards do not.
_PUBLIC = re.compile(r"0|19|20|9[123][0-9]{16}$")
_ACCOUNTS = {a + b for a in "账賬帐帳" for b in "號号户戶"}
_COUNTRY = re.compile(r"(?:00)?86(?=1[3-9][0-9]{9}$)")

_IDENTITY = {(18,), (6, 12), (14, 4), (6, 8, 4), (6, 4, 4, 4), (3, 3, 4, 4, 4), (4, 4, 4, 4, 2)}
_MOBILE = {(11,), (3, 8), (7, 4), (3, 4, 4), (4, 3, 4)}
_LANDLINE = {(11,), (12,)} | {(n, *m) for n in (3, 4) for m in ((7,), (8,), (3, 4), (4, 4))}
_CARD = {(16,), (17,), (18,), (19,), (4,) * 4} | {(4, 4, 4, 4, n) for n in (1, 2, 3)}
_SHAPES = sorted(
    {(15,), *_IDENTITY, *_MOBILE, *_LANDLINE, *_CARD}
    | {(*most, last - 1) for *most, last in _IDENTITY}  # before an X
    | {(code + first, *rest) for code in (2, 4) for first, *rest in _MOBILE},  # after 86, 0086
    key=sum,
    reverse=True,
)
_BEGINNING = {n: [shape for shape in _SHAPES if shape[0] == n] for n in range(20)}

# A unit makes an amount of the number, unless it begins another word: 个人, 家里, 户主, 万一.
# The first end of a range has the unit of the second: 13000000000-15000000000元.
_UNIT = re.compile(
    r"(?: ?[-~～至到] ?[0-9]{7,15}(?![0-9]))? {0,3}[多余餘来]?\(?(?:"
    r"[美欧歐日港]?元(?!旦)|[块塊亿億兆吨噸亩畝斤克升米件瓶颗枚%‰]|[万萬](?!一)|千(?!万别)|百(?!度)"
    r"|人(?![在数數员員名])|[个個](?!人)|家(?![里裡人属屬住庭中])|[户戶](?![主口籍名])|[项項](?!目)"
    r"|次(?!日)|度(?!假)|平[方米]|公[里斤顷]|立方|美金|英[镑鎊]|[港台]币"
    r"|(?i:rmb|cny|usd|hkd|eur|yuan|kg|km|[km]?wh?|gb|t|m|g)(?![A-Za-z]))"
)
# What stands right before a number says what it is; of several words the last is believed.
_CUE = re.compile(
    r".*(?:(?:(?P<code>(?<=信用)代[码碼])|(?P<amount>[¥￥$€第]|代码|(?<!身份证)编号|文号|单号|固投|投资"
    r"|投入|产值|产量|产能|营收|收入|金额|销售额|口额|规模|资本|资产|税收|纳税|利润|贷款|补贴|补助|奖励))"
    r"[额约約達达到为是了共有超过:： ]{0,4}"
    r"|(?:(?P<phone>电话|電話|手机|手機|联系方式|聯[系繫絡]方式|微信|(?<![a-z])(?:tel|[vw]x|qq)|phone"
    r"|mobile|wechat)|(?P<card>身份[证證]|银行卡|卡[号號]|[账賬帐帳][号號户戶])"
    r"|(?P<number>(?<![话話机機证證卡])(?:号码|號碼)))[^0-9。！？；!?;]{0,6})",
    re.IGNORECASE | re.DOTALL,
)


_HIDDEN = re.compile(r"\*(?:[ ().-]{0,3}\*){6}")


def hidden(text: str) -> bool:
    """Return whether a number is struck out in the text."""
    return _HIDDEN.search(text) is not None


def masked(text: str, *, of_office: bool = False) -> str:
    """Return `text` with the digits of identity-card, phone and bank-card numbers as `*`.

    Every other character stays, and so do the length and the offsets, in UTF-16 units too. What is
    `of_office` keeps landlines and the accounts that are no bank cards: offices give those out.
    """
    if not _ENOUGH.search(text):
        return text
    plain = text.translate(_PLAIN)
    kept, done = "", 0
    for run in _RUN.finditer(plain):
        if run.end() - run.start() >= 7:
            for start, end in _personal(plain, run, of_office=of_office):
                kept += text[done:start] + _DIGIT.sub("*", text[start:end])
                done = end
    return kept + text[done:]


def _personal(plain: str, run: re.Match[str], *, of_office: bool) -> Iterator[tuple[int, int]]:
    """Yield where personal numbers stand in a run of groups of digits: whole groups only."""
    groups = [group.span() for group in _GROUP.finditer(plain, *run.span())]
    lengths = tuple(end - start for start, end in groups)
    said = _CUE.fullmatch(plain, max(0, run.start() - 16), run.start())
    cue = said.lastgroup if said else None
    if of_office and said and (cue == "phone" or said["card"] in _ACCOUNTS):
        cue = None
    first = 0
    while first < len(groups):
        shapes = _BEGINNING.get(lengths[first], [])
        if cue and not first:  # it speaks of the number it stands before, grouped as it may be
            shapes = [lengths[:count] for count in range(6, 0, -1)]
        step = 1
        for shape in shapes:
            if lengths[first : first + len(shape)] == shape:
                start, end = groups[first][0], groups[first + len(shape) - 1][1]
                before = None if first else cue
                if _is_personal(plain, start, end, shape, before, of_office=of_office):
                    yield start, end
                    step = len(shape)
                    break
        first += step


def _is_personal(
    plain: str, start: int, end: int, shape: _Shape, cue: str | None, *, of_office: bool
) -> bool:
    """Return whether the groups of digits from `start` to `end` make one personal number."""
    total = sum(shape)
    if not 7 <= total <= 19 or cue == "code":
        return False
    if not (cue or total > 12 or plain[start] == "0" or (total == 11 and plain[start] == "1")):
        return False
    before, after = plain[max(0, start - 2) : start], plain[end : end + 2]
    # One point is a decimal point; at an edge, the number goes on. 138.1234.5678 has two.
    cut = (before[1:] == "." and before[0].isdigit()) or (after[:1] == "." and after[1:].isdigit())
    if cut or plain.count(".", start, end) == 1:
        return False
    digits = "".join(_GROUP.findall(plain, start, end))
    if _is_identity(digits, shape, after) or _is_called(digits, shape, cue):
        return True
    # Letters around a long number make a code of it: a credit code, an order number.
    if total > 13 and not cue and re.search("[A-Za-z]", before[-1:] + after[:1]):
        return False
    likely = _is_likely(digits, shape, cue, of_office=of_office)
    return cue != "amount" and likely and not _UNIT.match(plain, end)


def _is_identity(digits: str, shape: _Shape, after: str) -> bool:
    """Return whether it is an identity number: a slip in the check digit hides nobody."""
    if after[:1] in ("X", "x") and not re.match("[0-9A-Za-z]", after[1:]):
        digits, shape = digits + "0", (*shape[:-1], shape[-1] + 1)
    return shape in _IDENTITY and digits[0] != "0" and _is_birth_date(digits[6:14])


def _is_called(digits: str, shape: _Shape, cue: str | None) -> bool:
    """Return whether the words before it leave no doubt, whatever follows."""
    if cue not in ("phone", "card", "number"):
        return False
    if cue == "card" and len(digits) >= 12:
        return shape in _IDENTITY or set(shape[:-1]) <= {4} or (len(shape) == 2 and shape[0] == 6)
    return shape in _CARD or bool(re.fullmatch("1[3-9][0-9]{9}", _COUNTRY.sub("", digits)))


def _is_likely(digits: str, shape: _Shape, cue: str | None, *, of_office: bool) -> bool:
    """Return whether it looks like a phone, an old identity card or a bank card."""
    if len(digits) > 15:
        return shape in _CARD and not _PUBLIC.match(digits) and _luhn(digits)
    if shape == (15,) and digits[0] in "123456" and _is_birth_date("19" + digits[6:12]):
        return True
    if shape in _LANDLINE and digits[0] == "0" != digits[1]:
        return not of_office
    national = _COUNTRY.sub("", digits)
    within = (shape[0] - len(digits) + len(national), *shape[1:])
    if within in _MOBILE and national[0] == "1" and national[1] in "3456789":
        return True
    # No local number is known but by its name.
    named = cue == "phone" and len(shape) == 1 and len(digits) <= 13
    return named and not digits.startswith(("19", "20"))


def _is_birth_date(written: str) -> bool:
    """Return whether YYYYMMDD is a day of the calendar between 1900 and 2099."""
    try:
        datetime.date.fromisoformat(written)
    except ValueError:
        return False
    return written[:2] in ("19", "20")


def _luhn(digits: str) -> bool:
    """Return whether the last digit is the check digit of the others."""
    return sum(map(int, digits[-2::-2].translate(_DOUBLED) + digits[::-2])) % 10 == 0

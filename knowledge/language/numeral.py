"""Numerals as people write them: 十亿, 10个亿, 1.2万亿, 5kw, 半个亿, 一亿五, 1,000,000."""

import re
from decimal import Decimal
from functools import lru_cache

PLACES = 16  # of a whole number that is read: a county has no figure of more
_MOST = Decimal(10) ** PLACES
_LONGEST = 40  # characters of a numeral

DIGITS = "零〇一二两三四五六七八九"
BANKED = "壹贰叁肆伍陆柒捌玖"  # as on cheques; some stand in common words too (队伍, 大陆)
SCALES = {mark: Decimal(10) ** n for mark, n in zip("十百千万亿", (1, 2, 3, 4, 8), strict=True)}
ANY = DIGITS + BANKED + "".join(SCALES) + "拾佰仟廿卅"

PAIR = "[一][二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九"
PAUSED = "一、[二两]|[二两]、三|三、四|四、五|五、六|六、七|七、八|八、九"
SCALE = "[百千]?[万亿]"
INNER = "个?(?:好几|[多几来余])个?"  # before a scale
_ODD = "零?好?几[十百千]万?"  # behind a larger one: 两千零几十
# 1,000,000, 2'100 and 2 100 have marks at the thousands; 12点5 and 12·5 have their point spoken.
# Digits are never parted: of a long run, every way to cut it would be tried. Looking around keeps
# figures that stand side by side from being one: 1,2000 and 2000 345 678.
_BY_COMMAS = "[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])"
_BY_BLANKS = "(?<![0-9] )[0-9]{1,3}(?:[ '’][0-9]{3})++(?! ?[0-9'’])"
_PLAIN = rf"(?:(?:{_BY_COMMAS}|{_BY_BLANKS})(?:\.[0-9]++)?|[0-9]++(?:[.点·][0-9]++)?)"
_LETTER = "(?:kw|[wke])(?![a-z])"  # 5kw, 5w3, 2k5 and 2e; 5kwh is none
_PART = (
    rf"(?:{_PLAIN}(?:\s[十百千万亿]|\s?个?{_LETTER})?"
    rf"|[{DIGITS}{BANKED}十]点[{DIGITS}]|[{DIGITS}十百千]个?{_LETTER}|[{ANY}])"
)
# A whole numeral, vague inner words (一千多万, 十几亿) and neighbours (七八, 七、八) included. What
# follows decides of few: 三、四家 are three or four and 三、四 two clauses, 一亿半年 is no
# 一亿半, and 10个亿元企业 are ten.
RUN = (
    rf"(?:(?:{PAUSED})(?=[十百千万亿家个人名户])|半个?{SCALE}|{_PART})"
    rf"(?:\s?个?亿半(?=[元\s,，。!?;；、)）吧了的啊呢]|左右|上下|$)|{_ODD}|{_PART}"
    rf"|个半{SCALE}|\s?个(?!亿元(?:企业|镇|村|项目|级|以上)){SCALE}|{INNER}{SCALE})*"
)

_SPOKEN = str.maketrans("〇壹贰叁肆伍陆柒捌玖拾佰仟", "零一二三四五六七八九十百千")
# 500kw are kilowatts rather than 500 times ten million, and 1e3 may be 1000 or 1.3亿.
_UNSURE = re.compile(r"^[0-9]{3}.*kw$|[0-9]e[0-9]")
_LETTERS = {"kw": "千万", "w": "万", "k": "千", "e": "亿"}
_BIG = ("亿", "万")
_UNITS = {mark: scale for mark, scale in SCALES.items() if mark not in _BIG}
_MARKED = re.compile(r"[0-9]+(?:[, '’][0-9]+)+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[, '’][0-9]{3})+")
_SCALED = re.compile(r"[百千万亿]|[0-9一二两三四五六七八九十个](?:kw|[wke])")
_IN_MYRIADS = re.compile("[^万亿]+万[^万亿]*[百千]")
_DECIMAL = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千]?)")
_POINTED = re.compile(rf"([{DIGITS}十百千]+)点([{DIGITS}]+)([百千]?)")
_MYRIADS = re.compile(rf"([0-9{DIGITS}十])(万+)")  # 两万万 is 2亿, and 万万 alone none
_ONE_DIGIT = re.compile(r"[1-9一二两三四五六七八九]")
# 一亿九千九 is 19,900万: behind 亿, whoever speaks of thousands leaves 万 out.
_SPOKEN_TAIL = re.compile(r"([一二两三四五六七八九])千([一二两三四五六七八九])?")


@lru_cache(maxsize=4096)
def read(written: str) -> Decimal | None:
    """Return the one number that `written` says, or None when that is not sure.

    A scale alone is one of it: 百 is 100, 亿 is 100,000,000. What is read has at most 16 places:
    nobody means more, and sums of it stay exact. Every number that a message tells is read here.
    """
    if not written or len(written) > _LONGEST or _UNSURE.search(written):
        return None
    value = _value(plain(written))
    return value if value is not None and value < _MOST else None


def scaled(written: str) -> bool:
    """Return whether it is told in hundreds or more: 80万, 5kw."""
    return _SCALED.search(written) is not None


def between(first: str, second: str) -> tuple[Decimal, Decimal] | None:
    """Return both ends of a range, or None; 8到10亿 shares its scale, 5000到1万 does not."""
    high = read(second)
    if high is None:
        return None
    shared = _shared(plain(first), plain(second))
    if shared is None:
        return None
    for written in (first + shared, first):
        low = read(written)
        # 800到1亿 is no range anyone means: somebody left a scale out.
        if low is not None and low < high and high <= low * 1000:
            return low, high
    return None


@lru_cache(maxsize=4096)
def plain(written: str) -> str:
    """Return the numeral without commas, 个, letters and 半: 1个半亿 -> 1.5亿."""
    text = _MARKED.sub(_unmarked, written.translate(_SPOKEN))
    text = re.sub(r"([0-9])[点·]([0-9])", r"\1.\2", text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    text = re.sub(r"\s", "", text)
    text = re.sub(rf"([0-9{DIGITS}十百千])个?(kw|[wke])", lambda m: m[1] + _LETTERS[m[2]], text)
    text = re.sub(rf"^半个?({SCALE})", r"0.5\1", text)
    text = re.sub("([0-9])个半", r"\1.5", text).replace("个半", "点五")
    text = re.sub("亿半$", "亿五", text)
    text = _MYRIADS.sub(lambda m: m[0] if m[2] != "万万" else f"{m[1]}亿", text)
    return re.sub(rf"个({SCALE})", r"\1", text)


def _unmarked(groups: re.Match[str]) -> str:
    """Return the digits without the marks between them, if these stand at the thousands."""
    return re.sub("[^0-9]", "", groups[0]) if _THOUSANDS.fullmatch(groups[0]) else groups[0]


def _shared(first: str, second: str) -> str | None:
    """Return the scale that `first` takes from `second`, "" for none, None when in doubt."""
    if re.search(r"[万亿]", first):
        return ""
    scale = re.search(r"[百千]?[万亿]$|[百千]$", second)
    if scale is None:
        return ""
    if re.search(r"[十百千]", first):
        return scale[0][-1] if scale[0][-1] in "万亿" else ""
    if re.search(rf"[{DIGITS}]十$", second[: scale.start()]):
        return None  # 三到五十万: from 30,000 or from 300,000
    return scale[0]


def _value(text: str) -> Decimal | None:
    for mark in _BIG:
        scale = SCALES[mark]
        head, found, tail = text.rpartition(mark)
        if not found:
            continue
        if mark == "万" and not tail and _IN_MYRIADS.fullmatch(head):
            myriads = _value(head)  # 两万三千万
            return None if myriads is None else myriads * scale
        top = _value(head) if head else Decimal(1)
        if top is None or mark in head or (tail and (not head or re.search(r"[.点]", head))):
            return None
        rest = _rest(tail, scale)
        return None if rest is None else top * scale + rest
    return _small(text)


def _rest(tail: str, scale: Decimal) -> Decimal | None:
    """Return what stands after 亿 or 万: 一亿五 -> 50,000,000, 一亿零五 -> 5."""
    if not tail:
        return Decimal(0)
    if _ONE_DIGIT.fullmatch(tail):
        digit = _small(tail)
        return None if digit is None else digit * scale / 10
    if scale > SCALES["万"] and (match := _SPOKEN_TAIL.fullmatch(tail)):
        return _value(f"{match[1]}千{match[2]}百万" if match[2] else f"{match[1]}千万")
    value = _value(tail.removeprefix("零"))
    if value is None or value >= scale or tail in _UNITS:
        return None  # 2万千: of a scale alone behind another nobody knows what it is of
    if tail[0] != "零" and value * 10000 < scale * (10000 if "万" not in tail else 1) / 100:
        return None  # 一亿五千, 1亿5000, 1万50: a scale may be left out
    return value


def _small(text: str) -> Decimal | None:
    """Return a number below 万, or any in plain digits."""
    if match := _DECIMAL.fullmatch(text):
        return Decimal(match[1]) * _UNITS.get(match[2], Decimal(1))
    if text in _UNITS:
        return _UNITS[text]
    if match := _POINTED.fullmatch(text):
        whole = _small(match[1])
        fraction = "".join(str("零一二三四五六七八九".index(c)) for c in _two(match[2]))
        if whole is None:
            return None
        return (whole + Decimal(f"0.{fraction}")) * _UNITS.get(match[3], Decimal(1))
    # cn2an reads 七八 as 78 and 百五 as 150, where people mean 7 or 8, and 100 to 150.
    if not text or text[0] in "百千" or re.search(rf"[{DIGITS[2:]}0-9.][{DIGITS[2:]}]", text):
        return None
    return _kernel(text)


def _two(text: str) -> str:
    return text.replace("两", "二").replace("〇", "零")


@lru_cache(maxsize=4096)
def _kernel(text: str) -> Decimal | None:
    import cn2an  # 130 ms to import, and most questions hold no numeral

    try:
        return Decimal(cn2an.cn2an(text, "smart"))
    except (ValueError, KeyError):  # it looks 二888 up where it should refuse it
        return None

"""Measures: the numbers of a message with their units, however they are written."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.language import numeral
from knowledge.language.manner import AFTER, BEFORE, WITHIN
from knowledge.language.quantity import Manner, Quantity
from knowledge.language.ratio import ratios
from knowledge.language.units import unit_at
from knowledge.language.year import DATED

# 数来数去八个 and 再来八个就够 tell a number, 八个村 one of villages.
_ENDS = re.compile(r"个(?=[，,。；;！!\s就]|$)")
_COUNTERS = ("个", "俩", "仨", "打")  # behind what is counted one by one
_SHARES = re.compile(
    r"(?P<hundredths>百分之)(?P<of>{run}|百)|(?P<tenths>[一二两三四五六七八九]|[1-9])成(?P<more>[一二三四五六七八九半1-9])?(?P<odd>多)?(?!立|为|功|本|果|员|品|效|了|长|交|套|就|都(?![是由归靠让在出卖被])|绩|熟)"
    r"|(?P<top>[0-9一二两三四五六七八九]+)(?:/|分之)(?P<bottom>[0-9一二两三四五六七八九十]+)(?![0-9/])"
    r"|(?P<half>一多半|一大半|多一半|一半多|一半|过半|半数|大半|对半)".replace("{run}", numeral.RUN)
)
_SEPARATOR = r"\s*(?:到|至|~|～|-|—+|－)\s*"
_NUMBER = re.compile(
    rf"(?P<first>{numeral.RUN})(?P<within>好几|[多余来几把])?(?:(?:\s?(?:元|人|家|名|个|%(?={_SEPARATOR}{numeral.RUN}\s?%)))?{_SEPARATOR}(?P<second>{numeral.RUN}))?"
)
# Numerals that count by themselves: 俩, 仨, 一打; 咱俩 and 哥仨 are people.
_TWO_OR_THREE = re.compile("俩仨|仨俩")
_PAIR = re.compile("(?<![我咱你他她俺哥姐兄妹娘爷们这那])(?:俩|仨)(?![级字口])")
_PAIRS = {"俩": 2, "仨": 3}
_DOZENS = re.compile(
    rf"(?P<dozens>{numeral.RUN})打(?=的|了?(?:[，,。；;！!、\s]|$)|配|小|企|公司|厂|多)"
)
_DOZEN = 12
# What has numerals and no figure: 好几家, 数千人, 成百上千人; letters among digits: 2ooo人, l2亿.
_VAGUE = re.compile(
    r"(?:好几|(?<=[有了])几|若干|一些)(?:个|家|百|千|万|十)+(?:[人家万亿]|企业)*"
    r"|(?<![镇街网线村能会要可冲够])(?:[成数上几][十百千万亿])+[十百千万亿]*个?(?:[元人家名户]|企业)*"
    r"|(?:(?<![a-z])[a-z][0-9]|[0-9]+[ol])[0-9ol.]*(?:[十百千万亿]+[元人家]?|[元人家%])"
)
# A number that follows another and a mark at once, or what no numeral begins with, is its tail.
_HEAD = re.compile(r"(?P<number>(?<=[0-9])\s?[.·、,。'’/]\s?)$|(?:\u2044|-\s?)$")
# What holds numerals and says no measure: dates, numbered things, idioms of policy texts. Runs of
# digits are tried to nine only: each digit begins one, and a long one would be read over and over.
_NO_MEASURE = re.compile(
    rf"{DATED}"
    r"|(?:20|19)?[0-9]{2}年(?:度|底|初|末|份)?|[零〇一二三四五六七八九]{2,4}年(?!(?:的)?历史)"
    r"|[0-9一二三四五六七八九十]{1,9}月(?:份|底|初)?|[0-9一二三四五六七八九十]{1,9}[日号](?!人)"
    r"|(?:[几上数一二两三四五六七八九十百千0-9]{1,9}多?[年代])(?:前|后|以?来|历史|了)?"
    r"|(?:(?<=^)|(?<=[\n;；。：:]))\s*(?:[一二三四五六七八九十]{1,9}、|[0-9]{1,9}[、.](?![0-9])|[0-9]{1,2}[)）]|[(（][一二三四五六七八九十0-9]{1,9}[)）])"
    r"|第[一二三四五六七八九十百0-9]+|[0-9]{1,9}\.[0-9]{1,9}条|[0-9]{1,9}强|[0-9]g(?![a-z])|(?<![a-z])[a-z]+[0-9]+(?:[:-][0-9]+)*"
    r"|一(?:个|家|点|分|毛|分钱|样)?(?:都|也)?(?:没|不|无)(?:有)?|[没无]有?一(?:个|家|户|样|处)|一(?:个|家|户)[^，,。；;0-9一二三四五六七八九十]{1,6}(?:都|也)没|一(?:共|起|直|下|定|般|样|些|点|边|次性|旦|致|律|并|切|向|同|镇一策|镇|年|把手|条|块儿?|头|流|线|批|种)"
    r"|[0-9一二两三四五六七八九十]{1,9}个?(?:娃|孩子|小孩|儿子|女儿|闺女|老人)"
    r"|(?<![国人大厂公])家里?(?:就|有|才|只有|一共|总共)*[0-9一二两三四五六七八九十]{1,2}(?:个人|口人?)"
    r"|两(?:化|个字)|三(?:无|可|品|农|新板|产|代|方)|四(?:上|套班子|新)|新三板|小巨人|统一|唯一|单一|(?<![0-9一二两三四五六七八九十百千])万一|千万别|百强|十强|亿元(?:企业|镇|村|项目)"
    r"|[一二三四五六七八九十两几这那0-9]{1,9}(?:条|项|点意见|个问题|个方面|种|类|次|期|届|级|批|名列)|十分(?!之)|四舍五入|近?[一二两三四]番|零零(?=散|碎|星|总)|零头|千方百计|百姓|百货|千家万户|老百姓|万元户|九牛|五金|三轮|双百|(?<![0-9一二两三四五六七八九几数上])百[亿年]|(?:每|人均?|一)[人户](?!来)|每一?家|哪(?:几|一|些)(?:家|个|项|条)?(?:企业)?"
)


_PASSED = re.compile(r"(?:(?P<over>(?<![不通])过)|[破超近])$")  # 过亿 is over one of it
_SMALLISH = re.compile("(?:^|[^大中缩最减微弱细老])小$")  # 小二十亿 is not quite so much
_TAIL = re.compile("(?<=亿)[一二两三四五六七八九]$")
# 30万一笔 is 30万, one lot of several.
_LOT = re.compile(
    "(?<=[万亿])[一二两三四五六七八九](?=[笔次回期年月条台套座])|(?<=[0-9]万)一(?=[家户个])"
)
_SLIGHT = re.compile("出头|开外|还多|挂零|有余")
_SCALED = re.compile(r"[百千万亿]|(?<=[0-9一二两三四五六七八九十个])(?:kw|[wke])")
_TOO_MANY = re.compile(rf"[1-9][0-9]{{{numeral.PLACES}}}")


@dataclass(frozen=True)
class Measure:
    """A number with its unit, where it stands in the text with its words of approximation.

    The unit is one that a fact may have (`yuan`, `square_metres`), nothing, TIMES or WRONG.
    """

    quantity: Quantity
    unit: str
    written: str
    start: int
    end: int

    @property
    def scaled(self) -> bool:
        """Whether it is told in hundreds or more: 80万, 5kw; of 12 nobody knows what it counts."""
        return _SCALED.search(self.written) is not None

    @property
    def counted(self) -> bool:
        """Whether it counts one by one, whatever it counts: 7个, 俩; of a bare 7 nobody knows."""
        return self.written.endswith(_COUNTERS)


@dataclass(frozen=True)
class Unreadable:
    """What looks like a number and can't be read for sure, with its unit as in `Measure`."""

    written: str
    unit: str
    start: int
    end: int

    @property
    def too_large(self) -> bool:
        """Whether it has more places than any number that is read."""
        return _TOO_MANY.search(self.written.replace(",", "")) is not None


def measures(text: str, counted: Set[int] = frozenset()) -> tuple[Measure | Unreadable, ...]:
    """Return the numbers of the plain text (NFKC, simplified, lower case), in order.

    `counted` are where the names begin of what is counted: 一个 before one is a number.
    """
    found: list[Measure | Unreadable] = []
    place = 0
    taken = [match.span() for match in _NO_MEASURE.finditer(text)]
    for start, end, read in sorted(_candidates(text, counted), key=lambda c: (c[0], -c[1])):
        over = [a for a, b in taken if a < end and start < b and not _longer(start, end, a, b)]
        if start < place or (over and min(over) <= start):
            continue
        if over:
            # 1200万二期 is 1200万, and a second stage.
            match = _NUMBER.fullmatch(text, start, min(over))
            if not match or not _SCALED.search(match[0]):
                continue
            end, read = match.end(), (_quantity(match), "")
        whole = _with_words(text, start, end, read)
        head = _HEAD.search(text, max(0, start - 4), start)
        if head and not (head[0][0] == "-" and whole.unit == "percent"):
            whole = _with_head(text, whole, head, found)
        found.append(whole)
        place = whole.end
    return tuple(found)


def _with_head(
    text: str,
    number: "Measure | Unreadable",
    head: re.Match[str],
    before: "list[Measure | Unreadable]",
) -> "Measure | Unreadable":
    """Return the number; what is only the tail of one that can't be read, with its head.

    Of 1.2.3亿 the last before is taken out of `before`; 2500,1500 are two numbers.
    """
    start = head.start()
    if head["number"]:
        last = before[-1] if before else None
        bare = last and last.end == start and not last.unit and not _SCALED.search(last.written)
        if not last or not bare or not (number.unit or _SCALED.search(number.written)):
            return number
        before.pop()
        start = last.start
    return Unreadable(text[start : number.end].strip(), number.unit, start, number.end)


def _longer(start: int, end: int, a: int, b: int) -> bool:
    """Return whether the number goes on beyond the idiom on both its own terms: 一个亿."""
    return start <= a and end > b


Read = tuple[Quantity | None, str]


def _candidates(text: str, counted: Set[int]) -> Iterator[tuple[int, int, Read]]:
    """Yield every stretch that may be a number, with what it says and its unit."""
    for match in _SHARES.finditer(text):
        yield match.start(), match.end(), (_share(match), "percent")
    for start, end, share in ratios(text):
        yield start, end, (share, "percent")
    for match in _NUMBER.finditer(text):
        match = _without_lot(text, match)
        unit, length = unit_at(text, match.end())
        quantity = _quantity(match)
        if quantity is None and not unit and not re.search(r"[0-9万亿千百]", match[0]):
            continue  # 一 or 三四 in running words, not a number that somebody tells
        if unit == "enterprises" and (tail := _TAIL.search(match[0])):
            # 产值7亿一家 are two: no count goes on behind 亿.
            yield (
                match.start(),
                match.start() + tail.start(),
                (numeral.told(match[0][: tail.start()]), ""),
            )
            yield match.start() + tail.start(), match.end() + length, (numeral.told(tail[0]), unit)
            continue
        alone = _one_character(match[0], unit) and not _ENDS.match(text, match.end())
        alone &= not length or match.end() + length not in counted
        alone |= match[0] in ("万", "亿")  # 万元 alone is a unit: of one, people say 一万
        if alone and not _PASSED.search(text, max(0, match.start() - 2), match.start()):
            continue
        yield match.start(), match.end() + length, (quantity, unit)
    yield from _by_themselves(text)


def _without_lot(text: str, match: re.Match[str]) -> re.Match[str]:
    """Return the match without a count that begins what stands behind: 30万 of 30万一笔."""
    lot = _LOT.search(text, match.start(), match.end() + 1)
    if lot is None or lot.end() != match.end():
        return match
    return _NUMBER.fullmatch(text, match.start(), lot.start()) or match


def _by_themselves(text: str) -> Iterator[tuple[int, int, Read]]:
    """Yield what is vague, 好几家, and what counts without a numeral or by the dozen: 俩, 一打."""
    for match in _VAGUE.finditer(text):
        yield match.start(), match.end(), (None, "")
    for match in _TWO_OR_THREE.finditer(text):
        some = Quantity(Decimal(2), Decimal(3), Manner.RANGE)
        yield match.start(), match.end(), (some, "")
    for match in _PAIR.finditer(text):
        yield match.start(), match.end(), (Quantity.of(_PAIRS[match[0]]), "")
    for match in _DOZENS.finditer(text):
        dozens = numeral.read(match["dozens"])
        told = Quantity.of(dozens * _DOZEN) if dozens else None
        yield match.start(), match.end(), (told, "")


def _one_character(written: str, unit: str) -> bool:
    """Return whether a lone Chinese numeral or scale has no unit: it is part of a word."""
    return len(written) == 1 and not written.isdigit() and not unit


def _share(match: re.Match[str]) -> Quantity | None:
    """Return the percent that a share in words says."""
    if match["hundredths"]:
        if match["of"] == "百":
            return Quantity.of(100)
        return numeral.told(match["of"])
    if match["tenths"]:
        tens = numeral.read(match["tenths"])
        more = Decimal(5) if match["more"] == "半" else numeral.read(match["more"] or "零")
        if match["more"] is None:
            more = Decimal(0)
        if tens is None or more is None:
            return None
        told = tens * 10 + more
        return Quantity(told, _below_next(told), Manner.OVER) if match["odd"] else Quantity.of(told)
    if match["half"]:
        over = re.search("[过大多]", match["half"]) is not None
        return Quantity.of(50, Manner.OVER if over else Manner.EXACT)
    top, bottom = numeral.read(match["top"]), numeral.read(match["bottom"])
    if "分之" in match[0]:
        top, bottom = bottom, top
    if not top or not bottom or top > bottom:
        return None
    return Quantity.of(round(top * 100 / bottom, 4))


def _quantity(match: re.Match[str]) -> Quantity | None:
    """Return what the number says: one, a range, or one with a vague word after it."""
    first = match["first"]
    if match["second"]:
        ends = numeral.between(first, match["second"])
        return Quantity(*ends, Manner.RANGE) if ends else None
    if match["within"] in ("几", "好几"):
        return numeral.some(first)
    quantity = numeral.told(first)
    if quantity is None or quantity.manner is Manner.RANGE:
        return quantity
    manner = WITHIN[match["within"]] if match["within"] else quantity.manner
    if manner is Manner.OVER:
        return Quantity(quantity.low, _below_next(quantity.low), manner)
    return replace(quantity, manner=manner) if manner else None


def _below_next(low: Decimal) -> Decimal:
    """Return the most that 多 may add: 一千多 ends below 2000, 一千二百多 below 1300."""
    digits = str(int(low))
    return low + Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) - 1


def _with_words(text: str, start: int, end: int, read: Read) -> Measure | Unreadable:
    """Return the number with the words of approximation around it."""
    quantity, unit = read
    manner: Manner | None = None
    before = text[max(0, start - 8) : start]
    passed = _PASSED.search(before) if _SCALED.match(text, start) else None
    if passed and passed["over"]:
        manner, start = Manner.OVER, start - 1
    said = [(len(match[0]), word) for word, words in BEFORE if (match := words.search(before))]
    if said:  # of 不少于 and 少于 it is the longer; 最近 has no manner, though 近 has
        length, manner = max(said, key=lambda one: one[0])
        start -= length if manner else 0
    smallish = _SMALLISH.search(before) if not said and _SCALED.search(text, start, end) else None
    if smallish:
        manner, start = Manner.NEARLY, start - 1
    slight = False
    for word, words in AFTER:
        match = words.match(text, end)
        if match and not word:
            break
        if match:
            manner = manner or word
            end += len(match[0])
            slight = _SLIGHT.fullmatch(match[0]) is not None
            break
    written = text[start:end].strip()
    if quantity is None:
        return Unreadable(written, unit, start, end)
    if manner and quantity.manner is not Manner.RANGE:
        quantity = _mannered(quantity, manner)
    if slight and quantity.manner is Manner.OVER and quantity.low == quantity.high:
        quantity = replace(quantity, high=_below_next(quantity.low))  # two thousand odd
    return Measure(quantity, unit, written, start, end)


def _mannered(quantity: Quantity, manner: Manner) -> Quantity:
    """Return the quantity in that manner; 不到两千多 keeps the word that was said first."""
    if manner is Manner.EXACT and quantity.manner is not Manner.EXACT:
        return quantity
    return replace(quantity, manner=manner)

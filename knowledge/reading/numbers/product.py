"""Products: what each of several has, times how many there are: 每家110人，二十家 is 2200人.

Over time only money adds up. 每月 and 每季度 have their count in the calendar, and so has what is
told of all the months of a year; on average it is as much as in each. Where nobody says how many
there are, or the count is a figure of its own (配套12家，每家50人), one of several stays a part.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.language import numeral, vague
from knowledge.language.manner import WITHIN
from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.number import Number
from knowledge.reading.numbers.sized import sized

# What is counted, by the words for it: 二十家厂, 每家企业 and 一个分厂 are of one kind.
_KINDS = (
    ("firm", "家?(?:分厂|小厂|厂子|厂家|工厂|厂|企业|公司|门店|店)|家"),
    ("village", "自然村|行政村|村子|村|庄"),
    ("workshop", "车间"),
    ("household", "农户|户"),
    ("plot", "亩地?"),
    ("shed", "大棚|棚"),
    ("machine", "台|套"),
    ("line", "条?生产线|条线"),
    ("team", "班组|小组|组|班|队|帮"),
    ("site", "合作社|作坊|基地|园区|景区|景点"),
    ("lot", "期|批"),
    ("month", "月"),
    ("quarter", "季度|季"),
    ("week", "周|星期"),
    ("day", "天|日"),
)
_NOUN = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS)
_OF_YEAR = {"month": 12, "quarter": 4}  # how many a year has
_TIMES = {*_OF_YEAR, "week", "day"}
# 一家 and 一个厂 are any one of them, 一厂 and 二车间 names.
_COUNTED_BARE = ("家", "户", "亩", "台", "套", "条", "天", "农户", "大棚", "生产线")
_TEAMS = ("组", "班", "队", "帮")  # without a counter the name of one, but where all are counted
_IN_ALL = re.compile("(?:共|计|总|有|分|分成|分了)有?$")  # 一共八班
_EACH = re.compile(
    rf"(?:(?P<every>每|平均)[一单]?|[一单])(?P<counter>个?)(?P<noun>{_NOUN})"
    r"|(?P<mean>[户亩厂村月店日])(?:平均|均|平)|按(?P<by>月)|(?P<all>月月|个个月|季季|户户|家家)"
)
_MEAN_SAID = re.compile("平均|均摊|[月季]均|月平")
_MEAN = {"户": "household", "亩": "plot", "厂": "firm", "店": "firm", "村": "village"}
_MEAN |= {
    "月": "month",
    "日": "day",
    "月月": "month",
    "个个月": "month",
    "季季": "quarter",
    "户户": "household",
    "家家": "household",
}
_COUNT = re.compile(
    rf"(?P<count>{numeral.RUN})(?P<more>[多来余])?(?P<counter>个?)(?P<noun>{_NOUN})"
)
_ALL_ALIKE = {"month": re.compile("月月|个个月"), "quarter": re.compile("季季")}
# Where one of these is said, what every month brings is not brought by all of a year.
_NOT_ALWAYS = re.compile(
    "停|歇|季节|[淡旺]季|[春夏秋冬]|半年|[一二三四1-4]季度|[0-9一二三四五六七八九十]月|最[多高]|有时"
)
_YEARLY = re.compile("年[^，,。；;]{0,4}$")  # 一年干三百天: as many as there are of them in a year
_HOME = "家"
_LEAST = numeral.SCALES["万"]  # what has no unit is money from there
_FAR = 14  # characters between who has it and what each has
_HIRED = re.compile("(?:雇|用|招|请|养)(?:着|了|上)?$")  # 一家雇俩仨
_HANDS = 32  # a bare number below it may be of the people that one has
_OF_TEAM = re.compile(f"[一每](?:{'|'.join(_TEAMS)})$")  # 一帮两百
_NAMES = (Role.NAME, Role.UNLIKE)


@dataclass(frozen=True)
class _Count:
    """How many there are of a kind, and where that is told."""

    kind: str
    quantity: Quantity
    start: int
    end: int


def multiplied(scan: Scan, numbers: Sequence[Number]) -> tuple[list[Number], frozenset[int]]:
    """Return the numbers with such products in the place of both, and where those begin."""
    numbers = [_of_people(scan, n) if isinstance(n, Measure) else n for n in numbers]
    found: list[Number] = list(numbers)
    made: set[int] = set()
    of_each = {id(n): _each(scan, n, numbers) if isinstance(n, Measure) else {} for n in numbers}
    one_by_one = _one_by_one(of_each.values())
    for number in numbers:
        each = of_each[id(number)]
        if one_by_one & each.keys():
            continue
        mean = _is_mean(scan, number)
        counts = [_times(scan, kind, every=every, mean=mean) for kind, every in each.items()]
        size = sized(scan, number)
        counts += [_Count("firm", size[0], *size[1])] if size else []
        told = [count for count in counts if count]
        if not isinstance(number, Measure) or not told or len(told) < len(counts):
            continue
        if number not in found or any(c.start <= number.start < c.end for c in told):
            continue
        found[found.index(number)] = _product(scan, number, told)
        spans = [(count.start, count.end) for count in told]
        found = [n for n in found if n.start == number.start or not _inside(n, spans)]
        made.add(number.start)
    return found, frozenset(made)


def _each(scan: Scan, number: Measure, numbers: Sequence[Number]) -> dict[str, bool]:
    """Return the kinds of which each has the number, and whether it is said of every one."""
    # 一亩产三千: of what, nobody said.
    money = number.unit == "yuan" or (not number.unit and number.quantity.low >= _LEAST)
    if not (money or number.unit in ("people", "enterprises")):
        return {}
    last = max((n.end for n in numbers if n.end <= number.start), default=0)
    found: dict[str, bool] = {}
    end = number.start
    for match in reversed(list(_EACH.finditer(scan.text, scan.piece(number.start), number.start))):
        bare = match["mean"] or match["by"] or match["all"]
        if not (bare or match["every"] or _is_counted(match) or match["noun"] in _TEAMS):
            break
        kind = _MEAN[bare] if bare else _kind(match)
        if kind == "firm" and match["noun"] == _HOME and _is_of_households(scan):
            kind = "household"  # 1200户，每家俩人
        if end - match.end() > _FAR or _is_count_between(scan, match.end(), last):
            break
        if kind != "team" and scan.between(match.start() - 1, match.start() + 1, *_NAMES):
            break  # 龙头一家 counts; 干活的一班三百人 does not
        if kind == "household" and money and not _is_named_by(scan, number):
            break  # 户均收入6万 is no output
        if (kind in _TIMES and not money) or (kind == "firm" and number.unit == "enterprises"):
            break
        found[kind] = match["every"] == "每"
        end = match.start()
    return found


def _of_people(scan: Scan, number: Measure) -> Measure:
    """Return the number, as one of people where it says how many one has at work: 一家雇俩仨."""
    begins = scan.piece(number.start)
    few = number.bare and number.quantity.high < _HANDS
    hired = few and _HIRED.search(scan.text, begins, number.start)
    of_team = not number.unit and _OF_TEAM.search(scan.text, begins, number.start)
    return replace(number, unit="people") if hired or of_team else number


def _one_by_one(told: Iterable[Mapping[str, bool]]) -> set[str]:
    """Return the kinds that are told of one after another: 三个厂，一家700人，一家800人."""
    of_one = Counter(kind for each in told for kind, every in each.items() if not every)
    return {kind for kind, times in of_one.items() if times > 1 and kind not in _TIMES}


def _is_named_by(scan: Scan, number: Measure) -> bool:
    piece = scan.piece(number.start), scan.ends(number.end)
    return bool(scan.between(*piece, Role.NAME))


def _is_of_households(scan: Scan) -> bool:
    """Return whether households are counted, and no firms."""
    return any(_counts(scan, "household")) and not any(_counts(scan, "firm"))


def _is_count_between(scan: Scan, start: int, last: int) -> bool:
    """Return whether another number stands behind the word: 一家龙头，12家小厂1800人."""
    return start < last and not scan.text[start:last].isspace()


def _is_mean(scan: Scan, number: Number) -> bool:
    """Return whether the number is told as what one has on average."""
    begins, ends = scan.piece(number.start), scan.ends(number.end)
    return _MEAN_SAID.search(scan.text, begins, ends) is not None


def _times(scan: Scan, kind: str, *, every: bool, mean: bool) -> _Count | None:
    """Return how many there are of the kind, None where nobody says, or more than one do."""
    counts = list(_counts(scan, kind))
    if len(counts) == 1:
        count = counts[0]
        if kind not in _TIMES:
            return None if _is_named(scan, count) else count
        whole = count.quantity == Quantity.of(_OF_YEAR.get(kind, 0))
        return count if whole or _YEARLY.search(scan.text, 0, count.start) else None
    alike = _ALL_ALIKE.get(kind)
    said = alike.search(scan.text) if alike else None
    if counts or kind not in _OF_YEAR or not (every or said or mean):
        return None
    if not said and _NOT_ALWAYS.search(scan.text):
        return None
    manner = Manner.EXACT if said or mean else Manner.ABOUT
    return _Count(kind, Quantity.of(_OF_YEAR[kind], manner), -1, -1)


def _counts(scan: Scan, kind: str) -> Iterator[_Count]:
    for match in _COUNT.finditer(scan.text):
        of_team = match["noun"] in _TEAMS and _IN_ALL.search(scan.text, 0, match.start())
        if _kind(match) != kind or not (_is_counted(match) or of_team):
            continue
        quantity = vague.told(match["count"])
        if quantity is None or quantity.high <= 1:
            continue
        if scan.text[match.start() - 1 : match.start()] in ("第", "每"):
            continue
        if match["more"]:
            quantity = replace(quantity, manner=WITHIN[match["more"]])
        yield _Count(kind, quantity, *match.span())


def _is_named(scan: Scan, count: _Count) -> bool:
    """Return whether the count is told of a fact: 配套12家."""
    begins, ends = scan.piece(count.start), scan.ends(count.end)
    before = scan.between(begins, count.start, Role.NUMBER, *_NAMES)
    behind = scan.between(count.end, ends, Role.NUMBER, *_NAMES)
    near = [*before[-1:], *(t for t in behind[:1] if t.start == count.end)]
    # 作坊900家 are none that lead, and each of them may be counted on.
    return any(
        token.role is Role.NAME and getattr(token.value, "kind", "") == "enterprises"
        for token in near
    )


def _product(scan: Scan, number: Measure, counts: Sequence[_Count]) -> Measure:
    quantity = number.quantity
    for count in counts:
        quantity = quantity.times(count.quantity)
    told = [count for count in counts if count.end > 0]
    start = min([number.start, *(count.start for count in told)])
    end = max([number.end, *(count.end for count in told)])
    if hard(scan.text, start, end):
        start, end = number.start, number.end
    return replace(number, quantity=quantity, written=scan.text[start:end])


def _inside(number: Number, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= number.start < end for start, end in spans)


def _is_counted(match: re.Match[str]) -> bool:
    """Return whether the noun has its counter, or is one: 四个季度 and 十三家, not 二车间."""
    return bool(match["counter"]) or match["noun"].startswith(_COUNTED_BARE)


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind, _ in _KINDS if match[kind])

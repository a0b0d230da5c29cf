"""Products: what each of several has, times how many there are: 每家110人，二十家 is 2200人.

Over time only money adds up. 每月 and 每季度 have their count in the calendar, and so has what is
told of all the months of a year; on average it is as much as in each. Where nobody says how many
there are, or the count is a figure of its own (配套12家，每家50人), one of several stays a part.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from knowledge.language import numeral
from knowledge.language.measure import Measure
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.countable import NOUN, TEAMS, is_counted, kind_of
from knowledge.reading.numbers.number import Number
from knowledge.reading.numbers.sized import sized
from knowledge.reading.numbers.times import NAMES, TIMES, Count, counted, times

_EACH = re.compile(
    rf"(?:(?P<every>每|平均)[一单]?|[一单])(?P<counter>个?)(?P<noun>{NOUN})(?P<so>平均)?"
    r"|(?P<mean>[户亩厂村月店日])(?:平均|均|平)|按(?P<by>月)|(?P<all>月月|个个月|季季|户户|家家)"
)
_OF_ONE = ("一", "每", "单")  # behind a mean: it is told of one of these
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
_HOME = "家"
_LEAST = numeral.SCALES["万"]  # what has no unit is money from there
_FAR = 14  # characters between who has it and what each has
_HIRED = re.compile("(?:雇|用|招|请|养)(?:着|了|上)?$")  # 一家雇俩仨
_HANDS = 32  # a bare number below it may be of the people that one has
_OF_TEAM = re.compile(f"[一每](?:{'|'.join(TEAMS)})$")  # 一帮两百


def multiplied(
    scan: Scan, numbers: Sequence[Number], sums: Set[int]
) -> tuple[list[Number], frozenset[int]]:
    """Return the numbers with such products in the place of both, and where those begin.

    What all have together, as the `sums` that begin there, no one of them has.
    """
    numbers = [_of_people(scan, n) if isinstance(n, Measure) else n for n in numbers]
    found: list[Number] = list(numbers)
    made: set[int] = set()
    of_each = {id(n): _each(scan, n, numbers) if isinstance(n, Measure) else {} for n in numbers}
    one_by_one = _one_by_one(of_each.values())
    for number in numbers:
        each = of_each[id(number)]
        if one_by_one & each.keys() or number.start in sums:
            continue
        mean = _is_mean(scan, number)
        counts = [times(scan, kind, every=every, mean=mean) for kind, every in each.items()]
        size = sized(scan, number)
        counts += [Count("firm", size[0], *size[1])] if size else []
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
    for match in reversed(list(_said(scan.text, scan.piece(number.start), number.start))):
        bare = match["mean"] or match["by"] or match["all"]
        said = bare or match["every"] or match["so"]
        if not (said or is_counted(match) or match["noun"] in TEAMS):
            break
        kind = _MEAN[bare] if bare else kind_of(match)
        if kind == "firm" and match["noun"] == _HOME and _is_of_households(scan):
            kind = "household"  # 1200户，每家俩人
        if end - match.end() > _FAR or _is_count_between(scan, match.end(), last):
            break
        if kind != "team" and scan.between(match.start() - 1, match.start() + 1, *NAMES):
            break  # 龙头一家 counts; 干活的一班三百人 does not
        if kind == "household" and money and not _is_named_by(scan, number):
            break  # 户均收入6万 is no output
        if (kind in TIMES and not money) or (kind == "firm" and number.unit == "enterprises"):
            break
        found[kind] = match["every"] == "每"
        end = match.start()
    return found


def _said(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where it is said between the places of what each is; 12个村平均一村 has no 村平均."""
    while match := _EACH.search(text, start, end):
        of_one = match["mean"] and text.startswith(_OF_ONE, match.end(), end)
        start = match.start() + 1 if of_one else match.end()
        if not of_one:
            yield match


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
    return {kind for kind, times in of_one.items() if times > 1 and kind not in TIMES}


def _is_named_by(scan: Scan, number: Measure) -> bool:
    piece = scan.piece(number.start), scan.ends(number.end)
    return bool(scan.between(*piece, Role.NAME))


def _is_of_households(scan: Scan) -> bool:
    """Return whether households are counted, and no firms."""
    return any(counted(scan, "household")) and not any(counted(scan, "firm"))


def _is_count_between(scan: Scan, start: int, last: int) -> bool:
    """Return whether another number stands behind the word: 一家龙头，12家小厂1800人."""
    return start < last and not scan.text[start:last].isspace()


def _is_mean(scan: Scan, number: Number) -> bool:
    """Return whether the number is told as what one has on average."""
    begins, ends = scan.piece(number.start), scan.ends(number.end)
    return _MEAN_SAID.search(scan.text, begins, ends) is not None


def _product(scan: Scan, number: Measure, counts: Sequence[Count]) -> Measure:
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

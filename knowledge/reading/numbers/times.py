"""Times: how many there are of a kind, of which each has as much: 二十家, 十二个月."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.language import numeral, vague
from knowledge.language.manner import WITHIN
from knowledge.language.quantity import Manner, Quantity
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.countable import NOUN, TEAMS, is_counted, kind_of

OF_YEAR = {"month": 12, "quarter": 4}  # how many a year has
TIMES = {*OF_YEAR, "week", "day"}
_IN_ALL = re.compile("(?:共|计|总|有|分|分成|分了)有?$")  # 一共八班
_COUNT = re.compile(rf"(?P<count>{numeral.RUN})(?P<more>[多来余])?(?P<counter>个?)(?P<noun>{NOUN})")
_ALL_ALIKE = {"month": re.compile("月月|个个月"), "quarter": re.compile("季季")}
# Where one of these is said, what every month brings is not brought by all of a year.
_NOT_ALWAYS = re.compile(
    "停|歇|季节|[淡旺]季|[春夏秋冬]|半年|[一二三四1-4]季度|[0-9一二三四五六七八九十]月|最[多高]|有时"
)
_YEARLY = re.compile("年[^，,。；;]{0,4}$")  # 一年干三百天: as many as there are of them in a year
NAMES = (Role.NAME, Role.UNLIKE)


@dataclass(frozen=True)
class Count:
    """How many there are of a kind, and where that is told."""

    kind: str
    quantity: Quantity
    start: int
    end: int


def times(scan: Scan, kind: str, *, every: bool, mean: bool) -> Count | None:
    """Return how many there are of the kind, None where nobody says, or more than one do."""
    counts = list(counted(scan, kind))
    if len(counts) == 1:
        count = counts[0]
        if kind not in TIMES:
            return None if _is_named(scan, count) else count
        whole = count.quantity == Quantity.of(OF_YEAR.get(kind, 0))
        return count if whole or _YEARLY.search(scan.text, 0, count.start) else None
    alike = _ALL_ALIKE.get(kind)
    said = alike.search(scan.text) if alike else None
    if counts or kind not in OF_YEAR or not (every or said or mean):
        return None
    if not said and _NOT_ALWAYS.search(scan.text):
        return None
    manner = Manner.EXACT if said or mean else Manner.ABOUT
    return Count(kind, Quantity.of(OF_YEAR[kind], manner), -1, -1)


def counted(scan: Scan, kind: str) -> Iterator[Count]:
    """Yield how many there are of the kind, wherever it is told."""
    for match in _COUNT.finditer(scan.text):
        of_team = match["noun"] in TEAMS and _IN_ALL.search(scan.text, 0, match.start())
        if kind_of(match) != kind or not (is_counted(match) or of_team):
            continue
        quantity = vague.told(match["count"])
        if quantity is None or quantity.high <= 1:
            continue
        if scan.text[match.start() - 1 : match.start()] in ("第", "每"):
            continue
        if match["more"]:
            quantity = replace(quantity, manner=WITHIN[match["more"]])
        yield Count(kind, quantity, *match.span())


def _is_named(scan: Scan, count: Count) -> bool:
    """Return whether the count is told of a fact: 配套12家."""
    begins, ends = scan.piece(count.start), scan.ends(count.end)
    before = scan.between(begins, count.start, Role.NUMBER, *NAMES)
    behind = scan.between(count.end, ends, Role.NUMBER, *NAMES)
    near = [*before[-1:], *(t for t in behind[:1] if t.start == count.end)]
    # 作坊900家 are none that lead, and each of them may be counted on.
    return any(
        token.role is Role.NAME and getattr(token.value, "kind", "") == "enterprises"
        for token in near
    )

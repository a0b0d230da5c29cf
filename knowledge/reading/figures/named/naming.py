"""Naming: of which fact each number is, by its column, its piece, a word, or the one before it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Cue, attribute, fits
from knowledge.reading.figures.figure import is_little, within
from knowledge.reading.figures.grounds import Grounds
from knowledge.reading.figures.named.columns import Column, Columns
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.token import ASIDE, Role
from knowledge.reading.numbers.head import in_unit
from knowledge.reading.numbers.number import alike

_MOST = 60  # numbers and names that are looked at: more of them are left, and settle nothing
_TIMES = 20  # how much larger or smaller a bare number may be than the one it goes on about
_TENTHS = 10
_AT_ONCE = 2  # characters between the words of 龙头带动了12家
_COUNTS_TOO = listed("counts_too")
_BACK = 12  # numbers back to the one that a number without a name goes on about


@dataclass(frozen=True)
class Named:
    """The numbers of one text with the names that they have by themselves.

    Names and columns are by the places of their numbers in the row.
    """

    numbers: list[Measure]
    columns: Mapping[int, Column]
    cues: Mapping[int, Cue]
    unitless: list[tuple[str, Measure]]  # a fact, and a number too small for its unit


class Naming:
    """Gives the numbers of one text their names."""

    def __init__(self, grounds: Grounds) -> None:
        self._scan = grounds.scan
        self._vocabulary = grounds.vocabulary
        self._telling = grounds.telling
        self._composed = grounds.composed
        self._names = grounds.names
        self._hints = grounds.hints
        self._facts = [fact for fact in grounds.vocabulary.fact if fact.measured]

    def named(self, numbers: Sequence[Measure]) -> Named:
        """Return the numbers, those of a column in its unit, and the names that they have."""
        columns = Columns(self._scan, self._names.cues).of(numbers)
        numbers = [
            in_unit(n, columns[i].unit or "") if i in columns else n for i, n in enumerate(numbers)
        ]
        if self._scan.unit:
            numbers = self._in_its_unit(numbers)
        cues = self._hinted(numbers)
        cues |= {i: column.cue for i, column in columns.items() if column.cue}
        cues |= self._nearest(numbers, columns.keys() | cues.keys())
        if self._scan.unit:
            of_money = {i for i, cue in cues.items() if cue.kind == "yuan"}
            numbers = [
                in_unit(n, self._scan.unit) if i in of_money else n for i, n in enumerate(numbers)
            ]
        unitless = [
            (cue.name, numbers[i]) for i, cue in cues.items() if self._too_small(numbers[i], cue)
        ]
        cues = {i: cue for i, cue in cues.items() if self._may_be(numbers[i], cue)}
        cues = {i: cue for i, cue in cues.items() if not _is_dwarfed(i, cues, numbers)}
        return Named(list(numbers), columns, cues, unitless)

    def _in_its_unit(self, numbers: Sequence[Measure]) -> list[Measure]:
        """Return the numbers, the one that is bare and has no name in the unit of them all.

        单位是万元，95000，年产值: the name that it has stands far from it.
        """
        bare = [n for n in numbers if n.bare]
        pieces = [(self._scan.piece(n.start), self._scan.ends(n.end)) for n in bare]
        alone = len(bare) == 1 and not self._scan.between(*pieces[0], Role.NAME, Role.UNLIKE)
        return [in_unit(n, self._scan.unit or "") if alone and n in bare else n for n in numbers]

    def _hinted(self, numbers: Sequence[Measure]) -> dict[int, Cue]:
        """Return the names that the numbers have by the sense of their pieces."""
        apart = self._composed.told_by.keys() | self._composed.steps
        hinted = {cue.start: cue for cue in self._hints if cue.start not in apart}
        return {
            i: hinted[n.start]
            for i, n in enumerate(numbers)
            if n.start in hinted and not self._telling.directly(n, last(numbers, i), *ASIDE)
        }

    def _nearest(self, numbers: Sequence[Measure], named: Set[int]) -> dict[int, Cue]:
        """Return the words that name the numbers which are not `named`, one to one."""
        cues = [cue for cue in self._names.cues if not self._names.untold(cue)]
        free = [
            i
            for i, number in enumerate(numbers)
            if i not in named
            and number.start not in self._composed.told_by
            and not self._is_told_anew(number, numbers[i - 1] if i else None)
            and not self._telling.directly(number, last(numbers, i), *ASIDE)
        ][:_MOST]
        # What the document asks for takes no name from what there is.
        quoted = [i for i in free if self._telling.quoting.quoted(numbers[i], last(numbers, i))]
        chosen: dict[int, Cue] = {}
        for some in ([i for i in free if i not in quoted], quoted):
            found = attribute(self._scan.text, [numbers[i] for i in some], cues[:_MOST])
            chosen |= {some[i]: self._led(numbers[some[i]], cue) for i, cue in found.items()}
        return chosen

    def _led(self, number: Measure, cue: Cue) -> Cue:
        """Return the name; what those who lead draw along is of those beside: 龙头带12家."""
        beside = next((fact for fact in self._facts if fact.beside == cue.name), None)
        words = self._scan.between(cue.end, number.start, Role.NAME)
        draws = {w.value.kind for w in words if isinstance(w.value, Fact)} == {"people"}
        if beside is None or not draws or number.start - words[-1].end > _AT_ONCE:
            return cue
        return replace(cue, name=beside.name)

    def _may_be(self, number: Measure, cue: Cue) -> bool:
        """Return whether the number can be an amount of what is named."""
        if self._too_small(number, cue) or self._is_price(number, cue):
            return False
        return bool(number.unit) or within(number, self._vocabulary.named(cue.name))

    def _is_told_anew(self, number: Measure, last: Measure | None) -> bool:
        """Return whether the number only stands for one before: no name is in its piece."""
        if last is None or not alike(last, number):
            return False
        piece = self._scan.piece(number.start), self._scan.ends(number.end)
        # 配套12家，里头三家关门了，现在就是9家
        became = self._scan.between(last.end, number.start, Role.LOST, Role.GAINED)
        now = self._scan.between(piece[0], number.start, Role.NOW)
        if not ((became and now) or self._telling.repairs(number, last.end)):
            return False
        return not self._scan.between(*piece, Role.NAME, Role.UNLIKE) or (
            not self._scan.between(max(piece[0], last.end), piece[1], Role.NAME, Role.UNLIKE)
        )

    def _too_small(self, number: Measure, cue: Cue) -> bool:
        """Return whether a bare number can be no amount of the fact: nobody said 万 or 亿.

        Of 全国占3.5 nobody knows whether it is percent or tenths.
        """
        if cue.kind == "percent":
            return not number.unit and 1 < number.quantity.high < _TENTHS
        least = self._vocabulary.named(cue.name).least
        return bool(least) and not number.unit and number.quantity.high < (least or 0)

    def _is_price(self, number: Measure, cue: Cue) -> bool:
        """Return whether too little is told to be of the name: 一吨5200元，产值够不够, 收入两块."""
        may_count = number.written.endswith(_COUNTS_TOO)
        little = is_little(number, self._vocabulary.named(cue.name))
        return little and (may_count or cue.start > number.start)

    def carried(
        self, place: int, numbers: Sequence[Measure], chosen: Mapping[int, Cue]
    ) -> Cue | None:
        """Return the name told before that a number without one goes on about."""
        number = numbers[place]
        for before in range(place - 1, max(-1, place - 1 - _BACK), -1):
            cue, last = chosen.get(before), numbers[before]
            if cue is None or not alike(last, number) or not fits(number, cue.kind):
                continue
            anew = self._telling.repairs(number, last.end)  # 2亿，不对，49亿
            if self._too_small(number, cue) or (_is_of_another(last, number) and not anew):
                return None
            if not within(number, self._vocabulary.named(cue.name)):
                return None
            others = self._scan.between(last.end, number.start, Role.NAME)
            named = any(isinstance(t.value, Fact) and t.value.name != cue.name for t in others)
            if named and before == place - 1 and not self._is_of_whole(number):
                return None
            return None if self._may_be_beside(cue, last, number) else cue
        return None

    def _is_of_whole(self, number: Measure) -> bool:
        """Return whether it is told of all there is: 产值1.2亿，那只是龙头的，全镇10.5亿."""
        begins = self._scan.piece(number.start)
        return bool(self._scan.between(begins, number.start, Role.WIDER, Role.TOTAL))

    def _may_be_beside(self, cue: Cue, last: Measure, number: Measure) -> bool:
        """Return whether the number may be of the fact that is told beside: 龙头1家 12家."""
        beside = any(fact.beside == cue.name for fact in self._facts)
        said = (Role.YEAR, Role.REPAIR, Role.RECTIFY, Role.PART, Role.NOW, Role.LOST, Role.GREW)
        return beside and not self._scan.between(last.end, number.start, *said)


def last(numbers: Sequence[Measure], place: int) -> int:
    """Return where the number before the one at `place` ends, 0 for the first."""
    return numbers[place - 1].end if place else 0


def _is_dwarfed(place: int, cues: Mapping[int, Cue], numbers: Sequence[Measure]) -> bool:
    """Return whether a bare number is far too small beside one of its fact: 2300人 1带12."""
    of = [numbers[i] for i, cue in cues.items() if i != place and cue.name == cues[place].name]
    return any(n.unit and _is_of_another(n, numbers[place]) for n in of)


def _is_of_another(last: Measure, number: Measure) -> bool:
    """Return whether a bare number is far too large, or small, to go on about the one before."""
    if not number.bare:
        return False
    larger = number.quantity.low >= _TIMES * last.quantity.high
    # 去年12亿，今年13 leaves out what both are in.
    whole = bool(last.unit) or not last.scaled
    return larger or (whole and number.quantity.high * _TIMES <= last.quantity.low)

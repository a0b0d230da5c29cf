"""Senses: what the examples say of the facts, by all that the pieces of a message tell."""

import re
from collections.abc import Iterator, Set

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Value
from knowledge.policy.facts.tellings import DENIALS
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Span
from knowledge.reading.senses.denials import (
    denies_another,
    denies_part_alone,
    deny_together,
    of_part,
)
from knowledge.reading.senses.now import Now
from knowledge.reading.senses.presumed import is_left_out
from knowledge.reading.senses.sense import CLAIMED, OPEN, SAID, SOME, Sense, value_of
from knowledge.reading.senses.sense_reader import SenseReader
from knowledge.reading.senses.taken_back import takes_back
from knowledge.reading.whose.standing import Statements

_NONE = (False, Quantity.of(0))
_PLACES = re.compile(any_of("of_here"))
_HAS = "有建办开设成齐配"  # one of these says that what is listed is there
_THERE = 0.1  # the margin below which nobody said for sure that there is any
_CLEAR = 0.45  # the margin over which a list without such a word says that they are there
_FIGURES = frozenset({"yuan", "people"})
_NOT = re.compile("[不没未非]")
_HELD, _LACKED = "held", "lacked"
_KNOWN = 0.4  # the margin over which a piece is like those of held titles, whatever its words
_UNHELD = ("pending", _LACKED, "foreign")  # how a title may stand that is named


class Senses:
    """What the pieces of one text tell, by the examples of its policy."""

    def __init__(self, scan: Scan, statements: Statements, reader: SenseReader) -> None:
        """Read all that `reader` finds in the pieces."""
        self._scan = scan
        self._now = Now(scan)
        self._statements = statements
        self.told = tuple(reader.read())
        self._told_of: dict[str, list[Sense]] = {}
        for sense in self.told:
            self._told_of.setdefault(sense.telling.fact, []).append(sense)
        self.of_others = tuple(reader.of_others)  # what is told of somebody else
        self._claimed = tuple(reader.claimed)
        self._certain: dict[str, list[Value]] = {}  # by fact: whoever settles one asks for it

    def at(self, place: int) -> Iterator[Sense]:
        """Yield what the piece tells that holds the place."""
        return (sense for sense in self.told if sense.holds(place))

    def of(self, fact: Fact) -> list[Value]:
        """Return what is told of the fact for certain, but for numbers; OPEN is a value too.

        A denial, and whatever an enterprise tells, may decide against the asker.
        """
        if fact.name not in self._told_of:
            return []
        if fact.name not in self._certain:
            self._certain[fact.name] = self._settled(fact)
        return self._certain[fact.name]

    def _settled(self, fact: Fact) -> list[Value]:
        found: list[Value] = []
        doubted = planned = False
        for sense in self._about(fact):
            telling = sense.telling
            if self._now.is_planned(sense):
                planned |= telling.certain and not self._is_of_part(sense, fact)
            elif self._says_no_more(sense, fact):
                continue
            elif self._may_deny(sense, fact):
                doubted = True
            elif sense.counts(fact):
                value = sense.value(fact, self._scan)
                doubted |= value == SOME and self._is_doubted(sense, fact)
                found += [] if value is None else [value]
        if planned and not any(value in _NONE for value in found):
            found.append(OPEN)  # 明年盖化验楼, and of now nobody said anything
        told = [s.telling for s in self._about(fact) if not self._was(s)]
        if doubted and not found and deny_together(told):
            denied = value_of(fact, "no")
            found += [] if denied is None else [denied]
        # What may well be denied is open, unless another piece does deny it.
        return [*found, OPEN] if doubted and not any(v in _NONE for v in found) else found

    def _is_doubted(self, sense: Sense, fact: Fact) -> bool:
        """Return whether what the piece says is there may be gone, or another piece denies it.

        龙头企业破产重整，眼下没人领头: of a firm that is there no such thing is told.
        """
        others = [s.telling for s in self._about(fact) if s is not sense]
        if sense.telling.stance.margin < _THERE:
            return not any(t.says == "yes" and t.stance.margin > SAID for t in others)
        if self._scan.between(sense.start, sense.end, Role.PLAN):
            return True  # 有个大集团看上了我们这里
        following = self._following(sense)
        if following and self._now.takes_away(following):
            return True  # 龙头厂去年着火烧了，现在还没复产
        return any(t.says in DENIALS and t.stance.margin > SAID for t in others)

    def _about(self, fact: Fact) -> Iterator[Sense]:
        """Yield what the pieces tell of the asker's fact, but for what they only list."""
        for sense in self._told_of.get(fact.name, ()):
            if not self._is_listed(sense) and not self._statements.whose(sense.start, fact.asker):
                yield sense

    def _may_deny(self, sense: Sense, fact: Fact) -> bool:
        """Return whether the piece denies the fact of before only, or not beyond doubt."""
        telling = sense.telling
        if telling.says not in DENIALS:
            if telling.says == "yes" and self._now.is_over(sense):
                return True
            # 啥检测的培训的，统统没有 is like those that list what there is.
            none = self._scan.between(sense.start, sense.end, Role.NONE_OF_ALL)
            return telling.says == "yes" and bool(none) and not telling.decisive
        piece = sense.start, sense.end
        if self._was(sense) or denies_part_alone(self._scan, piece, telling, fact):
            return True
        # 没有 alone is of nothing.
        named = telling.certain and telling.about.margin > 0 and not telling.decisive
        if fact.asker is not Asker.ENTERPRISE or fact.kind == "choice":
            return named
        # A firm's own 小巨人 is like 不是小巨人, and denies nothing.
        words = _NOT.search(self._scan.text, sense.start, sense.end)
        return named and fact.kind == "yes_no" and words is not None

    def _says_no_more(self, sense: Sense, fact: Fact) -> bool:
        """Return whether the piece says nothing of the fact itself, though it is like it."""
        figure = fact.kind == "claim" and self._tells_figure(sense)
        part = sense.telling.says in (*DENIALS, OPEN) and self._is_of_part(sense, fact)
        out = sense.telling.says in DENIALS and self._is_left_out(sense, fact)
        return figure or part or out or self._only_says_where(sense) or self._only_lacks(sense)

    def _is_left_out(self, sense: Sense, fact: Fact) -> bool:
        """Return whether the piece only leaves the fact out of a count: 配套10家，不含龙头."""
        names = self._scan.between(sense.start, sense.end, Role.NAME)
        return any(n.value is fact and is_left_out(self._scan, n) for n in names)

    def _only_says_where(self, sense: Sense) -> bool:
        """Return whether the piece has a place and no more: 镇里 says who asks."""
        return not _PLACES.sub("", rest(self._scan, sense.start, sense.end))

    def _is_of_part(self, sense: Sense, fact: Fact) -> bool:
        """Return whether the piece is of a part of what others say is there: 快递有，检测没有."""
        others = (s.telling for s in self._about(fact) if s is not sense)
        return of_part(self._scan.written(sense), fact, others)

    def _only_lacks(self, sense: Sense) -> bool:
        """Return whether the piece says what lacks beside what there is: 检测有，就差个担保的."""
        text = self._scan.text
        lacks = self._scan.between(sense.start, sense.end, Role.LACK)
        if not lacks or text[sense.start : lacks[0].start].strip():
            return False
        before = [s for s in self.told if s.end <= sense.start]
        same = bool(before) and before[-1].telling.fact == sense.telling.fact
        return same and before[-1].telling.says == "yes" and before[-1].telling.certain

    def _is_listed(self, sense: Sense) -> bool:
        """Return whether the piece only lists what the next denies: 研发的展销的，一样都没有."""
        told = sense.telling
        text = self._scan.written(sense)
        clear = told.decisive and told.stance.margin > _CLEAR
        if told.says != "yes" or clear or any(word in text for word in _HAS):
            return False
        # Between the two, 搞物流的 may be like anything.
        certain = (s for s in self.told if s.start >= sense.end and s.telling.certain)
        following = next(certain, None)
        if following is None or hard(self._scan.text, sense.end, following.start):
            return False
        denies = following.telling.says in DENIALS and following.telling.decisive
        return denies and following.telling.fact == told.fact

    def _tells_figure(self, sense: Sense) -> bool:
        """Return whether the piece tells a figure: 乡里这个产业一年5个亿 claims nothing beside it.

        A share needs its name, 全国卖的十份里有四份; 八成人都夸 is none.
        """
        numbers = self._scan.between(sense.start, sense.end, Role.NUMBER)
        measures = [n.value for n in numbers if isinstance(n.value, Measure | Unreadable)]
        units = {m.of_unit for m in measures}
        if "percent" in units and not sense.telling.decisive:
            return bool(self._scan.between(sense.start, sense.end, Role.NAME))
        return not units.isdisjoint(_FIGURES) and sense.telling.stance.margin < _CLEAR

    def _was(self, sense: Sense) -> bool:
        return self._now.was(sense, self._following(sense))

    def _following(self, sense: Sense) -> Sense | None:
        """Return what the next piece tells that tells anything."""
        return next((s for s in self.told if s.start >= sense.end), None)

    @property
    def repairs(self) -> list[Span]:
        """Where pieces begin and end that only take back what was told: 说秃噜嘴了."""
        return [(s.start, s.end) for s in self.told if takes_back(s, self._scan)]

    @property
    def claimed(self) -> list[str]:
        """The pieces that claim of everything, or of all the rest, that it is met."""
        told = [(s.start, s.end) for s in self.told if s.says(CLAIMED, self._scan)]
        return [self._scan.text[start:end] for start, end in sorted([*told, *self._claimed])]

    def lacks(self, fact: Fact) -> bool:
        """Return whether a piece about the asker surely says that there is nothing of the fact."""
        return any(
            s.telling.fact == fact.name and s.telling.says == _LACKED and s.telling.certain
            for s in self.told
        )

    def held(self, place: int) -> bool:
        """Return whether the piece at the place says beyond doubt that a title is held."""
        return any(
            s.telling.says == _HELD and s.telling.stance.margin > _KNOWN for s in self.at(place)
        )

    def lacked(self, place: int) -> bool:
        """Return whether the piece at the place says beyond doubt that a title is not had."""
        return any(s.telling.says == _LACKED and s.telling.decisive for s in self.at(place))

    def unheld(self, place: int) -> bool:
        """Return whether the piece at the place surely says that a title is not held."""
        return any(
            s.telling.says in _UNHELD and s.telling.stance.margin > SAID for s in self.at(place)
        )

    def denies_another(self, fact: Fact) -> bool:
        """Return whether all that is denied beside the fact's words is of something else."""
        denials = (s for s in self._about(fact) if s.telling.says in DENIALS)
        return denies_another(self._scan, self._statements, [(s.start, s.end) for s in denials])

    def denies(self, fact: Fact) -> bool:
        """Return whether a piece says that there is none of what the fact counts."""
        return Quantity.of(0) in self.of(fact)

    def surely(self, facts: Set[str]) -> bool:
        """Return whether a piece tells of one of the facts beyond doubt."""
        return any(s.telling.fact in facts and s.telling.decisive for s in self.told)

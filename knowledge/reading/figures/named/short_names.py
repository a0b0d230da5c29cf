"""Short names: shares told by 国 and 省 alone, 国35省60, or by what sounds like their names: 全锅.

A word so short is part of many others, and of money of these levels: 国50省20. So it names a number
only where it stands by itself right before it, and beside it stands what says that shares are told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.spelling import sounds
from knowledge.reading.figures.attribution import Cue
from knowledge.reading.figures.figure import within
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_JOINED = re.compile(r"[占是有的了:：=,，\s]{0,3}$")
_HOLDS = "占"  # whoever says so tells a share
_OF_MONEY = (Role.TITLE, Role.LEVELLED, Role.FUND, Role.OTHER_MONEY, Role.MONEY)
_COUNTED = ("people", "enterprises")
_SEVERAL = 2


@dataclass(frozen=True)
class _Short:
    """A number with the short name before it."""

    number: Measure
    fact: Fact
    holds: bool


class ShortNames:
    """The shares of one text that are told by such names."""

    def __init__(
        self, scan: Scan, vocabulary: FactsFile, numbers: Sequence[Measure], *, firm: bool
    ) -> None:
        """`firm` says whether an enterprise is spoken of, which tells of no market."""
        self._scan = scan
        self._vocabulary = vocabulary
        self._numbers = numbers
        self._found = [] if firm else list(self._shorts())
        self._told = self._found if self._are_shares() else []

    def read(self) -> Iterator[Cue]:
        """Yield the names, each where its number begins."""
        for one in self._told:
            yield Cue(one.fact.name, one.fact.kind, one.number.start, one.number.start)

    @property
    def unsure(self) -> frozenset[int]:
        """Where the numbers begin that may as well be money, or what is spared: 省三成电."""
        left = self._found if not self._told else ()
        return frozenset(one.number.start for one in left)

    def _shorts(self) -> Iterator[_Short]:
        facts = [fact for fact in self._vocabulary.fact if fact.short]
        for number in self._numbers if facts else ():
            share = number.unit == "percent"
            bare = not (number.unit or number.scaled or number.counted)
            joined = _JOINED.search(self._scan.text, 0, number.start)
            if joined is None or not (share or bare):
                continue
            end, holds = joined.start(), _HOLDS in joined[0]
            said = [t for t in self._scan.between(0, end, Role.SHARE) if t.end == end]
            end = said[0].start if said else end  # 国份额35
            fact = next((f for f in facts if self._names(f, end, share=share)), None)
            if fact and within(number, fact):
                yield _Short(number, fact, holds or bool(said))

    def _names(self, fact: Fact, end: int, *, share: bool) -> bool:
        """Return whether the words before the place are a short name, or sound like a long one."""
        text = self._scan.text
        for short in fact.short:
            start = end - len(short)
            if text.endswith(short, 0, end) and self._begins(start):
                return True
        long = fact.names[0]
        start = max(0, end - len(long))
        heard = text[start:end]
        return share and heard != long and self._begins(start) and _sound(heard) == _sound(long)

    def _begins(self, place: int) -> bool:
        """Return whether nothing that stands before the place may be one word with it."""
        if place == 0 or not self._scan.text[place - 1].isalpha():
            return True
        words = (Role.NUMBER, Role.SHARE, Role.NAME, Role.OURS, Role.NOW)
        return any(t.end == place for t in self._scan.between(0, place, *words))

    def _are_shares(self) -> bool:
        """Return whether it is sure that the numbers are shares, each of another market."""
        facts = [one.fact.name for one in self._found]
        if len(set(facts)) < len(facts):
            return False
        named = self._scan.between(0, len(self._scan.text), Role.NAME)
        own = [t.value for t in named if isinstance(t.value, Fact)]
        facts += [f.name for f in own if f.short and f.name not in facts]
        said = bool(self._scan.between(0, len(self._scan.text), Role.SHARE))
        said |= any(one.holds for one in self._found)
        if all(one.number.unit for one in self._found):
            return said or len(facts) >= _SEVERAL
        alike = len(facts) >= _SEVERAL and self._tells_of_a_town(own)
        return (said or alike) and not self._may_be_money()

    def _tells_of_a_town(self, named: Sequence[Fact]) -> bool:
        """Return whether what only towns tell stands beside the numbers."""
        of_town = any(f.asker is Asker.TOWN and not f.short for f in named)
        return of_town or any(number.unit in _COUNTED for number in self._numbers)

    def _may_be_money(self) -> bool:
        """Return whether the text speaks of money or titles, or of one more level: 市10."""
        text = self._scan.text
        levels = self._scan.between(0, len(text), Role.LEVEL)
        shorts = {w for f in self._vocabulary.fact if f.short for w in (*f.short, *f.names)}
        others = [t for t in levels if text[t.start : t.end] not in shorts]
        beside = any(n.start == t.end and not n.unit for t in others for n in self._numbers)
        before = self._scan.piece(max(0, self._scan.piece(self._found[0].number.start) - 1))
        behind = self._scan.ends(min(len(text), self._scan.ends(self._found[-1].number.end) + 1))
        given = self._scan.between(before, behind, Role.GIVEN)
        return beside or bool(given or self._scan.between(0, len(text), *_OF_MONEY))


@cache
def _sound(word: str) -> tuple[str, ...]:
    """Return how the word sounds, near sounds as one."""
    return next(iter(sounds(word)), ())

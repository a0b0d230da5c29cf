"""Meant: what the pieces of a text say of the numbers in them, where no fact takes these."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.units import TIMES
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.tellings import DENIALS, NOTHING
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.figures.spent_on import went_elsewhere
from knowledge.reading.figures.thin import is_thin
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.trade import only_names_trade
from knowledge.reading.senses.sense import Sense
from knowledge.reading.senses.senses import Senses

_RATHER = 0.1  # the margin over which a piece says what its number is of, and no fact


@dataclass(frozen=True)
class Meant:
    """Where numbers begin whose pieces say what they are, or that they are none."""

    idle: frozenset[int]  # surely nothing is told there, and they go on about none
    strange: frozenset[int]  # of something that is no fact, whatever their unit is for
    quality: frozenset[int]  # they only count what there is: 平台建了四个
    elsewhere: frozenset[int]  # sums that were spent on what no fact is of: 投2300万装修办公楼
    none: frozenset[int]  # they stand in denials: 一家像样的龙头都挑不出来


class MeantReader:
    """Reads what the pieces of one text say of its numbers, by the examples."""

    def __init__(
        self, scan: Scan, vocabulary: FactsFile, senses: Senses, numbers: Sequence[Measure]
    ) -> None:
        self._scan = scan
        self._vocabulary = vocabulary
        self._senses = senses
        self._numbers = numbers
        self._is_thin = partial(is_thin, scan, vocabulary, numbers)

    def read(self) -> Meant:
        """Return what the pieces say of their numbers."""

        def those(says: Callable[[Measure], bool]) -> frozenset[int]:
            return frozenset(number.start for number in self._numbers if says(number))

        return Meant(
            idle=those(self._is_idle),
            strange=those(self._is_strange),
            quality=those(self._is_of_quality),
            elsewhere=those(self._went_elsewhere),
            none=those(self._is_of_none),
        )

    def _is_idle(self, number: Measure) -> bool:
        """Return whether the number stands in a piece that surely tells of no fact, nor names one.

        今年产值比去年少两成 changes what is told of it, whatever it is like. A share of a level by
        which no fact is named, 市里占七成, is of none.
        """
        piece = self._scan.piece(number.start), self._scan.ends(number.end)
        if self._scan.between(piece[0], number.start, Role.VARIES, Role.SEASON):
            return False  # 最少的月份1500人 goes on about what varies
        levels = self._scan.between(piece[0], number.start, Role.LEVEL)
        if number.unit == "percent" and levels and not self._scan.between(*piece, Role.NAME):
            return True
        return any(
            sense.idle and not self._is_thin(sense) and not self._names(sense, number)
            for sense in self._senses.at(number.start)
        )

    def _names(self, sense: Sense, number: Measure) -> bool:
        """Return whether a fact is named of which the number may be, or tell a change.

        给工人发了六千万 counts no workers.
        """
        names = self._scan.between(sense.start, sense.end, Role.NAME)
        facts = [name.value for name in names if isinstance(name.value, Fact)]
        if number.unit in ("percent", TIMES):
            return bool(facts)
        return any(may_be_of(number, fact) for fact in facts)

    def _is_strange(self, number: Measure) -> bool:
        """Return whether its piece says what it is of, and rather no fact: 修路花了1.2亿."""
        return any(
            sense.telling.fact == NOTHING
            and sense.telling.about.margin > _RATHER
            and not self._is_thin(sense)
            and not only_names_trade(self._scan, sense.start, sense.end)
            for sense in self._senses.at(number.start)
        )

    def _went_elsewhere(self, number: Measure) -> bool:
        """Return whether the sum was spent on something else than a fact is of."""
        spent = (fact for fact in self._vocabulary.fact if fact.spent)
        return any(went_elsewhere(self._scan, self._senses.told, number, fact) for fact in spent)

    def _is_of_quality(self, number: Measure) -> bool:
        """Return whether the number only counts what its piece says there is: 平台建了四个."""
        counts = number.unit in ("", "enterprises") and not number.scaled
        return counts and any(self._tells_quality(sense) for sense in self._senses.at(number.start))

    def _is_of_none(self, number: Measure) -> bool:
        """Return whether it only stands in a denial: 一家像样的龙头都挑不出来 counts none."""
        one = number.quantity == Quantity.of(1) and number.unit in ("", "enterprises")
        return one and any(
            sense.telling.says in DENIALS and sense.telling.decisive
            for sense in self._senses.at(number.start)
        )

    def _tells_quality(self, sense: Sense) -> bool:
        """Return whether the piece is of a fact without a number, and names no other."""
        if not sense.telling.sure or self._is_thin(sense):
            return False
        fact = self._vocabulary.named(sense.telling.fact)
        named = self._scan.between(sense.start, sense.end, Role.NAME)
        return fact.kind in ("claim", "yes_no") and not named

"""What a message tells: the facts, and what of it could not be taken for sure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, Level
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.account import Entry, Fate
from knowledge.reading.figures.figure import LeftOut
from knowledge.reading.senses.sense import Sense


@dataclass(frozen=True)
class Told:
    """What one message tells."""

    facts: Facts
    unknown: tuple[str, ...] = ()  # names of facts of which it says that nobody knows them
    unread: tuple[str, ...] = ()  # numbers that say nothing certain, as written
    unitless: tuple[str, ...] = ()  # numbers too small for their fact without 万 or 亿, as written
    of_share: tuple[str, ...] = ()  # likewise, of a market without % or 成
    wrong_unit: tuple[str, ...] = ()  # numbers with a unit that no fact has, as written
    in_units: tuple[Measure, ...] = ()  # bare sums of money that are taken in 万, as told
    fund_word: str = ""  # for money that is taken as the policy's fund's, where nobody names it
    unsure: tuple[str, ...] = ()  # names of facts that were told in two ways
    left_out: tuple[LeftOut, ...] = ()  # numbers that are no figure of the asker's now
    # What the document is said to ask for: by the fact, the number that was quoted last.
    quoted: Mapping[str, Quantity] = field(default_factory=dict)
    stated: bool = False  # a piece is like those in which others stated a fact
    surely: bool = False  # and so much so that a question beside it changes nothing
    senses: tuple[Sense, ...] = ()  # what its pieces tell, as examples do
    retorts: tuple[str, ...] = ()  # pieces that seem to ask who says so, 谁说我们没平台
    forgotten: tuple[str, ...] = ()  # the years that nobody knows, as told: 记不得哪年
    place: str | None = None  # another place than the document's that its town is of
    another: Asker | None = None  # of whose it is that the message begins to speak anew
    owner: Asker | None = None  # of whose own it surely speaks, 我们镇 or 我们公司
    speakers: frozenset[Asker] = frozenset()  # of whom its words say that it speaks
    supposed: bool = False  # a single piece that tells of nobody
    happened: bool = False  # something without a number is told to have come about
    ungiven: frozenset[Level] = frozenset()  # the levels that are said to have given no money
    claimed: tuple[str, ...] = ()  # where it is said that all, or all else, is met
    numbers: tuple[Entry, ...] = ()  # what became of every one

    def of_town(self, vocabulary: FactsFile) -> "Told":
        """Return what is told of a town, of which no figure is that only firms are asked for.

        镇上总投资12亿 is none of anybody who asks whether the town qualifies.
        """
        firms = {f.name for f in vocabulary.fact if f.measured and f.asker is Asker.ENTERPRISE}
        facts = replace(
            self.facts,
            values={name: v for name, v in self.facts.values.items() if name not in firms},
            unclear=self.facts.unclear - firms,
            unsettled=self.facts.unsettled - firms,
        )
        numbers = tuple(
            Entry(entry.written, "", Fate.HARMLESS) if entry.fact in firms else entry
            for entry in self.numbers
        )
        return replace(self, facts=facts, numbers=numbers)

    def idle(self, place: int) -> bool:
        """Return whether the place is in a piece that surely tells of no fact."""
        return any(sense.idle for sense in self.senses if sense.start < place < sense.end)

    @property
    def any(self) -> bool:
        """Whether any fact was told."""
        facts = self.facts
        return bool(facts.values or facts.titles or facts.funds or facts.unclear or facts.unsettled)

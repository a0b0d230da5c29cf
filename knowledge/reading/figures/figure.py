"""A figure: one number told of a fact, with whose and of when it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Width, fits


class Why(StrEnum):
    """Why a number that was told is not the asker's figure."""

    PLANNED = "planned"
    FOREIGN = "foreign"
    ALONGSIDE = "alongside"  # a firm that has what is told too, and gets its own award
    PART = "part"  # of one village or workshop among several
    PARTY = "party"  # of one of several, and nobody says which is the asker's own
    ADDED = "added"  # of one of several places, and in the sum of them
    BOTH = "both"  # of what two facts name together: 连龙头带配套10家
    FORMER = "former"  # of before, where nothing is said of now
    SHARE = "share"  # a part of the whole told beside it, and nobody says whether the rest counts
    GONE = "gone"  # all or most of what it counts is gone, or elsewhere: 十几家都倒闭了
    OUTSIDE = "outside"  # a part, and nobody says whether it counts: 其中900人是外包的
    CHANGE = "change"  # how much more or less than before, or how much is lacking
    SEASON = "season"  # of those who work only in one season, beside others: 旺季加900人
    UNLIKE = "unlike"  # of something near to the fact, and not of it
    NARROWER = "narrower"  # a share of a smaller market than those asked for: 全县的八成
    QUOTED = "quoted"  # what the document asks for, as the asker says it
    DENIED = "denied"  # 不是8亿，是12亿
    WITHHELD = "withheld"  # told, and not to be taken yet: 这个数先别算
    UNCLAIMED = "unclaimed"  # it may be a figure of the fact, and nothing says that it is


@dataclass(frozen=True)
class LeftOut:
    """A number that was not taken, as written, and why."""

    written: str
    why: Why


@dataclass(frozen=True)
class Figure:
    """One number told of a fact; `why` says what keeps it from counting."""

    number: Measure
    width: Width = Width.NAMED
    named: bool = True
    year: int | None = None
    now: bool = False
    total: bool = False
    loose: bool = False  # it goes on about a name, in words that may be of something else
    repairs: bool = False  # it stands for what was told of the fact before
    why: Why | None = None

    @property
    def quantity(self) -> Quantity:
        """What the number says."""
        return self.number.quantity

    @property
    def written(self) -> str:
        """The number as it was typed."""
        return self.number.written

    def less(self) -> "Figure":
        """Return it as a bound: there is less of the fact than was told of it and of more."""
        quantity = Quantity.of(self.quantity.high, Manner.UNDER)
        return replace(self, number=replace(self.number, quantity=quantity))


@dataclass(frozen=True)
class Figures:
    """All numbers of a text: by the facts they are told of, and those of nothing that is known."""

    told: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    left: Sequence[Measure] = ()
    unreadable: Sequence[Unreadable] = ()
    unitless: Sequence[tuple[str, Measure]] = ()  # a fact, and a number too small for its unit
    wrong_unit: Sequence[Measure] = ()


def within(number: Measure, fact: Fact) -> bool:
    """Return whether anybody could have as much of the fact."""
    return fact.most is None or number.quantity.high <= fact.most


def may_be_of(number: Measure, fact: Fact) -> bool:
    """Return whether by its unit and its size the number may be told of the fact."""
    return fits(number, fact.kind) and within(number, fact)


def is_little(number: Measure, fact: Fact) -> bool:
    """Return whether the number is told with its unit, and is less than anybody has of the fact."""
    return bool(number.unit) and number.quantity.high < (fact.least or 0)

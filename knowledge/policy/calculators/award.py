"""Awards: what every kind of award has, and what one comes to."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from knowledge.policy.calculators.figure import Threshold
from knowledge.policy.calculators.rule import Rule
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason, Step
from knowledge.policy.calculators.working import Working
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.word import Word

# The facts that are told as lists.
FUNDS = "funds"
TITLES = "titles"


class Certainty(StrEnum):
    """How strongly the text promises money."""

    FIXED = "fixed"
    STRIVE = "strive"
    APPLY = "apply"
    PER_OTHER_POLICY = "per_other_policy"


class Receiver(StrEnum):
    """To whom an award goes."""

    ENTERPRISE = "enterprise"
    PERSON = "person"
    STREET = "street"
    TOWN = "town"
    VILLAGE = "village"
    PARK = "park"


# Whoever asks as an enterprise asks for itself and for its people, and for nobody else.
OF_ENTERPRISE = (Receiver.ENTERPRISE, Receiver.PERSON)


class Award(Rule):
    """What an enterprise may be given; the kinds of it stand in `award_kinds`."""

    name: Word
    label: Word
    clause: str
    certainty: Certainty
    only_within: bool = False  # for enterprises in the area that `within` of the file tells of
    receiver: Receiver = Receiver.ENTERPRISE
    group: str = ""  # of awards of one group, such as one project's, only the highest may count

    @property
    def once(self) -> bool:
        """Whether it is given once, and not every year."""
        return False

    @property
    def a_year(self) -> bool:
        """Whether its sum is for a year."""
        return False

    @property
    def for_years(self) -> int | None:
        """For how many years it is given, where the text says so."""
        return None

    @property
    def of_year_before(self) -> bool:
        """Whether what it is for must be of the year before."""
        return False

    @property
    def shut_out_by(self) -> str:
        """The fact that shuts it out, such as other money received; nothing where none does."""
        return ""

    @property
    def paid_in(self) -> tuple[int, ...]:
        """The percent of each part, where it is not paid at once."""
        return ()

    @property
    def apply_within(self) -> str:
        """The text's words on when to apply, where it has any."""
        return ""

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it asks for or that may add to it, without details of titles or money."""
        return tuple(name for name in (*self.asks, *self.may_add) if "." not in name)

    @property
    def at_levels(self) -> tuple[Level, ...]:
        """The levels that it is for; none where it is not by level."""
        return ()

    @property
    def for_title(self) -> bool:
        """Whether it is a title that opens it."""
        return self.asks[0] == TITLES

    @abstractmethod
    def assess(self, situation: OnDay) -> Iterator["AwardResult"]:
        """Yield what it comes to, once for each thing told that may give it.

        It yields nothing where the facts do not speak of it.
        """

    def next_step(self, result: "AwardResult", situation: OnDay) -> Step | None:
        """Return what would reach it, of a result that does not; None where the rule shows none."""


@dataclass(frozen=True)
class AwardResult:
    """What one award comes to: its level, yuan where the text gives any, and why."""

    rule: Award
    verdict: Claim
    reason: Reason
    level: Level | str | None = None
    year: int | None = None
    amount_yuan: int | None = None
    about_yuan: int | None = None  # what it would be of a sum that was told as about so much
    missing: tuple[str, ...] = ()
    short: Decimal | None = None  # how far the threshold is away, in the unit of its fact
    threshold: Threshold | None = None
    of: str = ""  # the fact that the threshold is of, or that is not as it must be
    step: Step | None = None  # where it is not reached and the rule shows a way
    working: Working | None = None  # how the sum was reckoned

    @property
    def certainty(self) -> Certainty:
        """How strongly the text promises it."""
        return self.rule.certainty

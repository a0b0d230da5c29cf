"""The rules of the calculators: criteria.toml and awards.toml, checked at the door."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from knowledge.policy.facts.facts import Level


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AtLeast(_Table):
    """A number that must be reached; the threshold counts as reached."""

    kind: Literal["at_least"]
    fact: str
    quote: str
    threshold: int


class Around(_Table):
    """A number that is met at the threshold and left to judgement from the floor."""

    kind: Literal["around"]
    fact: str
    quote: str
    threshold: int
    floor: int


class ByChoice(_Table):
    """A number whose threshold depends on another fact."""

    kind: Literal["by_choice"]
    fact: str
    quote: str
    choice: str
    thresholds: dict[str, int]


class Claimed(_Table):
    """A quality that people must judge, or that is denied outright."""

    kind: Literal["claimed"]
    fact: str
    quote: str


Condition = Annotated[AtLeast | Around | ByChoice | Claimed, Field(discriminator="kind")]


class Criterion(_Table):
    """One recognition criterion: all its conditions are required."""

    clause: str
    condition: tuple[Condition, ...]
    in_principle: bool = False  # the text says 原则上
    strict: bool = False  # required together by the strict reading


class CriteriaFile(_Table):
    """criteria.toml."""

    tolerance_percent: int = 10
    criterion: tuple[Criterion, ...] = ()

    def quotes(self) -> Iterator[tuple[str, str]]:
        """Yield every clause and the quote that must stand in it."""
        for criterion in self.criterion:
            yield from ((criterion.clause, condition.quote) for condition in criterion.condition)


class Certainty(StrEnum):
    """How strongly the text promises money."""

    FIXED = "fixed"
    STRIVE = "strive"
    APPLY = "apply"
    PER_OTHER_POLICY = "per_other_policy"


class _Award(_Table):
    name: str
    label: str
    clause: str
    certainty: Certainty
    quote: str
    for_town: bool = False


class TitleAward(_Award):
    """Fixed yuan for a title of the year before, by level."""

    kind: Literal["title"]
    amounts: dict[Level, int]


class MatchAward(_Award):
    """A percentage of the money received from some levels in the year before."""

    kind: Literal["match"]
    percent: int
    levels: tuple[Level, ...]


class InvestmentAward(_Award):
    """For an investment of so many yuan, fewer for some, without other funds."""

    kind: Literal["investment"]
    fact: str
    threshold: int
    lower_threshold: int
    lower_for: str
    without: str


class MilestoneAward(_Award):
    """For the highest milestone that a number has reached."""

    kind: Literal["milestone"]
    fact: str
    milestones: dict[str, int]


class LevelAward(_Award):
    """For a title of one of these levels, whenever it was obtained."""

    kind: Literal["level"]
    fact: str
    levels: tuple[Level, ...]


class HoldsAward(_Award):
    """For what an enterprise has or is."""

    kind: Literal["holds"]
    fact: str


Award = Annotated[
    TitleAward | MatchAward | InvestmentAward | MilestoneAward | LevelAward | HoldsAward,
    Field(discriminator="kind"),
]


class AwardsFile(_Table):
    """awards.toml."""

    tolerance_percent: int = 10
    award: tuple[Award, ...] = ()

    def quotes(self) -> Iterator[tuple[str, str]]:
        """Yield every clause and the quote that must stand in it."""
        yield from ((award.clause, award.quote) for award in self.award)

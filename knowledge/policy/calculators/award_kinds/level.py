"""For a level: a title of one of these levels, whenever it was got."""

from collections.abc import Iterator
from typing import Literal

from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.award_kinds.by_level import ByLevel
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import ANY_LEVEL, Level


class LevelAward(ByLevel):
    """For a title of one of these levels, whenever it was obtained."""

    kind: Literal["level"]
    fact: str
    levels: tuple[Level, ...]
    applying: bool = False  # the text backs who only applies for the level as well

    @property
    def asks(self) -> tuple[str, ...]:
        """The fact that has the level."""
        return (self.fact,)

    @property
    def at_levels(self) -> tuple[Level, ...]:
        """The levels that count."""
        return self.levels

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield whether the level that was told is one that counts."""
        told = situation.facts.values.get(self.fact)
        if told is False:
            yield AwardResult(self, Claim.NOT_ELIGIBLE, Reason.LACKED)
        elif isinstance(told, str) and told in self.levels:
            yield AwardResult(self, Claim.ELIGIBLE, Reason.REACHED, told)
        elif isinstance(told, str):
            yield AwardResult(self, Claim.NOT_ELIGIBLE, Reason.LEVEL_WITHOUT_AWARD, told)
        elif (level := situation.facts.awaited.get(self.fact)) in (*self.levels, ANY_LEVEL):
            level = level or None
            missing = (self.fact,)
            if self.applying:
                yield AwardResult(self, Claim.ELIGIBLE, Reason.APPLYING, level)
            else:
                yield AwardResult(self, Claim.UNKNOWN, Reason.AWAITED, level, missing=missing)

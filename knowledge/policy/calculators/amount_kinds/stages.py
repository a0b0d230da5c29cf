"""Stages: a sum at each step of the way, and who took a later one took those before."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Reason, Verdict
from knowledge.policy.calculators.working import Working
from knowledge.table import Table


class Stage(Table):
    """A step that is so or not, and its yuan."""

    fact: str
    yuan: int


class Stages(Amount):
    """The sums of all steps up to the last one taken."""

    kind: Literal["stages"]
    stage: tuple[Stage, ...] = Field(min_length=1)

    @property
    def asks(self) -> tuple[str, ...]:
        """The steps, in their order."""
        return tuple(stage.fact for stage in self.stage)

    @property
    def opening(self) -> tuple[str, ...]:
        """Any step."""
        return self.asks

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The sum of each step."""
        return tuple(
            Figure(Use.AMOUNT, Decimal(stage.yuan), only=(stage.fact, True)) for stage in self.stage
        )

    def reckon(self, situation: Situation) -> Due:
        """Return the sum of the steps; a step in between that is denied leaves it open."""
        told = [situation.facts.values.get(stage.fact) for stage in self.stage]
        taken = [place for place, so in enumerate(told) if so is True]
        if not taken:
            if told[0] is False:
                return Due(Verdict.FAIL, reason=Reason.LACKED)
            return Due.untold(self.asks[0])
        done = self.stage[: taken[-1] + 1]
        denied = [s.fact for s, so in zip(done, told, strict=False) if so is False]
        if denied:
            return Due.untold(*denied)
        parts = tuple(Decimal(stage.yuan) for stage in done)
        return Due.of(sum(parts, Decimal(0)), Working(parts=parts))

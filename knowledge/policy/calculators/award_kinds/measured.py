"""What the kinds have in common that hang on one number: an investment, an output."""

from abc import abstractmethod
from collections.abc import Iterator

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.award import Award, AwardResult
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason, Step


class Measured(Award):
    """An award for a number of some size, told as a quantity."""

    fact: str

    @property
    def asks(self) -> tuple[str, ...]:
        """The number; a kind that needs more names it behind."""
        return (self.fact,)

    @property
    def least(self) -> int | None:
        """The lowest threshold that holds for all, None where it has none."""
        thresholds = (f for f in self.figures if f.use is Use.THRESHOLD and f.only is None)
        return min((int(figure.value) for figure in thresholds), default=None)

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield what the number comes to, or that one was told that is not the asker's now."""
        told = situation.facts.quantity(self.fact)
        if told is not None:
            yield self.of_number(told, situation)
        elif self.fact in situation.facts.unsettled:
            yield AwardResult(
                self,
                Claim.UNKNOWN,
                Reason.FIGURE_UNSETTLED,
                missing=(self.fact,),
                threshold=self.least,
            )

    @abstractmethod
    def of_number(self, told: Quantity, situation: OnDay) -> AwardResult:
        """Return what it comes to with the number that was told."""

    def next_step(self, result: AwardResult, situation: OnDay) -> Step | None:  # noqa: ARG002 - what is short is so on any day
        """Return how much more reaches the threshold."""
        if result.reason is not Reason.BELOW or not result.short:
            return None
        return Step(more=result.short, threshold=result.threshold)

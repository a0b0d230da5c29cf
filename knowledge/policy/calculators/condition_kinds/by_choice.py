"""By choice: a number whose threshold depends on another fact."""

from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.condition_kinds.measured import Measured
from knowledge.policy.calculators.figure import Figure, Threshold, Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class ByChoice(Measured):
    """A number that must be reached, for each value of `choice` another one."""

    kind: Literal["by_choice"]
    choice: str
    thresholds: dict[str, Threshold]

    @property
    def asks(self) -> tuple[str, ...]:
        """The number, and the choice, which it may turn out not to need."""
        return (self.fact, self.choice)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The threshold of each choice."""
        return tuple(
            Figure(Use.THRESHOLD, Decimal(threshold), self.fact, only=(self.choice, value))
            for value, threshold in self.thresholds.items()
        )

    def of_number(self, told: Quantity, situation: Situation) -> Outcome:
        """Return the verdict under the told choice; untold, the one that every choice agrees on."""
        choice = situation.facts.values.get(self.choice)
        if isinstance(choice, str) and choice in self.thresholds:
            threshold = self.thresholds[choice]
            return self.against(told, threshold, situation.compare(told, threshold))
        verdicts = {situation.compare(told, t) for t in self.thresholds.values()}
        if len(verdicts) == 1:
            verdict = verdicts.pop()
            nearest = max if verdict is Verdict.PASS else min
            return self.against(told, nearest(self.thresholds.values()), verdict)
        return Outcome(self.fact, Verdict.UNKNOWN, self.quote, told, missing=(self.choice,))

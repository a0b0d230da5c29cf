"""Is so: something without a number that must be, or must not be, as it is told."""

from dataclasses import replace
from typing import Literal

from knowledge.policy.calculators.condition import Condition
from knowledge.policy.calculators.figure import Figure
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class IsSo(Condition):
    """What must be so, or not be so; of several values, such as levels, one of `among`."""

    kind: Literal["is"]
    so: bool = True
    among: tuple[str, ...] = ()

    def of_those(self, figure: Figure) -> Figure:
        """Return the figure as that of those of whom it is so or not so; not of several values."""
        if figure.only or len(self.among) > 1 or (self.among and not self.so):
            return figure
        return replace(figure, only=(self.fact, self.among[0] if self.among else self.so))

    def assess(self, situation: Situation) -> Outcome:
        """Return pass where it is told as it must be; untold or unsettled it is unknown."""
        told = situation.facts.values.get(self.fact)
        if not isinstance(told, bool | str):
            return self.untold()
        held = told in self.among if self.among and told is not False else bool(told)
        return Outcome(
            self.fact, Verdict.PASS if held is self.so else Verdict.FAIL, self.quote, told
        )

"""Is so: something without a number that must be, or must not be, as it is told."""

from typing import Literal

from knowledge.policy.calculators.condition import Condition
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class IsSo(Condition):
    """What must be so, or not be so; of several values, such as levels, one of `among`."""

    kind: Literal["is"]
    so: bool = True
    among: tuple[str, ...] = ()

    def assess(self, situation: Situation) -> Outcome:
        """Return pass where it is told as it must be; untold or unsettled it is unknown."""
        told = situation.facts.values.get(self.fact)
        if not isinstance(told, bool | str):
            return self.untold()
        held = told in self.among if self.among and told is not False else bool(told)
        return Outcome(
            self.fact, Verdict.PASS if held is self.so else Verdict.FAIL, self.quote, told
        )

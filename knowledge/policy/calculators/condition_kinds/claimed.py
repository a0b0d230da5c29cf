"""Claimed: a quality without a number."""

from typing import Literal

from knowledge.policy.calculators.condition import Condition
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class Claimed(Condition):
    """A quality that people must judge, or that is denied outright."""

    kind: Literal["claimed"]

    def assess(self, situation: Situation) -> Outcome:
        """Return that a claim is left to judgement; who denies it fails."""
        told = situation.facts.values.get(self.fact)
        if not isinstance(told, bool):
            return self.untold()
        verdict = Verdict.NEEDS_JUDGEMENT if told else Verdict.FAIL
        return Outcome(self.fact, verdict, self.quote, told)

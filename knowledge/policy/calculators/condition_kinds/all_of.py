"""All of: several that are required together."""

from typing import Literal

from knowledge.policy.calculators.comparison import worst
from knowledge.policy.calculators.condition_kinds.several import Several
from knowledge.policy.calculators.figure import Figure
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome


class AllOf(Several):
    """Several requirements, all of them needed."""

    kind: Literal["all"]

    @property
    def opening(self) -> tuple[str, ...]:
        """What opens the first."""
        return self.of[0].opening

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Their figures."""
        return tuple(figure for one in self.of for figure in one.figures)

    def assess(self, situation: Situation) -> Outcome:
        """Return the worst that one of them comes to, lacking what all lack."""
        outcomes = [one.assess(situation) for one in self.of]
        verdict = worst(outcome.verdict for outcome in outcomes)
        # What an exact number would decide comes before what people judge.
        deciding = max((o for o in outcomes if o.verdict is verdict), key=lambda one: one.near)
        missing = (name for one in outcomes for name in one.missing)
        return deciding.lacking(dict.fromkeys(missing))

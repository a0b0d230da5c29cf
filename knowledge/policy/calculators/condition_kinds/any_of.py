"""Any of: one of several that is enough."""

from dataclasses import replace
from typing import Literal

from knowledge.policy.calculators.comparison import best
from knowledge.policy.calculators.condition_kinds.several import Several
from knowledge.policy.calculators.figure import Figure
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict


class AnyOf(Several):
    """Several requirements of which one is enough."""

    kind: Literal["any"]

    @property
    def opening(self) -> tuple[str, ...]:
        """What opens any of them."""
        return tuple(dict.fromkeys(name for one in self.of for name in one.opening))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Their figures."""
        return tuple(replace(f, enough=True) for one in self.of for f in one.figures)

    def assess(self, situation: Situation) -> Outcome:
        """Return the best that one of them comes to, lacking what any lacks that is open."""
        outcomes = [one.assess(situation) for one in self.of]
        verdict = best(outcome.verdict for outcome in outcomes)
        deciding = min((o for o in outcomes if o.verdict is verdict), key=_distance)
        missing = (name for one in outcomes for name in one.missing)
        return deciding.lacking(dict.fromkeys(missing))


def _distance(outcome: Outcome) -> float:
    """Return how far one is away, as a share of its threshold; what has none is the farthest.

    What an exact number would decide is nearer than what people judge.
    """
    if outcome.near:
        return 0.0
    if outcome.verdict is not Verdict.FAIL or outcome.short is None or not outcome.threshold:
        return 1.0
    return float(outcome.short / outcome.threshold)

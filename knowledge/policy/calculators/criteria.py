"""The criteria calculator: whether a town's facts meet the recognition criteria."""

from collections.abc import Sequence

from knowledge.policy.calculators.condition import evaluate, worst
from knowledge.policy.calculators.rules import CriteriaFile
from knowledge.policy.calculators.verdict import Assessment, CriterionResult, Overall, Verdict
from knowledge.policy.facts.facts import Facts


def assess(rules: CriteriaFile, facts: Facts) -> Assessment:
    """Return the verdict on every criterion, on all together, and the facts still lacking."""
    results = []
    for rule in rules.criterion:
        outcomes = tuple(evaluate(c, facts, rules.tolerance_percent) for c in rule.condition)
        results.append(CriterionResult(rule, worst(o.verdict for o in outcomes), outcomes))
    lacking = (
        fact
        for result in results
        if result.verdict is Verdict.UNKNOWN
        for outcome in result.outcomes
        for fact in outcome.missing
    )
    return Assessment(_overall(results), tuple(results), tuple(dict.fromkeys(lacking)))


def _overall(results: Sequence[CriterionResult]) -> Overall:
    """Return what the criteria come to together: one that fails decides."""
    return {
        Verdict.FAIL: Overall.NOT_ELIGIBLE,
        Verdict.UNKNOWN: Overall.INCOMPLETE,
        Verdict.NEEDS_JUDGEMENT: Overall.BORDERLINE,
        Verdict.PASS: Overall.ELIGIBLE,
    }[worst(result.verdict for result in results)]


def by_distance(assessment: Assessment) -> tuple[CriterionResult, ...]:
    """Return the criteria that failed, those nearest to their threshold first."""

    def distance(result: CriterionResult) -> float:
        shares = [
            float(outcome.short) / outcome.threshold
            for outcome in result.outcomes
            if outcome.verdict is Verdict.FAIL and outcome.short is not None and outcome.threshold
        ]
        return max(shares, default=1.0)

    failed = [result for result in assessment.results if result.verdict is Verdict.FAIL]
    return tuple(sorted(failed, key=distance))

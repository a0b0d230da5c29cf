"""The criteria calculator: whether a town's facts meet the recognition criteria."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from pydantic import model_validator

from knowledge.policy.calculators.comparison import worst
from knowledge.policy.calculators.condition_kinds import ConditionKind
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Overall, Verdict
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.mark import Mark
from knowledge.table import Table


class Criterion(Table):
    """One recognition criterion: all its conditions are required."""

    clause: str
    condition: tuple[ConditionKind, ...]
    in_principle: bool = False  # the text says 原则上
    strict: bool = False  # required together by the strict reading

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that its conditions ask for."""
        return tuple(dict.fromkeys(name for one in self.condition for name in one.asks))

    @model_validator(mode="after")
    def _quoted(self) -> Self:
        if not all(condition.quote for condition in self.condition):
            raise ValueError(self.clause)
        return self


class CriteriaFile(Table):
    """criteria.toml."""

    tolerance_percent: int = 10
    criterion: tuple[Criterion, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """How much of each fact they ask for."""
        figures = (f for one in self.criterion for c in one.condition for f in c.figures)
        thresholds = (f for f in figures if f.use is Use.THRESHOLD and f.fact)
        return tuple(Mark(f.fact, f.value, f.only) for f in thresholds)

    def quotes(self) -> Iterator[tuple[str, str]]:
        """Yield every clause and the quote that must stand in it."""
        for criterion in self.criterion:
            yield from ((criterion.clause, condition.quote) for condition in criterion.condition)


@dataclass(frozen=True)
class CriterionResult:
    """What one criterion comes to, with its conditions in order."""

    rule: Criterion
    verdict: Verdict
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Assessment:
    """What a town's facts come to; `missing` are facts the verdict lacks, in the rules' order."""

    overall: Overall
    results: tuple[CriterionResult, ...]
    missing: tuple[str, ...]


def assess(rules: CriteriaFile, facts: Facts) -> Assessment:
    """Return the verdict on every criterion, on all together, and the facts still lacking."""
    situation = Situation(facts, rules.tolerance_percent)
    results = []
    for rule in rules.criterion:
        outcomes = tuple(condition.assess(situation) for condition in rule.condition)
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
            float(outcome.short / outcome.threshold)
            for outcome in result.outcomes
            if outcome.verdict is Verdict.FAIL and outcome.short is not None and outcome.threshold
        ]
        return max(shares, default=1.0)

    failed = [result for result in assessment.results if result.verdict is Verdict.FAIL]
    return tuple(sorted(failed, key=distance))

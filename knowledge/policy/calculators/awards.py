"""The award calculator: which awards an enterprise's facts give, how much and how surely."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knowledge.policy.calculators.award import AwardResult, Certainty
from knowledge.policy.calculators.award_kinds import AwardKind
from knowledge.policy.calculators.rule import Table
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Facts

IN_TOWN = "in_town"
LOCAL = "local"


class AwardsFile(Table):
    """awards.toml."""

    tolerance_percent: int = 10
    award: tuple[AwardKind, ...] = ()

    def quotes(self) -> Iterator[tuple[str, str]]:
        """Yield every clause and the quote that must stand in it."""
        yield from ((award.clause, award.quote) for award in self.award)


@dataclass(frozen=True)
class AwardAssessment:
    """What an enterprise's facts come to; the total is of fixed money only, in yuan.

    It is None where a fixed award is unknown or ambiguous.
    """

    results: tuple[AwardResult, ...]
    fixed_total_yuan: int | None
    missing: tuple[str, ...]


def assess(rules: AwardsFile, facts: Facts, as_of: datetime.date) -> AwardAssessment:
    """Return every award that the facts speak of, on the day `as_of`: 上年度 is the year before."""
    situation = OnDay(facts, rules.tolerance_percent, as_of)
    single = (result for rule in rules.award for result in rule.assess(situation))
    placed = (_where_it_is(result, facts) for result in single)
    results = tuple(_with_step(result, situation) for result in placed)
    missing = (fact for result in results for fact in result.missing)
    return AwardAssessment(results, _fixed_total(results), tuple(dict.fromkeys(missing)))


def _fixed_total(results: Iterable[AwardResult]) -> int | None:
    """Return the yuan of all fixed awards, None where one of them is not settled."""
    fixed = [r for r in results if r.certainty is Certainty.FIXED]
    if any(r.verdict in (Claim.UNKNOWN, Claim.AMBIGUOUS) for r in fixed):
        return None
    return sum(r.amount_yuan or 0 for r in fixed if r.verdict is Claim.ELIGIBLE)


def _with_step(result: AwardResult, situation: OnDay) -> AwardResult:
    """Return the result with the shortest way to the award, where it is not reached."""
    if result.verdict is not Claim.NOT_ELIGIBLE:
        return result
    return replace(result, step=result.rule.next_step(result, situation))


def _where_it_is(result: AwardResult, facts: Facts) -> AwardResult:
    """Return the result for an enterprise that said to be elsewhere, or outside any town."""
    if facts.values.get(LOCAL) is False and result.verdict is Claim.ELIGIBLE:
        result = replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.ELSEWHERE)
    if facts.values.get(IN_TOWN) is not False or result.verdict is Claim.NOT_ELIGIBLE:
        return result
    if result.rule.for_town:
        return replace(
            result,
            verdict=Claim.NOT_ELIGIBLE,
            reason=Reason.OUTSIDE_TOWN,
            amount_yuan=None,
            missing=(),
        )
    if result.verdict is Claim.ELIGIBLE:
        return replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.OUTSIDE_NOT_SETTLED)
    return result

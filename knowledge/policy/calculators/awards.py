"""The award calculator: which awards an enterprise's facts give, how much and how surely."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.language.quantity import Manner
from knowledge.policy.calculators.condition import compare
from knowledge.policy.calculators.rules import (
    Award,
    AwardsFile,
    Certainty,
    HoldsAward,
    InvestmentAward,
    LevelAward,
    MatchAward,
    MilestoneAward,
    TitleAward,
)
from knowledge.policy.calculators.step import next_step
from knowledge.policy.calculators.verdict import (
    AwardAssessment,
    AwardResult,
    Claim,
    Reason,
    Verdict,
)
from knowledge.policy.facts.facts import Facts, Fund, Standing, Title

IN_TOWN = "in_town"
LOCAL = "local"
FUNDS = "funds"
TITLES = "titles"


def assess(rules: AwardsFile, facts: Facts, as_of: datetime.date) -> AwardAssessment:
    """Return every award that the facts speak of, on the day `as_of`: 上年度 is the year before."""
    calculation = _Calculation(facts, as_of.year - 1, rules.tolerance_percent)
    single = (result for rule in rules.award for result in calculation.results(rule))
    placed = (_where_it_is(result, facts) for result in single)
    results = tuple(replace(r, step=next_step(r, facts, as_of)) for r in placed)
    missing = (fact for result in results for fact in result.missing)
    return AwardAssessment(results, _fixed_total(results), tuple(dict.fromkeys(missing)))


def _fixed_total(results: Iterable[AwardResult]) -> int | None:
    """Return the yuan of all fixed awards, None where one of them is not settled."""
    fixed = [r for r in results if r.certainty is Certainty.FIXED]
    if any(r.verdict in (Claim.UNKNOWN, Claim.AMBIGUOUS) for r in fixed):
        return None
    return sum(r.amount_yuan or 0 for r in fixed if r.verdict is Claim.ELIGIBLE)


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


@dataclass(frozen=True)
class _Calculation:
    """The facts on one day."""

    facts: Facts
    year_before: int
    tolerance_percent: int

    def results(self, rule: Award) -> Iterator[AwardResult]:
        """Yield what one award comes to, once a title for titles; nothing if never spoken of."""
        if isinstance(rule, TitleAward):
            yield from self._titles(rule)
        elif isinstance(rule, MatchAward):
            yield from self._match(rule)
        elif isinstance(rule, InvestmentAward):
            yield from self._investment(rule)
        elif isinstance(rule, MilestoneAward):
            yield from self._milestone(rule)
        elif isinstance(rule, LevelAward):
            yield from self._level(rule)
        else:
            yield from self._holds(rule)

    def _titles(self, rule: TitleAward) -> Iterator[AwardResult]:
        """Yield one result a title; two levels of one title in one year are not settled."""
        told = [title for title in self.facts.titles if title.name == rule.name]
        single = [self._title(rule, title) for title in told]
        given = Counter(r.verdict for r in single)[Claim.ELIGIBLE]
        for result in single:
            if given > 1 and result.verdict is Claim.ELIGIBLE:
                yield replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.TWO_LEVELS)
            else:
                yield result

    def _title(self, rule: TitleAward, title: Title) -> AwardResult:
        year = f"{rule.name}.year"
        result = AwardResult(rule, Claim.ELIGIBLE, Reason.REACHED, title.level, title.year)
        if title.standing is not Standing.HELD:
            return self._not_held(rule, title, result)
        if title.level is not None and title.level not in rule.amounts:
            return replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.LEVEL_WITHOUT_AWARD)
        if title.year is not None and title.year != self.year_before:
            return replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.NOT_YEAR_BEFORE)
        if title.level is None:
            missing = (f"{rule.name}.level", *((year,) if title.year is None else ()))
            return replace(
                result, verdict=Claim.UNKNOWN, reason=Reason.LEVEL_UNTOLD, missing=missing
            )
        result = replace(result, amount_yuan=rule.amounts[title.level])
        if title.year is None:
            return replace(
                result, verdict=Claim.UNKNOWN, reason=Reason.YEAR_UNTOLD, missing=(year,)
            )
        if title.branch:
            return replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.BRANCH)
        return result

    def _not_held(self, rule: TitleAward, title: Title, result: AwardResult) -> AwardResult:
        """Return what a title comes to that was not got in its year: never an amount."""
        result = replace(result, reason=Reason(title.standing.value))
        if title.standing in (Standing.LACKED, Standing.PENDING):
            return replace(result, verdict=Claim.NOT_ELIGIBLE)
        missing = TITLES if title.standing is Standing.FOREIGN else f"{rule.name}.year"
        return replace(result, verdict=Claim.UNKNOWN, missing=(missing,))

    def _match(self, rule: MatchAward) -> Iterator[AwardResult]:
        """Yield the match of the money received, the year before, from the levels that count."""
        funds = self.facts.funds
        result = AwardResult(rule, Claim.ELIGIBLE, Reason.REACHED)
        if not funds and FUNDS in self.facts.unsettled:
            yield replace(
                result, verdict=Claim.UNKNOWN, reason=Reason.FUND_UNSETTLED, missing=(FUNDS,)
            )
        if not funds:
            return
        before = [fund for fund in funds if fund.year == self.year_before]
        if not before:
            if any(fund.year is None for fund in funds):
                missing = ("funds.year",)
                yield replace(
                    result, verdict=Claim.UNKNOWN, reason=Reason.YEAR_UNTOLD, missing=missing
                )
            else:
                yield replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.NOT_YEAR_BEFORE)
            return
        before = [fund for fund in before if fund.yuan is None or fund.yuan.high]
        if not before:
            yield replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.NOT_RECEIVED)
            return
        base = [f for f in before if f.level is None or {f.level, f.also} & {*rule.levels}]
        if not base:
            yield replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.NO_BASE)
            return
        yield self._of_base(rule, result, base)

    def _of_base(self, rule: MatchAward, result: AwardResult, base: list[Fund]) -> AwardResult:
        """Return the percentage of the base; without exact amounts and levels, none."""
        whole = [f for f in base if f.level and {f.level, f.also or f.level} <= {*rule.levels}]
        exact = [f.yuan for f in whole if f.yuan and f.yuan.manner is Manner.EXACT]
        if len(exact) < len(base):
            return replace(result, reason=Reason.AMOUNT_UNTOLD, missing=("funds.yuan",))
        total = sum((yuan.low for yuan in exact), Decimal(0))
        return replace(result, amount_yuan=int(total * rule.percent / 100))

    def _investment(self, rule: InvestmentAward) -> Iterator[AwardResult]:
        """Yield whether the investment reaches the threshold, the lower one for some."""
        told = self.facts.quantity(rule.fact)
        if told is None:
            yield from self._unsettled(rule, rule.threshold)
            return
        result = AwardResult(rule, Claim.UNKNOWN, Reason.FACT_UNTOLD)
        other = self.facts.values.get(rule.without)
        if other is True:
            yield replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.OTHER_FUNDS)
            return
        lower = self.facts.values.get(rule.lower_for)
        high = compare(told, rule.threshold, self.tolerance_percent)
        low = compare(told, rule.lower_threshold, self.tolerance_percent)
        threshold = rule.lower_threshold if lower is True else rule.threshold
        result = replace(result, threshold=threshold, short=Decimal(threshold) - told.nearest)
        reached = low if lower is True else high
        if low is Verdict.FAIL or (lower is False and high is Verdict.FAIL):
            yield replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.BELOW)
            return
        missing = () if isinstance(other, bool) else (rule.without,)
        if reached is Verdict.PASS:
            claim = Claim.UNKNOWN if missing else Claim.ELIGIBLE
            reason = Reason.FACT_UNTOLD if missing else Reason.REACHED
            yield replace(result, verdict=claim, reason=reason, missing=missing)
        elif isinstance(lower, bool):
            yield replace(result, reason=Reason.NEAR, missing=(rule.fact, *missing))
        else:
            yield replace(result, missing=(rule.lower_for, *missing))

    def _milestone(self, rule: MilestoneAward) -> Iterator[AwardResult]:
        """Yield the highest milestone reached; near one nothing is certain."""
        told = self.facts.quantity(rule.fact)
        if told is None:
            yield from self._unsettled(rule, min(rule.milestones.values()))
            return
        result = AwardResult(rule, Claim.NOT_ELIGIBLE, Reason.BELOW)
        highest_first = sorted(rule.milestones.items(), key=lambda item: -item[1])
        for level, threshold in highest_first:
            verdict = compare(told, threshold, self.tolerance_percent)
            if verdict is Verdict.PASS:
                yield replace(result, verdict=Claim.ELIGIBLE, reason=Reason.REACHED, level=level)
                return
            if verdict is not Verdict.FAIL and threshold == highest_first[-1][1]:
                yield replace(
                    result,
                    verdict=Claim.UNKNOWN,
                    reason=Reason.NEAR,
                    missing=(rule.fact,),
                    threshold=threshold,
                )
                return
        lowest = highest_first[-1][1]
        yield replace(result, threshold=lowest, short=Decimal(lowest) - told.nearest)

    def _unsettled(
        self, rule: InvestmentAward | MilestoneAward, threshold: int
    ) -> Iterator[AwardResult]:
        """Yield that a figure is lacking where one was told that is not the asker's now."""
        if rule.fact in self.facts.unsettled:
            yield AwardResult(
                rule,
                Claim.UNKNOWN,
                Reason.FIGURE_UNSETTLED,
                missing=(rule.fact,),
                threshold=threshold,
            )

    def _level(self, rule: LevelAward) -> Iterator[AwardResult]:
        told = self.facts.values.get(rule.fact)
        if told is False:
            yield AwardResult(rule, Claim.NOT_ELIGIBLE, Reason.LACKED)
        if not isinstance(told, str):
            return
        given = told in rule.levels
        yield AwardResult(
            rule,
            Claim.ELIGIBLE if given else Claim.NOT_ELIGIBLE,
            Reason.REACHED if given else Reason.LEVEL_WITHOUT_AWARD,
            told,
        )

    def _holds(self, rule: HoldsAward) -> Iterator[AwardResult]:
        if self.facts.values.get(rule.fact):
            yield AwardResult(rule, Claim.ELIGIBLE, Reason.REACHED)

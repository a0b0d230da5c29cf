"""The award calculator: which awards an enterprise's facts give, how much and how surely."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.policy.calculators.award import OF_ENTERPRISE, Award, AwardResult, Certainty
from knowledge.policy.calculators.award_kinds import AwardKind
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.together import (
    Ceiling,
    Closing,
    Exclusion,
    Same,
    Stacking,
    Total,
    total,
)
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Facts, Standing
from knowledge.table import Table

_SEVERAL = 2


class AwardsFile(Table):
    """awards.toml."""

    tolerance_percent: int = 10
    award: tuple[AwardKind, ...] = ()
    stacking: tuple[Stacking, ...] = ()
    exclusion: tuple[Exclusion, ...] = ()
    ceiling: Ceiling | None = None
    same: tuple[Same, ...] = ()
    within: str = ""  # the fact of being in the area that awards `only_within` are for
    local: str = ""  # the fact that an enterprise and its titles are of the document's place

    def quotes(self) -> Iterator[tuple[str, str]]:
        """Yield every clause and the quote that must stand in it."""
        yield from ((award.clause, award.quote) for award in self.award)
        of_all: list[Closing] = [*self.stacking, *self.exclusion]
        of_all += [self.ceiling] if self.ceiling else []
        yield from ((one.clause, one.quote) for one in of_all)

    @property
    def facts_of_all(self) -> tuple[str, ...]:
        """The facts that the rules over all its awards name."""
        shut = (one.fact for one in self.exclusion)
        stand = (name for one in self.same for name in one.facts)
        return tuple(dict.fromkeys(filter(None, (*shut, *stand, self.within, self.local))))

    def of_enterprise(self) -> tuple[Award, ...]:
        """Return the awards that an enterprise or its people may have."""
        return tuple(award for award in self.award if award.receiver in OF_ENTERPRISE)


@dataclass(frozen=True)
class AwardAssessment:
    """What an enterprise's facts come to; the total is of fixed money only, in yuan.

    It is None where a fixed award is unknown or ambiguous, or where the text leaves its sum open.
    `total_rule` makes it less than the sum of all. `assumed` are facts that were not told, each
    with the one told that stands for it. Of several `firms` each is reckoned by itself.
    """

    results: tuple[AwardResult, ...]
    fixed_total_yuan: int | None
    missing: tuple[str, ...]
    assumed: tuple[tuple[str, str], ...] = ()
    total_rule: Stacking | Ceiling | None = None
    firms: int = 1


def assess(rules: AwardsFile, facts: Facts, as_of: datetime.date) -> AwardAssessment:
    """Return every award that the facts speak of, on the day `as_of`: 上年度 is the year before."""
    firms = _each_firm(rules, facts)
    each = [_of_one_firm(rules, one, as_of) for one in firms]
    return each[0] if len(each) == 1 else _of_all_firms(each)


def _each_firm(rules: AwardsFile, facts: Facts) -> list[Facts]:
    """Return the facts of each of the asker's firms: its title, and what holds of them all.

    What nobody told of a title's firm is told of the first.
    """
    titles = facts.titles
    if facts.alike > 1 and len(titles) == 1 and titles[0].standing is Standing.HELD:
        titles *= facts.alike
    if not facts.several or len(titles) < _SEVERAL:
        return [facts]
    first, *others = titles
    of_all = {name: v for name, v in facts.values.items() if name in rules.facts_of_all}
    rest = replace(facts, values=of_all, funds=(), unclear=frozenset(), unsettled=frozenset())
    return [replace(facts, titles=(first,)), *(replace(rest, titles=(one,)) for one in others)]


def _of_all_firms(each: Sequence[AwardAssessment]) -> AwardAssessment:
    """Return what the awards of several firms come to, with their sum where each has one."""
    totals = [one.fixed_total_yuan for one in each]
    return AwardAssessment(
        tuple(result for one in each for result in one.results),
        None if None in totals else sum(total or 0 for total in totals),
        tuple(dict.fromkeys(name for one in each for name in one.missing)),
        tuple(dict.fromkeys(pair for one in each for pair in one.assumed)),
        firms=len(each),
    )


def _of_one_firm(rules: AwardsFile, facts: Facts, as_of: datetime.date) -> AwardAssessment:
    assumed = dict(_assumed(rules, facts))
    known = {**facts.values, **{name: facts.values[other] for name, other in assumed.items()}}
    facts = replace(facts, values=known)
    situation = OnDay(facts, rules.tolerance_percent, as_of)
    single = [result for rule in rules.of_enterprise() for result in rule.assess(situation)]
    placed = (_where_it_is(_shut_out(result, rules, facts), rules, facts) for result in single)
    results = tuple(_with_step(result, situation) for result in _of_groups(list(placed)))
    results = tuple(
        replace(r, missing=tuple(dict.fromkeys(assumed.get(n, n) for n in r.missing)))
        for r in results
    )
    missing = (fact for result in results for fact in result.missing)
    asked = {name for result in single for name in result.rule.asks}
    total_ = _fixed_total(results, rules)
    return AwardAssessment(
        results,
        total_.yuan if total_ else None,
        tuple(dict.fromkeys(missing)),
        tuple((name, other) for name, other in assumed.items() if name in asked),
        total_.rule if total_ else None,
    )


def _assumed(rules: AwardsFile, facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield the facts that were not told, each with the one that stands for it."""
    for same in rules.same:
        told = [name for name in same.facts if name in facts.values]
        if told:
            yield from ((name, told[0]) for name in same.facts if name not in facts.values)


def _of_groups(results: Sequence[AwardResult]) -> Iterator[AwardResult]:
    """Yield the results without what is not given in a group of which something is."""
    given = {r.rule.group for r in results if r.verdict is Claim.ELIGIBLE and r.rule.group}
    for result in results:
        if result.verdict is not Claim.NOT_ELIGIBLE or result.rule.group not in given:
            yield result


def _shut_out(result: AwardResult, rules: AwardsFile, facts: Facts) -> AwardResult:
    """Return the result for whom something that was told shuts out from every award."""
    shut = next((e for e in rules.exclusion if facts.values.get(e.fact) is True), None)
    if shut is None or result.verdict is Claim.NOT_ELIGIBLE:
        return result
    return AwardResult(
        result.rule, Claim.NOT_ELIGIBLE, Reason.EXCLUDED, result.level, result.year, of=shut.fact
    )


def _fixed_total(results: Iterable[AwardResult], rules: AwardsFile) -> Total | None:
    """Return what it is of all fixed awards, None where one of them is not settled."""
    fixed = [r for r in results if r.certainty is Certainty.FIXED]
    given = [r for r in fixed if r.verdict is Claim.ELIGIBLE]
    open_ = any(r.verdict in (Claim.UNKNOWN, Claim.AMBIGUOUS) for r in fixed)
    if open_ or any(r.amount_yuan is None for r in given):
        return None
    return total(given, rules.stacking, rules.ceiling)


def _with_step(result: AwardResult, situation: OnDay) -> AwardResult:
    """Return the result with the shortest way to the award, where it is not reached."""
    if result.verdict is not Claim.NOT_ELIGIBLE:
        return result
    return replace(result, step=result.rule.next_step(result, situation))


def _where_it_is(result: AwardResult, rules: AwardsFile, facts: Facts) -> AwardResult:
    """Return the result for an enterprise that said to be elsewhere, or outside the area.

    One that said nothing of it is taken to be within; of one that left it open nothing is sure.
    """
    if facts.values.get(rules.local) is False and result.verdict is Claim.ELIGIBLE:
        result = replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.ELSEWHERE)
    if result.verdict is Claim.NOT_ELIGIBLE:
        return result
    if rules.within in facts.unsettled and result.verdict is Claim.ELIGIBLE:
        missing = (*result.missing, rules.within)
        return replace(
            result, verdict=Claim.UNKNOWN, reason=Reason.CONDITION_UNTOLD, missing=missing
        )
    if facts.values.get(rules.within) is not False:
        return result
    if result.rule.only_within:
        return replace(
            result,
            verdict=Claim.NOT_ELIGIBLE,
            reason=Reason.OUTSIDE,
            amount_yuan=None,
            missing=(),
        )
    if result.verdict is Claim.ELIGIBLE:
        return replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.OUTSIDE_NOT_SETTLED)
    return result

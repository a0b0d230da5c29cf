"""Together: what holds of several awards at once, and what was taken for granted, in words."""

from collections.abc import Iterator, Sequence

from handlers.eligibility.results.figure import figure
from handlers.texts import calculators as texts
from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.together import Ceiling, Closing, Way
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Facts
from knowledge.policy.policy import Policy

_IN_QUESTION = (Claim.ELIGIBLE, Claim.AMBIGUOUS, Claim.UNKNOWN)


def notes(policy: Policy, assessment: AwardAssessment, facts: Facts) -> Iterator[str]:
    """Yield a line on each rule of the document over its awards that bears on the result."""
    open_ = [r for r in assessment.results if r.verdict in _IN_QUESTION]
    label = {
        fact.name: fact.label if not fact.tells or "{}" in fact.tells else fact.tells
        for fact in policy.facts.fact
    }
    if is_elsewhere(policy, facts) and not any(
        r.reason is Reason.ELSEWHERE for r in assessment.results
    ):
        yield texts.ONLY_FOR.format(place=policy.file.place)
    yield from (
        texts.ASSUMED.format(
            label=policy.facts.named(name).label, other=policy.facts.named(other).label
        )
        for name, other in assessment.assumed
    )
    may_add = (n for r in open_ for n in r.rule.may_add if n not in facts.values)
    if more := [label[name] for name in dict.fromkeys(may_add)]:
        yield texts.MAY_ADD.format(labels="、".join(more))
    if open_:
        shuts = (e.fact for e in policy.awards.exclusion if e.fact not in facts.values)
        yield from (texts.SHUTS_OUT.format(label=label[fact]) for fact in shuts)
    yield from (
        texts.PERIOD.format(label=r.rule.label, period=r.rule.apply_within)
        for r in open_
        if r.rule.apply_within
    )
    yield from (
        texts.INSTALMENTS.format(
            label=r.rule.label,
            count=len(r.rule.paid_in),
            parts="、".join(figure(part, "percent") for part in r.rule.paid_in),
        )
        for r in open_
        if r.rule.paid_in
    )
    if policy.awards.stacking:
        yield from (texts.TOGETHER[one.way] for one in policy.awards.stacking if len(open_) > 1)
    elif assessment.firms == 1:
        yield from _silent([r for r in open_ if r.verdict is Claim.ELIGIBLE])


def is_elsewhere(policy: Policy, facts: Facts) -> bool:
    """Return whether the enterprise is told to be of another place than the document's."""
    return bool(policy.file.place) and any(
        facts.values.get(fact.name) is False for fact in policy.facts.fact if fact.kind == "place"
    )


def _silent(given: Sequence[AwardResult]) -> Iterator[str]:
    """Yield what is said of a sum where the document has no word on several awards."""
    titles = [r for r in given if r.rule.for_title]
    if len(titles) > 1:
        yield texts.STACKING
    elif titles and len(given) > 1:
        yield texts.FIXED_ONLY
    elif len([r for r in given if r.amount_yuan]) > 1:
        yield texts.STACKING_SILENT


def deciding(policy: Policy, assessment: AwardAssessment) -> tuple[tuple[str, str], ...]:
    """Return the clauses and words of the rules over the awards that decided the result."""
    given = [r for r in assessment.results if r.verdict is Claim.ELIGIBLE]
    shut = {r.of for r in assessment.results if r.reason is Reason.EXCLUDED}
    rules: list[Closing] = [e for e in policy.awards.exclusion if e.fact in shut]
    if len(given) > 1:
        rules += [s for s in policy.awards.stacking if s.way is not Way.ADD]
    if isinstance(assessment.total_rule, Ceiling):
        rules.append(assessment.total_rule)
    return tuple((one.clause, one.quote) for one in rules)

"""Onward: of a shown result, what it lacks, what to do next, whether it adds up or comes again."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from handlers import citation
from handlers.eligibility import had, option
from handlers.eligibility.results import award, criteria
from handlers.eligibility.results.result import result_of, with_steps
from handlers.message import Block, Part, Reply
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from handlers.texts import understood
from handlers.topics import recognition
from handlers.topics.awards import terms
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.verdict import Claim, Overall, Verdict
from knowledge.policy.facts.facts import Facts
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy

_SEVERAL = 2
_MAY_BE_HAD = (Claim.ELIGIBLE, Claim.AMBIGUOUS, Claim.UNKNOWN)


def told(want: str, policy: Policy, facts: Facts, as_of: datetime.date) -> Reply | None:
    """Return what is wanted of the facts' result, or None where the result itself says it."""
    shown, of_result = result_of(policy, facts, as_of), _WANTS.get(want)
    lines = list(of_result(policy, facts, shown)) if shown and of_result else []
    if shown and shown.awards and of_result is None:
        lines = list(_terms(want, policy, shown.awards, as_of))
        lines += shown.reasons if lines else ()
    if shown is None or not lines:
        return None
    lead, *rest = lines
    reply = replace(
        shown,
        blocks=(
            Block(Part.LEAD, lead),
            *(Block(Part.BODY, line) for line in rest),
            *(block for block in shown.blocks if block.part is Part.SOURCE),
        ),
    )
    more = (asking.GO_ON,) if lacking(policy, facts, as_of) else ()
    return with_steps(policy, reply, *more)


def _lacks(policy: Policy, facts: Facts, shown: Reply) -> Iterator[str]:
    """Yield how far what was told is from what it must be, where nothing of it is enough."""
    if shown.criteria and shown.criteria.overall is Overall.NOT_ELIGIBLE:
        yield texts.STILL_LACKS.format(gaps="；".join(criteria.gaps(policy, shown.criteria)))
        yield from _failing(shown)
        yield from (block.text for block in shown.blocks if block.part is Part.NOTE)
        yield from criteria.not_spoken_of(policy, facts, shown.criteria)
    if shown.awards and not any(r.verdict in _MAY_BE_HAD for r in shown.awards.results):
        gaps = award.gaps(policy, facts, shown.awards)
        if gaps:
            yield texts.STILL_LACKS.format(gaps="；".join(gaps))
            yield from shown.reasons


def _next(policy: Policy, facts: Facts, shown: Reply) -> Iterator[str]:
    """Yield what to do next: what is missing, and who handles it."""
    if shown.criteria:
        yield from _next_of_town(policy, facts, shown)
    elif shown.awards:
        results = shown.awards.results
        had = [r for r in results if r.verdict in (Claim.ELIGIBLE, Claim.AMBIGUOUS)]
        missing = [option.called(policy, name) for name in shown.awards.missing]
        if had:
            lead = citation.whom(policy, (r.rule.clause for r in had))
            yield texts.NEXT_HANDLED.format(labels=_labels(had), lead=lead)
        if missing:
            yield texts.NEXT_MISSING.format(missing="、".join(missing))
        ways = [
            line
            for r, line in zip(results, shown.reasons, strict=True)
            if r.verdict is Claim.NOT_ELIGIBLE
        ]
        if not had and not missing:
            gaps = award.gaps(policy, facts, shown.awards)
            yield texts.NEXT_GAPS.format(gaps="；".join(gaps)) if gaps else texts.NEXT_NOTHING
        yield from ways
        yield from award.not_told_yet(policy, shown.awards)
        if not had:
            yield citation.handled_by(policy, (r.rule.clause for r in results))


def _next_of_town(policy: Policy, facts: Facts, shown: Reply) -> Iterator[str]:
    assessment = shown.criteria
    if assessment is None:
        return
    unspoken = list(criteria.not_spoken_of(policy, facts, assessment))
    if assessment.overall is Overall.NOT_ELIGIBLE:
        yield texts.NEXT_GAPS.format(gaps="；".join(criteria.gaps(policy, assessment)))
        yield from _failing(shown)
    elif assessment.overall is Overall.INCOMPLETE:
        yield texts.NEXT_TOWN_MISSING
    else:
        yield texts.NEXT_APPLY
    yield from unspoken
    measures = policy.file.sections.measures
    if measures:
        yield texts.NEXT_MEASURES.format(place=citation.place(policy, measures))
    handled = recognition.handled(policy)
    yield from [handled] if handled else []


def _both(policy: Policy, _facts: Facts, shown: Reply) -> Iterator[str]:
    """Yield what the document says of having several awards at once, or that it says nothing."""
    if shown.awards is None:
        return
    results = shown.awards.results
    had = [result for result in results if result.verdict in _MAY_BE_HAD]
    if shown.awards.firms > 1:
        yield understood.EACH_FIRM
        yield from shown.reasons
        return
    rules = policy.awards.stacking
    if len(had) < _SEVERAL:
        yield texts.BOTH_ONE.format(labels=_labels(had)) if had else texts.BOTH_NONE
    for rule in rules:
        yield texts.TOGETHER[rule.way]
        yield rule.quote
    if not rules:
        lead = citation.whom(policy, (r.rule.clause for r in had or results))
        yield texts.BOTH_NOT_SAID.format(lead=lead)
    yield from shown.reasons


def _had(policy: Policy, _facts: Facts, shown: Reply) -> Iterator[str]:
    """Yield what the document says of having again what was had, where something may be had."""
    line = had.line(policy, shown.awards) if shown.awards else None
    if line:
        yield line
        yield from shown.reasons


def _counted(policy: Policy, facts: Facts, shown: Reply) -> Iterator[str]:
    """Yield that the document does not say what counts of an enterprise's figures."""
    told = [name for name, value in facts.values.items() if isinstance(value, Quantity)]
    labels = [policy.facts.named(name).label for name in told]
    if shown.awards and labels:
        rules = [
            r.rule.clause for r in shown.awards.results if not set(told).isdisjoint(r.rule.asks)
        ]
        lead = citation.whom(policy, rules or (r.rule.clause for r in shown.awards.results))
        yield texts.COUNTED_NOT_SAID.format(labels="、".join(labels), lead=lead)
        yield from shown.reasons
        yield from (block.text for block in shown.blocks if block.part is Part.QUOTE)


def _unsaid(policy: Policy, facts: Facts, shown: Reply) -> Iterator[str]:
    """Yield of which criteria nothing was told, and which facts the result still needs."""
    if shown.criteria:
        silent = list(criteria.not_spoken_of(policy, facts, shown.criteria))
        yield from silent or (texts.ALL_SPOKEN_OF,)
    missing = shown.criteria.missing if shown.criteria else ()
    missing = shown.awards.missing if shown.awards else missing
    if missing:
        yield texts.NEXT_MISSING.format(
            missing="、".join(option.called(policy, name) for name in missing)
        )
    elif shown.awards:
        yield texts.NOTHING_MISSING
    yield from shown.reasons if shown.awards else ()


def _terms(
    want: str, policy: Policy, assessment: AwardAssessment, as_of: datetime.date
) -> Iterator[str]:
    """Yield what the document says of the awards that may be had, else of all, beside their sum."""
    results = assessment.results
    had = [result.rule for result in results if result.verdict in _MAY_BE_HAD]
    if want == terms.CERTAIN and not had:
        return  # what is not had is not promised, either
    rules = {rule.name: rule for rule in had or [result.rule for result in results]}
    yield from terms.told(policy, tuple(rules.values()), want, as_of)


def _failing(shown: Reply) -> Iterator[str]:
    results = shown.criteria.results if shown.criteria else ()
    for result, line in zip(results, shown.reasons, strict=True):
        if result.verdict is Verdict.FAIL:
            yield line


def _labels(results: Iterable[AwardResult]) -> str:
    return "、".join(dict.fromkeys(award.named(result) for result in results))


_WANTS: Mapping[str, Callable[[Policy, Facts, Reply], Iterator[str]]] = {
    "result": _lacks,
    "next": _next,
    "both": _both,
    had.HAD: _had,
    "counted": _counted,
    "unsaid": _unsaid,
}

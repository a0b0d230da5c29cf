"""Awards: what an enterprise may get by the facts it tells, how much and how surely."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers import citation
from handlers.eligibility.results.award_words import AwardWords
from handlers.eligibility.results.together import deciding, notes
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import calculators as texts
from handlers.texts import understood
from knowledge.language.year import year_before
from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.awards import AwardAssessment, assess
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy

# Why nothing is got of what was told, whoever may have another award.
_NOT_GOT = (Reason.LACKED, Reason.NOT_RECEIVED, Reason.OTHER_FUNDS)
_NAMED = 8  # awards that are named of those of which nothing was told


def award_reply(
    policy: Policy,
    facts: Facts,
    as_of: datetime.date,
    *,
    asked: frozenset[str] = frozenset(),
    openly: bool = False,
) -> Reply | None:
    """Return the verdict on every award that the facts speak of, or None where none is.

    Its first line is of those that are `asked` for, where some are. Who asks `openly`, by the name
    of no award, hears which others there are, where none is got.
    """
    facts = policy.facts.consistent(facts)
    assessment = assess(policy.awards, facts, as_of)
    results = assessment.results
    if not results:
        return None
    words = AwardWords(policy, facts, year_before(as_of))
    answers = _of(assessment, asked)
    clauses = tuple(dict.fromkeys(result.rule.clause for result in _best_first(results)))
    quotes = tuple(dict.fromkeys((r.rule.clause, r.rule.quote) for r in _best_first(results)))
    quotes += deciding(policy, assessment)
    clauses = tuple(dict.fromkeys((*clauses, *(clause for clause, _ in quotes))))
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            *((Block(Part.LEAD, understood.EACH_FIRM),) if assessment.firms > 1 else ()),
            Block(Part.LEAD, words.lead(answers)),
            Block(Part.BODY, "\n".join(words.line(result) for result in results)),
            *(Block(Part.NOTE, note) for note in notes(policy, assessment, facts)),
            *(Block(Part.NOTE, line) for line in not_told_yet(policy, assessment, openly=openly)),
            *citation.few_quotes(policy, quotes),
            Block(Part.NOTE, citation.handled_by(policy, (r.rule.clause for r in results))),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        awards=assessment,
        reasons=tuple(words.reason(result) for result in results),
        quotes=quotes,
        topic=Topic(
            clauses=clauses[:1],
            wants=Intent.AWARD,
            facts=replace(facts, asker=Asker.ENTERPRISE),
        ),
    )


def _of(assessment: AwardAssessment, asked: frozenset[str]) -> AwardAssessment:
    """Return the assessment of the awards that are asked for alone, or of all where none is."""
    own = tuple(result for result in assessment.results if result.rule.name in asked)
    if not own or len(own) == len(assessment.results):
        return assessment
    fixed = [r for r in own if r.amount_yuan is not None and r.verdict is Claim.ELIGIBLE]
    total = fixed[0].amount_yuan if len(fixed) == len(own) == 1 else None
    missing = tuple(dict.fromkeys(name for result in own for name in result.missing))
    return replace(assessment, results=own, fixed_total_yuan=total, missing=missing)


def gaps(policy: Policy, facts: Facts, assessment: AwardAssessment) -> list[str]:
    """Return how far each award is away whose threshold was not reached."""
    words = AwardWords(policy, facts, 0)
    short = ((r, r.short) for r in assessment.results if r.reason is Reason.BELOW)
    return [r.rule.label + words.gap(r, by) for r, by in short if by]


def not_told_yet(
    policy: Policy, assessment: AwardAssessment, *, openly: bool = False
) -> Iterator[str]:
    """Yield the line on the awards of which nothing was told, where nothing told of was got.

    Who has no 技术中心 may have another, and so may who asked `openly` and sells too little.
    """
    out = all(
        result.reason in _NOT_GOT or (openly and result.verdict is Claim.NOT_ELIGIBLE)
        for result in assessment.results
    )
    told = {result.rule.label for result in assessment.results}
    labels = [a.label for a in policy.awards.of_enterprise() if a.label not in told]
    if out and labels:
        more = texts.AND_OTHERS if len(labels) > _NAMED else ""
        yield texts.NOT_TOLD_YET.format(labels="、".join(labels[:_NAMED]) + more)


def named(result: AwardResult) -> str:
    """Return what the award is called, with its level where it has one."""
    level = understood.LEVELS.get(str(result.level), "")
    return level + result.rule.label


def _best_first(results: Sequence[AwardResult]) -> list[AwardResult]:
    order = (Claim.ELIGIBLE, Claim.AMBIGUOUS, Claim.UNKNOWN, Claim.NOT_ELIGIBLE)
    return sorted(results, key=lambda result: order.index(result.verdict))

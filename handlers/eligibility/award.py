"""Awards: what an enterprise may get by the facts it tells, how much and how surely."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.eligibility.award_words import AwardWords
from handlers.eligibility.together import deciding, notes
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import calculators as texts
from knowledge.policy.calculators.award import AwardResult
from knowledge.policy.calculators.awards import AwardAssessment, assess
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy


def award_reply(policy: Policy, facts: Facts, as_of: datetime.date) -> Reply | None:
    """Return the verdict on every award that the facts speak of, or None where none is."""
    facts = policy.facts.consistent(facts)
    assessment = assess(policy.awards, facts, as_of)
    results = assessment.results
    if not results:
        return None
    words = AwardWords(policy, facts, as_of.year - 1)
    clauses = tuple(dict.fromkeys(result.rule.clause for result in _best_first(results)))
    quotes = tuple(dict.fromkeys((r.rule.clause, r.rule.quote) for r in _best_first(results)))
    quotes += deciding(policy, assessment)
    clauses = tuple(dict.fromkeys((*clauses, *(clause for clause, _ in quotes))))
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            *((Block(Part.LEAD, texts.EACH_FIRM),) if assessment.firms > 1 else ()),
            Block(Part.LEAD, words.lead(assessment)),
            Block(Part.BODY, "\n".join(words.line(result) for result in results)),
            *(Block(Part.NOTE, note) for note in notes(policy, assessment, facts)),
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


def gaps(policy: Policy, facts: Facts, assessment: AwardAssessment) -> list[str]:
    """Return how far each award is away whose threshold was not reached."""
    words = AwardWords(policy, facts, 0)
    short = ((r, r.short) for r in assessment.results if r.reason is Reason.BELOW)
    return [r.rule.label + words.gap(r, by) for r, by in short if by]


def named(result: AwardResult) -> str:
    """Return what the award is called, with its level where it has one."""
    level = texts.LEVELS.get(str(result.level), "")
    return level + result.rule.label


def _best_first(results: Sequence[AwardResult]) -> list[AwardResult]:
    order = (Claim.ELIGIBLE, Claim.AMBIGUOUS, Claim.UNKNOWN, Claim.NOT_ELIGIBLE)
    return sorted(results, key=lambda result: order.index(result.verdict))

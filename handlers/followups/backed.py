"""Backed: whether help is given for what a town's result found lacking: 想建的话县里支持不."""

from handlers.eligibility.results.result import result_of
from handlers.followups.continuation import Continuation
from handlers.followups.templates import asked
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.fold import fold
from knowledge.question.question import Question

_BACKED = "backed"


def named(going: Continuation) -> str | None:
    """Return the question for help with what the town lacks, where a measure answers it; or None.

    Of several things that are lacking none is meant.
    """
    facts, policy = going.facts, going.policy
    if facts is None or going.want != _BACKED:
        return None
    result = result_of(policy, facts, going.request.as_of)
    criteria = result.criteria.results if result and result.criteria else ()
    lacking = [one.rule for one in criteria if one.verdict is Verdict.FAIL]
    if len(lacking) != 1:
        return None
    of = {condition.fact for condition in lacking[0].condition}
    label = next((fact.label for fact in policy.facts.fact if fact.name in of), None)
    words = asked("criterion", _BACKED, subject=label) if label else None
    found = Question.read(fold(words), policy).found.clauses[:1] if words else ()
    measures = {clause.id for clause in policy.measures}
    return words if measures.intersection(found) else None

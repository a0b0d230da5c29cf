"""Definition: where a word stands whose meaning the document does not explain."""

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.sentence import best_sentence
from handlers.texts import answers as texts
from handlers.turn import Turn


async def answer(turn: Turn) -> Reply | None:
    """Return where a word stands that the document does not explain, or None."""
    question = turn.question
    policy, best = question.policy, question.found.clauses[:1]
    if (
        not question.asks
        or question.has("ask.yes_no")
        or not best
        or best[0] in policy.headings.sections
    ):
        return None
    if not policy.wants.definition(question.asked):
        return None
    words = best_sentence(question, best[0])
    if words is None or not policy.search.sharing.shares(question.text).get(best[0], 0.0):
        return None
    line = texts.NOT_DEFINED.format(place=citation.place(policy, best[0]))
    return Reply(
        intent=Intent.NOT_IN_DOCUMENT,
        blocks=(
            Block(Part.LEAD, line),
            *citation.quote(policy, best[0], words),
            citation.source(policy, best),
        ),
        clauses=best,
        buttons=citation.next_steps(policy, best[0]),
        topic=Topic(clauses=best),
    )

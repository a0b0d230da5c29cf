"""How far it is: the document sets tasks and goals, and reports nothing."""

from handlers import citation, texts
from handlers.clause import best_words
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.scene import Scene


async def answer(scene: Scene) -> Reply | None:
    """Return the clause whose progress is asked for, saying that none is reported."""
    question = scene.question
    if not question.has("status.status"):
        return None
    policy = question.policy
    if question.only("status.status", "status.progress", "overview.idle"):
        best, others = policy.file.goal.clause, []
    elif question.found.sure:
        best, *others = question.found.clauses
    else:
        return None
    year = policy.file.goal.year
    passed = scene.as_of.year > year
    return Reply(
        intent=Intent.STATUS,
        blocks=(
            Block(Part.LEAD, texts.NO_PROGRESS),
            *citation.quote(policy, best, best_words(question, best)),
            *((Block(Part.NOTE, texts.GOAL_YEAR_PASSED.format(year=year)),) if passed else ()),
            citation.source(policy, (best,)),
        ),
        clauses=(best, *others[:2]),
        buttons=citation.next_steps(policy, best, others),
        topic=Topic(clauses=(best,), wants=Intent.STATUS),
    )

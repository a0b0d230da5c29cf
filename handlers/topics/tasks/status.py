"""How far it is: what was reported, and the tasks and goals that the document sets."""

from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.sentence import best_words
from handlers.texts import answers as texts
from handlers.texts.report import FOLLOW, HISTORY_BUTTON
from handlers.topics import pool
from handlers.topics.tasks import reported
from handlers.turn import Turn
from knowledge.office.task import tasks
from knowledge.policy.policy import Policy

_SHORT = 90  # characters quoted under what was reported


async def answer(turn: Turn) -> Reply | None:
    """Return the clause whose progress is asked for, and what was reported of it."""
    question = turn.question
    if not question.asks_progress:
        return None
    if question.only("idle.words", "status.far") or question.has("progress.overall"):
        goal = question.policy.file.goal
        return await told(turn, goal.clause) if goal else None
    if question.found.sure:
        best, *others = question.found.clauses
        return await told(turn, best, others)
    return None


async def told(turn: Turn, best: str, others: Sequence[str] = ()) -> Reply:
    """Return how far the clause is, and its words; without a ledger nothing is reported."""
    policy = turn.question.policy
    year = policy.goal_year
    passed = year is not None and turn.as_of.year > year
    words = best_words(turn.question, best)
    first, buttons = (
        [Block(Part.LEAD, texts.NO_PROGRESS)],
        citation.next_steps(policy, best, others),
    )
    towns: tuple[Block, ...] = ()
    if turn.office and policy.file.goal and best == policy.file.goal.clause:
        lines = await pool.raised_lines(policy, turn.office)
        said = "\n".join(
            [texts.POOL_RAISED.format(subject=policy.file.subject, count=len(lines)), *lines]
        )
        towns = (
            Block(
                Part.BODY,
                said if lines else texts.POOL_NONE_RAISED.format(subject=policy.file.subject),
            ),
        )
    if turn.office and best in tasks(policy):
        if turn.private:
            buttons = (*buttons, _follow(policy, best))
        entry = (await turn.office.board.newest(policy.file.key)).get(best)
        first = reported.told(policy, best, entry, turn.as_of)
        if entry:
            words = words if len(words) <= _SHORT else words[:_SHORT] + texts.LEFT_OUT
            action = f"history {policy.file.key} {best}"
            buttons = (Button(HISTORY_BUTTON, action), *buttons)
    return Reply(
        intent=Intent.STATUS,
        blocks=(
            *first,
            *towns,
            *citation.quote(policy, best, words),
            *((Block(Part.NOTE, texts.GOAL_YEAR_PASSED.format(year=year)),) if passed else ()),
            citation.source(policy, (best,)),
        ),
        clauses=(best, *others[:2]),
        buttons=buttons,
        topic=Topic(clauses=(best,), wants=Intent.STATUS),
    )


def _follow(policy: Policy, clause: str) -> Button:
    """Return the button that follows a clause."""
    return Button(FOLLOW, f"follow {policy.file.key} {clause}")

"""What the board adds up to: what was reported to be done, and who reported last."""

import datetime

from handlers.message import Reply
from handlers.services import Office
from handlers.sets.owners import noun
from handlers.texts import report as texts
from handlers.topics.tasks import reported
from handlers.topics.tasks.progress import history, history_buttons, listing, names_more, task_named
from handlers.turn import Turn
from knowledge.office.progress import State
from knowledge.policy.policy import Policy


async def answer(turn: Turn) -> Reply | None:
    """Return what is done, or the last report, where that is asked for; None without a ledger."""
    question, office = turn.question, turn.office
    if office is None:
        return None
    if question.has("progress.done") and not names_more(question, "progress.done"):
        return await _finished(question.policy, office, turn.as_of)
    return await _last(turn, office) if question.has("progress.reporter") else None


async def _finished(policy: Policy, office: Office, as_of: datetime.date) -> Reply:
    """Return how many measures were reported to be done, and which."""
    section = policy.there(policy.file.sections.measures)
    newest = await office.board.newest(policy.file.key)
    every = [clause.id for clause in policy.measures]
    entries = {clause: newest[clause] for clause in every if clause in newest}
    if not entries:
        return listing(policy, texts.NOTHING_REPORTED, [], section)
    done = [clause for clause, entry in entries.items() if entry.state is State.DONE]
    first = texts.FINISHED.format(
        name=noun(policy),
        count=len(every),
        done=len(done),
        share=f"{len(done) / len(every):.0%}",
        states=reported.counted([newest.get(clause) for clause in every]),
    )
    pictures = [reported.picture(policy, clause, entries[clause], as_of) for clause in done]
    return listing(policy, first, pictures, done or section, history_buttons(policy, done))


async def _last(turn: Turn, office: Office) -> Reply | None:
    """Return the newest report of the task that is named or talked of, or of all tasks."""
    policy, cue = turn.question.policy, "progress.reporter"
    clause = task_named(turn.question, cue)
    if clause is None and names_more(turn.question, cue):
        return None
    if clause is None:
        newest = await office.board.newest(policy.file.key)
        latest = await office.board.latest(policy.file.key, 1)
        clauses = (*turn.topic.clauses, *(entry.clause for entry in latest))
        clause = next((c for c in clauses if c in newest), None)
    if clause is None:
        return listing(
            policy, texts.NOTHING_REPORTED, [], policy.there(policy.file.sections.measures)
        )
    return await history(policy, office, clause, 1)

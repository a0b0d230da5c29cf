"""How far the tasks are, as reported: all of them, those that lag, a department's, the history."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Picture, Reply, Topic
from handlers.picture import Board
from handlers.services import Office
from handlers.sets.owners import noun
from handlers.signature import office_of
from handlers.texts import report as texts
from handlers.topics.tasks import reported, status
from handlers.turn import Turn
from knowledge.office import line
from knowledge.office.progress import Lag, Reason, lagging
from knowledge.office.task import tasks
from knowledge.policy.folder.folder import Department
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question

_MOST = 8  # reports of a history
_CITED = 3  # clauses cited one by one; of more, their sections
_DRAWN = range(3, 21)  # tasks: fewer are read as quickly, and more are too small on a phone
_LITTLE = 2  # grams that are left where nothing but the tasks as a whole is asked for

# Which of the tasks that lag are asked for.
_LAGS = {
    "progress.lagging": tuple(Reason),
    "progress.stuck": (Reason.STUCK,),
    "progress.never": (Reason.NEVER,),
}


async def answer(turn: Turn) -> Reply | None:
    """Return what was reported where that is asked for; None without a ledger."""
    if turn.office is None:
        return None
    question, policy, office = turn.question, turn.question.policy, turn.office
    department = question.mentions[0].department if question.mentions else None
    if question.has("progress.history"):
        clause = task_named(question, "progress.history") or _talked_of(turn)
        return await history(policy, office, clause) if clause else None
    for cue, reasons in _LAGS.items():
        if question.has(cue) and not names_more(question, cue):
            return await lags(policy, office, turn.as_of, reasons, department)
    if question.has("progress.overall"):
        return await overview(policy, office, turn.as_of)
    if department and (question.asks_progress or question.has("progress.how")):
        if not names_more(question, "progress.how", "status.far", "owner.led"):
            return await of_department(policy, office, turn.as_of, department)
    elif question.has("progress.how") or (question.asks_progress and not question.found.sure):
        clause = task_named(question, "progress.how")
        return await status.told(turn, clause) if clause else None
    return None


def task_named(question: Question, *cues: str) -> str | None:
    """Return the task that the question names beside the cues, or None."""
    return line.named(question.without(*cues), question.policy)


def _talked_of(turn: Turn) -> str | None:
    """Return the task that was talked of before, where the question names nothing else."""
    clause = next(iter(turn.topic.clauses), None)
    known = clause in tasks(turn.question.policy)
    return clause if known and not names_more(turn.question, "progress.history") else None


def names_more(question: Question, *cues: str) -> bool:
    """Return whether the question names something beside departments and the tasks as a whole."""
    rest = question.without(*cues, "idle.words", "idle.small", "ask.many", mentions=True)
    return len(question_grams(rest)) > _LITTLE


async def overview(policy: Policy, office: Office, as_of: datetime.date) -> Reply:
    """Return all measures with a bar for each."""
    return await _listed(
        policy,
        office,
        as_of,
        [clause.id for clause in policy.measures],
        noun(policy),
    )


async def of_department(
    policy: Policy, office: Office, as_of: datetime.date, department: Department
) -> Reply | None:
    """Return the tasks that the department leads; None where it leads none."""
    led = [task.clause for task in tasks(policy).values() if department.name in task.lead]
    name = texts.OF_DEPARTMENT.format(name=department.name)
    return await _listed(policy, office, as_of, led, name) if led else None


async def _listed(
    policy: Policy, office: Office, as_of: datetime.date, clauses: Sequence[str], name: str
) -> Reply:
    newest = await office.board.newest(policy.file.key)
    entries = [newest.get(clause) for clause in clauses]
    told = [(clause, entry) for clause, entry in zip(clauses, entries, strict=True) if entry]
    pictures = [reported.picture(policy, clause, entry, as_of) for clause, entry in told]
    silent = [clause for clause, entry in zip(clauses, entries, strict=True) if not entry]
    titles = "、".join(map(policy.headings.title, silent))
    rest = [texts.NOT_YET.format(titles=titles)] if silent else []
    first = texts.BY_STATE.format(name=name, count=len(clauses), states=reported.counted(entries))
    buttons = history_buttons(policy, clauses)
    reply = listing(policy, first, [*pictures, *rest], clauses, buttons)
    if len(clauses) not in _DRAWN:
        return reply
    bars = [reported.drawn(policy, clause, newest.get(clause), as_of) for clause in clauses]
    lines = [reported.line(policy, clause, entry, as_of) for clause, entry in told]
    caption = listing(policy, first, [*lines, *rest], clauses).blocks
    foot = (texts.AS_OF.format(day=as_of.isoformat()), caption[-1].text)
    board = Board(policy.name, first, tuple(bars), foot)
    return replace(reply, picture=Picture(board, caption))


async def lags(
    policy: Policy,
    office: Office,
    as_of: datetime.date,
    wanted: Collection[Reason] = tuple(Reason),
    department: Department | None = None,
) -> Reply:
    """Return the tasks that lag for such reasons; of one department where it is given."""
    newest = await office.board.newest(policy.file.key)
    if not newest and Reason.NEVER in wanted and len(wanted) > 1:
        # Who has never reported is no more behind than everybody else.
        return listing(
            policy, texts.NOTHING_REPORTED, [], policy.there(policy.file.sections.measures)
        )
    known = [t for t in tasks(policy).values() if not department or department.name in t.lead]
    every = lagging(known, newest, as_of, policy.goal_year)
    found = [lag for lag in every if lag.reason in wanted]
    clauses = [lag.task.clause for lag in found]
    if not found:
        none = texts.LAGS_NONE.format(reasons="、".join(texts.WHY_NAMED[why] for why in wanted))
        return listing(policy, none, [texts.LAGS_RULE], policy.there(policy.file.sections.measures))
    whys = [lag.reason for lag in found]
    counts = "，".join(f"{texts.WHY_NAMED[why]} {whys.count(why)}" for why in Reason if why in whys)
    first = texts.LAGS.format(count=len(found), counts=counts)
    lines = [*(_lag(policy, lag, as_of) for lag in found), texts.LAGS_RULE]
    return listing(policy, first, lines, clauses, history_buttons(policy, clauses[:4]))


def _lag(policy: Policy, lag: Lag, as_of: datetime.date) -> str:
    clause, entry = lag.task.clause, lag.newest
    why = texts.WHY_NAMED[lag.reason]
    if entry:
        why = f"{reported.stands(entry)}，{reported.age(entry.day, as_of)}"
        why += f"，{entry.note}" if entry.note else ""
    lead = "、".join(lag.task.lead) or office_of((policy,))
    return (
        texts.LAG.format(
            place=policy.headings.place(clause), title=policy.headings.title(clause), lead=lead
        )
        + why
    )


async def history(policy: Policy, office: Office, clause: str, most: int = _MOST) -> Reply:
    """Return the latest reports of a task, the newest first."""
    entries = await office.board.history(policy.file.key, clause, most)
    title = policy.headings.title(clause)
    if not entries:
        return listing(policy, texts.NONE_REPORTED.format(title=title), [], [clause])
    first = texts.HISTORY.format(title=title, count=len(entries))
    return listing(
        policy, first, [reported.history_line(policy, entry) for entry in entries], [clause]
    )


def history_buttons(policy: Policy, clauses: Sequence[str]) -> tuple[Button, ...]:
    """Return a button for the history of each task."""
    return tuple(
        Button(citation.short(policy.headings.title(c)), f"history {policy.file.key} {c}")
        for c in clauses
    )


def listing(
    policy: Policy,
    first: str,
    lines: Sequence[str],
    clauses: Sequence[str],
    buttons: tuple[Button, ...] = (),
) -> Reply:
    """Return a first sentence and lines on these clauses, which are cited."""
    body = (Block(Part.BODY, "\n".join(lines)),) if lines else ()
    few = len(clauses) <= _CITED
    cited = clauses if few else dict.fromkeys(map(policy.headings.section_of, clauses))
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, first), *body, citation.source(policy, cited)),
        clauses=tuple(clauses),
        buttons=buttons,
        topic=Topic(clauses=tuple(clauses[:1]), wants=Intent.STATUS),
    )

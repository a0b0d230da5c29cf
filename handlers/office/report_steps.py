"""A report on its way: asked for, put right, read back, kept, and told to those who follow it."""

import time
from collections.abc import Mapping
from dataclasses import replace

from handlers.button import late
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.office import follow, which
from handlers.office.call import Call, named, sentence
from handlers.office.report_form import ReportDraft, asked, fields, in_percent
from handlers.signature import author_of, moment, named_author, office_of
from handlers.texts import report as texts
from handlers.texts.report import STATES
from handlers.topics.tasks import reported
from knowledge.office import line
from knowledge.office.line import Line, Problem
from knowledge.office.progress import Entry, State
from knowledge.office.role import Rank, Role
from knowledge.office.task import Task, tasks
from knowledge.policy.policy import Policy

_MENDED_BY = {  # the step that is asked for again
    Problem.PERCENT: "percent",
    Problem.RANGE: "percent",
    Problem.FUTURE: "day",
    Problem.NO_DAY: "day",
    Problem.MISMATCH: "state",
    Problem.LONG: "note",
}


async def own_tasks(call: Call) -> Mapping[str, tuple[str, ...]]:
    """Return the clauses of the tasks that the person reports, by policy."""
    role = await call.office.register.role(call.person)
    return {policy.file.key: _of_role(policy, role) for policy in call.policies}


def _of_role(policy: Policy, role: Role) -> tuple[str, ...]:
    return tuple(task.clause for task in tasks(policy).values() if task.reported_by(role))


def old() -> Reply:
    """Return the kind word for what has been kept, dropped or replaced meanwhile."""
    return late(texts.REPORT_OLD)


async def told(call: Call, role: Role) -> Reply | None:
    """Return what follows from a line that names a task, or None where it names none."""
    for policy in call.policies:
        own = _of_role(policy, role)
        read = line.read(call.rest, policy, call.request.as_of, own)
        if read.clause and not read.tells and _is_news(call, role, read.clause in own):
            read = replace(read, state=State.RUNNING)
        if read.clause and read.tells:
            draft = ReportDraft(policy.file.key, call.request.as_of)
            return await with_line(call, draft, read)
    return None


def _is_news(call: Call, role: Role, own: bool) -> bool:
    """Return whether a line without a state reports all the same: an official's, of own tasks."""
    return role.rank is Rank.OFFICIAL and own and line.news(call.rest)


def no_undoing(call: Call, role: Role) -> Reply:
    """Return that no report is taken back, and how it is put right."""
    policy = call.policies[0]
    clause = next(iter(_of_role(policy, role)), next(iter(tasks(policy))))
    return sentence(texts.REPORT_NO_UNDOING.format(title=policy.headings.title(clause)))


async def with_line(call: Call, draft: ReportDraft, read: Line) -> Reply:
    """Return the next step of the draft with what was told; or what is wrong with it."""
    told = draft.with_line(read)
    if read.problem in (Problem.RANGE, Problem.NO_DAY):
        return await next_step(call, told, read.problem)
    return await next_step(call, told)


async def next_step(call: Call, draft: ReportDraft, problem: Problem | None = None) -> Reply:
    """Return the refusal, the next question, what is wrong, or the draft read back."""
    policy = which.with_key(call.policies, draft.policy)
    if policy is None or (draft.clause and draft.clause not in tasks(policy)):
        return old()
    if draft.clause:
        no = await not_theirs(call, policy, tasks(policy)[draft.clause])
        if no:
            return no
    checked = (draft.state, draft.percent, draft.note, draft.day, call.request.as_of)
    problem = problem or line.problem_of(*checked)
    if problem:
        return wrong(call, draft, problem)
    if draft.steps:
        return asked(call.policies, draft, await own_tasks(call))
    return await _with_last_percent(call, policy, draft)


async def not_theirs(call: Call, policy: Policy, task: Task) -> Reply | None:
    """Return the refusal that names who leads the task; None for who may report it."""
    role = await call.office.register.role(call.person)
    if task.reported_by(role):
        return None
    lead = "、".join(task.lead) or office_of((policy,))
    title = policy.headings.title(task.clause)
    return sentence(
        texts.REPORT_NOT_YOURS.format(
            title=title, lead=lead, office=office_of((policy,)), role=named(role, call.policies)
        )
    )


def wrong(call: Call, draft: ReportDraft, problem: Problem) -> Reply:
    """Return what is wrong, and the step that mends it."""
    step = _MENDED_BY[problem]
    text = texts.REPORT_PROBLEMS[problem].format(
        state=STATES.get(draft.state or "", ""), percent=in_percent(draft)
    )
    if step == "percent":
        draft = replace(draft, percent=None)
    elif step == "day":
        draft = replace(draft, day=call.request.as_of)
    elif step == "note":
        draft = replace(draft, note="")
    left = tuple(other for other in draft.steps if other != step)
    return asked(call.policies, replace(draft, steps=(step, *left)), {}, text)


async def _with_last_percent(call: Call, policy: Policy, draft: ReportDraft) -> Reply:
    """Return the draft read back; the last percent stays where none is told, and it says so."""
    last = (await call.office.board.newest(policy.file.key)).get(draft.clause)
    goes_on = draft.state in (State.RUNNING, State.STUCK) and draft.percent is None
    if not goes_on or last is None or last.percent is None or last.day > draft.day:
        return _read_back(policy, draft)
    if last.state not in (State.RUNNING, State.STUCK):  # nothing, or all of it
        return _read_back(policy, draft)
    draft = replace(draft, percent=last.percent)
    kept = texts.REPORT_PERCENT_KEPT.format(percent=in_percent(draft), day=last.day.isoformat())
    return _read_back(policy, draft, Block(Part.NOTE, kept))


def _read_back(policy: Policy, draft: ReportDraft, *notes: Block) -> Reply:
    """Return the draft as it was understood, to be confirmed."""
    change = Button(texts.CHANGE_IT, "report change")
    told = Block(Part.BODY, fields(policy, draft))
    reply = draft.read_back(Intent.STATUS, told, *notes, others=(change,))
    return replace(reply, clauses=(draft.clause,))


def what_to_change(draft: ReportDraft) -> Reply:
    """Return what can be changed, a button for each."""
    buttons = [Button(label, f"report ask {step}") for step, label in texts.REPORT_STEPS.items()]
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.REPORT_CHANGE),),
        buttons=(*buttons, draft.no),
        topic=Topic(form=draft.form),
    )


async def saved(call: Call, draft: ReportDraft) -> Reply:
    """Return that the report is kept, with the effect that keeps it; rights are checked anew."""
    policy = which.with_key(call.policies, draft.policy)
    if policy is None or draft.clause not in tasks(policy) or draft.state is None:
        return old()
    task = tasks(policy)[draft.clause]
    no = await not_theirs(call, policy, task)
    author = await author_of(call.office, call.person, task.lead)
    if no or author is None:
        return no or old()
    entry = Entry(
        draft.policy, draft.clause, draft.state, draft.percent, draft.note, draft.day, author
    )
    text = texts.REPORT_SAVED.format(
        title=policy.headings.title(draft.clause),
        state=STATES[draft.state],
        percent="" if draft.percent is None else f" {in_percent(draft)}",
        day=draft.day.isoformat(),
        author=named_author(author, (policy,)),
    )
    newest = (await call.office.board.newest(entry.policy)).get(entry.clause)
    reply = Reply(
        Intent.STATUS,
        (Block(Part.LEAD, text),),
        clauses=(draft.clause,),
        topic=Topic(clauses=(draft.clause,), wants=Intent.STATUS),
        settles=True,
        effects=(call.office.board.report(call.person, entry),),
    )
    if newest and newest.day > entry.day:  # nothing changes for those who follow the task
        stands = texts.REPORT_OUTDATED.format(
            day=newest.day.isoformat(), stands=reported.stands(newest)
        )
        return replace(reply, blocks=(*reply.blocks, Block(Part.NOTE, stands)))
    change = _change(policy, newest, entry)
    return replace(reply, notices=await follow.told(call, policy, draft.clause, change))


def _change(policy: Policy, before: Entry | None, entry: Entry) -> str:
    """Return what a report changes, for those who follow its task: before, now, by whom, when."""
    return texts.FOLLOWED_REPORT.format(
        before=texts.FOLLOWED_BEFORE.format(state=reported.stands(before)) if before else "",
        now=reported.stands(entry),
        day=entry.day.isoformat(),
        note="\n" + texts.NOTE.format(note=entry.note) if entry.note else "",
        author=named_author(entry.author, (policy,)),
        at=moment(time.time()),
    )

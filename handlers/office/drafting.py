"""Drafts of reports on their way: asked for, put right, read back, and kept."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.office import pending, steps
from handlers.office.call import Call, named, sentence
from handlers.office.report_draft import Draft
from handlers.texts import report as texts
from handlers.texts.forms import NO, READ_BACK
from handlers.texts.people import OFFICE
from handlers.texts.report import STATES
from knowledge.office import line
from knowledge.office.line import Line, Problem
from knowledge.office.progress import State
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


def policy_of(call: Call, key: str) -> Policy | None:
    """Return the policy of that key, or None where it is served no more."""
    return next((policy for policy in call.policies if policy.file.key == key), None)


async def own_tasks(call: Call) -> Mapping[str, tuple[str, ...]]:
    """Return the clauses of the tasks that the person reports, by policy."""
    role = await call.office.register.role(call.person)
    return {policy.file.key: _of_role(policy, role) for policy in call.policies}


def _of_role(policy: Policy, role: Role) -> tuple[str, ...]:
    return tuple(task.clause for task in tasks(policy).values() if task.reported_by(role))


def old(call: Call) -> Reply:
    """Return the kind word for what has been kept, dropped or replaced meanwhile."""
    policy = call.policies[0]
    title = policy.title(next(iter(tasks(policy))))
    return sentence(texts.REPORT_OLD.format(title=title))


async def told(call: Call, role: Role) -> Reply | None:
    """Return what follows from a line that names a task, or None where it names none."""
    for policy in call.policies:
        own = _of_role(policy, role)
        read = line.read(call.rest, policy, call.request.as_of, own)
        if read.clause and not read.tells and _is_news(call, role, read.clause in own):
            read = replace(read, state=State.RUNNING)
        if read.clause and read.tells:
            draft = Draft(policy.file.key, call.request.as_of)
            return await with_line(call, draft, read)
    return None


def _is_news(call: Call, role: Role, own: bool) -> bool:
    """Return whether a line without a state reports all the same: an official's, of own tasks."""
    return role.rank is Rank.OFFICIAL and own and line.news(call.rest)


def no_undoing(call: Call, role: Role) -> Reply:
    """Return that no report is taken back, and how it is put right."""
    policy = call.policies[0]
    clause = next(iter(_of_role(policy, role)), next(iter(tasks(policy))))
    return sentence(texts.REPORT_NO_UNDOING.format(title=policy.title(clause)))


async def with_line(call: Call, draft: Draft, read: Line) -> Reply:
    """Return the next step of the draft with what was told; or what is wrong with it."""
    told = draft.with_line(read)
    if read.problem in (Problem.RANGE, Problem.NO_DAY):
        return await next_step(call, told, read.problem)
    return await next_step(call, told)


async def next_step(call: Call, draft: Draft, problem: Problem | None = None) -> Reply:
    """Return the refusal, the next question, what is wrong, or the draft read back."""
    policy = policy_of(call, draft.policy)
    if policy is None or (draft.clause and draft.clause not in tasks(policy)):
        return old(call)
    if draft.clause:
        no = await not_theirs(call, policy, tasks(policy)[draft.clause])
        if no:
            return no
    checked = (draft.state, draft.percent, draft.note, draft.day, call.request.as_of)
    problem = problem or line.problem_of(*checked)
    if problem:
        return wrong(call, draft, problem)
    if draft.steps:
        return steps.asked(call.policies, draft, await own_tasks(call))
    return await _with_last_percent(call, policy, draft)


async def not_theirs(call: Call, policy: Policy, task: Task) -> Reply | None:
    """Return the refusal that names who leads the task; None for who may report it."""
    role = await call.office.register.role(call.person)
    if task.reported_by(role):
        return None
    lead = "、".join(task.lead) or OFFICE
    title = policy.title(task.clause)
    return sentence(texts.REPORT_NOT_YOURS.format(title=title, lead=lead, role=named(role)))


def wrong(call: Call, draft: Draft, problem: Problem) -> Reply:
    """Return what is wrong, and the step that mends it."""
    step = _MENDED_BY[problem]
    text = texts.REPORT_PROBLEMS[problem].format(
        state=STATES.get(draft.state or "", ""), percent=steps.in_percent(draft)
    )
    if step == "percent":
        draft = replace(draft, percent=None)
    elif step == "day":
        draft = replace(draft, day=call.request.as_of)
    elif step == "note":
        draft = replace(draft, note="")
    left = tuple(other for other in draft.steps if other != step)
    return steps.asked(call.policies, replace(draft, steps=(step, *left)), {}, text)


async def _with_last_percent(call: Call, policy: Policy, draft: Draft) -> Reply:
    """Return the draft read back; the last percent stays where none is told, and it says so."""
    last = (await call.office.board.newest(policy.file.key)).get(draft.clause)
    goes_on = draft.state in (State.RUNNING, State.STUCK) and draft.percent is None
    if not goes_on or last is None or last.percent is None or last.day > draft.day:
        return _read_back(policy, draft)
    if last.state not in (State.RUNNING, State.STUCK):  # nothing, or all of it
        return _read_back(policy, draft)
    draft = replace(draft, percent=last.percent)
    kept = texts.REPORT_PERCENT_KEPT.format(
        percent=steps.in_percent(draft), day=last.day.isoformat()
    )
    return _read_back(policy, draft, Block(Part.NOTE, kept))


def _read_back(policy: Policy, draft: Draft, *notes: Block) -> Reply:
    """Return the draft as it was understood, to be confirmed."""
    yes, no = pending.buttons(draft.form())
    buttons = (yes, Button(texts.CHANGE_IT, "report change"), no)
    fields = Block(Part.BODY, steps.fields(policy, draft))
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, READ_BACK), fields, *notes),
        clauses=(draft.clause,),
        buttons=buttons,
        topic=Topic(form=draft.form()),
    )


def what_to_change(draft: Draft) -> Reply:
    """Return what can be changed, a button for each."""
    buttons = [Button(label, f"report ask {step}") for step, label in texts.REPORT_STEPS.items()]
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.REPORT_CHANGE),),
        buttons=(*buttons, Button(NO, "report no")),
        topic=Topic(form=draft.form()),
    )

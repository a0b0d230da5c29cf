"""Reporting progress: by one line or step by step, read back, and kept once it is confirmed."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.office import line, pending, steps, texts
from handlers.office.author import author_of, named_author
from handlers.office.call import Call
from handlers.office.line import Line, Problem
from handlers.office.report_draft import Draft
from handlers.office.right import named, refused, sentence
from handlers.question import cue_patterns
from handlers.services import Services
from knowledge.office.progress import Entry
from knowledge.office.role import Rank, Role
from knowledge.office.task import Task, tasks
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy

_MENDED_BY = {  # the step that is asked for again
    Problem.PERCENT: "percent",
    Problem.RANGE: "percent",
    Problem.FUTURE: "day",
    Problem.NO_DAY: "day",
    Problem.MISMATCH: "state",
    Problem.LONG: "note",
}


async def report(call: Call) -> Reply:
    """Return the next step of a report, which /report opens and its buttons go on with."""
    no = await refused(call, Rank.OFFICIAL)
    if no:
        return no
    verb, _, rest = call.rest.partition(" ")
    draft = Draft.of(call.request.topic.form)
    if verb in _VERBS and (draft is None or not await _goes_on(call, draft, verb, rest)):
        return _old(call)
    if draft and verb == "yes":
        return await _saved(call, draft)
    if draft and verb == "no":
        return pending.cancelled(*filter(None, (draft.clause,)))
    if draft and verb == "change":
        return _asks_what_to_change(draft)
    if draft and verb == "ask":
        return steps.asked(call.policies, replace(draft, steps=(rest,)), await _own(call))
    if draft and verb == "set":
        step, _, value = rest.partition(" ")
        return await _set(call, draft, step, value)
    return await _begun(call)


async def said(request: Request, services: Services) -> Reply | None:
    """Return the reply to a message that reports, or goes on with a report; None for others.

    A message reports when it names a task, tells a state or a percent, and asks nothing.
    """
    if services.office is None or not request.private or request.topic.asking:
        return None
    call = Call(request, request.text.strip(), services.policies, services.office)
    draft = Draft.of(request.topic.form)
    if draft:
        reply = await _answered(call, draft)
        if reply:
            return reply
    if line.asks(request.text) or not line.tells(request.text):
        return None
    role = await call.office.register.role(call.person)
    return None if role.rank is Rank.PUBLIC else await _told(call, role)


_VERBS = ("yes", "no", "change", "ask", "set")


async def _goes_on(call: Call, draft: Draft, verb: str, rest: str) -> bool:
    """Return whether the button belongs to the draft as it is; it comes from the client."""
    policy = _policy(call, draft.policy)
    if policy is None or (draft.clause and draft.clause not in tasks(policy)):
        return False
    if verb == "set":
        return bool(draft.steps) and rest.startswith(f"{draft.steps[0]} ")
    if verb == "ask":
        return rest in steps.STEPS
    return verb != "yes" or (rest == pending.token(draft.form()) and not draft.steps)


def _policy(call: Call, key: str) -> Policy | None:
    return next((policy for policy in call.policies if policy.file.key == key), None)


async def _own(call: Call) -> Mapping[str, tuple[str, ...]]:
    """Return the clauses of the tasks that the person reports, by policy."""
    role = await call.office.register.role(call.person)
    return {policy.file.key: _of_role(policy, role) for policy in call.policies}


def _of_role(policy: Policy, role: Role) -> tuple[str, ...]:
    return tuple(task.clause for task in tasks(policy).values() if task.reported_by(role))


def _old(call: Call) -> Reply:
    policy = call.policies[0]
    title = policy.title(next(iter(tasks(policy))))
    return sentence(texts.REPORT_OLD.format(title=title))


async def _begun(call: Call) -> Reply:
    """Return the first step, or what follows from the line behind /report."""
    role = await call.office.register.role(call.person)
    if call.rest:
        told = await _told(call, role)
        if told:
            return told
    own = await _own(call)
    if not any(own.values()):
        return sentence(texts.REPORT_NONE_YOURS)
    key = next(key for key, clauses in own.items() if clauses)
    draft = Draft(key, call.request.as_of, steps=steps.STEPS[:-1])
    if sum(map(len, own.values())) == 1:
        draft = replace(draft, clause=own[key][0], steps=draft.steps[1:])
    return steps.asked(call.policies, draft, own)


async def _told(call: Call, role: Role) -> Reply | None:
    """Return what follows from a line that names a task, or None where it names none."""
    for policy in call.policies:
        read = line.read(call.rest, policy, call.request.as_of, _of_role(policy, role))
        if read.clause and read.tells:
            draft = Draft(policy.file.key, call.request.as_of)
            return await _with_line(call, draft, read)
    return None


async def _with_line(call: Call, draft: Draft, read: Line) -> Reply:
    """Return the next step of the draft with what was told; or what is wrong with it."""
    told = draft.with_line(read)
    if read.problem in (Problem.RANGE, Problem.NO_DAY):
        return await _next(call, told, read.problem)
    return await _next(call, told)


async def _next(call: Call, draft: Draft, problem: Problem | None = None) -> Reply:
    """Return the refusal, the next question, what is wrong, or the draft read back."""
    policy = _policy(call, draft.policy)
    if policy is None or (draft.clause and draft.clause not in tasks(policy)):
        return _old(call)
    if draft.clause:
        no = await _not_theirs(call, policy, tasks(policy)[draft.clause])
        if no:
            return no
    checked = (draft.state, draft.percent, draft.note, draft.day, call.request.as_of)
    problem = problem or line.problem_of(*checked)
    if problem:
        return _wrong(call, draft, problem)
    if draft.steps:
        return steps.asked(call.policies, draft, await _own(call))
    return _read_back(policy, draft)


async def _not_theirs(call: Call, policy: Policy, task: Task) -> Reply | None:
    """Return the refusal that names who leads the task; None for who may report it."""
    role = await call.office.register.role(call.person)
    if task.reported_by(role):
        return None
    lead = "、".join(task.lead) or texts.OFFICE
    title = policy.title(task.clause)
    return sentence(texts.REPORT_NOT_YOURS.format(title=title, lead=lead, role=named(role)))


def _wrong(call: Call, draft: Draft, problem: Problem) -> Reply:
    """Return what is wrong, and the step that mends it."""
    step = _MENDED_BY[problem]
    text = texts.REPORT_PROBLEMS[problem].format(
        state=texts.STATES.get(draft.state or "", ""), percent=steps.in_percent(draft)
    )
    if step == "percent":
        draft = replace(draft, percent=None)
    elif step == "day":
        draft = replace(draft, day=call.request.as_of)
    elif step == "note":
        draft = replace(draft, note="")
    left = tuple(other for other in draft.steps if other != step)
    return steps.asked(call.policies, replace(draft, steps=(step, *left)), {}, text)


def _read_back(policy: Policy, draft: Draft) -> Reply:
    """Return the draft as it was understood, to be confirmed."""
    yes, no = pending.buttons(draft.form())
    buttons = (yes, Button(texts.CHANGE, "report change"), no)
    fields = Block(Part.BODY, steps.fields(policy, draft))
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.READ_BACK), fields),
        clauses=(draft.clause,),
        buttons=buttons,
        topic=Topic(form=draft.form()),
    )


def _asks_what_to_change(draft: Draft) -> Reply:
    buttons = [Button(label, f"report ask {step}") for step, label in texts.REPORT_STEPS.items()]
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.REPORT_CHANGE),),
        buttons=(*buttons, Button(texts.NO, "report no")),
        topic=Topic(form=draft.form()),
    )


async def _set(call: Call, draft: Draft, step: str, value: str) -> Reply:
    """Return what follows from a button of a step."""
    moved = steps.chosen(draft, step, value, call.request.as_of)
    return _old(call) if moved is None else await _next(call, moved)


async def _answered(call: Call, draft: Draft) -> Reply | None:
    """Return what follows from a typed answer to the draft, or None where it is none."""
    words, cues = plain(call.rest), cue_patterns()
    if pending.cancels(call.rest):
        return pending.cancelled(*filter(None, (draft.clause,)))
    if draft.steps:
        return await _stepped(call, draft)
    if pending.confirms(call.rest):
        return await _saved(call, draft)
    if cues["report.change"].search(words):
        return _asks_what_to_change(draft)
    note = cues["report.note"].match(words)
    if note:
        return await _next(call, replace(draft, note=call.rest[note.end() :].strip()))
    return await _corrected(call, draft)


async def _corrected(call: Call, draft: Draft) -> Reply | None:
    """Return the draft with what is told anew; None where nothing is, or another task is named."""
    policy = _policy(call, draft.policy)
    if policy is None or line.asks(call.rest):
        return None
    read = line.read(call.rest, policy, call.request.as_of, (draft.clause,))
    if not (read.tells or read.day or read.problem) or read.clause not in (None, draft.clause):
        return None
    return await _with_line(call, draft, read)


async def _stepped(call: Call, draft: Draft) -> Reply | None:
    """Return what follows from a typed answer to the step that was asked for."""
    policy, step = _policy(call, draft.policy), draft.steps[0]
    if policy is None or (step != "note" and line.asks(call.rest)):
        return None
    own = await _own(call)
    if step != "note" and line.tells(call.rest):
        read = line.read(call.rest, policy, call.request.as_of, own[draft.policy])
        if read.clause or (draft.clause and step == "state" and read.percent is not None):
            return await _with_line(call, replace(draft, steps=()), read)
    moved = steps.typed(draft, call.rest, policy, call.request.as_of, own[draft.policy])
    if isinstance(moved, Problem):
        return _wrong(call, draft, moved)
    if moved is None:
        return steps.asked(call.policies, draft, own, texts.REPORT_UNREAD)
    return await _next(call, moved)


async def _saved(call: Call, draft: Draft) -> Reply:
    """Return that the report is kept, with the effect that keeps it; rights are checked anew."""
    policy = _policy(call, draft.policy)
    if policy is None or draft.clause not in tasks(policy) or draft.state is None:
        return _old(call)
    task = tasks(policy)[draft.clause]
    no = await _not_theirs(call, policy, task)
    author = await author_of(call.office, call.person, task.lead)
    if no or author is None:
        return no or _old(call)
    entry = Entry(
        draft.policy, draft.clause, draft.state, draft.percent, draft.note, draft.day, author
    )
    text = texts.REPORT_SAVED.format(
        title=policy.title(draft.clause),
        state=texts.STATES[draft.state],
        percent="" if draft.percent is None else f" {steps.in_percent(draft)}",
        day=draft.day.isoformat(),
        author=named_author(author),
    )
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, text),),
        clauses=(draft.clause,),
        topic=Topic(clauses=(draft.clause,), wants=Intent.STATUS),
        effects=(call.office.board.report(call.person, entry),),
    )

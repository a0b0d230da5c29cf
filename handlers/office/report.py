"""Reporting progress: by /report and its buttons, by a line, and by typed answers."""

from dataclasses import replace

from handlers.forms import dropped, held
from handlers.message import Reply, Request
from handlers.office import report_steps, which
from handlers.office.call import Call, refused, sentence
from handlers.office.enquiries.enquiry_form import ActDraft, EnquiryDraft
from handlers.office.report_form import STEPS, ReportDraft, asked, chosen, typed
from handlers.services import Services
from handlers.texts import report as texts
from knowledge.office import extent, line
from knowledge.office.line import Problem
from knowledge.office.role import Rank
from knowledge.office.task import tasks
from knowledge.policy.fold import plain
from knowledge.question.cues import cue_patterns

_VERBS = ("yes", "no", "change", "ask", "set")


async def report(call: Call) -> Reply:
    """Return the next step of a report, which /report opens and its buttons go on with."""
    no = await refused(call, Rank.OFFICIAL)
    if no:
        return no
    verb, _, rest = call.rest.partition(" ")
    if verb == "open":
        return await _opened(call, rest)
    draft = ReportDraft.of(call.request.topic)
    if verb in _VERBS and (draft is None or not _goes_on(call, draft, verb, rest)):
        return report_steps.old()
    if draft and verb == "yes":
        return await report_steps.saved(call, draft)
    if draft and verb == "no":
        return dropped(draft, call.request.topic)
    if draft and verb == "change":
        return report_steps.what_to_change(draft)
    if draft and verb == "ask":
        return asked(
            call.policies, replace(draft, steps=(rest,)), await report_steps.own_tasks(call)
        )
    if draft and verb == "set":
        step, _, value = rest.partition(" ")
        return await _set(call, draft, step, value)
    return await _begun(call)


def _goes_on(call: Call, draft: ReportDraft, verb: str, rest: str) -> bool:
    """Return whether the button belongs to the draft as it is; it comes from the client."""
    policy = which.with_key(call.policies, draft.policy)
    if policy is None or (draft.clause and draft.clause not in tasks(policy)):
        return False
    if verb == "set":
        return bool(draft.steps) and rest.startswith(f"{draft.steps[0]} ")
    if verb in ("ask", "change") and not (draft.clause and draft.state):
        return False
    if verb == "ask":
        return rest in STEPS
    return verb != "yes" or (rest == draft.token and not draft.steps)


async def _begun(call: Call) -> Reply:
    """Return the first step, or what follows from the line behind /report."""
    role = await call.office.register.role(call.person)
    if call.rest:
        told = await report_steps.told(call, role)
        if told:
            return told
    own = await report_steps.own_tasks(call)
    if not any(own.values()):
        return sentence(texts.REPORT_NONE_YOURS)
    key = next(key for key, clauses in own.items() if clauses)
    draft = ReportDraft(key, call.request.as_of, steps=STEPS[:-1])
    if sum(map(len, own.values())) == 1:
        draft = replace(draft, clause=own[key][0], steps=draft.steps[1:])
    return asked(call.policies, draft, own)


async def _opened(call: Call, named: str) -> Reply:
    """Return the first step of a report of the task that a reminder's button names."""
    key, _, clause = named.partition(" ")
    policy = which.with_key(call.policies, key)
    if policy is None or clause not in tasks(policy):
        return report_steps.old()
    draft = ReportDraft(key, call.request.as_of, clause=clause, steps=STEPS[1:-1])
    return await report_steps.next_step(call, draft)


async def _set(call: Call, draft: ReportDraft, step: str, value: str) -> Reply:
    """Return what follows from a button of a step."""
    moved = chosen(draft, step, value, call.request.as_of)
    return report_steps.old() if moved is None else await report_steps.next_step(call, moved)


async def said(request: Request, services: Services) -> Reply | None:
    """Return the reply to a message that reports, or goes on with a report; None for others.

    A message reports when it names a task, tells a state or a percent, and asks nothing.
    """
    enquires = isinstance(held(request.topic), EnquiryDraft | ActDraft)
    if services.office is None or request.topic.asking or enquires:
        return None
    call = Call(request, request.text.strip(), services.policies, services.office)
    draft = ReportDraft.of(request.topic) if request.private else None
    if draft:
        reply = await _answered(call, draft)
        if reply:
            return reply
    undoes = cue_patterns()["report.undo"].search(plain(call.rest)) is not None
    if line.asks(request.text) or not (undoes or line.tells(request.text) or line.news(call.rest)):
        return None
    role = await call.office.register.role(call.person)
    if role.rank is Rank.PUBLIC:
        return None
    reply = report_steps.no_undoing(call, role) if undoes else await report_steps.told(call, role)
    return reply if request.private or reply is None else sentence(texts.REPORT_IN_PRIVATE)


async def _answered(call: Call, draft: ReportDraft) -> Reply | None:
    """Return what follows from a typed answer to the draft, or None where it is none."""
    words, cues = plain(call.rest), cue_patterns()
    if draft.steps:
        return await _stepped(call, draft)
    if cues["report.change"].search(words):
        return report_steps.what_to_change(draft)
    note = cues["report.note"].search(words)
    if note:
        return await report_steps.next_step(
            call, replace(draft, note=call.rest[note.end() :].strip())
        )
    percent = None if line.tells(call.rest) else extent.bare_percent(words)
    if percent is not None:
        return await report_steps.with_line(call, draft, line.Line(percent=percent))
    return await _corrected(call, draft)


async def _corrected(call: Call, draft: ReportDraft) -> Reply | None:
    """Return the draft with what is told anew; None where nothing is, or another task is named."""
    policy = which.with_key(call.policies, draft.policy)
    if policy is None or line.asks(call.rest):
        return None
    read = line.read(call.rest, policy, call.request.as_of, (draft.clause,))
    if not (read.tells or read.day or read.problem) or read.clause not in (None, draft.clause):
        return None
    return await report_steps.with_line(call, draft, read)


async def _stepped(call: Call, draft: ReportDraft) -> Reply | None:
    """Return what follows from a typed answer to the step that was asked for."""
    policy, step = which.with_key(call.policies, draft.policy), draft.steps[0]
    if policy is None or (step != "note" and line.asks(call.rest)):
        return None
    own = await report_steps.own_tasks(call)
    if step != "note" and line.tells(call.rest):
        read = line.read(call.rest, policy, call.request.as_of, own[draft.policy])
        if read.clause or (draft.clause and step == "state" and read.percent is not None):
            return await report_steps.with_line(call, replace(draft, steps=()), read)
    moved = typed(draft, call.rest, policy, call.request.as_of, own[draft.policy])
    if isinstance(moved, Problem):
        return report_steps.wrong(call, draft, moved)
    if moved is None:
        return asked(call.policies, draft, own, texts.REPORT_UNREAD)
    return await report_steps.next_step(call, moved)

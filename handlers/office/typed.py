"""Typed reports: lines that report, and typed answers to a report that waits."""

from dataclasses import replace

from handlers.message import Reply, Request
from handlers.office import drafting, keeping, pending, steps
from handlers.office.call import Call
from handlers.office.draft import busy
from handlers.office.report_draft import Draft
from handlers.services import Services
from handlers.texts import report as texts
from knowledge.office import extent, line
from knowledge.office.line import Problem
from knowledge.office.role import Rank
from knowledge.policy.fold import plain
from knowledge.question.cues import cue_patterns


async def said(request: Request, services: Services) -> Reply | None:
    """Return the reply to a message that reports, or goes on with a report; None for others.

    A message reports when it names a task, tells a state or a percent, and asks nothing.
    """
    others = request.topic.asking or busy(request.topic)
    if services.office is None or not request.private or others:
        return None
    call = Call(request, request.text.strip(), services.policies, services.office)
    draft = Draft.of(request.topic.form)
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
    return drafting.no_undoing(call, role) if undoes else await drafting.told(call, role)


async def _answered(call: Call, draft: Draft) -> Reply | None:
    """Return what follows from a typed answer to the draft, or None where it is none."""
    words, cues = plain(call.rest), cue_patterns()
    if pending.cancels(call.rest):
        return pending.cancelled(*filter(None, (draft.clause,)))
    if draft.steps:
        return await _stepped(call, draft)
    if pending.confirms(call.rest):
        return await keeping.saved(call, draft)
    if cues["report.change"].search(words):
        return drafting.what_to_change(draft)
    note = cues["report.note"].match(words)
    if note:
        return await drafting.next_step(call, replace(draft, note=call.rest[note.end() :].strip()))
    percent = None if line.tells(call.rest) else extent.bare_percent(words)
    if percent is not None:
        return await drafting.with_line(call, draft, line.Line(percent=percent))
    return await _corrected(call, draft)


async def _corrected(call: Call, draft: Draft) -> Reply | None:
    """Return the draft with what is told anew; None where nothing is, or another task is named."""
    policy = drafting.policy_of(call, draft.policy)
    if policy is None or line.asks(call.rest):
        return None
    read = line.read(call.rest, policy, call.request.as_of, (draft.clause,))
    if not (read.tells or read.day or read.problem) or read.clause not in (None, draft.clause):
        return None
    return await drafting.with_line(call, draft, read)


async def _stepped(call: Call, draft: Draft) -> Reply | None:
    """Return what follows from a typed answer to the step that was asked for."""
    policy, step = drafting.policy_of(call, draft.policy), draft.steps[0]
    if policy is None or (step != "note" and line.asks(call.rest)):
        return None
    own = await drafting.own_tasks(call)
    if step != "note" and line.tells(call.rest):
        read = line.read(call.rest, policy, call.request.as_of, own[draft.policy])
        if read.clause or (draft.clause and step == "state" and read.percent is not None):
            return await drafting.with_line(call, replace(draft, steps=()), read)
    moved = steps.typed(draft, call.rest, policy, call.request.as_of, own[draft.policy])
    if isinstance(moved, Problem):
        return drafting.wrong(call, draft, moved)
    if moved is None:
        return steps.asked(call.policies, draft, own, texts.REPORT_UNREAD)
    return await drafting.next_step(call, moved)

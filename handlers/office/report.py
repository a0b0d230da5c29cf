"""Reporting progress by /report and its buttons."""

from dataclasses import replace

from handlers.message import Reply
from handlers.office import drafting, keeping, pending, steps
from handlers.office.call import Call, refused, sentence
from handlers.office.report_draft import Draft
from handlers.texts import report as texts
from knowledge.office.role import Rank
from knowledge.office.task import tasks

_VERBS = ("yes", "no", "change", "ask", "set")


async def report(call: Call) -> Reply:
    """Return the next step of a report, which /report opens and its buttons go on with."""
    no = await refused(call, Rank.OFFICIAL)
    if no:
        return no
    verb, _, rest = call.rest.partition(" ")
    if verb == "open":
        return await _opened(call, rest)
    draft = Draft.of(call.request.topic.form)
    if verb in _VERBS and (draft is None or not _goes_on(call, draft, verb, rest)):
        return drafting.old(call)
    if draft and verb == "yes":
        return await keeping.saved(call, draft)
    if draft and verb == "no":
        return pending.cancelled(*filter(None, (draft.clause,)))
    if draft and verb == "change":
        return drafting.what_to_change(draft)
    if draft and verb == "ask":
        return steps.asked(
            call.policies, replace(draft, steps=(rest,)), await drafting.own_tasks(call)
        )
    if draft and verb == "set":
        step, _, value = rest.partition(" ")
        return await _set(call, draft, step, value)
    return await _begun(call)


def _goes_on(call: Call, draft: Draft, verb: str, rest: str) -> bool:
    """Return whether the button belongs to the draft as it is; it comes from the client."""
    policy = drafting.policy_of(call, draft.policy)
    if policy is None or (draft.clause and draft.clause not in tasks(policy)):
        return False
    if verb == "set":
        return bool(draft.steps) and rest.startswith(f"{draft.steps[0]} ")
    if verb in ("ask", "change") and not (draft.clause and draft.state):
        return False
    if verb == "ask":
        return rest in steps.STEPS
    return verb != "yes" or (rest == pending.token(draft.form()) and not draft.steps)


async def _begun(call: Call) -> Reply:
    """Return the first step, or what follows from the line behind /report."""
    role = await call.office.register.role(call.person)
    if call.rest:
        told = await drafting.told(call, role)
        if told:
            return told
    own = await drafting.own_tasks(call)
    if not any(own.values()):
        return sentence(texts.REPORT_NONE_YOURS)
    key = next(key for key, clauses in own.items() if clauses)
    draft = Draft(key, call.request.as_of, steps=steps.STEPS[:-1])
    if sum(map(len, own.values())) == 1:
        draft = replace(draft, clause=own[key][0], steps=draft.steps[1:])
    return steps.asked(call.policies, draft, own)


async def _opened(call: Call, named: str) -> Reply:
    """Return the first step of a report of the task that a reminder's button names."""
    key, _, clause = named.partition(" ")
    policy = drafting.policy_of(call, key)
    if policy is None or clause not in tasks(policy):
        return drafting.old(call)
    draft = Draft(key, call.request.as_of, clause=clause, steps=steps.STEPS[1:-1])
    return await drafting.next_step(call, draft)


async def _set(call: Call, draft: Draft, step: str, value: str) -> Reply:
    """Return what follows from a button of a step."""
    moved = steps.chosen(draft, step, value, call.request.as_of)
    return drafting.old(call) if moved is None else await drafting.next_step(call, moved)

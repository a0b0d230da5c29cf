"""Keeping a report that was confirmed, and telling those who follow its task."""

import time
from dataclasses import replace

from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.office import drafting, follow, steps
from handlers.office.call import Call
from handlers.office.report_draft import Draft
from handlers.signature import author_of, moment, named_author
from handlers.texts import report as texts
from handlers.texts.report import FOLLOWED_BEFORE, FOLLOWED_REPORT, NOTE, STATES
from handlers.topics import reported
from knowledge.office.progress import Entry
from knowledge.office.task import tasks


async def saved(call: Call, draft: Draft) -> Reply:
    """Return that the report is kept, with the effect that keeps it; rights are checked anew."""
    policy = drafting.policy_of(call, draft.policy)
    if policy is None or draft.clause not in tasks(policy) or draft.state is None:
        return drafting.old(call)
    task = tasks(policy)[draft.clause]
    no = await drafting.not_theirs(call, policy, task)
    author = await author_of(call.office, call.person, task.lead)
    if no or author is None:
        return no or drafting.old(call)
    entry = Entry(
        draft.policy, draft.clause, draft.state, draft.percent, draft.note, draft.day, author
    )
    text = texts.REPORT_SAVED.format(
        title=policy.title(draft.clause),
        state=STATES[draft.state],
        percent="" if draft.percent is None else f" {steps.in_percent(draft)}",
        day=draft.day.isoformat(),
        author=named_author(author),
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
    change = _change(newest, entry)
    return replace(reply, notices=await follow.told(call, policy, draft.clause, change))


def _change(before: Entry | None, entry: Entry) -> str:
    """Return what a report changes, for those who follow its task: before, now, by whom, when."""
    return FOLLOWED_REPORT.format(
        before=FOLLOWED_BEFORE.format(state=reported.stands(before)) if before else "",
        now=reported.stands(entry),
        day=entry.day.isoformat(),
        note="\n" + NOTE.format(note=entry.note) if entry.note else "",
        author=named_author(entry.author),
        at=moment(time.time()),
    )

"""The statistics: what was asked this week and last, and whether the channel is paused."""

import time

from handlers import citation
from handlers.message import Block, Intent, Part, Reply
from handlers.office.call import Call
from handlers.office.right import refused
from handlers.office.when import moment
from handlers.texts import office as texts
from knowledge.office.asked import Week
from knowledge.office.role import Rank
from knowledge.office.week import week_before, week_of

_TOP = 5


async def stats(call: Call) -> Reply:
    """Return the figures of this week and the last, and how the switch stands."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    now = time.time()
    blocks = []
    for label, week in ((texts.THIS_WEEK, week_of(now)), (texts.LAST_WEEK, week_before(now))):
        counted = await call.office.feedback.week(week)
        blocks += [Block(Part.LEAD, label.format(week=week)), _counted(call, counted)]
    return Reply(Intent.HELP, (*blocks, Block(Part.NOTE, await _switch(call))))


def _counted(call: Call, week: Week) -> Block:
    """Return a week's figures."""
    if not week.asked:
        return Block(Part.BODY, texts.NO_QUESTIONS)
    lines = [
        texts.STATS.format(
            asked=week.asked,
            answered=week.answered,
            share=f"{week.answered / week.asked:.0%}",
            missed=week.missed,
            useful=week.useful,
            useless=week.useless,
        )
    ]
    policies = {policy.file.key: policy for policy in call.policies}
    lines += [
        texts.STATS_CLAUSE.format(place=citation.place(policies[key], clause), count=count)
        for key, clause, count in week.clauses[:_TOP]
        if key in policies and clause in policies[key].clauses
    ]
    return Block(Part.BODY, "\n".join(lines))


async def _switch(call: Call) -> str:
    """Return whether this channel is paused, and why."""
    pause = (await call.office.switchboard.state()).pauses.get(call.request.channel)
    if pause is None:
        return texts.RUNNING
    return texts.STATS_PAUSED.format(reason=pause.reason, since=moment(pause.since))

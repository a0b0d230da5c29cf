"""What the office sees of the service, and stops: the statistics, the latest acts, the pause."""

import time
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Intent, Part, Reply
from handlers.office.call import Call, named_department, refused, sentence
from handlers.signature import moment
from handlers.texts import office as texts
from handlers.texts.people import THE_PUBLIC
from knowledge.daytime import week_before, week_of
from knowledge.office.asked import Week
from knowledge.office.role import OPERATOR, Act, Rank
from knowledge.office.switch import Pause

_TOP = 5  # clauses of a week, those asked for most
_MOST = 20  # acts
_ERASURES = ("forget", "erase")  # nobody's any more
_LONGEST = 100  # characters of a reason


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


async def audit(call: Call) -> Reply:
    """Return the latest acts, each with who, what and when."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    acts = await call.office.register.acts(_MOST)
    if not acts:
        return sentence(texts.AUDIT_NONE)
    names = dict.fromkeys(await call.office.register.officials(None), call.office_name)
    names[OPERATOR] = texts.OPERATOR
    names |= {
        one.person: f"#{one.number} {named_department(one.department, call.policies)}"
        for one in await call.office.register.members(ended=True)
    }
    lines = "\n".join(_line(act, names.get(act.person, THE_PUBLIC)) for act in acts)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.AUDIT.format(count=len(acts))), Block(Part.BODY, lines)),
    )


def _line(act: Act, who: str) -> str:
    did = texts.ACTS.get(act.act, act.act)
    if act.act not in _ERASURES:
        return texts.AUDIT_LINE.format(at=moment(act.at), who=who, act=did, subject=act.subject)
    counted = [one.partition("=") for one in act.subject.split()]
    subject = "、".join(
        texts.ERASED_KIND.format(kind=texts.ERASED.get(kind, kind), count=count)
        for kind, _, count in counted
    )
    return texts.ERASED_LINE.format(at=moment(act.at), act=did, subject=subject)


def paused(pause: Pause) -> Reply:
    """Return the sentence that everybody gets meanwhile."""
    return sentence(texts.PAUSED_TOLD.format(reason=pause.reason))


async def pause(call: Call) -> Reply:
    """Pause the channel that this is said in, for a reason that everybody is told."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    reason = " ".join(call.rest.split()).rstrip("。！!.")
    if not reason:
        return sentence(texts.PAUSE_HOW)
    if len(reason) > _LONGEST:
        return sentence(texts.PAUSE_LONG.format(most=_LONGEST))
    effect = call.office.switchboard.pause(call.person, call.request.channel, reason)
    return replace(sentence(texts.PAUSED.format(reason=reason)), effects=(effect,))


async def resume(call: Call) -> Reply:
    """End the pause of the channel that this is said in."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    state = await call.office.switchboard.state()
    if call.request.channel not in state.pauses:
        return sentence(texts.NOT_PAUSED)
    effect = call.office.switchboard.resume(call.person, call.request.channel)
    return replace(sentence(texts.RESUMED), effects=(effect,))

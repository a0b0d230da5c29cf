"""The weekly digest to the office, on one screen of a phone."""

from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office.outcome import Outcome
from handlers.services import Office
from handlers.signature import day
from handlers.texts import office as texts
from handlers.texts.report import LAGS, WHY_NAMED
from knowledge.daytime import local, week_before
from knowledge.office.enquiry import State
from knowledge.office.ground import Ground
from knowledge.office.progress import Reason, lagging
from knowledge.office.reminder import DAY
from knowledge.office.task import tasks
from knowledge.policy.policy import Policy

_WEEK = 7 * DAY
_COUNTED = 10_000  # of a state; more says nothing more
_NAMED = 4  # tasks that lag, or departments without an official, that are named
# What is to be looked into comes first: a task that nobody ever reported is only counted.
_TOLD = (Reason.STUCK, Reason.SILENT)


async def work(policies: Sequence[Policy], office: Office, now: float) -> Outcome:
    """Return the digest, for all of the office."""
    blocks = [Block(Part.LEAD, texts.DIGEST.format(day=day(now)))]
    blocks += [Block(Part.BODY, await _progress(policy, office, now)) for policy in policies]
    questions = [await _enquiries(office, now), await _questions(office, now)]
    blocks.append(Block(Part.BODY, "\n".join(questions)))
    empty = await _unstaffed(policies, office)
    if empty:
        names = _few(empty, "、")
        text = texts.DIGEST_UNSTAFFED.format(count=len(empty), departments=names)
        blocks.append(Block(Part.NOTE, text))
    buttons = tuple(Button(label, action) for action, label in texts.DIGEST_BUTTONS.items())
    reply = Reply(Intent.STATUS, tuple(blocks), buttons=buttons)
    to, ground = tuple(await office.register.officials(None)), Ground(departments=(None,))
    return Outcome(notices=(Notice(to, reply, by_day=True, ground=ground),))


async def _progress(policy: Policy, office: Office, now: float) -> str:
    """Return how many tasks were reported within a week, and which lag."""
    known = tasks(policy)
    newest = await office.board.newest(policy.file.key)
    fresh = sum(clause in known and now - entry.at < _WEEK for clause, entry in newest.items())
    lines = [texts.DIGEST_REPORTED.format(title=policy.name, count=fresh, of=len(known))]
    lags = lagging(known.values(), newest, local(now).date(), policy.goal_year)
    reasons = [lag.reason for lag in lags]
    counts = "，".join(f"{WHY_NAMED[r]} {reasons.count(r)}" for r in Reason if r in reasons)
    if lags:
        lines.append(LAGS.format(count=len(lags), counts=counts))
    for reason in _TOLD:
        titles = [
            citation.short(policy.headings.title(x.task.clause)) for x in lags if x.reason is reason
        ]
        if titles:
            name = WHY_NAMED[reason]
            lines.append(texts.DIGEST_LAG.format(reason=name, titles=_few(titles, "；")))
    return "\n".join(lines)


async def _enquiries(office: Office, now: float) -> str:
    counts = await office.desk.counts(None, _COUNTED)
    oldest = await office.desk.oldest(None)
    days = int((now - oldest.made_at) / DAY) if oldest else 0
    return texts.DIGEST_ENQUIRIES.format(
        submitted=counts[State.SUBMITTED],
        accepted=counts[State.ACCEPTED],
        amending=counts[State.AMENDING],
        oldest=texts.DIGEST_OLDEST.format(days=days) if oldest else "",
    )


async def _questions(office: Office, now: float) -> str:
    """Return how many questions of last week were not answered."""
    week = await office.feedback.week(week_before(now))
    if not week.asked:
        return texts.DIGEST_NO_QUESTIONS
    share = f"{week.missed / week.asked:.0%}"
    return texts.DIGEST_QUESTIONS.format(asked=week.asked, missed=week.missed, share=share)


async def _unstaffed(policies: Sequence[Policy], office: Office) -> list[str]:
    """Return the departments in the lead that nobody has joined."""
    joined = {member.department for member in await office.register.members()}
    leads = (name for policy in policies for task in tasks(policy).values() for name in task.lead)
    return [name for name in dict.fromkeys(leads) if name not in joined]


def _few(names: Sequence[str], between: str) -> str:
    more = texts.DIGEST_MORE if len(names) > _NAMED else ""
    return between.join(names[:_NAMED]) + more

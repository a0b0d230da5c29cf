"""Reminding the departments of the tasks that they have not reported for long."""

from collections.abc import Mapping, Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office.outcome import Outcome
from handlers.services import Office
from handlers.signature import day
from handlers.texts import report as texts
from handlers.topics.tasks import reported
from knowledge.office.ground import Ground
from knowledge.office.progress import Entry
from knowledge.office.reminder import DAY, DAYS, Reminder, due
from knowledge.office.role import Member
from knowledge.office.task import tasks
from knowledge.policy.policy import Policy

_MOST_BUTTONS = 8


async def work(policies: Sequence[Policy], office: Office, now: float) -> Outcome:
    """Return the reminders that are due, to the officials of the departments in the lead."""
    members = await office.register.members()
    effects, notices = [], []
    for policy in policies:
        newest = await office.board.newest(policy.file.key)
        sent = await office.reminders.sent(policy.file.key)
        found = due(policy.file.key, tasks(policy).values(), newest, members, sent, now)
        effects += [office.reminders.remind(one) for one in found]
        for lead, of_lead in _by_lead(policy, found).items():
            reply = _reply(policy, of_lead, newest, now)
            to, ground = _officials(members, lead), Ground(departments=lead)
            notices.append(Notice(to, reply, by_day=True, ground=ground))
    return Outcome(tuple(effects), tuple(notices))


def _by_lead(
    policy: Policy, found: Sequence[Reminder]
) -> Mapping[tuple[str, ...], Sequence[Reminder]]:
    """Return the reminders by the departments in the lead: each gets one message, not many."""
    by_lead: dict[tuple[str, ...], list[Reminder]] = {}
    for one in found:
        by_lead.setdefault(tasks(policy)[one.clause].lead, []).append(one)
    return by_lead


def _officials(members: Sequence[Member], lead: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.person for one in members if one.department in lead))


def _reply(
    policy: Policy, found: Sequence[Reminder], newest: Mapping[str, Entry], now: float
) -> Reply:
    lines = [_line(policy, one, newest.get(one.clause), now) for one in found]
    last = (
        [Block(Part.NOTE, texts.REMIND_LAST.format(days=DAYS[-1]))]
        if any(one.last for one in found)
        else []
    )
    example = policy.headings.title(found[0].clause)
    return Reply(
        Intent.STATUS,
        (
            Block(Part.LEAD, texts.REMIND.format(count=len(found))),
            Block(Part.BODY, "\n".join(lines)),
            Block(Part.NOTE, texts.REMIND_HOW.format(title=example)),
            *last,
        ),
        clauses=tuple(one.clause for one in found),
        buttons=tuple(_button(policy, one.clause) for one in found[:_MOST_BUTTONS]),
    )


def _line(policy: Policy, reminder: Reminder, entry: Entry | None, now: float) -> str:
    place = citation.place(policy, reminder.clause)
    days = int((now - reminder.silent_since) / DAY)
    if entry is None:
        return texts.REMIND_NEVER.format(place=place)
    stood = reported.stands(entry)
    return texts.REMIND_SILENT.format(place=place, days=days, day=day(entry.at), stood=stood)


def _button(policy: Policy, clause: str) -> Button:
    label = citation.short(texts.REMIND_REPORT.format(title=policy.headings.title(clause)))
    return Button(label, f"report open {policy.file.key} {clause}")

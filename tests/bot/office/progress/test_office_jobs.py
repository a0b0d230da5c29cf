"""The office's jobs over weeks: who is reminded when, and the digest, once over all machines."""

import asyncio
import datetime
import io
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import pytest
import pytest_asyncio
import time_machine
from sqlalchemy import delete, select

from bot.channels.telegram.chat import chat
from bot.conversation.current import Current
from bot.delivery import notices
from bot.delivery.channel import Asked
from bot.delivery.told import Teller
from bot.office import office_jobs, open_office
from bot.processes.timer import Timer
from handlers.message import Reply, Request
from handlers.office import follow
from handlers.office.call import Call
from handlers.services import Office, Services
from knowledge.daytime import SHANGHAI, local
from knowledge.errors import ConflictError
from knowledge.ledger import questions
from knowledge.ledger.database import insert
from knowledge.ledger.delivery import contacts
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Message, Settled
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import outbox, roles
from knowledge.office.asked import Asked as Question
from knowledge.office.author import Author
from knowledge.office.effect import Effect
from knowledge.office.enquiry import Kind
from knowledge.office.follow import Subject
from knowledge.office.progress import Entry, State
from knowledge.office.reminder import Reminder
from knowledge.policy.policy import Policy
from tests.ledgers import ledger_on, put_ledger

pytestmark = pytest.mark.asyncio
Clock: TypeAlias = time_machine.Traveller
START = datetime.datetime(2026, 11, 26, 8, tzinfo=SHANGHAI)  # a Thursday
ALICE, HEAD = 1, 2  # chats: an official's, and the office's
TASK = "4.6"
Hour: TypeAlias = tuple[int, int]
HOURS = ((8, 59), (9, 0), (9, 30), (22, 0))
DUE = ((9, 30),)  # of the reminders; where nobody looked at nine, the digest comes then, too


class Paper:
    """A channel whose messages are the plain texts."""

    def payloads(self, reply: Reply) -> list[str]:
        return [reply.text]

    def asked(self, received: Received) -> Asked:
        raise NotImplementedError

    def notice(self, sentence: str) -> str:
        raise NotImplementedError

    async def send(self, message: Message) -> Settled:
        raise NotImplementedError


PAPER = {"telegram": Paper()}


@dataclass
class Months:
    """Machines on one ledger, and what people have heard from them, with the days."""

    policy: Policy
    ledger: Ledger
    office: Office
    timers: list[Timer]
    clock: Clock
    heard: list[tuple[int, str, str]] = field(default_factory=list)  # chat, day and time, text

    async def look(self, day: int, hour: int, minute: int = 0) -> None:
        """Has every machine look what is due, at once, on a day after the first."""
        at = START.replace(hour=hour, minute=minute) + datetime.timedelta(days=day)
        self.clock.move_to(at)
        await asyncio.gather(*(timer.turn() for timer in self.timers))
        async with self.ledger.database.transaction() as transaction:
            rows = (await transaction.execute(select(outbox).order_by(outbox.c.id))).all()
            await transaction.execute(delete(outbox))
        when = f"{local(at.timestamp()):%m-%d %H:%M}"
        self.heard += [(int(row.chat_id), when, row.payload) for row in rows]

    async def pass_by(self, first: int, last: int, hours: Sequence[Hour] = HOURS) -> None:
        for day in range(first, last + 1):
            for hour, minute in hours:
                await self.look(day, hour, minute)

    def times(self, chat: int) -> list[str]:
        return [when for who, when, _ in self.heard if who == chat]

    async def apply(self, *effects: Effect) -> None:
        async with self.ledger.database.transaction() as transaction:
            for effect in effects:
                await effect.apply(transaction)

    async def report(self, state: State, clause: str = TASK, *, ago: int = 0) -> None:
        author = Author(None, None)
        day = datetime.datetime.now(SHANGHAI).date() - datetime.timedelta(days=ago)
        entry = Entry(self.policy.file.key, clause, state, None, "", day, author)
        await self.apply(self.office.board.report("head", entry))


@pytest.fixture
def clock() -> Iterator[Clock]:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """DATABASE_URL; None stands for SQLite in the test's own folder."""
    if request.param == "sqlite":
        return None
    return ledger_on(request.getfixturevalue("postgres"))


@pytest_asyncio.fixture
async def months(
    url: str | None, tmp_path: Path, services: Services, policy: Policy, clock: Clock
) -> AsyncIterator[Months]:
    if url is None:
        put_ledger(tmp_path)
    async with AsyncExitStack() as stack:
        timers = []
        for _ in range(2):
            ledger = await stack.enter_async_context(Ledger.open(url, tmp_path, Limits.of(0, 0)))
            office = open_office(ledger.database, ["head"], Current(services))
            jobs = office_jobs(lambda: services.policies, office)
            timers.append(Timer(ledger, PAPER, jobs, 30, ["head"], Teller(io.BytesIO())))
        lead = policy.directory.department(policy.clauses[TASK].lead[0])
        assert lead
        async with ledger.database.transaction() as transaction:
            await contacts.save(transaction, {"alice": chat(ALICE), "head": chat(HEAD)})
            row = {"person": "alice", "department": lead.name, "since": START.timestamp()}
            await transaction.execute(insert(transaction, roles).values(**row))
        yield Months(policy, ledger, office, timers, clock)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the others try it on both
async def test_in_sixty_days_of_silence_three_reminders_come_and_a_report_begins_anew(
    months: Months,
) -> None:
    await months.pass_by(0, 12)
    await months.pass_by(13, 59, DUE)
    await months.pass_by(60, 60)
    assert months.times(ALICE) == ["12-05 09:30", "12-17 09:30", "01-10 09:30"]
    first, *_, last = [text for chat, _, text in months.heard if chat == ALICE]
    assert "精准招商攻坚行动：还没有上报过" in first
    assert "不再提醒" not in first
    assert "不再提醒" in last
    await months.report(State.RUNNING)
    await months.pass_by(61, 69, DUE)
    await months.pass_by(70, 70)
    assert months.times(ALICE)[3:] == ["02-04 09:30"]
    assert "9 天没有上报（上次 2027-01-25 推进中）" in months.heard[-1][2]


async def test_what_is_reported_late_of_an_earlier_day_breaks_no_silence(months: Months) -> None:
    await months.report(State.RUNNING)
    await months.pass_by(0, 5, DUE)
    await months.report(State.STUCK, ago=40)
    await months.pass_by(6, 22, DUE)
    assert months.times(ALICE) == ["12-05 09:30", "12-17 09:30"]
    digests = [text for chat, when, text in months.heard if chat == HEAD and "12-07" in when]
    assert "受阻" not in digests[0]


async def test_what_is_done_or_reported_in_time_is_not_reminded_of(months: Months) -> None:
    await months.report(State.DONE)
    for day in range(0, 60, 5):  # what had come up on a day between would come now
        await months.look(day, 9, 30)
    await months.look(59, 9, 30)
    await months.report(State.STUCK)
    await months.pass_by(66, 67, DUE)
    await months.report(State.RUNNING)
    await months.pass_by(74, 75, DUE)
    assert months.times(ALICE) == []


async def test_after_a_long_halt_one_reminder_comes_and_by_day(months: Months) -> None:
    await months.look(0, 8)
    await months.look(25, 22)
    assert months.times(ALICE) == []
    await months.look(26, 8)
    assert months.times(ALICE) == ["12-22 08:00"]
    await months.pass_by(26, 44, DUE)
    assert len(months.times(ALICE)) == 1
    await months.pass_by(45, 60, DUE)
    assert len(months.times(ALICE)) == 2


async def test_the_digest_comes_on_mondays_and_never_with_a_first_start(months: Months) -> None:
    await months.pass_by(0, 17, HOURS[:2])
    assert months.times(HEAD) == ["11-30 09:00", "12-07 09:00"]


async def test_the_digest_fits_a_screen_and_tells_what_the_office_has_to_know(
    months: Months,
) -> None:
    key = months.policy.file.key
    await months.look(0, 8)
    await months.report(State.STUCK)
    await months.report(State.RUNNING, "4.1")
    _, submitted = months.office.desk.submit("bob", Kind.ENQUIRY, None, "技改怎么申请")
    await months.apply(submitted)
    asked = [
        ("bob", Question.of(f"问题{n}", key, TASK, "clause", answered=n > 0)) for n in range(4)
    ]
    async with months.ledger.database.transaction() as transaction:
        await questions.count(transaction, asked)
    await months.look(4, 9)
    ((_, _, text),) = [one for one in months.heard if one[0] == HEAD]
    for told in (
        "近 7 天上报了 2 项，共 13 项",
        "滞后 12 项：受阻 1，从未上报 11",
        "受阻：精准招商攻坚行动",
        "新提交 1，已受理 0，等提交人补正 0，最久的等了 4 天",
        "上周提问 4 个，没答上 1 个（25%）",
        "还没有经办人的牵头部门 5 个：行政审批服务管理局、工信局、统计局、市场监督管理局等",
    ):
        assert told in text, text
    assert len(text) < 300


async def test_what_waits_for_the_morning_goes_only_to_whom_it_is_still_for(
    months: Months,
) -> None:
    await months.look(0, 8)
    members = await months.office.register.members()
    await months.look(25, 22)  # the bot was down: a reminder and the digest come up at night
    assert (months.times(ALICE), months.times(HEAD)) == ([], [])
    await months.apply(months.office.register.revoke("head", members[0]))
    await months.look(26, 8)
    assert (months.times(ALICE), months.times(HEAD)) == ([], ["12-22 08:00"])


async def test_who_has_another_role_of_the_task_still_hears_of_it_in_the_morning(
    months: Months,
) -> None:
    await months.look(0, 8)
    (member,) = await months.office.register.members()
    code, invited = months.office.register.invite("head", member.department)
    await months.apply(invited, months.office.register.join("alice", code))
    await months.look(25, 22)
    await months.apply(months.office.register.revoke("head", member))
    await months.look(26, 8)
    assert months.times(ALICE) == ["12-22 08:00"]


async def test_a_change_of_the_evening_reaches_in_the_morning_who_still_follows(
    months: Months,
) -> None:
    await months.look(0, 22)
    follows, subject = months.office.follows, Subject(months.policy.file.key, TASK)
    await months.apply(*(follows.follow(person, subject) for person in ("alice", "head")))
    request = Request("", START.date(), person="bob")
    call = Call(request, "", (months.policy,), months.office)
    told = await follow.told(call, months.policy, TASK, "推进中 60%")
    ledger = months.ledger
    async with ledger.database.transaction() as transaction:
        await notices.put(transaction, ledger.outbox, PAPER, told)
    await months.apply(follows.unfollow("alice", subject))
    await months.look(1, 8)
    assert (months.times(ALICE), months.times(HEAD)) == ([], ["11-27 08:00"])


async def test_a_report_that_came_while_the_reminder_was_made_is_seen(months: Months) -> None:
    await months.look(10, 8)
    await months.report(State.RUNNING)
    old = Reminder(months.policy.file.key, TASK, START.timestamp(), 1)
    with pytest.raises(ConflictError):
        await months.apply(months.office.reminders.remind(old))
    assert await months.office.reminders.sent(months.policy.file.key) == {}

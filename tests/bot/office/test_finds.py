"""Who said yes to it is told in the morning when a policy folder fits what they told."""

import datetime
import io
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import pytest_asyncio
import time_machine
from sqlalchemy import delete, select

from bot.channels.telegram.chat import chat
from bot.conversation.current import Current
from bot.delivery.told import Teller
from bot.office import office_jobs, open_office
from bot.processes.timer import Timer
from handlers.message import Reply, Request, Topic
from handlers.reception import answer
from handlers.services import Services
from handlers.texts import wish as texts
from knowledge.daytime import SHANGHAI
from knowledge.ledger.delivery import contacts
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import outbox
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import KnowledgeStore
from tests.handlers.several.conftest import county

from .progress.months import PAPER

pytestmark = pytest.mark.asyncio
START = datetime.datetime(2026, 11, 26, 9, tzinfo=SHANGHAI)
TOLD = "我们厂去年评上省级企业技术中心，能拿多少"
DAY = 86_400.0


@dataclass
class Firm:
    """An enterprise that talks with the bot, and what is loaded while it sleeps."""

    ledger: Ledger
    services: Services
    clock: time_machine.Traveller
    other: Policy  # of another county
    timer: Timer
    topic: Topic = field(default_factory=Topic)

    async def says(self, text: str = "", action: str | None = None) -> Reply:
        request = Request(text, START.date(), self.topic, action, person="firm")
        reply = await answer(request, self.services)
        self.topic = self.topic if reply.topic == Topic() else reply.topic
        async with self.ledger.database.transaction() as transaction:
            for effect in reply.effects:
                await effect.apply(transaction)
        return reply

    async def wishes(self) -> Reply:
        result = await self.says(TOLD)
        assert result.buttons[-1].label == texts.WISH
        return await self.says(action=result.buttons[-1].action)

    def loads(self, *policies: Policy) -> None:
        self.services = replace(self.services, policies=policies)

    async def hears(self, day: int, hour: int = 8, minute: int = 30) -> list[str]:
        at = START.replace(hour=hour, minute=minute) + datetime.timedelta(days=day)
        self.clock.move_to(at)
        await self.timer.turn()
        async with self.ledger.database.transaction() as transaction:
            rows = (await transaction.execute(select(outbox).order_by(outbox.c.id))).all()
            await transaction.execute(delete(outbox))
        return [row.payload for row in rows]


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Policy:
    made = tmp_path_factory.mktemp("county")
    store = KnowledgeStore(made / "store" / "knowledge.json")
    return open_policy(county(made, "qingshi-2024-8"), store)


@pytest_asyncio.fixture
async def firm(
    tmp_path: Path, services: Services, clock: time_machine.Traveller, other: Policy
) -> AsyncIterator[Firm]:
    async with Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        office = open_office(ledger.database, [], Current(services))
        jobs = office_jobs(lambda: there.services.policies, office)
        timer = Timer(ledger, PAPER, jobs, 30, [], Teller(io.BytesIO()))
        there = Firm(ledger, replace(services, office=office), clock, other, timer)
        async with ledger.database.transaction() as transaction:
            await contacts.save(transaction, {"firm": chat(1)})
        await timer.turn()
        yield there


def here(policy: Policy, firm: Firm) -> Policy:
    """Returns the policy as one of the first one's place."""
    place = firm.services.policies[0].file.place
    return replace(policy, file=policy.file.model_copy(update={"place": place}))


async def test_a_new_policy_of_the_place_is_told_of_once_in_the_morning(firm: Firm) -> None:
    yes = await firm.wishes()
    assert "省级企业技术中心" in yes.text
    assert "30 天" in yes.text
    assert yes.keep_contact
    assert yes.buttons == (await firm.says(action="follow")).buttons
    assert texts.WISH not in [button.label for button in (await firm.says(TOLD)).buttons]
    assert await firm.hears(1) == []
    firm.loads(*firm.services.policies, here(firm.other, firm))
    assert await firm.hears(1, 22) == []
    [told] = await firm.hears(2)
    assert "多了 1 项" in told
    assert f"《{firm.other.name}》" in told
    assert "30 万元" in told
    assert await firm.hears(3) == []


async def test_a_change_is_told_of_only_where_it_gives_more(firm: Firm) -> None:
    await firm.wishes()
    [first] = firm.services.policies
    fewer = first.awards.model_copy(update={"award": first.awards.award[:-1]})
    firm.loads(replace(first, awards=fewer))
    assert await firm.hears(1) == []
    richer = replace(firm.other, file=first.file)
    firm.loads(richer)
    [told] = await firm.hears(2)
    assert "30 万元" in told


async def test_another_countys_policy_is_not_told_of(firm: Firm) -> None:
    await firm.wishes()
    firm.loads(*firm.services.policies, firm.other)
    assert await firm.hears(1) == []


async def test_one_tap_ends_it_and_so_do_forgetting_and_the_days_it_is_kept(firm: Firm) -> None:
    for end in ("tap", "forget", "age"):
        yes = await firm.wishes()
        async with firm.ledger.database.transaction() as transaction:
            if end == "forget":
                await retention.forget(transaction, ["firm"], chat(9))
            if end == "age":
                firm.clock.shift(31 * DAY)
                await retention.purge(transaction, 30)
        if end == "tap":
            assert texts.ENDED in (await firm.says(action=yes.buttons[0].action)).text
        assert firm.services.office
        assert await firm.services.office.wishes.all() == []


async def test_who_has_told_nothing_is_asked_for_it_first(firm: Firm) -> None:
    reply = await firm.says(action="wish")
    assert reply.text == texts.NOTHING_TOLD
    assert not reply.effects

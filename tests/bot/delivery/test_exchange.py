"""An exchange at once: who waits for the answer gets it when all that it brings is committed.

A request that is repeated has one effect, and one answer.
"""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio

from bot.conversation.current import Current
from bot.delivery.exchange import Exchange
from bot.delivery.guard import Admission, Guard
from bot.identity.identity import whose
from bot.office import open_office
from handlers.message import Reply, Request, Topic
from handlers.reception import answer
from handlers.services import Services
from knowledge.errors import ConflictError
from knowledge.ledger import conversations
from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.bot.running.ledger_file import LedgerFile
from tests.conftest import DAY

pytestmark = pytest.mark.asyncio

ANN = Chat("page", "ann")
whose_of = partial(whose, b"key")


@dataclass
class Said:
    """A question as a page brings it; `meanwhile` happens while it is answered."""

    text: str
    services: Services
    meanwhile: list[Callable[[], object]] = field(default_factory=list)
    action: str | None = None
    effects: Sequence["Failing"] = ()

    @property
    def person(self) -> str:
        return whose_of(ANN)

    async def answer(self, topic: Topic) -> Reply:
        if self.meanwhile:
            await self.meanwhile.pop()()  # type: ignore[misc]
        request = Request(self.text, DAY, topic, self.action, self.person, channel=ANN.channel)
        reply = await answer(request, self.services)
        return dataclasses.replace(reply, effects=(*reply.effects, *self.effects))

    def payloads(self, reply: Reply) -> list[str]:
        return [reply.text]

    @property
    def tap(self) -> bool:
        return self.action is not None

    def notice(self, sentence: str) -> str:
        return sentence


@dataclass
class Failing:
    """An effect that something else is quicker than, so many times."""

    times: int

    async def apply(self, transaction: Transaction) -> None:
        del transaction
        self.times -= 1
        if self.times >= 0:
            raise ConflictError("it", "somebody else was quicker")


@dataclass
class Page:
    ledger: Ledger
    file: LedgerFile
    services: Services
    exchange: Exchange

    asked: Iterator[int] = field(default_factory=count)

    async def says(self, text: str, key: str = "", **more: object) -> str:
        said = Said(text, self.services, **more)  # type: ignore[arg-type]
        told = await self.exchange.at_once(ANN, said, key or f"request {next(self.asked)}")
        return told.value if isinstance(told, Admission) else told.payload


@pytest_asyncio.fixture
async def page(tmp_path: Path, services: Services) -> AsyncIterator[Page]:
    async with Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        current = Current(services)
        office = open_office(ledger.database, (), current)
        current.services = dataclasses.replace(services, office=office)
        own = {"guard": Guard(on=True), "follower": current, "whose": whose_of}
        exchange = Exchange(ledger, {}, **own)  # type: ignore[arg-type]
        yield Page(ledger, LedgerFile(tmp_path), current.services, exchange)


async def test_what_is_asked_next_goes_on_from_what_was_answered(page: Page) -> None:
    assert "促进外来投资中心" in await page.says("招商引资谁牵头")
    assert "工信局" in await page.says("那配合单位呢")
    assert page.file.rows("SELECT person FROM conversations") == [(whose_of(ANN),)]
    assert page.file.rows("SELECT sum(times) FROM hits") == [(2,)]
    assert page.file.rows("SELECT * FROM outbox") == []


async def test_a_conversation_that_has_gone_on_meanwhile_is_answered_anew(page: Page) -> None:
    async def another() -> None:
        async with page.ledger.database.transaction() as transaction:
            await conversations.save(transaction, {whose_of(ANN): '{"clauses":["4.6"]}'})

    assert "工信局" in await page.says("那配合单位呢", meanwhile=[another])
    assert page.file.rows("SELECT sum(times) FROM hits") == [(1,)]


async def test_what_can_not_be_done_is_tried_again_and_then_nothing_of_it_counts(
    page: Page,
) -> None:
    assert await page.says("文号", effects=[Failing(2)])
    with pytest.raises(ConflictError):
        await page.says("招商引资谁牵头", effects=[Failing(99)])
    assert page.file.rows("SELECT sum(times) FROM hits") == [(1,)]


async def test_a_request_that_comes_again_gets_the_answer_of_the_first(page: Page) -> None:
    first = await page.says("招商引资谁牵头", "one")
    await page.says("文号", "two")
    assert await page.says("招商引资谁牵头", "one") == first
    assert page.file.rows("SELECT number, key FROM turns") == [(1, "one"), (2, "two")]
    assert page.file.rows("SELECT sum(times) FROM hits") == [(2,)]


async def test_a_request_that_comes_twice_at_once_is_answered_once(page: Page) -> None:
    heard = await asyncio.gather(*(page.says("招商引资谁牵头", "one") for _ in range(5)))
    assert len(set(heard)) == 1
    assert page.file.rows("SELECT number FROM turns") == [(1,)]
    assert page.file.rows("SELECT sum(times) FROM hits") == [(1,)]


async def test_requests_that_come_at_once_are_answered_one_after_the_other(page: Page) -> None:
    await asyncio.gather(*(page.says("招商引资谁牵头") for _ in range(4)))
    assert page.file.rows("SELECT number FROM turns") == [(1,), (2,), (3,), (4,)]
    assert page.file.rows("SELECT sum(times) FROM hits") == [(4,)]


async def test_who_asks_too_much_is_told_so_and_nothing_is_counted(page: Page) -> None:
    heard = [await page.says("文号") for _ in range(31)]
    assert heard[-1] == Admission.WARNED.value
    assert Admission.WARNED.value not in heard[:-1]
    assert page.file.rows("SELECT sum(times) FROM hits") == [(30,)]


async def test_forgetting_leaves_nothing_of_the_conversation(page: Page) -> None:
    await page.says("招商引资谁牵头")
    await page.says("", action="forget")
    await page.says("", action="forget yes")
    assert whose_of(ANN) not in page.file.content()

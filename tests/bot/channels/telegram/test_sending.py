"""What becomes of a message for each answer of Telegram's."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.channels.telegram.chat import chat
from bot.channels.telegram.outgoing import Outgoing
from bot.channels.telegram.sending import Sending
from bot.metrics import Metrics
from knowledge.ledger.delivery.outbox import Message, Settled
from knowledge.office.role import Rank
from tests.bot.running.listening import Account, account, figure
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio


class Desk:
    """Sends one message at a time; `menus` are those that were asked for."""

    def __init__(self, api: TelegramApi, ear: Account) -> None:
        self.api = api
        self.metrics = Metrics()
        self.menus: list[tuple[int, Rank]] = []
        self._sending = Sending(ear.bot, self.metrics, lambda *menu: self.menus.append(menu))

    async def sends(self, chat_id: int, *, attempts: int = 0, **more: object) -> Settled:
        outgoing = Outgoing.model_validate({"text": "<b>答</b>", **more})
        return await self.settles(chat_id, outgoing.model_dump_json(), attempts)

    async def settles(self, chat_id: int, payload: str, attempts: int = 0) -> Settled:
        return await self._sending.send(Message(1, chat(chat_id), payload, 0.0, attempts, 0.0))

    def given_up(self, reason: str) -> float | None:
        return figure(self.metrics, "given_up_total", reason=reason)


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    async with TelegramApi() as api, account(api) as ear:
        yield Desk(api, ear)
        api.assert_clean()


@pytest.fixture
def alice(desk: Desk) -> Person:
    return desk.api.person("Alice", started=True)


async def test_to_a_group_that_has_moved_it_is_sent_where_it_is_now(
    desk: Desk, alice: Person
) -> None:
    group = desk.api.group("工作群", [alice])
    desk.api.faults.move_group(-77, group.id)
    settled = await desk.sends(-77)
    assert (settled.retry_in, settled.error) == (None, None)
    assert (await alice.hears(chat=group)).text == "答"


async def test_where_no_picture_may_be_sent_its_words_are(desk: Desk, alice: Person) -> None:
    refusal = "Bad Request: not enough rights to send photos to the chat"
    desk.api.faults.fail_next("sendPhoto", 400, description=refusal)
    drawing = {"title": "方案", "lead": "八项。", "bars": [], "foot": []}
    settled = await desk.sends(alice.id, picture=drawing)
    assert settled.payload
    await desk.settles(alice.id, settled.payload)
    assert (await alice.hears()).file is None


@pytest.mark.parametrize(
    ("status", "words", "reason"),
    [
        (403, "Forbidden: bot was kicked from the supergroup chat", "forbidden"),
        (400, "Bad Request: chat not found", "chat gone"),
        (400, "Bad Request: not enough rights to send text messages to the chat", "chat gone"),
    ],
)
async def test_where_a_group_refuses_that_has_moved_it_is_given_up(
    desk: Desk, status: int, words: str, reason: str
) -> None:
    assert desk.given_up(reason) == 0
    desk.api.faults.move_group(-77, -88)
    desk.api.faults.fail_next("sendMessage", status, description=words, chat_id=-88)
    settled = await desk.sends(-77, menu="official")
    assert (settled.retry_in, settled.error) == (None, reason)
    assert desk.given_up(reason) == 1


async def test_where_a_moved_group_refuses_the_markup_the_bare_text_is_tried(desk: Desk) -> None:
    desk.api.faults.move_group(-77, -88, times=2)
    desk.api.faults.fail_next("sendMessage", 400, chat_id=-88, times=2)
    settled = await desk.sends(-77)
    assert settled.retry_in == 0
    assert settled.payload
    again = await desk.settles(-77, settled.payload)
    assert (again.retry_in, again.error) == (None, "Planned by the test")
    assert desk.given_up("refused") == 1


async def test_a_group_that_moves_for_ever_is_tried_later(desk: Desk) -> None:
    desk.api.faults.move_group(-77, -88)
    desk.api.faults.move_group(-88, -77)
    settled = await desk.sends(-77)
    assert settled.retry_in
    assert settled.error is None


@pytest.mark.parametrize("status", [401, 404, 500, 502])
async def test_what_may_go_by_is_tried_again_later_each_time(desk: Desk, status: int) -> None:
    waits = []
    for attempts in (0, 4, 30):
        desk.api.faults.fail_next("sendMessage", status)
        settled = await desk.sends(1, attempts=attempts)
        assert settled.error is None
        waits.append(settled.retry_in or 0.0)
    assert 0.2 < waits[0] <= 0.5 < waits[1] < 10 < waits[2] <= 60


async def test_telegram_says_how_long_to_wait(desk: Desk) -> None:
    desk.api.faults.fail_next("sendMessage", 429, retry_after=321)
    assert (await desk.sends(1)).retry_in == 321


@pytest.mark.parametrize("odd", [-5, 10**15, 1e400, "soon", [3], {"s": 3}])
async def test_a_wait_that_telegram_would_never_ask_for_is_one_more_attempt_in_vain(
    desk: Desk, odd: object
) -> None:
    desk.api.faults.fail_next("sendMessage", 429, retry_after=odd)
    settled = await desk.sends(1)
    assert 0 < (settled.retry_in or 0) <= 60
    desk.api.faults.fail_next("sendMessage", 429, retry_after=86_000)
    assert (await desk.sends(1)).retry_in == 3600, "nobody is to wait for a day"


async def test_a_menu_is_asked_for_when_the_message_is_settled(desk: Desk, alice: Person) -> None:
    desk.api.faults.fail_next("sendMessage", 502)
    await desk.sends(alice.id, menu="official")
    assert not desk.menus
    desk.api.faults.fail_next("sendMessage", 400)
    settled = await desk.sends(alice.id, menu="official")
    assert not desk.menus
    await desk.settles(alice.id, settled.payload or "")
    assert desk.menus == [(alice.id, Rank.OFFICIAL)]
    assert not desk.api.calls("setMyCommands")


async def test_a_message_of_another_version_is_given_up_and_counted(desk: Desk) -> None:
    assert (await desk.settles(1, '{"words": "答"}')).error == "unreadable"
    assert desk.given_up("unreadable") == 1

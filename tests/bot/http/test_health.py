"""/readyz over HTTP, with the parts of the real bot; nobody waits until an answer is old."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from telegram import Bot

from bot.channels.telegram.door import TelegramDoor
from bot.channels.telegram.officials import Officials
from bot.channels.telegram.request import AiohttpRequest
from bot.delivery.service import running
from bot.delivery.signal import Signal
from bot.delivery.watch import LedgerWatch
from bot.http.health import Health
from bot.http.server import application, listening
from bot.metrics import Metrics
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office.register import LedgerRegister
from knowledge.office.role import Rank
from tests.bot.running.answering import answerer
from tests.port import free_port
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio

READY = '{"ready": true, "written": true}'
SAYS_READY = f"import sys; print({READY!r}, flush=True); sys.stdin.read()"
FINE = {"database": True, "knowledge": True, "telegram": True}


def no_menu(chat_id: int, rank: Rank) -> None:
    """Shows none."""


class Line:
    """Telegram, where updates can come."""

    name, hears = "telegram", True

    def __init__(self, door: TelegramDoor) -> None:
        self.reachable = door.reachable


@pytest_asyncio.fixture
async def api() -> AsyncIterator[TelegramApi]:
    async with TelegramApi() as server:
        yield server


@pytest_asyncio.fixture
async def address(api: TelegramApi, tmp_path: Path) -> AsyncIterator[str]:
    metrics, listen = Metrics(), f"127.0.0.1:{free_port()}"
    bot = Bot(api.token, base_url=f"{api.url}/bot", request=AiohttpRequest(2))
    async with bot, Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        officials = Officials(LedgerRegister(ledger.database, frozenset()))
        door, watch = (
            TelegramDoor(bot, b"key", metrics, officials, no_menu),
            LedgerWatch(ledger, "nobody waits"),
        )
        written = Signal()
        process = answerer(SAYS_READY, ledger, metrics, written)
        health = Health(ledger, watch, metrics, process, [Line(door)])
        async with running((process.run,), ()), listening(application(health, ()), listen):
            await written.wait(10)
            yield f"http://{listen}"


async def ready(address: str) -> tuple[int, dict[str, bool]]:
    async with aiohttp.request("GET", f"{address}/readyz") as answer:
        return answer.status, json.loads(await answer.text())


async def test_telegram_is_asked_again_only_when_its_last_answer_is_old_or_was_none(
    api: TelegramApi, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.faults.fail_next("getMe", 502)
    assert await ready(address) == (200, FINE), "it answered a moment ago"
    with monkeypatch.context() as patch:
        patch.setattr("bot.http.health._ASK_AGAIN", 0.0)
        assert await ready(address) == (503, FINE | {"telegram": False})
    asked = len(api.calls("getMe"))
    assert await ready(address) == (200, FINE), "what failed is asked again at once"
    assert await ready(address) == (200, FINE)
    assert len(api.calls("getMe")) == asked + 1


async def test_a_telegram_that_drops_the_connection_is_not_there(
    api: TelegramApi, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.http.health._ASK_AGAIN", 0.0)
    api.faults.drop_next("getMe", times=2)
    assert await ready(address) == (503, FINE | {"telegram": False})


async def test_without_a_webhook_nothing_else_is_served(address: str) -> None:
    async with aiohttp.request("POST", f"{address}/", data=b"{}") as answer:
        assert answer.status == 404

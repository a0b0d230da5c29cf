"""The real `policybot serve` behind a webhook, and what its web server tells."""

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from prometheus_client.parser import text_string_to_metric_families

from bot.channels.telegram.updates.parsing import WANTED
from tests.bot.running.ledger_file import LedgerFile, until
from tests.bot.running.serving import Served, refused, serving
from tests.port import free_port
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio

PATH = "/telegram/hook"
MOST = 1_000_000  # bytes of a body


@dataclass
class Door:
    """The bot's web server, as Telegram and strangers knock at it."""

    api: TelegramApi
    served: Served
    ledger: LedgerFile
    address: str

    @property
    def secret(self) -> str:
        """What the bot told Telegram to send along."""
        return self.api.state.webhook.secret

    async def gets(self, path: str) -> tuple[int, str]:
        async with aiohttp.request("GET", self.address + path) as answer:
            return answer.status, await answer.text()

    async def takes(self, body: object, *, secret: str | None = None, path: str = PATH) -> int:
        """Returns the status for a body that is posted; an object is posted as JSON."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret if secret is None else secret}
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with aiohttp.request(
            "POST", self.address + path, data=data, headers=headers if secret != "" else {}
        ) as answer:
            return answer.status

    def seen(self, number: int) -> bool:
        return bool(self.ledger.rows(f"SELECT 1 FROM seen WHERE key = '{number}'"))  # noqa: S608


@pytest_asyncio.fixture(scope="module")
async def door(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Door]:
    data = tmp_path_factory.mktemp("data")
    listen = f"127.0.0.1:{free_port()}"
    async with TelegramApi() as api:
        first = api.person("First")
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data)}
        hook = {"WEBHOOK_URL": f"http://{listen}{PATH}", "WEBHOOK_LISTEN": listen}
        async with serving(**settings, **hook, BOT_MODE="webhook", SEND_RATE_CHAT="0") as served:
            await first.says("文号")
            await first.hears()
            yield Door(api, served, LedgerFile(data), f"http://{listen}")
        api.assert_clean()
        assert api.token not in served.log
        assert api.state.webhook.secret not in served.log


@pytest.fixture
def alice(door: Door) -> Person:
    return door.api.person("Alice", username="alice_in_puxian")


def update(number: int, person: Person, text: str = "文号") -> dict[str, Any]:
    message = {"message_id": 1, "date": 0, "chat": person.chat.as_json(), "text": text}
    return {"update_id": number, "message": message | {"from": person.user.as_json()}}


async def test_a_question_that_telegram_brings_is_answered(door: Door, alice: Person) -> None:
    await alice.says("招商谁牵头")
    assert "促进外来投资中心" in (await alice.hears()).text
    assert door.api.state.webhook.deliveries[-1].status == 200
    assert len(door.secret) >= 32
    assert not door.api.calls("getUpdates")


async def test_it_asks_telegram_only_for_the_updates_it_reads(door: Door) -> None:
    (call,) = door.api.calls("setWebhook")
    assert call.params["allowed_updates"] == list(WANTED)


@pytest.mark.parametrize("secret", ["wrong", "", "é"], ids=["wrong", "missing", "not ASCII"])
async def test_who_does_not_know_the_secret_is_turned_away(
    door: Door, alice: Person, secret: str
) -> None:
    assert await door.takes(update(7_001, alice), secret=secret) == 403
    assert await door.takes(b"{broken", secret=secret) == 403
    assert not door.seen(7_001)


async def test_other_paths_and_other_methods_are_not_the_webhook(door: Door, alice: Person) -> None:
    assert await door.takes(update(7_002, alice), path="/") == 404
    assert await door.takes(update(7_002, alice), path=PATH + "/more") == 404
    assert (await door.gets(PATH))[0] == 405
    assert await door.takes(update(7_002, alice), path="/metrics") == 405
    assert not door.seen(7_002)


@pytest.mark.parametrize(
    "body",
    [b"", b"{broken", b"[]", b'"text"', b"null", b"7", b"\xff\xfe\x00", b"[" * 100_000],
    ids=["empty", "broken", "list", "text", "null", "number", "binary", "deep"],
)
async def test_a_body_that_is_no_object_is_refused(door: Door, body: bytes) -> None:
    assert await door.takes(body) == 400


async def test_a_body_may_be_long_and_not_longer(door: Door, alice: Person) -> None:
    body = json.dumps(update(7_003, alice)).encode()
    assert await door.takes(body.ljust(MOST + 1)) == 413
    assert not door.seen(7_003)
    alice.chat.open = True
    assert await door.takes(body.ljust(MOST)) == 200
    assert "蒲政办发〔2023〕1号" in (await alice.hears()).text


async def test_what_is_no_update_for_the_bot_is_confirmed_and_left_alone(
    door: Door, alice: Person
) -> None:
    for body in ({}, {"update_id": 7_004}, {"update_id": "x", "message": []}):
        assert await door.takes(body) == 200
    odd = update(7_004, alice)
    odd["message"]["chat"]["id"] = 10**30
    assert await door.takes(odd) == 200
    assert not door.seen(7_004)


async def test_a_repeated_update_is_answered_once(door: Door, alice: Person) -> None:
    alice.chat.open = True
    same = update(7_005, alice, "领导小组组长是谁")
    assert await asyncio.gather(*(door.takes(same) for _ in range(5))) == [200] * 5
    assert "薛向阳" in (await alice.hears()).text
    assert await door.takes(same) == 200
    await alice.says("文号")
    assert "蒲政办发〔2023〕1号" in (await alice.hears()).text, "it comes next"
    number = max(door.api.state.updates.sent)
    door.api.state.updates.repeat(number)
    await alice.says("工信局局长是谁")
    assert "辛浩" in (await alice.hears()).text, "it comes next"
    assert [one.update_id for one in door.api.state.webhook.deliveries].count(number) == 2


async def test_it_says_that_it_is_alive_and_what_it_can_use(door: Door) -> None:
    assert (await door.gets("/healthz"))[0] == 200
    status, body = await door.gets("/readyz")
    assert (status, len(json.loads(body))) == (200, 3)
    assert set(json.loads(body).values()) == {True}


async def test_its_figures_are_prometheus_and_hold_nothing_of_anybody(
    door: Door, alice: Person
) -> None:
    question = "省级企业技术中心奖多少"
    door.api.faults.fail_next("sendMessage", 500, chat_id=alice.id)
    await alice.says(question)
    assert "20" in (await alice.hears()).text
    await until(door.ledger.idle)
    _, text = await door.gets("/metrics")
    found = {
        (one.name, *one.labels.values()): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }
    assert found["policybot_updates_total",] >= 2
    assert found["policybot_answers_total", "award"] >= 1
    assert found["policybot_latency_seconds_count",] >= 2
    assert found["policybot_latency_seconds_bucket", "+Inf"] >= 2
    assert sum(v for (name, *_), v in found.items() if name == "policybot_send_errors_total") >= 1
    for process in ("serving", "answering"):
        assert found["policybot_build_info", process, version("policybot")] == 1
    assert found["policybot_webhook_set",] == 1
    assert found["policybot_answering_up",] == 1
    for process in ("process", "policybot_answering_process"):
        assert found[f"{process}_resident_memory_bytes",] > 10_000_000
    assert found["process_cpu_seconds_total",] > 0
    assert ("policybot_answering_process_cpu_seconds_total",) in found  # forked, it did little yet
    for name, label in (
        ("send_errors", "NetworkError"),
        ("send_errors", "TimedOut"),
        ("send_errors", "Forbidden"),
        ("given_up", "forbidden"),
        ("given_up", "chat gone"),
        ("given_up", "refused"),
        ("answers", "not_in_document"),
    ):
        assert found[f"policybot_{name}_total", label] >= 0, "it is there before its first error"
    assert ("policybot_last_poll_timestamp_seconds",) not in found
    for queue in ("inbox", "outbox"):
        assert found["policybot_queue_depth", queue] == 0
        assert found["policybot_queue_age_seconds", queue] == 0
    assert found["policybot_ledger_up",] == 1
    for private in (question, "Alice", "alice_in_puxian", str(alice.id), door.secret):
        assert private not in text
    assert not any(part in text for part in door.api.token.split(":"))
    assert not re.search("[0-9a-f]{32}", text), "no hash of a person either"


async def test_a_port_that_is_taken_is_named_in_one_line(door: Door, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        async with TelegramApi() as api:
            settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
            status, log = await refused(**settings, WEBHOOK_LISTEN=address, LOG_LEVEL="ERROR")
    assert status == 1
    (line,) = log.splitlines()
    assert "监听" in line
    assert address in line
    assert (await door.gets("/healthz"))[0] == 200, "the other goes on"

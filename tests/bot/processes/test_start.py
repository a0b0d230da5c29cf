"""The real `policybot serve` at its start and its end: what it tries, and what its log says."""

import json
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.texts import COMMANDS
from tests.bot.processes.test_logs import assert_silent
from tests.bot.running.ledger_file import until
from tests.bot.running.serving import refused, serving
from tests.port import free_port
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio

_UPDATES = "bot.channels.telegram.updates"


def settings(api: TelegramApi, data: Path) -> dict[str, str]:
    return {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data)}


def listen() -> str:
    return f"127.0.0.1:{free_port()}"


async def test_a_start_goes_on_whatever_telegram_answers_at_first(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        alice = api.person("Alice", started=True)
        api.faults.fail_next("getMe", 429, retry_after=1)
        api.faults.fail_next("getMe", 502)
        api.faults.drop_next("getMe")
        api.faults.delay_next("getMe", 600)
        api.faults.fail_next("deleteWebhook", 404)
        api.faults.fail_next("deleteWebhook", 500)
        api.faults.fail_next("setMyCommands", 500, times=3)
        await alice.says("文号")
        hurry = "bot.channels.telegram.request._READ=1.0 bot.channels.telegram.request._CONNECT=1.0"
        async with serving(**settings(api, tmp_path), HURRY=hurry) as served:
            assert "蒲政办发〔2023〕1号" in (await alice.hears(within=60)).text
            await until(lambda: [one["command"] for one in alice.menu()] == [*COMMANDS])
            await until(lambda: " ready after " in served.log)
        assert served.log.count("does not serve this start") == 1
        assert "Traceback" not in served.log
        for told in (f"policybot {version('policybot')} starts, by polling", "ledger.sqlite3"):
            assert told in served.log
        assert f"the bot is @{api.bot.username}" in served.log
        assert "puxian-2023-1" in served.log
        assert "policybot has stopped" in served.log
        assert not api.faults.planned
        api.assert_clean()


async def test_a_webhook_that_telegram_refuses_for_good_is_named(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        wrong = "Bad Request: bad webhook: An HTTPS URL must be provided"
        api.faults.fail_next("setWebhook", 502)
        api.faults.fail_next("setWebhook", 400, description=wrong)
        hook = {"BOT_MODE": "webhook", "WEBHOOK_URL": "http://a.example/h"}
        status, log = await refused(
            **settings(api, tmp_path), **hook, WEBHOOK_LISTEN=listen(), LOG_LEVEL="error"
        )
    assert status == 1
    (line,) = log.splitlines()
    assert "WEBHOOK_URL" in line
    assert "https url must be provided" in line


async def test_a_start_that_is_tried_again_is_stopped_at_once(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        api.faults.fail_next("getMe", 429, retry_after=50, times=99)
        async with serving(**settings(api, tmp_path)) as served:
            await until(lambda: "does not serve this start" in served.log, within=60)
        # It would have waited for a minute; `serving` does so for 15 seconds.


@pytest.mark.parametrize(
    ("mode", "method"), [("polling", "getUpdates"), ("webhook", "getWebhookInfo")]
)
async def test_a_token_that_is_revoked_ends_it_so_that_a_supervisor_sees_it(
    tmp_path: Path, mode: str, method: str
) -> None:
    async with TelegramApi() as api:
        api.faults.fail_next(method, 401, times=10_000)
        hook = {"WEBHOOK_URL": "http://127.0.0.1:9/hook", "WEBHOOK_LISTEN": listen()}
        status, log = await refused(
            **settings(api, tmp_path),
            **(hook if mode == "webhook" else {}),
            BOT_MODE=mode,
            LOG_FORMAT="json",
            HURRY=f"{_UPDATES}.refusal._FINAL=0.5 {_UPDATES}.hook._SOON=0.1",
        )
    assert status == 1
    lines = [json.loads(line) for line in log.splitlines()]
    assert "不接受这个 BOT_TOKEN" in lines[-1]["message"]
    assert lines[-1]["level"] == "CRITICAL"
    assert_silent(log, api.token)


async def test_a_log_for_programs_is_an_object_a_line(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        alice = api.person("Alice", started=True)
        api.faults.drop_next("getUpdates")
        log_settings = {"LOG_FORMAT": "JSON", "LOG_LEVEL": "debug"}
        async with serving(**settings(api, tmp_path), **log_settings) as served:
            await alice.says("文号")
            await alice.hears(within=60)
            await until(lambda: '"ready after ' in served.log)
    told = [json.loads(line) for line in served.log.splitlines()]
    for one in told:
        assert {"time", "level", "logger", "message"} <= set(one) <= {*told[0], "exception"}
        assert one["time"][-6] in "+-", "the distance from UTC"
    loggers = {one["logger"] for one in told}
    assert {"bot.processes.serving", "bot.processes.answering"} <= loggers, "both processes"
    assert_silent(served.log, api.token)

"""The answering process beside the serving one: what becomes of the people when either dies."""

import asyncio
import json
import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path

import aiohttp
import psutil
import pytest

from bot.channels.telegram.chat import chat
from bot.delivery.service import running
from bot.delivery.signal import Signal
from bot.metrics import Metrics
from bot.version import version
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.bot.running.answering import answerer
from tests.bot.running.ledger_file import LedgerFile, until
from tests.bot.running.listening import figure
from tests.bot.running.serving import attended, refused, serving
from tests.port import free_port
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio

Settings = Mapping[str, str]


@pytest.fixture
def settings(api: TelegramApi, tmp_path: Path) -> Settings:
    return {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}


def answering(serving: int) -> psutil.Process:
    """Returns the process that answers for a serving one."""
    (found,) = psutil.Process(serving).children()
    return found


async def test_an_answering_process_that_dies_is_started_again_and_no_question_is_lost(
    api: TelegramApi, settings: Settings
) -> None:
    alice = api.person("Alice")
    async with serving(**settings) as served:
        await alice.says("文号")
        await alice.hears()
        answering(served.process.pid).kill()
        await alice.says("招商引资谁牵头")
        heard = await alice.hears()
    assert "招商局" in heard.text or "牵头" in heard.text
    assert "answering has ended with status -9" in served.log


async def test_where_the_serving_process_dies_the_answering_one_ends_too(
    api: TelegramApi, settings: Settings
) -> None:
    alice = api.person("Alice")
    async with attended(**settings) as served:
        await alice.says("文号")
        await alice.hears()
        left = answering(served.process.pid)
        served.process.kill()
        await asyncio.to_thread(left.wait, 60)
    # Its log is closed: nobody holds it any more.
    assert "Traceback" not in served.log


async def test_ctrl_c_reaches_both_and_both_end_well(api: TelegramApi, settings: Settings) -> None:
    alice = api.person("Alice")
    async with serving(ANEW="yes", **settings) as served:
        await alice.says("文号")
        await alice.hears()
        left = answering(served.process.pid)
        for number in (left.pid, served.process.pid):
            os.kill(number, signal.SIGINT)
        await asyncio.to_thread(left.wait, 15)
    assert "Traceback" not in served.log
    assert "begins again" not in served.log


async def test_it_is_not_ready_before_it_can_answer(api: TelegramApi, settings: Settings) -> None:
    address = f"127.0.0.1:{free_port()}"
    alice = api.person("Alice")
    async with serving(**settings, WEBHOOK_LISTEN=address) as served:
        await alice.says("文号")
        await alice.hears()
        answering(served.process.pid).suspend()
        answering(served.process.pid).kill()
        await asyncio.sleep(0.3)
        async with aiohttp.request("GET", f"http://{address}/readyz") as answer:
            assert (answer.status, json.loads(await answer.text())["knowledge"]) == (503, False)


async def test_the_figures_of_both_processes_are_there_before_anything_has_happened(
    api: TelegramApi, settings: Settings
) -> None:
    address, began = f"127.0.0.1:{free_port()}", time.time()
    alice = api.person("Alice")
    async with serving(**settings, WEBHOOK_LISTEN=address):
        await alice.says("文号")
        await alice.hears()
        async with aiohttp.request("GET", f"http://{address}/metrics") as answer:
            found = (await answer.text()).splitlines()
    for process in ("serving", "answering"):
        assert f'policybot_build_info{{process="{process}",version="{version()}"}} 1.0' in found
    for reason in ("forbidden", "chat gone", "refused", "unreadable"):
        assert f'policybot_given_up_total{{reason="{reason}"}} 0.0' in found
    (polled,) = (line for line in found if line.startswith("policybot_last_poll_timestamp"))
    assert float(polled.split()[1]) > began
    assert not any(line.startswith("policybot_webhook_set") for line in found)


async def test_a_process_of_another_version_is_shown_as_such(tmp_path: Path) -> None:
    told = json.dumps({"ready": True, "version": "9.9", "written": True})
    says = f"import sys; print({told!r}, flush=True); sys.stdin.read()"
    written, metrics = Signal(), Metrics()
    began = figure(metrics, "last_poll_timestamp_seconds") or 0.0
    assert time.time() - began < 60, "no poll has come back yet, and nobody is alarmed"
    async with Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        process = answerer(says, ledger, metrics, written)
        async with running((process.run,), ()):
            await written.wait(10)
    assert figure(metrics, "build_info", process="answering", version="9.9") == 1
    assert figure(metrics, "build_info", process="answering", version=version()) is None
    assert figure(metrics, "build_info", process="serving", version=version()) == 1


async def test_what_the_knowledge_lacks_is_told_in_a_sentence(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "knowledge-puxian-2023-1.json").mkdir()
    status, log = await refused(**settings)
    assert status == 1
    assert "Traceback" not in log
    assert "knowledge-puxian-2023-1.json" in log.splitlines()[-1]


async def test_a_process_that_hangs_is_ended_and_what_it_hangs_in_counts_as_failed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    says = 'import sys; print(\'{"ready": true}\\n{"at": 7}\', flush=True); sys.stdin.read()'
    written, metrics = Signal(), Metrics()
    async with Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        await ledger.inbox.store([Received(str(n), chat(n), "{}", place=n) for n in range(1, 9)])
        process = answerer(says, ledger, metrics, written, tick=0.01)
        failures = LedgerFile(tmp_path)
        async with running((process.run,), ()):
            await until(lambda: failures.rows("SELECT 1 FROM inbox WHERE failures > 1"))
    assert failures.rows("SELECT id FROM inbox WHERE failures > 0") == [(7,)]
    assert "is ended" in caplog.text

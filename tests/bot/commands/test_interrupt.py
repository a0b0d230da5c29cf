"""An interrupt ends a command at once, and without a word."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import psutil
import pytest

from tests.bot.running.ledger_file import until
from tests.bot.running.place import COMMAND
from tests.bot.running.serving import ROOT, environment
from tests.bot.running.talking import talking
from tests.telegram_api import TelegramApi


def test_an_interrupt_ends_a_waiting_chat_at_once_and_without_a_word(tmp_path: Path) -> None:
    with talking("chat", DATA_DIR=str(tmp_path)) as running:
        running.say("文号")
        while running.output.readline().strip():  # the empty line ends the answer
            pass
        assert running.interrupt() in (0, 130)
        assert running.errors.read() == b""


def loading(serving: int) -> bool:
    """Returns whether the process that answers for a serving one has begun to load what it needs.

    That takes a while, in which nothing minds an interrupt.
    """
    children = psutil.Process(serving).children()
    return any("numpy" in map_.path for child in children for map_ in child.memory_maps())


@pytest.mark.asyncio
@pytest.mark.skipif(sys.platform != "linux", reason="only there a process shows what it has loaded")
async def test_an_interrupt_ends_both_processes_without_a_word(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        process = await asyncio.create_subprocess_exec(
            *COMMAND,
            "serve",
            cwd=ROOT,
            env=environment(**settings, LOG_LEVEL="ERROR"),
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,  # its terminal's interrupts go to a group of its own
        )
        async with asyncio.timeout(60):
            await until(lambda: loading(process.pid), within=50)
            os.killpg(process.pid, signal.SIGINT)
            _, log = await process.communicate()
        assert process.returncode in (0, 130)
        assert log == b""

"""The shipped program as a process, for end-to-end tests."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = (sys.executable, "-m", "bot")


class Served:
    """A running `policybot serve` and what it has written to its log."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self._log: list[bytes] = []

    @property
    def log(self) -> str:
        return b"".join(self._log).decode()

    async def read_log(self) -> None:
        assert self.process.stderr
        while line := await self.process.stderr.readline():
            self._log.append(line)


def environment(**settings: str) -> dict[str, str]:
    """Returns this process's environment without the bot's settings, and with `settings`."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(
            ("BOT_", "DATA", "LOG_", "SEND_", "WEBHOOK_", "ADMIN_", "KEEP_", "ID_KEY")
        )
    }
    return {**kept, **settings}


async def start(folder: Path = ROOT, command: Sequence[str] = OURS, /, **settings: str) -> Served:
    """Starts `policybot serve` from this folder with these settings."""
    process = await asyncio.create_subprocess_exec(
        *(*command, "serve"),
        cwd=folder,
        env=environment(**settings),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    return Served(process)


@asynccontextmanager
async def serving(
    folder: Path = ROOT, command: Sequence[str] = OURS, /, **settings: str
) -> AsyncIterator[Served]:
    """Serves while the context is open, then stops by SIGTERM and expects a clean end."""
    served = await start(folder, command, **settings)
    reading = asyncio.create_task(served.read_log())
    try:
        yield served
        served.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(15):
            await served.process.wait()
        assert served.process.returncode == 0, served.log
    finally:
        if served.process.returncode is None:
            served.process.kill()
            await served.process.wait()
        await reading


async def refused(**settings: str) -> tuple[int, str]:
    """Returns the exit status and the log of a program that can't go on."""
    served = await start(**settings)
    async with asyncio.timeout(20):
        await served.read_log()
        return await served.process.wait(), served.log

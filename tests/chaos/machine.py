"""A machine that runs the bot, again and again with the same settings."""

import asyncio
import signal
import time
from contextlib import suppress

import psutil

from tests.bot.running.serving import Served, start

_EXIT = 120.0  # seconds: far beyond what a stop may take, so that its length can be told


class Machine:
    """One bot after another; `log` is that of all their lives."""

    def __init__(self, **settings: str) -> None:
        self.settings = settings
        self.ended_early = 0  # lives that ended before they were told to
        self._lives: list[Served] = []
        self._readings: list[asyncio.Task[None]] = []

    @property
    def log(self) -> str:
        """What was written to the log."""
        return "".join(served.log for served in self._lives)

    @property
    def processes(self) -> list[psutil.Process]:
        """The running bot's: the one that serves, and after it the one that answers, if it runs."""
        serving = psutil.Process(self._lives[-1].process.pid)
        return [serving, *serving.children()]

    @property
    def runs(self) -> bool:
        """Whether a bot runs now."""
        return bool(self._lives) and self._lives[-1].process.returncode is None

    async def start(self) -> None:
        """Starts a bot, and does not wait for it to be ready."""
        served = await start(**self.settings)
        self._lives.append(served)
        self._readings.append(asyncio.create_task(served.read_log()))

    async def kill(self) -> None:
        """Ends the bot at once, whatever it does."""
        process = self._lives[-1].process
        if process.returncode is not None:
            self.ended_early += 1
            return
        process.send_signal(signal.SIGKILL)
        await process.wait()

    def kill_answering(self) -> None:
        """Ends the process that answers at once; nothing where the bot has none just now."""
        for answering in self.processes[1:] if self.runs else []:
            with suppress(psutil.NoSuchProcess):
                answering.kill()

    async def stop(self) -> float:
        """Asks the bot to end and returns how many seconds that took; it must exit with 0."""
        process = self._lives[-1].process
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(_EXIT):
            await process.wait()
        assert process.returncode == 0, self.log[-3000:]
        return time.monotonic() - began

    async def close(self) -> None:
        """Leaves nothing running."""
        if self.runs:
            await self.kill()
        await asyncio.gather(*self._readings)

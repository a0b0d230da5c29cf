"""The shipped program as a process, for end-to-end tests."""

import asyncio
import datetime
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.running import program
from tests.bot.running.program import Process
from tests.bot.running.watching import Watch
from tests.telegram_api import life

ROOT = program.ROOT
COMMAND = (sys.executable, "-m", "bot")
# A loaded program is forked only where who asks for it can tell whose fork it is.
FORKS = sys.platform == "linux" and "pytest" in sys.modules
_CLOCK = Path(__file__).with_name("clock")


class Served:
    """A running `policybot serve` and what it has written to its log."""

    def __init__(self, process: Process, settings: Mapping[str, str]) -> None:
        self.process = process
        self.settings = settings
        self.url = settings.get("BOT_API_URL", "")
        self._log: list[bytes] = []

    @property
    def log(self) -> str:
        return b"".join(self._log).decode()

    async def read_log(self) -> None:
        assert self.process.stderr
        while line := await self.process.stderr.readline():
            self._log.append(line)

    def watch(self) -> Watch:
        """Returns a watch for a wait that begins now."""
        return Watch(self)

    async def end(self) -> int:
        """Returns the exit status, as soon as there is one; its log is whole then."""

        async def ended(seconds: float) -> int:
            async with asyncio.timeout(seconds):
                return await asyncio.shield(ending)

        ending = asyncio.create_task(self.process.wait())
        try:
            return await life.follow(ended, [Watch(self, ending=True)], 0.0, "it does not end")
        finally:
            ending.cancel()


def environment(**settings: str) -> dict[str, str]:
    """Returns this process's environment without the bot's settings, and with `settings`."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(
            ("BOT_", "DATA", "LOG_", "SEND_", "WEB", "ADMIN_", "KEEP_", "ID_KEY", "TRUSTED_")
        )
    }
    return {**kept, **settings}


def _hurried(hurry: str) -> str:
    """Returns Python that makes some seconds that the program's code names others.

    `hurry` has them as in "bot.channels.telegram.updates.hook._EVERY=0.2", with blanks between.
    """
    lines = [f"import {one.partition('=')[0].rpartition('.')[0]}; {one}" for one in hurry.split()]
    return "\n".join(lines)


def _served(hurry: str) -> Sequence[str]:
    """Returns `policybot serve` with what is shortened."""
    main = "import sys; sys.argv = ['policybot', 'serve']; from bot.cli import main; main()"
    return (sys.executable, "-c", f"{_hurried(hurry)}\n{main}")


def _at(moment: str) -> Mapping[str, str]:
    """Returns the environment in which the program's clock shows this moment now, and goes on."""
    ahead = datetime.datetime.fromisoformat(moment).timestamp() - time.time()
    return {"PYTHONPATH": str(_CLOCK), "CLOCK_AHEAD": str(ahead)}


async def start(
    folder: Path = ROOT,
    command: Sequence[str] = COMMAND,
    /,
    **settings: str,
) -> Served:
    """Starts `policybot serve` from this folder with these settings.

    HURRY has what is shortened, and NOW what its clock shows at the start, where that matters.
    It is forked from a program that was loaded, which takes a tenth, unless ANEW is given.
    """
    hurry, moment, anew = (settings.pop(name, "") for name in ("HURRY", "NOW", "ANEW"))
    variables = {**environment(**settings), **(_at(moment) if moment else {})}
    process: Process
    if FORKS and not anew and command is COMMAND and folder == ROOT:
        process = await program.fork(["serve"], variables, folder=folder, hurry=_hurried(hurry))
        return Served(process, settings)
    process = await asyncio.create_subprocess_exec(
        *(_served(hurry) if hurry else (*command, "serve")),
        cwd=folder,
        env=variables,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    return Served(process, settings)


@asynccontextmanager
async def attended(
    folder: Path = ROOT,
    command: Sequence[str] = COMMAND,
    /,
    **settings: str,
) -> AsyncIterator[Served]:
    """Starts the program and reads its log; leaves nothing running."""
    served = await start(folder, command, **settings)
    reading = asyncio.create_task(served.read_log())
    life.running.append(served)
    try:
        yield served
    finally:
        life.running.remove(served)
        if served.process.returncode is None:
            served.process.kill()
            await served.process.wait()
        await reading


@asynccontextmanager
async def serving(
    folder: Path = ROOT,
    command: Sequence[str] = COMMAND,
    /,
    **settings: str,
) -> AsyncIterator[Served]:
    """Serves while the context is open, then stops by SIGTERM and expects a clean end."""
    async with attended(folder, command, **settings) as served:
        yield served
        served.process.send_signal(signal.SIGTERM)
        assert await served.end() == 0, served.log


async def refused(**settings: str) -> tuple[int, str]:
    """Returns the exit status and the log of a program that can't go on."""
    async with attended(**settings) as served:
        status = await served.end()
    return status, served.log

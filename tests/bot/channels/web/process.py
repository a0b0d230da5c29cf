"""`policybot web` as a process."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.bot.running.program import Process, fork
from tests.bot.running.serving import COMMAND, FORKS, ROOT, environment

_LONGEST = 120.0  # seconds for a start on a busy machine


class Running:
    """The program while it runs; its log is whole when it has ended."""

    def __init__(self, process: Process, url: str) -> None:
        self.process = process
        self.url = url
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> str:
        assert self.process.stderr
        return (await self.process.stderr.read()).decode()

    async def ready(self) -> None:
        async with asyncio.timeout(_LONGEST), aiohttp.ClientSession() as http:
            while self.process.returncode is None:
                try:
                    async with http.get(f"{self.url}/readyz") as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    await asyncio.sleep(0.1)
        raise AssertionError(await self._reading)

    async def end(self, by: signal.Signals = signal.SIGTERM) -> int:
        if self.process.returncode is None:
            self.process.send_signal(by)
        async with asyncio.timeout(_LONGEST):
            return await self.process.wait()

    async def log(self) -> str:
        return await self._reading


@asynccontextmanager
async def web(data: Path, address: str, **settings: str) -> AsyncIterator[Running]:
    """Runs the page at the address; leaves nothing running."""
    variables = environment(DATA_DIR=str(data), WEB_LISTEN=address, **settings)
    process: Process
    if FORKS:
        process = await fork(["web"], variables)
    else:  # a fork has what others loaded beside its own: the benchmark weighs a page by itself
        process = await asyncio.create_subprocess_exec(
            *(*COMMAND, "web"),
            cwd=ROOT,
            env=variables,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
    running = Running(process, f"http://{address}")
    try:
        yield running
    finally:
        await running.end(signal.SIGKILL)
        await running.log()

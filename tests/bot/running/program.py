"""Asks for forks of the loaded program, which a test process has one of."""

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol

import psutil

ROOT = Path(__file__).parents[3]
_READY = 300.0  # seconds to load the program on a busy machine


class Process(Protocol):
    """A process of asyncio's, or one like it."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...
    @property
    def stderr(self) -> asyncio.StreamReader | None: ...
    def send_signal(self, signal: int) -> None: ...
    def kill(self) -> None: ...
    async def wait(self) -> int: ...


class Fork:
    """A process that was forked from the program; its log is read from `stderr`."""

    def __init__(self, pid: int, told: asyncio.StreamReader, stderr: asyncio.StreamReader) -> None:
        self.pid = pid
        self.stderr: asyncio.StreamReader | None = stderr
        self.returncode: int | None = None
        self._ended = asyncio.create_task(self._end(told))

    async def _end(self, told: asyncio.StreamReader) -> int:
        self.returncode = int(await told.readline() or -signal.SIGKILL)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Sends the signal, unless it has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        """Returns the exit status, as soon as there is one."""
        return await asyncio.shield(self._ended)


def asked(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    streams: Sequence[int],
    *,
    folder: Path = ROOT,
    hurry: str = "",
) -> socket.socket:
    """Returns the line on which a fork is told of: its number, and at the end its status.

    `hurry` is Python that is run before the program begins.
    """
    _, address = _program()
    request = {
        "arguments": arguments,
        "environment": dict(environment),
        "folder": str(folder),
        "hurry": hurry,
        "address": address,
    }
    line = socket.socket(socket.AF_UNIX)
    line.connect(address)
    socket.send_fds(line, [json.dumps(request).encode() + b"\n"], streams)
    return line


async def fork(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    *,
    folder: Path = ROOT,
    hurry: str = "",
) -> Fork:
    """Returns the program as it begins, with an input and an output that are empty."""
    reading, writing = os.pipe()
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        streams = (nothing, nothing, writing)
        line = asked(arguments, environment, streams, folder=folder, hurry=hurry)
    finally:
        os.close(nothing)
        os.close(writing)
    stderr = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(stderr), os.fdopen(reading, "rb")
    )
    told, says = await asyncio.open_unix_connection(sock=line)
    async with asyncio.timeout(_READY):
        pid = int(await told.readline())
    fork = Fork(pid, told, stderr)
    fork._ended.add_done_callback(lambda _: says.close())
    return fork


def run(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    streams: Sequence[int],
    *,
    folder: Path = ROOT,
    hurry: str = "",
) -> int:
    """Returns the exit status of a command."""
    line = asked(arguments, environment, streams, folder=folder, hurry=hurry)
    with line, line.makefile() as told:
        _, status = told.readline(), told.readline()
    return int(status)


def forks_for(process: psutil.Process) -> list[psutil.Process]:
    """Returns the fork for which the process stands, if it does; see relay.py."""
    if not _program.cache_info().currsize:
        return []
    forks = psutil.Process(_program()[0].pid).children()
    return [fork for fork in forks if fork.name() == f"for {process.pid}"]


@cache
def _program() -> tuple[subprocess.Popen[bytes], str]:
    """Returns the loaded program and where it listens; it ends with this process."""
    address = str(Path(mkdtemp(prefix="policybot-"), "forks"))
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(address)
        listening.listen(64)
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.running.forked", str(listening.fileno())],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            pass_fds=[listening.fileno()],
        )
    atexit.register(program.communicate)  # its input ends
    return program, address

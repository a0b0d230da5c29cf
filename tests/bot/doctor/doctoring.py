"""`policybot doctor` as a process, and what it told."""

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.doctor.doctor import report
from tests.bot.running.command import run_in
from tests.bot.running.serving import ROOT, environment

HUSH = "hush-hush"


class Told(SimpleNamespace):
    """What the doctor said: its exit status and its lines."""

    status: int
    lines: list[str]

    def of(self, mark: str) -> list[str]:
        return [line for line in self.lines if line.startswith(mark)]

    def line(self, words: str) -> str:
        (found,) = [line for line in self.lines if words in line]
        return found


async def command(folder: Path, **settings: str) -> Told:
    """Runs `policybot doctor` in this folder."""
    done = await asyncio.to_thread(run_in, folder, "doctor", **settings)
    assert done.stderr == ""
    return told_by(done.stdout, done.returncode, settings)


async def command_anew(folder: Path, encoding: str, **settings: str) -> Told:
    """Does the same in a process that writes in this encoding from its start."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "doctor"),
        cwd=folder,
        env=environment(PYTHONPATH=str(ROOT), PYTHONIOENCODING=encoding, **settings),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(90):
        out, err = await process.communicate()
    assert err == b""
    return told_by(out.decode(encoding), process.returncode, settings)


async def doctor(folder: Path, **settings: str) -> Told:
    """Has the doctor look round in this folder, without a process of its own."""
    said: list[str] = []
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        for name in os.environ.keys() - (kept := environment(**settings)).keys():
            here.delenv(name)
        for name, value in kept.items():
            here.setenv(name, value)
        status = 0 if await report(said.append) else 1
    return told_by("\n".join(said), status, settings)


def told_by(words: str, status: int | None, settings: Mapping[str, str]) -> Told:
    """Returns what was said, in which no secret is."""
    assert HUSH not in words
    assert settings.get("BOT_TOKEN", HUSH).rpartition(":")[2] not in words
    return Told(status=status, lines=words.splitlines())

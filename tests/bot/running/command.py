"""The shipped command line as a process."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bot.running.program import run
from tests.bot.running.serving import ROOT, environment

_STREAMS = {"input": os.O_RDONLY, "output": os.O_WRONLY, "errors": os.O_WRONLY}


def policybot(
    *arguments: str, data: Path, given: str | bytes = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Returns what `policybot` with these arguments and this input printed."""
    return run_in(ROOT, *arguments, given=given, DATA_DIR=str(data), **settings)


def run_in(
    folder: Path, *arguments: str, given: str | bytes = "", hurry: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Does the same in another folder; `hurry` is Python that is run before."""
    done = run_raw(arguments, settings, folder=folder, given=given, hurry=hurry)
    output, errors = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, output, errors)


def run_raw(
    arguments: Sequence[str],
    settings: Mapping[str, str],
    *,
    folder: Path = ROOT,
    given: str | bytes = "",
    hurry: str = "",
    output: Path | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Does the same, whatever the bytes are; they may go to an `output` of the caller's."""
    with TemporaryDirectory() as streamed, ExitStack() as opened:
        files = [Path(streamed, name) for name in _STREAMS]
        for file in files:
            file.touch()
        files[0].write_bytes(given.encode() if isinstance(given, str) else given)
        taken = (files[0], output or files[1], files[2])
        streams = [os.open(*one) for one in zip(taken, _STREAMS.values(), strict=True)]
        for stream in streams:
            opened.callback(os.close, stream)
        status = run(arguments, environment(**settings), streams, folder=folder, hurry=hurry)
        told, errors = (file.read_bytes() for file in files[1:])
    return subprocess.CompletedProcess(["policybot", *arguments], status, told, errors)


def fails_in_one_clear_line(done: subprocess.CompletedProcess[str]) -> str:
    """Asserts a non-zero end with one Chinese line and no traceback; returns the line."""
    assert done.returncode != 0
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert any("\u4e00" <= character <= "\u9fff" for character in lines[0])
    return lines[0]

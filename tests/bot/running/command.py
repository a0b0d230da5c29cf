"""The shipped command line as a process."""

import os
import subprocess
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bot.running.program import run
from tests.bot.running.serving import environment

_STREAMS = {"input": os.O_RDONLY, "output": os.O_WRONLY, "errors": os.O_WRONLY}


def policybot(
    *arguments: str, data: Path, given: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Returns what `policybot` with these arguments and this input printed."""
    with TemporaryDirectory() as folder, ExitStack() as opened:
        files = [Path(folder, name) for name in _STREAMS]
        for file in files:
            file.write_text(given if file == files[0] else "", "utf-8")
        streams = [os.open(*one) for one in zip(files, _STREAMS.values(), strict=True)]
        for stream in streams:
            opened.callback(os.close, stream)
        status = run(arguments, environment(DATA_DIR=str(data), **settings), streams)
        output, errors = (file.read_text("utf-8") for file in files[1:])
    return subprocess.CompletedProcess(["policybot", *arguments], status, output, errors)


def fails_in_one_clear_line(done: subprocess.CompletedProcess[str]) -> str:
    """Asserts a non-zero end with one Chinese line and no traceback; returns the line."""
    assert done.returncode != 0
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert any("\u4e00" <= character <= "\u9fff" for character in lines[0])
    return lines[0]

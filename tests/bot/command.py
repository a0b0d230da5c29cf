"""The shipped command line as a process."""

import json
import subprocess
import sys
import threading
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bot.serving import ROOT, environment

_STREAMS = ("input", "output", "errors")
_turn = threading.Lock()


def policybot(
    *arguments: str, data: Path, given: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Returns what `policybot` with these arguments and this input printed."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in _STREAMS]
        for file in files:
            file.write_text(given if file == files[0] else "", "utf-8")
        request = {
            "arguments": arguments,
            "environment": environment(DATA_DIR=str(data), **settings),
            "streams": [str(file) for file in files],
        }
        status = _status(json.dumps(request))
        output, errors = (file.read_text("utf-8") for file in files[1:])
    return subprocess.CompletedProcess(["policybot", *arguments], status, output, errors)


def _status(request: str) -> int:
    """Returns the exit status of a command, which is run in a fork of the program."""
    with _turn:
        program = _program()
        assert program.stdin
        assert program.stdout
        program.stdin.write(f"{request}\n")
        program.stdin.flush()
        return int(program.stdout.readline())


@cache
def _program() -> subprocess.Popen[str]:
    """Returns the program, loaded once for all commands; it ends with this process."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.bot.forked"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def fails_in_one_clear_line(done: subprocess.CompletedProcess[str]) -> str:
    """Asserts a non-zero end with one Chinese line and no traceback; returns the line."""
    assert done.returncode != 0
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert any("\u4e00" <= character <= "\u9fff" for character in lines[0])
    return lines[0]

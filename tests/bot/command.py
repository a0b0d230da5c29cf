"""The shipped command line as a process."""

import subprocess
import sys
from pathlib import Path

from tests.bot.serving import ROOT, environment


def policybot(
    *arguments: str, data: Path, given: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Returns what `policybot` with these arguments and this input printed."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env=environment(DATA_DIR=str(data), **settings),
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def fails_in_one_clear_line(done: subprocess.CompletedProcess[str]) -> str:
    """Asserts a non-zero end with one Chinese line and no traceback; returns the line."""
    assert done.returncode != 0
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert any("\u4e00" <= character <= "\u9fff" for character in lines[0])
    return lines[0]

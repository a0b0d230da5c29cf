"""A place to run a command in: its environment, and what stands before it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import pytest

from tests.bot.running.serving import ROOT, environment

COMMAND = (sys.executable, "-m", "bot")


@cache
def as_nobody() -> list[str]:
    """Returns what runs a command as a user whom the system doesn't know, reading all root may.

    So it may use an environment that lies in root's own folder.
    """
    number = "54321"
    prefix = ["setpriv", f"--reuid={number}", f"--regid={number}", "--clear-groups"]
    reading = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("only root can be somebody else, with setpriv")
    for words in ([*prefix, *reading], prefix):
        if subprocess.run([*words, *COMMAND, "--version"], cwd=ROOT, check=False).returncode == 0:
            return words
    pytest.skip("another user can't run this environment's Python")


@dataclass(frozen=True)
class Place:
    """Where a command runs: its environment, and what stands before it."""

    settings: dict[str, str] = field(default_factory=dict)
    without: Sequence[str] = ()
    nobody: bool = False
    before: Sequence[str] = ()

    def run(
        self, *arguments: str, given: bytes = b"", command: Sequence[str] = COMMAND
    ) -> subprocess.CompletedProcess[bytes]:
        prefix = [*(as_nobody() if self.nobody else ()), *self.before]
        kept = environment(**self.settings)
        return subprocess.run(
            [*prefix, *command, *arguments],
            cwd=ROOT,
            env={name: value for name, value in kept.items() if name not in self.without},
            input=given,
            capture_output=True,
            timeout=60,
            check=False,
        )


def one_chinese_line(words: bytes) -> str:
    """Returns the only line of standard error; it is for people."""
    (line,) = words.decode().splitlines()
    assert any("一" <= character <= "鿿" for character in line), line
    assert "Traceback" not in line
    return line

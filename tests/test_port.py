"""Ports of the tests: no two processes get the same, and each stays its owner's."""

import socket
import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.bot.running.serving import ROOT
from tests.port import free_port

FEW = range(20_000, 20_003)
TELLS_ALL = (
    "from tests import port\n"
    f"port.random.sample = lambda *_: {list(FEW)}\n"
    "try:\n    while True: print(port.free_port(), flush=True)\n"
    "except AssertionError: print('none', flush=True)\n"
    "input()"
)


def test_a_port_that_another_process_of_the_tests_has_is_left_to_it() -> None:
    with ExitStack() as stack:
        runs = []
        for _ in range(2):
            run = subprocess.Popen(
                [sys.executable, "-c", TELLS_ALL],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            stack.enter_context(run)
            stack.callback(run.communicate, "\n")
            runs.append(run)
            assert run.stdout
            said = []
            while (line := run.stdout.readline().strip()) != "none":
                said.append(int(line))
            if run is runs[0]:
                first = said
    assert first
    assert not set(first) & set(said)


def test_a_port_that_somebody_listens_on_is_not_free(monkeypatch: pytest.MonkeyPatch) -> None:
    other = free_port()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        monkeypatch.setattr("random.sample", lambda *_: [number, other])
        with pytest.raises(AssertionError, match="no free port"):
            free_port()  # one is taken, the other is ours already

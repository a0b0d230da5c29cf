"""The program, loaded once: whatever is asked for here runs in a fork of this process.

Loading takes two seconds of the processor, most commands a tenth of one. A request is a line of
JSON with three open files: the arguments, the environment, and the standard streams. The answer is
a line with the number of the process, and at its end one with its status. Who hangs up ends it.
"""

import asyncio
import atexit
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import time_machine

import bot.cli
import bot.conversation.warmup
import bot.processes.answering
import bot.processes.serving
from bot.conversation.conversation import today
from bot.library import services
from handlers.message import Request
from handlers.reception import answer
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate

# What the commands load when they are run. It must start no thread: a fork would be without it.
_LATER = (
    *("bot.channels.telegram.service", "bot.channels.web.service"),
    *("bot.commands.ask", "bot.channels.terminal.terminal", "bot.explaining.page"),
    *("bot.commands.checking", "bot.commands.newcomer", "bot.evaluating.evaluation"),
    *("bot.commands.people", "bot.commands.rekey", "bot.doctor.doctor", "bot.http.server"),
    *(
        "knowledge.ledger.keeping.backup",
        "knowledge.ledger.keeping.export",
        "knowledge.policy.check",
    ),
    *("cn2an", "opencc", "openpyxl"),
)
# Seconds before a bot builds what later questions need: here few are asked, and that of each start.
_WARM_UP_AFTER = 3600.0
_RELAY = Path(__file__).with_name("relay.py")
_MOST = 1 << 20  # bytes of a request

_ASKED = "文号多少"

Wanted = dict[str, Any]


class Forks:
    """All that runs, each with the line to who asked for it."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        self._lines: dict[int, socket.socket] = {}  # by the number of the process
        self._woken, self._wakes = socket.socketpair()
        self._selector = selectors.DefaultSelector()

    def serve(self) -> None:
        """Forks for one request after another, until standard input ends."""
        self._wakes.setblocking(False)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
        signal.set_wakeup_fd(self._wakes.fileno())
        for readable, then in ((self._listening, self._take), (self._woken, self._reap)):
            self._selector.register(readable, selectors.EVENT_READ, then)
        self._selector.register(sys.stdin, selectors.EVENT_READ)
        while True:
            for key, _ in self._selector.select():
                if key.data is None:
                    self._end()
                    return
                key.data()

    def _take(self) -> None:
        line, _ = self._listening.accept()
        request, streams = _read(line)
        child = os.fork()
        if child == 0:
            self._leave()
            line.close()
            run(request, streams)
        for stream in streams:
            os.close(stream)
        self._lines[child] = line
        self._selector.register(line, selectors.EVENT_READ, lambda: self._hung_up(child))
        _tell(line, child)

    def _hung_up(self, child: int) -> None:
        self._selector.unregister(self._lines[child])
        os.kill(child, signal.SIGKILL)

    def _reap(self) -> None:
        self._woken.recv(4096)
        with suppress(ChildProcessError):
            while (found := os.waitpid(-1, os.WNOHANG)) != (0, 0):
                child, status = found
                line = self._lines.pop(child)
                with suppress(KeyError):  # who has hung up is not listened to any more
                    self._selector.unregister(line)
                _tell(line, os.waitstatus_to_exitcode(status))
                line.close()

    def _end(self) -> None:
        for child in self._lines:
            os.kill(child, signal.SIGKILL)
        address = Path(self._listening.getsockname())
        address.unlink()
        address.parent.rmdir()

    def _leave(self) -> None:
        """Takes nothing of this along into a fork."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self._selector.close()
        for one in (self._listening, self._woken, self._wakes, *self._lines.values()):
            one.close()


def _read(line: socket.socket) -> tuple[Wanted, list[int]]:
    said, streams, _, _ = socket.recv_fds(line, _MOST, 3)
    while not said.endswith(b"\n"):
        said += line.recv(_MOST)
    return json.loads(said), streams


def _tell(line: socket.socket, number: int) -> None:
    with suppress(BrokenPipeError, ConnectionResetError):
        line.sendall(f"{number}\n".encode())


def run(request: Wanted, streams: list[int]) -> NoReturn:
    """Runs what is asked for as a new process would, and ends with it.

    What Python does at the end of a process is done here, but for taking all apart that is loaded.
    """
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.environ.clear()
    os.environ.update(request["environment"])
    encoding = os.environ.get("PYTHONIOENCODING", "utf-8")
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding=encoding, closefd=False)  # noqa: SIM115  # to the end
        for number, mode in enumerate("rww")
    )
    os.chdir(request["folder"])
    time.tzset()
    if ahead := os.environ.get("CLOCK_AHEAD"):
        time_machine.travel(time.time() + float(ahead)).start()
    status = 0
    try:
        exec(request["hurry"], {})  # noqa: S102  # see serving.py
        _begin(request)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _begin(request: Wanted) -> None:
    if beside := request.get("stands_for"):
        os.setpgid(0, 0)
        Path("/proc/self/comm").write_text(f"for {beside}")  # so Watch knows whose it is
        bot.processes.answering.main(*request["arguments"])
        return
    relay = (sys.executable, "-I", "-S", str(_RELAY), request["address"])
    bot.processes.serving._ANSWERING = relay  # how another process is started
    sys.argv = ["policybot", *request["arguments"]]
    bot.cli.main()


async def _warm_up(data: Path) -> None:
    """Has everything done once, so that what it leaves in memory is there for all forks."""
    await answer(Request(_ASKED, today()), services(data))
    database = Database(None, data)
    await migrate(database)
    await database.close()


def main() -> None:
    """Loads the program, and serves at the socket whose number it was given."""
    for name in _LATER:
        importlib.import_module(name)
    bot.conversation.warmup._AFTER = _WARM_UP_AFTER
    with TemporaryDirectory() as folder:
        asyncio.run(_warm_up(Path(folder)))
    gc.collect()
    gc.freeze()  # a fork shares what it leaves alone
    Forks(socket.socket(fileno=int(sys.argv[1]))).serve()


if __name__ == "__main__":
    main()

"""A command with which a test talks: it is asked something, and asked on once it has answered."""

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import BinaryIO, TextIO

from tests.bot.running.program import asked
from tests.bot.running.serving import environment


class Talk:
    """A running command: what it reads, what it prints, and how it ends."""

    def __init__(self, told: TextIO, given: BinaryIO, output: BinaryIO, errors: BinaryIO) -> None:
        self._told = told
        self._given, self.output, self.errors = given, output, errors
        self._pid = int(told.readline())

    def say(self, line: str) -> None:
        """Gives it a line, and nothing behind it."""
        self._given.write(f"{line}\n".encode())
        self._given.flush()

    def interrupt(self) -> int:
        """Interrupts it; returns its exit status, as soon as there is one."""
        os.kill(self._pid, signal.SIGINT)
        return int(self._told.readline())

    def end(self) -> int:
        """Returns the exit status at the end of what it is given."""
        self._given.close()
        return int(self._told.readline())


@contextmanager
def talking(*arguments: str, **settings: str) -> Iterator[Talk]:
    """Runs a command in a fork of the loaded program; hanging up ends it, if nothing did."""
    (reads, given), (output, prints), (errors, complains) = (os.pipe() for _ in range(3))
    theirs = (reads, prints, complains)
    with ExitStack() as opened:
        ours = (
            opened.enter_context(os.fdopen(given, "wb")),
            opened.enter_context(os.fdopen(output, "rb")),
            opened.enter_context(os.fdopen(errors, "rb")),
        )
        try:
            line = opened.enter_context(asked(arguments, environment(**settings), theirs))
        finally:
            for stream in theirs:
                os.close(stream)
        line.settimeout(60)
        yield Talk(opened.enter_context(line.makefile()), *ours)

"""What was sent: marked at once in a file, before the ledger notes it.

A transaction of the ledger takes a while, in which a kill would have the message sent again. A line
in a file is there as soon as it is written, whatever becomes of the process. So what a kill repeats
is only what was on its way to the channel just then.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from knowledge.ledger.delivery.outbox import Message

Mark = tuple[int, float]  # the number of a message, and when it was made


class Sent:
    """The marks of one channel on one machine; a disk that takes none costs nothing but them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def marked(self) -> Sequence[Mark]:
        """Return what was marked before a kill."""
        try:
            lines = self._path.read_text("ascii").splitlines()
        except (OSError, ValueError):
            return ()
        return [mark for line in lines if (mark := _read(line))]

    def mark(self, message: Message) -> None:
        """Mark a message that the channel has taken."""
        with suppress(OSError):
            if self._file is None:
                self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            os.write(self._file, f"{message.id} {message.made_at!r}\n".encode())

    def clear(self) -> None:
        """Forget the marks: the ledger has noted all of them."""
        with suppress(OSError):
            if self._file is not None:
                os.ftruncate(self._file, 0)
            elif self._path.exists():
                os.truncate(self._path, 0)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _read(line: str) -> Mark | None:
    number, _, made_at = line.partition(" ")
    try:
        return int(number), float(made_at)
    except ValueError:  # cut off in the middle
        return None

"""What the answering process tells the serving one, a line of JSON at a time."""

from contextlib import suppress
from typing import IO

from pydantic import BaseModel


class Told(BaseModel):
    """What has happened since the last line; the line itself says that the process lives."""

    ready: bool = False  # it answers from here on
    version: str | None = None  # of the program that it runs
    titles: tuple[str, ...] = ()  # of the documents that it answers from
    trouble: str | None = None  # why it can't, as a sentence for the operator
    written: bool = False  # messages may wait to be sent
    at: int | None = None  # the number of the message that it works on from now to the next line
    answers: dict[str, int] = {}  # by status
    refused: int = 0
    failures: int = 0


class Teller:
    """Gathers what is to be told, and tells it."""

    def __init__(self, line: IO[bytes]) -> None:
        self._line = line
        self._at: int | None = None
        self.told = Told()

    def answered(self, status: str) -> None:
        """Count an answer."""
        self.told.answers[status] = self.told.answers.get(status, 0) + 1

    def tell(self) -> None:
        """Tell what was gathered, and that messages may wait to be sent."""
        told, self.told = self.told, Told()
        told.written = True
        self._write(told)

    def beat(self) -> None:
        """Tell that the process lives, and is not caught in an update."""
        self._write(Told())

    def works_on(self, number: int) -> None:
        """Tell which message is worked on, before it is: where nothing follows, it hangs there."""
        if number != self._at:
            self._send(b'{"at":%d}' % number)  # one a question: no model is made for it
            self._at = number

    def _write(self, told: Told) -> None:
        self._at = None
        self._send(told.model_dump_json(exclude_defaults=True).encode())

    def _send(self, line: bytes) -> None:
        """Write a line. Where it is cut nobody is told; the process is about to stop then."""
        with suppress(BrokenPipeError):
            self._line.write(line + b"\n")

"""What the answering process tells the serving one, a line of JSON at a time."""

from contextlib import suppress
from typing import IO

from pydantic import BaseModel


class Told(BaseModel):
    """What has happened since the last line; the line itself says that messages may wait."""

    ready: bool = False  # it answers from here on
    trouble: str | None = None  # why it can't, as a sentence for the operator
    answers: dict[str, int] = {}  # by status
    refused: int = 0
    failures: int = 0


class Teller:
    """Gathers what is to be told, and tells it."""

    def __init__(self, line: IO[bytes]) -> None:
        self._line = line
        self.told = Told()

    def answered(self, status: str) -> None:
        """Count an answer."""
        self.told.answers[status] = self.told.answers.get(status, 0) + 1

    def tell(self) -> None:
        """Tell what was gathered, and that messages may wait to be sent.

        Where the line is cut nobody is told; the process is about to stop then.
        """
        told, self.told = self.told, Told()
        with suppress(BrokenPipeError):
            self._line.write(told.model_dump_json(exclude_defaults=True).encode() + b"\n")

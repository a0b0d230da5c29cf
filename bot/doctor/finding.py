"""Findings: what the doctor found of one thing, in one line."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How it is: fine, worth a look, or such that something fails."""

    FINE = "✓"
    DOUBT = "△"
    WRONG = "✗"


@dataclass(frozen=True)
class Finding:
    """One line: `text` says what is, and where that isn't fine what to do."""

    mark: Mark
    text: str

    def __str__(self) -> str:
        return f"{self.mark} {' '.join(self.text.split())}"


def fine(text: str) -> Finding:
    """Return that all is well."""
    return Finding(Mark.FINE, text)


def doubt(text: str) -> Finding:
    """Return what works and should be looked at."""
    return Finding(Mark.DOUBT, text)


def wrong(text: str) -> Finding:
    """Return what fails, or would."""
    return Finding(Mark.WRONG, text)

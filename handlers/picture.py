"""Pictures as data: what a channel that shows pictures draws. Their words are made here already."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How something stands, for a colour beside the words that say it."""

    GOOD = "good"
    UNDER_WAY = "under_way"
    BAD = "bad"
    OPEN = "open"
    SILENT = "silent"  # nothing is known of it


@dataclass(frozen=True)
class Bar:
    """One thing on a board: `percent` is 0 to 100, or None where no bar is to be drawn."""

    name: str
    says: str  # 推进中 60%
    age: str  # 3 天前
    tone: Tone
    percent: float | None = None


@dataclass(frozen=True)
class Board:
    """How far many things are, one bar each."""

    title: str
    lead: str
    bars: tuple[Bar, ...]
    foot: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One line of a card."""

    mark: str
    text: str
    tone: Tone


@dataclass(frozen=True)
class Part:
    """Some rows of a card under a heading."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Card:
    """A result on one sheet: what it comes to and who handles it first, then the rest."""

    title: str
    lead: str
    office: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


Drawing = Board | Card

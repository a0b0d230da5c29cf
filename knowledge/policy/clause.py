"""A clause: one record of a policy, and the document that the records make up."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]
_FRAME = ("0", "0.1")


@dataclass(frozen=True)
class Person:
    """One line of a roster; `name` without inner spaces, `post` empty where none is given."""

    role: str
    name: str
    post: str


@dataclass(frozen=True)
class Clause:
    """One numbered paragraph or section, the title block (`0`), closing block (`0.1`) or annex.

    `spans` are the record's own characters in the source, end exclusive, sorted; sub-items have
    records and spans of their own. `marker`, `heading` and `text` together are those characters,
    white space and the heading's final mark aside.
    """

    id: str
    parent: str | None
    level: int
    marker: str
    heading: str
    text: str
    spans: tuple[Span, ...]
    lead: tuple[str, ...] = ()
    coop: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    open_ended: bool = False
    people: tuple[Person, ...] = ()

    @property
    def is_frame(self) -> bool:
        """Whether it is the title block or the closing block, and no part of what is said."""
        return self.id in _FRAME

    @property
    def start(self) -> int:
        """Offset of the first own character."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Offset after the last own character."""
        return self.spans[-1][1]

    def to_json(self) -> dict[str, Any]:
        """Return the record as plain JSON data."""
        return {
            "id": self.id,
            "parent": self.parent,
            "level": self.level,
            "marker": self.marker,
            "heading": self.heading,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "spans": [list(span) for span in self.spans],
            "lead": list(self.lead),
            "coop": list(self.coop),
            "responsible": list(self.responsible),
            "open_ended": self.open_ended,
            "people": [{"role": p.role, "name": p.name, "post": p.post} for p in self.people],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Clause":
        """Return the record that `to_json` wrote."""
        return cls(
            id=data["id"],
            parent=data["parent"],
            level=data["level"],
            marker=data["marker"],
            heading=data["heading"],
            text=data["text"],
            spans=tuple((start, end) for start, end in data["spans"]),
            lead=tuple(data["lead"]),
            coop=tuple(data["coop"]),
            responsible=tuple(data["responsible"]),
            open_ended=data["open_ended"],
            people=tuple(Person(**person) for person in data["people"]),
        )


@dataclass(frozen=True)
class Noise:
    """Characters that are not the document's.

    `name`: comment, page_number, running_head (a title repeated on each page), rule (a line of
    dashes), contents, navigation (the menu and the footer of a web page), markup (of Markdown).
    """

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A split document: its records in the text's order, its noise, and its facts about itself.

    Facts are word for word; None (title: empty) where the text does not say.
    """

    source: str
    clauses: tuple[Clause, ...]
    noise: tuple[Noise, ...]
    number: str | None
    title: str
    issuer: str | None
    addressees: str | None
    date: datetime.date | None

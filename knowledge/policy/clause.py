"""The clause record: what a document says in one place, and where that place is."""

from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Person:
    """A line of a roster; the name without the space that two-character names are set with."""

    role: str
    name: str
    post: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered place of a document with its own text, without the places under it.

    `spans` are the own characters in the source, [start, end) each. `lead`, `coop` and
    `responsible` are the departments in the text's words; `open_ended` says that the text adds
    等. `heading` is the first sentence, also where it is no title.
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
    def start(self) -> int:
        """Where the clause begins in the source."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the clause ends in the source, exclusive."""
        return self.spans[-1][1]

    def to_json(self) -> dict[str, Any]:
        """Return the record as `policybot clauses --json` prints it."""
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
    def from_json(cls, row: dict[str, Any]) -> "Clause":
        """Return the record that `to_json` wrote."""
        return cls(
            id=row["id"],
            parent=row["parent"],
            level=row["level"],
            marker=row["marker"],
            heading=row["heading"],
            text=row["text"],
            spans=tuple((start, end) for start, end in row["spans"]),
            lead=tuple(row["lead"]),
            coop=tuple(row["coop"]),
            responsible=tuple(row["responsible"]),
            open_ended=row["open_ended"],
            people=tuple(Person(**person) for person in row["people"]),
        )

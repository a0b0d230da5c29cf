"""A draft: a record in the making, and the paragraphs it is made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from knowledge.policy.clause import Person
from knowledge.policy.splitting.lines.line import Line, glued, joined
from knowledge.policy.splitting.lines.marker import Kind
from knowledge.policy.splitting.owners.owners import names_owners

_GLIMPSE = 2000  # characters; what is looked at per line must not grow with the paragraph


class Style(Enum):
    """What a paragraph is: the heading line, prose, a line of a roster, or names of owners."""

    HEAD = auto()
    PROSE = auto()
    PERSON = auto()
    OWNERS = auto()


class Paragraph:
    """Lines that make one paragraph; `skip` is how much of the first line the marker takes.

    `glimpse` is the text without the marker, its middle left out where it is very long.
    """

    def __init__(self, style: Style, line: Line, skip: int = 0) -> None:
        self.style = style
        self.lines = [line]
        self.skip = skip
        self.glimpse = line.text[skip:]

    @classmethod
    def of(cls, style: Style, lines: Sequence[Line]) -> "Paragraph":
        """Return the paragraph that `lines` make."""
        paragraph = cls(style, lines[0])
        for line in lines[1:]:
            paragraph.add(line)
        return paragraph

    def add(self, line: Line) -> None:
        """Go on with `line`."""
        self.lines.append(line)
        self.glimpse = glued(self.glimpse, line.text)
        if len(self.glimpse) > _GLIMPSE:
            self.glimpse = self.glimpse[: _GLIMPSE // 4] + self.glimpse[-_GLIMPSE // 4 :]

    @property
    def text(self) -> str:
        """The paragraph without its marker."""
        if len(self.lines) == 1:
            return self.lines[0].text[self.skip :]
        return joined(line.text for line in self.lines)[self.skip :]


@dataclass(eq=False)
class Draft:
    """A record in the making; `items` counts the records under it that are settled.

    `name` is its part of the id, `label` its marker as written. A part's title is its `heading`,
    made of `heading_lines`; other records find theirs in their first paragraph. `owned` is what a
    table's columns say of its owners.
    """

    name: str
    parent: "Draft | None" = None
    level: int = 0
    label: str = ""
    kind: Kind | None = None
    heading: str = ""
    heading_lines: Sequence[Line] = ()
    paragraphs: list[Paragraph] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    owned: list[str] = field(default_factory=list)
    is_standing: bool = False
    items: int = 0
    items_have_prose: bool = False
    items_have_owners: bool = False

    @property
    def ancestors(self) -> "Iterator[Draft]":
        """The drafts that hold it, from the nearest on."""
        draft = self.parent
        while draft:
            yield draft
            draft = draft.parent

    @property
    def has_owners(self) -> bool:
        """Whether owners are named anywhere in it."""
        return names_owners(p.text for p in self.paragraphs)

    @property
    def lines(self) -> list[Line]:
        """All its lines, in the text's order."""
        own = [line for paragraph in self.paragraphs for line in paragraph.lines]
        return sorted([*self.heading_lines, *own], key=lambda line: line.start)

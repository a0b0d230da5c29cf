"""The splitter: a document's text to clause records, every character accounted for."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from knowledge.errors import NoHeadingError
from knowledge.policy.clause import Clause, Person, Span
from knowledge.policy.front import closing_from, date_in, read_front
from knowledge.policy.marker import Kind, Marker, marker_at
from knowledge.policy.noise import Line, Noise, lines_of, without_noise
from knowledge.policy.owners import owners_in
from knowledge.policy.roster import is_roster_line, people_in

_ENDED = re.compile(r"[。！？；：…」』”’）)]$")
_HEADING = re.compile(r"^(?P<heading>[^。！？\n]*)[。！？]?\n?")
_LIST_ITEMS = (Kind.NUMBER, Kind.PAREN_NUMBER, Kind.CIRCLE)  # one paragraph each
_FRONT, _CLOSING = "0", "0.1"
_FULL_LINE = 40  # characters: a shorter line of a title block ends by itself


@dataclass(frozen=True)
class Document:
    """A document's records and noise, and what its title block says."""

    source: str
    clauses: tuple[Clause, ...]
    noise: tuple[Noise, ...]
    number: str | None
    title: str | None
    issuer: str | None
    addressees: str | None
    date: datetime.date | None


@dataclass
class _Open:
    """A record while its lines are being gathered."""

    marker: Marker | None
    parent: "_Open | None"
    id: str
    lines: list[Line] = field(default_factory=list)


def split(source: str) -> Document:
    """Return the records of a document.

    Raises NoHeadingError where the text has no numbered heading at all.
    """
    lines, noise = without_noise(lines_of(source))
    headings = _headings(lines)
    if not headings:
        raise NoHeadingError(source.strip()[:40])
    front_lines = lines[: min(headings)]
    records = _gather(lines, headings)
    clauses = tuple(_record(record) for record in records if record.lines)
    front = read_front(front_lines)
    closing = next((r.lines for r in records if r.id == _CLOSING), [])
    return Document(
        source=source,
        clauses=_with_title(clauses, front.title),
        noise=tuple(noise),
        number=front.number,
        title=front.title,
        issuer=front.issuer,
        addressees=front.addressees,
        date=date_in([*front_lines, *closing]),
    )


def _headings(lines: Sequence[Line]) -> dict[int, Marker]:
    """Return the markers by line number, without what only looks like one inside a sentence."""
    found: dict[int, Marker] = {}
    last: dict[Kind, int] = {}
    for position, line in enumerate(lines):
        marker = marker_at(line.text)
        if marker is None:
            continue
        before = lines[position - 1].text if position else ""
        if not _believed(marker, before, last.get(marker.kind, 0)):
            continue
        found[position] = marker
        last[marker.kind] = marker.number
        if marker.kind <= Kind.SECTION:
            last = {kind: n for kind, n in last.items() if kind <= Kind.PAREN}
        if marker.kind == Kind.ANNEX:
            last = {Kind.ANNEX: marker.number}
    return found


def _believed(marker: Marker, before: str, last: int) -> bool:
    """Return whether a marker after the line `before` opens a heading; `last` is its kind's last.

    A gap in the numbers is believed only after a finished sentence, and never in a list.
    """
    if marker.kind in (Kind.ANNEX, Kind.NAMED):
        return True
    listed = marker.kind in _LIST_ITEMS
    if marker.number not in (1, last + 1) and (listed or not _ENDED.search(before)):
        return False
    return not listed or not before or _may_end(before)


def _may_end(text: str) -> bool:
    """Return whether a list item may come after this line."""
    return bool(_ENDED.search(text)) or marker_at(text) is not None or len(text) <= 30


def _gather(lines: Sequence[Line], headings: dict[int, Marker]) -> list[_Open]:
    """Return the records in the order of the text, each with its own lines."""
    first = min(headings)
    annex = min((p for p, m in headings.items() if m.kind == Kind.ANNEX), default=len(lines))
    front = _Open(None, None, _FRONT, list(lines[:first]))
    closing = _Open(None, front, _CLOSING)
    closed = _closing_lines(lines, first, annex)
    closing.lines = [lines[p] for p in sorted(closed)]
    records = [front]
    nesting = _Nesting(headings)
    for position in range(first, len(lines)):
        if position in closed:
            continue
        line = lines[position]
        if position in headings:
            records.append(nesting.open(headings[position]))
        else:
            nesting.resume(lines, position)
        nesting.current.lines.append(line)
    return [*records, closing]


def _closing_lines(lines: Sequence[Line], first: int, annex: int) -> set[int]:
    """Return the positions of the closing block: before the annexes, and at the very end."""
    closed: set[int] = set()
    for start, end in ((first, annex), (annex, len(lines))):
        begins = start + closing_from(lines[start:end])
        closed.update(range(max(begins, start + 1), end))
    return closed


class _Nesting:
    """Which record a marker opens a record under: by the order of kinds in this document."""

    def __init__(self, headings: dict[int, Marker]) -> None:
        self._headings = headings
        kinds = [m.kind for _, m in sorted(headings.items())]
        articles_first = Kind.ARTICLE in kinds and (
            Kind.SECTION not in kinds or kinds.index(Kind.ARTICLE) < kinds.index(Kind.SECTION)
        )
        self._rank = {kind: float(kind) for kind in Kind}
        if articles_first:
            self._rank[Kind.ARTICLE] = Kind.SECTION - 0.5
        self._stack: list[_Open] = []
        self._annexes = 0
        self._ids: set[str] = set()

    @property
    def current(self) -> _Open:
        """The record that lines belong to now."""
        return self._stack[-1]

    def open(self, marker: Marker) -> _Open:
        """Open the record of a marker at its place."""
        rank = self._rank[marker.kind]
        while self._stack and self._stack[-1].marker and self._depth(self._stack[-1]) >= rank:
            self._stack.pop()
        parent = self._stack[-1] if self._stack else None
        record = _Open(marker, parent, self._id(marker, parent))
        self._stack.append(record)
        return record

    def _depth(self, record: _Open) -> float:
        return self._rank[record.marker.kind] if record.marker else -1.0

    def _id(self, marker: Marker, parent: _Open | None) -> str:
        """Return an id that no record has yet: the parent's, and the marker's own number."""
        if marker.kind == Kind.ANNEX:
            own = chr(ord("A") + self._annexes % 26) * (1 + self._annexes // 26)
            self._annexes += 1
        elif marker.kind == Kind.NAMED:
            own = re.sub(r"\s", "", marker.written)
        else:
            own = str(marker.number)
        wanted = f"{parent.id}.{own}" if parent else own
        name, again = wanted, 2
        while name in self._ids:
            name, again = f"{wanted}-{again}", again + 1
        self._ids.add(name)
        return name

    def resume(self, lines: Sequence[Line], position: int) -> None:
        """Go back to the parent where a list is over and a paragraph speaks of it as a whole."""
        record = self.current
        if record.marker is None or record.marker.kind not in _LIST_ITEMS or record.parent is None:
            return
        after = next((p for p in range(position, len(lines)) if p in self._headings), None)
        goes_on = after is not None and self._headings[after] == Marker(
            record.marker.kind, record.marker.number + 1, self._headings[after].written
        )
        if not goes_on and re.search(r"[。！？]$", record.lines[-1].text):
            while self.current.marker and self.current.marker.kind in _LIST_ITEMS:
                self._stack.pop()


def _record(record: _Open) -> Clause:
    """Return the finished record."""
    marker = record.marker.written if record.marker else ""
    paragraphs = _joined(record.lines, len(marker)) if marker else _block(record.lines)
    words = "\n".join(paragraphs)
    heading, text = "", words
    if record.marker is not None:
        match = _HEADING.match(words)
        assert match  # noqa: S101  # the pattern matches any text
        heading, text = match["heading"], words[match.end() :]
        if record.marker.kind == Kind.ANNEX:
            heading, text = _annex_title(record.lines[1:])
        elif record.marker.kind == Kind.NAMED:
            heading = record.id.rpartition(".")[2]
    owners = owners_in(text)
    people = people_in(line.text for line in record.lines)
    return Clause(
        id=record.id,
        parent=record.parent.id if record.parent else None,
        level=1 + record.id.count("."),
        marker=marker,
        heading=heading.strip(),
        text=text.strip(),
        spans=_spans(record.lines),
        lead=owners.lead,
        coop=owners.coop,
        responsible=owners.responsible,
        open_ended=owners.open_ended,
        people=tuple(Person(*person) for person in people),
    )


def _joined(lines: Sequence[Line], skip: int) -> list[str]:
    """Return the paragraphs: a line goes on where the one before did not end its sentence."""
    paragraphs: list[str] = []
    for number, line in enumerate(lines):
        text = line.text[skip:].lstrip() if number == 0 else line.text
        row = is_roster_line(text)
        if (
            paragraphs
            and paragraphs[-1]
            and not row
            and not _ENDED.search(paragraphs[-1])
            and (number != 1 or not skip or not _stands_alone(lines, skip))
        ):
            paragraphs[-1] += text
        else:
            paragraphs.append(text)
    return paragraphs


def _block(lines: Sequence[Line]) -> list[str]:
    """Return the lines of a title or closing block: only a full line runs on into the next."""
    paragraphs: list[str] = []
    for line in lines:
        if paragraphs and len(paragraphs[-1]) > _FULL_LINE and not _ENDED.search(paragraphs[-1]):
            paragraphs[-1] += line.text
        else:
            paragraphs.append(line.text)
    return paragraphs


def _stands_alone(lines: Sequence[Line], skip: int) -> bool:
    """Return whether the first line is a heading by itself: it ends no sentence and is short."""
    first = lines[0].text[skip:]
    return len(first) <= 40 and not re.search(r"[，；：、]$", first)


def _annex_title(lines: Sequence[Line]) -> tuple[str, str]:
    """Return an annex's title, which may run over lines, and the text after it."""
    title: list[str] = []
    for line in lines:
        if re.search(r"[。；：，]", line.text) or is_roster_line(line.text):
            break
        title.append(line.text)
    rest = lines[len(title) :]
    return re.sub(r"\s", "", "".join(title)), "\n".join(_joined(rest, 0))


def _spans(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the characters of the lines: one span a line, neighbours in the text as they are."""
    return tuple((line.start, line.end) for line in lines)


def _with_title(clauses: tuple[Clause, ...], title: str | None) -> tuple[Clause, ...]:
    """Return the records, the first one with the document's title for a heading."""
    if title is None or not clauses or clauses[0].id != _FRONT:
        return clauses
    return (replace(clauses[0], heading=title), *clauses[1:])

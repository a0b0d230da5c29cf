"""An outline: which lines open a record, which go on with it, and which belong to its parent."""

import re

from knowledge.policy.splitting.lines.heading import has_title, unnumbered_chapter
from knowledge.policy.splitting.lines.line import Line, is_finished
from knowledge.policy.splitting.lines.manner import Manner
from knowledge.policy.splitting.lines.marker import ALIKE, Kind, Marker, read_marker
from knowledge.policy.splitting.owners.owners import is_owner_line, leaves_owners_open, names_owners
from knowledge.policy.splitting.owners.roster import Roster
from knowledge.policy.splitting.records.draft import Draft, Paragraph, Style
from knowledge.policy.splitting.records.tables import Table

_CITING = re.compile(r"[，、,按照据的第和与及或至到]$")
_PROSE = re.compile(r"[，。；,]")
_ORDINALS = (Kind.BOOK, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE)
_MISSED = 4  # numbers that may be missing in a row
_WHOLE = re.compile(r"以上|上述|本[条章节]")
_GROUP = re.compile(r"[^，。；：:、]{2,20}(?:[（(][^（）()]*[）)])?")
_ROLE = re.compile(r"[\u4e00-\u9fff \t\u3000]{2,12}[：:]")
_OPEN_BRACKET = re.compile(r"[（(][^）)]*$")


class Outline:
    """Reads the lines of one part of a document in order; `drafts` are its records so far."""

    def __init__(self, root: Draft, manner: Manner) -> None:
        """`root` takes what stands before the first heading, and is the first draft."""
        self.drafts = [root]
        self._layout = manner.layout
        self._headings = manner.headings
        self._decimals = manner.decimals
        self._is_table = manner.is_table
        self._open: list[Draft] = []
        self._last: dict[Kind, int] = {}
        self._table = Table()
        self._roster = Roster()
        self._roster_in = root

    def read(self, line: Line) -> None:
        """Take the next line."""
        row = self._table.read(line) if self._is_table else None
        marker = row or self._marker(line)
        name = None if marker or self._lacks_heading() else unnumbered_chapter(line.text)
        if marker:
            self._open_numbered(marker, line)
            self.drafts[-1].owned += self._table.owners(line.text) if row else ()
        elif name:
            self._open.clear()
            root = self.drafts[0]
            self._open_draft(Draft(name, root, root.level + 1, is_standing=True), line)
        else:
            self._take(line)

    def settle(self) -> None:
        """Give paragraphs after the last item of a list to the record the list belongs to."""
        levels = [draft.level for draft in self.drafts[1:]] + [0]
        for draft, following in zip(self.drafts, levels, strict=True):
            if draft.parent:
                self._settle(draft, draft.parent, ends_list=following < draft.level)

    def _marker(self, line: Line) -> Marker | None:
        """Return the marker that opens a record on this line, None where it is only cited."""
        marker = self._decimals.read(line.text) or read_marker(line.text)
        if not marker:
            return self._doubtful(line)
        next_numbers = self._next(marker.kind)
        expected = marker.number == 1 or marker.number in next_numbers
        text = self._unfinished()
        if marker.kind in _ORDINALS and not (text and _CITING.search(text)):
            # One that was missed must not take those after it along.
            expected |= any(0 <= marker.number - n <= _MISSED for n in next_numbers)
        if not marker.sure and not expected:
            return None
        if text and (not expected or (marker.number == 1 and _CITING.search(text))):
            return None
        return marker

    def _doubtful(self, line: Line) -> Marker | None:
        """Return a marker that is written like running text where just that number must come."""
        marker = None if self._unfinished() else read_marker(line.text, doubtful=True)
        if not marker:
            return None
        begins = marker.number == 1 and marker.kind is not Kind.POINT
        follows = marker.number > 1 and marker.number in self._next(marker.kind)
        open_kinds = {draft.kind for draft in self._open}
        is_open = marker.kind in _ORDINALS or {marker.kind, ALIKE.get(marker.kind)} & open_kinds
        return marker if begins or (follows and is_open) else None

    def _next(self, kind: Kind) -> set[int]:
        """Return the numbers that go on with those of the kind so far."""
        return {self._last.get(each, 0) + 1 for each in (kind, ALIKE.get(kind, kind))}

    def _lacks_heading(self) -> bool:
        """Return whether the last line was a marker and nothing else."""
        paragraphs = self.drafts[-1].paragraphs
        return bool(paragraphs) and not paragraphs[-1].glimpse

    def _unfinished(self) -> str:
        """Return the text of the last paragraph where a sentence of it is still open."""
        paragraphs = self.drafts[-1].paragraphs
        last = paragraphs[-1] if paragraphs else None
        if last is None or last.style is Style.PERSON or last.style is Style.OWNERS:
            return ""
        text = last.glimpse
        is_open = text and _PROSE.search(text) and not is_finished(text)
        return text if is_open and not last.lines[-1].is_row else ""

    def _open_numbered(self, marker: Marker, line: Line) -> None:
        kinds = [draft.kind for draft in self._open]
        kind = marker.kind
        other = ALIKE.get(kind)
        if other and kind not in kinds and other in kinds:
            kind = other if marker.number > 1 else kind
        self._close_below(kind)
        self._last[marker.kind] = self._last[kind] = marker.number
        parent = self._open[-1] if self._open else self.drafts[0]
        name, label = str(marker.number), marker.text
        self._open_draft(Draft(name, parent, parent.level + 1, label, kind), line, marker.size)

    def _close_below(self, kind: Kind) -> None:
        """Close the records that a marker of the kind ends: its own, and 总则 at 第一章."""
        is_chapter = kind in _ORDINALS and kind is not Kind.ARTICLE
        for i, draft in enumerate(self._open):
            if draft.kind is kind or (draft.kind is None and is_chapter):
                del self._open[i:]
                break

    def _open_draft(self, draft: Draft, line: Line, skip: int = 0) -> None:
        draft.paragraphs.append(Paragraph(Style.HEAD, line, skip))
        self._open.append(draft)
        self.drafts.append(draft)
        self._divide_roster(draft, line.text[skip:])

    def _divide_roster(self, draft: Draft, heading: str) -> None:
        """Let a roster go on under a heading that only names a group of it: （一）部门委员."""
        if not (_GROUP.fullmatch(heading) and self._roster_in in draft.ancestors):
            self._roster.close()
        people = self._roster.read(heading) if _ROLE.match(heading) else None
        if people is not None:
            draft.people.extend(people)
            self._roster_in = draft

    def _take(self, line: Line) -> None:
        """Put a line without a marker into the open draft; what follows a table is no row's."""
        draft = self.drafts[-1]
        if draft.kind is Kind.ROW and not line.is_row and draft.parent:
            draft = draft.parent
            self._open = [other for other in self._open if other.kind is not Kind.ROW]
        last = draft.paragraphs[-1] if draft.paragraphs else None
        people = None if self._unfinished() else self._roster.read(line.text)
        if people is not None:
            self._roster_in = draft if self._roster.gave_role else self._roster_in
            draft.people.extend(people)
            draft.paragraphs.append(Paragraph(Style.PERSON, line))
        elif last and self._goes_on(draft, last, line):
            last.add(line)
        elif is_owner_line(line.text):
            draft.paragraphs.append(Paragraph(Style.OWNERS, line))
        else:
            draft.paragraphs.append(Paragraph(Style.PROSE, line))
            if is_finished(line.text):
                self._roster.close()

    def _goes_on(self, draft: Draft, last: Paragraph, line: Line) -> bool:
        """Return whether the line goes on with the last paragraph of the draft."""
        text = last.glimpse
        if last.style is Style.PERSON:
            return False
        if last.style is Style.OWNERS:
            return (
                text[-1] in "、，,"
                or line.text[0] in "、，,）)"
                or bool(_OPEN_BRACKET.search(text))
            )
        if last.style is Style.HEAD and not draft.is_standing:
            if not text:
                return True
            if is_owner_line(line.text) and not _OPEN_BRACKET.search(text):
                return False
            kind = draft.kind
            if kind and self._headings.stands(kind, text, last.lines[-1], line, self._layout):
                draft.is_standing = True
                return False
            if not is_finished(text):
                return True
        elif last.style is Style.HEAD:
            return False
        return leaves_owners_open(text) or self._layout.continues(last.lines[-1], line, text)

    def _settle(self, draft: Draft, parent: Draft, *, ends_list: bool) -> None:
        """Move what follows the last item of a list to `parent`, unless items hold such things.

        An article owns all its paragraphs, as does an item under a heading of its own, unless they
        speak of the list: 以上各项.
        """
        is_last = ends_list and parent.items > 0 and parent.parent is not None
        is_item = draft.kind is not None and draft.kind is not Kind.ARTICLE
        if is_last and is_item and not draft.is_standing:
            after = self._after(draft, parent)
            parent.paragraphs += draft.paragraphs[after:]
            del draft.paragraphs[after:]
        parent.items += 1
        parent.items_have_prose |= any(p.style is Style.PROSE for p in draft.paragraphs[1:])
        parent.items_have_owners |= draft.has_owners

    def _after(self, draft: Draft, parent: Draft) -> int:
        """Return from which paragraph on the list as a whole is meant, no longer its last item.

        What follows a page break may go on with the item; so do the owners that it still lacks.
        """
        head, *rest = draft.paragraphs
        lacks_owners = parent.items_have_owners and not names_owners([head.text])
        is_titled = has_title(head.text)
        for i, paragraph in enumerate(rest, start=1):
            is_owners = names_owners([paragraph.text])
            if is_owners and lacks_owners:
                return i + 1
            if paragraph.style is Style.OWNERS and not parent.items_have_owners:
                return i
            is_prose = paragraph.style is Style.PROSE and not parent.items_have_prose
            is_prose &= not is_titled or bool(_WHOLE.match(paragraph.text))
            if is_prose and not lacks_owners and not self._layout.is_torn(paragraph.lines[0]):
                return i
        return len(draft.paragraphs)

"""Headings: what stands under what, and what a clause is called."""

import re
from collections.abc import Mapping
from functools import cached_property

from knowledge.policy.clause import Clause
from knowledge.policy.fold import squeeze
from knowledge.policy.folder.folder import PhrasingsFile

_LONGEST_TITLE = 30
_TITLE = re.compile(rf"(?P<title>[^，。；（(]{{6,{_LONGEST_TITLE}}})[，。；（(]")


class Headings:
    """The clauses of one document as its headings part them."""

    def __init__(
        self, clauses: Mapping[str, Clause], phrasings: PhrasingsFile, subject: str
    ) -> None:
        """`subject` is what the document is about: every heading may say it."""
        self._clauses = clauses
        self._phrasings = phrasings
        self._subject = subject

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The ids of the numbered records that have records under them."""
        parents = dict.fromkeys(r.parent for r in self._clauses.values() if r.parent)
        return tuple(parent for parent in parents if self._clauses[parent].marker)

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        names = {}
        for section in self.sections:
            phrasing = self._phrasings.clause.get(section)
            called = (self.title(section), *(phrasing.names if phrasing else ()))
            names[section] = tuple(dict.fromkeys(squeeze(name) for name in called))
        return names

    def names_of(self, section: str) -> tuple[str, ...]:
        """Return what people call the section: its heading, and the names in phrasings.toml."""
        return self._names[section]

    def children(self, section: str | None) -> tuple[Clause, ...]:
        """Return the clauses directly under `section`; none where the document has no such one."""
        if section is None:
            return ()
        return tuple(record for record in self._clauses.values() if record.parent == section)

    def section_of(self, clause: str) -> str:
        """Return the id of the first-level section that holds `clause`."""
        while (parent := self._clauses[clause].parent) is not None:
            clause = parent
        return clause

    def place(self, clause: str) -> str:
        """Return where the clause stands, in the text's own markers: 四、（二）.

        The bare number of a table's row has a dot behind it, to stand before other words.
        """
        record = self._clauses[clause]
        above = self.place(record.parent) if record.parent else ""
        return above + record.marker + ("." if record.marker.isdigit() else "")

    def title(self, clause: str) -> str:
        """Return the heading without what every heading says: 技术创新改造行动.

        Of an article that is one long sentence it is the beginning.
        """
        record = self._clauses[clause]
        heading = record.heading.removeprefix("实施").removeprefix(self._subject)
        if record.text or len(heading) <= _LONGEST_TITLE:
            return heading
        parts = _TITLE.match(heading)
        return f"{parts['title'] if parts else heading[:_LONGEST_TITLE]}……"

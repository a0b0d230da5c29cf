"""The manner a document is written in: how it is set, and how it writes its headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.policy.splitting.lines.decimals import Decimals
from knowledge.policy.splitting.lines.heading import Headings
from knowledge.policy.splitting.lines.line import Layout, Line
from knowledge.policy.splitting.lines.marker import read_marker


@dataclass(frozen=True)
class Manner:
    """What only the whole document shows, and each line is then read by.

    `is_table`: nothing but the rows of a table is numbered.
    """

    layout: Layout
    headings: Headings
    decimals: Decimals
    is_table: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Manner":
        """Return the manner of `lines`."""
        is_table = not any(read_marker(line.text) for line in lines)
        return cls(Layout.of(lines), Headings.of(lines), Decimals.of(lines), is_table)

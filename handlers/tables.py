"""Tables as data: what a channel sends as a spreadsheet, for people to keep, sort and print."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Cell = str | int | float | None


@dataclass(frozen=True)
class Sheet:
    """One table: every row has a cell for each column of the header.

    The numbers of a column that `percents` names are percent, 0 to 100. The texts of one that
    `days` names are days, or minutes of a day: 2026-11-25 18:03. A column that `ages` names has
    no cells of its own: it is how many days ago the day in the other column is.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    percents: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    ages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Tables:
    """Tables for people to keep: a channel sends them as a spreadsheet of that name.

    `issuer` and `day` stand on every printed page.
    """

    name: str
    sheets: tuple[Sheet, ...]
    issuer: str = ""
    day: str = ""

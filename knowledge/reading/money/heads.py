"""Heads: the unit that a column of money has at its head, written at each of its numbers.

级别 | 金额(万元) above 省 | 36.5 says that the province gave 36.5万元.
"""

import datetime
import re
from collections.abc import Iterator

from knowledge.language.units import MONEY_ALONE
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.writing.table import RULED, Cell, rows, written

_UNIT = re.compile(rf"(?:^|[(/,，:：])(?:单位[:：]?)?(?P<unit>{MONEY_ALONE})[)]?$")


def with_units(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text, the bare numbers of a table of funds with the units of their heads."""
    if not RULED.search(text) or "\n" not in text:
        return text
    if not scanned(text, vocabulary, as_of).between(0, len(text), Role.FUND):
        return text
    return written(text, _told(text))


def _told(text: str) -> Iterator[tuple[Cell, str]]:
    """Yield the bare numbers below heads that have a unit, each with that of its column."""
    units: list[str] = []
    for row in rows(text):
        bare = any(cell.is_number for cell in row)
        if bare and len(row) == len(units):
            yield from (
                (cell, cell.text + unit)
                for cell, unit in zip(row, units, strict=True)
                if cell.is_number
            )
        elif not bare and len(row) > 1:
            found = [_UNIT.search(cell.text) for cell in row]
            units = [unit["unit"] if unit else "" for unit in found]

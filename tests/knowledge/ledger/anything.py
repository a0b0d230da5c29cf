"""Rows of any table, made by its columns, so that a new table is tested without being named."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, Float, Integer, String, Table, Text, insert

from knowledge.ledger.database import Transaction
from knowledge.ledger.schema import metadata

_VALUES: Mapping[type, Any] = {
    BigInteger: int,
    Integer: int,
    Float: float,
    Boolean: bool,
    Date: lambda number: datetime.date(2026, 1, 1 + number % 28),
    String: str,
    Text: str,
}


def row(table: Table, number: int, **given: object) -> dict[str, object]:
    """Returns a row with a value in every column, other ones for each number."""
    values = {column.name: _VALUES[type(column.type)](number) for column in table.columns}
    return values | {name: value for name, value in given.items() if name in table.columns}


async def fill(transaction: Transaction, number: int, given: Mapping[str, object]) -> None:
    """Adds a row to every table; `given` is by `table.column`."""
    for table in metadata.sorted_tables:
        own = {
            name.partition(".")[2]: value
            for name, value in given.items()
            if name.partition(".")[0] == table.name
        }
        await transaction.execute(insert(table).values(row(table, number, **own)))

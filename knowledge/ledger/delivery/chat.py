"""Chats: where people write and are written to, each in a channel that names it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, and_, tuple_


@dataclass(frozen=True, order=True)
class Chat:
    """A chat by the name that its channel has for it; of a private one that is its person's own.

    In a group many people write.
    """

    channel: str
    id: str
    group: bool = field(default=False, compare=False)

    @classmethod
    def of(cls, row: "Row[Any]") -> "Chat":
        """Return the chat of a row that says whether it is a group."""
        return cls(row.channel, row.chat_id, row.is_group)

    @property
    def key(self) -> dict[str, str]:
        """Return the columns that tell it from others."""
        return {"channel": self.channel, "chat_id": self.id}

    @property
    def columns(self) -> dict[str, str | bool]:
        """Return all columns of it."""
        return {**self.key, "is_group": self.group}

    def is_of(self, table: FromClause) -> ColumnElement[bool]:
        """Return the condition that a row of the table is of this chat."""
        return and_(table.c.channel == self.channel, table.c.chat_id == self.id)


def among(table: FromClause, chats: "Iterable[Chat] | Select[Any]") -> ColumnElement[bool]:
    """Return the condition that a row of the table is of one of the chats."""
    keys = chats if isinstance(chats, Select) else [(one.channel, one.id) for one in chats]
    return tuple_(table.c.channel, table.c.chat_id).in_(keys)


def same(table: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Return the condition that rows of two tables are of one chat."""
    return and_(table.c.channel == other.c.channel, table.c.chat_id == other.c.chat_id)

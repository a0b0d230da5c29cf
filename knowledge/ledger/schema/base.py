"""What all tables share."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, MetaData, String

metadata = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"}
)
# SQLite counts up by itself only a key of type INTEGER.
counted = BigInteger().with_variant(Integer, "sqlite")


def channel(*, key: bool = False) -> "Column[str]":
    """Return the column for the name of a channel."""
    return Column("channel", String(16), primary_key=key, nullable=False)


def chat(*, key: bool = False) -> "tuple[Column[str], Column[str]]":
    """Return the columns for a chat: its channel, and its name there."""
    return channel(key=key), Column("chat_id", String(64), primary_key=key, nullable=False)


def group() -> "Column[bool]":
    """Return the column that says whether a chat is a group."""
    return Column("is_group", Boolean, nullable=False)

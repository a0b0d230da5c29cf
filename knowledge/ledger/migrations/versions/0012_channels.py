"""Chats of several channels: named by texts, and groups known by a flag.

Everything from before came by Telegram, whose chats are numbers, those of groups below zero.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_CHANNEL = {"channel": "'telegram'"}
_CHAT = {**_CHANNEL, "chat_id": "CAST(chat_id AS VARCHAR(64))"}
_OF_GROUPS = {"is_group": "chat_id < 0"}
_KEY = {"key": "CAST(update_id AS VARCHAR(64))"}


def _chat(*, key: bool = False) -> "tuple[sa.Column[str], sa.Column[str]]":
    return (
        sa.Column("channel", sa.String(16), primary_key=key, nullable=False),
        sa.Column("chat_id", sa.String(64), primary_key=key, nullable=False),
    )


def _group() -> "sa.Column[bool]":
    return sa.Column("is_group", sa.Boolean, nullable=False)


def _id() -> "sa.Column[int]":
    return sa.Column("id", _counted, primary_key=True)


def _channel(*, key: bool = False) -> "sa.Column[str]":
    return sa.Column("channel", sa.String(16), primary_key=key, nullable=False)


def upgrade() -> None:
    """Make the tables anew, each with what stood in it."""
    _seen()
    _inbox()
    _leases_and_paces()
    _set_aside()
    _outbox()
    _deferred()
    _contacts()


def _seen() -> None:
    _anew(
        "seen",
        (
            _channel(key=True),
            sa.Column("key", sa.String(64), primary_key=True),
            sa.Column("seen_at", sa.Float, nullable=False),
        ),
        {**_CHANNEL, **_KEY, "seen_at": "seen_at"},
    )
    op.create_index("ix_seen_seen_at", "seen", ["seen_at"])


def _inbox() -> None:
    """Give what waits numbers in the order in which it came."""
    _anew(
        "inbox",
        (
            _id(),
            *_chat(),
            _group(),
            sa.Column("key", sa.String(64), nullable=False),
            sa.Column("place", sa.BigInteger, nullable=False),
            sa.Column("payload", sa.Text, nullable=False),
            sa.Column("received_at", sa.Float, nullable=False),
            sa.Column("failures", sa.Integer, nullable=False),
        ),
        {
            **_CHAT,
            **_OF_GROUPS,
            **_KEY,
            "place": "update_id",
            **_same("payload", "received_at", "failures"),
        },
        order="before_0012.update_id",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_channel", "inbox", ["channel", "chat_id", "place", "id"])


def _leases_and_paces() -> None:
    _anew(
        "chat_leases",
        (
            *_chat(key=True),
            sa.Column("owner", sa.String(64), nullable=False),
            sa.Column("until", sa.Float, nullable=False),
        ),
        {**_CHAT, **_same("owner", "until")},
    )
    _anew(
        "pace",
        (*_chat(key=True), sa.Column("next_at", sa.Float, nullable=False)),
        {
            **_CHANNEL,
            "chat_id": "CASE chat_id WHEN 0 THEN '' ELSE CAST(chat_id AS VARCHAR(64)) END",
            "next_at": "next_at",
        },
    )


def _set_aside() -> None:
    _anew(
        "set_aside",
        (
            _id(),
            _channel(),
            sa.Column("key", sa.String(64), nullable=False),
            sa.Column("person", sa.String(64), nullable=False),
            sa.Column("payload", sa.Text, nullable=False),
            sa.Column("error", sa.Text, nullable=False),
            sa.Column("at", sa.Float, nullable=False),
        ),
        {**_CHANNEL, **_KEY, **_same("person", "payload", "error", "at")},
        order="before_0012.update_id",
    )
    op.create_index("ix_set_aside_channel", "set_aside", ["channel", "key"], unique=True)
    op.create_index("ix_set_aside_person", "set_aside", ["person"])


def _outbox() -> None:
    _anew(
        "outbox",
        (
            _id(),
            *_chat(),
            _group(),
            sa.Column("payload", sa.Text, nullable=False),
            sa.Column("made_at", sa.Float, nullable=False),
            sa.Column("due_at", sa.Float, nullable=False),
            sa.Column("attempts", sa.Integer, nullable=False),
            sa.Column("owner", sa.String(64)),
            sa.Column("leased_until", sa.Float, nullable=False),
            sa.Column("error", sa.Text),
            sa.Column("put_off", sa.Float, nullable=False, server_default="0"),
        ),
        {
            **_same("id"),
            **_CHAT,
            **_OF_GROUPS,
            **_same("payload", "made_at", "due_at", "attempts"),
            **_same("owner", "leased_until", "error", "put_off"),
        },
    )
    op.create_index("ix_outbox_channel", "outbox", ["channel", "chat_id", "id"])
    _count_on("outbox")


def _deferred() -> None:
    _anew(
        "deferred",
        (
            _id(),
            *_chat(),
            _group(),
            sa.Column("payload", sa.Text, nullable=False),
            sa.Column("until", sa.Float, nullable=False),
            sa.Column("person", sa.String(64)),
            sa.Column("ground", sa.Text),
        ),
        {**_same("id"), **_CHAT, **_OF_GROUPS, **_same("payload", "until", "person", "ground")},
    )
    op.create_index("ix_deferred_until", "deferred", ["until"])
    op.create_index("ix_deferred_person", "deferred", ["person"])
    _count_on("deferred")


def _contacts() -> None:
    _anew(
        "contacts",
        (
            sa.Column("person", sa.String(64), primary_key=True),
            *_chat(),
            _group(),
            sa.Column("menu", sa.String(16)),
        ),
        {**_same("person"), **_CHAT, **_OF_GROUPS, **_same("menu")},
    )


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


def _anew(
    name: str,
    columns: "tuple[sa.Column[Any], ...]",
    values: Mapping[str, str],
    order: str = "1",
    **more: bool,
) -> None:
    """Make a table anew, with rows of the old one's values, given in SQL for each column."""
    op.execute(f"CREATE TABLE before_0012 AS SELECT * FROM {name}")  # noqa: S608  # ours
    op.drop_table(name)
    op.create_table(name, *columns, **more)
    taken = f"SELECT {', '.join(values.values())} FROM before_0012 ORDER BY {order}"  # noqa: S608
    op.execute(f"INSERT INTO {name} ({', '.join(values)}) {taken}")
    op.drop_table("before_0012")


def _count_on(name: str) -> None:
    """Have PostgreSQL count on after the last number, as SQLite does by itself."""
    if op.get_bind().dialect.name == "postgresql":
        last = f"SELECT max(id) + 1 FROM {name}"  # noqa: S608
        op.execute(
            f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), coalesce(({last}), 1), false)"
        )

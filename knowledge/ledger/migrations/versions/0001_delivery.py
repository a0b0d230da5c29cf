"""Inbox, outbox, conversations, contacts, leases and jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _key(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger, primary_key=True, autoincrement=False)


def upgrade() -> None:
    """Create the tables."""
    op.create_table("seen", _key("update_id"), sa.Column("seen_at", sa.Float, nullable=False))
    op.create_index("ix_seen_seen_at", "seen", ["seen_at"])
    op.create_table(
        "inbox",
        _key("update_id"),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("received_at", sa.Float, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
    )
    op.create_index("ix_inbox_chat_id", "inbox", ["chat_id", "update_id"])
    op.create_table(
        "chat_leases",
        _key("chat_id"),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("until", sa.Float, nullable=False),
    )
    op.create_table(
        "set_aside",
        _key("update_id"),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("error", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_index("ix_set_aside_person", "set_aside", ["person"])
    op.create_table(
        "outbox",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("made_at", sa.Float, nullable=False),
        sa.Column("due_at", sa.Float, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("owner", sa.String(64)),
        sa.Column("leased_until", sa.Float, nullable=False),
        sa.Column("error", sa.Text),
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id", "id"])
    pace = op.create_table("pace", _key("chat_id"), sa.Column("next_at", sa.Float, nullable=False))
    op.bulk_insert(pace, [{"chat_id": 0, "next_at": 0.0}])  # everyone's, which machines lock
    op.create_table(
        "conversations",
        sa.Column("person", sa.String(64), primary_key=True),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Float, nullable=False),
    )
    op.create_index("ix_conversations_changed_at", "conversations", ["changed_at"])
    op.create_table(
        "jobs",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("due_at", sa.Float, nullable=False),
    )
    op.create_table(
        "contacts",
        sa.Column("person", sa.String(64), primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
    )

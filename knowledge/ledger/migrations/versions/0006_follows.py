"""Follows, deferred messages and reminders."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "follows",
        sa.Column("person", sa.String(64), primary_key=True),
        sa.Column("policy", sa.String(64), primary_key=True),
        sa.Column("clause", sa.String(16), primary_key=True),
        sa.Column("since", sa.Float, nullable=False),
    )
    op.create_index("ix_follows_policy", "follows", ["policy", "clause"])
    op.create_table(
        "deferred",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("until", sa.Float, nullable=False),
    )
    op.create_index("ix_deferred_until", "deferred", ["until"])
    op.create_table(
        "reminders",
        sa.Column("policy", sa.String(64), primary_key=True),
        sa.Column("clause", sa.String(16), primary_key=True),
        sa.Column("silent_since", sa.Float, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
    )

"""What was said and shown, for channels that show a conversation again and are asked twice."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the table; nothing of before is in it."""
    op.create_table(
        "turns",
        sa.Column("person", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_index("ix_turns_at", "turns", ["at"])
    op.create_index("ix_turns_person", "turns", ["person", "key"], unique=True)

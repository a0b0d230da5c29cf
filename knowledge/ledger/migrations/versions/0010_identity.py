"""Whose ledger it is: the key of its people's hashes, and the bot's account."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the table; the bot's next start fills it."""
    op.create_table(
        "identity",
        sa.Column("name", sa.String(16), primary_key=True),
        sa.Column("value", sa.String(64), nullable=False),
    )

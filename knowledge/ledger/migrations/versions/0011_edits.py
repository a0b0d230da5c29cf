"""What messages last said, so that an unchanged edit is known; how long a message is put off."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the table and the column; what waits already was put off by nobody."""
    op.create_table(
        "wordings",
        sa.Column("message", sa.String(32)),
        sa.Column("words", sa.String(32), nullable=False),
        sa.Column("seen_at", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("message", name="pk_wordings"),
    )
    op.create_index("ix_wordings_seen_at", "wordings", ["seen_at"])
    put_off = sa.Column("put_off", sa.Float, nullable=False, server_default="0")
    op.add_column("outbox", put_off)

"""A turn is found by its key alone, for who was given a link to it."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the index."""
    op.create_index("ix_turns_key", "turns", ["key"])

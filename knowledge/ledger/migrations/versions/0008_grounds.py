"""Why people are told of something by day, so that it can be seen whether that still holds."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the columns; what waits already has none and goes out as it would have."""
    op.add_column("deferred", sa.Column("person", sa.String(64)))
    op.add_column("deferred", sa.Column("ground", sa.Text))
    op.create_index("ix_deferred_person", "deferred", ["person"])

"""Reports are found by the day that they tell of."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Put the day into the index of the reports, and add one over all tasks."""
    op.drop_index("ix_progress_policy", "progress")
    op.create_index("ix_progress_policy", "progress", ["policy", "clause", "day", "id"])
    op.create_index("ix_progress_day", "progress", ["policy", "day", "id"])

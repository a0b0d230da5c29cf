"""Progress, the cultivation pool, and holders of posts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _entered() -> "tuple[sa.Column[float], sa.Column[str], sa.Column[int]]":
    """Return the columns that say when and by whom: an entry of the office has no department."""
    return (
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("department", sa.String(64)),
        sa.Column("member", sa.BigInteger),
    )


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "progress",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("policy", sa.String(24), nullable=False),
        sa.Column("clause", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("percent", sa.Float),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        *_entered(),
    )
    op.create_index("ix_progress_policy", "progress", ["policy", "clause", "id"])
    op.create_table(
        "pool",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("policy", sa.String(24), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("sector", sa.String(64), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        *_entered(),
    )
    op.create_index("ix_pool_policy", "pool", ["policy", "name", "id"])
    op.create_table(
        "posts",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("policy", sa.String(24), nullable=False),
        sa.Column("post", sa.String(64), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        *_entered(),
    )
    op.create_index("ix_posts_policy", "posts", ["policy", "post", "id"])

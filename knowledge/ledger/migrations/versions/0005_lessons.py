"""Questions counted and missed, feedback, lessons and switches."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _needed(name: str, kind: "sa.types.TypeEngine[Any]") -> "sa.Column[Any]":
    return sa.Column(name, kind, nullable=False)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "hits",
        sa.Column("week", sa.String(8), primary_key=True),
        sa.Column("policy", sa.String(24), primary_key=True),
        sa.Column("clause", sa.String(16), primary_key=True),
        sa.Column("answered", sa.Boolean, primary_key=True),
        _needed("times", sa.Integer()),
    )
    op.create_table(
        "missed",
        sa.Column("id", _counted, primary_key=True),
        _needed("person", sa.String(64)),
        _needed("answer", sa.String(8)),
        _needed("policy", sa.String(24)),
        _needed("clause", sa.String(16)),
        _needed("intent", sa.String(24)),
        _needed("text", sa.Text()),
        _needed("disliked", sa.Boolean()),
        _needed("week", sa.String(8)),
        _needed("at", sa.Float()),
        sa.Column("lesson", sa.BigInteger),
    )
    op.create_index("ix_missed_person", "missed", ["person", "answer"], unique=True)
    op.create_index("ix_missed_at", "missed", ["at"])
    op.create_index("ix_missed_lesson", "missed", ["lesson"])
    op.create_table(
        "feedback",
        sa.Column("person", sa.String(64), primary_key=True),
        sa.Column("answer", sa.String(8), primary_key=True),
        _needed("policy", sa.String(24)),
        _needed("clause", sa.String(16)),
        _needed("useful", sa.Boolean()),
        _needed("reason", sa.Text()),
        _needed("week", sa.String(8)),
        _needed("at", sa.Float()),
    )
    op.create_index("ix_feedback_week", "feedback", ["week"])
    op.create_index("ix_feedback_at", "feedback", ["at"])
    op.create_table(
        "lessons",
        sa.Column("id", _counted, primary_key=True),
        _needed("policy", sa.String(24)),
        _needed("clause", sa.String(16)),
        _needed("wordings", sa.Text()),
        _needed("taught_by", sa.String(64)),
        _needed("at", sa.Float()),
        sa.Column("ended_at", sa.Float),
    )
    op.create_table(
        "switches",
        sa.Column("name", sa.String(64), primary_key=True),
        _needed("value", sa.Text()),
        _needed("set_by", sa.String(64)),
        _needed("at", sa.Float()),
    )

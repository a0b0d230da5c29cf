"""Enquiries and intentions to apply, with their history."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "enquiries",
        sa.Column("number", sa.String(9), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("person", sa.String(64)),
        sa.Column("department", sa.String(64)),
        sa.Column("text", sa.Text),
        sa.Column("made_at", sa.Float, nullable=False),
        sa.Column("changed_at", sa.Float, nullable=False),
    )
    op.create_index("ix_enquiries_person", "enquiries", ["person", "made_at"])
    op.create_index("ix_enquiries_state", "enquiries", ["state", "made_at"])
    op.create_index("ix_enquiries_department", "enquiries", ["department", "state", "made_at"])
    op.create_table(
        "enquiry_moves",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("number", sa.String(9), nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("by", sa.String(64)),
        sa.Column("department", sa.String(64)),
        sa.Column("note", sa.Text),
    )
    op.create_index("ix_enquiry_moves_number", "enquiry_moves", ["number"])

"""Roles, invitations and the audit."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_counted = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "roles",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("department", sa.String(64)),
        sa.Column("since", sa.Float, nullable=False),
        sa.Column("ended_at", sa.Float),
    )
    op.create_index("ix_roles_person", "roles", ["person"])
    op.create_table(
        "invitations",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("department", sa.String(64)),
        sa.Column("made_by", sa.String(64), nullable=False),
        sa.Column("until", sa.Float, nullable=False),
        sa.Column("used_at", sa.Float),
    )
    op.create_table(
        "audit",
        sa.Column("id", _counted, primary_key=True),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
    )
    op.create_index("ix_audit_at", "audit", ["at"])

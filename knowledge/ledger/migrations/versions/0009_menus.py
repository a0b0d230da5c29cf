"""Which menu was last shown in a person's chat."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column; every menu is shown once, since none is known."""
    op.add_column("contacts", sa.Column("menu", sa.String(16)))

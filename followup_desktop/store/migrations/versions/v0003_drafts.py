"""What is typed and not saved yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup_desktop.store.rows import WHOLE

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("key", name=op.f("uq_draft_key")),
        sqlite_autoincrement=True,
    )

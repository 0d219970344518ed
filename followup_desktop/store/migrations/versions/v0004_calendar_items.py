"""What is known of our entries in the calendar of the user's phone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup_desktop.store.rows import WHOLE

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "calendar_item",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("thing_id", WHOLE, nullable=False),
        sa.Column("href", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=False),
        sa.Column("there_at", sa.BigInteger(), nullable=True),
        sa.Column("put_at", sa.BigInteger(), nullable=True),
        sa.Column("offered_at", sa.BigInteger(), nullable=True),
        sa.Column("look", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("moved_to", sa.BigInteger(), nullable=True),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_item")),
        sa.UniqueConstraint("thing", "thing_id", name=op.f("uq_calendar_item_thing_thing_id")),
        sqlite_autoincrement=True,
    )

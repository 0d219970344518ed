"""Decisions against the advice, talking points of the user's own, and small businesses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup_desktop.store.rows import WHOLE

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("application", sa.Column("small_business", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "overrule",
        sa.Column("application_id", WHOLE, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("advised", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("chosen", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_overrule_application_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overrule")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_overrule_application_id"), "overrule", ["application_id"], unique=False)
    op.create_table(
        "talking_point",
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("point_id", sa.String(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("application_id", WHOLE, nullable=True),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_talking_point_application_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talking_point")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_talking_point_application_id"), "talking_point", ["application_id"], unique=False)

"""Indexes of what names a row: without them each one that goes is sought in the whole of these tables."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

NAMING = (
    ("exit_card", "contact_id"),
    ("follow_up", "interview_id"),
    ("follow_up", "contact_id"),
    ("attempt", "follow_up_id"),
    ("attempt", "contact_id"),
)


def upgrade() -> None:
    for table, column in NAMING:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])

"""The first store: applications and all that belongs to them, reminders, the event log and the undo log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from followup_desktop.store.rows import WHOLE

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "application",
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("company_key", sa.String(), nullable=False),
        sa.Column("role_key", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("call_ban", sa.String(), nullable=False),
        sa.Column("defined_process", sa.Boolean(), nullable=False),
        sa.Column("preferred_channel", sa.String(), nullable=False),
        sa.Column("promised", sa.Date(), nullable=True),
        sa.Column("competing_deadline", sa.Date(), nullable=True),
        sa.Column("competing_told", sa.Date(), nullable=True),
        sa.Column("agency", sa.Boolean(), nullable=False),
        sa.Column("referral", sa.Boolean(), nullable=False),
        sa.Column("cannot_phone", sa.Boolean(), nullable=False),
        sa.Column("withdraw", sa.Boolean(), nullable=False),
        sa.Column("call_on", sa.Date(), nullable=True),
        sa.Column("feedback_offer", sa.String(), nullable=False),
        sa.Column("no_feedback", sa.Boolean(), nullable=False),
        sa.Column("closing", sa.String(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_application_keys", "application", ["company_key", "role_key"], unique=False)
    op.create_table(
        "contact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("preferred_channel", sa.String(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "event",
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("application_id", WHOLE, nullable=True),
        sa.Column("follow_up_id", WHOLE, nullable=True),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_application_id_id", "event", ["application_id", "id"], unique=False)
    op.create_table(
        "operation",
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("application_id", WHOLE, nullable=True),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "application_contact",
        sa.Column("application_id", WHOLE, nullable=False),
        sa.Column("contact_id", WHOLE, nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_application_contact_application_id")
        ),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_application_contact_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_contact")),
        sa.UniqueConstraint(
            "application_id", "contact_id", name=op.f("uq_application_contact_application_id_contact_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_application_contact_contact_id"), "application_contact", ["contact_id"], unique=False)
    op.create_table(
        "interview",
        sa.Column("application_id", WHOLE, nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("start_at", sa.BigInteger(), nullable=False),
        sa.Column("start_zone", sa.String(), nullable=False),
        sa.Column("start_wall", sa.String(), nullable=False),
        sa.Column("end_at", sa.BigInteger(), nullable=True),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("sequence", WHOLE, nullable=False),
        sa.Column("recurrence_id", sa.String(), nullable=False),
        sa.Column("organizer", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("exit_card_shown", sa.Boolean(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_interview_application_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_interview_application_id"), "interview", ["application_id"], unique=False)
    op.create_index("ix_interview_uid", "interview", ["uid", "recurrence_id"], unique=False)
    op.create_table(
        "operation_change",
        sa.Column("operation_id", WHOLE, nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", WHOLE, nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_operation_change_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_operation_change_operation_id"), "operation_change", ["operation_id"], unique=False)
    op.create_table(
        "response",
        sa.Column("application_id", WHOLE, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_response_application_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_response_application_id"), "response", ["application_id"], unique=False)
    op.create_table(
        "exit_card",
        sa.Column("interview_id", WHOLE, nullable=False),
        sa.Column("decide_by", sa.Date(), nullable=True),
        sa.Column("contact_id", WHOLE, nullable=True),
        sa.Column("drew_in", sa.Text(), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("doubt", sa.Text(), nullable=False),
        sa.Column("doubt_answer", sa.Text(), nullable=False),
        sa.Column("unclear", sa.Text(), nullable=False),
        sa.Column("logistics", sa.Text(), nullable=False),
        sa.Column("filled_at", sa.BigInteger(), nullable=True),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_exit_card_contact_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_exit_card_interview_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exit_card")),
        sa.UniqueConstraint("interview_id", name=op.f("uq_exit_card_interview_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "follow_up",
        sa.Column("application_id", WHOLE, nullable=False),
        sa.Column("interview_id", WHOLE, nullable=True),
        sa.Column("contact_id", WHOLE, nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("due_zone", sa.String(), nullable=False),
        sa.Column("due_wall", sa.String(), nullable=False),
        sa.Column("earliest_at", sa.BigInteger(), nullable=False),
        sa.Column("ideal_at", sa.BigInteger(), nullable=False),
        sa.Column("latest_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("moved_by_user", sa.Boolean(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_follow_up_application_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_follow_up_contact_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_follow_up_interview_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_follow_up_application_id_state", "follow_up", ["application_id", "state"], unique=False)
    op.create_table(
        "interview_contact",
        sa.Column("interview_id", WHOLE, nullable=False),
        sa.Column("contact_id", WHOLE, nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_interview_contact_contact_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_interview_contact_interview_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_contact")),
        sa.UniqueConstraint("interview_id", "contact_id", name=op.f("uq_interview_contact_interview_id_contact_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_interview_contact_contact_id"), "interview_contact", ["contact_id"], unique=False)
    op.create_table(
        "attempt",
        sa.Column("application_id", WHOLE, nullable=False),
        sa.Column("follow_up_id", WHOLE, nullable=True),
        sa.Column("contact_id", WHOLE, nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("wall", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_attempt_application_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_attempt_contact_id")),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_up.id"], name=op.f("fk_attempt_follow_up_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attempt_application_id"), "attempt", ["application_id"], unique=False)
    op.create_table(
        "reminder",
        sa.Column("follow_up_id", WHOLE, nullable=False),
        sa.Column("ring_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("occurrence", WHOLE, nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("tries", WHOLE, nullable=False),
        sa.Column("rings", WHOLE, nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=True),
        sa.Column("shown_by", sa.String(), nullable=False),
        sa.Column("snoozed", sa.Boolean(), nullable=False),
        sa.Column("id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_up.id"], name=op.f("fk_reminder_follow_up_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint("follow_up_id", name=op.f("uq_reminder_follow_up_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminder_state_ring_at", "reminder", ["state", "ring_at"], unique=False)

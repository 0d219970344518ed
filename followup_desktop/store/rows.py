"""The tables. Rows never leave this room; convert.py makes frozen values of them.

Every table has an integer ``id`` that is never given twice (AUTOINCREMENT), so that a number remembered by a
notification or an undo cannot come to mean something else. Instants are microseconds since 1970 in UTC; days are ISO
dates. Nothing is deleted by cascade: a note must not vanish because a parent was rebuilt.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

WHOLE = BigInteger().with_variant(Integer(), "sqlite")  # 64 bits everywhere; SQLite's INTEGER has them
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime as microseconds since 1970, UTC. (DateTime(timezone=True) drops the offset on SQLite.)"""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - EPOCH) // TICK

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + int(value) * TICK


class Row(DeclarativeBase):
    """The common base; names of constraints are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Instant, str: String, date: Date, int: WHOLE}  # noqa: RUF012 (SQLAlchemy's own form)
    id: Mapped[int] = mapped_column(primary_key=True)


AUTOINCREMENT = {"sqlite_autoincrement": True}


class ApplicationRow(Row):
    __tablename__ = "application"
    __table_args__ = (Index("ix_application_keys", "company_key", "role_key"), AUTOINCREMENT)

    company: Mapped[str]
    role: Mapped[str]
    company_key: Mapped[str]  # folded case, for "the same company and role"
    role_key: Mapped[str]
    stage: Mapped[str]
    zone: Mapped[str]
    country: Mapped[str]
    region: Mapped[str]
    call_ban: Mapped[str]
    defined_process: Mapped[bool]
    preferred_channel: Mapped[str]
    promised: Mapped[date | None]
    competing_deadline: Mapped[date | None]
    competing_told: Mapped[date | None]
    agency: Mapped[bool]
    referral: Mapped[bool]
    cannot_phone: Mapped[bool]
    withdraw: Mapped[bool]
    call_on: Mapped[date | None]
    feedback_offer: Mapped[str]
    no_feedback: Mapped[bool]
    # The default is for undo: what was noted before version 2 does not name the column.
    small_business: Mapped[bool] = mapped_column(server_default=false())
    closing: Mapped[str | None]
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text)


class ContactRow(Row):
    __tablename__ = "contact"
    __table_args__ = (AUTOINCREMENT,)

    name: Mapped[str]
    role: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    zone: Mapped[str]
    preferred_channel: Mapped[str]


class ApplicationContactRow(Row):
    """Who belongs to an application; a contact may belong to several."""

    __tablename__ = "application_contact"
    __table_args__ = (UniqueConstraint("application_id", "contact_id"), AUTOINCREMENT)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)


class InterviewRow(Row):
    __tablename__ = "interview"
    __table_args__ = (Index("ix_interview_uid", "uid", "recurrence_id"), AUTOINCREMENT)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    stage: Mapped[str]
    start_at: Mapped[datetime]
    start_zone: Mapped[str]
    start_wall: Mapped[str]
    end_at: Mapped[datetime | None]
    format: Mapped[str]
    location: Mapped[str]
    link: Mapped[str]
    uid: Mapped[str]
    sequence: Mapped[int]
    recurrence_id: Mapped[str]
    organizer: Mapped[str]
    fingerprint: Mapped[str]
    cancelled: Mapped[bool]
    exit_card_shown: Mapped[bool]


class InterviewContactRow(Row):
    __tablename__ = "interview_contact"
    __table_args__ = (UniqueConstraint("interview_id", "contact_id"), AUTOINCREMENT)

    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)


class ExitCardRow(Row):
    __tablename__ = "exit_card"
    __table_args__ = (UniqueConstraint("interview_id"), AUTOINCREMENT)

    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    decide_by: Mapped[date | None]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    drew_in: Mapped[str] = mapped_column(Text)
    need: Mapped[str] = mapped_column(Text)
    proof: Mapped[str] = mapped_column(Text)
    doubt: Mapped[str] = mapped_column(Text)
    doubt_answer: Mapped[str] = mapped_column(Text)
    unclear: Mapped[str] = mapped_column(Text)
    logistics: Mapped[str] = mapped_column(Text)
    filled_at: Mapped[datetime | None]


class FollowUpRow(Row):
    __tablename__ = "follow_up"
    __table_args__ = (Index("ix_follow_up_application_id_state", "application_id", "state"), AUTOINCREMENT)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"))
    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    verdict: Mapped[str]
    channel: Mapped[str]
    kind: Mapped[str]
    due_at: Mapped[datetime]
    due_zone: Mapped[str]
    due_wall: Mapped[str]
    earliest_at: Mapped[datetime]
    ideal_at: Mapped[datetime]
    latest_at: Mapped[datetime]
    state: Mapped[str]
    moved_by_user: Mapped[bool]


class ReminderRow(Row):
    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("follow_up_id"),
        Index("ix_reminder_state_ring_at", "state", "ring_at"),
        AUTOINCREMENT,
    )

    follow_up_id: Mapped[int] = mapped_column(ForeignKey("follow_up.id"))
    ring_at: Mapped[datetime]
    state: Mapped[str]
    occurrence: Mapped[int]
    token: Mapped[str]
    tries: Mapped[int]
    rings: Mapped[int]
    shown_at: Mapped[datetime | None]
    shown_by: Mapped[str]
    snoozed: Mapped[bool]


class AttemptRow(Row):
    __tablename__ = "attempt"
    __table_args__ = (AUTOINCREMENT,)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    follow_up_id: Mapped[int | None] = mapped_column(ForeignKey("follow_up.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    at: Mapped[datetime]
    zone: Mapped[str]
    wall: Mapped[str]
    channel: Mapped[str]
    outcome: Mapped[str]
    kind: Mapped[str]
    note: Mapped[str] = mapped_column(Text)


class ResponseRow(Row):
    __tablename__ = "response"
    __table_args__ = (AUTOINCREMENT,)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    until: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text)


class OverruleRow(Row):
    """A decision of the user's against the advice; kept when its time is over."""

    __tablename__ = "overrule"
    __table_args__ = (AUTOINCREMENT,)

    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    at: Mapped[datetime]
    advised: Mapped[str]
    rule: Mapped[str]
    chosen: Mapped[str]
    day: Mapped[date | None]
    ended_at: Mapped[datetime | None]


class TalkingPointRow(Row):
    """What the user changed about the talking points."""

    __tablename__ = "talking_point"
    __table_args__ = (AUTOINCREMENT,)

    text: Mapped[str] = mapped_column(Text)
    purpose: Mapped[str]
    point_id: Mapped[str]
    hidden: Mapped[bool]
    stage: Mapped[str | None]
    application_id: Mapped[int | None] = mapped_column(ForeignKey("application.id"), index=True)


class SettingRow(Row):
    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("key"), AUTOINCREMENT)

    key: Mapped[str]
    value: Mapped[str] = mapped_column(Text)


class EventRow(Row):
    """The append-only log: written in the transaction of what it tells of, never changed, never undone."""

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_application_id_id", "application_id", "id"), AUTOINCREMENT)

    at: Mapped[datetime]
    kind: Mapped[str]
    application_id: Mapped[int | None]
    follow_up_id: Mapped[int | None]
    facts: Mapped[str] = mapped_column(Text)  # JSON object


class OperationRow(Row):
    """One act of the user that undo can take back."""

    __tablename__ = "operation"
    __table_args__ = (AUTOINCREMENT,)

    at: Mapped[datetime]
    name: Mapped[str]
    what: Mapped[str] = mapped_column(Text)  # the sentence shown when it is undone
    application_id: Mapped[int | None]
    undone_at: Mapped[datetime | None]


class OperationChangeRow(Row):
    """One row that an operation touched, before and after, as JSON objects of stored values (null: no row)."""

    __tablename__ = "operation_change"
    __table_args__ = (AUTOINCREMENT,)

    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)

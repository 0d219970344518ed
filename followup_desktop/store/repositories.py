"""Reading and writing values by kind. Each repository lives as long as its unit of work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from followup_desktop.domain.errors import NotFound, StoreUnusable
from followup_desktop.domain.model import (
    Application,
    Attempt,
    Contact,
    ExitCard,
    FollowUp,
    FollowUpState,
    Interview,
    Overrule,
    OwnPoint,
    Reminder,
    ReminderState,
    Response,
)
from followup_desktop.store import convert, rows
from followup_desktop.store.drafts import Drafts

R = TypeVar("R", bound=rows.Row)


class Identified(Protocol):
    """A value with the number of its row."""

    @property
    def id(self) -> int: ...


V = TypeVar("V", bound=Identified)
AT_ONCE = 500  # numbers in one question
UNREADABLE = (ValueError, TypeError, OverflowError)


class Repository(Generic[R, V]):
    """One table as frozen values. ``noun`` names one thing of it in sentences."""

    def __init__(
        self, session: Session, row: type[R], value: Callable[[R], V], fill: Callable[[R, V], None], noun: str
    ) -> None:
        self._session, self._row, self._value, self._fill, self._noun = session, row, value, fill, noun

    def find(self, ident: int) -> V | None:
        try:
            row = self._session.get(self._row, ident)
            return None if row is None else self._value(row)
        except UNREADABLE as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> StoreUnusable:
        """A word or a day that no program of ours ever wrote: a byte of the file has turned."""
        return StoreUnusable(
            f"The store is damaged: a {self._noun} in it cannot be read ({type(error).__name__}).",
            "Restore a backup with: followup-desktop restore FILE",
        )

    def get(self, ident: int) -> V:
        """Raises NotFound."""
        value = self.find(ident)
        if value is None:
            raise NotFound(
                f"There is no {self._noun} with the number {ident}.", "List what there is with: list --all"
            )
        return value

    def add(self, value: V) -> V:
        row = self._row()
        self._fill(row, value)
        self._session.add(row)
        self._session.flush()
        return self._value(row)

    def save(self, value: V) -> V:
        """Writes over the row with the value's id; raises NotFound."""
        row = self._session.get(self._row, value.id)
        if row is None:
            raise NotFound(f"There is no {self._noun} with the number {value.id} any more.")
        self._fill(row, value)
        self._session.flush()
        return self._value(row)

    def remove(self, ident: int) -> None:
        row = self._session.get(self._row, ident)
        if row is not None:
            self._session.delete(row)
            self._session.flush()

    def all(self) -> tuple[V, ...]:
        return self._where()

    def _where(self, *conditions: ColumnElement[bool], order: Any = None) -> tuple[V, ...]:
        try:
            found = self._session.scalars(select(self._row).where(*conditions).order_by(order or self._row.id))
            return tuple(self._value(row) for row in found)
        except UNREADABLE as error:
            raise self._damaged(error) from error


class Applications(Repository[rows.ApplicationRow, Application]):
    def open_ones(self) -> tuple[Application, ...]:
        return self._where(rows.ApplicationRow.closing.is_(None))

    def named(self, company: str, role: str) -> tuple[Application, ...]:
        """Open applications of that company and role, case and white space aside."""
        return self._where(
            rows.ApplicationRow.company_key == convert.folded(company),
            rows.ApplicationRow.role_key == convert.folded(role),
            rows.ApplicationRow.closing.is_(None),
        )

    def of_company(self, company: str) -> tuple[Application, ...]:
        return self._where(
            rows.ApplicationRow.company_key == convert.folded(company), rows.ApplicationRow.closing.is_(None)
        )


class Contacts(Repository[rows.ContactRow, Contact]):
    def of_application(self, application_id: int) -> tuple[Contact, ...]:
        link = rows.ApplicationContactRow
        return self._where(
            rows.ContactRow.id.in_(select(link.contact_id).where(link.application_id == application_id))
        )

    def by_application(self) -> dict[int, tuple[Contact, ...]]:
        """Everybody, by the applications they belong to."""
        people = {one.id: one for one in self.all()}
        grouped: defaultdict[int, list[Contact]] = defaultdict(list)
        for one in self._session.scalars(select(rows.ApplicationContactRow).order_by(rows.ApplicationContactRow.id)):
            grouped[one.application_id].append(people[one.contact_id])
        return {ident: tuple(found) for ident, found in grouped.items()}

    def link(self, application_id: int, contact_id: int) -> None:
        """Makes the contact belong to the application; does nothing where it does already."""
        link = rows.ApplicationContactRow
        known = self._session.scalar(
            select(link.id).where(link.application_id == application_id, link.contact_id == contact_id)
        )
        if known is None:
            self._session.add(link(application_id=application_id, contact_id=contact_id))
            self._session.flush()


class Interviews(Repository[rows.InterviewRow, Interview]):
    def find(self, ident: int) -> Interview | None:
        found = self._with_people(rows.InterviewRow.id == ident)
        return found[0] if found else None

    def add(self, value: Interview) -> Interview:
        row = rows.InterviewRow()
        convert.fill_interview(row, value)
        self._session.add(row)
        self._session.flush()
        self._set_people(row.id, value.contact_ids)
        return convert.interview(row, value.contact_ids)

    def save(self, value: Interview) -> Interview:
        super().save(value)
        self._set_people(value.id, value.contact_ids)
        return value

    def all(self) -> tuple[Interview, ...]:
        return self._with_people()

    def of_application(self, application_id: int) -> tuple[Interview, ...]:
        return self._with_people(rows.InterviewRow.application_id == application_id)

    def with_uid(self, uid: str) -> tuple[Interview, ...]:
        return self._with_people(rows.InterviewRow.uid == uid) if uid else ()

    def with_fingerprint(self, fingerprint: str) -> tuple[Interview, ...]:
        return self._with_people(rows.InterviewRow.fingerprint == fingerprint) if fingerprint else ()

    def _with_people(self, *conditions: ColumnElement[bool]) -> tuple[Interview, ...]:
        found = self._session.scalars(
            select(rows.InterviewRow).where(*conditions).order_by(rows.InterviewRow.start_at, rows.InterviewRow.id)
        ).all()
        link = rows.InterviewContactRow
        people: defaultdict[int, list[int]] = defaultdict(list)
        chosen = select(link).order_by(link.id)
        if conditions:
            chosen = chosen.where(link.interview_id.in_([row.id for row in found]))
        for one in self._session.scalars(chosen):
            people[one.interview_id].append(one.contact_id)
        return tuple(convert.interview(row, tuple(people[row.id])) for row in found)

    def _set_people(self, interview_id: int, contact_ids: Sequence[int]) -> None:
        link = rows.InterviewContactRow
        there = {
            one.contact_id: one
            for one in self._session.scalars(select(link).where(link.interview_id == interview_id))
        }
        for contact_id, one in there.items():
            if contact_id not in contact_ids:
                self._session.delete(one)
        for contact_id in contact_ids:
            if contact_id not in there:
                self._session.add(link(interview_id=interview_id, contact_id=contact_id))
        self._session.flush()


class ExitCards(Repository[rows.ExitCardRow, ExitCard]):
    def of_interview(self, interview_id: int) -> ExitCard | None:
        found = self._where(rows.ExitCardRow.interview_id == interview_id)
        return found[0] if found else None


class FollowUps(Repository[rows.FollowUpRow, FollowUp]):
    def open_of(self, application_id: int) -> tuple[FollowUp, ...]:
        return self._where(
            rows.FollowUpRow.application_id == application_id, rows.FollowUpRow.state == FollowUpState.OPEN.value
        )

    def open_ones(self) -> tuple[FollowUp, ...]:
        return self._where(rows.FollowUpRow.state == FollowUpState.OPEN.value)

    def numbered(self, idents: Iterable[int]) -> dict[int, FollowUp]:
        """Those with these numbers, by number; several hundred in one question."""
        wanted, found = sorted(set(idents)), dict[int, FollowUp]()
        for start in range(0, len(wanted), AT_ONCE):
            some = self._where(rows.FollowUpRow.id.in_(wanted[start : start + AT_ONCE]))
            found |= {one.id: one for one in some}
        return found


class Attempts(Repository[rows.AttemptRow, Attempt]):
    def of_application(self, application_id: int) -> tuple[Attempt, ...]:
        return self._where(rows.AttemptRow.application_id == application_id, order=rows.AttemptRow.at)


class Responses(Repository[rows.ResponseRow, Response]):
    def of_application(self, application_id: int) -> tuple[Response, ...]:
        return self._where(rows.ResponseRow.application_id == application_id)


class Overrules(Repository[rows.OverruleRow, Overrule]):
    def in_force(self, application_id: int) -> Overrule | None:
        """The user's decision that stands for an application."""
        found = self._where(rows.OverruleRow.application_id == application_id, rows.OverruleRow.ended_at.is_(None))
        return found[-1] if found else None

    def all_in_force(self) -> dict[int, Overrule]:
        """The decisions that stand, by application."""
        return {one.application_id: one for one in self._where(rows.OverruleRow.ended_at.is_(None))}


class Points(Repository[rows.TalkingPointRow, OwnPoint]):
    def holding_for(self, application_id: int) -> tuple[OwnPoint, ...]:
        """Those for this application, and those for all; by age."""
        row = rows.TalkingPointRow
        return self._where(or_(row.application_id == application_id, row.application_id.is_(None)))


RINGING = (ReminderState.PLANNED.value, ReminderState.SHOWN.value, ReminderState.ACKNOWLEDGED.value)
HARMLESS = timedelta(minutes=1)  # a clock is put right by seconds all the time


class Reminders(Repository[rows.ReminderRow, Reminder]):
    """Besides reading and writing: the guarded statements that make a ring happen at least once."""

    def of_follow_up(self, follow_up_id: int) -> Reminder | None:
        found = self._where(rows.ReminderRow.follow_up_id == follow_up_id)
        return found[0] if found else None

    def live(self) -> tuple[Reminder, ...]:
        """All that are neither done nor cancelled."""
        return self._where(rows.ReminderRow.state.in_([*RINGING, ReminderState.CLAIMED.value]))

    def ended_since(self, moment: datetime) -> tuple[Reminder, ...]:
        """Done and cancelled ones that were to ring after ``moment`` or were shown after it."""
        row = rows.ReminderRow
        ended = row.state.in_([ReminderState.DONE.value, ReminderState.CANCELLED.value])
        return self._where(ended, or_(row.ring_at >= moment, row.shown_at >= moment))

    def due(self, now: datetime) -> tuple[Reminder, ...]:
        """Those that should ring now, the longest due first."""
        row = rows.ReminderRow
        return self._where(row.state.in_(RINGING), row.ring_at <= now, order=row.ring_at)

    def next_ring(self, after: datetime) -> datetime | None:
        row = rows.ReminderRow
        return self._session.scalar(
            select(row.ring_at).where(row.state.in_(RINGING), row.ring_at > after).order_by(row.ring_at).limit(1)
        )

    def mistrusted(self, now: datetime, longest_retry: datetime) -> tuple[Reminder, ...]:
        """Those that wait for a moment that a step of the clock has made senseless: shown in the future, or to be
        tried again later than any retry is."""
        row = rows.ReminderRow
        seen = row.state.in_([ReminderState.SHOWN.value, ReminderState.ACKNOWLEDGED.value]) & (
            row.shown_at > now + HARMLESS
        )
        retried = (row.state == ReminderState.PLANNED.value) & (row.tries > 0) & (row.ring_at > longest_retry)
        return self._where(row.ring_at > now, or_(seen, retried))

    def claim(self, ident: int, occurrence: int, now: datetime, token: str) -> bool:
        """Takes a due reminder for delivery under ``token``; False where somebody else was faster or it changed."""
        row = rows.ReminderRow
        return self._changed(
            update(row)
            .where(row.id == ident, row.occurrence == occurrence, row.state.in_(RINGING), row.ring_at <= now)
            .values(state=ReminderState.CLAIMED.value, token=token)
        )

    def shown(self, ident: int, token: str, now: datetime, way: str, ring_again: datetime) -> bool:
        """Records the delivery of a claim; ``ring_again`` is when it comes back if nobody reacts."""
        row = rows.ReminderRow
        return self._changed(
            update(row)
            .where(row.id == ident, row.token == token, row.state == ReminderState.CLAIMED.value)
            .values(
                state=ReminderState.SHOWN.value,
                shown_at=now,
                shown_by=way,
                rings=row.rings + 1,
                tries=0,
                ring_at=ring_again,
            )
        )

    def failed(self, ident: int, token: str, ring_again: datetime) -> bool:
        """Gives a claim back after a delivery that failed."""
        row = rows.ReminderRow
        return self._changed(
            update(row)
            .where(row.id == ident, row.token == token, row.state == ReminderState.CLAIMED.value)
            .values(state=ReminderState.PLANNED.value, tries=row.tries + 1, ring_at=ring_again)
        )

    def any_answered(self) -> bool:
        """Whether one was ever shown and then seen to by the user."""
        row = rows.ReminderRow
        seen = row.state.in_([ReminderState.ACKNOWLEDGED.value, ReminderState.DONE.value])
        return self._session.scalar(select(row.id).where(seen, row.shown_at.is_not(None)).limit(1)) is not None

    def in_states(self, states: Iterable[ReminderState]) -> tuple[Reminder, ...]:
        return self._where(rows.ReminderRow.state.in_([state.value for state in states]))

    def _changed(self, statement: Any) -> bool:
        result: Any = self._session.execute(statement.execution_options(synchronize_session="fetch"))
        return bool(result.rowcount == 1)


@dataclass(frozen=True)
class Repositories:
    """All of them over one session."""

    applications: Applications
    contacts: Contacts
    interviews: Interviews
    exit_cards: ExitCards
    follow_ups: FollowUps
    reminders: Reminders
    attempts: Attempts
    responses: Responses
    overrules: Overrules
    points: Points
    drafts: Drafts

    @classmethod
    def over(cls, session: Session) -> Repositories:
        return cls(
            Applications(session, rows.ApplicationRow, convert.application, convert.fill_application, "application"),
            Contacts(session, rows.ContactRow, convert.contact, convert.fill_contact, "contact"),
            Interviews(session, rows.InterviewRow, convert.interview, convert.fill_interview, "interview"),
            ExitCards(session, rows.ExitCardRow, convert.exit_card, convert.fill_exit_card, "exit card"),
            FollowUps(session, rows.FollowUpRow, convert.follow_up, convert.fill_follow_up, "follow-up"),
            Reminders(session, rows.ReminderRow, convert.reminder, convert.fill_reminder, "reminder"),
            Attempts(session, rows.AttemptRow, convert.attempt, convert.fill_attempt, "attempt"),
            Responses(session, rows.ResponseRow, convert.response, convert.fill_response, "response"),
            Overrules(session, rows.OverruleRow, convert.overrule, convert.fill_overrule, "decision"),
            Points(session, rows.TalkingPointRow, convert.talking_point, convert.fill_talking_point, "talking point"),
            Drafts(session),
        )

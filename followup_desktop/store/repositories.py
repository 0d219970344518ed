"""The repositories, one for each kind of thing. Each lives as long as its unit of work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, or_, select

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
    Response,
    ResponseKind,
)
from followup_desktop.languages import tr
from followup_desktop.store import convert, rows
from followup_desktop.store.calendar_items import CalendarItems
from followup_desktop.store.drafts import Drafts
from followup_desktop.store.reminder_rows import Reminders
from followup_desktop.store.repository import Repository
from followup_desktop.store.tables import Tables, in_parts

NAMING = (
    rows.ApplicationContactRow,
    rows.InterviewContactRow,
    rows.ExitCardRow,
    rows.FollowUpRow,
    rows.AttemptRow,
)
_met = rows.InterviewRow.__table__.c
FINGERPRINTS = select(_met.fingerprint).where(_met.fingerprint != "", _met.cancelled.is_(False))
_applied = rows.ApplicationRow.__table__.c
ENDED = select(_applied.company_key, _applied.role_key, _applied.closing).where(_applied.closing.is_not(None))
_points = rows.TalkingPointRow.__table__.c
POINTS_FOR = (
    select(rows.TalkingPointRow.__table__)
    .where(or_(_points.application_id == bindparam("application_id"), _points.application_id.is_(None)))
    .order_by(_points.id)
)
_acts = rows.ResponseRow.__table__.c
LATEST_ACTS = (
    select(rows.ResponseRow.__table__)
    .where(_acts.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(_acts.day.desc(), _acts.id.desc())
    .limit(bindparam("most"))
)


class Applications(Repository[Application]):
    def open_ones(self) -> tuple[Application, ...]:
        return self._where(closing=None)

    def named(self, company: str, role: str) -> tuple[Application, ...]:
        """Open applications of that company and role, case and white space aside."""
        return self._where(company_key=convert.folded(company), role_key=convert.folded(role), closing=None)

    def ended(self) -> set[tuple[str, str, str]]:
        """Company, role, both folded, and the end of all that are closed."""
        return {(company, role, closing) for company, role, closing in self._tables.ask(ENDED)}

    def numbered(self, idents: Iterable[int]) -> dict[int, Application]:
        """Those with these numbers, by number; several hundred in one question."""
        return {one.id: one for some in in_parts(sorted(set(idents))) for one in self._where(id=tuple(some))}

    def of_company(self, company: str) -> tuple[Application, ...]:
        return self._where(company_key=convert.folded(company), closing=None)


class Contacts(Repository[Contact]):
    def of_application(self, application_id: int) -> tuple[Contact, ...]:
        links = self._tables.rows(rows.ApplicationContactRow, application_id=application_id)
        return self._where(id=tuple(one.contact_id for one in links)) if links else ()

    def ahead_of(self, application_ids: Collection[int]) -> None:
        """Has everybody of these applications at hand."""
        links = self._tables.ahead(rows.ApplicationContactRow, "application_id", application_ids)
        self.ahead("id", [one.contact_id for one in links])

    def by_application(self) -> dict[int, tuple[Contact, ...]]:
        """Everybody, by the applications they belong to."""
        people = {one.id: one for one in self.all()}
        grouped: defaultdict[int, list[Contact]] = defaultdict(list)
        for one in self._tables.rows(rows.ApplicationContactRow):
            grouped[one.application_id].append(people[one.contact_id])
        return {ident: tuple(sorted(found, key=lambda one: one.id)) for ident, found in grouped.items()}

    def link(self, application_id: int, contact_id: int) -> None:
        """Makes the contact belong to the application; does nothing where it does already."""
        link = rows.ApplicationContactRow
        ends: dict[str, Any] = {"application_id": application_id, "contact_id": contact_id}
        if not self._tables.rows(link, **ends):
            self._tables.insert(link, ends)

    def unlink(self, application_id: int, contact_id: int) -> None:
        """The contact does not belong to the application any more."""
        link = rows.ApplicationContactRow
        for one in self._tables.rows(link, application_id=application_id, contact_id=contact_id):
            self._tables.delete(link, one.id)

    def is_named(self, contact_id: int) -> bool:
        """Whether anything in the store still names the contact."""
        return any(self._tables.rows(row, contact_id=contact_id) for row in NAMING)


class Interviews(Repository[Interview]):
    def find(self, ident: int) -> Interview | None:
        found = self._with_people(id=ident)
        return found[0] if found else None

    def add(self, value: Interview) -> Interview:
        added = super().add(value)
        self._set_people(added.id, value.contact_ids)
        return replace(added, contact_ids=value.contact_ids)

    def save(self, value: Interview) -> Interview:
        super().save(value)
        self._set_people(value.id, value.contact_ids)
        return value

    def remove(self, ident: int) -> None:
        self._set_people(ident, ())
        super().remove(ident)

    def all(self) -> tuple[Interview, ...]:
        return self._with_people()

    def of_application(self, application_id: int) -> tuple[Interview, ...]:
        return self._with_people(application_id=application_id)

    def ahead(self, column: str, wanted: Collection[Any]) -> tuple[Interview, ...]:
        """With who was there."""
        found = super().ahead(column, wanted)
        self._tables.ahead(rows.InterviewContactRow, "interview_id", [one.id for one in found])
        return found

    def of_applications(self, application_ids: Iterable[int]) -> tuple[Interview, ...]:
        """Of all of these, without who was there."""
        parts = in_parts(sorted(set(application_ids)))
        return tuple(one for some in parts for one in self._where(application_id=tuple(some)))

    def fingerprints(self) -> set[str]:
        """Of all that were imported and are not cancelled."""
        return set(self._tables.ask(FINGERPRINTS).scalars())

    def with_uid(self, uid: str) -> tuple[Interview, ...]:
        return self._with_people(uid=uid) if uid else ()

    def with_fingerprint(self, fingerprint: str) -> tuple[Interview, ...]:
        return self._with_people(fingerprint=fingerprint) if fingerprint else ()

    def _with_people(self, **values: Any) -> tuple[Interview, ...]:
        """In order of time."""
        found = self._where(order=("start_at", "id"), **values)
        people: defaultdict[int, list[int]] = defaultdict(list)
        if found:
            of_these: dict[str, Any] = {"interview_id": tuple(one.id for one in found)} if values else {}
            for one in self._tables.rows(rows.InterviewContactRow, **of_these):
                people[one.interview_id].append(one.contact_id)
        return tuple(replace(one, contact_ids=tuple(people[one.id])) if one.id in people else one for one in found)

    def _set_people(self, interview_id: int, contact_ids: Sequence[int]) -> None:
        link = rows.InterviewContactRow
        there = {one.contact_id: one.id for one in self._tables.rows(link, interview_id=interview_id)}
        for contact_id, ident in there.items():
            if contact_id not in contact_ids:
                self._tables.delete(link, ident)
        for contact_id in contact_ids:
            if contact_id not in there:
                self._tables.insert(link, {"interview_id": interview_id, "contact_id": contact_id})


class ExitCards(Repository[ExitCard]):
    def of_interview(self, interview_id: int) -> ExitCard | None:
        found = self._where(interview_id=interview_id)
        return found[0] if found else None

    def of_interviews(self, interview_ids: Sequence[int]) -> dict[int, ExitCard]:
        """By interview."""
        found = self._where(interview_id=tuple(interview_ids)) if interview_ids else ()
        return {one.interview_id: one for one in found}


class FollowUps(Repository[FollowUp]):
    def open_of(self, application_id: int) -> tuple[FollowUp, ...]:
        return self._where(application_id=application_id, state=FollowUpState.OPEN.value)

    def of_application(self, application_id: int) -> tuple[FollowUp, ...]:
        """Open ones and ended ones."""
        return self._where(application_id=application_id)

    def open_ones(self) -> tuple[FollowUp, ...]:
        return self._where(state=FollowUpState.OPEN.value)

    def numbered(self, idents: Iterable[int]) -> dict[int, FollowUp]:
        """Those with these numbers, by number; several hundred in one question."""
        return {one.id: one for some in in_parts(sorted(set(idents))) for one in self._where(id=tuple(some))}


class Attempts(Repository[Attempt]):
    def of_application(self, application_id: int) -> tuple[Attempt, ...]:
        return self._where(application_id=application_id, order=("at", "id"))


class Responses(Repository[Response]):
    def of_application(self, application_id: int) -> tuple[Response, ...]:
        return self._where(application_id=application_id)

    def latest_of(self, kinds: Iterable[ResponseKind], most: int) -> tuple[Response, ...]:
        """The newest acts of these kinds, whoever's."""
        return self._read(LATEST_ACTS, {"kinds": tuple(one.value for one in kinds), "most": most})


class Overrules(Repository[Overrule]):
    def in_force(self, application_id: int) -> Overrule | None:
        """The user's decision that stands for an application."""
        found = self._where(application_id=application_id, ended_at=None)
        return found[-1] if found else None

    def all_in_force(self) -> dict[int, Overrule]:
        """The decisions that stand, by application."""
        return {one.application_id: one for one in self._where(ended_at=None)}


class Points(Repository[OwnPoint]):
    def holding_for(self, application_id: int) -> tuple[OwnPoint, ...]:
        """Those for this application, and those for all; by age."""
        return self._read(POINTS_FOR, {"application_id": application_id})


@dataclass(frozen=True)
class Repositories:
    """All of them over the same tables."""

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
    calendar_items: CalendarItems

    @classmethod
    def over(cls, tables: Tables) -> Repositories:
        return cls(
            Applications(
                tables, rows.ApplicationRow, convert.application, convert.fill_application, tr("application")
            ),
            Contacts(tables, rows.ContactRow, convert.contact, convert.fill_contact, tr("contact")),
            Interviews(tables, rows.InterviewRow, convert.interview, convert.fill_interview, tr("interview")),
            ExitCards(tables, rows.ExitCardRow, convert.exit_card, convert.fill_exit_card, tr("exit card")),
            FollowUps(tables, rows.FollowUpRow, convert.follow_up, convert.fill_follow_up, tr("follow-up")),
            Reminders(tables, rows.ReminderRow, convert.reminder, convert.fill_reminder, tr("reminder")),
            Attempts(tables, rows.AttemptRow, convert.attempt, convert.fill_attempt, tr("attempt")),
            Responses(tables, rows.ResponseRow, convert.response, convert.fill_response, tr("response")),
            Overrules(tables, rows.OverruleRow, convert.overrule, convert.fill_overrule, tr("decision")),
            Points(
                tables, rows.TalkingPointRow, convert.talking_point, convert.fill_talking_point, tr("talking point")
            ),
            Drafts(tables),
            CalendarItems(tables),
        )

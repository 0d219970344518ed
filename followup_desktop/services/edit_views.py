"""What the editor shows of one application, what it hands in, and the verbs it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from followup_desktop.domain.model import (
    Application,
    Closing,
    Contact,
    Interview,
    InterviewFormat,
    Moment,
    Stage,
)
from followup_desktop.services.views import Done


@dataclass(frozen=True)
class InterviewLine:
    """One interview with its times in words, as they can be typed again."""

    interview: Interview
    title: str  # "Final interview"
    when: str  # "Thu 12 Nov, 10:00", by the clock it was meant in
    start: str  # "Thu 12 Nov 2026 10:00"
    start_said: str  # "= Thu 12 Nov 2026, 10:00 EST"
    end: str = ""  # "90 min", empty where nobody said
    end_said: str = ""  # "= until 11:30"
    remark: str = ""  # "cancelled"
    removal: str = ""  # what would go with it, empty where nothing would


@dataclass(frozen=True)
class PersonLine:
    """Somebody who belongs to the application."""

    contact: Contact
    name: str  # or what else is known of them
    detail: str = ""
    shared: str = ""  # where else they stand, and what that means; empty where they stand here only


@dataclass(frozen=True)
class KnownPerson:
    """Somebody of other applications, who may be taken over here."""

    contact_id: int
    text: str


@dataclass(frozen=True)
class EditView:
    """All of one application that can be edited."""

    application: Application
    state: str  # "Open", "Closed: Withdrawn, Thu 12 Nov"
    interviews: tuple[InterviewLine, ...] = ()  # by start
    people: tuple[PersonLine, ...] = ()
    others: tuple[KnownPerson, ...] = ()  # by name


@dataclass(frozen=True)
class ApplicationEntry:
    """The application itself as edited. ``closing`` None: open."""

    application_id: int
    company: str
    role: str
    closing: Closing | None = None


@dataclass(frozen=True)
class InterviewEntry:
    """An interview as edited; all of it is replaced but what ties it to its invitation."""

    interview_id: int
    stage: Stage
    start: Moment
    end: datetime | None = None
    format: InterviewFormat = InterviewFormat.UNKNOWN
    location: str = ""
    link: str = ""
    contact_ids: tuple[int, ...] = ()  # of people who belong to the application
    cancelled: bool = False


class EditingVerbs(Protocol):
    """A part of the services' face. Each saving is one step of undo and plans anew what depends on it."""

    def edit_view(self, application_id: int) -> EditView:
        """Raises NotFound."""

    def understand_end(self, text: str, start: Moment) -> tuple[datetime, str] | None:
        """When something ends that begins at ``start``, from a length ("90 min") or a time ("11:30"), and how it was
        understood; None where it was not. Raises Refused for an end that would come before the start."""

    def save_application(self, entry: ApplicationEntry) -> Done:
        """Raises Refused without a company, and for the names that another open application bears."""

    def save_interview(self, entry: InterviewEntry) -> Done:
        """Raises Refused for an end that comes before the start."""

    def remove_interview(self, interview_id: int) -> Done:
        """Its exit card goes with it. Raises Refused for the only one: without any nothing can be counted from."""

    def save_person(self, application_id: int, contact: Contact) -> Done:
        """Changes a person, wherever they stand; with the id 0 adds somebody to the application. Raises Refused
        without a name, a number and an address."""

    def share_person(self, application_id: int, contact_id: int) -> Done:
        """Somebody of another application belongs to this one as well."""

    def remove_person(self, application_id: int, contact_id: int) -> Done:
        """Takes a person off the application, and out of the store where they belong to no other."""

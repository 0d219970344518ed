"""What is typed, or read, of an interview: its form, its people and its exit card."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from followup_desktop.domain.model import (
    Instruction,
    InterviewFormat,
    Moment,
    Place,
    Stage,
)


@dataclass(frozen=True)
class PersonEntry:
    """A person as typed or read."""

    name: str = ""
    phone: str = ""
    email: str = ""
    role: str = ""


@dataclass(frozen=True)
class NewInterview:
    """What the form, the command line or a reviewed invitation gives."""

    company: str
    role: str
    stage: Stage
    start: Moment
    end: datetime | None = None
    place: Place = field(default_factory=Place)
    people: tuple[PersonEntry, ...] = ()
    format: InterviewFormat = InterviewFormat.UNKNOWN
    location: str = ""
    link: str = ""
    promised: date | None = None
    instruction: Instruction = field(default_factory=Instruction)


class CallAnswer(StrEnum):
    """ "What did they say about calling?" """

    NOTHING = "nothing"
    CALL_US = "call_us"
    EMAIL_ONLY = "email_only"
    WE_CONTACT_YOU = "we_contact_you"


@dataclass(frozen=True)
class ExitAnswers:
    """The exit card as filled in; it replaces what the card held before.

    ``decide_by``, ``calling`` and ``defined_process`` None: not answered; leaves what is known of the application.
    """

    interview_id: int
    decide_by: date | None = None
    calling: CallAnswer | None = None
    defined_process: bool | None = None
    contact_id: int | None = None
    contact: PersonEntry = field(default_factory=PersonEntry)  # a new person, where contact_id is None
    drew_in: str = ""
    need: str = ""
    proof: str = ""
    doubt: str = ""
    doubt_answer: str = ""
    unclear: str = ""
    logistics: str = ""

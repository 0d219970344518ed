"""What was read from a file or a pasted text, before anyone decided to keep it: facts, guesses and open questions.

Nothing here is saved as it stands. A guess is marked (``company_guessed``, a Question) so that a person can check
it; what the source did not say stays empty. Texts are plain text in the source's own words, control characters gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from followup_desktop.domain.model import Instruction, InterviewFormat, Invitation, Moment, Stage


class QuestionKind(StrEnum):
    """What a person must still decide or check."""

    ZONE_UNKNOWN = "zone_unknown"  # the source names a zone nobody knows; the user's own was taken
    ZONE_GUESSED = "zone_guessed"  # the instant is sure, the name of its zone is not
    ZONE_DISAGREES = "zone_disagrees"  # name and rules of the zone differ; the source's instant was kept
    TIME_FLOATING = "time_floating"  # a wall time without any zone
    HOUR_UNKNOWN = "hour_unknown"  # an all-day entry: the day is sure, the hour is not
    TIME_UNKNOWN = "time_unknown"  # no usable time at all
    DATE_AMBIGUOUS = "date_ambiguous"  # 03/04: day first or month first
    COMPANY_GUESSED = "company_guessed"
    COMPANY_UNKNOWN = "company_unknown"
    ROLE_GUESSED = "role_guessed"
    ROLE_UNKNOWN = "role_unknown"
    STAGE_GUESSED = "stage_guessed"
    STAGE_UNKNOWN = "stage_unknown"
    SERIES = "series"  # one occurrence of a repeating entry was taken
    PROMISED_SUGGESTED = "promised_suggested"  # the text seems to name a day by which they answer
    INSTRUCTION_SUGGESTED = "instruction_suggested"  # the text seems to say how to be in touch
    SEVERAL_TIMES = "several_times"  # the text names more than one time
    PART_SKIPPED = "part_skipped"  # a line of the entry could not be read


@dataclass(frozen=True)
class Question:
    """One open point; ``text`` is one complete sentence for people."""

    kind: QuestionKind
    text: str


@dataclass(frozen=True)
class Person:
    """A person as the source names them; any part may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class CapturedInterview:
    """One interview as read. ``end`` is aware and in UTC; ``people`` has the organiser first.

    The user's own address cannot be known, so the user may be among the people. ``start`` is None where the source
    has no usable time; for an all-day entry it is nine o'clock with a HOUR_UNKNOWN question.
    """

    entry: str  # how to name this entry to people: its summary, or its place in the file
    company: str = ""
    company_guessed: bool = False
    role: str = ""
    stage: Stage | None = None
    start: Moment | None = None
    end: datetime | None = None
    people: tuple[Person, ...] = ()
    phones: tuple[str, ...] = ()
    location: str = ""
    link: str = ""
    format: InterviewFormat = InterviewFormat.UNKNOWN
    summary: str = ""
    description: str = ""
    invitation: Invitation = field(default_factory=Invitation)
    cancelled: bool = False
    promised: date | None = None  # suggested by the text, never assumed
    instruction: Instruction = field(default_factory=Instruction)  # suggested by the text, never assumed
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class CapturedContact:
    """A person from an address card."""

    name: str
    role: str = ""
    company: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""


@dataclass(frozen=True)
class CapturedApplication:
    """One row of a table of applications. ``start`` is the interview's moment, else the day of applying (at nine)."""

    entry: str  # "row 3: Northwind Labs"
    company: str = ""
    role: str = ""
    stage: Stage | None = None
    start: Moment | None = None
    applied: date | None = None
    interview: date | None = None
    promised: date | None = None
    contact: str = ""
    phone: str = ""
    email: str = ""
    link: str = ""
    location: str = ""
    note: str = ""
    fingerprint: str = ""  # of the row's meaning, to notice a repeated import
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class CaptureProblem:
    """An entry that gives nothing to save: one sentence that says why and what to do."""

    entry: str
    why: str


@dataclass(frozen=True)
class Capture:
    """All that one file or text gave."""

    file: str
    interviews: tuple[CapturedInterview, ...] = ()
    contacts: tuple[CapturedContact, ...] = ()
    applications: tuple[CapturedApplication, ...] = ()
    problems: tuple[CaptureProblem, ...] = ()

    @property
    def worth_saving(self) -> int:
        """How many entries could be saved as they are or after a question is answered."""
        dated = sum(1 for one in self.interviews if one.start is not None or one.cancelled)
        return dated + len(self.contacts) + len(self.applications)

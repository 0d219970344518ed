"""What was read from a file or a pasted text, before anyone decided to keep it: facts, guesses and open questions.

Nothing here is saved as it stands. A guess is marked (``company_guessed``, a Question) so that a person can check
it; what the source did not say stays empty. Texts are plain text in the source's own words, control characters gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from followup_desktop.domain.model import Closing, Instruction, InterviewFormat, Invitation, Moment, Stage


class QuestionKind(StrEnum):
    """What a person must still decide or check."""

    ZONE_UNKNOWN = "zone_unknown"  # the source names a zone nobody knows; the user's own was taken
    ZONE_GUESSED = "zone_guessed"  # the instant is sure, the name of its zone is not
    ZONE_DISAGREES = "zone_disagrees"  # name and rules of the zone differ; the source's instant was kept
    TIME_FLOATING = "time_floating"  # a wall time without any zone
    HOUR_UNKNOWN = "hour_unknown"  # an all-day entry: the day is sure, the hour is not
    TIME_UNKNOWN = "time_unknown"  # no usable time at all
    DATE_AMBIGUOUS = "date_ambiguous"  # 03/04: day first or month first
    COLUMN_GUESSED = "column_guessed"  # what a column of a table is was guessed from its values
    COMPANY_GUESSED = "company_guessed"
    COMPANY_UNKNOWN = "company_unknown"
    ROLE_GUESSED = "role_guessed"
    ROLE_UNKNOWN = "role_unknown"
    STAGE_GUESSED = "stage_guessed"
    STAGE_UNKNOWN = "stage_unknown"
    SERIES = "series"  # one occurrence of a repeating entry was taken
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
class Suggestion:
    """What words of a mail seem to say of the application, and those words. Either a day by which they answer, or one
    fact about how they want to be contacted."""

    words: str
    promised: date | None = None
    instruction: Instruction = field(default_factory=Instruction)


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
    suggestions: tuple[Suggestion, ...] = ()  # of its text: taken over by a person, never assumed
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
class CapturedMeeting:
    """One of several interviews of a row; ``stage`` None where only its time is told."""

    start: Moment
    stage: Stage | None = None


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
    met: Stage | None = None  # the stage of that interview, where the row tells it apart from the application's
    earlier: tuple[CapturedMeeting, ...] = ()  # other interviews that the row names, before the one of ``start``
    closing: Closing | None = None
    closed_on: date | None = None
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class TableReading:
    """How a table is read. ``fields``: for each column, from the left, the field it means (TABLE_FIELDS), empty for
    one that is left out; no fields at all: found by the columns' names. ``separator`` and ``encoding`` empty, and
    ``day_first`` None: found. ``named``: the first row holds the names of the columns."""

    fields: tuple[str, ...] = ()
    separator: str = ""
    encoding: str = ""
    day_first: bool | None = None
    named: bool = True


@dataclass(frozen=True)
class KnownTable:
    """How a person once said a table with columns of these names is to be read."""

    names: tuple[str, ...]
    reading: TableReading


@dataclass(frozen=True)
class TableChoices:
    """What a reader is told of tables: how this one is to be read, or else how ones like it were; ``most``: so many
    rows and no more, 0: all."""

    chosen: TableReading | None = None
    known: tuple[KnownTable, ...] = ()
    most: int = 0


NO_CHOICES = TableChoices()
AS_FOUND: Mapping[int, TableReading] = MappingProxyType({})  # of several files: none is read as a person said


@dataclass(frozen=True)
class CapturedTable:
    """A table's columns as they were understood, for a person who may say it better. ``reading`` is complete: as it
    was read, with everything that was found filled in, but ``day_first`` where no date tells it. ``sure``: nothing
    has to be asked before the rows are looked at."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # the first ones, cells shortened
    reading: TableReading
    sure: bool
    open_dates: bool = False  # dates like 03/04 can be read in two ways
    proposed: tuple[int, ...] = ()  # the columns whose field was guessed from their values


TABLE_FIELDS = (
    "company", "role", "stage", "closing", "closed", "applied", "interview", "promised", "contact", "email", "phone",
    "location", "link", "note",
)  # fmt: skip
SEPARATORS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp1250", "cp1251", "mac_roman", "shift_jis", "gb18030")


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
    table: CapturedTable | None = None  # where it is a table

    @property
    def worth_saving(self) -> int:
        """How many entries could be saved as they are or after a question is answered."""
        dated = sum(1 for one in self.interviews if one.start is not None or one.cancelled)
        return dated + len(self.contacts) + len(self.applications)

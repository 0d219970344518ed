"""What is shown of an import: each entry before it is saved, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from followup_desktop.domain.capture import CapturedMeeting, CapturedTable, Suggestion
from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import Closing, Contact, Stage
from followup_desktop.services.entries import NewInterview
from followup_desktop.services.views import Added


class ReviewKind(StrEnum):
    NEW = "new"
    UPDATE = "update"  # moves or changes an interview that is known
    CANCEL = "cancel"
    SAME = "same"  # nothing new in it
    PROBLEM = "problem"  # could not be understood; ``note`` says why


@dataclass(frozen=True)
class TableRow:
    """What a row of a table says besides its (last) interview. ``dated`` False: it names no day, so that the
    application is added without an interview, and the start of ``ReviewItem.interview`` means nothing."""

    stage: Stage
    dated: bool = True
    earlier: tuple[CapturedMeeting, ...] = ()
    note: str = ""
    closing: Closing | None = None
    closed_on: date | None = None


@dataclass(frozen=True)
class MovedFrom:
    """A known interview that an entry may be the new time of, though the sender did not say so."""

    interview_id: int
    company: str
    role: str
    stage: Stage
    words: str  # "Final interview, Thu 12 Nov 10:00"


@dataclass(frozen=True)
class Suggested:
    """Something that the words of a mail seem to say. ``taken``: the user says it is so."""

    sentence: str  # "They decide by Fri 11 Dec"
    said: Suggestion
    taken: bool = False


@dataclass(frozen=True)
class ReviewItem:
    """One entry of an imported file, before it is saved. The window lets the user edit ``interview``."""

    kind: ReviewKind
    file: str
    entry: str  # which one, for people
    interview: NewInterview | None = None
    interview_id: int | None = None  # the known interview that UPDATE and CANCEL mean
    application_id: int | None = None
    uid: str = ""
    sequence: int = 0
    recurrence_id: str = ""
    organizer: str = ""
    fingerprint: str = ""
    questions: tuple[str, ...] = ()  # what was guessed or is missing, one sentence each
    note: str = ""
    contact: Contact | None = None  # from a vCard
    contact_company: str = ""  # the company the vCard names
    row: TableRow | None = None  # where it comes from a table
    moved_from: tuple[MovedFrom, ...] = ()  # to be asked: is it one of these?
    suggested: tuple[Suggested, ...] = ()  # to be asked: is it so? Never assumed
    key: int = 0  # position in the review


def as_moved(item: ReviewItem, known: MovedFrom) -> ReviewItem:
    """The entry as the new time of that interview, whose names and stage stay."""
    entry = item.interview
    if entry is not None:
        entry = replace(entry, company=known.company, role=known.role, stage=known.stage)
    return replace(item, kind=ReviewKind.UPDATE, interview=entry, interview_id=known.interview_id, moved_from=())


@dataclass(frozen=True)
class ReviewTable:
    """A table among what was read; ``place``: which of the files it is, from 0."""

    place: int
    file: str
    table: CapturedTable


@dataclass(frozen=True)
class Review:
    items: tuple[ReviewItem, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()  # (file, why) for whole files
    tables: tuple[ReviewTable, ...] = ()


@dataclass(frozen=True)
class ImportedContact:
    """A person from an address card: new, or one that was known and is fuller now."""

    contact: Contact
    new: bool


@dataclass(frozen=True)
class Imported:
    added: tuple[Added, ...] = ()
    updated: tuple[Added, ...] = ()
    skipped: tuple[tuple[str, str, str], ...] = ()  # (file, entry, why)
    refused: tuple[tuple[str, str], ...] = ()
    changes: Changes = field(default_factory=Changes)
    contacts: tuple[ImportedContact, ...] = ()

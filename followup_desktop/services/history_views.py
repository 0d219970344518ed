"""Everything that happened to an application as it is told, what of it can be put right, and the verbs for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from followup_desktop.domain.model import Attempt, AttemptKind, Channel, Moment, Outcome, Response, ResponseKind
from followup_desktop.services.views import Done, NextStep

MOST = 500  # events read at once; older ones come when they are asked for


class HistoryKind(StrEnum):
    """What sort of thing happened, in the order in which it is offered for choosing."""

    CONTACT = "contact"
    THEIR_ACT = "their_act"
    INTERVIEW = "interview"
    EXIT_CARD = "exit_card"
    DECISION = "decision"
    MOVED = "moved"
    REMINDER = "reminder"
    PLAN = "plan"
    EDITED = "edited"
    CAPTURE = "capture"
    CLOSING = "closing"
    UNDO = "undo"
    OTHER = "other"  # written by a program that knew more than this one


@dataclass(frozen=True)
class HistoryEntry:
    """One thing that happened. Of the two numbers one is set where the thing behind it can be put right."""

    key: str  # names it as long as it is there
    at: datetime  # UTC
    kind: HistoryKind
    when: str  # "today 10:04", "Thu 12 Nov 10:00"; of an act of theirs the day alone
    sentence: str  # "Call to Priya Raman: left a voicemail"
    note: str = ""
    attempt_id: int | None = None
    response_id: int | None = None
    dated: str = ""  # "Thu 12 Nov 2026 10:00": when it happened, for a text that is read later

    @property
    def can_be_corrected(self) -> bool:
        return self.attempt_id is not None or self.response_id is not None

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        return ", ".join(part for part in (self.when, self.sentence, self.note) if part)

    @property
    def as_text(self) -> str:
        """The line as it may stand in another document, with its year; the note beneath it."""
        return "\n".join((f"{self.dated}  {self.sentence}", *(f"    {line}" for line in self.note.splitlines())))


@dataclass(frozen=True)
class History:
    """Newest first. ``more``: there are older events than were asked for."""

    application_id: int
    title: str  # "Northwind Labs, Backend engineer"
    entries: tuple[HistoryEntry, ...] = ()
    kinds: Mapping[HistoryKind, str] = field(default_factory=dict)  # those that occur, with what they are called
    more: bool = False


@dataclass(frozen=True)
class AttemptLine:
    """A contact as it stands, its moment in words that can be typed again."""

    attempt: Attempt
    company: str
    when: str  # "Mon 23 Nov 2026 10:04"
    when_said: str  # "= Mon 23 Nov 2026, 10:04 EST"
    promised: date | None = None  # the date that was named in it
    people: tuple[tuple[int, str], ...] = ()  # with whom it can have been: id, and what they are known as


@dataclass(frozen=True)
class ResponseLine:
    """An act of theirs as it stands. ``feedback`` as in ``views.News``."""

    response: Response
    company: str
    feedback: str = ""


@dataclass(frozen=True)
class AttemptEntry:
    """A contact put right. ``contact_id``: with whom it was, None where nobody knows; ``promised``: the date
    they named in it, where they were asked how things stand."""

    attempt_id: int
    at: datetime  # aware
    channel: Channel
    outcome: Outcome
    kind: AttemptKind
    contact_id: int | None
    note: str = ""
    promised: date | None = None


@dataclass(frozen=True)
class ResponseEntry:
    """An act of theirs put right; the fields as in ``views.News``."""

    response_id: int
    kind: ResponseKind
    day: date
    until: date | None = None
    note: str = ""
    feedback: str = ""


class HistoryVerbs(Protocol):
    """A part of the services' face. Each correction is one step of undo; what depends on it is planned anew."""

    def history(self, application_id: int, most: int = MOST) -> History:
        """Of the events the newest ``most``, and all contacts, acts of theirs and interviews since. Raises
        NotFound."""

    def understand_past(self, text: str) -> tuple[Moment, str]:
        """A moment that is over, in the user's own time, with what was understood. Raises Refused, with the reason,
        for words that mean none and for what has not come yet."""

    def attempt_line(self, attempt_id: int) -> AttemptLine:
        """Raises NotFound."""

    def response_line(self, response_id: int) -> ResponseLine:
        """Raises NotFound."""

    def save_attempt(self, entry: AttemptEntry) -> Done:
        """Raises Refused for a moment that has not come yet."""

    def preview_attempt(self, entry: AttemptEntry) -> NextStep: ...

    def remove_attempt(self, attempt_id: int) -> Done:
        """What its outcome said of them goes with it, and its follow-up counts as not done."""

    def save_response(self, entry: ResponseEntry) -> Done:
        """Raises Refused as ``news`` does."""

    def preview_response(self, entry: ResponseEntry) -> NextStep: ...

    def remove_response(self, response_id: int) -> Done: ...

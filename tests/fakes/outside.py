"""The outside world of the services, in memory: classes with state that keep what was asked of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_desktop.domain.capture import NO_CHOICES, Capture, TableChoices
from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteEvent,
    NoteEventKind,
    NoteKey,
    NotifierListener,
    Squares,
    WordsProblem,
)


class WeekdayCalendar:
    """Monday to Friday, minus the holidays it was given by name; ``only``: they hold in that calendar alone."""

    def __init__(self, holidays: dict[date, str] | None = None) -> None:
        self.holidays = holidays or {}
        self.only = ""

    def is_business_day(self, day: date, calendar: str) -> bool:
        return day.weekday() < 5 and not self.holiday_name(day, calendar)

    def holiday_name(self, day: date, calendar: str) -> str:
        return self.holidays.get(day, "") if calendar and self.only in ("", calendar) else ""


class PlainWords:
    """Understands ISO 8601 alone."""

    def day(self, text: str, today: date) -> date | None:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None

    def as_typed(self, text: str, now: datetime, zone: str) -> tuple[datetime, str] | None:
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return None
        return (at.astimezone(ZoneInfo(zone)), zone) if at.tzinfo else None

    def problem(self, text: str) -> WordsProblem | None:
        return None


class PlainPhones:
    def readable(self, number: str, country: str) -> str:
        return number

    def link(self, number: str, country: str) -> str:
        return "tel:" + number.replace(" ", "") if number else ""

    def code(self, link: str) -> Squares:
        return ((True, False), (False, True)) if link else ()


class FewPlaces:
    def country_of(self, zone: str) -> str:
        return {"America/New_York": "US", "Europe/Berlin": "DE", "Europe/London": "GB"}.get(zone, "")

    def zone_named(self, text: str) -> str:
        return {"new york": "America/New_York", "berlin": "Europe/Berlin", "europe/berlin": "Europe/Berlin"}.get(
            text.casefold(), ""
        )

    def country_named(self, text: str) -> str:
        return {"us": "US", "de": "DE", "gb": "GB", "germany": "DE", "berlin": "DE"}.get(text.casefold(), "")

    def name_of(self, country: str) -> str:
        return {"US": "United States", "DE": "Germany"}.get(country, country)


class ScriptedReader:
    """Gives for each file name the capture it was told to give; refuses the others."""

    def __init__(self) -> None:
        self.captures: dict[str, Capture] = {}
        self.told: list[TableChoices] = []
        self.interrupted = False

    def read(self, path: Path, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        self.told.append(tables)
        if path.name not in self.captures:
            raise Unreadable(f"{path.name} cannot be read.", "Choose another file.")
        return self.captures[path.name]

    def read_text(self, text: str, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        self.told.append(tables)
        return self.captures[text]

    def interrupt(self) -> None:
        self.interrupted = True


class ScriptedNotifier:
    """Shows nothing; keeps what it was sent and answers as it was told (accept, fail, or say nothing)."""

    def __init__(self, answer: NoteEventKind | None = NoteEventKind.ACCEPTED) -> None:
        self.answer = answer
        self.sent: list[Note] = []
        self.withdrawn: list[int] = []
        self.running = False
        self.able = Capabilities("scripted", clickable=True, actions=True)
        self._listener = NotifierListener()

    def capabilities(self) -> Capabilities:
        return self.able

    def become(self, **able: bool) -> None:
        self.able = replace(self.able, **able)
        self._listener.ready(self.able)

    def start(self, listener: NotifierListener) -> None:
        self._listener, self.running = listener, True
        listener.ready(self.capabilities())

    def send(self, note: Note) -> None:
        self.sent.append(note)
        if self.answer is not None:
            self.say(NoteEvent(self.answer, note.key, "scripted"))

    def say(self, event: NoteEvent) -> None:
        self._listener.event(event)

    def withdraw(self, follow_up_id: int) -> None:
        self.withdrawn.append(follow_up_id)

    def stop(self) -> None:
        self.running = False

    @property
    def keys(self) -> list[NoteKey]:
        return [note.key for note in self.sent]


class ScriptedAlarm:
    """Keeps the moment it is armed for; ``ring`` is pulled by the test."""

    def __init__(self) -> None:
        self.armed: datetime | None = None
        self.ring: Callable[[], None] = lambda: None
        self.running = False

    def arm(self, at: datetime | None) -> None:
        self.armed = at

    def start(self, ring: Callable[[], None]) -> None:
        self.ring, self.running = ring, True

    def stop(self) -> None:
        self.running = False

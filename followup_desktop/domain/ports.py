"""What the inner rooms ask of the outside world, as protocols. Adapters fulfil them; app.py joins the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from followup_desktop.domain.calendar import CalendarEntry, CalendarName, FoundEntry, Keep, Listing, Put


class Clock(Protocol):
    """Reads the computer's clocks. Nothing else in the program does."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds of a clock that never steps (it may stop while the computer sleeps)."""

    def zone(self) -> str:
        """The IANA name of the user's own zone at this moment."""

    def use_zone(self, zone: str) -> None:
        """The user named their zone (IANA), whatever the computer's is; empty: the computer's again."""


class BusinessCalendar(Protocol):
    """Working days of the other side. ``calendar`` is as in Situation.calendar.

    "US+bridge": the Friday after Thanksgiving is no working day either (the guidance, section 8, A5, counts it as
    one; many firms close).
    """

    def is_business_day(self, day: date, calendar: str) -> bool: ...

    def holiday_name(self, day: date, calendar: str) -> str:
        """The name of the public holiday or quiet period on that day, empty where there is none."""


class WordsProblem(StrEnum):
    """Why words that plainly name a day name none that can be had."""

    NO_SUCH_DAY = "no_such_day"  # 29 Feb 2027, 31 April
    OUT_OF_RANGE = "out_of_range"  # 1969, 9999


class Words(Protocol):
    """Dates and times in words, as people type them."""

    def day(self, text: str, today: date) -> date | None:
        """ "fri next week" -> a day; None where it cannot be understood or is vague ("soon")."""

    def as_typed(self, text: str, now: datetime, zone: str) -> tuple[datetime, str] | None:
        """ "thu 2pm new york" -> (14:00 there, IANA zone meant; ``zone`` where none is named).

        The time is aware, in that zone and as typed, also where the clocks jump over it.
        """

    def problem(self, text: str) -> WordsProblem | None:
        """Of words that were not understood: whether they name a day that cannot be had. None: nobody can tell."""


Squares = tuple[tuple[bool, ...], ...]  # rows from top to bottom; True: dark


class Phones(Protocol):
    """Phone numbers."""

    def readable(self, number: str, country: str) -> str: ...

    def link(self, number: str, country: str) -> str:
        """A tel: link (RFC 3966), empty where the number cannot be dialled."""

    def code(self, link: str) -> Squares:
        """A tel: link as a QR code, for the camera of a telephone; without its light edge."""


class Places(Protocol):
    """What a time zone tells of a place."""

    def country_of(self, zone: str) -> str:
        """The ISO 3166 code of the country a zone lies in, empty where it cannot be told ("UTC")."""

    def zone_named(self, text: str) -> str:
        """The zone that a person means by a city, a country or a name ("Vienna", "Germany", "CET"), empty: none."""

    def country_named(self, text: str) -> str:
        """The ISO 3166 code of the country a person means ("Germany", "uk", "de", "Vienna"), empty: none."""

    def name_of(self, country: str) -> str:
        """The name of a country by its code; the code where no name is known."""


# -- notifications -----------------------------------------------------------------------------------------------


SUMMARY_ID = 0  # the follow-up number of a summary's key
TRIAL_ID = (1 << 63) - 1  # that of a test notification: the highest number there is, which no store ever gives


class NoteAction(StrEnum):
    """What a click asks for; these words travel, never a closure."""

    OPEN = "default"  # the body of the notification, or "What to say"
    TALK = "talk"
    DONE = "done"
    SNOOZE = "snooze"


@dataclass(frozen=True)
class NoteKey:
    """What a notification stands for: a reminder's occurrence. Travels as text "12:3", checked when it returns."""

    follow_up_id: int
    occurrence: int

    def __str__(self) -> str:
        return f"{self.follow_up_id}:{self.occurrence}"

    @property
    def is_summary(self) -> bool:
        """It stands for several at once."""
        return self.follow_up_id == SUMMARY_ID

    @property
    def is_trial(self) -> bool:
        """It stands for no reminder: the user tries out whether notifications are seen."""
        return self.follow_up_id == TRIAL_ID

    @classmethod
    def parse(cls, text: str) -> NoteKey:
        """Raises ValueError for anything that is not two plain positive integers."""
        first, _, second = text.partition(":")
        if not (first.isdecimal() and second.isdecimal()) or len(text) > 40:
            raise ValueError(text)
        return cls(int(first), int(second))


@dataclass(frozen=True)
class Note:
    """One notification. Title and body are plain text; adapters escape what their way needs."""

    key: NoteKey
    title: str
    body: str
    actions: tuple[tuple[NoteAction, str], ...] = ()  # (action, label), in order
    stays: bool = False  # until the user puts it away, where the desktop can


@dataclass(frozen=True)
class Capabilities:
    """What the way of notification in use can do."""

    way: str = ""  # "freedesktop", "native", "plyer", "banner"; empty: it can show nothing, why_not says why
    server: str = ""  # name and version of the desktop's part, for people
    clickable: bool = False
    actions: bool = False
    persistent: bool = False
    why_not: str = ""  # one clause for people, where something is missing
    outlives: bool = False  # what it shows stays when the program ends, and a click on it starts the program
    resting: bool = False  # "do not disturb" is on: what is sent now is not seen


class NoteEventKind(StrEnum):
    ACCEPTED = "accepted"  # the desktop took it
    FAILED = "failed"  # it did not; detail says why
    CROWDED = "crowded"  # it did not, because it shows too many already
    ACTIVATED = "activated"  # the user clicked: ``action``
    CLOSED = "closed"  # detail: expired, dismissed, withdrawn, undefined, server-gone, bus-lost


@dataclass(frozen=True)
class NoteEvent:
    kind: NoteEventKind
    key: NoteKey
    way: str = ""
    action: NoteAction = NoteAction.OPEN
    token: str = ""  # activation token of the click (Wayland), empty elsewhere
    detail: str = ""


@dataclass(frozen=True)
class NotifierListener:
    """Whom a notifier tells. Both are called on the thread that started the notifier."""

    ready: Callable[[Capabilities], None] = field(default=lambda capabilities: None)
    event: Callable[[NoteEvent], None] = field(default=lambda event: None)


class Notifier(Protocol):
    """One way, or the chain of ways, to show a notification. One live notification per follow-up."""

    def capabilities(self) -> Capabilities: ...

    def start(self, listener: NotifierListener) -> None: ...

    def send(self, note: Note) -> None:
        """Never raises for the desktop's faults and never blocks; the outcome comes as ACCEPTED or FAILED."""

    def withdraw(self, follow_up_id: int) -> None: ...

    def stop(self) -> None: ...


class KeptLanguage(Protocol):
    """The language that the user chose for the program: kept outside the store, for it is read before that."""

    def value(self) -> str:
        """ "system", or a language's code."""

    def choose(self, value: str) -> None:
        """Counts from the next start on. Raises Refused where it cannot be kept."""


class StartAtLogin(Protocol):
    """Whether the user's session starts us, and switching that."""

    def is_on(self) -> bool: ...

    def set_on(self) -> None:
        """Raises Refused where the entry cannot be written."""

    def set_off(self) -> None:
        """Raises Refused where it cannot be removed."""


class Alarm(Protocol):
    """Wakes us at one moment: the scheduler's part."""

    def arm(self, at: datetime | None) -> None:
        """Replaces the armed moment; None disarms. A moment in the past fires at once."""

    def start(self, ring: Callable[[], None]) -> None: ...

    def stop(self) -> None: ...


# -- the calendar of a phone ---------------------------------------------------------------------------------------


class CalendarServer(Protocol):
    """One account with calendars. Every method speaks over the network for seconds and raises AccountTrouble; what
    the server says is not trusted. No part of it may be used by two threads at once."""

    def calendars(self) -> tuple[CalendarName, ...]:
        """Those that take events."""

    def make_calendar(self, name: str) -> CalendarName: ...

    def listing(self, calendar: str, since: str) -> Listing:
        """What is another since the state of that name; all entries where ``since`` is empty, or the server has
        forgotten that state or knows no such names."""

    def fetch(self, calendar: str, hrefs: Sequence[str]) -> tuple[FoundEntry, ...]:
        """These entries as they lie there; those that are gone are left out."""

    def put(self, calendar: str, entry: CalendarEntry, href: str, known: FoundEntry | None, keep: Keep) -> Put:
        """Writes an entry: a new one where ``known`` is None, else over exactly that one, of which ``keep`` says what
        stays. Raises ChangedThere where something else lies there."""

    def delete(self, href: str, etag: str) -> None:
        """Removes exactly that state of an entry; one that is gone is fine. Raises ChangedThere."""

    def close(self) -> None: ...


class Passwords(Protocol):
    """The system's keeper of passwords. May take long, where it asks the user to unlock it. Raises AccountTrouble
    (KEYRING) where there is none."""

    def read(self, address: str, user: str) -> str:
        """Empty where none is kept."""

    def keep(self, address: str, user: str, password: str) -> None: ...

    def forget(self, address: str, user: str) -> None:
        """Does nothing where none is kept."""

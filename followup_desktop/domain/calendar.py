"""What stands in a calendar of the user's phone, and what became of it there: values, and how an account fails.

Our entries are known by where they lie (``href``) and by what the server calls their present state (``etag``). Of an
entry that somebody changed there, only its time and its being gone mean something here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class Thing(StrEnum):
    """What an entry stands for."""

    FOLLOW_UP = "follow_up"
    INTERVIEW = "interview"


class Question(StrEnum):
    """What the user did on the phone and has not been asked about to the end."""

    NONE = ""
    MOVED = "moved"
    DELETED = "deleted"


@dataclass(frozen=True)
class CalendarAccount:
    """Where the calendar lies. ``address`` is an https address (http on this computer only)."""

    address: str
    user: str
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class CalendarName:
    """One calendar of an account: where it lies, and what its owner calls it."""

    href: str
    name: str


@dataclass(frozen=True)
class CalendarEntry:
    """What is to stand in the calendar. ``start`` and ``end`` are UTC; ``alarm``: how long before the start it rings.

    ``about`` tells two things with one ``uid`` apart (two copies of a store go on counting from the same number).
    """

    uid: str
    about: str
    title: str
    start: datetime
    end: datetime
    note: str = ""
    phone_link: str = ""  # a tel: link
    alarm: timedelta = timedelta()
    neutral: bool = False  # it names nobody, and what the user wrote there gives way


@dataclass(frozen=True)
class FoundEntry:
    """An entry as it lies there. ``start``: UTC, None where it cannot be understood; ``text``: as it was sent."""

    href: str
    etag: str
    uid: str = ""
    about: str = ""
    start: datetime | None = None
    title: str = ""
    note: str = ""
    text: str = field(default="", repr=False)


@dataclass(frozen=True)
class Keep:
    """Which words of an entry the user wrote on the phone."""

    title: bool = False
    note: bool = False


NOTHING = Keep()


@dataclass(frozen=True)
class CalendarItem:
    """What is known here of one entry of ours.

    ``there_at``: the start that lies there now; ``put_at``: the one both sides last agreed on; ``offered_at``: one
    that is being put, of which nobody knows yet whether it arrived. All UTC. ``look``, ``title`` and ``note`` are
    digests of what was put: the words themselves stand nowhere but in the calendar.
    """

    uid: str
    thing: Thing
    thing_id: int
    href: str
    etag: str = ""  # empty: it does not lie there
    there_at: datetime | None = None
    put_at: datetime | None = None
    offered_at: datetime | None = None
    look: str = ""
    title: str = ""
    note: str = ""
    question: Question = Question.NONE
    moved_to: datetime | None = None  # on the phone
    left_out: bool = False  # the user does not want it there
    id: int = 0


class Trouble(StrEnum):
    """Why an account could not be used."""

    NOT_INSTALLED = "not_installed"  # the extra of the program that speaks to calendars
    ADDRESS = "address"  # is no address, or one that is not safe
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    PASSWORD = "password"  # noqa: S105 (its name)
    FORBIDDEN = "forbidden"
    REDIRECTED = "redirected"  # to another host
    NO_CALENDAR = "no_calendar"  # there is none at that address, or it is gone
    FULL = "full"
    ODD = "odd"  # an answer that makes no sense
    KEYRING = "keyring"  # the system keeps no passwords
    NO_PASSWORD = "no_password"  # noqa: S105 (its name): none is known


class AccountTrouble(Exception):
    """The account could not be used. ``detail`` is a host or a number for people, never what somebody typed."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(trouble.value)
        self.trouble, self.detail = trouble, detail


class ChangedThere(Exception):
    """The entry is not (any more) as it was known: nothing was written."""


@dataclass(frozen=True)
class Put:
    """Where an entry lies after it was written; an empty ``etag``: the server did not tell."""

    href: str
    etag: str


Etags = Mapping[str, str]  # by href
UNTOLD = "?"  # the etag of a state that the server did not name: it is looked at with the next round


@dataclass(frozen=True)
class Listing:
    """What lies in a calendar: ``whole``, or what is another or ``gone`` since an earlier state. ``token`` names the
    state that is listed, for the next question; empty where the server gives its states no names."""

    etags: Etags
    gone: frozenset[str] = frozenset()
    token: str = ""
    whole: bool = True

"""What is written into calendars and address cards, as values; who writes them stands in the adapters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup_desktop.domain.model import Stage


@dataclass(frozen=True)
class CalendarEvent:
    """One entry of the exported calendar. ``start``, ``end`` and ``written`` (when it was made) are aware and in
    UTC; ``end`` None: nobody said. ``zone``: the IANA name of the zone it was meant in. ``alarm``: how long before
    the start it rings, None: not at all. ``stage``: of an interview; None: it is a planned follow-up."""

    uid: str
    title: str
    start: datetime
    written: datetime
    end: datetime | None = None
    zone: str = "UTC"
    note: str = ""
    alarm: timedelta | None = None
    sequence: int = 0
    location: str = ""
    link: str = ""
    company: str = ""
    role: str = ""
    stage: Stage | None = None


@dataclass(frozen=True)
class Card:
    """One address card."""

    name: str
    role: str = ""
    company: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Writers:
    """Each makes the bytes of a whole file."""

    calendar: Callable[[Sequence[CalendarEvent]], bytes]
    cards: Callable[[Sequence[Card]], bytes]

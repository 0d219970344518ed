"""What every operation needs from around it, put together once in app.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_desktop.domain.ports import BusinessCalendar, Clock, KeptLanguage, Phones, Places, StartAtLogin, Words
from followup_desktop.domain.talking_points import Content
from followup_desktop.services.file_writers import Writers
from followup_desktop.services.planning import Planner
from followup_desktop.services.wording import Wording
from followup_desktop.store.holding import Holding


@dataclass(frozen=True)
class Surroundings:
    """The store, the clock, the outside world behind its ports, the words, and who writes files of other programs."""

    store: Holding
    clock: Clock
    calendar: BusinessCalendar
    words: Words
    phones: Phones
    places: Places
    wording: Wording
    content: Content  # the talking points in the program's language
    planner: Planner
    writers: Writers
    at_login: StartAtLogin | None = None  # None: this is not the store that a session would start with
    language: KeptLanguage | None = None  # None: nothing is kept
    content_in: Callable[[str], Content] | None = None  # the talking points in another language, by its code

    @property
    def now(self) -> datetime:
        """UTC."""
        return self.clock.now()

    def talking_points(self, language: str) -> Content:
        """In the language of a code; those of the program's own for anything else."""
        return self.content if self.content_in is None or len(language) != 2 else self.content_in(language)

    # -- the user's own time

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.clock.zone())

    @property
    def today(self) -> date:
        return self.mine(self.now).date()

    def mine(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)

    def when(self, at: datetime) -> str:
        """ "today 15:00"."""
        return self.wording.near_moment(self.mine(at), self.today)

    def when_dated(self, at: datetime) -> str:
        """ "Fri 4 Dec 2026 15:00": for what is read at another time than it is written."""
        local = self.mine(at)
        return f"{self.wording.long_day(local.date())} {self.wording.time(local)}"

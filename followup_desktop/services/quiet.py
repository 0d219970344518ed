"""When a reminder may ring: not in the user's quiet hours, not on their holidays, and for a call in calling hours.

What the user chose by the minute (a snooze, a day of their own) and what cannot wait (another offer's deadline) rings
whenever it is due; when it comes back unanswered it keeps to the hours like everything else. Put off, never dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import AttemptKind, Channel, FollowUp, Reminder
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.schedule import next_call_time
from followup_desktop.services.case import Case
from followup_desktop.services.settings import MY_COUNTRY, plain_value
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import ON, clock_time

OFF = "off"
MORNING = time(9)  # after a holiday, where there are no quiet hours to end
FARTHEST = 40  # days that are looked through for one that is no holiday
# What nobody acknowledged comes back after these waits, then each time after the last of them.
COMES_BACK = {
    "usual": (timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1)),
    "gently": (timedelta(hours=1),),
    "daily": (timedelta(days=1),),
}


@dataclass(frozen=True)
class Span:
    """A stretch of the day, from and until; it may go over midnight."""

    start: time
    end: time

    def holds(self, at: time) -> bool:
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


def span(text: str) -> Span | None:
    """ "22:00-07:00"; None for anything else, and for a stretch without length."""
    first, dash, last = text.partition("-")
    start, end = clock_time(first), clock_time(last)
    return Span(start, end) if dash and start is not None and end is not None and start != end else None


@dataclass(frozen=True)
class Quiet:
    """The user's own rest, in their zone. ``calendar``: the key of their holidays, empty: none."""

    zone: ZoneInfo
    hours: Span | None
    calendar: str
    days: BusinessCalendar

    @classmethod
    def of(cls, settings: Mapping[str, str], around: Surroundings) -> Quiet:
        """The holidays are those of where the user's zone lies, unless they named a country."""
        holidays = plain_value("quiet_holidays", settings) == ON
        mine = plain_value(MY_COUNTRY, settings) or around.places.country_of(around.clock.zone())
        hours = span(plain_value("quiet_hours", settings))
        return cls(around.zone, hours, mine if holidays else "", around.calendar)

    def over(self, at: datetime) -> datetime:
        """``at``, or the first moment after it (UTC) at which the user may be rung."""
        local = at.astimezone(self.zone)
        for _ in range(FARTHEST):
            if self._holiday(local):
                tomorrow = (local + timedelta(days=1)).date()
                local = datetime.combine(tomorrow, self.hours.end if self.hours else MORNING, self.zone)
            elif self.hours is not None and self.hours.holds(local.time()):
                day = local.date() if local.time() < self.hours.end else (local + timedelta(days=1)).date()
                local = self._ahead(day, self.hours.end, local)
            else:
                break
        return max(at, local.astimezone(UTC))

    def _ahead(self, day: date, at: time, local: datetime) -> datetime:
        """That time on that day; in the night that has an hour twice, the one of both that lies ahead."""
        end = datetime.combine(day, at, self.zone)
        return end if end.astimezone(UTC) > local.astimezone(UTC) else end.replace(fold=1)

    def _holiday(self, local: datetime) -> bool:
        return bool(self.calendar) and bool(self.days.holiday_name(local.date(), self.calendar))


def may_ring_from(ring: Reminder, planned: FollowUp, case: Case, quiet: Quiet, now: datetime) -> datetime:
    """``now``, or the moment (UTC) to which this reminder is put off."""
    by_the_minute = ring.snoozed or planned.moved_by_user or planned.kind is AttemptKind.COMPETING
    if by_the_minute and not ring.rings:
        return now
    at = now
    for _ in range(FARTHEST):
        before = at
        if planned.channel is Channel.PHONE:
            place, hours = case.application.place, case.parameters.hours
            at = next_call_time(at, place, case.calendar, quiet.days, hours)
        at = quiet.over(at)
        if at == before:
            break
    return at


def comes_back(settings: Mapping[str, str], rings: int) -> timedelta:
    """How long after its ``rings``-th showing (from 0) an unacknowledged reminder rings again."""
    waits = COMES_BACK[plain_value("comes_back", settings)]
    return waits[min(rings, len(waits) - 1)]

"""Days and hours of the other side: business days, calling hours in their zone, daylight saving.

Pure: the calendar and the moment are arguments. Instants that come in are aware; those that go out are in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from followup_desktop.domain.advice_model import DayWindow
from followup_desktop.domain.model import Channel, Moment, Place, Window
from followup_desktop.domain.parameters import CallHours
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.zones import is_zone, known_zone, zone_of

DAY = timedelta(days=1)
QUARTER = 900  # seconds of a quarter of an hour
FARTHEST = 400  # days that are looked through for a business day; a calendar without any is a fault of the calendar
HOURS = CallHours()
LARGEST_CHANGE = timedelta(hours=26)  # that a government made of its clocks (Samoa crossed the date line)


# -- business days -------------------------------------------------------------------------------------------------


def next_business_day(day: date, calendar: str, days: BusinessCalendar) -> date:
    """That day, or the first business day after it."""
    for _ in range(FARTHEST):
        if days.is_business_day(day, calendar):
            return day
        day += DAY
    return day


def add_business_days(day: date, count: int, calendar: str, days: BusinessCalendar) -> date:
    """The count-th business day after ``day``; ``day`` itself does not count (0: ``day`` as it is)."""
    is_business_day, left = days.is_business_day, count
    for _ in range(FARTHEST):
        if left <= 0:
            break
        day += DAY
        left -= is_business_day(day, calendar)
    return day


def business_days_between(start: date, end: date, calendar: str, days: BusinessCalendar) -> int:
    """How many business days lie after ``start`` up to and including ``end``; 0 where ``end`` is not later."""
    span = (end - start).days
    return sum(days.is_business_day(start + n * DAY, calendar) for n in range(1, span + 1))


def previous_business_day(day: date, calendar: str, days: BusinessCalendar) -> date:
    """The last business day before ``day``."""
    for _ in range(FARTHEST):
        day -= DAY
        if days.is_business_day(day, calendar):
            return day
    return day


# -- moving --------------------------------------------------------------------------------------------------------


def same_hour(planned: Moment, day: date) -> Moment:
    """The planned time of day on another day, by the clock of its zone and over a change of the clocks."""
    return Moment.at(_instant(day, planned.local.time(), planned.local.tzinfo or UTC), planned.zone)


def nearest_same_hour(planned: Moment, at: datetime) -> Moment:
    """Of all days the one on which the planned time of day lies nearest to ``at``."""
    there = at.astimezone(planned.local.tzinfo).date()
    around = (same_hour(planned, there + DAY * shift) for shift in (-1, 0, 1))
    return min(around, key=lambda one: abs(one.instant - at))


def nearest_quarter(at: datetime) -> datetime:
    """The nearest quarter of an hour, in UTC: no zone in use is off it by less than one."""
    return datetime.fromtimestamp(round(at.timestamp() / QUARTER) * QUARTER, UTC)


# -- hours ---------------------------------------------------------------------------------------------------------


def call_window(days: DayWindow, place: Place, channel: Channel, hours: CallHours = HOURS) -> Window:
    """The instants (UTC) between which a contact on those days fits, by their clock."""
    zone = zone_of(place.zone)
    calling = channel is Channel.PHONE
    opens = hours.morning[0] if calling else hours.writing[0]
    closes = hours.afternoon[1] if calling else hours.writing[1]
    ideal = hours.ideal if calling else hours.writing[0]
    return Window(
        _instant(days.earliest, opens, zone), _instant(days.ideal, ideal, zone), _instant(days.latest, closes, zone)
    )


def due_moment(day: date, place: Place, channel: Channel, hours: CallHours = HOURS) -> Moment:
    """When a contact on that day of theirs falls due: at the ideal hour for its channel."""
    ideal = call_window(DayWindow(day, day, day), place, channel, hours).ideal
    zone = zone_of(place.zone)
    wall = ideal.astimezone(zone).replace(tzinfo=None)
    return Moment(ideal, known_zone(place.zone), wall.isoformat(timespec="minutes"))


class TheirClock(StrEnum):
    """Whether a call fits their clock now."""

    GOOD = "good"
    EARLY = "early"
    BREAK = "break"  # the hours around noon
    LATE = "late"
    CLOSED = "closed"  # weekend, holiday, quiet period


def call_clock(
    now: datetime, place: Place, calendar: str, days: BusinessCalendar, hours: CallHours = HOURS
) -> tuple[TheirClock, datetime]:
    """How a call at ``now`` fits them; with it the end of the stretch that runs, or the next opening (UTC)."""
    zone = zone_of(place.zone)
    local = now.astimezone(zone)
    if not days.is_business_day(local.date(), calendar):
        return TheirClock.CLOSED, next_call_time(now, place, calendar, days, hours)
    at = local.time()
    for opens, closes in (hours.morning, hours.afternoon):
        if opens <= at < closes:
            return TheirClock.GOOD, _instant(local.date(), closes, zone)
    if at < hours.morning[0]:
        return TheirClock.EARLY, _instant(local.date(), hours.morning[0], zone)
    if at < hours.afternoon[0]:
        return TheirClock.BREAK, _instant(local.date(), hours.afternoon[0], zone)
    return TheirClock.LATE, next_call_time(now, place, calendar, days, hours)


def next_call_time(
    now: datetime, place: Place, calendar: str, days: BusinessCalendar, hours: CallHours = HOURS
) -> datetime:
    """``now`` where a call fits, else the next opening (UTC): moved, never dropped."""
    zone = zone_of(place.zone)
    local = now.astimezone(zone)
    if days.is_business_day(local.date(), calendar):
        for opens, closes in (hours.morning, hours.afternoon):
            if local.time() < closes:
                return max(now.astimezone(UTC), _instant(local.date(), opens, zone))
    day = next_business_day(local.date() + DAY, calendar, days)
    return _instant(day, hours.morning[0], zone)


def _instant(day: date, at: time, zone: tzinfo) -> datetime:
    """A wall time of theirs as an instant; one that a clock change skips is moved forward by the gap."""
    return datetime.combine(day, at, zone).astimezone(UTC)


# -- wall times ----------------------------------------------------------------------------------------------------


class WallTime(StrEnum):
    PLAIN = "plain"
    SKIPPED = "skipped"  # the clocks jump over it: moved forward by the gap
    TWICE = "twice"  # it happens twice that night: the first is meant


def kind_of_wall(local: datetime) -> WallTime:
    """What daylight saving did to an aware time as it was typed (its own fold counts in an overlap)."""
    first, second = local.replace(fold=0), local.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return WallTime.PLAIN
    back = first.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None)
    return WallTime.TWICE if back == local.replace(tzinfo=None, fold=0) else WallTime.SKIPPED


@dataclass(frozen=True)
class Resolution:
    """A wall time as a moment, and what daylight saving did to it. ``moment.wall`` stays as entered."""

    moment: Moment
    kind: WallTime


def resolved_anew(moment: Moment) -> Moment | None:
    """The moment under the rules that its zone has by now, where those say otherwise than when it was written down.

    None where nothing changed, and for a zone that this computer does not know: then the instant counts.
    """
    if not is_zone(moment.zone):
        return None
    there = zone_of(moment.zone)
    try:
        wall = datetime.fromisoformat(moment.wall).replace(tzinfo=None)
        minute = moment.instant.replace(second=0, microsecond=0)
        if minute.astimezone(there).replace(tzinfo=None) == wall:
            return None  # whichever of two such times it is, in a night that has it twice
        now = resolve(wall, moment.zone).moment.instant
    except (ValueError, OverflowError):
        return None
    if now == minute or abs(now - minute) > LARGEST_CHANGE:
        return None
    return Moment(now + (moment.instant - minute), moment.zone, moment.wall)


def resolve(wall: datetime, zone: str) -> Resolution:
    """The moment of a naive wall time in a zone. An unknown zone counts as UTC and keeps its name."""
    local = wall.replace(tzinfo=zone_of(zone), fold=0)
    moment = Moment(local.astimezone(UTC), zone, wall.isoformat(timespec="minutes"))
    return Resolution(moment, kind_of_wall(local))

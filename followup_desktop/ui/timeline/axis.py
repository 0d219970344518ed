"""Time to pixels and back, and where the axis has its marks. Pure; x is in px from the lane's left edge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

from followup_desktop.day_words import MONTHS, month_and_year, named_day, short_day

DAY = 86400.0
HOURS_FROM = 300.0  # px a day; in wider days the hours have room
NEAREST, FARTHEST = 1400.0, 0.08  # px a day: half a day fills the window, or twenty years do
SPANS = {"week": 9.0, "month": 31.0, "quarter": 95.0}  # days across the lane
TODAY_AT = 0.72  # where today stands after "today": more of what was than of what comes
SHORTEST, YEAR = 28, 365.25  # days of a month, of a year
MONDAY_THE_30TH, WEDNESDAY_THE_30TH = date(2026, 11, 30), date(2026, 9, 30)
APART = 12.0  # px between two names on the axis
EARLIEST, LATEST = -631152000.0, 5680281600.0  # 1950 and 2150: the left edge stays between them


@dataclass(frozen=True)
class Tick:
    x: float
    label: str


@lru_cache(maxsize=16384)
def start_of(day: date, zone: str) -> float:
    """UTC seconds at which the day begins there."""
    return datetime.combine(day, time(), ZoneInfo(zone)).timestamp()


@dataclass(frozen=True)
class Scale:
    """``left``: the instant (UTC seconds since 1970) at x = 0; ``per_day`` px a day; ``zone`` the user's own."""

    left: float
    per_day: float
    zone: str = "UTC"

    @property
    def shows_hours(self) -> bool:
        """Whether the axis names hours."""
        return self.per_day >= HOURS_FROM

    def x(self, at: datetime) -> float:
        return (at.timestamp() - self.left) / DAY * self.per_day

    def at(self, x: float) -> datetime:
        return datetime.fromtimestamp(self.left + x / self.per_day * DAY, UTC)

    def x_of_day(self, day: date) -> float:
        """The start of a day in the user's own zone."""
        return (start_of(day, self.zone) - self.left) / DAY * self.per_day

    def zoomed(self, factor: float, x: float) -> Scale:
        """Zoomed so that the instant under ``x`` stays there."""
        per_day = min(NEAREST, max(FARTHEST, self.per_day * factor))
        under = self.left + x / self.per_day * DAY
        return replace(self, left=_bounded(under - x / per_day * DAY), per_day=per_day)

    def panned(self, pixels: float) -> Scale:
        return replace(self, left=_bounded(self.left + pixels / self.per_day * DAY))

    def spanning(self, days: float, width: float, now: datetime) -> Scale:
        """``days`` across ``width``, with ``now`` at its usual place."""
        per_day = min(NEAREST, max(FARTHEST, width / days))
        return replace(self, left=now.timestamp() - width * TODAY_AT / per_day * DAY, per_day=per_day)

    def days(self, width: float) -> Iterator[date]:
        """The days that are in view."""
        zone = ZoneInfo(self.zone)
        day, last = self.at(0).astimezone(zone).date(), self.at(width).astimezone(zone).date()
        while day <= last:
            yield day
            day += timedelta(days=1)


def _bounded(left: float) -> float:
    return min(LATEST, max(EARLIEST, left))


Measure = Callable[[str], float]


def upper(scale: Scale, width: float, measure: Measure) -> list[Tick]:
    """The coarse names: days, months or years. The one under the left edge stays there."""
    if scale.shows_hours:
        found = [Tick(x, named_day(day)) for x, day in _starts(scale, width, scale.days(width))]
    elif (months := _months_above(scale, measure)) is not None:
        found = [Tick(x, months(day)) for x, day in _starts(scale, width, _months(scale, width))]
    elif scale.per_day * YEAR >= 140:
        found = [Tick(x, str(day.year)) for x, day in _starts(scale, width, _years(scale, width))]
    else:
        return []
    found = [Tick(max(0.0, tick.x), tick.label) for tick in found]
    pushed = len(found) > 1 and found[0].x + measure(found[0].label) + APART > found[1].x
    return _fitting(found[1:] if pushed else found, width, measure)


def _months_above(scale: Scale, measure: Measure) -> Callable[[date], str] | None:
    """How months with their years are written above, so that every one has room; None where none does."""
    room = scale.per_day * SHORTEST - APART
    for name in (month_and_year, partial(month_and_year, short=True)):
        if all(measure(name(date(2026, month, 1))) <= room for month in range(1, 13)):
            return name
    return None


def lower(scale: Scale, width: float, measure: Measure) -> list[Tick]:
    """The fine names: hours, days, Mondays, months or years, whichever have room."""
    ticks = _lower(scale, width, measure)
    return _fitting([tick for tick in ticks if tick.x >= 0], width, measure)


def _lower(scale: Scale, width: float, measure: Measure) -> list[Tick]:
    if scale.shows_hours:
        return _hours(scale, width, measure)
    if scale.per_day >= measure(short_day(WEDNESDAY_THE_30TH)) + APART:
        return [Tick(scale.x_of_day(day), short_day(day)) for day in scale.days(width)]
    if scale.per_day * 7 >= measure("30") + APART:
        named = scale.per_day * 7 >= measure(short_day(MONDAY_THE_30TH)) + APART
        mondays = [day for day in scale.days(width) if day.weekday() == 0]
        return [Tick(scale.x_of_day(day), short_day(day) if named else str(day.day)) for day in mondays]
    if _months_above(scale, measure) is not None:
        return []
    if scale.per_day * SHORTEST >= measure(MONTHS[4]) + APART:
        return [Tick(scale.x_of_day(day), MONTHS[day.month - 1]) for day in _months(scale, width)]
    step = 1
    while scale.per_day * YEAR * step < measure("2026") + APART:
        step *= 5 if step == 1 else 2
    return [Tick(scale.x_of_day(day), str(day.year)) for day in _years(scale, width) if day.year % step == 0]


def _hours(scale: Scale, width: float, measure: Measure) -> list[Tick]:
    room = measure("00:00") + APART
    step = next((hours for hours in (1, 2, 3, 6) if scale.per_day * hours / 24 >= room), 12)
    zone, found = ZoneInfo(scale.zone), []
    for day in scale.days(width):
        for hour in range(0, 24, step):
            at = datetime.combine(day, time(hour), zone)
            found.append(Tick(scale.x(at), f"{hour:02}:00"))
    return found


def _starts(scale: Scale, width: float, days: Iterator[date]) -> list[tuple[float, date]]:
    return [(scale.x_of_day(day), day) for day in days if scale.x_of_day(day) < width]


def _months(scale: Scale, width: float) -> Iterator[date]:
    """The first days of the months in view, from the one that has begun."""
    zone = ZoneInfo(scale.zone)
    month, last = scale.at(0).astimezone(zone).date().replace(day=1), scale.at(width).astimezone(zone).date()
    while month <= last:
        yield month
        month = (month + timedelta(days=31)).replace(day=1)


def _years(scale: Scale, width: float) -> Iterator[date]:
    zone = ZoneInfo(scale.zone)
    for year in range(scale.at(0).astimezone(zone).year, scale.at(width).astimezone(zone).year + 1):
        yield date(year, 1, 1)


def _fitting(ticks: list[Tick], width: float, measure: Measure) -> list[Tick]:
    """Those that neither touch the one before nor are cut off at the right."""
    found: list[Tick] = []
    free = 0.0
    for tick in ticks:
        right = tick.x + measure(tick.label)
        if tick.x >= free and right + 6 <= width:
            found.append(tick)
            free = right + APART / 2
    return found

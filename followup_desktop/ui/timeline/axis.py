"""Time to pixels and back, and where the axis has its marks. Pure; x is in px from the lane's left edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = 86400.0
NEAREST, FARTHEST = 240.0, 1.6  # px a day: a few days fill the window, or more than a year does
MONTHS: tuple[str, ...] = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SPANS = {"week": 9.0, "month": 31.0, "quarter": 95.0}  # days across the lane
TODAY_AT = 0.72  # where today stands after "today": more of what was than of what comes


@dataclass(frozen=True)
class Tick:
    x: float
    label: str
    strong: bool = False  # a month's name


@dataclass(frozen=True)
class Scale:
    """``left``: the instant (UTC seconds since 1970) at x = 0; ``per_day`` px a day; ``zone`` the user's own."""

    left: float
    per_day: float
    zone: str = "UTC"

    def x(self, at: datetime) -> float:
        return (at.timestamp() - self.left) / DAY * self.per_day

    def at(self, x: float) -> datetime:
        return datetime.fromtimestamp(self.left + x / self.per_day * DAY, UTC)

    def x_of_day(self, day: date) -> float:
        """The start of a day in the user's own zone."""
        return self.x(datetime.combine(day, time(), ZoneInfo(self.zone)))

    def zoomed(self, factor: float, x: float) -> Scale:
        """Zoomed so that the instant under ``x`` stays there."""
        per_day = min(NEAREST, max(FARTHEST, self.per_day * factor))
        under = self.left + x / self.per_day * DAY
        return replace(self, left=under - x / per_day * DAY, per_day=per_day)

    def panned(self, pixels: float) -> Scale:
        return replace(self, left=self.left + pixels / self.per_day * DAY)

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


def months(scale: Scale, width: float) -> list[Tick]:
    """The names of the months at their beginning; the one under the left edge stays there."""
    ticks: list[Tick] = []
    for day in scale.days(width):
        if not ticks or day.day == 1:
            short = scale.per_day * 30 < 110
            name = MONTHS[day.month - 1][: 3 if short else None]
            label = name if short and day.month != 1 else f"{name} {day.year}"
            ticks.append(Tick(max(0.0, scale.x_of_day(day)), label, True))
    return [one for one, following in zip(ticks, [*ticks[1:], None], strict=True) if _has_room(one, following)]


def _has_room(one: Tick, following: Tick | None) -> bool:
    return following is None or following.x - one.x > len(one.label) * 7.5 + 10


def days(scale: Scale, width: float) -> list[Tick]:
    """Every day when they are wide enough, else the Mondays, else nothing (the months alone)."""
    if scale.per_day >= 52:
        return [Tick(scale.x_of_day(day), f"{WEEKDAYS[day.weekday()]} {day.day}") for day in scale.days(width)]
    if scale.per_day >= 8.5:
        mondays = (day for day in scale.days(width) if day.weekday() == 0)
        return [Tick(scale.x_of_day(day), f"Mon {day.day}") for day in mondays]
    return []

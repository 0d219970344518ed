"""Every change of every clock, found minute by minute without the arithmetic that is being tested."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AROUND = 3 * HOUR
TWENTY = (
    "Africa/Cairo", "Africa/Casablanca", "America/Asuncion", "America/Havana", "America/New_York", "America/Nuuk",
    "America/Santiago", "America/St_Johns", "America/Tijuana", "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem",
    "Asia/Kolkata", "Asia/Tokyo", "Atlantic/Azores", "Australia/Lord_Howe", "Europe/Berlin", "Europe/London",
    "Pacific/Chatham", "Pacific/Norfolk",
)  # fmt: skip


def all_zones() -> list[str]:
    """Everything that a user could be in."""
    return sorted(zone for zone in zoneinfo.available_timezones() if zone not in ("Factory", "localtime"))


def changes(zone: str, first: int, last: int) -> Iterator[datetime]:
    """The instants (UTC) from the start of the year ``first`` to the end of ``last`` at which its clocks change."""
    there = ZoneInfo(zone)
    at, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    while at < end:
        if at.astimezone(there).utcoffset() != (at + DAY).astimezone(there).utcoffset():
            low, high = at, at + DAY
            while high - low > MINUTE:
                middle = low + (high - low) // 2
                middle = middle.replace(second=0, microsecond=0)
                if middle.astimezone(there).utcoffset() == low.astimezone(there).utcoffset():
                    low = middle
                else:
                    high = middle
            yield high
        at += DAY


@dataclass
class Night:
    """One change: which wall times there are around it, and when each of them is."""

    zone: str
    change: datetime
    instants: dict[datetime, list[datetime]] = field(default_factory=dict)  # by wall time, in order
    walls: list[datetime] = field(default_factory=list)

    def __post_init__(self) -> None:
        there = ZoneInfo(self.zone)
        before = (self.change - MINUTE).astimezone(there).utcoffset()
        after = self.change.astimezone(there).utcoffset()
        assert before is not None
        assert after is not None
        self.gap = after - before
        at = self.change - AROUND - abs(self.gap) * 2
        while at <= self.change + AROUND + abs(self.gap) * 2:
            self.instants.setdefault(at.astimezone(there).replace(tzinfo=None), []).append(at)
            at += MINUTE
        wall = (self.change + before).replace(tzinfo=None) - AROUND
        self.before = before
        while wall <= (self.change + after).replace(tzinfo=None) + AROUND:
            self.walls.append(wall)
            wall += MINUTE

    def meant(self, wall: datetime) -> datetime:
        """The first of the instants that show this wall time; where none does, as far after the change as the wall
        time lies in the gap."""
        found = self.instants.get(wall)
        return found[0] if found else wall.replace(tzinfo=UTC) - self.before

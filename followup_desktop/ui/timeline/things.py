"""What of a row lies under a point of its lane, and what all there is on it, in its order. Pure.

It goes by the shapes that were laid out: what shares one shape is found together, as it is seen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF

from followup_desktop.domain.model import Interview
from followup_desktop.services.views import LaneWords, Mark, TimelineRow
from followup_desktop.ui.timeline.axis import DAY, Scale, start_of
from followup_desktop.ui.timeline.lane import Blob, Circle, Lane
from followup_desktop.ui.timeline.lettering import Sizes
from followup_desktop.ui.timeline.shapes import RowTimes

REACH = 4.0  # px beside a line, over and under a pill, that still mean it
MOST_HOLIDAYS = 400  # of a row: twenty years have no more


class What(Enum):
    INTERVIEW = auto()
    ATTEMPT = auto()
    PROMISED = auto()
    PLANNED = auto()
    QUIET = auto()
    HOLIDAY = auto()


@dataclass(frozen=True)
class Thing:
    """One thing on a lane, or several in one shape. ``at``: UTC seconds of where it stands, of the first of them."""

    what: What
    at: float
    interviews: tuple[Interview, ...] = ()
    marks: tuple[Mark, ...] = ()
    day: date | None = None  # of a holiday
    name: str = ""


@dataclass(frozen=True)
class SeenLane:
    """A row's lane as it is seen."""

    row: TimelineRow
    times: RowTimes
    lane: Lane
    scale: Scale
    sizes: Sizes
    holidays: Mapping[date, str]

    def x(self, at: float) -> float:
        return (at - self.scale.left) / DAY * self.scale.per_day

    # -- under a point

    def thing_at(self, x: float, y: float) -> Thing | None:
        """Of what lies over each other the one on top that is not a line; None where there is nothing."""
        lane, sizes = self.lane, self.sizes
        off = y - sizes.middle
        for circle in lane.circles:
            if (x - circle.x) ** 2 + off**2 <= (sizes.circle / 2 + 1) ** 2:
                return _interviews(self.times.interviews[circle.first : circle.after])
        for blob in lane.blobs:
            if (x - blob.x) ** 2 + off**2 <= (sizes.pill / 2) ** 2:
                return _marks(self.times.marks[blob.first : blob.after])
        if lane.promised is not None and abs(x - lane.promised) <= REACH:
            return self._promised()
        if lane.pill is not None and lane.pill.box.adjusted(0, -REACH, 0, REACH).contains(QPointF(x, y)):
            return self._stretch()
        return self._holiday_at(x)

    def _holiday_at(self, x: float) -> Thing | None:
        day = self.scale.at(x).astimezone(ZoneInfo(self.scale.zone)).date()
        name = self.holidays.get(day)
        return Thing(What.HOLIDAY, start_of(day, self.scale.zone), day=day, name=name) if name else None

    # -- all of them

    def things(self) -> list[Thing]:
        """One by one, by when they are; holidays as far as the rest reaches."""
        times = self.times
        found = [Thing(What.INTERVIEW, at, (one,)) for one, at in zip(times.interviews, times.starts, strict=True)]
        found += [Thing(What.ATTEMPT, at, (), (one,)) for one, at in zip(times.marks, times.mark_times, strict=True)]
        found += [one for one in (self._promised(), self._stretch()) if one is not None]
        if found:
            ends = [one.at for one in found]
            if times.stretch is not None:
                ends.append(times.stretch[1])
            found += self._holidays(min(ends), max(ends))
        return sorted(found, key=lambda one: one.at)

    def _promised(self) -> Thing | None:
        return Thing(What.PROMISED, self.times.promised) if self.times.promised is not None else None

    def _stretch(self) -> Thing | None:
        stretch = self.times.stretch
        if stretch is None:
            return None
        if self.row.quiet is not None:
            return Thing(What.QUIET, stretch[0])
        return Thing(What.PLANNED, stretch[2] if stretch[2] is not None else stretch[0])

    def _holidays(self, first: float, last: float) -> list[Thing]:
        zone = self.scale.zone
        low, high = (datetime.fromtimestamp(at, ZoneInfo(zone)).date() for at in (first, last))
        days = sorted(day for day in self.holidays if low <= day <= high)[:MOST_HOLIDAYS]
        return [Thing(What.HOLIDAY, start_of(day, zone), day=day, name=self.holidays[day]) for day in days]

    # -- where it is seen

    def box_of(self, thing: Thing) -> QRectF | None:
        """The shape in which it is seen, from the lane's top left; None where that is out of view."""
        lane, sizes = self.lane, self.sizes
        if thing.what is What.INTERVIEW:
            return self._around(lane.circles, bisect_left(self.times.starts, thing.at), sizes.circle)
        if thing.what is What.ATTEMPT:
            return self._around(lane.blobs, bisect_left(self.times.mark_times, thing.at), sizes.pill)
        if thing.what is What.PROMISED:
            return None if lane.promised is None else QRectF(lane.promised - REACH, 5, 2 * REACH, sizes.row - 11)
        if thing.what is What.HOLIDAY and thing.day is not None:
            left, right = (self.scale.x_of_day(thing.day + timedelta(days=more)) for more in (0, 1))
            return QRectF(left, 5, max(right - left, 2 * REACH), sizes.row - 11)
        return lane.pill.box if lane.pill is not None else None

    def _around(self, shapes: Sequence[Circle] | Sequence[Blob], place: int, size: float) -> QRectF | None:
        """Round the shape that holds what has this place among its kind."""
        x = next((one.x for one in shapes if one.first <= place < one.after), None)
        return None if x is None else QRectF(x - size / 2, self.sizes.middle - size / 2, size, size)

    # -- in words

    def words(self, thing: Thing, words: LaneWords) -> str:
        if thing.what is What.INTERVIEW:
            return words.interviews(self.row, thing.interviews)
        if thing.what is What.ATTEMPT:
            return words.attempts(thing.marks)
        if thing.what is What.PROMISED:
            return words.promised(self.row)
        if thing.what is What.HOLIDAY and thing.day is not None:
            return words.holiday(thing.day, thing.name)
        if thing.what is What.PLANNED and self.row.follow_up is not None:
            return words.planned(self.row.follow_up)
        return words.quiet(self.row)


def _interviews(held: Sequence[Interview]) -> Thing:
    return Thing(What.INTERVIEW, held[0].start.instant.timestamp(), tuple(held))


def _marks(made: Sequence[Mark]) -> Thing:
    return Thing(What.ATTEMPT, made[-1].at.timestamp(), (), tuple(made))

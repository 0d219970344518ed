"""Which shapes a row has on its lane, and where: those in view, folded where they would cover each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Group, Interview, Outcome, Verdict
from followup_desktop.services.views import Mark, TimelineRow
from followup_desktop.ui.timeline.axis import DAY, Scale, start_of
from followup_desktop.ui.timeline.folding import Folded, at_first, at_last, closest, each_alone
from followup_desktop.ui.timeline.lane import LETTERS, Blob, Circle, Ink, Pill, Sign, Span
from followup_desktop.ui.timeline.lettering import Sizes, one_line
from followup_desktop.ui.timeline.taken import Rounds

AIR = 3.0  # px between a shape and what is beside it
LEAST_PILL_WIDTHS = 1.1  # heights: a window of an hour still is something to see
KEPT = 128  # rows of which the folding is kept: no window shows more
CROWDED = 8  # attempts in view; among more than these only the newest one's label is seen to belong to it
FOLDED_UNDER = 0.95  # diameters apart; closer circles become one with their number
MANY = 16  # moments that follow each other closely: fewer shapes then say more
AMONG_MANY = 2.5  # diameters that those are apart


class Gaps(NamedTuple):
    """The fewest seconds from a moment to the next, and to the one after MANY of them; inf where there are fewer."""

    least: float
    of_many: float


@dataclass(frozen=True, eq=False)
class RowTimes:
    """When everything on a row is, in UTC seconds and in order: reckoned once, for all zooms and pans."""

    interviews: tuple[Interview, ...]
    starts: tuple[float, ...]
    start_gaps: Gaps
    marks: tuple[Mark, ...]
    mark_times: tuple[float, ...]
    mark_gaps: Gaps
    promised: float | None  # the end of that day: until then they keep their word
    stretch: tuple[float, float, float | None] | None  # of the pill: from, to, best moment


def times_of(row: TimelineRow, zone: str) -> RowTimes:
    """``zone``: the user's own."""
    interviews = sorted(row.interviews, key=lambda one: one.start.instant)
    marks = sorted(row.marks, key=lambda one: one.at)
    day = row.application.promised if row.promised_label else None
    starts = tuple(one.start.instant.timestamp() for one in interviews)
    mark_times = tuple(one.at.timestamp() for one in marks)
    return RowTimes(
        tuple(interviews),
        starts,
        _gaps(starts),
        tuple(marks),
        mark_times,
        _gaps(mark_times),
        start_of(day + timedelta(days=1), zone) if day is not None else None,
        _stretch(row),
    )


def _gaps(times: Sequence[float]) -> Gaps:
    return Gaps(closest(times), closest(times, MANY))


def _stretch(row: TimelineRow) -> tuple[float, float, float | None] | None:
    if row.group is Group.CLOSED:
        return None
    if row.quiet is not None:
        return (row.quiet[0].timestamp(), row.quiet[1].timestamp(), None)
    if row.window is None:
        return None
    return (row.window.earliest.timestamp(), row.window.latest.timestamp(), row.window.ideal.timestamp())


@lru_cache(maxsize=KEPT)
def folded(times: RowTimes, per_day: float, sizes: Sizes) -> tuple[Folded, Folded]:
    """The interviews in circles and the contacts in blobs, at so many px a day; the same as long as nobody zooms."""
    second = per_day / DAY
    circle, blob = sizes.circle / second, sizes.pill / second
    return (
        _legible(times.starts, times.start_gaps, at_first, circle * FOLDED_UNDER, circle * AMONG_MANY),
        _legible(times.mark_times, times.mark_gaps, at_last, blob, blob * AMONG_MANY),
    )


def _legible(
    times: Sequence[float],
    gaps: Gaps,
    fold: Callable[[Sequence[float], float], Folded],
    apart: float,
    among_many: float,
) -> Folded:
    """Shapes that do not cover each other; where very many would follow each other closely, fewer with room between
    them. Each distance is in seconds."""
    if gaps.of_many < MANY * among_many:
        return fold(times, among_many)
    return fold(times, apart) if gaps.least < apart else each_alone(times)


class Shapes:
    """The shapes of a row that are in view, and where those lie that are not. x in px from the lane's left edge."""

    def __init__(
        self, row: TimelineRow, times: RowTimes, scale: Scale, width: float, now: datetime, sizes: Sizes
    ) -> None:
        self.row, self.width, self.sizes = row, width, sizes
        self._times, self._scale = times, scale
        self.now_x = scale.x(now)
        self._folded = folded(times, scale.per_day, sizes)
        self.circles = self._circles(now.timestamp())
        self._circle_xs = [one.x for one in self.circles]
        blobs = self._blobs()
        self.blobs = blobs if len(blobs) > CROWDED else [self._beside_circles(one) for one in blobs]
        blob_xs = sorted([one.x for one in self.blobs])  # one that was moved may have passed its neighbour
        self.rounds = (Rounds(self._circle_xs, sizes.circle / 2), Rounds(blob_xs, sizes.pill / 2))
        promised = self._x(times.promised) if times.promised is not None else None
        self.promised = promised if promised is not None and -2 < promised < width + 2 else None
        self.pill = self._pill()

    def _x(self, seconds: float) -> float:
        return (seconds - self._scale.left) / DAY * self._scale.per_day

    def _in_view(self, folded: Folded) -> range:
        """The shapes that are in view, if only by a part or by what they hold."""
        reach = max(self.sizes.circle / self._scale.per_day * DAY, folded.reach)
        right = self._scale.left + self.width / self._scale.per_day * DAY
        return folded.between(self._scale.left - reach, right + reach)

    def _circles(self, now: float) -> list[Circle]:
        times, is_open, folded = self._times, self.row.group is not Group.CLOSED, self._folded[0]
        left, per_second, bounds = self._scale.left, self._scale.per_day / DAY, folded.bounds
        found: list[Circle] = []
        for place in self._in_view(folded):
            first, after = bounds[place], bounds[place + 1]
            x, number, one = (folded.anchors[place] - left) * per_second, after - first, times.interviews[first]
            ahead = is_open and times.starts[after - 1] > now
            if number > 1:
                found.append(Circle(x, str(number) if number < 10 else "9+", ahead, True, first, after))
            else:
                found.append(Circle(x, LETTERS[one.stage], ahead and not one.cancelled, False, first, after))
        return found

    def _blobs(self) -> list[Blob]:
        times, folded = self._times, self._folded[1]
        left, per_second, bounds = self._scale.left, self._scale.per_day / DAY, folded.bounds
        found: list[Blob] = []
        for place in self._in_view(folded):
            newest = times.marks[bounds[place + 1] - 1]
            sign = Sign.CHECK if newest.good else Sign.CROSS if newest.outcome is Outcome.REFUSAL else Sign.DOT
            x = (folded.anchors[place] - left) * per_second
            found.append(Blob(x, sign, newest.good, bounds[place], bounds[place + 1]))
        return found

    def label_of(self, blob: Blob) -> str:
        """The newest contact's, and how many more stand there."""
        label, more = one_line(self._times.marks[blob.after - 1].label), blob.after - blob.first - 1
        return f"{label} +{more}" if more else label

    def _beside_circles(self, blob: Blob) -> Blob:
        """Moved a little, so that no circle covers it, where there is room for that; among many there is none."""
        apart, xs = (self.sizes.circle + self.sizes.pill) / 2 + 1, self._circle_xs
        first = bisect_right(xs, blob.x - apart)
        if bisect_left(xs, blob.x + apart) - first != 1:
            return blob
        moved = xs[first] + (apart if blob.x >= xs[first] else -apart)
        too_far = abs(moved - blob.x) > self.sizes.pill / 2 or (moved > self.now_x) != (blob.x > self.now_x)
        crowded = bisect_left(xs, moved + apart - 1) - bisect_right(xs, moved - apart + 1) > 0
        return blob if too_far or crowded else blob._replace(x=moved)

    def _pill(self) -> Pill | None:
        """The window of the next contact, or the stretch in which none is welcome; also where it is out of view."""
        stretch, row = self._times.stretch, self.row
        if stretch is None:
            return None
        box = self._box(self._x(stretch[0]), self._x(stretch[1]))
        if row.quiet is not None:
            forbidden = row.verdict is Verdict.DO_NOT_CALL
            return Pill(box, Ink.DANGER if forbidden else Ink.QUIET, outlined=forbidden, hatched=forbidden)
        ideal = self._x(stretch[2]) if stretch[2] is not None else box.left()
        inside = box.left() + 9 < ideal < box.right() - 9
        ink = Ink.WARM if row.urgent else Ink.ACCENT
        return Pill(box, ink, outlined=row.urgent, ideal=ideal if inside else None)

    def _box(self, left: float, right: float) -> QRectF:
        least = self.sizes.pill * LEAST_PILL_WIDTHS
        missing = least - (right - left)
        if missing > 0:
            left, right = left - missing / 2, right + missing / 2
        for rounds in self.rounds:  # a shape on its beginning: it begins beside it
            for low, high in rounds.from_first_after(left - AIR):
                if low - AIR > left:
                    break
                if right - high - AIR >= least * 0.7:
                    left = high + AIR
        return QRectF(left, self.sizes.middle - self.sizes.pill / 2, right - left, self.sizes.pill)

    def anchor(self) -> Span | None:
        """What the main label belongs to: the pill, else the last shape; None where there is nothing."""
        if self.pill is not None:
            return (self.pill.box.left(), self.pill.box.right())
        ends = [times[-1] for times in (self._times.starts, self._times.mark_times) if times]
        if not ends:
            return None
        last, half = self._x(max(ends)), self.sizes.pill / 2
        return (last - half, last + half)

    def rail(self) -> Span | None:
        """From the first interview to the last thing on the row."""
        if not self._times.starts:
            return None
        ends = [self._x(times[-1]) for times in (self._times.starts, self._times.mark_times) if times]
        if self.pill is not None:
            ends.append(self.pill.box.left())
        return (max(self._x(self._times.starts[0]), 0.0), min(max(ends), self.width))

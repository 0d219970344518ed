"""Which shapes a row has on its lane, and where: those in view, folded where they would cover each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Group, Outcome, Verdict
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.lane import LETTERS, Blob, Circle, Ink, Pill, Sign, Span
from followup_desktop.ui.timeline.lettering import Lettering, one_line

AIR = 3.0  # px between a shape and what is beside it
LEAST_PILL_WIDTHS = 1.1  # heights: a window of an hour still is something to see


class Shapes:
    """The shapes of a row that are in view, and where those lie that are not."""

    def __init__(self, row: TimelineRow, scale: Scale, width: float, now: datetime, lettering: Lettering) -> None:
        self.row, self.scale, self.width, self.now = row, scale, width, now
        self.lettering, self.sizes = lettering, lettering.sizes
        self.now_x = scale.x(now)
        self.starts = sorted(scale.x(one.start.instant) for one in row.interviews)
        self.mark_xs = [scale.x(one.at) for one in row.marks]
        self.circles = self._circles()
        self.blobs = [self._beside_circles(one) for one in self._blobs()]
        self.promised = self._promised()
        self.pill = self._pill()

    def in_view(self, x: float) -> bool:
        return -self.sizes.circle < x < self.width + self.sizes.circle

    def round_box(self, x: float, size: float) -> QRectF:
        return QRectF(x - size / 2, self.sizes.middle - size / 2, size, size)

    @property
    def round_boxes(self) -> list[QRectF]:
        circles = [self.round_box(one.x, self.sizes.circle) for one in self.circles]
        return circles + [self.round_box(one.x, self.sizes.pill) for one in self.blobs]

    def _circles(self) -> list[Circle]:
        closed = self.row.group is Group.CLOSED
        seen = [(self.scale.x(one.start.instant), one) for one in self.row.interviews]
        seen = sorted(((x, one) for x, one in seen if self.in_view(x)), key=lambda pair: pair[0])
        found: list[Circle] = []
        number = 1
        for x, one in seen:
            ahead = one.start.instant > self.now and not closed and not one.cancelled
            if found and x - found[-1].x < self.sizes.circle * 0.95:
                number += 1
                found[-1] = Circle(found[-1].x, str(number) if number < 10 else "9+", ahead, several=True)
            else:
                number = 1
                found.append(Circle(x, LETTERS[one.stage], ahead))
        return found

    def _blobs(self) -> list[Blob]:
        found: list[Blob] = []
        number = 0
        for one in self.row.marks:
            x = self.scale.x(one.at)
            if not self.in_view(x):
                continue
            label, near = one_line(one.label), bool(found) and abs(x - found[-1].x) < self.sizes.pill
            number = number + 1 if near else 0
            sign = Sign.CHECK if one.good else Sign.CROSS if one.outcome is Outcome.REFUSAL else Sign.DOT
            blob = Blob(x, sign, one.good, f"{label} +{number}" if number else label)
            found = [*found[:-1], blob] if near else [*found, blob]
        return found

    def _beside_circles(self, blob: Blob) -> Blob:
        """Moved a little, so that no circle covers it, where there is room for that."""
        apart = (self.sizes.circle + self.sizes.pill) / 2 + 1
        near = [one.x for one in self.circles if abs(one.x - blob.x) < apart]
        if len(near) != 1:
            return blob
        moved = near[0] + (apart if blob.x >= near[0] else -apart)
        return blob if any(abs(one.x - moved) < apart - 1 for one in self.circles) else replace(blob, x=moved)

    def _promised(self) -> float | None:
        day = self.row.application.promised
        if day is None or not self.row.promised_label:
            return None
        x = self.scale.x_of_day(day) + self.scale.per_day  # the day's end: until then they keep their word
        return x if -2 < x < self.width + 2 else None

    def _pill(self) -> Pill | None:
        """The window of the next contact, or the stretch in which none is welcome; also where it is out of view."""
        row = self.row
        if row.group is Group.CLOSED:
            return None
        if row.quiet is not None:
            forbidden = row.verdict is Verdict.DO_NOT_CALL
            ink = Ink.DANGER if forbidden else Ink.QUIET
            return Pill(self._box(*row.quiet), ink, outlined=forbidden, hatched=forbidden)
        if row.window is None:
            return None
        box, ideal = self._box(row.window.earliest, row.window.latest), self.scale.x(row.window.ideal)
        inside = box.left() + 9 < ideal < box.right() - 9
        ink = Ink.WARM if row.urgent else Ink.ACCENT
        return Pill(box, ink, outlined=row.urgent, ideal=ideal if inside else None)

    def _box(self, start: datetime, end: datetime) -> QRectF:
        left, right = self.scale.x(start), self.scale.x(end)
        least = self.sizes.pill * LEAST_PILL_WIDTHS
        missing = least - (right - left)
        if missing > 0:
            left, right = left - missing / 2, right + missing / 2
        for box in self.round_boxes:  # a shape on its beginning: it begins beside it
            if box.left() - AIR <= left < box.right() + AIR and right - box.right() - AIR >= least * 0.7:
                left = box.right() + AIR
        return QRectF(left, self.sizes.middle - self.sizes.pill / 2, right - left, self.sizes.pill)

    def anchor(self) -> Span:
        """What the main label belongs to: the pill, else the last shape; (0, 0) where there is nothing."""
        if self.pill is not None:
            return (self.pill.box.left(), self.pill.box.right())
        half = self.sizes.pill / 2
        last = max([*self.starts, *self.mark_xs], default=None)
        return (0.0, 0.0) if last is None else (last - half, last + half)

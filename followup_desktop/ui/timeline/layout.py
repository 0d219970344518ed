"""Lays a row out on its lane, so that no label lies on another or is cut off. Pure but for the widths of texts.

A label takes the first place that is free: beside its shape, inside it, above or beneath; then one where it crosses
the now-line; then it is shortened. The row's main label, which says what to do, is never left out: where its shape is
out of view, it stands at that edge with an arrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Group, Verdict
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.lane import Ink, Label, Lane, Span
from followup_desktop.ui.timeline.lettering import Lettering, Style, one_line
from followup_desktop.ui.timeline.shapes import AIR, Shapes

MOST_ATTEMPTS = 8  # with a label; more cannot find room
LEAST_PIECE = 7.0  # px of a line; a shorter piece is a speck
LEAST_LABEL = 40.0  # px; a text shortened further says nothing
INSIDE = 11.0  # px from a pill's end to the text in it
EDGE = 6.0  # px from the lane's edge to a label
BEFORE, AFTER = "‹ ", " ›"  # the thing lies earlier, later than what is in view


@dataclass(frozen=True)
class Place:
    """Where a label may go: its left edge (or its right one), its middle, how it is written, and within which
    limits it can be shortened."""

    x: float
    middle: float
    style: Style
    limit: float  # of the right edge (of the left one where ``to_left``)
    to_left: bool = False


def lay_out(row: TimelineRow, scale: Scale, width: float, now: datetime, lettering: Lettering) -> Lane:
    """The lane of a row. ``width``: of the lane, in px; ``now``: aware."""
    shapes = Shapes(row, scale, width, now, lettering)
    labels = _Labels(shapes).placed
    now_x = scale.x(now)
    return Lane(
        tuple(shapes.circles),
        tuple(shapes.blobs),
        shapes.pill,
        shapes.promised,
        tuple(labels),
        tuple(_rail(shapes, labels)),
        now_x if 0 <= now_x <= width else None,
        tuple(
            _broken((0.0, shapes.sizes.row), ((one.box.top(), one.box.bottom()) for one in _crossing(labels, now_x)))
        ),
    )


class _Labels:
    def __init__(self, shapes: Shapes) -> None:
        self._shapes, self._sizes, self._lettering = shapes, shapes.sizes, shapes.lettering
        self._width = shapes.width
        self.placed: list[Label] = []
        self._taken = shapes.round_boxes
        if shapes.promised is not None:
            self._taken.append(QRectF(shapes.promised - 2, 0, 4, self._sizes.row))
        self._main()
        self._promised()
        self._attempts()

    # -- the three kinds

    def _main(self) -> None:
        shapes, text = self._shapes, one_line(self._shapes.row.label)
        pill = shapes.pill
        seen = pill.box.intersected(QRectF(0, 0, self._width, self._sizes.row)) if pill else QRectF()
        if not text:
            self._cover(seen)
            return
        ink = _ink_of_main(shapes.row)
        if shapes.row.quiet is not None and pill is not None and self._put_inside(text, ink, seen):
            self._cover(seen)
            return
        self._cover(seen)
        left, right = shapes.anchor()
        if right < EDGE * 2 and (right, left) != (0, 0):
            places = self._at_edge(at_left=True)
            text = BEFORE + text
        elif left > self._width - EDGE * 2:
            places = self._at_edge(at_left=False)
            text += AFTER
        else:
            places = self._around(max(left, EDGE), min(right, self._width - EDGE))
        if not self._place(text, ink, places):
            self._force(text, ink)

    def _promised(self) -> None:
        x, text = self._shapes.promised, one_line(self._shapes.row.promised_label)
        if x is None or not text:
            return
        above, beneath = self._sizes.above, self._sizes.beneath
        places = [
            Place(x + 4, above, Style.SMALL, self._width - EDGE),
            Place(x - 4, above, Style.SMALL, EDGE, to_left=True),
            Place(x + 4, beneath, Style.SMALL, self._width - EDGE),
            Place(x - 4, beneath, Style.SMALL, EDGE, to_left=True),
        ]
        self._place(text, Ink.WARM, places)

    def _attempts(self) -> None:
        """The newest first: the last one that finds room is the one least missed."""
        half = self._sizes.pill / 2
        for blob in self._shapes.blobs[: -MOST_ATTEMPTS - 1 : -1]:
            ink = Ink.GOOD if blob.good else Ink.MUTED
            self._place(
                blob.label,
                ink,
                [
                    Place(blob.x + half + 4, self._sizes.middle, Style.LABEL, self._width - EDGE),
                    *self._under(blob.x - half, blob.x + half),
                ],
            )

    # -- places

    def _around(self, left: float, right: float) -> list[Place]:
        """Beside, then over or under, a stretch that is in view."""
        gap, middle, edge = self._sizes.gap, self._sizes.middle, self._width - EDGE
        return [
            Place(right + gap, middle, Style.LABEL, edge),
            Place(left - gap, middle, Style.LABEL, EDGE, to_left=True),
            *self._under(left, right),
        ]

    def _under(self, left: float, right: float) -> list[Place]:
        edge = self._width - EDGE
        middles = (self._sizes.beneath, self._sizes.above)
        from_left = [Place(max(left, EDGE), middle, Style.SMALL, edge) for middle in middles]
        return from_left + [Place(min(right, edge), middle, Style.SMALL, EDGE, to_left=True) for middle in middles]

    def _at_edge(self, *, at_left: bool) -> list[Place]:
        sizes, edge = self._sizes, self._width - EDGE
        rows = ((sizes.middle, Style.LABEL), (sizes.beneath, Style.SMALL), (sizes.above, Style.SMALL))
        if at_left:
            return [Place(EDGE, middle, style, edge) for middle, style in rows]
        return [Place(edge, middle, style, EDGE, to_left=True) for middle, style in rows]

    # -- placing

    def _put_inside(self, text: str, ink: Ink, seen: QRectF) -> bool:
        """In the pill, as long as it is wide enough for the whole text; round shapes in it are kept clear of."""
        left = seen.left() + INSIDE
        for box in sorted(self._taken, key=lambda box: box.left()):
            if box.intersects(seen) and box.left() < left + AIR < box.right() + 2 * AIR:
                left = box.right() + AIR + 1
        box = self._box(text, Place(left, self._sizes.middle, Style.LABEL, seen.right()))
        if box.right() > seen.right() - INSIDE + 4 or self._hits(box):
            return False
        self.placed.append(Label(box, text, ink, Style.LABEL))
        return True

    def _cover(self, seen: QRectF) -> None:
        if seen.isValid():
            self._taken.append(seen)

    def _place(self, text: str, ink: Ink, places: Sequence[Place]) -> bool:
        """The first free place, clear of the now-line if there is one; else the widest that is left, shortened."""
        line = QRectF(self._shapes.now_x - 2, 0, 4, self._sizes.row)
        boxes = [(self._box(text, place), place) for place in places]
        free = [(box, place) for box, place in boxes if self._inside(box) and not self._hits(box)]
        clear = [(box, place) for box, place in free if not box.intersects(line)]
        for box, place in (*clear, *free):
            self.placed.append(Label(box, text, ink, place.style))
            return True
        return self._place_shortened(text, ink, places)

    def _place_shortened(self, text: str, ink: Ink, places: Sequence[Place]) -> bool:
        rooms = [(self._room(place), place) for place in places]
        room, place = max(rooms, key=lambda pair: pair[0])
        if room < LEAST_LABEL * self._sizes.row / 58:
            return False
        short = self._lettering.shorten(text, place.style, room - 2)
        self.placed.append(Label(self._box(short, place), short, ink, place.style))
        return True

    def _force(self, text: str, ink: Ink) -> None:
        """Where nothing is free at all: along the lower edge, which only labels of attempts share."""
        edge = Place(EDGE, self._sizes.beneath, Style.SMALL, self._width - EDGE)
        short = self._lettering.shorten(text, Style.SMALL, max(1.0, self._width - 2 * EDGE))
        self.placed.append(Label(self._box(short, edge), short, ink, Style.SMALL))

    def _room(self, place: Place) -> float:
        """How wide a label can be there."""
        height = self._height(place.style)
        top, bottom = place.middle - height / 2, place.middle + height / 2
        beside = [box for box in self._obstacles() if box.top() < bottom and box.bottom() > top]
        if place.to_left:
            limits = [box.right() + AIR for box in beside if box.left() < place.x]
            return place.x - max([place.limit, *limits])
        limits = [box.left() - AIR for box in beside if box.right() > place.x]
        return min([place.limit, *limits]) - place.x

    def _box(self, text: str, place: Place) -> QRectF:
        height, width = self._height(place.style), self._lettering.measure(text, place.style) + 2
        left = place.x - width if place.to_left else place.x
        return QRectF(left, place.middle - height / 2, width, height)

    def _height(self, style: Style) -> float:
        return self._sizes.label if style is Style.LABEL else self._sizes.small

    def _inside(self, box: QRectF) -> bool:
        return box.left() >= EDGE - 4 and box.right() <= self._width - EDGE + 4

    def _obstacles(self) -> list[QRectF]:
        return [*self._taken, *(one.box for one in self.placed)]

    def _hits(self, box: QRectF) -> bool:
        return any(box.intersects(other) for other in self._obstacles())


def _ink_of_main(row: TimelineRow) -> Ink:
    if row.group is Group.CLOSED:
        return Ink.MUTED
    if row.urgent:
        return Ink.WARM
    if row.verdict is Verdict.DO_NOT_CALL:
        return Ink.DANGER
    return Ink.QUIET if row.quiet is not None else Ink.ACCENT


def _rail(shapes: Shapes, labels: Sequence[Label]) -> list[Span]:
    """From the first interview to the last thing on the row, broken where a label lies on it."""
    if not shapes.starts:
        return []
    ends = [shapes.starts[-1], *shapes.mark_xs]
    if shapes.pill is not None:
        ends.append(shapes.pill.box.left())
    left, right = max(shapes.starts[0], -10.0), min(max(ends), shapes.width + 10)
    middle = shapes.sizes.middle
    on_it = [one.box for one in labels if one.box.top() < middle < one.box.bottom()]
    return _broken((left, right), ((box.left(), box.right()) for box in on_it))


def _crossing(labels: Iterable[Label], x: float) -> list[Label]:
    return [one for one in labels if one.box.left() - 2 < x < one.box.right() + 2]


def _broken(whole: Span, gaps: Iterable[Span]) -> list[Span]:
    """What is left of a line."""
    pieces, start = [], whole[0]
    for low, high in sorted((low - AIR, high + AIR) for low, high in gaps):
        if low > start:
            pieces.append((start, min(low, whole[1])))
        start = max(start, high)
    if start < whole[1]:
        pieces.append((start, whole[1]))
    return [(low, high) for low, high in pieces if high - low >= LEAST_PIECE]

"""Lays a row out on its lane, so that no label lies on another or is cut off. Pure but for the widths of texts.

A label takes the first place that is free: beside its shape, inside it, beneath or above; then one where it crosses
the now-line; then it is shortened. The row's main label, which says what to do, is never left out: where its shape is
out of view, it stands at that edge with an arrow.

Labels stand on three tracks, over, on and under the shapes; a track's height is never shared, so that it is enough to
compare stretches of x.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import IntEnum, auto
from typing import NamedTuple

from PySide6.QtCore import QRectF

from followup_desktop.domain.model import Group, Verdict
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.lane import Ink, Label, Lane, Span
from followup_desktop.ui.timeline.lettering import Lettering, Style, one_line
from followup_desktop.ui.timeline.shapes import AIR, CROWDED, RowTimes, Shapes
from followup_desktop.ui.timeline.taken import Taken

MOST_ATTEMPTS = 8  # with a label; more cannot find room
LEAST_PIECE = 7.0  # px of a line; a shorter piece is a speck
LEAST_LABEL = 0.7  # rows' heights; a text shortened further says nothing
INSIDE = 11.0  # px from a pill's end to the text in it
EDGE = 6.0  # px from the lane's edge to a label
BEFORE, AFTER = "‹ ", " ›"  # the thing lies earlier, later than what is in view


class Track(IntEnum):
    """As a number: what is looked up for every label of every frame must not be hashed by its name."""

    ABOVE = auto()
    MIDDLE = auto()
    BENEATH = auto()


class Place(NamedTuple):
    """Where a label may go: its left edge (its right one where ``to_left``) on a track."""

    x: float
    track: Track
    to_left: bool = False


def lay_out(
    row: TimelineRow, times: RowTimes, scale: Scale, width: float, now: datetime, lettering: Lettering
) -> Lane:
    """The lane of a row. ``width``: of the lane, in px; ``now``: aware."""
    shapes = Shapes(row, times, scale, width, now, lettering.sizes)
    labels = _Labels(shapes, lettering).placed
    now_x = shapes.now_x
    in_view = 0 <= now_x <= width
    crossing = (one.box for one in labels if one.box.left() - 2 < now_x < one.box.right() + 2)
    return Lane(
        shapes.circles,
        shapes.blobs,
        shapes.pill,
        shapes.promised,
        labels,
        _rail(shapes, labels),
        now_x if in_view else None,
        _broken((0.0, lettering.sizes.row), ((box.top(), box.bottom()) for box in crossing)) if in_view else (),
    )


class _Labels:
    def __init__(self, shapes: Shapes, lettering: Lettering) -> None:
        self._shapes, self._sizes, self._lettering = shapes, shapes.sizes, lettering
        self._right_edge = shapes.width - EDGE
        sizes = shapes.sizes
        self._lines = {
            Track.ABOVE: (Style.SMALL, sizes.above, sizes.small),
            Track.MIDDLE: (Style.LABEL, sizes.middle, sizes.label),
            Track.BENEATH: (Style.SMALL, sizes.beneath, sizes.small),
        }
        self.placed: list[Label] = []
        dotted = [] if shapes.promised is None else [(shapes.promised - 2, shapes.promised + 2)]
        self._taken = {track: Taken(dotted) for track in (Track.ABOVE, Track.BENEATH)}
        self._taken[Track.MIDDLE] = Taken(dotted, shapes.rounds)
        self._main()
        self._promised()
        self._attempts()

    # -- the three kinds

    def _main(self) -> None:
        shapes, text = self._shapes, one_line(self._shapes.row.label)
        ink, pill = _ink_of_main(shapes.row), shapes.pill
        seen = (max(0.0, pill.box.left()), min(shapes.width, pill.box.right())) if pill else (0.0, 0.0)
        inside = bool(text) and shapes.row.quiet is not None and self._put_inside(text, ink, seen)
        if seen[0] < seen[1]:
            self._taken[Track.MIDDLE].add(seen)
        if not text or inside:
            return
        anchor = shapes.anchor()
        if anchor is not None and anchor[1] < 2 * EDGE:
            text, places = BEFORE + text, self._at_edge(at_left=True)
        elif anchor is not None and anchor[0] > shapes.width - 2 * EDGE:
            text, places = text + AFTER, self._at_edge(at_left=False)
        else:
            places = self._around(anchor or (0.0, 0.0))
        if not self._place(text, ink, places):
            middle = sum(anchor or (0.0, 0.0)) / 2
            self._force(text, ink, at_left=middle < shapes.width / 2)

    def _promised(self) -> None:
        x, text = self._shapes.promised, one_line(self._shapes.row.promised_label)
        if x is not None and text:
            tracks = (Track.ABOVE, Track.BENEATH)
            places = [(Place(x + 4, track), Place(x - 4, track, to_left=True)) for track in tracks]
            self._place(text, Ink.WARM, [place for both in places for place in both])

    def _attempts(self) -> None:
        """The newest first: the last one that finds room is the one least missed."""
        half, blobs = self._sizes.pill / 2, self._shapes.blobs
        most = MOST_ATTEMPTS if len(blobs) <= CROWDED else 1
        for blob in blobs[: -most - 1 : -1]:
            places = [Place(blob.x + half + 4, Track.MIDDLE), *self._under((blob.x - half, blob.x + half))]
            self._place(self._shapes.label_of(blob), Ink.GOOD if blob.good else Ink.MUTED, places)

    # -- places

    def _around(self, span: Span) -> list[Place]:
        """Beside, then over or under, a stretch that is in view."""
        left, right = max(span[0], EDGE), min(span[1], self._right_edge)
        gap = self._sizes.gap
        beside = [Place(right + gap, Track.MIDDLE), Place(left - gap, Track.MIDDLE, to_left=True)]
        return beside + self._under((left, right))

    def _under(self, span: Span) -> list[Place]:
        left, right = max(span[0], EDGE), min(span[1], self._right_edge)
        return [
            Place(left, Track.BENEATH),
            Place(left, Track.ABOVE),
            Place(right, Track.BENEATH, to_left=True),
            Place(right, Track.ABOVE, to_left=True),
        ]

    def _at_edge(self, *, at_left: bool) -> list[Place]:
        x = EDGE if at_left else self._right_edge
        return [Place(x, track, to_left=not at_left) for track in (Track.MIDDLE, Track.BENEATH, Track.ABOVE)]

    # -- placing

    def _put_inside(self, text: str, ink: Ink, seen: Span) -> bool:
        """In the pill, as long as it is wide enough for the whole text; round shapes in it are kept clear of."""
        left = seen[0] + INSIDE
        for low, high in self._taken[Track.MIDDLE]:
            if low < left + AIR and high + 2 * AIR > left:
                left = high + AIR + 1
        span = (left, left + self._lettering.measure(text, Style.LABEL) + 2)
        if span[1] > seen[1] - INSIDE + 4 or self._taken[Track.MIDDLE].hits(span):
            return False
        self._put(text, ink, Track.MIDDLE, span)
        return True

    def _place(self, text: str, ink: Ink, places: Sequence[Place]) -> bool:
        """The first free place, clear of the now-line if there is one; else the widest that is left, shortened."""
        now_x, left, right = self._shapes.now_x, EDGE - 4, self._right_edge + 4
        crossing: tuple[Track, Span] | None = None
        for place in places:
            span = self._span(text, place)
            if span[0] < left or span[1] > right or self._taken[place.track].hits(span):
                continue
            if not span[0] - 2 < now_x < span[1] + 2:
                self._put(text, ink, place.track, span)
                return True
            crossing = crossing or (place.track, span)
        if crossing is not None:
            self._put(text, ink, *crossing)
            return True
        return self._place_shortened(text, ink, places)

    def _place_shortened(self, text: str, ink: Ink, places: Sequence[Place]) -> bool:
        room, place = max(((self._room(place), place) for place in places), key=lambda pair: pair[0])
        if room < LEAST_LABEL * self._sizes.row:
            return False
        short = self._lettering.shorten(text, self._lines[place.track][0], room - 2)
        self._put(short, ink, place.track, self._span(short, place))
        return True

    def _force(self, text: str, ink: Ink, *, at_left: bool) -> None:
        """Where nothing is free at all: along the lower edge, where nothing has been placed yet but a dotted line, at
        the side on which what it belongs to lies."""
        short = self._lettering.shorten(text, Style.SMALL, max(1.0, self._right_edge - EDGE - 2))
        x = EDGE if at_left else self._right_edge
        self._put(short, ink, Track.BENEATH, self._span(short, Place(x, Track.BENEATH, to_left=not at_left)))

    def _put(self, text: str, ink: Ink, track: Track, span: Span) -> None:
        style, middle, height = self._lines[track]
        self._taken[track].add(span)
        self.placed.append(Label(QRectF(span[0], middle - height / 2, span[1] - span[0], height), text, ink, style))

    def _room(self, place: Place) -> float:
        """How wide a label can be there; nothing where it would begin outside."""
        if not EDGE - 4 <= place.x <= self._right_edge + 4:
            return 0.0
        taken = self._taken[place.track]
        if place.to_left:
            return place.x - max(EDGE, taken.end_before(place.x) + AIR)
        return min(self._right_edge, taken.start_after(place.x) - AIR) - place.x

    def _span(self, text: str, place: Place) -> Span:
        x, track, to_left = place
        width = self._lettering.measure(text, self._lines[track][0]) + 2
        return (x - width, x) if to_left else (x, x + width)


def _ink_of_main(row: TimelineRow) -> Ink:
    if row.group is Group.CLOSED:
        return Ink.MUTED
    if row.urgent:
        return Ink.WARM
    if row.verdict is Verdict.DO_NOT_CALL:
        return Ink.DANGER
    return Ink.QUIET if row.quiet is not None else Ink.ACCENT


def _rail(shapes: Shapes, labels: Sequence[Label]) -> list[Span]:
    """The rail, broken where a label lies on it."""
    whole = shapes.rail()
    if whole is None:
        return []
    return _broken(whole, ((one.box.left(), one.box.right()) for one in labels if one.style is Style.LABEL))


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

"""What is pointed at, by the mouse or by keys: what it is, and what a click or a key would do with it.

The mouse gets a bubble where it rests, the form of the pointer and a light ring; the keys "," and "." step from one
thing of the selected row to the next and give it the ring of the focus, a bubble with the same words, and a voice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from followup_desktop.languages import tr
from followup_desktop.services.views import LaneWords, TimelineRow
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.dragging import Bubble, FollowUpDrag, can_be_moved
from followup_desktop.ui.timeline.lettering import one_line
from followup_desktop.ui.timeline.model import Entry, Heading, lines_of
from followup_desktop.ui.timeline.sight import Sight
from followup_desktop.ui.timeline.things import SeenLane, Thing, What
from followup_desktop.ui.widgets.speech import announce

SELECTS, SAYS = tr("Click selects the row."), tr("Double click goes to what to say.")
MOVES, MOVES_BY_KEY = tr("Drag moves it."), tr("V moves it.")
PANS = tr("Drag goes to other days.")
FOLDS, UNFOLDS = tr("Click folds the group."), tr("Click shows its rows.")
ON_AXIS = tr("Drag goes to other days, the wheel zooms, a double click goes to today.")
HOVERED = 0.45  # how much of its colour the ring of the mouse has
AROUND = 3.0  # px from a shape to its ring
UNDER = 12  # px over its lower edge that the bubble takes for the pointer: it then hangs just beneath
EDGE = 24.0  # px at either end of the lanes; a thing there is brought to the middle


class Pointed(Protocol):
    """What is pointed at."""

    sight: Sight
    drag: FollowUpDrag

    def entry_at(self, at: QPoint) -> Entry | None: ...
    def row_of(self, application_id: int) -> TimelineRow | None: ...
    def lane_box(self, application_id: int) -> QRectF: ...
    def selected_id(self) -> int: ...
    def show_selected(self) -> None: ...
    def tell(self, application_id: int, words: str) -> None: ...
    def pan(self, pixels: float) -> None: ...
    def viewport(self) -> QWidget: ...


@dataclass(frozen=True)
class Told:
    """``facts`` says what it is, ``hint`` what a click would do; ``box``: of the viewport, where that holds."""

    facts: str
    hint: str
    box: QRect


class Pointing(QObject):
    """``marked``: what the keys reached, with the application on whose row it is."""

    def __init__(self, view: QWidget, ground: Pointed) -> None:
        super().__init__(view)
        self._view, self._ground = view, ground
        self._hovered: tuple[int, Thing] | None = None
        self.words: LaneWords | None = None
        self.marked: tuple[int, Thing] | None = None
        self.bubble, self.tip = Bubble(view), Bubble(view)
        self._tip_box = QRect()

    # -- the mouse

    def told_at(self, at: QPoint) -> Told | None:
        """What lies there in words; None beside all rows."""
        entry = self._ground.entry_at(at)
        if entry is None:
            return None
        if isinstance(entry, Heading):
            return Told(entry.sentence, UNFOLDS if entry.folded else FOLDS, QRect(at, at).adjusted(-40, -8, 40, 8))
        on_lane = at.x() >= self._ground.sight.column
        thing = self._thing_at(entry, at) if on_lane else None
        chosen = entry.id == self._ground.selected_id()
        click = SAYS if chosen else f"{SELECTS} {SAYS}"
        if self._ground.drag.grabs(at) is not None:
            hint = f"{MOVES} {click}"
        else:
            hint = f"{click} {PANS}" if on_lane and thing is None else click
        facts = self._words(entry, thing) if thing is not None else lines_of(entry)
        return Told(facts, hint, self._box_at(entry, thing, at))

    def _box_at(self, row: TimelineRow, thing: Thing | None, at: QPoint) -> QRect:
        box = self._box(row.id, thing) if thing is not None else None
        here = QRect(at, at).adjusted(-6, -6, 6, 6)
        return here if box is None or not box.contains(at) else box.toAlignedRect()

    def _thing_at(self, row: TimelineRow, at: QPoint) -> Thing | None:
        lane = self._ground.lane_box(row.id)
        return self._seen(row).thing_at(at.x() - lane.left(), at.y() - lane.top())

    def rest(self, at: QPoint) -> None:
        """The mouse rests there: what it points at is told beside it, until it leaves that."""
        told = self.told_at(at)
        self.tip.hide()
        if told is not None:
            port = self._ground.viewport()
            self.tip.say(told.facts, told.hint)
            self.tip.stand_at(port.mapToParent(at), port.geometry())
            self._tip_box = told.box

    def hover(self, at: QPoint) -> None:
        """The mouse passes, and holds nothing."""
        if not self._tip_box.contains(at):
            self.tip.hide()
        entry, port = self._ground.entry_at(at), self._ground.viewport()
        thing = None
        if isinstance(entry, TimelineRow) and at.x() >= self._ground.sight.column:
            thing = self._thing_at(entry, at)
        if self._ground.drag.grabs(at) is not None:
            port.setCursor(Qt.CursorShape.OpenHandCursor)
        elif isinstance(entry, Heading):
            port.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            port.unsetCursor()
        self._hover((entry.id, thing) if isinstance(entry, TimelineRow) and thing is not None else None)

    def leave(self) -> None:
        """The mouse is elsewhere, or does something else than pointing."""
        self.tip.hide()
        self._hover(None)

    def _hover(self, hovered: tuple[int, Thing] | None) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            self._ground.viewport().update()

    # -- the keys

    def step(self, steps: int) -> bool:
        """To the next thing on the selected row, or the one before; whether there is any."""
        row = self._ground.row_of(self._ground.selected_id())
        things = self._seen(row).things() if row is not None else []
        if row is None or not things:
            return False
        self.tip.hide()
        self.marked = (row.id, things[self._place(row, things, steps)])
        self._ground.show_selected()
        x = self._seen(row).x(self.marked[1].at)
        if not EDGE < x < self._ground.sight.lane_width - EDGE:
            self._ground.pan(x - self._ground.sight.lane_width / 2)
        self._show()
        announce(self._view, self.bubble.accessibleName())
        return True

    def _place(self, row: TimelineRow, things: list[Thing], steps: int) -> int:
        """From the thing reached last; else from the present, or from the middle where that is out of view."""
        if self.marked is not None and self.marked[0] == row.id and self.marked[1] in things:
            return min(len(things) - 1, max(0, things.index(self.marked[1]) + steps))
        sight = self._ground.sight
        start = sight.now if sight.now_x is not None else sight.scale.at(sight.lane_width / 2)
        before = sum(one.at < start.timestamp() for one in things)
        return min(len(things) - 1, before) if steps > 0 else max(0, before - 1)

    def drop(self) -> bool:
        """The keys point at nothing any more. Whether they did."""
        marked, self.marked = self.marked, None
        self.bubble.hide()
        self.tip.hide()
        if marked is None:
            return False
        self._ground.tell(marked[0], "")
        self._ground.viewport().update()
        return True

    def reload(self) -> None:
        """The rows are others now, or go by other names."""
        self._hovered = None
        self.tip.hide()
        if self.marked is None:
            return
        row = self._ground.row_of(self.marked[0])
        if row is None or row.id != self._ground.selected_id() or self.marked[1] not in self._seen(row).things():
            self.drop()
        else:
            self._show()

    def refresh(self) -> None:
        """Days or rows went on under what is pointed at."""
        self.leave()
        if self.marked is not None:
            self._place_bubble()

    def _show(self) -> None:
        if self.marked is None:
            return
        row = self._ground.row_of(self.marked[0])
        if row is None:
            return
        facts, thing = self._words(row, self.marked[1]), self.marked[1]
        movable = thing.what is What.PLANNED and can_be_moved(row) is not None
        self.bubble.say(facts, MOVES_BY_KEY if movable else "")
        self._ground.tell(row.id, facts)
        self._place_bubble()
        self._ground.viewport().update()

    def _place_bubble(self) -> None:
        box = self._box(*self.marked) if self.marked is not None else None
        port = self._ground.viewport()
        seen = box is not None and box.intersects(self._lanes())
        self.bubble.setVisible(seen)
        if box is not None and seen:
            part = box.intersected(self._lanes())
            under = QPoint(round(part.center().x()), round(box.bottom()) - UNDER)
            self.bubble.stand_at(port.mapToParent(under), port.geometry())

    # -- what is painted

    def paint(self, painter: QPainter) -> None:
        """The rings, over the rows: of the mouse a light one, of the keys that of the focus."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._lanes())
        for pointed, focus in ((self._hovered, False), (self.marked, True)):
            box = self._box(*pointed) if pointed is not None else None
            if box is None or (not focus and pointed == self.marked):
                continue
            colour = theme.colour("text" if focus and theme.is_high_contrast() else "accent")
            colour.setAlphaF(1.0 if focus or theme.is_high_contrast() else HOVERED)
            painter.setPen(QPen(colour, 2 if focus else 1.5))
            ring = box.adjusted(-AROUND, -AROUND, AROUND, AROUND)
            round_ends = min(ring.width(), ring.height()) / 2
            painter.drawRoundedRect(ring, round_ends, round_ends)
        painter.restore()

    # -- what it needs to know

    def _seen(self, row: TimelineRow) -> SeenLane:
        sight = self._ground.sight
        return SeenLane(
            row,
            sight.times(row),
            sight.lane(row),
            sight.scale,
            sight.lettering.sizes,
            sight.holidays(row.calendar),
        )

    def _box(self, application_id: int, thing: Thing) -> QRectF | None:
        """Of the viewport; None where it is not seen."""
        row = self._ground.row_of(application_id)
        box = self._seen(row).box_of(thing) if row is not None else None
        return box.translated(self._ground.lane_box(application_id).topLeft()) if box is not None else None

    def _lanes(self) -> QRectF:
        return QRectF(self._ground.viewport().rect()).adjusted(self._ground.sight.column, 0, 0, 0)

    def _words(self, row: TimelineRow, thing: Thing) -> str:
        return one_line(self._seen(row).words(thing, self.words)) if self.words is not None else ""

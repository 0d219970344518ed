"""The whole time of the search on a slim strip, and the piece in view as a frame on it that can be moved and resized.

It lies at the foot of the timeline, where a bar to scroll sideways would be: the axis stays right above the lanes
whose days it names, the first rows stay where they are, and in the picture of the design this is empty ground. Its
room is kept while everything is in view and it is hidden, so that no row jumps when it comes.

Interviews grow from the lower edge, the higher the more there are. Above them stand the promised days, dotted as on
the lanes, and the follow-ups: those to come round, those for now as a diamond, so that no colour alone tells them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from math import ceil, sqrt

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.views import LaneWords
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.axis import DAY, FARTHEST, NEAREST, Scale
from followup_desktop.ui.timeline.density import Density, Stretch, counted
from followup_desktop.ui.timeline.dragging import Bubble
from followup_desktop.ui.timeline.lettering import Style
from followup_desktop.ui.timeline.painter import LEFT, NOW_OPACITY
from followup_desktop.ui.timeline.sight import Sight
from followup_desktop.ui.timeline.travel import CONTROL, NOTCH, PAGE, SHIFT, ZOOM
from followup_desktop.ui.widgets.speech import announce

HINT = tr("Drag the frame to other days, or its edges to show more or fewer; a click goes there.")
INSET = 7.0  # px from the lanes' edges to the strip's ends: a frame there is whole
BAR = 3  # px a column of interviews
LEAST_BAR = 3.0  # px high, of a single interview among very many
GRAB = 6.0  # px beside an edge of the frame that still hold it
LEAST_FRAME = 10.0  # px; a day in twenty years would be a hair
ROOM_FOR_GRIPS = 22.0  # px; in a narrower frame they would cover what is in it
FURTHER = 0.25  # of what is in view, by which the strip reaches on beyond the whole
STEP = 0.1  # of what is in view, with an arrow key
NOTCH_STEP = 0.15  # of what is in view, with a notch of the wheel
ABOVE = 12  # px the bubble comes nearer to the strip than to a pointer
ENDS_TIP = (
    QEvent.Type.Leave,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.Hide,
)
Key, Shape = Qt.Key, Qt.CursorShape


class Part(Enum):
    """What of the strip lies under the pointer."""

    START = auto()
    END = auto()
    FRAME = auto()
    GROUND = auto()


CURSORS = {
    Part.START: Shape.SizeHorCursor,
    Part.END: Shape.SizeHorCursor,
    Part.FRAME: Shape.OpenHandCursor,
    Part.GROUND: Shape.PointingHandCursor,
}


@dataclass(frozen=True)
class Grip:
    """What was pressed: the part, the instant under the pointer, and what was in view then, of which whole."""

    part: Part
    at: float
    scale: Scale
    whole: Stretch


class Overview(QAbstractSlider):
    """Signal ``wanted(Scale)``: the user wants to look at that.

    A slider, for that is what it is to a screen reader: its value is the first day in view, counted from the
    strip's beginning, and its description says the days in words.
    """

    wanted = Signal(object)

    def __init__(self, sight: Sight, parent: QWidget, tip: Bubble) -> None:
        super().__init__(parent)
        self._sight, self.tip = sight, tip
        self._density = Density((), "UTC")
        self._words: LaneWords | None = None
        self._grip: Grip | None = None
        self._kept: tuple[object, QPixmap] | None = None
        self._told: tuple[object, ...] = ()
        self.sentence = ""
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Overview of the whole time"))
        self.valueChanged.connect(self._value_chosen)
        self.hide()

    # -- what is shown

    def show_density(self, density: Density, words: LaneWords | None) -> None:
        self._density, self._words, self._kept, self._told = density, words, None, ()
        self.look()

    def look(self) -> None:
        """Another piece is in view, or another whole. Hidden where there is no more than what is in view."""
        whole = self._density.whole
        shown = whole is not None and (self._grip is not None or not self._seen.holds(whole))
        if shown:
            self._tell()
            self.update()
        if shown == self.isHidden():
            self.setVisible(shown)

    def _tell(self) -> None:
        """The value and the words, for a screen reader and whoever points at it."""
        over, seen = self._over, self._seen
        days = (round((seen.left - over.left) / DAY), round(seen.length / DAY), round(over.length / DAY))
        first, last = (at.date() for at in seen.days)
        told = (days, first, last, self._words)
        if told == self._told:
            return
        self._told = told
        with QSignalBlocker(self):
            self.setRange(0, max(0, days[2] - days[1]))
            self.setPageStep(max(1, days[1]))
            self.setValue(days[0])
        whole = self._density.whole
        if self._words is not None and whole is not None:
            self.sentence = self._words.stretch(seen.days, whole.days)
            self.setAccessibleDescription(self.sentence)

    def _value_chosen(self, days: int) -> None:
        """A screen reader chose another first day."""
        self._want(replace(self._sight.scale, left=self._over.left + days * DAY))

    def _want(self, scale: Scale) -> None:
        self.wanted.emit(scale)

    # -- time to pixels

    @property
    def _seen(self) -> Stretch:
        """What is in view."""
        scale = self._sight.scale
        return Stretch(scale.left, scale.left + self._sight.lane_width / scale.per_day * DAY)

    @property
    def _over(self) -> Stretch:
        """What the strip shows: the whole, and what is in view beside it; while the frame is held, as it was.

        Beyond the whole it reaches on by steps, so that what is on it keeps its place from one frame to the next.
        """
        if self._grip is not None:
            return self._grip.whole
        whole = self._density.whole
        if whole is None:
            return self._seen
        usual, seen = whole.widened(), self._seen
        step = seen.length * FURTHER
        before, after = (max(0.0, beyond) for beyond in (usual.left - seen.left, seen.right - usual.right))
        return Stretch(usual.left - ceil(before / step) * step, usual.right + ceil(after / step) * step)

    @property
    def track(self) -> QRectF:
        """The strip itself, beside the fixed column."""
        width = max(2.0, self._sight.lane_width - 2 * INSET)
        return QRectF(self._sight.column + INSET, 3, width, self.height() - 6)

    def _x(self, at: float) -> float:
        over, track = self._over, self.track
        return track.left() + (at - over.left) / over.length * track.width()

    def _at(self, x: float) -> float:
        over, track = self._over, self.track
        return over.left + (x - track.left()) / track.width() * over.length

    def frame(self) -> QRectF:
        """Round what is in view: never too narrow to be seen, never beyond the strip's ends."""
        track, seen = self.track, self._seen
        left, right = (min(max(self._x(at), track.left()), track.right()) for at in (seen.left, seen.right))
        missing = LEAST_FRAME - (right - left)
        if missing > 0:
            left = min(max(left - missing / 2, track.left()), track.right() - LEAST_FRAME)
            right = left + LEAST_FRAME
        return QRectF(left, track.top(), right - left, track.height())

    def part_at(self, x: float) -> Part:
        frame = self.frame()
        inside = min(GRAB, frame.width() / 4)
        if -GRAB <= x - frame.left() <= inside:
            return Part.START
        if -inside <= x - frame.right() <= GRAB:
            return Part.END
        return Part.FRAME if frame.left() < x < frame.right() else Part.GROUND

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or event.position().x() < self._sight.column:
            return
        x, part = event.position().x(), self.part_at(event.position().x())
        if part is Part.GROUND:
            at, seen = self._at(x), self._seen
            over = self._over
            self._want(replace(self._sight.scale, left=_within(at - seen.length / 2, seen.length, over)))
            self._grip = Grip(Part.FRAME, at, self._sight.scale, over)
        else:
            self._grip = Grip(part, self._at(x), self._sight.scale, self._over)
        if self._grip.part is Part.FRAME:
            self.setCursor(Shape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, grip = event.position().x(), self._grip
        if grip is None:
            if not event.buttons():
                on_strip = x >= self._sight.column
                self.setCursor(CURSORS[self.part_at(x)] if on_strip else Shape.ArrowCursor)
            return
        self._want(self._dragged(grip, self._at(x) - grip.at))

    def _dragged(self, grip: Grip, by: float) -> Scale:
        """The frame or one of its edges so many seconds on; the other edge stays where it is."""
        width, scale = self._sight.lane_width, grip.scale
        length = width / scale.per_day * DAY
        if grip.part is Part.FRAME:
            return replace(scale, left=_within(scale.left + by, length, grip.whole))
        least, most = width / NEAREST * DAY, width / FARTHEST * DAY
        right = scale.left + length
        if grip.part is Part.START:
            length = min(max(right - max(scale.left + by, grip.whole.left), least), most)
            return replace(scale, left=right - length, per_day=width / length * DAY)
        length = min(max(min(right + by, grip.whole.right) - scale.left, least), most)
        return replace(scale, per_day=width / length * DAY)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._grip is not None:
            self._grip = None
            self.look()
            self.setCursor(CURSORS[self.part_at(event.position().x())])

    def _cancel(self) -> bool:
        """What was in view when the frame was taken is in view again. Whether it was held."""
        grip, self._grip = self._grip, None
        if grip is None:
            return False
        self._want(grip.scale)
        self.look()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pans; with Ctrl it zooms around the middle of what is in view."""
        turn = event.angleDelta()
        notches = (turn.y() or turn.x()) / NOTCH
        width = self._sight.lane_width
        if event.modifiers() & CONTROL:
            self._want(self._sight.scale.zoomed(ZOOM**notches, width / 2))
        else:
            self._want(self._sight.scale.panned(-notches * NOTCH_STEP * width))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Where the mouse rests the days in view are told above the strip; whatever else it does ends that."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            if self._grip is None:
                self._say(event.pos())
            return True
        if event.type() in ENDS_TIP:
            self.tip.hide()
        return super().event(event)

    def _say(self, at: QPoint) -> None:
        over = self.tip.parentWidget()
        if over is not None:
            top = self.mapTo(over, QPoint(at.x(), 0))
            self.tip.say(self.sentence, HINT)
            self.tip.stand_at(top + QPoint(0, ABOVE), QRect(0, 0, over.width(), top.y()))

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is none of its keys goes on to the rows."""
        key = Qt.Key(event.key())
        if key == Key.Key_Escape and self._cancel():
            return
        scale = self._by_key(key, wide=bool(event.modifiers() & (CONTROL | SHIFT)))
        if scale is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        self._want(scale)
        announce(self, self.sentence)

    def _by_key(self, key: Qt.Key, *, wide: bool) -> Scale | None:
        scale, width = self._sight.scale, self._sight.lane_width
        if key in (Key.Key_Left, Key.Key_Right):
            share = (PAGE if wide else STEP) * (1 if key == Key.Key_Right else -1)
            return scale.panned(width * share)
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            return scale.panned(width * (PAGE if key == Key.Key_PageDown else -PAGE))
        if key in (Key.Key_Plus, Key.Key_Equal):
            return scale.zoomed(ZOOM, width / 2)
        if key in (Key.Key_Minus, Key.Key_Underscore):
            return scale.zoomed(1 / ZOOM, width / 2)
        whole = self._density.whole
        if key in (Key.Key_Home, Key.Key_End) and whole is not None:
            ends, length = whole.widened(), self._seen.length
            return replace(scale, left=ends.left if key == Key.Key_Home else ends.right - length)
        return None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cancel()
        super().focusOutEvent(event)

    # -- painting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._kept = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, sight, track, frame = QPainter(self), self._sight, self.track, self.frame()
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        self._name(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("neutral_soft"))
        painter.drawRoundedRect(track, 4, 4)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(frame, 4, 4)
        now = self._x(sight.now.timestamp())
        if track.left() <= now <= track.right():
            colour = theme.colour("accent")
            colour.setAlphaF(NOW_OPACITY)
            painter.fillRect(QRectF(round(now) - 1, track.top(), 2, track.height()), colour)
        painter.drawPixmap(track.topLeft(), self._content())
        self._edge(painter, frame)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-3.5, -1.5, 3.5, 1.5), 5, 5)
        painter.end()

    def _name(self, painter: QPainter) -> None:
        """Which time the strip is of, in the fixed column."""
        whole, lettering = self._density.whole, self._sight.lettering
        if self._words is None or whole is None:
            return
        box = QRectF(lettering.sizes.margin, 1, self._sight.column - 2 * lettering.sizes.margin, self.height() - 1)
        painter.setFont(lettering.font(Style.SMALL))
        painter.setPen(theme.colour("muted"))
        text = lettering.shorten(self._words.span(whole.days), Style.SMALL, box.width())
        painter.drawText(box.adjusted(0, 0, 8, 0), LEFT, text)

    def _edge(self, painter: QPainter, frame: QRectF) -> None:
        """The frame's outline, and at both ends what shows that they can be taken."""
        thick = 2.0 if theme.is_high_contrast() or self.hasFocus() else 1.5
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), thick))
        painter.drawRoundedRect(frame.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), 4, 4)
        if frame.width() < ROOM_FOR_GRIPS:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        grip = frame.height() * 0.44
        for x in (frame.left(), frame.right()):
            painter.drawRoundedRect(QRectF(x - 2, frame.center().y() - grip / 2, 4, grip), 2, 2)

    def _content(self) -> QPixmap:
        """All but the frame, drawn anew where the strip shows another time or is another size."""
        track, over, ratio = self.track, self._over, self.devicePixelRatioF()
        key = (over, track.width(), track.height(), ratio, self._sight.now)
        if self._kept is not None and self._kept[0] == key:
            return self._kept[1]
        made = QPixmap(round(track.width() * ratio), round(track.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self._bars(painter, track, over)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._promises(painter, track, over)
        self._follow_ups(painter, track, over)
        painter.end()
        self._kept = (key, made)
        return made

    def _bars(self, painter: QPainter, track: QRectF, over: Stretch) -> None:
        """Interviews: those to come in the accent, as on the lanes."""
        columns = max(1, int(track.width() // BAR))
        counts = counted(self._density.interviews, over, columns)
        width, bottom, most = track.width() / columns, track.height() - 1, max(1, *counts)
        high = {count: max(LEAST_BAR, track.height() * 0.52 * sqrt(count / most)) for count in set(counts)}
        bars = [
            QRectF(column * width, bottom - high[count], width - 1, high[count])
            for column, count in enumerate(counts)
            if count
        ]
        present = (self._sight.now.timestamp() - over.left) / over.length * columns
        over_now = sum(count > 0 for count in counts[: max(0, int(present) + 1)])
        painter.setPen(Qt.PenStyle.NoPen)
        for name, rects in (("circle", bars[:over_now]), ("accent", bars[over_now:])):
            painter.setBrush(theme.colour(name))
            painter.drawRects(rects)

    def _promises(self, painter: QPainter, track: QRectF, over: Stretch) -> None:
        pen = QPen(theme.colour("warm"), 2)
        pen.setDashPattern([1, 1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for x in _columns(self._density.promised, over, track.width(), 3):
            painter.drawLine(QPointF(x, 1), QPointF(x, track.height() * 0.62))

    def _follow_ups(self, painter: QPainter, track: QRectF, over: Stretch) -> None:
        y, size = track.height() * 0.3, max(2.5, track.height() * 0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        for x in _columns(self._density.planned, over, track.width(), 4):
            painter.drawEllipse(QPointF(x, y), size, size)
        painter.setPen(QPen(theme.colour("surface"), 1))
        painter.setBrush(theme.colour("warm"))
        high = size * 1.6
        for x in _columns(self._density.urgent, over, track.width(), 4):
            around = (QPointF(x, y - high), QPointF(x + high, y), QPointF(x, y + high), QPointF(x - high, y))
            painter.drawPolygon(QPolygonF(around))


def _columns(times: array[float], over: Stretch, width: float, apart: int) -> list[float]:
    """Where they stand, in px from the strip's beginning; of those closer than ``apart`` only one."""
    step = over.length / width * apart
    found: list[float] = []
    place = bisect_left(times, over.left)
    while place < len(times) and times[place] <= over.right:
        column = int((times[place] - over.left) / step)
        found.append((column + 0.5) * apart)
        place = bisect_left(times, over.left + (column + 1) * step, place + 1)
    return found


def _within(left: float, length: float, whole: Stretch) -> float:
    """The nearest beginning of a stretch so long that lies in the whole; any, where it is longer."""
    return min(max(left, whole.left), max(whole.left, whole.right - length))


class Foot(QWidget):
    """The room under the lanes that is kept for the overview; without it there is only ground."""

    def __init__(
        self,
        sight: Sight,
        ground: Callable[[QPainter, QRectF], None],
        rows_go_on: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        """``ground``: paints lanes without rows; ``rows_go_on``: whether a row may be cut off above."""
        super().__init__(parent)
        self._sight, self._ground, self._rows_go_on = sight, ground, rows_go_on
        self.overview = Overview(sight, self, Bubble(parent))

    def resizeEvent(self, event: object) -> None:
        del event
        self.overview.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self.overview.isHidden():
            return
        painter, sight = QPainter(self), self._sight
        painter.fillRect(self.rect(), theme.colour("surface"))
        self._ground(painter, QRectF(sight.column, 0, sight.lane_width, self.height()))
        if self._rows_go_on():
            painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        painter.end()

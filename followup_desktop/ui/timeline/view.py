"""The timeline widget: rows to select, time to pan and zoom. Paints only what is in view."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from followup_desktop.domain.model import Group
from followup_desktop.services.views import Timeline, TimelineRow
from followup_desktop.ui import theme
from followup_desktop.ui.timeline import axis
from followup_desktop.ui.timeline.axis import SPANS, WEEKDAYS, Scale
from followup_desktop.ui.timeline.lane import ROW, lay_out
from followup_desktop.ui.timeline.model import ROW_ROLE, Heading, TimelineModel
from followup_desktop.ui.timeline.painter import LEFT, Fonts, paint_closed_days, paint_lane, paint_left

AXIS = 47  # px
HEADING = 30
STEP = 60  # px a pan by key
ZOOM = 1.2
Index = QModelIndex | QPersistentModelIndex


class AxisBar(QWidget):
    """Months, days and the pill of the present moment, above the lanes."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        view, painter = self._view, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line"), 2))
        painter.drawLine(LEFT, self.height() - 1, self.width(), self.height() - 1)
        width = view.lane_width
        painter.setFont(view.fonts.label)
        painter.setPen(theme.colour("text"))
        for tick in axis.months(view.scale, width):
            painter.drawText(QRectF(LEFT + tick.x + 6, 3, 200, 20), Qt.AlignmentFlag.AlignVCenter, tick.label)
        painter.setFont(view.fonts.role)
        painter.setPen(theme.colour("muted"))
        pill = self._now_box()
        metrics = QFontMetricsF(view.fonts.role)
        for tick in axis.days(view.scale, width):
            box = QRectF(LEFT + tick.x + 3, 22, metrics.horizontalAdvance(tick.label) + 2, 20)
            if tick.x >= 0 and not box.intersects(pill):
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tick.label)
        if pill.isValid():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(pill, 9, 9)
            painter.setFont(view.fonts.group)
            painter.setPen(theme.colour("on_accent"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, view.now_text())
        painter.end()

    def _now_box(self) -> QRectF:
        """The pill over the now-line, kept whole within the axis; invalid where now is out of view."""
        view = self._view
        x = view.scale.x(view.now)
        if not 0 <= x <= view.lane_width:
            return QRectF()
        width = QFontMetricsF(view.fonts.group).horizontalAdvance(view.now_text()) + 18
        left = min(max(LEFT + x - width / 2, LEFT), self.width() - width - 2)
        return QRectF(left, 22, width, 18)


class RowDelegate(QStyledItemDelegate):
    """Paints one heading or one row. ``painted`` counts rows, for the tests."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self.painted = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(ROW_ROLE), Heading)
        return QSize(200, HEADING if heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted += 1
        entry, box = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        if isinstance(entry, Heading):
            self._heading(painter, box, entry)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._row(painter, box, entry, selected=selected)
        painter.restore()

    def _heading(self, painter: QPainter, box: QRectF, heading: Heading) -> None:
        painter.fillRect(box, theme.colour("group"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.topLeft(), box.topRight())
        _underline(painter, box)
        self._view.paint_now_line(painter, box)
        painter.setFont(self._view.fonts.group)
        painter.setPen(theme.colour("warm" if heading.group is Group.CALL_NOW else "muted"))
        painter.drawText(box.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, heading.text.upper())

    def _row(self, painter: QPainter, box: QRectF, row: TimelineRow, *, selected: bool) -> None:
        view = self._view
        painter.fillRect(box, theme.colour("accent_soft" if selected else "surface"))
        lane_box = QRectF(box.left() + LEFT, box.top(), box.width() - LEFT, box.height())
        if not selected:
            paint_closed_days(painter, lane_box, view.scale, view.closed_days(row.calendar))
        view.paint_now_line(painter, box)
        painter.setOpacity(0.75 if row.group is Group.CLOSED else 1.0)
        lane = lay_out(row, view.scale, lane_box.width(), view.fonts.measure)
        paint_lane(painter, lane_box, lane, view.fonts, selected=selected)
        painter.setOpacity(1.0)
        left_box = QRectF(box.left(), box.top(), LEFT, box.height())
        paint_left(painter, left_box, row, view.fonts)
        _underline(painter, box)
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
            if view.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 1))
                painter.drawRect(box.adjusted(3, 0.5, -1, -1.5))


def _underline(painter: QPainter, box: QRectF) -> None:
    """A line inside the row's last pixel: one on its edge would lie under the next row."""
    painter.setPen(theme.colour("line"))
    painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1))


class TimelineView(QListView):
    """Signals: ``selected(application)`` by mouse or keys, ``activated(application)`` by Enter or a double click,
    ``context_requested(application, global point)``."""

    selected = Signal(int)
    activated = Signal(int)
    context_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.scale = Scale(self.now.timestamp(), 22.0)
        self._span = "month"
        self._touched = False  # whether the user panned or zoomed
        self._holidays: Mapping[str, Mapping[date, str]] = {}
        self._closed: dict[str, frozenset[float]] = {}
        self._drag: float | None = None
        self.fonts = Fonts(self.font())
        self.rows = TimelineModel()
        self.setModel(self.rows)
        self.delegate = RowDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Timeline of applications")
        self.setViewportMargins(0, AXIS, 0, 0)
        self._axis = AxisBar(self)
        self.selectionModel().currentChanged.connect(self._current_changed)
        super().activated.connect(self._item_activated)

    # -- what is shown

    @property
    def lane_width(self) -> float:
        return max(1.0, self.viewport().width() - LEFT)

    def show_timeline(self, timeline: Timeline) -> None:
        """Shows these rows; selection, scroll position and zoom stay."""
        kept, scroll = self.selected_id(), self.verticalScrollBar().value()
        first = self.rows.rowCount() == 0
        self._holidays = timeline.holidays
        self.scale = Scale(self.scale.left, self.scale.per_day, timeline.zone)
        self.now = timeline.now
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show_timeline(timeline)
        if kept:
            self.select(kept)
        self.selectionModel().blockSignals(blocked)
        self.verticalScrollBar().setValue(scroll)
        if first and not self._touched:
            self.go_to_today()
        self._moved()
        self.set_now(timeline.now)

    def set_now(self, now: datetime) -> None:
        """Moves the now-line; the days follow it, unless the user went somewhere else."""
        self.now = now
        place = self.scale.x(now) / self.lane_width
        if not self._touched and not 0.4 < place < 0.85:
            self.go_to_today()
        self._redraw()

    def now_text(self) -> str:
        local = self.now.astimezone(ZoneInfo(self.scale.zone))
        return f"{WEEKDAYS[local.weekday()]} {local.day}, {local:%H:%M}"

    def closed_days(self, calendar: str) -> frozenset[float]:
        """The left x of the days in view on which nobody works by that calendar; nothing when days are too narrow."""
        if calendar not in self._closed:
            named = self._holidays.get(calendar, {})
            wide = self.scale.per_day >= 3
            days = self.scale.days(self.lane_width) if wide else ()
            self._closed[calendar] = frozenset(
                self.scale.x_of_day(day) for day in days if day.weekday() >= 5 or day in named
            )
        return self._closed[calendar]

    # -- selecting

    def selected_id(self) -> int:
        """The selected application, 0 for none."""
        index = self.currentIndex()
        entry = index.data(ROW_ROLE) if index.isValid() else None
        return entry.id if isinstance(entry, TimelineRow) else 0

    def select(self, application_id: int) -> bool:
        """Selects and shows a row; False where it is not there."""
        place = self.rows.place_of(application_id)
        if place < 0:
            return False
        index = self.rows.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()
        return True

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(entry, TimelineRow):
            self.selected.emit(entry.id)

    @Slot(QModelIndex)
    def _item_activated(self, index: QModelIndex) -> None:
        entry = index.data(ROW_ROLE)
        if isinstance(entry, TimelineRow):
            self.activated.emit(entry.id)

    # -- time

    def set_scale(self, name: str) -> None:
        """ "week", "month" or "quarter" across the window, around the present."""
        self._span = name
        self._touched = False
        self.go_to_today()

    @Slot()
    def go_to_today(self) -> None:
        """Brings the present back to its usual place, at the zoom chosen last."""
        days = SPANS[self._span] if not self._touched else self.lane_width / self.scale.per_day
        self.scale = self.scale.spanning(days, self.lane_width, self.now)
        self._moved()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms around a place of the lane (px; None: its middle)."""
        self._touched = True
        self.scale = self.scale.zoomed(factor, self.lane_width / 2 if x is None else x)
        self._moved()

    def pan(self, pixels: float) -> None:
        self._touched = True
        self.scale = self.scale.panned(pixels)
        self._moved()

    def _moved(self) -> None:
        self._closed.clear()
        self._redraw()

    def _redraw(self) -> None:
        self.viewport().update()
        self._axis.update()

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._axis.setGeometry(0, 0, self.width(), AXIS)
        if not self._touched:
            self.go_to_today()
        self._closed.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fonts = Fonts(self.font())
            if hasattr(self, "_axis"):
                self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), theme.colour("surface"))
        below = self._below_rows()
        if below.isValid():
            paint_closed_days(ground, below, self.scale, self.closed_days(""))
        self.paint_now_line(ground, below)
        ground.end()
        super().paintEvent(event)

    def paint_now_line(self, painter: QPainter, box: QRectF) -> None:
        """The present moment, across one stretch of the view; under the labels, so that it strikes none through."""
        x = self.scale.x(self.now)
        if 0 <= x <= self.lane_width:
            painter.setPen(QPen(theme.colour("accent"), 1.4))
            painter.drawLine(QPointF(round(LEFT + x), box.top()), QPointF(round(LEFT + x), box.bottom()))

    def _below_rows(self) -> QRectF:
        """The lanes' part of the viewport under the last row."""
        count = self.rows.rowCount()
        top = self.visualRect(self.rows.index(count - 1)).bottom() + 1 if count else 0
        return QRectF(LEFT, top, self.lane_width, self.viewport().height() - top)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer; Shift, or a wheel that goes sideways, pans; else rows scroll."""
        turn, keys = event.angleDelta(), event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM ** (turn.y() / 120), event.position().x() - LEFT)
        elif keys & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turn.y() or turn.x()))
        elif abs(turn.x()) > abs(turn.y()):
            self.pan(-turn.x())
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ways = {
            Qt.Key.Key_Plus: lambda: self.zoom(ZOOM),
            Qt.Key.Key_Equal: lambda: self.zoom(ZOOM),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / ZOOM),
            Qt.Key.Key_Left: lambda: self.pan(-STEP),
            Qt.Key.Key_Right: lambda: self.pan(STEP),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is not None and not control:
            way()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_id():
            self.activated.emit(self.selected_id())
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not control:
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)

    def _step(self, direction: int) -> None:
        """To the next row, over headings."""
        place = self.currentIndex().row() + direction if self.currentIndex().isValid() else 0
        while 0 <= place < self.rows.rowCount():
            if isinstance(self.rows.entry(place), TimelineRow):
                self.setCurrentIndex(self.rows.index(place))
                return
            place += direction

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._drag = event.position().x()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging pans: with the middle button anywhere, with the left one from where no row lies."""
        if self._drag is not None:
            self.pan(self._drag - event.position().x())
            self._drag = event.position().x()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.indexAt(event.position().toPoint()).data(ROW_ROLE)
        if isinstance(entry, TimelineRow):
            self.activated.emit(entry.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() is QContextMenuEvent.Reason.Mouse else self.currentIndex()
        entry = index.data(ROW_ROLE) if index.isValid() else None
        if isinstance(entry, TimelineRow):
            keyed = event.reason() is not QContextMenuEvent.Reason.Mouse
            where = self.viewport().mapToGlobal(self.visualRect(index).center()) if keyed else event.globalPos()
            self.context_requested.emit(entry.id, where)

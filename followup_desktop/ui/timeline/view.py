"""The timeline widget: rows to select, time to pan and zoom. Paints only what is in view."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from followup_desktop.domain.model import Group
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.views import Timeline, TimelineRow
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.axis_bar import AxisBar
from followup_desktop.ui.timeline.choosing import Choosing
from followup_desktop.ui.timeline.delegate import RowDelegate
from followup_desktop.ui.timeline.density import Density, Reckoned
from followup_desktop.ui.timeline.dragging import FollowUpDrag
from followup_desktop.ui.timeline.model import ROW_ROLE, Entry, Heading, TimelineModel
from followup_desktop.ui.timeline.overview import Foot
from followup_desktop.ui.timeline.pointing import ON_AXIS, Pointing
from followup_desktop.ui.timeline.sight import Sight
from followup_desktop.ui.timeline.travel import CONTROL, SHIFT, Travel
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import give_tip

NOW_STAYS_WITHIN = (0.4, 0.85)  # of the lanes, as long as the user went nowhere
REDRESSED_BY = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
Key = Qt.Key


class TimelineView(QListView):
    """Signals: ``selected(application)``, ``activated(application)`` by Enter or a double click,
    ``context_requested(application, global point)``, ``scaled(name)`` when another of the named scales is in view, or
    none (""). ``choosing`` knows which rows are chosen; the selected one is
    that whose call sheet is shown."""

    selected = Signal(int)
    activated = Signal(int)
    context_requested = Signal(int, QPoint)
    scaled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sight = Sight(self.font())
        self._span = self._scale_told = "month"
        self._touched = False  # whether the user panned or zoomed
        self._chosen = 0  # the selected application, also where its group is folded
        self._keeps_choice = False  # another row gets selected, and what is chosen stays
        self._held = 0  # the row that was pressed, one of several chosen: it may become the only one, or be dragged
        self._showing = False  # rows are being exchanged: the current row may jump about
        self._reckoned = Reckoned()
        self._travel = Travel(self)
        self.drag = FollowUpDrag(self, self)
        self.pointing = Pointing(self, self)
        self.rows = TimelineModel()
        self.setModel(self.rows)
        self.delegate = RowDelegate(self.sight, self.rows, self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # rows, and the ground under them
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline of applications"))
        self._axis = AxisBar(self.sight, self)
        give_tip(self._axis, ON_AXIS)
        self._axis.setCursor(Qt.CursorShape.OpenHandCursor)
        self._beside_axis = QWidget(self)  # keeps the scroll bar beside the rows
        self.addScrollBarWidget(self._beside_axis, Qt.AlignmentFlag.AlignTop)
        self._axis.installEventFilter(self)
        self._foot = Foot(self.sight, self._paint_ground, self._rows_go_on, self)
        self._beside_foot = QWidget(self)
        self.addScrollBarWidget(self._beside_foot, Qt.AlignmentFlag.AlignBottom)
        self.overview = self._foot.overview
        self.overview.wanted.connect(self._go)
        self._dress()
        self.choosing = Choosing(self.rows, self.selectionModel())
        self.choosing.changed.connect(self._choice_changed)
        self.selectionModel().currentChanged.connect(self._current_changed)

    # -- what is shown

    def show_timeline(self, timeline: Timeline) -> None:
        """Shows these rows; selection, scroll position and zoom stay."""
        kept, scroll, first = self._chosen, self.verticalScrollBar().value(), self.rows.rowCount() == 0
        was_seen = self._is_seen(kept)
        self.sight.set_holidays(timeline.holidays)
        self.sight.set_time(timeline.now, timeline.zone)
        self.pointing.words = timeline.words
        self._begin_showing()
        self.rows.show_timeline(timeline)
        if self.rows.group_of(kept) is None:  # another one of those that are chosen takes its place
            kept = self._chosen = next((one for one in self.choosing.ids if self.rows.place_of(one) >= 0), 0)
        place = self.rows.place_of(kept)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
        else:
            self.setCurrentIndex(QModelIndex())
        self._end_showing()
        self.verticalScrollBar().setValue(scroll)
        if was_seen and place >= 0 and not self._is_seen(kept):
            self.scrollTo(self.rows.index(place))
        if first and not self._touched:
            self.go_to_today()
        self.set_now(timeline.now)
        density = Density(timeline.rows, timeline.zone, self._reckoned)
        self.overview.show_density(density, timeline.words)
        self.drag.refresh()
        self.pointing.reload()

    def set_now(self, now: datetime) -> None:
        """Moves the now-line; the days follow it, unless the user went somewhere else."""
        self.sight.set_time(now)
        low, high = NOW_STAYS_WITHIN
        if not self._touched and not low < self.sight.scale.x(now) / self.sight.lane_width < high:
            self.go_to_today()
        self._redraw()

    def _is_seen(self, application_id: int) -> bool:
        place = self.rows.place_of(application_id)
        return place >= 0 and self.viewport().rect().contains(self.visualRect(self.rows.index(place)).center())

    # -- selecting

    def selected_id(self) -> int:
        """The selected application, 0 for none."""
        return self._chosen

    def select(self, application_id: int) -> bool:
        """Selects and shows a row, out of a folded group if need be; False where it is not there."""
        group = self.rows.group_of(application_id)
        if group is None:
            return False
        self.rows.fold(group, folded=False)
        index = self.rows.index(self.rows.place_of(application_id))
        self.setCurrentIndex(index)
        self.choosing.only(application_id)
        self._bring_into_view(index)
        return True

    @Slot()
    def choose_all(self) -> None:
        """All rows that are shown."""
        self.choosing.all()

    @Slot()
    def choose_one(self) -> bool:
        """The selected row alone again; whether there were several."""
        several = self.choosing.several
        if several:
            self.choosing.only(self._chosen)
        return several

    @Slot()
    def _choice_changed(self) -> None:
        ids = self.choosing.ids
        if self.choosing.several:
            announce(self, tr_n("{n} chosen", "{n} chosen", len(ids)))
        elif ids and ids[0] != self._chosen and not self._showing:
            self.setCurrentIndex(self.rows.index(self.rows.place_of(ids[0])))

    def _begin_showing(self) -> None:
        self._showing = self.choosing.resting = True

    def _end_showing(self) -> None:
        """What is chosen is whatever of it is still shown; the selected row at least."""
        if self.choosing.several or self.rows.place_of(self._chosen) < 0:
            self.choosing.keep_shown()
        if not self.choosing.several and self.rows.place_of(self._chosen) >= 0:
            self.choosing.only(self._chosen)
        self._showing = self.choosing.resting = False

    def _bring_into_view(self, index: QModelIndex) -> None:
        """With its heading, where that stands right above it."""
        if index.row() > 0 and isinstance(self.rows.entry(index.row() - 1), Heading):
            self.scrollTo(self.rows.index(index.row() - 1))
        self.scrollTo(index)

    def fold(self, group: Group, *, folded: bool) -> None:
        """Hides or shows the rows of a group; the selected row stays selected."""
        self._begin_showing()
        self.rows.fold(group, folded=folded)
        place = self.rows.place_of(self._chosen)
        if place < 0 and self.rows.group_of(self._chosen) is group:
            place = self.rows.place_of_group(group)
        self.setCurrentIndex(self.rows.index(place) if place >= 0 else QModelIndex())
        self._end_showing()
        self._redraw()

    def _toggle(self, group: Group) -> None:
        self.fold(group, folded=not self.rows.is_folded(group))

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(entry, Heading) and not self._showing and not self._keeps_choice:
            self.choosing.none()
        if isinstance(entry, TimelineRow) and not self._showing:
            self._chosen = entry.id
            if not self._keeps_choice:
                self.choosing.only(entry.id)
            self.pointing.drop()
            self.selected.emit(entry.id)

    def show_selected(self) -> None:
        """Brings the selected row into view."""
        place = self.rows.place_of(self._chosen)
        if place >= 0:
            self._bring_into_view(self.rows.index(place))

    def step_mark(self, steps: int) -> None:
        """To the next thing on the selected row, or the one before: it is shown, and told in words."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pointing.step(steps)

    def tell(self, application_id: int, words: str) -> None:
        """What the keyboard points at on that row, for a screen reader."""
        self.rows.tell(application_id, words)

    # -- time

    def set_scale(self, name: str) -> None:
        """ "week", "month" or "quarter" across the window, around the present."""
        self._span, self._touched = name, False
        self.go_to_today()

    @Slot()
    def go_to_today(self) -> None:
        """Brings the present back to its usual place, at the zoom chosen last."""
        sight = self.sight
        if self._touched:
            days = sight.lane_width / sight.scale.per_day
            self._look(sight.scale.spanning(days, sight.lane_width, sight.now))
        else:
            self._look(sight.span(self._span))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms around a place of the lanes (px; None: around now where it is in view, else the middle)."""
        if x is None:
            x = self.sight.lane_width / 2 if self.sight.now_x is None else self.sight.now_x
        self._touched = True
        self._look(self.sight.scale.zoomed(factor, max(0.0, x)))

    def pan(self, pixels: float) -> None:
        """Goes on by so many px, to later where positive."""
        self._touched = True
        self._look(self.sight.scale.panned(pixels))

    @Slot(object)
    def _go(self, scale: Scale) -> None:
        """The overview was dragged or stepped."""
        self._touched = True
        self._look(scale)

    def lane_x(self, x: float) -> float:
        return x - self.sight.column

    def page(self) -> float:
        return self.sight.lane_width

    def entry_at(self, at: QPoint) -> Entry | None:
        index = self.indexAt(at)
        return self.rows.entry(index.row()) if index.isValid() else None

    def row_at(self, at: QPoint) -> TimelineRow | None:
        entry = self.entry_at(at)
        return entry if isinstance(entry, TimelineRow) else None

    def row_of(self, application_id: int) -> TimelineRow | None:
        """As it is shown; None where it is not."""
        place = self.rows.place_of(application_id)
        entry = self.rows.entry(place) if place >= 0 else None
        return entry if isinstance(entry, TimelineRow) else None

    def lane_box(self, application_id: int) -> QRectF:
        """The rectangle of a row's lane in the viewport."""
        box = QRectF(self.visualRect(self.rows.index(self.rows.place_of(application_id))))
        return box.adjusted(self.sight.column, 0, 0, 0)

    def _look(self, scale: Scale) -> None:
        self.sight.look(scale)
        self._tell_scale()
        self._redraw_time()
        self._show_overview()
        self.drag.refresh()
        self.pointing.refresh()

    def _tell_scale(self) -> None:
        name = self.sight.span_in_view
        if name != self._scale_told:
            self._scale_told = name
            self.scaled.emit(name)

    def _show_overview(self) -> None:
        """Or hides it, where all that the rows hold is in view; the keyboard then goes on in the rows."""
        focused = self.overview.hasFocus()
        self.overview.look()
        if focused and self.overview.isHidden():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _redraw(self) -> None:
        self.viewport().update()
        self._redraw_time()

    def _redraw_time(self) -> None:
        """All but the fixed column, which no day is on."""
        self.viewport().update(self._lanes())
        self._axis.update()
        self._foot.update()
        self.overview.update()

    # -- Qt: sizes, colours, ground

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sight.set_width(self.viewport().width())
        self._place_bars()
        if not self._touched:
            self.go_to_today()
        self._tell_scale()
        self._show_overview()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in REDRESSED_BY and hasattr(self, "_axis"):
            self._dress()

    def _dress(self) -> None:
        """Fonts, sizes and colours may be others."""
        self.sight.set_font(self.font())
        self.delegate.dress()
        sizes = self.sight.lettering.sizes
        self.setViewportMargins(0, round(sizes.axis), 0, round(sizes.foot))
        self._place_bars()
        self.scheduleDelayedItemsLayout()
        self._redraw()

    def _place_bars(self) -> None:
        """The axis above the rows, the foot beneath them, the scroll bar between the two."""
        axis, foot = round(self.sight.lettering.sizes.axis), round(self.sight.lettering.sizes.foot)
        self._axis.setGeometry(0, 0, self.width(), axis)
        self._beside_axis.setFixedHeight(axis)
        self._foot.setGeometry(0, self.height() - foot, self.width(), foot)
        self._beside_foot.setFixedHeight(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        below = self._below_rows()
        if below.intersects(QRectF(event.rect())):
            painter = QPainter(self.viewport())
            painter.fillRect(below, theme.colour("surface"))
            self._paint_ground(painter, below.adjusted(self.sight.column, 0, 0, 0))
            painter.end()
        self.delegate.kept_clear = self.drag.kept_clear()
        self.delegate.column_seen = not self._lanes().contains(event.rect())
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.drag.active:
            self.drag.paint(painter, self.delegate.ink)
        else:
            self.pointing.paint(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        """The lanes where no row is; ``box``: the part of them."""
        sight, ink = self.sight, self.delegate.ink
        ink.closed_days(painter, box, sight.closed_days(""))
        if sight.now_x is not None:
            ink.now(painter, box.left() + sight.now_x, box.top(), box.bottom())

    def _rows_go_on(self) -> bool:
        """Whether there are more rows under the last one that is seen."""
        return self.verticalScrollBar().value() < self.verticalScrollBar().maximum()

    def _below_rows(self) -> QRectF:
        """The part of the viewport under the last row."""
        count = self.rows.rowCount()
        top = self.visualRect(self.rows.index(count - 1)).bottom() + 1 if count else 0
        return QRectF(0, top, self.viewport().width(), max(0, self.viewport().height() - top))

    def _lanes(self) -> QRect:
        """The viewport beside the fixed column."""
        return self.viewport().rect().adjusted(round(self.sight.column), 0, 0, 0)

    # -- Qt: wheel, keys, mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._travel.wheel(event):
            super().wheelEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Over the axis the wheel zooms, a drag pans, a double click goes to today."""
        if watched is not self._axis:
            return False
        if isinstance(event, QWheelEvent):
            return self._travel.wheel(event, zooms=True)
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonPress:
                self._travel.press(event)
            elif event.type() is QEvent.Type.MouseMove:
                self._travel.move(event)
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._travel.release()
            elif event.type() is QEvent.Type.MouseButtonDblClick:
                self.go_to_today()
            event.accept()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = max(1, round(self.viewport().height() / self.sight.lettering.sizes.row) - 1)
        steps = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -rows, Key.Key_PageDown: rows}
        step = steps.get(Qt.Key(event.key()))
        entry = self.currentIndex().data(ROW_ROLE)
        if event.key() == Key.Key_Escape and (self.drag.cancel() or self.pointing.drop() or self.choose_one()):
            return
        if step is not None:
            self._step(step, event.modifiers())
        elif event.key() == Key.Key_Space and event.modifiers() & CONTROL and isinstance(entry, TimelineRow):
            self._toggle_row(entry.id)
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self._enter(entry)
        elif event.key() == Key.Key_G and entry is not None:
            self._toggle(entry.group)
        elif not self._travel.key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; the search field finds companies."""

    def _enter(self, entry: Heading | TimelineRow | None) -> None:
        if isinstance(entry, Heading):
            self._toggle(entry.group)
        elif entry is not None:
            self.activated.emit(entry.id)

    def _step(self, steps: int, keys: Qt.KeyboardModifier) -> None:
        """So many rows on, over headings; a folded group counts as one. With Shift the rows on the way are chosen,
        with Ctrl what is chosen stays."""
        direction = 1 if steps > 0 else -1
        place, reached = self.currentIndex().row(), -1
        while steps and 0 <= place + direction < self.rows.rowCount():
            place += direction
            stops = self.rows.flags(self.rows.index(place)) & Qt.ItemFlag.ItemIsSelectable
            if stops and not (keys & SHIFT and isinstance(self.rows.entry(place), Heading)):
                reached, steps = place, steps - direction
        if reached < 0:
            return
        entry = self.rows.entry(reached)
        if keys & SHIFT and isinstance(entry, TimelineRow):
            self._reach(entry.id, more=bool(keys & CONTROL))
        else:
            self._select_place(reached, keeps_choice=bool(keys & CONTROL))
        self._bring_into_view(self.rows.index(reached))

    # -- several rows

    def _select_place(self, place: int, *, keeps_choice: bool) -> None:
        self._keeps_choice = keeps_choice
        self.setCurrentIndex(self.rows.index(place))
        self._keeps_choice = False

    def _reach(self, application_id: int, *, more: bool) -> None:
        self.choosing.reach(application_id, more=more)
        self._select_place(self.rows.place_of(application_id), keeps_choice=True)

    def _toggle_row(self, application_id: int) -> None:
        """Where the selected row is left, one that stays chosen is selected."""
        self.choosing.toggle(application_id)
        ids = self.choosing.ids
        wanted = application_id if application_id in ids else self._chosen if self._chosen in ids else ids[-1]
        self._select_place(self.rows.place_of(wanted), keeps_choice=True)

    def _chooses(self, event: QMouseEvent, row: TimelineRow) -> bool:
        """Whether the press was about what is chosen, and nothing else."""
        keys, button = event.modifiers(), event.button()
        several = row.id in self.choosing.ids and self.choosing.several
        if button is Qt.MouseButton.LeftButton:
            self._held = row.id if several else 0
        if button is Qt.MouseButton.LeftButton and keys & SHIFT:
            self._reach(row.id, more=bool(keys & CONTROL))
        elif button is Qt.MouseButton.LeftButton and keys & CONTROL:
            self._toggle_row(row.id)
        elif button is Qt.MouseButton.RightButton and several:
            self._select_place(self.rows.place_of(row.id), keeps_choice=True)
        else:
            return False
        self._held = 0
        return True

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What is chosen is decided by ``choosing`` alone."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def viewportEvent(self, event: QEvent) -> bool:
        """Where the mouse rests it is told what lies there and what a click would do, in place of a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            if not self.drag.active:
                self.pointing.rest(event.pos())
            return True
        if event.type() is QEvent.Type.Leave:
            self.pointing.leave()
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._foot.update()
        self.pointing.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointing.drop()
        if self.drag.active:  # another button, while the left one holds it
            self.drag.cancel(by_right_button=event.button() is Qt.MouseButton.RightButton)
            return
        entry = self.entry_at(event.position().toPoint())
        if isinstance(entry, TimelineRow) and self._chooses(event, entry):
            return
        if self.drag.press(event):
            self._press_row(event)
            return
        self._travel.press(event)
        if event.button() is Qt.MouseButton.MiddleButton:
            return
        if isinstance(entry, Heading):
            if event.button() is Qt.MouseButton.LeftButton:
                self._toggle(entry.group)
            return
        self._press_row(event)

    def _press_row(self, event: QMouseEvent) -> None:
        """What is held may still become a drag: only its release makes it the one that is chosen."""
        if not self._held:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.drag.follow(event):
            return
        if self._travel.move(event):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif not event.buttons():
            self.pointing.hover(event.position().toPoint())
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held = self._held if event.button() is Qt.MouseButton.LeftButton else 0
        dragged = event.button() is Qt.MouseButton.LeftButton and self.drag.release()
        if self._travel.release():
            self.viewport().unsetCursor()
            dragged = True
        if held:
            self._held = 0
            if not dragged and self.rows.place_of(held) >= 0:
                self._select_place(self.rows.place_of(held), keeps_choice=True)
                self.choosing.only(held)
        super().mouseReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A card opened, or another window came forward: whatever was being dragged stays where it was."""
        self.drag.cancel()
        self.pointing.drop()
        super().focusOutEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.indexAt(event.position().toPoint()).data(ROW_ROLE)
        if isinstance(entry, TimelineRow):
            self.activated.emit(entry.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.drag.takes_menu():
            return
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        entry = index.data(ROW_ROLE)
        if isinstance(entry, TimelineRow):
            where = event.globalPos()
            if not by_mouse:
                where = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.context_requested.emit(entry.id, where)

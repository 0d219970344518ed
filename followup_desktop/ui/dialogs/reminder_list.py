"""The list of reminders: those that wait for the user, coming, put off and ended ones, each to be opened, rung now,
put off or brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.reminder_views import ReminderLine, WayBack
from followup_desktop.ui.dialogs.copying import copy_all_button
from followup_desktop.ui.dialogs.reminder_rows import LINE_ROLE, ReminderPainter, ReminderRows
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import ENTER, enter_presses, keyed_button
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.lines import Lines
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel, one_line
from followup_desktop.ui.window_parts.style import Dresser

NOTHING = tr("No reminder is planned, and none rang in the last week.")
LONGEST = 48  # characters of what a button says


class ReminderListDialog(QDialog):
    """Signals: ``opened(follow_up_id)``: show its call sheet; ``ring_wanted(follow_up_id)``: ring it now;
    ``later_wanted(ReminderLine, global point)``: put it off; ``back_wanted(ReminderLine)``: bring it back in its way;
    ``undo_wanted()``; ``copied(text)``: to the clipboard."""

    copied = Signal(str)
    opened = Signal(int)
    ring_wanted = Signal(int)
    later_wanted = Signal(object, QPoint)
    back_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(
        self, services: Services, tasks: Tasks, plain: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        """``plain``: what of a text may be shown while the user is discreet."""
        super().__init__(parent)
        self.setWindowTitle(tr("Reminders"))
        self.setObjectName("reminderList")
        self._services, self._tasks, self._plain = services, tasks, plain
        self._lines: Sequence[ReminderLine] = ()
        self.rows = ReminderRows(plain, self)
        self._make_list()
        self._make_buttons()
        self._lay_out()
        Dresser(self)
        self.resize(look.scaled(self, 600), look.scaled(self, 560))
        self.setMinimumWidth(360)
        self._selected_changed()
        self.reload()

    def _make_list(self) -> None:
        self.view = Lines(self.rows, tr("Reminders"), self)
        self.view.setItemDelegate(ReminderPainter(self.rows, self.view))
        self.view.doubleClicked.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._selected_changed)
        self.nothing = WrapLabel(NOTHING, tone="muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)

    def _make_buttons(self) -> None:
        self.open_button = keyed_button(tr("Open"), self._open, "Enter", self)
        look.make_primary(self.open_button, primary=True)
        self.ring_button = keyed_button(tr("Ring now"), self._ring, "R", self)
        self.later_button = keyed_button(tr("Remind me later…"), self._later, "S", self)
        self.back_button = keyed_button(tr("Bring back"), self._back, "B", self)
        self.copy_button = copy_all_button(self.copy_all, self)
        self.close_button = keyed_button(tr("Close"), self.close, "Esc", self)
        for keys, way in (
            (QKeySequence("R"), self.ring_button.click),
            (QKeySequence("S"), self.later_button.click),
            (QKeySequence("B"), self.back_button.click),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo_wanted.emit),
        ):
            QShortcut(keys, self).activated.connect(way)

    def _lay_out(self) -> None:
        foot = Flow(self)
        for button in (self.open_button, self.ring_button, self.later_button, self.back_button, self.copy_button):
            foot.add(button)
        foot.add_at_end(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)

    # -- reading

    @Slot()
    def reload(self) -> None:
        self._tasks.run_latest("reminder list", self._services.reminder_list, self._show)

    def _show(self, lines: Sequence[ReminderLine]) -> None:
        kept, scroll = self.line, self.view.verticalScrollBar().value()
        self._lines = lines
        self._stack.setCurrentWidget(self.view if lines else self.nothing)
        self.copy_button.setEnabled(bool(lines))
        if self.rows.show_lines(lines):
            place = self.rows.place_of(kept.follow_up_id) if kept is not None else -1
            place = place if place >= 0 else self.rows.first()
            self.view.setCurrentIndex(self.rows.index(place) if place >= 0 else QModelIndex())
            self.view.verticalScrollBar().setValue(scroll)
        self._selected_changed()

    @Slot()
    def dress(self) -> None:
        """Other words for the same: the user turned discreet, or looks."""
        self.view.viewport().update()
        self._selected_changed()

    # -- the selected line

    @property
    def line(self) -> ReminderLine | None:
        entry = self.view.currentIndex().data(LINE_ROLE)
        return entry if isinstance(entry, ReminderLine) else None

    @Slot()
    def _selected_changed(self) -> None:
        """Which buttons have a use, and what bringing it back would do."""
        line = self.line
        live = line is not None and line.can_ring
        self.open_button.setEnabled(line is not None)
        self.ring_button.setVisible(line is None or live)
        self.later_button.setVisible(line is None or live)
        for button in (self.ring_button, self.later_button):
            button.setEnabled(live)
        back = line is not None and line.back is not WayBack.NONE
        self.back_button.setVisible(back)
        if line is not None and back:
            text = one_line(self._plain(line.back_text))
            short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
            self.back_button.setText(short.replace("&", "&&"))
            self.back_button.setAccessibleName(text)

    @Slot()
    def _open(self) -> None:
        if self.line is not None:
            self.opened.emit(self.line.follow_up_id)

    @Slot()
    def _ring(self) -> None:
        if self.line is not None and self.line.can_ring:
            self.ring_wanted.emit(self.line.follow_up_id)

    @Slot()
    def _later(self) -> None:
        if self.line is not None and self.line.can_ring:
            self.later_wanted.emit(self.line, self.later_button.mapToGlobal(QPoint(0, self.later_button.height())))

    @Slot()
    def _back(self) -> None:
        if self.line is not None and self.line.back is not WayBack.NONE:
            self.back_wanted.emit(self.line)

    @Slot()
    def copy_all(self) -> None:
        """As it stands here: nobody is named while the user is discreet."""
        self.copied.emit(self.rows.as_text())
        announce(self.view, tr("Copied"))

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enter_presses(self, event):
            return
        if event.key() in ENTER and self.view.hasFocus():
            self._open()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

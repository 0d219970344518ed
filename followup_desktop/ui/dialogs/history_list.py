"""Everything that happened to one application: a list to read, to choose from by kind, to copy and to put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.history_views import MOST, History, HistoryEntry, HistoryKind
from followup_desktop.ui.dialogs.copying import copy_all_button
from followup_desktop.ui.dialogs.fields import Remark
from followup_desktop.ui.dialogs.history_rows import ENTRY_ROLE, HistoryPainter, HistoryRows
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import ENTER, LinkButton, enter_presses, keyed_button
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.lines import Lines
from followup_desktop.ui.widgets.speech import announce, name_list
from followup_desktop.ui.widgets.text import WrapLabel, one_line
from followup_desktop.ui.window_parts.overlay import Overlay
from followup_desktop.ui.window_parts.style import Dresser

TITLE = tr("Everything that happened")
ALL_KINDS = tr("Everything")
NOTHING = tr("Nothing of that kind happened.")
HINT = tr("Enter puts a contact or an act of theirs right. Ctrl+C copies the chosen lines.")
FIXED = tr("Only contacts and what they did can be put right; the rest is what the program noted.")
COPIED = tr("Copied")


class HistoryDialog(QDialog):
    """Signals: ``correction_wanted(HistoryEntry)``; ``removal_wanted(HistoryEntry)``; ``copied(text)``: to the
    clipboard; ``undo_wanted()``, ``redo_wanted()``."""

    correction_wanted = Signal(object)
    removal_wanted = Signal(object)
    copied = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, services: Services, tasks: Tasks, application_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(TITLE)
        self._services, self._tasks, self._id = services, tasks, application_id
        self._history = History(application_id, "")
        self._most = MOST
        self.rows = HistoryRows(self)
        self._make_list()
        self._make_buttons()
        self._lay_out()
        self.overlay = Overlay(self)
        Dresser(self)
        wanted = QSize(look.scaled(self, 760), look.scaled(self, 720))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(480, 360)
        self.tell("")
        self._selected_changed()
        self.reload()

    def _make_list(self) -> None:
        self.kinds = QComboBox(self)
        name_list(self.kinds, tr("Which kinds are shown"))
        self.kinds.addItem(ALL_KINDS, "")
        self.kinds.currentIndexChanged.connect(self._kind_chosen)
        self.view = Lines(self.rows, TITLE, self)
        self.painter = HistoryPainter(self.rows, self.view)
        self.view.setItemDelegate(self.painter)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.doubleClicked.connect(self._correct)
        copying = QShortcut(QKeySequence.StandardKey.Copy, self.view)  # Qt would copy the current line alone
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy_chosen)
        self.view.selectionModel().currentChanged.connect(self._selected_changed)
        self.view.selectionModel().selectionChanged.connect(self._selected_changed)
        self.nothing = WrapLabel(NOTHING, tone="muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)

    def _make_buttons(self) -> None:
        self.correct_button = keyed_button(tr("Put right…"), self._correct, "Enter", self)
        look.make_primary(self.correct_button, primary=True)
        self.remove_button = keyed_button(tr("Delete"), self._remove, "Delete", self)
        self.copy_button = copy_all_button(partial(self._unless_covered, self.copy_all), self)
        self.older_button = keyed_button(tr("Show older ones"), self._older, "Ctrl+Down", self)
        self.close_button = keyed_button(tr("Close"), self.reject, "Esc", self)
        self.message = Remark(self)
        self.undo_button = LinkButton(tr("Undo"), tone="accent_text", size=look.SECOND, parent=self)
        self.undo_button.clicked.connect(self.undo_wanted)
        for keys, way in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo_wanted.emit),
            (QKeySequence("Ctrl+Shift+Z"), self.redo_wanted.emit),
            (QKeySequence("Ctrl+Down"), self.older_button.click),
            (QKeySequence("Ctrl+F"), self._to_kinds),
        ):
            QShortcut(keys, self).activated.connect(partial(self._unless_covered, way))

    def _unless_covered(self, way: Callable[[], object]) -> None:
        """While a card lies there the keys are the card's."""
        if self.overlay.card is None:
            way()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        self.title = WrapLabel(size=look.LEAD, bold=True, most=2, parent=self)
        top.addWidget(self.title, 1)
        top.addWidget(self.kinds)
        told = QHBoxLayout()
        told.setSpacing(look.GAP)
        told.addWidget(self.message, 1)
        told.addWidget(self.undo_button)
        foot = Flow(self)
        for button in (self.correct_button, self.remove_button, self.copy_button, self.older_button):
            foot.add(button)
        foot.add_at_end(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
        column.setSpacing(look.GAP + 2)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(told)
        column.addWidget(foot)

    # -- reading

    @Slot()
    def reload(self) -> None:
        self._tasks.run_latest(
            "history", partial(self._services.history, self._id, self._most), self._show, self._gone
        )

    def _gone(self, error: BaseException) -> None:
        """It was erased elsewhere, or cannot be read."""
        self._tasks.failed.emit(error)
        self.reject()

    def _show(self, history: History) -> None:
        self._history = history
        self.title.setText(one_line(history.title))
        self.setWindowTitle(f"{TITLE}: {one_line(history.title)}")
        self._fill_kinds()
        self._fill()

    def _fill_kinds(self) -> None:
        chosen = self.kinds.currentData()
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            self.kinds.addItem(ALL_KINDS, "")
            for kind, text in self._history.kinds.items():
                self.kinds.addItem(text, kind.value)
            self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))

    @Slot()
    def _kind_chosen(self) -> None:
        self._fill()

    def _fill(self) -> None:
        """The lines of the chosen kind; the current one stays, or the next in its place."""
        kept, place = self.entry, self.view.currentIndex().row()
        scroll = self.view.verticalScrollBar().value()
        kind = HistoryKind(self.kinds.currentData()) if self.kinds.currentData() else None
        if self.rows.show_entries(self._history.entries, kind):
            self.painter.forget()
            found = self.rows.place_of(kept.key) if kept is not None else 0
            found = found if found >= 0 else min(max(place, 0), self.rows.rowCount() - 1)
            if self.rows.rowCount():
                self.go_to(found)
            self.view.verticalScrollBar().setValue(scroll)
        self._stack.setCurrentWidget(self.view if self.rows.rowCount() else self.nothing)
        self.older_button.setVisible(self._history.more)
        self.copy_button.setEnabled(self.rows.rowCount() > 0)
        self._selected_changed()

    @Slot()
    def _older(self) -> None:
        if self._history.more:
            self._most *= 4
            self.reload()

    # -- the lines

    @property
    def entry(self) -> HistoryEntry | None:
        """The current line."""
        found = self.view.currentIndex().data(ENTRY_ROLE)
        return found if isinstance(found, HistoryEntry) else None

    def go_to(self, place: int) -> None:
        """Makes a line the current one, and the only one that is selected, whatever keys are held."""
        one = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(self.rows.index(place), one)

    @property
    def chosen(self) -> Sequence[HistoryEntry]:
        """Those that are selected, in their order."""
        places = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [self.rows.shown[place] for place in places]

    @Slot()
    def _selected_changed(self) -> None:
        entry = self.entry
        able = entry is not None and entry.can_be_corrected and len(self.chosen) <= 1
        for button in (self.correct_button, self.remove_button):
            button.setEnabled(able)

    @Slot()
    def _correct(self) -> None:
        if self.entry is None:
            return
        if self.entry.can_be_corrected:
            self.correction_wanted.emit(self.entry)
        else:
            self.tell(FIXED)

    @Slot()
    def _remove(self) -> None:
        if self.entry is not None and self.entry.can_be_corrected and len(self.chosen) <= 1:
            self.removal_wanted.emit(self.entry)

    @Slot()
    def copy_chosen(self) -> None:
        self._copy(self.chosen)

    @Slot()
    def copy_all(self) -> None:
        """All that are shown."""
        self._copy(self.rows.shown)

    def _copy(self, entries: Sequence[HistoryEntry]) -> None:
        if entries:
            self.copied.emit("\n".join(one.as_text for one in entries))
            self.tell(f"{COPIED}: {len(entries)}")

    # -- what is said

    @Slot(str, bool)
    def tell(self, text: str, undo: bool = False) -> None:
        """What was done, and whether it can be taken back."""
        self.message.say(one_line(text) or HINT)
        self.undo_button.setVisible(undo)
        announce(self.message, text)

    @Slot(object)
    def tell_refusal(self, error: BaseException) -> None:
        """Here too, where it was asked for: the window's own line lies behind."""
        if isinstance(error, KnownError):
            self.message.say(one_line(str(error)), problem=True)
            announce(self.message, str(error))

    @Slot()
    def _to_kinds(self) -> None:
        self.kinds.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enter_presses(self, event):
            return
        if event.key() in ENTER:
            self._correct()
        elif event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        self._tasks.forget("history")
        super().done(result)

"""The bar at the top: capture on the left, the timeline's scale on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import IconButton
from followup_desktop.ui.widgets.menus import unfold
from followup_desktop.ui.widgets.text import give_tip
from followup_desktop.ui.window_parts.filter_menu import FilterMenu
from followup_desktop.ui.window_parts.row_filter import RowFilter
from followup_desktop.ui.window_parts.segmented import Segmented

FILTER = tr("Which rows are shown, and how they are sorted")
LEAST, MOST = 150, 330  # px of the search field
AROUND = 16  # px at either end of the bar
AROUND_KEY = 11  # px on either side of its key
SCALES = (("week", tr("Week")), ("month", tr("Month")), ("quarter", tr("Quarter")))


class SearchField(QLineEdit):
    """Filters as one types; Esc empties it, Down or Enter goes on to the rows (``left()``)."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(tr("Search companies, roles, people"))
        self.setAccessibleName(tr("Search companies, roles and people"))
        self.setMinimumWidth(LEAST)
        self._key = QLabel(QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText), self)
        self._key.setTextFormat(Qt.TextFormat.PlainText)
        self._key.setObjectName("keyHint")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(AROUND_KEY, 0, AROUND_KEY, 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        self.textChanged.connect(self._show_key)
        self._fit()

    def _fit(self) -> None:
        """To the size of the text: how wide it may be, and what the key takes of it."""
        self.setMaximumWidth(look.scaled(self, MOST))
        self._show_key()

    @Slot()
    def _show_key(self) -> None:
        """Where there is room for it beside the words."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        key = self._key.sizeHint().width() + 2 * AROUND_KEY
        shown = not self.text() and self.width() >= words + key + AROUND_KEY
        self._key.setVisible(shown)
        at_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (key, 0) if at_left else (0, key)
        self.setTextMargins(left if shown else 0, 0, right if shown else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_key()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_key"):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Toolbar(QFrame):
    """The window's bar. Signals: ``scale_chosen(str)``, ``search_changed(str)``, ``search_left()``."""

    scale_chosen = Signal(str)
    search_changed = Signal(str)
    search_left = Signal()

    def __init__(self, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.add_button = self._button(tr("+ Interview"), actions["add"], tr("Add an interview"))
        self.add_button.setProperty("kind", "primary")
        self.import_button = self._button(tr("Import…"), actions["import"], tr("Import invitations from files"))
        self.search = SearchField(self)
        self.filter_menu = FilterMenu(self)
        self.filter_button = IconButton("list-filter", "▽", FILTER, self)
        give_tip(self.filter_button, f"{FILTER} ({shown_key(actions['filter'])})")
        self.filter_button.clicked.connect(actions["filter"].trigger)
        self.filter_menu.changed.connect(self._show_filter)
        self.scale = Segmented(tr("Scale of the timeline"), SCALES, self)
        self.scale.choose("month")
        self.today_button = self._button(tr("Today"), actions["today"], tr("Jump to today"))
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("All actions"))
        actions.fill_menu(self.menu)
        self.menu_button = QPushButton("☰", self)
        self.menu_button.setObjectName("menuButton")
        self.menu_button.setAccessibleName(tr("Menu with all actions"))
        self.menu_button.setToolTip(tr("All actions (F10)"))
        self.menu_button.clicked.connect(self.open_menu)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(AROUND, 10, AROUND, 10)
        row.setSpacing(10)
        row.addWidget(self.add_button)
        row.addWidget(self.import_button)
        row.addWidget(self.search, 3)
        row.addWidget(self.filter_button)
        row.addStretch(1)
        row.addWidget(self.scale)
        row.addWidget(self.today_button)
        row.addWidget(self.menu_button)
        self.scale.chosen.connect(self.scale_chosen)
        self.search.textChanged.connect(self.search_changed)
        self.search.left.connect(self.search_left)

    def _button(self, text: str, action: QAction, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(name)
        give_tip(button, f"{name} ({shown_key(action)})")
        button.clicked.connect(action.trigger)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Where all of it has no room, what the menu and the keys have as well goes first."""
        gaps = self._row.spacing() * (self._row.count() - 1) + 2 * AROUND
        parts = (self.add_button, self.import_button, self.filter_button, self.scale, self.today_button)
        wanted = gaps + self.menu_button.sizeHint().width() + self.search.minimumWidth()
        wanted += sum(part.sizeHint().width() for part in parts)
        for part in (self.import_button, self.today_button, self.filter_button):
            part.setVisible(wanted <= self.width())
            if part.isHidden():
                wanted -= part.sizeHint().width() + self._row.spacing()

    @Slot(object)
    def _show_filter(self, chosen: RowFilter) -> None:
        """Loud while it leaves something out, and says how much of it is chosen."""
        look.make_primary(self.filter_button, primary=bool(chosen.chosen))
        self.filter_button.say(
            tr("{filter}: {chosen} chosen", filter=FILTER, chosen=chosen.chosen) if chosen.chosen else FILTER
        )

    @Slot()
    def open_menu(self) -> None:
        self._open(self.menu, self.menu_button)

    @Slot()
    def open_filter(self) -> None:
        self._open(self.filter_menu, self.filter_button)

    def _open(self, menu: QMenu, button: QPushButton) -> None:
        unfold(menu, button.mapToGlobal(button.rect().bottomLeft()))


def shown_key(action: QAction) -> str:
    """As this platform writes it."""
    return action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)

"""All settings on one page: about the user, rest, the window, and where the sources of the advice disagree.

Each change is saved at once; one of the advice plans everything open anew and can be undone in the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError
from followup_desktop.services.facade import Services
from followup_desktop.services.views import SettingView
from followup_desktop.ui.dialogs.setting_row import SettingRow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.style import Dresser

ABOUT_ADVICE = (
    "Where advice differs, you decide. A change counts at once for everything that is open, and Ctrl+Z in the window "
    "takes it back."
)
ADVICE_BEGINS = "promise"  # the first group of the advice


class SettingsDialog(QDialog):
    """Signals: ``changed(Changes)`` after each saving, ``open_link(link)``."""

    changed = Signal(object)
    open_link = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setObjectName("settings")
        self._services, self._tasks = services, tasks
        self.rows: dict[str, SettingRow] = {}
        self._groups: list[tuple[QWidget, list[SettingRow]]] = []
        self._wanted = ""  # to be shown once the settings are read
        self.search = QLineEdit(self)
        self.search.setPlaceholderText("Search the settings")
        self.search.setAccessibleName("Search the settings")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.nothing = WrapLabel("No setting has these words.", tone="muted", parent=self)
        self.nothing.hide()
        self._lay_out()
        Dresser(self)
        self.resize(620, 680)
        self.setMinimumWidth(420)
        self.reload()

    def _lay_out(self) -> None:
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(14)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._page)
        look.see_through(self.area)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        close = QPushButton("Close", self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 12, 16)
        column.setSpacing(14)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    # -- reading

    @Slot()
    def reload(self) -> None:
        """Reads all of them; the page is made with the first answer and only filled by later ones."""
        self._tasks.run_latest(
            "settings", lambda: (*self._services.program_settings(), *self._services.advice_settings()), self._read
        )

    def _read(self, settings: Sequence[SettingView]) -> None:
        if not self.rows:
            self._build(settings)
        for setting in settings:
            row = self.rows[setting.key]
            if row.value != setting.value:
                row.saved(setting.value)
        if self._wanted:
            self.open_at(self._wanted)

    def _build(self, settings: Sequence[SettingView]) -> None:
        group = ""
        for setting in settings:
            if setting.group != group:
                group = setting.group
                self._begin_group(setting)
            row = SettingRow(setting)
            row.chosen.connect(self._save)
            row.open_link.connect(self.open_link)
            self.rows[setting.key] = row
            self._groups[-1][1].append(row)
            self._column.addWidget(row)
        self._column.addStretch(1)
        tab_through(self)  # the page was made after the button beneath it

    def _begin_group(self, setting: SettingView) -> None:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 6 if self._groups else 0, 0, 0)
        column.setSpacing(6)
        if setting.group == ADVICE_BEGINS:
            column.addWidget(Rule())
            column.addWidget(WrapLabel(ABOUT_ADVICE, tone="muted", size=look.SECOND))
        title = QLabel(setting.group_title)
        title.setObjectName("cardTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(title)
        self._groups.append((head, []))
        self._column.addWidget(head)

    # -- finding

    def open_at(self, key: str) -> None:
        """Scrolls to a setting and gives it the keyboard; remembered until they are read."""
        row = self.rows.get(key)
        self._wanted = "" if row is not None else key
        if row is None:
            return
        self.search.clear()
        # Rows that were just made have no place yet; it comes with the events that lay them out.
        QTimer.singleShot(0, self, partial(self._bring, row))

    def _bring(self, row: SettingRow) -> None:
        layout = self._page.layout()
        if layout is not None:
            layout.activate()
        row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._keep_in_sight()

    @Slot()
    def _keep_in_sight(self) -> None:
        """The page has another height: what has the keyboard stays where it can be seen."""
        focused = self.focusWidget()
        if focused is not None and self._page.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused, 0, 60)

    @Slot(str)
    def _find(self, text: str) -> None:
        for head, rows in self._groups:
            for row in rows:
                row.setVisible(row.matches(text))
            head.setVisible(any(row.matches(text) for row in rows))
        self.nothing.setVisible(bool(self.rows) and not any(row.matches(text) for row in self.rows.values()))

    # -- saving

    @Slot(str, str)
    def _save(self, key: str, value: str) -> None:
        row = self.rows[key]
        self._tasks.run(
            partial(self._services.set_setting, key, value),
            partial(self._saved, row, value),
            partial(self._not_saved, row),
        )

    def _saved(self, row: SettingRow, value: str, changes: Changes) -> None:
        row.saved(value)
        self.changed.emit(changes)

    def _not_saved(self, row: SettingRow, error: BaseException) -> None:
        if isinstance(error, KnownError):
            row.refused(f"{error.sentence} {error.advice}".strip())
        else:
            row.refused("That could not be saved.")
            self._tasks.failed.emit(error)

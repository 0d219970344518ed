"""All settings in three pages: about the user and the program, where the sources of the advice disagree, and the
calendar of the user's phone.

Each change is saved at once; one of the advice plans everything open anew and can be undone in the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.setting_views import SettingKind, SettingView
from followup_desktop.services.settings import NOTIFY
from followup_desktop.ui.dialogs.setting_page import ADVICE, PHONE, YOU, SettingPage
from followup_desktop.ui.dialogs.setting_row import SettingRow
from followup_desktop.ui.dialogs.suggestions import Restored, restore
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.speech import add_clear_button
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.phone_panel import PhonePanel
from followup_desktop.ui.window_parts.segmented import Segmented
from followup_desktop.ui.window_parts.style import Dresser
from followup_desktop.ui.window_parts.trial_panel import TrialPanel

PAGES = (YOU, ADVICE, PHONE)
Read = tuple[Sequence[SettingView], Sequence[SettingView]]


class SettingsDialog(QDialog):
    """Signals: ``changed(Changes)`` after each saving, ``open_link(link)``. Opens afresh each time it is shown."""

    changed = Signal(object)
    open_link = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setObjectName("settings")
        self._services, self._tasks = services, tasks
        self._wanted = ""  # to be shown once the settings are read
        self.pages = Segmented(tr("Settings"), ((YOU, tr("You")), (ADVICE, tr("Advice")), (PHONE, tr("Phone"))), self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        add_clear_button(self.search)
        self.nothing = WrapLabel(tone="muted", parent=self)
        self.page = SettingPage()
        self.trial = TrialPanel(self)
        self.trial.hide()  # until the row it stands in is made
        self.phone = PhonePanel()
        self.page.add_phone(self.phone)
        self._lay_out()
        self._connect()
        Dresser(self)
        self.resize(660, 700)
        self.setMinimumSize(360, 320)
        self.pages.choose(YOU)
        self.nothing.hide()
        self.reload()

    @property
    def rows(self) -> dict[str, SettingRow]:
        return self.page.rows

    def _lay_out(self) -> None:
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.page)
        look.see_through(self.area)
        close = QPushButton(tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(look.RING, 0, 8, 0)
        top.setSpacing(look.GAP)
        top.addWidget(self.pages)
        top.addWidget(self.search, 1)
        foot.setContentsMargins(look.RING, 0, 8, 0)
        foot.addWidget(WrapLabel(tr("Every change is saved at once."), tone="muted", size=look.SECOND), 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN - look.RING, look.MARGIN, 12, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addLayout(look.inset(self.nothing))
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.pages.chosen.connect(self._turn_to)
        self.page.chosen.connect(self._save)
        self.page.open_link.connect(self.open_link)
        self.page.restore_wanted.connect(self._restore)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        for key, what in (
            (QKeySequence.StandardKey.Find, self._go_to_search),
            (QKeySequence.StandardKey.NextChild, self._turn),
            (QKeySequence.StandardKey.PreviousChild, self._turn_back),
        ):
            QShortcut(QKeySequence(key), self, what)

    # -- reading

    @Slot()
    def reload(self) -> None:
        """Reads all of them; the pages are made with the first answer and only filled by later ones."""
        self._tasks.run_latest(
            "settings",
            lambda: (self._services.program_settings(), self._services.advice_settings()),
            self._read,
            self._not_read,
        )

    def _read(self, read: Read) -> None:
        program, advice = read
        if not self.rows:
            self.page.build({YOU: program, ADVICE: advice})
            if NOTIFY in self.rows:  # beneath it a test notification can be sent
                self.rows[NOTIFY].add_beneath(self.trial)
            tab_through(self)  # the page was made after the button beneath it
        for setting in (*program, *advice):
            row = self.rows[setting.key]
            if row.value != setting.value:
                row.show_value(setting.value)
        self.page.count_changed()
        self._find()
        if self._wanted:
            self.open_at(self._wanted)

    def _not_read(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._say_nothing(f"{error.sentence} {error.advice}".strip())
        else:
            self._say_nothing(tr("The settings could not be read."))
            self._tasks.failed.emit(error)

    def _say_nothing(self, why: str) -> None:
        self.nothing.setText(why)
        self.nothing.setVisible(bool(why))

    # -- finding

    def open_at(self, key: str) -> None:
        """Turns to a setting and gives it the keyboard; remembered until they are read."""
        row = self.rows.get(key)
        self._wanted = "" if row is not None else key
        if row is None:
            return
        self.pages.choose(self.page.page_of(key))
        self.search.clear()
        self._find()
        # Rows that were just made have no place yet; it comes with the events that lay them out.
        QTimer.singleShot(0, self, partial(self._bring, row))

    def _bring(self, row: SettingRow) -> None:
        layout = self.page.layout()
        if layout is not None:
            layout.activate()
        row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._keep_in_sight()

    @Slot()
    def _keep_in_sight(self) -> None:
        """The page has another height: what has the keyboard stays where it can be seen, with its whole row."""
        focused = self.focusWidget()
        if focused is None or not self.page.isAncestorOf(focused):
            return
        row = next((one for one in self.rows.values() if one.isAncestorOf(focused)), None)
        if row is not None:
            self.area.ensureWidgetVisible(row, 0, 20)
        self.area.ensureWidgetVisible(focused, 0, 20)

    @Slot()
    def _find(self) -> None:
        words = self.search.text()
        found = self.page.show_matching(words, self.pages.current())
        self._say_nothing("" if found or not self.rows else tr("Nothing matches “{words}”.", words=words.strip()))

    @Slot(str)
    def _turn_to(self, _page: str) -> None:
        self.search.clear()
        self._find()
        self.area.verticalScrollBar().setValue(0)

    @Slot()
    def _turn(self) -> None:
        self._turn_by(1)

    @Slot()
    def _turn_back(self) -> None:
        self._turn_by(-1)

    def _turn_by(self, step: int) -> None:
        self.pages.choose(PAGES[(PAGES.index(self.pages.current()) + step) % len(PAGES)])
        self.pages.button(self.pages.current()).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._turn_to(self.pages.current())

    @Slot()
    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- saving

    @Slot(str, str)
    def _save(self, key: str, value: str) -> None:
        row = self.rows[key]
        place = row.setting.kind is SettingKind.PLACE
        keep = self._services.set_place if place else self._services.set_setting
        self._tasks.run(
            partial(keep, key, value),
            partial(self._saved, row, value),
            partial(self._not_saved, row),
        )

    def _saved(self, row: SettingRow, value: str, changes: Changes) -> None:
        row.saved(value)
        self.page.count_changed()
        self.changed.emit(changes)

    def _not_saved(self, row: SettingRow, error: BaseException) -> None:
        if isinstance(error, KnownError):
            row.refused(f"{error.sentence} {error.advice}".strip())
        else:
            row.refused(tr("That could not be saved."))
            self._tasks.failed.emit(error)

    @Slot()
    def _restore(self) -> None:
        """Back to what we suggest, in all of the advice."""
        self.pages.button(ADVICE).setFocus(Qt.FocusReason.OtherFocusReason)  # the way back is about to go
        wanted = {row.setting.key: row.setting.default for row in self.page.changed_of(ADVICE)}
        self._tasks.run(partial(restore, self._services, wanted), self._restored)

    def _restored(self, restored: Restored) -> None:
        for key in restored.done:
            self.rows[key].show_value(self.rows[key].setting.default)
        for key, error in restored.refused.items():
            self.rows[key].say_problem(f"{error.sentence} {error.advice}".strip())
        self.page.count_changed()
        self.changed.emit(restored.changes)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the search empties it first; then, as from any setting, it leaves the dialog."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus() and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)

    def _begin(self) -> None:
        self.pages.choose(YOU)
        self.search.clear()
        for row in self.rows.values():
            row.begin_again()
        self._find()
        self.area.verticalScrollBar().setValue(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is typed and not ended with Enter counts as well."""
        if not event.spontaneous():
            self.finish()
        super().hideEvent(event)

    def finish(self) -> None:
        """Takes over what is typed; a password that was not used is forgotten."""
        self.phone.forget()
        for row in self.rows.values():
            row.finish()

"""The guide behind F1: opened at the chapter of what the user is just doing, also over a dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from followup_desktop.languages import spoken
from followup_desktop.ui.actions import KEYS, WindowActions
from followup_desktop.ui.dialogs.guide_window import GuideWindow
from followup_desktop.ui.guide import chapters
from followup_desktop.ui.window_parts.outside import open_outside
from followup_desktop.ui.window_parts.overlay import Overlay

KEY = "guideKey"
BY_PLACE = {  # what lies on top, by the name of its class: the chapter it is told in
    "AddInterviewDialog": "first-steps",
    "ExitCard": "first-steps",
    "ImportReviewDialog": "in-and-out",
    "TablePage": "in-and-out",
    "LogDialog": "in-and-out",
    "InsightsDialog": "in-and-out",
    "DoneCard": "done",
    "EditDialog": "done",
    "HistoryDialog": "done",
    "NewsCard": "done",
    "LaterCard": "done",
    "MoveCard": "done",
    "KnownCard": "advice",
    "OverruleCard": "advice",
    "ReminderListDialog": "reminders",
    "ShortcutSheet": "keys",
}


class GuideDesk(QObject):
    """Hears the action ``guide``. One window, made when it is first wanted."""

    def __init__(self, overlay: Overlay, actions: WindowActions, parent: QObject) -> None:
        super().__init__(parent)
        self._overlay = overlay
        self.window: GuideWindow | None = None
        actions["guide"].triggered.connect(self.open)
        QApplication.instance().focusWindowChanged.connect(self._reach_dialog)  # type: ignore[union-attr]

    @Slot()
    def open(self) -> None:
        modal = QApplication.activeModalWidget()
        if self.window is None or self.window.parent() is not modal:
            self._end()
            self.window = GuideWindow(chapters(spoken()), modal)
            self.window.link_wanted.connect(open_outside)
        self.window.read(self._chapter(modal))

    def _chapter(self, modal: QWidget | None) -> str:
        """Where the present thing is told; empty: where the reader left it."""
        on_top = modal or self._overlay.card
        return BY_PLACE.get(type(on_top).__name__, "")

    @Slot(QWindow)
    def _reach_dialog(self, _window: QWindow | None) -> None:
        """A dialog keeps the keyboard to itself, the main window's actions with it: it gets the key of the guide."""
        modal = QApplication.activeModalWidget()
        if not isinstance(modal, QDialog) or modal.findChild(QShortcut, KEY) is not None:
            return
        made = QShortcut(QKeySequence(KEYS["guide"][0]), modal)
        made.setObjectName(KEY)
        made.activated.connect(self.open)
        modal.finished.connect(self._end)

    @Slot()
    def _end(self) -> None:
        """The window goes; what it was opened over may be about to."""
        window, self.window = self.window, None
        if window is not None:
            window.close()
            window.deleteLater()

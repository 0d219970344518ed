"""What the tray's menu leads to in the window, and what becomes of a hidden window when the tray goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from followup_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from followup_desktop.ui.main_window import MainWindow


class TrayDesk(QObject):
    """Joins the two."""

    def __init__(self, tray: Tray, window: MainWindow) -> None:
        super().__init__(window)
        self._tray, self._window = tray, window
        tray.open_requested.connect(window.bring_forward)
        tray.due_requested.connect(window.show_due)
        tray.row_requested.connect(window.open_application)
        tray.reminders_requested.connect(self._open_reminders)
        tray.find_requested.connect(self._find)
        tray.add_requested.connect(self._add)
        tray.settings_requested.connect(self._open_settings)
        tray.quit_requested.connect(self._quit)
        tray.gone.connect(self._tray_went)

    @Slot()
    def _open_reminders(self) -> None:
        self._window.bring_forward()
        self._window.reminders.open()

    @Slot()
    def _find(self) -> None:
        """A dialog over the window would keep the finder out of reach; what is typed in it is kept."""
        self._window.capture.close()
        self._window.bring_forward()
        self._window.finding.open()

    @Slot()
    def _add(self) -> None:
        self._window.bring_forward()
        self._window.capture.add()

    @Slot()
    def _open_settings(self) -> None:
        self._window.bring_forward()
        self._window.preferences.open()

    @Slot()
    def _quit(self) -> None:
        """A dialog over the window would keep the question out of reach; what is typed in it is kept."""
        self._window.capture.close()
        self._window.ask_to_quit()

    @Slot()
    def _tray_went(self) -> None:
        """A hidden window without a tray would be lost: it is in the taskbar from now on."""
        if not self._window.isVisible():
            self._window.showMinimized()

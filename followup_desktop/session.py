"""The window within the user's session: it stands where it was left, and a session that ends loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.window_place import WindowPlace
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.place import Place


class Session(QObject):
    """``end``: ends the program in order."""

    def __init__(
        self, application: QApplication, window: MainWindow, paths: Paths, tasks: Tasks, end: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._application, self._window, self._tasks, self._end = application, window, tasks, end
        self._kept = WindowPlace(paths.window)
        self._place = Place(window)
        self._place.moved.connect(self._keep)
        application.commitDataRequest.connect(self.about_to_end)

    def restore(self) -> None:
        """Puts the window where it stood, before it is shown; the first time no larger than the screen."""
        self._window.resize(self._window.size().boundedTo(self._window.screen().availableSize()))
        place = self._kept.read()
        if place and not self._place.restore(place):
            self._kept.put_aside()

    @Slot(object)
    def _keep(self, place: bytes) -> None:
        self._tasks.run(partial(self._kept.write, place))

    @Slot(QSessionManager)
    def about_to_end(self, manager: QSessionManager | None) -> None:
        """The user logs out. It may still be called off, so all goes on until the session says that it is over."""
        self._window.save_what_is_typed()
        if manager is not None:
            manager.setRestartHint(QSessionManager.RestartHint.RestartNever)  # that is what starting at login is for
        self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt would ask the window to close, which answers by going into the tray."""
        if event.type() is QEvent.Type.Quit and watched is self._application:
            self._end()
            return True
        return False

    def stop(self) -> None:
        """Keeps where the window stands."""
        self._application.removeEventFilter(self)
        self._place.flush()

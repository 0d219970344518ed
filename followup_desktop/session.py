"""The windows within the user's session: they stand where they were left, and a session that ends loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.window_place import WindowPlace
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.place import Place


class KeptPlace(QObject):
    """Keeps where one window stands."""

    def __init__(self, window: QWidget, kept: WindowPlace, tasks: Tasks) -> None:
        super().__init__(window)
        self._kept, self._tasks = kept, tasks
        self._place = Place(window)
        self._place.moved.connect(self._keep)

    def restore(self) -> None:
        place = self._kept.read()
        if place and not self._place.restore(place):
            self._kept.put_aside()

    def flush(self) -> None:
        self._place.flush()

    @Slot(object)
    def _keep(self, place: bytes) -> None:
        self._tasks.run(partial(self._kept.write, place))


class Session(QObject):
    """``end``: ends the program in order."""

    def __init__(
        self, application: QApplication, window: MainWindow, paths: Paths, tasks: Tasks, end: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._application, self._window, self._end = application, window, end
        self._place = KeptPlace(window, WindowPlace(paths.window), tasks)
        self._places = [self._place]
        card_place = partial(KeptPlace, kept=WindowPlace(paths.call_card), tasks=tasks)
        window.call_card.made.connect(lambda card: self._take_in(card_place(card)))
        application.commitDataRequest.connect(self.about_to_end)

    def restore(self) -> None:
        """Puts the window where it stood, before it is shown; the first time no larger than the screen."""
        self._window.resize(self._window.size().boundedTo(self._window.screen().availableSize()))
        self._place.restore()

    def _take_in(self, place: KeptPlace) -> None:
        """A window that is made later is put where it stood at once."""
        self._places.append(place)
        place.restore()

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
        """Keeps where the windows stand."""
        self._application.removeEventFilter(self)
        for place in self._places:
            place.flush()

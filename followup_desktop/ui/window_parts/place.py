"""Where the window stands: as it was left, and always where a hand can reach it, whatever became of the screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from followup_desktop.ui.widgets.debounce import Debounce

PAUSE = 700  # ms after the last move
TITLE = 32  # px at the top by which a window is taken hold of
HOLD = 120  # px of them that must be on a screen


def in_reach(window: QRect, screens: Sequence[QRect]) -> bool:
    """Whether enough of the window's upper edge lies on one of the screens (their usable parts)."""
    top = QRect(window.x(), window.y(), window.width(), TITLE)
    seen = (screen.intersected(top) for screen in screens)
    return any(part.width() >= min(HOLD, window.width()) and part.height() >= TITLE // 2 for part in seen)


def brought_back(window: QRect, screens: Sequence[QRect], least: QSize) -> QRect:
    """The window on a screen, as large as it was where that fits: on the one where most of it lay, else the first."""
    if not screens:
        return window
    home = max(screens, key=lambda screen: _area(screen.intersected(window)))  # the first of equals
    size = window.size().boundedTo(home.size()).expandedTo(least)
    left = max(home.x(), min(window.x(), home.x() + home.width() - size.width()))
    top = max(home.y(), min(window.y(), home.y() + home.height() - size.height()))
    return QRect(left, top, size.width(), size.height())


def _area(box: QRect) -> int:
    return max(0, box.width()) * max(0, box.height())


class Place(QObject):
    """Watches over the window. Signal: ``moved(bytes)``: where it stands now, to be given to ``restore`` some day."""

    moved = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pause = Debounce(PAUSE, self)
        self._pause.settled.connect(self._tell)
        self._screens: list[QScreen] = []
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screens_changed)
            application.screenRemoved.connect(self._screens_changed)
            application.primaryScreenChanged.connect(self._screens_changed)
        self._watch_screens()

    def restore(self, place: bytes) -> bool:
        """Puts the window where it stood. False where that makes no sense; then it stands where it stood before."""
        whole = len(place) == self._window.saveGeometry().size()  # Qt reads what is cut off as zeros
        restored = whole and self._window.restoreGeometry(QByteArray(place))
        self.bring_back()
        self._pause.drop()
        return restored

    @Slot()
    def flush(self) -> None:
        self._pause.flush()

    def bring_back(self) -> None:
        """Moves the window where it can be reached, if it cannot."""
        window = self._window
        if window.isMaximized() or window.isFullScreen() or window.isMinimized():
            return  # the window manager's affair
        rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if rooms and not in_reach(window.frameGeometry(), rooms):
            window.setGeometry(brought_back(window.geometry(), rooms, window.minimumSize()))

    # -- screens

    @Slot()
    def _screens_changed(self) -> None:
        self._watch_screens()
        self.bring_back()

    def _watch_screens(self) -> None:
        here = QGuiApplication.screens()
        for screen in here:
            if screen not in self._screens:
                screen.availableGeometryChanged.connect(self.bring_back)
        self._screens = here

    # -- Qt

    @Slot()
    def _tell(self) -> None:
        self.moved.emit(self._window.saveGeometry().data())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self._pause.touch()
        return False

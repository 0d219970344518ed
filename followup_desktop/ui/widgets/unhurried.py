"""What appears by itself, or moves under the pointer, acts on nothing for half a second: the click or the key that is
on its way then was meant for what stood there before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

INERT_MS = 500
INPUT = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
)
MOVES = (QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.ShowToParent)


class Unhurried(QObject):
    """Watches over ``part`` and all within it. ``settled()``: from now on it can be used."""

    settled = Signal()

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._around: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INERT_MS)
        self._timer.timeout.connect(self._settle)
        part.installEventFilter(self)

    @property
    def inert(self) -> bool:
        return self._timer.isActive()

    def begin(self) -> None:
        """It has just appeared or moved."""
        self._watch_around()
        application = QApplication.instance()
        if application is not None and not self.inert:
            application.installEventFilter(self)
        self._timer.start()

    def _watch_around(self) -> None:
        """Whoever holds the part, up to the window: when one of them moves, the part moves with it."""
        holder = self._part.parentWidget()
        while holder is not None and not holder.isWindow():
            if holder not in self._around:
                self._around.append(holder)
                holder.installEventFilter(self)
            holder = holder.parentWidget()

    def _settle(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in MOVES and (watched is self._part or watched in self._around):
            self.begin()
        if kind in INPUT and self.inert and isinstance(watched, QWidget):
            return watched is self._part or self._part.isAncestorOf(watched)
        return False

"""Waits for a pause in the typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class Debounce(QObject):
    """``touch`` starts the wait anew; ``settled()`` is emitted once it has passed. ``flush`` ends it at once."""

    settled = Signal()

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.settled)

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    @Slot()
    def touch(self) -> None:
        self._timer.start()

    @Slot()
    def flush(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.settled.emit()

    @Slot()
    def drop(self) -> None:
        """Forgets the wait; nothing is emitted."""
        self._timer.stop()

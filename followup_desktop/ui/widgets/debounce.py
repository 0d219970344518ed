"""Waits for a pause in the typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

PAUSE = 800  # ms after the last key; the promise is two seconds on the disk
LATEST = 1500  # ms after the first key, for somebody who types without a pause


class Debounce(QObject):
    """``touch`` starts the wait anew; ``settled()`` is emitted once it has passed. ``flush`` ends it at once."""

    settled = Signal()

    def __init__(self, milliseconds: int, parent: QObject, *, latest: int = 0) -> None:
        """``latest``: the wait ends so many milliseconds after the first touch, however often it is touched; 0:
        it has no end."""
        super().__init__(parent)
        self._pause = _timer(milliseconds, self)
        self._latest = _timer(latest, self) if latest else None
        for timer in (self._pause, self._latest):
            if timer is not None:
                timer.timeout.connect(self._settle)

    @classmethod
    def typed(cls, parent: QObject) -> Debounce:
        """The wait before what the user types is kept."""
        return cls(PAUSE, parent, latest=LATEST)

    @property
    def is_waiting(self) -> bool:
        return self._pause.isActive()

    @Slot()
    def touch(self) -> None:
        self._pause.start()
        if self._latest is not None and not self._latest.isActive():
            self._latest.start()

    @Slot()
    def flush(self) -> None:
        if self.is_waiting:
            self._settle()

    @Slot()
    def drop(self) -> None:
        """Forgets the wait; nothing is emitted."""
        self._pause.stop()
        if self._latest is not None:
            self._latest.stop()

    @Slot()
    def _settle(self) -> None:
        self.drop()
        self.settled.emit()


def _timer(milliseconds: int, parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer

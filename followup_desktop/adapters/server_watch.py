"""Notices that another program wrote the store, wherever it lies: store_watch.py for a file, the server's own
notifications for a database. Both tell the same, on the GUI thread; the one that is told asks the store.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from followup_desktop.adapters.store_watch import SETTLE_MS, StoreWatch
from followup_desktop.store.holding import Holding
from followup_desktop.store.server.held import ServerStore
from followup_desktop.store.server.listening import Listener


class ServerWatch(QObject):
    """Calls ``written`` on the GUI thread soon after the store was written, by whomever, and when the server goes
    away or comes back."""

    _heard = Signal()

    def __init__(self, store: ServerStore, written: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._written = written
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._heard.connect(self._changed)
        self._listener = Listener(store.address, store.last, self._heard.emit)
        self._listener.start()

    def marks(self) -> object:
        """What changes with every write. Any thread may ask."""
        return self._listener.count

    @Slot()
    def _changed(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    @Slot()
    def _settled(self) -> None:
        self._written()

    def stop(self) -> None:
        self._listener.stop()
        self._settle.stop()


def watch_of(store: Holding, written: Callable[[], None], parent: QObject | None = None) -> StoreWatch | ServerWatch:
    """The watch for that store, begun."""
    if isinstance(store, ServerStore):
        return ServerWatch(store, written, parent)
    return StoreWatch(store.path, written, parent)

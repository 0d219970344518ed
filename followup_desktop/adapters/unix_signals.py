"""SIGTERM, SIGINT and SIGHUP end the program in order.

A plain Python handler is not run while Qt's loop waits; the wake-up descriptor is, through a QSocketNotifier.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot


class QuitSignals(QObject):
    """Calls ``quit`` on the GUI thread when the system asks the program to end."""

    def __init__(self, quit_: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quit = quit_
        self._write, self._read = socket.socketpair()
        for end in (self._write, self._read):
            end.setblocking(False)
        self._watch = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._arrived)
        self._before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._handlers = {
            number: signal.signal(number, lambda *_: None)
            for name in ("SIGTERM", "SIGINT", "SIGHUP")
            if (number := getattr(signal, name, None)) is not None
        }

    @Slot()
    def _arrived(self) -> None:
        try:
            self._read.recv(64)
        except BlockingIOError:
            return
        self._quit()

    def stop(self) -> None:
        """Puts everything back."""
        self._watch.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

"""SIGTERM, SIGINT and SIGHUP end the program in order.

A plain Python handler is not run while Qt's loop waits; the wake-up descriptor is, through a QSocketNotifier.
"""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Slot

log = logging.getLogger(__name__)
NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class QuitSignals(QObject):
    """Calls ``quit_`` on the GUI thread, once, when the system asks the program to end. For the main thread only."""

    def __init__(self, quit_: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quit = quit_
        self._asked = False
        self._write, self._read = socket.socketpair()
        for end in (self._write, self._read):
            end.setblocking(False)
        self._watch = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._arrived)
        self._before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._handlers: dict[int, Any] = {}
        for name in NAMES:
            number = getattr(signal, name, None)
            # What was ignored on purpose when we were started (nohup) stays ignored.
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._handlers[number] = signal.signal(number, _nothing)

    @Slot()
    def _arrived(self) -> None:
        try:
            numbers = self._read.recv(64)
        except BlockingIOError:
            return
        asked = [number for number in numbers if number in self._handlers]
        if asked and not self._asked:
            self._asked = True
            log.info("asked to end by signal %d", asked[0])
            self._quit()

    def stop(self) -> None:
        """Puts everything back. Harmless a second time."""
        if self._watch.isEnabled():
            self._watch.setEnabled(False)
            signal.set_wakeup_fd(self._before)
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
            self._read.close()
            self._write.close()


def _nothing(_number: int, _frame: object) -> None:
    """The wake-up descriptor does the work; without a handler of Python's it would not be written to."""

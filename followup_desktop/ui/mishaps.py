"""What a slot, a virtual method or a thread raises and nobody catches: logged whole, told in the window, survived.

PySide hands such an error to ``sys.excepthook`` and returns to the loop; Python's own hook would only print it.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)
LOGGED_OF_ONE = 20  # a painting that fails does so many times a second: the log is to last
Place = tuple[type[BaseException], str, int]


class Mishaps(QObject):
    """In force from ``start`` to ``stop``. ``happened(error)``: once for each place in the program that fails."""

    happened = Signal(object)
    _crossing = Signal(object)  # from whatever thread it was

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: Counter[Place] = Counter()
        self._crossing.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def stop(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C in the terminal
            sys.__excepthook__(kind, error, trace)
            return
        place = (kind, *_where(trace))
        self._seen[place] += 1
        if self._seen[place] <= LOGGED_OF_ONE:
            log.error("an error that nobody caught", exc_info=(kind, error, trace))
        if self._seen[place] == 1:
            self._crossing.emit(error)

    def _caught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._caught(found.exc_type, found.exc_value, found.exc_traceback)


def _where(trace: TracebackType | None) -> tuple[str, int]:
    """The innermost place."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else ("", 0)

"""Garbage is collected on the GUI thread only.

Python collects on whichever thread happens to allocate; when that is a worker, it destroys Qt objects there, and the
process dies (seen as a segmentation fault in a thread that merely sent a message).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QThread


class Collector:
    """From ``start`` on nothing is collected but by ``collect``, which the window's own clock calls."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner

    def start(self) -> None:
        gc.disable()

    def collect(self) -> None:
        """Must be called on the GUI thread."""
        if QThread.currentThread() is not self._owner.thread():
            raise RuntimeError("garbage is collected on the GUI thread only")
        gc.collect()

    def stop(self) -> None:
        gc.enable()

"""Garbage is collected on the GUI thread only.

Python collects on whichever thread happens to allocate; when that is a worker, it destroys Qt objects there, and the
process dies (seen as a segmentation fault in a thread that merely sent a message).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QThread

WHOLE_AFTER = 60  # collections, of about a minute each


class Collector:
    """From ``start`` on nothing is collected but by ``collect``, which the window's own clock calls.

    What has outlived a collection is left out of the next ones: to look through the rows of a long search takes a
    sixth of a second, in which the window would stand still. Every ``WHOLE_AFTER`` times all is looked through, and
    whenever nobody sees the window.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner, self._partly = owner, 0

    def start(self) -> None:
        gc.disable()

    def collect(self, *, seen: bool = True) -> None:
        """Must be called on the GUI thread. ``seen``: whether somebody may be looking at the window."""
        if QThread.currentThread() is not self._owner.thread():
            raise RuntimeError("garbage is collected on the GUI thread only")
        self._partly = (self._partly + 1) % WHOLE_AFTER
        if not seen or not self._partly:
            gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        gc.unfreeze()
        gc.enable()

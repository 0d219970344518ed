"""Notices that another program (the command line) wrote the store, without asking again and again.

Watches the folder, the store and its write-ahead log through the system's own file notifications; several changes in
a row are told once. It cannot know who wrote: the one that is told asks the store.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

SETTLE_MS = 150
Marks = tuple[tuple[int, int, int], ...]


def marks_of(store: Path) -> Marks:
    """Inode, size and time of the store and of its log; every write to them changes these, and nothing else does."""
    found = []
    for path in (store, Path(f"{store}-wal")):
        try:
            about = path.stat()
        except OSError:
            found.append((0, 0, 0))
        else:
            found.append((about.st_ino, about.st_size, about.st_mtime_ns))
    return tuple(found)


class StoreWatch(QObject):
    """Calls ``written`` on the GUI thread soon after the store's files were written, by whomever."""

    def __init__(self, store: Path, written: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._folder = store, store.parent
        self._files = (store, Path(f"{store}-wal"))
        self._written = written
        self._seen = marks_of(self._store)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._changed)
        self._watch()

    def marks(self) -> object:
        """What changes with every write. Any thread may ask."""
        return marks_of(self._store)

    def _watch(self) -> None:
        """What went and came back must be named again; so a store that was replaced is watched from then on."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        missing = [str(path) for path in (self._folder, *self._files) if str(path) not in watched and path.exists()]
        if missing:
            self._watcher.addPaths(missing)

    @Slot(str)
    def _changed(self, _path: str) -> None:
        self._watch()
        if not self._settle.isActive():
            self._settle.start()

    @Slot()
    def _settled(self) -> None:
        self._watch()
        now = marks_of(self._store)
        if now != self._seen:
            self._seen = now
            self._written()

    def stop(self) -> None:
        self._settle.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

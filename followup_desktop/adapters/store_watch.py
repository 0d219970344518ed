"""Notices that another program (the command line) wrote the store, without asking again and again.

Watches the folder and the write-ahead log through the system's own file notifications; several in a row are joined.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

SETTLE = 150  # milliseconds


class StoreWatch(QObject):
    """Calls ``written`` on the GUI thread soon after the store's files were written, by whomever."""

    def __init__(self, store: Path, written: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = [str(store), f"{store}-wal"]
        self._written = written
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self._settled)
        self._watcher = QFileSystemWatcher([str(store.parent)], self)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._changed)
        self._watch_files()

    def _watch_files(self) -> None:
        """Files that went and came back must be named again."""
        watched = set(self._watcher.files())
        missing = [file for file in self._files if file not in watched and Path(file).exists()]
        if missing:
            self._watcher.addPaths(missing)

    @Slot(str)
    def _changed(self, _path: str) -> None:
        self._watch_files()
        if not self._settle.isActive():
            self._settle.start()

    @Slot()
    def _settled(self) -> None:
        self._watch_files()
        self._written()

    def stop(self) -> None:
        self._settle.stop()
        self._watcher.removePaths([*self._watcher.files(), *self._watcher.directories()])

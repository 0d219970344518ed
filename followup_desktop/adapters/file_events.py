"""Files that macOS hands to a program that runs, or has just been started for them: as events, not as arguments.

Never run on macOS by us; Qt's event is the same on every system.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class FileEvents(QObject):
    """Calls ``opened`` with the files of each such event that comes to ``application``."""

    def __init__(self, application: QObject, opened: Callable[[list[Path]], None]) -> None:
        super().__init__(application)
        self._opened = opened
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._opened([Path(event.file())])
            return True
        return super().eventFilter(watched, event)

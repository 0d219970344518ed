"""What takes longer than a fifth of a second is told; what does not is never seen.

The worker (tasks.py) says what it was given to do and when it is done with it; the lines that show it (widgets/
wait_line.py) hear of it here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from followup_desktop.languages import tr
from followup_desktop.services.progress import Progress

SOON_MS = 200
AGAIN_MS = 100  # between two looks at how far it is


@dataclass(eq=False)
class Wait:
    """``what``: in words, for people ("Reading 3 files"). ``progress``: where the operation tells how far it is and
    can be stopped."""

    what: str
    progress: Progress | None = None
    slot: str = ""


def reading_of(paths: Sequence[Path]) -> Wait:
    """The reading of files, which can be stopped."""
    return Wait(tr("Reading {name}", name=paths[0].name) if len(paths) == 1 else tr("Reading the files"), Progress())


class Waits(QObject):
    """Signals: ``shown(Wait | None)``: what is to be told now, again whenever it went on; ``stopped(text)``:
    the user stopped one, told so."""

    shown = Signal(object)
    stopped = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way: list[Wait] = []
        self._told = False  # something is shown
        self._soon, self._again = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._tell)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._tell)

    @property
    def now(self) -> Wait | None:
        """What is told: the oldest that is under way."""
        return self._under_way[0] if self._told and self._under_way else None

    def begin(self, wait: Wait) -> None:
        self._under_way.append(wait)
        if not self._told and not self._soon.isActive():
            self._soon.start()

    def end(self, wait: Wait) -> None:
        if wait not in self._under_way:  # nobody waits for it any more
            return
        self._under_way.remove(wait)
        if self._told:
            self._tell()
        elif not self._under_way:
            self._soon.stop()

    def forget(self, slot: str, but: Wait | None = None) -> None:
        """Nobody waits for this slot's answers any more, unless it is that one."""
        for wait in [one for one in self._under_way if one.slot == slot and one is not but]:
            self.end(wait)

    @Slot()
    def _tell(self) -> None:
        self._told = bool(self._under_way)
        if self._told:
            self._again.start()
        else:
            self._again.stop()
        self.shown.emit(self.now)

"""The window program's watch: when to look for due reminders, at rest with as few wake-ups as can be, and who notices
when nobody looks.

Every 20 seconds the wake thread asks the lookout, which needs no other thread; where it says so, the window looks.
Once a minute the window's own timer sees to what moves with the time, and whether that thread still does its work.
"""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from followup_desktop.adapters.desktop_signals import DesktopSignals
from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.wake import MonotonicWake, Woken
from followup_desktop.domain.ports import Alarm, Clock
from followup_desktop.services.lookout import OVERDUE, Lookout

log = logging.getLogger(__name__)
MINUTE_MS = 60_000
SECOND_THOUGHT_MS = 5_000  # a program that was held for minutes has a look to catch up with first
HEARTBEAT_EVERY = 60.0  # monotonic seconds between two notes of the last look
Absent = tuple[datetime, datetime]


class Trouble(StrEnum):
    NONE = ""
    UNCHECKED = "unchecked"  # looks are asked for and none is finished
    LIMPING = "limping"  # the wake thread is gone; the window looks once a minute


class Watching(QObject):
    """Signals: ``minute``, a minute has passed; ``trouble(Trouble)``, when that changes.

    ``marks`` tells of the store what changes with every write. ``wake`` is called, on any thread, where it is time to
    look; whoever then looks says so by ``begin`` and ``end``.
    """

    minute = Signal()
    trouble = Signal(object)

    def __init__(
        self,
        clock: Clock,
        alarm: Alarm,
        paths: Paths,
        marks: Callable[[], object],
        wake: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._wake, self._heartbeat = clock, wake, paths.heartbeat
        self.alarm = Lookout(clock, alarm, marks)
        self.desktop = DesktopSignals(clock, self)
        self.desktop.woke.connect(self.kick)
        self._thread = MonotonicWake(clock, self._ask)
        self._absences: deque[Absent] = deque()
        self._awake_at = clock.now()  # when the wake thread last asked, whatever looks there were since
        self._told = Trouble.NONE
        self._beat_at = float("-inf")
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(MINUTE_MS)
        self._timer.timeout.connect(self._minute)

    def start(self) -> None:
        self._thread.start()
        self._timer.start()
        self.desktop.start()

    def stop(self) -> None:
        self.desktop.stop()
        self._timer.stop()
        self._thread.stop()

    @Slot()
    def kick(self) -> None:
        """Looks at once."""
        self._thread.kick()

    # -- on the wake thread

    def _ask(self, reason: Woken) -> None:
        since, now = self._awake_at, self._clock.now()
        self._awake_at = now
        if reason is Woken.STEPPED:
            self._absences.append((since, now))
        told = self._told is Trouble.UNCHECKED
        if self.alarm.is_time(doubt=reason is not Woken.ROUTINE) or self.alarm.overdue is not told:
            self._wake()
        else:
            self.beat()

    # -- a look

    def begin(self) -> list[Absent]:
        """A look begins. Returns the absences that nobody was told of yet."""
        self.alarm.asked()
        return [self._absences.popleft() for _ in range(len(self._absences))]

    def end(self) -> None:
        """The look is over, successful or not."""
        self.alarm.over()
        self._judge()
        self.desktop.start()
        self.beat()

    # -- whether looks come

    @Slot()
    def _minute(self) -> None:
        self.minute.emit()
        if not self._thread.alive:
            self._wake()
        if self.alarm.silent_for > OVERDUE:
            self._wake()
            QTimer.singleShot(SECOND_THOUGHT_MS, self, self._judge)
        else:
            self._judge()

    @Slot()
    def _judge(self) -> None:
        found = Trouble.NONE
        if self.alarm.overdue or self.alarm.silent_for > OVERDUE:
            found = Trouble.UNCHECKED
        elif not self._thread.alive:
            found = Trouble.LIMPING
        if found is not self._told:
            log.warning("reminders: %s", found.value or "checked again")
            self._told = found
            self.trouble.emit(found)

    # -- the note of the last look

    def last_noted(self) -> datetime | None:
        """When an earlier start of the program last looked (UTC); None where nothing tells."""
        try:
            noted = datetime.fromisoformat(self._heartbeat.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            return None
        return noted.astimezone(UTC) if noted.tzinfo else None

    def beat(self, *, last: bool = False) -> None:
        """Leaves a note of when it last looked, for ``check`` and for the next start."""
        now = self._clock.monotonic()
        if last or now - self._beat_at >= HEARTBEAT_EVERY:
            self._beat_at = now
            noted = self._clock.now() if last else self.alarm.checked
            with contextlib.suppress(OSError):
                self._heartbeat.write_text(noted.isoformat(timespec="seconds"), encoding="ascii")

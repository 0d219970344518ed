"""The one worker thread of the window, and the one crossing back to the GUI thread.

Every operation of the services runs here, strictly one after another, so that no view ever waits for the disk and
no two writers ever meet. It knows neither the services nor the window. Results cross as entries of a queue that a
slot empties on the GUI thread: the thread never touches a Qt object but the one signal that says "look", and lets go
of a callback, which may hold the last of a card, before the GUI thread can.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from followup_desktop.domain.errors import KnownError, Stopped
from followup_desktop.ui.waits import Wait, Waits

log = logging.getLogger(__name__)

T = TypeVar("T")
OnError = Callable[[BaseException], None]


@dataclass(frozen=True)
class _Job:
    operation: Callable[[], Any]
    on_done: Callable[[Any], None] | None
    on_error: OnError | None
    slot: str = ""
    number: int = 0  # of the slot; an older number than the slot's is stale
    wait: Wait | None = None  # how it is told, where it takes long


@dataclass(frozen=True)
class _Outcome:
    job: _Job
    result: Any = None
    error: BaseException | None = None
    skipped: bool = False


class Tasks(QObject):
    """Runs operations one after another in one thread and delivers what came of them on the GUI thread.

    ``failed(error)`` is emitted for an operation that failed and brought no ``on_error`` of its own; ``busy_changed``
    tells whether anything is under way. Must be made on the GUI thread, and ended with ``stop``.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._outcomes: deque[_Outcome] = deque()
        self.waits = Waits(self)
        self._latest: dict[str, int] = {}
        self._pending = 0  # handed in and not delivered; touched on the GUI thread only
        self._condition = threading.Condition()
        self._stopped = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="followup-worker", daemon=True)
        self._thread.start()

    # -- handing in (GUI thread)

    def run(
        self,
        operation: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_error: OnError | None = None,
        *,
        told: Wait | None = None,
    ) -> None:
        """Runs the operation after all that were handed in before; ``on_done`` gets its result. ``told``: how the
        user is told of it where it takes long."""
        self._hand_in(_Job(operation, on_done, on_error, wait=told))

    def run_latest(
        self,
        slot: str,
        operation: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: OnError | None = None,
        *,
        told: Wait | None = None,
    ) -> None:
        """A reading of which only the newest per slot counts: an older one is skipped or its result dropped.

        Never for writes: a skipped operation does not run at all.
        """
        number = self._latest.get(slot, 0) + 1
        self._latest[slot] = number
        if told is not None:
            told.slot = slot
        self._hand_in(_Job(operation, on_done, on_error, slot, number, told))
        self.waits.forget(slot, but=told)

    def forget(self, slot: str) -> None:
        """Nobody waits for this slot's answer any more: it is skipped or dropped."""
        self._latest[slot] = self._latest.get(slot, 0) + 1
        self.waits.forget(slot)

    def _hand_in(self, job: _Job) -> None:
        if self._stopped:
            log.warning("operation handed in after the worker was stopped; it is not run")
            return
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)
        if job.wait is not None:
            self.waits.begin(job.wait)
        self._jobs.put(job)

    @property
    def busy(self) -> bool:
        return self._pending > 0

    # -- the worker thread

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            outcome = self._carry_out(job)
            with self._condition:
                self._outcomes.append(outcome)
                del job, outcome  # held here until the next job, their callbacks and widgets would end on this thread
                self._condition.notify_all()
            self._arrived.emit()

    def _is_stale(self, job: _Job) -> bool:
        return bool(job.slot) and self._latest.get(job.slot, 0) != job.number

    def _carry_out(self, job: _Job) -> _Outcome:
        if self._is_stale(job):
            return _Outcome(job, skipped=True)
        try:
            return _Outcome(job, result=job.operation())
        except KnownError as error:
            log.info("refused: %s", type(error).__name__)
            return _Outcome(job, error=error)
        except BaseException as error:  # the thread must outlive any bug; the window shows it
            log.exception("an operation failed inside the program")
            return _Outcome(job, error=error)

    # -- delivering (GUI thread)

    @Slot()
    def _deliver(self) -> None:
        try:
            while self._outcomes:
                with self._condition:  # then the worker holds on to nothing of it any more
                    outcome = self._outcomes.popleft()
                self._deliver_one(outcome)
        finally:
            if self._outcomes:  # a callback that raised must not hold back the others
                self._arrived.emit()

    def _deliver_one(self, outcome: _Outcome) -> None:
        job = outcome.job
        try:
            if outcome.skipped or self._is_stale(job):
                return
            if outcome.error is None:
                if job.on_done is not None:
                    job.on_done(outcome.result)
            elif job.on_error is not None:
                job.on_error(outcome.error)
            elif isinstance(outcome.error, Stopped):
                self.waits.stopped.emit(outcome.error.sentence)
            else:
                self.failed.emit(outcome.error)
        finally:
            if job.wait is not None:
                self.waits.end(job.wait)
            self._pending -= 1
            if self._pending == 0:
                self.busy_changed.emit(False)

    # -- ending

    def drain(self, timeout: float = 5.0) -> bool:
        """Waits on the GUI thread until everything handed in is done and delivered; False if it took longer.

        ``timeout`` in seconds, for each operation that is waited for. Operations handed in by the callbacks are
        waited for as well.
        """
        while self._pending:
            with self._condition:
                if not self._condition.wait_for(lambda: bool(self._outcomes), timeout):
                    return False
            self._deliver()
        return True

    def stop(self, timeout: float = 5.0) -> bool:
        """Finishes what was handed in, delivers it, and ends the thread; False if it did not end in time."""
        if self._stopped:
            return not self._thread.is_alive()
        drained = self.drain(timeout)
        self._stopped = True
        self._jobs.put(None)
        self._thread.join(timeout)
        return drained and not self._thread.is_alive()

"""The alarm clock and the housekeeping: APScheduler with one job each, in memory. It owns no reminder.

APScheduler's own job store would lose jobs that are late, killed or renamed; here a lost job costs nothing, for the
row is the truth and adapters/wake.py looks again at most 20 seconds later. Whoever looks arms anew, so that a step of
the wall clock, which APScheduler does not notice, is put right too. Loaded lazily: it takes 100 ms.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from threading import Lock
from typing import Any

from followup_desktop.domain.ports import Clock

log = logging.getLogger(__name__)
JOB = "next-due"
HOUSE = "housekeeping"


def _scheduler() -> Any:
    from apscheduler.executors.pool import ThreadPoolExecutor
    from apscheduler.jobstores.memory import MemoryJobStore
    from apscheduler.schedulers.background import BackgroundScheduler

    return BackgroundScheduler(
        jobstores={"default": MemoryJobStore()},
        executors={"default": ThreadPoolExecutor(1)},
        timezone=UTC,
        # Late is better than never: by default a job that is a second late is dropped and removed.
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )


class NextDueAlarm:
    """Fulfils ports.Alarm. ``ring`` is called on a thread of the scheduler's own; never after ``stop`` returned."""

    def __init__(self) -> None:
        self._scheduler: Any = None
        self._ring: Callable[[], None] = lambda: None
        self._armed: datetime | None = None
        self._job = JOB
        self._count = count(1)
        self._lock = Lock()

    def start(self, ring: Callable[[], None]) -> None:
        with self._lock:
            self._ring = ring
            self._scheduler = _scheduler()
            self._scheduler.start()
            self._set()

    def arm(self, at: datetime | None) -> None:
        with self._lock:
            self._armed = at.astimezone(UTC) if at is not None else None
            if self._scheduler is not None:
                self._set()

    def _set(self) -> None:
        from apscheduler.jobstores.base import JobLookupError

        # A name of its own each time: a job whose namesake is just ringing would be dropped as one instance too many.
        before, self._job = self._job, f"{JOB}-{next(self._count)}"
        with contextlib.suppress(JobLookupError):  # it has rung
            self._scheduler.remove_job(before)
        if self._armed is not None:
            self._scheduler.add_job(self._fire, "date", run_date=self._armed, id=self._job)

    def _fire(self) -> None:
        if self._scheduler is None:
            return
        try:
            self._ring()
        except Exception:  # the wake thread looks again anyway; the scheduler must go on
            log.exception("the alarm could not ring")

    def stop(self) -> None:
        with self._lock:
            scheduler, self._scheduler, self._armed = self._scheduler, None, None
        if scheduler is not None:
            _end(scheduler)


def _end(scheduler: Any) -> None:
    # Its thread may be in the middle of a job that has just rung; shut down under it, APScheduler 3.11 looks
    # for that job in the wrong place and leaves a traceback. Emptying waits for that moment to pass.
    scheduler.pause()
    scheduler.remove_all_jobs()
    scheduler.shutdown(wait=True)


STEP = timedelta(minutes=1)  # by which the planned moment may be beside the clock before it is planned anew


class Housekeeping:
    """Says now and then that it is time to tidy up: first after ``first``, then each time after ``every``.

    The time is that of a clock that never steps. A job for one moment and not an interval: that one would stand still
    while a clock that was set back catches up, and count through every moment that a clock set forward left out.
    """

    def __init__(self, clock: Clock, *, first: timedelta, every: timedelta) -> None:
        self._clock, self._first, self._every = clock, first, every
        self._scheduler: Any = None
        self._call: Callable[[], None] = lambda: None
        self._due = 0.0  # monotonic
        self._planned: datetime | None = None
        self._count = count(1)
        self._lock = Lock()

    def start(self, call: Callable[[], None]) -> None:
        """``call`` is called on a thread of the scheduler's own; never after ``stop`` returned."""
        with self._lock:
            self._call = call
            self._due = self._clock.monotonic() + self._first.total_seconds()
            self._scheduler = _scheduler()
            self._scheduler.start()
            self._plan()

    def look(self) -> None:
        """Puts right what a step of the wall clock, or a sleep, did to the plan. Harmless however often."""
        with self._lock:
            if self._scheduler is None or self._planned is None:
                return
            if abs(self._moment() - self._planned) > STEP:
                self._plan()

    def _moment(self) -> datetime:
        return self._clock.now() + timedelta(seconds=max(0.0, self._due - self._clock.monotonic()))

    def _plan(self) -> None:
        self._planned = self._moment()
        self._scheduler.remove_all_jobs()
        self._scheduler.add_job(self._fire, "date", run_date=self._planned, id=f"{HOUSE}-{next(self._count)}")

    def _fire(self) -> None:
        with self._lock:
            if self._scheduler is None:
                return
            self._due = self._clock.monotonic() + self._every.total_seconds()
            self._plan()
        try:
            self._call()
        except Exception:  # the next time is planned already
            log.exception("housekeeping failed")

    def stop(self) -> None:
        with self._lock:
            scheduler, self._scheduler, self._planned = self._scheduler, None, None
        if scheduler is not None:
            _end(scheduler)

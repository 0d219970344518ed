"""The alarm clock: APScheduler with one job, in memory. It owns no reminder.

APScheduler's own job store would lose jobs that are late, killed or renamed; here a lost job costs nothing, for the
row is the truth and adapters/wake.py looks again at most 20 seconds later. Whoever looks arms anew, so that a step of
the wall clock, which APScheduler does not notice, is put right too. Loaded lazily: it takes 100 ms.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from threading import Lock
from typing import Any

log = logging.getLogger(__name__)
JOB = "next-due"


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

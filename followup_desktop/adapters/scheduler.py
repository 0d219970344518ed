"""The alarm clock: APScheduler with one job in memory, armed for the next due moment. It owns no reminder.

APScheduler's own job store would lose jobs that are late, killed or renamed; here a lost job costs nothing, for the
row is the truth and adapters/wake.py looks again at most 20 seconds later. Loaded lazily: it takes 100 ms.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

log = logging.getLogger(__name__)
JOB = "next-due"


class NextDueAlarm:
    """Fulfils ports.Alarm. ``ring`` is called on a thread of the scheduler's own."""

    def __init__(self) -> None:
        self._scheduler: Any = None
        self._ring: Callable[[], None] = lambda: None

    def start(self, ring: Callable[[], None]) -> None:
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        self._ring = ring
        self._scheduler = BackgroundScheduler(
            executors={"default": ThreadPoolExecutor(1)},
            timezone=UTC,
            # Late is better than never: by default a job that is a second late is dropped and removed.
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        self._scheduler.start()

    def arm(self, at: datetime | None) -> None:
        if self._scheduler is None:
            return
        if at is None:
            if self._scheduler.get_job(JOB) is not None:
                self._scheduler.remove_job(JOB)
            return
        self._scheduler.add_job(self._fire, "date", run_date=at.astimezone(UTC), id=JOB, replace_existing=True)

    def _fire(self) -> None:
        try:
            self._ring()
        except Exception:  # the wake thread looks again anyway; the scheduler must go on
            log.exception("the alarm could not ring")

    def stop(self) -> None:
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.shutdown(wait=True)

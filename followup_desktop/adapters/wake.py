"""Looks again at most every 20 seconds, on the monotonic clock, and notices sleep and clock steps.

A timer that was set "until due" is late by the length of a suspend, and schedulers stand still when the wall clock is
set back; a plain thread that waits on the monotonic clock has neither fault.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import StrEnum

from followup_desktop.domain.ports import Clock

log = logging.getLogger(__name__)
EVERY = 20.0  # seconds
GAP = 2.0  # seconds by which wall and monotonic clock may differ between two looks


class Woken(StrEnum):
    ROUTINE = "routine"
    STEPPED = "stepped"  # the computer slept, or somebody set the clock
    KICKED = "kicked"


class MonotonicWake:
    """Calls ``woken(reason)`` on its own thread until it is stopped. Exceptions there are logged and survived."""

    def __init__(self, clock: Clock, woken: Callable[[Woken], None], every: float = EVERY) -> None:
        self._clock, self._woken, self._every = clock, woken, every
        self._event = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="wake", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def kick(self) -> None:
        """Looks at once."""
        self._event.set()

    def stop(self) -> None:
        self._stopping = True
        self._event.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        wall, steady = self._clock.now(), self._clock.monotonic()
        while True:
            kicked = self._event.wait(self._every)
            self._event.clear()
            if self._stopping:
                return
            now, tick = self._clock.now(), self._clock.monotonic()
            gap = (now - wall).total_seconds() - (tick - steady)
            wall, steady = now, tick
            reason = Woken.STEPPED if abs(gap) > GAP else Woken.KICKED if kicked else Woken.ROUTINE
            if reason is Woken.STEPPED:
                log.info("the wall clock moved by %.0f s", gap)
            try:
                self._woken(reason)
            except Exception:  # whatever it was: the next look must come
                log.exception("a look for due reminders failed")

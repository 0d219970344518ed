"""Looks again at most every 20 seconds, on the monotonic clock, and notices sleep and clock steps.

A timer that was set "until due" is late by the length of a suspend, and schedulers stand still when the wall clock is
set back; a plain thread that waits on the monotonic clock has neither fault. On Linux the kernel tells at once of a
clock that was set and of the end of a sleep (adapters/clock_steps.py); elsewhere the next look finds it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import StrEnum

from followup_desktop.adapters.clock_steps import PlainSleeper, Sleeper, sleeper
from followup_desktop.domain.ports import Clock

log = logging.getLogger(__name__)
EVERY = 20.0  # seconds
GAP = 2.0  # seconds by which wall and monotonic clock may differ between two looks
JOIN_S = 5.0
RESTART_S = 2.0  # seconds after which a thread that failed goes on
RESTARTS = 3  # times that it does


class Woken(StrEnum):
    ROUTINE = "routine"
    STEPPED = "stepped"  # the computer slept, or somebody set the clock
    KICKED = "kicked"


class MonotonicWake:
    """Calls ``woken(reason)`` on its own thread until it is stopped. Exceptions there are logged and survived.

    ``every``: the longest time between two looks, in seconds.
    """

    def __init__(
        self, clock: Clock, woken: Callable[[Woken], None], every: float = EVERY, bed: Sleeper | None = None
    ) -> None:
        self._clock, self._woken, self._every = clock, woken, every
        self._bed = bed or sleeper()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="wake", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether looks will come: it was started, not stopped, and did not fail time and again."""
        return self._thread.is_alive()

    def kick(self) -> None:
        """Looks at once. Harmless at any time, from any thread."""
        if not self._stopping.is_set():
            self._bed.wake()

    def stop(self) -> None:
        """No more looks when this returns. A look under way is waited for, unless it is the one that stops us."""
        self._stopping.set()
        self._bed.wake()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout=JOIN_S)
        if not self._thread.is_alive():
            self._bed.close()

    def _run(self) -> None:
        """What ends the waiting by an exception is a fault of ours; a few of them it outlives."""
        for left in range(RESTARTS, -1, -1):
            try:
                return self._watch()
            except Exception:
                log.exception("waiting for the next look failed; it is begun again %d times", left)
            if self._stopping.wait(RESTART_S):
                return None
        return None

    def _watch(self) -> None:
        wall, steady = self._clock.now(), self._clock.monotonic()
        while not self._stopping.is_set():
            woken_by = self._sleep()
            if self._stopping.is_set():
                return
            now, tick = self._clock.now(), self._clock.monotonic()
            gap = (now - wall).total_seconds() - (tick - steady)
            wall, steady = now, tick
            self._tell(Woken.STEPPED if abs(gap) > GAP else Woken(woken_by), gap)

    def _sleep(self) -> str:
        try:
            return self._bed.sleep(self._every)
        except OSError:  # whatever the kernel did to it: waiting itself must go on
            log.warning("the kernel no longer tells of clock steps", exc_info=True)
            self._bed = PlainSleeper()
            return Woken.ROUTINE

    def _tell(self, reason: Woken, gap: float) -> None:
        if reason is Woken.STEPPED:
            log.info("the wall clock moved by %.0f s", gap)
        try:
            self._woken(reason)
        except Exception:  # whatever it was: the next look must come
            log.exception("a look for due reminders failed")

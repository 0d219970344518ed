"""Waiting that ends at once when the wall clock is set or the computer wakes from sleep, where the kernel tells.

Linux does, through a timer that is cancelled by such a step (timerfd_create(2), TFD_TIMER_CANCEL_ON_SET). Python 3.11
has no call for it, so the C library is asked. Where anything of that is missing, a plain wait takes its place.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import logging
import os
import select
import sys
import threading
from typing import Protocol

log = logging.getLogger(__name__)
ROUTINE, KICKED, STEPPED = "routine", "kicked", "stepped"

CLOCK_REALTIME = 0
TFD_NONBLOCK, TFD_CLOEXEC = os.O_NONBLOCK, getattr(os, "O_CLOEXEC", 0)
TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET = 1, 2
FAR = 8_000_000_000  # seconds since 1970, in 2223: the timer is not to fire, only to be cancelled


class Sleeper(Protocol):
    """Sleeps until the time is over ("routine"), ``wake`` is called ("kicked") or the clock is set ("stepped")."""

    def sleep(self, seconds: float) -> str: ...

    def wake(self) -> None: ...

    def close(self) -> None: ...


class PlainSleeper:
    """An event's wait, on the monotonic clock."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def sleep(self, seconds: float) -> str:
        kicked = self._event.wait(seconds)
        self._event.clear()
        return KICKED if kicked else ROUTINE

    def wake(self) -> None:
        self._event.set()

    def close(self) -> None:
        """Nothing to give back."""


class _Spec(ctypes.Structure):
    _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))


class _TimerSpec(ctypes.Structure):
    _fields_ = (("interval", _Spec), ("value", _Spec))


class ClockStepSleeper:
    """Raises OSError or AttributeError where the kernel or the C library cannot do it."""

    def __init__(self) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._settime = library.timerfd_settime
        self._timer = library.timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)
        if self._timer < 0:
            raise OSError(ctypes.get_errno(), "timerfd_create")
        try:
            self._arm()
            self._woken, self._wake = os.pipe()
        except OSError:
            os.close(self._timer)
            raise
        os.set_blocking(self._woken, False)
        os.set_blocking(self._wake, False)
        self._closed = False
        self._lock = threading.Lock()  # a number that was closed may be another file's the next moment
        self._poll = select.poll()
        self._poll.register(self._timer, select.POLLIN)
        self._poll.register(self._woken, select.POLLIN)

    def _arm(self) -> None:
        far = _TimerSpec(_Spec(0, 0), _Spec(FAR, 0))
        flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET
        if self._settime(self._timer, flags, ctypes.byref(far), None) != 0:
            raise OSError(ctypes.get_errno(), "timerfd_settime")

    def sleep(self, seconds: float) -> str:
        ready = {file for file, _ in self._poll.poll(seconds * 1000)}
        if self._woken in ready:
            with contextlib.suppress(BlockingIOError):
                os.read(self._woken, 4096)
        if self._timer in ready and self._was_cancelled():
            return STEPPED
        return KICKED if self._woken in ready else ROUTINE

    def _was_cancelled(self) -> bool:
        try:
            os.read(self._timer, 8)
        except OSError as error:
            if error.errno != errno.ECANCELED:
                return False
        self._arm()
        return True

    def wake(self) -> None:
        with self._lock, contextlib.suppress(BlockingIOError):  # full: then it wakes anyway
            if not self._closed:
                os.write(self._wake, b".")

    def close(self) -> None:
        with self._lock:
            if self._closed:
                return
            self._closed = True
            for file in (self._timer, self._woken, self._wake):
                os.close(file)


def sleeper() -> Sleeper:
    """The best one this system has."""
    if sys.platform == "linux":
        try:
            return ClockStepSleeper()
        except (OSError, AttributeError) as error:
            log.info("the kernel does not tell of clock steps: %s", error)
    return PlainSleeper()

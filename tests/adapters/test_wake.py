"""Looks come whatever the wall clock does, and what it did is told. The bed is the test's: it wakes when told to."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from followup_desktop.adapters import clock_steps
from followup_desktop.adapters import wake as wake_module
from followup_desktop.adapters.clock_steps import ClockStepSleeper, PlainSleeper, Sleeper, sleeper
from followup_desktop.adapters.wake import EVERY, RESTART_S, MonotonicWake, Woken
from tests.fakes.clock import FakeClock

PATIENCE = 5
YEAR = 365.25


class FakeBed:
    """Sleeps until the test ends it, for a reason the test gives; an exception as a reason is raised."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.closed = False
        self._reasons: queue.Queue[str | Exception] = queue.Queue()

    def sleep(self, seconds: float) -> str:
        self.slept.append(seconds)
        reason = self._reasons.get(timeout=PATIENCE)
        if isinstance(reason, Exception):
            raise reason
        return reason

    def end(self, reason: str | Exception = "routine") -> None:
        self._reasons.put(reason)

    def wake(self) -> None:
        self.end("kicked")

    def close(self) -> None:
        self.closed = True


class Looks:
    """What the wake called, one after the other."""

    def __init__(self) -> None:
        self._came: queue.Queue[Woken] = queue.Queue()

    def __call__(self, reason: Woken) -> None:
        self._came.put(reason)

    def next(self) -> Woken:
        return self._came.get(timeout=PATIENCE)

    @property
    def none(self) -> bool:
        return self._came.empty()


class Night:
    """A wake with its clock and bed, started."""

    def __init__(self, look: Callable[[Woken], None] | None = None) -> None:
        self.clock, self.bed, self.looks = FakeClock(), FakeBed(), Looks()
        self.wake = MonotonicWake(self.clock, look or self.looks, bed=self.bed)

    def __enter__(self) -> Night:
        self.wake.start()
        self.bed.end()
        assert self.looks.next() is Woken.ROUTINE  # from now on the thread knows the clocks
        return self

    def __exit__(self, *_: object) -> None:
        self.wake.stop()


def test_a_look_at_least_every_twenty_seconds() -> None:
    assert EVERY <= 20
    with Night() as night:
        for _ in range(5):
            night.clock.advance(seconds=20)
            night.bed.end()
            assert night.looks.next() is Woken.ROUTINE
        assert set(night.bed.slept) == {EVERY}


@pytest.mark.parametrize(
    "seconds",
    [60, 8 * 3600, 3 * 86400, 25 * YEAR * 86400, -3600, -86400, -25 * YEAR * 86400, 2.5, -2.5],
    ids=str,
)
def test_sleep_and_steps_are_noticed_and_are_one_look(seconds: float) -> None:
    with Night() as night:
        night.clock.sleep(seconds=seconds)
        night.clock.advance(seconds=20)
        night.bed.end()
        assert night.looks.next() is Woken.STEPPED
        assert night.looks.none
        night.clock.advance(seconds=20)
        night.bed.end()
        assert night.looks.next() is Woken.ROUTINE


@pytest.mark.parametrize("seconds", [0.5, -0.5, 1.9])
def test_a_clock_that_is_slewed_is_no_step(seconds: float) -> None:
    with Night() as night:
        night.clock.sleep(seconds=seconds)
        night.bed.end()
        assert night.looks.next() is Woken.ROUTINE


def test_a_kick_looks_at_once_and_still_notices_a_step() -> None:
    with Night() as night:
        night.wake.kick()
        assert night.looks.next() is Woken.KICKED
        night.clock.sleep(hours=1)
        night.wake.kick()
        assert night.looks.next() is Woken.STEPPED


def test_the_kernel_tells_of_a_step() -> None:
    with Night() as night:
        night.bed.end("stepped")
        assert night.looks.next() is Woken.STEPPED


@pytest.mark.logs_errors
def test_a_look_that_fails_is_survived() -> None:
    seen: queue.Queue[Woken] = queue.Queue()

    def look(reason: Woken) -> None:
        seen.put(reason)
        raise RuntimeError("store is locked")

    bed = FakeBed()
    wake = MonotonicWake(FakeClock(), look, bed=bed)
    wake.start()
    for _ in range(3):
        bed.end()
        assert seen.get(timeout=PATIENCE) is Woken.ROUTINE
    wake.stop()


def test_a_bed_that_breaks_is_changed() -> None:
    with Night() as night:
        night.bed.end(OSError("no timer"))
        assert night.looks.next() is Woken.ROUTINE
        night.wake.kick()
        assert night.looks.next() is Woken.KICKED
        assert len(night.bed.slept) == 2  # the broken one is left alone: it might end every sleep at once


def test_stopping_ends_the_thread_and_no_look_comes_after() -> None:
    with Night() as night:
        night.wake.stop()
        night.wake.kick()
        night.wake.stop()
        assert night.looks.none
        assert night.bed.closed
        assert "wake" not in {thread.name for thread in threading.enumerate()}


def test_stopped_before_it_started_and_from_within_a_look() -> None:
    MonotonicWake(FakeClock(), Looks()).stop()
    ended = threading.Event()

    def look(_reason: Woken) -> None:
        wake.stop()
        ended.set()

    bed = FakeBed()
    wake = MonotonicWake(FakeClock(), look, bed=bed)
    wake.start()
    bed.end()
    assert ended.wait(PATIENCE)
    wake.stop()


@pytest.mark.parametrize("kind", [PlainSleeper, sleeper])
def test_the_real_beds(kind: Callable[[], Sleeper]) -> None:
    bed = kind()
    begun = time.monotonic()
    assert bed.sleep(0.05) == "routine"
    assert time.monotonic() - begun >= 0.04
    threading.Timer(0.05, bed.wake).start()
    assert bed.sleep(PATIENCE) == "kicked"
    for _ in range(100_000):
        bed.wake()  # however often, it does not block
    assert bed.sleep(PATIENCE) == "kicked"
    assert time.monotonic() - begun < PATIENCE
    bed.close()
    bed.wake()
    bed.close()


class FakeTimers:
    """The C library's calls for timers; the timer is a pipe, which the test fires."""

    def __init__(self) -> None:
        self.read, self.write = os.pipe()
        self.armed: list[tuple[int, int]] = []  # (flags, seconds since 1970)

    def timerfd_create(self, clock: int, flags: int) -> int:
        assert clock == clock_steps.CLOCK_REALTIME
        return self.read

    def timerfd_settime(self, timer: int, flags: int, spec: Any, before: None) -> int:
        assert timer == self.read
        self.armed.append((flags, spec._obj.value.seconds))
        return 0


@pytest.mark.skipif(sys.platform != "linux", reason="a call of Linux")
def test_the_kernel_is_asked_for_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    timers = FakeTimers()
    monkeypatch.setattr("ctypes.CDLL", lambda *_args, **_named: timers)
    bed = ClockStepSleeper()
    absolute_and_cancelled_on_set = 1 | 2  # <sys/timerfd.h>
    for step in (1, 2):
        assert timers.armed == [(absolute_and_cancelled_on_set, clock_steps.FAR)] * step
        os.write(timers.write, b"12345678")
        assert bed.sleep(PATIENCE) == "stepped"
    assert bed.sleep(0.01) == "routine"
    os.close(timers.write)
    bed.close()


@pytest.mark.skipif(sys.platform != "linux", reason="a call of Linux")
def test_closed_while_it_is_woken_it_writes_into_no_other_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of a closed file is given to the next one that is opened, which may be the store."""
    bed = ClockStepSleeper()
    writing, valid, closer = threading.Event(), [], threading.Thread(target=bed.close)

    def slow_write(file: int, data: bytes) -> int:
        closer.start()
        writing.wait(0.1)  # time enough for it to be closed, if it could be
        valid.append(os.fstat(file).st_ino)
        return os.write(file, data)

    monkeypatch.setattr(clock_steps, "os", SimpleNamespace(write=slow_write, read=os.read, close=os.close))
    bed.wake()
    closer.join()
    assert len(valid) == 1
    bed.wake()
    assert len(valid) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="a call of Linux")
def test_linux_has_the_bed_that_hears_of_clock_steps() -> None:
    bed = sleeper()
    assert isinstance(bed, ClockStepSleeper)
    bed.close()


class BrokenBed(FakeBed):
    """Ends every sleep by a fault that nobody thought of."""

    def sleep(self, seconds: float) -> str:
        super().sleep(seconds)
        raise RuntimeError("nobody thought of this")


@pytest.mark.logs_errors
def test_a_thread_that_fails_goes_on_three_times_and_then_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert RESTART_S <= 5
    monkeypatch.setattr(wake_module, "RESTART_S", 0.01)
    bed = BrokenBed()
    wake = MonotonicWake(FakeClock(), Looks(), bed=bed)
    wake.start()
    for _ in range(4):
        assert wake.alive
        bed.end()
    wake._thread.join(PATIENCE)
    assert not wake.alive
    assert len(bed.slept) == 4
    wake.stop()


@pytest.mark.logs_errors
def test_a_failure_does_not_cost_the_looks_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wake_module, "RESTART_S", 0.01)
    with Night() as night:
        night.bed.end(RuntimeError("nobody thought of this"))
        night.bed.end()
        assert night.looks.next() is Woken.ROUTINE
        assert night.wake.alive

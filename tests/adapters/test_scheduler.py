"""The alarm: late rings at once, newer replaces older, stopped is silent. With the real APScheduler."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from followup_desktop.adapters.scheduler import NextDueAlarm

FAR = datetime(9999, 12, 31, tzinfo=UTC)
LONG_AGO = datetime(2001, 1, 1, tzinfo=UTC)
PATIENCE = 5


class Rings:
    """Counts, and lets the test wait for the next one."""

    def __init__(self) -> None:
        self.count = 0
        self._came = threading.Semaphore(0)

    def __call__(self) -> None:
        self.count += 1
        self._came.release()

    def came(self, within: float = PATIENCE) -> bool:
        return self._came.acquire(timeout=within)


@pytest.fixture
def rings() -> Rings:
    return Rings()


@pytest.fixture
def alarm(rings: Rings) -> Iterator[NextDueAlarm]:
    made = NextDueAlarm()
    made.start(rings)
    yield made
    made.stop()


def soon(seconds: float = 0.15) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "late", [timedelta(seconds=1), timedelta(seconds=30), timedelta(hours=1), timedelta(days=400)]
)
def test_late_rings_at_once(alarm: NextDueAlarm, rings: Rings, late: timedelta) -> None:
    alarm.arm(datetime.now(UTC) - late)
    assert rings.came()


def test_it_rings_when_it_is_due_and_once(alarm: NextDueAlarm, rings: Rings) -> None:
    due = soon()
    alarm.arm(due)
    assert rings.came()
    assert datetime.now(UTC) >= due
    assert not rings.came(0.2)


def test_any_zone_is_understood(alarm: NextDueAlarm, rings: Rings) -> None:
    alarm.arm(soon().astimezone(timezone(timedelta(hours=13))))
    assert rings.came()


def test_a_newer_moment_replaces_the_older(alarm: NextDueAlarm, rings: Rings) -> None:
    for _ in range(200):
        alarm.arm(FAR)
    alarm.arm(soon())
    assert rings.came()
    alarm.arm(soon())
    alarm.arm(FAR)
    assert not rings.came(0.3)


def test_none_disarms(alarm: NextDueAlarm, rings: Rings) -> None:
    alarm.arm(None)
    alarm.arm(soon())
    alarm.arm(None)
    assert not rings.came(0.3)


def test_armed_before_the_start(rings: Rings) -> None:
    alarm = NextDueAlarm()
    alarm.arm(LONG_AGO)
    alarm.start(rings)
    try:
        assert rings.came()
    finally:
        alarm.stop()


def test_nothing_rings_after_the_stop(rings: Rings) -> None:
    alarm = NextDueAlarm()
    alarm.start(rings)
    alarm.arm(soon(0.1))
    alarm.stop()
    alarm.arm(LONG_AGO)
    assert not rings.came(0.3)
    alarm.stop()


def test_stopped_in_the_middle_of_a_ring_it_leaves_no_traceback() -> None:
    """Over and over, because it depends on which thread comes first; a traceback in a thread fails the test."""
    for _ in range(60):
        rings, alarm = Rings(), NextDueAlarm()
        alarm.start(rings)
        alarm.arm(LONG_AGO)
        assert rings.came()
        alarm.stop()


def test_stopping_waits_for_the_ring_under_way() -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def ring() -> None:
        begun.set()
        go_on.wait(PATIENCE)
        ended.set()

    alarm = NextDueAlarm()
    alarm.start(ring)
    alarm.arm(LONG_AGO)
    assert begun.wait(PATIENCE)
    threading.Timer(0.1, go_on.set).start()
    alarm.stop()
    assert ended.is_set()


@pytest.mark.logs_errors
def test_a_ring_that_raises_does_not_end_the_alarm(rings: Rings) -> None:
    def ring() -> None:
        rings()
        raise RuntimeError("no window")

    alarm = NextDueAlarm()
    alarm.start(ring)
    try:
        for expected in (1, 2):
            alarm.arm(LONG_AGO)
            assert rings.came()
            assert rings.count == expected
    finally:
        alarm.stop()


def test_armed_again_while_it_still_rings() -> None:
    """The scheduler drops a job whose namesake is at work; then the next reminder would not ring."""
    rings, alarm = Rings(), NextDueAlarm()

    def ring() -> None:
        rings()
        if rings.count == 1:
            alarm.arm(LONG_AGO)
            threading.Event().wait(0.3)  # long enough for the scheduler to look at what is armed

    alarm.start(ring)
    try:
        alarm.arm(LONG_AGO)
        assert rings.came()
        assert rings.came()
    finally:
        alarm.stop()


def test_armed_by_many_at_once_it_rings_on() -> None:
    """The window and the wake thread both arm it."""
    rings, alarm = Rings(), NextDueAlarm()
    alarm.start(rings)
    try:
        many = [
            threading.Thread(target=lambda: [alarm.arm(at) for at in (LONG_AGO, None, soon(60)) * 10])
            for _ in range(4)
        ]
        for one in many:
            one.start()
        for one in many:
            one.join()
        seen = rings.count
        alarm.arm(LONG_AGO)
        while rings.count == seen:
            assert rings.came()
    finally:
        alarm.stop()


def test_armed_from_within_a_ring() -> None:
    """Looking arms the next moment; that must not wait for itself."""
    rings, alarm = Rings(), NextDueAlarm()

    def ring() -> None:
        rings()
        if rings.count < 3:
            alarm.arm(LONG_AGO)

    alarm.start(ring)
    try:
        alarm.arm(LONG_AGO)
        assert all(rings.came() for _ in range(3))
    finally:
        alarm.stop()

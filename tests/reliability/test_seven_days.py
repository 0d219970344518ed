"""A week of looks in fast time, through the real bell, reminders and store on a disk: nothing grows but what is kept.

The program looks every 20 seconds at most: 30,240 times a week. Some reminders ring, come back and are put away.
"""

from __future__ import annotations

import gc
import logging
import os
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from followup_desktop.domain.ports import NoteEventKind
from tests.fakes.tower import Tower, tower
from tests.fakes.world import World, make

EVERY = 20  # seconds
WEEK = 7 * 24 * 3600 // EVERY
WARM = 1000  # looks until everything that is loaded once is loaded
MOST_GROWTH = 5_000_000  # bytes
LONGEST_LOG = 4_500_000  # bytes of SQLite's own log: a thousand pages, and what one commit adds
pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="measures by /proc")


def resident() -> int:
    """Bytes of memory in use."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def a_long_search(world: World, applications: int) -> None:
    """Interviews of the last six weeks and the next two."""
    for number in range(applications):
        day = world.clock.now() + timedelta(days=number % 56 - 42)
        world.add(f"Company {number}", at=f"{day:%Y-%m-%d}T{9 + number % 8:02}:00")


@dataclass
class Week:
    """Counts what happens meanwhile, and lets the user put away every third notification."""

    made: Tower
    store: Path
    files: list[int] = field(default_factory=list)  # how many are open, time and again
    log: int = 0
    rung: int = 0

    def look(self) -> None:
        made = self.made
        made.world.clock.advance(seconds=EVERY)
        made.bell.look()
        for note in tuple(made.notifier.sent):
            detail = "expired" if note.key.follow_up_id % 3 else "dismissed"
            made.say(NoteEventKind.CLOSED, note.key, detail=detail)
        self.rung += len(made.notifier.sent)
        for kept in (made.notifier.sent, made.notifier.withdrawn, made.heard.changed):  # by the test alone
            kept.clear()

    def pass_by(self, looks: int) -> None:
        for number in range(looks):
            self.look()
            if number % 100 == 0:
                gc.collect()  # the program does so after each look
                self.files.append(len(list(Path("/proc/self/fd").iterdir())))
                self.log = max(self.log, Path(f"{self.store}-wal").stat().st_size)


def a_week(folder: Path, applications: int) -> Week:
    gc.collect()  # what earlier tests left open is closed now, not in the course of the week
    world = make(folder)
    a_long_search(world, applications)
    made = tower(world)
    made.bell.start(made.bell.look)
    return Week(made, folder / "followup.sqlite3")


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.name.startswith("followup_desktop")]


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_seven_days_of_looks_leave_memory_files_and_log_as_they_were(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    week = a_week(tmp_path / "data", applications=40)
    with caplog.at_level(logging.INFO):
        week.pass_by(WARM)
        week.rung, before = 0, resident()
        week.files.clear()
        week.pass_by(WEEK)
        grown = resident() - before
    week.made.world.store.close()
    print(
        f"{WEEK} looks, {week.rung} notifications, {grown / 1e6:.2f} MB more, at most {week.log / 1e6:.2f} MB of log"
    )
    assert week.rung > 100  # it was a week in which something happened
    assert grown < MOST_GROWTH
    assert max(week.files) == week.files[0]
    assert week.log < LONGEST_LOG
    assert logged(caplog) == []


def test_two_hours_of_looks_leave_files_and_log_as_they_were(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The short form. Memory is measured over the week alone: within hours chance is greater than any leak."""
    week = a_week(tmp_path / "data", applications=8)
    with caplog.at_level(logging.INFO):
        week.pass_by(360)
    week.made.world.store.close()
    assert week.rung
    assert max(week.files) == week.files[0]
    assert week.log < LONGEST_LOG
    assert logged(caplog) == []

"""The program as it lives and dies in a history: starts, ends, crashes, a wall clock that steps, a disk that is full.

``Lives`` holds what outlives a start (disk, screen, clock); ``Life`` is one start of the program.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from followup_desktop.adapters.formats.ics_writer import write_calendar
from followup_desktop.adapters.formats.vcard_writer import write_cards
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.ports import Note
from followup_desktop.services.bell import Bell
from followup_desktop.services.bell_listener import BellListener
from followup_desktop.services.file_writers import Writers
from followup_desktop.services.planning import Planner
from followup_desktop.services.program import Program
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done
from tests.fakes.clock import FakeClock
from tests.fakes.outside import FewPlaces, PlainPhones, PlainWords, ScriptedAlarm, ScriptedReader, WeekdayCalendar
from tests.fakes.world import NEW_YORK, World, english, talking_points
from tests.reliability.ledger import Ledger
from tests.reliability.memory import Death, Disk, MemoryStore
from tests.reliability.screen import Screen, ScreenNotifier, Showing, Worker

PLACES = ("before a commit", "after a commit", "before a note", "after a note")
START = "2026-11-12T11:05:00-05:00"  # a Thursday in New York, where user and employer both are
EVERYTHING = Changes(frozenset({(Kind.FOLLOW_UP, 0), (Kind.REMINDER, 0), (Kind.APPLICATION, 0)}))


def world_on(disk: Disk, clock: FakeClock) -> World:
    """The services over that disk; another call is another process."""
    calendar, store = WeekdayCalendar(), MemoryStore(disk, clock)
    around = Surroundings(
        store=store,
        clock=clock,
        calendar=calendar,
        words=PlainWords(),
        phones=PlainPhones(),
        places=FewPlaces(),
        wording=english(),
        content=talking_points(),
        planner=Planner(calendar),
        writers=Writers(write_calendar, write_cards),
    )
    reader = ScriptedReader()
    return World(Program(around, reader), clock, calendar, reader, store, Path())


class Life:
    """One start of the program."""

    def __init__(self, lives: Lives) -> None:
        self.world = world_on(lives.disk, lives.clock)
        self.worker, self.alarm = Worker(), ScriptedAlarm()
        self.notifier = ScreenNotifier(
            lives.screen, lives.at, lives.showing, lives.ledger.turned_away, lives.clock.now
        )
        self.refused = 0
        self._untold = Changes()
        self.sent: set[int] = set()  # follow-ups whose note on the screen is this life's
        self.bell = Bell(self.world.program.reminders, self.notifier, self.alarm, self.worker, self._listener(lives))

    @property
    def program(self) -> Program:
        return self.world.program

    def _listener(self, lives: Lives) -> BellListener:
        def acted(done: Done) -> None:
            lives.ledger.confirmed(done)
            self.changed(done.changes)

        def refused(_error: KnownError, _follow_up_id: int, _token: str) -> None:
            self.refused += 1

        return BellListener(
            lambda planned, token: None, lambda token: None, acted, refused, self.changed, lambda able: None
        )

    def changed(self, changes: Changes) -> None:
        """As the bridge does: told later, only of something, and joined with what is told at the same time."""
        if changes and not self._untold:
            self.worker.later(self._tell)
        self._untold |= changes

    def _tell(self) -> None:
        changes, self._untold = self._untold, Changes()
        self.bell.changed(changes)


class Lives:
    """``step`` functions raise nothing: a death is followed by the next start."""

    def __init__(self, disk: Disk, dice: random.Random, scene: bytes) -> None:
        self.disk, self.dice = disk, dice
        disk.wipe(scene)
        disk.link.at = self.at
        self.clock = FakeClock(START, NEW_YORK)
        self.drift = timedelta()  # how far the wall clock is ahead of the true time
        self.screen = Screen()
        self.ledger = Ledger(self)
        self.fuse: tuple[str, int] | None = None  # dies at that place, the so-manieth time
        self.epoch = 0  # steps of the wall clock
        self.number = 0  # of the life
        self.crashes = 0
        self.alive: Life | None = None
        self.story: list[str] = []
        self.counted: Counter[str] = Counter()  # how often what is to be survived really happened

    def tell(self, *what: object) -> None:
        """For whoever wants to understand what happened."""
        self.story.append(f"{self.clock.now():%Y-%m-%d %H:%M:%S} {' '.join(str(one) for one in what)}")

    # -- deaths

    def at(self, place: str) -> None:
        if self.fuse is None or self.fuse[0] != place:
            return
        left = self.fuse[1] - 1
        self.fuse = (place, left) if left else None
        if not left:
            self.tell("dies", place)
            self.counted[f"died {place}"] += 1
            raise Death

    def survive(self, work: Callable[[Life], None]) -> None:
        """Does ``work`` with the program that runs; where that dies of it, starts the next one."""
        try:
            work(self.life)
        except Death:
            self._died()

    @property
    def life(self) -> Life:
        while self.alive is None:
            try:
                self._start()
            except Death:
                self._died()
        return self.alive

    def _start(self) -> None:
        self.number += 1
        self.tell("start", self.number)
        self.alive = Life(self)
        self.alive.bell.start(lambda: None)
        self.alive.worker.settle()

    def _died(self) -> None:
        self.crashes += 1
        self.disk.link.close()
        self.ledger.crashed()
        self.alive = None
        self.clock.advance(seconds=self.dice.choice((0, 1, 30, 900, 3600)))

    def quit(self) -> None:
        """The user quits, or logs out; the jobs that were handed in are still done."""

        def work(life: Life) -> None:
            life.worker.settle()
            self.tell("quits")
            self.counted["quit"] += 1
            self.ledger.quit()
            life.bell.stop()
            life.worker.settle()
            self.alive = None

        self.survive(work)

    # -- time

    def showing(self, note: Note) -> Showing:
        return self.ledger.showing(note)

    def step_clock(self, by: timedelta) -> None:
        """Somebody, or a dead battery, or the network's time, sets the wall clock."""
        self.clock.sleep(seconds=by.total_seconds())
        self.tell("the clock steps by", by)
        self.counted[f"clock {'ahead' if by > timedelta() else 'back'} by {abs(by)}"] += 1
        self.drift += by
        self.epoch += 1
        self.ledger.clock_stepped()

    def right_the_clock(self) -> None:
        if self.drift:
            self.step_clock(-self.drift)

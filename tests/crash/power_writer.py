"""``python -m tests.crash.power_writer FOLDER SYNCHRONOUS SEED``: a user's session on a new store, for power_cuts.py.

Prints ``ACK n`` as soon as the n-th act was confirmed. The log is written back often, the store closed and opened
again and backed up in between, so that all that writes is among what a cut may fall into.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

from followup_desktop.domain.model import Outcome
from followup_desktop.services.views import DoneAnswers
from followup_desktop.store import engine
from tests.fakes.world import World, make

WRITTEN_BACK = 40  # pages of the log; SQLite's own limit is 1000
ACTS = 60


class Session:
    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._chance = folder, Random(seed)
        self.world: World = make(folder)
        self._added = 0

    def acts(self) -> Iterator[Callable[[], object]]:
        yield self._add
        for number in range(ACTS):
            yield self._chance.choice([self._add, self._note, self._done, self._snooze, self._ring, self._setting])
            if number in (20, 45):
                yield lambda: self.world.store.back_up(self._folder / "backups")
            if number in (25, 50):
                yield self._anew

    def _add(self) -> None:
        self._added += 1
        self.world.add(f"Company {self._added}" + "." * self._chance.randrange(400))

    def _row(self) -> tuple[int, int | None]:
        row = self._chance.choice(self.world.program.timeline().rows)
        return row.id, row.follow_up.id if row.follow_up is not None else None

    def _note(self) -> None:
        self.world.program.save_note(self._row()[0], "x" * self._chance.randrange(9000))

    def _done(self) -> None:
        application, follow_up = self._row()
        if follow_up is not None:
            self.world.program.done(DoneAnswers(application, Outcome.SENT, follow_up))

    def _snooze(self) -> None:
        _, follow_up = self._row()
        if follow_up is not None:
            self.world.program.snooze(follow_up, self.world.clock.now() + timedelta(hours=1))

    def _ring(self) -> None:
        self.world.clock.advance(minutes=61)
        for delivery in self.world.program.reminders.tick().deliveries:
            self.world.program.reminders.shown(delivery, "written")

    def _setting(self) -> None:
        self.world.program.set_setting("notify", self._chance.choice(["", "plyer", "banner"]))

    def _anew(self) -> None:
        """The program is ended and started again; the log is written back and goes."""
        now = self.world.clock.now()
        self.world.store.close()
        self.world = make(self._folder, now.isoformat())


def main(folder: str, synchronous: str, seed: str) -> None:
    kept = [pragma for pragma in engine.PRAGMAS if not pragma.startswith("synchronous")]
    engine.PRAGMAS = (*kept, f"synchronous={synchronous}", f"wal_autocheckpoint={WRITTEN_BACK}")
    Path(folder, "beside").touch()  # the store is made as the program makes it, and not by the tests' short way
    session = Session(Path(folder), int(seed))
    os.write(1, b"ACK 0\n")
    for number, act in enumerate(session.acts(), 1):
        act()
        os.write(1, b"ACK %d\n" % number)
    session.world.store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

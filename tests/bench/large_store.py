"""``python -m tests.bench.large_store``: a look for due reminders, and what a start reads, in a store of many years.

10,000 open follow-ups with a reminder each, 100,000 notes and one of a megabyte; beside it the same with a hundredth
of them. A look has 50 ms; a line that misses its bound ends the run with status 1.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.world import World, make

REMINDERS, NOTES_EACH, LONG_NOTE = 10_000, 10, 1_000_000
TICK_MS = 50.0
START_S = 2.0
COPIED = ("application", "interview", "follow_up", "reminder")


@dataclass(frozen=True)
class Measured:
    reminders: int
    opening: float  # seconds, as all of them
    recovering: float
    ringing_none: float
    ringing_some: float
    listing: float


def filled(folder: Path, count: int) -> World:
    """One application made by the program, and so many copies of its rows, each a day further in the future."""
    world = make(folder)
    first = world.add("Company").application_id
    world.program.save_note(first, "x" * LONG_NOTE)
    world.store.close()
    link = sqlite3.connect(folder / "followup.sqlite3")
    numbers = "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
    changed = {
        "application": {"company": "'Company ' || i", "company_key": "'company ' || i", "note": "'a note'"},
        "interview": {"application_id": "i", "uid": "''"},
        "follow_up": {"application_id": "i", "interview_id": "i"},
        "reminder": {"follow_up_id": "i", "ring_at": "ring_at + 86400000000 * (i % 300 + 1)"},
    }
    for table in COPIED:
        columns = [row[1] for row in link.execute(f"PRAGMA table_info({table})")]
        taken = ", ".join({"id": "i", **changed[table]}.get(name, name) for name in columns)
        link.execute(
            f"{numbers} INSERT INTO {table} ({', '.join(columns)}) SELECT {taken} FROM {table}, n WHERE id = 1",
            {"count": count},
        )
    link.execute(
        f"{numbers} INSERT INTO attempt (application_id, at, zone, wall, channel, outcome, kind, note) "
        "SELECT i / :each + 1, 0, 'UTC', '1970-01-01T00:00', 'email', 'sent', 'status', "
        "'what was said, number ' || i FROM n",
        {"count": count * NOTES_EACH - 1, "each": NOTES_EACH},
    )
    link.commit()
    link.close()
    return make(folder, world.clock.now().isoformat())


def seconds(operation: Callable[[], object], rounds: int = 1) -> float:
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        operation()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def measured(count: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled(folder, count).store.close()
        made: list[World] = []
        opening = seconds(lambda: made.append(make(folder)))
        (world,) = made
        reminders = world.program.reminders
        recovering = seconds(reminders.recover)
        reminders.tick()  # the one that was made first; and what is read once
        none = seconds(reminders.tick, 20)
        world.clock.advance(days=1)
        some = seconds(reminders.tick)
        listing = seconds(world.program.timeline)
        world.store.close()
    return Measured(count, opening, recovering, none, some, listing)


def main() -> int:
    few, many = measured(REMINDERS // 100), measured(REMINDERS)
    good = True
    for what, bound in (
        ("ringing_none", TICK_MS / 1000), ("opening", START_S), ("recovering", START_S),
        ("ringing_some", 0.0), ("listing", 0.0),
    ):  # fmt: skip
        small, large = getattr(few, what), getattr(many, what)
        missed = bool(bound) and large > bound
        good = good and not missed
        mark = "  TOO SLOW" if missed else ""
        print(f"{what:<16}{small * 1000:>12.2f} ms{large * 1000:>12.2f} ms{large / small:>9.1f} times{mark}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

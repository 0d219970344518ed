"""``python -m tests.bench.many_rows``: a table of ten thousand rows read, saved, taken back and done again, through
the services as the window calls them, in a store on the disk. ``--beside``: so many rows were imported before, to see
what the size of the store does.

Beside each how much of it was the program's own time (the process that reads files included), for a machine may have
other work. The bound is what somebody may wait with a bar before them: five seconds of that for each. A figure that
misses it ends the run with status 1.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from followup_desktop.app import build_program
from followup_desktop.services.progress import Progress

T = TypeVar("T")
ROWS = 10_000
BOUND_S = 5.0
STAGES = ("Phone screen", "Final", "Panel", "Hiring manager", "Assessment")


def table(count: int, first: int = 0) -> str:
    lines = ["Company,Role,Stage,Date,Contact,Email,Notes"]
    lines += [
        f"Company {number},Role {number % 40},{STAGES[number % 5]},{number % 28 + 1}/11/2026 10:{number % 60:02},"
        f"Person {number},person{number}@company{number}.example,Some words about it"
        for number in range(first, first + count)
    ]
    return "\n".join(lines)


def own() -> float:
    """Seconds of processor time of this process and of those that it waited for."""
    mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


def timed(what: str, operation: Callable[[], T]) -> tuple[T, bool]:
    """Prints a line; what came of it, and whether it keeps the bound."""
    start, before = time.perf_counter(), own()
    result = operation()
    took, mine = time.perf_counter() - start, own() - before
    good = mine < BOUND_S
    print(f"  {what:<10} {took:6.2f} s, {mine:6.2f} of them its own{'' if good else '  TOO SLOW'}", flush=True)
    return result, good


def measured(folder: Path, count: int, beside: int) -> bool:
    gc.disable()  # as in the window, which collects when nothing is under way
    path = folder / "many.csv"
    program = build_program(folder / "data")
    if beside:
        path.write_text(table(beside, first=ROWS * ROWS), encoding="utf-8")
        program.save_review(program.review_files([path]).items)
    path.write_text(table(count), encoding="utf-8")
    review, reads = timed("look over", lambda: program.review_files([path], Progress()))
    assert len(review.items) == count
    _, saves = timed("save", lambda: program.save_review(review.items, Progress()))
    timeline, shows = timed("show", program.timeline)
    assert len(timeline.rows) == count + beside
    _, undoes = timed("take back", lambda: program.undo(Progress()))
    _, redoes = timed("do again", lambda: program.redo(Progress()))
    assert len(program.timeline().rows) == count + beside
    program.around.store.close()
    return all((reads, saves, shows, undoes, redoes))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.many_rows")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--beside", type=int, default=0)
    given = parser.parse_args(arguments)
    count = given.rows
    print(f"{count:,} rows")
    with tempfile.TemporaryDirectory() as folder:
        return 0 if measured(Path(folder), count, given.beside) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Benchmarks, apart from the tests: ``python -m tests.bench``. Times are shown with their ratio to an empty call, for
machines differ and are noisy; a line that misses its bound ends the run with status 1."""

from __future__ import annotations

import csv
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.advice import advise
from followup_desktop.domain.model import CallBan, Instruction, Outcome, Stage
from followup_desktop.domain.script import build_call_sheet
from followup_desktop.domain.situation_text import parse_situation
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.views import DoneAnswers
from tests.domain.spoken import FULL, read_content
from tests.fakes.world import World, make

CASES = Path(__file__).parents[1] / "data" / "situations.csv"
ADVISED_A_SECOND = 20_000
SHEET_MS = 5.0


@dataclass(frozen=True)
class Line:
    what: str
    figure: str
    ratio: float  # to an empty call
    good: bool


def empty() -> None:
    """What everything is compared with."""


def best_of(operation: Callable[[], object], times: int, rounds: int = 5) -> float:
    """Seconds of one operation: the best of the rounds, each over ``times`` operations."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(times):
            operation()
        found.append((time.perf_counter() - start) / times)
    return min(found)


def advising(nothing: float) -> Line:
    """Situations advised in one process: our own cases, over and over."""
    calendar = HolidayCalendar(reduced=True)
    with CASES.open(encoding="utf-8", newline="") as file:
        cases = [parse_situation(row) for row in csv.DictReader(file)]

    def once() -> None:
        for one in cases:
            advise(one, calendar)

    each = best_of(once, 20) / len(cases)
    return Line("situations advised", f"{1 / each:,.0f} a second", each / nothing, 1 / each >= ADVISED_A_SECOND)


def building(nothing: float) -> Line:
    """The script alone, all facts known."""
    content = read_content()
    each = best_of(lambda: build_call_sheet(FULL, content), 300)
    return Line("script of a call sheet", f"{each * 1000:.2f} ms", each / nothing, each * 1000 < SHEET_MS)


def a_search(world: World, applications: int) -> list[int]:
    """Applications at all stages, with exit cards and contacts, one after the other through the program's verbs."""
    stages = [stage for stage in Stage if stage not in (Stage.REJECTED, Stage.GHOSTED)]
    idents = []
    for number in range(applications):
        day = date(2026, 9, 1) + timedelta(days=number % 70)
        banned = Instruction(CallBan.PHONE) if number % 5 == 0 else Instruction()
        added = world.add(
            f"Company {number}", at=f"{day}T10:00", stage=stages[number % len(stages)], instruction=banned,
            promised=day + timedelta(days=9) if number % 2 else None,
        )  # fmt: skip
        answers = ExitAnswers(added.interview_id, drew_in="the rota", doubt="my French", doubt_answer="a course")
        world.program.save_exit_card(answers)
        if number % 3 == 0:
            world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
        idents.append(added.application_id)
    return idents


def whole_sheets(nothing: float, applications: int) -> list[Line]:
    """The call sheet of any follow-up, read from a store on the disk: median and 99th percentile."""
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        idents = a_search(world, applications)
        found = []
        for ident in idents * max(1, 1000 // len(idents)):
            start = time.perf_counter()
            world.program.call_sheet(ident)
            found.append(time.perf_counter() - start)
        world.store.close()
    found.sort()
    median, worst = statistics.median(found), found[int(len(found) * 0.99)]
    what = f"call sheet, {applications:,} applications"
    return [
        Line(f"{what}: median", f"{median * 1000:.2f} ms", median / nothing, median * 1000 < SHEET_MS),
        Line(f"{what}: 99th percentile", f"{worst * 1000:.2f} ms", worst / nothing, True),
    ]


def main(arguments: Sequence[str]) -> int:
    nothing = best_of(empty, 100_000)
    small, large = (100, 300) if "--quick" in arguments else (100, 1000)
    lines = [advising(nothing), building(nothing)]
    lines += [line for count in (small, large) for line in whole_sheets(nothing, count)]
    for line in lines:
        mark = "" if line.good else "  TOO SLOW"
        print(f"{line.what:<48}{line.figure:>22}{line.ratio:>14,.0f} empty calls{mark}")
    return 0 if all(line.good for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

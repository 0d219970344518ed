"""``python -m tests.bench.frames``: the timeline scrolled, panned and zoomed over 100,000 interviews of twenty years.

2,000 rows; those at the top, which are looked at, hold 250 interviews and 250 contacts each, so that more than 5,000
are in view at the widest zoom. Every step is one frame from the act to the painted window, in software, and another
picture than the one before. Of each way 200 steps in nine rounds: the median of the rounds' medians has 8.3 ms, of
their 99th percentiles 16.7 ms. Beside them how long the same window takes to be filled with one colour, for machines
differ. A figure that misses its bound ends the run with status 1.

``--quick``: one round of few steps over few rows, to see that it works; ``--profile WAY``: where the time goes.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.model import Outcome
from followup_desktop.services.views import Mark, Timeline
from followup_desktop.ui.collector import Collector
from followup_desktop.ui.theme import apply_theme
from followup_desktop.ui.timeline.view import TimelineView
from tests.ui.samples import NOW, held_over, timeline_of, with_rows

ROWS, INTERVIEWS, CROWDED, EACH = 2_000, 100_000, 200, 250
YEARS = 20
LEAST_IN_VIEW = 5_000
STEPS, ROUNDS = 200, 9
MEDIAN_MS, WORST_MS = 8.3, 16.7
SIZES = ((1360, 790), (1920, 1020))  # px: the timeline of the usual window, and of a large screen, nothing beside it
Clock = Callable[[], float]
OUTCOMES = (Outcome.SPOKE, Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.SENT, Outcome.REFUSAL)


@dataclass(frozen=True)
class Amount:
    rows: int
    interviews: int
    crowded: int  # rows, from the top, with ``each`` interviews and as many contacts
    each: int


@dataclass(frozen=True)
class Way:
    """``begin`` makes the view ready, each of ``acts`` is one frame."""

    name: str
    begin: Callable[[TimelineView], None]
    acts: Callable[[TimelineView], Iterator[Callable[[], None]]]


def search_of_years(amount: Amount) -> Timeline:
    """Rows whose interviews and contacts are spread over all the years, no two rows alike."""
    timeline = timeline_of(amount.rows)
    rest = amount.interviews - amount.crowded * amount.each
    fewer, more = divmod(rest, amount.rows - amount.crowded)
    rows = []
    for place, row in enumerate(timeline.rows):
        crowded = place < amount.crowded
        count = amount.each if crowded else fewer + (place - amount.crowded < more)
        step = timedelta(days=365.25 * YEARS) / (count + 1)
        starts = [NOW - step * (number + place % 97 / 97) for number in range(count, 0, -1)]
        made = [one + step * 0.4 for one in starts]
        outcomes = [OUTCOMES[(number * 7 + place) % len(OUTCOMES)] for number in range(count)]
        marks = tuple(
            Mark(at, f"Spoke {at.day}th", outcome, good=outcome is Outcome.SPOKE)
            for at, outcome in zip(made, outcomes, strict=True)
        )
        rows.append(replace(held_over(row, starts), marks=marks if crowded else ()))
    return with_rows(timeline, tuple(rows))


# -- the ways


def at_days(days: float) -> Callable[[TimelineView], None]:
    """So many days across the lanes, with the present at its usual place."""

    def begin(view: TimelineView) -> None:
        view.verticalScrollBar().setValue(0)
        view.go_to_today()
        view.zoom(view.sight.lane_width / days / view.sight.scale.per_day)
        view.go_to_today()

    return begin


def at_widest(view: TimelineView) -> None:
    at_days(365.25 * YEARS * 1.05)(view)
    view.pan(-0.25 * view.sight.lane_width)


def scrolled(view: TimelineView) -> Iterator[Callable[[], None]]:
    bar = view.verticalScrollBar()
    while True:
        yield lambda: bar.setValue(bar.value() + 37)


def panned(view: TimelineView) -> Iterator[Callable[[], None]]:
    while True:
        yield lambda: view.pan(-7.0)


def zoomed(view: TimelineView) -> Iterator[Callable[[], None]]:
    """From the years to the hours and back."""
    middle = view.sight.lane_width * 0.7
    while True:
        for factor in (1.09, 1 / 1.09):
            for _ in range(STEPS // 2):
                yield lambda by=factor: view.zoom(by, middle)


WAYS = (
    Way("scroll, all", at_widest, scrolled),
    Way("scroll, a year", at_days(365), scrolled),
    Way("scroll, a month", at_days(31), scrolled),
    Way("scroll, a week", at_days(9), scrolled),
    Way("pan, all", at_widest, panned),
    Way("pan, a year", at_days(365), panned),
    Way("pan, a month", at_days(31), panned),
    Way("pan, a week", at_days(9), panned),
    Way("zoom, years to hours", at_widest, zoomed),
)

# -- measuring


def settle(application: QApplication) -> None:
    for _ in range(4):
        application.processEvents()


def frames(
    application: QApplication, view: TimelineView, way: Way, steps: int, clock: Clock = time.perf_counter
) -> list[float]:
    """Seconds of each frame."""
    way.begin(view)
    settle(application)
    found = []
    for _, act in zip(range(steps), way.acts(view), strict=False):
        painted = view.delegate.painted
        start = clock()
        act()
        while view.delegate.painted == painted:
            application.processEvents()
        found.append(clock() - start)
    return found


def all_differ(application: QApplication, view: TimelineView, way: Way, steps: int) -> bool:
    way.begin(view)
    settle(application)
    before = view.grab().toImage()
    for _, act in zip(range(steps), way.acts(view), strict=False):
        act()
        settle(application)
        now = view.grab().toImage()
        if now == before:
            return False
        before = now
    return True


def in_view(view: TimelineView) -> int:
    """How many interviews and contacts lie on the rows and in the time that are in view."""
    sight, height = view.sight, view.viewport().height()
    left, right = sight.scale.at(0), sight.scale.at(sight.lane_width)
    rows = {row.id: row for y in range(0, height, 10) if (row := view.row_at(QPoint(5, y))) is not None}
    moments = [one.start.instant for row in rows.values() for one in row.interviews]
    moments += [one.at for row in rows.values() for one in row.marks]
    return sum(left <= at <= right for at in moments)


def filling(size: tuple[int, int]) -> float:
    """Seconds to fill so many px with one colour: what no painting of them all can go under."""
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    found = []
    for number in range(50):
        start = time.perf_counter()
        painter = QPainter(image)
        painter.fillRect(image.rect(), QColor(number, 0, 0))
        painter.end()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def shown(application: QApplication, timeline: Timeline, size: tuple[int, int]) -> TimelineView:
    view = TimelineView()
    view.resize(*size)
    view.show_timeline(timeline)
    view.show()
    settle(application)
    return view


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: Sequence[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="python -m tests.bench.frames")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--profile", metavar="WAY")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--own", action="store_true", help="the process's own time, on a machine that has other work")
    chosen = parser.parse_args(arguments)
    clock: Clock = time.process_time if chosen.own else time.perf_counter
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply_theme(application, "light")
    amount = Amount(60, 600, 20, 20) if chosen.quick else Amount(ROWS, INTERVIEWS, CROWDED, EACH)
    steps, rounds = (6, 1) if chosen.quick else (STEPS, chosen.rounds)
    collector = Collector(application)  # as the program has it: nothing is collected while a frame is made
    collector.start()
    before = megabytes()
    timeline = search_of_years(amount)
    data = megabytes()
    good = True
    for size in SIZES:
        view = shown(application, timeline, size)
        at_widest(view)
        if chosen.profile:
            return profiled(application, view, next(way for way in WAYS if way.name == chosen.profile))
        seen, floor = in_view(view), filling(size)
        enough = chosen.quick or seen >= LEAST_IN_VIEW
        good &= enough
        print(f"{size[0]} x {size[1]}: {seen:,} in view; filled with one colour in {floor * 1000:.2f} ms")
        for way in WAYS:
            measured = []
            for _ in range(rounds):
                collector.collect()
                measured.append(frames(application, view, way, steps, clock))
            good &= told(way.name, measured, floor, all_differ(application, view, way, steps))
        view.close()
    collector.stop()
    print(f"memory: {before:.0f} MB before, {data:.0f} MB with the rows, {megabytes():.0f} MB at the most")
    return 0 if good or chosen.quick else 1


def told(name: str, rounds: list[list[float]], floor: float, differ: bool) -> bool:
    """Prints a line; whether it keeps its bounds."""
    medians = [statistics.median(one) for one in rounds]
    worst = [sorted(one)[min(len(one) - 1, int(len(one) * 0.99))] for one in rounds]
    median, late = statistics.median(medians) * 1000, statistics.median(worst) * 1000
    good = median < MEDIAN_MS and late < WORST_MS and differ
    note = "" if good else "  TOO SLOW" if differ else "  FRAMES ALIKE"
    print(
        f"  {name:<22} median {median:6.2f} ms ({min(medians) * 1000:.2f} to {max(medians) * 1000:.2f})"
        f"   99th percentile {late:6.2f} ms{median / 1000 / floor:7.0f} fillings{note}"
    )
    return good


def profiled(application: QApplication, view: TimelineView, way: Way) -> int:
    profile = cProfile.Profile()
    frames(application, view, way, STEPS)
    profile.enable()
    frames(application, view, way, STEPS)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(40)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

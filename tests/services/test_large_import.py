"""Thousands of rows in one import: counted, stopped without a trace, one step of undo."""

from __future__ import annotations

import resource
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from followup_desktop.domain.capture import Capture, CapturedApplication
from followup_desktop.domain.errors import Stopped
from followup_desktop.domain.model import Moment, Stage
from followup_desktop.services.import_views import ReviewKind
from followup_desktop.services.progress import Progress
from tests.fakes.world import NEW_YORK, World

MOST_MB = 512


class Watched(Progress):
    """Stops at that many parts, of so many where there are several things to be counted."""

    def __init__(self, stop_at: int = -1, of: int = 0) -> None:
        super().__init__()
        self.stop_at, self.stop_of, self.steps = stop_at, of, 0

    def step(self, done: int = 0, of: int = 0) -> None:
        self.steps += 1
        if done == self.stop_at and self.stop_of in (0, of):
            self.stop()
        super().step(done, of)


def rows(world: World, count: int) -> Capture:
    start = world.clock.now() - timedelta(days=20)
    one = CapturedApplication("row", stage=Stage.APPLIED, contact="Ana", note="Some words about it")
    made = tuple(
        replace(
            one,
            company=f"Company {number}",
            role=f"Role {number % 40}",
            start=Moment.at(start + timedelta(minutes=number), NEW_YORK),
            fingerprint=f"row-{number}",
        )
        for number in range(count)
    )
    return Capture("many.csv", applications=made)


def imports_and_takes_back(world: World, count: int) -> None:
    world.reader.captures["many.csv"] = rows(world, count)
    items = world.program.review_files([Path("many.csv")]).items
    with pytest.raises(Stopped):
        world.program.save_review(items, Watched(stop_at=count // 2))
    assert world.program.timeline().rows == ()
    progress = Watched()
    assert len(world.program.save_review(items, progress).added) == count
    assert (progress.steps, progress.of) == (count, count)
    again = world.program.review_files([Path("many.csv")]).items
    assert {item.kind for item in again} == {ReviewKind.SAME}
    assert len(world.program.timeline().rows) == count
    takes_back_and_does_again(world, count)


def takes_back_and_does_again(world: World, count: int) -> None:
    """Counted, and stopped without a trace, in its first part and in its second."""
    shown = world.program.timeline().rows
    with pytest.raises(Stopped):
        world.program.undo(Watched(stop_at=count))
    assert world.program.timeline().rows == shown
    progress = Watched()
    world.program.undo(progress)
    assert progress.steps >= 6 * count  # every row that the import wrote
    assert world.program.timeline().rows == ()
    with pytest.raises(Stopped):
        world.program.redo(Watched(stop_at=count // 2, of=count))
    assert world.program.timeline().rows == ()
    world.program.redo(progress)
    assert progress.of == count  # each application is planned as of today
    assert len(world.program.timeline().rows) == count
    world.program.undo()
    assert world.program.timeline().rows == ()


def test_hundreds_of_rows(world: World) -> None:
    imports_and_takes_back(world, 300)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_ten_thousand_rows(world: World) -> None:
    imports_and_takes_back(world, 10_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10 < MOST_MB

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
from followup_desktop.services.case import load_cases
from followup_desktop.services.import_views import ReviewKind
from followup_desktop.services.progress import AS_IT_WAS, STOPPED, Progress
from tests.fakes.world import NEW_YORK, World

MOST_MB = 512


class Watched(Progress):
    """Stops at that many parts."""

    def __init__(self, stop_at: int = -1, once_stopped: str = STOPPED) -> None:
        super().__init__(once_stopped)
        self.stop_at, self.steps = stop_at, 0

    def step(self, done: int = 0, of: int = 0) -> None:
        assert done >= self.done  # a bar that goes back tells nothing
        self.steps += 1
        if 0 <= self.stop_at <= done:
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
    goes_back_and_there_again(world, count)


def goes_back_and_there_again(world: World, count: int) -> None:
    saved = content(world)
    for place in (0, count, 3 * count):
        with pytest.raises(Stopped, match="as it was"):
            world.program.undo(Watched(place, AS_IT_WAS))
        assert content(world) == saved
    back = Watched()
    world.program.undo(back)
    assert back.steps > 1
    assert 0 < back.done < back.of
    assert world.program.timeline().rows == ()
    gone = content(world)
    for place in (0, count, 4 * count):
        with pytest.raises(Stopped, match="as it was"):
            world.program.redo(Watched(place, AS_IT_WAS))
        assert content(world) == gone
    again = Watched()
    world.program.redo(again)
    assert again.steps > count
    assert len(world.program.timeline().rows) == count
    assert content(world)[0] == saved[0]
    world.program.undo()
    assert world.program.timeline().rows == ()


def content(world: World) -> tuple[object, ...]:
    """All cases, and how many lines the log has."""
    with world.store.read() as work:
        return load_cases(work), work.count_all("event")


def test_hundreds_of_rows(world: World) -> None:
    imports_and_takes_back(world, 300)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_ten_thousand_rows(world: World) -> None:
    imports_and_takes_back(world, 10_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10 < MOST_MB

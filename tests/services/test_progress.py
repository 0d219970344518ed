"""How far an import is, and stopping it: between its parts, within one, and with nothing saved."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from followup_desktop.domain.capture import NO_CHOICES, Capture, TableChoices
from followup_desktop.domain.errors import Stopped, Unreadable
from followup_desktop.services.import_views import ReviewItem, ReviewKind
from followup_desktop.services.progress import Progress
from tests.fakes.services import sample_review
from tests.fakes.world import World


class Told(Progress):
    """Remembers every step; stops at one of them."""

    def __init__(self, stop_at: int = -1) -> None:
        super().__init__()
        self.steps: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def step(self, done: int = 0, of: int = 0) -> None:
        self.steps.append((done, of))
        if done == self._stop_at:
            self.stop()
        super().step(done, of)


def files(world: World, count: int) -> list[Path]:
    for number in range(count):
        world.reader.captures[f"{number}.ics"] = Capture(f"{number}.ics")
    return [Path(f"{number}.ics") for number in range(count)]


def entries(count: int) -> tuple[ReviewItem, ...]:
    new = next(item for item in sample_review().items if item.kind is ReviewKind.NEW)
    assert new.interview is not None
    return tuple(
        ReviewItem(ReviewKind.NEW, "a.ics", "x", new.interview, uid=str(number), fingerprint=str(number))
        for number in range(count)
    )


def test_files_are_counted_one_alone_is_not(world: World) -> None:
    told = Told()
    world.program.review_files(files(world, 3), told)
    assert [step for step in dict.fromkeys(told.steps) if step[1]] == [(0, 3), (1, 3), (2, 3)]
    alone = Told()
    world.program.review_files(files(world, 1), alone)
    assert set(alone.steps) == {(0, 0)}


def test_reading_stops_between_two_files(world: World) -> None:
    with pytest.raises(Stopped, match="Nothing was saved"):
        world.program.review_files(files(world, 3), Told(stop_at=1))


def test_within_a_file_the_reader_is_interrupted(world: World) -> None:
    progress = Progress()

    def read(path: Path, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        progress.stop()  # as the window does, from its own thread
        assert world.reader.interrupted
        raise Unreadable("It was not read to its end.")

    world.reader.read = read  # type: ignore[method-assign]
    with pytest.raises(Stopped):
        world.program.review_files(files(world, 2), progress)
    progress.stop()  # afterwards there is nothing to interrupt


def test_pasted_text_can_be_stopped_too(world: World) -> None:
    world.reader.captures["text"] = Capture("pasted")
    assert world.program.review_text("text", Progress()).items == ()
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        world.program.review_text("text", progress)


def test_a_saving_that_is_stopped_has_saved_nothing(world: World) -> None:
    told = Told(stop_at=2)
    with pytest.raises(Stopped):
        world.program.save_review(entries(3), told)
    assert told.steps == [(0, 3), (1, 3), (2, 3)]
    assert world.program.timeline().rows == ()
    assert len(world.program.save_review(entries(3)).added) >= 1

"""Reminders come whatever is wrong with the store: from a full disk, from a read-only one, from a backup."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Attempt, AttemptKind, Channel, Moment, Outcome
from followup_desktop.store.condition import Way
from followup_desktop.store.held import RETRY_S
from tests.fakes.disks import SmallDisk, no_room
from tests.fakes.disks import small_disk as small_disk
from tests.fakes.stores import meddle
from tests.fakes.world import World, make

pytestmark = pytest.mark.skipif(os.name != "posix", reason="about POSIX disks")
DISK = pytest.mark.sqlite_file("what becomes of it when its disk fails")
TYPED = pytest.mark.sqlite_file("a server holds no word in a column of numbers")
DUE = "2026-11-12T12:00:00-05:00"


def owing_a_thank_you(folder: Path) -> World:
    world = make(folder, DUE)
    world.add()
    return world


def titles(world: World) -> list[str]:
    return [delivery.note.title for delivery in world.program.reminders.tick().deliveries]


@DISK
def test_a_full_disk_at_the_start_rings_once_and_is_written_down_later(tmp_path: Path) -> None:
    owing_a_thank_you(tmp_path).store.close()
    with no_room():
        world = make(tmp_path, DUE)
        assert world.store.condition.way is Way.ALONE
        assert not world.program.reminders.recover()
        (delivery,) = world.program.reminders.tick().deliveries
        assert "Northwind Labs" in delivery.note.title
        world.program.reminders.shown(delivery, "freedesktop")
        assert titles(world) == []  # remembered in memory
        assert world.program.timeline().rows
        with pytest.raises(StoreUnusable):
            world.add("Other")
        assert not world.program.reminders.put_away()
    world.clock.advance(seconds=RETRY_S)
    assert titles(world) == []  # and written down as shown
    assert world.store.condition.way is Way.NORMAL
    with world.store.read() as work:
        assert [ring.rings for ring in work.of.reminders.live()] == [1]
    world.store.close()


def lose(path: Path) -> None:
    path.write_bytes(b"x" * 4096)


@DISK
@pytest.mark.parametrize("harm", [lose, Path.unlink])
def test_a_backup_rings_too(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    world = owing_a_thank_you(tmp_path)
    world.store.back_up(tmp_path / "backups")
    world.store.close()
    harm(world.store.path)
    again = make(tmp_path, DUE)
    assert again.store.condition.way is Way.BACKUP
    assert not again.program.reminders.recover()
    assert len(titles(again)) == 1
    assert titles(again) == []
    again.store.close()


@DISK
def test_a_read_only_disk_rings_too(small_disk: SmallDisk) -> None:
    owing_a_thank_you(small_disk.folder).store.close()
    small_disk.lock()
    world = make(small_disk.folder, DUE)
    assert world.store.condition.way is Way.READ_ONLY
    assert len(titles(world)) == 1
    assert titles(world) == []
    world.store.close()


@DISK
def test_a_store_that_goes_away_is_noticed_at_the_next_look_and_rings_on(tmp_path: Path) -> None:
    world = owing_a_thank_you(tmp_path)
    world.store.path.unlink()
    assert len(titles(world)) == 1
    assert world.store.condition.way is Way.LOST
    (saved,) = tmp_path.glob("recovered-*.sqlite3")
    assert saved.name in world.store.condition.advice
    assert titles(world) == []
    assert world.program.timeline().rows
    world.store.close()


@pytest.mark.parametrize("column", ["outcome", "kind", "channel"])
def test_one_row_that_cannot_be_read_silences_neither_the_others_nor_its_own(tmp_path: Path, column: str) -> None:
    """A byte that turned in a word: SQLite's own check finds nothing wrong with it."""
    world = owing_a_thank_you(tmp_path)
    world.add("Halden Foods")
    with world.store.write() as work:
        noted = Attempt(1, Moment.at(world.clock.now(), "UTC"), Channel.EMAIL, Outcome.SENT, kind=AttemptKind.STATUS)
        work.of.attempts.add(noted)
        work.commit()
    world.store.close()
    meddle(world.store, f"UPDATE attempt SET {column}='turned'")
    world = make(tmp_path, DUE)
    assert titles(world) == ["A follow-up is due", "Thank Priya Raman, Halden Foods"]
    world.store.close()


@pytest.mark.parametrize("column", ["channel", "kind", pytest.param("due_at", marks=TYPED)])
def test_a_follow_up_that_cannot_be_read_rings_too_and_once(tmp_path: Path, column: str) -> None:
    world = turned(tmp_path, "follow_up", column)
    deliveries = world.program.reminders.tick().deliveries
    assert [one.note.title for one in deliveries] == ["A follow-up is due", "Thank Priya Raman, Halden Foods"]
    for one in deliveries:
        world.program.reminders.shown(one, "screen")
    world.clock.advance(minutes=2)
    assert titles(world) == []
    world.clock.advance(minutes=3)
    assert len(titles(world)) == 2
    world.store.close()


@TYPED
@pytest.mark.parametrize("column", ["shown_at", "ring_at", "rings"])
def test_a_reminder_that_cannot_be_read_does_not_silence_the_others(tmp_path: Path, column: str) -> None:
    world = turned(tmp_path, "reminder", column)
    world.program.reminders.recover()
    assert titles(world) == ["Thank Priya Raman, Halden Foods"]
    with pytest.raises(StoreUnusable):  # the list says so
        world.program.timeline()
    world.store.close()


def turned(folder: Path, table: str, column: str) -> World:
    """Two thank-yous are due, and a word stands in that column of the first."""
    world = owing_a_thank_you(folder)
    world.add("Halden Foods")
    world.store.close()
    meddle(world.store, f"UPDATE {table} SET {column}='turned' WHERE id=1")
    return make(folder, DUE)

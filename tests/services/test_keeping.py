"""Backups by themselves: when something changed, never over good ones; and what is told when there can be none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_desktop.services.keeping import EVERY, FIRST, Keeping
from followup_desktop.store.condition import Way
from followup_desktop.store.holding import Holding
from tests.fakes.clock import FakeClock
from tests.fakes.disks import no_room
from tests.fakes.stores import NOW, open_store, ringing


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Holding]:
    opened = open_store(tmp_path, clock)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def count(folder: Path) -> int:
    return len(list(folder.glob("*.sqlite3")))


def test_a_backup_is_made_when_something_changed_and_only_then(
    store: Holding, folder: Path, clock: FakeClock
) -> None:
    keeping = Keeping(store, folder, clock)
    for changes, wanted in ((True, 1), (False, 1), (True, 2), (False, 2)):
        clock.advance(minutes=30)
        if changes:
            ringing(store)
        assert keeping.keep().sentence == ""
        assert count(folder) == wanted


def test_it_is_time_soon_after_the_start_and_each_half_hour_then(
    store: Holding, folder: Path, clock: FakeClock
) -> None:
    keeping = Keeping(store, folder, clock)
    for wait in (FIRST, EVERY, EVERY):
        clock.advance(seconds=wait - 1)
        assert not keeping.is_time()
        clock.advance(seconds=1)
        assert keeping.is_time()
        assert not keeping.is_time()


@pytest.mark.parametrize("step", ["2001-01-01T00:00:00Z", "2038-01-01T00:00:00Z"])
def test_a_clock_that_is_set_neither_stops_nor_hurries_it(
    store: Holding, folder: Path, clock: FakeClock, step: str
) -> None:
    keeping = Keeping(store, folder, clock)
    clock.set(step)
    assert not keeping.is_time()
    clock.advance(seconds=FIRST)
    assert keeping.is_time()


def test_in_a_safe_start_it_is_never_time(store: Holding, folder: Path, clock: FakeClock) -> None:
    keeping = Keeping(store, folder, clock, safe=True)
    clock.advance(days=9)
    assert not keeping.is_time()


def test_at_the_first_time_leftovers_go_and_the_store_is_looked_through(
    store: Holding, folder: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    folder.mkdir()
    left = folder / "20261123T150400000000.sqlite3.99999999999999.part"
    left.write_bytes(b"")
    looked: list[bool] = []
    monkeypatch.setattr(type(store), "must_be_whole", lambda _self: looked.append(True))
    keeping = Keeping(store, folder, clock)
    keeping.keep()
    keeping.keep()
    assert not left.exists()
    assert looked == [True]


@pytest.mark.skipif(os.name != "posix", reason="uses the limits of POSIX")
def test_a_backup_that_fails_is_told_until_one_succeeds(store: Holding, folder: Path, clock: FakeClock) -> None:
    keeping = Keeping(store, folder, clock)
    ringing(store)
    with no_room():
        told = keeping.keep()
    assert "failed" in told.sentence
    assert told.advice
    assert keeping.condition == told
    clock.advance(minutes=30)
    assert keeping.keep().sentence == ""
    assert keeping.condition.sentence == ""
    assert count(folder) == 1


def test_a_damaged_store_is_told_and_backs_up_nothing(
    store: Holding, folder: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    from followup_desktop.domain.errors import StoreUnusable

    def damaged(_self: Holding) -> None:
        raise StoreUnusable("The store is damaged.", "Restore a backup.")

    monkeypatch.setattr(type(store), "must_be_whole", damaged)
    keeping = Keeping(store, folder, clock)
    ringing(store)
    assert keeping.keep().sentence == "The store is damaged."
    assert count(folder) == 0


@pytest.mark.sqlite_file("what becomes of it when its file is deleted")
@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed there")
def test_the_condition_of_the_store_goes_before_that_of_its_backups(
    store: Holding, folder: Path, clock: FakeClock
) -> None:
    keeping = Keeping(store, folder, clock)
    store.path.unlink()
    with pytest.raises(Exception, match="deleted"):
        ringing(store)
    assert keeping.keep().way is Way.LOST
    assert count(folder) == 0

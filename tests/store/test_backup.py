"""Backups: whole or not at all, old ones make room, the good ones are never touched; and the way back."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import ReminderState
from followup_desktop.store import restoring
from followup_desktop.store.backup import (
    DAILY,
    LAST,
    MONTHLY,
    STAMP,
    WEEKLY,
    back_up,
    backups_in,
    clear_leftovers,
    superfluous,
    write_copy,
)
from followup_desktop.store.held import Store
from followup_desktop.store.identity import noted_identity
from followup_desktop.store.migrate import bring_up_to_date, integrity
from followup_desktop.store.restoring import finish_restore, restore
from tests.fakes.clock import FakeClock
from tests.fakes.disks import SmallDisk, no_room
from tests.fakes.stores import NOW, companies, ringing

pytestmark = pytest.mark.sqlite_file("how a file is copied and put back")


@pytest.fixture
def folder(path: Path) -> Path:
    return path.parent / "backups"


def files(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


# -- making them


def test_a_backup_of_a_store_in_use_holds_everything_and_is_its_owners_alone(store: Store, folder: Path) -> None:
    ringing(store)
    copy = store.back_up(folder)
    assert files(folder) == {copy.name}
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert integrity(copy) == "ok"
    with sqlite3.connect(copy) as link:
        assert link.execute("SELECT company FROM application").fetchall() == [("Northwind Labs",)]
        assert link.execute("PRAGMA journal_mode").fetchone() == ("delete",)  # one file, nothing beside it
    link.close()
    assert files(folder) == {copy.name}


def test_what_changed_since_the_last_backup_is_known(store: Store, folder: Path, clock: FakeClock) -> None:
    store.back_up(folder)
    assert not store.unkept
    with store.read() as work:
        work.of.applications.all()
    with store.write() as work:
        work.commit()
    assert not store.unkept
    ringing(store)
    assert store.unkept
    store.back_up(folder)
    assert not store.unkept
    other = Store(store.path, clock)
    ringing(other)
    other.close()
    assert store.changed_elsewhere()
    assert store.unkept


def test_at_the_start_a_store_that_is_newer_than_its_backups_is_unkept(path: Path, folder: Path) -> None:
    store = Store(path, FakeClock(NOW))  # a clock of long ago: the file is newer than any backup named by it
    store.back_up(folder)
    store.close()
    late = Store(path, FakeClock(datetime.now(UTC) + timedelta(days=1)))
    assert late.unkept
    late.back_up(folder)
    late.close()
    again = Store(path, FakeClock(NOW))
    assert not again.unkept
    again.close()


def harm(path: Path) -> None:
    """Exchanges the number that a row of an index points to: only a whole check finds it."""
    link = sqlite3.connect(path)
    pages = [row[0] for row in link.execute("SELECT rootpage FROM sqlite_master WHERE name LIKE 'ix_reminder%'")]
    size = link.execute("PRAGMA page_size").fetchone()[0]
    link.close()
    with path.open("r+b") as file:
        file.seek(pages[0] * size - 8)
        file.write(b"\x7f" * 8)


def test_a_damaged_store_makes_no_backup(path: Path, folder: Path, clock: FakeClock) -> None:
    store = Store(path, clock)
    ringing(store)
    good = store.back_up(folder)
    store.close()
    harm(path)
    clock.advance(hours=1)
    with pytest.raises(StoreUnusable, match="damaged"):
        back_up(path, folder, clock.now())
    assert files(folder) == {good.name}


@pytest.mark.skipif(os.name != "posix", reason="uses the limits of POSIX")
def test_a_backup_for_which_there_is_no_room_leaves_nothing(store: Store, folder: Path, clock: FakeClock) -> None:
    ringing(store)
    good = store.back_up(folder)
    clock.advance(hours=1)
    for size in (0, 512, 4096, 20_000):
        with no_room(size), pytest.raises(StoreUnusable, match="failed"):
            store.back_up(folder)
        assert files(folder) == {good.name}
    assert companies(store) == ["Northwind Labs"]


def test_a_full_disk_leaves_no_backup_that_only_looks_like_one(small_disk: SmallDisk, clock: FakeClock) -> None:
    store = Store(small_disk.folder / "data" / "followup.sqlite3", clock)
    ringing(store, company="x" * 50_000)
    folder = small_disk.folder / "backups"
    good = store.back_up(folder)
    small_disk.fill()
    clock.advance(hours=1)
    with pytest.raises(StoreUnusable, match="failed"):
        store.back_up(folder)
    assert files(folder) == {good.name}
    assert integrity(good) == "ok"
    store.close()


def test_an_empty_file_is_no_copy_although_sqlite_finds_it_whole(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    assert integrity(tmp_path / "empty") == "ok"
    with pytest.raises(sqlite3.DatabaseError, match="not a store of this program"):
        write_copy(tmp_path / "empty", tmp_path / "copy")


def test_a_copy_that_lost_a_row_is_none(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ringing(store)
    counts = iter([(2, {"reminder": 1}), (2, {"reminder": 0})])
    monkeypatch.setattr("followup_desktop.store.backup.shape", lambda _link: next(counts))
    with pytest.raises(StoreUnusable, match="differs"):
        store.back_up(tmp_path / "copies")
    assert files(tmp_path / "copies") == set()


# -- making room


def names(*moments: datetime) -> list[Path]:
    return [Path(f"{at:{STAMP}}.sqlite3") for at in sorted(moments, reverse=True)]


def test_half_a_year_keeps_a_few_of_each_kind() -> None:
    end = datetime(2026, 11, 23, 15, 4, tzinfo=UTC)
    kept: list[Path] = []
    at = end - timedelta(days=200)
    while at <= end:
        kept = [*names(at), *kept]
        gone = set(superfluous(kept))
        kept = [path for path in kept if path not in gone]
        at += timedelta(hours=3)
    stamps = [path.name for path in kept]
    assert stamps[0] == names(end)[0].name
    assert len(stamps) <= LAST + DAILY + WEEKLY + MONTHLY
    assert len({stamp[:8] for stamp in stamps[LAST:]}) >= DAILY - 1
    assert {stamp[:6] for stamp in stamps} == {"202606", "202607", "202608", "202609", "202610", "202611"}


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), unique=True, max_size=80))  # noqa: DTZ001
def test_the_newest_always_stay_and_nothing_is_kept_without_end(moments: list[datetime]) -> None:
    kept = names(*moments)
    gone = superfluous(kept)
    assert not set(gone) & set(kept[:LAST])
    left = [path for path in kept if path not in gone]
    assert len(left) <= LAST + DAILY + WEEKLY + MONTHLY
    assert superfluous(left) == ()  # thinning again takes nothing more away


def test_files_that_we_did_not_name_are_never_removed(store: Store, folder: Path, clock: FakeClock) -> None:
    folder.mkdir(parents=True)
    for name in ("mine.sqlite3", "20261123.sqlite3", "99999999T999999999999.sqlite3", "notes.txt"):
        (folder / name).write_bytes(b"")
    for _ in range(LAST * 2):
        clock.advance(minutes=30)
        newest = store.back_up(folder)
    assert {"mine.sqlite3", "20261123.sqlite3", "99999999T999999999999.sqlite3", "notes.txt"} < files(folder)
    assert backups_in(folder)[0] == newest
    assert len(backups_in(folder)) == LAST


def test_a_clock_that_was_set_back_does_not_cost_the_newest(store: Store, folder: Path, clock: FakeClock) -> None:
    for _ in range(LAST + 2):
        clock.advance(minutes=30)
        store.back_up(folder)
    clock.set("2001-01-01T00:00:00+00:00")
    assert store.back_up(folder).exists()


# -- being killed meanwhile


KILLED_WHILE_COPYING = """
import os, sqlite3, sys
from pathlib import Path
from followup_desktop.store import backup
from tests.fakes.stores import NOW

real = getattr(backup, sys.argv[3])
def dying(*given):
    os.kill(os.getpid(), 9) if sys.argv[4] == "before" else None
    real(*given)
    os.kill(os.getpid(), 9)
setattr(backup, sys.argv[3], dying)
backup.back_up(Path(sys.argv[1]), Path(sys.argv[2]), NOW.replace(hour=20))
"""


@pytest.mark.skipif(os.name != "posix", reason="kills in the POSIX way")
@pytest.mark.parametrize(("step", "when"), [("must_be_whole", "before"), ("shape", "after"), ("sync", "before")])
def test_a_backup_that_was_killed_is_cleared_away(store: Store, folder: Path, step: str, when: str) -> None:
    ringing(store)
    good = store.back_up(folder)
    subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_COPYING, str(store.path), str(folder), step, when], check=False
    )
    left = files(folder) - {good.name}
    assert len(left) == 1
    assert left.pop().endswith(".part")
    assert backups_in(folder) == (good,)
    clear_leftovers(folder)
    assert files(folder) == {good.name}


def test_what_another_program_is_writing_is_left(folder: Path) -> None:
    folder.mkdir(parents=True)
    living = folder / f"{NOW:{STAMP}}.sqlite3.{os.getppid()}.part"
    living.write_bytes(b"")
    (folder / f"{NOW:{STAMP}}.sqlite3.99999999999999.part").write_bytes(b"")
    clear_leftovers(folder)
    clear_leftovers(folder / "absent")
    assert list(folder.iterdir()) == [living]


# -- the way back


@pytest.fixture
def two_states(path: Path, folder: Path, clock: FakeClock) -> Iterator[Path]:
    """A store that holds First and Second, closed, and its backup that holds First only."""
    store = Store(path, clock)
    ringing(store, company="First")
    copy = store.back_up(folder)
    ringing(store, company="Second")
    store.close()
    return copy


def test_a_backup_takes_the_stores_place_and_the_old_files_are_kept(
    path: Path, clock: FakeClock, two_states: Path
) -> None:
    Path(f"{path}-wal").write_bytes(b"old log")
    before = noted_identity(path)
    aside = restore(path, two_states, clock.now())
    assert files(aside) == {path.name, f"{path.name}-wal"}
    assert stat.S_IMODE(aside.stat().st_mode) == 0o700
    assert noted_identity(path) != before
    store = Store(path, clock)
    assert companies(store) == ["First"]
    assert store.condition.sentence == ""
    store.close()
    assert restore(path, aside / path.name, clock.now() + timedelta(seconds=1))  # and back again
    store = Store(path, clock)
    assert companies(store) == ["First", "Second"]
    store.close()


def test_only_a_whole_store_of_ours_is_restored(path: Path, folder: Path, two_states: Path, clock: FakeClock) -> None:
    (folder / "bad.sqlite3").write_bytes(b"x" * 5000)
    (folder / "empty.sqlite3").write_bytes(b"")
    shutil.copyfile(two_states, folder / "harmed.sqlite3")
    harm(folder / "harmed.sqlite3")
    sqlite3.connect(folder / "foreign.sqlite3").execute("CREATE TABLE x (y)").connection.close()
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    for name in ("bad", "empty", "harmed", "foreign", "absent"):
        with pytest.raises(StoreUnusable) as caught:
            restore(path, folder / f"{name}.sqlite3", clock.now())
        assert caught.value.advice
    assert {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="uses the limits of POSIX")
def test_a_restore_for_which_there_is_no_room_changes_nothing(path: Path, two_states: Path, clock: FakeClock) -> None:
    before = path.read_bytes()
    with no_room(8192), pytest.raises(StoreUnusable, match="nothing was changed"):
        restore(path, two_states, clock.now())
    assert path.read_bytes() == before
    store = Store(path, clock)
    assert companies(store) == ["First", "Second"]
    store.close()


def test_an_old_version_is_brought_up_to_date_before_it_counts(path: Path, tmp_path: Path, clock: FakeClock) -> None:
    old = tmp_path / "old.sqlite3"
    bring_up_to_date(old, clock.now(), target=1)
    Store(path, clock).close()
    restore(path, old, clock.now())
    store = Store(path, clock)
    assert companies(store) == []
    store.close()


def test_what_is_long_overdue_does_not_ring_all_at_once(path: Path, folder: Path, clock: FakeClock) -> None:
    store = Store(path, clock)
    long_ago = [ringing(store, NOW - timedelta(days=days), f"{days}") for days in (2, 20, 200)]
    lately = ringing(store, NOW - timedelta(hours=3), "lately")
    ahead = ringing(store, NOW + timedelta(days=3), "ahead")
    copy = store.back_up(folder)
    store.close()
    restore(path, copy, clock.now())
    store = Store(path, clock)
    with store.read() as work:
        assert [one.id for one in work.of.reminders.due(NOW)] == [lately.id]
        rested = [work.of.reminders.get(one.id) for one in long_ago]
        assert {one.state for one in rested} == {ReminderState.ACKNOWLEDGED}
        assert {one.ring_at for one in rested} == {NOW + restoring.RESTS}  # none of them is lost
        assert work.of.reminders.get(ahead.id) == ahead
    store.close()


def test_a_store_exchanged_by_hand_does_not_ring_all_at_once_either(
    path: Path, folder: Path, clock: FakeClock
) -> None:
    store = Store(path, clock)
    ringing(store, NOW - timedelta(days=20))
    copy = store.back_up(folder)
    store.close()
    before = noted_identity(path)
    shutil.copyfile(copy, path)
    store = Store(path, clock)
    with store.read() as work:
        assert work.of.reminders.due(NOW) == ()
    assert noted_identity(path) != before  # a backup has a name of its own
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="kills in the POSIX way")
@pytest.mark.parametrize("stride", [8, pytest.param(1, marks=pytest.mark.long)])
def test_killed_anywhere_either_the_old_or_the_new_store_is_there(
    path: Path, two_states: Path, tmp_path: Path, stride: int
) -> None:
    """At every file that a restore opens, renames or removes."""
    killed = [sys.executable, "-m", "tests.fakes.killed", "restore", str(path), str(two_states), str(tmp_path / "c")]
    done = subprocess.run(
        killed, capture_output=True, text=True, check=True, env={**os.environ, "STRIDE": str(stride)}
    )
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    for _, found, trouble, left_over in steps:
        assert found in (["First"], ["First", "Second"])
        assert trouble == ""
        assert left_over == []
    assert [status for status, *_ in steps] == [9] * (len(steps) - 1) + [0]
    assert sum(found == ["First"] for _, found, *_ in steps) * stride > 6
    assert sum(found == ["First", "Second"] for _, found, *_ in steps) * stride > 6


def test_a_restore_that_cannot_be_finished_says_where_everything_is(
    path: Path, clock: FakeClock, two_states: Path
) -> None:
    (path.parent / f"{path.name}.restoring").write_text("{}")
    with pytest.raises(StoreUnusable, match="could not be finished") as caught:
        finish_restore(path)
    assert "before-restore-" in caught.value.advice
    store = Store(path, clock)
    assert companies(store) == ["First"]  # the backup, to look at
    assert "could not be finished" in store.condition.sentence
    store.close()

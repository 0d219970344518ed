"""The ladder: whatever is wrong with the disk or the file, the user sees the best that is left and is told."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.backup import back_up
from followup_desktop.store.condition import Way
from followup_desktop.store.engine import HEAD_VERSION, OUR_APPLICATION_ID
from followup_desktop.store.held import RETRY_S, Store
from followup_desktop.store.identity import beside
from tests.fakes.clock import FakeClock
from tests.fakes.disks import SmallDisk, no_room
from tests.fakes.stores import companies, ringing

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="about POSIX disks and rights"),
    pytest.mark.sqlite_file("the ways in which a file can be opened"),
]


def filled(path: Path, clock: FakeClock, *names: str, backup: bool = False) -> None:
    store = Store(path, clock)
    for name in names:
        ringing(store, company=name)
    if backup:
        store.back_up(path.parent / "backups")
    store.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def killed_while_open(path: Path, company: str) -> None:
    """Another program adds a company and is killed: its last note stands in the log beside the store only."""
    code = (
        "import os, sys; from pathlib import Path; from tests.fakes.clock import FakeClock\n"
        "from tests.fakes.stores import NOW, ringing; from followup_desktop.store.held import Store\n"
        "ringing(Store(Path(sys.argv[1]), FakeClock(NOW)), company=sys.argv[2]); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path), company], check=False)


def test_usually_nothing_is_to_be_said(store: Store) -> None:
    assert (store.condition.way, store.condition.sentence) == (Way.NORMAL, "")


# -- a disk without room


def test_a_full_disk_at_the_start_shows_everything(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First")
    with no_room():
        store = Store(path, clock)
        assert companies(store) == ["First"]
        assert store.condition.way is Way.ALONE
        assert "disk is full" in store.condition.sentence
        with pytest.raises(StoreUnusable):
            ringing(store)
        assert companies(store) == ["First"]
    ringing(store, company="Second")  # in the very same connection, as soon as there is room
    assert companies(store) == ["First", "Second"]
    store.close()


def test_once_there_is_room_the_store_is_open_for_all_again(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First")
    with no_room():
        store = Store(path, clock)
    clock.advance(seconds=RETRY_S)
    ringing(store, company="Second")
    assert store.condition.way is Way.NORMAL
    other = Store(path, clock)
    assert companies(other) == ["First", "Second"]
    other.close()
    store.close()


def test_a_disk_that_is_really_full(small_disk: SmallDisk, clock: FakeClock) -> None:
    path = small_disk.folder / "data" / "followup.sqlite3"
    filled(path, clock, "First")
    small_disk.fill()
    store = Store(path, clock)
    assert store.condition.way is Way.ALONE
    assert companies(store) == ["First"]
    with pytest.raises(StoreUnusable):
        ringing(store)
    clock.advance(seconds=RETRY_S)
    with pytest.raises(StoreUnusable):
        ringing(store)
    assert store.condition.way is Way.ALONE
    small_disk.empty()
    clock.advance(seconds=RETRY_S)
    ringing(store, company="Second")
    assert store.condition.way is Way.NORMAL
    store.close()


def test_a_full_disk_after_a_kill_keeps_what_was_confirmed(small_disk: SmallDisk, clock: FakeClock) -> None:
    path = small_disk.folder / "data" / "followup.sqlite3"
    filled(path, clock, "First")
    killed_while_open(path, "Confirmed")
    small_disk.fill()
    store = Store(path, clock)
    assert companies(store) == ["First", "Confirmed"]
    assert store.condition.writable  # the log has a little room of its own, so this is found out by writing
    store.close()


def test_a_disk_that_fills_up_while_writing_loses_nothing_confirmed(small_disk: SmallDisk, clock: FakeClock) -> None:
    path = small_disk.folder / "data" / "followup.sqlite3"
    store, confirmed = Store(path, clock), []

    def write_until_it_fails() -> None:
        for number in range(10_000):
            ringing(store, company=f"Company {number} {'x' * 2000}")
            confirmed.append(number)

    with pytest.raises(StoreUnusable, match="still there"):
        write_until_it_fails()
    assert len(confirmed) > 10
    assert [int(name.split()[1]) for name in companies(store)] == confirmed
    store.close()
    again = Store(path, clock)
    assert [int(name.split()[1]) for name in companies(again)] == confirmed
    again.close()


# -- a folder that cannot be written


@pytest.mark.parametrize("killed", [False, True])
def test_a_read_only_disk_shows_everything(small_disk: SmallDisk, clock: FakeClock, killed: bool) -> None:
    path = small_disk.folder / "data" / "followup.sqlite3"
    filled(path, clock, "First")
    if killed:
        killed_while_open(path, "Second")
    small_disk.lock()
    before = contents(small_disk.folder)
    store = Store(path, clock)
    assert companies(store) == ["First", "Second"][: 1 + killed]
    assert store.condition.way is Way.READ_ONLY
    assert "cannot be written" in store.condition.sentence
    with pytest.raises(StoreUnusable, match="cannot be written"):
        ringing(store)
    assert contents(small_disk.folder) == before
    small_disk.unlock()
    clock.advance(seconds=RETRY_S)
    ringing(store, company="Third")
    assert store.condition.way is Way.NORMAL
    assert companies(store)[0] == "First"
    assert companies(store)[-1] == "Third"
    store.close()


def test_a_read_only_disk_with_a_log_but_without_its_shared_memory(small_disk: SmallDisk, clock: FakeClock) -> None:
    path = small_disk.folder / "data" / "followup.sqlite3"
    filled(path, clock, "First")
    killed_while_open(path, "Second")
    Path(f"{path}-shm").unlink()
    small_disk.lock()
    store = Store(path, clock)
    assert companies(store) == ["First", "Second"]
    assert store.condition.way is Way.READ_ONLY
    store.close()


# -- a file that is no store any more


def damage_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"x" * 100)


def damage_tables(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)


def cut_off(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_foreign(path: Path) -> None:
    path.unlink()
    link = sqlite3.connect(path)
    link.execute("CREATE TABLE other (x)")
    link.close()


HARMS = [damage_header, damage_tables, cut_off, make_empty, make_foreign]


@pytest.mark.parametrize("harm", HARMS)
def test_the_newest_backup_is_shown_and_the_file_is_left_alone(path: Path, clock: FakeClock, harm: object) -> None:
    filled(path, clock, "First", backup=True)
    harm(path)  # type: ignore[operator]
    before = contents(path.parent)
    store = Store(path, clock)
    assert companies(store) == ["First"]
    assert store.condition.way is Way.BACKUP
    assert "You see the backup of Monday 23 November 2026" in store.condition.sentence
    assert "restore" in store.condition.advice
    with pytest.raises(StoreUnusable, match="can save nothing"):
        ringing(store)
    with pytest.raises(StoreUnusable):
        store.back_up(path.parent / "backups")  # never over the good ones
    store.close()
    assert contents(path.parent) == before


@pytest.mark.parametrize("harm", HARMS)
def test_without_a_backup_it_is_refused_and_the_file_is_left_alone(
    path: Path, clock: FakeClock, harm: object
) -> None:
    filled(path, clock, "First")
    harm(path)  # type: ignore[operator]
    before = contents(path.parent)
    for _ in range(2):
        with pytest.raises(StoreUnusable) as caught:
            Store(path, clock)
        assert caught.value.advice
    assert contents(path.parent) == before


def test_a_backup_that_is_damaged_itself_is_passed_over(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First", backup=True)
    clock.advance(hours=1)
    filled(path, clock, "Second", backup=True)
    newest = sorted((path.parent / "backups").iterdir())[-1]
    damage_tables(newest)
    damage_header(path)
    store = Store(path, clock)
    assert companies(store) == ["First"]
    store.close()


def test_a_deleted_store_is_not_begun_anew(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First")
    path.unlink()
    with pytest.raises(StoreUnusable, match="gone, although there was one"):
        Store(path, clock)
    assert not path.exists()
    beside(path).unlink()  # whoever wants to begin anew takes all of it away
    Store(path, clock).close()


def test_a_new_store_is_begun_where_there_never_was_one(path: Path, clock: FakeClock) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")  # a start that was killed at its very beginning
    store = Store(path, clock)
    assert companies(store) == []
    store.close()


def test_a_store_of_an_older_version_on_a_full_disk(path: Path, clock: FakeClock) -> None:
    from followup_desktop.store.migrate import bring_up_to_date

    bring_up_to_date(path, clock.now(), target=1)
    with no_room():
        store = Store(path, clock)
    assert companies(store) == []
    assert store.condition.way is Way.READ_ONLY
    store.close()
    link = sqlite3.connect(path)
    assert link.execute("PRAGMA user_version").fetchone() == (1,)
    link.close()


def test_a_newer_store_is_refused_even_with_a_backup(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First", backup=True)
    link = sqlite3.connect(path)
    link.execute(f"PRAGMA user_version={HEAD_VERSION + 1}")
    link.close()
    before = contents(path.parent)
    with pytest.raises(StoreUnusable, match="newer"):
        Store(path, clock)
    assert contents(path.parent) == before


def test_a_store_that_is_only_busy_is_neither_damaged_nor_lost(
    path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, clock, "First", backup=True)
    monkeypatch.setattr(
        "followup_desktop.store.engine.PRAGMAS",
        ("journal_mode=WAL", "foreign_keys=ON", "busy_timeout=10"),
    )
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN IMMEDIATE")
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: real(*a, **{**k, "timeout": 0.01}))
    with pytest.raises(StoreUnusable, match="locked"):
        Store(path, clock)
    other.execute("ROLLBACK")
    other.close()
    store = Store(path, clock)
    assert companies(store) == ["First"]
    store.close()


# -- files that do not belong together


def test_a_backup_copied_over_the_store_beside_its_old_log_is_refused(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First", backup=True)
    killed_while_open(path, "Second")
    assert Path(f"{path}-wal").stat().st_size
    shutil.copyfile(next((path.parent / "backups").iterdir()), path)
    before = contents(path.parent)
    with pytest.raises(StoreUnusable, match="would mix the two"):
        Store(path, clock)
    assert contents(path.parent) == before


def test_another_store_copied_over_beside_the_old_log_is_refused(
    path: Path, clock: FakeClock, tmp_path: Path
) -> None:
    filled(path, clock, "First")
    killed_while_open(path, "Second")
    filled(tmp_path / "elsewhere" / path.name, clock, "Other")
    shutil.copyfile(tmp_path / "elsewhere" / path.name, path)
    before = contents(path.parent)
    with pytest.raises(StoreUnusable, match="would mix the two"):
        Store(path, clock)
    assert contents(path.parent) == before


def test_a_log_of_our_own_after_a_kill_is_taken_over(path: Path, clock: FakeClock) -> None:
    filled(path, clock, "First")
    killed_while_open(path, "Second")
    store = Store(path, clock)
    assert companies(store) == ["First", "Second"]
    assert store.condition.way is Way.NORMAL
    store.close()


def test_a_store_moved_to_another_folder_is_taken_as_it_is(path: Path, clock: FakeClock, tmp_path: Path) -> None:
    filled(path, clock, "First")
    moved = tmp_path / "elsewhere" / path.name
    moved.parent.mkdir()
    shutil.copyfile(path, moved)
    store = Store(moved, clock)
    assert companies(store) == ["First"]
    assert store.condition.way is Way.NORMAL
    assert beside(moved).read_text() == beside(path).read_text()
    store.close()


def test_the_owner_is_in_the_header(store: Store) -> None:
    assert int.from_bytes(store.path.read_bytes()[68:72]) == OUR_APPLICATION_ID


def test_back_up_needs_no_second_way_in(path: Path, clock: FakeClock, tmp_path: Path) -> None:
    """A store that is open for one alone can still be backed up: through that one."""
    filled(path, clock, "First")
    with no_room():
        store = Store(path, clock)
    assert store.condition.way is Way.ALONE
    copy = store.back_up(tmp_path / "copies")
    store.close()
    assert back_up(copy, tmp_path / "again", clock.now())

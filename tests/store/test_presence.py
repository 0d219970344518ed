"""The store's file goes away while the program runs: noticed at the next write, saved, said, and nothing is mixed."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.backup import back_up
from followup_desktop.store.condition import Way
from followup_desktop.store.held import Store
from followup_desktop.store.identity import HEADER
from followup_desktop.store.migrate import integrity
from followup_desktop.store.presence import FileWatch, Presence
from tests.fakes.clock import FakeClock
from tests.fakes.disks import no_room
from tests.fakes.stores import companies, ringing

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed there"),
    pytest.mark.sqlite_file("whether the file is still there"),
]


def delete(path: Path, _tmp: Path) -> None:
    path.unlink()


def delete_all_three(path: Path, _tmp: Path) -> None:
    for one in path.parent.glob("followup.sqlite3*"):
        one.unlink()


def move_away(path: Path, tmp: Path) -> None:
    path.rename(tmp / "moved")


def delete_the_folder(path: Path, _tmp: Path) -> None:
    shutil.rmtree(path.parent)


def replace_by_another(path: Path, tmp: Path) -> None:
    link = sqlite3.connect(tmp / "other")
    link.execute("CREATE TABLE other (x)")
    link.close()
    (tmp / "other").replace(path)


@pytest.mark.parametrize("harm", [delete, delete_all_three, move_away, delete_the_folder, replace_by_another])
def test_what_the_store_held_is_saved_and_said(path: Path, tmp_path: Path, clock: FakeClock, harm: object) -> None:
    store = Store(path, clock)
    ringing(store, company="First")
    ringing(store, company="Only in the log")
    harm(path, tmp_path)  # type: ignore[operator]
    there = path.read_bytes() if path.exists() else None
    with pytest.raises(StoreUnusable, match="was deleted, moved or replaced"):
        ringing(store, company="Lost")
    assert store.condition.way is Way.LOST
    (saved,) = path.parent.glob("recovered-*.sqlite3")
    assert str(saved) in store.condition.advice
    assert saved.stat().st_mode & 0o777 == 0o600
    assert integrity(saved) == "ok"
    assert companies(store) == ["First", "Only in the log"]  # still to be seen until the end
    with pytest.raises(StoreUnusable):
        ringing(store)
    with pytest.raises(StoreUnusable):
        store.back_up(path.parent / "backups")
    store.close()
    assert (path.read_bytes() if path.exists() else None) == there  # what lies there now is not ours to touch
    if there is None:
        again = Store(path, clock)
        assert companies(again) == ["First", "Only in the log"]
        assert again.condition.way is Way.BACKUP
        again.close()


def test_where_it_cannot_be_saved_that_is_said_too(path: Path, clock: FakeClock) -> None:
    store = Store(path, clock)
    ringing(store, company="First")
    path.unlink()
    with no_room(), pytest.raises(StoreUnusable, match="restore the newest backup"):
        ringing(store)
    assert list(path.parent.glob("recovered*")) == []
    store.close()


def test_a_backup_copied_over_a_store_in_use_stays_as_it_is(path: Path, tmp_path: Path, clock: FakeClock) -> None:
    """As people do it: cp. What the program still remembered must not be mixed into it."""
    store = Store(path, clock)
    ringing(store, company="First")
    copy = back_up(path, tmp_path / "copies", clock.now())
    ringing(store, company="Second")
    shutil.copyfile(copy, path)
    with pytest.raises(StoreUnusable, match="was overwritten by another file"):
        ringing(store, company="Third")
    assert store.condition.way is Way.LOST
    store.close()
    assert path.read_bytes() == copy.read_bytes()
    with pytest.raises(StoreUnusable, match="would mix the two"):  # the old log still lies beside it
        Store(path, clock)


def test_a_look_is_cheap_and_takes_no_lock_away(path: Path, clock: FakeClock) -> None:
    """POSIX gives up all of a process's locks on a file when it closes any handle of it."""
    store = Store(path, clock)
    for _ in range(50):
        ringing(store)
    code = (
        "import sqlite3, sys; link = sqlite3.connect(sys.argv[1], timeout=0.05, isolation_level=None)\n"
        "link.execute('PRAGMA locking_mode=EXCLUSIVE')\n"
        "try: link.execute('SELECT count(*) FROM setting').fetchone()\n"
        "except sqlite3.OperationalError as error: print(error)"
    )
    import subprocess
    import sys

    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert "locked" in done.stdout
    store.close()


def test_what_cannot_be_looked_at_is_not_known_to_be_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    path.write_bytes(b"SQLite format 3\0".ljust(18, b"\0") + b"\2\2" + bytes(HEADER))
    watch = FileWatch(path)
    assert watch.look() is Presence.HERE

    def stale(*_: object, **__: object) -> os.stat_result:
        raise OSError(116, "Stale file handle")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", stale)
        assert watch.look() is Presence.HERE
    path.unlink()
    assert watch.look() is Presence.GONE
    watch.close()

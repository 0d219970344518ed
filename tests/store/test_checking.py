"""``check`` tells the truth about the store, its backups and its rights, and changes nothing."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from followup_desktop.store.checking import check_store
from followup_desktop.store.engine import HEAD_VERSION
from followup_desktop.store.held import Store
from followup_desktop.store.migrate import bring_up_to_date
from tests.fakes.clock import FakeClock
from tests.fakes.disks import no_room
from tests.fakes.stores import NOW, ringing

pytestmark = pytest.mark.sqlite_file("what check finds out about a file")


def filled(path: Path, clock: FakeClock, *, backup: bool = True) -> None:
    store = Store(path, clock)
    ringing(store)
    if backup:
        store.back_up(path.parent / "backups")
    store.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_before_the_first_use(path: Path) -> None:
    found = check_store(path, NOW, "UTC")
    assert (found.state, found.way, found.advice) == ("ok", "new", ())
    assert not path.parent.exists()


def test_a_sound_store(path: Path, clock: FakeClock) -> None:
    filled(path, clock)
    before = contents(path.parent)
    found = check_store(path, NOW, "UTC")
    assert found.ok
    assert (found.way, found.version, found.backups, found.newest_backup) == ("normal", HEAD_VERSION, 1, NOW)
    assert found.advice == ()
    assert contents(path.parent) == before


def test_while_the_store_is_in_use(store: Store) -> None:
    ringing(store)
    found = check_store(store.path, NOW, "UTC")
    assert (found.state, found.way) == ("ok", "normal")
    assert found.advice == ("There is no backup yet. Write one with: followup-desktop backup",)


def test_an_old_backup_and_a_damaged_one_are_named(path: Path, clock: FakeClock) -> None:
    filled(path, clock)
    clock.advance(days=8)
    filled(path, clock)
    newest = sorted((path.parent / "backups").iterdir())[-1]
    newest.write_bytes(b"x" * 5000)
    found = check_store(path, clock.now(), "UTC")
    assert found.damaged_backups == (newest.name,)
    assert found.newest_backup == NOW
    assert "8 days old" in found.advice[0]
    assert newest.name in found.advice[1]


@pytest.mark.skipif(os.name != "posix", reason="about POSIX rights")
def test_rights_that_are_too_wide_are_named(path: Path, clock: FakeClock) -> None:
    filled(path, clock)
    path.chmod(0o644)
    (path.parent / "backups" / "x").write_bytes(b"")
    (path.parent / "backups" / "x").chmod(0o640)
    found = check_store(path, NOW, "UTC")
    assert found.open_to_others == (path.name, "x")
    assert "can read" in found.advice[-1]


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(5000)


def newer(path: Path) -> None:
    link = sqlite3.connect(path)
    link.execute("PRAGMA user_version=99")
    link.close()


def scribbled(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 20_000)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (cut, "cut off"),
        (newer, "newer"),
        (scribbled, "damaged"),
        (Path.unlink, "gone"),
        (lambda path: path.write_bytes(b"x" * 5000), "cannot be read"),
        (lambda path: path.with_name(f"{path.name}.restoring").write_text("{}"), "restore was interrupted"),
    ],
)
def test_what_is_wrong_is_said_and_left_alone(path: Path, clock: FakeClock, harm: object, said: str) -> None:
    filled(path, clock)
    harm(path)  # type: ignore[operator]
    before = contents(path.parent)
    found = check_store(path, NOW, "UTC")
    assert not found.ok
    assert said in found.state
    assert contents(path.parent) == before


@pytest.mark.skipif(os.name != "posix", reason="uses the limits of POSIX")
def test_a_full_disk_is_said(path: Path, clock: FakeClock) -> None:
    filled(path, clock)
    with no_room():
        found = check_store(path, NOW, "UTC")
    assert (found.way, found.ok) == ("alone", False)
    assert "disk is full" in found.state


def test_an_older_store_is_not_migrated_by_looking_at_it(path: Path) -> None:
    bring_up_to_date(path, NOW, target=1)
    assert check_store(path, NOW, "UTC").version == 1
    assert check_store(path, NOW, "UTC").version == 1

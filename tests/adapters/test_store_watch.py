"""Another program's write is noticed within a second; at rest nothing is asked. Written by real SQLite."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.store_watch import SETTLE_MS, StoreWatch

SOON = 1000  # milliseconds
WRITE = """
import sqlite3, sys
link = sqlite3.connect(sys.argv[1])
link.execute("insert into t values (1)")
link.commit()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "followup.sqlite3"
    link = sqlite3.connect(path)
    link.execute("pragma journal_mode=wal")
    link.execute("create table t (x)")
    link.commit()
    link.close()
    return path


@pytest.fixture
def told() -> list[int]:
    return []


@pytest.fixture
def watch(store: Path, told: list[int], qtbot: QtBot) -> Iterator[StoreWatch]:
    made = StoreWatch(store, lambda: told.append(1))
    yield made
    made.stop()


def at_rest(qtbot: QtBot, told: list[int]) -> None:
    """Waits until what is under way was told, and forgets it."""
    qtbot.wait(SETTLE_MS * 2)
    told.clear()


def test_another_program_writes(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    ours = sqlite3.connect(store)  # as the window holds it: so the log stays when the others close
    ours.execute("select * from t").fetchall()
    at_rest(qtbot, told)
    for _ in range(3):
        told.clear()
        subprocess.run([sys.executable, "-c", WRITE, str(store)], check=True)
        qtbot.waitUntil(lambda: bool(told), timeout=SOON)
        at_rest(qtbot, told)
    ours.close()


def test_a_store_that_nobody_holds_open_is_written(
    store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot
) -> None:
    """The write-ahead log comes and goes with the writer."""
    for _ in range(3):
        told.clear()
        subprocess.run([sys.executable, "-c", WRITE, str(store)], check=True)
        qtbot.waitUntil(lambda: bool(told), timeout=SOON)
        at_rest(qtbot, told)


def test_a_store_that_is_replaced_is_watched_on(
    store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.write_bytes(store.read_bytes())
    copy.replace(store)
    qtbot.waitUntil(lambda: bool(told), timeout=SOON)
    at_rest(qtbot, told)
    subprocess.run([sys.executable, "-c", WRITE, str(store)], check=True)
    qtbot.waitUntil(lambda: bool(told), timeout=SOON)


def test_a_store_that_is_not_there_yet(tmp_path: Path, told: list[int], qtbot: QtBot) -> None:
    watch = StoreWatch(tmp_path / "later.sqlite3", lambda: told.append(1))
    (tmp_path / "later.sqlite3").write_bytes(b"now")
    qtbot.waitUntil(lambda: bool(told), timeout=SOON)
    at_rest(qtbot, told)
    (tmp_path / "later.sqlite3").write_bytes(b"and again")
    qtbot.waitUntil(lambda: bool(told), timeout=SOON)
    watch.stop()


def test_many_writes_are_told_a_few_times(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    link = sqlite3.connect(store, isolation_level=None)
    at_rest(qtbot, told)
    for number in range(300):
        link.execute("insert into t values (?)", (number,))
    link.close()
    qtbot.waitUntil(lambda: bool(told), timeout=SOON)
    qtbot.wait(SETTLE_MS * 2)
    assert len(told) <= 4


def test_other_files_of_the_folder_are_none_of_its_business(
    store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot
) -> None:
    at_rest(qtbot, told)
    (store.parent / "followup.log").write_text("x")
    (store.parent / "last-look").write_text("x")
    (store.parent / "last-look").unlink()
    qtbot.wait(SETTLE_MS * 2)
    assert told == []


def test_at_rest_no_timer_runs(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    at_rest(qtbot, told)
    assert [timer for timer in watch.findChildren(QTimer) if timer.isActive()] == []


def test_stopped_before_a_change_was_told(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    at_rest(qtbot, told)
    store.write_bytes(store.read_bytes() + b"x")
    qtbot.waitUntil(lambda: any(timer.isActive() for timer in watch.findChildren(QTimer)), timeout=SOON)
    watch.stop()
    qtbot.wait(SETTLE_MS * 2)
    assert told == []


def test_stopped_it_is_silent(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    store.write_bytes(store.read_bytes() + b"x")
    watch.stop()
    watch.stop()
    store.write_bytes(b"y")
    qtbot.wait(SETTLE_MS * 2)
    assert told == []

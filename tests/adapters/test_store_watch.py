"""Another program's write is noticed within a second; at rest nothing is asked. Written by real SQLite.

The system tells of a write before the write has returned, so that one turn of the loop hears of all there was; only
the moment in which several changes become one is waited for, and that by its timer.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.store_watch import SETTLE_MS, StoreWatch

PATIENCE_MS = 20_000
SETTLE_HERE_MS = 20  # so that the tests need not wait as long as the program does
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
    made = watching(store, told)
    yield made
    made.stop()


def watching(store: Path, told: list[int]) -> StoreWatch:
    made = StoreWatch(store, lambda: told.append(1))
    timer = settling(made)
    assert timer.interval() == SETTLE_MS < 1000
    timer.setInterval(SETTLE_HERE_MS)
    return made


def settling(watch: StoreWatch) -> QTimer:
    """The timer that runs while a change is under way."""
    (timer,) = watch.findChildren(QTimer)
    return timer


def until_all_is_told(qtbot: QtBot, watch: StoreWatch) -> None:
    """Lets the system tell what happened so far, and the watch pass it on."""
    QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: not settling(watch).isActive(), timeout=PATIENCE_MS)


def write_elsewhere(store: Path) -> None:
    subprocess.run([sys.executable, "-I", "-S", "-c", WRITE, str(store)], check=True)


def test_another_program_writes(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    ours = sqlite3.connect(store)  # as the window holds it: so the log stays when the others close
    ours.execute("select * from t").fetchall()
    for _ in range(3):
        until_all_is_told(qtbot, watch)
        told.clear()
        write_elsewhere(store)
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    ours.close()


def test_a_store_that_nobody_holds_open_is_written(
    store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot
) -> None:
    """The write-ahead log comes and goes with the writer."""
    for _ in range(3):
        until_all_is_told(qtbot, watch)
        told.clear()
        write_elsewhere(store)
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)


def test_a_store_that_is_replaced_is_watched_on(
    store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.write_bytes(store.read_bytes())
    copy.replace(store)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    until_all_is_told(qtbot, watch)
    told.clear()
    write_elsewhere(store)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)


def test_a_store_that_is_not_there_yet(tmp_path: Path, told: list[int], qtbot: QtBot) -> None:
    watch = watching(tmp_path / "later.sqlite3", told)
    (tmp_path / "later.sqlite3").write_bytes(b"now")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    until_all_is_told(qtbot, watch)
    told.clear()
    (tmp_path / "later.sqlite3").write_bytes(b"and again")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    watch.stop()


def test_many_writes_are_told_a_few_times(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    link = sqlite3.connect(store, isolation_level=None)
    link.execute("pragma synchronous=off")  # the file is the same, without the disk's time
    until_all_is_told(qtbot, watch)
    told.clear()
    for number in range(300):
        link.execute("insert into t values (?)", (number,))
    link.close()
    until_all_is_told(qtbot, watch)
    assert told
    assert len(told) <= 4


def test_other_files_of_the_folder_are_none_of_its_business(
    store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot
) -> None:
    until_all_is_told(qtbot, watch)
    told.clear()
    (store.parent / "followup.log").write_text("x")
    (store.parent / "last-look").write_text("x")
    (store.parent / "last-look").unlink()
    until_all_is_told(qtbot, watch)
    assert told == []


def test_at_rest_no_timer_runs(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    until_all_is_told(qtbot, watch)
    assert [timer for timer in watch.findChildren(QTimer) if timer.isActive()] == []


def test_stopped_before_a_change_was_told(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    until_all_is_told(qtbot, watch)
    told.clear()
    settling(watch).setInterval(SETTLE_MS)
    store.write_bytes(store.read_bytes() + b"x")
    QCoreApplication.processEvents()
    assert settling(watch).isActive()
    watch.stop()
    qtbot.wait(SETTLE_MS * 2)
    assert told == []


def test_stopped_it_is_silent(store: Path, watch: StoreWatch, told: list[int], qtbot: QtBot) -> None:
    store.write_bytes(store.read_bytes() + b"x")
    watch.stop()
    watch.stop()
    store.write_bytes(b"y")
    QCoreApplication.processEvents()
    assert not settling(watch).isActive()
    qtbot.wait(SETTLE_HERE_MS * 2)
    assert told == []

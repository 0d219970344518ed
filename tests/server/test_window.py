"""The whole window program on a server's store: it hears of others, says when the server is away, and finds back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.server_watch import ServerWatch, watch_of
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.adapters.store_watch import StoreWatch
from followup_desktop.app import build_program
from followup_desktop.desk import Desk
from followup_desktop.from_desktop import FromDesktop
from followup_desktop.services.keeping import Keeping
from followup_desktop.store.engine import backup_folder
from followup_desktop.store.held import Store
from followup_desktop.store.server.held import ServerStore
from tests.fakes.clock import FakeClock
from tests.fakes.postgres import PrivateServer
from tests.fakes.stores import ringing

PATIENCE_MS = 20_000
NOTICED_S = 2.0


class Whole:
    """A desk on the server's store."""

    def __init__(self, application: QApplication, server: PrivateServer, folder: Path) -> None:
        self.program = build_program(folder / "mine", server=server.address_of(folder / "data"))
        self.program.set_setting("notify", "banner")
        self.store = self.program.around.store
        paths = Paths(folder / "mine")
        self.instance = SingleInstance(paths.data)
        assert self.instance.acquire()
        keeping = Keeping(self.store, backup_folder(self.store.path), FakeClock())
        way_back = FromDesktop(self.store.path, usual=False, wanted="off")
        self.desk = Desk(application, self.program, self.instance, paths, keeping, way_back)
        self.desk.start(minimized=True, show=0, demo=False, safe=False)

    @property
    def bar(self) -> str:
        return self.desk._condition.sentence

    def end(self) -> None:
        self.desk.stop()
        self.store.close()
        self.instance.release()


@pytest.fixture
def whole(
    qapp: QApplication, server: PrivateServer, tmp_path: Path, opened: Callable[..., ServerStore]
) -> Iterator[Whole]:
    made = Whole(qapp, server, tmp_path)
    yield made
    made.end()


def test_what_another_computer_writes_is_in_the_window_within_two_seconds(
    whole: Whole, opened: Callable[..., ServerStore], qtbot: QtBot, say: Callable[[str], None]
) -> None:
    other, longest = opened("theirs"), 0.0
    qtbot.waitUntil(lambda: whole.desk._watch.marks() > 0, timeout=PATIENCE_MS)  # type: ignore[operator]
    for number in range(3):
        rows = whole.desk.window.rows
        began = time.monotonic()
        ringing(other, company=f"Halden {number}")
        qtbot.waitUntil(lambda n=number, seen=rows: f"Halden {n}" in words(seen), timeout=PATIENCE_MS)
        longest = max(longest, time.monotonic() - began)
    say(f"another computer's write was in the window after {longest * 1000:.0f} ms at most")
    assert longest < NOTICED_S


def words(rows: object) -> str:
    timeline = rows.timeline  # type: ignore[attr-defined]
    return " ".join(row.application.company for row in timeline.rows) if timeline else ""


def test_the_window_says_that_the_server_is_away_and_finds_back(
    whole: Whole, qtbot: QtBot, mortal: PrivateServer, at_once: None
) -> None:
    whole.store.last.refresh()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: whole.desk._watch.marks() > 0, timeout=PATIENCE_MS)  # type: ignore[operator]
    mortal.kill()
    qtbot.waitUntil(lambda: "cannot be reached" in whole.bar, timeout=PATIENCE_MS)
    mortal.start()
    qtbot.waitUntil(lambda: whole.bar == "", timeout=PATIENCE_MS)


def test_each_store_has_its_watch(opened: Callable[..., ServerStore], tmp_path: Path, qtbot: QtBot) -> None:
    file = Store(tmp_path / "file" / "followup.sqlite3", FakeClock())
    told: list[int] = []
    for store, kind in ((file, StoreWatch), (opened(), ServerWatch)):
        watch = watch_of(store, partial(told.append, 1))
        assert isinstance(watch, kind)
        before = watch.marks()
        ringing(store)
        qtbot.waitUntil(lambda w=watch, b=before: w.marks() != b, timeout=PATIENCE_MS)
        watch.stop()
    file.close()

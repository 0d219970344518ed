"""The whole window program in this process: what its minutes and its looks set going."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.app import build_program
from followup_desktop.desk import Desk
from followup_desktop.from_desktop import FromDesktop
from followup_desktop.services.keeping import EVERY, FIRST, Keeping
from tests.fakes.clock import FakeClock
from tests.fakes.stores import ringing

PATIENCE_MS = 20_000


class Whole:
    """A desk on a store of its own; only the clock by which backups are made is the test's."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.paths, self.clock = Paths(folder), FakeClock()
        self.program = build_program(folder)
        self.program.set_setting("notify", "banner")
        self.store = self.program.around.store
        self.instance = SingleInstance(folder)
        assert self.instance.acquire()
        keeping = Keeping(self.store, self.paths.backups, self.clock)
        way_back = FromDesktop(self.store.path, usual=False, wanted="off")
        self.desk = Desk(application, self.program, self.instance, self.paths, keeping, way_back)
        self.desk.start(minimized=True, show=0, demo=False, safe=False)

    @property
    def backups(self) -> int:
        return len(list(self.paths.backups.glob("*.sqlite3")))

    def end(self) -> None:
        self.desk.stop()
        self.store.close()
        self.instance.release()


@pytest.fixture
def whole(qapp: QApplication, tmp_path: Path) -> Iterator[Whole]:
    made = Whole(qapp, tmp_path)
    yield made
    made.end()


def test_a_minute_in_which_it_is_time_makes_a_backup(whole: Whole, qtbot: QtBot) -> None:
    ringing(whole.store)
    for wait, wanted in ((FIRST, 1), (EVERY, 2)):
        whole.desk._watching.minute.emit()
        whole.clock.advance(seconds=wait)
        assert whole.backups == wanted - 1
        whole.desk._watching.minute.emit()
        qtbot.waitUntil(lambda wanted=wanted: whole.backups == wanted, timeout=PATIENCE_MS)
        ringing(whole.store)

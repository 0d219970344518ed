"""The window within the session: its place is kept in the data folder, and a logout saves and ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.paths import Paths
from followup_desktop.session import Session
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from tests.fakes.clock import FakeClock
from tests.fakes.services import NOW, ZONE, FakeServices, sample_services


class Seat:
    """A window in a session, and what became of it."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.services: FakeServices = sample_services()
        self.tasks = Tasks()
        self.window = MainWindow(self.services, self.tasks, Bridge(), FakeClock(NOW, ZONE))
        self.ended: list[bool] = []
        self.session = Session(application, self.window, Paths(folder), self.tasks, lambda: self.ended.append(True))
        self.session.restore()

    def leave(self) -> None:
        self.session.stop()
        self.window.end()
        assert self.tasks.stop()
        self.window.deleteLater()


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    made = Seat(qapp, tmp_path)
    yield made
    made.leave()


def test_the_place_is_kept_from_start_to_start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    first = Seat(qapp, tmp_path)
    first.window.show()
    first.window.resize(790, 500)
    first.leave()
    second = Seat(qapp, tmp_path)
    assert second.window.size() == QSize(790, 500)
    assert {path.name for path in tmp_path.iterdir()} == {"window"}
    second.leave()


def test_a_damaged_note_is_put_aside_and_the_window_is_as_always(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "window").write_bytes(b"[window]\nx=zzz")
    made = Seat(qapp, tmp_path)
    assert made.window.width() >= 760
    assert (tmp_path / "window.bad").read_bytes() == b"[window]\nx=zzz"
    assert not (tmp_path / "window").exists()
    made.leave()


def test_a_place_that_cannot_be_kept_disturbs_nobody(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    made = Seat(qapp, tmp_path / "gone")
    made.window.show()
    made.window.resize(790, 500)
    made.leave()


def test_a_logout_saves_what_is_typed_and_ends_when_it_is_final(qapp: QApplication, qtbot: QtBot, seat: Seat) -> None:
    seat.window.show()
    qtbot.waitUntil(lambda: seat.window.frame.panel.view is not None)
    seat.window.frame.panel.notes.edit.setPlainText("Priya is away")
    seat.session.about_to_end(None)
    assert seat.services.notes == {1: "Priya is away"}
    assert seat.ended == []  # it may be called off
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit))
    assert seat.ended == [True]
    assert seat.window.isVisible()  # the program's own end closes it

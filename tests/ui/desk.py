"""One window with everything around it: services that keep state, a worker, a bridge, a clock that stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.tray import Tray
from tests.fakes.clock import FakeClock
from tests.fakes.services import NOW, ZONE, FakeServices


class FakeTray(Tray):
    """A tray that is there, and remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(QIcon())
        self.told: list[tuple[str, str]] = []

    @property
    def available(self) -> bool:
        return True

    def say(self, title: str, text: str) -> None:
        self.told.append((title, text))


class Desk:
    """One window with everything around it."""

    def __init__(self, qtbot: QtBot, services: FakeServices, *, tray: Tray | None = None) -> None:
        self.qtbot, self.services, self.tray = qtbot, services, tray
        self.clock = FakeClock(NOW, ZONE)
        self.tasks, self.bridge = Tasks(), Bridge()
        self.window = MainWindow(services, self.tasks, self.bridge, self.clock, tray=tray)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way: answers bring changes, changes bring readings."""
        for _ in range(6):
            QApplication.processEvents()
            self.window.reading.hurry()
            assert self.tasks.drain()
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget() or self.window, text)
        self.settle()

    def trigger(self, name: str) -> None:
        self.window.window_actions[name].trigger()
        self.settle()

    @property
    def card(self) -> QWidget | None:
        return self.window.frame.overlay.card

    @property
    def selected(self) -> int | None:
        return self.window.frame.timeline.selected_id()

    @property
    def sheet_of(self) -> tuple[int, int]:
        view = self.window.frame.panel.view
        assert view is not None
        return (view.application.id, view.follow_up.id if view.follow_up else 0)

    @property
    def toast(self) -> str:
        toast = self.window.frame.toast
        return toast.label.text() if toast.isVisible() else ""

    @property
    def message(self) -> str:
        bar = self.window.frame.message
        return bar.accessibleName() if bar.isVisible() else ""

    def shown_ids(self) -> list[int]:
        shown = self.window.rows._shown
        return [row.id for row in shown.rows] if shown else []

    def end(self) -> None:
        self.window.end()
        assert self.tasks.stop()
        self.window.deleteLater()
        QApplication.processEvents()

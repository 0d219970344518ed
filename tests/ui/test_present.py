"""Bringing the window to the front: once, with the click's token where the desktop wants one."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui import present as module
from followup_desktop.ui.present import TOKEN, ask_for_attention, present


class Window(QWidget):
    """Counts how often the focus was asked for, and with which token."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.has_focus = True

    def activateWindow(self) -> None:  # Qt's name
        self.asked.append(os.environ.get(TOKEN, ""))

    def isActiveWindow(self) -> bool:  # Qt's name
        return self.has_focus


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.delenv(TOKEN, raising=False)
    monkeypatch.setattr(module, "LOOK_AFTER", 30)
    made = Window()
    qtbot.addWidget(made)
    yield made
    os.environ.pop(TOKEN, None)


@pytest.fixture
def alerted(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    windows: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", staticmethod(lambda window, *_: windows.append(window)))
    return windows


def test_a_hidden_window_is_shown_and_asks_once(window: Window, alerted: list[QWidget], qtbot: QtBot) -> None:
    present(window)
    assert window.isVisible()
    qtbot.wait(80)
    assert window.asked == [""]
    assert alerted == []


@pytest.mark.parametrize("state", [Qt.WindowState.WindowMaximized, Qt.WindowState.WindowNoState])
def test_a_minimised_window_comes_back_as_it_was(
    window: Window, alerted: list[QWidget], qtbot: QtBot, state: Qt.WindowState
) -> None:
    window.setWindowState(state | Qt.WindowState.WindowMinimized)
    window.show()
    present(window)
    assert not window.isMinimized()
    assert window.isMaximized() == (state == Qt.WindowState.WindowMaximized)
    qtbot.wait(80)


def test_the_token_is_used_for_one_request_on_wayland_alone(
    window: Window, alerted: list[QWidget], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    present(window, "from the click")
    assert window.asked == [""]  # on other platforms it means nothing
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "wayland"))
    present(window, "from the click")
    assert window.asked == ["", "from the click"]
    qtbot.waitUntil(lambda: TOKEN not in os.environ)  # no later request, and no program we start, gets it


def test_where_the_focus_is_refused_the_taskbar_asks(window: Window, alerted: list[QWidget], qtbot: QtBot) -> None:
    window.has_focus = False
    present(window)
    qtbot.waitUntil(lambda: alerted == [window])


def test_a_window_that_is_hidden_again_asks_for_nothing(window: Window, alerted: list[QWidget], qtbot: QtBot) -> None:
    window.has_focus = False
    present(window)
    window.hide()
    qtbot.wait(80)
    assert alerted == []


def test_a_window_that_goes_meanwhile(alerted: list[QWidget], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK_AFTER", 30)
    window = Window()
    present(window)
    window.deleteLater()
    qtbot.wait(80)
    assert alerted == []


def test_a_window_that_was_put_away_asks_for_attention_from_the_taskbar(
    window: Window, alerted: list[QWidget], qtbot: QtBot
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
    window.has_focus = False
    ask_for_attention(window)
    assert window.isVisible()
    assert window.isMinimized()
    assert alerted == [window]
    assert window.asked == []  # the focus stays where it is
    assert QApplication.activeWindow() is other


def test_a_window_that_is_worked_in_asks_for_nothing(window: Window, alerted: list[QWidget]) -> None:
    window.show()
    ask_for_attention(window)
    assert alerted == []
    assert not window.isMinimized()

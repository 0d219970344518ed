"""An error that nobody caught: the loop goes on, the log has it whole, the window says so once."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.mishaps import LOGGED_OF_ONE, Mishaps
from followup_desktop.ui.window_parts.message_bar import BUG_SENTENCE
from tests.ui.desk import Desk

pytestmark = pytest.mark.logs_errors


class Failing(QObject):
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.fail)

    @Slot()
    def fail(self) -> None:
        raise ZeroDivisionError("inner secret")


class Unpaintable(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        raise ZeroDivisionError("in a virtual method")


@pytest.fixture
def mishaps(qtbot: QtBot) -> Iterator[Mishaps]:
    with qtbot.captureExceptions():  # pytest-qt's own hook steps back
        before = sys.excepthook, threading.excepthook
        made = Mishaps()
        made.start()
        yield made
        made.stop()
        sys.excepthook, threading.excepthook = before


def test_a_slot_that_raises_is_told_and_logged_and_life_goes_on(
    mishaps: Mishaps, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    mishaps.happened.connect(desk.window.show_error)
    failing = Failing()
    failing.asked.emit()
    desk.settle()
    assert desk.message.startswith(BUG_SENTENCE)
    assert "inner secret" not in desk.message
    assert "ZeroDivisionError: inner secret" in caplog.text
    desk.trigger("keys")
    assert desk.card is not None


def test_a_virtual_method_that_raises_is_told_too(mishaps: Mishaps, qtbot: QtBot) -> None:
    widget = Unpaintable()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(mishaps.happened) as told:
        widget.show()
        widget.repaint()
    assert isinstance(told.args[0], ZeroDivisionError)


def test_one_place_that_fails_without_end_is_told_once_and_does_not_fill_the_log(
    mishaps: Mishaps, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[object] = []
    mishaps.happened.connect(told.append)
    failing = Failing()
    for _ in range(LOGGED_OF_ONE + 10):
        failing.asked.emit()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert len([one for one in caplog.records if one.levelno == logging.ERROR]) == LOGGED_OF_ONE


def test_a_thread_that_raises_is_told_on_the_windows_own_thread(mishaps: Mishaps, qtbot: QtBot) -> None:
    heard_on: list[threading.Thread] = []
    mishaps.happened.connect(lambda _error: heard_on.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard_on) == 1)
    assert heard_on == [threading.main_thread()]
    assert QApplication.instance() is not None

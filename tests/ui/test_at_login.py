"""The one question about starting with the computer: calm, once, and answered with a key or not at all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.ui.window_parts.question_bar import QuestionBar
from tests.ui.desk import Desk

ANSWERED = Changes(frozenset({(Kind.REMINDER, 1)}))


def asked(desk: Desk) -> QuestionBar:
    """A reminder was shown and answered."""
    desk.services.login_question = True
    desk.bridge.publish(ANSWERED)
    desk.settle()
    bar = desk.window.frame.question
    assert bar.isVisible()
    desk.qtbot.waitUntil(lambda: not bar.unhurried.inert)
    return bar


def test_it_asks_once_and_takes_no_keyboard(desk: Desk) -> None:
    desk.bridge.publish(ANSWERED)
    desk.settle()
    assert not desk.window.frame.question.isVisible()
    before = QApplication.focusWidget()
    bar = asked(desk)
    assert QApplication.focusWidget() is before
    QTest.keyClick(bar.no_button, Qt.Key.Key_Space)
    desk.settle()
    assert desk.services.settings == {"login_asked": "yes"}
    desk.services.settings.clear()
    desk.bridge.publish(ANSWERED)
    desk.settle()
    assert not bar.isVisible()


def test_yes_switches_it_on_and_says_so(desk: Desk) -> None:
    asked(desk).yes_button.click()
    desk.settle()
    assert desk.services.settings == {"login_asked": "yes", "start_at_login": "on"}
    assert "starts with the computer" in desk.toast


def test_what_the_system_refuses_is_told(desk: Desk) -> None:
    bar = asked(desk)
    desk.services.fail["set_setting"] = Refused("It could not be set up.", "Add it by hand.")
    bar.yes_button.click()
    desk.settle()
    assert "could not be set up" in desk.message
    assert desk.services.settings == {"login_asked": "yes"}  # the settings window has it as well

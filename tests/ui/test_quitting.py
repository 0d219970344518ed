"""Quitting names what would not ring, once; and what the tray's menu leads to in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Group
from followup_desktop.ui.window_parts.cards import QuitCard
from tests.fakes.services import FakeServices, sample_services
from tests.ui.desk import Desk, FakeTray

CTRL = Qt.KeyboardModifier.ControlModifier


def quit_card(desk: Desk) -> QuitCard:
    card = desk.window.frame.close_overlay.card
    assert isinstance(card, QuitCard)
    return card


def test_quitting_names_the_next_reminder_and_enter_quits(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.window.quit_requested):
        qtbot.keyClick(desk.window, Qt.Key.Key_Q, CTRL)
    words = " ".join(label.text() for label in quit_card(desk).findChildren(QLabel))
    assert "Next reminder: today 15:00, Halden Foods" in words
    assert "2 to contact now" in words
    assert "Nothing rings while the program is closed." in words
    assert QApplication.focusWidget() is quit_card(desk).quit_button
    with qtbot.waitSignal(desk.window.quit_requested):
        desk.press(Qt.Key.Key_Return)


def test_asked_twice_it_quits(desk: Desk, qtbot: QtBot) -> None:
    desk.trigger("quit")
    with qtbot.waitSignal(desk.window.quit_requested):
        desk.trigger("quit")


def test_escape_and_the_other_button_keep_it_running(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.window.quit_requested):
        desk.trigger("quit")
        desk.press(Qt.Key.Key_Escape)
        assert desk.window.frame.close_overlay.card is None
        desk.trigger("quit")
        quit_card(desk).stay_button.click()
    assert desk.window.frame.close_overlay.card is None
    assert desk.window.window_actions["add"].isEnabled()


def test_nothing_is_asked_where_nothing_is_planned(make_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = make_desk(FakeServices())
    with qtbot.waitSignal(desk.window.quit_requested):
        desk.trigger("quit")


def test_what_was_shown_and_not_answered_is_counted(make_desk: Callable[..., Desk]) -> None:
    services = sample_services()
    for ident in [ident for ident, row in services.rows.items() if row.group is not Group.CALL_NOW or ident != 1]:
        del services.rows[ident]
    tray = FakeTray()
    desk = make_desk(services, tray=tray)
    timeline = desk.window.rows.presented()
    assert timeline is not None
    assert timeline.next_reminder == ""
    desk.trigger("quit")
    assert quit_card(desk).accessibleName() == "1 to contact now"
    desk.press(Qt.Key.Key_Escape)
    desk.window.close()
    desk.settle()
    assert tray.told == [("Reminders stay on", "Follow-Up Desktop goes on in the tray. 1 to contact now.")]


def test_from_the_tray_the_hidden_window_comes_to_ask(make_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    tray = FakeTray()
    desk = make_desk(tray=tray)
    desk.trigger("add")
    desk.window.hide()
    with qtbot.assertNotEmitted(desk.window.quit_requested):
        tray.quit_requested.emit()
    assert desk.window.isVisible()
    assert desk.window.capture.dialog is None  # it would lie over the question
    quit_card(desk).quit_button.click()


def test_the_trays_entries_open_what_they_name(make_desk: Callable[..., Desk]) -> None:
    tray = FakeTray()
    desk = make_desk(tray=tray)
    desk.window.hide()
    tray.row_requested.emit(3)
    desk.settle()
    assert (desk.window.isVisible(), desk.sheet_of[0]) == (True, 3)
    tray.due_requested.emit()
    desk.settle()
    assert desk.selected == 1
    desk.window.hide()
    tray.reminders_requested.emit()
    assert desk.window.reminders.dialog is not None
    assert desk.window.isVisible()
    tray.settings_requested.emit()
    desk.settle()
    assert desk.window.preferences.dialog is not None


def test_a_tray_that_goes_leaves_no_window_lost(make_desk: Callable[..., Desk]) -> None:
    tray = FakeTray()
    desk = make_desk(tray=tray)
    desk.window.close()
    desk.settle()
    assert not desk.window.isVisible()
    tray.gone.emit()
    assert desk.window.isMinimized()

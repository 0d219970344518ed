"""The phone's calendar in the window: its questions, its page in the settings, its line at the bottom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.calendar import CalendarAccount, CalendarName
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion, PhoneStage, PhoneView
from followup_desktop.ui.window_parts.phone_bar import PhoneBar
from followup_desktop.ui.window_parts.phone_panel import PhonePanel
from tests.ui.desk import Desk

MOVED = PhoneQuestion(
    4,
    1,
    "On your phone the call with Northwind Labs was moved to Thu 26 Nov 10:00.",
    "A holiday there: Thanksgiving Day.",
    ((PhoneAnswer.MOVE_HERE, "Move it here too"), (PhoneAnswer.PUT_BACK, "Put it back")),
)
DELETED = PhoneQuestion(
    5,
    1,
    "On your phone the call with Acme was deleted.",
    "",
    (
        (PhoneAnswer.DONE, "It is done"),
        (PhoneAnswer.DROP, "Drop the reminder"),
        (PhoneAnswer.PUT_BACK, "Put it back"),
    ),
)
ON = PhoneView(PhoneStage.ON, "https://caldav.icloud.com", "jo", "Follow-Up", sentence="In step.", entries=3)
CALENDAR = Changes(frozenset({(Kind.CALENDAR, 0)}))


@pytest.fixture
def bar(qtbot: QtBot) -> PhoneBar:
    made = PhoneBar()
    qtbot.addWidget(made)
    return made


def shown(bar: PhoneBar) -> list[str]:
    return [button.text() for button in bar.buttons if not button.isHidden()]


def test_a_question_with_its_answers(bar: PhoneBar, qtbot: QtBot) -> None:
    bar.ask(MOVED, 2)
    assert bar.text.text().endswith("Thu 26 Nov 10:00. (2 more after this)")
    assert bar.remark.text() == MOVED.remark
    assert shown(bar) == ["Move it here too", "Put it back"]
    assert MOVED.sentence in bar.buttons[1].accessibleName()
    with qtbot.waitSignal(bar.answered) as caught:
        bar.buttons[1].click()
    assert caught.args == [4, PhoneAnswer.PUT_BACK]
    assert bar.isHidden()
    bar.buttons[0].click()  # nothing is asked any more
    bar.ask(DELETED, 0)
    assert bar.remark.isHidden()
    assert len(shown(bar)) == 3
    bar.ask(None, 0)
    assert bar.isHidden()
    bar.dress()


def test_a_name_is_hidden_from_who_looks_over_the_shoulder(bar: PhoneBar) -> None:
    bar.plain = lambda text: text.replace("Northwind Labs", "Application 1")
    bar.ask(MOVED, 0)
    assert "Northwind" not in bar.text.text() + bar.accessibleName() + bar.buttons[0].accessibleName()
    bar.plain = str
    bar.dress()
    assert "Northwind" in bar.text.text()


# -- the page


@pytest.fixture
def panel(qtbot: QtBot) -> PhonePanel:
    made = PhonePanel()
    qtbot.addWidget(made)
    return made


def seen(*widgets: QWidget) -> list[bool]:
    return [not one.isHidden() for one in widgets]


def fill(panel: PhonePanel) -> None:
    panel.address.setText(" caldav.icloud.com ")
    panel.user.setText("jo@example.com")
    panel.password.setText("secret")


def test_an_account_is_tried_and_a_calendar_chosen(panel: PhonePanel, qtbot: QtBot) -> None:
    assert panel.password.echoMode() is QLineEdit.EchoMode.Password
    assert seen(panel.try_button, panel.use_button, panel.now_button) == [True, False, False]
    panel.try_button.click()
    assert panel.state.text() == "Address, name and password are needed."
    fill(panel)
    with qtbot.waitSignal(panel.tried) as caught:
        QTest.keyClick(panel.password, Qt.Key.Key_Return)
    account = caught.args[0]
    assert account == CalendarAccount("caldav.icloud.com", "jo@example.com", "secret")
    assert not panel.try_button.isEnabled()
    panel.show_trouble("The server cannot be reached.", "Later.")
    assert panel.try_button.isEnabled()
    assert panel.state.text() == "The server cannot be reached."
    panel.show_calendars(account, (CalendarName("https://x/cal/", "Private"),))
    assert [panel.calendar.itemText(place) for place in range(2)] == ["A new one, called “Follow-Up”", "Private"]
    assert seen(panel.use_button, panel.calendar_row) == [True, True]
    panel.calendar.setCurrentIndex(1)
    with qtbot.waitSignal(panel.chosen) as caught:
        panel.use_button.click()
    assert caught.args == [account, CalendarName("https://x/cal/", "Private")]
    assert panel.password.text() == ""


def test_what_was_typed_and_not_used_is_forgotten(panel: PhonePanel) -> None:
    fill(panel)
    panel.show_calendars(CalendarAccount("https://x/", "jo", "secret"), ())
    panel.forget()
    assert panel.password.text() == ""
    assert seen(panel.use_button) == [False]
    panel._choose()  # nothing was tried


def test_when_it_is_on(panel: PhonePanel, qtbot: QtBot) -> None:
    panel.show_view(ON)
    assert panel.whose.text() == "jo, caldav.icloud.com"
    assert panel.state.text() == "In step."
    assert seen(panel.try_button, panel.password_row, panel.now_button, panel.off_button) == [
        False,
        False,
        True,
        True,
    ]
    panel.show_calendars(CalendarAccount("https://x/", "jo", "secret"), ())  # too late
    assert seen(panel.use_button) == [False]
    with qtbot.waitSignal(panel.now_wanted):
        panel.now_button.click()
    assert not panel.now_button.isEnabled()
    panel.show_view(ON)
    assert panel.now_button.isEnabled()
    for button, remove in ((panel.off_button, False), (panel.remove_button, True)):
        with qtbot.waitSignal(panel.off_wanted) as caught:
            button.click()
        assert caught.args == [remove]
    with qtbot.waitSignal(panel.option) as caught:
        panel.options["cues"].editor.click()
    assert caught.args == ["cues", True]


def test_a_password_is_entered_anew(panel: PhonePanel, qtbot: QtBot) -> None:
    panel.show_view(PhoneView(PhoneStage.ON, sentence="Not taken.", line="Phone: needs you", waits=True))
    assert seen(panel.password_row, panel.again_button) == [True, True]
    panel.again_button.click()  # nothing was typed
    panel.password.setText("another")
    with qtbot.waitSignal(panel.password_entered) as caught:
        QTest.keyClick(panel.password, Qt.Key.Key_Return)
    assert caught.args == ["another"]
    assert panel.password.text() == ""


def test_while_it_is_being_removed(panel: PhonePanel) -> None:
    panel.show_view(PhoneView(PhoneStage.REMOVING, sentence="Being removed."))
    assert seen(panel.now_button, panel.ending, panel.try_button) == [True, False, False]


def test_the_keyboard_stays_on_the_page(panel: PhonePanel, qtbot: QtBot) -> None:
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.password.setFocus()
    panel.show_view(ON)
    assert panel.focusWidget() is panel.now_button
    panel.show_view(PhoneView(PhoneStage.OFF))
    assert panel.focusWidget() is panel.address


# -- in the window


def test_questions_are_asked_and_answered(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.services.phone_asks = (MOVED, DELETED)
    desk.bridge.publish(CALENDAR)
    bar = desk.window.frame.phone
    desk.qtbot.waitUntil(bar.isVisible)
    bar._answer(0)
    desk.qtbot.waitUntil(lambda: desk.services.called("answer_phone") == [(4, PhoneAnswer.MOVE_HERE)])
    desk.qtbot.waitUntil(lambda: "Acme" in bar.text.text())


def test_a_refused_answer_is_said_and_asked_again(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.services.phone_asks = (MOVED,)
    desk.services.fail["answer_phone"] = Refused("That is settled already.")
    desk.bridge.publish(CALENDAR)
    bar = desk.window.frame.phone
    desk.qtbot.waitUntil(bar.isVisible)
    bar._answer(1)
    desk.qtbot.waitUntil(lambda: "settled" in desk.window.frame.message.text.text())
    desk.qtbot.waitUntil(bar.isVisible)


def test_the_line_at_the_bottom(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    label = desk.window.frame.status.phone
    assert label.isHidden()
    desk.services.phone_view = PhoneView(PhoneStage.ON, sentence="Not reached.", line="Phone: not reached")
    desk.bridge.publish(CALENDAR)
    desk.qtbot.waitUntil(label.isVisible)
    assert label.text() == "▲ Phone: not reached"


def test_the_page_in_the_settings(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.services.phone_view = ON
    desk.window.window_actions["settings"].trigger()
    dialog = desk.window.preferences.dialog
    assert dialog is not None
    desk.qtbot.waitUntil(lambda: bool(dialog.rows))
    for _ in range(2):
        dialog._turn()
    assert dialog.phone.isVisible()
    desk.qtbot.waitUntil(lambda: dialog.phone.state.text() == "In step.")
    dialog.phone.options["interviews"].editor.click()
    desk.qtbot.waitUntil(lambda: desk.services.called("set_phone_option") == [("interviews", False)])
    phone = desk.window.phone
    phone.show_trouble("Not taken.", "")
    assert dialog.phone.state.text() == "Not taken."
    phone.show_calendars(CalendarAccount("", ""), ())
    dialog.search.setText("icloud")
    assert dialog.phone.isVisible()
    dialog.search.setText("theme")
    assert not dialog.phone.isVisible()
    dialog.close()


def test_before_the_settings_were_opened_nothing_breaks(make_desk: Callable[..., Desk]) -> None:
    phone = make_desk().window.phone
    phone.show_trouble("Not taken.", "")
    phone.show_calendars(CalendarAccount("", ""), ())

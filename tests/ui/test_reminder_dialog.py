"""The list of reminders in the window: grouped, opened, rung, put off and brought back by keys; quick with many."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.services.reminder_views import ReminderGroup, ReminderLabel, ReminderLine, WayBack
from followup_desktop.ui.dialogs.reminder_list import ReminderListDialog
from followup_desktop.ui.window_parts.later_menu import LaterMenu
from tests.ui.desk import Desk

Key = Qt.Key
TITLES = {
    ReminderGroup.FOR_YOU: "Waiting for you",
    ReminderGroup.COMING: "Coming",
    ReminderGroup.PUT_OFF: "Put off by you",
    ReminderGroup.ENDED: "Ended in the last days",
}


def line(number: int, group: ReminderGroup, label: ReminderLabel, **more: object) -> ReminderLine:
    live = group is not ReminderGroup.ENDED
    base: dict[str, object] = {"can_ring": live, "group": group, "group_title": TITLES[group], **more}
    when = "today 15:00" if live else ""
    shown = "shown today 10:00" if group is ReminderGroup.FOR_YOU else ""
    name = "Northwind Labs" if number == 100 else f"Company {number}"
    application = 8 if number == 301 else number
    return ReminderLine(number, application, f"Call, {name}", label, label.value, when, shown, **base)  # type: ignore[arg-type]


def some() -> list[ReminderLine]:
    return [
        line(100, ReminderGroup.FOR_YOU, ReminderLabel.SHOWN),
        line(200, ReminderGroup.COMING, ReminderLabel.PLANNED),
        line(400, ReminderGroup.PUT_OFF, ReminderLabel.SNOOZED),
        line(300, ReminderGroup.ENDED, ReminderLabel.DONE, back=WayBack.AGAIN, back_text="Plan it again"),
        line(
            301,
            ReminderGroup.ENDED,
            ReminderLabel.DROPPED,
            back=WayBack.REOPEN,
            back_text="Open the application again",
        ),
    ]


def test_all_of_it_is_copied_as_it_stands(desk: Desk, dialog: ReminderListDialog) -> None:
    desk.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    text = QApplication.clipboard().text()
    assert text.startswith(
        "Waiting for you · 1\n  Call, Northwind Labs, today 15:00, shown · shown today 10:00\n\nComing · 1\n"
    )
    desk.window.discreet.switch()
    desk.settle()
    dialog.copy_button.click()
    discreet = QApplication.clipboard().text()
    assert "Northwind" not in discreet
    assert discreet.startswith("Waiting for you · 1\n  Call, ")


def test_without_reminders_there_is_nothing_to_copy(
    desk: Desk, dialog: ReminderListDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dialog.copy_button.isEnabled()
    monkeypatch.setattr(desk.services, "reminder_list", tuple)
    dialog.reload()
    desk.settle()
    assert not dialog.copy_button.isEnabled()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ReminderListDialog:
    desk.services.lines = some()
    desk.press(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    made = desk.window.reminders.dialog
    assert made is not None
    with qtbot.waitActive(made):
        made.activateWindow()
    desk.settle()
    return made


def said(dialog: ReminderListDialog) -> list[str]:
    model = dialog.view.model()
    return [str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]


def go_to(dialog: ReminderListDialog, follow_up_id: int) -> None:
    dialog.view.setCurrentIndex(dialog.rows.index(dialog.rows.place_of(follow_up_id)))


def test_groups_and_what_each_line_says(dialog: ReminderListDialog) -> None:
    assert said(dialog) == [
        "Waiting for you · 1",
        "Call, Northwind Labs, today 15:00, shown · shown today 10:00",
        "Coming · 1",
        "Call, Company 200, today 15:00, planned",
        "Put off by you · 1",
        "Call, Company 400, today 15:00, snoozed",
        "Ended in the last days · 2",
        "Call, Company 300, done",
        "Call, Company 301, dropped",
    ]


def test_the_keyboard_opens_rings_and_goes_over_the_headings(
    qtbot: QtBot, desk: Desk, dialog: ReminderListDialog
) -> None:
    view = dialog.view
    assert view.hasFocus()
    with qtbot.waitSignal(desk.window.reminders.opened) as asked:
        qtbot.keyClick(view, Key.Key_Return)
    assert asked.args == [100]
    qtbot.keyClick(view, Key.Key_Down)
    assert dialog.line is not None
    assert dialog.line.follow_up_id == 200
    qtbot.keyClick(view, Key.Key_R)
    desk.settle()
    assert desk.services.called("ring_now") == [200]
    readings = [verb for verb, _ in desk.services.calls if verb == "reminder_list"]
    assert len(readings) >= 2  # what was done is seen at once
    assert dialog.line.follow_up_id == 200


def test_enter_on_a_button_presses_that_one(qtbot: QtBot, desk: Desk, dialog: ReminderListDialog) -> None:
    dialog.ring_button.setFocus()
    qtbot.keyClick(dialog.ring_button, Key.Key_Return)
    desk.settle()
    assert desk.services.called("ring_now") == [100]


def test_one_is_put_off_again_from_the_list(qtbot: QtBot, desk: Desk, dialog: ReminderListDialog) -> None:
    go_to(dialog, 400)
    qtbot.keyClick(dialog.view, Key.Key_S)
    desk.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, LaterMenu)
    qtbot.keyClick(menu, Key.Key_H)
    desk.settle()
    assert [ident for ident, _ in desk.services.called("snooze")] == [400]  # type: ignore[misc]


def test_ended_ones_come_back_in_the_way_that_is_named(qtbot: QtBot, desk: Desk, dialog: ReminderListDialog) -> None:
    assert not dialog.back_button.isVisible()
    go_to(dialog, 300)
    assert dialog.back_button.text() == "Plan it again"
    assert not dialog.ring_button.isVisible()
    qtbot.keyClick(dialog.view, Key.Key_B)
    desk.settle()
    assert desk.services.called("bring_back") == [(300, WayBack.AGAIN)]
    go_to(dialog, 301)
    qtbot.keyClick(dialog.view, Key.Key_B)
    desk.settle()
    assert desk.services.called("reopen") == [8]


def test_ctrl_z_takes_back_from_within_the_list(qtbot: QtBot, desk: Desk, dialog: ReminderListDialog) -> None:
    qtbot.keyClick(dialog.view, Key.Key_R)
    desk.settle()
    qtbot.keyClick(dialog.view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert len(desk.services.called("undo")) == 1


def test_without_any_it_says_so(desk: Desk) -> None:
    desk.services.rows.clear()
    desk.trigger("reminders")
    dialog = desk.window.reminders.dialog
    assert dialog is not None
    assert dialog.nothing.isVisible()
    assert not dialog.open_button.isEnabled()
    assert not dialog.ring_button.isEnabled()


def test_while_discreet_it_names_nobody(desk: Desk, dialog: ReminderListDialog) -> None:
    assert "Northwind" in "".join(said(dialog))
    desk.trigger("discreet")
    assert "Northwind" not in "".join(said(dialog))
    assert "Call, Application 1, today 15:00" in "".join(said(dialog))


def test_five_hundred_lines_are_no_five_hundred_widgets(desk: Desk, dialog: ReminderListDialog) -> None:
    before = len(dialog.findChildren(QWidget))
    desk.services.lines = [line(number, ReminderGroup.COMING, ReminderLabel.PLANNED) for number in range(1000, 1500)]
    begun = process_time()
    dialog.reload()
    desk.settle()
    dialog.grab()
    taken = process_time() - begun
    assert dialog.view.model().rowCount() == 501
    assert len(dialog.findChildren(QWidget)) <= before + 4
    assert taken < 1.0


@pytest.fixture
def twice_the_text(qapp: QApplication) -> Iterator[int]:
    """The height of a line before it was doubled."""
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(larger)
    yield QFontMetrics(before).height()
    qapp.setFont(before)


def test_it_fits_a_small_window_and_twice_the_text(
    twice_the_text: int, desk: Desk, dialog: ReminderListDialog
) -> None:
    dialog.resize(880, 560)
    desk.settle()
    assert (dialog.width(), dialog.height()) == (880, 560)
    assert dialog.view.visualRect(dialog.rows.index(1)).height() >= 4 * twice_the_text
    for button in (dialog.open_button, dialog.ring_button, dialog.later_button, dialog.close_button):
        corner = button.mapTo(dialog, QPoint(button.width(), button.height()))
        assert dialog.rect().contains(corner)

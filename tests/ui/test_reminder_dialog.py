"""The list of reminders in the window: named, opened and brought back, by keyboard too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from followup_desktop.ui.dialogs.reminder_list import NOTHING, ReminderListDialog
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.text import WrapLabel
from tests.ui.desk import Desk


def opened(qtbot: QtBot, desk: Desk) -> ReminderListDialog:
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.window.reminders.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.findChildren(WrapLabel)))
    return dialog


def buttons(dialog: ReminderListDialog, text: str) -> list[LinkButton]:
    return [one for one in dialog.findChildren(LinkButton) if one.text() == text]


def test_each_reminder_is_named_and_can_be_opened(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    rows = [row for row in desk.services.rows.values() if row.follow_up is not None]
    first = buttons(dialog, "Open")[0]
    assert len(buttons(dialog, "Open")) == len(rows)
    assert rows[0].application.company in first.accessibleName()
    with qtbot.waitSignal(desk.window.reminders.opened) as asked:
        first.click()
    assert rows[0].follow_up is not None
    assert asked.args == [rows[0].follow_up.id]
    dialog.close()


def test_one_is_brought_back_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    button = buttons(dialog, "Ring now")[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(desk.services.called("ring_now")))
    qtbot.waitUntil(lambda: len([1 for verb, _ in desk.services.calls if verb == "reminder_list"]) >= 2)
    dialog.close()


def test_without_any_it_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.services.rows.clear()
    dialog = opened(qtbot, desk)
    assert NOTHING in [label.text() for label in dialog.findChildren(WrapLabel)]
    dialog.close()

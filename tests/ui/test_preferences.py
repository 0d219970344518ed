"""Settings from the window: the dialog, the call sheet's switches, and the way back to the advice."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk


def test_the_dialog_opens_by_key_and_once(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    window.window_actions["settings"].trigger()
    dialog = window.preferences.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.rows))
    dialog.close()
    window.preferences.open_at("habits.DE")
    assert window.preferences.dialog is dialog
    qtbot.waitUntil(dialog.rows["habits.DE"].editor.hasFocus)
    dialog.close()


def test_what_the_reasoning_asks_for_is_carried_out(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.window.frame.panel
    panel.setting_changed.emit("habits.DE", "on")
    qtbot.waitUntil(lambda: desk.services.settings.get("habits.DE") == "on")
    panel.follow_advice_requested.emit(1)
    qtbot.waitUntil(lambda: desk.services.called("follow_advice") == [1])
    panel.setting_requested.emit("advice.grace")
    dialog = desk.window.preferences.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: "advice.grace" in dialog.rows and dialog.rows["advice.grace"].editor.hasFocus())
    dialog.close()


def test_a_theme_chosen_there_is_put_on(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.window.preferences.theme_chosen) as chosen:
        desk.window.preferences.change("theme", "dark")
    assert chosen.args == ["dark"]

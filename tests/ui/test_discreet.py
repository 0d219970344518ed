"""Discreet mode in the window: nothing that names anybody is to be seen or read out, until the user looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.ports import Note, NoteKey
from followup_desktop.services.views import ExitCardDue
from followup_desktop.ui.tray import Tray
from followup_desktop.ui.window_parts.cover import blurred
from followup_desktop.ui.window_parts.neutral import NeutralRows
from tests.fakes.services import sample_services
from tests.ui.desk import Desk

Key = Qt.Key
NAMES = ("Northwind", "Halden", "Priya", "Tomas", "Backend engineer", "212")


def said(widget: QWidget) -> str:
    """All that is to be seen in it or read out of it."""
    found = [widget.windowTitle()]
    for one in [widget, *widget.findChildren(QWidget)]:
        if one.isVisible():
            text = getattr(one, "text", None)
            found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
            found.append(str(text()) if callable(text) else "")
    return "\n".join(found)


def rows(desk: Desk) -> str:
    model = desk.window.frame.timeline.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    return "\n".join(str(model.index(n, 0).data(role)) for n in range(model.rowCount()) for role in roles)


def names_in(text: str) -> list[str]:
    return [name for name in NAMES if name in text]


def release(key: Key) -> None:
    QApplication.sendEvent(
        QApplication.focusWidget() or QApplication.activeWindow(),
        QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier),
    )


@pytest.fixture
def hidden(desk: Desk) -> Desk:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_F9)
    return desk


def test_one_key_hides_every_name_in_the_window(hidden: Desk) -> None:
    window = hidden.window
    assert names_in(said(window) + rows(hidden)) == []
    assert "Application 1" in rows(hidden)
    assert window.frame.status.discreet.isVisible()
    assert window.window_actions["discreet"].isChecked()
    assert hidden.services.settings["discreet"] == "on"
    hidden.press(Key.Key_F9)
    assert "Northwind" in said(window) + rows(hidden)
    assert not window.frame.status.discreet.isVisible()
    assert hidden.services.settings["discreet"] == "off"


def test_a_reading_that_was_under_way_does_not_show_the_names_again(desk: Desk) -> None:
    told: list[bool] = []
    desk.window.discreet.switched.connect(told.append)
    desk.window.discreet.read()
    desk.window.discreet.switch()
    desk.settle()
    assert told == [True]


def test_the_key_works_while_something_is_typed_and_over_a_card(desk: Desk) -> None:
    desk.window.frame.panel.notes.edit.setFocus()
    desk.press(Key.Key_F9)
    assert desk.window.discreet.hidden
    assert desk.window.frame.side.cover.hasFocus()
    desk.press(Key.Key_F9)
    assert desk.window.frame.panel.notes.edit.hasFocus()


def test_what_stands_behind_the_cover_cannot_be_read_from_the_picture(hidden: Desk) -> None:
    """One point for two lines of text: no letter, no number, no length of a word is left."""
    panel = hidden.window.frame.panel
    picture = blurred(panel)
    line = panel.fontMetrics().height()
    assert picture.width() <= panel.width() / (1.5 * line)
    assert picture.height() <= panel.height() / (1.5 * line)
    shown = hidden.window.frame.side.cover.grab().toImage()
    below = shown.copy(0, shown.height() // 2 + 80, shown.width(), shown.height() // 2 - 80)
    assert steepest(below) < 12


def steepest(image: QImage) -> int:
    """The greatest difference of lightness between neighbours; letters have a hundred and more."""
    light = [[image.pixelColor(x, y).lightness() for x in range(image.width())] for y in range(2, image.height(), 9)]
    return max(abs(one - other) for line in light for one, other in pairwise(line[3:-3]))


def test_a_look_by_a_tap_lasts_and_one_by_holding_ends_with_it(hidden: Desk) -> None:
    window = hidden.window
    hidden.press(Key.Key_L)
    assert "Northwind" in said(window) + rows(hidden)
    release(Key.Key_L)
    assert not window.discreet.hidden
    assert window.discreet._ends.isActive()
    hidden.press(Key.Key_L)
    assert window.discreet.hidden
    hidden.qtbot.keyPress(window.frame.timeline, Key.Key_L)
    hidden.clock.advance(seconds=2)
    release(Key.Key_L)
    assert window.discreet.hidden
    assert names_in(said(window) + rows(hidden)) == []


def test_a_look_ends_by_itself(hidden: Desk) -> None:
    hidden.press(Key.Key_L)
    hidden.window.discreet._ends.timeout.emit()
    assert hidden.window.discreet.hidden


def test_a_click_on_the_cover_looks(hidden: Desk) -> None:
    hidden.qtbot.mousePress(hidden.window.frame.side.cover, Qt.MouseButton.LeftButton)
    hidden.settle()
    assert not hidden.window.discreet.hidden
    assert "Priya" in said(hidden.window.frame.panel)


def test_a_screen_reader_finds_the_cover_and_not_what_is_behind_it(hidden: Desk) -> None:
    side = hidden.window.frame.side
    assert side.cover.accessibleName() != ""
    assert not hidden.window.frame.panel.isVisible()
    hidden.window.frame.timeline.setFocus()
    hidden.press(Key.Key_F6)
    assert side.cover.hasFocus()
    hidden.press(Key.Key_Return)
    assert hidden.window.frame.panel.isVisible()


def test_writing_a_note_looks_first(hidden: Desk) -> None:
    hidden.press(Key.Key_W)
    assert not hidden.window.discreet.hidden
    assert hidden.window.frame.panel.notes.edit.hasFocus()


def test_what_is_said_afterwards_names_nobody(hidden: Desk) -> None:
    hidden.window.frame.panel.note_changed.emit(1, "x")
    hidden.window.loop.carry_out(lambda: hidden.services.snooze(100, hidden.services.now + timedelta(hours=1)))
    hidden.settle()
    assert hidden.toast == "Application 1: rings again 11:04"
    hidden.window.show_error(Refused("This follow-up with Northwind Labs is done already."))
    assert hidden.message == "This follow-up with Application 1 is done already."
    hidden.trigger("done")
    assert hidden.card is not None
    assert "Northwind" not in "".join(label.text() for label in hidden.card.findChildren(QLabel))


def test_a_banner_names_nobody_neither_an_old_one_nor_a_new_one(desk: Desk) -> None:
    note = Note(NoteKey(100, 1), "Call Priya Raman, Northwind Labs", "Final interview, Backend engineer.")
    desk.window.show_banner(note)
    desk.press(Key.Key_F9)
    assert names_in(said(desk.window.frame.banners)) == []
    desk.window.show_banner(replace(note, key=NoteKey(200, 1)))
    assert names_in(said(desk.window.frame.banners)) == []
    desk.press(Key.Key_F9)
    assert "Priya" in said(desk.window.frame.banners)


def test_the_trays_tip_names_nobody(make_desk: Callable[..., Desk], our_icons: None) -> None:
    from followup_desktop.ui.icons import icon

    tray = Tray(icon("followup"))
    desk = make_desk(tray=tray)
    assert "Halden Foods" in tray.tooltip()
    desk.press(Key.Key_F9)
    assert "Next reminder: today 15:00" in tray.tooltip()
    assert names_in(tray.tooltip()) == []
    tray.stop()


def test_no_exit_card_comes_by_itself_while_names_are_hidden(make_desk: Callable[..., Desk]) -> None:
    services = sample_services()
    services.settings["discreet"] = "on"
    services.exit_due = [ExitCardDue(12, 1, "How was it? Final interview with Northwind Labs")]
    desk = make_desk(services)
    assert desk.window.discreet.hidden
    assert desk.card is None
    desk.press(Key.Key_F9)
    desk.settle()
    assert desk.card is not None


def test_the_hours_switch_it_on_the_tick_and_so_does_another_program(desk: Desk) -> None:
    desk.services.settings["discreet"] = "on"
    desk.window.on_tick()
    desk.settle()
    assert desk.window.discreet.hidden
    desk.services.settings["discreet"] = "off"
    desk.bridge.publish(Changes(frozenset({(Kind.SETTING, 0)})))
    desk.settle()
    assert not desk.window.discreet.hidden


def test_a_search_by_name_still_finds_the_row(hidden: Desk) -> None:
    hidden.window.frame.toolbar.search.setText("northwind")
    hidden.settle()
    assert hidden.shown_ids() == [1]
    assert "Northwind" not in rows(hidden)


def test_a_row_goes_by_the_same_neutral_row_until_it_is_another() -> None:
    """What was laid out and reckoned of it is then known with every key of the search."""
    neutral, timeline = NeutralRows(), sample_services().timeline()
    first, again = neutral.timeline(timeline), neutral.timeline(replace(timeline, rows=timeline.rows[3:]))
    assert all(one is other for one, other in zip(first.rows[3:], again.rows, strict=True))
    changed = replace(timeline, rows=tuple(replace(row, label="Wait") for row in timeline.rows))
    assert {row.label for row in neutral.timeline(changed).rows} == {"Wait"}

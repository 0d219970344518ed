"""The rehearsal: everything in full, by keys alone, and nothing of it remains."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.call_sheet import CallSheet, Section
from followup_desktop.ui.call_sheet import rehearsal as rehearsal_module
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from tests.ui.call_sheet.conftest import Seconds
from tests.ui.call_sheet.sheet_samples import full_sheet, hostile, view

Key = Qt.Key
ALL = ["Hello, this is Sam Doe.", "When do you decide?", "My own words", "Thank you, Priya."]


@pytest.fixture
def rehearsing(panel: CallSheetPanel) -> CallSheetPanel:
    panel.show_sheet(view(sheet=full_sheet()))
    panel.keys.rehearse()
    return panel


def present(panel: CallSheetPanel) -> list[str]:
    return [one.words.text() for one in panel.rehearsal.lines if one.is_present]


def test_all_points_stand_there_in_full_in_the_order_in_which_they_are_said(rehearsing: CallSheetPanel) -> None:
    assert [one.words.text() for one in rehearsing.rehearsal.lines] == ALL
    assert rehearsing.rehearsal.isVisible()
    assert not rehearsing.footer.isVisible()
    assert rehearsing.rehearsal.lines[0].words.block().natural_width > 0
    large, usual = rehearsing.rehearsal.lines[3].words.block(), rehearsing.script.boxes[3].block()
    assert large.height(1000) > 1.15 * usual.height(1000)


def test_the_timer_runs_from_the_start_and_the_one_of_the_call_does_not(
    rehearsing: CallSheetPanel, seconds: Seconds
) -> None:
    seconds.now += 65
    timer = rehearsing.rehearsal.timer
    timer._beat.timeout.emit()
    assert (timer.is_running, timer.text()) == (True, "01:05")
    assert not rehearsing.footer.timer.is_running
    rehearsing.rehearsal.end()
    assert not timer.is_running


@pytest.mark.parametrize("on", [Key.Key_Right, Key.Key_Down, Key.Key_Space])
@pytest.mark.parametrize("back", [Key.Key_Left, Key.Key_Up])
def test_keys_step_from_point_to_point(qtbot: QtBot, rehearsing: CallSheetPanel, on: Key, back: Key) -> None:
    where = rehearsing.rehearsal
    assert where.hasFocus()
    assert present(rehearsing) == ALL[:1]
    qtbot.keyClick(where, on)
    qtbot.keyClick(where, on)
    assert present(rehearsing) == ALL[2:3]
    assert where.count.text() == "3 of 4"
    qtbot.keyClick(where, back)
    assert present(rehearsing) == ALL[1:2]
    for _ in range(9):
        qtbot.keyClick(where, on)
    assert present(rehearsing) == ALL[3:]
    qtbot.keyClick(where, Key.Key_Home)
    qtbot.keyClick(where, back)
    assert present(rehearsing) == ALL[:1]


def test_the_buttons_step_too_and_leave_the_keyboard_with_the_words(qtbot: QtBot, rehearsing: CallSheetPanel) -> None:
    where = rehearsing.rehearsal
    qtbot.mouseClick(where.on_button, Qt.MouseButton.LeftButton)
    assert present(rehearsing) == ALL[1:2]
    assert where.hasFocus()
    qtbot.mouseClick(where.back_button, Qt.MouseButton.LeftButton)
    assert present(rehearsing) == ALL[:1]
    assert not where.back_button.isEnabled()


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_H])
def test_it_ends_where_it_began_and_nothing_was_recorded(qtbot: QtBot, panel: CallSheetPanel, key: Key) -> None:
    panel.show_sheet(view(sheet=full_sheet()))
    box = panel.script.boxes[1]
    box.setFocus()
    sent = (panel.done_requested, panel.note_changed, panel.words_changed, panel.point_saved)
    heard: list[str] = []
    for signal in sent:
        signal.connect(lambda *args: heard.append(repr(args)))
    panel.keys.rehearse()
    for _ in range(5):
        qtbot.keyClick(panel.rehearsal, Key.Key_Space)
    qtbot.keyClick(panel.rehearsal, key)
    assert not panel.rehearsal.isVisible()
    assert box.hasFocus()
    assert panel.body.checked() == frozenset()
    assert panel.script.boxes[0].accessibleName() == "Say who you are.", "cues stay cues"
    assert heard == []


def test_a_letter_read_aloud_is_no_action_of_the_window(qtbot: QtBot, rehearsing: CallSheetPanel) -> None:
    action = rehearsing.addAction("Done")
    action.setShortcut("D")
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(rehearsing.rehearsal, Key.Key_D)
    rehearsing.rehearsal.end()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(rehearsing.script.boxes[0], Key.Key_D)


def test_a_step_is_told_to_those_who_do_not_see_it(
    qtbot: QtBot, rehearsing: CallSheetPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(rehearsal_module, "announce", lambda widget, text: heard.append(text))
    qtbot.keyClick(rehearsing.rehearsal, Key.Key_Right)
    assert heard == ["Next steps: When do you decide?"]
    assert rehearsing.rehearsal.accessibleName() == "Rehearsal, 2 of 4. Next steps: When do you decide?"


def test_the_present_point_is_in_sight(qtbot: QtBot, panel: CallSheetPanel) -> None:
    made = full_sheet()
    opener = made.opener[0]
    many = tuple(replace(opener, id=str(number), say="Many words to say here. " * 5) for number in range(12))
    panel.show_sheet(view(sheet=replace(made, opener=many)))
    panel.keys.rehearse()
    where = panel.rehearsal
    for _ in range(9):
        qtbot.keyClick(where, Key.Key_Down)
    line, viewport = where.lines[9], where.area.viewport()
    qtbot.waitUntil(lambda: 0 <= line.mapTo(viewport, line.rect().topLeft()).y() < viewport.height() - line.height())


def test_another_row_ends_it_and_the_same_one_read_again_does_not(qtbot: QtBot, rehearsing: CallSheetPanel) -> None:
    qtbot.keyClick(rehearsing.rehearsal, Key.Key_Right)
    less = replace(full_sheet(), close=())
    rehearsing.show_sheet(view(sheet=less))
    assert rehearsing.pages.is_rehearsing
    assert len(rehearsing.rehearsal.lines) == 3
    assert present(rehearsing) == ALL[1:2]
    rehearsing.show_sheet(view("Halden Foods", ident=9, sheet=less))
    assert not rehearsing.pages.is_rehearsing
    assert rehearsing.header.isVisible()
    assert not rehearsing.rehearsal.timer.is_running


def test_without_a_row_or_without_points_there_is_nothing_to_rehearse(panel: CallSheetPanel) -> None:
    panel.keys.rehearse()
    assert not panel.pages.is_rehearsing
    panel.show_sheet(view(sheet=CallSheet(sections=(Section(full_sheet().sections[0].purpose, ()),))))
    panel.keys.rehearse()
    assert not panel.pages.is_rehearsing


@pytest.mark.parametrize("width", [300, 700])
def test_nothing_is_clipped(qtbot: QtBot, panel: CallSheetPanel, width: int) -> None:
    panel.resize(width, 600)
    panel.show_sheet(hostile())
    panel.keys.rehearse()
    inside, viewport = panel.rehearsal.area.widget(), panel.rehearsal.area.viewport()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.width() <= viewport.width())
    QApplication.processEvents()
    for one in panel.rehearsal.lines:
        assert one.words.height() >= one.words.heightForWidth(one.words.width()) - 1

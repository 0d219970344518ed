"""The finder: who is calling in two keystrokes, and every action by its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import NotFound
from followup_desktop.services.find_views import Recall
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.dialogs.finder import HINT, NOTHING, Finder
from followup_desktop.ui.dialogs.settings import SettingsDialog
from tests.fakes.services import FakeServices, sample_services
from tests.ui.desk import Desk, FakeTray

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def finder(desk: Desk) -> Finder:
    desk.press(Qt.Key.Key_K, CTRL)
    card = desk.window.finding.card
    assert card is not None
    return card


def found(finder: Finder) -> list[str]:
    return [str(finder.rows.index(place).data()) for place in range(finder.rows.rowCount())]


def test_three_letters_say_who_it_is_and_enter_goes_there(desk: Desk, finder: Finder) -> None:
    assert finder.edit.hasFocus()
    assert finder.nothing.text() == HINT
    desk.type("tom")
    assert found(finder)[0] == "Tomas Lind, Halden Foods · Data analyst · Phone screen, +1 212 555 0002"
    assert finder.recall.isVisible()
    assert finder.recall.accessibleName().startswith("Next:")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.finding.card is None
    assert desk.selected == 2
    assert desk.sheet_of[0] == 2


def test_what_to_know_of_somebody_is_copied(desk: Desk, finder: Finder) -> None:
    QApplication.clipboard().setText("before")
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    desk.press(Qt.Key.Key_C, both)
    assert QApplication.clipboard().text() == "before"  # nobody is chosen
    desk.type("tom")
    desk.press(Qt.Key.Key_C, both)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Tomas Lind, Halden Foods · Data analyst · Phone screen, +1 212 555 0002"
    assert lines[1].startswith("Next:")
    assert finder.edit.text() == "tom"
    QApplication.clipboard().clear()
    finder.copy_button.click()
    assert QApplication.clipboard().text().splitlines() == lines


def test_digits_of_a_number_do_as_well(desk: Desk, finder: Finder) -> None:
    desk.type("0002")
    assert [one.partition(",")[0] for one in found(finder)] == ["Tomas Lind"]


def test_up_and_down_move_while_the_keyboard_stays_in_the_field(desk: Desk, finder: Finder) -> None:
    desk.type("a")
    asked = len(desk.services.called("recall"))
    first = finder.current
    for key, expected in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 7), (Qt.Key.Key_PageUp, 1)):
        desk.press(key)
        assert finder.view.currentIndex().row() == expected
    assert finder.edit.hasFocus()
    assert finder.current != first
    assert len(desk.services.called("recall")) > asked


def test_the_keys_of_the_list_do_nothing_where_nothing_is_found(desk: Desk, finder: Finder) -> None:
    desk.type("zzz")
    assert found(finder) == []
    assert finder.nothing.text() == NOTHING
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.finding.card is finder
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.finding.card is None


def test_every_action_is_found_by_its_name_with_its_key(desk: Desk, finder: Finder, qtbot: QtBot) -> None:
    desk.type("settings")
    assert found(finder) == ["Settings…, Program, Ctrl+,"]
    assert not finder.recall.isVisible()
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(SettingsDialog)))


def test_what_makes_no_sense_now_is_not_offered(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(FakeServices())
    desk.trigger("finder")
    desk.type("mark done")
    assert desk.window.finding.card is not None
    assert found(desk.window.finding.card) == []


def test_a_click_chooses(desk: Desk, finder: Finder, qtbot: QtBot) -> None:
    desk.type("hal")
    row = finder.view.visualRect(finder.rows.index(0)).center()
    qtbot.mouseClick(finder.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row))
    desk.settle()
    assert desk.selected == 2


def test_the_key_once_more_begins_anew(desk: Desk, finder: Finder) -> None:
    desk.type("hal")
    desk.press(Qt.Key.Key_K, CTRL)
    assert desk.window.finding.card is finder
    assert finder.edit.selectedText() == "hal"


def test_somebody_rings_while_a_card_is_filled_in(desk: Desk) -> None:
    """What was typed stays where the finder is left, and is kept where another row is chosen."""
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    card.note.setPlainText("half a thought")
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("hal")
    desk.press(Qt.Key.Key_Escape)
    assert desk.card is card
    assert card.note.toPlainText() == "half a thought"
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("tomas")
    desk.press(Qt.Key.Key_Return)
    assert desk.card is None
    assert desk.selected == 2
    assert [one["note"] for one in desk.services.drafts.values()] == ["half a thought"]


def test_a_row_that_the_search_hides_is_gone_to_all_the_same(desk: Desk, finder: Finder) -> None:
    search = desk.window.frame.toolbar.search
    assert isinstance(search, QLineEdit)
    search.setText("northwind")
    desk.type("halden")
    desk.press(Qt.Key.Key_Return)
    assert desk.selected == 2
    assert search.text() == ""


def test_a_late_answer_about_another_is_dropped(desk: Desk, finder: Finder) -> None:
    desk.type("tom")
    said = finder.recall.accessibleName()
    finder.show_recall(Recall(7, ("about somebody else",)))
    assert finder.recall.accessibleName() == said


def test_one_that_is_gone_meanwhile_is_told_in_the_window(desk: Desk, finder: Finder) -> None:
    desk.type("h")
    desk.services.fail["recall"] = NotFound("This application is not there any more.")
    desk.type("a")
    assert not finder.recall.isVisible()
    assert "not there any more" in desk.message


def test_while_discreet_it_is_a_look_and_ends_with_it(make_desk: Callable[..., Desk]) -> None:
    services = sample_services()
    services.set_discreet(True)
    desk = make_desk(services)
    assert desk.window.discreet.hidden
    desk.press(Qt.Key.Key_K, CTRL)
    assert desk.window.finding.card is not None
    assert desk.window.discreet.looking
    desk.window.discreet.end_look()
    assert desk.window.finding.card is None


def test_from_the_tray(make_desk: Callable[..., Desk]) -> None:
    tray = FakeTray()
    desk = make_desk(tray=tray)
    tray.find_requested.emit()
    desk.settle()
    assert desk.window.finding.card is not None
    assert [one.text() for one in tray.menu.menu.actions()].count("Who is calling?…") == 1

"""The search of the rows while it is typed: the rows at once, the call sheet of the one left after a pause."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def typing(desk: Desk) -> Desk:
    """The keyboard is in the search, and nothing of what happened before is remembered."""
    desk.press(Qt.Key.Key_F, CTRL)
    desk.services.calls.clear()
    return desk


def type_on(desk: Desk, text: str) -> None:
    """Without a pause after the last key."""
    for key in text:
        desk.qtbot.keyClicks(QApplication.focusWidget(), key)
        QApplication.processEvents()
        assert desk.tasks.drain()


def sheets_read(desk: Desk) -> list[int]:
    return [about[0] for what, about in desk.services.calls if what == "call_sheet"]


def test_every_key_shows_its_rows_and_one_sheet_is_read_in_the_end(typing: Desk, qtbot: QtBot) -> None:
    type_on(typing, "sable")
    assert typing.shown_ids() == [7]
    assert typing.selected == typing.window.reading.application_id == 7
    assert sheets_read(typing) == []
    with qtbot.waitSignal(typing.window.reading.sheet_read):
        pass
    assert sheets_read(typing) == [7]
    assert typing.sheet_of == (7, 700)


def test_what_is_done_with_the_row_in_the_meantime_is_done_with_that_row(typing: Desk) -> None:
    type_on(typing, "sable")
    typing.window.window_actions["done"].trigger()
    assert typing.card is None  # not that of the sheet which still stands there
    typing.settle()
    assert sheets_read(typing) == [7]
    assert typing.card is not None
    assert typing.sheet_of == (7, 700)


def test_a_search_that_leaves_nothing_drops_the_sheet(typing: Desk) -> None:
    type_on(typing, "sable")
    type_on(typing, "zz")
    typing.settle()
    assert sheets_read(typing) == []
    assert typing.window.frame.panel.view is None
    assert typing.window.reading.application_id is None


def test_another_row_that_is_chosen_meanwhile_is_shown_at_once(typing: Desk) -> None:
    type_on(typing, "a")
    other = typing.shown_ids()[-1]
    typing.window.frame.timeline.select(other)
    typing.settle()
    assert sheets_read(typing)[-1:] == [other]
    assert typing.sheet_of[0] == other

"""Closing an application and opening it again in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from followup_desktop.domain.model import Circumstances, Closing, Stage
from followup_desktop.ui.call_sheet.end_card import EndCard
from tests.ui.desk import Desk

CLOSED = 8  # of the sample search


def asked(desk: Desk) -> EndCard:
    desk.press(Qt.Key.Key_F)
    assert isinstance(desk.card, EndCard)
    return desk.card


@pytest.mark.parametrize(
    ("key", "closing"),
    [
        (Qt.Key.Key_1, Closing.OFFER_ACCEPTED),
        (Qt.Key.Key_2, Closing.REFUSED),
        (Qt.Key.Key_3, Closing.WITHDRAWN),
        (Qt.Key.Key_4, Closing.LET_GO),
    ],
)
def test_three_keys_close_it_and_one_takes_that_back(desk: Desk, key: Qt.Key, closing: Closing) -> None:
    asked(desk)
    desk.press(key)
    desk.press(Qt.Key.Key_Return)
    assert desk.card is None
    assert desk.services.called("close") == [(1, closing)]
    assert "closed" in desk.toast
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.services.rows[1].application.is_open


@pytest.mark.parametrize(
    ("stage", "withdraw", "closing"),
    [
        (Stage.FINAL, False, Closing.LET_GO),
        (Stage.OFFER, False, Closing.OFFER_ACCEPTED),
        (Stage.REJECTED, False, Closing.REFUSED),
        (Stage.OFFER, True, Closing.WITHDRAWN),
    ],
)
def test_what_is_likely_is_chosen_beforehand(desk: Desk, stage: Stage, withdraw: bool, closing: Closing) -> None:
    row = desk.services.rows[1]
    known = replace(row.application, stage=stage, circumstances=Circumstances(withdraw=withdraw))
    desk.services.rows[1] = replace(row, application=known)
    desk.window.reading.read_sheet()
    desk.settle()
    assert asked(desk).answers() is closing


def test_escape_leaves_it_open_and_keeps_the_choice(desk: Desk) -> None:
    asked(desk)
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Escape)
    assert desk.card is None
    assert desk.services.called("close") == []
    assert asked(desk).answers() is Closing.REFUSED


def test_a_closed_one_is_opened_again_by_its_key(desk: Desk) -> None:
    actions = desk.window.window_actions
    assert actions["end"].isEnabled()
    assert not actions["reopen"].isEnabled()
    desk.window.rows.go_to(CLOSED)
    desk.settle()
    assert not actions["end"].isEnabled()
    desk.press(Qt.Key.Key_A)
    assert desk.services.called("reopen") == [CLOSED]
    assert "reopened" in desk.toast
    assert actions["end"].isEnabled()


def test_both_stand_in_the_menu_of_the_row(desk: Desk) -> None:
    desk.window.frame.timeline.context_requested.emit(CLOSED, QPoint(50, 50))
    desk.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    assert offered["Open it again"]
    assert not offered["Close the application…"]
    menu.close()


def test_a_row_that_turned_out_otherwise_meanwhile_is_left_alone(desk: Desk) -> None:
    """The key was pressed for the row as it was; its call sheet says that it ended elsewhere."""
    view = desk.window.rows.sheet
    assert view is not None
    ended = replace(view, application=replace(view.application, closing=Closing.LET_GO))
    desk.window.ends._ask(ended)
    desk.window.ends._reopen(view)
    desk.settle()
    assert desk.card is None
    assert desk.services.called("reopen") == []

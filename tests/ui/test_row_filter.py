"""Which rows are shown and how they are sorted: by menu, by key, and never without saying what is left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Group, Stage, Verdict
from followup_desktop.ui.window_parts.filter_menu import FilterMenu
from followup_desktop.ui.window_parts.row_filter import Order, RowFilter
from tests.fakes.services import sample_services
from tests.ui.desk import Desk

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def ids(wanted: RowFilter) -> list[int]:
    return [row.id for row in wanted.applied(sample_services().timeline()).rows]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (RowFilter(), [1, 2, 3, 4, 5, 6, 7, 8]),
        (RowFilter(stages=frozenset({Stage.FINAL})), [1, 5]),
        (RowFilter(stages=frozenset({Stage.FINAL, Stage.PANEL})), [1, 3, 5]),
        (RowFilter(closed=False), [1, 2, 3, 4, 5, 6, 7]),
        (RowFilter("engineer", stages=frozenset({Stage.FINAL})), [1, 5]),
        (RowFilter(stages=frozenset({Stage.OFFER})), [8]),
        (RowFilter(stages=frozenset({Stage.OFFER}), closed=False), []),
    ],
)
def test_what_is_chosen_is_left(wanted: RowFilter, left: list[int]) -> None:
    assert ids(wanted) == left


def test_the_verdict_is_that_of_the_row() -> None:
    timeline = sample_services().timeline()
    for verdict in Verdict:
        expected = [row.id for row in timeline.rows if row.verdict is verdict]
        assert ids(RowFilter(verdicts=frozenset({verdict}))) == expected


@pytest.mark.parametrize("order", list(Order))
def test_the_groups_stay_in_their_order(order: Order) -> None:
    rows = RowFilter(order=order).applied(sample_services().timeline()).rows
    places = [list(Group).index(row.group) for row in rows]
    assert places == sorted(places)
    assert len(rows) == 8


def test_within_a_group_it_is_sorted() -> None:
    rows = RowFilter(order=Order.COMPANY).applied(sample_services().timeline()).rows
    waiting = [row.application.company for row in rows if row.group is Group.WAITING]
    assert waiting == sorted(waiting)
    by_due = RowFilter(order=Order.DUE).applied(sample_services().timeline()).rows
    moments = [row.follow_up.due.instant for row in by_due if row.group is Group.CALL_NOW and row.follow_up]
    assert moments == sorted(moments)


def test_what_is_due_and_left_out_is_counted() -> None:
    timeline = sample_services().timeline()
    assert RowFilter("zzz").hidden_due(timeline) == 0  # words are seen in their field
    assert RowFilter(stages=frozenset({Stage.PANEL})).hidden_due(timeline) == timeline.due


# -- in the window


def entry(menu: FilterMenu, text: str) -> QAction:
    (found,) = [one for one in menu.actions() if one.text() == text]
    return found


@pytest.fixture
def menu(desk: Desk) -> FilterMenu:
    desk.press(Qt.Key.Key_F, SHIFT_CTRL)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, FilterMenu)
    return opened


def test_a_choice_is_made_with_the_mouse_and_the_menu_stays(desk: Desk, menu: FilterMenu, qtbot: QtBot) -> None:
    for text in ("Final", "Panel"):
        place = menu.actionGeometry(entry(menu, text)).center()
        qtbot.mouseMove(menu, QPoint(place))
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(place))
    desk.settle()
    assert menu.isVisible()
    assert desk.shown_ids() == [1, 3, 5]
    button = desk.window.frame.toolbar.filter_button
    assert button.property("kind") == "primary"
    assert button.accessibleName().endswith("2 chosen")
    assert desk.window.frame.status.hidden.isVisible()
    assert desk.window.frame.status.hidden.text() == "▲ 1 due, not shown"
    menu.close()


def test_the_keyboard_does_as_well(desk: Desk, menu: FilterMenu, qtbot: QtBot) -> None:
    for _ in range(30):
        if menu.activeAction() is not None and menu.activeAction().text() == "Final":
            break
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert desk.shown_ids() == [1, 5]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert desk.shown_ids() == [1, 2, 3, 4, 5, 6, 7, 8]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_everything_is_one_choice_away(desk: Desk, menu: FilterMenu) -> None:
    entry(menu, "Closed ones too").trigger()
    entry(menu, "By company").trigger()
    assert 8 not in desk.shown_ids()
    menu.close()
    desk.press(Qt.Key.Key_F, SHIFT_CTRL)
    entry(menu, "Show all").trigger()
    assert 8 in desk.shown_ids()
    assert menu.filter == RowFilter(order=Order.COMPANY)  # the order hides nothing
    assert not desk.window.frame.status.hidden.isVisible()
    menu.close()


def test_a_row_that_is_left_out_is_shown_when_it_is_asked_for(desk: Desk, menu: FilterMenu) -> None:
    entry(menu, "Panel").trigger()
    menu.close()
    desk.settle()
    assert desk.shown_ids() == [3]
    desk.window.open_application(1)
    desk.settle()
    assert desk.selected == 1
    assert len(desk.shown_ids()) == 8


def test_nothing_left_says_so_and_leads_back(desk: Desk, menu: FilterMenu) -> None:
    entry(menu, "Panel").trigger()
    entry(menu, "Let it go").trigger()
    menu.close()
    desk.settle()
    empty = desk.window.frame.no_match
    assert empty.isVisible()
    assert "Nothing" in empty._title.text()
    empty.clear_button.click()
    desk.settle()
    assert len(desk.shown_ids()) == 8

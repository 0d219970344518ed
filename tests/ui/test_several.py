"""Several rows at once: chosen by mouse and keys, acted on together, and one row again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from followup_desktop.domain.model import Closing, Group
from followup_desktop.ui.actions import OF_ONE, OF_SEVERAL
from followup_desktop.ui.call_sheet.end_card import EndAllCard
from followup_desktop.ui.call_sheet.later_card import LaterCard
from followup_desktop.ui.call_sheet.move_all_card import MoveAllCard
from followup_desktop.ui.call_sheet.several import Several
from followup_desktop.ui.timeline.view import TimelineView
from followup_desktop.ui.window_parts.later_menu import LaterMenu
from tests.fakes.services import at
from tests.ui.desk import Desk

Key, Mouse = Qt.Key, Qt.MouseButton
NOTHING, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def view(desk: Desk) -> TimelineView:
    return desk.window.frame.timeline


def page(desk: Desk) -> Several:
    return desk.window.frame.panel.pages.several


def chosen(desk: Desk) -> tuple[int, ...]:
    """As the keys have it, which is what Qt's model says too."""
    places = sorted(index.row() for index in view(desk).selectionModel().selectedIndexes())
    entries = [view(desk).rows.entry(place) for place in places]
    assert tuple(entry.id for entry in entries if hasattr(entry, "id")) == view(desk).choosing.ids
    return view(desk).choosing.ids


def place(desk: Desk, application_id: int, x: int = 60) -> QPoint:
    index = view(desk).rows.index(view(desk).rows.place_of(application_id))
    return QPoint(x, view(desk).visualRect(index).center().y())


def click(
    desk: Desk,
    application_id: int,
    keys: Qt.KeyboardModifier = NOTHING,
    button: Qt.MouseButton = Mouse.LeftButton,
) -> None:
    desk.qtbot.mouseClick(view(desk).viewport(), button, keys, place(desk, application_id))
    desk.settle()


def choose(desk: Desk, count: int = 3) -> list[int]:
    """The first rows, by keys."""
    view(desk).setFocus()
    for _ in range(count - 1):
        desk.press(Key.Key_Down, SHIFT)
    ids = desk.shown_ids()[:count]
    assert chosen(desk) == tuple(ids)
    return ids


@pytest.fixture
def rows(desk: Desk) -> list[int]:
    view(desk).setFocus()
    return desk.shown_ids()


# -- choosing


def test_shift_and_the_arrows_choose_over_headings_and_back(desk: Desk, rows: list[int]) -> None:
    for count in (2, 3, 4):
        desk.press(Key.Key_Down, SHIFT)
        assert chosen(desk) == tuple(rows[:count])
    desk.press(Key.Key_Up, SHIFT)
    assert chosen(desk) == tuple(rows[:3])
    assert desk.selected == rows[2]
    desk.press(Key.Key_Down)
    assert chosen(desk) == (rows[3],)


def test_ctrl_and_the_arrows_leave_the_choice_and_space_adds_to_it(desk: Desk, rows: list[int]) -> None:
    desk.press(Key.Key_Down, CTRL)
    desk.press(Key.Key_Down, CTRL)
    assert chosen(desk) == (rows[0],)
    assert desk.selected == rows[2]
    desk.press(Key.Key_Space, CTRL)
    assert chosen(desk) == (rows[0], rows[2])
    desk.press(Key.Key_Down, CTRL | SHIFT)
    assert chosen(desk) == (rows[0], rows[2], rows[3])
    desk.press(Key.Key_Space, CTRL)
    assert chosen(desk) == (rows[0], rows[2])
    assert desk.selected in (rows[0], rows[2])


def test_the_last_chosen_row_stays_chosen(desk: Desk, rows: list[int]) -> None:
    desk.press(Key.Key_Space, CTRL)
    assert chosen(desk) == (rows[0],)


def test_ctrl_a_chooses_all_that_are_shown_and_esc_goes_back_to_one(desk: Desk, rows: list[int]) -> None:
    desk.press(Key.Key_A, CTRL)
    assert chosen(desk) == tuple(rows)
    assert page(desk).isVisible()
    assert page(desk).title.text() == f"{len(rows)} applications chosen"
    desk.press(Key.Key_Escape)
    assert chosen(desk) == (rows[0],)
    assert not page(desk).isVisible()
    assert desk.sheet_of[0] == rows[0]


def test_clicks_with_ctrl_and_shift(desk: Desk, rows: list[int]) -> None:
    click(desk, rows[2], CTRL)
    assert chosen(desk) == (rows[0], rows[2])
    assert desk.sheet_of[0] == rows[2]
    click(desk, rows[2], CTRL)
    assert chosen(desk) == (rows[0],)
    assert desk.selected == rows[0]
    click(desk, rows[3], SHIFT)
    assert chosen(desk) == tuple(rows[:4])
    click(desk, rows[1], SHIFT)
    assert chosen(desk) == tuple(rows[:2])
    click(desk, rows[3], CTRL)
    click(desk, rows[4], CTRL | SHIFT)
    assert chosen(desk) == (rows[0], rows[1], rows[3], rows[4])
    click(desk, rows[0], CTRL)
    assert desk.selected == rows[4]


def test_a_plain_click_on_one_of_them_chooses_it_alone(desk: Desk, rows: list[int]) -> None:
    ids = choose(desk)
    click(desk, ids[2])
    assert chosen(desk) == (ids[2],)
    choose_again = ids[1]
    click(desk, choose_again, SHIFT)
    click(desk, choose_again)
    assert chosen(desk) == (choose_again,)
    click(desk, rows[4])
    assert chosen(desk) == (rows[4],)


def test_a_drag_that_begins_on_them_moves_the_days_and_not_the_choice(desk: Desk, rows: list[int]) -> None:
    ids = choose(desk)
    port, start = view(desk).viewport(), place(desk, ids[1], view(desk).width() - 40)
    desk.qtbot.mousePress(port, Mouse.LeftButton, NOTHING, start)
    for step in (40, 80, 120):
        desk.qtbot.mouseMove(port, start - QPoint(step, 0))
    desk.qtbot.mouseRelease(port, Mouse.LeftButton, NOTHING, start - QPoint(120, 0))
    desk.settle()
    assert chosen(desk) == tuple(ids)


def test_a_heading_is_never_chosen(desk: Desk, rows: list[int]) -> None:
    group = view(desk).rows.entry(0).group
    at_heading = view(desk).visualRect(view(desk).rows.index(0)).center()
    choose(desk)
    desk.qtbot.mouseClick(view(desk).viewport(), Mouse.LeftButton, CTRL, at_heading)
    desk.settle()
    assert view(desk).rows.is_folded(group)
    left = chosen(desk)
    assert set(left) <= set(rows)
    desk.press(Key.Key_A, CTRL)
    assert len(chosen(desk)) == len(rows) - 2
    view(desk).fold(group, folded=False)


def test_a_folded_heading_ends_the_choice(desk: Desk, rows: list[int]) -> None:
    view(desk).fold(Group.THIS_WEEK, folded=True)
    desk.press(Key.Key_Down, SHIFT)
    desk.press(Key.Key_Down, SHIFT)
    assert all(view(desk).rows.group_of(ident) is not Group.THIS_WEEK for ident in chosen(desk))
    click(desk, rows[1])
    desk.press(Key.Key_Down)
    assert view(desk).choosing.ids == ()
    assert view(desk).selectionModel().selectedIndexes()[0].row() == view(desk).currentIndex().row()
    desk.press(Key.Key_Down, SHIFT)
    assert chosen(desk) == (rows[1], rows[4])  # from where the choosing began, over what is folded


def test_the_choice_lives_through_a_reading_and_what_is_filtered_out_leaves_it(desk: Desk) -> None:
    ids = choose(desk)
    desk.window.reading.read_timeline()
    desk.settle()
    assert chosen(desk) == tuple(ids)
    kept = desk.services.rows[ids[0]].application.company
    desk.window.frame.toolbar.search.setText(kept)
    desk.settle()
    assert chosen(desk) == (ids[0],)
    assert desk.selected == ids[0]
    assert desk.sheet_of[0] == ids[0]
    assert not page(desk).isVisible()
    desk.window.rows.show_all()
    desk.settle()
    assert chosen(desk) == (ids[0],)


def test_where_the_selected_row_goes_another_chosen_one_is_selected(desk: Desk) -> None:
    ids = choose(desk)
    assert desk.selected == ids[2]
    del desk.services.rows[ids[2]]
    desk.window.reading.read_timeline()
    desk.settle()
    assert chosen(desk) == tuple(ids[:2])
    assert desk.selected == ids[0]
    assert desk.window.reading.application_id == ids[0]


def test_going_somewhere_else_ends_the_choice(desk: Desk, rows: list[int]) -> None:
    choose(desk)
    desk.window.open_application(rows[1])
    desk.settle()
    assert chosen(desk) == (rows[1],)
    assert desk.sheet_of[0] == rows[1]


# -- a screen reader


def test_a_screen_reader_hears_how_many_and_can_choose_itself(
    desk: Desk, rows: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("followup_desktop.ui.timeline.view.announce", lambda _, text: said.append(text))
    desk.press(Key.Key_Down, SHIFT)
    desk.press(Key.Key_Down, SHIFT)
    assert said == ["2 chosen", "3 chosen"]
    read = QAccessible.queryAccessibleInterface(view(desk))
    states = [read.child(number).state().selected for number in range(read.childCount())]
    assert sum(states) == 3
    index = view(desk).rows.index(view(desk).rows.place_of(rows[4]))
    view(desk).selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    assert chosen(desk) == (*rows[:3], rows[4])
    view(desk).selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    desk.settle()
    assert chosen(desk) == (rows[4],)
    assert desk.sheet_of[0] == rows[4]


# -- what is offered


def test_what_makes_no_sense_for_many_is_greyed(desk: Desk) -> None:
    choose(desk)
    actions = desk.window.window_actions
    assert not any(actions[name].isEnabled() for name in OF_ONE)
    assert [name for name, spec in OF_SEVERAL.items() if not actions[spec.name].isEnabled()] == ["reopen"]
    assert actions["undo"].isEnabled()
    desk.press(Key.Key_D)
    assert desk.card is None
    offered = {one.name for one in actions.open_ones()}
    assert {"snooze_all", "copy"} <= offered
    assert not offered & OF_ONE
    desk.press(Key.Key_Escape)
    assert actions["done"].isEnabled()
    assert not actions["snooze_all"].isEnabled()
    assert not actions["snooze_all"].isVisible()


def test_the_menu_of_a_chosen_row_means_all_of_them(desk: Desk, rows: list[int]) -> None:
    ids = choose(desk)
    desk.qtbot.mousePress(view(desk).viewport(), Mouse.RightButton, NOTHING, place(desk, ids[0]))
    desk.window.handling._context_menu(ids[0], QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    seen = {action.text(): action.isEnabled() for action in menu.actions() if action.isVisible()}
    assert seen["Remind me of all later…"]
    assert not seen["Mark done…"]
    assert "Remind me later…" not in seen
    menu.close()
    assert chosen(desk) == tuple(ids)
    assert desk.selected == ids[0]
    click(desk, rows[4], button=Mouse.RightButton)
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    assert chosen(desk) == (rows[4],)


def test_the_panel_names_them_and_counts_the_rest(desk: Desk, rows: list[int]) -> None:
    desk.press(Key.Key_A, CTRL)
    lines = page(desk).names.text().split("\n")
    assert lines[0] == desk.services.rows[rows[0]].application.company
    assert (len(lines), lines[-1]) == (7, f"and {len(rows) - 6} more") if len(rows) > 7 else (len(rows), lines[-1])
    desk.press(Key.Key_F6)
    assert page(desk).buttons["snooze"].hasFocus()
    desk.press(Key.Key_Escape)
    assert view(desk).hasFocus()
    assert chosen(desk) == (rows[0],)


def test_without_anything_that_can_be_done_the_keyboard_stays(desk: Desk) -> None:
    choose(desk)
    for button in page(desk).buttons.values():
        button.setEnabled(False)
    page(desk).take_keyboard()
    assert view(desk).hasFocus()
    desk.qtbot.keyClick(page(desk), Key.Key_F3)


def test_the_names_are_hidden_while_the_user_is_discreet(desk: Desk) -> None:
    choose(desk)
    desk.press(Key.Key_F9)
    assert not page(desk).isVisible()
    assert page(desk).names.text().startswith("Application ")
    desk.press(Key.Key_F9)
    assert page(desk).isVisible()
    assert "Northwind Labs" in page(desk).names.text()


def test_a_rehearsal_ends_when_several_are_chosen(desk: Desk, rows: list[int]) -> None:
    desk.press(Key.Key_H)
    assert desk.window.frame.panel.pages.is_rehearsing
    view(desk).setFocus()
    desk.press(Key.Key_Down, SHIFT)
    assert page(desk).isVisible()
    desk.press(Key.Key_Escape)
    assert not desk.window.frame.panel.pages.is_rehearsing
    assert not page(desk).isVisible()


# -- acting


def unfolded(desk: Desk) -> LaterMenu:
    desk.press(Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, LaterMenu)
    return menu


def test_their_reminders_are_put_off_by_the_menu(desk: Desk) -> None:
    ids = tuple(choose(desk))
    desk.qtbot.keyClick(unfolded(desk), Key.Key_H)
    desk.settle()
    assert desk.services.called("snooze_all") == [(ids, at(11, 23, 11, 4))]
    assert desk.services.called("snooze") == []
    assert "put off" in desk.toast
    desk.qtbot.keyClick(unfolded(desk), Key.Key_B)
    desk.settle()
    assert desk.services.called("snooze_all")[-1] == (ids, None)
    assert chosen(desk) == ids


def test_their_reminders_are_put_off_to_a_time_in_words(desk: Desk) -> None:
    ids = tuple(choose(desk))
    menu = unfolded(desk)
    menu.close()
    menu.other_wanted.emit()
    desk.settle()
    card = desk.card
    assert isinstance(card, LaterCard)
    assert card.title.text() == "Remind me later: 3 applications"
    desk.type("gibberish")
    card.when.ask_now()
    desk.settle()
    assert "Not understood" in card.when.remark.text()
    card.when.edit.clear()
    desk.type("tomorrow 9:30")
    card.when.ask_now()
    desk.settle()
    desk.press(Key.Key_Return)
    assert desk.services.called("snooze_all") == [(ids, at(11, 24, 9, 30))]


def test_they_go_a_day_on_and_back(desk: Desk) -> None:
    ids = tuple(choose(desk))
    desk.press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    desk.press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.services.called("step_all") == [(ids, 1), (ids, -1)]
    assert desk.card is None


def test_they_go_to_a_day_in_words_that_is_looked_at_first(desk: Desk) -> None:
    ids = tuple(choose(desk))
    desk.press(Key.Key_V)
    card = desk.card
    assert isinstance(card, MoveAllCard)
    assert card.title.text() == "Move 3 follow-ups to another day"
    desk.press(Key.Key_Return)
    assert "Say which day" in card.hint.text()
    desk.type("fri next week")
    card.day.ask_now()
    desk.settle()
    card._pause.flush()
    desk.settle()
    assert card.next_step.text.text() == "3 moved to Fri 4 Dec"
    assert card.next_step.remark.text() == "A holiday there."
    desk.press(Key.Key_Return)
    assert desk.services.called("move_all") == [(ids, date(2026, 12, 4))]
    assert desk.card is None


def test_they_are_closed_and_opened_again_and_one_undo_takes_it_back(desk: Desk) -> None:
    ids = tuple(choose(desk))
    desk.press(Key.Key_F)
    card = desk.card
    assert isinstance(card, EndAllCard)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    assert desk.services.called("close_all") == [(ids, Closing.WITHDRAWN)]
    assert set(chosen(desk)) == set(ids)
    assert not page(desk).buttons["end"].isEnabled()
    desk.press(Key.Key_A)
    assert desk.services.called("reopen_all") == [view(desk).choosing.ids]
    desk.press(Key.Key_Z, CTRL)
    desk.press(Key.Key_Z, CTRL)
    assert all(desk.services.rows[ident].application.is_open for ident in ids)


def test_what_can_be_done_with_none_says_why(desk: Desk, rows: list[int]) -> None:
    closed = [ident for ident, row in desk.services.rows.items() if not row.application.is_open]
    click(desk, closed[0])
    click(desk, rows[-2], CTRL)
    desk.trigger("reopen_all")
    assert "left out" in desk.toast


def test_the_buttons_of_the_panel_do_the_same(desk: Desk) -> None:
    ids = tuple(choose(desk))
    page(desk).buttons["move_later"].click()
    desk.settle()
    page(desk).buttons["copy"].click()
    desk.settle()
    assert desk.services.called("step_all") == [(ids, 1)]
    assert QApplication.clipboard().text().startswith("Northwind Labs")
    page(desk).buttons["snooze"].click()
    desk.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, LaterMenu)
    menu.close()


def test_one_row_is_copied_as_text_too(desk: Desk, rows: list[int]) -> None:
    desk.press(Key.Key_C, CTRL)
    assert desk.services.called("text_of_all") == [(rows[0],)]
    assert desk.toast == "Copied"


def test_they_are_saved_as_a_table(desk: Desk, tmp_path: Path) -> None:
    ids = tuple(choose(desk))
    desk.press(Key.Key_S, CTRL)
    chooser = desk.window.frame.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "some.csv"))
    chooser.reject()
    desk.settle()
    assert desk.services.called("save_table") == [(ids, tmp_path / "some.csv")]
    assert desk.toast == "3 applications written to some.csv"


def test_the_menu_unfolds_in_the_middle_where_the_panel_is_hidden(desk: Desk) -> None:
    choose(desk)
    desk.press(Key.Key_F9)
    unfolded(desk).close()
    desk.press(Key.Key_F9)


def test_what_was_typed_for_them_is_kept_for_the_next_time(desk: Desk) -> None:
    choose(desk)
    desk.press(Key.Key_V)
    desk.type("thursday")
    desk.press(Key.Key_Escape)
    assert desk.services.drafts == {"together-move": {"day": "thursday"}}

"""*Remind me later* and *Move the call* in the window: two verbs on two keys, times in words, the advice at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.errors import Refused
from followup_desktop.ui.call_sheet.later_card import LaterCard, MoveCard
from followup_desktop.ui.window_parts.later_menu import LaterMenu
from tests.fakes.services import NOW
from tests.ui.desk import Desk

Key = Qt.Key
THURSDAY = datetime(2026, 11, 26, 19, tzinfo=UTC)  # 14:00 in New York


def unfolded(desk: Desk, key: Key = Key.Key_S) -> LaterMenu:
    desk.window.frame.timeline.setFocus()
    desk.press(key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, LaterMenu)
    return menu


def entries(menu: LaterMenu) -> list[str]:
    return [action.text().replace("&", "").partition("\t")[0] for action in menu.actions() if action.text()]


def later_card(desk: Desk) -> LaterCard:
    menu = unfolded(desk)
    menu.close()
    menu.other_wanted.emit()
    desk.settle()
    assert isinstance(desk.card, LaterCard)
    return desk.card


def move_card(desk: Desk) -> MoveCard:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_V)
    assert isinstance(desk.card, MoveCard)
    return desk.card


# -- remind me later


def test_the_menu_offers_each_moment_with_its_time_and_the_other_verb(desk: Desk) -> None:
    menu = unfolded(desk)
    assert entries(menu) == [
        "In 10 minutes", "In 1 hour", "This afternoon", "Next business morning", "At another time…", "Move the call…",
    ]  # fmt: skip
    assert "today 14:30" in menu.actions()[2].text()
    menu.close()


def test_a_letter_in_the_menu_puts_the_reminder_off(desk: Desk) -> None:
    menu = unfolded(desk)
    desk.qtbot.keyClick(menu, Key.Key_H)
    desk.settle()
    assert desk.services.called("snooze") == [(100, NOW + timedelta(hours=1))]
    assert desk.services.called("move") == []
    assert desk.toast == "Northwind Labs: rings again 11:04"


def test_the_button_of_the_call_sheet_unfolds_the_same_menu(desk: Desk) -> None:
    desk.window.frame.panel.footer.snooze.click()
    desk.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, LaterMenu)
    menu.close()


def test_a_time_in_words_is_understood_while_typing(desk: Desk) -> None:
    card = later_card(desk)
    assert "Northwind Labs" in card.title.text()
    desk.type("tomorrow 9:30")
    card.when.ask_now()
    desk.settle()
    assert card.when.edit.accessibleDescription() == "= Tue 24 Nov 2026, 09:30 EST"
    desk.press(Key.Key_Return)
    assert desk.services.called("snooze") == [(100, datetime(2026, 11, 24, 14, 30, tzinfo=UTC))]
    assert desk.card is None


def test_a_time_that_the_clocks_jump_over_is_named_in_the_editor(desk: Desk) -> None:
    card = later_card(desk)
    desk.type("sunday 2:30")
    card.when.ask_now()
    desk.settle()
    assert "Moved to 03:30" in card.when.remark.text() + card.when.edit.hint


def test_what_is_not_understood_or_over_says_why_and_keeps_the_card(desk: Desk) -> None:
    card = later_card(desk)
    desk.services.fail["understand_later"] = Refused("Sun 22 Nov, 09:30 has passed already.", "Choose a later one.")
    desk.type("yesterday 9:30")
    card.when.ask_now()
    desk.settle()
    assert card.when.remark.text() == "Sun 22 Nov, 09:30 has passed already. Choose a later one."
    desk.press(Key.Key_Return)
    assert desk.card is card
    assert desk.services.called("snooze") == []


# -- moving


def test_the_call_is_moved_with_the_advice_beside_it(desk: Desk) -> None:
    card = move_card(desk)
    assert card.title.text() == "Move the call with Northwind Labs"
    desk.type("thu 2pm")
    card.when.ask_now()
    desk.settle()
    card._pause.flush()
    desk.settle()
    assert desk.services.called("understand_later")[-1] == ("thu 2pm", "America/New_York")
    assert desk.services.called("preview_move") == [(100, THURSDAY)]
    assert card.next_step.text.text() == "Call Thu 26 Nov, 14:00"
    assert card.next_step.remark.text() == "A holiday there."
    desk.press(Key.Key_Return)
    assert desk.services.called("move") == [(100, THURSDAY)]
    assert desk.services.called("snooze") == []
    assert desk.card is None


def test_a_move_into_the_past_is_told_before_it_is_saved(desk: Desk) -> None:
    card = move_card(desk)
    desk.services.fail["preview_move"] = Refused("Sun 22 Nov 14:00 has passed already.", "Choose a later one.")
    desk.type("thu 2pm")
    card.when.ask_now()
    desk.settle()
    card._pause.flush()
    desk.settle()
    assert card.next_step.remark.text() == "Sun 22 Nov 14:00 has passed already. Choose a later one."


def test_the_move_is_named_after_what_is_planned(desk: Desk) -> None:
    action = desk.window.window_actions["move"]
    assert action.text() == "Move the call…"
    desk.window.frame.timeline.select(3)
    desk.settle()
    assert action.text() == "Move the e-mail…"
    desk.window.frame.timeline.select(5)
    desk.settle()
    assert not action.isEnabled()


# -- a day earlier, a day later: the keyboard's way of dragging

ALT = Qt.KeyboardModifier.AltModifier


def stepped_card(desk: Desk, key: Key, row: int = 4) -> MoveCard:
    desk.window.frame.timeline.select(row)
    desk.window.frame.timeline.setFocus()
    desk.settle()
    desk.press(key, ALT)
    assert isinstance(desk.card, MoveCard)
    commented(desk, desk.card)
    return desk.card


def commented(desk: Desk, card: MoveCard) -> None:
    card._pause.flush()
    desk.settle()


def test_a_day_later_stands_in_the_card_with_the_advice(desk: Desk) -> None:
    card = stepped_card(desk, Key.Key_Right)
    assert card.when.text == "Fri 27 Nov 2026 10:00"
    assert card.next_step.text.text() == "Call Fri 27 Nov, 10:00"
    assert card.next_step.remark.text() == "A holiday there."
    desk.press(Key.Key_Return)
    assert desk.services.called("move") == [(400, datetime(2026, 11, 27, 15, tzinfo=UTC))]
    assert desk.card is None
    desk.trigger("undo")
    row = desk.services.rows[4].follow_up
    assert row is not None
    assert row.due.instant == datetime(2026, 11, 26, 15, tzinfo=UTC)


def test_again_in_the_card_goes_on_by_a_day(desk: Desk) -> None:
    card = stepped_card(desk, Key.Key_Right)
    desk.press(Key.Key_Right, ALT)
    assert card.when.text == "Sat 28 Nov 2026 10:00"
    desk.press(Key.Key_Left, ALT)
    desk.press(Key.Key_Left, ALT)
    commented(desk, card)
    assert card.when.text == "Thu 26 Nov 2026 10:00"
    assert desk.services.called("preview_move")[-1] == (400, datetime(2026, 11, 26, 15, tzinfo=UTC))


def test_keys_faster_than_the_answers_all_count(desk: Desk) -> None:
    card = stepped_card(desk, Key.Key_Right)
    for _ in range(3):
        desk.qtbot.keyClick(card.when.edit, Key.Key_Right, ALT)
    desk.settle()
    assert card.when.text == "Mon 30 Nov 2026 10:00"


def test_the_day_before_that_has_passed_says_so(desk: Desk) -> None:
    card = stepped_card(desk, Key.Key_Left, row=1)
    assert card.when.text == "Fri 20 Nov 2026 10:00"
    assert "has passed already" in card.when.remark.text()
    desk.press(Key.Key_Return)
    assert desk.services.called("move") == []


def test_esc_leaves_a_stepped_day_and_keeps_nothing(desk: Desk) -> None:
    stepped_card(desk, Key.Key_Right)
    desk.press(Key.Key_Escape)
    assert desk.card is None
    assert desk.toast == ""
    assert move_card(desk).when.text == ""


def test_words_from_before_do_not_cover_the_stepped_day(desk: Desk) -> None:
    desk.window.frame.timeline.select(4)
    desk.settle()
    move_card(desk)
    desk.type("thu 2pm")
    desk.press(Key.Key_Escape)
    assert stepped_card(desk, Key.Key_Right).when.text == "Fri 27 Nov 2026 10:00"
    desk.press(Key.Key_Escape)
    assert move_card(desk).when.text == "thu 2pm"


def test_words_typed_after_a_step_are_kept(desk: Desk) -> None:
    card = stepped_card(desk, Key.Key_Right)
    card.when.edit.selectAll()
    desk.type("thu 2pm")
    desk.press(Key.Key_Right, ALT)  # goes on from what was understood
    card.when.edit.selectAll()
    desk.type("thu 2pm")
    desk.press(Key.Key_Escape)
    assert move_card(desk).when.text == "thu 2pm"


def test_where_nothing_is_planned_there_is_no_day_to_go_on(desk: Desk) -> None:
    desk.window.frame.timeline.select(5)
    desk.settle()
    assert not desk.window.window_actions["move_earlier"].isEnabled()
    assert not desk.window.window_actions["move_later"].isEnabled()


def test_a_step_that_fails_is_told_and_the_next_one_works(desk: Desk) -> None:
    card = move_card(desk)
    desk.services.fail["another_day"] = Refused("This follow-up is done already.")
    desk.press(Key.Key_Right, ALT)
    assert "done already" in desk.message
    desk.press(Key.Key_Right, ALT)
    assert card.when.text == "Tue 24 Nov 2026 10:00"

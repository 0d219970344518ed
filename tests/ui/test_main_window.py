"""The window with services that keep state: every way in, every way out, what it says and what it does not lose."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Outcome, Verdict
from followup_desktop.domain.ports import Capabilities, Note, NoteAction, NoteEvent, NoteEventKind, NoteKey
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.plain_texts import sheet_text
from followup_desktop.services.views import DoneAnswers, ExitCardDue
from followup_desktop.ui.actions import ACTIONS
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.call_sheet.overrule_card import OverruleCard
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.widgets import unhurried
from followup_desktop.ui.widgets.unhurried import Unhurried
from followup_desktop.ui.window_parts.cards import CloseCard, ShortcutSheet
from followup_desktop.ui.window_parts.message_bar import BUG_SENTENCE
from tests.fakes.services import FakeServices, sample_review, sample_services
from tests.ui.desk import Desk, FakeTray

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def drop(window: QWidget, data: QMimeData) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert isinstance(window, MainWindow)
    assert window.frame.drop_hint.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, left, none))


# -- showing -------------------------------------------------------------------------------------------------------


def test_the_most_urgent_row_is_open_from_the_start(desk: Desk) -> None:
    assert desk.shown_ids() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert desk.selected == 1
    assert desk.sheet_of == (1, 100)
    assert desk.window.frame.status.next.text() == "Next reminder: <b>today 15:00, Halden Foods</b>"


def test_choosing_a_row_shows_its_call_sheet_and_a_reload_keeps_it(desk: Desk) -> None:
    desk.window.frame.timeline.select(4)
    desk.settle()
    assert desk.sheet_of == (4, 400)
    desk.services.rows[1] = replace(desk.services.rows[1], label="Call now")
    desk.bridge.publish(Changes(frozenset({(Kind.FOLLOW_UP, 100)})))
    desk.settle()
    assert desk.selected == 4
    assert desk.sheet_of == (4, 400)


def test_a_setting_reloads_nothing(desk: Desk) -> None:
    before = len(desk.services.called("timeline"))
    desk.bridge.publish(Changes(frozenset({(Kind.SETTING, 0)})))
    desk.settle()
    assert len(desk.services.called("timeline")) == before


def test_a_change_to_another_application_leaves_the_call_sheet_alone(desk: Desk) -> None:
    before = len(desk.services.called("call_sheet"))
    desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 5)})))
    desk.settle()
    assert len(desk.services.called("call_sheet")) == before
    desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 1)})))
    desk.settle()
    assert len(desk.services.called("call_sheet")) == before + 1


def test_a_row_that_goes_takes_the_selection_to_the_most_urgent(desk: Desk) -> None:
    desk.window.frame.timeline.select(7)
    desk.settle()
    del desk.services.rows[7]
    desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 7)})))
    desk.settle()
    assert desk.selected == 1
    assert desk.sheet_of == (1, 100)


# -- empty, error, read-only ---------------------------------------------------------------------------------------


def test_the_empty_window_offers_three_ways(make_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = make_desk(FakeServices())
    empty = desk.window.frame.empty
    assert empty.isVisible()
    assert not desk.window.frame.timeline.isVisible()
    assert desk.window.frame.status.next.text() == "No reminder is planned"
    with qtbot.waitSignal(desk.window.demo_requested):
        empty.demo_button.click()
    empty.add_button.click()
    assert isinstance(desk.window.capture.dialog, AddInterviewDialog)


def test_what_the_world_did_wrong_is_a_line_not_a_box(desk: Desk) -> None:
    desk.services.fail["undo"] = Refused("There is nothing to undo.", "Do something first.")
    desk.press(Key.Key_Z, CTRL)
    assert desk.message == "There is nothing to undo. Do something first."
    assert QApplication.activeModalWidget() is None
    desk.window.frame.message.close_button.click()
    assert desk.message == ""


@pytest.mark.logs_errors
def test_a_bug_is_logged_whole_and_told_honestly(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.services.fail["undo"] = ZeroDivisionError("inner secret")
    with caplog.at_level(logging.ERROR):
        desk.trigger("undo")
    assert "ZeroDivisionError: inner secret" in caplog.text
    assert desk.message.startswith(BUG_SENTENCE)
    assert "inner secret" not in desk.message


def test_a_reading_that_fails_says_so_and_keeps_what_is_there(desk: Desk) -> None:
    desk.services.fail["timeline"] = Refused("The store is busy.", "It is tried again.")
    desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 1)})))
    desk.settle()
    assert desk.message == "The store is busy. It is tried again."
    assert desk.shown_ids() == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_read_only_store_is_told_as_long_as_it_lasts(desk: Desk) -> None:
    bar = desk.window.frame.lasting
    desk.window.show_read_only("The store can be read but not written.", "Free some room.")
    assert bar.isVisible()
    assert not bar.close_button.isVisible()
    desk.window.show_read_only("")
    assert not bar.isVisible()


# -- search --------------------------------------------------------------------------------------------------------


def test_search_narrows_the_rows_and_esc_brings_them_back(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    assert QApplication.focusWidget() is desk.window.frame.toolbar.search
    desk.type("sable")
    assert desk.shown_ids() == [7]
    assert desk.sheet_of == (7, 700)
    desk.type("zz")
    assert desk.window.frame.no_match.isVisible()
    assert desk.window.frame.panel.view is None
    desk.press(Key.Key_Escape)
    assert len(desk.shown_ids()) == 8
    assert not desk.window.frame.no_match.isVisible()


def test_letters_typed_into_the_search_are_no_shortcuts(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    desk.type("dnst")
    assert desk.card is None
    assert desk.window.frame.toolbar.search.text() == "dnst"


# -- the loop ------------------------------------------------------------------------------------------------------


def done_card(desk: Desk) -> DoneCard:
    assert isinstance(desk.card, DoneCard)
    return desk.card


def test_done_by_keys_shows_the_next_step_before_and_after(desk: Desk) -> None:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_D)
    card = done_card(desk)
    assert desk.services.called("preview_done")
    assert "Call Mon 30 Nov" in card.next_step.accessibleName() + " ".join(
        label.text() for label in card.next_step.findChildren(type(card.title))
    )
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)

    (answers,) = desk.services.called("done")
    assert isinstance(answers, DoneAnswers)
    assert (answers.application_id, answers.follow_up_id, answers.outcome) == (1, 100, Outcome.VOICEMAIL)
    assert desk.card is None
    assert desk.toast == "Northwind Labs: left a voicemail, next call 30 Nov"
    assert desk.window.frame.status.saved.text() == "Saved 10:04"
    assert desk.services.rows[1].label == "Call Mon 30"
    assert desk.sheet_of[1] != 100  # the next follow-up stands there
    assert desk.selected == 1


def test_undoing_the_first_interview_is_said_over_the_empty_window(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(FakeServices())
    desk.window.capture.captured.emit(0, "Nothing")  # the toast exists before there are rows
    assert desk.toast == "Nothing"
    desk.services.rows = sample_services().rows
    desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 1)})))
    desk.settle()
    desk.trigger("done")
    desk.press(Key.Key_Return)
    assert desk.toast.startswith("Northwind Labs: spoke")
    desk.services.rows = {}
    desk.bridge.publish(Changes(frozenset({(Kind.APPLICATION, 1)})))
    desk.settle()
    assert desk.window.frame.empty.isVisible()
    assert desk.toast.startswith("Northwind Labs: spoke")


def test_what_was_taken_back_is_done_again_by_key(desk: Desk) -> None:
    desk.trigger("done")
    desk.press(Key.Key_Return)
    done = desk.sheet_of
    desk.press(Key.Key_Z, CTRL)
    assert desk.sheet_of != done
    desk.press(Key.Key_Y, CTRL)
    assert desk.sheet_of == done
    assert desk.toast.startswith("Done again: Northwind Labs: spoke")
    desk.press(Key.Key_Y, CTRL)
    assert "nothing to do again" in desk.message


def test_undo_brings_it_back_and_names_it(desk: Desk) -> None:
    desk.trigger("done")
    desk.press(Key.Key_Return)
    assert desk.sheet_of[1] != 100
    desk.press(Key.Key_Z, CTRL)
    assert desk.toast == "Undone: Northwind Labs: spoke, next call 30 Nov"
    assert desk.sheet_of == (1, 100)
    assert not desk.window.frame.toast.undo_button.isVisible()


def test_the_toasts_button_undoes(desk: Desk) -> None:
    desk.trigger("done")
    desk.press(Key.Key_Return)
    desk.window.frame.toast.undo_button.click()
    desk.settle()
    assert desk.sheet_of == (1, 100)


def test_a_key_pressed_right_after_choosing_a_row_means_that_row(desk: Desk, qtbot: QtBot) -> None:
    desk.window.frame.timeline.setFocus()
    desk.window.frame.timeline.select(2)
    qtbot.keyClick(desk.window.frame.timeline, Key.Key_D)  # the call sheet of row 1 still stands there
    desk.settle()
    answers = done_card(desk).answers()
    assert (answers.application_id, answers.follow_up_id) == (2, 200)


def test_choosing_yet_another_row_drops_what_waited(desk: Desk, qtbot: QtBot) -> None:
    desk.window.frame.timeline.select(2)
    desk.window.window_actions["done"].trigger()
    desk.window.frame.timeline.select(3)
    desk.settle()
    assert desk.card is None
    assert desk.sheet_of == (3, 300)


def test_no_answer_comes_chosen_beforehand(desk: Desk) -> None:
    desk.trigger("no_answer")
    assert done_card(desk).choice.outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize("place", range(1, 7))
def test_a_digit_opens_the_card_with_that_answer(desk: Desk, place: int) -> None:
    desk.press(Key(Key.Key_0 + place))
    card = done_card(desk)
    assert card.choices.value == [*card._offered][place - 1]


def test_a_digit_asks_for_another_answer_than_the_draft_of_before(desk: Desk) -> None:
    desk.press(Key.Key_D)
    desk.press(Key.Key_2)
    done_card(desk).note.setPlainText("a voicemail of half a minute")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_3)
    card = done_card(desk)
    assert card.note.toPlainText() == "a voicemail of half a minute"
    assert card.choices.value == [*card._offered][2]


def test_digits_are_typed_where_there_is_something_to_type(desk: Desk) -> None:
    desk.trigger("find")
    desk.type("3")
    assert desk.card is None
    assert desk.window.frame.toolbar.search.text() == "3"


def test_a_refused_done_keeps_the_card_and_what_was_typed(desk: Desk) -> None:
    desk.trigger("done")
    card = done_card(desk)
    card.note.setPlainText("long talk")
    desk.services.fail["done"] = Refused("This follow-up is already done.", "Nothing was changed.")
    card.save_button.click()
    desk.settle()
    assert desk.card is card
    assert card.note.toPlainText() == "long talk"
    assert desk.message == "This follow-up is already done. Nothing was changed."
    card.save_button.click()
    desk.settle()
    assert desk.card is None


def test_a_double_enter_saves_once(desk: Desk) -> None:
    desk.trigger("done")
    card = done_card(desk)
    card.save()
    card.save()
    desk.settle()
    assert len(desk.services.called("done")) == 1


def test_a_promised_day_in_words_changes_the_next_step(desk: Desk, qtbot: QtBot) -> None:
    desk.trigger("done")
    card = done_card(desk)
    card.promised.edit.setText("fri next week")
    qtbot.waitUntil(lambda: card.promised.day is not None)
    card.save_button.click()
    desk.settle()
    assert desk.toast == "Northwind Labs: spoke, next call 7 Dec"


def test_esc_leaves_the_card_and_gives_the_focus_back(desk: Desk) -> None:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_D)
    assert desk.card is not None
    desk.press(Key.Key_Escape)
    assert desk.card is None
    assert QApplication.focusWidget() is desk.window.frame.timeline
    assert desk.services.called("done") == []


def test_the_windows_actions_rest_while_a_card_lies_there(desk: Desk) -> None:
    desk.trigger("done")
    assert not desk.window.window_actions["add"].isEnabled()
    assert desk.window.window_actions["quit"].isEnabled()
    desk.press(Key.Key_Escape)
    assert desk.window.window_actions["add"].isEnabled()


def test_a_note_is_saved_as_typed_and_disturbs_nothing(desk: Desk) -> None:
    before = len(desk.services.called("timeline"))
    notes = desk.window.frame.panel.notes
    notes.edit.setPlainText("Priya is away until Wed")
    notes.flush()
    desk.settle()
    assert desk.services.notes == {1: "Priya is away until Wed"}
    assert desk.window.frame.status.saved.text() == "Saved 10:04"
    assert len(desk.services.called("timeline")) == before
    assert desk.toast == ""


def test_overruling_the_advice_plans_the_users_own(desk: Desk) -> None:
    desk.window.frame.timeline.select(6)
    desk.settle()
    desk.window.frame.panel.overrule_requested.emit(6)
    card = desk.card
    assert isinstance(card, OverruleCard)
    card.when.edit.setFocus()
    desk.type("thu 2pm")
    desk.press(Key.Key_Return)
    ((ident, verdict, moment),) = desk.services.called("overrule")  # type: ignore[misc]
    assert (ident, verdict) == (6, Verdict.CALL)
    assert moment == datetime(2026, 11, 26, 19, tzinfo=UTC)
    assert desk.card is None
    assert desk.sheet_of[0] == 6
    assert desk.sheet_of[1] != 0


def test_actions_without_use_for_the_row_are_grey(desk: Desk) -> None:
    assert desk.window.window_actions["snooze"].isEnabled()
    desk.window.frame.timeline.select(5)
    desk.settle()
    assert not desk.window.window_actions["snooze"].isEnabled()


# -- the exit card -------------------------------------------------------------------------------------------------


@pytest.fixture
def after_interview() -> FakeServices:
    services = sample_services()
    services.exit_due = [ExitCardDue(12, 1, "How was it? Final interview with Northwind Labs")]
    return services


def test_the_exit_card_comes_by_itself_once(make_desk: Callable[..., Desk], after_interview: FakeServices) -> None:
    desk = make_desk(after_interview)
    assert isinstance(desk.card, ExitCard)
    assert after_interview.called("exit_card_shown") == [12]
    settle_card(desk)
    desk.press(Key.Key_Escape)
    assert desk.card is None
    after_interview.exit_due = [ExitCardDue(12, 1, "again")]
    desk.bridge.publish(Changes(frozenset({(Kind.INTERVIEW, 12)})))
    desk.settle()
    assert desk.card is None


def test_a_banner_brings_a_window_that_was_put_away_into_the_taskbar_and_no_further(desk: Desk) -> None:
    desk.window.hide()
    desk.window.show_banner(Note(NoteKey(100, 1), "Call Priya Raman", "Northwind Labs"))
    assert desk.window.isVisible()
    assert desk.window.isMinimized()


def settle_card(desk: Desk) -> None:
    """Until the card that came by itself can be used."""
    assert desk.card is not None
    guard = desk.card.findChild(Unhurried)
    assert isinstance(guard, Unhurried)
    timer = guard.findChild(QTimer)
    assert isinstance(timer, QTimer)
    if guard.inert:
        with desk.qtbot.waitSignal(guard.settled, timeout=10_000):
            timer.start(0)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape, Key.Key_D])
def test_a_key_on_its_way_when_the_exit_card_came_means_nothing_to_it(
    make_desk: Callable[..., Desk], after_interview: FakeServices, key: Qt.Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unhurried, "INERT_MS", 600_000)  # a busy machine may take longer than half a second for a key
    desk = make_desk(after_interview)
    card = desk.card
    assert isinstance(card, ExitCard)
    before = card.answers()
    desk.press(key)
    desk.qtbot.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.card is card
    assert (card.answers(), desk.services.called("save_exit_card")) == (before, [])
    settle_card(desk)
    desk.press(Key.Key_Escape)
    assert desk.card is None


def test_the_exit_cards_answers_are_saved(make_desk: Callable[..., Desk], after_interview: FakeServices) -> None:
    desk = make_desk(after_interview)
    card = desk.card
    assert isinstance(card, ExitCard)
    card.doubt.setText("on-call experience")
    card.save_button.click()
    desk.settle()
    (answers,) = after_interview.called("save_exit_card")
    assert isinstance(answers, ExitAnswers)
    assert (answers.interview_id, answers.doubt) == (12, "on-call experience")
    assert desk.toast == "Northwind Labs: noted, thank-you tomorrow 10:00"


def test_the_exit_card_waits_while_the_user_types(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    desk.services.exit_due = [ExitCardDue(12, 1, "How was it?")]
    desk.bridge.publish(Changes(frozenset({(Kind.INTERVIEW, 12)})))
    desk.settle()
    assert desk.card is None
    desk.window.frame.timeline.setFocus()
    desk.bridge.publish(Changes(frozenset({(Kind.INTERVIEW, 12)})))
    desk.settle()
    assert isinstance(desk.card, ExitCard)


def test_the_exit_card_can_be_opened_by_hand(desk: Desk) -> None:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_E)
    assert isinstance(desk.card, ExitCard)
    assert desk.card.answers().interview_id == 12  # the latest of three


# -- capture -------------------------------------------------------------------------------------------------------


def test_an_added_interview_is_selected_on_the_timeline(desk: Desk) -> None:
    desk.press(Key.Key_N, CTRL)
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.company.setText("Fjord Systems")
    form.stage.setCurrentIndex(0)
    form.time.setText("thu 2pm")
    desk.settle()
    form.save_button.click()
    desk.settle()
    added = max(desk.services.rows)
    assert desk.selected == added
    assert desk.sheet_of[0] == added
    assert desk.toast == "Fjord Systems added"
    assert desk.window.capture.dialog is None


def test_a_dropped_file_is_reviewed_then_saved(desk: Desk) -> None:
    desk.services.review = sample_review()
    drop(desk.window, files("/somewhere/invite.ics"))
    desk.settle()
    assert not desk.window.frame.drop_hint.isVisible()
    page = desk.window.capture.dialog
    assert isinstance(page, ImportReviewDialog)
    assert desk.services.called("review_files") == [(Path("/somewhere/invite.ics"),)]
    assert desk.services.called("save_review") == []
    page.save_button.click()
    desk.settle()
    assert "Fjord Systems" in [row.application.company for row in desk.services.rows.values()]
    assert desk.toast == "Fjord Systems added"


def test_paste_outside_a_field_is_reviewed(desk: Desk) -> None:
    desk.services.review = sample_review()
    QApplication.clipboard().setText("Dear candidate, we would like to invite you")
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_V, CTRL)
    assert desk.services.called("review_text") == ["Dear candidate, we would like to invite you"]
    assert isinstance(desk.window.capture.dialog, ImportReviewDialog)


def test_paste_into_a_field_stays_in_the_field(desk: Desk) -> None:
    QApplication.clipboard().setText("sable")
    desk.press(Key.Key_F, CTRL)
    desk.press(Key.Key_V, CTRL)
    assert desk.window.frame.toolbar.search.text() == "sable"
    assert desk.services.called("review_text") == []


def test_a_drop_in_which_nothing_is_found_says_so(desk: Desk) -> None:
    data = QMimeData()
    data.setText("milk, bread")
    drop(desk.window, data)
    desk.settle()
    assert desk.message.startswith("No interview was found in it.")
    assert desk.window.capture.dialog is None


def test_the_form_hands_a_calendar_file_on_to_the_review(desk: Desk) -> None:
    desk.services.review = sample_review()
    desk.trigger("add")
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.drop.take(files("/somewhere/invite.ics"))
    desk.settle()
    assert isinstance(desk.window.capture.dialog, ImportReviewDialog)


def test_closing_the_form_while_an_answer_is_under_way_is_harmless(desk: Desk) -> None:
    desk.trigger("add")
    form = desk.window.capture.dialog
    assert isinstance(form, AddInterviewDialog)
    form.time.setText("thu 2pm")
    form.promised.setText("fri next week")
    form.reject()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete: the form is gone before the answers come
    desk.settle()
    assert desk.window.capture.dialog is None
    assert desk.message == ""


# -- ways in -------------------------------------------------------------------------------------------------------


def test_a_follow_up_is_opened_while_another_row_is_selected(desk: Desk) -> None:
    desk.window.frame.timeline.select(6)
    desk.settle()
    desk.window.hide()
    desk.window.open_follow_up(200)
    desk.settle()
    assert desk.window.isVisible()
    assert desk.selected == 2
    assert desk.sheet_of == (2, 200)
    assert desk.services.called("call_sheet")[-1] == (2, 200)
    assert desk.window.focusWidget() in desk.window.frame.panel.body.forms.script.boxes  # ready to talk


def test_a_follow_up_is_found_through_a_search_that_hides_it(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    desk.type("sable")
    desk.window.open_follow_up(200)
    desk.settle()
    assert desk.window.frame.toolbar.search.text() == ""
    assert desk.selected == 2
    assert desk.sheet_of == (2, 200)


def test_a_follow_up_just_added_elsewhere_is_opened_all_the_same(desk: Desk) -> None:
    row = desk.services.rows[2]
    assert row.follow_up is not None
    other = replace(row, application=replace(row.application, id=50), follow_up=replace(row.follow_up, id=5000))
    desk.services.rows[50] = other
    desk.window.open_follow_up(5000)
    desk.settle()
    assert desk.selected == 50
    assert desk.sheet_of == (50, 5000)


def test_a_follow_up_that_is_gone_says_so(desk: Desk) -> None:
    desk.window.open_follow_up(999)
    desk.settle()
    assert desk.message.startswith("This follow-up is not there any more.")
    assert desk.sheet_of == (1, 100)


def test_the_bells_follow_up_opens_without_asking_where_it_belongs(desk: Desk) -> None:
    planned = desk.services.rows[4].follow_up
    assert planned is not None
    desk.window.show_follow_up(planned)
    desk.settle()
    assert desk.sheet_of == (4, 400)
    assert desk.services.called("application_of") == []


def test_asking_for_the_outcome_opens_that_done_card(desk: Desk) -> None:
    desk.window.ask_outcome(200)
    desk.settle()
    card = done_card(desk)
    assert (card.answers().application_id, card.answers().follow_up_id) == (2, 200)


def test_a_notifications_done_is_shown_with_undo(desk: Desk) -> None:
    done = desk.services.done(DoneAnswers(2, Outcome.SPOKE, 200))
    desk.window.show_done(done)
    desk.settle()
    assert desk.toast == "Halden Foods: spoke, next call 30 Nov"
    assert desk.window.frame.toast.undo_button.isVisible()
    assert 2 in desk.shown_ids()


def test_a_refused_button_of_a_notification_opens_the_thing_and_says_why(desk: Desk) -> None:
    desk.window.show_refusal(Refused("That notification was an old one.", "See what it is now."), 200)
    desk.settle()
    assert desk.sheet_of == (2, 200)
    assert desk.message == "That notification was an old one. See what it is now."


def test_all_that_is_due_is_the_top_of_the_timeline(desk: Desk) -> None:
    desk.window.open_application(7)
    desk.settle()
    assert desk.selected == 7
    desk.window.show_due()
    desk.settle()
    assert desk.selected == 1


# -- the banner ----------------------------------------------------------------------------------------------------


def note(follow_up_id: int = 200, occurrence: int = 1) -> Note:
    return Note(NoteKey(follow_up_id, occurrence), "Call Tomas Lind, Halden Foods", "Phone screen, Data analyst.")


def test_a_banners_buttons_say_what_the_desktops_would(desk: Desk, qtbot: QtBot) -> None:
    for number, action in enumerate((NoteAction.TALK, NoteAction.DONE, NoteAction.SNOOZE), 1):
        desk.window.show_banner(note(200, number))
        (banner,) = desk.window.frame.banners.banners
        button = banner.findChild(QPushButton, action.value)
        assert button is not None
        with qtbot.waitSignal(desk.window.note_event) as heard:
            button.click()
        assert heard.args == [NoteEvent(NoteEventKind.ACTIVATED, NoteKey(200, number), "banner", action)]


def test_banners_are_a_list_with_one_per_follow_up(desk: Desk) -> None:
    desk.window.show_banner(note(100))
    desk.window.show_banner(note(200))
    desk.window.show_banner(note(200, 2))
    banners = desk.window.frame.banners
    assert [str(banner.note.key) for banner in banners.banners] == ["200:2", "100:1"]
    desk.window.withdraw_banner(200)
    desk.window.withdraw_banner(100)
    assert not banners.isVisible()


def test_a_banner_never_takes_the_keyboard(desk: Desk) -> None:
    desk.press(Key.Key_F, CTRL)
    desk.window.show_banner(note())
    desk.settle()
    assert QApplication.focusWidget() is desk.window.frame.toolbar.search


def test_capabilities_are_told_in_the_status_line(desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.publish_capabilities(Capabilities("freedesktop", "dunst", clickable=True, actions=True))
    desk.settle()
    assert desk.window.frame.status.state.text() == "● Reminders on, clickable"


# -- keys, scales, time --------------------------------------------------------------------------------------------


def test_scales_and_today_by_key(desk: Desk) -> None:
    sight, scale = desk.window.frame.timeline.sight, desk.window.frame.toolbar.scale
    for key, name in ((Key.Key_1, "week"), (Key.Key_3, "quarter"), (Key.Key_2, "month")):
        desk.press(key, CTRL)
        assert scale.current() == sight.span_in_view == name
    scale.button("week").click()
    assert sight.span_in_view == "week"


def test_a_scale_that_was_zoomed_away_is_not_shown_as_chosen_and_can_be_chosen_again(desk: Desk) -> None:
    timeline, scale = desk.window.frame.timeline, desk.window.frame.toolbar.scale
    timeline.pan(200)
    assert scale.current() == "month"
    timeline.zoom(0.5)
    assert scale.current() == ""
    scale.button("month").click()
    assert scale.current() == timeline.sight.span_in_view == "month"
    timeline.zoom(2)
    timeline.zoom(0.5)
    assert scale.current() == "month"


def test_the_shortcut_sheet_lists_every_action(desk: Desk) -> None:
    desk.type("?")
    assert isinstance(desk.card, ShortcutSheet)
    words = " ".join(label.text() for label in desk.card.findChildren(QWidget) if hasattr(label, "text"))
    for text in ("Mark done", "Undo", "Ctrl+N", "F10", "1 … 9"):
        assert text in words
    desk.press(Key.Key_Return)
    assert desk.card is None


def test_the_whole_call_sheet_is_copied_and_while_discreet_it_is_a_look(desk: Desk) -> None:
    view = desk.window.frame.panel.view
    assert view is not None
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QApplication.clipboard().clear()
    desk.press(Key.Key_C, both)
    assert QApplication.clipboard().text() == sheet_text(view)
    QApplication.clipboard().clear()
    desk.window.discreet.switch()
    desk.settle()
    assert desk.window.discreet.hidden
    desk.press(Key.Key_C, both)
    assert desk.window.discreet.looking


def test_no_key_is_given_twice(desk: Desk) -> None:
    from followup_desktop.ui.actions import ACTIONS

    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_f6_goes_between_timeline_and_call_sheet(desk: Desk) -> None:
    frame = desk.window.frame
    frame.timeline.setFocus()
    desk.press(Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert frame.panel.isAncestorOf(focused)
    desk.press(Key.Key_F6)
    assert QApplication.focusWidget() is frame.timeline


def test_the_menu_has_every_action(desk: Desk) -> None:
    desk.press(Key.Key_F10)
    menu = desk.window.frame.toolbar.menu
    assert menu.isVisible()
    sections = [part.menu() for part in menu.actions()]
    inner = [action for one in sections if isinstance(one, QMenu) for action in one.actions()]
    words = [action.text() for action in (*menu.actions(), *inner)]
    assert [text for spec in ACTIONS if spec.name != "menu" and (text := spec.text) not in words] == []
    assert menu.height() < 480  # of the smallest window
    assert {"Settings…", "Quit"} <= {action.text() for action in menu.actions()}  # beneath no other word
    menu.close()


def test_the_menu_is_gone_through_by_keys(desk: Desk) -> None:
    desk.press(Key.Key_F10)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    for key in (Key.Key_Right, Key.Key_Return):  # into the first section, its first entry
        desk.qtbot.keyClick(QApplication.activePopupWidget() or popup, key)
    desk.settle()
    assert desk.window.capture.dialog is not None


def test_the_context_menu_acts_on_the_row_under_the_pointer(desk: Desk) -> None:
    desk.window.frame.timeline.context_requested.emit(4, QPoint(50, 50))
    desk.settle()
    assert desk.sheet_of == (4, 400)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Mark done…" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_tick_moves_the_clock_and_reads_rows_and_sheet_now_and_then(desk: Desk) -> None:
    rows, clocks = len(desk.services.called("timeline")), len(desk.services.called("their_clock"))
    sheets = len(desk.services.called("call_sheet"))
    desk.clock.advance(seconds=20)
    desk.window.on_tick()
    desk.settle()
    assert len(desk.services.called("timeline")) == rows
    assert len(desk.services.called("their_clock")) == clocks + 1
    desk.clock.advance(minutes=5)
    desk.window.on_tick()
    desk.settle()
    assert len(desk.services.called("timeline")) == rows + 1
    assert len(desk.services.called("call_sheet")) == sheets + 1, "the panel says what the row says"


def test_an_interview_that_ends_meanwhile_is_read_with_the_next_minute(desk: Desk) -> None:
    desk.services.ends_at = desk.clock.now() + timedelta(seconds=90)
    desk.window.reading.read_timeline()
    desk.settle()
    rows = len(desk.services.called("timeline"))
    for seconds, more in ((60, 0), (60, 1)):
        desk.clock.advance(seconds=seconds)
        desk.window.on_minute()
        desk.settle()
        assert len(desk.services.called("timeline")) == rows + more


def test_a_tick_in_a_hidden_window_asks_for_no_clock(desk: Desk) -> None:
    desk.window.hide()
    clocks = len(desk.services.called("their_clock"))
    desk.window.on_tick()
    desk.settle()
    assert len(desk.services.called("their_clock")) == clocks


# -- closing -------------------------------------------------------------------------------------------------------


def close_card(desk: Desk) -> CloseCard:
    card = desk.window.frame.close_overlay.card
    assert isinstance(card, CloseCard)
    return card


def test_without_a_tray_closing_says_what_would_end(desk: Desk, qtbot: QtBot) -> None:
    desk.window.close()
    card = close_card(desk)
    assert desk.window.isVisible()
    words = " ".join(label.text() for label in card.findChildren(QWidget) if hasattr(label, "text"))
    assert "Closing ends the reminders until you start the program again" in words
    assert "2 to contact now" in words  # nor would those ring again
    assert "Next reminder: today 15:00, Halden Foods" in words
    desk.press(Key.Key_Escape)
    assert desk.window.frame.close_overlay.card is None
    assert desk.window.isVisible()

    desk.window.close()
    with qtbot.waitSignal(desk.window.quit_requested):
        close_card(desk).quit_button.click()

    close_card(desk).minimise_button.click()
    assert desk.window.isMinimized()


def test_closing_loses_no_card_that_is_being_filled_in(desk: Desk) -> None:
    desk.trigger("done")
    card = done_card(desk)
    card.note.setPlainText("half a sentence")
    desk.window.close()
    close_card(desk)
    desk.press(Key.Key_Escape)
    assert desk.card is card
    assert card.note.toPlainText() == "half a sentence"
    assert not desk.window.window_actions["add"].isEnabled()


def test_with_a_tray_closing_hides_and_says_so_once(make_desk: Callable[..., Desk]) -> None:
    tray = FakeTray()
    desk = make_desk(tray=tray)
    desk.window.close()
    desk.settle()
    assert not desk.window.isVisible()
    assert tray.told == [
        ("Reminders stay on", "Follow-Up Desktop goes on in the tray. Next reminder: today 15:00, Halden Foods.")
    ]
    tray.open_requested.emit()
    assert desk.window.isVisible()
    desk.window.close()
    desk.settle()
    assert len(tray.told) == 1
    assert desk.services.settings["close_told"] == "yes"
    tray.add_requested.emit()
    assert desk.window.isVisible()
    assert isinstance(desk.window.capture.dialog, AddInterviewDialog)
    assert "2 to contact now" in tray.tooltip()


def test_what_was_said_of_the_tray_is_not_said_at_the_next_start(make_desk: Callable[..., Desk]) -> None:
    tray = FakeTray()
    services = sample_services()
    services.settings["close_told"] = "yes"
    desk = make_desk(services, tray=tray)
    desk.window.close()
    desk.settle()
    assert tray.told == []


def test_ending_closes(desk: Desk) -> None:
    desk.window.end()
    assert not desk.window.isVisible()


# -- names for screen readers --------------------------------------------------------------------------------------


def nameless(root: QWidget) -> list[str]:
    """Controls that take the keyboard and have no name."""
    found: list[str] = []

    def walk(interface: QAccessibleInterface | None, depth: int) -> None:
        if interface is None or depth > 40:
            return
        thing = interface.object()
        if isinstance(thing, QWidget) and thing.focusPolicy() is not Qt.FocusPolicy.NoFocus and thing.isVisible():
            inside_box = isinstance(thing.parent(), QComboBox)
            if not interface.text(QAccessible.Text.Name).strip() and not inside_box:
                found.append(f"{type(thing).__name__} {thing.objectName()}")
        for place in range(interface.childCount()):
            walk(interface.child(place), depth + 1)

    walk(QAccessible.queryAccessibleInterface(root), 0)
    return found


def test_every_control_of_the_window_has_a_name(desk: Desk) -> None:
    desk.window.show_banner(note())
    desk.window.frame.message.say("A sentence.", "An advice.")
    desk.settle()
    assert nameless(desk.window) == []
    for name in ("done", "news", "known", "overrule", "exit_card", "keys"):
        desk.trigger(name)
        assert desk.card is not None
        assert nameless(desk.window) == [], name
        desk.window.cards.leave()
        desk.settle()


def test_every_control_of_the_dialogs_has_a_name(desk: Desk) -> None:
    desk.trigger("add")
    assert desk.window.capture.dialog is not None
    assert nameless(desk.window.capture.dialog) == []
    desk.window.capture.show_review(sample_review())
    assert nameless(desk.window.capture.dialog) == []

"""Everything that happened, in the window: read and copied by keys, chosen by kind, and put right where it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import AttemptKind, Channel, Outcome, ResponseKind
from followup_desktop.services.history_views import History, HistoryEntry, HistoryKind
from followup_desktop.services.views import DoneAnswers, News
from followup_desktop.ui.call_sheet.correct_cards import CorrectActCard, CorrectContactCard
from followup_desktop.ui.dialogs.history_list import FIXED, HINT, HistoryDialog
from tests.fakes.world import World, make
from tests.services.edits import rows_of
from tests.ui.desk import Desk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ROLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A call of today, an act of theirs, and what came before. It is Monday 23 November, 10:04 in New York."""
    made = make(tmp_path / "world")
    ident = made.add().application_id
    made.program.done(DoneAnswers(ident, Outcome.SENT))
    made.clock.set("2026-11-23T09:30:00-05:00")
    made.program.news(News(ident, ResponseKind.MISSED_CALL, note="from a mobile\nno message"))
    made.clock.set("2026-11-23T10:04:00-05:00")
    answers = DoneAnswers(ident, Outcome.SPOKE, kind=AttemptKind.STATUS, channel=Channel.PHONE, note="Ask for Ann")
    made.program.done(answers)
    yield made
    made.store.close()


@pytest.fixture
def desk(qtbot: QtBot, world: World) -> Iterator[Desk]:
    made = Desk(qtbot, world.program)  # type: ignore[arg-type]
    yield made
    made.end()


def opened(desk: Desk) -> HistoryDialog:
    with desk.qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.press(Key.Key_H, CTRL)
    dialog = desk.window.history.dialog
    assert dialog is not None
    with desk.qtbot.waitActive(dialog):
        dialog.activateWindow()
    desk.settle()
    return dialog


@pytest.fixture
def dialog(desk: Desk) -> HistoryDialog:
    return opened(desk)


def said(dialog: HistoryDialog) -> list[str]:
    model = dialog.view.model()
    return [str(model.index(row, 0).data(ROLE)) for row in range(model.rowCount())]


def go_to(dialog: HistoryDialog, words: str) -> None:
    place = next(place for place, text in enumerate(said(dialog)) if text.partition(", ")[2].startswith(words))
    dialog.go_to(place)


def contact_card(desk: Desk, dialog: HistoryDialog) -> CorrectContactCard:
    go_to(dialog, "Call to Priya Raman: spoke")
    desk.press(Key.Key_Return)
    card = dialog.overlay.card
    assert isinstance(card, CorrectContactCard)
    return card


def act_card(desk: Desk, dialog: HistoryDialog) -> CorrectActCard:
    go_to(dialog, "They rang you")
    desk.press(Key.Key_Return)
    card = dialog.overlay.card
    assert isinstance(card, CorrectActCard)
    return card


# -- reading


def test_every_line_is_a_sentence_newest_first(dialog: HistoryDialog) -> None:
    lines = said(dialog)
    assert "today 10:04, Call to Priya Raman: spoke, Ask for Ann" in lines
    assert "today, They rang you, from a mobile no message" in lines
    assert "Thu 12 Nov 12:00, E-mail to Priya Raman, to say thank you: sent" in lines
    assert lines[-1] == "Thu 12 Nov 10:00, Final interview with Priya Raman"
    assert dialog.view.accessibleName() == "Everything that happened"
    assert dialog.windowTitle() == "Everything that happened: Northwind Labs, Backend engineer"
    assert dialog.view.hasFocus()
    assert dialog.message.text() == HINT


def test_a_tool_tip_tells_the_whole_line(dialog: HistoryDialog) -> None:
    go_to(dialog, "They rang you")
    assert "from a mobile" in str(dialog.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole))
    assert dialog.rows.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert dialog.rows.data(dialog.rows.index(-1)) is None
    assert dialog.rows.rowCount(dialog.rows.index(0)) == 0


def test_it_is_opened_from_the_menus_and_from_the_call_sheet(desk: Desk) -> None:
    assert desk.selected is not None
    desk.window.handling._context_menu(desk.selected, QPoint(0, 0))
    desk.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Everything that happened…" in [action.text() for action in menu.actions()]
    menu.close()
    body = desk.window.frame.panel.body
    assert not body.everything.isVisible()
    body.history.set_unfolded(True)
    assert body.everything.isVisible()
    body.everything.click()
    desk.settle()
    first = desk.window.history.dialog
    assert first is not None
    desk.window.history._open(desk.window.frame.panel.view)  # type: ignore[arg-type]
    assert desk.window.history.dialog is first
    first.reject()
    assert desk.window.history.dialog is None


def test_only_the_chosen_kind_is_shown(desk: Desk, dialog: HistoryDialog) -> None:
    desk.press(Key.Key_F, CTRL)
    assert dialog.kinds.hasFocus()
    offered = [dialog.kinds.itemText(place) for place in range(dialog.kinds.count())]
    assert offered[:4] == ["Everything", "Contacts", "What they did", "Interviews"]
    dialog.kinds.setCurrentIndex(1)
    assert [line.partition(", ")[2] for line in said(dialog)] == [
        "Call to Priya Raman: spoke, Ask for Ann",
        "E-mail to Priya Raman, to say thank you: sent",
    ]
    dialog.kinds.setCurrentIndex(0)
    assert len(said(dialog)) > 2
    dialog.kinds.setCurrentIndex(2)  # its only line goes: the choice falls back to everything
    desk.press(Key.Key_Tab)
    go_to(dialog, "They rang you")
    dialog.view.setFocus()
    desk.press(Key.Key_Delete)
    assert dialog.kinds.currentText() == "Everything"
    assert not any("They rang you" in line.partition(", ")[2][:14] for line in said(dialog))


def test_lines_are_copied_as_plain_text(desk: Desk, dialog: HistoryDialog) -> None:
    dialog.kinds.setCurrentIndex(1)
    desk.press(Key.Key_Down)
    dialog.view.setFocus()
    desk.press(Key.Key_A, CTRL)
    assert not dialog.correct_button.isEnabled()  # which of them?
    assert not dialog.remove_button.isEnabled()
    desk.press(Key.Key_C, CTRL)
    whole = (
        "Mon 23 Nov 2026 10:04  Call to Priya Raman: spoke\n"
        "    Ask for Ann\n"
        "Thu 12 Nov 2026 12:00  E-mail to Priya Raman, to say thank you: sent"
    )
    assert QGuiApplication.clipboard().text() == whole
    assert dialog.message.text() == "Copied: 2"
    desk.press(Key.Key_Up)
    desk.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == whole.rpartition("\n")[0]
    desk.press(Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == whole


def test_letters_do_not_jump_about(desk: Desk, dialog: HistoryDialog) -> None:
    place = dialog.view.currentIndex().row()
    desk.type("tec")
    assert dialog.view.currentIndex().row() == place


def test_older_ones_come_when_they_are_asked_for(desk: Desk, dialog: HistoryDialog, world: World) -> None:
    assert not dialog.older_button.isVisible()
    ident = world.program.timeline().rows[0].id
    with world.store.write() as work:
        for _ in range(600):
            work.log("acknowledged", application_id=ident)
        work.commit()
    desk.window.loop.undo()  # anything that happens
    desk.settle()
    assert dialog.older_button.isVisible()
    shown = len(said(dialog))
    desk.press(Key.Key_Down, CTRL)
    assert len(said(dialog)) > shown + 100
    assert not dialog.older_button.isVisible()
    dialog._older()
    assert said(dialog)[-1].endswith("Final interview with Priya Raman")


def test_what_the_program_noted_is_not_put_right(desk: Desk, dialog: HistoryDialog) -> None:
    go_to(dialog, "Added: Final")
    assert not dialog.correct_button.isEnabled()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Delete)
    assert dialog.overlay.card is None
    assert dialog.message.text() == FIXED


# -- putting right


def test_a_contact_is_put_right_by_keys_and_taken_back(desk: Desk, dialog: HistoryDialog, world: World) -> None:
    before = rows_of(world)
    card = contact_card(desk, dialog)
    assert card.choices.value == Outcome.SPOKE.value
    assert (card.when.text, card.note.toPlainText()) == ("Mon 23 Nov 2026 10:04", "Ask for Ann")
    assert card.promised.isVisible()
    desk.press(Key.Key_2)
    assert not card.promised.isVisible()
    card.when.edit.setText("2026-11-20T16:20-05:00")
    card.when.ask_now()
    desk.settle()
    assert card.when.edit.accessibleDescription() == "= Fri 20 Nov 2026, 16:20 EST"
    card.choices.checked.setFocus()
    desk.press(Key.Key_Return)
    assert dialog.overlay.card is None
    assert "Fri 20 Nov 16:20, Call to Priya Raman: left a voicemail, Ask for Ann" in said(dialog)
    assert dialog.message.text().startswith("Northwind Labs: put right, next: ")
    assert dialog.undo_button.isVisible()
    dialog.undo_button.click()
    desk.settle()
    assert rows_of(world) == before
    assert "today 10:04, Call to Priya Raman: spoke, Ask for Ann" in said(dialog)
    assert not dialog.undo_button.isVisible()
    desk.press(Key.Key_Z, CTRL | SHIFT)
    assert "Fri 20 Nov 16:20, Call to Priya Raman: left a voicemail, Ask for Ann" in said(dialog)
    desk.press(Key.Key_Z, CTRL)
    assert rows_of(world) == before


def test_what_a_contact_was_for_and_with_whom_is_put_right(desk: Desk, dialog: HistoryDialog, world: World) -> None:
    before = rows_of(world)
    card = contact_card(desk, dialog)
    assert (card.kind.currentText(), card.whom.currentText()) == ("How things stand", "Priya Raman")
    card.kind.setCurrentIndex(1)
    assert not card.promised.isVisible()  # nobody names a day when being thanked
    card.whom.setCurrentIndex(0)
    card.choices.checked.setFocus()
    desk.press(Key.Key_Return)
    assert "today 10:04, Call, to say thank you: spoke, Ask for Ann" in said(dialog)
    desk.press(Key.Key_Z, CTRL)
    assert rows_of(world) == before


def test_the_ways_are_those_that_the_outcome_leaves_open(desk: Desk, dialog: HistoryDialog) -> None:
    card = contact_card(desk, dialog)

    def able() -> list[str]:
        return [key for key in ("phone", "email", "portal") if card.way.button(key).isEnabled()]

    assert (able(), card.way.current()) == (["phone"], "phone")
    desk.press(Key.Key_7)
    assert (able(), card.way.current()) == (["email", "portal"], "email")
    desk.press(Key.Key_5)
    assert (able(), card.way.current()) == (["phone", "email", "portal"], "email")
    card.way.button("portal").click()
    assert card.answers().channel is Channel.PORTAL


def test_what_is_wrong_stands_beside_the_field(desk: Desk, dialog: HistoryDialog) -> None:
    card = contact_card(desk, dialog)
    card.when.edit.setText("2026-11-24T09:00-05:00")
    card.when.ask_now()
    desk.settle()
    assert card.when.remark.text() == "tomorrow 09:00 has not come yet. Name the day on which it happened."
    desk.press(Key.Key_Return)
    assert dialog.overlay.card is card
    card.when.edit.setText("")
    desk.settle()
    assert card.missing() is not None
    assert card.answers().at == card._known.at.instant
    card.save()
    assert "Say when" in card.hint.text()
    card.promised.edit.setText("blah")
    card.promised.ask_now()
    desk.settle()
    assert "Not understood yet" in card.promised.remark.text()


def test_an_act_of_theirs_is_put_right(desk: Desk, dialog: HistoryDialog, world: World) -> None:
    before = rows_of(world)
    card = act_card(desk, dialog)
    assert card.choices.value == ResponseKind.MISSED_CALL.value
    assert (card.when.text, card.note.toPlainText()) == ("Mon 23 Nov 2026", "from a mobile\nno message")
    desk.press(Key.Key_6)
    assert card.missing() == ("Which day did they name?", card.until.edit)
    card.until.edit.setText("2026-12-04")
    card.until.ask_now()
    desk.settle()
    card.save()
    desk.settle()
    assert "today, They named a new date: Fri 4 Dec, from a mobile no message" in said(dialog)
    card = act_card_of(desk, dialog, "They named")
    card.when.edit.setText("")
    assert card.missing() == ("On which day was it?", card.when.edit)
    assert card.answers().day == date(2026, 11, 23)
    card.left.emit()
    desk.settle()
    desk.press(Key.Key_Z, CTRL)
    assert rows_of(world) == before


def act_card_of(desk: Desk, dialog: HistoryDialog, words: str) -> CorrectActCard:
    go_to(dialog, words)
    dialog.view.setFocus()
    desk.press(Key.Key_Return)
    card = dialog.overlay.card
    assert isinstance(card, CorrectActCard)
    return card


@pytest.mark.parametrize("words", ["Call to Priya Raman: spoke", "They rang you"])
def test_one_is_deleted_from_the_list_and_from_its_card(
    desk: Desk, dialog: HistoryDialog, world: World, words: str
) -> None:
    before = rows_of(world)
    go_to(dialog, words)
    desk.press(Key.Key_Delete)
    assert not any(line.split(", ", 1)[1].startswith(words) for line in said(dialog))
    assert any(line.partition("Deleted by you: ")[2] for line in said(dialog))
    assert dialog.view.currentIndex().isValid()
    desk.press(Key.Key_Z, CTRL)
    assert rows_of(world) == before
    go_to(dialog, words)
    desk.press(Key.Key_Return)
    card = dialog.overlay.card
    assert isinstance(card, CorrectContactCard | CorrectActCard)
    assert isinstance(card.remove_button, QPushButton)
    card.remove_button.setFocus()
    desk.press(Key.Key_Return)
    assert dialog.overlay.card is None
    assert not any(line.split(", ", 1)[1].startswith(words) for line in said(dialog))
    desk.press(Key.Key_Z, CTRL)
    assert rows_of(world) == before


def test_what_cannot_be_done_again_is_told_in_the_list_too(desk: Desk, dialog: HistoryDialog) -> None:
    desk.press(Key.Key_Z, CTRL | SHIFT)
    told = desk.window.frame.message.accessibleName()
    assert told
    assert dialog.message.text() == told


def test_while_a_card_lies_there_the_lists_keys_rest(desk: Desk, dialog: HistoryDialog, world: World) -> None:
    before = rows_of(world)
    contact_card(desk, dialog)
    desk.press(Key.Key_F, CTRL)
    desk.press(Key.Key_Z, CTRL)
    assert rows_of(world) == before
    assert dialog.overlay.card is not None
    desk.press(Key.Key_Escape)
    assert dialog.overlay.card is None
    assert desk.window.history.dialog is dialog
    desk.press(Key.Key_Escape)
    assert desk.window.history.dialog is None


def test_what_was_typed_is_there_the_next_time(desk: Desk, dialog: HistoryDialog) -> None:
    card = contact_card(desk, dialog)
    card.note.setPlainText("Ask for Ann, she said")
    desk.settle()
    dialog.reject()
    desk.settle()
    assert desk.window.history.dialog is None
    card = contact_card(desk, opened(desk))
    desk.settle()
    assert card.note.toPlainText() == "Ask for Ann, she said"
    card.cancel()
    desk.settle()
    dialog = desk.window.history.dialog
    assert dialog is not None
    assert contact_card(desk, dialog).note.toPlainText() == "Ask for Ann"


def test_what_went_meanwhile_is_said(desk: Desk, dialog: HistoryDialog, world: World) -> None:
    go_to(dialog, "Call to Priya Raman: spoke")
    entry = dialog.entry
    assert entry is not None
    assert entry.attempt_id is not None
    world.program.remove_attempt(entry.attempt_id)
    desk.press(Key.Key_Return)
    assert dialog.overlay.card is None
    assert "There is no attempt" in desk.message
    world.program.erase(world.program.timeline().rows[0].id)
    dialog.reload()
    desk.settle()
    assert desk.window.history.dialog is None


def test_no_answer_comes_after_it_was_closed(desk: Desk, dialog: HistoryDialog) -> None:
    history = desk.window.history
    entry = next(one for one in dialog.rows.shown if one.attempt_id is not None)
    act = next(one for one in dialog.rows.shown if one.response_id is not None)
    lines = (
        desk.services.attempt_line(entry.attempt_id),  # type: ignore[arg-type]
        desk.services.response_line(act.response_id),  # type: ignore[arg-type]
    )
    dialog.reject()
    history._correct(entry)
    history._show_contact(lines[0])
    history._show_act(lines[1])
    desk.settle()
    assert history.dialog is None


def test_names_are_hidden_with_it(desk: Desk, dialog: HistoryDialog) -> None:
    desk.window.discreet.switch()
    desk.settle()
    assert desk.window.history.dialog is None
    assert desk.window.discreet.hidden


# -- the look


def test_everything_has_room_in_large_letters_and_from_the_right(desk: Desk, dialog: HistoryDialog) -> None:
    font = QFont(dialog.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    narrow = dialog.view.sizeHintForRow(0)
    dialog.view.setFont(font)
    dialog.setFont(font)
    desk.settle()
    assert dialog.view.sizeHintForRow(0) > narrow
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog.grab()
    for button in (dialog.correct_button, dialog.copy_button, dialog.close_button):
        assert QRect(QPoint(), dialog.size()).contains(QRect(button.mapTo(dialog, QPoint()), button.size()))


def entry(number: int, **more: object) -> HistoryEntry:
    base: dict[str, object] = {
        "key": f"event:{number}",
        "at": datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=number),
        "kind": list(HistoryKind)[number % len(HistoryKind)],
        "when": f"Sun 1 Nov {number}",
        "sentence": f"Number {number}",
        "note": "a note" if number % 3 == 0 else "",
        "dated": "Sun 1 Nov 2026",
    }
    return HistoryEntry(**{**base, **more})  # type: ignore[arg-type]


def test_two_thousand_lines_are_shown_quickly(desk: Desk, dialog: HistoryDialog) -> None:
    entries = tuple(entry(number) for number in range(2000))
    took = []
    for _ in range(3):
        dialog._show(History(1, "Few"))
        before = process_time()
        dialog._show(History(1, "Many", entries))
        dialog.grab()
        took.append(process_time() - before)
    assert min(took) < 0.25
    dialog._show(History(1, "None", ()))
    assert dialog.nothing.isVisible()
    assert not dialog.copy_button.isEnabled()
    assert dialog.entry is None
    dialog.copy_all()
    dialog._correct()
    dialog._remove()


def test_hostile_texts_are_one_plain_line_each(desk: Desk, dialog: HistoryDialog) -> None:
    hostile = "<b>x</b>\u202e\n<img src='/dev/zero'>"
    dialog._show(History(1, hostile, (entry(1, sentence=hostile, note=hostile), entry(2, note="W" * 100_000))))
    for line in said(dialog):
        assert "\n" not in line
        assert "\u202e" not in line
    dialog.grab()
    dialog.copy_all()
    assert hostile.split("\n", 1)[0].split("\u202e")[0] in QGuiApplication.clipboard().text()


def test_a_reading_that_fails_says_why(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.trigger("history")
    dialog = desk.window.history.dialog
    assert dialog is not None
    dialog._show(History(1, "Northwind Labs", (entry(0, kind=HistoryKind.CONTACT, attempt_id=7),)))
    dialog._correct()
    desk.settle()
    assert "It is gone." in desk.message

"""The news card by its keys: every act of theirs gives exactly its News, and asks only for what it needs."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import ResponseKind, Verdict
from followup_desktop.services.views import News, NextStep
from followup_desktop.ui.call_sheet.news_card import NewsCard
from tests.ui.call_sheet.card_keys import kept_open, opened, press, saved, tabs
from tests.ui.call_sheet.sheet_samples import HOSTILE, LONG, view

FRIDAY, MONDAY = date(2026, 12, 4), date(2026, 11, 30)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
KEYS = {
    "1": ResponseKind.MISSED_CALL,
    "2": ResponseKind.THEIR_VOICEMAIL,
    "3": ResponseKind.ASKED_INFO,
    "4": ResponseKind.INVITED,
    "5": ResponseKind.NO_SHOW,
    "6": ResponseKind.NEW_DATE,
    "7": ResponseKind.STILL_DECIDING,
    "8": ResponseKind.ON_HOLD,
    "9": ResponseKind.OUT_OF_OFFICE,
    "v": ResponseKind.OFFER_VERBAL,
    "w": ResponseKind.OFFER_WRITTEN,
    "n": ResponseKind.REJECTED,
    "o": ResponseKind.OWE_MATERIAL,
}
NEED_A_DAY = (ResponseKind.NEW_DATE, ResponseKind.OUT_OF_OFFICE)
TAKE_A_DAY = (*NEED_A_DAY, ResponseKind.OFFER_WRITTEN)


@pytest.fixture
def card(qtbot: QtBot) -> NewsCard:
    return opened(qtbot, NewsCard(view()))


def test_every_act_of_theirs_can_be_told() -> None:
    assert set(KEYS.values()) == set(ResponseKind)


@pytest.mark.parametrize(("key", "kind"), KEYS.items())
def test_one_key_tells_it_and_only_its_fields_are_shown(
    qtbot: QtBot, card: NewsCard, key: str, kind: ResponseKind
) -> None:
    press(qtbot, card, key)
    assert card.choices.value == kind.value
    assert card.focusWidget() is card.choices.button(kind.value)
    assert card.until.isVisible() is (kind in TAKE_A_DAY)
    assert card.asks_feedback.isVisible() is (kind is ResponseKind.REJECTED)
    if kind in NEED_A_DAY:
        card.understood("until", None, "")
        card.until.edit.setText("mon")
        card.understood("until", MONDAY, "= Mon 30 Nov 2026", "mon")
    assert saved(qtbot, card) == News(1, kind, until=MONDAY if kind in NEED_A_DAY else None)


def test_without_a_key_the_first_one_holds(qtbot: QtBot, card: NewsCard) -> None:
    assert saved(qtbot, card) == News(1, ResponseKind.MISSED_CALL)


def test_a_key_chooses_from_a_button_and_takes_the_keyboard_there(qtbot: QtBot, card: NewsCard) -> None:
    card.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, card, "2", CTRL)  # another thing
    assert card.choices.value == ResponseKind.MISSED_CALL
    press(qtbot, card, "2")
    assert card.focusWidget() is card.choices.button(ResponseKind.THEIR_VOICEMAIL)
    assert saved(qtbot, card) == News(1, ResponseKind.THEIR_VOICEMAIL)


def test_the_arrows_choose_too(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, Qt.Key.Key_Down)
    assert saved(qtbot, card) == News(1, ResponseKind.THEIR_VOICEMAIL)
    press(qtbot, card, Qt.Key.Key_Right)
    assert card.choices.value not in (ResponseKind.MISSED_CALL, ResponseKind.THEIR_VOICEMAIL)


@pytest.mark.parametrize(("key", "kind"), [("6", ResponseKind.NEW_DATE), ("9", ResponseKind.OUT_OF_OFFICE)])
def test_a_day_they_named_has_to_be_told(qtbot: QtBot, card: NewsCard, key: str, kind: ResponseKind) -> None:
    press(qtbot, card, key)
    said = kept_open(qtbot, card)
    assert said.endswith("?")
    assert card.next_step.remark.text() == said  # it stood there before Enter as well
    assert card.until.edit.hasFocus()
    qtbot.keyClicks(card.until.edit, "fri next week")
    card.understood("until", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    assert saved(qtbot, card) == News(1, kind, until=FRIDAY)


def test_an_offer_in_writing_may_name_a_day(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, "w")
    assert card.until.label.text() == "They want my answer by"
    assert card.until.edit.accessibleName() == "They want my answer by"
    card.until.edit.setText("fri next week")
    card.understood("until", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    assert card.until.edit.accessibleDescription() == "= Fri 4 Dec 2026"
    assert saved(qtbot, card) == News(1, ResponseKind.OFFER_WRITTEN, until=FRIDAY)


@pytest.mark.parametrize("feedback", ["", "phone", "email", "none"])
def test_a_no_says_whether_feedback_was_offered(qtbot: QtBot, card: NewsCard, feedback: str) -> None:
    press(qtbot, card, "n")
    card.feedback.button(feedback).click()
    assert saved(qtbot, card) == News(1, ResponseKind.REJECTED, feedback=feedback)


def test_feedback_by_the_arrow_keys_is_previewed(qtbot: QtBot, card: NewsCard) -> None:
    with qtbot.waitSignal(card.preview_requested):
        press(qtbot, card, "n")
    card.feedback.button("").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.preview_requested) as asked:
        press(qtbot, card, Qt.Key.Key_Right)
    assert asked.args == [News(1, ResponseKind.REJECTED, feedback="phone")]


def test_what_belongs_to_another_choice_is_not_saved_and_not_lost(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, "n")
    card.feedback.button("email").click()
    press(qtbot, card, "6", ALT)
    card.until.edit.setText("soonish")
    card.until.ask_now()
    card.understood("until", None, "", "soonish")
    press(qtbot, card, "7", ALT)
    assert saved(qtbot, card) == News(1, ResponseKind.STILL_DECIDING)
    press(qtbot, card, "6", ALT)
    assert card.until.text == "soonish"
    card.until.edit.setText("fri")
    card.understood("until", FRIDAY, "= Fri 4 Dec 2026", "fri")
    assert card.answers() == News(1, ResponseKind.NEW_DATE, until=FRIDAY)
    press(qtbot, card, "7", ALT)
    assert card.answers() == News(1, ResponseKind.STILL_DECIDING)
    press(qtbot, card, "n", ALT)
    assert saved(qtbot, card) == News(1, ResponseKind.REJECTED, feedback="email")


def test_the_day_and_a_note(qtbot: QtBot, card: NewsCard) -> None:
    card.when.edit.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.understand_requested) as asked:
        qtbot.keyClicks(card.when.edit, "fri")
    assert asked.args == ["when", "fri"]
    card.understood("when", FRIDAY, "= Fri 4 Dec 2026", "fri")
    card.note.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(card.note, "3 questions")
    press(qtbot, card, Qt.Key.Key_Return)
    qtbot.keyClicks(card.note, "by mail")
    with qtbot.waitSignal(card.saved) as heard:
        press(qtbot, card, Qt.Key.Key_Return, CTRL)
    assert heard.args == [News(1, ResponseKind.MISSED_CALL, day=FRIDAY, note="3 questions\nby mail")]


def test_letters_and_digits_in_a_text_are_text_and_with_alt_they_choose(qtbot: QtBot, card: NewsCard) -> None:
    for field, text in ((card.when.edit, card.when.edit.text), (card.note, card.note.toPlainText)):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        qtbot.keyClicks(field, "7n")
        assert text() == "7n"
        assert card.choices.value == ResponseKind.MISSED_CALL
    press(qtbot, card, "o", ALT)
    assert card.choices.value == ResponseKind.OWE_MATERIAL
    assert card.about.label.text() == "What you owe them"
    assert card.note.accessibleName() == "What you owe them"


@pytest.mark.parametrize("field", ["when", "until"])
def test_words_that_are_not_understood_are_said_beside_and_nothing_is_lost(
    qtbot: QtBot, card: NewsCard, field: str
) -> None:
    press(qtbot, card, "w")
    asking = getattr(card, field)
    asking.edit.setText("soonish")
    card.note.setPlainText("A long story")
    with qtbot.waitSignal(card.understand_requested), qtbot.assertNotEmitted(card.saved):
        press(qtbot, card, Qt.Key.Key_Return)  # asks at once, and waits for the answer
    card.understood(field, None, "", "soonish")
    assert "Not understood" in asking.remark.text()
    assert asking.remark.isVisible()
    assert asking.edit.hasFocus()
    assert kept_open(qtbot, card) == "Some words are not understood yet"
    assert (asking.text, card.note.toPlainText()) == ("soonish", "A long story")
    asking.edit.clear()
    assert saved(qtbot, card) == News(1, ResponseKind.OFFER_WRITTEN, note="A long story")


def test_enter_before_the_answer_waits_for_it(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, "6")
    card.until.edit.setText("fri next week")
    with qtbot.waitSignal(card.understand_requested), qtbot.assertNotEmitted(card.saved):
        card.save()
    with qtbot.waitSignal(card.saved) as heard:
        card.understood("until", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    assert heard.args == [News(1, ResponseKind.NEW_DATE, until=FRIDAY)]


def test_choosing_another_forgets_a_save_that_waited(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, "6")
    card.until.edit.setText("fri next week")
    card.save()
    press(qtbot, card, "w", ALT)
    with qtbot.assertNotEmitted(card.saved):
        card.understood("until", FRIDAY, "= Fri 4 Dec 2026", "fri next week")


def test_the_next_step_is_shown_before_saving(qtbot: QtBot) -> None:
    card = NewsCard(view())
    with qtbot.waitSignal(card.preview_requested) as asked:
        opened(qtbot, card)
    assert asked.args == [News(1, ResponseKind.MISSED_CALL)]
    card.show_preview(NextStep(Verdict.ANSWER_THEM, "Call them back today", "they rang"))
    assert (card.next_step.text.text(), card.next_step.remark.text()) == ("Call them back today", "they rang")
    with qtbot.waitSignal(card.preview_requested) as asked:
        press(qtbot, card, "8")
    assert asked.args == [News(1, ResponseKind.ON_HOLD)]
    card.show_refusal("Fri 4 Dec lies ahead.")
    assert (card.next_step.text.text(), card.next_step.remark.text()) == ("", "Fri 4 Dec lies ahead.")
    card.show_refusal("")
    assert card.next_step.remark.text() == "It will be worked out when you save."


def test_a_late_next_step_does_not_hide_what_is_missing(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, "6")
    with qtbot.assertNotEmitted(card.preview_requested):
        card._ask_preview()
    card.show_preview(NextStep(Verdict.WAIT, "Wait", "an answer to an older question"))
    assert (card.next_step.text.text(), card.next_step.remark.text()) == ("", "Which day did they name?")


def test_escape_leaves_and_discards_nothing(qtbot: QtBot, card: NewsCard) -> None:
    card.note.setPlainText("A long story")
    with qtbot.waitSignal(card.left), qtbot.assertNotEmitted(card.cancelled):
        press(qtbot, card, Qt.Key.Key_Escape)


def test_enter_on_cancel_cancels(qtbot: QtBot, card: NewsCard) -> None:
    card.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.cancelled), qtbot.assertNotEmitted(card.saved):
        press(qtbot, card, Qt.Key.Key_Return)


def test_tab_reaches_everything_that_is_shown(qtbot: QtBot, card: NewsCard) -> None:
    press(qtbot, card, "6")
    foot = [card.note, card.save_button, card.cancel_button]
    assert tabs(qtbot, card) == [card.choices.checked, card.when.edit, card.until.edit, *foot]
    press(qtbot, card, "n", ALT)
    card.choices.checked.setFocus(Qt.FocusReason.OtherFocusReason)
    assert tabs(qtbot, card) == [card.choices.checked, card.when.edit, card.feedback.button(""), *foot]


def test_a_hostile_company_stays_text_and_takes_two_lines(qtbot: QtBot) -> None:
    card = opened(qtbot, NewsCard(view(HOSTILE + LONG)))
    plain = opened(qtbot, NewsCard(view("Hi")))
    line = plain.title.heightForWidth(600)
    assert card.title.heightForWidth(600) <= 2 * line + 4
    assert card.sizeHint().width() == plain.sizeHint().width()
    assert "\n" not in card.accessibleName()
    for label in card.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText

"""The done card by its keys: choose, date in words, preview before saving, save, cancel."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import AttemptKind, Channel, Outcome, Verdict
from followup_desktop.services.views import DoneAnswers, NextStep
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.widgets.buttons import ChoiceButton
from tests.ui.call_sheet.card_keys import kept_open, opened, press
from tests.ui.call_sheet.sheet_samples import follow_up, view, waiting

FRIDAY = date(2026, 12, 4)


@pytest.fixture
def card(qtbot: QtBot) -> DoneCard:
    return opened(qtbot, DoneCard(view()))


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        (Qt.Key.Key_1, Outcome.SPOKE),
        (Qt.Key.Key_2, Outcome.VOICEMAIL),
        (Qt.Key.Key_3, Outcome.NO_ANSWER),
        (Qt.Key.Key_4, Outcome.CALL_BACK),
        (Qt.Key.Key_5, Outcome.OFFER),
        (Qt.Key.Key_6, Outcome.REFUSAL),
    ],
)
def test_one_key_chooses_and_enter_saves(qtbot: QtBot, card: DoneCard, key: Qt.Key, outcome: Outcome) -> None:
    press(qtbot, card, key)
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, Qt.Key.Key_Return)
    assert saved.args == [DoneAnswers(1, outcome, 7)]


def test_the_hint_counts_the_outcomes_that_are_there(card: DoneCard) -> None:
    assert card.hint.text() == f"1-{len(card.findChildren(ChoiceButton))} choose, Enter saves"


def test_the_arrows_choose_too(qtbot: QtBot, card: DoneCard) -> None:
    press(qtbot, card, Qt.Key.Key_Down)
    assert card.choice.outcome is not Outcome.SPOKE
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, Qt.Key.Key_Return)
    assert saved.args[0].outcome is card.choice.outcome


def test_a_digit_in_a_text_is_text_and_with_alt_it_chooses(qtbot: QtBot, card: DoneCard) -> None:
    for field, text in ((card.promised.edit, card.promised.edit.text), (card.note, card.note.toPlainText)):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        press(qtbot, card, Qt.Key.Key_3)
        assert text() == "3"
        assert card.choice.outcome is Outcome.SPOKE
    press(qtbot, card, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert card.choice.outcome is Outcome.VOICEMAIL
    assert card.note.toPlainText() == "3"


def test_a_digit_for_which_the_keyboard_needs_shift_chooses_as_well(qtbot: QtBot, card: DoneCard) -> None:
    press(qtbot, card, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert card.choice.outcome is Outcome.VOICEMAIL


def test_escape_leaves_from_everywhere_and_discards_nothing(qtbot: QtBot, card: DoneCard) -> None:
    for field in (card, card.promised.edit, card.note, card.save_button):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        with qtbot.waitSignal(card.left), qtbot.assertNotEmitted(card.cancelled):
            press(qtbot, card, Qt.Key.Key_Escape)


def test_enter_on_cancel_cancels(qtbot: QtBot, card: DoneCard) -> None:
    card.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
    with qtbot.waitSignal(card.cancelled), qtbot.assertNotEmitted(card.saved):
        press(qtbot, card, Qt.Key.Key_Return)


def test_enter_in_the_note_is_a_new_line_and_with_ctrl_it_saves(qtbot: QtBot, card: DoneCard) -> None:
    card.note.setFocus(Qt.FocusReason.OtherFocusReason)
    with qtbot.assertNotEmitted(card.saved):
        press(qtbot, card, Qt.Key.Key_A)
        press(qtbot, card, Qt.Key.Key_Return)
        press(qtbot, card, Qt.Key.Key_B)
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args[0].note == "a\nb"


def test_a_day_in_words_is_asked_shown_and_saved(qtbot: QtBot, card: DoneCard) -> None:
    card.promised.edit.setFocus(Qt.FocusReason.OtherFocusReason)
    with qtbot.waitSignal(card.understand_requested) as asked:
        qtbot.keyClicks(card.promised.edit, "fri next week")
    assert asked.args == ["promised", "fri next week"]
    with qtbot.waitSignal(card.preview_requested) as preview:
        card.understood("promised", FRIDAY, "= Fri 4 Dec 2026")
    assert preview.args[0].promised == FRIDAY
    assert card.promised.edit.hint == "= Fri 4 Dec 2026"
    assert card.promised.edit.accessibleDescription() == "= Fri 4 Dec 2026"
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, Qt.Key.Key_Return)
    assert saved.args == [DoneAnswers(1, Outcome.SPOKE, 7, promised=FRIDAY)]


def test_enter_before_the_answer_waits_for_it(qtbot: QtBot, card: DoneCard) -> None:
    card.promised.edit.setText("fri next week")
    with qtbot.waitSignal(card.understand_requested), qtbot.assertNotEmitted(card.saved):
        card.save()
    with qtbot.waitSignal(card.saved) as saved:
        card.understood("promised", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    assert saved.args[0].promised == FRIDAY


def test_words_that_are_not_understood_keep_the_card_open(qtbot: QtBot, card: DoneCard) -> None:
    card.promised.edit.setText("soonish")
    card.promised.ask_now()
    card.understood("promised", None, "")
    with qtbot.assertNotEmitted(card.saved):
        card.save()
    assert "Not understood" in card.promised.remark.text()
    assert card.promised.edit.hasFocus()
    card.promised.edit.clear()
    with qtbot.waitSignal(card.saved) as saved:
        card.save()
    assert saved.args[0].promised is None


def test_an_answer_about_older_words_is_ignored(card: DoneCard) -> None:
    card.promised.edit.setText("fri next week")
    card.understood("promised", date(2026, 11, 27), "= Fri 27 Nov 2026", "fri")
    assert card.promised.day is None
    card.understood("promised", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    card.promised.edit.setText("fri next week or so")
    assert (card.promised.day, card.promised.edit.hint) == (None, "")


def test_the_next_step_is_asked_at_once_and_shown_before_saving(qtbot: QtBot) -> None:
    card = DoneCard(view())
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.preview_requested) as first:
        card.show()
    assert first.args[0].outcome is Outcome.SPOKE
    with qtbot.waitSignal(card.preview_requested) as asked:
        card.choices.by_key("2")
    assert asked.args[0].outcome is Outcome.VOICEMAIL
    card.show_preview(NextStep(Verdict.CALL, "Call Mon 7 Dec, 10:00 New York", "one working day after the date"))
    assert card.next_step.text.text() == "Call Mon 7 Dec, 10:00 New York"
    assert card.next_step.remark.text() == "one working day after the date"


def test_an_own_day_for_the_next_contact(qtbot: QtBot, card: DoneCard) -> None:
    card.own_day.edit.setText("9 dec")
    with qtbot.waitSignal(card.preview_requested) as preview:
        card.understood("next", date(2026, 12, 9), "= Wed 9 Dec 2026", "9 dec")
    assert preview.args[0].next_on == date(2026, 12, 9)


def test_a_no_has_no_promised_date(qtbot: QtBot, card: DoneCard) -> None:
    card.promised.edit.setText("fri")
    card.understood("promised", FRIDAY, "= Fri 4 Dec 2026")
    card.choices.by_key("6")
    assert not card.promised.isEnabled()
    with qtbot.waitSignal(card.saved) as saved:
        card.save()
    assert saved.args == [DoneAnswers(1, Outcome.REFUSAL, 7)]


def test_words_in_a_field_that_is_switched_off_do_not_count(qtbot: QtBot, card: DoneCard) -> None:
    card.promised.edit.setText("soonish")
    card.promised.ask_now()
    card.understood("promised", None, "", "soonish")
    assert kept_open(qtbot, card) == "This day is not understood yet"
    press(qtbot, card, "6", Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, Qt.Key.Key_Return)
    assert saved.args == [DoneAnswers(1, Outcome.REFUSAL, 7)]


def test_an_outcome_chosen_beforehand(card: DoneCard) -> None:
    assert DoneCard(view(), "no_answer").choice.outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    ("channel", "kind", "title"),
    [
        (Channel.PHONE, AttemptKind.STATUS, "How did the call with Northwind Labs go?"),
        (Channel.EMAIL, AttemptKind.STATUS, "Sent the e-mail to Northwind Labs?"),
        (Channel.EMAIL, AttemptKind.THANKS, "Sent the thank-you to Northwind Labs?"),
        (Channel.PORTAL, AttemptKind.STATUS, "Sent the message to Northwind Labs?"),
    ],
)
def test_it_asks_about_what_was_planned(qtbot: QtBot, channel: Channel, kind: AttemptKind, title: str) -> None:
    card = DoneCard(view(planned=follow_up(channel, kind)))
    qtbot.addWidget(card)
    assert card.title.text() == title
    assert card.choice.outcome is (Outcome.SPOKE if channel is Channel.PHONE else Outcome.SENT)


def test_what_was_done_otherwise_than_planned_keeps_its_channel(qtbot: QtBot) -> None:
    written = opened(qtbot, DoneCard(view(planned=follow_up(Channel.EMAIL))))
    press(qtbot, written, Qt.Key.Key_2)
    assert (written.answers().outcome, written.answers().channel) == (Outcome.SPOKE, Channel.PHONE)
    called = opened(qtbot, DoneCard(view()))
    press(qtbot, called, Qt.Key.Key_7)
    assert (called.answers().outcome, called.answers().channel) == (Outcome.SENT, Channel.EMAIL)


def test_without_a_follow_up_the_contact_is_logged_all_the_same(qtbot: QtBot) -> None:
    card = DoneCard(waiting())
    qtbot.addWidget(card)
    assert card.answers() == DoneAnswers(2, Outcome.SPOKE)


def test_it_fits_a_narrow_window(qtbot: QtBot) -> None:
    card = DoneCard(view("Donaudampfschifffahrtsgesellschaft" * 4))
    qtbot.addWidget(card)
    assert card.minimumSizeHint().width() <= 360
    assert card.title.heightForWidth(320) > card.title.heightForWidth(2000)


def test_enter_saves_what_alt_chose(qtbot: QtBot, card: DoneCard) -> None:
    press(qtbot, card, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(card.saved) as saved:
        press(qtbot, card, Qt.Key.Key_Return)
    assert saved.args[0].outcome is Outcome.NO_ANSWER

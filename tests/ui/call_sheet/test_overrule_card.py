"""Deciding otherwise than the advice: each way gives exactly its decision, and the advice can be followed again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Place, Verdict
from followup_desktop.services.views import CallSheetView, OverruleView
from followup_desktop.ui.call_sheet.overrule_card import OverruleCard
from tests.ui.call_sheet.card_keys import kept_open, opened, press, tabs
from tests.ui.call_sheet.sheet_samples import HOSTILE, LONG, NEW_YORK, view, waiting

AT = datetime(2026, 11, 26, 19, tzinfo=UTC)
FRIDAY = date(2026, 12, 4)
STANDING = "You decided to leave it (23 Nov). The advice is: call today."


def in_new_york(made: CallSheetView) -> CallSheetView:
    return replace(made, application=replace(made.application, place=Place(NEW_YORK, "US")))


def overruled() -> CallSheetView:
    made = in_new_york(view())
    return replace(made, advice=replace(made.advice, overrule=OverruleView(STANDING)))


@pytest.fixture
def card(qtbot: QtBot) -> OverruleCard:
    return opened(qtbot, OverruleCard(in_new_york(view())))


def decided(qtbot: QtBot, card: OverruleCard) -> list[object]:
    with qtbot.waitSignal(card.decided) as heard, qtbot.assertNotEmitted(card.follow_requested):
        press(qtbot, card, Qt.Key.Key_Return)
    assert heard.args is not None
    return list(heard.args)


@pytest.mark.parametrize(("key", "verdict"), [("1", Verdict.CALL), ("2", Verdict.EMAIL), ("3", Verdict.THANK_YOU)])
def test_a_contact_at_a_moment(qtbot: QtBot, card: OverruleCard, key: str, verdict: Verdict) -> None:
    press(qtbot, card, key)
    assert card.when.isVisible()
    assert not card.day.isVisible()
    assert "tomorrow 10:00" in kept_open(qtbot, card)
    assert card.when.edit.hasFocus()
    with qtbot.waitSignal(card.understand_requested) as asked:
        qtbot.keyClicks(card.when.edit, "thu 2pm")
    assert asked.args == ["when", "thu 2pm"]
    card.understood("when", AT, "= Thu 26 Nov 2026, 14:00 EST (20:00 yours)", "thu 2pm")
    assert "20:00 yours" in card.when.edit.accessibleDescription()
    assert decided(qtbot, card) == [verdict, AT]


def test_waiting_until_a_day(qtbot: QtBot, card: OverruleCard) -> None:
    press(qtbot, card, "4")
    assert card.day.isVisible()
    assert not card.when.isVisible()
    assert "fri next week" in kept_open(qtbot, card)
    with qtbot.waitSignal(card.understand_requested) as asked:
        qtbot.keyClicks(card.day.edit, "fri next week")
    assert asked.args == ["day", "fri next week"]
    card.understood("day", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    verdict, until = decided(qtbot, card)
    assert verdict is Verdict.WAIT
    assert isinstance(until, datetime)
    assert until == datetime(2026, 12, 4, 17, tzinfo=UTC)  # noon in New York: that day for them, whoever counts


def test_a_zone_that_nobody_knows_is_counted_in_utc(qtbot: QtBot) -> None:
    made = view()
    unknown = replace(made, application=replace(made.application, place=Place("Mars/Olympus")))
    card = opened(qtbot, OverruleCard(unknown))
    press(qtbot, card, "4")
    card.day.edit.setText("fri")
    card.understood("day", FRIDAY, "= Fri 4 Dec 2026", "fri")
    assert decided(qtbot, card) == [Verdict.WAIT, datetime(2026, 12, 4, 12, tzinfo=UTC)]


def test_leaving_it_needs_no_moment(qtbot: QtBot, card: OverruleCard) -> None:
    card.when.edit.setText("soonish")  # typed for another way: neither saved nor in the way
    press(qtbot, card, "5")
    assert not card.when.isVisible()
    assert not card.day.isVisible()
    assert card.next_step.text.text() == "Nothing more is planned. The application stays open."
    assert decided(qtbot, card) == [Verdict.DO_NOT_CALL, None]


def test_a_moment_that_is_not_understood_is_said_beside_and_nothing_is_lost(qtbot: QtBot, card: OverruleCard) -> None:
    press(qtbot, card, "1")
    card.when.edit.setText("soonish")
    with qtbot.waitSignal(card.understand_requested), qtbot.assertNotEmitted(card.decided):
        press(qtbot, card, Qt.Key.Key_Return)
    card.understood("when", None, "", "soonish")
    assert card.when.remark.text() == "Not understood yet. Try “tomorrow 10:00” or “thu 2pm”."
    assert card.when.remark.isVisible()
    assert kept_open(qtbot, card) == "Some words are not understood yet"
    assert card.when.text == "soonish"
    press(qtbot, card, "2", Qt.KeyboardModifier.AltModifier)
    assert card.when.text == "soonish"


def test_it_says_what_the_advice_is_and_that_the_decision_stays(card: OverruleCard) -> None:
    assert card.advised.label.text() == "The advice"
    assert card.advice.text.text() == "Call today, before 11:30"
    assert "They said you would hear" in card.advice.remark.text()
    assert "remembered and respected until" in card.respected.text()
    assert card.respected.isVisible()


def test_the_likeliest_way_is_chosen_beforehand(qtbot: QtBot, card: OverruleCard) -> None:
    assert card.choices.value == Verdict.WAIT  # where a call is advised
    other = opened(qtbot, OverruleCard(waiting()))
    assert other.choices.value == Verdict.CALL
    assert other.focusWidget() is other.choices.button(Verdict.CALL)


# -- following the advice again -------------------------------------------------------------------------------------


def test_only_a_decision_that_stands_can_be_taken_back(qtbot: QtBot, card: OverruleCard) -> None:
    press(qtbot, card, "6")
    assert card.choices.value == Verdict.WAIT
    card = opened(qtbot, OverruleCard(overruled()))
    assert card.advised.label.text() == "What stands now"
    assert card.advice.text.text() == STANDING
    assert card.hint.text().startswith("1-6")


def test_the_advice_is_followed_again(qtbot: QtBot) -> None:
    card = opened(qtbot, OverruleCard(overruled()))
    assert not card.respected.isVisible()
    with qtbot.waitSignal(card.follow_requested), qtbot.assertNotEmitted(card.decided):
        press(qtbot, card, Qt.Key.Key_Return)


def test_or_something_else_is_decided(qtbot: QtBot) -> None:
    card = opened(qtbot, OverruleCard(overruled()))
    press(qtbot, card, "5")
    assert decided(qtbot, card) == [Verdict.DO_NOT_CALL, None]
    press(qtbot, card, "6")
    with qtbot.waitSignal(card.follow_requested), qtbot.assertNotEmitted(card.decided):
        press(qtbot, card, Qt.Key.Key_Return)


# -- leaving, looking ----------------------------------------------------------------------------------------------


def test_escape_leaves_and_discards_nothing(qtbot: QtBot, card: OverruleCard) -> None:
    card.day.edit.setText("fri next week")
    with qtbot.waitSignal(card.left), qtbot.assertNotEmitted(card.cancelled):
        press(qtbot, card, Qt.Key.Key_Escape)


def test_tab_reaches_what_is_shown(qtbot: QtBot, card: OverruleCard) -> None:
    reached = tabs(qtbot, card)
    assert reached == [card.choices.checked, card.day.edit, card.save_button, card.cancel_button]


def test_a_hostile_company_and_advice_stay_text(qtbot: QtBot) -> None:
    made = view(HOSTILE + LONG)
    made = replace(made, advice=replace(made.advice, title=HOSTILE + LONG, text=LONG, overrule=OverruleView(HOSTILE)))
    card = opened(qtbot, OverruleCard(made))
    assert card.sizeHint().width() == opened(qtbot, OverruleCard(view("Hi"))).sizeHint().width()
    assert card.advice.text.text() == HOSTILE
    for label in card.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText

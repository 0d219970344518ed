"""The thank-you call: the way there and back on the panel, and what Mark done then records."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import AttemptKind, Channel, Outcome, Verdict
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.thanks import TITLE, is_thanks_call, thanks_instead
from tests.ui.call_sheet.sheet_samples import follow_up, full_sheet, sheet, view, waiting

THANKS, PHONE, EMAIL = AttemptKind.THANKS, Channel.PHONE, Channel.EMAIL


def planned(**more: object) -> CallSheetView:
    """A call on where things stand, with a thank-you call possible."""
    return replace(view(), thanks_call=True, **more)  # type: ignore[arg-type]


def thanks(of: CallSheetView) -> CallSheetView:
    """The sheet of the thank-you call, whatever is planned."""
    return replace(of, kind=THANKS, channel=PHONE, sheet=full_sheet())


def read(panel: CallSheetPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_the_offer_asks_for_the_sheet_and_the_way_back_for_the_other(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(planned())
    with qtbot.waitSignal(panel.thanks_requested) as asked:
        panel.body.thanks.offer.click()
    assert asked.args == [True]
    assert TITLE not in read(panel), "it is shown once the sheet is there"
    panel.show_sheet(thanks(planned()))
    assert TITLE in read(panel)
    assert not panel.body.advice.isVisible()
    assert not panel.body.thanks.offer.isVisible()
    with qtbot.waitSignal(panel.thanks_requested) as asked:
        panel.body.thanks.card.back.click()
    assert asked.args == [False]
    panel.show_sheet(planned())
    assert TITLE not in read(panel)
    assert panel.body.advice.isVisible()


def test_the_key_goes_there_and_back_and_nowhere_where_no_thanks_fit(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    with qtbot.assertNotEmitted(panel.thanks_requested):
        panel.toggle_thanks()
    assert not panel.body.thanks.isVisible()
    panel.show_sheet(planned())
    for wanted, then in ((True, thanks(planned())), (False, planned())):
        with qtbot.waitSignal(panel.thanks_requested) as asked:
            panel.toggle_thanks()
        assert asked.args == [wanted]
        panel.show_sheet(then)


def test_a_thank_you_planned_by_phone_is_no_detour(qtbot: QtBot, panel: CallSheetPanel) -> None:
    by_phone = replace(view(planned=follow_up(PHONE, THANKS)), kind=THANKS, channel=PHONE, thanks_call=True)
    panel.show_sheet(by_phone)
    assert is_thanks_call(by_phone)
    assert not thanks_instead(by_phone)
    assert not panel.body.thanks.isVisible()
    assert panel.body.advice.isVisible()
    with qtbot.assertNotEmitted(panel.thanks_requested):
        panel.toggle_thanks()


def test_where_the_advice_is_to_wait_the_thank_you_call_is_a_call_all_the_same(panel: CallSheetPanel) -> None:
    idle = replace(waiting(Verdict.WAIT), thanks_call=True)
    panel.show_sheet(idle)
    assert not panel.script.isVisible()
    panel.toggle_thanks()
    panel.show_sheet(thanks(idle))
    assert panel.script.isVisible()
    assert panel.footer.timer.isVisible()
    assert panel.footer.no_answer.isVisible()
    assert panel.footer.done.text() == "✓ Mark done…"
    assert not panel.body.overrule.isVisible()
    panel.toggle_thanks()
    panel.show_sheet(idle)
    assert not panel.script.isVisible()


def test_what_is_planned_cannot_be_put_off_from_there(panel: CallSheetPanel) -> None:
    panel.show_sheet(planned())
    assert panel.footer.snooze.isEnabled()
    panel.toggle_thanks()
    panel.show_sheet(thanks(planned()))
    assert not panel.footer.snooze.isEnabled()


def test_checks_of_the_one_call_are_not_those_of_the_other(panel: CallSheetPanel) -> None:
    both = replace(planned(), sheet=full_sheet())
    panel.show_sheet(both)
    panel.script.boxes[0].click()
    panel.toggle_thanks()
    panel.show_sheet(thanks(both))
    assert panel.body.checked() == frozenset()
    panel.toggle_thanks()
    panel.show_sheet(both)
    assert panel.body.checked() == {"open-1"}


def test_another_row_forgets_the_wish(panel: CallSheetPanel) -> None:
    panel.show_sheet(planned())
    panel.toggle_thanks()
    panel.show_sheet(view("Halden Foods", ident=9))
    panel.show_sheet(thanks(view("Kestrel", ident=10)))
    assert TITLE not in read(panel)


# -- what is recorded


@pytest.mark.parametrize("outcome", ["", "no_answer"])
def test_done_of_a_detour_is_a_thank_you_by_phone_and_leaves_what_is_planned(qtbot: QtBot, outcome: str) -> None:
    card = DoneCard(thanks(planned()), outcome)
    qtbot.addWidget(card)
    answers = card.answers()
    assert (answers.kind, answers.channel, answers.follow_up_id) == (THANKS, PHONE, None)
    assert answers.outcome is (Outcome.NO_ANSWER if outcome else Outcome.SPOKE)
    assert card.title.text() == "How did the thank-you call to Northwind Labs go?"


def test_a_thank_you_planned_by_email_is_done_by_the_call(qtbot: QtBot) -> None:
    written = replace(view(planned=follow_up(EMAIL, THANKS, ident=8)), sheet=sheet(), thanks_call=True)
    card = DoneCard(thanks(written))
    qtbot.addWidget(card)
    answers = card.answers()
    assert (answers.kind, answers.channel, answers.follow_up_id) == (THANKS, PHONE, 8)
    card.choices.by_key("7")
    assert (card.answers().outcome, card.answers().channel) == (Outcome.SENT, EMAIL)


def test_done_of_what_is_planned_says_nothing_of_thanks(qtbot: QtBot) -> None:
    card = DoneCard(planned())
    qtbot.addWidget(card)
    answers = card.answers()
    assert (answers.kind, answers.channel, answers.follow_up_id) == (None, None, 7)

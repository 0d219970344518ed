"""The exit card: all optional, by keyboard, nothing lost by a slip."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Contact
from followup_desktop.services.entries import CallAnswer, ExitAnswers, PersonEntry
from followup_desktop.services.views import ExitCardDue
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from tests.ui.call_sheet.sheet_samples import HOSTILE

FRIDAY = date(2026, 12, 4)
PEOPLE = (Contact("Priya Raman", "Hiring manager", id=5), Contact("Jo Berg", id=6))


@pytest.fixture
def card(qtbot: QtBot) -> ExitCard:
    made = ExitCard(ExitCardDue(3, 1, "How was the final interview with Northwind Labs?"), PEOPLE)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


def test_everything_may_stay_empty(qtbot: QtBot, card: ExitCard) -> None:
    assert card.title.text() == "How was the final interview with Northwind Labs?"
    assert card.decide_by.edit.hasFocus()
    with qtbot.waitSignal(card.saved) as saved:
        qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Return)
    assert saved.args == [ExitAnswers(3)]


def test_every_answer_is_saved(qtbot: QtBot, card: ExitCard) -> None:
    with qtbot.waitSignal(card.understand_requested) as asked:
        qtbot.keyClicks(card.decide_by.edit, "fri next week")
    assert asked.args == ["decide_by", "fri next week"]
    card.understood("decide_by", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    card.calling.button("email_only").click()
    card.person.box.setCurrentIndex(2)
    card.process.click()
    for name in ("drew_in", "need", "proof", "doubt", "doubt_answer", "unclear", "logistics"):
        getattr(card, name).setText(f" {name} ")
    with qtbot.waitSignal(card.saved) as saved:
        card.save()
    assert saved.args == [
        ExitAnswers(
            3,
            decide_by=FRIDAY,
            calling=CallAnswer.EMAIL_ONLY,
            defined_process=True,
            contact_id=6,
            drew_in="drew_in",
            need="need",
            proof="proof",
            doubt="doubt",
            doubt_answer="doubt_answer",
            unclear="unclear",
            logistics="logistics",
        )
    ]


def test_somebody_new_is_asked_for_only_then(card: ExitCard) -> None:
    assert not card.person.name.isVisible()
    card.person.box.setCurrentIndex(card.person.box.count() - 1)
    assert card.person.name.isVisible()
    card.person.name.setText("Ada")
    card.person.phone.setText("+1 212 555 0100")
    assert card.answers().contact_id is None
    assert card.answers().contact == PersonEntry("Ada", "+1 212 555 0100")
    card.person.box.setCurrentIndex(1)
    assert (card.answers().contact_id, card.answers().contact) == (5, PersonEntry())


def test_a_day_not_understood_keeps_the_card_open(qtbot: QtBot, card: ExitCard) -> None:
    card.decide_by.edit.setText("soon")
    card.decide_by.ask_now()
    card.understood("decide_by", None, "")
    with qtbot.assertNotEmitted(card.saved):
        card.save()
    assert "Not understood" in card.decide_by.remark.text()


def test_enter_before_the_answer_waits_for_it(qtbot: QtBot, card: ExitCard) -> None:
    qtbot.keyClicks(card.decide_by.edit, "fri next week")
    with qtbot.waitSignal(card.understand_requested), qtbot.assertNotEmitted(card.saved):
        qtbot.keyClick(card.decide_by.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.saved) as saved:
        card.understood("decide_by", FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    assert saved.args[0].decide_by == FRIDAY


def test_escape_leaves_at_once_while_nothing_is_answered(qtbot: QtBot, card: ExitCard) -> None:
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Escape)


def test_escape_leaves_the_answers_for_later(qtbot: QtBot, card: ExitCard) -> None:
    card.drew_in.setText("event sourcing")
    with qtbot.waitSignal(card.left), qtbot.assertNotEmitted(card.saved):
        qtbot.keyClick(card.drew_in, Qt.Key.Key_Escape)


def test_not_now_leaves_the_answers_for_later_too(qtbot: QtBot, card: ExitCard) -> None:
    card.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
    with qtbot.waitSignal(card.left), qtbot.assertNotEmitted(card.cancelled):
        qtbot.keyClick(card.cancel_button, Qt.Key.Key_Return)


def test_names_of_people_stay_text(qtbot: QtBot) -> None:
    made = ExitCard(ExitCardDue(3, 1, HOSTILE), (Contact(HOSTILE + "\n\tx", id=9),))
    qtbot.addWidget(made)
    assert made.person.box.itemText(1) == f"{HOSTILE} x"
    assert made.title.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("width", [400, 560])
def test_it_fits_the_width_it_is_given(qtbot: QtBot, width: int) -> None:
    made = ExitCard(ExitCardDue(3, 1, "How was it?"), PEOPLE)
    qtbot.addWidget(made)
    made.resize(width, 900)
    made.show()
    assert made.width() == width
    for edit in (made.doubt, made.doubt_answer, made.logistics):
        assert edit.mapTo(made, edit.rect().topRight()).x() < width


def test_a_card_opened_again_goes_on_from_what_was_answered(qtbot: QtBot) -> None:
    given = ExitAnswers(3, FRIDAY, contact_id=6, drew_in="the rota", doubt="my French", logistics="notice")
    made = ExitCard(ExitCardDue(3, 1, "How was it?"), PEOPLE, given=given)
    qtbot.addWidget(made)
    made.show()
    assert made.answers() == given
    made.doubt.setText("")
    with qtbot.waitSignal(made.saved) as saved:
        made.save()
    assert saved.args[0].doubt == ""
    assert saved.args[0].drew_in == "the rota"

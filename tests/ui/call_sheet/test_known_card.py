"""The facts card: what stands there is shown and saved as it is, and each fact can be put right by the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import (
    Application,
    CallBan,
    Circumstances,
    Instruction,
    Place,
    PreferredChannel,
    Stage,
    Verdict,
)
from followup_desktop.services.views import CallSheetView, Known, NextStep
from followup_desktop.ui.call_sheet.known_card import KnownCard
from followup_desktop.ui.call_sheet.known_fields import AboutThem, TheirWord
from followup_desktop.ui.widgets.point_box import PointBox
from tests.ui.call_sheet.card_keys import kept_open, opened, press, saved, tabs
from tests.ui.call_sheet.sheet_samples import HOSTILE, LONG, view

FRIDAY, THURSDAY = date(2026, 12, 4), date(2026, 11, 26)
EVERYTHING = Application(
    "Northwind Labs",
    "Backend engineer",
    Stage.REJECTED,
    place=Place("Europe/Berlin", "DE", "BY"),
    instruction=Instruction(CallBan.ALL, defined_process=True, preferred_channel=PreferredChannel.PORTAL),
    promised=THURSDAY,
    circumstances=Circumstances(
        competing_deadline=FRIDAY,
        competing_told=THURSDAY,
        agency=True,
        referral=True,
        cannot_phone=True,
        withdraw=True,
        call_on=FRIDAY,
        feedback_offer="email",
        small_business=True,
    ),
    note="A note is nothing of this card",
    id=1,
)


def view_of(application: Application) -> CallSheetView:
    return replace(view(), application=application)


def bare(**more: object) -> Application:
    return replace(Application("Northwind Labs", "", Stage.FINAL, id=1), **more)  # type: ignore[arg-type]


@pytest.fixture
def card(qtbot: QtBot) -> KnownCard:
    return opened(qtbot, KnownCard(view_of(bare())))


def choose(qtbot: QtBot, box: QComboBox, data: object) -> None:
    """As the arrow keys would, until it stands there."""
    box.setFocus(Qt.FocusReason.TabFocusReason)
    box.setCurrentIndex(box.findData(data) - 1)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == data


# -- nothing is lost -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "application",
    [
        EVERYTHING,
        bare(),
        bare(stage=Stage.GHOSTED),
        bare(circumstances=Circumstances(no_feedback=True)),
        bare(circumstances=Circumstances(feedback_offer="phone")),
        bare(place=Place("Mars/Olympus", "XX", "NOWHERE-AT-ALL")),
    ],
)
def test_what_stands_there_is_saved_as_it_is(qtbot: QtBot, application: Application) -> None:
    card = opened(qtbot, KnownCard(view_of(application)))
    assert saved(qtbot, card) == Known(
        1, application.promised, application.instruction, application.circumstances, stage=None, place=None
    )


def test_every_instruction_is_saved_as_it_is(qtbot: QtBot) -> None:
    for ban, preferred in product(CallBan, PreferredChannel):
        said = TheirWord(bare(instruction=Instruction(ban, preferred_channel=preferred)))
        qtbot.addWidget(said)
        assert said.calling.current()
        assert said.instruction(defined_process=False) == Instruction(ban, preferred_channel=preferred)


# -- days ----------------------------------------------------------------------------------------------------------

DAYS = {"promised": "promised", "call_on": "call_on", "deadline": "competing_deadline", "told": "competing_told"}


def known_day(known: object, name: str) -> date | None:
    assert isinstance(known, Known)
    found = known.promised if name == "promised" else getattr(known.circumstances, DAYS[name])
    assert found is None or isinstance(found, date)
    return found


@pytest.mark.parametrize("name", DAYS)
def test_a_day_in_words(qtbot: QtBot, card: KnownCard, name: str) -> None:
    field = card._days[name]
    field.edit.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.understand_requested) as asked:
        qtbot.keyClicks(field.edit, "fri next week")
    assert asked.args == [name, "fri next week"]
    card.understood(name, FRIDAY, "= Fri 4 Dec 2026", "fri next week")
    assert field.edit.accessibleDescription() == "= Fri 4 Dec 2026"
    known = saved(qtbot, card)
    assert known_day(known, name) == FRIDAY
    assert [known_day(known, other) for other in DAYS if other != name] == [None] * 3


@pytest.mark.parametrize("name", DAYS)
def test_a_day_is_cleared_by_emptying_it(qtbot: QtBot, name: str) -> None:
    card = opened(qtbot, KnownCard(view_of(EVERYTHING)))
    before = known_day(card.answers(), name)
    assert before is not None
    field = card._days[name]
    assert field.text == f"{before:%a} {before.day} {before:%b %Y}"
    field.edit.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.preview_requested) as asked:
        press(qtbot, card, Qt.Key.Key_Backspace)  # Tab has chosen it all
    assert field.text == ""
    assert known_day(asked.args[0], name) is None
    assert known_day(saved(qtbot, card), name) is None


@pytest.mark.parametrize("name", DAYS)
def test_words_that_are_not_understood_are_said_beside_and_nothing_is_lost(
    qtbot: QtBot, name: str, card: KnownCard
) -> None:
    field = card._days[name]
    field.edit.setText("soonish")
    card.me.withdraw.setChecked(True)
    with qtbot.waitSignal(card.understand_requested), qtbot.assertNotEmitted(card.saved):
        press(qtbot, card, Qt.Key.Key_Return)
    card.understood(name, None, "", "soonish")
    assert field.remark.isVisible()
    assert "Not understood" in field.remark.text()
    assert field.edit.hasFocus()
    assert kept_open(qtbot, card) == "Some words are not understood yet"
    assert field.text == "soonish"
    assert card.me.withdraw.isChecked()


def test_the_promised_day_is_ready_to_be_typed_over(qtbot: QtBot) -> None:
    card = opened(qtbot, KnownCard(view_of(EVERYTHING)))
    qtbot.keyClicks(card.focusWidget(), "fri")
    assert card.word.promised.text == "fri"


# -- what they said about calling -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "before", "ban", "preferred"),
    [
        ("call_us", PreferredChannel.UNKNOWN, CallBan.NONE, PreferredChannel.PHONE),
        ("call_us", PreferredChannel.EMAIL, CallBan.NONE, PreferredChannel.PHONE),
        ("email_only", PreferredChannel.UNKNOWN, CallBan.PHONE, PreferredChannel.EMAIL),
        ("email_only", PreferredChannel.PHONE, CallBan.PHONE, PreferredChannel.EMAIL),
        ("email_only", PreferredChannel.PORTAL, CallBan.PHONE, PreferredChannel.PORTAL),
        ("we_contact_you", PreferredChannel.UNKNOWN, CallBan.ALL, PreferredChannel.UNKNOWN),
        ("we_contact_you", PreferredChannel.EMAIL, CallBan.ALL, PreferredChannel.EMAIL),
        ("nothing", PreferredChannel.PHONE, CallBan.NONE, PreferredChannel.UNKNOWN),
    ],
)
def test_what_they_said_tells_the_way_they_prefer(
    qtbot: QtBot, answer: str, before: PreferredChannel, ban: CallBan, preferred: PreferredChannel
) -> None:
    card = opened(qtbot, KnownCard(view_of(bare(instruction=Instruction(preferred_channel=before)))))
    button = card.word.calling.button(answer)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, card, Qt.Key.Key_Space)
    known = saved(qtbot, card)
    assert isinstance(known, Known)
    assert known.instruction == Instruction(ban, preferred_channel=preferred)
    assert card.word.calling.current() == answer


@pytest.mark.parametrize(
    ("ban", "way", "left", "shown"),
    [
        (CallBan.NONE, PreferredChannel.PHONE, CallBan.NONE, "call_us"),
        (CallBan.PHONE, PreferredChannel.PHONE, CallBan.NONE, "call_us"),
        (CallBan.PHONE, PreferredChannel.PORTAL, CallBan.PHONE, "email_only"),
        (CallBan.ALL, PreferredChannel.PHONE, CallBan.ALL, "we_contact_you"),
        (CallBan.NONE, PreferredChannel.EMAIL, CallBan.NONE, "nothing"),
    ],
)
def test_the_way_they_prefer_tells_what_they_said(
    qtbot: QtBot, ban: CallBan, way: PreferredChannel, left: CallBan, shown: str
) -> None:
    card = opened(qtbot, KnownCard(view_of(bare(instruction=Instruction(ban)))))
    choose(qtbot, card.word.preferred, way)
    assert card.word.calling.current() == shown
    known = saved(qtbot, card)
    assert isinstance(known, Known)
    assert known.instruction == Instruction(left, preferred_channel=way)


# -- the rest ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "name", "field"),
    [
        ("them", "agency", "agency"),
        ("them", "referral", "referral"),
        ("them", "small", "small_business"),
        ("me", "cannot_phone", "cannot_phone"),
        ("me", "withdraw", "withdraw"),
    ],
)
def test_a_fact_to_tick(qtbot: QtBot, card: KnownCard, group: str, name: str, field: str) -> None:
    box = getattr(getattr(card, group), name)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(card.preview_requested) as asked:
        press(qtbot, card, Qt.Key.Key_Space)
    wanted = Known(1, circumstances=replace(Circumstances(), **{field: True}))
    assert asked.args == [wanted]
    assert saved(qtbot, card) == wanted


def test_fixed_steps(qtbot: QtBot, card: KnownCard) -> None:
    card.them.process.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, card, Qt.Key.Key_Space)
    assert saved(qtbot, card) == Known(1, instruction=Instruction(defined_process=True))


def test_another_stage(qtbot: QtBot, card: KnownCard) -> None:
    card._pause.drop()  # of the preview that showing it asks for
    with qtbot.waitSignal(card.preview_requested) as asked:
        choose(qtbot, card.them.stage_box, Stage.REFERENCE)
    assert asked.args == [Known(1, stage=Stage.REFERENCE)]
    assert saved(qtbot, card) == Known(1, stage=Stage.REFERENCE)
    choose(qtbot, card.them.stage_box, Stage.FINAL)
    assert saved(qtbot, card) == Known(1)


@pytest.mark.parametrize("feedback", ["phone", "none"])
def test_feedback_is_asked_for_after_a_no(qtbot: QtBot, feedback: str) -> None:
    assert not opened(qtbot, KnownCard(view_of(bare()))).word.asks_feedback.isVisible()
    card = opened(qtbot, KnownCard(view_of(bare(stage=Stage.REJECTED))))
    assert card.word.asks_feedback.isVisible()
    card.word.feedback.button(feedback).click()
    told = Circumstances(no_feedback=True) if feedback == "none" else Circumstances(feedback_offer=feedback)
    assert saved(qtbot, card) == Known(1, circumstances=told)


def test_their_place_by_typing(qtbot: QtBot) -> None:
    card = opened(qtbot, KnownCard(view_of(bare(place=Place("Europe/Berlin", "DE", "BY")))))
    zone = card.them.where.boxes()[0]
    edit = zone.lineEdit()
    assert edit is not None
    zone.setFocus(Qt.FocusReason.TabFocusReason)
    edit.selectAll()
    qtbot.keyClicks(edit, "america/new york")
    known = saved(qtbot, card)
    assert isinstance(known, Known)
    assert known.place == Place("America/New_York", "US", "")  # the region was one of the other country
    card.them.region.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(card.them.region, "ny ")
    known = saved(qtbot, card)
    assert isinstance(known, Known)
    assert known.place == Place("America/New_York", "US", "NY")


def test_another_region_alone(qtbot: QtBot) -> None:
    them = AboutThem(bare(place=Place("Europe/Berlin", "DE", "BY")))
    qtbot.addWidget(them)
    them.region.setText("HH")
    assert them.place() == Place("Europe/Berlin", "DE", "HH")
    them.region.setText("by")
    assert them.place() is None


# -- leaving, looking ----------------------------------------------------------------------------------------------


def test_escape_leaves_and_discards_nothing(qtbot: QtBot, card: KnownCard) -> None:
    card.them.agency.click()
    with qtbot.waitSignal(card.left), qtbot.assertNotEmitted(card.cancelled):
        press(qtbot, card, Qt.Key.Key_Escape)


def test_the_next_step_is_shown_before_saving(qtbot: QtBot) -> None:
    card = KnownCard(view_of(EVERYTHING))
    with qtbot.waitSignal(card.preview_requested) as asked:
        opened(qtbot, card)
    assert asked.args == [card.answers()]
    card.show_preview(NextStep(Verdict.DO_NOT_CALL, "Leave it", "they contact you"))
    assert (card.next_step.text.text(), card.next_step.remark.text()) == ("Leave it", "they contact you")


def test_tab_reaches_every_fact(qtbot: QtBot) -> None:
    card = opened(qtbot, KnownCard(view_of(bare(stage=Stage.REJECTED))))
    reached = tabs(qtbot, card)
    days = [field.edit for field in card._days.values()]
    boxes = card.findChildren(PointBox)
    lists = [card.word.preferred, card.them.stage_box, card.them.region]
    missing = [part for part in (*days, *boxes, *lists) if part not in reached]
    assert missing == []
    assert reached[-2:] == [card.save_button, card.cancel_button]


def test_low_it_scrolls_and_the_buttons_stay(qtbot: QtBot) -> None:
    card = opened(qtbot, KnownCard(view_of(EVERYTHING)))
    card.resize(680, 400)
    inside = card.rect()
    assert card.minimumSizeHint().height() < 400
    assert inside.contains(card.save_button.geometry())
    card.me.withdraw.setFocus(Qt.FocusReason.TabFocusReason)
    card.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, card, Qt.Key.Key_Backtab)
    press(qtbot, card, Qt.Key.Key_Backtab)
    assert card.focusWidget() is card.me.withdraw
    seen = card.area.viewport().rect()
    assert seen.contains(card.me.withdraw.mapTo(card.area.viewport(), card.me.withdraw.rect().center()))


def test_a_hostile_company_stays_text_and_takes_two_lines(qtbot: QtBot) -> None:
    card = opened(qtbot, KnownCard(view(HOSTILE + LONG)))
    plain = opened(qtbot, KnownCard(view("Hi")))
    assert card.sizeHint().width() == plain.sizeHint().width()
    assert card.title.heightForWidth(600) <= 2 * plain.title.heightForWidth(600) + 4
    for label in card.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or label.text() == label.text().replace("<", "")

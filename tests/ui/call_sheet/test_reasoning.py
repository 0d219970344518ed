"""The reasoning under the advice: for and against, disputes, habits, days; and the user's own decision above it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.advice_model import Weight
from followup_desktop.domain.model import Verdict
from followup_desktop.services.plain_texts import reasoning_text
from followup_desktop.services.views import AdviceView, HabitsView, OverruleView, ReasonView
from followup_desktop.ui.call_sheet.advice_card import AdviceCard
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.text import WrapLabel
from tests.ui.call_sheet.sheet_samples import HOSTILE, advice, view

HABITS = HabitsView(
    "DE", "Habits: Germany", ("Two weeks where no date was named.",), False, "habits.DE",
    (("An agency", "B", "https://example.org/de"),),
)  # fmt: skip


@pytest.fixture
def card(qtbot: QtBot) -> AdviceCard:
    made = AdviceCard()
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    return made


def show(card: AdviceCard, shown: AdviceView, *, unfolded: bool = True) -> list[str]:
    card.show_advice(shown)
    card.why.set_unfolded(unfolded)
    QApplication.sendPostedEvents()  # what was just made is shown with the next events
    return [label.text() for label in card.findChildren(WrapLabel) if label.isVisible()]


def test_reasons_stand_under_what_they_speak_for(card: AdviceCard) -> None:
    said = show(card, advice())
    assert said.index("What speaks for it") < said.index("The day they named has passed.")
    assert said.index("The day they named has passed.") < said.index("What speaks against it")
    assert said.index("What speaks against it") < said.index("It is early there.")
    assert "Rule R7 · A survey · survey or public office" in said


def test_the_reasons_are_copied_as_plain_text(qtbot: QtBot, card: AdviceCard) -> None:
    show(card, advice())
    (button,) = [one for one in card.findChildren(LinkButton) if one.text() == "Copy the reasons as plain text"]
    with qtbot.waitSignal(card.copy_requested) as copied:
        button.click()
    assert copied.args == [reasoning_text(advice())]


def test_the_days_stand_in_the_table(card: AdviceCard) -> None:
    days = (("Possible from", "Fri 20 Nov, 09:30"), ("We suggest", "Mon 23 Nov, 10:00"))
    said = show(card, replace(advice(), days=days))
    assert said.index("We suggest") + 1 == said.index("Mon 23 Nov, 10:00")


def test_the_rule_is_said_once_before_its_sources(card: AdviceCard) -> None:
    sources = (("A survey", "A", "https://example.org/s"), ("A column", "C", ""))
    said = show(card, replace(advice(), reasons=(ReasonView("So it is.", Weight.FOR, "R9", sources),)))
    first = said.index("Rule R9 · A survey · survey or public office")
    assert said[first + 1] == "A column · advice column"


def test_where_advice_differs_the_setting_is_one_click_away(qtbot: QtBot, card: AdviceCard) -> None:
    disputed = ReasonView("Advice differs here.", Weight.FOR, "2.3", setting="advice.grace")
    show(card, replace(advice(), reasons=(disputed,)))
    (button,) = [one for one in card.findChildren(LinkButton) if one.text() == "Advice differs here: change…"]
    with qtbot.waitSignal(card.setting_requested) as asked:
        button.click()
    assert asked.args == ["advice.grace"]


def test_habits_are_shown_and_switched(qtbot: QtBot, card: AdviceCard) -> None:
    said = show(card, replace(advice(), habits=HABITS))
    assert "Two weeks where no date was named." in said
    switch = switch_of(card)
    assert not switch.isChecked()
    with qtbot.waitSignal(card.setting_changed) as asked:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert asked.args == ["habits.DE", "on"]


def test_switching_habits_leaves_the_reasoning_open_and_the_keyboard_there(qtbot: QtBot, card: AdviceCard) -> None:
    with qtbot.waitActive(card):
        card.activateWindow()
    shown = replace(advice(), habits=HABITS)
    show(card, shown)
    switch_of(card).setFocus()
    switched = replace(shown, advice=advice(Verdict.EMAIL).advice, habits=replace(HABITS, on=True))
    card.show_advice(switched)  # what the reading brings after it
    assert card.why.is_unfolded
    assert switch_of(card).isChecked()
    qtbot.waitUntil(switch_of(card).hasFocus)
    card.show_advice(shown, another=True)
    assert not card.why.is_unfolded


def test_the_same_advice_of_another_sheet_is_folded_too(card: AdviceCard) -> None:
    show(card, advice())
    card.show_advice(advice(), another=True)
    assert not card.why.is_unfolded


def test_the_panel_folds_for_another_row_only(panel: CallSheetPanel) -> None:
    why = panel.body.advice.why
    panel.show_sheet(view())
    why.set_unfolded(True)
    panel.show_sheet(view(advised=advice(Verdict.EMAIL)))  # the same row: a setting changed its advice
    assert why.is_unfolded
    panel.show_sheet(view("Halden Foods", ident=9))
    assert not why.is_unfolded


def switch_of(card: AdviceCard) -> PointBox:
    (switch,) = [one for one in card.findChildren(PointBox) if one.objectName() == "habits"]
    return switch


def test_habits_that_count_are_never_silent(card: AdviceCard) -> None:
    said = show(card, replace(advice(), habits=replace(HABITS, on=True)), unfolded=False)
    assert "Habits: Germany: taken into account" in said
    assert "Habits: Germany: taken into account" not in show(card, replace(advice(), habits=HABITS), unfolded=False)


def test_the_users_own_decision_stands_first_with_the_way_back(qtbot: QtBot, card: AdviceCard) -> None:
    decided = OverruleView("You decided today: leave it. The advice is: Call.")
    said = show(card, replace(advice(), overrule=decided), unfolded=False)
    assert said.index(decided.text) == 1  # right under the title
    assert card.follow.isVisible()
    with qtbot.waitSignal(card.advice_wanted):
        card.follow.click()
    show(card, advice(), unfolded=False)
    assert not card.follow.isVisible()


def test_hostile_text_stays_text_and_only_the_web_is_opened(card: AdviceCard) -> None:
    reason = ReasonView(HOSTILE, Weight.FOR, "R7", ((HOSTILE, "A", "file:///etc/passwd"),))
    said = show(card, replace(advice(), reasons=(reason,), habits=replace(HABITS, lines=(HOSTILE,))))
    assert said.count(HOSTILE) >= 2
    links = [one.property("link") for one in card.findChildren(LinkButton) if one.property("link")]
    assert links == ["https://example.org/de"]

"""The ribbon of the wait: its lines, its marks, its room, and its words for everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.services.views import WaitingView, WaitStretch, WaitTouch
from followup_desktop.ui import theme
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.waiting_ribbon import WaitingRibbon, lines_of
from followup_desktop.ui.widgets.text import WrapLabel
from tests.ui.call_sheet.sheet_samples import HOSTILE, NOW, view

SINCE, PROMISED, TODAY = date(2026, 11, 12), date(2026, 11, 19), date(2026, 11, 25)
WAIT = WaitingView(
    SINCE,
    TODAY,
    TODAY,
    WaitStretch("They said", "5 working days", SINCE, PROMISED),
    WaitStretch("Silence", "7 working days", date(2026, 11, 16), TODAY),
    "Contact",
    "you 1",
    "they 1",
    (WaitTouch(date(2026, 11, 14), mine=True), WaitTouch(date(2026, 11, 16), mine=False)),
    "They said 5 working days; 9 have passed. You wrote once, on the 14th.",
    "Final interview: the median answer in your own search took 6 working days (of 11).",
)


@pytest.fixture
def ribbon(qtbot: QtBot, keeper: theme.ThemeKeeper) -> WaitingRibbon:
    made = WaitingRibbon()
    qtbot.addWidget(made)
    made.resize(348, 44)
    made.show_waiting(WAIT)
    made.show()
    return made


def inked(image: QImage, name: str, line: int, of: int = 3) -> list[int]:
    """The columns in which a colour is seen in one of the lines."""
    wanted, high = QColor(theme.colour(name)), image.height() // of
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == wanted for y in range(line * high + 1, (line + 1) * high - 1))
    ]


def test_it_is_slim_and_each_line_says_what_it_is(ribbon: WaitingRibbon) -> None:
    assert ribbon.sizeHint().height() <= 60  # of the tests' own font; see the panel below
    assert [line.label for line in lines_of(WAIT)] == ["They said", "Silence", "Contact"]
    high, without = ribbon.sizeHint().height(), replace(WAIT, said=None)
    ribbon.show_waiting(without)
    assert [line.label for line in lines_of(without)] == ["Silence", "Contact"]
    assert ribbon.sizeHint().height() < high


def test_its_words_are_heard_and_hovered(ribbon: WaitingRibbon) -> None:
    assert ribbon.accessibleName() == f"{WAIT.text} {WAIT.median}"
    assert WAIT.text in ribbon.toolTip()
    ribbon.show_waiting(None)
    assert (ribbon.isVisible(), ribbon.accessibleName(), ribbon.toolTip()) == (False, "", "")


def test_what_they_said_ends_before_today_and_the_contacts_stand_on_their_days(ribbon: WaitingRibbon) -> None:
    ribbon.resize(ribbon.width(), ribbon.sizeHint().height())
    image, days = ribbon.grab().toImage(), ribbon._days(WAIT)
    window = inked(image, "accent_soft", 0)
    start, promised, today = (ribbon._x(WAIT, day, days) for day in (SINCE, PROMISED, TODAY))
    assert start <= min(window)
    assert max(window) <= promised + 2 < today
    mine = [x for x in inked(image, "accent", 2) if x < today - 4]
    assert min(mine) <= ribbon._x(WAIT, date(2026, 11, 14), days) <= max(mine)
    theirs = [x for x in inked(image, "good", 2) if x < today]
    assert min(theirs) <= ribbon._x(WAIT, date(2026, 11, 16), days) <= max(theirs)


def test_from_the_right_the_days_run_the_other_way(ribbon: WaitingRibbon) -> None:
    ribbon.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    days = ribbon._days(WAIT)
    assert ribbon._x(WAIT, TODAY, days) < ribbon._x(WAIT, PROMISED, days) < ribbon._x(WAIT, SINCE, days)
    assert not ribbon.grab().isNull()


def test_where_it_is_narrow_the_words_at_the_right_are_left_out(ribbon: WaitingRibbon) -> None:
    ribbon.resize(150, 44)
    assert ribbon._days(WAIT).right() == 150
    assert not ribbon.grab().isNull()
    ribbon.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ribbon._days(WAIT).left() == 0
    assert not ribbon.grab().isNull()


def test_a_promise_to_come_reaches_beyond_today(ribbon: WaitingRibbon) -> None:
    to_come = date(2026, 12, 1)
    wait = replace(WAIT, until=to_come, said=WaitStretch("They said", "9 working days", SINCE, to_come))
    ribbon.show_waiting(wait)
    days = ribbon._days(wait)
    assert ribbon._x(wait, TODAY, days) < ribbon._x(wait, to_come, days) <= days.right()
    assert not ribbon.grab().isNull()


def test_in_the_panel_it_stands_in_the_card_and_leaves_the_points_on_the_screen(
    panel: CallSheetPanel, keeper: theme.ThemeKeeper
) -> None:
    font = panel.font()
    font.setPixelSize(13)
    panel.setFont(font)
    panel.resize(420, 770)  # of the window as it opens
    panel.show_sheet(replace(view(), waiting=WAIT), NOW)
    QApplication.processEvents()
    ribbon = panel.body.advice.ribbon
    assert ribbon.isVisible()
    assert ribbon.height() <= 48
    first = panel.script.boxes[0]
    assert panel.area.viewport().rect().contains(first.mapTo(panel.area.viewport(), first.rect().center()))
    panel.show_sheet(view(), NOW)
    assert not ribbon.isVisible()


def test_why_this_advice_begins_with_the_sentences(panel: CallSheetPanel) -> None:
    panel.show_sheet(replace(view(), waiting=replace(WAIT, text=HOSTILE)), NOW)
    card = panel.body.advice
    card.why.set_unfolded(True)
    QApplication.processEvents()
    said = [label.text() for label in card.why.body.findChildren(WrapLabel)]
    assert said[:2] == [HOSTILE, WAIT.median]
    panel.show_sheet(replace(view(), waiting=WAIT), NOW)
    QApplication.processEvents()
    assert WAIT.text in [label.text() for label in card.why.body.findChildren(WrapLabel)]

"""The timer: what it says when, and that it never takes the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.ui.call_sheet import timer as timer_module
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.spoken import about
from followup_desktop.ui.call_sheet.timer import mark_at
from tests.ui.call_sheet.conftest import Seconds
from tests.ui.call_sheet.sheet_samples import full_sheet, view, waiting

THREE, FIVE = "3 minutes: come to the close", "5 minutes: most calls end by now"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, ""), (179, ""), (180, THREE), (299, THREE), (300, FIVE), (4000, FIVE)]
)
def test_a_mark_at_three_minutes_and_one_at_five(seconds: int, words: str) -> None:
    assert mark_at(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, ""), (20, "under 1 min"), (55, "about 1 min"), (125, "about 2 min"), (170, "about 3 min")],
)
def test_the_length_is_an_estimate_in_minutes(seconds: int, words: str) -> None:
    assert about(seconds) == words


def test_the_length_stands_with_the_timer(panel: CallSheetPanel) -> None:
    panel.show_sheet(view(sheet=full_sheet()))
    assert panel.footer.length.isVisible()
    assert panel.footer.length.text() == "about 2 min"
    assert panel.footer.timer.accessibleDescription() == "about 2 min"
    panel.show_sheet(waiting())
    assert not panel.footer.length.isVisible()


def test_the_marks_are_said_in_words_and_colour_and_take_no_keyboard(
    panel: CallSheetPanel, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(timer_module, "announce", lambda widget, text: heard.append(text))
    panel.show_sheet(view(sheet=full_sheet()))
    panel.write_note()
    focused = QApplication.focusWidget()
    timer, mark = panel.footer.timer, panel.footer.mark
    panel.toggle_timer()
    assert not mark.isVisible()
    for passed, words in ((181, THREE), (301, FIVE)):
        seconds.now = 50 + passed
        timer._beat.timeout.emit()
        assert mark.isVisible()
        assert mark.text() == words
        assert mark.tone == timer._tone == "warm"
        assert words in timer.toolTip()
    timer._beat.timeout.emit()
    assert heard == [THREE, FIVE], "each of them once"
    assert QApplication.focusWidget() is focused
    timer.reset()
    assert not mark.isVisible()


def test_the_mark_goes_with_the_sheet(qtbot: QtBot, panel: CallSheetPanel, seconds: Seconds) -> None:
    panel.show_sheet(view(sheet=full_sheet()))
    panel.toggle_timer()
    seconds.now += 200
    panel.footer.timer._beat.timeout.emit()
    assert panel.footer.mark.isVisible()
    panel.show_sheet(view("Halden Foods", ident=9))
    assert not panel.footer.mark.isVisible()

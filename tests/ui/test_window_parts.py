"""The small parts of the window: search, links, the overlay's focus, messages, segmented choice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.ports import Capabilities
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.message_bar import BUG_SENTENCE, MessageBar
from followup_desktop.ui.window_parts.overlay import Overlay
from followup_desktop.ui.window_parts.row_filter import RowFilter
from followup_desktop.ui.window_parts.segmented import Segmented
from followup_desktop.ui.window_parts.status_line import StatusLine
from tests.fakes.services import NOW, ZONE, sample_services

# -- search --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("north", [1]),
        ("ENGINEER", [1, 4, 5, 7]),
        ("engineer orbital", [4]),
        ("raman", [1]),
        ("zzz", []),
        ("  ", [1, 2, 3, 4, 5, 6, 7, 8]),
    ],
)
def test_search_finds_company_role_and_person(text: str, ids: list[int]) -> None:
    assert [row.id for row in RowFilter(text).applied(sample_services().timeline()).rows] == ids


def test_search_looks_past_accents_and_case() -> None:
    services = sample_services()
    row = services.rows[1]
    services.rows[1] = replace(row, application=replace(row.application, company="Müller & Søn"))
    assert [row.id for row in RowFilter("muller").applied(services.timeline()).rows] == [1]
    assert [row.id for row in RowFilter("MÜLLER").applied(services.timeline()).rows] == [1]


# -- links ---------------------------------------------------------------------------------------------------------


def test_only_harmless_links_are_opened(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    assert outside.open_outside("https://example.org/a")
    assert outside.open_outside("tel:+12125550142")
    assert outside.open_outside("mailto:priya@northwind.example?subject=Hello")
    for bad in ("file:///etc/passwd", "javascript:alert(1)", "", "ftp://example.org", "smb://host/share"):
        assert not outside.open_outside(bad)
    assert len(opened) == 3


# -- messages and status -------------------------------------------------------------------------------------------


def test_the_message_bar_tells_the_worlds_faults_from_ours(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_error(Refused("The disk is full.", "Make room."))
    assert bar.text.text() == "<b>The disk is full.</b> Make room."
    assert bar.accessibleName() == "The disk is full. Make room."
    bar.show_error(ZeroDivisionError("secret detail"))
    assert BUG_SENTENCE in bar.text.text()
    bar.show_error(Refused("No <i>markup</i>.", ""))
    assert "<i>" not in bar.text.text()
    assert "secret" not in bar.accessibleName()
    with qtbot.waitSignal(bar.closed):
        bar.close_button.click()
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("capabilities", "text", "tone"),
    [
        (Capabilities("freedesktop", "dunst 1.9", clickable=True, actions=True), "● Reminders on, clickable", "good"),
        (Capabilities("freedesktop", clickable=True, resting=True), "▲ Reminders wait: do not disturb", "warn"),
        (Capabilities("plyer", why_not="plyer reports no clicks"), "▲ Reminders on, not clickable", "warn"),
        (Capabilities("banner", why_not="no bus"), "▲ Reminders in this window only", "warn"),
    ],
)
def test_the_status_line_says_what_the_way_can_do(
    qtbot: QtBot, capabilities: Capabilities, text: str, tone: str
) -> None:
    line = StatusLine(ZONE)
    qtbot.addWidget(line)
    line.show_capabilities(capabilities)
    assert line.state.text() == text
    assert line.state.property("tone") == tone
    assert capabilities.why_not in line.state.accessibleDescription()


def test_the_status_line_never_takes_markup_from_a_company(qtbot: QtBot) -> None:
    line = StatusLine(ZONE)
    qtbot.addWidget(line)
    line.show_next("today 15:00, A <b>& B")
    assert line.next.text() == "Next reminder: <b>today 15:00, A &lt;b&gt;&amp; B</b>"
    line.show_saved(NOW)
    assert line.saved.text() == "Saved 10:04"


# -- overlay -------------------------------------------------------------------------------------------------------


def test_tab_goes_round_within_the_card_and_the_focus_comes_back(qtbot: QtBot) -> None:
    host = QWidget()
    row = QHBoxLayout(host)
    beneath = QLineEdit()
    row.addWidget(beneath)
    qtbot.addWidget(host)
    overlay = Overlay(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    beneath.setFocus()
    card = QFrame()
    inside = QHBoxLayout(card)
    first, second = QLineEdit(), QPushButton("Save")
    for widget in (first, second):
        inside.addWidget(widget)

    overlay.show_card(card, first)
    assert QApplication.focusWidget() is first
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [second, first, second, first]
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is second
    with qtbot.waitSignal(overlay.dismissed):
        qtbot.keyClick(second, Qt.Key.Key_Escape)
    overlay.close_card()
    assert overlay.card is None
    assert overlay.isHidden()
    assert QApplication.focusWidget() is beneath


def test_the_overlay_covers_its_host_at_any_size(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    overlay = Overlay(host)
    host.resize(500, 400)
    host.show()
    overlay.show_card(QFrame())
    host.resize(900, 700)
    assert overlay.geometry() == host.rect()


# -- segmented choice ----------------------------------------------------------------------------------------------


def test_one_of_few_by_mouse_and_arrow_keys(qtbot: QtBot) -> None:
    choice = Segmented("Scale", (("week", "Week"), ("month", "Month"), ("quarter", "Quarter")))
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    assert choice.current() == ""
    choice.choose("month")
    choice.button("month").setFocus()
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(choice.button("month"), Qt.Key.Key_Right)
    assert chosen.args == ["quarter"]
    assert choice.current() == "quarter"
    with qtbot.waitSignal(choice.chosen) as chosen:
        choice.button("week").click()
    assert chosen.args == ["week"]
    assert choice.button("week").accessibleName() == "Scale: Week"

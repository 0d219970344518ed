"""Erasing for good in the window: asked about first, and Enter keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from followup_desktop.ui.call_sheet.erase_card import EraseCard
from tests.ui.desk import Desk


def asked(desk: Desk) -> EraseCard:
    desk.press(Qt.Key.Key_Down)
    desk.trigger("erase")
    assert isinstance(desk.card, EraseCard)
    return desk.card


def test_the_question_names_what_would_still_hold_it(desk: Desk) -> None:
    from PySide6.QtWidgets import QLabel

    texts = [label.text() for label in asked(desk).findChildren(QLabel)]
    assert any(text.startswith("Erase ") for text in texts)
    assert any("backups/1.sqlite3" in text for text in texts)


def test_enter_and_escape_keep_it(desk: Desk) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        asked(desk)
        desk.press(key)
        assert desk.card is None
    assert desk.services.called("erase") == []


def test_only_its_own_button_erases_and_there_is_no_undo(desk: Desk) -> None:
    before = desk.shown_ids()
    card = asked(desk)
    erased = desk.selected
    card.erase_button.click()
    desk.settle()
    assert desk.services.called("erase") == [erased]
    assert desk.shown_ids() == [one for one in before if one != erased]
    assert "erased" in desk.toast
    assert not desk.window.frame.toast.undo_button.isVisible()

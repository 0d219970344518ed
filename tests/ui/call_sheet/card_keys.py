"""A card as the user has it before them: shown, with the keyboard on it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.call_sheet.asking_card import AskingCard

C = TypeVar("C", bound=AskingCard)


def opened(qtbot: QtBot, card: C) -> C:
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    card.setFocus(Qt.FocusReason.OtherFocusReason)
    return card


def press(
    qtbot: QtBot, card: QWidget, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """As the user would: to whatever has the keyboard."""
    qtbot.keyClick(card.focusWidget() or card, key, modifier)


def saved(qtbot: QtBot, card: AskingCard) -> object:
    """What Enter saves."""
    with qtbot.waitSignal(card.saved) as heard:
        press(qtbot, card, Qt.Key.Key_Return)
    assert heard.args is not None
    return heard.args[0]


def kept_open(qtbot: QtBot, card: AskingCard) -> str:
    """Enter saves nothing; returns what the card says instead."""
    with qtbot.assertNotEmitted(card.saved):
        press(qtbot, card, Qt.Key.Key_Return)
    assert card.hint.tone == "danger"
    return card.hint.text()


def tabs(qtbot: QtBot, card: AskingCard) -> list[QWidget]:
    """What Tab reaches, from where the keyboard is, once round."""
    found: list[QWidget] = []
    while (at := card.focusWidget()) is not None and at not in found:
        found.append(at)
        press(qtbot, card, Qt.Key.Key_Tab)
    return found

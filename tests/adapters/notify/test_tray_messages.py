"""The tray's message: a click counts for the last one, and for none that was used or taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.notify.tray import TrayNotifier
from followup_desktop.domain.ports import Note, NoteKey

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

NOTE = Note(NoteKey(7, 2), "Call\nPriya", "x" * 900)


class FakeTrayIcon(QSystemTrayIcon):
    """A real one that is always in a tray and keeps what it was to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []

    def isVisible(self) -> bool:  # Qt's name
        return True

    def showMessage(self, title: str, text: str, icon: QIcon, msecs: int) -> None:  # type: ignore[override]
        self.shown.append((title, text))


@pytest.fixture
def icon(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> FakeTrayIcon:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    return FakeTrayIcon()


def test_only_the_last_can_be_clicked_and_only_once(icon: FakeTrayIcon, ear: Ear) -> None:
    tray = TrayNotifier(lambda: icon)
    tray.start(ear.listener)
    tray.send(NOTE)
    tray.send(replace(NOTE, key=NoteKey(8, 1)))
    icon.messageClicked.emit()
    icon.messageClicked.emit()
    assert ear.said == [
        ("accepted", 7, ""),
        ("closed", 7, "undefined"),
        ("accepted", 8, ""),
        ("activated", 8, "default"),
    ]
    assert icon.shown[0] == ("Call Priya", "x" * 599 + "…")


def test_what_was_taken_back_cannot_be_clicked(icon: FakeTrayIcon, ear: Ear) -> None:
    tray = TrayNotifier(lambda: icon)
    tray.start(ear.listener)
    tray.send(NOTE)
    tray.withdraw(7)
    icon.messageClicked.emit()
    assert ear.said == [("accepted", 7, "")]
    assert tray.capabilities().clickable
    assert not tray.capabilities().actions


def test_without_a_tray_it_fails_and_says_so(qtbot: QtBot, ear: Ear) -> None:
    tray = TrayNotifier(lambda: None)
    tray.start(ear.listener)
    tray.send(NOTE)
    assert ear.said == [("failed", 7, "there is no tray icon to speak through")]
    assert ear.ready[0].way == ""

"""The tray icon: only where there is a tray, with the number due and the next reminder, and gone when it goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.services.views import Timeline
from followup_desktop.ui.tray import BADGE, Tray, with_number

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


class Panel:
    """A desktop's panel that may have a tray."""

    there = False


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> Panel:
    panel = Panel()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: panel.there))
    return panel


@pytest.fixture
def icon(qapp: QApplication) -> QIcon:
    pixmap = QPixmap(64, 64)
    pixmap.fill(Qt.GlobalColor.blue)
    return QIcon(pixmap)


@pytest.fixture
def tray(panel: Panel, icon: QIcon) -> Iterator[Tray]:
    tray = Tray(icon)
    yield tray
    tray.stop()


def test_no_tray_no_icon_until_there_is_one(qtbot: QtBot, panel: Panel, tray: Tray) -> None:
    assert not tray.available
    tray.say("nobody", "hears this")
    panel.there = True
    with qtbot.waitSignal(tray.appeared):
        tray.look_again()
    assert tray.available
    panel.there = False
    tray.look_again()
    assert not tray.available


def test_the_tooltip_tells_what_is_due_and_next(tray: Tray) -> None:
    assert tray.tooltip() == "Follow-Up Desktop\nNothing is due\nNo reminder is planned"
    tray.show_timeline(Timeline(NOW, "UTC", due=2, next_reminder="today 15:00, Halden Foods"))
    assert tray.tooltip() == "Follow-Up Desktop\n2 to contact now\nNext reminder: today 15:00, Halden Foods"


@pytest.mark.parametrize("size", [16, 22, 48])
def test_the_number_is_painted_into_the_corner(icon: QIcon, size: int) -> None:
    image = with_number(icon, 3).pixmap(size, size).toImage()
    assert image.pixelColor(0, 0) == Qt.GlobalColor.blue
    colours = {image.pixelColor(x, y).name() for x in range(size // 2, size) for y in range(size // 2, size)}
    assert BADGE.name() in colours
    assert len(colours) > 4  # the digit stands on it
    assert with_number(icon, 0) is icon


def test_the_menu_leads_to_the_window_and_out(qtbot: QtBot, panel: Panel, tray: Tray) -> None:
    panel.there = True
    tray.look_again()
    shown = tray.findChild(QSystemTrayIcon)
    assert isinstance(shown, QSystemTrayIcon)
    menu = shown.contextMenu()
    assert isinstance(menu, QMenu)
    ways = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    for text, signal in (
        ("Open Follow-Up Desktop", tray.open_requested),
        ("Add an interview…", tray.add_requested),
        ("Quit (ends the reminders)", tray.quit_requested),
    ):
        with qtbot.waitSignal(signal):
            ways[text].trigger()
    with qtbot.waitSignal(tray.open_requested):
        shown.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)

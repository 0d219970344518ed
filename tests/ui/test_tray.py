"""The tray icon: only where there is a tray, with the number due and the next reminder, and gone when it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from followup_desktop.services.views import Timeline
from followup_desktop.ui.tray import BADGE, Tray, with_number
from tests.fakes.services import sample_services

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
    with qtbot.waitSignal(tray.gone):
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
        ("Reminders…", tray.reminders_requested),
        ("Who is calling?…", tray.find_requested),
        ("Add an interview…", tray.add_requested),
        ("Settings…", tray.settings_requested),
        ("Quit", tray.quit_requested),
    ):
        with qtbot.waitSignal(signal):
            ways[text].trigger()
    with qtbot.waitSignal(tray.open_requested):
        shown.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def entries(tray: Tray) -> list[str]:
    """What the menu shows, greyed entries in round brackets."""
    shown = [one for one in tray.menu.menu.actions() if one.isVisible() and not one.isSeparator()]
    return [one.text() if one.isEnabled() else f"({one.text()})" for one in shown]


OWN = ["Reminders…", "Who is calling?…", "Add an interview…", "Settings…", "Quit"]


def test_the_menu_names_what_is_due_and_what_rings_next(qtbot: QtBot, tray: Tray) -> None:
    assert entries(tray) == ["Open Follow-Up Desktop", "(Nothing is due)", "(No reminder is planned)", *OWN]
    timeline = sample_services().timeline()
    tray.show_timeline(timeline)
    assert entries(tray)[1:4] == [
        "Northwind Labs: Call today",
        "Halden Foods: Call 15:00",
        f"Next reminder: {timeline.next_reminder}",
    ]
    ways = {one.text(): one for one in tray.menu.menu.actions()}
    with qtbot.waitSignal(tray.row_requested) as chosen:
        ways["Halden Foods: Call 15:00"].trigger()
    assert chosen.args == [2]


def test_at_most_five_are_named_and_the_rest_is_counted(qtbot: QtBot, tray: Tray) -> None:
    first = sample_services().timeline().rows[0]
    rows = tuple(replace(first, application=replace(first.application, id=number)) for number in range(1, 8))
    tray.show_timeline(Timeline(NOW, "UTC", rows, due=7))
    assert entries(tray).count("Northwind Labs: Call today") == 5
    assert "and 2 more…" in entries(tray)
    with qtbot.waitSignal(tray.due_requested):
        next(one for one in tray.menu.menu.actions() if one.text() == "and 2 more…").trigger()


def test_discreet_it_names_nobody(tray: Tray) -> None:
    tray.show_timeline(sample_services().timeline())
    tray.set_discreet(True)
    assert entries(tray)[:3] == ["Open Follow-Up Desktop", "2 to contact now", "Next reminder: today 15:00"]
    assert "Northwind" not in " ".join([*entries(tray), tray.tooltip()])
    assert "Halden" not in " ".join([*entries(tray), tray.tooltip(), tray.waits()])
    tray.set_discreet(False)
    assert "Halden" in tray.tooltip()


def test_names_from_strangers_stay_one_line_of_text(tray: Tray) -> None:
    row = sample_services().timeline().rows[0]
    hostile = replace(row.application, company="<b>R&D</b>\n\u202eevil" + "x" * 500)
    timeline = Timeline(
        NOW, "UTC", (replace(row, application=hostile),), due=1, next_reminder=f"10:00, {hostile.company}"
    )
    tray.show_timeline(timeline)
    entry = entries(tray)[1]
    assert entry.startswith("<b>R&&D</b> evil")
    assert len(entry) <= 62
    assert not {"<", "&", "\u202e"} & set(tray.tooltip())

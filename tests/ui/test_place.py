"""The window stands where it was left, and never where nobody can reach it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.window_parts.place import Place, brought_back, in_reach

ONE, TWO = QRect(0, 0, 1920, 1080), QRect(1920, 200, 1280, 1024)
LEAST = QSize(760, 480)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.setMinimumSize(200, 100)
    qtbot.addWidget(made)
    yield made
    made.close()


def room() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


@pytest.mark.parametrize(
    ("window", "reachable"),
    [
        (QRect(100, 100, 1360, 850), True),
        (QRect(-1300, 100, 1360, 850), False),  # sixty pixels of it are left
        (QRect(-1200, 100, 1360, 850), True),
        (QRect(2000, 300, 1360, 850), True),  # on the second screen
        (QRect(100, -500, 1360, 850), False),  # nothing to take hold of
        (QRect(100, 1075, 1360, 850), False),
        (QRect(4000, 300, 1360, 850), False),
    ],
)
def test_a_window_is_in_reach_where_it_can_be_taken_hold_of(window: QRect, reachable: bool) -> None:
    assert in_reach(window, [ONE, TWO]) is reachable


def test_it_comes_back_to_the_screen_it_was_on_as_large_as_it_was() -> None:
    assert brought_back(QRect(2500, 1100, 900, 600), [ONE, TWO], LEAST) == QRect(2300, 624, 900, 600)
    assert brought_back(QRect(9000, 9000, 900, 600), [ONE], LEAST) == QRect(1020, 480, 900, 600)
    assert brought_back(QRect(-50, -90, 4000, 3000), [ONE], LEAST) == ONE
    assert brought_back(QRect(0, 0, 10, 10), [QRect(0, 0, 640, 400)], LEAST).size() == LEAST
    assert brought_back(QRect(5, 5, 10, 10), [], LEAST) == QRect(5, 5, 10, 10)


def test_every_window_that_is_brought_back_is_in_reach() -> None:
    dice = Random(4)
    for _ in range(500):
        window = QRect(*(dice.randint(-9000, 9000) for _ in range(2)), dice.randint(1, 5000), dice.randint(1, 5000))
        assert in_reach(brought_back(window, [ONE, TWO], LEAST), [ONE, TWO])


def test_it_is_restored_where_it_stood(window: QWidget, qtbot: QtBot) -> None:
    place = Place(window)
    window.setGeometry(40, 60, 500, 300)
    window.show()
    with qtbot.waitSignal(place.moved) as told:
        window.move(90, 120)
    again = QWidget()
    qtbot.addWidget(again)
    assert Place(again).restore(told.args[0])
    assert again.size() == QSize(500, 300)
    assert (again.pos() - QPoint(90, 120)).manhattanLength() <= 4  # this platform guesses the frame


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"\x01\xd9\xd0\xcb", bytes(66), b"\xff" * 4000])
def test_a_damaged_note_changes_nothing(window: QWidget, damage: bytes) -> None:
    window.setGeometry(40, 60, 500, 300)
    assert not Place(window).restore(damage)
    assert window.geometry() == QRect(40, 60, 500, 300)


def test_a_note_with_a_byte_turned_never_hides_the_window(window: QWidget) -> None:
    place = Place(window)
    window.setGeometry(40, 60, 500, 300)
    note = bytearray(window.saveGeometry().data())
    for at in range(len(note)):
        note[at] ^= 0x7F
        place.restore(bytes(note))
        assert in_reach(window.frameGeometry(), [room()]), at
        assert window.width() <= max(room().width(), 500)
        note[at] ^= 0x7F


def test_a_window_off_the_screens_comes_back_when_they_change(window: QWidget) -> None:
    place = Place(window)
    window.setGeometry(5000, 4000, 500, 300)
    window.show()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(QGuiApplication.primaryScreen())
    assert in_reach(window.frameGeometry(), [room()])
    window.move(-4000, 0)
    QGuiApplication.primaryScreen().availableGeometryChanged.emit(room())
    assert in_reach(window.frameGeometry(), [room()])
    window.move(20, 30)
    place.bring_back()
    assert window.pos() == QPoint(20, 30)

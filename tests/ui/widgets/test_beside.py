"""Parts side by side where there is room, and the day field's known days."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui.widgets.beside import BETWEEN, Beside
from followup_desktop.ui.widgets.entry import DayField


def part(width: int) -> QWidget:
    made = QLabel()
    made.setMinimumSize(width, 20)
    return made


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window of its own would never be narrower than its layout."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def of(host: QWidget, *widths: int, stretches: tuple[int, ...] = ()) -> tuple[Beside, list[QWidget]]:
    parts = [part(width) for width in widths]
    beside = Beside(*parts, stretches=stretches, parent=host)
    beside.show()
    return beside, parts


def at_width(beside: Beside, width: int) -> None:
    beside.resize(width, 200)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("width", "columns"), [(300 + 2 * BETWEEN, 3), (299 + 2 * BETWEEN, 2), (200 + BETWEEN, 2), (190, 1)]
)
def test_as_many_in_a_line_as_there_is_room_for(host: QWidget, width: int, columns: int) -> None:
    beside, parts = of(host, 100, 100, 100)
    at_width(beside, width)
    assert beside.columns == columns
    assert len({each.x() for each in parts}) == columns
    assert len({each.y() for each in parts}) == -(-3 // columns)
    at_width(beside, 400)  # and back again
    assert beside.columns == 3
    assert len({each.y() for each in parts}) == 1


def test_the_width_is_shared_as_wanted(host: QWidget) -> None:
    beside, (narrow, wide) = of(host, 50, 50, stretches=(1, 3))
    at_width(beside, 400 + BETWEEN)
    assert (narrow.width(), wide.width()) == (100, 300)


def test_a_part_that_grows_goes_beneath(host: QWidget) -> None:
    beside, parts = of(host, 100, 100)
    at_width(beside, 300)
    assert beside.columns == 2
    parts[0].setMinimumWidth(250)
    QApplication.processEvents()
    assert beside.columns == 1
    assert beside.minimumSizeHint().width() == 250


def test_a_known_day_is_shown_and_nobody_is_asked(qtbot: QtBot) -> None:
    field = DayField("By when?", help="Try another way.")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.asked, wait=200):
        field.show_day(date(2027, 1, 4))
    assert (field.text, field.day) == ("Mon 4 Jan 2027", date(2027, 1, 4))
    assert not field.is_open_question
    with qtbot.waitSignal(field.asked) as asked:
        field.edit.setText("Mon 11 Jan 2027")  # a part of it edited
    assert asked.args == ["Mon 11 Jan 2027"]
    assert field.is_open_question
    field.understood(None, "", "Mon 11 Jan 2027")
    assert field.remark.text() == "Try another way."
    field.show_day(None)
    assert (field.text, field.day, field.is_open_question) == ("", None, False)

"""Pointing at things: tool tips and the pointer's form by the mouse, rings, words and a voice by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.model import Group
from followup_desktop.ui.timeline.model import Heading
from followup_desktop.ui.timeline.pointing import FOLDS, MOVES, MOVES_BY_KEY, PANS, SAYS, SELECTS, UNFOLDS
from followup_desktop.ui.timeline.things import Thing, What
from followup_desktop.ui.timeline.view import TimelineView
from tests.fakes.services import at
from tests.ui.desk import Desk

Key, Shape = Qt.Key, Qt.CursorShape


class Pointer:
    """The mouse and the keys over the timeline of a window."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.window.frame.timeline.setFocus()

    @property
    def view(self) -> TimelineView:
        return self.desk.window.frame.timeline

    def on_lane(self, application_id: int, x: float, y: float | None = None) -> QPoint:
        lane = self.view.lane_box(application_id)
        return QPoint(round(lane.left() + x), round(lane.center().y() if y is None else lane.top() + y))

    def of_day(self, application_id: int, day: int, hour: int = 10, y: float | None = None) -> QPoint:
        return self.on_lane(application_id, self.view.sight.scale.x(at(11, day, hour)), y)

    def heading(self, group: Group) -> QPoint:
        index = self.view.rows.index(self.view.rows.place_of_group(group))
        return self.view.visualRect(index).center()

    def hover(self, where: QPoint) -> Qt.CursorShape:
        port = self.view.viewport()
        there = QPointF(port.mapToGlobal(where))
        nothing = Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(where), there, nothing, nothing, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(port, event)
        QApplication.processEvents()
        return port.cursor().shape()

    def tip(self, where: QPoint) -> str:
        port = self.view.viewport()
        QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, where, port.mapToGlobal(where)))
        tip = self.view.pointing.tip
        return f"{tip.text.text()} | {tip.why.text()}" if tip.isVisible() else ""

    def step(self, key: Qt.Key) -> tuple[int, Thing]:
        self.desk.press(key)
        marked = self.view.pointing.marked
        assert marked is not None
        return marked

    @property
    def words(self) -> str:
        bubble = self.view.pointing.bubble
        return bubble.accessibleName() if bubble.isVisible() else ""

    def description(self) -> str:
        interface = QAccessible.queryAccessibleInterface(self.view)
        focused = interface.focusChild()
        assert focused is not None
        return focused.text(QAccessible.Text.Description)


@pytest.fixture
def pointer(desk: Desk) -> Pointer:
    return Pointer(desk)


# -- by the mouse


def test_a_tool_tip_says_what_it_is_and_what_a_click_would_do(pointer: Pointer) -> None:
    assert pointer.tip(pointer.of_day(2, 14)) == f"Phone screen, Sat 14 Nov 10:00 | {SELECTS} {SAYS}"
    assert pointer.tip(pointer.of_day(4, 14)) == f"Spoke, Sat 14 Nov 10:00 | {SELECTS} {SAYS}"
    assert pointer.tip(pointer.of_day(1, 20, 0, y=8)) == f"They promised to decide by Thu 19 Nov | {SAYS}"
    assert pointer.tip(pointer.of_day(6, 20)).startswith("No contact is welcome from Sat 14 Nov to Tue 24 Nov | ")
    assert pointer.tip(pointer.of_day(1, 26, 12, y=8)).startswith("Thanksgiving Day, Thu 26 Nov")


def test_a_follow_up_that_can_be_moved_says_so(pointer: Pointer) -> None:
    tip = pointer.tip(pointer.of_day(4, 26))
    assert tip == f"Call planned Thu 26 Nov 10:00. It fits until Fri 27 Nov | {MOVES} {SELECTS} {SAYS}"
    assert MOVES not in pointer.tip(pointer.of_day(5, 20))  # a stretch of silence is nobody's plan


def test_rows_and_headings_say_what_a_click_would_do(pointer: Pointer) -> None:
    column = pointer.on_lane(3, -100)
    assert pointer.tip(column) == (f"Brightwater Council\nService designer\nE-mail Wed 25 | {SELECTS} {SAYS}")
    assert pointer.tip(pointer.of_day(3, 8, y=4)).endswith(PANS)
    assert pointer.tip(pointer.heading(Group.WAITING)) == f"Waiting, 3 | {FOLDS}"
    pointer.view.fold(Group.WAITING, folded=True)
    assert pointer.tip(pointer.heading(Group.WAITING)) == f"Waiting, 3, folded | {UNFOLDS}"
    below = QPoint(300, pointer.view.viewport().height() - 2)
    assert pointer.view.entry_at(below) is None
    assert pointer.tip(below) == ""


def test_the_tip_goes_when_the_mouse_goes_or_does_something(pointer: Pointer) -> None:
    place = pointer.of_day(4, 14)
    leaving: tuple[Callable[[], object], ...] = (
        lambda: pointer.hover(place + QPoint(60, 0)),
        lambda: QApplication.sendEvent(pointer.view.viewport(), QEvent(QEvent.Type.Leave)),
        lambda: pointer.desk.qtbot.mousePress(pointer.view.viewport(), Qt.MouseButton.LeftButton, pos=place),
        lambda: pointer.view.pan(30),
        lambda: pointer.view.show_timeline(pointer.desk.services.timeline()),
        lambda: pointer.view.step_mark(1),
    )
    for leave in leaving:
        assert pointer.tip(place)
        pointer.hover(place + QPoint(2, 0))
        assert pointer.view.pointing.tip.isVisible()
        leave()
        assert not pointer.view.pointing.tip.isVisible()


def test_endless_words_have_an_end(pointer: Pointer) -> None:
    services = pointer.desk.services
    held = replace(services.rows[2].interviews[0], contact_ids=(7,))
    services.rows[2] = replace(services.rows[2], interviews=(held,), people=((7, "<b>Tom</b> " * 2_000),))
    pointer.desk.window.reading.read_timeline()
    pointer.desk.settle()
    assert "<b>Tom</b>" in pointer.tip(pointer.of_day(2, 14))
    assert pointer.view.rect().contains(pointer.view.pointing.tip.geometry())


def test_the_pointer_has_the_form_of_what_it_can_do(pointer: Pointer) -> None:
    assert pointer.hover(pointer.of_day(4, 26)) is Shape.OpenHandCursor
    assert pointer.hover(pointer.heading(Group.WAITING)) is Shape.PointingHandCursor
    assert pointer.hover(pointer.of_day(2, 14)) is Shape.ArrowCursor
    assert pointer.view._axis.cursor().shape() is Shape.OpenHandCursor
    assert "zooms" in pointer.view._axis.toolTip()


def test_what_is_pointed_at_has_a_ring_and_its_row_a_ground(pointer: Pointer) -> None:
    def shot(where: QPoint) -> tuple[str, str]:
        image = pointer.view.grab().toImage()
        port = pointer.view.viewport()
        spot = port.mapTo(pointer.view, pointer.of_day(4, 14) + QPoint(15, 0))
        ground = port.mapTo(pointer.view, pointer.of_day(4, 12, y=4))
        return image.pixelColor(spot).name(), image.pixelColor(ground).name()

    away = pointer.heading(Group.CALL_NOW)
    pointer.hover(away)
    before = shot(away)
    pointer.hover(pointer.of_day(4, 14))
    assert shot(away)[0] != before[0]
    QApplication.sendEvent(pointer.view.viewport(), QEvent(QEvent.Type.Leave))
    assert shot(away)[0] == before[0]


def test_in_discreet_mode_nobody_is_named(pointer: Pointer) -> None:
    services = pointer.desk.services
    row = services.rows[2]
    held = replace(row.interviews[0], contact_ids=(7,))
    services.rows[2] = replace(row, interviews=(held,), people=((7, "Tomas Lind"),))
    pointer.desk.window.reading.read_timeline()
    pointer.desk.settle()
    assert "with Tomas Lind" in pointer.tip(pointer.of_day(2, 14))
    pointer.desk.press(Key.Key_Down)
    pointer.step(Key.Key_Comma)
    assert "Tomas Lind" in pointer.words
    pointer.desk.trigger("discreet")
    for words in (pointer.tip(pointer.of_day(2, 14)), pointer.tip(pointer.on_lane(2, -100)), pointer.words):
        assert "Tomas" not in words
        assert "Halden" not in words
    assert "Phone screen, Sat 14 Nov 10:00" in pointer.words
    assert "Application 2" in pointer.tip(pointer.on_lane(2, -100))


# -- by keys


def test_keys_step_from_thing_to_thing_and_stay_at_the_ends(pointer: Pointer) -> None:
    kinds = [pointer.step(Key.Key_Comma)[1].what for _ in range(6)]
    assert kinds == [What.PLANNED, What.PROMISED, *[What.INTERVIEW] * 4]
    assert pointer.words == "Phone screen, Wed 4 Nov 10:00"
    kinds = [pointer.step(Key.Key_Period)[1].what for _ in range(5)]
    assert kinds == [What.INTERVIEW, What.INTERVIEW, What.PROMISED, What.PLANNED, What.PLANNED]
    assert pointer.words == f"Call due since Mon 23 Nov 10:00. It fits until Tue 24 Nov {MOVES_BY_KEY}"


def test_from_the_present_the_next_thing_is_the_one_to_come(pointer: Pointer) -> None:
    pointer.view.select(4)
    pointer.desk.settle()
    pointer.view.setFocus()
    assert pointer.step(Key.Key_Period)[1].what is What.HOLIDAY
    assert pointer.step(Key.Key_Period)[1].what is What.PLANNED


def test_what_keys_reach_is_brought_into_view(pointer: Pointer) -> None:
    pointer.view.select(1)
    pointer.desk.settle()
    pointer.view.setFocus()
    pointer.view.set_scale("week")
    for _ in range(5):
        _, thing = pointer.step(Key.Key_Comma)
    x = (thing.at - pointer.view.sight.scale.left) / 86_400 * pointer.view.sight.scale.per_day
    assert 0 < x < pointer.view.sight.lane_width
    bubble = pointer.view.pointing.bubble
    assert bubble.isVisible()
    assert pointer.view.rect().contains(bubble.geometry())
    pointer.view.pan(5_000)
    assert not bubble.isVisible()  # its thing is out of view
    pointer.view.pan(-5_000)
    assert bubble.isVisible()


def test_a_screen_reader_hears_what_keys_reach(pointer: Pointer, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("followup_desktop.ui.timeline.pointing.announce", lambda _, text: said.append(text))
    pointer.step(Key.Key_Comma)
    pointer.step(Key.Key_Comma)
    assert said[-1] == "They promised to decide by Thu 19 Nov"
    assert pointer.description() == said[-1]
    pointer.desk.press(Key.Key_Escape)
    assert pointer.description() == "Call today, before 11:30."


@pytest.mark.parametrize(
    "leaving",
    [
        lambda pointer: pointer.desk.press(Key.Key_Escape),
        lambda pointer: pointer.desk.press(Key.Key_Down),
        lambda pointer: pointer.desk.press(Key.Key_F6),
        lambda pointer: pointer.desk.qtbot.mouseClick(
            pointer.view.viewport(), Qt.MouseButton.LeftButton, pos=pointer.on_lane(3, -50)
        ),
    ],
)
def test_whoever_goes_elsewhere_points_at_nothing(pointer: Pointer, leaving: Callable[[Pointer], object]) -> None:
    pointer.step(Key.Key_Comma)
    leaving(pointer)
    pointer.desk.settle()
    assert pointer.view.pointing.marked is None
    assert pointer.words == ""


def test_a_reload_keeps_what_is_still_there(pointer: Pointer) -> None:
    reached = pointer.step(Key.Key_Comma)
    pointer.desk.window.reading.read_timeline()
    pointer.desk.settle()
    assert pointer.view.pointing.marked == reached
    pointer.desk.services.move(100, at(11, 24))
    pointer.desk.window.reading.read_timeline()
    pointer.desk.settle()
    assert pointer.view.pointing.marked is None


def test_a_row_with_nothing_on_it_has_nothing_to_reach(pointer: Pointer) -> None:
    services = pointer.desk.services
    services.rows[1] = replace(services.rows[1], interviews=(), follow_up=None, window=None, promised_label="")
    pointer.desk.window.reading.read_timeline()
    pointer.desk.settle()
    pointer.desk.press(Key.Key_Period)
    assert pointer.view.pointing.marked is None
    entry = pointer.view.entry_at(pointer.heading(Group.CALL_NOW))
    assert isinstance(entry, Heading)

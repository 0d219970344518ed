"""A follow-up dragged on the timeline: real mouse events on the viewport of the whole window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Moment
from followup_desktop.domain.schedule import nearest_quarter, nearest_same_hour, same_hour
from followup_desktop.services.views import NextStep
from followup_desktop.ui.timeline import dragging
from followup_desktop.ui.timeline.dragging import FollowUpDrag
from followup_desktop.ui.timeline.view import TimelineView
from tests.fakes.services import NOW, at, follow_up_at, sample_services
from tests.ui.desk import Desk

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NEW_YORK = ZoneInfo("America/New_York")
THURSDAY, COUNCIL, HALDEN = 4, 3, 2  # rows: call Thu 26 at ten, e-mail Wed 25 at ten, call today at 15:00


class Mouse:
    """Over the timeline of a window."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.pressed = False

    @property
    def view(self) -> TimelineView:
        return self.desk.window.frame.timeline

    @property
    def drag(self) -> FollowUpDrag:
        return self.view.drag

    def pill(self, application_id: int) -> QPoint:
        """A place on the pill that no other shape lies on."""
        row = self.view.row_of(application_id)
        assert row is not None
        pill = self.view.sight.lane(row).pill
        assert pill is not None
        lane = self.view.lane_box(application_id)
        return (pill.box.translated(lane.topLeft()) & lane.adjusted(60, 0, -60, 0)).center().toPoint()

    def days(self, count: float) -> QPoint:
        return QPoint(round(count * self.view.sight.scale.per_day), 0)

    def press(self, where: QPoint, button: Qt.MouseButton = LEFT) -> None:
        self.pressed = button is LEFT
        self.desk.qtbot.mousePress(self.view.viewport(), button, pos=where)
        self.desk.settle()

    def move(self, where: QPoint) -> None:
        port = self.view.viewport()
        held = LEFT if self.pressed else Qt.MouseButton.NoButton
        spot, there = QPointF(where), QPointF(port.mapToGlobal(where))
        event = QMouseEvent(QEvent.Type.MouseMove, spot, there, Qt.MouseButton.NoButton, held, Qt.KeyboardModifier(0))
        QApplication.sendEvent(port, event)
        self.desk.settle()

    def release(self, where: QPoint) -> None:
        self.pressed = False
        self.desk.qtbot.mouseRelease(self.view.viewport(), LEFT, pos=where)
        self.desk.settle()

    def take(self, application_id: int, by: QPoint) -> QPoint:
        """Presses on the pill and moves it, on two ways; the button stays down."""
        start = self.pill(application_id)
        self.press(start)
        self.move(start + by / 2)
        self.move(start + by)
        return start + by

    @property
    def cursor(self) -> Qt.CursorShape:
        return self.view.viewport().cursor().shape()


@pytest.fixture
def mouse(desk: Desk) -> Mouse:
    return Mouse(desk)


def due_of(desk: Desk, application_id: int) -> datetime:
    planned = desk.services.rows[application_id].follow_up
    assert planned is not None
    return planned.due.instant


# -- dropping


def test_a_drag_moves_the_follow_up_and_undo_brings_it_back(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(2))
    assert desk.services.called("move") == []
    mouse.release(end)
    assert desk.services.called("move") == [(300, at(11, 27))]  # at ten, as it was planned
    assert desk.toast == "Brightwater Council: moved"
    assert due_of(desk, COUNCIL) == at(11, 27)
    assert not mouse.drag.active
    desk.trigger("undo")
    assert due_of(desk, COUNCIL) == at(11, 25)


def test_the_advice_is_shown_for_each_day_on_the_way(mouse: Mouse, desk: Desk) -> None:
    mouse.take(COUNCIL, mouse.days(2))
    assert desk.services.called("preview_move") == [(300, at(11, 26)), (300, at(11, 27))]
    bubble = mouse.drag.bubble
    assert bubble.isVisible()
    assert (bubble.text.text(), bubble.why.text()) == ("Call Fri 27 Nov, 10:00", "A holiday there.")
    mouse.move(mouse.pill(COUNCIL))  # back home: nothing is to be said
    assert not bubble.isVisible()
    mouse.release(mouse.pill(COUNCIL))
    assert desk.services.called("move") == []


def test_while_the_answer_is_on_its_way_nothing_wrong_is_shown(mouse: Mouse, desk: Desk) -> None:
    mouse.take(COUNCIL, mouse.days(2))
    first = mouse.drag.target
    assert first is not None
    desk.tasks.forget("drag: preview")
    mouse.drag.asked.disconnect()
    mouse.move(mouse.pill(COUNCIL) + mouse.days(3))
    assert mouse.drag.bubble.text.text() == ""
    mouse.drag.answer(first, "Call Fri 27 Nov, 10:00", "late")
    assert mouse.drag.bubble.text.text() == ""
    assert mouse.drag.target is not None
    mouse.drag.answer(mouse.drag.target, "Call Sat 28 Nov, 10:00", "A weekend.")
    assert mouse.drag.bubble.text.text() == "Call Sat 28 Nov, 10:00"


def test_the_ghost_lies_where_the_moment_is(mouse: Mouse) -> None:
    mouse.take(COUNCIL, mouse.days(2.3))
    found = mouse.drag.ghost()
    assert found is not None
    _, _, away = found
    assert away == pytest.approx(2 * mouse.view.sight.scale.per_day)


def test_no_label_lies_half_under_the_ghost(mouse: Mouse) -> None:
    mouse.take(COUNCIL, mouse.days(3))
    row = mouse.view.row_of(COUNCIL)
    assert row is not None
    (label,) = mouse.view.sight.lane(row).labels
    clear = mouse.drag.kept_clear()
    assert clear is not None
    assert clear[0] == COUNCIL
    assert label.box.intersects(clear[1])
    mouse.view.viewport().repaint()
    assert not mouse.view.delegate._lane(row).labels
    mouse.drag.cancel()
    mouse.view.viewport().repaint()
    assert list(mouse.view.delegate._lane(row).labels) == [label]


def test_the_bubble_is_spoken(mouse: Mouse, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(_widget: QWidget, text: str) -> None:
        said.append(text)

    monkeypatch.setattr(dragging, "announce", hear)
    mouse.take(COUNCIL, mouse.days(1))
    assert said[-1] == "Call Thu 26 Nov, 10:00 A holiday there."


def test_what_is_said_is_plain_text(mouse: Mouse, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = "<img src=x onerror=alert(1)> & <b>"

    def preview(follow_up_id: int, to: datetime) -> NextStep:
        return NextStep(desk.services.rows[COUNCIL].verdict, evil, evil * 40)

    monkeypatch.setattr(desk.services, "preview_move", preview)
    mouse.take(COUNCIL, mouse.days(2))
    bubble = mouse.drag.bubble
    assert bubble.text.text() == evil
    assert bubble.text.textFormat() is Qt.TextFormat.PlainText
    assert mouse.view.rect().contains(bubble.geometry())


# -- what does not move


def test_a_click_selects_and_moves_nothing(mouse: Mouse, desk: Desk) -> None:
    where = mouse.pill(THURSDAY)
    mouse.press(where)
    mouse.move(where + QPoint(3, 0))
    mouse.release(where + QPoint(3, 0))
    assert desk.selected == THURSDAY
    assert desk.services.called("preview_move") == desk.services.called("move") == []


def test_elsewhere_a_drag_pans_as_before(mouse: Mouse, desk: Desk) -> None:
    before = mouse.view.sight.scale.x(NOW)
    where = mouse.pill(COUNCIL) - QPoint(300, 0)
    mouse.press(where)
    mouse.move(where + QPoint(90, 0))
    mouse.release(where + QPoint(90, 0))
    assert mouse.view.sight.scale.x(NOW) == pytest.approx(before + 90, abs=1)
    assert desk.services.called("move") == []


@pytest.mark.parametrize("row", [5, 6, 8])
def test_silence_and_closed_rows_are_not_grabbed(mouse: Mouse, desk: Desk, row: int) -> None:
    mouse.view.pan(-200)
    shown = mouse.view.row_of(row)
    assert shown is not None
    box = mouse.view.lane_box(row)
    for x in range(round(box.left()), round(box.right()), 10):
        assert mouse.drag.grabs(QPoint(x, round(box.center().y()))) is None


def test_esc_cancels(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(2))
    desk.press(Qt.Key.Key_Escape)
    assert not mouse.drag.active
    assert not mouse.drag.bubble.isVisible()
    before = mouse.view.sight.scale
    mouse.move(end + QPoint(40, 0))
    mouse.release(end + QPoint(40, 0))
    assert desk.services.called("move") == []
    assert mouse.view.sight.scale == before


def test_the_right_button_cancels_without_its_menu(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(2))
    port = mouse.view.viewport()
    desk.qtbot.mousePress(port, RIGHT, pos=end)
    assert not mouse.drag.active
    asked: list[int] = []
    mouse.view.context_requested.connect(lambda ident, _: asked.append(ident))
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, end, port.mapToGlobal(end))
    QApplication.sendEvent(port, menu)
    assert asked == []
    desk.qtbot.mouseRelease(port, RIGHT, pos=end)
    mouse.release(end)
    assert desk.services.called("move") == []


def test_leaving_the_window_cancels(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(2))
    mouse.move(end - QPoint(0, 2_000))
    assert not mouse.drag.active
    mouse.release(end)
    assert desk.services.called("move") == []


def test_beside_the_timeline_it_is_not_dropped(mouse: Mouse, desk: Desk) -> None:
    mouse.take(COUNCIL, mouse.days(2))
    outside = mouse.pill(COUNCIL)
    outside.setX(mouse.view.viewport().width() + 60)  # over the call sheet
    mouse.move(outside)
    assert mouse.drag.active
    assert mouse.drag.ghost() is None
    assert not mouse.drag.bubble.isVisible()
    mouse.release(outside)
    assert desk.services.called("move") == []


def test_a_card_that_opens_ends_the_drag(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(2))
    desk.trigger("keys")
    assert not mouse.drag.active
    mouse.release(end)
    assert desk.services.called("move") == []


def test_a_day_gone_by_says_so_and_takes_nothing(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(-4))
    assert mouse.drag.bubble.why.text() == "That has passed already. Choose a later one."
    mouse.release(end)
    assert desk.services.called("move") == []
    assert desk.message == ""


def test_what_the_program_refuses_takes_nothing_either(mouse: Mouse, desk: Desk) -> None:
    start = mouse.pill(COUNCIL)
    mouse.press(start)
    mouse.move(start + mouse.days(1))
    desk.services.fail["preview_move"] = Refused("That is more than two years ahead.", "Is the year right?")
    mouse.move(start + mouse.days(2))
    assert "two years" in mouse.drag.bubble.why.text()
    mouse.release(start + mouse.days(2))
    assert desk.services.called("move") == []


def test_a_follow_up_that_was_done_meanwhile_is_let_go(mouse: Mouse, desk: Desk) -> None:
    end = mouse.take(COUNCIL, mouse.days(2))
    desk.window.loop.carry_out(lambda: desk.services.move(300, at(12, 1)))
    desk.settle()
    assert not mouse.drag.active
    mouse.release(end)
    assert desk.services.called("move") == [(300, at(12, 1))]


# -- the hand, and the edge


def test_the_hand_says_what_can_be_grabbed(mouse: Mouse) -> None:
    where = mouse.pill(COUNCIL)
    mouse.move(where)
    assert mouse.cursor is Qt.CursorShape.OpenHandCursor
    mouse.take(COUNCIL, mouse.days(1))
    assert mouse.cursor is Qt.CursorShape.ClosedHandCursor
    mouse.release(where)
    mouse.move(where - QPoint(300, 0))
    assert mouse.cursor is Qt.CursorShape.ArrowCursor


def test_at_the_edge_the_timeline_goes_on(mouse: Mouse, desk: Desk) -> None:
    start = mouse.pill(COUNCIL)
    mouse.press(start)
    left = mouse.view.sight.scale.left
    edge = QPoint(mouse.view.viewport().width() - 8, start.y())
    mouse.move(edge)
    target = mouse.drag.target
    desk.qtbot.waitUntil(lambda: mouse.drag.target != target, timeout=3_000)
    assert mouse.view.sight.scale.left > left
    desk.settle()
    mouse.move(start)
    left = mouse.view.sight.scale.left
    desk.qtbot.wait(80)
    assert mouse.view.sight.scale.left == left
    mouse.release(start)


# -- snapping


def test_a_drag_over_the_change_of_the_clocks_keeps_the_hour(make_desk: Callable[..., Desk]) -> None:
    services = sample_services()
    row = services.rows[COUNCIL]
    planned = follow_up_at(COUNCIL, 300, at(10, 30))
    services.now = at(10, 29)
    services.rows = {COUNCIL: replace(row, follow_up=planned, window=planned.window)}
    desk = make_desk(services)
    mouse = Mouse(desk)
    end = mouse.take(COUNCIL, mouse.days(3))
    assert mouse.drag.bubble.text.text() == "Call Mon 2 Nov, 10:00"
    mouse.release(end)
    assert services.called("move") == [(300, at(11, 2))]
    assert at(11, 2) - at(10, 30) == timedelta(days=3, hours=1)


def test_where_hours_are_seen_it_goes_by_quarters(mouse: Mouse, desk: Desk) -> None:
    mouse.view.zoom(40.0)
    assert mouse.view.sight.scale.shows_hours
    end = mouse.take(HALDEN, mouse.days(1.1 / 24))
    mouse.release(end)
    assert desk.services.called("move") == [(200, at(11, 23, 16))]


@pytest.mark.parametrize("days", [2, 3, 4])
def test_the_planned_hour_is_kept_over_a_change_of_the_clocks(days: int) -> None:
    """The clocks go back on Sunday 1 November 2026 in New York: days of 25 hours lie between."""
    planned = Moment.at(datetime(2026, 10, 30, 10, tzinfo=NEW_YORK), "America/New_York")
    for slip in (-10, 0, 10):
        found = nearest_same_hour(planned, planned.instant + timedelta(days=days, hours=slip))
        assert found.local.hour == 10
        assert found.day == date(2026, 10, 30) + timedelta(days=days)
    assert found.instant - planned.instant == timedelta(days=days, hours=1)


def test_an_hour_that_the_clocks_skip_is_moved_on() -> None:
    planned = Moment.at(datetime(2027, 3, 12, 2, 30, tzinfo=NEW_YORK), "America/New_York")
    assert same_hour(planned, date(2027, 3, 14)).local.hour == 3


def test_quarters_are_those_of_the_clock_in_every_zone() -> None:
    kathmandu = datetime(2026, 11, 23, 10, 7, tzinfo=ZoneInfo("Asia/Kathmandu"))
    assert nearest_quarter(kathmandu).astimezone(ZoneInfo("Asia/Kathmandu")).minute == 0
    assert nearest_quarter(datetime(2026, 11, 23, 10, 8, tzinfo=UTC)).minute == 15

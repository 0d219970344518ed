"""The overview at the foot of the timeline: when it is there, what mouse, wheel and keys do, what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.services.views import Timeline
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.axis import DAY
from followup_desktop.ui.timeline.overview import HINT, Overview, Part
from followup_desktop.ui.timeline.view import TimelineView
from tests.ui import samples
from tests.ui.desk import Desk

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
NOTHING, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Strip:
    """One shown timeline and its overview."""

    def __init__(self, qtbot: QtBot, timeline: Timeline, width: int = 940, height: int = 735) -> None:
        self.qtbot, self.view = qtbot, TimelineView()
        qtbot.addWidget(self.view)
        self.view.resize(width, height)
        self.view.show_timeline(timeline)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.setFocus()

    @property
    def overview(self) -> Overview:
        return self.view.overview

    @property
    def seen(self) -> tuple[float, float]:
        """The days in view: UTC seconds."""
        scale = self.view.sight.scale
        return scale.left, scale.left + self.view.sight.lane_width / scale.per_day * DAY

    @property
    def days(self) -> float:
        first, last = self.seen
        return (last - first) / DAY

    def place(self, x: float) -> QPoint:
        return QPoint(round(x), self.overview.height() // 2)

    def press(self, x: float) -> None:
        self.qtbot.mousePress(self.overview, Left, pos=self.place(x))

    def move(self, x: float, held: Qt.MouseButton = Left) -> None:
        where = QPointF(self.place(x))
        there = QPointF(self.overview.mapToGlobal(where))
        event = QMouseEvent(QEvent.Type.MouseMove, where, there, Qt.MouseButton.NoButton, held, NOTHING)
        QApplication.sendEvent(self.overview, event)

    def release(self, x: float) -> None:
        self.qtbot.mouseRelease(self.overview, Left, pos=self.place(x))

    def drag(self, start: float, by: float) -> None:
        self.press(start)
        self.move(start + by / 2)
        self.move(start + by)
        self.release(start + by)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.overview, key, modifiers)

    def wheel(self, turn: QPoint, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        at = QPointF(self.place(600))
        phase = Qt.ScrollPhase.NoScrollPhase
        there = QPointF(self.overview.mapToGlobal(at))
        nothing = Qt.MouseButton.NoButton
        QApplication.sendEvent(
            self.overview, QWheelEvent(at, there, QPoint(), turn, nothing, modifiers, phase, False)
        )


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    """A search of four years, of which a month is in view."""
    return Strip(qtbot, samples.years_of_rows(40, 10, 4))


@pytest.fixture
def week(qtbot: QtBot) -> Strip:
    """The search of the pictures, of which a week is in view: the frame is wide enough for all its parts."""
    made = Strip(qtbot, samples.picture_timeline())
    made.view.set_scale("week")
    return made


# -- when it is there


def test_it_is_there_only_where_less_than_the_whole_is_in_view(qtbot: QtBot) -> None:
    strip = Strip(qtbot, samples.picture_timeline())
    assert not strip.overview.isVisible()
    place = strip.view.viewport().geometry()
    strip.view.set_scale("week")
    assert strip.overview.isVisible()
    assert strip.view.viewport().geometry() == place  # no row jumps
    strip.view.set_scale("month")
    assert not strip.overview.isVisible()
    strip.view.pan(300)
    assert strip.overview.isVisible()
    strip.view.show_timeline(samples.picture_timeline(0))
    assert not strip.overview.isVisible()


def test_rows_the_filter_leaves_out_do_not_count(strip: Strip) -> None:
    timeline = samples.years_of_rows(40, 10, 4)
    row = replace(timeline.rows[0], interviews=())
    strip.view.set_scale("quarter")
    assert strip.overview.isVisible()
    strip.view.show_timeline(samples.with_rows(timeline, (row,)))
    assert not strip.overview.isVisible()


def test_where_it_is_hidden_the_lanes_go_on_to_the_edge(qtbot: QtBot, keeper: theme.ThemeKeeper) -> None:
    strip = Strip(qtbot, samples.picture_timeline())
    image, sight = strip.view.grab().toImage(), strip.view.sight
    sunday = round(sight.column + sight.scale.x(samples.at(11, 22, 12)))
    assert image.pixelColor(sunday, image.height() - 3).name() == theme.current().weekend
    assert image.pixelColor(100, image.height() - 20).name() == theme.current().surface
    cut = Strip(qtbot, samples.picture_timeline(), height=300)
    image = cut.view.grab().toImage()
    foot = cut.overview.parentWidget()
    assert foot is not None
    assert image.pixelColor(100, foot.y()).name() == theme.current().line  # under a row that is cut off


# -- the mouse


def test_the_frame_lies_round_the_days_in_view(week: Strip) -> None:
    frame, track = week.overview.frame(), week.overview.track
    assert track.contains(frame)
    for x, part in (
        (frame.left(), Part.START),
        (frame.right(), Part.END),
        (frame.center().x(), Part.FRAME),
        (frame.left() - 30, Part.GROUND),
    ):
        assert week.overview.part_at(x) is part
    share = week.days / ((week.overview._over.right - week.overview._over.left) / DAY)
    assert frame.width() / track.width() == pytest.approx(share)


def test_a_drag_of_the_frame_goes_to_other_days(week: Strip) -> None:
    first, days, x = week.seen[0], week.days, week.overview.frame().center().x()
    per_px = (week.overview._over.right - week.overview._over.left) / week.overview.track.width()
    week.drag(x, -100)
    assert week.seen[0] == pytest.approx(first - 100 * per_px, abs=2 * per_px)
    assert week.days == pytest.approx(days)
    week.drag(week.overview.frame().center().x(), -5_000)
    assert week.overview.frame().left() == pytest.approx(week.overview.track.left())
    assert week.seen[0] == pytest.approx(week.overview._over.left)
    week.drag(week.overview.frame().center().x(), 5_000)
    assert week.seen[1] == pytest.approx(week.overview._over.right)


@pytest.mark.parametrize("by", [-40, 60])
def test_a_drag_of_an_edge_shows_more_or_fewer_days(week: Strip, by: int) -> None:
    (first, last), frame = week.seen, week.overview.frame()
    week.drag(frame.left(), by)
    assert week.seen[1] == pytest.approx(last)
    assert (week.seen[0] < first) is (by < 0)
    (first, last), frame = week.seen, week.overview.frame()
    week.drag(frame.right(), -by / 2)
    assert week.seen[0] == pytest.approx(first)
    assert (week.seen[1] < last) is (by > 0)


def test_an_edge_does_not_pass_the_other_one_nor_the_ends(week: Strip) -> None:
    week.drag(week.overview.frame().left(), 5_000)
    assert week.days == pytest.approx(week.view.sight.lane_width / 1_400, rel=0.01)  # half a day
    assert week.seen[0] < week.seen[1]


def test_over_the_whole_it_stays_while_it_is_held_and_goes_afterwards(week: Strip) -> None:
    over = week.overview._over
    week.drag(week.overview.frame().left(), -5_000)
    assert week.overview.isVisible()
    x = week.overview.frame().right()
    week.press(x)
    week.move(x + 5_000)
    assert week.overview.isVisible()
    assert week.seen == pytest.approx((over.left, over.right))
    week.release(x + 5_000)
    assert not week.overview.isVisible()


def test_a_click_goes_there_and_a_drag_goes_on_from_it(strip: Strip) -> None:
    x = strip.overview.track.left() + 200
    at, days = strip.overview._at(x), strip.days
    strip.press(x)
    assert (strip.seen[0] + strip.seen[1]) / 2 == pytest.approx(at, abs=DAY)
    assert strip.days == pytest.approx(days)
    strip.move(x + 50)
    strip.release(x + 50)
    assert (strip.seen[0] + strip.seen[1]) / 2 > at + 30 * DAY
    before = strip.seen
    strip.qtbot.mouseClick(strip.overview, Left, pos=strip.place(20))  # in the fixed column
    strip.qtbot.mouseClick(strip.overview, Qt.MouseButton.RightButton, pos=strip.place(x))
    assert strip.seen == before


def test_esc_takes_a_drag_back_and_losing_the_keyboard_too(week: Strip) -> None:
    before, x = week.seen, week.overview.frame().center().x()
    for leaving in (lambda: week.key(Key.Key_Escape), lambda: week.view.setFocus()):
        week.overview.setFocus()
        week.press(x)
        week.move(x - 80)
        assert week.seen != before
        leaving()
        assert week.seen == pytest.approx(before)
        week.move(x - 200)
        week.release(x - 200)
        assert week.seen == pytest.approx(before)


def test_the_pointer_has_the_form_of_what_it_can_do(week: Strip) -> None:
    frame, shape = week.overview.frame(), Qt.CursorShape
    for x, expected in (
        (frame.left(), shape.SizeHorCursor),
        (frame.right(), shape.SizeHorCursor),
        (frame.center().x(), shape.OpenHandCursor),
        (frame.left() - 40, shape.PointingHandCursor),
        (20, shape.ArrowCursor),
    ):
        week.move(x, Qt.MouseButton.NoButton)
        assert week.overview.cursor().shape() is expected
    week.press(frame.center().x())
    assert week.overview.cursor().shape() is shape.ClosedHandCursor
    week.release(frame.center().x())


def test_the_wheel_pans_and_with_ctrl_it_zooms(strip: Strip) -> None:
    first, days = strip.seen[0], strip.days
    strip.wheel(QPoint(0, -120))
    assert strip.seen[0] > first
    strip.wheel(QPoint(120, 0))
    assert strip.seen[0] == pytest.approx(first)
    strip.wheel(QPoint(0, 120), CTRL)
    assert strip.days < days
    assert strip.view.verticalScrollBar().value() == 0


# -- keys


def test_it_is_reached_by_tab_and_stepped_by_keys(strip: Strip) -> None:
    strip.key(Key.Key_Tab)
    assert strip.overview.hasFocus()
    first, days = strip.seen[0], strip.days
    strip.key(Key.Key_Left)
    assert first - strip.seen[0] == pytest.approx(days * DAY * 0.1)
    strip.key(Key.Key_Right)
    strip.key(Key.Key_Right, CTRL)
    assert strip.seen[0] - first == pytest.approx(days * DAY * 0.8)
    strip.key(Key.Key_PageUp)
    assert strip.seen[0] == pytest.approx(first)
    strip.key(Key.Key_PageDown)
    strip.key(Key.Key_Plus)
    assert strip.days < days
    strip.key(Key.Key_Minus)
    assert strip.days == pytest.approx(days)
    whole = strip.overview._density.whole
    assert whole is not None
    strip.key(Key.Key_Home)
    assert strip.seen[0] < whole.left < strip.seen[1]
    strip.key(Key.Key_End)
    assert strip.seen[0] < whole.right < strip.seen[1]


def test_keys_that_are_none_of_its_own_go_on_to_the_rows(strip: Strip) -> None:
    strip.overview.setFocus()
    strip.key(Key.Key_Down)
    strip.key(Key.Key_Down)
    assert strip.view.currentIndex().row() == 2


def test_where_it_goes_the_keyboard_stays_with_the_rows(qtbot: QtBot) -> None:
    strip = Strip(qtbot, samples.picture_timeline())
    strip.view.set_scale("week")
    strip.overview.setFocus()
    for _ in range(12):
        if strip.overview.isVisible():
            strip.key(Key.Key_Minus)
    assert not strip.overview.isVisible()
    assert strip.view.hasFocus()


# -- for a screen reader


def test_a_screen_reader_hears_what_is_in_view(strip: Strip, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("followup_desktop.ui.timeline.overview.announce", lambda _, text: said.append(text))
    interface = QAccessible.queryAccessibleInterface(strip.overview)
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Overview of the whole time"
    sentence = interface.text(QAccessible.Text.Description)
    assert sentence == "Showing 1 November to 2 December of November 2022 to November 2026"
    strip.overview.setFocus()
    strip.key(Key.Key_Right, CTRL)
    assert said == [interface.text(QAccessible.Text.Description)]
    assert said[0] != sentence


def test_where_the_mouse_rests_it_is_told_with_what_can_be_done(strip: Strip) -> None:
    at, tip = strip.place(600), strip.overview.tip
    rest = QHelpEvent(QEvent.Type.ToolTip, at, strip.overview.mapToGlobal(at))
    QApplication.sendEvent(strip.overview, rest)
    assert tip.isVisible()
    assert tip.accessibleName() == f"{strip.overview.sentence} {HINT}"
    foot = strip.overview.parentWidget()
    assert foot is not None
    assert strip.view.rect().contains(tip.geometry())
    assert tip.geometry().bottom() <= foot.y()  # it covers nothing of the strip
    strip.press(600)
    assert not tip.isVisible()
    QApplication.sendEvent(strip.overview, rest)
    assert not tip.isVisible()  # not while the frame is held
    strip.release(600)


def test_a_screen_reader_can_choose_other_days(strip: Strip) -> None:
    first, value = strip.seen[0], strip.overview.value()
    assert 0 < value <= strip.overview.maximum()
    strip.overview.setValue(value - 100)
    assert (first - strip.seen[0]) / DAY == pytest.approx(100, abs=1)
    assert strip.overview.value() == value - 100


# -- what is painted


def shot(strip: Strip) -> QImage:
    QApplication.processEvents()
    return strip.overview.grab().toImage()


def has(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb() & 0xFFFFFF
    return any(
        image.pixel(x, y) & 0xFFFFFF == wanted for x in range(250, image.width()) for y in range(2, image.height())
    )


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast", "contrast-dark"])
def test_every_kind_has_the_colour_it_has_on_the_lanes(week: Strip, keeper: theme.ThemeKeeper, scheme: str) -> None:
    keeper.choose(scheme)
    image = shot(week)
    for name in ("circle", "accent", "warm"):
        assert has(image, theme.colour(name)), name
    frame = week.overview.frame()
    edge = image.pixelColor(round(frame.center().x()), round(frame.top()))
    assert edge != image.pixelColor(round(frame.center().x()), round(frame.top()) + 6)


def test_a_wider_frame_is_drawn_at_once_and_the_rest_is_kept(week: Strip) -> None:
    before, content = shot(week), week.overview._content()
    week.view.zoom(1.3)
    assert shot(week) != before
    assert week.overview._content() is content
    week.view.set_now(week.view.sight.now + timedelta(hours=1))
    assert week.overview._content() is not content


@pytest.mark.parametrize("width", [300, 520, 1_900])
def test_it_fits_in_any_width(qtbot: QtBot, width: int) -> None:
    strip = Strip(qtbot, samples.years_of_rows(40, 10, 4), width=width)
    shot(strip)
    assert strip.overview.width() == strip.view.width()
    assert strip.overview.track.contains(strip.overview.frame())


def test_beyond_the_whole_the_strip_is_drawn_anew_by_steps_and_not_for_every_frame(qtbot: QtBot) -> None:
    strip = Strip(qtbot, samples.years_of_rows(20, 10, 4))
    drawn, places = [], set()
    for _ in range(100):
        strip.view.pan(-20)
        assert shot(strip)
        drawn.append(strip.overview._content())
        places.add(round(strip.overview.frame().left(), 3))
    over, seen = strip.overview._over, strip.overview._seen
    assert over.holds(seen)
    assert len({id(one) for one in drawn}) <= 100 * 20 / (strip.view.sight.lane_width * 0.25) + 2
    assert len(places) > 90


# -- in the window


def test_in_discreet_mode_nothing_changes_for_it_holds_no_names(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.trigger("week")
    overview = desk.window.frame.timeline.overview
    assert overview.isVisible()
    before = overview.sentence
    desk.trigger("discreet")
    assert overview.sentence == before
    assert not any(row.application.company in overview.sentence for row in desk.services.rows.values())


def test_its_context_menu_is_none_of_a_row(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.trigger("week")
    view = desk.window.frame.timeline
    asked: list[int] = []
    view.context_requested.connect(lambda ident, _: asked.append(ident))
    at = QPoint(500, 10)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.overview, QContextMenuEvent(reason, at, view.overview.mapToGlobal(at)))
    assert asked == []

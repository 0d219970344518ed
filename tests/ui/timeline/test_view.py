"""The timeline in use: selecting, zooming, panning, folding, reloading; by mouse and by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Group
from followup_desktop.services.views import Timeline
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.view import TimelineView
from tests.ui import samples
from tests.ui.samples import NOW

Key, Mouse = Qt.Key, Qt.MouseButton
NOTHING, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Desk:
    """One shown timeline and what it said."""

    def __init__(self, qtbot: QtBot, timeline: Timeline, width: int = 940, height: int = 735) -> None:
        self.qtbot, self.view = qtbot, TimelineView()
        qtbot.addWidget(self.view)
        self.view.resize(width, height)
        self.selected: list[int] = []
        self.activated: list[int] = []
        self.asked: list[tuple[int, QPoint]] = []
        self.view.selected.connect(self.selected.append)
        self.view.activated.connect(self.activated.append)
        self.view.context_requested.connect(lambda ident, where: self.asked.append((ident, where)))
        self.view.show_timeline(timeline)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        self.qtbot.keyClick(self.view, key, modifiers)

    def place(self, application_id: int, x: float = 60) -> QPoint:
        index = self.view.rows.index(self.view.rows.place_of(application_id))
        return QPoint(round(x), self.view.visualRect(index).center().y())

    def heading(self, group: Group) -> QPoint:
        index = self.view.rows.index(self.view.rows.place_of_group(group))
        return self.view.visualRect(index).center()

    def click(self, at: QPoint, button: Qt.MouseButton = Mouse.LeftButton) -> None:
        self.qtbot.mouseClick(self.view.viewport(), button, pos=at)

    def drag(self, start: QPoint, by: int, button: Qt.MouseButton = Mouse.LeftButton) -> None:
        port = self.view.viewport()
        self.qtbot.mousePress(port, button, pos=start)
        for part in (by // 2, by):
            self.qtbot.mouseMove(port, start + QPoint(part, 0))
        self.qtbot.mouseRelease(port, button, pos=start + QPoint(by, 0))

    def wheel(self, at: QPointF, turn: QPoint, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        port = self.view.viewport()
        event = QWheelEvent(
            at,
            port.mapToGlobal(at),
            QPoint(),
            turn,
            Mouse.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    @property
    def now_x(self) -> float:
        return self.view.sight.scale.x(self.view.sight.now)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, samples.picture_timeline())


# -- selecting


def test_a_click_selects_a_row(desk: Desk) -> None:
    for ident, x in ((2, 60.0), (6, 700.0)):  # in the column and on the lane
        desk.click(desk.place(ident, x))
    assert desk.selected == [2, 6]
    assert desk.view.selected_id() == 6


def test_keys_go_from_row_to_row_over_headings(desk: Desk) -> None:
    for _ in range(9):
        desk.press(Key.Key_Down)
    assert desk.selected == [1, 2, 3, 4, 5, 6, 7, 8]  # and stay on the last
    for _ in range(8):
        desk.press(Key.Key_Up)
    assert desk.selected[8:] == [7, 6, 5, 4, 3, 2, 1]


def test_the_first_row_brings_its_heading_into_view(qtbot: QtBot) -> None:
    desk = Desk(qtbot, samples.timeline_of(60), height=300)
    desk.view.select(samples.timeline_of(60).rows[-1].id)
    for _ in range(60):
        desk.press(Key.Key_Up)
    assert desk.view.selected_id() == 1
    assert desk.view.verticalScrollBar().value() == 0


def test_a_page_goes_several_rows_on_and_never_stops_on_a_heading(qtbot: QtBot) -> None:
    desk = Desk(qtbot, samples.timeline_of(60), height=400)
    desk.press(Key.Key_Down)
    places = []
    for _ in range(12):
        desk.press(Key.Key_PageDown)
        places.append(desk.view.currentIndex().row())
        assert desk.view.selected_id() == desk.selected[-1]
    assert places[1] - places[0] >= 4
    assert desk.view.selected_id() == samples.timeline_of(60).rows[-1].id


def test_selecting_by_id_shows_the_row(qtbot: QtBot) -> None:
    timeline = samples.timeline_of(200)
    desk = Desk(qtbot, timeline)
    last = timeline.rows[-1].id
    assert desk.view.select(last)
    assert desk.view.viewport().rect().contains(desk.place(last))
    assert desk.selected == [last]
    assert not desk.view.select(99_999)
    assert desk.view.selected_id() == last


def test_enter_and_double_click_activate(desk: Desk) -> None:
    desk.view.select(3)
    desk.press(Key.Key_Return)
    desk.qtbot.mouseDClick(desk.view.viewport(), Mouse.LeftButton, pos=desk.place(4))
    assert desk.activated == [3, 4]


def test_the_context_menu_is_asked_for_by_mouse_and_by_key(desk: Desk) -> None:
    desk.view.select(3)
    port = desk.view.viewport()
    for reason, at in (
        (QContextMenuEvent.Reason.Mouse, desk.place(5)),
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
    ):
        QApplication.sendEvent(port, QContextMenuEvent(reason, at, port.mapToGlobal(at)))
    assert [ident for ident, _ in desk.asked] == [5, 3]
    assert port.rect().contains(port.mapFromGlobal(desk.asked[1][1]))


def test_letters_are_shortcuts_and_search_nothing(desk: Desk) -> None:
    desk.view.select(1)
    desk.press(Key.Key_M)  # Marlow & Finch
    assert desk.view.selected_id() == 1


# -- folding


def test_a_click_on_a_heading_folds_its_group(desk: Desk) -> None:
    desk.view.select(1)
    desk.click(desk.heading(Group.WAITING))
    assert desk.view.rows.place_of(5) == -1
    assert desk.view.selected_id() == 1
    desk.click(desk.heading(Group.WAITING))
    assert desk.view.rows.place_of(5) > 0
    assert desk.selected == [1]


def test_folding_by_key_keeps_the_selection_and_the_way_back(desk: Desk) -> None:
    desk.view.select(6)
    desk.press(Key.Key_G)
    assert desk.view.rows.is_folded(Group.WAITING)
    assert desk.view.selected_id() == 6
    desk.view.show_timeline(samples.picture_timeline())
    assert desk.view.selected_id() == 6  # still folded, still chosen
    desk.view.select(4)
    desk.press(Key.Key_Down)  # onto the folded heading
    desk.press(Key.Key_Return)
    assert not desk.view.rows.is_folded(Group.WAITING)
    assert desk.activated == []


def test_selecting_a_row_of_a_folded_group_unfolds_it(desk: Desk) -> None:
    desk.view.fold(Group.WAITING, folded=True)
    assert desk.view.select(6)
    assert desk.selected == [6]
    assert desk.view.rows.place_of(6) > 0
    assert desk.view.viewport().rect().contains(desk.place(6))


# -- reloading


def test_a_reload_keeps_selection_scrolling_and_zoom(qtbot: QtBot) -> None:
    timeline = samples.timeline_of(200)
    desk = Desk(qtbot, timeline)
    kept = timeline.rows[100].id
    desk.view.select(kept)
    desk.view.zoom(2.0)
    scroll, scale = desk.view.verticalScrollBar().value(), desk.view.sight.scale
    desk.view.show_timeline(samples.timeline_of(200))
    assert desk.view.selected_id() == kept
    assert desk.view.verticalScrollBar().value() == scroll
    assert desk.view.sight.scale == scale
    assert desk.selected == [kept]  # not told again


def test_a_reload_in_quite_another_order_does_not_scroll_to_the_selection(qtbot: QtBot) -> None:
    timeline = samples.timeline_of(200)
    desk = Desk(qtbot, timeline)
    desk.view.select(1)
    desk.view.verticalScrollBar().setValue(4_000)
    desk.view.show_timeline(samples.with_rows(timeline, timeline.rows[::-1]))
    assert desk.view.verticalScrollBar().value() == 4_000
    assert desk.view.selected_id() == 1


def test_a_row_that_moves_to_another_group_stays_selected_and_in_view(qtbot: QtBot) -> None:
    timeline = samples.timeline_of(200)
    desk = Desk(qtbot, timeline)
    desk.view.select(1)
    rows = tuple(
        replace(row, group=Group.WAITING, label="Call Mon 7") if row.id == 1 else row for row in timeline.rows
    )
    desk.view.show_timeline(samples.with_rows(timeline, rows))
    assert desk.view.selected_id() == 1
    assert desk.view.viewport().rect().contains(desk.place(1))
    assert desk.selected == [1]


def test_a_selected_row_that_is_gone_leaves_nothing_selected(desk: Desk) -> None:
    desk.view.select(8)
    desk.view.show_timeline(samples.picture_timeline(4))
    assert desk.view.selected_id() == 0
    assert not desk.view.selectionModel().hasSelection()
    assert desk.selected == [8]


# -- time


def test_the_present_stands_right_of_the_middle(desk: Desk) -> None:
    assert 0.6 < desk.now_x / desk.view.sight.lane_width < 0.8


@pytest.mark.parametrize(("name", "days"), [("week", 9), ("month", 31), ("quarter", 95)])
def test_week_month_and_quarter_span_the_lanes(desk: Desk, name: str, days: int) -> None:
    desk.view.set_scale(name)
    sight = desk.view.sight
    assert sight.lane_width / sight.scale.per_day == pytest.approx(days)
    desk.view.resize(1300, 600)
    assert sight.lane_width / sight.scale.per_day == pytest.approx(days)


def test_ctrl_and_the_wheel_zoom_around_the_pointer(desk: Desk) -> None:
    at = QPointF(600, 200)
    sight, x = desk.view.sight, 600 - desk.view.sight.column
    before, instant = sight.scale.per_day, sight.scale.at(x)
    desk.wheel(at, QPoint(0, 240), CTRL)
    assert sight.scale.per_day > before * 1.4
    assert abs(sight.scale.at(x) - instant) < timedelta(seconds=1)
    desk.wheel(at, QPoint(0, -240), CTRL)
    assert sight.scale.per_day == pytest.approx(before)


def test_plus_and_minus_zoom_around_now(desk: Desk) -> None:
    x, before = desk.now_x, desk.view.sight.scale.per_day
    desk.press(Key.Key_Plus)
    assert desk.view.sight.scale.per_day > before
    assert desk.now_x == pytest.approx(x)
    desk.press(Key.Key_Minus)
    assert desk.view.sight.scale.per_day == pytest.approx(before)


@pytest.mark.parametrize("modifiers", [SHIFT, NOTHING])
def test_shift_and_the_wheel_or_a_sideways_wheel_pan(desk: Desk, modifiers: Qt.KeyboardModifier) -> None:
    x = desk.now_x
    desk.wheel(QPointF(600, 200), QPoint(0, -120) if modifiers == SHIFT else QPoint(-120, 0), modifiers)
    assert desk.now_x == pytest.approx(x - 120)


def test_the_plain_wheel_scrolls_rows(qtbot: QtBot) -> None:
    desk = Desk(qtbot, samples.timeline_of(100))
    scale = desk.view.sight.scale
    desk.wheel(QPointF(600, 200), QPoint(0, -120))
    assert desk.view.verticalScrollBar().value() > 0
    assert desk.view.sight.scale == scale


def test_arrow_keys_pan_and_with_a_modifier_go_a_page(desk: Desk) -> None:
    x = desk.now_x
    desk.press(Key.Key_Left)
    assert 30 < desk.now_x - x < 120
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right, CTRL)
    assert x - desk.now_x > desk.view.sight.lane_width / 2


@pytest.mark.parametrize("key", [Key.Key_T, Key.Key_Home])
def test_back_to_today_keeps_the_zoom(desk: Desk, key: Qt.Key) -> None:
    desk.view.zoom(3.0)
    desk.view.pan(5_000)
    per_day = desk.view.sight.scale.per_day
    desk.press(key)
    assert 0.6 < desk.now_x / desk.view.sight.lane_width < 0.8
    assert desk.view.sight.scale.per_day == pytest.approx(per_day)


@pytest.mark.parametrize("button", [Mouse.LeftButton, Mouse.MiddleButton])
def test_a_drag_of_a_lane_pans_and_selects_nothing_else(desk: Desk, button: Qt.MouseButton) -> None:
    x = desk.now_x
    desk.drag(desk.place(3, 600), 90, button)
    assert desk.now_x == pytest.approx(x + 90, abs=1)
    assert desk.view.selected_id() == (3 if button is Mouse.LeftButton else 0)


def test_a_small_slip_of_the_mouse_is_a_click(desk: Desk) -> None:
    x = desk.now_x
    desk.drag(desk.place(3, 600), 2)
    assert desk.now_x == x
    assert desk.selected == [3]


def test_on_the_axis_the_wheel_zooms_and_a_double_click_goes_to_today(desk: Desk) -> None:
    bar = desk.view._axis
    before = desk.view.sight.scale.per_day
    at = QPointF(600, 20)
    event = QWheelEvent(
        at,
        bar.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Mouse.NoButton,
        NOTHING,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bar, event)
    assert desk.view.sight.scale.per_day > before
    desk.view.pan(4_000)
    desk.qtbot.mouseDClick(bar, Mouse.LeftButton, pos=QPoint(500, 20))
    assert 0.6 < desk.now_x / desk.view.sight.lane_width < 0.8


def test_the_now_line_moves_with_the_time(desk: Desk) -> None:
    before, text = desk.now_x, desk.view.sight.now_text
    assert text == "Mon 23, 10:04"  # in the user's own zone
    desk.view.set_now(NOW + timedelta(hours=12))
    assert desk.now_x == pytest.approx(before + desk.view.sight.scale.per_day / 2)
    assert desk.view.sight.now_text == "Mon 23, 22:04"


def test_days_follow_the_time_unless_the_user_went_elsewhere(desk: Desk) -> None:
    desk.view.set_now(NOW + timedelta(days=40))
    assert 0.4 < desk.now_x / desk.view.sight.lane_width < 0.85
    desk.view.pan(300)
    desk.view.set_now(NOW + timedelta(days=90))
    assert desk.now_x > desk.view.sight.lane_width


# -- what is painted


def shot(desk: Desk) -> QImage:
    QApplication.processEvents()
    return desk.view.grab().toImage()


def test_only_rows_in_view_are_painted(qtbot: QtBot) -> None:
    desk = Desk(qtbot, samples.timeline_of(2_000))
    shot(desk)
    desk.view.delegate.painted = 0
    desk.view.viewport().repaint()
    assert 8 < desk.view.delegate.painted < 20


def test_a_theme_switch_repaints_everything(desk: Desk, keeper: theme.ThemeKeeper) -> None:
    desk.view.select(1)
    light = shot(desk)
    keeper.choose("dark")
    dark = shot(desk)
    below, column = QPoint(400, 720), QPoint(200, 150)
    for at in (below, column, QPoint(120, 20)):
        assert light.pixelColor(at) != dark.pixelColor(at)
    assert dark.pixelColor(column) == theme.colour("surface")


def test_a_larger_font_makes_everything_larger(desk: Desk) -> None:
    before = desk.view.visualRect(desk.view.rows.index(1)).height()
    font = desk.view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    desk.view.setFont(font)
    QApplication.processEvents()
    assert desk.view.visualRect(desk.view.rows.index(1)).height() > 1.8 * before
    assert desk.view.viewport().y() > 80


def test_weekends_and_their_holidays_are_shaded(desk: Desk, keeper: theme.ThemeKeeper) -> None:
    image, scale, column = shot(desk), desk.view.sight.scale, desk.view.sight.column
    y = desk.view.viewport().y() + desk.place(2).y() - 24  # above the shapes of that row

    def colour_at(day: int) -> str:
        return image.pixelColor(round(column + scale.x(samples.at(11, day, 12))), y).name()

    assert colour_at(15) == theme.current().weekend  # Sunday
    assert colour_at(26) == theme.current().weekend  # Thanksgiving
    assert colour_at(10) == theme.current().surface


def test_the_selected_row_is_tinted_with_a_bar_at_its_left(desk: Desk, keeper: theme.ThemeKeeper) -> None:
    desk.view.select(2)
    image, y = shot(desk), desk.view.viewport().y() + desk.place(2).y()
    assert image.pixelColor(1, y).name() == theme.current().accent
    assert image.pixelColor(220, y).name() == theme.current().accent_soft


@pytest.mark.parametrize("width", [300, 600, 940])
@pytest.mark.parametrize("scale", ["week", "month", "quarter"])
def test_hostile_texts_do_not_break_it(qtbot: QtBot, width: int, scale: str) -> None:
    desk = Desk(qtbot, samples.hostile_timeline(), width=width)
    desk.view.set_scale(scale)
    shot(desk)
    heights = {
        desk.view.visualRect(desk.view.rows.index(place)).height() for place in range(desk.view.rows.rowCount())
    }
    assert len(heights) == 2  # of headings and of rows; no text makes a row higher


def test_nothing_at_all_can_be_shown(qtbot: QtBot) -> None:
    desk = Desk(qtbot, samples.picture_timeline(0))
    shot(desk)
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_G, Key.Key_PageDown, Key.Key_T):
        desk.press(key)
    assert (desk.view.selected_id(), desk.selected, desk.activated) == (0, [], [])


# -- for a screen reader


def test_every_row_is_told_to_a_screen_reader(desk: Desk) -> None:
    interface = QAccessible.queryAccessibleInterface(desk.view)
    assert interface.text(QAccessible.Text.Name) == "Timeline of applications"
    children = [interface.child(number) for number in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    for row in samples.picture_timeline().rows:
        assert row.sentence in names
    assert {"Call now, 2", "This week, 2", "Waiting, 3", "Closed, 1"} <= set(names)


def test_a_screen_reader_hears_of_another_row(desk: Desk) -> None:
    desk.press(Key.Key_Down)
    interface = QAccessible.queryAccessibleInterface(desk.view)
    focused = interface.focusChild()
    assert focused is not None
    assert focused.text(QAccessible.Text.Name) == samples.picture_timeline().rows[0].sentence


def test_palette_change_alone_is_enough(desk: Desk) -> None:
    stamps = desk.view.delegate.ink
    QApplication.sendEvent(desk.view, QEvent(QEvent.Type.PaletteChange))
    assert desk.view.delegate.ink is not stamps  # nothing drawn in the old colours is kept

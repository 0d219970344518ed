"""The page of pictures: what it shows, how it is walked through, and where it goes."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.services.insight_views import (
    Bar,
    Insight,
    Insights,
    NumberTable,
    Panel,
    Part,
    Picture,
    Shade,
)
from followup_desktop.services.insights import text_of
from followup_desktop.services.progress import Progress
from followup_desktop.ui.dialogs.insights_dialog import InsightsDialog
from followup_desktop.ui.insights.charts import CHARTS, Chart
from followup_desktop.ui.insights.page import WHOLE_ROWS, InsightsPage, Multiples, Numbers, picture_of, png_of
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.text import WrapLabel
from tests.fakes.services import FakeServices
from tests.ui.desk import Desk

PARTS = tuple(Part(f"part {shade.value}", shade) for shade in Shade)
BARS = (Bar("First", (30, 4, 5, 6), "n=45"), Bar("Second", (1, 0, 8, 1), "n=10"), Bar("Third", (), "n=2, too few"))
TABLE = NumberTable(("Stage", "n"), (("First", "45"), ("Second", "10"), ("Third", "2")))
LONG = NumberTable(("Week", "calls"), tuple((f"Week {number}", str(number)) for number in range(20)))


def insight(picture: Picture, panels: int = 1, table: NumberTable = TABLE) -> Insight:
    parts = PARTS if picture is Picture.BARS else PARTS[:1]
    bars = BARS if picture is Picture.BARS else tuple(Bar(one.label, (len(one.label),), one.note) for one in BARS)
    all_panels = tuple(Panel(f"Panel {number}" if panels > 1 else "", bars, "median 3") for number in range(panels))
    return Insight(picture.value, picture.value.title(), picture, "The lead.", parts, all_panels, table, remark="So.")


FOUND = Insights(
    "Insights",
    (
        insight(Picture.BARS),
        insight(Picture.COLUMNS, 3, LONG),
        Insight("calls", "Calls", Picture.COLUMNS, silent="Two are too few."),
        insight(Picture.FUNNEL),
    ),
)


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(found_insights=FOUND)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.stop()


def settle(tasks: Tasks) -> None:
    for _ in range(3):
        assert tasks.drain()
        QApplication.processEvents()


@pytest.fixture
def dialog(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> Iterator[InsightsDialog]:
    made = InsightsDialog(services, tasks)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    settle(tasks)
    yield made
    made.reject()


def tables(dialog: InsightsDialog) -> list[Numbers]:
    assert dialog.page is not None
    return [section.numbers for section in dialog.page.sections if section.numbers is not None]


# -- the page


def test_each_picture_stands_over_its_numbers(dialog: InsightsDialog) -> None:
    assert dialog.page is not None
    bars, columns, silent, funnel = dialog.page.sections
    assert [len(section.charts) for section in (bars, columns, silent, funnel)] == [1, 3, 0, 1]
    assert silent.numbers is None
    assert bars.charts[0].accessibleName() == "Picture. Bars. Its numbers stand in the table beneath."
    assert columns.charts[1].accessibleName() == "Picture. Columns: Panel 1. Its numbers stand in the table beneath."
    for section in (bars, columns, funnel):
        assert section.numbers is not None
        assert section.numbers.accessibleName().startswith("The numbers: ")
        assert section.numbers.y() >= max(chart.geometry().bottom() for chart in section.charts[:1])
        heard = [section.numbers.item(0, place).data(Qt.ItemDataRole.AccessibleTextRole) for place in (0, 1)]
        assert heard in (["First", "First, n: 45"], ["Week 0", "Week 0, calls: 0"])


def test_a_long_table_scrolls_and_a_short_one_is_whole(dialog: InsightsDialog) -> None:
    short, long, _ = tables(dialog)
    assert short.verticalScrollBar().maximum() == 0
    assert long.verticalScrollBar().maximum() > 0
    assert long.rowAt(long.viewport().height() - 2) == WHOLE_ROWS - 1


def test_tab_goes_through_the_tables_and_the_buttons(qtbot: QtBot, dialog: InsightsDialog) -> None:
    first, *others = tables(dialog)
    assert first.hasFocus()
    for at in (*others, dialog.picture_button, dialog.table_button, dialog.copy_button, dialog.close_button):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert at.hasFocus()


def test_the_keys_scroll_the_page(qtbot: QtBot, dialog: InsightsDialog) -> None:
    bar = dialog.area.verticalScrollBar()
    assert bar.maximum() > 0
    table = tables(dialog)[0]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(table, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    assert table.currentRow() == 0
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert (table.currentColumn(), bar.value() > 0) == (1, True)
    dialog.close_button.setFocus()
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_numbers_are_copied_as_plain_text(qtbot: QtBot, dialog: InsightsDialog) -> None:
    copied: list[str] = []
    dialog.copied.connect(copied.append)
    short = tables(dialog)[0]
    short.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(short, Qt.Key.Key_C, control)
    assert copied == ["Stage\tn\nFirst\t45\nSecond\t10\nThird\t2"]
    short.setCurrentCell(0, 1)
    for _ in range(2):
        qtbot.keyClick(short, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(short, Qt.Key.Key_C, control)
    assert copied[-1] == "45\n10\n2"
    qtbot.keyClick(short, Qt.Key.Key_C, control | Qt.KeyboardModifier.ShiftModifier)
    assert copied[-1] == text_of(FOUND)
    assert dialog.message.text() == "Copied"


def test_over_too_few_there_is_one_sentence_and_nothing_to_save(
    qtbot: QtBot, services: FakeServices, tasks: Tasks
) -> None:
    services.found_insights = Insights("Insights", (), "Three are too few.", "It will draw.")
    dialog = InsightsDialog(services, tasks)
    qtbot.addWidget(dialog)
    dialog.open()
    settle(tasks)
    assert dialog.page is not None
    assert [one.text() for one in dialog.page.findChildren(WrapLabel)] == [
        "Three are too few.",
        "It will draw.",
    ]
    assert not dialog.page.sections
    assert not any(one.isEnabled() for one in (dialog.picture_button, dialog.table_button, dialog.copy_button))
    dialog.copy_button.click()
    dialog.reject()


def test_a_refusal_is_told_in_place(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    services.fail["insights"] = Refused("Stopped.", "")
    dialog = InsightsDialog(services, tasks)
    qtbot.addWidget(dialog)
    dialog.open()
    settle(tasks)
    assert dialog.message.text().startswith("Stopped.")
    assert dialog.found is None
    dialog.reject()


def test_long_counting_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, services: FakeServices, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, asked = threading.Event(), threading.Event()

    def count(progress: Progress) -> Insights:
        progress.step(50, 160)
        begun.set()
        assert asked.wait(20)
        progress.step(100, 160)
        return FOUND

    monkeypatch.setattr(services, "insights", count)
    dialog = InsightsDialog(services, tasks)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.wait_line.isVisible)
    assert begun.wait(20)
    qtbot.waitUntil(lambda: "50 of 160" in dialog.wait_line.text.text())
    dialog.wait_line.stop_button.click()
    asked.set()
    settle(tasks)
    assert dialog.message.text() == "Stopped. Nothing was saved."
    assert dialog.page is None
    dialog.reject()


@pytest.mark.logs_errors
def test_a_bug_takes_the_window_s_way(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    services.fail["insights"] = ZeroDivisionError()
    dialog = InsightsDialog(services, tasks)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(tasks.failed):
        settle(tasks)
    dialog.reject()


# -- the pictures


@pytest.mark.parametrize("picture", Picture)
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_picture_is_as_high_as_it_paints(qtbot: QtBot, picture: Picture, mirrored: bool) -> None:
    """Whatever the width and the size of text: nothing is drawn beyond its edge, and something near it."""
    shown = insight(picture)
    chart = CHARTS[picture](shown.panels[0], shown.parts, "told")
    qtbot.addWidget(chart)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    for width in (160, 300, 700):
        height = chart.heightForWidth(width)
        assert painted_height(chart, width, height + 60) <= height
        assert painted_height(chart, width, height + 60) > height * 0.6


def painted_height(chart: Chart, width: int, height: int) -> int:
    chart.resize(width, height)
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    empty = image.pixel(width - 1, height - 1)
    rows = (row for row in range(height - 1, -1, -1) if any(image.pixel(x, row) != empty for x in range(width)))
    return next(rows, 0) + 1


def test_shades_are_told_apart_without_their_colours(qtbot: QtBot) -> None:
    """As grey as a printer makes them each part has another texture: few or many edges from pixel to pixel."""
    shown = insight(Picture.BARS)
    chart = CHARTS[Picture.BARS](Panel("", (Bar("", (1, 1, 1, 1), ""),)), shown.parts, "told")
    qtbot.addWidget(chart)
    chart.resize(820, chart.heightForWidth(820))
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    row = chart.height() // 2 - 7
    quarter = (image.width() - 16) // 4
    kinds = set()
    for place in range(4):
        start = 16 + place * quarter
        line = [image.pixelColor(x, row).lightness() for x in range(start + 8, start + quarter // 3)]
        kinds.add(
            (
                sum(abs(a - b) > 20 for a, b in itertools.pairwise(line)) > 3,
                round(sum(line) / len(line) / 40),
            )
        )
    assert len(kinds) == 4


def test_small_ones_stand_side_by_side_where_they_have_room(qtbot: QtBot) -> None:
    shown = insight(Picture.COLUMNS, 3)
    charts = [CHARTS[Picture.COLUMNS](panel, shown.parts, "told") for panel in shown.panels]
    several = Multiples(charts)
    qtbot.addWidget(several)
    several.resize(1000, several.heightForWidth(1000))
    several.show()
    assert len({chart.y() for chart in charts}) == 1
    assert [chart.x() for chart in charts] == sorted(chart.x() for chart in charts)
    several.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert [chart.x() for chart in charts] == sorted((chart.x() for chart in charts), reverse=True)
    several.resize(200, several.heightForWidth(200))
    assert len({chart.x() for chart in charts}) == 1
    assert several.sizeHint().height() > 0


def test_larger_text_makes_larger_pictures(qtbot: QtBot) -> None:
    page = InsightsPage(FOUND)
    qtbot.addWidget(page)
    page.show()
    chart = page.sections[0].charts[0]
    before = chart.heightForWidth(500)
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    assert chart.heightForWidth(500) > before * 1.6


def test_the_saved_picture_is_the_page_without_its_tables(qapp: QApplication) -> None:
    picture = picture_of(FOUND)
    assert QImage.fromData(png_of(picture)).size() == picture.size()
    assert picture.height() > 600


# -- from the window


def choosers() -> list[QFileDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]


def test_from_the_key_to_a_file(desk: Desk, tmp_path: Path) -> None:
    desk.services.found_insights = FOUND
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.window.insights.dialog
    assert dialog is not None
    desk.settle()
    desk.trigger("insights")
    assert desk.window.insights.dialog is dialog
    desk.qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (chooser,) = choosers()
    assert chooser.selectedFiles()[0].endswith("Insights.png")
    chooser.fileSelected.emit(str(tmp_path / "a.png"))
    chooser.reject()
    desk.qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (chooser,) = choosers()
    chooser.fileSelected.emit(str(tmp_path / "a.csv"))
    chooser.reject()
    desk.settle()
    (as_picture, as_table) = desk.services.called("save_insights")
    assert as_picture[2].startswith(b"\x89PNG")  # type: ignore[index]
    assert as_table == (FOUND, tmp_path / "a.csv", b"")
    assert dialog.message.text() == "Insights written to a.csv"
    dialog.reject()
    desk.settle()
    assert desk.window.insights.dialog is None
    desk.window.insights.write(FOUND, str(tmp_path / "late.csv"))
    desk.settle()
    assert len(desk.services.called("save_insights")) == 3


def test_it_stays_in_discreet_mode_for_it_names_nobody(desk: Desk) -> None:
    desk.services.found_insights = FOUND
    desk.trigger("insights")
    desk.settle()
    desk.trigger("discreet")
    desk.settle()
    assert desk.window.insights.dialog is not None
    desk.window.insights.dialog.reject()

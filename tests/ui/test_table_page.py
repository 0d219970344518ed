"""Which column is what: asked before a review where it is not sure, and from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from followup_desktop.domain.capture import (
    ENCODINGS,
    SEPARATORS,
    TABLE_FIELDS,
    CapturedMeeting,
    CapturedTable,
    TableReading,
)
from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.model import Closing, Moment, Stage
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.import_views import Review, ReviewItem, ReviewKind, ReviewTable, TableRow
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from followup_desktop.ui.dialogs.review_card import NO_DAY, ReviewCard
from followup_desktop.ui.dialogs.table_page import ASK_COMPANY, ASK_ORDER, GUESSED, TablePage
from followup_desktop.ui.dialogs.table_words import ENCODING_NAMES, FIELD_NAMES, SEPARATOR_NAMES, row_words
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.text import WrapLabel
from tests.fakes.services import FakeServices
from tests.ui.desk import Desk

FILE = Path("/somewhere/tracker.csv")
TABLE = CapturedTable(
    ("Wer", "Was", "", "<b>Wann</b>"),
    (("Northwind Labs", "Engineer", "", "03/04/2026"), ("Fabrikam", "Clerk", "", "04/05/2026")),
    TableReading(("", "role", "", "applied"), ",", "utf-8"),
    sure=False,
    open_dates=True,
)
START = Moment.at(datetime(2026, 11, 13, 15, tzinfo=UTC), "Europe/Berlin")
ITEM = ReviewItem(
    ReviewKind.NEW,
    "tracker.csv",
    "row 2: Northwind Labs",
    NewInterview("Northwind Labs", "Engineer", Stage.APPLIED, START, people=(PersonEntry("Ana Ruiz"),)),
    row=TableRow(Stage.FINAL, earlier=(CapturedMeeting(START),), note="Nice", closing=Closing.REFUSED),
)


def look(*fields: str, **more: object) -> Review:
    reading = replace(TABLE.reading, fields=fields or TABLE.reading.fields)
    table = replace(TABLE, reading=replace(reading, **more), sure="company" in fields)  # type: ignore[arg-type]
    return Review((ITEM,) if "company" in fields else (), (), (ReviewTable(0, "tracker.csv", table),))


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.stop()


@pytest.fixture
def page(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> Iterator[TablePage]:
    services.look = look()
    dialog = TablePage(services, tasks, ReviewTable(0, "tracker.csv", TABLE), FILE)
    qtbot.addWidget(dialog)
    dialog.open()
    assert tasks.drain()
    yield dialog
    dialog.reject()


def choose(page: TablePage, place: int, field: str) -> None:
    """As a click on an entry of the list does it."""
    box = page.columns.boxes[place]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def asked(services: FakeServices) -> TableReading:
    found = services.called("look_at_table")[-1]
    assert isinstance(found, tuple)
    assert isinstance(found[1], TableReading)
    return found[1]


def test_every_word_of_a_table_has_a_name() -> None:
    assert {value for value, _ in FIELD_NAMES} == {"", *TABLE_FIELDS}
    assert tuple(value for value, _ in SEPARATOR_NAMES) == SEPARATORS
    assert tuple(value for value, _ in ENCODING_NAMES) == ENCODINGS


def test_the_page_asks_for_the_company_first(page: TablePage) -> None:
    assert page.message.text() == ASK_COMPANY
    assert not page.go_button.isEnabled()
    assert not page.preview.none.isHidden()
    assert [box.accessibleName() for box in page.columns.boxes] == [
        "Wer is", "Was is", "Column 3 is", "<b>Wann</b> is",
    ]  # fmt: skip
    assert "First values: Northwind Labs · Fabrikam" in page.columns.boxes[0].accessibleDescription()
    assert page.columns.boxes[0].hasFocus()


def test_a_choice_is_looked_at_at_once(qtbot: QtBot, page: TablePage, services: FakeServices, tasks: Tasks) -> None:
    services.look = look("company", "role", "", "applied")
    choose(page, 0, "company")
    assert tasks.drain()
    assert asked(services).fields == ("company", "role", "", "applied")
    assert page.preview.rows[0][0].text() == "Northwind Labs · Engineer"
    assert page.message.text() == ASK_ORDER
    services.look = look("company", "role", "", "applied", day_first=True)
    page.order.setCurrentIndex(1)
    page.order.activated.emit(1)
    assert tasks.drain()
    assert asked(services).day_first is True
    assert page.message.text() == ""
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [0, services.look.tables[0].table]
    assert page.result() == QDialog.DialogCode.Accepted


def test_what_was_guessed_says_so_as_long_as_it_stands(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    guessed = replace(TABLE, proposed=(3,))
    services.look = look()
    page = TablePage(services, tasks, ReviewTable(0, "tracker.csv", guessed), FILE)
    qtbot.addWidget(page)
    page.open()

    def told() -> list[str]:
        assert tasks.drain()
        return [
            one.text() for one in page.columns.findChildren(WrapLabel) if one.text() == GUESSED and one.isVisible()
        ]

    assert told() == [GUESSED]  # though the rows were looked at since
    assert GUESSED in page.columns.boxes[3].accessibleDescription()
    assert GUESSED not in page.columns.boxes[1].accessibleDescription()
    services.look = look("", "role", "", "")
    choose(page, 3, "")
    assert told() == []
    services.look = look()
    choose(page, 3, "applied")
    assert told() == [GUESSED]
    services.look = look("applied", "role", "", "")
    choose(page, 0, "applied")
    assert told() == []
    page.reject()


def test_the_columns_are_copied_as_they_stand(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> None:
    services.look = look("company", "role", "", "applied")
    page = TablePage(services, tasks, ReviewTable(0, "tracker.csv", replace(TABLE, proposed=(3,))), FILE)
    qtbot.addWidget(page)
    page.open()
    assert tasks.drain()
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.waitSignal(page.copied) as copied:
        qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert copied.args[0].split("\n\n") == [
        "tracker.csv\nSeparator: Comma\nEncoding: Unicode (UTF-8)\nDates: As found",
        "Wer: Company. Northwind Labs · Fabrikam\nWas: Role. Engineer · Clerk\nColumn 3: Leave out\n"
        f"<b>Wann</b>: Day of applying ({GUESSED}). 03/04/2026 · 04/05/2026",
        "\n".join(f"{who.text()}: {what.text()}" for who, what in page.preview.rows if who.text()),
    ]
    assert page.message.text() == "Copied"
    page.reject()


def test_a_field_is_taken_from_the_column_that_had_it(page: TablePage, services: FakeServices, tasks: Tasks) -> None:
    services.look = look("role", "", "", "applied")
    choose(page, 0, "role")
    assert tasks.drain()
    assert asked(services).fields == ("role", "", "", "applied")
    choose(page, 1, "")
    assert tasks.drain()
    assert asked(services).fields == ("role", "", "", "applied")


def test_another_separator_finds_the_columns_anew(
    qtbot: QtBot, page: TablePage, services: FakeServices, tasks: Tasks
) -> None:
    one = replace(TABLE, names=("Wer,Was",), rows=(("A,B",),), reading=TableReading(("",), ";", "utf-8"))
    services.look = Review((), (), (ReviewTable(0, "tracker.csv", one),))
    page.separator.setCurrentIndex(1)
    page.separator.activated.emit(1)
    assert tasks.drain()
    assert asked(services) == TableReading((), ";", "utf-8")
    assert [box.accessibleName() for box in page.columns.boxes] == ["Wer,Was is"]
    qtbot.waitUntil(page.columns.boxes[0].hasFocus)


def test_a_refusal_stands_on_the_page(page: TablePage, services: FakeServices, tasks: Tasks) -> None:
    services.fail["look_at_table"] = Unreadable("tracker.csv is not there.", "Look for it.")
    page.named.click()
    assert tasks.drain()
    assert not asked(services).named
    assert "is not there" in page.message.text()
    page._go_on()
    assert page.isVisible()


@pytest.mark.logs_errors
def test_a_bug_is_told_here_and_by_the_window(
    qtbot: QtBot, page: TablePage, services: FakeServices, tasks: Tasks
) -> None:
    services.fail["look_at_table"] = ZeroDivisionError()
    with qtbot.waitSignal(tasks.failed):
        page.named.click()
    assert page.message.text()


def test_a_row_in_words() -> None:
    assert row_words(ITEM) == (
        "Northwind Labs · Engineer",
        "Final interview · Fri 13 Nov 2026, 16:00 · Ana Ruiz · 1 earlier interview · closed: they said no · Nice",
    )
    assert ITEM.interview is not None
    undated = replace(
        ITEM,
        interview=replace(ITEM.interview, people=(), promised=date(2026, 12, 1)),
        row=TableRow(Stage.GHOSTED, dated=False, earlier=(CapturedMeeting(START),) * 2),
    )
    assert row_words(undated)[1] == "No answer · no day · decides by Tue 1 Dec 2026 · 2 earlier interviews"
    assert "Fri 13 Nov" in row_words(replace(ITEM, row=None))[1]
    assert row_words(ReviewItem(ReviewKind.NEW, "a", "row 3")) == ("row 3", "")


def test_the_stage_of_a_row_is_put_right_on_its_card(qtbot: QtBot) -> None:
    card = ReviewCard(ITEM, "Europe/Berlin")
    qtbot.addWidget(card)
    assert card.stage.currentData() == Stage.FINAL
    card.stage.setCurrentIndex(card.stage.findData(Stage.PANEL))
    row, interview = card.item().row, card.item().interview
    assert row is not None
    assert interview is not None
    assert (row.stage, interview.stage) == (Stage.PANEL, Stage.APPLIED)
    undated = ReviewCard(replace(ITEM, row=TableRow(Stage.APPLIED, dated=False)), "Europe/Berlin")
    qtbot.addWidget(undated)
    assert NO_DAY in [label.text() for label in undated.findChildren(QLabel)]
    undated.stage.setCurrentIndex(undated.stage.findData(Stage.PANEL))
    assert undated.item().interview == replace(ITEM.interview, stage=Stage.PANEL)  # type: ignore[type-var]


# -- between the reading and the review


def dropped(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FILE))])
    assert desk.window.capture.take(data)
    desk.settle()


def test_an_unsure_table_is_asked_about_before_the_review(desk: Desk) -> None:
    services = desk.services
    services.review = services.look = look()
    dropped(desk)
    page = desk.window.capture.dialog
    assert isinstance(page, TablePage)
    services.review = services.look = look("company", "role", "", "applied")
    choose(page, 0, "company")
    desk.settle()
    page.go_button.click()
    desk.settle()
    review = desk.window.capture.dialog
    assert isinstance(review, ImportReviewDialog)
    assert services.called("remember_table") == [services.look.tables[0].table]
    assert services.tables_told == [{}, {0: services.look.tables[0].table.reading}]


def test_from_the_review_to_the_columns_and_back(desk: Desk) -> None:
    desk.services.review = desk.services.look = look("company", "role", "", "applied")
    dropped(desk)
    review = desk.window.capture.dialog
    assert isinstance(review, ImportReviewDialog)
    review.columns_button.click()
    desk.settle()
    page = desk.window.capture.dialog
    assert isinstance(page, TablePage)
    page.cancel_button.click()
    desk.settle()
    back = desk.window.capture.dialog
    assert isinstance(back, ImportReviewDialog)
    assert back is not review
    back.reject()
    desk.settle()
    assert desk.window.capture.dialog is None


def test_leaving_the_columns_of_a_pasted_table_leaves_it(desk: Desk) -> None:
    desk.services.review = desk.services.look = look()
    data = QMimeData()
    data.setText("Wer\tWas\nA\tB")
    desk.window.capture.take(data)
    desk.settle()
    page = desk.window.capture.dialog
    assert isinstance(page, TablePage)
    assert desk.services.called("look_at_table")[-1][0] == "Wer\tWas\nA\tB"  # type: ignore[index]
    assert page.encoding.parent() is None or not page.encoding.isVisible()
    page.reject()
    desk.settle()
    assert desk.window.capture.dialog is None


def test_of_several_tables_each_can_be_asked_for(desk: Desk) -> None:
    found = look("company", "role", "", "applied")
    tables = (found.tables[0], replace(found.tables[0], place=1, file="other.csv"))
    desk.services.look = found
    desk.window.capture.show_review(replace(found, tables=tables))
    review = desk.window.capture.dialog
    assert isinstance(review, ImportReviewDialog)
    menu = review.columns_button.menu()
    assert [action.text() for action in menu.actions()] == ["tracker.csv", "other.csv"]


def test_files_from_outside_wait_for_the_page_of_columns(desk: Desk) -> None:
    desk.services.review = desk.services.look = look()
    dropped(desk)
    first = desk.window.capture.dialog
    assert isinstance(first, TablePage)
    desk.services.review = look("company", "role", "", "applied")
    desk.window.capture.take_over([Path("/somewhere/other.csv")])
    desk.settle()
    assert desk.window.capture.dialog is first
    first.reject()
    desk.settle()
    assert isinstance(desk.window.capture.dialog, ImportReviewDialog)

"""What goes out of the window: everything as a file, and the log of contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.services.contact_log import ContactLog, LogLine, text_of
from followup_desktop.ui.dialogs.log_dialog import LogDialog
from followup_desktop.ui.printed_log import MAY_BREAK, heads, pages_of, pages_without_a_window, row_of
from followup_desktop.ui.tasks import Tasks
from tests.fakes.services import LOG_TITLES, FakeServices
from tests.ui.desk import Desk

LINES = [
    LogLine(date(2026, 10, 12), "10:00", "Tern", "", "Application", "", "sent", "Closed"),
    LogLine(date(2026, 11, 12), "", "Northwind", "Engineer", "Call", "Priya", "spoke", "E-mail Fri 27", "x" * 60),
]
LOG = ContactLog(tuple(LINES), None, None, "Contacts made and received", "The whole search", "Sam Doe", LOG_TITLES)


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(log_lines=list(LINES))


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.stop()


@pytest.fixture
def dialog(qtbot: QtBot, services: FakeServices, tasks: Tasks) -> Iterator[LogDialog]:
    made = LogDialog(services, tasks)
    qtbot.addWidget(made)
    made.open()
    settle(tasks)
    yield made
    made.reject()


def settle(tasks: Tasks) -> None:
    for _ in range(4):
        assert tasks.drain()
        QApplication.processEvents()


def choosers() -> list[QFileDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]


# -- the log


def test_it_opens_on_the_last_days(dialog: LogDialog, services: FakeServices) -> None:
    assert services.called("contact_log") == [(date(2026, 10, 25), date(2026, 11, 23))]
    assert (dialog.first.text(), dialog.last.text()) == ("2026-10-25", "2026-11-23")
    assert "Northwind" in dialog.text.toPlainText()
    assert dialog.message.text() == "1 contact"
    assert dialog.spans.hasFocus()


def test_other_days_by_choice_and_by_words(qtbot: QtBot, dialog: LogDialog, tasks: Tasks) -> None:
    dialog.spans.setCurrentIndex(1)
    dialog.spans.activated.emit(1)
    settle(tasks)
    assert dialog.message.text() == "2 contacts"
    dialog.first.setFocus()
    dialog.first.selectAll()
    qtbot.keyClicks(dialog.first, "thursday")
    settle(tasks)
    assert dialog.spans.currentIndex() == -1
    assert dialog.message.text() == "0 contacts"
    qtbot.keyClicks(dialog.first, " what")
    settle(tasks)
    assert not dialog.pdf_button.isEnabled()
    assert not dialog.copy_button.isEnabled()


def test_days_that_make_no_sense_are_told(dialog: LogDialog, services: FakeServices, tasks: Tasks) -> None:
    services.fail["contact_log"] = Refused("The last day lies before the first.", "Exchange the two days.")
    dialog.spans.activated.emit(0)
    settle(tasks)
    assert "lies before" in dialog.message.text()
    assert dialog.log is None


@pytest.mark.logs_errors
def test_a_bug_takes_the_window_s_way(qtbot: QtBot, dialog: LogDialog, services: FakeServices, tasks: Tasks) -> None:
    services.fail["contact_log"] = ZeroDivisionError()
    with qtbot.waitSignal(tasks.failed):
        dialog.spans.activated.emit(0)


def test_from_the_menu_to_a_file(desk: Desk, tmp_path: Path) -> None:
    desk.services.log_lines += LINES
    desk.trigger("log")
    dialog = desk.window.files.dialog
    assert dialog is not None
    desk.settle()
    desk.trigger("log")
    assert desk.window.files.dialog is dialog
    desk.qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (chooser,) = choosers()
    assert chooser.selectedFiles()[0].endswith("Contact log.pdf")
    chooser.fileSelected.emit(str(tmp_path / "log.pdf"))
    chooser.reject()
    dialog.table_button.click()
    (chooser,) = choosers()
    chooser.fileSelected.emit(str(tmp_path / "log.csv"))
    chooser.reject()
    desk.settle()
    (as_pdf, as_table) = desk.services.called("save_log")
    assert as_pdf[2].startswith(b"%PDF-")  # type: ignore[index]
    assert as_table[2] == b""  # type: ignore[index]
    assert dialog.message.text() == "1 contacts written to log.csv"
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == text_of(dialog.log)  # type: ignore[arg-type]
    desk.window.files.close()
    desk.settle()
    assert desk.window.files.dialog is None
    desk.window.files.close()
    desk.window.files.write_log(LOG, str(tmp_path / "late.csv"))
    desk.settle()
    assert len(desk.services.called("save_log")) == 3


def test_discreet_takes_it_away(desk: Desk) -> None:
    desk.trigger("log")
    desk.trigger("discreet")
    assert desk.window.files.dialog is None


# -- everything


def test_everything_as_a_file_of_each_kind(desk: Desk, tmp_path: Path) -> None:
    desk.trigger("export")
    (chooser,) = choosers()
    assert chooser.defaultSuffix() == "json"
    for kind, ending in zip(chooser.nameFilters(), ("json", "csv", "ics", "vcf"), strict=True):
        chooser.filterSelected.emit(kind)
        assert chooser.defaultSuffix() == ending
    chooser.fileSelected.emit(str(tmp_path / "all.vcf"))
    chooser.reject()
    desk.settle()
    assert desk.services.called("export") == [tmp_path / "all.vcf"]
    assert "written to" in desk.toast


# -- on paper


def test_a_pdf_of_many_pages(qapp: QApplication) -> None:
    short, long = pages_of(LOG), pages_of(replace(LOG, lines=LOG.lines * 60))
    assert short.startswith(b"%PDF-")
    assert short.rstrip().endswith(b"%%EOF")
    assert short.count(b"/Type /Page\n") == 1
    assert long.count(b"/Type /Page\n") > 3
    assert pages_without_a_window(replace(LOG, owner="", lines=())).startswith(b"%PDF-")


def test_what_stands_on_it() -> None:
    assert [cell.text for cell in heads(LOG)] == ["Date", "Company", "Way", "With whom", "Outcome", "Next step"]
    day, company, way, whom, outcome, then = row_of(LINES[1])
    assert (day.text, company.text, company.more, way.text) == ("2026-11-12", "Northwind", "Engineer", "Call")
    assert (whom.text, outcome.text, then.text) == ("Priya", "spoke", "E-mail Fri 27")
    assert then.more == MAY_BREAK.replace("\\1", "x" * 24) * 2 + "x" * 12

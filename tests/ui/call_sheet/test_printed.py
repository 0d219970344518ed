"""The call sheet on paper: everything that is said, as plain text, on pages of the right size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog

from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.printed import BOX, page_layout, print_on, printed
from followup_desktop.ui.window_parts.print_desk import file_name
from tests.fakes.services import sample_services
from tests.ui.call_sheet.sheet_samples import HOSTILE, sheet, view
from tests.ui.desk import Desk


def lines(document: QTextDocument) -> list[str]:
    return document.toPlainText().splitlines()


def test_all_that_is_said_stands_on_it(qapp: QApplication) -> None:
    shown: CallSheetView = replace(sample_services().call_sheet(1), note="Priya is away\nuntil Wed")
    found = lines(printed(shown, words=False))
    assert found[0] == "Northwind Labs"
    assert "Final interview · Backend engineer · interviewed Thu 12 Nov, panel of three" in found
    assert any(line.startswith("Priya Raman, ") and "+1 212 555 0142" in line for line in found)
    assert shown.advice.title in found
    points = [*shown.sheet.opener, *(one for part in shown.sheet.sections for one in part.points), *shown.sheet.close]
    assert [BOX + one.text for one in points] == [line for line in found if line.startswith(BOX)][: len(points)]
    assert shown.sheet.voicemail in found
    assert f"E-mail: {shown.sheet.email_subject}" in found
    assert [line for line in found if line][-3:] == ["Notes", "Priya is away", "until Wed"]


def with_words(shown: CallSheetView) -> CallSheetView:
    opener = tuple(replace(one, say=f"In full: {one.text}") for one in shown.sheet.opener)
    return replace(shown, sheet=replace(shown.sheet, opener=opener))


def test_the_words_in_full_stand_beneath_their_cues(qapp: QApplication) -> None:
    shown = with_words(view())
    spoken = [one.say for one in shown.sheet.opener]
    assert not set(spoken) & set(lines(printed(shown, words=False)))
    assert set(spoken) <= set(lines(printed(shown, words=True)))


def test_texts_of_strangers_are_plain(qapp: QApplication) -> None:
    hostile = view(HOSTILE, sheet=sheet(voicemail=HOSTILE, email_body=HOSTILE))
    document = printed(hostile, words=True)
    assert HOSTILE in document.toPlainText()
    assert "<img src" not in document.toHtml().replace("&lt;", "")
    assert document.toHtml().count("<img") == 0


@pytest.mark.parametrize(("letter", "size"), [(False, QPageSize.PageSizeId.A4), (True, QPageSize.PageSizeId.Letter)])
def test_it_is_printed_on_the_paper_of_the_place(
    qapp: QApplication, tmp_path: Path, letter: bool, size: QPageSize.PageSizeId
) -> None:
    path = tmp_path / "sheet.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageLayout(page_layout(letter=letter))
    print_on(writer, sample_services().call_sheet(1), words=True)
    del writer
    assert path.read_bytes().startswith(b"%PDF-")
    assert page_layout(letter=letter).pageSize().id() is size


def test_lines_begin_where_they_do_on_a_screen(qapp: QApplication) -> None:
    """In the pixels of a printer what is meant for a screen would be nothing."""
    shown = sample_services().call_sheet(1)
    for dpi in (96, 300):
        document = printed(shown, words=False, dpi=dpi)
        block = document.begin()
        while not block.text().startswith(BOX):
            block = block.next()
        assert block.blockFormat().leftMargin() == pytest.approx(20 * dpi / 96)
        assert block.blockFormat().textIndent() == -block.blockFormat().leftMargin()


# -- in the window


def test_it_is_saved_as_a_file_that_is_whole(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_text("what was there before", "utf-8")
    desk.trigger("pdf")
    chooser = desk.window.findChild(QFileDialog)
    assert chooser is not None
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = documents if Path(documents).is_dir() else Path.home()  # never wherever the program was started
    assert chooser.selectedFiles() == [f"{folder}/Call sheet Northwind Labs.pdf"]
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    desk.settle()
    assert path.read_bytes().startswith(b"%PDF-")
    assert b"%%EOF" in path.read_bytes()[-1024:]
    assert desk.toast == "Saved as PDF"
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.pdf"]


def test_where_it_cannot_be_saved_one_sentence_says_so(desk: Desk, tmp_path: Path) -> None:
    shown = desk.window.rows.sheet
    assert shown is not None
    desk.window.printing.write(shown, str(tmp_path / "no such folder" / "sheet.pdf"))
    desk.settle()
    assert "could not be saved there" in desk.message
    assert "Choose another folder." in desk.message


def test_it_has_the_words_when_the_panel_has_them(desk: Desk, tmp_path: Path) -> None:
    shown = desk.window.rows.sheet
    assert shown is not None
    sizes = []
    for name in ("cues", "words"):
        path = tmp_path / f"{name}.pdf"
        desk.window.printing.write(with_words(shown), str(path))
        sizes.append(path.stat().st_size)
        desk.trigger("words")
    assert sizes[0] < sizes[1]


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("Müller & Söhne", "Call sheet Müller & Söhne.pdf"),
        ('a/b\\c:d*e?\n<f>|"g"', "Call sheet a b c d e f g.pdf"),
        ("../../etc", "Call sheet .. .. etc.pdf"),
        ("...", "Call sheet.pdf"),
        ("x" * 500, f"Call sheet {'x' * 60}.pdf"),
    ],
)
def test_the_name_of_the_file_is_taken_by_every_system(company: str, name: str) -> None:
    assert file_name(view(company)) == name


def test_a_printer_is_asked_for_and_given_the_sheet(desk: Desk, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    desk.trigger("print")
    dialog = desk.window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Print the call sheet"
    printer = dialog.printer()
    assert printer.docName() == "Call sheet Northwind Labs"
    paper = tmp_path / "paper.pdf"  # what the printer would be given
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert paper.read_bytes().startswith(b"%PDF-")
    assert paper.stat().st_size > 5_000

"""The call sheet of the selected row on paper, or as a PDF."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QIODevice, QLocale, QObject, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPdfWriter
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.printed import page_layout, print_on
from followup_desktop.ui.call_sheet.spoken import WORDS
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.text import one_line
from followup_desktop.ui.window_parts.file_desk import save_chooser
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.of_selected import act_on_selected
from followup_desktop.ui.window_parts.rows import Rows

NO_NAME = re.compile(r"[^\w .,&()'-]+")  # what one or another system does not take in the name of a file
LONGEST_NAME = 60
DPI = 300


def file_name(view: CallSheetView) -> str:
    """A name for the file that every system takes."""
    company = NO_NAME.sub(" ", one_line(view.application.company))
    name = tr("Call sheet {company}", company=" ".join(company.split())[:LONGEST_NAME])
    return name.strip(" .") + ".pdf"


class PrintDesk(QObject):
    """Hears the actions ``print`` and ``pdf``; greyed where no row is selected."""

    def __init__(
        self, tasks: Tasks, loop: Loop, rows: Rows, actions: WindowActions, panel: CallSheetPanel, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks, self._loop, self._panel, self._window = tasks, loop, panel, window
        act_on_selected(rows, actions, {"print": self._ask_printer, "pdf": self._ask_file})

    @property
    def _words(self) -> bool:
        """As the panel shows the points: cues alone, or the words too."""
        return self._panel.script.switch.current() == WORDS

    # -- a printer

    def _ask_printer(self, view: CallSheetView) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # a library of its own, for the few who print

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(file_name(view).removesuffix(".pdf"))
        printer.setPageLayout(self._layout())
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(tr("Print the call sheet"))

        def ended(result: int) -> None:
            if result == QPrintDialog.DialogCode.Accepted:
                self._print(printer, view)
            dialog.deleteLater()

        dialog.finished.connect(ended)  # its own "accepted" is another signal on each platform
        dialog.setModal(True)
        dialog.show()

    # -- a file

    def _ask_file(self, view: CallSheetView) -> None:
        chooser = save_chooser(self._window, tr("Call sheet as PDF"), file_name(view), tr("PDF (*.pdf)"))
        chooser.fileSelected.connect(partial(self.write, view))
        chooser.open()

    def write(self, view: CallSheetView, path: str) -> None:
        """Whole or not at all: what stood there before is replaced by a file that is complete."""
        file = QSaveFile(path)
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            writer = QPdfWriter(file)
            writer.setResolution(DPI)
            writer.setPageLayout(self._layout())
            writer.setTitle(file_name(view).removesuffix(".pdf"))
            writer.setCreator("Follow-Up Desktop")
            self._print(writer, view)
            del writer  # it ends the file
            if file.commit():
                self._loop.noted.emit(tr("Saved as PDF"))
                return
        why = tr("The call sheet could not be saved there: {why}.", why=file.errorString())
        self._tasks.failed.emit(KnownError(why, tr("Choose another folder.")))

    def _print(self, device: QPagedPaintDevice, view: CallSheetView) -> None:
        print_on(device, view, words=self._words)

    def _layout(self) -> QPageLayout:
        letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        return page_layout(letter=letter)

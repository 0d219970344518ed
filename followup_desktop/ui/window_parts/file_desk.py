"""Everything as a file, and the log of contacts: which file, and that it was written."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.contact_log import ContactLog
from followup_desktop.services.facade import Services
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.dialogs.log_dialog import LogDialog
from followup_desktop.ui.printed_log import pages_of
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.loop import Loop

EVERYTHING = tr(
    "Faithful copy, can be imported again (*.json);;Table (*.csv);;Calendar with alarms "
    "(*.ics);;Address cards of all people (*.vcf)"
)
COPY_NAME, LOG_NAME = "Follow-up.json", tr("Contact log")


class FileDesk(QObject):
    """Hears the actions ``export`` and ``log``."""

    def __init__(self, services: Services, tasks: Tasks, loop: Loop, actions: WindowActions, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._tasks, self._loop, self._window = services, tasks, loop, window
        self.dialog: LogDialog | None = None
        actions["export"].triggered.connect(self._ask_everything)
        actions["log"].triggered.connect(self._open_log)

    # -- everything

    @Slot()
    def _ask_everything(self) -> None:
        chooser = save_chooser(self._window, tr("Save everything as a file"), COPY_NAME, EVERYTHING)
        chooser.fileSelected.connect(self.write_everything)
        chooser.open()

    @Slot(str)
    def write_everything(self, path: str) -> None:
        told = Wait(tr("Writing the file"))
        self._tasks.run(partial(self._services.export, Path(path)), self._loop.noted.emit, told=told)

    # -- the log

    @Slot()
    def _open_log(self) -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        dialog = LogDialog(self._services, self._tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pdf_wanted.connect(partial(self._ask_log, tr("PDF (*.pdf)"), ".pdf"))
        dialog.table_wanted.connect(partial(self._ask_log, tr("Table (*.csv)"), ".csv"))
        dialog.copied.connect(outside.copy)
        dialog.finished.connect(self._finished)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def close(self) -> None:
        """Names are hidden now, or the window goes."""
        if self.dialog is not None:
            self.dialog.reject()

    @Slot()
    def _finished(self) -> None:
        self.dialog = None

    def _ask_log(self, kinds: str, suffix: str, log: ContactLog) -> None:
        chooser = save_chooser(self.dialog or self._window, tr("Save the contact log"), LOG_NAME + suffix, kinds)
        chooser.fileSelected.connect(partial(self.write_log, log))
        chooser.open()

    def write_log(self, log: ContactLog, path: str) -> None:
        """As pages where the name says so, else as a table."""
        pages = pages_of(log) if path.lower().endswith(".pdf") else b""
        told = Wait(tr("Writing the contact log"))
        self._tasks.run(partial(self._services.save_log, log, Path(path), pages), self._written, told=told)

    def _written(self, said: str) -> None:
        self._loop.noted.emit(said)
        if self.dialog is not None:
            self.dialog.tell(said)


def save_chooser(window: QWidget, title: str, name: str, kinds: str) -> QFileDialog:
    """Asks for one new file; ``kinds`` as Qt writes filters, the ending of the first one is added where none is
    typed. ``fileSelected`` tells it. To be shown with ``open``."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chooser = QFileDialog(window, title, documents, kinds)
    chooser.selectFile(name)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(name.rpartition(".")[2])
    chooser.filterSelected.connect(lambda chosen: chooser.setDefaultSuffix(_ending(chosen)))
    chooser.finished.connect(chooser.deleteLater)
    return chooser


def _ending(kind: str) -> str:
    return kind.rpartition(".")[2].rstrip(")")

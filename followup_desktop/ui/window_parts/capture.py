"""How interviews come in: the form, files, drops, the clipboard. What comes from outside is reviewed first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from followup_desktop.domain.capture import CapturedTable
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import Imported, Review, ReviewTable
from followup_desktop.services.views import Added
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.dialogs.fields import paths_in
from followup_desktop.ui.dialogs.files import file_chooser
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from followup_desktop.ui.dialogs.source import Source
from followup_desktop.ui.dialogs.table_page import TablePage
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.drafts import Drafts

NOWHERE = Source()


def summary(imported: Imported) -> str:
    """The toast after an import."""
    if len(imported.added) == 1 and not imported.updated:
        return tr("{company} added", company=imported.added[0].company)
    if len(imported.updated) == 1 and not imported.added:
        return tr("{company} updated", company=imported.updated[0].company)
    parts = (
        tr_n("{n} added", "{n} added", len(imported.added)) if imported.added else "",
        tr_n("{n} updated", "{n} updated", len(imported.updated)) if imported.updated else "",
        tr_n("{n} skipped", "{n} skipped", len(imported.skipped)) if imported.skipped else "",
    )
    return ", ".join(filter(None, parts)) or tr("Nothing new in it")


class Capture(QObject):
    """Opens the dialogs of capture over ``window``, one at a time.

    Signal: ``captured(application_id, text)``: something was saved; 0 where no single application is meant.
    """

    captured = Signal(int, str)

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        zone: Callable[[], str],
        window: QWidget,
        drafts: Drafts,
    ) -> None:
        super().__init__(window)
        self._services, self._tasks, self._bridge = services, tasks, bridge
        self._zone, self._window, self._drafts = zone, window, drafts
        self._dialog: QDialog | None = None
        self._waiting: list[tuple[Review, Source]] = []  # of files that came while another review was open
        self._back: tuple[Review, Source] | None = None  # to where a page of columns leads that is left

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that is open, None where there is none."""
        return self._dialog

    @Slot()
    def add(self) -> None:
        """Opens the form, or brings forward what is open already."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        form = AddInterviewDialog(self._services, self._tasks, self._zone(), self._window)
        form.saved.connect(self._added)
        form.review_ready.connect(self.show_review)
        self._open(form)

    @Slot()
    def choose_files(self) -> None:
        """Asks for files, then reviews them."""
        chooser = file_chooser(self._window)
        chooser.filesSelected.connect(self._files_chosen)
        self._open(chooser)

    @Slot("QStringList")
    def _files_chosen(self, names: Sequence[str]) -> None:
        self.review_paths([Path(name) for name in names])

    def review_paths(self, paths: Sequence[Path]) -> None:
        """Reads files and shows what they hold."""
        self._read(Source(tuple(paths)))

    def _read(self, source: Source) -> None:
        told = source.told()
        read = partial(source.read, self._services, told.progress)
        self._tasks.run_latest("review", read, partial(self.show_review, source=source), told=told)

    def take_over(self, paths: Sequence[Path]) -> None:
        """Reads files that another start brings. A review that is open is not taken away from the user for them."""
        source = Source(tuple(paths))
        told = source.told()
        read = partial(source.read, self._services, told.progress)
        self._tasks.run(read, partial(self._taken_over, source), told=told)

    def _taken_over(self, source: Source, review: Review) -> None:
        if isinstance(self._dialog, ImportReviewDialog | TablePage):
            self._waiting.append((review, source))
        else:
            self.show_review(review, source)

    def take(self, data: QMimeData) -> bool:
        """Reviews what was dropped or pasted; False where there is nothing of use in it."""
        if paths := paths_in(data):
            self.review_paths(paths)
            return True
        text = data.text() if data.hasText() else ""
        if not text.strip():
            return False
        self._read(Source(text=text))
        return True

    @Slot()
    def paste(self) -> None:
        """Reviews the clipboard."""
        if not self.take(QApplication.clipboard().mimeData()):
            self._tasks.failed.emit(
                Unreadable(
                    tr("There is no invitation on the clipboard."), tr("Copy the e-mail's text or the file first.")
                )
            )

    @Slot(object, object)
    def show_review(self, review: Review, source: Source = NOWHERE) -> None:
        """``source``: where it was read, so that a table can be read in another way."""
        if not (review.items or review.refused or review.tables):
            self._tasks.failed.emit(
                Unreadable(
                    tr("No interview was found in it."), tr("Add it by hand with + Interview; nothing was saved.")
                )
            )
            return
        self._close()
        unsure = source.open_table(review)
        if unsure is not None:
            self._ask_columns(unsure, source)
            return
        page = ImportReviewDialog(self._services, self._tasks, review, self._zone(), self._window)
        page.saved.connect(self._imported)
        page.columns_wanted.connect(partial(self._columns_wanted, review, source))
        page.copied.connect(outside.copy)
        self._open(page)

    def _columns_wanted(self, review: Review, source: Source, table: ReviewTable) -> None:
        """From the review, and back to it where they are left as they are."""
        self._close()
        self._ask_columns(table, source)
        self._back = review, source.with_table(table.place, table.table.reading)

    def _ask_columns(self, table: ReviewTable, source: Source) -> None:
        page = TablePage(self._services, self._tasks, table, source.part(table), self._window)
        page.chosen.connect(partial(self._columns_chosen, source))
        page.copied.connect(outside.copy)
        self._back = None
        self._open(page)

    def _columns_chosen(self, source: Source, place: int, table: CapturedTable) -> None:
        self._tasks.run(partial(self._services.remember_table, table), self._bridge.publish)
        self._read(source.with_table(place, table.reading))

    def close(self) -> None:
        """Closes what is open without saving."""
        self._waiting.clear()
        self._close()

    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.reject()

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._finished)
        self._dialog = dialog
        dialog.open()
        if isinstance(dialog, AddInterviewDialog | ImportReviewDialog):
            self._drafts.watch(dialog)
            settle = partial(self._drafts.settle, dialog.draft_key)
            dialog.cancel_button.clicked.connect(lambda: settle())
            dialog.saved.connect(lambda _: settle())

    @Slot(int)
    def _finished(self, result: int) -> None:
        dialog = self.sender()
        if isinstance(dialog, AddInterviewDialog | ImportReviewDialog):
            self._drafts.leave(dialog.draft_key)
        if dialog is not self._dialog:
            return
        self._dialog = None
        of_columns, back = isinstance(dialog, TablePage), self._back
        if of_columns and result == QDialog.DialogCode.Accepted:
            return  # its review is on its way
        if of_columns and back is not None:
            self.show_review(*back)
        elif self._waiting:
            self.show_review(*self._waiting.pop(0))

    @Slot(object)
    def _added(self, added: Added) -> None:
        self._bridge.publish(added.changes)
        self.captured.emit(added.application_id, tr("{company} added", company=added.company))

    @Slot(object)
    def _imported(self, imported: Imported) -> None:
        self._bridge.publish(imported.changes)
        touched = {added.application_id for added in (*imported.added, *imported.updated)}
        self.captured.emit(touched.pop() if len(touched) == 1 else 0, summary(imported))

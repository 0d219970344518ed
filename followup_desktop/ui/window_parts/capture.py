"""How interviews come in: the form, files, drops, the clipboard. What comes from outside is reviewed first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from followup_desktop.domain.errors import Unreadable
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import Imported, Review
from followup_desktop.services.progress import Progress
from followup_desktop.services.views import Added
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.add_interview import AddInterviewDialog
from followup_desktop.ui.dialogs.fields import paths_in
from followup_desktop.ui.dialogs.files import file_chooser
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait, reading_of
from followup_desktop.ui.window_parts.drafts import Drafts


def summary(imported: Imported) -> str:
    """The toast after an import."""
    if len(imported.added) == 1 and not imported.updated:
        return f"{imported.added[0].company} added"
    if len(imported.updated) == 1 and not imported.added:
        return f"{imported.updated[0].company} updated"
    parts = [(len(imported.added), "added"), (len(imported.updated), "updated"), (len(imported.skipped), "skipped")]
    return ", ".join(f"{number} {what}" for number, what in parts if number) or "Nothing new in it"


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
        self._waiting: list[Review] = []  # of files that came from outside while another review was open

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
        told = reading_of(paths)
        read = partial(self._services.review_files, paths, told.progress)
        self._tasks.run_latest("review", read, self.show_review, told=told)

    def take_over(self, paths: Sequence[Path]) -> None:
        """Reads files that another start brings. A review that is open is not taken away from the user for them."""
        told = reading_of(paths)
        self._tasks.run(partial(self._services.review_files, paths, told.progress), self._taken_over, told=told)

    def _taken_over(self, review: Review) -> None:
        if isinstance(self._dialog, ImportReviewDialog):
            self._waiting.append(review)
        else:
            self.show_review(review)

    def take(self, data: QMimeData) -> bool:
        """Reviews what was dropped or pasted; False where there is nothing of use in it."""
        if paths := paths_in(data):
            self.review_paths(paths)
            return True
        text = data.text() if data.hasText() else ""
        if not text.strip():
            return False
        told = Wait("Reading the text", Progress())
        read = partial(self._services.review_text, text, told.progress)
        self._tasks.run_latest("review", read, self.show_review, told=told)
        return True

    @Slot()
    def paste(self) -> None:
        """Reviews the clipboard."""
        if not self.take(QApplication.clipboard().mimeData()):
            self._tasks.failed.emit(
                Unreadable("There is no invitation on the clipboard.", "Copy the e-mail's text or the file first.")
            )

    @Slot(object)
    def show_review(self, review: Review) -> None:
        if not review.items and not review.refused:
            self._tasks.failed.emit(
                Unreadable("No interview was found in it.", "Add it by hand with + Interview; nothing was saved.")
            )
            return
        self._close()
        page = ImportReviewDialog(self._services, self._tasks, review, self._zone(), self._window)
        page.saved.connect(self._imported)
        self._open(page)

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

    @Slot()
    def _finished(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, AddInterviewDialog | ImportReviewDialog):
            self._drafts.leave(dialog.draft_key)
        if dialog is self._dialog:
            self._dialog = None
            if self._waiting:
                self.show_review(self._waiting.pop(0))

    @Slot(object)
    def _added(self, added: Added) -> None:
        self._bridge.publish(added.changes)
        self.captured.emit(added.application_id, f"{added.company} added")

    @Slot(object)
    def _imported(self, imported: Imported) -> None:
        self._bridge.publish(imported.changes)
        touched = {added.application_id for added in (*imported.added, *imported.updated)}
        self.captured.emit(touched.pop() if len(touched) == 1 else 0, summary(imported))

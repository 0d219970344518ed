"""What the user does about the selected row without a card: notes, undo, calling, copying, writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import Refused
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.progress import AS_IT_WAS, Progress
from followup_desktop.services.views import Done
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.call_card import CallCard
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.window_parts import outside


class Loop(QObject):
    """Signals: ``saved(text, undo)``: something was saved, tell the user (empty: silently); ``noted(text)``: tell
    the user, nothing was saved; ``did(Done)``: an operation was carried out; ``failed(error)``."""

    saved = Signal(str, bool)
    noted = Signal(str)
    did = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, tasks: Tasks, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._bridge = services, tasks, bridge

    def connect_panel(self, panel: CallSheetPanel) -> None:
        """Hears what the call sheet asks for, but for the cards."""
        self.connect_card(panel)
        panel.mail_requested.connect(self._open_link)

    def connect_card(self, sheet: CallSheetPanel | CallCard) -> None:
        """Hears what is asked for on the call card as well."""
        sheet.note_changed.connect(self._save_note)
        sheet.call_requested.connect(self._open_link)
        sheet.open_link.connect(self._open_link)
        sheet.copy_requested.connect(self._copy)

    # -- operations

    def carry_out(
        self, operation: Callable[[], Done], on_error: Callable[[BaseException], None] | None = None
    ) -> None:
        """Runs an operation of the user; what it did is published and said, with Undo."""
        self._tasks.run(operation, self.carried_out, on_error)

    def carried_out(self, done: Done) -> None:
        """Something was done, here or by a notification's button."""
        self._bridge.publish(done.changes)
        self.did.emit(done)
        self.saved.emit(done.what, bool(done.changes.operation_id))

    @Slot()
    def undo(self) -> None:
        """Takes back the latest operation, and names it."""
        told = Wait(tr("Taking it back"), Progress(AS_IT_WAS))
        self._tasks.run(partial(self._services.undo, told.progress), self._undone, told=told)

    @Slot()
    def redo(self) -> None:
        """Does again what was taken back last, and names it."""
        told = Wait(tr("Doing it again"), Progress(AS_IT_WAS))
        self._tasks.run(partial(self._services.redo, told.progress), self.carried_out, told=told)

    def _undone(self, done: Done) -> None:
        self._bridge.publish(done.changes)
        self.saved.emit(done.what, False)

    @Slot(int, str)
    def _save_note(self, application_id: int, text: str) -> None:
        """Saved as typed. Nothing is read again: the note stands on the screen already."""
        self._tasks.run(lambda: self._services.save_note(application_id, text), self._note_saved)

    def _note_saved(self, changes: Changes) -> None:
        self.saved.emit("", False)

    # -- outside

    @Slot(str)
    def _open_link(self, link: str) -> None:
        if not outside.open_outside(link):
            what = link.partition(":")[2]
            self.failed.emit(
                Refused(tr("This computer has no program for that link."), tr("Copy it instead: {link}", link=what))
            )

    @Slot(str)
    def _copy(self, text: str) -> None:
        outside.copy(text)
        self.noted.emit(tr("Copied"))

"""*Edit everything of it* for the selected row: opens the editor, and carries out what is asked for in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.changes import Changes
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.edit_dialog import EditDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.card_desk import KEPT, CardDesk
from followup_desktop.ui.window_parts.drafts import Drafts
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.of_selected import act_on_selected
from followup_desktop.ui.window_parts.rows import Rows
from followup_desktop.ui.window_parts.telling import Telling


class EditDesk(QObject):
    """One editor at a time."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        loop: Loop,
        drafts: Drafts,
        cards: CardDesk,
        telling: Telling,
        rows: Rows,
        actions: WindowActions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._tasks, self._loop, self._drafts = services, tasks, loop, drafts
        self._cards, self._telling, self._rows, self._window = cards, telling, rows, window
        self.dialog: EditDialog | None = None
        act_on_selected(rows, actions, {"edit": self._open})
        bridge.changed.connect(self._changed)

    def _open(self, view: CallSheetView) -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        dialog = EditDialog(self._services, self._tasks, view.application.id, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.form_opened.connect(self._drafts.watch)
        dialog.form_left.connect(self._left)
        dialog.form_settled.connect(self._drafts.settle)
        dialog.saved.connect(self._loop.carried_out)
        dialog.undo_wanted.connect(self._loop.undo)
        dialog.redo_wanted.connect(self._loop.redo)
        dialog.rest_wanted.connect(self._rest)
        dialog.exit_card_wanted.connect(self._exit_card)
        dialog.finished.connect(self._finished)
        self._loop.saved.connect(dialog.tell)
        self._tasks.failed.connect(dialog.tell_refusal)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def close(self) -> None:
        """Names are hidden now, or the window goes; what is typed stays for the next time."""
        if self.dialog is not None:
            self.dialog.reject()

    @Slot(str)
    def _left(self, draft_key: str) -> None:
        self._drafts.leave(draft_key)

    @Slot()
    def _finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None and dialog.keeps_something:
            self._loop.noted.emit(KEPT)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """Here, by the command line, or by taking something back."""
        if self.dialog is not None and changes:
            self.dialog.reload()

    # -- cards that go on from there

    @Slot()
    def _rest(self) -> None:
        self.close()
        self._rows.when_shown(self._telling.open_known)

    @Slot(int)
    def _exit_card(self, interview_id: int) -> None:
        self.close()
        self._rows.when_shown(partial(self._exit_card_of, interview_id))

    def _exit_card_of(self, interview_id: int, view: CallSheetView) -> None:
        self._cards.exit_card_of(view, interview_id)

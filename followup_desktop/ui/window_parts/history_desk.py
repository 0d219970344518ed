"""*Everything that happened* for the selected row: opens the list, and puts right what is chosen in it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import Moment
from followup_desktop.services.facade import Services
from followup_desktop.services.history_views import (
    AttemptEntry,
    AttemptLine,
    HistoryEntry,
    ResponseEntry,
    ResponseLine,
)
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.correct_cards import WHEN, CorrectActCard, CorrectContactCard
from followup_desktop.ui.dialogs.history_list import HistoryDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.card_desk import CardDesk, why_not
from followup_desktop.ui.window_parts.drafts import Drafts
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.of_selected import act_on_selected
from followup_desktop.ui.window_parts.rows import Rows


class HistoryDesk(QObject):
    """One list at a time, with cards of its own over it."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        loop: Loop,
        drafts: Drafts,
        rows: Rows,
        actions: WindowActions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._tasks, self._bridge, self._loop = services, tasks, bridge, loop
        self._drafts, self._actions, self._window = drafts, actions, window
        self.dialog: HistoryDialog | None = None
        self.cards: CardDesk | None = None
        act_on_selected(rows, actions, {"history": self._open})
        bridge.changed.connect(self._changed)

    def _open(self, view: CallSheetView) -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        dialog = HistoryDialog(self._services, self._tasks, view.application.id, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.correction_wanted.connect(self._correct)
        dialog.removal_wanted.connect(self._remove)
        dialog.copied.connect(outside.copy)
        dialog.undo_wanted.connect(self._loop.undo)
        dialog.redo_wanted.connect(self._loop.redo)
        dialog.finished.connect(self._finished)
        self._loop.saved.connect(dialog.tell)
        self._tasks.failed.connect(dialog.tell_refusal)
        self.dialog = dialog
        self.cards = CardDesk(
            self._services, self._tasks, self._bridge, self._loop, dialog.overlay, self._actions, self._drafts
        )
        dialog.open()

    @Slot()
    def close(self) -> None:
        """Names are hidden now, or the window goes; what is typed stays for the next time."""
        if self.dialog is not None:
            self.dialog.reject()

    @Slot()
    def _finished(self) -> None:
        if self.cards is not None and self.cards.is_open:
            self.cards.leave()
        self.dialog = self.cards = None

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """Here, by the command line, or by taking something back."""
        if self.dialog is not None and changes:
            self.dialog.reload()

    # -- putting right

    @Slot(object)
    def _correct(self, entry: HistoryEntry) -> None:
        cards = self.cards
        if cards is None:
            return
        if entry.attempt_id is not None:
            cards.read("card: line", partial(self._services.attempt_line, entry.attempt_id), self._show_contact)
        elif entry.response_id is not None:
            cards.read("card: line", partial(self._services.response_line, entry.response_id), self._show_act)

    def _show_contact(self, line: AttemptLine) -> None:
        cards = self.cards
        if cards is None:
            return
        card = CorrectContactCard(line)
        card.preview_requested.connect(partial(self._preview_contact, cards, card))
        card.understand_requested.connect(partial(self._understand, cards, card))
        card.saved.connect(partial(self._save_contact, cards))
        card.removed.connect(lambda: cards.carry_out(partial(self._services.remove_attempt, line.attempt.id)))
        cards.show(card)

    def _show_act(self, line: ResponseLine) -> None:
        cards = self.cards
        if cards is None:
            return
        card = CorrectActCard(line)
        card.preview_requested.connect(partial(self._preview_act, cards, card))
        card.understand_requested.connect(cards.understand)
        card.saved.connect(partial(self._save_act, cards))
        card.removed.connect(lambda: cards.carry_out(partial(self._services.remove_response, line.response.id)))
        cards.show(card)

    def _preview_contact(self, cards: CardDesk, card: CorrectContactCard, entry: AttemptEntry) -> None:
        cards.preview(card, partial(self._services.preview_attempt, entry))

    def _preview_act(self, cards: CardDesk, card: CorrectActCard, entry: ResponseEntry) -> None:
        cards.preview(card, partial(self._services.preview_response, entry))

    def _save_contact(self, cards: CardDesk, entry: AttemptEntry) -> None:
        cards.carry_out(partial(self._services.save_attempt, entry))

    def _save_act(self, cards: CardDesk, entry: ResponseEntry) -> None:
        cards.carry_out(partial(self._services.save_response, entry))

    def _understand(self, cards: CardDesk, card: CorrectContactCard, field: str, text: str) -> None:
        """A moment that is over in the one field, a day in the other."""
        if field != WHEN:
            cards.understand(field, text)
            return

        def answered(answer: tuple[Moment, str] | None, problem: str = "") -> None:
            at: datetime | None = answer[0].instant if answer else None
            card.understood(field, at, answer[1] if answer else "", text, problem)

        cards.read(
            f"card: {field}",
            partial(self._services.understand_past, text),
            answered,
            lambda error: answered(None, why_not(error)),
        )

    @Slot(object)
    def _remove(self, entry: HistoryEntry) -> None:
        """At once; the line beneath the list takes it back."""
        if entry.attempt_id is not None:
            self._loop.carry_out(partial(self._services.remove_attempt, entry.attempt_id))
        elif entry.response_id is not None:
            self._loop.carry_out(partial(self._services.remove_response, entry.response_id))

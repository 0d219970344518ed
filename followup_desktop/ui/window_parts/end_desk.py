"""Closing the selected row's application, and opening it again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from followup_desktop.domain.model import Closing
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.end_card import EndCard
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.of_selected import act_on_selected
from followup_desktop.ui.window_parts.rows import Rows


class EndDesk(QObject):
    """Hears both actions; of the two, only the one that has a use is offered."""

    def __init__(
        self, services: Services, loop: Loop, cards: CardDesk, rows: Rows, actions: WindowActions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._loop, self._cards = services, loop, cards
        act_on_selected(rows, actions, {"end": self._ask}, lambda view: view.application.is_open)
        act_on_selected(rows, actions, {"reopen": self._reopen}, lambda view: not view.application.is_open)

    def _ask(self, view: CallSheetView) -> None:
        if not view.application.is_open:
            return
        card = EndCard(view)
        card.saved.connect(partial(self._end, view.application.id))
        self._cards.show(card)

    def _end(self, application_id: int, closing: Closing) -> None:
        self._cards.carry_out(partial(self._services.close, application_id, closing))

    def _reopen(self, view: CallSheetView) -> None:
        if not view.application.is_open:
            self._loop.carry_out(partial(self._services.reopen, view.application.id))

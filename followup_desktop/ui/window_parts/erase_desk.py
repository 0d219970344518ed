"""*Erase for good* of the selected row: asks with a card, then erases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from followup_desktop.services.erasing import EraseView
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.erase_card import EraseCard
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.of_selected import act_on_selected
from followup_desktop.ui.window_parts.rows import Rows


class EraseDesk(QObject):
    """Hears the action; greyed where no row is selected."""

    def __init__(
        self, services: Services, tasks: Tasks, cards: CardDesk, rows: Rows, actions: WindowActions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._cards = services, tasks, cards
        act_on_selected(rows, actions, {"erase": self._ask})

    def _ask(self, view: CallSheetView) -> None:
        asked = partial(self._services.preview_erase, view.application.id)
        self._tasks.run_latest("erase", asked, self._show)

    def _show(self, view: EraseView) -> None:
        card = EraseCard(view)
        card.chosen.connect(lambda: self._cards.carry_out(partial(self._services.erase, view.application_id)))
        card.left.connect(self._cards.leave)
        self._cards.show(card)

"""The number of the selected row's person as a QR code, on a card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from followup_desktop.domain.ports import Squares
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView, Who
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.code_card import CodeCard
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.of_selected import act_on_selected
from followup_desktop.ui.window_parts.rows import Rows


class CodeDesk(QObject):
    """Hears the action ``code``; greyed where there is no number that can be dialled."""

    def __init__(
        self, services: Services, tasks: Tasks, cards: CardDesk, rows: Rows, actions: WindowActions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._cards = services, tasks, cards
        act_on_selected(rows, actions, {"code": self._ask}, lambda view: bool(view.who.phone_link))

    def _ask(self, view: CallSheetView) -> None:
        asked = partial(self._services.phone_code, view.who.phone_link)
        self._tasks.run_latest("code", asked, partial(self._show, view.who))

    def _show(self, who: Who, squares: Squares) -> None:
        card = CodeCard(who, squares)
        card.done.connect(self._cards.leave)
        self._cards.show(card, card.close_button)

"""Opens the finder over whatever lies there, and goes where it leads: to a row, or into an action."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from followup_desktop.services.facade import Services
from followup_desktop.services.find_views import Findable
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.dialogs.finder import Finder, Found
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.rows import Rows


class FindDesk(QObject):
    """Hears the action ``finder``. A card that is open beneath is left only when another row is chosen."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        cards: CardDesk,
        frame: Frame,
        rows: Rows,
        actions: WindowActions,
    ) -> None:
        super().__init__(frame)
        self._services, self._tasks, self._cards = services, tasks, cards
        self._overlay, self._rows, self._actions = frame.find_overlay, rows, actions
        actions["finder"].triggered.connect(self.open)
        self._overlay.dismissed.connect(self.close)

    @property
    def card(self) -> Finder | None:
        card = self._overlay.card
        return card if isinstance(card, Finder) else None

    @Slot()
    def open(self) -> None:
        if self.card is not None:
            self.card.edit.setFocus()
            self.card.edit.selectAll()
            return
        card = Finder([one for one in self._actions.open_ones() if one.name != "finder"])
        card.chosen.connect(self._chosen)
        card.left.connect(self.close)
        card.recall_wanted.connect(self._recall)
        card.copied.connect(outside.copy)
        self._actions.cover("finder", covered=True)
        self._overlay.show_card(card, card.edit)
        self._tasks.run_latest("findables", self._services.findables, card.take)

    @Slot()
    def close(self) -> None:
        for slot in ("findables", "recall"):
            self._tasks.forget(slot)
        self._overlay.close_card()
        self._actions.cover("finder", covered=False)

    @Slot(int)
    def _recall(self, application_id: int) -> None:
        card = self.card
        if card is not None:
            self._tasks.run_latest("recall", partial(self._services.recall, application_id), card.show_recall)

    @Slot(object)
    def _chosen(self, found: Found) -> None:
        self.close()
        if isinstance(found, Findable):
            if self._cards.is_open:
                self._cards.leave()
            self._rows.go_to(found.application_id)
        else:
            # Once the card is gone: an action may lay down a card of its own, or open a menu where the row stands.
            QTimer.singleShot(0, self, self._actions[found.name].trigger)

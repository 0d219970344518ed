"""The two verbs about time in the window: *Remind me later* puts the reminder off, *Move* the follow-up itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Moment
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.reminder_views import LaterChoice
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.call_sheet.later_card import LaterCard, MoveCard, move_action
from followup_desktop.ui.present import present
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.menus import unfold
from followup_desktop.ui.window_parts.card_desk import CardDesk, why_not
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.later_menu import LaterMenu
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.rows import Rows

DRAGGED = "drag: preview"  # the readings while a follow-up is dragged
NOTHING_PLANNED = tr("Nothing is planned for this row.")


class LaterDesk(QObject):
    """Unfolds the menu, lays down the cards, carries out what is chosen."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        loop: Loop,
        cards: CardDesk,
        frame: Frame,
        rows: Rows,
        actions: WindowActions,
    ) -> None:
        super().__init__(frame)
        self._services, self._tasks, self._loop, self._cards = services, tasks, loop, cards
        self._frame, self._rows, self._move_action = frame, rows, actions["move"]
        actions["snooze"].triggered.connect(self._of_selected)
        self._move_action.triggered.connect(self._move_selected)
        actions["move_earlier"].triggered.connect(partial(self._step_selected, -1))
        actions["move_later"].triggered.connect(partial(self._step_selected, 1))
        self._drag = frame.timeline.drag
        self._drag.asked.connect(self._preview_drag)
        self._drag.moved.connect(self._dropped)
        frame.panel.later_requested.connect(self._of_selected)
        rows.sheet_shown.connect(self._name_move)

    # -- the menu

    @Slot()
    def _of_selected(self) -> None:
        self._rows.when_shown(self._unfold)

    def _unfold(self, view: CallSheetView) -> None:
        if view.follow_up is not None:
            about, move = view.application.company, self._move_text(view)
            self.open_menu(view.follow_up.id, about, self._place(), self._frame, move)

    def _place(self) -> QPoint:
        """Beneath the button where it can be seen, else in the middle of the rows."""
        button = self._frame.panel.footer.snooze
        if button.isVisible():
            return button.mapToGlobal(QPoint(0, button.height()))
        return self._frame.timeline.mapToGlobal(self._frame.timeline.rect().center())

    def open_menu(self, follow_up_id: int, about: str, where: QPoint, over: QWidget, move: str = "") -> None:
        """Reads the choices and unfolds them there. ``about``: which follow-up it is, for the card of the words."""

        def offer(choices: Sequence[LaterChoice]) -> None:
            menu = LaterMenu(choices, move, over)
            menu.chosen.connect(partial(self._put_off, follow_up_id))
            menu.other_wanted.connect(partial(self.ask_when, follow_up_id, about))
            menu.move_wanted.connect(self._move_selected)
            unfold(menu, where)

        self._tasks.run_latest("later", partial(self._services.later_choices, follow_up_id), offer)

    def _put_off(self, follow_up_id: int, choice: LaterChoice) -> None:
        self._loop.carry_out(partial(self._services.snooze, follow_up_id, choice.until))

    # -- a time in words

    def ask_when(self, follow_up_id: int, about: str) -> None:
        """In a card over the window, which comes forward: the menu may have unfolded over the list."""
        window = self._frame.window()
        if not window.isActiveWindow():
            present(window)
        card = LaterCard(f"later:{follow_up_id}", about)
        card.understand_requested.connect(partial(self._understand, card, ""))
        card.chosen.connect(lambda at: self._cards.carry_out(partial(self._services.snooze, follow_up_id, at)))
        self._cards.show(card)

    def _understand(self, card: LaterCard | MoveCard, zone: str, field: str, text: str) -> None:
        def answered(answer: tuple[Moment, str]) -> None:
            card.understood(field, answer[0].instant, answer[1], text)

        def refused(error: BaseException) -> None:
            card.understood(field, None, "", text, why_not(error))

        self._cards.read(f"card: {field}", partial(self._services.understand_later, text, zone), answered, refused)

    # -- moving the follow-up itself

    @Slot(object)
    def _name_move(self, view: CallSheetView | None) -> None:
        self._move_action.setText(self._move_text(view))

    def _move_text(self, view: CallSheetView | None) -> str:
        planned = view.follow_up if view is not None else None
        return move_action(planned)

    @Slot()
    def _move_selected(self) -> None:
        self._rows.when_shown(self._ask_move)

    def _step_selected(self, step: int, _checked: bool = False) -> None:
        """The same card with another day in it: what a drag on the timeline is for the keyboard."""
        self._rows.when_shown(partial(self._ask_move, step=step))

    def _ask_move(self, view: CallSheetView, *, step: int = 0) -> None:
        planned = view.follow_up
        if planned is None:
            self._tasks.failed.emit(Refused(NOTHING_PLANNED))
            return
        card = MoveCard(view, planned, view.planned or view.advice.title)
        zone = view.application.place.zone
        card.understand_requested.connect(partial(self._understand, card, zone))
        card.preview_requested.connect(partial(self._preview_move, card))
        card.day_requested.connect(partial(self._another_day, card))
        card.chosen.connect(lambda at: self._cards.carry_out(partial(self._services.move, planned.id, at)))
        self._cards.show(card)
        if step:
            card.step(step)

    def _another_day(self, card: MoveCard, step: int, since: datetime | None) -> None:
        def failed(error: BaseException) -> None:
            card.forget_steps()
            self._tasks.failed.emit(error)

        reading = partial(self._services.another_day, card.follow_up_id, step, since)
        self._cards.read("card: day", reading, lambda found: card.show_day(*found), failed)

    def _preview_move(self, card: MoveCard, at: datetime) -> None:
        self._cards.preview(card, partial(self._services.preview_move, card.follow_up_id, at))

    # -- dragged on the timeline

    @Slot(int, object)
    def _preview_drag(self, follow_up_id: int, to: datetime) -> None:
        drag, plain = self._drag, self._rows.plain
        self._tasks.run_latest(
            DRAGGED,
            partial(self._services.preview_move, follow_up_id, to),
            lambda step: drag.answer(to, plain(step.text), plain(step.why)),
            lambda error: drag.refuse(to, plain(why_not(error))),
        )

    @Slot(int, object)
    def _dropped(self, follow_up_id: int, to: datetime) -> None:
        self._tasks.forget(DRAGGED)
        self._loop.carry_out(partial(self._services.move, follow_up_id, to))

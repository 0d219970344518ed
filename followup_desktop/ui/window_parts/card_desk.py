"""The cards over the window: done card, exit card, overruling card, shortcut sheet. It opens and answers them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from followup_desktop.domain.model import Outcome, Verdict
from followup_desktop.services.facade import Services
from followup_desktop.services.views import (
    CallSheetView,
    Done,
    DoneAnswers,
    ExitAnswers,
    ExitCardDue,
    NextStep,
    Timeline,
)
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.cards import ShortcutSheet
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.overlay import Overlay
from followup_desktop.ui.window_parts.own_card import OwnCard


class CardDesk(QObject):
    """One card at a time. While one lies there, the window's other actions rest."""

    opened = Signal()

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        loop: Loop,
        overlay: Overlay,
        actions: WindowActions,
    ) -> None:
        super().__init__(overlay)
        self._services, self._tasks, self._bridge, self._loop = services, tasks, bridge, loop
        self._overlay, self._actions = overlay, actions
        self._offered: set[int] = set()  # interviews whose exit card came by itself
        self._saving = False
        overlay.dismissed.connect(self.leave)

    # -- laying down and taking away

    def show(self, card: QWidget, first: QWidget | None = None) -> None:
        self._saving = False
        self._actions.cover("card", covered=True)
        self._overlay.show_card(card, first)
        self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Takes the card away; what was typed in it is not kept."""
        for slot in ("card: preview", "card: promised", "card: next", "card: decide_by", "card: exit", "card: when"):
            self._tasks.forget(slot)
        self._overlay.close_card()
        self._actions.cover("card", covered=False)

    @property
    def is_open(self) -> bool:
        return self._overlay.card is not None

    def _carry_out(self, operation: Callable[[], Done]) -> None:
        """Saves a card once: it goes when that worked and stays, with what was typed, when it did not."""
        if self._saving:
            return
        self._saving = True
        card = self._overlay.card

        def done(result: Done) -> None:
            if self._overlay.card is card:
                self.leave()
            self._loop.carried_out(result)

        def failed(error: BaseException) -> None:
            self._saving = False
            self._tasks.failed.emit(error)

        self._tasks.run(operation, done, failed)

    # -- the done card

    def open_done(self, view: CallSheetView, outcome: Outcome | None = None) -> None:
        """``outcome``: chosen beforehand; it can still be changed before saving."""
        card = DoneCard(view, outcome.value if outcome else "")
        card.preview_requested.connect(self._preview)
        card.understand_requested.connect(self._understand)
        card.saved.connect(self._save_done)
        card.cancelled.connect(self.leave)
        self.show(card)
        self._preview(card.answers())

    @Slot(object)
    def _preview(self, answers: DoneAnswers) -> None:
        self._tasks.run_latest(
            "card: preview", lambda: self._services.preview_done(answers), self._previewed, self._no_preview
        )

    def _previewed(self, step: NextStep | None) -> None:
        if isinstance(self._overlay.card, DoneCard):
            self._overlay.card.show_preview(step)

    def _no_preview(self, error: BaseException) -> None:
        self._previewed(None)

    @Slot(str, str)
    def _understand(self, field: str, text: str) -> None:
        def answered(answer: object) -> None:
            self._understood(field, text, answer)

        self._tasks.run_latest(
            f"card: {field}", lambda: self._services.understand_day(text), answered, lambda _: answered(None)
        )

    def _understood(self, field: str, text: str, answer: object) -> None:
        card = self._overlay.card
        day, shown = answer if isinstance(answer, tuple) else (None, "")
        if isinstance(card, DoneCard | ExitCard):
            card.understood(field, day, shown, text)

    @Slot(object)
    def _save_done(self, answers: DoneAnswers) -> None:
        self._carry_out(lambda: self._services.done(answers))

    # -- the exit card

    def offer_exit_card(self, timeline: Timeline) -> None:
        """Opens the exit card of an interview that ended, by itself and once; never over what is being typed."""
        due = [card for card in timeline.exit_cards if card.interview_id not in self._offered]
        if not due or self.is_open or _is_typing() or QApplication.activeModalWidget() is not None:
            return
        first = due[0]
        self._offered.add(first.interview_id)
        self._tasks.run(partial(self._services.exit_card_shown, first.interview_id), self._bridge.publish)
        self.open_exit_card(first)

    def open_exit_card(self, due: ExitCardDue) -> None:
        """Reads whom one may contact there, then shows the card."""
        self._tasks.run_latest(
            "card: exit",
            partial(self._services.call_sheet, due.application_id),
            lambda view: self._show_exit_card(view, due),
        )

    def exit_card_of(self, view: CallSheetView, interview_id: int) -> None:
        """The same, asked for by the user."""
        title = f"How was it? {view.stage_label} with {view.application.company}"
        self._show_exit_card(view, ExitCardDue(interview_id, view.application.id, title))

    def _show_exit_card(self, view: CallSheetView, due: ExitCardDue) -> None:
        card = ExitCard(due, view.contacts)
        card.understand_requested.connect(self._understand)
        card.saved.connect(self._save_exit_card)
        card.skipped.connect(self.leave)
        self.show(card)

    @Slot(object)
    def _save_exit_card(self, answers: ExitAnswers) -> None:
        self._carry_out(lambda: self._services.save_exit_card(answers))

    # -- overruling the advice

    def open_own(self, view: CallSheetView) -> None:
        """A contact the user wants, whatever the advice says."""
        card = OwnCard(view.application.company)
        zone = view.application.place.zone
        card.asked.connect(lambda text: self._understand_moment(card, text, zone))
        card.saved.connect(lambda verdict, at: self._plan_own(view.application.id, Verdict(verdict), at))
        card.cancelled.connect(self.leave)
        self.show(card, card.when)

    def _understand_moment(self, card: OwnCard, text: str, zone: str) -> None:
        self._tasks.run_latest(
            "card: when",
            partial(self._services.understand_moment, text, zone),
            partial(card.understood, text),
            lambda _: card.understood(text, None),
        )

    def _plan_own(self, application_id: int, verdict: Verdict, at: datetime) -> None:
        self._carry_out(partial(self._services.overrule, application_id, verdict, at))

    # -- the keys

    @Slot()
    def open_shortcuts(self) -> None:
        sheet = ShortcutSheet()
        sheet.done.connect(self.leave)
        self.show(sheet, sheet.close_button)


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)

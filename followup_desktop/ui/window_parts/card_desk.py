"""The cards over the window: it lays them down, answers them and saves them. Those in which the user tells
something are opened by ``telling``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from followup_desktop.domain.errors import KnownError, Refused
from followup_desktop.domain.model import Outcome
from followup_desktop.languages import tr
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView, Done, DoneAnswers, ExitCardDue, NextStep, Timeline
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.unhurried import Unhurried
from followup_desktop.ui.window_parts.cards import ShortcutSheet
from followup_desktop.ui.window_parts.drafts import Drafts
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.overlay import Overlay

T = TypeVar("T")
KEPT = tr("What you typed is kept for the next time")


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
        drafts: Drafts,
    ) -> None:
        super().__init__(overlay)
        self._services, self._tasks, self._bridge, self._loop = services, tasks, bridge, loop
        self._overlay, self._actions, self._drafts = overlay, actions, drafts
        self._draft_key = ""  # of the card that lies there
        self._offered: set[int] = set()  # interviews whose exit card came by itself
        self._slots: set[str] = set()  # of the readings that the card waits for
        self._saving = False
        overlay.dismissed.connect(self.leave)

    # -- laying down and taking away

    def show(self, card: QWidget, first: QWidget | None = None) -> None:
        self._let_go()  # of a card that it replaces
        self._saving = False
        if isinstance(card, AskingCard):
            card.cancelled.connect(self.discard)
            card.left.connect(self.leave)
            self._draft_key = card.draft_key
            self._drafts.watch(card)
        self._actions.cover("card", covered=True)
        self._overlay.show_card(card, first)
        self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Takes the card away; what was typed in it is there when it opens again."""
        if self._let_go():
            self._loop.noted.emit(KEPT)
        self._overlay.close_card()
        self._actions.cover("card", covered=False)

    @Slot()
    def discard(self) -> None:
        """Takes the card away; what was typed in it is not wanted."""
        self._drafts.settle(self._draft_key)
        self.leave()

    def _let_go(self) -> bool:
        """Nobody waits for this card's answers any more. Whether something that was typed in it is kept."""
        for slot in self._slots:
            self._tasks.forget(slot)
        key, self._draft_key = self._draft_key, ""
        return self._drafts.leave(key)

    @property
    def is_open(self) -> bool:
        return self._overlay.card is not None

    def read(
        self,
        slot: str,
        reading: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        """A reading for the card: of each slot the newest counts, and none once the card is gone."""
        self._slots.add(slot)
        self._tasks.run_latest(slot, reading, on_done, on_error)

    def carry_out(self, operation: Callable[[], Done]) -> None:
        """Saves a card once: it goes when that worked and stays, with what was typed, when it did not."""
        if self._saving:
            return
        self._saving = True
        card, key = self._overlay.card, self._draft_key

        def done(result: Done) -> None:
            if self._overlay.card is card:
                self.discard()  # the store has it
            elif key:
                self._drafts.settle(key)
            self._loop.carried_out(result)

        def failed(error: BaseException) -> None:
            self._saving = False
            self._tasks.failed.emit(error)

        self._tasks.run(operation, done, failed)

    # -- the done card

    def open_done(self, view: CallSheetView, outcome: Outcome | None = None, *, place: int = 0) -> None:
        """``outcome``, or the answer at that ``place``: chosen beforehand; it can still be changed before saving."""
        card = DoneCard(view, outcome.value if outcome else "", place=place)
        card.preview_requested.connect(partial(self._preview_done, card))
        card.understand_requested.connect(self.understand)
        card.saved.connect(self._save_done)
        self.show(card)

    def _preview_done(self, card: DoneCard, answers: DoneAnswers) -> None:
        reading = partial(self._services.preview_done, answers)
        self.preview(card, reading)

    def preview(self, card: AskingCard, reading: Callable[[], NextStep]) -> None:
        """What would come next; where it would be refused, the card says why before anything is saved."""

        def refused(error: BaseException) -> None:
            card.show_refusal(str(error) if isinstance(error, KnownError) else "")

        self.read("card: preview", reading, card.show_preview, refused)

    @Slot(str, str)
    def understand(self, field: str, text: str) -> None:
        """A day in words in one of the card's fields."""

        def answered(answer: object, problem: str = "") -> None:
            self._understood(field, text, answer, problem)

        self.read(
            f"card: {field}",
            lambda: self._services.understand_day(text),
            answered,
            lambda error: answered(None, why_not(error)),
        )

    def _understood(self, field: str, text: str, answer: object, problem: str) -> None:
        card = self._overlay.card
        day, shown = answer if isinstance(answer, tuple) else (None, "")
        if isinstance(card, AskingCard) and card.asks(field):
            card.understood(field, day, shown, text, problem)

    @Slot(object)
    def _save_done(self, answers: DoneAnswers) -> None:
        self.carry_out(lambda: self._services.done(answers))

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
        """Reads whom one may contact there, then shows the card; inert at first, for nobody asked for it."""

        def answered(view: CallSheetView) -> None:
            self._show_exit_card(view, due)
            if self._overlay.card is not None:
                Unhurried(self._overlay.card).begin()

        self.read("card: exit", partial(self._services.call_sheet, due.application_id), answered)

    def exit_card_of(self, view: CallSheetView, interview_id: int) -> None:
        """The same, asked for by the user."""
        title = tr("How was it? {stage} with {company}", stage=view.stage_label, company=view.application.company)
        self._show_exit_card(view, ExitCardDue(interview_id, view.application.id, title))

    def _show_exit_card(self, view: CallSheetView, due: ExitCardDue) -> None:
        card = ExitCard(due, view.contacts, given=view.exit_answers.get(due.interview_id))
        card.understand_requested.connect(self.understand)
        card.saved.connect(self._save_exit_card)
        self.show(card)

    @Slot(object)
    def _save_exit_card(self, answers: ExitAnswers) -> None:
        self.carry_out(lambda: self._services.save_exit_card(answers))

    # -- the keys

    @Slot()
    def open_shortcuts(self) -> None:
        sheet = ShortcutSheet(self._overlay.width())
        sheet.done.connect(self.leave)
        self.show(sheet, sheet.close_button)


def why_not(error: BaseException) -> str:
    """The sentence beside a field whose words were refused; empty: nobody knows why."""
    return str(error) if isinstance(error, Refused) else ""


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)

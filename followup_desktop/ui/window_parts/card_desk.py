"""The cards over the window: done, exit, news, facts, deciding otherwise, shortcuts. It opens and answers them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import Moment, Outcome, Verdict
from followup_desktop.services.facade import Services
from followup_desktop.services.views import (
    CallSheetView,
    Done,
    DoneAnswers,
    ExitAnswers,
    ExitCardDue,
    Known,
    News,
    NextStep,
    Timeline,
)
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.call_sheet.known_card import KnownCard
from followup_desktop.ui.call_sheet.news_card import NewsCard
from followup_desktop.ui.call_sheet.overrule_card import WHEN, OverruleCard
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.cards import ShortcutSheet
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.overlay import Overlay

T = TypeVar("T")


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
        self._slots: set[str] = set()  # of the readings that the card waits for
        self._saving = False
        overlay.dismissed.connect(self.leave)

    # -- laying down and taking away

    def show(self, card: QWidget, first: QWidget | None = None) -> None:
        self._forget_readings()  # of a card that it replaces
        self._saving = False
        self._actions.cover("card", covered=True)
        self._overlay.show_card(card, first)
        self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Takes the card away; what was typed in it is not kept."""
        self._forget_readings()
        self._overlay.close_card()
        self._actions.cover("card", covered=False)

    def _forget_readings(self) -> None:
        for slot in self._slots:
            self._tasks.forget(slot)

    @property
    def is_open(self) -> bool:
        return self._overlay.card is not None

    def _read(
        self,
        slot: str,
        reading: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        """A reading for the card: of each slot the newest counts, and none once the card is gone."""
        self._slots.add(slot)
        self._tasks.run_latest(slot, reading, on_done, on_error)

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
        self._read("card: preview", lambda: self._services.preview_done(answers), self._previewed, self._no_preview)

    def _previewed(self, step: NextStep | None) -> None:
        if isinstance(self._overlay.card, DoneCard):
            self._overlay.card.show_preview(step)

    def _no_preview(self, error: BaseException) -> None:
        self._previewed(None)

    @Slot(str, str)
    def _understand(self, field: str, text: str) -> None:
        def answered(answer: object) -> None:
            self._understood(field, text, answer)

        self._read(f"card: {field}", lambda: self._services.understand_day(text), answered, lambda _: answered(None))

    def _understood(self, field: str, text: str, answer: object) -> None:
        card = self._overlay.card
        day, shown = answer if isinstance(answer, tuple) else (None, "")
        if isinstance(card, DoneCard | ExitCard) or (isinstance(card, AskingCard) and card.asks(field)):
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
        self._read(
            "card: exit",
            partial(self._services.call_sheet, due.application_id),
            lambda view: self._show_exit_card(view, due),
        )

    def exit_card_of(self, view: CallSheetView, interview_id: int) -> None:
        """The same, asked for by the user."""
        title = f"How was it? {view.stage_label} with {view.application.company}"
        self._show_exit_card(view, ExitCardDue(interview_id, view.application.id, title))

    def _show_exit_card(self, view: CallSheetView, due: ExitCardDue) -> None:
        card = ExitCard(due, view.contacts, given=view.exit_answers.get(due.interview_id))
        card.understand_requested.connect(self._understand)
        card.saved.connect(self._save_exit_card)
        card.skipped.connect(self.leave)
        self.show(card)

    @Slot(object)
    def _save_exit_card(self, answers: ExitAnswers) -> None:
        self._carry_out(lambda: self._services.save_exit_card(answers))

    # -- what the other side did, and what is known of them

    def open_news(self, view: CallSheetView) -> None:
        card = NewsCard(view)
        card.preview_requested.connect(self._preview_news)
        card.saved.connect(self._save_news)
        self._show_asking(card)

    def open_known(self, view: CallSheetView) -> None:
        card = KnownCard(view)
        card.preview_requested.connect(self._preview_known)
        card.saved.connect(self._save_known)
        self._show_asking(card)

    def _show_asking(self, card: AskingCard) -> None:
        card.understand_requested.connect(self._understand)
        card.cancelled.connect(self.leave)
        self.show(card)

    @Slot(object)
    def _preview_news(self, news: News) -> None:
        self._preview_asked(lambda: self._services.preview_news(news))

    @Slot(object)
    def _preview_known(self, known: Known) -> None:
        self._preview_asked(lambda: self._services.preview_known(known))

    def _preview_asked(self, reading: Callable[[], NextStep]) -> None:
        """What would come next; where it would be refused, the card says why before anything is saved."""
        card = self._overlay.card
        if not isinstance(card, AskingCard):
            return

        def refused(error: BaseException) -> None:
            card.show_refusal(str(error) if isinstance(error, KnownError) else "")

        self._read("card: preview", reading, card.show_preview, refused)

    @Slot(object)
    def _save_news(self, news: News) -> None:
        self._carry_out(lambda: self._services.news(news))

    @Slot(object)
    def _save_known(self, known: Known) -> None:
        self._carry_out(lambda: self._services.save_known(known))

    # -- deciding otherwise than the advice

    def open_overrule(self, view: CallSheetView) -> None:
        """A decision of the user's own, whatever the advice says; or the advice again."""
        ident, zone = view.application.id, view.application.place.zone
        card = OverruleCard(view)
        card.understand_requested.connect(lambda field, text: self._understand_when(card, field, text, zone))
        card.decided.connect(lambda verdict, at: self._overrule(ident, verdict, at))
        card.follow_requested.connect(lambda: self._carry_out(lambda: self._services.follow_advice(ident)))
        card.cancelled.connect(self.leave)
        self.show(card)

    def _understand_when(self, card: OverruleCard, field: str, text: str, zone: str) -> None:
        """A moment in the one field, a day in the other."""
        if field != WHEN:
            self._understand(field, text)
            return

        def answered(answer: tuple[Moment, str] | None) -> None:
            moment, shown = answer or (None, "")
            card.understood(field, moment.instant if moment else None, shown, text)

        self._read(
            f"card: {field}",
            lambda: self._services.understand_moment(text, zone),
            answered,
            lambda _: answered(None),
        )

    def _overrule(self, application_id: int, verdict: Verdict, at: datetime | None) -> None:
        self._carry_out(partial(self._services.overrule, application_id, verdict, at))

    # -- the keys

    @Slot()
    def open_shortcuts(self) -> None:
        sheet = ShortcutSheet()
        sheet.done.connect(self.leave)
        self.show(sheet, sheet.close_button)


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)

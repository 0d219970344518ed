"""The call card: opens it for the call sheet on the screen, and keeps it in step with that sheet's panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError, NotFound
from followup_desktop.domain.model import AttemptKind, Channel, Outcome
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView, ClockView, Done, DoneAnswers
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.call_card import CallCard
from followup_desktop.ui.call_sheet.panel import CallSheetPanel, Key
from followup_desktop.ui.call_sheet.spoken import WORDS
from followup_desktop.ui.call_sheet.thanks import done_by, thanks_instead
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.reading import SHOWN_KINDS
from followup_desktop.ui.window_parts.rows import Rows

if TYPE_CHECKING:
    from followup_desktop.ui.main_window import MainWindow

SHEET, CLOCK = "call card", "call card's clock"
OVER = tr("This follow-up is done, or something else is planned by now.")
BESIDE = 24  # px from the edges of the screen, the first time


class CallCardDesk(QObject):
    """One card, made when it is first wanted. It stays with what it was opened for, whichever row is selected.

    Signal: ``made(CallCard)``, before it is shown for the first time: it may be put where it stood once.
    """

    made = Signal(object)

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        loop: Loop,
        rows: Rows,
        panel: CallSheetPanel,
        cards: CardDesk,
        actions: WindowActions,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._services, self._tasks, self._loop, self._rows = services, tasks, loop, rows
        self._panel, self._cards, self._actions, self._window = panel, cards, actions, window
        self.card: CallCard | None = None
        self._key: Key = (0, 0, False)
        self._view: CallSheetView | None = None
        self._told: Done | None = None  # what was done about it last
        actions["call_card"].triggered.connect(self._asked)
        bridge.changed.connect(self._changed)
        loop.did.connect(self._did)
        rows.sheet_shown.connect(self._sheet_shown)
        panel.said.connect(self._said_in_panel)
        panel.words_changed.connect(self._words_changed)
        panel.footer.timer.running.connect(self._panel_timer)
        tasks.failed.connect(self._failed)

    @property
    def is_open(self) -> bool:
        return self.card is not None and self.card.isVisible()

    # -- opening and closing

    @Slot()
    def _asked(self) -> None:
        self._rows.when_shown(lambda _: self._open_or_close())

    def _open_or_close(self) -> None:
        """Closes it where it is open for this very sheet; otherwise it is opened, or goes over to this sheet."""
        view = self._panel.view
        if view is None:
            return
        if self.is_open and self._key == self._panel.key:
            self.close()
            return
        self._tasks.forget(SHEET)
        card = self.card or self._make()
        card.notes.flush()
        self._key, self._view, self._told = self._panel.key, view, None
        card.show_words(words=self._panel.script.work.words)
        card.show_view(view, self._panel.checked_of(self._key), another=True)
        card.timer.take(self._panel.footer.timer)
        card.show()
        card.raise_()
        card.activateWindow()
        card.focus_points()

    def _make(self) -> CallCard:
        card = self.card = CallCard(self._panel.footer.timer.seconds)
        self._loop.connect_card(card)
        card.note_changed.connect(self._panel.notes.take_over)
        self._panel.note_changed.connect(card.notes.take_over)
        card.said.connect(self._said_in_card)
        card.timer.running.connect(self._card_timer)
        card.done_clicked.connect(self._done)
        card.no_answer_clicked.connect(self._no_answer)
        card.undo_requested.connect(self._loop.undo)
        card.closed.connect(self._closed)
        for name in ("discreet", "quit", "undo"):
            card.on_key(name, self._actions[name].trigger)
        room = self._window.screen().availableGeometry()
        card.move(room.right() - card.width() - BESIDE, room.top() + BESIDE)
        self.made.emit(card)
        return card

    @Slot()
    def close(self) -> None:
        if self.card is not None:
            self.card.close()

    def end(self) -> None:
        """The program ends: nothing else owns the card."""
        if self.card is not None:
            self.card.close()
            self.card.deleteLater()
            self.card = None

    @Slot()
    def _closed(self) -> None:
        for slot in (SHEET, CLOCK):
            self._tasks.forget(slot)
        self._key, self._view = (0, 0, False), None
        if self.card is not None:
            self.card.timer.reset()  # the panel's own goes on

    @Slot()
    def flush(self) -> None:
        """Saves now what waits to be saved."""
        if self.card is not None:
            self.card.notes.flush()

    # -- reading

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self.card is None or not self.is_open:
            return
        if changes.operation_id:
            self.card.withdraw_undo()
        if changes.kinds & SHOWN_KINDS:
            application_id, follow_up_id, thanks = self._key
            kind = AttemptKind.THANKS if thanks else None
            reading = partial(self._services.call_sheet, application_id, follow_up_id or None, kind)
            self._tasks.run_latest(SHEET, reading, self._came, self._not_read)

    def _came(self, view: CallSheetView) -> None:
        if self.card is None or not self.is_open:
            return
        if self._is_over(view):
            if not self.card.is_over:
                self._show_over(self.card)
            return
        self._view, self._told = view, None
        self.card.show_view(view, self._panel.checked_of(self._key), another=False)

    def _is_over(self, view: CallSheetView) -> bool:
        """Whether what it was opened for is no longer to be done."""
        application_id, follow_up_id, thanks = self._key
        if thanks:
            return not view.thanks_call
        return (view.application.id, view.follow_up.id if view.follow_up else 0) != (application_id, follow_up_id)

    def _show_over(self, card: CallCard) -> None:
        told = self._told
        if told is None:
            card.show_over(OVER, undo=False)
        else:
            card.show_over(told.what, undo=bool(told.changes.operation_id))

    def _not_read(self, error: BaseException) -> None:
        if isinstance(error, NotFound):
            self.close()  # erased
        else:
            self._tasks.failed.emit(error)

    @Slot(object)
    def _did(self, done: Done) -> None:
        if done.application_id == self._key[0]:
            self._told = done

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        """What could not be saved is said here too: the main window is behind another one."""
        if self.card is not None and self.is_open and isinstance(error, KnownError):
            self.card.say(str(error))

    def read_clock(self) -> None:
        """Their clock alone, as time goes on."""
        if self.card is not None and self.is_open:
            reading = partial(self._services.their_clock, self._key[0])
            self._tasks.run_latest(CLOCK, reading, self._clock_came, self._not_read)

    def _clock_came(self, clock: ClockView) -> None:
        if self.card is not None:
            self.card.person.show_clock(clock)

    # -- in step with the panel

    @property
    def _beside(self) -> bool:
        """Whether the panel shows the very same sheet."""
        return self.is_open and self._panel.key == self._key

    @Slot()
    def _sheet_shown(self) -> None:
        if self.card is not None and self._beside:
            self._panel.footer.timer.take(self.card.timer)

    @Slot(object)
    def _said_in_panel(self, key: Key) -> None:
        if self.card is not None and self.is_open and key == self._key:
            self.card.points.check(self._panel.checked_of(key))

    @Slot()
    def _said_in_card(self) -> None:
        if self.card is not None and self.is_open:
            self._panel.check(self._key, self.card.points.checked())

    @Slot(str)
    def _words_changed(self, words: str) -> None:
        if self.card is not None:
            self.card.show_words(words=words == WORDS)

    @Slot()
    def _panel_timer(self) -> None:
        if self.card is not None and self._beside:
            self.card.timer.take(self._panel.footer.timer)

    @Slot()
    def _card_timer(self) -> None:
        if self.card is not None and self._beside:
            self._panel.footer.timer.take(self.card.timer)

    # -- what its buttons do

    @Slot()
    def _done(self) -> None:
        """To the done card, in the main window."""
        view, (application_id, follow_up_id, _) = self._view, self._key
        if view is None:
            return
        self.flush()
        self._window.bring_forward()
        if self._panel.key != self._key:
            self._rows.go_to(application_id, follow_up_id or None)
        self._cards.open_done(view)

    @Slot()
    def _no_answer(self) -> None:
        """At once, for there is nothing to tell about it; Undo is beside what is said then."""
        view = self._view
        if view is None or self.card is None:
            return
        self.flush()
        self.card.allow(able=False)  # a second click would be one too many
        answers = DoneAnswers(
            application_id=view.application.id,
            outcome=Outcome.NO_ANSWER,
            follow_up_id=done_by(view),
            channel=Channel.PHONE,
            kind=AttemptKind.THANKS if thanks_instead(view) else None,
        )
        self._loop.carry_out(partial(self._services.done, answers), self._not_done)

    def _not_done(self, error: BaseException) -> None:
        if self.card is not None:
            self.card.allow(able=True)
        self._tasks.failed.emit(error)

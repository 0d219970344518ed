"""The window: who hears whom. Its parts stand in ``window_parts``; timeline and call sheet have their own rooms.

It shows what the services read and hands on what the user does; it decides nothing about dates, advice or wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import FollowUp
from followup_desktop.domain.ports import (
    Capabilities,
    Clock,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NoteKey,
)
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView, Done, Timeline
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.fields import paths_in
from followup_desktop.ui.present import ask_for_attention, present
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.tray import Tray
from followup_desktop.ui.widgets.wait_line import WaitLine
from followup_desktop.ui.window_parts.at_login import AtLogin
from followup_desktop.ui.window_parts.call_card_desk import CallCardDesk
from followup_desktop.ui.window_parts.capture import Capture
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.closing import Closing
from followup_desktop.ui.window_parts.code_desk import CodeDesk
from followup_desktop.ui.window_parts.discreet_desk import DiscreetDesk
from followup_desktop.ui.window_parts.drafts import Drafts
from followup_desktop.ui.window_parts.edit_desk import EditDesk
from followup_desktop.ui.window_parts.end_desk import EndDesk
from followup_desktop.ui.window_parts.erase_desk import EraseDesk
from followup_desktop.ui.window_parts.file_desk import FileDesk
from followup_desktop.ui.window_parts.find_desk import FindDesk
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.guide_desk import GuideDesk
from followup_desktop.ui.window_parts.handling import Handling
from followup_desktop.ui.window_parts.history_desk import HistoryDesk
from followup_desktop.ui.window_parts.insights_desk import InsightsDesk
from followup_desktop.ui.window_parts.later_desk import LaterDesk
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.phone_desk import PhoneDesk
from followup_desktop.ui.window_parts.preferences import Preferences
from followup_desktop.ui.window_parts.print_desk import PrintDesk
from followup_desktop.ui.window_parts.reading import Reading
from followup_desktop.ui.window_parts.reminder_desk import ReminderDesk
from followup_desktop.ui.window_parts.rows import Rows
from followup_desktop.ui.window_parts.several_desk import SeveralDesk
from followup_desktop.ui.window_parts.sheet_desk import SheetDesk
from followup_desktop.ui.window_parts.telling import Telling
from followup_desktop.ui.window_parts.tray_desk import TrayDesk
from followup_desktop.ui.window_parts.trial_desk import TrialDesk
from followup_desktop.ui.window_parts.welcome_desk import WelcomeDesk

READ_AGAIN_AFTER = timedelta(minutes=5)  # rows change as time goes on; what falls due is told at once
PLANNED_ONLY = ("no_answer", "snooze", "move", "move_earlier", "move_later")  # need a planned follow-up
SAVING_S = 2.0  # seconds that what is typed may take to the disk, before sleep or the end


class MainWindow(QMainWindow):
    """The one window. Signals: ``quit_requested``, ``demo_requested``, ``note_event(NoteEvent)`` of its banners.

    ``on_tick`` is to be called with each look, ``on_minute`` each minute while it is seen; ``open_follow_up``,
    ``open_application`` and ``ask_outcome`` are the ways in from notifications, the tray and another start of the
    program.
    """

    quit_requested = Signal()
    demo_requested = Signal()
    note_event = Signal(object)

    def __init__(
        self, services: Services, tasks: Tasks, bridge: Bridge, clock: Clock, *, tray: Tray | None = None
    ) -> None:
        super().__init__()
        self.setWindowTitle("Follow-Up Desktop")
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 480)
        self._clock, self._tray, self._tasks = clock, tray, tasks
        self._read_at: datetime | None = None
        self._ending = False
        self.window_actions = WindowActions(self)
        self.frame = Frame(self.window_actions, clock.zone(), self)
        self.setCentralWidget(self.frame)
        self.reading = Reading(services, tasks, self)
        self.rows = Rows(self.frame, self.reading, clock)
        self.drafts = Drafts(services, tasks, self)
        self.capture = Capture(services, tasks, bridge, clock.zone, self, self.drafts)
        self.loop = Loop(services, tasks, bridge, self)
        self.cards = CardDesk(
            services, tasks, bridge, self.loop, self.frame.overlay, self.window_actions, self.drafts
        )
        self.finding = FindDesk(services, tasks, self.cards, self.frame, self.rows, self.window_actions)
        self.closing = Closing(self, self.frame.close_overlay, self.window_actions, tray, services, tasks)
        self.telling = Telling(services, self.cards)
        self.preferences = Preferences(services, tasks, bridge, self.loop, self)
        self.reminders = ReminderDesk(services, tasks, bridge, self.loop, self.rows.plain, self)
        self.at_login = AtLogin(services, tasks, bridge, self.loop, self.frame.question)
        self.handling = Handling(
            self.frame, self.window_actions, self.rows, self.loop, self.cards, self.telling, self.capture, clock
        )
        self.later = LaterDesk(services, tasks, self.loop, self.cards, self.frame, self.rows, self.window_actions)
        self.several = SeveralDesk(services, tasks, self.loop, self.cards, self.frame, self.rows, self.window_actions)
        self.erasing = EraseDesk(services, tasks, self.cards, self.rows, self.window_actions, self)
        self.ends = EndDesk(services, self.loop, self.cards, self.rows, self.window_actions, self)
        self.editing = EditDesk(
            services,
            tasks,
            bridge,
            self.loop,
            self.drafts,
            self.cards,
            self.telling,
            self.rows,
            self.window_actions,
            self,
        )
        self.history = HistoryDesk(
            services, tasks, bridge, self.loop, self.drafts, self.rows, self.window_actions, self
        )
        self.sheet_desk = SheetDesk(
            services,
            tasks,
            bridge,
            self.loop,
            self.rows,
            self.reading,
            self.frame.panel,
            self.window_actions,
            self.drafts,
        )
        self.code = CodeDesk(services, tasks, self.cards, self.rows, self.window_actions, self)
        self.printing = PrintDesk(tasks, self.loop, self.rows, self.window_actions, self.frame.panel, self)
        self.files = FileDesk(services, tasks, self.loop, self.window_actions, self)
        self.insights = InsightsDesk(services, tasks, self.loop, self.window_actions, self)
        self.guide = GuideDesk(self.frame.overlay, self.window_actions, self)
        self.discreet = DiscreetDesk(
            services, tasks, bridge, self.frame, self.rows, self.window_actions, clock.monotonic
        )
        self.call_card = CallCardDesk(
            services, tasks, bridge, self.loop, self.rows, self.frame.panel, self.cards, self.window_actions, self
        )
        self.trial = TrialDesk(services, tasks, bridge, self)
        self.phone = PhoneDesk(services, tasks, bridge, self.loop, self.frame.phone, self.frame.status)
        self.welcome = WelcomeDesk(services, tasks, bridge, self.frame.empty)
        self._connect(tasks, bridge)
        self.resize(1360, 850)
        self.frame.timeline.setFocus()
        self.reading.read_timeline()

    def _connect(self, tasks: Tasks, bridge: Bridge) -> None:
        frame = self.frame
        frame.message.plain = frame.phone.plain = self.rows.plain
        frame.status.take_in(WaitLine(tasks.waits))
        tasks.waits.stopped.connect(self.loop.noted)
        bridge.changed.connect(self.reading.on_changed)
        bridge.capabilities.connect(self.show_capabilities)
        tasks.failed.connect(frame.message.show_error)
        self.reading.failed.connect(frame.message.show_error)
        self.rows.timeline_shown.connect(self._timeline_shown)
        self.rows.sheet_shown.connect(self._sheet_shown)
        self.rows.timeline_shown.connect(self.welcome.timeline_shown)
        self.trial.serve(frame.empty.welcome.trial)
        self.trial.clicked.connect(self.bring_forward)
        self.preferences.trial_there.connect(self.trial.serve)
        self.preferences.phone_there.connect(self.phone.serve)
        self.closing.quit_chosen.connect(self.quit_requested)
        self.window_actions["settings"].triggered.connect(self.preferences.open)
        self.window_actions["reminders"].triggered.connect(self.reminders.open)
        self.reminders.opened.connect(self.open_follow_up)
        self.reminders.later_wanted.connect(self.later.open_menu)
        self.discreet.shown.connect(self.reminders.dress)
        self.discreet.shown.connect(self.phone.dress)
        self.discreet.shown.connect(self._names_changed)
        frame.panel.history_requested.connect(self.window_actions["history"].trigger)
        frame.panel.setting_requested.connect(self.preferences.open_at)
        frame.panel.setting_changed.connect(self.preferences.change)
        frame.panel.follow_advice_requested.connect(self.preferences.follow_advice)
        self.preferences.open_link.connect(frame.panel.open_link)
        self.window_actions["close"].triggered.connect(self.close)
        self.window_actions["quit"].triggered.connect(self.ask_to_quit)
        frame.empty.demo_requested.connect(self.demo_requested)
        frame.banners.chosen.connect(self._banner_chosen)
        if self._tray is not None:
            TrayDesk(self._tray, self)
            self.discreet.switched.connect(self._tray.set_discreet)

    # -- showing

    @Slot(object)
    def _timeline_shown(self, timeline: Timeline) -> None:
        self._read_at = self._clock.now()
        self.frame.status.set_zone(timeline.zone)
        self.frame.status.show_next(timeline.next_reminder)
        if self._tray is not None:
            self._tray.show_timeline(timeline)
        if self.isVisible() and not self.discreet.hidden:
            self.cards.offer_exit_card(timeline)

    @Slot(object)
    def _sheet_shown(self, view: CallSheetView | None) -> None:
        """Greys the actions for which the selected row has no use."""
        ringing = view is not None and view.follow_up is not None
        held = view is not None and bool(view.interviews)
        dialled = view is not None and bool(view.who.phone_link)
        still_open = view is not None and view.application.is_open
        asked = dict.fromkeys(("news", "known", "overrule"), still_open)
        able = {**asked, **dict.fromkeys(PLANNED_ONLY, ringing), "done": view is not None}
        self.window_actions.allow({**able, "exit_card": held, "call": dialled, "note": view is not None})

    @Slot(object)
    def show_capabilities(self, capabilities: Capabilities) -> None:
        """What the way of notification in use can do: told in the status line and on the banners."""
        self.frame.status.show_capabilities(capabilities)
        self.frame.banners.set_why(capabilities.why_not)
        self.trial.capable(capabilities)

    @Slot()
    def _names_changed(self) -> None:
        """Finder, call card, editor and history are nothing but names."""
        if not self.discreet.hidden:
            return
        self.call_card.close()
        self.editing.close()
        self.history.close()
        self.files.close()
        if self.finding.card is not None:
            self.finding.close()

    def show_error(self, error: BaseException) -> None:
        """A KnownError in its own words, anything else as the bug it is: one line above the timeline."""
        self.frame.message.show_error(error)

    def show_read_only(self, sentence: str, advice: str = "") -> None:
        """A lasting bar: what the store cannot do at the moment; an empty sentence takes it away."""
        if sentence:
            self.frame.lasting.say(sentence, advice, lasting=True)
        else:
            self.frame.lasting.hide()

    def show_unchecked(self, sentence: str, advice: str = "") -> None:
        """A lasting bar: reminders are not being looked for; an empty sentence takes it away."""
        if sentence:
            self.frame.unchecked.say(sentence, advice, lasting=True)
        else:
            self.frame.unchecked.hide()

    def show_remark(self, sentence: str) -> None:
        """One quiet line that the user may close; nothing where the sentence is empty."""
        if sentence:
            self.frame.message.remark(sentence)

    @Slot(object)
    def show_banner(self, note: Note) -> None:
        """The notification inside the window: the way that cannot fail."""
        self.frame.banners.show_note(note)
        ask_for_attention(self)

    @Slot(int)
    def withdraw_banner(self, follow_up_id: int) -> None:
        self.frame.banners.withdraw(follow_up_id)

    @Slot(str, str)
    def _banner_chosen(self, key_text: str, action: str) -> None:
        key = NoteKey.parse(key_text)
        self.note_event.emit(NoteEvent(NoteEventKind.ACTIVATED, key, "banner", NoteAction(action)))

    # -- ways in

    @Slot(int)
    def open_application(self, application_id: int, token: str = "") -> None:
        """Selects the row, shows its call sheet and raises the window."""
        self.bring_forward(token)
        self.rows.go_to(application_id)

    @Slot(int, str)
    def open_follow_up(self, follow_up_id: int, token: str = "") -> None:
        """Selects the row of the follow-up, shows exactly its call sheet and raises the window.

        ``token``: the activation token of the click, where the desktop gave one.
        """
        self.bring_forward(token)
        self.reading.locate(follow_up_id, partial(self._go_to, follow_up_id))

    def show_follow_up(self, follow_up: FollowUp, token: str = "") -> None:
        """The same for one whose application is known: what the bell opens."""
        self.bring_forward(token)
        self._go_to(follow_up.id, follow_up.application_id)

    def _go_to(self, follow_up_id: int, application_id: int) -> None:
        self.rows.go_to(application_id, follow_up_id)
        self.rows.when_shown(lambda _: self.frame.panel.focus_points())  # ready to talk

    @Slot(int, str)
    def ask_outcome(self, follow_up_id: int, token: str = "") -> None:
        """Opens the call sheet of the follow-up and its done card."""
        self.bring_forward(token)
        self.reading.locate(follow_up_id, partial(self._ask, follow_up_id))

    def _ask(self, follow_up_id: int, application_id: int) -> None:
        self.rows.go_to(application_id, follow_up_id)
        self.rows.when_shown(self.cards.open_done)

    def show_due(self, token: str = "") -> None:
        """Shows all that is due: the top of the timeline."""
        self.bring_forward(token)
        self.rows.go_to_first()

    def show_done(self, done: Done) -> None:
        """A notification's button did this: shown like what is done here, with Undo."""
        self.loop.carried_out(done)

    def show_refusal(self, error: KnownError, follow_up_id: int, token: str = "") -> None:
        """A notification's button could not be obeyed: says why and opens the thing instead."""
        self.open_follow_up(follow_up_id, token)
        self.frame.message.show_error(error)

    @Slot()
    def bring_forward(self, token: str = "") -> None:
        """Shows and raises the window; ``token`` as in ``open_follow_up``."""
        present(self, token)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Shows what files hold that were opened from outside; nothing is saved yet."""
        self.bring_forward()
        self.capture.take_over(paths)

    # -- time and the end

    @property
    def is_seen(self) -> bool:
        """Whether anybody could be looking at it, or at the call card."""
        return (self.isVisible() and not self.isMinimized()) or self.call_card.is_open

    @Slot()
    def ask_to_quit(self) -> None:
        """The user wants to quit; what would not ring then is named first."""
        self.closing.ask_quit(self.rows.presented())

    @Slot()
    def on_tick(self) -> None:
        """The program looked for due reminders."""
        if self._tray is not None:
            self._tray.look_again()
        self.on_minute()

    @Slot()
    def on_minute(self) -> None:
        """Moves the now-line and their clock on; rows are read again now and then, for groups change with time."""
        now = self._clock.now()
        self.discreet.read()
        if self._is_out_of_date(now):
            self.reading.read_timeline()
            self.reading.read_sheet()  # the panel says what its row says
        if self.isVisible():
            self.frame.timeline.set_now(now)
            self.reading.read_clock()
        self.call_card.read_clock()

    def _is_out_of_date(self, now: datetime) -> bool:
        """The rows as they were read: for too long, or until an interview that is over by now."""
        if self._read_at is None or abs(now - self._read_at) >= READ_AGAIN_AFTER:
            return True
        timeline = self.rows.timeline
        return timeline is not None and timeline.ends_at is not None and timeline.ends_at <= now

    def save_what_is_typed(self) -> bool:
        """Brings all that is typed to the disk now, before sleep and before the end. Whether it is there."""
        self.frame.panel.notes.flush()
        self.call_card.flush()
        self.drafts.flush()
        self.preferences.finish()
        return self._tasks.drain(SAVING_S)

    def end(self) -> None:
        """From now on closing closes: the program is being stopped."""
        self._ending = True
        self.call_card.end()
        self.save_what_is_typed()
        self.drafts.end()
        self.capture.close()
        self.close()

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.rows.timeline is not None:
            self.on_minute()  # nothing moves on while nobody looks
            if not self.discreet.hidden:
                self.cards.offer_exit_card(self.rows.timeline)

    def hideEvent(self, event: QHideEvent) -> None:
        """Into the tray, or at the end; a window that is merely minimised makes room for the one in front."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.call_card.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
            return
        event.ignore()
        self.closing.ask(self.rows.presented())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if (paths_in(data) or data.hasText()) and not self.cards.is_open:
            event.acceptProposedAction()
            self.frame.hint_drop(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.frame.hint_drop(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.frame.hint_drop(on=False)
        if self.capture.take(event.mimeData()):
            event.acceptProposedAction()

"""The window: who hears whom. Its parts stand in ``window_parts``; timeline and call sheet have their own rooms.

It shows what the services read and hands on what the user does; it decides nothing about dates, advice or wording.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import FollowUp, Outcome
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
from followup_desktop.ui.present import present
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.tray import Tray
from followup_desktop.ui.window_parts.capture import Capture
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.closing import Closing
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.reading import Reading
from followup_desktop.ui.window_parts.rows import Rows

READ_AGAIN_AFTER = timedelta(minutes=1)  # rows change their group as time goes on


class MainWindow(QMainWindow):
    """The one window. Signals: ``quit_requested``, ``demo_requested``, ``note_event(NoteEvent)`` of its banners.

    ``on_tick`` is to be called about every 20 seconds; ``open_follow_up``, ``open_application`` and ``ask_outcome``
    are the ways in from notifications, the tray and another start of the program.
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
        self._clock, self._tray = clock, tray
        self._read_at: datetime | None = None
        self._ending = False
        self._talk_about: int | None = None  # the follow-up whose points get the keyboard once they are shown
        self.window_actions = WindowActions(self)
        self.frame = Frame(self.window_actions, clock.zone())
        self.setCentralWidget(self.frame)
        self.reading = Reading(services, tasks, self)
        self.rows = Rows(self.frame, self.reading, clock)
        self.capture = Capture(services, tasks, bridge, clock.zone(), self)
        self.loop = Loop(services, tasks, bridge, clock, self.rows, self)
        self.cards = CardDesk(services, tasks, bridge, self.loop, self.frame.overlay, self.window_actions)
        self.closing = Closing(self, self.frame.close_overlay, self.window_actions, tray, services, tasks)
        self._connect_actions()
        self._connect_parts(tasks, bridge)
        self.resize(1360, 850)
        self.reading.read_timeline()

    def _connect_actions(self) -> None:
        ways = {
            "add": self.capture.add,
            "import": self.capture.choose_files,
            "paste": self.capture.paste,
            "find": self._find,
            "done": self.frame.panel.mark_done,
            "no_answer": self.frame.panel.mark_no_answer,
            "call": self.frame.panel.place_call,
            "note": self.frame.panel.write_note,
            "snooze": self.frame.panel.open_snooze,
            "exit_card": self._exit_card,
            "undo": self.loop.undo,
            "today": self.frame.timeline.go_to_today,
            "timeline": self._switch_side,
            "menu": self.frame.toolbar.open_menu,
            "keys": self.cards.open_shortcuts,
            "close": self.close,
            "quit": self.quit_requested,
        }
        for name, way in ways.items():
            self.window_actions[name].triggered.connect(way)
        for scale in ("week", "month", "quarter"):
            self.window_actions[scale].triggered.connect(lambda _=False, key=scale: self._set_scale(key))

    def _connect_parts(self, tasks: Tasks, bridge: Bridge) -> None:
        frame = self.frame
        bridge.changed.connect(self.reading.on_changed)
        bridge.capabilities.connect(self.show_capabilities)
        tasks.failed.connect(frame.message.show_error)
        self.reading.failed.connect(frame.message.show_error)
        self.rows.timeline_shown.connect(self._timeline_shown)
        self.rows.sheet_shown.connect(self._sheet_shown)
        self.capture.captured.connect(self._captured)
        self.loop.saved.connect(self._saved)
        self.loop.noted.connect(self._noted)
        self.loop.failed.connect(frame.message.show_error)
        self.loop.connect_panel(frame.panel)
        frame.panel.done_requested.connect(self._done_requested)
        frame.panel.overrule_requested.connect(self._overrule)
        frame.panel.exit_card_requested.connect(self._open_exit_card)
        self.closing.quit_chosen.connect(self.quit_requested)
        frame.toolbar.scale_chosen.connect(self._set_scale)
        frame.toolbar.search_left.connect(frame.timeline.setFocus)
        frame.timeline.activated.connect(self._activated)
        frame.timeline.context_requested.connect(self._context_menu)
        frame.no_match.clear_requested.connect(frame.toolbar.search.clear)
        frame.empty.add_requested.connect(self.capture.add)
        frame.empty.import_requested.connect(self.capture.choose_files)
        frame.empty.demo_requested.connect(self.demo_requested)
        frame.banners.chosen.connect(self._banner_chosen)
        frame.toast.undo_requested.connect(self.loop.undo)
        if self._tray is not None:
            self._tray.open_requested.connect(self.bring_forward)
            self._tray.add_requested.connect(self._add_from_tray)
            self._tray.quit_requested.connect(self.quit_requested)

    # -- showing

    @Slot(object)
    def _timeline_shown(self, timeline: Timeline) -> None:
        self._read_at = self._clock.now()
        self.frame.status.set_zone(timeline.zone)
        self.frame.status.show_next(timeline.next_reminder)
        if self._tray is not None:
            self._tray.show_timeline(timeline)
        if self.isVisible():
            self.cards.offer_exit_card(timeline)

    @Slot(object)
    def _sheet_shown(self, view: CallSheetView | None) -> None:
        """Greys the actions for which the selected row has no use, and goes on with what waited for this sheet."""
        ringing = view is not None and view.follow_up is not None
        held = view is not None and bool(view.interviews)
        dialled = view is not None and bool(view.who.phone_link)
        able = {"done": view is not None, "no_answer": ringing, "snooze": ringing, "exit_card": held}
        self.window_actions.allow({**able, "call": dialled, "note": view is not None})
        if view is None:
            return
        follow_up_id = view.follow_up.id if view.follow_up is not None else 0
        if self._talk_about == follow_up_id:
            self.frame.panel.focus_points()
        self._talk_about = None
        self.cards.sheet_shown(view)

    @Slot(object)
    def show_capabilities(self, capabilities: Capabilities) -> None:
        """What the way of notification in use can do: told in the status line and on the banners."""
        self.frame.status.show_capabilities(capabilities)
        self.frame.banners.set_why(capabilities.why_not)

    def show_error(self, error: BaseException) -> None:
        """A KnownError in its own words, anything else as the bug it is: one line above the timeline."""
        self.frame.message.show_error(error)

    def show_read_only(self, sentence: str, advice: str = "") -> None:
        """A lasting bar: what the store cannot do at the moment; an empty sentence takes it away."""
        if sentence:
            self.frame.lasting.say(sentence, advice, lasting=True)
        else:
            self.frame.lasting.hide()

    @Slot(object)
    def show_banner(self, note: Note) -> None:
        """The notification inside the window: the way that cannot fail."""
        self.frame.banners.show_note(note)

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
        self._talk_about = follow_up_id
        self.rows.go_to(application_id, follow_up_id)

    @Slot(int, str)
    def ask_outcome(self, follow_up_id: int, token: str = "") -> None:
        """Opens the call sheet of the follow-up and its done card."""
        self.cards.ask_when_shown(follow_up_id)
        self.open_follow_up(follow_up_id, token)

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

    # -- what the user does

    @Slot(int)
    def _activated(self, application_id: int) -> None:
        """Enter or a double click on a row goes on to what to say."""
        self.rows.select(application_id)
        self.frame.panel.focus_points()

    @Slot(int, int, str)
    def _done_requested(self, application_id: int, follow_up_id: int, outcome: str) -> None:
        if self.rows.sheet is not None:
            self.cards.open_done(self.rows.sheet, Outcome(outcome) if outcome else None)

    @Slot(int)
    def _overrule(self, application_id: int) -> None:
        if self.rows.sheet is not None:
            self.cards.open_own(self.rows.sheet)

    @Slot(int)
    def _open_exit_card(self, interview_id: int) -> None:
        if self.rows.sheet is not None:
            self.cards.exit_card_of(self.rows.sheet, interview_id)

    @Slot()
    def _exit_card(self) -> None:
        """The exit card of the latest interview that has begun."""
        sheet, now = self.rows.sheet, self._clock.now()
        begun = [one for one in sheet.interviews if one.start.instant <= now] if sheet is not None else []
        if begun:
            self._open_exit_card(max(begun, key=lambda one: one.start.instant).id)

    @Slot()
    def _find(self) -> None:
        self.frame.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.frame.toolbar.search.selectAll()

    @Slot(str)
    def _set_scale(self, scale: str) -> None:
        self.frame.toolbar.scale.choose(scale)
        self.frame.timeline.set_scale(scale)

    @Slot()
    def _switch_side(self) -> None:
        """F6: between the timeline and the call sheet."""
        focused, panel = QApplication.focusWidget(), self.frame.panel
        inside = focused is not None and (focused is panel or panel.isAncestorOf(focused))
        if inside:
            self.frame.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            panel.focus_points()

    @Slot(int, QPoint)
    def _context_menu(self, application_id: int, where: QPoint) -> None:
        self.rows.select(application_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("done", "no_answer", "snooze", "exit_card"):
            menu.addAction(self.window_actions[name])
        menu.popup(where)

    @Slot(int, str)
    def _captured(self, application_id: int, text: str) -> None:
        self._saved(text, undo=True)
        if application_id:
            self.rows.go_to(application_id)

    @Slot(str, bool)
    def _saved(self, text: str, undo: bool) -> None:
        """Says what was saved; what was wrong before is over."""
        self.frame.message.clear()
        self.frame.status.show_saved(self._clock.now())
        if text:
            self.frame.toast.show_text(text, undo=undo)

    @Slot(str)
    def _noted(self, text: str) -> None:
        self.frame.toast.show_text(text, undo=False)

    @Slot()
    def _add_from_tray(self) -> None:
        self.bring_forward()
        self.capture.add()

    # -- time and the end

    @Slot()
    def on_tick(self) -> None:
        """Moves the now-line and their clock on; rows are read again once a minute, for groups change with time."""
        now = self._clock.now()
        if self._tray is not None:
            self._tray.look_again()
        if self._read_at is None or abs(now - self._read_at) >= READ_AGAIN_AFTER:
            self.reading.read_timeline()
        if self.isVisible():
            self.frame.timeline.set_now(now)
            self.reading.read_clock()

    def end(self) -> None:
        """From now on closing closes: the program is being stopped."""
        self._ending = True
        self.capture.close()
        self.close()

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.rows.timeline is not None:
            self.cards.offer_exit_card(self.rows.timeline)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
            return
        event.ignore()
        self.closing.ask(self.rows.next_reminder)

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

"""The phone's calendar in the window: asks about what was changed there, and serves the panel in the settings.

It speaks with no server; whoever does (phone_line.py) hears these signals and tells what came of them.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from followup_desktop.domain.calendar import CalendarAccount, CalendarName
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services.facade import Services
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion, PhoneView
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.phone_bar import PhoneBar
from followup_desktop.ui.window_parts.phone_panel import PhonePanel
from followup_desktop.ui.window_parts.status_line import StatusLine

ASKED_ABOUT = {Kind.CALENDAR, Kind.FOLLOW_UP, Kind.INTERVIEW, Kind.APPLICATION, Kind.SETTING}
STANDS_IN = {Kind.CALENDAR, Kind.SETTING}


class PhoneDesk(QObject):
    """Signals, as those of the panel: ``tried``, ``chosen``, ``password_entered``, ``now_wanted``, ``off_wanted``."""

    tried = Signal(object)
    chosen = Signal(object, object)
    password_entered = Signal(str)
    now_wanted = Signal()
    off_wanted = Signal(bool)

    def __init__(
        self, services: Services, tasks: Tasks, bridge: Bridge, loop: Loop, bar: PhoneBar, status: StatusLine
    ) -> None:
        super().__init__(bar)
        self._services, self._tasks, self._bridge, self._loop = services, tasks, bridge, loop
        self._bar, self._status = bar, status
        self._panel: PhonePanel | None = None
        self._view: PhoneView | None = None
        bridge.changed.connect(self._changed)
        bar.answered.connect(self._answer)
        self._read_questions()
        self._read_view()

    def serve(self, panel: PhonePanel) -> None:
        """The one in the settings."""
        self._panel = panel
        for mine, theirs in (
            (self.tried, panel.tried),
            (self.chosen, panel.chosen),
            (self.password_entered, panel.password_entered),
            (self.now_wanted, panel.now_wanted),
            (self.off_wanted, panel.off_wanted),
        ):
            theirs.connect(mine)
        panel.option.connect(self._set_option)
        panel.looked.connect(self._read_view)

    # -- how it stands

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.kinds & ASKED_ABOUT:
            self._read_questions()
        if changes.kinds & STANDS_IN:
            self._read_view()

    @Slot()
    def _read_view(self) -> None:
        self._tasks.run_latest("phone", self._services.phone, self._show)

    def _show(self, view: PhoneView) -> None:
        self._view = view
        self._status.show_phone(view.line, f"{view.sentence} {view.advice}".strip())
        if self._panel is not None:
            self._panel.show_view(view)

    def show_calendars(self, account: CalendarAccount, calendars: tuple[CalendarName, ...]) -> None:
        """The account that was tried has answered."""
        if self._panel is not None:
            self._panel.show_calendars(account, calendars)

    def show_trouble(self, sentence: str, advice: str) -> None:
        """What was tried in the settings did not work."""
        if self._panel is not None:
            self._panel.show_trouble(sentence, advice)

    def note(self, sentence: str) -> None:
        """Something worth knowing."""
        self._loop.noted.emit(sentence)

    @Slot(str, bool)
    def _set_option(self, key: str, on: bool) -> None:
        self._tasks.run(partial(self._services.set_phone_option, key, on), self._bridge.publish)

    # -- asking

    def _read_questions(self) -> None:
        self._tasks.run_latest("phone questions", self._services.phone_questions, self._ask)

    def _ask(self, questions: tuple[PhoneQuestion, ...]) -> None:
        self._bar.ask(questions[0] if questions else None, len(questions) - 1)

    @Slot()
    def dress(self) -> None:
        """The user turned discreet, or is so no more."""
        self._bar.dress()

    @Slot(int, object)
    def _answer(self, item_id: int, answer: PhoneAnswer) -> None:
        self._loop.carry_out(partial(self._services.answer_phone, item_id, answer), self._not_answered)

    def _not_answered(self, error: BaseException) -> None:
        self._tasks.failed.emit(error)
        self._read_questions()

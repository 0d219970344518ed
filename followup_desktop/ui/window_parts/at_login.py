"""Asks once, after the first reminder that was answered, whether the program is to start with the computer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.question_bar import QuestionBar

AT_LOGIN, ASKED = "start_at_login", "login_asked"  # the settings
QUESTION = tr("Start with the computer, so that reminders come by themselves?")
YES, NO = tr("Start with the computer"), tr("Not now")
ON = tr("It starts with the computer from now on")
LATER = tr("You can switch it on in the settings")


class AtLogin(QObject):
    """Looks whenever a reminder changed, until it has asked."""

    def __init__(self, services: Services, tasks: Tasks, bridge: Bridge, loop: Loop, bar: QuestionBar) -> None:
        super().__init__(bar)
        self._services, self._tasks, self._bridge, self._loop, self._bar = services, tasks, bridge, loop, bar
        self._asked = False
        bridge.changed.connect(self._changed)
        bar.agreed.connect(self._switch_on)
        bar.declined.connect(self._decline)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if not self._asked and changes.kinds & {Kind.REMINDER, Kind.FOLLOW_UP}:
            self._tasks.run_latest("at login", self._services.asks_for_login, self._ask, lambda _: None)

    def _ask(self, wanted: bool) -> None:
        if wanted and not self._asked:
            self._asked = True
            self._bar.ask(QUESTION, YES, NO)

    @Slot()
    def _switch_on(self) -> None:
        self._tasks.run(partial(self._services.set_setting, AT_LOGIN, "on"), self._switched_on)
        self._remember()

    def _switched_on(self, changes: Changes) -> None:
        self._bridge.publish(changes)
        self._loop.noted.emit(ON)

    @Slot()
    def _decline(self) -> None:
        self._remember()
        self._loop.noted.emit(LATER)

    def _remember(self) -> None:
        self._tasks.run(partial(self._services.set_setting, ASKED, "yes"))

"""Opens the list of reminders and carries out what is asked for in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services.facade import Services
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.reminder_list import ReminderListDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.loop import Loop


class ReminderDesk(QObject):
    """One list, made when it is first wanted. Signal: ``opened(follow_up_id)``."""

    opened = Signal(int)

    def __init__(self, services: Services, tasks: Tasks, bridge: Bridge, loop: Loop, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._tasks, self._loop, self._window = services, tasks, loop, window
        self._dialog: ReminderListDialog | None = None
        bridge.changed.connect(self._changed)

    @property
    def dialog(self) -> ReminderListDialog | None:
        return self._dialog

    @Slot()
    def open(self) -> None:
        if self._dialog is None:
            self._dialog = ReminderListDialog(self._services, self._tasks, self._window)
            self._dialog.opened.connect(self.opened)
            self._dialog.ring_wanted.connect(self._ring)
        else:
            self._dialog.reload()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot(int)
    def _ring(self, follow_up_id: int) -> None:
        self._loop.carry_out(partial(self._services.ring_now, follow_up_id))

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self._dialog is not None and self._dialog.isVisible() and changes.kinds & {Kind.REMINDER, Kind.FOLLOW_UP}:
            self._dialog.reload()

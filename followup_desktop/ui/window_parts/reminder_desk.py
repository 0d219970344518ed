"""Opens the list of reminders and carries out what is asked for in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services.facade import Services
from followup_desktop.services.reminder_views import ReminderLine, WayBack
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.reminder_list import ReminderListDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.loop import Loop

SHOWN_KINDS = {Kind.REMINDER, Kind.FOLLOW_UP, Kind.APPLICATION}


class ReminderDesk(QObject):
    """One list, made when it is first wanted. Signals: ``opened(follow_up_id)``; ``later_wanted(follow_up_id, what it
    is about, global point, the list)``."""

    opened = Signal(int)
    later_wanted = Signal(int, str, QPoint, object)

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        loop: Loop,
        plain: Callable[[str], str],
        window: QWidget,
    ) -> None:
        """``plain``: what of a text may be shown while the user is discreet."""
        super().__init__(window)
        self._services, self._tasks, self._loop, self._window = services, tasks, loop, window
        self._plain = plain
        self._dialog: ReminderListDialog | None = None
        bridge.changed.connect(self._changed)

    @property
    def dialog(self) -> ReminderListDialog | None:
        return self._dialog

    @Slot()
    def open(self) -> None:
        if self._dialog is None:
            self._dialog = ReminderListDialog(self._services, self._tasks, self._plain, self._window)
            self._dialog.opened.connect(self.opened)
            self._dialog.ring_wanted.connect(self._ring)
            self._dialog.later_wanted.connect(self._later)
            self._dialog.back_wanted.connect(self._bring_back)
            self._dialog.undo_wanted.connect(self._loop.undo)
            self._dialog.copied.connect(outside.copy)
        else:
            self._dialog.reload()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def dress(self) -> None:
        """The user turned discreet, or no more."""
        if self._dialog is not None:
            self._dialog.dress()

    @Slot(int)
    def _ring(self, follow_up_id: int) -> None:
        self._loop.carry_out(partial(self._services.ring_now, follow_up_id))

    def _later(self, line: ReminderLine, where: QPoint) -> None:
        self.later_wanted.emit(line.follow_up_id, self._plain(line.what), where, self._dialog)

    def _bring_back(self, line: ReminderLine) -> None:
        if line.back is WayBack.REOPEN:
            self._loop.carry_out(partial(self._services.reopen, line.application_id))
        else:
            self._loop.carry_out(partial(self._services.bring_back, line.follow_up_id, line.back))

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self._dialog is not None and self._dialog.isVisible() and changes.kinds & SHOWN_KINDS:
            self._dialog.reload()

"""What the user sets: opens the dialog, and carries out what the call sheet asks for about the advice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services.facade import Services
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.settings import SettingsDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.loop import Loop

THEME = "theme"


class Preferences(QObject):
    """One dialog, made when it is first wanted. Signals: ``theme_chosen(name)``, ``open_link(link)``;
    ``trial_there(TrialPanel)``: a test notification can be asked for in it; ``phone_there(PhonePanel)``."""

    trial_there = Signal(object)
    phone_there = Signal(object)
    theme_chosen = Signal(str)
    open_link = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, bridge: Bridge, loop: Loop, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._tasks, self._bridge, self._loop = services, tasks, bridge, loop
        self._window = window
        self._dialog: SettingsDialog | None = None
        bridge.changed.connect(self._changed)

    @property
    def dialog(self) -> SettingsDialog | None:
        return self._dialog

    @Slot()
    def open(self) -> None:
        self.open_at("")

    @Slot(str)
    def open_at(self, key: str) -> None:
        """Opens the dialog, or brings it forward, at that setting; empty: at the top."""
        if self._dialog is None:
            dialog = SettingsDialog(self._services, self._tasks, self._window)
            dialog.changed.connect(self._saved)
            dialog.open_link.connect(self.open_link)
            self.trial_there.emit(dialog.trial)
            self.phone_there.emit(dialog.phone)
            self._dialog = dialog  # kept when it is closed: what was just saved there still has to be heard
        else:
            self._dialog.reload()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        if key:
            self._dialog.open_at(key)

    def finish(self) -> None:
        """What is typed there and not ended with Enter counts now."""
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.finish()

    @Slot(object)
    def _saved(self, changes: Changes) -> None:
        self._bridge.publish(changes)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """Something was saved, here or by the command line, or taken back."""
        if Kind.SETTING not in changes.kinds:
            return
        self._tasks.run_latest("theme", lambda: self._services.setting(THEME), self.theme_chosen.emit)
        if self._dialog is not None:
            self._dialog.reload()

    # -- from the call sheet

    @Slot(str, str)
    def change(self, key: str, value: str) -> None:
        """The habits of a country were switched where the advice is explained."""
        self._tasks.run(partial(self._services.set_setting, key, value), self._bridge.publish)

    @Slot(int)
    def follow_advice(self, application_id: int) -> None:
        self._loop.carry_out(partial(self._services.follow_advice, application_id))

"""What closing the window does: into the tray where there is one, and otherwise says what would end. And quitting,
which names the next reminder first: it would not ring."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.views import Timeline
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.present import present
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.tray import Tray
from followup_desktop.ui.tray_menu import due_line, next_line
from followup_desktop.ui.window_parts.cards import CloseCard, QuitCard
from followup_desktop.ui.window_parts.overlay import Overlay

TOLD = "close_told"  # the setting


class Closing(QObject):
    """Answers the window's close. Signal: ``quit_chosen()``."""

    quit_chosen = Signal()

    def __init__(
        self,
        window: QWidget,
        overlay: Overlay,
        actions: WindowActions,
        tray: Tray | None,
        services: Services,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window, self._overlay, self._actions, self._tray = window, overlay, actions, tray
        self._services, self._tasks = services, tasks
        self._told = False  # that it goes on in the tray: said once in a life
        overlay.dismissed.connect(self.keep_open)
        if tray is not None:
            tasks.run(lambda: services.setting(TOLD), self._was_told)

    def _was_told(self, value: str) -> None:
        self._told = self._told or value == "yes"

    def ask(self, timeline: Timeline | None) -> None:
        """The window was asked to close. What would not ring is named where nothing would be left of it."""
        if self._tray is not None and self._tray.available:
            self._into_the_tray(self._tray)
            return
        card = CloseCard(_waits(timeline))
        card.minimise.connect(self._minimise)
        card.quit_anyway.connect(self.quit_chosen)
        self._lay_down(card, card.minimise_button)

    def ask_quit(self, timeline: Timeline | None) -> None:
        """The user wants to quit. What would not ring is named first; asked a second time it is quit."""
        waits = _waits(timeline)
        if not waits or isinstance(self._overlay.card, QuitCard):
            self.quit_chosen.emit()
            return
        present(self._window)
        card = QuitCard(waits)
        card.quit_anyway.connect(self.quit_chosen)
        card.stay.connect(self.keep_open)
        self._lay_down(card, card.quit_button)

    def _lay_down(self, card: QWidget, first: QWidget) -> None:
        self._actions.cover("closing", covered=True)
        self._overlay.show_card(card, first)

    def _into_the_tray(self, tray: Tray) -> None:
        self._window.hide()
        if not self._told:
            self._told = True
            self._tasks.run(lambda: self._services.set_setting(TOLD, "yes"))
            tray.say(
                tr("Reminders stay on"), tr("Follow-Up Desktop goes on in the tray. {waits}.", waits=tray.waits())
            )

    @Slot()
    def _minimise(self) -> None:
        self.keep_open()
        self._window.showMinimized()

    @Slot()
    def keep_open(self) -> None:
        self._overlay.close_card()
        self._actions.cover("closing", covered=False)


def _waits(timeline: Timeline | None) -> list[str]:
    """What would ring, a line each: what was shown and not answered would come back before the next one."""
    if timeline is None:
        return []
    due = [due_line(timeline)] if timeline.due else []
    return [*due, next_line(timeline)] if timeline.next_reminder else due

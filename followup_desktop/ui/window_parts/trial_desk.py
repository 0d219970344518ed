"""Trying out notifications: asks the bell to send one, hears what became of it, and hands on what the user says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.ports import Capabilities
from followup_desktop.services.bell_listener import Tried
from followup_desktop.services.facade import Services
from followup_desktop.services.first_views import TrialView
from followup_desktop.services.settings import NOTIFY
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.trial_panel import TrialPanel


class TrialDesk(QObject):
    """Serves every panel alike. Signals: ``wanted()``: the bell is to send one; ``clicked(token)``: the user clicked
    it, on the desktop."""

    wanted = Signal()
    clicked = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._bridge = services, tasks, bridge
        self._panels: list[TrialPanel] = []
        self._now: Capabilities | None = None  # while the desktop is still being asked
        self._way = ""  # the one that took the test; empty: none was sent since the ways are as they are

    def serve(self, panel: TrialPanel) -> None:
        self._panels.append(panel)
        panel.wanted.connect(self.wanted)
        panel.seen.connect(self._seen)
        panel.unseen.connect(self._unseen)
        panel.chosen.connect(self._choose)
        panel.looked.connect(self._look)

    @property
    def _able(self) -> Capabilities:
        return self._now or Capabilities()

    # -- how it stands

    def capable(self, now: Capabilities) -> None:
        """What the way of notification in use can do."""
        if self._now is None or now.way != self._now.way:
            self._way = ""
        self._now = now
        self._look()

    @Slot()
    def _look(self) -> None:
        """Unless a test is under way: its question stays until it is answered."""
        now = self._now
        if now is not None and not self._way and any(panel.isVisible() for panel in self._panels):
            self._tasks.run_latest("trial", partial(self._services.trial_stands, now), self._show)

    def _show(self, view: TrialView) -> None:
        for panel in self._panels:
            panel.show_view(view)

    def heard(self, tried: Tried, way: str, token: str) -> None:
        """What the bell says of the test."""
        self._way = way or self._able.way
        if tried is Tried.SEEN:
            self._seen()
            self.clicked.emit(token)
        else:
            read = partial(self._services.trial_sent, self._able, tried, way)
            self._tasks.run_latest("trial", read, self._show)

    # -- what the user says

    @Slot()
    def _seen(self) -> None:
        self._answer(partial(self._services.trial_seen, self._able, self._way))

    @Slot()
    def _unseen(self) -> None:
        self._answer(partial(self._services.trial_unseen, self._able))

    def _answer(self, operation: Callable[[], tuple[TrialView, Changes]]) -> None:
        self._tasks.forget("trial")
        self._tasks.run(operation, self._answered)

    def _answered(self, answer: tuple[TrialView, Changes]) -> None:
        view, changes = answer
        self._show(view)
        self._bridge.publish(changes)

    @Slot(str)
    def _choose(self, value: str) -> None:
        """Another way from now on; then it is to be tried like the first."""
        self._tasks.run(partial(self._services.set_setting, NOTIFY, value), self._chosen)

    def _chosen(self, changes: Changes) -> None:
        self._way = ""
        self._bridge.publish(changes)
        self._look()

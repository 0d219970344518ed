"""What happens outside the GUI thread and concerns the window arrives here: changes, wake-ups, notification events.

Anyone may call ``publish`` and its sisters from any thread; the signals are emitted on the GUI thread only, in the
order of the calls. The bridge reads nothing and decides nothing.
"""

from __future__ import annotations

from collections import deque
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.ports import Capabilities, NoteEvent


@runtime_checkable
class Errand(Protocol):
    """What was done for the window in another thread."""

    def hand_over(self) -> None:
        """Gives it to whoever asked for it, on the GUI thread."""


class Bridge(QObject):
    """The one way from other threads into the window. Must be made on the GUI thread.

    Signals: ``changed(Changes)``; ``note_event(NoteEvent)``; ``capabilities(Capabilities)``; ``woken()``, the
    scheduler rang. What an errand to a server brought (``Errand``) is handed over here as well.
    """

    changed = Signal(object)
    note_event = Signal(object)
    capabilities = Signal(object)
    woken = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: deque[object] = deque()  # append and popleft are atomic
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: Changes) -> None:
        """Something was changed. Those that arrive before the window looks are joined: one reload, not thirty."""
        if changes:
            self._post(changes)

    def publish_event(self, event: NoteEvent) -> None:
        """A notification was taken, clicked, closed, or failed."""
        self._post(event)

    def publish_capabilities(self, capabilities: Capabilities) -> None:
        """What the way of notification in use can do."""
        self._post(capabilities)

    def publish_errand(self, errand: Errand) -> None:
        """Something came over the network."""
        self._post(errand)

    def wake(self) -> None:
        """The alarm rang: whoever looks after due reminders may look now."""
        self._post(None)

    def _post(self, item: object) -> None:
        self._inbox.append(item)
        self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        changes = Changes()
        while self._inbox:
            item = self._inbox.popleft()
            if isinstance(item, Changes):
                changes |= item
                continue
            if changes:  # keep the order between changes and events
                self.changed.emit(changes)
                changes = Changes()
            self._emit(item)
        if changes:
            self.changed.emit(changes)

    def _emit(self, item: object) -> None:
        if item is None:
            self.woken.emit()
        elif isinstance(item, Capabilities):
            self.capabilities.emit(item)
        elif isinstance(item, NoteEvent):
            self.note_event.emit(item)
        elif isinstance(item, Errand):
            item.hand_over()

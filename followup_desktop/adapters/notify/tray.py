"""The message of a tray icon: for Windows and macOS where the system's own way is missing. Not run on those here.

The weakest way that can be clicked: it has no buttons, and a click says only that there was one, not on which
message. So the click counts for the last one shown, and once that was used or replaced, for none.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from followup_desktop.adapters.notify.texts import BODY, TITLE, clean
from followup_desktop.domain.ports import Capabilities, Note, NoteEvent, NoteEventKind, NoteKey, NotifierListener
from followup_desktop.languages import tr

WAY = "tray"
NO_TRAY = tr("there is no tray icon to speak through")
SHOWN_MS = 30_000


class TrayNotifier(QObject):
    """Fulfils ports.Notifier. ``icon`` gives the icon that is in the tray now, or None; it stays its owner's."""

    def __init__(self, icon: Callable[[], QSystemTrayIcon | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._listener = NotifierListener()
        self._last: NoteKey | None = None
        self._heard_from: QSystemTrayIcon | None = None

    def capabilities(self) -> Capabilities:
        if self._usable() is None:
            return Capabilities("", why_not=NO_TRAY)
        return Capabilities(WAY, clickable=True, why_not=tr("only the last notification can be clicked"))

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener
        listener.ready(self.capabilities())

    def _usable(self) -> QSystemTrayIcon | None:
        """Without a tray Qt says that messages are supported, and loses them."""
        icon = self._icon()
        return icon if icon is not None and icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable() else None

    def send(self, note: Note) -> None:
        icon = self._usable()
        if icon is None:
            self._listener.event(NoteEvent(NoteEventKind.FAILED, note.key, WAY, detail=NO_TRAY))
            return
        if icon is not self._heard_from:
            icon.messageClicked.connect(self._clicked)
            self._heard_from = icon
        replaced, self._last = self._last, note.key
        title, body = clean(note.title, TITLE, one_line=True), clean(note.body, BODY)
        icon.showMessage(title or "Follow-Up Desktop", body, icon.icon(), SHOWN_MS)
        if replaced is not None and replaced != note.key:
            self._listener.event(NoteEvent(NoteEventKind.CLOSED, replaced, WAY, detail="undefined"))
        self._listener.event(NoteEvent(NoteEventKind.ACCEPTED, note.key, WAY))

    @Slot()
    def _clicked(self) -> None:
        key, self._last = self._last, None
        if key is not None:
            self._listener.event(NoteEvent(NoteEventKind.ACTIVATED, key, WAY))

    def withdraw(self, follow_up_id: int) -> None:
        """A tray's message cannot be taken back, but a click on it counts no more."""
        if self._last is not None and self._last.follow_up_id == follow_up_id:
            self._last = None

    def stop(self) -> None:
        self._listener = NotifierListener()
        self._last = None

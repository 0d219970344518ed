"""plyer: for desktops where no clickable way exists. It shows, and that is all: no click, no proof of being seen.

It may block for many seconds and reports success where nothing was shown, so it runs on a thread of its own, and what
can be checked beforehand is checked here.
"""

from __future__ import annotations

import importlib.util
import logging
import shutil
import sys
import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot

from followup_desktop.adapters.notify.texts import clean
from followup_desktop.domain.ports import Capabilities, Note, NoteEvent, NoteEventKind, NotifierListener

log = logging.getLogger(__name__)
WAY = "plyer"
# Windows takes 63 and 255 UTF-16 units and fails silently past that.
TITLE, BODY = 60, 240
WHY_NO_CLICK = "notifications are shown through plyer and cannot be clicked; open them here"


class PlyerNotifier(QObject):
    """Fulfils ports.Notifier."""

    _finished = Signal(object)

    def __init__(self, app_name: str = "Follow-Up Desktop", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app_name = app_name
        self._listener = NotifierListener()
        self._stopped = True
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def capabilities(self) -> Capabilities:
        missing = missing_way()
        return Capabilities("" if missing else WAY, "", why_not=missing or WHY_NO_CLICK)

    def start(self, listener: NotifierListener) -> None:
        self._listener, self._stopped = listener, False
        listener.ready(self.capabilities())

    def send(self, note: Note) -> None:
        missing = missing_way()
        if missing:
            self._listener.event(NoteEvent(NoteEventKind.FAILED, note.key, WAY, detail=missing))
            return
        threading.Thread(target=self._show, args=(note,), name="plyer", daemon=True).start()

    def _show(self, note: Note) -> None:
        """On its own thread. A title that begins with a dash would be taken for an option of notify-send."""
        title = clean(note.title, TITLE, one_line=True).lstrip("-") or self._app_name
        try:
            from plyer import notification

            notification.notify(
                title=title, message=clean(note.body, BODY) or " ", app_name=self._app_name, timeout=10
            )
            event = NoteEvent(NoteEventKind.ACCEPTED, note.key, WAY)
        except Exception as error:  # each of its backends fails in its own way
            event = NoteEvent(NoteEventKind.FAILED, note.key, WAY, detail=type(error).__name__)
        try:
            self._finished.emit(event)
        except RuntimeError:  # the program has ended meanwhile
            log.info("a notification was sent after the end")

    @Slot(object)
    def _deliver(self, event: NoteEvent) -> None:
        if not self._stopped:
            self._listener.event(event)

    def withdraw(self, follow_up_id: int) -> None:
        """Nothing: it cannot take back what it showed."""

    def stop(self) -> None:
        self._stopped = True


def missing_way() -> str:
    """Why plyer could show nothing here, empty where it probably can."""
    if sys.platform != "linux":
        return ""
    if shutil.which("notify-send") or importlib.util.find_spec("dbus"):
        return ""
    return "plyer needs the program notify-send (package libnotify-bin)"

"""plyer: for desktops where no clickable way exists. It shows, and that is all: no click, no proof of being seen.

plyer blocks, with a stuck server for 25 seconds, and reports success where nothing was shown. So each note goes out
on a short-lived thread, one at a time, and what can be checked beforehand is checked there: whether a server is there
at all. ACCEPTED from here means "handed over"; it is never called clickable, and the chain shows the banner beside
it.
"""

from __future__ import annotations

import html
import logging
import sys
import threading

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from followup_desktop.adapters.notify.asking import ask_server
from followup_desktop.adapters.notify.plyer_paths import (
    BODY_UNITS,
    NO_CLICK,
    TITLE_UNITS,
    backend,
    cut_units,
    not_an_option,
    why_no_path,
)
from followup_desktop.adapters.notify.texts import BODY, TITLE, clean
from followup_desktop.domain.ports import Capabilities, Note, NoteEvent, NoteEventKind, NoteKey, NotifierListener
from followup_desktop.languages import tr

log = logging.getLogger(__name__)
WAY = "plyer"
PATIENCE_MS = 6000
LOOK_AGAIN_MS = 60_000  # while there is no server: whether there is one now
BUSY = tr("an earlier notification has not gone out yet")
Outcome = tuple[NoteKey | None, str]  # whose (None: a look at the server), and why not


class PlyerNotifier(QObject):
    """Fulfils ports.Notifier."""

    _finished = Signal(object)  # Outcome, from the thread

    def __init__(
        self, app_name: str = "Follow-Up Desktop", *, patience_ms: int = PATIENCE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app_name, self._patience_ms = app_name, patience_ms
        self._listener = NotifierListener()
        self._running = False
        self._why_not = why_no_path()
        self._thread: threading.Thread | None = None
        self._queue: list[Note] = []
        self._current: NoteKey | None = None
        self._given_up = False  # the thread still runs, but nobody waits for it any more
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._again = self._timer(self._look)
        self._limit = self._timer(self._too_long)

    def _timer(self, action: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(action)
        return timer

    def capabilities(self) -> Capabilities:
        return Capabilities("" if self._why_not else WAY, why_not=self._why_not or NO_CLICK)

    def start(self, listener: NotifierListener) -> None:
        self._listener, self._running = listener, True
        listener.ready(self.capabilities())
        self._look()

    @Slot()
    def _look(self) -> None:
        """Whether anything would be shown at all; asked on the thread, for the answer may take seconds."""
        if self._thread is None and sys.platform == "linux":
            self._start_thread(None)

    # -- sending, one at a time

    def send(self, note: Note) -> None:
        if not self._running:
            return
        if why := why_no_path():
            self._fail(note.key, why)
        elif self._given_up:
            self._fail(note.key, BUSY)
        else:
            self._queue.append(note)
            self._next()

    def _next(self) -> None:
        if self._thread is None and self._queue:
            note = self._queue.pop(0)
            self._current = note.key
            self._limit.start(self._patience_ms)
            self._start_thread(note)

    def _start_thread(self, note: Note | None) -> None:
        self._thread = threading.Thread(target=self._work, args=(note,), name="plyer", daemon=True)
        self._thread.start()

    def _work(self, note: Note | None) -> None:
        """On the thread. Emitting is safe from there; nothing else of Qt is touched."""
        try:
            why = show(note, self._app_name)
        except Exception as error:  # each of plyer's backends fails in a way of its own
            why = tr("plyer could not show it ({what})", what=type(error).__name__)
        try:
            self._finished.emit((note.key if note else None, why))
        except RuntimeError:  # the program has ended meanwhile
            log.info("a notification was sent after the end")

    @Slot(object)
    def _deliver(self, outcome: Outcome) -> None:
        """On the GUI thread again."""
        key, why = outcome
        given_up, self._given_up = self._given_up, False
        if self._thread is not None:
            self._thread.join(timeout=1)  # it has nothing more to do than to return
        self._thread, self._current = None, None
        self._limit.stop()
        if not self._running:
            return
        self._learn(why)
        if key is not None and not given_up:
            if why:
                self._fail(key, why)
            else:
                self._listener.event(NoteEvent(NoteEventKind.ACCEPTED, key, WAY))
        self._next()

    def _learn(self, why: str) -> None:
        before = self.capabilities()
        self._why_not = why
        if why:
            self._again.start(LOOK_AGAIN_MS)
        if self.capabilities() != before:
            self._listener.ready(self.capabilities())

    @Slot()
    def _too_long(self) -> None:
        """The note, and those behind it, go another way; the thread is left to end when it can."""
        waiting = [key for key in (self._current, *(note.key for note in self._queue)) if key is not None]
        self._current, self._given_up = None, True
        self._queue.clear()
        for key in waiting:
            self._fail(key, tr("no answer in time"))

    def _fail(self, key: NoteKey, why: str) -> None:
        self._listener.event(NoteEvent(NoteEventKind.FAILED, key, WAY, detail=why))

    def withdraw(self, follow_up_id: int) -> None:
        """What is shown cannot be taken back; what waits can."""
        self._queue = [note for note in self._queue if note.key.follow_up_id != follow_up_id]

    def stop(self) -> None:
        self._running = False
        self._listener = NotifierListener()
        self._queue.clear()
        self._again.stop()
        self._limit.stop()
        if self._thread is not None:
            self._thread.join(timeout=1)


def show(note: Note | None, app_name: str) -> str:
    """Shows it, or with None only looks whether it could. Why not, empty where plyer took it. May take long."""
    markup = False
    if sys.platform == "linux":
        found = ask_server()
        if why := found.why_not or why_no_path():
            return why
        markup = "body-markup" in found.can
    if note is None:
        return ""
    title, body = clean(note.title, TITLE, one_line=True), clean(note.body, BODY)
    if sys.platform == "win32":
        title, body = cut_units(title, TITLE_UNITS), cut_units(body, BODY_UNITS)
    body = html.escape(body, quote=False) if markup else body
    backend().notify(
        title=not_an_option(title) or app_name, message=not_an_option(body) or " ", app_name=app_name, timeout=10
    )
    return ""

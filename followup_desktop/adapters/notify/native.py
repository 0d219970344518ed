"""Windows and macOS: desktop-notifier on an asyncio loop in a thread of its own.

It could not be run on those systems here; the README says so. It swallows every error, and only ``on_dispatched``
tells that something was shown, so that alone becomes ACCEPTED.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from followup_desktop.adapters.notify.texts import BODY, TITLE, clean
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NotifierListener,
)

log = logging.getLogger(__name__)
WAY = "native"


class NativeNotifier(QObject):
    """Fulfils ports.Notifier."""

    _happened = Signal(object)

    def __init__(self, app_name: str = "Follow-Up Desktop", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app_name = app_name
        self._listener = NotifierListener()
        self._capabilities = Capabilities(WAY)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._notifier: Any = None
        self._shown: dict[int, str] = {}  # follow-up -> identifier of the system
        self._happened.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def capabilities(self) -> Capabilities:
        return self._capabilities

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener
        try:
            from desktop_notifier import DesktopNotifier
        except ImportError:
            self._capabilities = Capabilities("", why_not="desktop-notifier is not installed")
            listener.ready(self._capabilities)
            return
        self._loop = asyncio.new_event_loop()
        self._notifier = DesktopNotifier(app_name=self._app_name)
        self._thread = threading.Thread(target=self._loop.run_forever, name="notifier", daemon=True)
        self._thread.start()
        self._capabilities = Capabilities(WAY, "the system's own", True, True, True)
        listener.ready(self._capabilities)

    def send(self, note: Note) -> None:
        if self._loop is None:
            self._listener.event(NoteEvent(NoteEventKind.FAILED, note.key, WAY, detail=self._capabilities.why_not))
            return
        asyncio.run_coroutine_threadsafe(self._send(note), self._loop)

    async def _send(self, note: Note) -> None:
        from desktop_notifier import Button

        dispatched: list[bool] = []

        def clicked(action: NoteAction) -> None:
            self._happened.emit(NoteEvent(NoteEventKind.ACTIVATED, note.key, WAY, action))

        try:
            identifier = await self._notifier.send(
                title=clean(note.title, TITLE, one_line=True),
                message=clean(note.body, BODY),
                buttons=[
                    Button(title=label, identifier=action.value, on_pressed=lambda chosen=action: clicked(chosen))
                    for action, label in note.actions
                ],
                on_dispatched=lambda: dispatched.append(True),
                on_clicked=lambda: clicked(NoteAction.OPEN),
                on_dismissed=lambda: self._happened.emit(
                    NoteEvent(NoteEventKind.CLOSED, note.key, WAY, detail="dismissed")
                ),
            )
            self._shown[note.key.follow_up_id] = str(identifier)
        except Exception as error:
            log.warning("the system's notification failed: %s", type(error).__name__)
        kind = NoteEventKind.ACCEPTED if dispatched else NoteEventKind.FAILED
        self._happened.emit(NoteEvent(kind, note.key, WAY))

    @Slot(object)
    def _deliver(self, event: NoteEvent) -> None:
        self._listener.event(event)

    def withdraw(self, follow_up_id: int) -> None:
        identifier = self._shown.pop(follow_up_id, None)
        if identifier is not None and self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._notifier.clear(identifier), self._loop)

    def stop(self) -> None:
        self._listener = NotifierListener()
        if self._loop is not None:
            for follow_up_id in list(self._shown):
                self.withdraw(follow_up_id)
            self._loop.call_soon_threadsafe(self._loop.stop)
            if self._thread is not None:
                self._thread.join(timeout=3)
            self._loop = None

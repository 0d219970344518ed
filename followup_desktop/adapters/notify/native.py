"""Windows and macOS: desktop-notifier on an asyncio loop in a thread of its own.

Not run on those systems here: what is known is that it follows desktop-notifier 6.2's interface, and how it behaves
with a stand-in for that library. The library swallows every error, and only ``on_dispatched`` tells of success; where
it has no way to the system (an unsigned program on macOS) it says so only through an empty set of capabilities, and
"shows" all the same. Both are looked at before anything counts as ACCEPTED.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.notify.texts import BODY, LABEL, TITLE, clean
from followup_desktop.adapters.windows_identity import name_notifications
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NotifierListener,
)
from followup_desktop.languages import tr

log = logging.getLogger(__name__)
WAY = "native"
PATIENCE = 8.0  # seconds
ASKING = Capabilities(WAY)
MISSING = tr("the part that speaks to this system (desktop-notifier) is not installed")
NO_CENTRE = tr("this system lets only an installed, signed program show notifications")
NOT_ALLOWED = tr("the system's settings do not allow this program to show notifications")


class NativeNotifier(QObject):
    """Fulfils ports.Notifier. ``icon``: the path of a picture, else the library would show Python's."""

    _told = Signal(object)  # NoteEvent or Capabilities, from the thread

    def __init__(
        self, icon: str = "", *, app_name: str = "Follow-Up Desktop", patience: float = PATIENCE,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._icon, self._app_name, self._patience = icon, app_name, patience
        self._listener = NotifierListener()
        self._capabilities = ASKING
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._library: Any = None
        self._shown: dict[int, str] = {}  # follow-up -> the system's identifier; used on the thread alone
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def capabilities(self) -> Capabilities:
        return self._capabilities

    def _known_as(self) -> str:
        """Windows joins notifications to the shortcut by what desktop-notifier calls the name."""
        return APPLICATION_ID if sys.platform == "win32" else self._app_name

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener
        try:
            from desktop_notifier import DesktopNotifier, Icon

            picture = Icon(path=Path(self._icon)) if self._icon else None
            self._library = DesktopNotifier(app_name=self._known_as(), app_icon=picture)
            if sys.platform == "win32":
                import winreg

                name_notifications(self._app_name, winreg)
        except Exception as error:  # not installed, or one of the system's parts that it needs is missing
            log.info("no native notifications: %s", type(error).__name__)
            self._deliver(Capabilities("", why_not=MISSING))
            return
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(self._loop,), name="notifier", daemon=True)
        self._thread.start()
        self._do(self._ask())

    @staticmethod
    def _run(loop: asyncio.AbstractEventLoop) -> None:
        loop.run_forever()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            work.close()
        else:
            asyncio.run_coroutine_threadsafe(work, self._loop)

    def _say(self, told: NoteEvent | Capabilities) -> None:
        """From the thread to the window's."""
        try:
            self._told.emit(told)
        except RuntimeError:  # the program has ended meanwhile
            log.info("a notification was heard after the end")

    @Slot(object)
    def _deliver(self, told: NoteEvent | Capabilities) -> None:
        if isinstance(told, Capabilities):
            self._capabilities = told
            self._listener.ready(told)
        else:
            self._listener.event(told)

    # -- on the thread

    async def _ask(self) -> None:
        why, can = NO_CENTRE, frozenset[str]()
        try:
            async with asyncio.timeout(self._patience):
                can = frozenset(one.name for one in await self._library.get_capabilities())
                if can and not await self._library.request_authorisation():
                    why, can = NOT_ALLOWED, frozenset()
        except Exception as error:
            log.warning("the system's notifications could not be asked: %s", type(error).__name__)
            can = frozenset()
        if not can:
            self._say(Capabilities("", why_not=why))
            return
        clickable = "ON_CLICKED" in can
        self._say(Capabilities(WAY, tr("the system's own"), clickable, "BUTTONS" in can, persistent=True))

    async def _send(self, note: Note) -> None:
        from desktop_notifier import Button

        dispatched = asyncio.Event()

        def clicked(action: NoteAction) -> None:
            self._say(NoteEvent(NoteEventKind.ACTIVATED, note.key, WAY, action))

        def dismissed() -> None:
            self._say(NoteEvent(NoteEventKind.CLOSED, note.key, WAY, detail="dismissed"))

        # macOS remembers sets of buttons by what they are called, so their identifiers must stay the same.
        buttons = [
            Button(
                title=clean(label, LABEL, one_line=True) or action.value,
                identifier=action.value,
                on_pressed=lambda chosen=action: clicked(chosen),
            )
            for action, label in note.actions
        ]
        detail = tr("the system did not take it")
        try:
            async with asyncio.timeout(self._patience):
                await self._clear(note.key.follow_up_id)
                self._shown[note.key.follow_up_id] = await self._library.send(
                    title=clean(note.title, TITLE, one_line=True) or self._app_name,
                    message=clean(note.body, BODY),
                    buttons=buttons,
                    on_dispatched=dispatched.set,
                    on_clicked=lambda: clicked(NoteAction.OPEN),
                    on_dismissed=dismissed,
                )
        except Exception as error:
            detail = type(error).__name__
        kind = NoteEventKind.ACCEPTED if dispatched.is_set() else NoteEventKind.FAILED
        self._say(NoteEvent(kind, note.key, WAY, detail="" if dispatched.is_set() else detail))

    async def _clear(self, follow_up_id: int) -> None:
        identifier = self._shown.pop(follow_up_id, None)
        if identifier is not None:
            await self._library.clear(identifier)

    async def _clear_all(self) -> None:
        for follow_up_id in list(self._shown):
            await self._clear(follow_up_id)
        asyncio.get_running_loop().stop()

    # -- on the window's thread

    def send(self, note: Note) -> None:
        if self._loop is None or not self._capabilities.way:
            why = self._capabilities.why_not
            self._listener.event(NoteEvent(NoteEventKind.FAILED, note.key, WAY, detail=why))
        else:
            self._do(self._send(note))

    def withdraw(self, follow_up_id: int) -> None:
        self._do(self._clear(follow_up_id))

    def stop(self) -> None:
        """Withdraws what is shown; waits for that three seconds at most."""
        self._listener = NotifierListener()
        if self._loop is None or self._thread is None:
            return
        self._do(self._clear_all())
        self._thread.join(timeout=3)
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._loop = self._thread = None

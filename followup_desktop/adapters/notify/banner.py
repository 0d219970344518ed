"""The last way, which cannot fail: a banner inside the window."""

from __future__ import annotations

from collections.abc import Callable

from followup_desktop.domain.ports import Capabilities, Note, NoteEvent, NoteEventKind, NotifierListener

WAY = "banner"


class BannerNotifier:
    """Fulfils ports.Notifier through two callbacks of the window."""

    def __init__(self, show: Callable[[Note], None], withdraw: Callable[[int], None]) -> None:
        self._show, self._withdraw = show, withdraw
        self._listener = NotifierListener()

    def capabilities(self) -> Capabilities:
        return Capabilities(WAY, why_not="reminders appear in this window only", clickable=True, actions=True)

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener

    def send(self, note: Note) -> None:
        self._show(note)
        self._listener.event(NoteEvent(NoteEventKind.ACCEPTED, note.key, WAY))

    def withdraw(self, follow_up_id: int) -> None:
        self._withdraw(follow_up_id)

    def stop(self) -> None:
        self._listener = NotifierListener()

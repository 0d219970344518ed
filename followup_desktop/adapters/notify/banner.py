"""The last way, which cannot fail: a banner inside the window."""

from __future__ import annotations

import logging
from collections.abc import Callable

from followup_desktop.domain.ports import Capabilities, Note, NoteEvent, NoteEventKind, NotifierListener
from followup_desktop.languages import tr

log = logging.getLogger(__name__)
WAY = "banner"
WHY = tr("reminders appear in this window only")


class BannerNotifier:
    """Fulfils ports.Notifier through two callbacks of the window. Its clicks come from the window itself."""

    def __init__(self, show: Callable[[Note], None], withdraw: Callable[[int], None]) -> None:
        self._show, self._withdraw = show, withdraw
        self._listener = NotifierListener()

    def capabilities(self) -> Capabilities:
        return Capabilities(WAY, clickable=True, actions=True, persistent=True, why_not=WHY)

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener

    def send(self, note: Note) -> None:
        try:
            self._show(note)
        except Exception:  # a defect of the window must not cost the reminder: it stands in the list all the same
            log.exception("the banner of follow-up %d could not be drawn", note.key.follow_up_id)
        self._listener.event(NoteEvent(NoteEventKind.ACCEPTED, note.key, WAY))

    def withdraw(self, follow_up_id: int) -> None:
        try:
            self._withdraw(follow_up_id)
        except Exception:
            log.exception("the banner of follow-up %d could not be taken away", follow_up_id)

    def stop(self) -> None:
        self._listener = NotifierListener()

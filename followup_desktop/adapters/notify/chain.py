"""The ways to show a notification, in order; the last one cannot fail.

A note goes to the first way that can show anything; when that one fails, the same note goes to the next. Where the
way that took it cannot be clicked, the last way (the banner in the window) shows it as well: there it can be clicked.
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Sequence
from functools import partial

from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteEvent,
    NoteEventKind,
    Notifier,
    NotifierListener,
)

log = logging.getLogger(__name__)


class ChainNotifier:
    """Fulfils ports.Notifier over several others."""

    def __init__(self, ways: Sequence[Notifier]) -> None:
        self._ways = tuple(ways)
        self._listener = NotifierListener()
        self._under_way: dict[int, tuple[Note, int]] = {}  # follow-up -> the note and the place of its way
        self._told: Capabilities | None = None

    def capabilities(self) -> Capabilities:
        """Those of the first able way, with the reason why a better one is not there."""
        return self._ways[self._first(0)].capabilities()

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener
        for place, way in enumerate(self._ways):
            way.start(NotifierListener(self._ready_again, partial(self._heard, place)))
        self._ready()

    def _ready_again(self, _capabilities: Capabilities) -> None:
        self._ready()

    def _ready(self) -> None:
        now = self.capabilities()
        if now != self._told:
            self._told = now
            self._listener.ready(now)

    def _first(self, place: int) -> int:
        """The place of the first way from ``place`` on that can show anything; the last one always can."""
        last = len(self._ways) - 1
        for at in range(place, last):
            # A way that is still finding out names itself too: if it fails, the next one has it.
            if self._ways[at].capabilities().way:
                return at
        return last

    def send(self, note: Note) -> None:
        self._send(note, self._first(0))

    def _send(self, note: Note, place: int) -> None:
        self._under_way[note.key.follow_up_id] = (note, place)
        self._ways[place].send(note)

    def _heard(self, place: int, event: NoteEvent) -> None:
        under_way = self._under_way.get(event.key.follow_up_id)
        mine = under_way is not None and under_way[1] == place and under_way[0].key == event.key
        if event.kind is NoteEventKind.FAILED and mine and under_way is not None and place + 1 < len(self._ways):
            log.warning("way %d could not show a notification: %s", place, event.detail)
            self._send(under_way[0], self._first(place + 1))
            return
        if event.kind is NoteEventKind.ACCEPTED:
            if under_way is None or not mine:
                return  # the banner beside a way that cannot be clicked; already reported
            del self._under_way[event.key.follow_up_id]
            if not self._ways[place].capabilities().clickable:
                self._ways[-1].send(under_way[0])
        self._listener.event(event)

    def withdraw(self, follow_up_id: int) -> None:
        for way in self._ways:
            way.withdraw(follow_up_id)

    def stop(self) -> None:
        for way in self._ways:
            way.stop()


def ways_for(last: Notifier, prefer: str = "", icon: str = "") -> tuple[Notifier, ...]:
    """The ways of this platform in order, ``last`` at the end. ``prefer``: "plyer" or "banner" for that one
    alone. ``icon``: the path of a picture to show."""
    from followup_desktop.adapters.notify.plyer_backend import PlyerNotifier

    if prefer == "banner":
        return (last,)
    if prefer == "plyer":
        return (PlyerNotifier(), last)
    if platform.system() == "Linux":
        from followup_desktop.adapters.notify.freedesktop import FreedesktopNotifier

        return (FreedesktopNotifier(icon), PlyerNotifier(), last)
    from followup_desktop.adapters.notify.native import NativeNotifier

    return (NativeNotifier(), PlyerNotifier(), last)

"""The ways to show a notification, in order; the last one cannot fail.

A note goes to the first way that can show anything; when that one fails, the same note goes to the next. Where the
way that took it cannot be clicked, the last way (the banner in the window) shows it as well: there it can be clicked.
What a way cannot do is never written into the note; ``capabilities().why_not`` is for the window to explain.
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from followup_desktop.adapters.notify.asking import NO_ANSWER, SILENT
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteEvent,
    NoteEventKind,
    Notifier,
    NotifierListener,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _UnderWay:
    note: Note
    place: int  # of the way that has it


class ChainNotifier:
    """Fulfils ports.Notifier over several others; ``ways[-1]`` must be one that cannot fail."""

    def __init__(self, ways: Sequence[Notifier]) -> None:
        self._ways = tuple(ways)
        self._chosen = tuple(range(len(self._ways)))  # the places of those that are used, in order
        self._listener = NotifierListener()
        self._under_way: dict[int, _UnderWay] = {}  # by follow-up
        self._told: Capabilities | None = None
        self._crowded_out: set[int] = set()  # follow-ups that were one too many the last time they were tried

    def choose(self, prefer: str) -> None:
        """``prefer``, a setting: "plyer" or "banner" for that one alone (with the banner behind it); empty: all.

        What the ways that are left show stays on the screen, and can be clicked.
        """
        from followup_desktop.adapters.notify.plyer_backend import PlyerNotifier

        last, every = len(self._ways) - 1, range(len(self._ways))
        wanted = {
            "banner": (last,),
            "plyer": tuple(place for place in every if place == last or isinstance(self._ways[place], PlyerNotifier)),
        }
        self._chosen = wanted.get(prefer, tuple(every))
        self._ready()

    @property
    def used(self) -> tuple[Notifier, ...]:
        """The ways that are used, in order."""
        return tuple(self._ways[place] for place in self._chosen)

    def capabilities(self) -> Capabilities:
        """Those of the first able way. Where that is the last one, with the reason why the desktop's own is not."""
        place = self._first(0)
        found = self._ways[place].capabilities()
        before = (self._ways[at] for at in self._chosen[:-1])
        why = next((why for way in before if (why := way.capabilities().why_not)), "")
        if 0 < place == len(self._ways) - 1 and why:
            return replace(found, why_not=f"{why}; {found.why_not}" if found.why_not else why)
        return found

    def start(self, listener: NotifierListener) -> None:
        self._listener, self._told = listener, None  # whatever was chosen before, this listener knows nothing yet
        for place, way in enumerate(self._ways):
            way.start(NotifierListener(self._way_ready, partial(self._heard, place)))
        self._ready()

    def _way_ready(self, _capabilities: Capabilities) -> None:
        self._ready()

    def _ready(self) -> None:
        now = self.capabilities()
        if now != self._told:
            self._told = now
            self._listener.ready(now)

    def _first(self, place: int) -> int:
        """The place of the first way from ``place`` on that can show anything; the last one always can."""
        for at in self._chosen[:-1]:
            # A way that is still finding out names itself too: if it fails, the next one has it.
            if at >= place and self._ways[at].capabilities().way:
                return at
        return len(self._ways) - 1

    def send(self, note: Note) -> None:
        self._send(note, self._first(0))

    def _send(self, note: Note, place: int) -> None:
        self._under_way[note.key.follow_up_id] = _UnderWay(note, place)
        self._ways[place].send(note)

    def _heard(self, place: int, event: NoteEvent) -> None:
        """What a way says. The outcome of a note is passed on once, whatever ways it went through."""
        under_way = self._under_way.get(event.key.follow_up_id)
        mine = under_way if under_way and under_way.place == place and under_way.note.key == event.key else None
        alone = event.key.is_summary or event.key.is_trial
        gathers = not alone and event.key.follow_up_id not in self._crowded_out
        if event.kind is NoteEventKind.CROWDED and gathers:
            self._crowded(event, mine)
        elif event.kind in (NoteEventKind.FAILED, NoteEventKind.CROWDED):
            self._failed(place, event, mine)
        elif event.kind is NoteEventKind.ACCEPTED:
            # Otherwise it is the banner beside a way that cannot be clicked, or a note that was replaced meanwhile.
            if mine is not None:
                self._accepted(place, event, mine)
        else:
            self._listener.event(event)

    def _crowded(self, event: NoteEvent, mine: _UnderWay | None) -> None:
        """No other way for a single one: a summary will take the place of all of them, and that one has its ways. One
        that comes again by itself has nothing to be gathered with: what crowds it out are other programs' own."""
        if mine is not None:
            self._crowded_out.add(event.key.follow_up_id)
            del self._under_way[event.key.follow_up_id]
            self._listener.event(event)

    def _failed(self, place: int, event: NoteEvent, mine: _UnderWay | None) -> None:
        if mine is not None and place + 1 < len(self._ways):
            log.warning("%s did not show a notification: %s", event.way or place, event.detail.partition(":")[0])
            # The same silent desktop is not asked once more by another door: that would cost as many seconds again.
            silent = event.detail.partition(":")[0] in (NO_ANSWER, SILENT)
            self._send(mine.note, len(self._ways) - 1 if silent else self._first(place + 1))
            return
        if mine is not None:
            del self._under_way[event.key.follow_up_id]
        self._listener.event(event)

    def _accepted(self, place: int, event: NoteEvent, mine: _UnderWay) -> None:
        del self._under_way[event.key.follow_up_id]
        if event.key.is_summary:  # the others are in it
            self._crowded_out.clear()
        self._crowded_out.discard(event.key.follow_up_id)
        if not self._ways[place].capabilities().clickable:
            self._ways[-1].send(mine.note)
        self._listener.event(event)

    def withdraw(self, follow_up_id: int) -> None:
        self._under_way.pop(follow_up_id, None)  # should it fail now, nobody wants it elsewhere
        for way in self._ways:
            way.withdraw(follow_up_id)

    def stop(self) -> None:
        """Withdraws what can be withdrawn, and says nothing more."""
        self._listener = NotifierListener()
        self._under_way.clear()
        for way in self._ways:
            way.stop()


def ways_for(
    last: Notifier,
    icon: str = "",
    tray: Callable[[], QSystemTrayIcon | None] | None = None,
    system: str = "",
    first: Notifier | None = None,
) -> tuple[Notifier, ...]:
    """The ways of this platform in order, ``last`` at the end.

    ``icon``: the path of a picture to show. ``tray``: gives the icon in the tray, for Windows and macOS.
    ``system``: as platform.system() says; empty: this one. ``first``: a way of Linux that goes before the others.
    """
    from followup_desktop.adapters.notify.plyer_backend import PlyerNotifier

    if (system or platform.system()) == "Linux":
        from followup_desktop.adapters.notify.freedesktop import FreedesktopNotifier

        usual = (FreedesktopNotifier(icon), PlyerNotifier(), last)
        return usual if first is None else (first, *usual)
    from followup_desktop.adapters.notify.native import NativeNotifier

    if tray is None:
        return (NativeNotifier(icon), PlyerNotifier(), last)
    from followup_desktop.adapters.notify.tray import TrayNotifier

    return (NativeNotifier(icon), TrayNotifier(tray), PlyerNotifier(), last)

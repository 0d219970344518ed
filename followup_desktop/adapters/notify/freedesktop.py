"""The Linux desktop's own notifications, with clicks. GUI thread only, and nothing here waits.

What travels is a number of the server's; which reminder it stands for is kept here, so that no text from the bus is
ever trusted. Until the server has said what it can do, notes wait, so that the first one has its buttons too.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.notify.asking import NO_CLICK
from followup_desktop.adapters.notify.server import AGAIN_MS, NotificationServer, Server, ServerListener
from followup_desktop.adapters.notify.texts import BODY, LABEL, TITLE, clean
from followup_desktop.adapters.session_bus import PATIENCE_MS
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NoteKey,
    NotifierListener,
)
from followup_desktop.languages import tr

WAY = "freedesktop"
CLOSED_BECAUSE = {1: "expired", 2: "dismissed", 3: "withdrawn", 4: "undefined"}
NEVER_EXPIRES = 0
AS_THE_DESKTOP_LIKES = -1
# Urgency, a byte. Never critical: servers draw that as an alarm, and staying is asked for by the time alone.
NORMAL = ("y", 1)
# How servers refuse one more: MATE and notification-daemon from the 22nd on, Plasma when they come too fast.
CROWDED = ("MaxNotificationsExceeded", "ExcessNotificationGeneration", "daemon_2derror_2dquark.Code1")
ACTIONS = {action.value: action for action in NoteAction}


@dataclass
class _Sending:
    """A note on its way to the server: its number is not known yet."""

    note: Note
    following: Note | None = None  # to be sent as soon as the number is known, in its place
    withdrawn: bool = False
    void: bool = False  # the server it went to is the server no more: the number it gives means nothing


class FreedesktopNotifier(QObject):
    """Fulfils ports.Notifier. ``icon``: a file's path or the name of an installed icon."""

    def __init__(
        self,
        icon: str = APPLICATION_ID,
        *,
        app_name: str = "Follow-Up Desktop",
        reply_ms: int = PATIENCE_MS,
        again_ms: tuple[int, ...] = AGAIN_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._app_name = icon, app_name
        self._listener = NotifierListener()
        self._running = False
        listener = ServerListener(self._known, self._absent, self._void, self._said)
        self._server = NotificationServer(listener, reply_ms=reply_ms, again_ms=again_ms, parent=self)
        self._about = Server()
        self._capabilities = Capabilities(WAY)
        self._keys: dict[int, NoteKey] = {}  # the server's number -> what it stands for
        self._numbers: dict[int, int] = {}  # follow-up -> the server's number
        self._staying: set[int] = set()  # the server's numbers of those that must not go by themselves
        self._tokens: dict[int, str] = {}  # the server's number -> activation token of the click to come
        self._sending: dict[int, _Sending] = {}  # follow-up -> what is on its way
        self._waiting: dict[int, Note] = {}  # follow-up -> what waits for the server to introduce itself

    def capabilities(self) -> Capabilities:
        return self._capabilities

    def start(self, listener: NotifierListener) -> None:
        self._listener, self._running = listener, True
        self._server.look()

    def stop(self) -> None:
        """Withdraws what is on the screen or on its way, so that nothing is left there that nobody listens to."""
        self._listener, self._running = NotifierListener(), False
        for follow_up_id in {*self._numbers, *self._sending}:
            self.withdraw(follow_up_id)
        self._server.close()
        for kept in (self._keys, self._numbers, self._staying, self._tokens, self._sending, self._waiting):
            kept.clear()
        self._capabilities = Capabilities(WAY)

    # -- what the server is

    def _known(self, server: Server) -> None:
        self._about = server
        name = " ".join(part for part in (server.name, server.version) if part)
        why = "" if server.actions else NO_CLICK
        can, stays = server.actions, server.persistent
        self._ready(Capabilities(WAY, name, can, can, stays, why, resting=server.resting))
        waiting, self._waiting = self._waiting, {}
        for note in waiting.values():
            self._notify(note)

    def _absent(self, why: str) -> None:
        self._ready(Capabilities("", why_not=why))
        waiting, self._waiting = self._waiting, {}
        for note in waiting.values():
            self._failed(note.key, why)

    def _ready(self, capabilities: Capabilities) -> None:
        self._capabilities = capabilities
        self._listener.ready(capabilities)

    def _void(self, because: str) -> None:
        live, self._keys = self._keys, {}
        self._numbers.clear()
        self._staying.clear()
        self._tokens.clear()
        for sending in self._sending.values():
            sending.void = True
        for key in live.values():
            self._listener.event(NoteEvent(NoteEventKind.CLOSED, key, WAY, detail=because))

    # -- showing

    def send(self, note: Note) -> None:
        if not self._running:
            return
        if not self._server.reachable:
            self._server.look()  # somebody wants to show something: a good moment to see whether the bus is back
        if self._server.asking:
            self._waiting[note.key.follow_up_id] = note
        else:
            self._notify(note)

    def _notify(self, note: Note) -> None:
        under_way = self._sending.get(note.key.follow_up_id)
        if under_way is not None:
            under_way.following = note
            return
        sending = self._sending[note.key.follow_up_id] = _Sending(note)
        self._server.notify(
            self._arguments(note), lambda ok, answer: self._sent(sending, ok, answer), self._came_late
        )

    def _arguments(self, note: Note) -> tuple[Any, ...]:
        title = clean(note.title, TITLE, one_line=True) or self._app_name
        body = clean(note.body, BODY)
        return (
            self._app_name,
            self._numbers.get(note.key.follow_up_id, 0),
            self._icon,
            html.escape(title, quote=False) if self._about.quirk.escapes_title else title,
            html.escape(body, quote=False) if self._about.markup else body,
            self._actions(note),
            {"urgency": NORMAL, "desktop-entry": ("s", APPLICATION_ID)},
            NEVER_EXPIRES if note.stays else AS_THE_DESKTOP_LIKES,
        )

    def _actions(self, note: Note) -> list[str]:
        """Key, label, key, label, ... Where the default one is drawn as a button, one of ours does its work."""
        if not self._about.actions:
            return []
        pairs = [(action.value, clean(label, LABEL, one_line=True)) for action, label in note.actions]
        named = {key for key, _ in pairs}
        ours = self._about.quirk.draws_default and NoteAction.TALK.value in named
        if NoteAction.OPEN.value not in named and not ours:
            pairs.insert(0, (NoteAction.OPEN.value, tr("Open")))
        # Never without a label, for any of them may be drawn.
        return [part for key, label in pairs for part in (key, label or key)]

    def _sent(self, sending: _Sending, ok: bool, body: tuple[Any, ...]) -> None:
        key = sending.note.key
        self._sending.pop(key.follow_up_id, None)
        if ok and sending.void:
            if sending.following is not None or not sending.withdrawn:
                self.send(sending.following or sending.note)  # to the one that took over
            return
        if ok and body and isinstance(body[0], int) and body[0] > 0:
            self._took(key, body[0], stays=sending.note.stays)
        else:
            self._failed(key, ": ".join(str(part) for part in body) or "an odd answer")
        if sending.following is not None:
            self.send(sending.following)
        elif sending.withdrawn:
            self.withdraw(key.follow_up_id)

    def _took(self, key: NoteKey, number: int, *, stays: bool) -> None:
        earlier = self._numbers.get(key.follow_up_id)
        if earlier is not None and earlier != number:
            # Some servers show a second one beside the one that was to be replaced.
            self._drop(earlier)
            self._server.withdraw(earlier)
        self._keys[number], self._numbers[key.follow_up_id] = key, number
        if stays:
            self._staying.add(number)
        self._listener.event(NoteEvent(NoteEventKind.ACCEPTED, key, WAY))

    def _failed(self, key: NoteKey, detail: str) -> None:
        crowded = detail.partition(":")[0].endswith(CROWDED)
        kind = NoteEventKind.CROWDED if crowded else NoteEventKind.FAILED
        self._listener.event(NoteEvent(kind, key, WAY, detail=detail))

    def _came_late(self, ok: bool, body: tuple[Any, ...]) -> None:
        """Shown after it was given up and went another way: it would be there twice, and one of them deaf."""
        if ok and body and isinstance(body[0], int) and body[0] not in self._keys:
            self._server.withdraw(body[0])

    def withdraw(self, follow_up_id: int) -> None:
        self._waiting.pop(follow_up_id, None)
        if (under_way := self._sending.get(follow_up_id)) is not None:
            under_way.withdrawn, under_way.following = True, None
        elif (number := self._numbers.get(follow_up_id)) is not None:
            self._server.withdraw(number)

    # -- hearing

    def _said(self, member: str, number: int, what: int | str) -> None:
        key = self._keys.get(number)
        if key is None:
            return
        if member == "ActivationToken":
            self._tokens[number] = str(what)
        elif member == "ActionInvoked" and what in ACTIONS:
            token = self._tokens.pop(number, "")
            self._listener.event(NoteEvent(NoteEventKind.ACTIVATED, key, WAY, ACTIONS[str(what)], token))
        elif member == "NotificationClosed":
            because = CLOSED_BECAUSE.get(what, "undefined") if isinstance(what, int) else "undefined"
            if because == "expired" and self._about.quirk.calls_it_expired and number in self._staying:
                because = "dismissed"
            self._drop(number)
            self._listener.event(NoteEvent(NoteEventKind.CLOSED, key, WAY, detail=because))

    def _drop(self, number: int) -> None:
        key = self._keys.pop(number, None)
        self._staying.discard(number)
        self._tokens.pop(number, None)
        if key is not None and self._numbers.get(key.follow_up_id) == number:
            del self._numbers[key.follow_up_id]

"""GNOME's own notifications (org.gtk.Notifications): they stay when the program ends, and a click on one starts it.

Used only where the desktop can start this very program (adapters/desktop_entry.py). What is shown carries a text as
its target: the mark of our store, the follow-up and the occurrence. It comes back by adapters/activation.py, possibly
days later or from somebody who made it up; whatever names another store is not obeyed, and the occurrence tells a
stale button from a fresh one. Nobody tells when such a notification is put away: what nobody acknowledged comes back
by its time, in the place of the one that stands there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.activation import ACTIONS, Asked
from followup_desktop.adapters.bus_once import NoBus, session_address
from followup_desktop.adapters.notify.asking import GNOME as NAME
from followup_desktop.adapters.notify.asking import NO_BUS
from followup_desktop.adapters.notify.texts import BODY, LABEL, TITLE, clean
from followup_desktop.adapters.session_bus import BUS, PATIENCE_MS, Answer, BusLink, ignored
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NoteKey,
    NotifierListener,
)

log = logging.getLogger(__name__)
WAY = "gtk"
PATH = "/org/gtk/Notifications"
NO_MARK = "this store has no name of its own"
ABLE = Capabilities(WAY, clickable=True, actions=True, persistent=True, outlives=True)
NAMES = {action: name for name, action in ACTIONS.items()}


class GtkNotifier(QObject):
    """Fulfils ports.Notifier. ``mark``: names the store, empty where it has no name; read at each use, for a restored
    store is another one. ``usable``: the desktop can start us, and it has such notifications."""

    def __init__(
        self,
        mark: Callable[[], str],
        *,
        usable: bool,
        app_name: str = "Follow-Up Desktop",
        reply_ms: int = PATIENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark, self._app_name, self._reply_ms = mark, app_name, reply_ms
        self._listener = NotifierListener()
        self._link = BusLink(self._heard, self._lost, self)
        self._usable, self._running = usable, False
        self._capabilities = ABLE if usable else Capabilities()
        self._shown: set[int] = set()  # by follow-up, in this run

    def capabilities(self) -> Capabilities:
        return self._capabilities

    def start(self, listener: NotifierListener) -> None:
        self._listener, self._running = listener, True
        if self._usable:
            self._open()

    def use(self, *, usable: bool) -> None:
        """The desktop was told of us, or made to forget us: then nothing of ours stays on the screen."""
        before, self._usable = self._usable, usable
        if not self._running or usable == before:
            return
        if usable:
            self._open()
            return
        for follow_up_id in tuple(self._shown):
            self.withdraw(follow_up_id)
        self._link.finish()
        self._link.close()
        self._unable("")

    def _open(self) -> None:
        try:
            self._link.open(session_address())
        except NoBus as error:
            log.info("no session bus: %s", error)
            self._unable(NO_BUS)
            return
        from jeepney import message_bus

        self._link.hear_of_owner(NAME)
        self._link.call(message_bus.GetNameOwner(NAME), self._owner_known, patience_ms=self._reply_ms)

    def stop(self) -> None:
        """What is shown stays: a click on it starts the program."""
        self._listener, self._running = NotifierListener(), False
        self._link.finish()
        self._link.close()

    # -- whether it is there

    def _owner_known(self, ok: bool, _body: tuple[Any, ...]) -> None:
        if ok:
            self._able()
        else:
            self._unable("")  # then it is another way's turn

    def _heard(self, message: Any) -> None:
        from jeepney import HeaderFields

        head, body = message.header.fields, message.body
        if head.get(HeaderFields.sender) != BUS or len(body) != 3 or body[0] != NAME:
            return
        self._owner_known(bool(body[2]), ())

    def _lost(self, _why: str) -> None:
        self._unable("the session bus is gone")

    def _able(self) -> None:
        self._capabilities = ABLE
        self._listener.ready(ABLE)

    def _unable(self, why: str) -> None:
        self._capabilities = Capabilities("", why_not=why)
        self._listener.ready(self._capabilities)

    # -- showing

    def send(self, note: Note) -> None:
        mark = self._mark()
        if not mark:
            self._say(NoteEventKind.FAILED, note.key, detail=NO_MARK)
            return
        ident = _ident(note.key.follow_up_id)

        def answered(ok: bool, body: tuple[Any, ...]) -> None:
            kind = NoteEventKind.ACCEPTED if ok else NoteEventKind.FAILED
            if ok:
                self._shown.add(note.key.follow_up_id)
            self._say(kind, note.key, detail="" if ok else ": ".join(str(part) for part in body))

        def came_late(ok: bool, _body: tuple[Any, ...]) -> None:
            if ok:  # it went another way meanwhile
                self.withdraw(note.key.follow_up_id)

        self._call(
            "AddNotification", "ssa{sv}", (APPLICATION_ID, ident, self._content(note, mark)), answered, came_late
        )

    def _content(self, note: Note, mark: str) -> dict[str, tuple[str, Any]]:
        """As GLib's GNotification is written down; both texts are plain there."""
        target = ("s", f"{mark} {note.key}")
        buttons = [
            {
                "label": ("s", clean(label, LABEL, one_line=True) or action.value),
                "action": ("s", f"app.{NAMES[action]}"),
                "target": target,
            }
            for action, label in note.actions
        ]
        return {
            "title": ("s", clean(note.title, TITLE, one_line=True) or self._app_name),
            "body": ("s", clean(note.body, BODY)),
            "priority": ("s", "normal"),
            "default-action": ("s", f"app.{NAMES[NoteAction.OPEN]}"),
            "default-action-target": target,
            "buttons": ("aa{sv}", buttons),
        }

    def withdraw(self, follow_up_id: int) -> None:
        """Also one of an earlier run, of which nothing is known here."""
        self._shown.discard(follow_up_id)
        if self._link.is_open:
            self._call("RemoveNotification", "ss", (APPLICATION_ID, _ident(follow_up_id)), ignored)

    def _call(
        self,
        method: str,
        signature: str,
        body: tuple[Any, ...],
        answer: Answer,
        late: Answer | None = None,
    ) -> None:
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        message = new_method_call(address, method, signature, body)
        self._link.call(message, answer, patience_ms=self._reply_ms, late=late)

    # -- hearing

    def event_of(self, asked: Asked) -> NoteEvent | None:
        """The click that was asked for; None for one that names another store, or none."""
        mark, _, text = asked.target.partition(" ")
        mine = self._mark()
        try:
            key = NoteKey.parse(text)
        except ValueError:
            return None
        if asked.action is None or not mine or mark != mine:
            return None
        return NoteEvent(NoteEventKind.ACTIVATED, key, WAY, asked.action, asked.token)

    def _say(self, kind: NoteEventKind, key: NoteKey, detail: str = "") -> None:
        self._listener.event(NoteEvent(kind, key, WAY, detail=detail))


def _ident(follow_up_id: int) -> str:
    """One notification for each follow-up: the next one takes its place, in this run or a later one."""
    return f"follow-up-{follow_up_id}"

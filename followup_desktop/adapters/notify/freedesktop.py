"""The Linux desktop's own notifications, with clicks: org.freedesktop.Notifications over jeepney on the Qt loop.

GUI thread only; no thread of its own, and never a call that waits for an answer: every request has a timer. One
connection sends and listens, because some servers answer only the sender. What travels is a number; which reminder it
stands for is kept here, so that no text from the bus is ever trusted.
"""

from __future__ import annotations

import html
import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters.notify.texts import BODY, TITLE, clean
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
WAY = "freedesktop"
NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
CLOSED_BECAUSE = {1: "expired", 2: "dismissed", 3: "withdrawn", 4: "undefined"}
REPLY_MS = 4000
CONNECT_S = 1.0
NEVER_EXPIRES = 0
AS_THE_DESKTOP_LIKES = -1


@dataclass(frozen=True)
class Quirk:
    """What a server does otherwise than the specification, and how we know."""

    escapes_title: bool = False  # it takes the title for markup (Budgie's Raven, LXQt up to 0.16)
    draws_default: bool = False  # it draws the default action as one more button (seen on xfce4-notifyd 0.7)


QUIRKS = {
    "Budgie Notification Server": Quirk(escapes_title=True),
    "lxqt-notificationd": Quirk(escapes_title=True),
    "Xfce Notify Daemon": Quirk(draws_default=True),
}

Answer = Callable[[bool, tuple[Any, ...]], None]


@dataclass
class _Call:
    answer: Answer
    timer: QTimer


def session_bus() -> str:
    """The session bus's address. Never one that would have to be started: that would be a second, private desktop."""
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={runtime}/bus"


class FreedesktopNotifier(QObject):
    """Fulfils ports.Notifier. ``icon``: a file's path or the name of an installed icon."""

    def __init__(
        self,
        icon: str = APPLICATION_ID,
        *,
        app_name: str = "Follow-Up Desktop",
        reply_ms: int = REPLY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._app_name, self._reply_ms = icon, app_name, reply_ms
        self._listener = NotifierListener()
        self._connection: Any = None
        self._watch: QSocketNotifier | None = None
        self._calls: dict[int, _Call] = {}
        self._keys: dict[int, NoteKey] = {}  # the server's number -> what it stands for
        self._numbers: dict[int, int] = {}  # follow-up -> the server's number
        self._tokens: dict[int, str] = {}
        self._owner = ""
        self._server: tuple[str, ...] = ()
        self._markup = False
        self._capabilities = Capabilities(WAY)

    def capabilities(self) -> Capabilities:
        return self._capabilities

    # -- the connection

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener
        self._connect()

    def _connect(self) -> None:
        if self._connection is not None:
            return
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._connection = open_dbus_connection(session_bus(), auth_timeout=CONNECT_S)
        except Exception as error:  # no address, no socket, no answer: jeepney raises a different kind for each
            self._able(Capabilities("", why_not=f"there is no session bus ({type(error).__name__})"))
            return
        self._watch = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._readable)
        owner = MatchRule(
            type="signal", sender="org.freedesktop.DBus", interface="org.freedesktop.DBus", member="NameOwnerChanged"
        )
        owner.add_arg_condition(0, NAME)
        for rule in (owner, MatchRule(type="signal", interface=NAME, path=PATH)):
            self._call(message_bus.AddMatch(rule), lambda _ok, _body: None)
        self._greet()

    def _greet(self) -> None:
        """Asks who the server is and what it can do; this also starts one that the bus can start."""
        from jeepney import message_bus

        self._call(self._message("GetServerInformation"), self._got_server)
        self._call(message_bus.GetNameOwner(NAME), self._got_owner)
        self._call(self._message("GetCapabilities"), self._got_capabilities)

    def _message(self, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        from jeepney import DBusAddress, new_method_call

        return new_method_call(DBusAddress(PATH, bus_name=NAME, interface=NAME), method, signature, body)

    def _got_server(self, ok: bool, body: tuple[Any, ...]) -> None:
        self._server = tuple(str(part) for part in body) if ok else ()

    def _got_owner(self, ok: bool, body: tuple[Any, ...]) -> None:
        self._owner = str(body[0]) if ok else ""

    def _got_capabilities(self, ok: bool, body: tuple[Any, ...]) -> None:
        if not ok:
            self._able(Capabilities("", why_not="no program on this desktop shows notifications"))
            return
        can = set(body[0])
        self._markup = "body-markup" in can
        clickable = "actions" in can
        why = "" if clickable else "this desktop shows notifications that cannot be clicked"
        self._able(Capabilities(WAY, " ".join(self._server[0:3:2]), clickable, clickable, "persistence" in can, why))

    def _able(self, capabilities: Capabilities) -> None:
        self._capabilities = capabilities
        self._listener.ready(capabilities)

    def _disconnect(self) -> None:
        for call in self._calls.values():
            call.timer.stop()
        self._calls.clear()
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch.deleteLater()
            self._watch = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _lost(self, why: str) -> None:
        """The bus is gone: nothing we showed can be clicked any more, and whoever waits is told."""
        log.warning("the session bus is lost: %s", why)
        waiting = list(self._calls.values())
        self._forget("bus-lost")
        self._disconnect()
        self._able(Capabilities("", why_not="the session bus is gone"))
        for call in waiting:
            call.answer(False, ("bus-lost", why))

    def _forget(self, because: str) -> None:
        live, self._keys = self._keys, {}
        self._numbers.clear()
        self._tokens.clear()
        for key in live.values():
            self._listener.event(NoteEvent(NoteEventKind.CLOSED, key, WAY, detail=because))

    # -- messages

    def _call(self, message: Any, answer: Answer) -> None:
        if self._connection is None:
            answer(False, ("no-bus", self._capabilities.why_not))
            return
        serial = next(self._connection.outgoing_serial)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: self._answered(serial, False, ("timeout", "no answer")))
        self._calls[serial] = _Call(answer, timer)
        timer.start(self._reply_ms)
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            self._lost(str(error))

    def _answered(self, serial: int, ok: bool, body: tuple[Any, ...]) -> None:
        call = self._calls.pop(serial, None)
        if call is not None:
            call.timer.stop()
            call.timer.deleteLater()
            call.answer(ok, body)

    @Slot()
    def _readable(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except Exception as error:  # a closed or broken connection shows itself in several ways
                self._lost(type(error).__name__)
                return
            self._take(message)

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        head, kind = message.header.fields, message.header.message_type
        if kind is MessageType.method_return:
            self._answered(head.get(HeaderFields.reply_serial), True, message.body)
        elif kind is MessageType.error:
            told = str(message.body[0]) if message.body else ""
            self._answered(head.get(HeaderFields.reply_serial), False, (head.get(HeaderFields.error_name), told))
        elif kind is MessageType.signal and head.get(HeaderFields.member) == "NameOwnerChanged":
            self._owner_changed(message.body)
        elif kind is MessageType.signal and head.get(HeaderFields.sender) == self._owner:
            self._signal(str(head.get(HeaderFields.member)), message.body)

    def _owner_changed(self, body: tuple[Any, ...]) -> None:
        """The server went or another came. Numbers start again at 1: an old one must never match a new click."""
        if len(body) != 3 or body[0] != NAME:
            return
        self._owner = str(body[2])
        self._forget("server-gone")
        if self._owner:
            self._greet()
        else:
            self._able(Capabilities("", why_not="the program that showed notifications has ended"))

    def _signal(self, member: str, body: tuple[Any, ...]) -> None:
        if len(body) != 2 or body[0] not in self._keys:
            return
        number, what = body
        key = self._keys[number]
        if member == "ActivationToken":
            self._tokens[number] = str(what)
        elif member == "ActionInvoked" and what in [action.value for action in NoteAction]:
            token = self._tokens.pop(number, "")
            self._listener.event(NoteEvent(NoteEventKind.ACTIVATED, key, WAY, NoteAction(what), token))
        elif member == "NotificationClosed":
            self._drop(number)
            because = CLOSED_BECAUSE.get(what, "undefined")
            self._listener.event(NoteEvent(NoteEventKind.CLOSED, key, WAY, detail=because))

    def _drop(self, number: int) -> None:
        key = self._keys.pop(number, None)
        self._tokens.pop(number, None)
        if key is not None and self._numbers.get(key.follow_up_id) == number:
            del self._numbers[key.follow_up_id]

    # -- showing

    def send(self, note: Note) -> None:
        self._connect()  # also after the bus was lost
        quirk = self._quirk
        title = clean(note.title, TITLE, one_line=True) or self._app_name
        body = clean(note.body, BODY)
        replaces = self._numbers.get(note.key.follow_up_id, 0)
        arguments = (
            self._app_name,
            replaces,
            self._icon,
            html.escape(title, quote=False) if quirk.escapes_title else title,
            html.escape(body, quote=False) if self._markup else body,
            self._actions(note),
            # Never critical: servers draw that as an alarm. Staying is asked for by the time alone.
            {"urgency": ("y", 1), "desktop-entry": ("s", APPLICATION_ID)},
            NEVER_EXPIRES if note.stays else AS_THE_DESKTOP_LIKES,
        )
        self._call(self._message("Notify", "susssasa{sv}i", arguments), lambda ok, body: self._sent(note, ok, body))

    @property
    def _quirk(self) -> Quirk:
        return QUIRKS.get(self._server[0] if self._server else "", Quirk())

    def _actions(self, note: Note) -> list[str]:
        """Pairs of key and label. The default one needs a label too: Xfce draws it as a button."""
        if not self._capabilities.clickable:
            return []
        pairs = [(action.value, label) for action, label in note.actions]
        if not self._quirk.draws_default:
            pairs.insert(0, (NoteAction.OPEN.value, "Open"))
        return list(_flat((key, clean(label, 40, one_line=True)) for key, label in pairs))

    def _sent(self, note: Note, ok: bool, body: tuple[Any, ...]) -> None:
        if not ok:
            detail = ": ".join(str(part) for part in body)
            self._listener.event(NoteEvent(NoteEventKind.FAILED, note.key, WAY, detail=detail))
            return
        number = int(body[0])
        earlier = self._numbers.get(note.key.follow_up_id)
        if earlier is not None and earlier != number:
            self._drop(earlier)
        self._keys[number], self._numbers[note.key.follow_up_id] = note.key, number
        self._listener.event(NoteEvent(NoteEventKind.ACCEPTED, note.key, WAY))

    def withdraw(self, follow_up_id: int) -> None:
        number = self._numbers.get(follow_up_id)
        if number is not None:
            self._call(self._message("CloseNotification", "u", (number,)), lambda _ok, _body: None)

    def stop(self) -> None:
        """Withdraws what is on the screen, so that nothing is left there that nobody listens to."""
        self._listener = NotifierListener()
        for follow_up_id in list(self._numbers):
            self.withdraw(follow_up_id)
        self._keys.clear()
        self._numbers.clear()
        self._disconnect()


def _flat(pairs: Iterable[tuple[str, str]]) -> Iterable[str]:
    for pair in pairs:
        yield from pair

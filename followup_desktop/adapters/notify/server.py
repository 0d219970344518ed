"""The desktop's notification server: finding it, knowing it, losing it and finding the next one.

Speaks org.freedesktop.Notifications over adapters/session_bus.py on the Qt loop; knows no notes. Whoever uses it is
told when the server is known, when there is none, and when the numbers it gave are worth nothing any more.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from followup_desktop.adapters.bus_once import NoBus, session_address
from followup_desktop.adapters.notify.asking import NAME, NO_BUS, NO_SERVER, PATH, SILENT, message_to
from followup_desktop.adapters.notify.quirks import Quirk, quirk_of
from followup_desktop.adapters.notify.resting import PROPERTIES, Resting
from followup_desktop.adapters.notify.texts import LABEL, clean
from followup_desktop.adapters.session_bus import BUS, PATIENCE_MS, TIMEOUT, Answer, BusLink, ignored

log = logging.getLogger(__name__)
AGAIN_MS = (1000, 2000, 5000, 15_000, 60_000)  # until a bus, or a server that was silent, is asked again
REST_MS = 60_000  # until a server that rests is asked whether it still does: not every one tells of each change
BUS_GONE = "the session bus is gone"


@dataclass(frozen=True)
class Server:
    """What a server said of itself, and what we know of its kind."""

    name: str = ""
    version: str = ""
    actions: bool = False
    markup: bool = False
    persistent: bool = False
    resting: bool = False  # told not to disturb
    quirk: Quirk = field(default_factory=Quirk)


@dataclass(frozen=True)
class ServerListener:
    """``known``: it can be used; told again where it rests or does so no more. ``absent``: nothing can be shown, and
    why. ``void``: the numbers given so far mean nothing any more ("server-gone", "bus-lost"). ``said``: a signal of
    this server: its name, a number, a word."""

    known: Callable[[Server], None]
    absent: Callable[[str], None]
    void: Callable[[str], None]
    said: Callable[[str, int, int | str], None]


class NotificationServer(QObject):
    """Asks again by itself only where nobody would tell of a change: no bus, or a server that does not answer."""

    def __init__(
        self,
        listener: ServerListener,
        *,
        reply_ms: int = PATIENCE_MS,
        again_ms: tuple[int, ...] = AGAIN_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tell, self._reply_ms, self._again_ms = listener, reply_ms, again_ms
        self._link = BusLink(self._heard, self._bus_lost, self)
        self._owner = ""
        self._greeting = 0  # counts, so that answers to an earlier greeting are told apart
        self._named = ("", "")
        self._resting = Resting(self._rest_changed)
        self._now: Server | None = None
        self.asking = False
        self._tried = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.look)
        self._rest = QTimer(self)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_rest)

    def look(self) -> None:
        """Connects where there is no connection, and asks the server who it is. Harmless at any time."""
        if self._link.is_open:
            if not self.asking:
                self._greet()
            return
        try:
            self._link.open(session_address())
        except NoBus as error:
            log.info("no session bus: %s", error)
            self._absent(NO_BUS, ask_again=True)
            return
        self._link.hear_of_owner(NAME)
        self._link.hear(interface=NAME)
        self._link.hear(interface=PROPERTIES, member="PropertiesChanged", path=PATH)
        self._greet()

    @property
    def reachable(self) -> bool:
        """There is a bus, whatever may be on it."""
        return self._link.is_open

    def close(self) -> None:
        """Waits a moment until what is on its way has arrived."""
        self._again.stop()
        self._rest.stop()
        self._link.finish()
        self._link.close()
        self._owner, self.asking = "", False

    # -- getting to know it

    def _greet(self) -> None:
        """These calls also start a server that the bus can start."""
        from jeepney import message_bus

        self._greeting += 1
        self.asking = True
        current = self._greeting

        def answer(take: Answer) -> Answer:
            return lambda ok, body: take(ok, body) if current == self._greeting else None

        self._resting.forget()
        for message, take in (
            (message_to("GetServerInformation"), self._got_information),
            (message_bus.GetNameOwner(NAME), self._got_owner),
            *self._resting.questions(),
            (message_to("GetCapabilities"), self._got_capabilities),
        ):
            self._link.call(message, answer(take), patience_ms=self._reply_ms)

    def _got_information(self, ok: bool, body: tuple[Any, ...]) -> None:
        parts = [clean(str(part), LABEL, one_line=True) for part in body] if ok else []
        self._named = (parts[0], parts[2]) if len(parts) >= 3 else ("", "")

    def _got_owner(self, ok: bool, body: tuple[Any, ...]) -> None:
        if ok and body:
            self._owner = str(body[0])

    def _got_capabilities(self, ok: bool, body: tuple[Any, ...]) -> None:
        if not ok:
            silent = body[0] == TIMEOUT
            self._absent(SILENT if silent else NO_SERVER, ask_again=silent)
            return
        told = body[0] if body and isinstance(body[0], list) else []
        can = {one for one in told if isinstance(one, str)}
        quirk = quirk_of(*self._named)
        self.asking = False
        self._tried = 0
        self._again.stop()
        now = Server(
            *self._named,
            actions="actions" in can and not quirk.no_actions,
            markup="body-markup" in can,
            persistent="persistence" in can,
            resting=self._resting.on,
            quirk=quirk,
        )
        self._use(now)

    def _rest_changed(self) -> None:
        if self._now is not None and not self.asking:
            self._use(replace(self._now, resting=self._resting.on))

    def _use(self, server: Server) -> None:
        self._now = server
        if server.resting:
            self._rest.start()
        else:
            self._rest.stop()
        self._tell.known(server)

    @Slot()
    def _ask_rest(self) -> None:
        """Otherwise a change that is not told of would silence every reminder for ever."""
        current = self._greeting

        def answered(take: Answer, ok: bool, body: tuple[Any, ...]) -> None:
            if current != self._greeting or self._now is None:
                return
            take(ok, body)
            if not ok and body[0] == TIMEOUT:
                self._resting.forget()  # it does not rest, it is stuck; what it does not show goes another way
            if not self._resting.on:
                self._rest_changed()

        for message, take in self._resting.questions():
            self._link.call(message, partial(answered, take), patience_ms=self._reply_ms)

    # -- losing it

    def _absent(self, why: str, *, ask_again: bool) -> None:
        self.asking, self._now = False, None
        self._rest.stop()
        if ask_again:
            self._again.start(self._again_ms[min(self._tried, len(self._again_ms) - 1)])
            self._tried += 1
        self._tell.absent(why)

    def _bus_lost(self, why: str) -> None:
        log.warning("the session bus is lost: %s", why)
        self._owner = ""
        self._greeting += 1
        self._tell.void("bus-lost")
        self._absent(BUS_GONE, ask_again=True)

    def _owner_changed(self, body: tuple[Any, ...]) -> None:
        """The server went or another came. Numbers start again at 1: an old one must never match a new click."""
        if len(body) != 3 or body[0] != NAME or body[2] == self._owner:
            return
        self._owner = str(body[2])
        if body[1]:  # where there was none before, what is on its way goes to the new one
            self._tell.void("server-gone")
        if self._owner:
            self._greet()
        else:
            self._greeting += 1
            self._absent(NO_SERVER, ask_again=False)

    # -- talking and listening

    def notify(self, arguments: tuple[Any, ...], answer: Answer, late: Answer) -> None:
        """``arguments`` as in the specification: susssasa{sv}i. The answer's body is the number it gave."""
        message = message_to("Notify", "susssasa{sv}i", arguments)
        self._link.call(message, answer, patience_ms=self._reply_ms, late=late)

    def withdraw(self, number: int) -> None:
        self._link.call(message_to("CloseNotification", "u", (number,)), ignored, patience_ms=self._reply_ms)

    def _heard(self, message: Any) -> None:
        """Only from the bus itself and from the server of now; anybody can send a signal to anybody."""
        from jeepney import HeaderFields

        head, body = message.header.fields, message.body
        sender, member = head.get(HeaderFields.sender), str(head.get(HeaderFields.member))
        if sender == BUS and member == "NameOwnerChanged":
            self._owner_changed(body)
        elif self._owner and sender == self._owner and head.get(HeaderFields.interface) == PROPERTIES:
            self._resting.heard(body)
        elif (
            self._owner
            and sender == self._owner
            and head.get(HeaderFields.interface) == NAME
            and len(body) == 2
            and isinstance(body[0], int)
            and isinstance(body[1], int | str)
        ):
            self._tell.said(member, body[0], body[1])

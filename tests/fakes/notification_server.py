"""A notification server whose behaviour the test decides, on a private bus, in a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from tests.fakes.bus_server import PATIENCE_S, BusServer

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
ALLOW_REPLACEMENT, REPLACE_EXISTING = 1, 2
WITH_BUTTONS = ("actions", "body", "body-markup")


@dataclass(frozen=True)
class Shown:
    """One Notify as it arrived."""

    number: int
    app: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, Any]
    expires: int
    sender: str


@dataclass
class Manners:
    """How the server behaves; may be changed while it runs."""

    can: tuple[str, ...] = WITH_BUTTONS
    name: str = "Fake"
    version: str = "1.0"
    silent: bool = False  # takes Notify and never answers
    mute: bool = False  # answers nothing at all
    error: str = ""  # answers Notify with this error
    number: int | None = None  # gives this number, whatever was asked
    ignores_replaces: bool = False
    unicast: bool = True  # speaks to whom it got the note from; else to everybody
    properties: dict[tuple[str, str], bool] = field(default_factory=dict)  # by interface and name


class FakeServer(BusServer):
    """Shows nothing and keeps everything."""

    name = NAME

    def __init__(self, address: str, manners: Manners | None = None) -> None:
        super().__init__(address)
        self.manners = manners or Manners()
        self.shown: list[Shown] = []
        self.live: set[int] = set()
        self.closed: list[int] = []  # by CloseNotification
        self.greeted = 0
        self._last = 0
        self._held: list[Message] = []

    def start(self, flags: int = ALLOW_REPLACEMENT) -> None:
        super().start(flags)

    def take_over(self) -> None:
        """Starts while another one has the name, which it loses."""
        self.start(ALLOW_REPLACEMENT | REPLACE_EXISTING)

    # -- what the test makes it do

    def emit(self, member: str, signature: str, *body: object) -> None:
        """Sends a signal, to the last sender of a note where the server is one that speaks to it alone."""
        self._do(lambda: self._signal(member, signature, body))

    def click(self, number: int, action: str, token: str = "") -> None:
        if token:
            self.emit("ActivationToken", "us", number, token)
        self.emit("ActionInvoked", "us", number, action)

    def close(self, number: int, reason: int) -> None:
        self.live.discard(number)
        self.emit("NotificationClosed", "uu", number, reason)

    def set_property(self, of: tuple[str, str], value: bool) -> None:
        """``of``: interface and name; everybody who listens is told."""
        self.manners.properties[of] = value
        body = (of[0], {of[1]: ("b", value)}, [])
        changed = new_signal(DBusAddress(PATH, interface=PROPERTIES), "PropertiesChanged", "sa{sv}as", body)
        self._do(lambda: self._link.send(changed))

    @property
    def held(self) -> int:
        """How many it has taken and not answered."""
        return len(self._held)

    def answer_held(self) -> None:
        """Answers what was left unanswered while it was silent or mute."""

        def job() -> None:
            held, self._held = self._held, []
            for message in held:
                self._take(message)

        self.manners.silent = self.manners.mute = False
        self._do(job)

    # -- its thread

    def _take(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        if self.manners.mute:
            self._held.append(message)
            return
        member = message.header.fields[HeaderFields.member]
        if member == "GetServerInformation":
            self._reply(message, "ssss", self.manners.name, "test", self.manners.version, "1.2")
        elif member == "GetCapabilities":
            self.greeted += 1
            self._reply(message, "as", list(self.manners.can))
        elif member == "Notify":
            self._notify(message)
        elif member == "CloseNotification":
            self._close_asked(message)
        elif member == "Get":
            self._tell_property(message)

    def _tell_property(self, message: Message) -> None:
        value = self.manners.properties.get(message.body)
        if value is None:
            unknown = "org.freedesktop.DBus.Error.UnknownProperty"
            self._link.send(new_error(message, unknown, "s", ("unknown",)))
        else:
            self._reply(message, "v", ("b", value))

    def _notify(self, message: Message) -> None:
        if self.manners.silent:
            self._held.append(message)
            return
        if self.manners.error:
            self._link.send(new_error(message, self.manners.error, "s", ("refused",)))
            return
        app, replaces, icon, title, body, actions, hints, expires = message.body
        if self.manners.number is not None:
            number = self.manners.number
        elif replaces in self.live and not self.manners.ignores_replaces:
            number = replaces
        else:
            self._last += 1
            number = self._last
        self.live.add(number)
        sender = message.header.fields[HeaderFields.sender]
        self.shown.append(Shown(number, app, replaces, icon, title, body, actions, hints, expires, sender))
        self._reply(message, "u", number)

    def _close_asked(self, message: Message) -> None:
        (number,) = message.body
        self.closed.append(number)
        self._reply(message, None)
        if number in self.live:
            self.live.discard(number)
            self._signal("NotificationClosed", "uu", (number, 3))

    def _reply(self, message: Message, signature: str | None, *body: object) -> None:
        self._link.send(new_method_return(message, signature, body))

    def _signal(self, member: str, signature: str, body: tuple[object, ...]) -> None:
        signal = new_signal(DBusAddress(PATH, interface=NAME), member, signature, body)
        if self.manners.unicast and self.shown:
            signal.header.fields[HeaderFields.destination] = self.shown[-1].sender
        self._link.send(signal)


def send_signal_as_a_stranger(
    address: str, to: str, member: str, signature: str, body: tuple[object, ...], interface: str = NAME
) -> None:
    """What any program on the bus can do: send somebody a signal that looks like the server's."""
    with open_dbus_connection(address) as link:
        signal = new_signal(DBusAddress(PATH, interface=interface), member, signature, body)
        signal.header.fields[HeaderFields.destination] = to
        link.send(signal)
        link.send_and_get_reply(message_bus.GetId(), timeout=PATIENCE_S)  # so that it is through before the end

"""GNOME's own notifications as far as we speak to them: what is shown stays until it is clicked or removed, whoever
ends meanwhile; a click calls the program's name on the bus, which starts it where it does not run."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_call, new_method_return

from tests.fakes.bus_server import BusServer

APP = "org.followupdesktop.app"
APP_PATH = "/org/followupdesktop/app"
APPLICATION = "org.freedesktop.Application"


class FakeGtkServer(BusServer):
    """``shown``: what is on the screen, by the id the program gave."""

    name = "org.gtk.Notifications"

    def __init__(self, address: str, *, refuses: str = "", silent: bool = False) -> None:
        super().__init__(address)
        self.refuses, self.silent = refuses, silent
        self.shown: dict[str, dict[str, Any]] = {}
        self.log: list[tuple[str, str]] = []  # (what, id), in order

    # -- what the test makes it do

    def click(self, ident: str, button: str = "", token: str = "") -> None:
        """On the body, or on the button of that label; the notification goes, as GNOME has it."""
        note = self.shown.pop(ident)
        action, target = note["default-action"][1], note["default-action-target"]
        if button:
            (one,) = [one for one in note["buttons"][1] if one["label"][1] == button]
            action, target = one["action"][1], one["target"]
        self.call("ActivateAction", "sava{sv}", (action.removeprefix("app."), [target], _platform(token)))

    def call(self, member: str, signature: str, body: tuple[Any, ...], path: str = APP_PATH) -> None:
        """Calls the program as any program on the bus can."""
        address = DBusAddress(path, bus_name=APP, interface=APPLICATION)
        self._do(lambda: self._link.send(new_method_call(address, member, signature, body)))

    # -- its thread

    def _take(self, message: Message) -> None:
        if message.header.message_type is MessageType.error:
            self.log.append(("error", str(message.header.fields.get(HeaderFields.error_name))))
        if message.header.message_type is MessageType.method_return:
            self.log.append(("answered", ""))
        if message.header.message_type is not MessageType.method_call or self.silent:
            return
        if self.refuses:
            self._link.send(new_error(message, self.refuses, "s", ("refused",)))
            return
        member, (app, ident, *rest) = message.header.fields[HeaderFields.member], message.body
        assert app == APP
        if member == "AddNotification":
            self.shown[ident] = rest[0]
        else:
            self.shown.pop(ident, None)
        self.log.append((member, ident))
        self._link.send(new_method_return(message))


def _platform(token: str) -> dict[str, tuple[str, str]]:
    return {"activation-token": ("s", token)} if token else {"desktop-startup-id": ("s", "_TIME0")}

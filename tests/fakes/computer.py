"""A computer that sleeps and a screen that is locked, as the desktop tells of them on a private bus."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

LOGIN = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", LOGIN, f"{LOGIN}.Manager")
OURS = "/org/freedesktop/login1/session/_32"
PATIENCE_S = 20


class FakeComputer:
    """One connection that owns ``name``; use it in a ``with``. It does nothing by itself."""

    def __init__(self, address: str, name: str = LOGIN) -> None:
        self._link = open_dbus_connection(address)
        taken = self._link.send_and_get_reply(message_bus.RequestName(name), timeout=PATIENCE_S)
        assert taken.body == (1,), "the name was not free"

    def __enter__(self) -> FakeComputer:
        return self

    def __exit__(self, *_: object) -> None:
        self._link.close()

    def tell_the_session(self, path: str = OURS) -> str:
        """Answers the question which session is the asker's, with an error where ``path`` is empty; returns how it
        was asked."""
        while True:
            asked = self._link.receive(timeout=PATIENCE_S)
            if asked.header.message_type is MessageType.method_call:
                answer = new_method_return(asked, "o", (path,)) if path else new_error(asked, f"{LOGIN}.NoSession")
                self._link.send(answer)
                return str(asked.header.fields[HeaderFields.member])

    def sleeps(self, *, going: bool) -> None:
        """``going``: about to sleep; else it woke."""
        self._emit(MANAGER, "PrepareForSleep", "b", going)

    def session(self, member: str, path: str = OURS) -> None:
        """ "Lock" or "Unlock"."""
        self._emit(DBusAddress(path, LOGIN, f"{LOGIN}.Session"), member)

    def hint(self, *, locked: bool, path: str = OURS) -> None:
        changed = {"LockedHint": ("b", locked)}
        properties = DBusAddress(path, LOGIN, "org.freedesktop.DBus.Properties")
        self._emit(properties, "PropertiesChanged", "sa{sv}as", f"{LOGIN}.Session", changed, [])

    def screen(self, interface: str, *, locked: bool) -> None:
        path = "/" + interface.replace(".", "/")
        self._emit(DBusAddress(path, None, interface), "ActiveChanged", "b", locked)

    def say(self, member: str, signature: str, *body: Any) -> None:
        """Something that logind would never say."""
        self._emit(MANAGER, member, signature, *body)

    def _emit(self, source: DBusAddress, member: str, signature: str = "", *body: Any) -> None:
        self._link.send(new_signal(source, member, signature or None, body))

"""Whether the desktop is told not to disturb, where its notification server says so: Plasma in a property beside the
specification's, dunst in one of its own. Others (xfce4-notifyd 0.7, MATE, GNOME) tell nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from followup_desktop.adapters.notify.asking import NAME, PATH

PROPERTIES = "org.freedesktop.DBus.Properties"
TELLING = ((NAME, "Inhibited"), ("org.dunstproject.cmd0", "paused"))


class Resting:
    """What one server said last. ``changed`` is called when that becomes another answer."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._said: dict[tuple[str, str], bool] = {}

    @property
    def on(self) -> bool:
        return any(self._said.values())

    def forget(self) -> None:
        """The server has gone."""
        self._said.clear()

    def questions(self) -> list[tuple[Any, Callable[[bool, tuple[Any, ...]], None]]]:
        """Calls of the server and who takes their answers; a server without the property answers with an error."""
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(PATH, bus_name=NAME, interface=PROPERTIES)

        def taking(of: tuple[str, str]) -> Callable[[bool, tuple[Any, ...]], None]:
            return lambda ok, body: self._take(of, body[0]) if ok and body else None

        return [(new_method_call(address, "Get", "ss", of), taking(of)) for of in TELLING]

    def heard(self, body: tuple[Any, ...]) -> None:
        """PropertiesChanged of this server."""
        if len(body) < 2 or not isinstance(body[1], dict):
            return
        before = self.on
        for of in TELLING:
            if body[0] == of[0] and of[1] in body[1]:
                self._take(of, body[1][of[1]])
        if self.on != before:
            self._changed()

    def _take(self, of: tuple[str, str], variant: object) -> None:
        if isinstance(variant, tuple) and len(variant) == 2 and isinstance(variant[1], bool):
            self._said[of] = variant[1]

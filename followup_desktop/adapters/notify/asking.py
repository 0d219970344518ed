"""Whether this desktop has a notification server, and what it can do: asked once, in bounded time, without Qt.

Also the words and addresses that all who speak to that server share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from followup_desktop.adapters.bus_once import NoBus, ask
from followup_desktop.languages import tr

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
GNOME = "org.gtk.Notifications"  # its own interface beside that one
NO_SERVER = tr("no program on this desktop shows notifications")
SILENT = tr("the program that shows notifications does not answer")
NO_BUS = tr("there is no session bus")
NO_CLICK = tr("this desktop shows notifications that cannot be clicked")
NO_ANSWER = "timeout"  # how the failure of a note begins that nobody answered
PATIENCE = 3.0  # seconds


@dataclass(frozen=True)
class Found:
    """``why_not`` is empty where a server is there or can be started by the bus."""

    why_not: str = ""
    name: str = ""
    version: str = ""
    can: frozenset[str] = frozenset()


def message_to(method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
    """A call of the notification server."""
    from jeepney import DBusAddress, new_method_call

    return new_method_call(DBusAddress(PATH, bus_name=NAME, interface=NAME), method, signature, body)


def ask_server(seconds: float = PATIENCE) -> Found:
    """Who the server is and what it can do; starts one that the bus can start."""
    try:
        named, can = ask((message_to("GetServerInformation"), message_to("GetCapabilities")), seconds)
    except NoBus:
        return Found(NO_BUS)
    if can is None or not can or not isinstance(can[0], list):
        return Found(SILENT if not why_no_server(seconds) else NO_SERVER)
    name, version = (str(named[0]), str(named[2])) if named is not None and len(named) >= 3 else ("", "")
    return Found("", name, version, frozenset(one for one in can[0] if isinstance(one, str)))


def why_no_server(seconds: float = PATIENCE) -> str:
    """Why nothing would be shown, empty where a server is there or the bus could start one. Starts nothing."""
    from jeepney import message_bus

    try:
        owned, startable = ask((message_bus.NameHasOwner(NAME), message_bus.ListActivatableNames()), seconds)
    except NoBus:
        return NO_BUS
    there = bool(owned and owned[0]) or bool(startable and NAME in startable[0])
    return "" if there else NO_SERVER


def gnome_is_there(seconds: float = 1.0) -> bool:
    """Whether this desktop has notifications that outlive a program, and its bus answers."""
    from jeepney import message_bus

    try:
        (owned,) = ask((message_bus.NameHasOwner(GNOME),), seconds)
    except NoBus:
        return False
    return bool(owned and owned[0])

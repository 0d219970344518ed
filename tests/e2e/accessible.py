"""Reads a program's window as a screen reader does: over AT-SPI, in plain D-Bus.

So that what is checked from outside is what a person would find there: names, states and texts, not pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from virtual_desktop import Desktop, until

ACCESSIBLE = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
ROOT = "/org/a11y/atspi/accessible/root"
ACTION = "org.a11y.atspi.Action"
SELECTION = "org.a11y.atspi.Selection"
SELECTED, FOCUSED, SHOWING, CHECKED = 23, 12, 25, 4  # bits of AT-SPI's state set
FOCUSABLE, ACTIVE = 11, 1
WINDOWS_DEPTH = 1  # beneath the program
LAUNCHER = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


@dataclass(frozen=True)
class Node:
    """One thing on the screen."""

    name: str
    role: str
    states: frozenset[int]
    bus: str
    path: str
    depth: int = 0

    @property
    def line(self) -> str:
        """As a dump shows it."""
        words = {FOCUSABLE: "focusable", FOCUSED: "focused", SELECTED: "selected", CHECKED: "checked"}
        states = " ".join(word for bit, word in words.items() if bit in self.states)
        return f"{'  ' * self.depth}{self.role} “{self.name}” {states}".rstrip()


class ScreenReader:
    """Listens on the accessibility bus of one virtual desktop."""

    def __init__(self, desktop: Desktop) -> None:
        launcher = next(path for path in LAUNCHER if Path(path).exists())
        desktop.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        desktop.env.pop("NO_AT_BRIDGE", None)
        desktop.spawn(launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1")
        self._session = open_dbus_connection(desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        self._bus: DBusConnection | None = None
        until(self._connect, what="the accessibility bus")

    def _connect(self) -> bool:
        where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        answer = self._session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=5)
        if answer.header.message_type is not MessageType.method_return:
            return False
        self._bus = open_dbus_connection(answer.body[0])
        return True

    def close(self) -> None:
        for link in (self._bus, self._session):
            if link is not None:
                link.close()

    def _ask(self, message: Any) -> Any:
        assert self._bus is not None
        answer = self._bus.send_and_get_reply(message, timeout=5)
        return answer.body[0] if answer.header.message_type is MessageType.method_return else None

    def _call(self, bus: str, path: str, method: str) -> Any:
        return self._ask(new_method_call(DBusAddress(path, bus_name=bus, interface=ACCESSIBLE), method))

    def _name(self, bus: str, path: str) -> str:
        got = self._ask(Properties(DBusAddress(path, bus_name=bus, interface=ACCESSIBLE)).get("Name"))
        return str(got[1]) if got else ""

    def _node(self, bus: str, path: str, depth: int = 0) -> Node:
        bits = self._call(bus, path, "GetState") or (0, 0)
        number = bits[0] | bits[1] << 32
        states = frozenset(bit for bit in range(64) if number >> bit & 1)
        return Node(self._name(bus, path), str(self._call(bus, path, "GetRoleName") or ""), states, bus, path, depth)

    def nodes(self) -> Iterator[Node]:
        """Everything in every window of every program on the bus."""
        for bus, path in self._call("org.a11y.atspi.Registry", ROOT, "GetChildren") or ():
            yield from self._below(bus, path, 0)

    def _below(self, bus: str, path: str, depth: int) -> Iterator[Node]:
        yield self._node(bus, path, depth)
        if depth < 25:
            for child_bus, child in self._call(bus, path, "GetChildren") or ():
                yield from self._below(child_bus, child, depth + 1)

    def names(self) -> list[str]:
        """What a person would hear of what is showing."""
        return [node.name for node in self.nodes() if node.name and SHOWING in node.states]

    def texts(self) -> list[str]:
        """What stands in the fields that are showing."""
        found = []
        for node in self.nodes():
            if node.role in ("text", "entry") and SHOWING in node.states:
                where = DBusAddress(node.path, bus_name=node.bus, interface=TEXT)
                found.append(str(self._ask(new_method_call(where, "GetText", "ii", (0, -1))) or ""))
        return found

    def selected(self) -> list[str]:
        """The selected items of lists."""
        return [node.name for node in self.nodes() if node.role == "list item" and SELECTED in node.states]

    def focused(self) -> list[Node]:
        """What has the keyboard: one thing, in the window that is active. A card that hands it on to its first answer
        tells of itself as well, and is left out; so is a list of its present row."""
        found, active = [], False
        for node in self.showing():
            if node.depth == WINDOWS_DEPTH:
                active = ACTIVE in node.states  # the others go on telling what they had
            if active and FOCUSED in node.states:
                found.append(node)
        return [
            node for node in found if not any(other.path != node.path and other.depth > node.depth for other in found)
        ]

    def showing(self) -> list[Node]:
        """Everything that is showing in windows that are, in the order in which it is told."""
        found: list[Node] = []
        hidden: int | None = None  # the depth of what is not showing, with all beneath it
        for node in self.nodes():
            if hidden is not None and node.depth > hidden:
                continue
            hidden = None if SHOWING in node.states or node.role == "application" else node.depth
            if hidden is None:
                found.append(node)
        return found

    # -- acting, as who has neither keyboard nor mouse does

    def find(self, name: str, role: str = "") -> Node | None:
        """What shows and begins with that name."""
        found = (node for node in self.showing() if node.name.startswith(name) and role in ("", node.role))
        return next(found, None)

    def press(self, name: str, role: str = "") -> None:
        """The first action of what is named so, once it is there."""
        node = until(lambda: self.find(name, role), what=f"{role or 'thing'} named {name}")
        where = DBusAddress(node.path, bus_name=node.bus, interface=ACTION)
        assert self._ask(new_method_call(where, "DoAction", "i", (0,))), f"{name} could not be pressed"

    def choose(self, item: Node) -> None:
        """Selects an item of a list."""
        bus, parent = self._ask(
            Properties(DBusAddress(item.path, bus_name=item.bus, interface=ACCESSIBLE)).get("Parent")
        )[1]
        place = self._call(item.bus, item.path, "GetIndexInParent")
        where = DBusAddress(parent, bus_name=bus, interface=SELECTION)
        assert self._ask(new_method_call(where, "SelectChild", "i", (place,))), f"{item.name} could not be chosen"

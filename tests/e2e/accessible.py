"""Reads a program's window as a screen reader does: over AT-SPI, in plain D-Bus.

So that what is checked from outside is what a person would find there: names, states and texts, not pixels. And it
does what a screen reader lets its user do: press, choose, write, and move the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from virtual_desktop import Desktop, until

ATSPI = "org.a11y.atspi"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "/org/a11y/atspi/registry"
LAUNCHER = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
# Bits of AT-SPI's state set.
ACTIVE, CHECKED, EDITABLE, ENABLED, FOCUSABLE, FOCUSED, SELECTED, SHOWING, VISIBLE = 1, 4, 7, 8, 11, 12, 23, 25, 30
STATES = {
    ACTIVE: "active",
    CHECKED: "checked",
    EDITABLE: "editable",
    FOCUSABLE: "focusable",
    FOCUSED: "focused",
    SELECTED: "selected",
}
DEPTH = 25  # nothing lies deeper
ANSWER_S = 30  # a busy machine may take its time


@dataclass(frozen=True)
class Node:
    """One thing on the screen. ``around``: what holds it, from the program down."""

    name: str
    role: str
    states: frozenset[int]
    bus: str
    path: str
    description: str = ""
    ident: str = ""  # what the program calls it inside
    place: int = 0  # among what its holder holds
    around: tuple[Node, ...] = ()

    @property
    def holder(self) -> Node | None:
        return self.around[-1] if self.around else None

    @property
    def key(self) -> tuple[str, str]:
        return self.bus, self.path

    @property
    def is_showing(self) -> bool:
        return SHOWING in self.states

    def within(self, name: str) -> bool:
        """Whether something of that name holds it."""
        return any(name in one.name for one in self.around)

    @property
    def line(self) -> str:
        """As it stands in a dump."""
        states = " ".join(word for bit, word in STATES.items() if bit in self.states)
        hidden = "" if self.is_showing else " (hidden)"
        told = f" — {self.description}" if self.description else ""
        return f"{'  ' * len(self.around)}{self.role} “{self.name}”{told} [{states}]{hidden}"


class ScreenReader:
    """Listens on the accessibility bus of one virtual desktop."""

    def __init__(self, desktop: Desktop) -> None:
        launcher = next(path for path in LAUNCHER if Path(path).exists())
        desktop.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        desktop.env.pop("NO_AT_BRIDGE", None)
        desktop.spawn(launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1")
        self._session = open_dbus_connection(desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        self._bus: DBusConnection | None = None
        self._reached = ("", "")  # where the keyboard went last
        until(self._connect, what="the accessibility bus")

    def _connect(self) -> bool:
        where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        answer = self._session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=5)
        if answer.header.message_type is not MessageType.method_return:
            return False
        self._bus = open_dbus_connection(answer.body[0])
        rule = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object", member="StateChanged")
        registry = DBusAddress(REGISTRY, bus_name=f"{ATSPI}.Registry", interface=f"{ATSPI}.Registry")
        event = "object:state-changed:focused"
        self._ask_all([message_bus.AddMatch(rule), new_method_call(registry, "RegisterEvent", "s", (event,))])
        return True

    def close(self) -> None:
        for link in (self._bus, self._session):
            if link is not None:
                link.close()

    # -- asking

    def _ask_all(self, messages: Sequence[Any]) -> list[Any]:
        """The answers, None for a refusal. All are sent before the first answer is waited for: a window has hundreds
        of things, and each costs a way there and back."""
        assert self._bus is not None
        answers: dict[int, Any] = {}
        for begun in range(0, len(messages), 200):
            waiting = set()
            for place, message in enumerate(messages[begun : begun + 200], start=begun):
                serial = next(self._bus.outgoing_serial)
                self._bus.send(message, serial=serial)
                waiting.add(serial)
                answers[serial] = place
            while waiting:
                got = self._bus.receive(timeout=ANSWER_S)
                self._hear(got)
                serial = got.header.fields.get(HeaderFields.reply_serial, -1)
                if serial in waiting:
                    waiting.discard(serial)
                    is_answer = got.header.message_type is MessageType.method_return
                    answers[serial] = (answers[serial], got.body[0] if is_answer and got.body else None)
        return [answer for _, answer in sorted(answers.values(), key=lambda pair: pair[0])]

    def _hear(self, got: Any) -> None:
        """The keyboard went somewhere."""
        fields = got.header.fields
        if fields.get(HeaderFields.member) == "StateChanged" and got.body[:2] == ("focused", 1):
            self._reached = fields[HeaderFields.sender], fields[HeaderFields.path]

    def _ask(self, message: Any) -> Any:
        return self._ask_all([message])[0]

    # -- reading

    def _children(self, nodes: Sequence[Node]) -> list[list[Node]]:
        """Of each of them what it holds; what is hidden holds nothing, whatever Qt says of a closed list's items."""
        shown = [place for place, node in enumerate(nodes) if node.is_showing or node.role in ("", "application")]
        asked = [_call(nodes[place], "Accessible", "GetChildren") for place in shown]
        found = [
            (place, number, bus, path)
            for place, answer in zip(shown, self._ask_all(asked), strict=True)
            for number, (bus, path) in enumerate(answer or ())
            if not path.endswith("/null")
        ]
        children: list[list[Node]] = [[] for _ in nodes]
        here = [Node("", "", frozenset(), bus, path) for _, _, bus, path in found]
        for (place, number, _, _), node in zip(found, self._described(here), strict=True):
            holder = nodes[place]
            if node.role:  # else it went while it was asked
                around = (*holder.around, holder) if holder.role else ()
                children[place].append(replace(node, place=number, around=around))
        return children

    def _described(self, nodes: Sequence[Node]) -> list[Node]:
        """The same with all that is to be said of each; without a role where it is not there any more."""
        messages = []
        for node in nodes:
            messages += [_get(node, name) for name in ("Name", "Description", "AccessibleId")]
            messages += [_call(node, "Accessible", name) for name in ("GetRoleName", "GetState")]
        answers = iter(self._ask_all(messages))
        made = []
        for node in nodes:
            name, told, ident, role, bits = (next(answers) for _ in range(5))
            texts = [str(one[1]) if one else "" for one in (name, told, ident)]
            made.append(Node(texts[0], str(role or ""), _states(bits), node.bus, node.path, texts[1], texts[2]))
        return made

    def nodes(self) -> Iterator[Node]:
        """Everything in every window of every program on the bus, each before what it holds."""
        top = Node("", "", frozenset(), f"{ATSPI}.Registry", ROOT)
        held: dict[tuple[str, str], list[Node]] = {}
        layer = [top]
        for _ in range(DEPTH):
            below = self._children(layer)
            held |= {node.key: nodes for node, nodes in zip(layer, below, strict=True)}
            layer = [one for nodes in below for one in nodes if one.key not in held]
            if not layer:
                break
        yield from _in_order(top, held)

    def showing(self) -> list[Node]:
        """What is on the screen."""
        return [node for node in self.nodes() if node.is_showing]

    def names(self) -> list[str]:
        """What a person would hear of what is showing."""
        return [node.name for node in self.nodes() if node.name and SHOWING in node.states]

    def texts(self) -> list[str]:
        """What stands in the fields that are showing."""
        fields = [node for node in self.nodes() if node.role in ("text", "entry") and SHOWING in node.states]
        return [self.text(node) for node in fields]

    def text(self, node: Node) -> str:
        """What stands in a field."""
        return str(self._ask(_call(node, "Text", "GetText", "ii", 0, -1)) or "")

    def selected(self) -> list[str]:
        """The selected items of lists."""
        return [node.name for node in self.nodes() if node.role == "list item" and SELECTED in node.states]

    def focused(self) -> list[Node]:
        """What has the keyboard: in the window in front, or in a menu above it."""
        at = [node for node in self.showing() if {FOCUSED, FOCUSABLE} <= node.states and _in_front(node)]
        # The current item of a list says so whether the list has the keyboard or not.
        at = [node for node in at if node.role != "list item" or (node.holder and FOCUSED in node.holder.states)]
        # A list says so with its current item, and a card with the field that stands in for it: the inner is meant.
        holders = {one.key for node in at for one in node.around}
        return [node for node in self.menu() if FOCUSED in node.states] or [
            node for node in at if node.key not in holders
        ]

    def menu(self) -> list[Node]:
        """What the open menu offers; nothing where none is open.

        Qt leaves menus out of the tree, and tells only when the keyboard reaches an entry: a screen reader hears that
        and goes up from there.
        """
        bus, path = self._reached
        if not path:
            return []
        holder = self._ask(_get(Node("", "", frozenset(), bus, path), "Parent"))
        if holder is None:
            return []
        (menu,) = self._described([Node("", "", frozenset(), *holder[1])])
        return self._children([menu])[0] if "menu" in menu.role and menu.is_showing else []

    def box(self, node: Node) -> tuple[int, int, int, int]:
        """Where it stands on the screen: left, top, width, height."""
        left, top, width, height = self._ask(_call(node, "Component", "GetExtents", "u", 0))
        return left, top, width, height

    def find(self, role: str, name: str, where: Callable[[Node], bool] = lambda _: True) -> Node:
        """What is showing of that role, with these words in its name, once it is there."""

        def there() -> list[Node]:
            return [node for node in self.showing() if node.role == role and name in node.name and where(node)]

        return until(there, 40, f"the {role} “{name}”")[0]

    # -- acting

    def act(self, node: Node) -> None:
        """What a click on it would do: the first of what can be done with it."""
        assert self._ask(_call(node, "Action", "DoAction", "i", 0))

    def select(self, node: Node) -> None:
        """That item and no other of what holds it."""
        assert node.holder is not None
        self._ask(_call(node.holder, "Selection", "ClearSelection"))
        self._ask(_call(node.holder, "Selection", "SelectChild", "i", node.place))

    def write(self, node: Node, text: str) -> None:
        """In place of what stands in a field."""
        self._ask(_call(node, "EditableText", "SetTextContents", "s", text))

    def give_keyboard(self, node: Node) -> None:
        self._ask(_call(node, "Component", "GrabFocus"))


def _where(node: Node, interface: str) -> DBusAddress:
    return DBusAddress(node.path, bus_name=node.bus, interface=f"{ATSPI}.{interface}")


def _call(node: Node, interface: str, method: str, signature: str = "", *values: Any) -> Any:
    return new_method_call(_where(node, interface), method, signature or None, values)


def _get(node: Node, name: str) -> Any:
    return Properties(_where(node, "Accessible")).get(name)


def _states(bits: Sequence[int] | None) -> frozenset[int]:
    low, high = bits or (0, 0)
    number = low | high << 32
    return frozenset(bit for bit in range(64) if number >> bit & 1)


def _in_order(node: Node, held: dict[tuple[str, str], list[Node]]) -> Iterator[Node]:
    for one in held.get(node.key, ()):
        yield one
        yield from _in_order(one, held)


def _in_front(node: Node) -> bool:
    """Whether its window is the active one."""
    return any(ACTIVE in one.states for one in node.around)

"""Our name on the bus: who has it, what may be asked, and what comes before anybody listens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.activation import Asked, DesktopActivation, understood
from followup_desktop.domain.ports import NoteAction
from tests.fakes.gtk_server import FakeGtkServer
from tests.fakes.private_bus import PrivateBus

DONE = Asked(NoteAction.DONE, "m 7:2", "x")


@pytest.mark.parametrize(
    ("member", "body", "asked"),
    [
        ("Activate", ({},), Asked()),
        ("Activate", ({"activation-token": ("s", "t"), "desktop-startup-id": ("s", "older")},), Asked(token="t")),
        ("Activate", ({"activation-token": ("s", "t" * 999)},), Asked()),
        ("Activate", ({"desktop-startup-id": ("s", "_TIME0")},), Asked()),
        ("ActivateAction", ("open", [("s", "m 7:2")], {}), Asked(NoteAction.OPEN, "m 7:2")),
        ("ActivateAction", ("done", [("s", "m 7:2")], {"desktop-startup-id": ("s", "x")}), DONE),
        ("ActivateAction", ("quit", [("s", "m 7:2")], {}), "InvalidArgs"),
        ("ActivateAction", ("done", [], {}), "InvalidArgs"),
        ("ActivateAction", ("done", [("s", "a"), ("s", "b")], {}), "InvalidArgs"),
        ("ActivateAction", ("done", [("u", 7)], {}), "InvalidArgs"),
        ("ActivateAction", ("done", [("s", "7" * 999)], {}), "InvalidArgs"),
        ("Open", (["file:///home/sam/an%20invitation.ics"], {}), Asked(files=(Path("/home/sam/an invitation.ics"),))),
        ("Open", (["https://evil.example/x.ics"], {}), "InvalidArgs"),
        ("Open", (["file:///home/sam/a.ics", "file://evil.example/x.ics"], {}), "InvalidArgs"),
        ("Open", (["file:///a.ics"] * 201, {}), "InvalidArgs"),
        ("Open", ([], {}), "InvalidArgs"),
        ("Quit", (), "UnknownMethod"),
        (None, (), "UnknownMethod"),
    ],
)  # fmt: skip
def test_what_may_be_asked_is_fixed(member: str | None, body: tuple[Any, ...], asked: Asked | str) -> None:
    found = understood(member, body)
    assert found == asked if isinstance(asked, Asked) else str(found).endswith(asked)


def test_what_was_asked_before_anybody_listened_is_heard_then(bus: PrivateBus, qtbot: QtBot) -> None:
    activation = DesktopActivation()
    activation.claim()
    assert activation.owned
    with FakeGtkServer(bus.address) as desktop:
        desktop.call("ActivateAction", "sava{sv}", ("done", [("s", "m 7:2")], {}))
        qtbot.waitUntil(lambda: bool(activation.waiting))
        heard: list[Asked] = []
        activation.listen(heard.append)
        assert heard == [Asked(NoteAction.DONE, "m 7:2")]
        desktop.call("Activate", "a{sv}", ({},))
        qtbot.waitUntil(lambda: heard[1:] == [Asked()])
    activation.stop()


def test_everybody_is_answered_and_what_is_not_ours_is_refused(bus: PrivateBus, qtbot: QtBot) -> None:
    activation = DesktopActivation()
    activation.claim()
    heard: list[Asked] = []
    activation.listen(heard.append)
    with FakeGtkServer(bus.address) as desktop:
        desktop.call("Activate", "a{sv}", ({},), path="/org/somebody/else")
        desktop.call("ActivateAction", "sava{sv}", ("rm", [("s", "-rf")], {}))
        desktop.call("Activate", "a{sv}", ({},))
        qtbot.waitUntil(lambda: len(desktop.log) == 3)
        assert [what for what, _ in desktop.log] == ["error", "error", "answered"]
    assert heard == [Asked()]
    activation.stop()


def test_the_name_is_taken_once_and_given_back(bus: PrivateBus, qtbot: QtBot) -> None:
    first, second = DesktopActivation(), DesktopActivation()
    first.claim()
    second.claim()
    assert (first.owned, second.owned) == (True, False)
    first.stop()
    second.stop()
    second.claim()
    assert second.owned
    second.stop()


def test_without_a_bus_nothing_is_owned_and_nothing_fails(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    activation = DesktopActivation()
    activation.claim()
    assert not activation.owned
    activation.stop()


def test_a_bus_that_ends_takes_the_name_with_it(bus: PrivateBus, qtbot: QtBot) -> None:
    activation = DesktopActivation()
    activation.claim()
    bus.stop()
    qtbot.waitUntil(lambda: not activation.owned)
    activation.stop()

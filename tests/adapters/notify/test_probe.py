"""What ``check`` is told of the notifications here, and that the question never takes long.

Stopped or silent, the other side never answers: who waits without a limit still waits when the test's time is up.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from followup_desktop.adapters import bus_once
from followup_desktop.adapters.bus_once import NoBus, ask
from followup_desktop.adapters.notify.asking import NO_BUS, NO_SERVER, SILENT, ask_server, why_no_server
from followup_desktop.adapters.notify.probe import probe
from tests.fakes.gtk_server import FakeGtkServer
from tests.fakes.notification_server import FakeServer, Manners
from tests.fakes.private_bus import PrivateBus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks a session bus")


def test_with_a_server(bus: PrivateBus) -> None:
    with FakeServer(bus.address, Manners(can=("actions", "persistence"))):
        found = probe()
    assert (found.way, found.server, found.clickable, found.persistent) == ("freedesktop", "Fake 1.0", True, True)
    assert found.why_not == ""


def test_with_one_that_cannot_be_clicked(bus: PrivateBus) -> None:
    with FakeServer(bus.address, Manners(can=("body",))):
        found = probe()
    assert (found.way, found.clickable) == ("freedesktop", False)
    assert "cannot be clicked" in found.why_not


def test_without_a_server(bus: PrivateBus) -> None:
    found = probe()
    assert (found.way, found.clickable) == ("banner", True)
    assert found.why_not.startswith(NO_SERVER)
    assert why_no_server() == NO_SERVER


def test_without_a_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert probe().why_not.startswith(NO_BUS)
    assert why_no_server() == NO_BUS


def test_what_the_user_chose(bus: PrivateBus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert probe("banner").way == "banner"
    assert probe("plyer").way == "banner"
    with FakeServer(bus.address):
        program = tmp_path / "notify-send"
        program.write_text("#!/bin/sh\n", encoding="ascii")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        found = probe("plyer")
    assert (found.way, found.clickable) == ("plyer", False)


def test_a_server_that_does_not_answer(bus: PrivateBus) -> None:
    with FakeServer(bus.address, Manners(mute=True)):
        assert ask_server(0.2).why_not == SILENT


def test_a_bus_that_does_not_answer(bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bus_once.CONNECT_S <= 1
    monkeypatch.setattr(bus_once, "CONNECT_S", 0.1)
    assert bus.process is not None
    bus.process.send_signal(signal.SIGSTOP)
    try:
        with pytest.raises(NoBus):
            ask((), 0.2)
    finally:
        bus.process.send_signal(signal.SIGCONT)


def test_a_desktop_that_can_start_us_and_keeps_what_is_shown(bus: PrivateBus) -> None:
    with FakeGtkServer(bus.address), FakeServer(bus.address):
        assert (probe(known=True).way, probe(known=True).outlives) == ("gtk", True)
        assert probe().way == "freedesktop"
        assert probe("banner", known=True).way == "banner"
    assert probe(known=True).way == "banner"

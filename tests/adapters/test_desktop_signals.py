"""What the desktop tells of sleep and of a locked screen, on private buses."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.desktop_signals import AGAIN, TRAY, DesktopSignals
from tests.fakes.clock import FakeClock
from tests.fakes.computer import FakeComputer
from tests.fakes.private_bus import PrivateBus

OTHERS = "/org/freedesktop/login1/session/_37"


@pytest.fixture(autouse=True)
def unnamed_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)


class Ears:
    """The real adapter, and what it said in order."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.clock = FakeClock()
        self.signals = DesktopSignals(self.clock)
        for name in ("sleeping", "woke", "locked", "unlocked", "tray_came"):
            getattr(self.signals, name).connect(lambda name=name: self.said.append(name))


@pytest.fixture
def ears(qtbot: QtBot) -> Iterator[Ears]:
    made = Ears()
    yield made
    made.signals.stop()


@pytest.fixture
def computer(bus: PrivateBus, ears: Ears, qtbot: QtBot) -> Iterator[FakeComputer]:
    """Its session is known, and all that is listened to is listened to."""
    with FakeComputer(bus.address) as made:
        ears.signals.start()
        assert made.tell_the_session() == "GetSessionByPID"
        qtbot.waitUntil(lambda: bool(ears.signals._ours) and not ears.signals._system._requests)
        qtbot.waitUntil(lambda: not ears.signals._session._requests)
        yield made


def test_sleep_and_waking(computer: FakeComputer, ears: Ears, qtbot: QtBot) -> None:
    computer.sleeps(going=True)
    qtbot.waitUntil(lambda: ears.said == ["sleeping"])
    computer.sleeps(going=False)
    qtbot.waitUntil(lambda: ears.said == ["sleeping", "woke"])


@pytest.mark.parametrize("interface", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_the_screen_tells_of_its_lock(computer: FakeComputer, ears: Ears, qtbot: QtBot, interface: str) -> None:
    computer.screen(interface, locked=True)
    computer.screen(interface, locked=False)
    qtbot.waitUntil(lambda: ears.said == ["locked", "unlocked"])


def test_logind_tells_of_the_lock_in_two_ways(computer: FakeComputer, ears: Ears, qtbot: QtBot) -> None:
    computer.session("Lock")
    computer.session("Unlock")
    computer.hint(locked=True)
    computer.hint(locked=False)
    qtbot.waitUntil(lambda: ears.said == ["locked", "unlocked"] * 2)


def test_whoever_tells_it_is_locked_once(computer: FakeComputer, bus: PrivateBus, ears: Ears, qtbot: QtBot) -> None:
    computer.session("Lock")
    computer.screen("org.gnome.ScreenSaver", locked=True)
    computer.hint(locked=True)
    computer.sleeps(going=True)  # after it on the one bus, and
    computer.screen("org.freedesktop.ScreenSaver", locked=True)
    with FakeComputer(bus.address, TRAY):  # on the other
        qtbot.waitUntil(lambda: "sleeping" in ears.said and "tray_came" in ears.said)
    assert ears.said.count("locked") == 1
    ears.said.clear()
    computer.session("Unlock")
    qtbot.waitUntil(lambda: ears.said == ["unlocked"])
    computer.hint(locked=False)  # told a second time: a look, and nothing is brought back again
    qtbot.waitUntil(lambda: ears.said == ["unlocked", "woke"])


def test_the_screens_of_others_are_none_of_our_business(computer: FakeComputer, ears: Ears, qtbot: QtBot) -> None:
    computer.session("Lock", OTHERS)
    computer.hint(locked=True, path=OTHERS)
    computer.sleeps(going=False)
    qtbot.waitUntil(lambda: bool(ears.said))
    assert ears.said == ["woke"]


def test_what_logind_would_never_say_is_survived(computer: FakeComputer, ears: Ears, qtbot: QtBot) -> None:
    computer.say("PrepareForSleep", "s", "true")
    computer.say("PrepareForSleep", "")
    computer.say("PrepareForSleep", "bb", True, True)
    computer.sleeps(going=True)
    qtbot.waitUntil(lambda: bool(ears.said))
    assert ears.said == ["sleeping"]


def test_nobody_else_can_say_that_the_computer_sleeps(
    computer: FakeComputer, bus: PrivateBus, ears: Ears, qtbot: QtBot
) -> None:
    with FakeComputer(bus.address, "org.example.Stranger") as stranger:
        stranger.sleeps(going=True)
        computer.sleeps(going=False)
        qtbot.waitUntil(lambda: bool(ears.said))
    assert ears.said == ["woke"]


def test_a_tray_that_comes_up_is_told(computer: FakeComputer, bus: PrivateBus, ears: Ears, qtbot: QtBot) -> None:
    with FakeComputer(bus.address, TRAY):
        qtbot.waitUntil(lambda: ears.said == ["tray_came"])


def test_the_session_by_its_name(bus: PrivateBus, ears: Ears, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    with FakeComputer(bus.address) as computer:
        ears.signals.start()
        assert computer.tell_the_session() == "GetSession"
        qtbot.waitUntil(lambda: bool(ears.signals._ours))


def test_without_a_session_sleep_is_heard_all_the_same(bus: PrivateBus, ears: Ears, qtbot: QtBot) -> None:
    with FakeComputer(bus.address) as computer:
        ears.signals.start()
        computer.tell_the_session("")
        qtbot.waitUntil(lambda: not ears.signals._system._requests)
        computer.sleeps(going=True)
        qtbot.waitUntil(lambda: ears.said == ["sleeping"])


def test_where_there_is_no_bus_that_is_noted_once_and_tried_again(
    bus: PrivateBus, ears: Ears, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    bus.stop()
    with caplog.at_level(logging.INFO):
        for _ in range(3):
            ears.signals.start()
            ears.clock.advance(seconds=AGAIN)
    assert sum("nothing is heard of" in one.message for one in caplog.records) == 2  # each bus
    assert all(one.levelno <= logging.INFO for one in caplog.records)
    bus.start()
    with FakeComputer(bus.address) as computer:
        ears.signals.start()
        computer.tell_the_session()
        qtbot.waitUntil(lambda: bool(ears.signals._ours))
        computer.sleeps(going=False)
        qtbot.waitUntil(lambda: ears.said == ["woke"])


def test_a_system_without_such_buses_is_survived(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows: no address, no numbers of users, and the library is not installed."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delattr(os, "getuid")
    for name in [one for one in sys.modules if one.partition(".")[0] == "jeepney"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "jeepney", None)
    ears = Ears()
    ears.signals.start()
    assert not ears.signals._system.is_open
    assert not ears.signals._session.is_open
    ears.signals.stop()


def test_a_bus_that_ends_is_survived(computer: FakeComputer, bus: PrivateBus, ears: Ears, qtbot: QtBot) -> None:
    bus.stop()
    qtbot.waitUntil(lambda: not ears.signals._system.is_open and not ears.signals._session.is_open)
    assert ears.said == []

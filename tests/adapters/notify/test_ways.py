"""The ways of Linux and of Windows as they are put together, on desktops that show nothing: the banner in the window
has the note within seconds, and nothing else is said of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.notify import freedesktop
from followup_desktop.adapters.notify.banner import BannerNotifier
from followup_desktop.adapters.notify.chain import ChainNotifier, ways_for
from followup_desktop.adapters.notify.freedesktop import FreedesktopNotifier
from followup_desktop.adapters.session_bus import PATIENCE_MS
from followup_desktop.domain.ports import Note, NoteEventKind, NoteKey
from tests.fakes.notification_server import FakeServer, Manners
from tests.fakes.private_bus import PrivateBus

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

NOTE = Note(NoteKey(7, 2), "Call Priya Raman", "Northwind")
LIMIT_S = 20  # the promise, with a machine that has other things to do as well
GIVEN_UP_S = 5  # a server that takes a note and never answers
Make = Callable[..., ChainNotifier]


@pytest.fixture
def shown() -> list[Note]:
    return []


@pytest.fixture
def make(ear: Ear, shown: list[Note], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    made: list[ChainNotifier] = []
    hasty = partial(FreedesktopNotifier, reply_ms=PATIENCE_MS // 5)  # the rest of the waiting proves nothing more
    monkeypatch.setattr(freedesktop, "FreedesktopNotifier", hasty)

    def chain(system: str = "Linux") -> ChainNotifier:
        monkeypatch.setenv("PATH", "/nonexistent")  # no notify-send, whatever is installed here
        banner = BannerNotifier(shown.append, lambda _: None)
        made.append(ChainNotifier(ways_for(banner, system=system, tray=lambda: None)))
        made[-1].start(ear.listener)
        return made[-1]

    yield chain
    for one in made:
        one.stop()


def taken_by_the_banner(chain: ChainNotifier, ear: Ear, shown: list[Note], qtbot: QtBot) -> float:
    """Sends the note; the seconds until the banner had it."""
    begun = time.monotonic()
    chain.send(NOTE)
    qtbot.waitUntil(lambda: shown == [NOTE], timeout=LIMIT_S * 1000)
    assert [(event.kind, event.way) for event in ear.events] == [(NoteEventKind.ACCEPTED, "banner")]
    return time.monotonic() - begun


def test_without_a_bus(
    make: Make, ear: Ear, shown: list[Note], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    taken_by_the_banner(make(), ear, shown, qtbot)
    assert "no session bus" in ear.ready[-1].why_not


def test_without_a_daemon(bus: PrivateBus, make: Make, ear: Ear, shown: list[Note], qtbot: QtBot) -> None:
    taken_by_the_banner(make(), ear, shown, qtbot)
    assert "no program on this desktop shows notifications" in ear.ready[-1].why_not


def test_a_daemon_that_crashes_when_the_bus_starts_it(
    tmp_path: Path, make: Make, ear: Ear, shown: list[Note], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = tmp_path / "services"
    services.mkdir()
    text = "[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/false\n"
    (services / "notifications.service").write_text(text)
    started = PrivateBus(tmp_path, services)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
    started.start()
    try:
        taken_by_the_banner(make(), ear, shown, qtbot)
    finally:
        started.stop()


def test_a_daemon_that_takes_it_and_never_answers_is_given_up_in_time(
    bus: PrivateBus, make: Make, ear: Ear, shown: list[Note], qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(silent=True)) as server:
        chain = make()
        qtbot.waitUntil(lambda: chain.capabilities().clickable)
        waited = taken_by_the_banner(chain, ear, shown, qtbot)
        assert waited + 0.8 * PATIENCE_MS / 1000 < GIVEN_UP_S + 5  # the rest is the machine's
        assert server.held == 1  # and nobody asked it a second time by another door


def test_a_daemon_that_says_nothing_at_all(
    bus: PrivateBus, make: Make, ear: Ear, shown: list[Note], qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(mute=True)):
        taken_by_the_banner(make(), ear, shown, qtbot)


def test_windows_and_macos_without_their_library_and_without_a_tray(
    make: Make, ear: Ear, shown: list[Note], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    taken_by_the_banner(make("Windows"), ear, shown, qtbot)
    assert "is not installed" in ear.ready[-1].why_not

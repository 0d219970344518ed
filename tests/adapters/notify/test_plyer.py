"""plyer: shown where it can be, a failure where it only would have looked so. With a fake notify-send on the PATH."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.notify.plyer_backend import PlyerNotifier
from followup_desktop.adapters.notify.plyer_paths import cut_units, not_an_option
from followup_desktop.domain.ports import Note, NoteAction, NoteEventKind, NoteKey
from tests.fakes.notification_server import FakeServer, Manners
from tests.fakes.private_bus import PrivateBus

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="what plyer does on Linux"),
    pytest.mark.skipif(importlib.util.find_spec("dbus") is not None, reason="plyer would use dbus-python here"),
]
NOTE = Note(NoteKey(7, 2), "Call Priya Raman", "Thank her & ask", ((NoteAction.DONE, "Done"),))
Make = Callable[..., PlyerNotifier]


class FakeNotifySend:
    """A program called notify-send that keeps what it was told; the only one on the PATH."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._told, self._slow = folder / "told", folder / "slow"
        self._program = folder / "bin" / "notify-send"
        self._program.parent.mkdir()
        self._program.write_text(
            f'#!/bin/sh\n[ -e "{self._slow}" ] && read line < "{self._slow}"\n'
            f'printf "%s\\0" "$@" >> "{self._told}"\nprintf "\\1" >> "{self._told}"\n',
            encoding="utf-8",
        )
        self._program.chmod(0o755)
        monkeypatch.setenv("PATH", str(self._program.parent))

    def remove(self) -> None:
        self._program.unlink()

    def hang(self) -> Callable[[], None]:
        """From now on it waits; the answer lets it go on."""
        os.mkfifo(self._slow)

        def go_on() -> None:
            with self._slow.open("w") as pipe:
                pipe.write("go\n")
            self._slow.unlink()

        return go_on

    @property
    def told(self) -> list[list[str]]:
        text = self._told.read_text(encoding="utf-8") if self._told.exists() else ""
        return [call.split("\0")[:-1] for call in text.split("\1")[:-1]]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bus: PrivateBus) -> FakeNotifySend:
    return FakeNotifySend(tmp_path, monkeypatch)


@pytest.fixture
def make(ear: Ear, qtbot: QtBot) -> Iterator[Make]:
    made: list[PlyerNotifier] = []

    def notifier(patience_ms: int = 4000) -> PlyerNotifier:
        one = PlyerNotifier(patience_ms=patience_ms)
        made.append(one)
        one.start(ear.listener)
        return one

    yield notifier
    for one in made:
        one.stop()


def test_it_shows_and_cannot_be_clicked(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(can=("actions", "body"))):
        notifier = make()
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        assert ear.said == [("accepted", 7, "")]
        assert ear.events[0].way == "plyer"
        assert program.told[0][:2] == [NOTE.title, NOTE.body]
        found = notifier.capabilities()
        assert found.way == "plyer"
        assert (found.clickable, found.actions, found.persistent) == (False, False, False)
        assert "cannot be clicked" in found.why_not


def test_markup_is_escaped_where_the_server_has_it(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address):
        make().send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        assert program.told[0][1] == "Thank her &amp; ask"


@pytest.mark.parametrize(
    ("title", "body", "shown_title", "shown_body"),
    [
        ("--help", "-u critical", "–-help", "–u critical"),
        ("", "", "Follow-Up Desktop", " "),
        ("\0\n", "a\0b", "Follow-Up Desktop", "a b"),
        ("x" * 9999, "y" * 1_000_000, "x" * 119 + "…", "y" * 599 + "…"),
        ("O'Brien $(id) `id` \ud83d", "\u202e", "O'Brien $(id) `id` ?", " "),
    ],
    ids=["options", "empty", "control", "long", "hostile"],
)
def test_odd_texts(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot,
    title: str, body: str, shown_title: str, shown_body: str,
) -> None:  # fmt: skip
    with FakeServer(bus.address):
        make().send(replace(NOTE, title=title, body=body))
        qtbot.waitUntil(lambda: bool(ear.events))
        assert ear.said == [("accepted", 7, "")]
        assert program.told[0][:2] == [shown_title, shown_body]


def test_without_a_server_nothing_is_called_shown(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    notifier = make()
    qtbot.waitUntil(lambda: not notifier.capabilities().way)  # found out by itself
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("failed", 7, "no program on this desktop shows notifications")]
    assert program.told == []
    with FakeServer(bus.address):
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: len(ear.events) == 2)
        assert ear.said[1] == ("accepted", 7, "")
        assert notifier.capabilities().way == "plyer"


def test_without_a_bus(
    program: FakeNotifySend, monkeypatch: pytest.MonkeyPatch, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    make().send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("failed", 7, "there is no session bus")]
    assert program.told == []


def test_without_the_program(bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot) -> None:
    with FakeServer(bus.address):
        notifier = make()
        program.remove()
        notifier.send(NOTE)
        assert ear.events[0].kind is NoteEventKind.FAILED
        assert "notify-send" in ear.events[0].detail
        assert "notify-send" in PlyerNotifier().capabilities().why_not


def test_a_program_that_hangs_is_given_up_and_the_window_goes_on(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address):
        notifier = make(patience_ms=300)
        qtbot.waitUntil(lambda: notifier._thread is None)  # its first look is over
        go_on = program.hang()
        notifier.send(NOTE)
        notifier.send(replace(NOTE, key=NoteKey(8, 1)))
        assert not ear.events  # it waited for neither
        qtbot.waitUntil(lambda: len(ear.events) == 2)
        notifier.send(replace(NOTE, key=NoteKey(9, 1)))
        assert ear.said == [("failed", number, ear.said[number - 7][2]) for number in (7, 8, 9)]
        go_on()
        qtbot.waitUntil(lambda: len(program.told) == 1)
        qtbot.waitUntil(lambda: _sends(notifier, ear, 10))
        assert ear.said[-1] == ("accepted", 10, "")


def _sends(notifier: PlyerNotifier, ear: Ear, number: int) -> bool:
    """Whether a note is taken again; tried until it is."""
    if ear.count(NoteEventKind.ACCEPTED) == 0 and ear.events[-1].kind is NoteEventKind.FAILED:
        notifier.send(replace(NOTE, key=NoteKey(number, 1)))
    return ear.count(NoteEventKind.ACCEPTED) > 0


def test_several_go_one_after_the_other_in_order(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address):
        notifier = make()
        for number in range(1, 7):
            notifier.send(replace(NOTE, key=NoteKey(number, 1), title=str(number)))
        notifier.withdraw(5)
        qtbot.waitUntil(lambda: len(ear.events) == 5)
        assert [call[0] for call in program.told] == ["1", "2", "3", "4", "6"]


def test_after_stopping_nobody_is_told(
    bus: PrivateBus, program: FakeNotifySend, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address):
        notifier = make()
        notifier.send(NOTE)
        notifier.stop()
        notifier.send(NOTE)
        qtbot.wait(100)
        assert ear.events == []


@pytest.mark.parametrize(
    ("text", "units", "cut"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("👩👩", 4, "👩👩"), ("👩👩x", 4, "👩…"), ("", 3, "")],
)
def test_cutting_by_utf16_units(text: str, units: int, cut: str) -> None:
    assert cut_units(text, units) == cut
    assert len(cut.encode("utf-16-le")) <= units * 2


def test_a_dash_is_no_option() -> None:
    assert not_an_option("-x") == "–x"
    assert not_an_option("a-x") == "a-x"

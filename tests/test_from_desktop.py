"""When the program that the bus has started begins to ring: once it heard what it was started for, or soon anyway."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop import from_desktop
from followup_desktop.domain.errors import KnownError, Refused
from followup_desktop.domain.ports import NoteEvent
from followup_desktop.from_desktop import FOREIGN, FromDesktop
from followup_desktop.store.identity import mark_of, note_identity
from tests.fakes.gtk_server import FakeGtkServer
from tests.fakes.private_bus import PrivateBus


class Program:
    """What the way back leads to; keeps the order of what happened."""

    def __init__(self) -> None:
        self.story: list[str] = []

    def begin(self) -> None:
        self.story.append("begin")

    def heard(self, event: NoteEvent) -> None:
        self.story.append(f"{event.action.value} {event.key}")

    def forward(self, token: str) -> None:
        self.story.append(f"forward {token}".strip())

    def look_into(self, files: Sequence[Path]) -> None:
        self.story.append(f"look into {[path.name for path in files]}")

    def refused(self, error: KnownError) -> None:
        self.story.append(error.sentence)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))  # where we are made known to the desktop
    path = tmp_path / "followup.sqlite3"
    note_identity(path, "a-name-of-its-own")
    return path


def joined(store: Path, program: Program, *, wanted: str = "on", activated: bool = True) -> FromDesktop:
    way = FromDesktop(store, usual=True, wanted=wanted, activated=activated)
    way.listen(program.heard, program.forward, program.look_into, program.refused)
    way.claim(program.begin)
    return way


def test_a_click_is_heard_before_anything_begins(bus: PrivateBus, store: Path, qtbot: QtBot) -> None:
    program = Program()
    with FakeGtkServer(bus.address) as desktop:
        way = joined(store, program)
        assert program.story == []  # GNOME asks only when it sees that we are there
        desktop.call("ActivateAction", "sava{sv}", ("done", [("s", f"{mark_of(store)} 7:2")], {}))
        qtbot.waitUntil(lambda: len(program.story) == 2)
        assert program.story == ["done 7:2", "begin"]
        assert not way.opens
        desktop.call("Activate", "a{sv}", ({},))
        qtbot.waitUntil(lambda: program.story[2:] == ["forward"])
        assert way.opens
        way.stop()


def test_files_that_were_opened_with_us_are_looked_into(bus: PrivateBus, store: Path, qtbot: QtBot) -> None:
    program = Program()
    with FakeGtkServer(bus.address) as desktop:
        way = joined(store, program)
        desktop.call("Open", "asa{sv}", (["file:///home/sam/invitation.ics"], {}))
        qtbot.waitUntil(lambda: len(program.story) == 3)
        assert program.story == ["forward", "look into ['invitation.ics']", "begin"]
        assert way.opens
        way.stop()


def test_where_nobody_asks_it_begins_all_the_same(
    bus: PrivateBus, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_desktop, "ASKED_WITHIN_MS", 30)
    program = Program()
    way = joined(store, program)
    qtbot.waitUntil(lambda: program.story == ["begin"])
    way.stop()


@pytest.mark.parametrize(("wanted", "activated"), [("on", False), ("off", False), ("off", True)])
def test_a_start_of_the_users_own_begins_at_once(
    bus: PrivateBus, store: Path, qtbot: QtBot, wanted: str, activated: bool
) -> None:
    program = Program()
    first = joined(store, Program(), wanted="on", activated=False) if activated else None  # somebody has the name
    way = joined(store, program, wanted=wanted, activated=activated)
    assert program.story == ["begin"]
    way.stop()
    if first is not None:
        first.stop()


def test_a_click_on_another_stores_notification_shows_the_window_and_says_why_it_did_nothing(
    bus: PrivateBus, store: Path, qtbot: QtBot
) -> None:
    program = Program()
    with FakeGtkServer(bus.address) as desktop:
        way = joined(store, program)
        mark = mark_of(store)
        note_identity(store, "the store that was restored")  # it is another one by now
        desktop.call("ActivateAction", "sava{sv}", ("done", [("s", f"{mark} 7:2")], {}))
        qtbot.waitUntil(lambda: len(program.story) == 3)
        assert program.story == ["forward", FOREIGN.sentence, "begin"]
        way.stop()


def test_the_switch_makes_it_known_and_forgotten(bus: PrivateBus, store: Path, qtbot: QtBot) -> None:
    program = Program()
    with FakeGtkServer(bus.address):
        way = joined(store, program, wanted="off", activated=False)
        assert way.notifier is not None
        assert not way.notifier.capabilities().outlives
        way.switch("on")
        assert way._entry.is_on()
        way.switch("off")
        assert not way._entry.is_on()
        way.stop()
        again = joined(store, program, wanted="on", activated=False)  # put right at every start
        assert again._entry.is_on()
        assert again.notifier is not None
        assert again.notifier.capabilities().outlives
        again.stop()


def test_with_data_elsewhere_it_is_refused_with_a_sentence(bus: PrivateBus, store: Path, qtbot: QtBot) -> None:
    way = FromDesktop(store, usual=False, wanted="on")
    assert way.notifier is None
    with pytest.raises(Refused, match="usual data folder"):
        way.switch("on")
    way.switch("off")
    assert not way._entry.is_ours()

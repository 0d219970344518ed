"""Notifications that outlive the program, against a stand-in for GNOME on a private bus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.activation import Asked, DesktopActivation
from followup_desktop.adapters.notify.asking import gnome_is_there
from followup_desktop.adapters.notify.gtk import GtkNotifier
from followup_desktop.domain.ports import Note, NoteAction, NoteEventKind, NoteKey
from tests.fakes.gtk_server import FakeGtkServer
from tests.fakes.private_bus import PrivateBus

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

BUTTONS = ((NoteAction.TALK, "What to say"), (NoteAction.DONE, "Done"), (NoteAction.SNOOZE, "In 1 hour"))
NOTE = Note(NoteKey(7, 2), "Call Priya <b>Raman</b>", "a < b & <b>c</b>", BUTTONS, stays=True)
MARK = "0123456789abcdef"


@pytest.fixture
def server(bus: PrivateBus) -> Iterator[FakeGtkServer]:
    with FakeGtkServer(bus.address) as started:
        yield started


@pytest.fixture
def notifier(bus: PrivateBus, ear: Ear, qtbot: QtBot) -> Iterator[GtkNotifier]:
    made = GtkNotifier(lambda: MARK, usable=True, reply_ms=1500)
    made.start(ear.listener)
    yield made
    made.stop()


def test_what_is_sent(server: FakeGtkServer, notifier: GtkNotifier, ear: Ear, qtbot: QtBot) -> None:
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("accepted", 7, "")]
    shown = server.shown["follow-up-7"]
    assert (shown["title"][1], shown["body"][1]) == (NOTE.title, NOTE.body)  # plain there, both of them
    assert shown["default-action"] == ("s", "app.open")
    assert shown["default-action-target"] == ("s", f"{MARK} 7:2")
    assert [(one["label"][1], one["action"][1]) for one in shown["buttons"][1]] == [
        ("What to say", "app.talk"),
        ("Done", "app.done"),
        ("In 1 hour", "app.snooze"),
    ]
    able = notifier.capabilities()
    assert (able.way, able.clickable, able.actions, able.outlives) == ("gtk", True, True, True)


def test_ending_leaves_it_and_the_next_run_takes_its_place_or_takes_it_away(
    server: FakeGtkServer, notifier: GtkNotifier, ear: Ear, qtbot: QtBot
) -> None:
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    notifier.stop()
    assert set(server.shown) == {"follow-up-7"}
    again = GtkNotifier(lambda: MARK, usable=True)
    again.start(ear.listener)
    again.send(replace(NOTE, key=NoteKey(7, 3)))
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert [one["default-action-target"][1] for one in server.shown.values()] == [f"{MARK} 7:3"]
    again.withdraw(7)
    qtbot.waitUntil(lambda: not server.shown)
    again.stop()


@pytest.mark.parametrize(
    ("target", "action", "key"),
    [
        (f"{MARK} 7:2", NoteAction.DONE, NoteKey(7, 2)),
        (f"{MARK} 0:1", NoteAction.OPEN, NoteKey(0, 1)),
        ("fedcba9876543210 7:2", NoteAction.DONE, None),  # another store's
        (" 7:2", NoteAction.DONE, None),
        ("7:2", NoteAction.DONE, None),
        (f"{MARK} 7", NoteAction.DONE, None),
        (f"{MARK} 7:2 8:1", NoteAction.DONE, None),
        (f"{MARK} -7:2", NoteAction.DONE, None),
        ("", NoteAction.OPEN, None),
    ],
)
def test_only_what_names_this_store_and_an_occurrence_is_a_click(
    qtbot: QtBot, target: str, action: NoteAction, key: NoteKey | None
) -> None:
    notifier = GtkNotifier(lambda: MARK, usable=True)
    event = notifier.event_of(Asked(action, target, "a-token"))
    assert (event and (event.kind, event.key, event.action, event.token)) == (
        key and (NoteEventKind.ACTIVATED, key, action, "a-token")
    )


def test_a_store_without_a_name_shows_and_obeys_nothing_here(
    server: FakeGtkServer, bus: PrivateBus, ear: Ear, qtbot: QtBot
) -> None:
    notifier = GtkNotifier(lambda: "", usable=True)
    notifier.start(ear.listener)
    notifier.send(NOTE)
    assert ear.count(NoteEventKind.FAILED) == 1
    assert notifier.event_of(Asked(NoteAction.DONE, " 7:2")) is None
    notifier.stop()
    assert server.shown == {}


def test_one_that_refuses_or_is_silent_or_goes_is_passed_over(
    bus: PrivateBus, notifier: GtkNotifier, ear: Ear, qtbot: QtBot
) -> None:
    assert not gnome_is_there()
    with FakeGtkServer(bus.address, refuses="org.gtk.Notifications.Error.InvalidApp") as server:
        assert gnome_is_there()
        qtbot.waitUntil(lambda: notifier.capabilities().way == "gtk")
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        assert ear.said == [("failed", 7, "org.gtk.Notifications.Error.InvalidApp")]
        server.silent = True
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: len(ear.events) == 2)
        assert ear.said[1] == ("failed", 7, "timeout")
    qtbot.waitUntil(lambda: not notifier.capabilities().way)


def test_switched_off_it_takes_its_own_away_and_shows_no_more(
    server: FakeGtkServer, notifier: GtkNotifier, ear: Ear, qtbot: QtBot
) -> None:
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    notifier.use(usable=False)
    assert not notifier.capabilities().way
    assert not notifier.capabilities().outlives
    qtbot.waitUntil(lambda: not server.shown)
    notifier.use(usable=True)
    qtbot.waitUntil(lambda: notifier.capabilities().outlives)
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(server.shown))


@pytest.mark.parametrize("button", ["", "What to say", "Done", "In 1 hour"])
def test_a_click_comes_back_through_our_name_on_the_bus(
    server: FakeGtkServer, notifier: GtkNotifier, ear: Ear, qtbot: QtBot, button: str
) -> None:
    heard: list[Asked] = []
    activation = DesktopActivation()
    activation.claim()
    activation.listen(heard.append)
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    server.click("follow-up-7", button, token="of-the-click")
    qtbot.waitUntil(lambda: bool(heard))
    event = notifier.event_of(heard[0])
    assert event is not None
    wanted = {label: action for action, label in BUTTONS}.get(button, NoteAction.OPEN)
    assert (event.key, event.action, event.token) == (NOTE.key, wanted, "of-the-click")
    activation.stop()

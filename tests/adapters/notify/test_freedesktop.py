"""Clicks and faults of the desktop's own notifications, against a server on a private bus that does as it is told."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop import APPLICATION_ID
from followup_desktop.adapters import bus_once, session_bus
from followup_desktop.adapters.notify import server as server_module
from followup_desktop.adapters.notify.freedesktop import FreedesktopNotifier
from followup_desktop.adapters.notify.resting import PROPERTIES, TELLING
from followup_desktop.adapters.notify.server import NotificationServer, ServerListener
from followup_desktop.domain.ports import Note, NoteAction, NoteEventKind, NoteKey
from tests.fakes.notification_server import NAME, FakeServer, Manners, send_signal_as_a_stranger
from tests.fakes.private_bus import PrivateBus

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

BUTTONS = ((NoteAction.TALK, "What to say"), (NoteAction.DONE, "Done"), (NoteAction.SNOOZE, "In 1 hour"))
NOTE = Note(NoteKey(7, 2), "Call Priya Raman, Northwind", "a < b & <b>c</b>", BUTTONS, stays=True)
Make = Callable[..., FreedesktopNotifier]
PATIENCE_MS = 20_000


@pytest.fixture
def make(ear: Ear, qtbot: QtBot) -> Iterator[Make]:
    made: list[FreedesktopNotifier] = []

    def notifier(reply_ms: int = 1500, again_ms: tuple[int, ...] = (50, 100)) -> FreedesktopNotifier:
        one = FreedesktopNotifier("followup", reply_ms=reply_ms, again_ms=again_ms)
        made.append(one)
        one.start(ear.listener)
        return one

    yield notifier
    for one in made:
        one.stop()


@pytest.fixture
def server(bus: PrivateBus) -> Iterator[FakeServer]:
    with FakeServer(bus.address) as started:
        yield started


def of(number: int, note: Note = NOTE) -> Note:
    return replace(note, key=NoteKey(number, 1))


def test_what_is_sent(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    make().send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("accepted", 7, "")]
    assert ear.events[0].way == "freedesktop"
    (shown,) = server.shown
    assert (shown.app, shown.replaces, shown.icon, shown.expires) == ("Follow-Up Desktop", 0, "followup", 0)
    assert shown.title == NOTE.title
    assert shown.body == "a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;"
    assert shown.actions == ["default", "Open", "talk", "What to say", "done", "Done", "snooze", "In 1 hour"]
    assert shown.hints == {"urgency": ("y", 1), "desktop-entry": ("s", APPLICATION_ID)}
    assert [can.server for can in ear.ready] == ["Fake 1.0"]
    assert ear.ready[0].clickable
    assert ear.ready[0].actions


def test_a_note_that_need_not_stay_goes_when_the_desktop_likes(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    make().send(replace(NOTE, stays=False))
    qtbot.waitUntil(lambda: bool(ear.events))
    assert server.shown[0].expires == -1


@pytest.mark.parametrize("action", list(NoteAction))
@pytest.mark.parametrize("unicast", [True, False])
def test_each_action_comes_back_with_its_key_and_token(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, action: NoteAction, unicast: bool
) -> None:
    server.manners.unicast = unicast
    make().send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    server.click(1, action.value, "token-of-the-click")
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    clicked = ear.events[1]
    assert (clicked.kind, clicked.key, clicked.action) == (NoteEventKind.ACTIVATED, NOTE.key, action)
    assert clicked.token == "token-of-the-click"
    server.click(1, action.value)
    qtbot.waitUntil(lambda: len(ear.events) == 3)
    assert ear.events[2].token == ""  # a token is good for one click


@pytest.mark.parametrize(
    ("reason", "detail"),
    [(1, "expired"), (2, "dismissed"), (3, "withdrawn"), (4, "undefined"), (77, "undefined")],
)
def test_why_it_was_closed(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, reason: int, detail: str) -> None:
    notifier = make()
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    server.close(1, reason)
    server.click(1, "done")  # too late
    server.close(1, reason)  # twice
    server.emit("ActionInvoked", "us", 1, "done")
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    notifier.send(of(8))  # its answer comes after all that was said before
    qtbot.waitUntil(lambda: len(ear.events) == 3)
    assert ear.said == [("accepted", 7, ""), ("closed", 7, detail), ("accepted", 8, "")]


def test_the_second_note_of_a_follow_up_takes_the_place_of_the_first(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    notifier = make()
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: len(ear.events) == 1)
    notifier.send(replace(NOTE, key=NoteKey(7, 3), title="Again"))
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert [shown.replaces for shown in server.shown] == [0, 1]
    server.click(1, "done")
    qtbot.waitUntil(lambda: len(ear.events) == 3)
    assert ear.events[2].key == NoteKey(7, 3)


def test_two_in_a_row_show_one(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make()
    qtbot.waitUntil(lambda: bool(ear.ready))
    for occurrence in (1, 2, 3):
        notifier.send(replace(NOTE, key=NoteKey(7, occurrence)))
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert [event.key.occurrence for event in ear.events] == [1, 3]
    assert server.live == {1}


def test_a_server_that_does_not_replace_is_helped(make: Make, ear: Ear, qtbot: QtBot, server: FakeServer) -> None:
    server.manners.ignores_replaces = True
    notifier = make()
    for occurrence in (1, 2):
        notifier.send(replace(NOTE, key=NoteKey(7, occurrence)))
        qtbot.waitUntil(lambda done=occurrence: ear.count(NoteEventKind.ACCEPTED) == done)
    qtbot.waitUntil(lambda: server.live == {2})
    server.emit("ActionInvoked", "us", 1, "done")  # the old one is clicked while it vanishes
    server.click(2, "snooze")
    qtbot.waitUntil(lambda: ear.count(NoteEventKind.ACTIVATED) == 1)
    assert (ear.events[-1].key.occurrence, ear.events[-1].action) == (2, NoteAction.SNOOZE)


def test_where_it_does_not_replace_the_first_ones_end_is_not_the_seconds(
    make: Make, ear: Ear, qtbot: QtBot, server: FakeServer
) -> None:
    server.manners.ignores_replaces = True
    notifier = make()
    for count in (1, 2):
        notifier.send(replace(NOTE, key=NoteKey(7, count)))
        qtbot.waitUntil(lambda count=count: ear.count(NoteEventKind.ACCEPTED) == count)
    qtbot.waitUntil(lambda: server.closed == [1])  # by us; the server tells that it has gone
    server.click(1, "done")
    server.click(2, "talk")
    qtbot.waitUntil(lambda: ear.count(NoteEventKind.ACTIVATED) == 1)
    assert ear.said[-1] == ("activated", 7, "talk")
    assert ear.count(NoteEventKind.CLOSED) == 0


def test_a_server_that_the_bus_starts_for_a_note_takes_it_once(qtbot: QtBot) -> None:
    """It comes while the note is on its way; nothing that was given a number went with it."""
    void: list[str] = []
    listener = ServerListener(lambda _server: None, lambda _why: None, void.append, lambda *_said: None)
    asked = NotificationServer(listener, again_ms=(60_000,))
    for before, after in (("", ":1.5"), (":1.5", ":1.6"), (":1.6", "")):
        asked._owner_changed((NAME, before, after))
    asked.close()
    assert void == ["server-gone"] * 2


def test_no_server_and_then_one(bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make()
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("failed", 7, "no program on this desktop shows notifications")]
    assert not notifier.capabilities().way
    with FakeServer(bus.address):
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: len(ear.events) == 2)
        assert ear.said[1] == ("accepted", 7, "")


@pytest.mark.parametrize(
    "address", ["unix:path=/nonexistent/bus", "tcp:host=localhost,port=1", "nonsense", "autolaunch:"]
)
def test_no_bus(monkeypatch: pytest.MonkeyPatch, make: Make, ear: Ear, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    make().send(NOTE)
    assert ear.said == [("failed", 7, "no-bus")]
    assert ear.ready[-1].why_not == "there is no session bus"


def test_the_bus_is_found_in_the_runtime_folder(
    bus: PrivateBus, server: FakeServer, monkeypatch: pytest.MonkeyPatch, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(bus.path.parent))
    make()
    qtbot.waitUntil(lambda: bool(ear.ready) and ear.ready[-1].clickable)


def test_a_bus_that_says_nothing_holds_up_the_window_for_a_second_at_most(
    bus: PrivateBus, make: Make, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bus_once.CONNECT_S <= 1
    monkeypatch.setattr(bus_once, "CONNECT_S", 0.1)
    assert bus.process is not None
    bus.process.send_signal(signal.SIGSTOP)
    try:
        make()  # whoever waits longer waits for ever
        assert ear.ready[-1].why_not == "there is no session bus"
    finally:
        bus.process.send_signal(signal.SIGCONT)


def test_a_bus_that_is_stuck_later_does_not_hold_up_the_window(
    bus: PrivateBus, server: FakeServer, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    notifier = make(reply_ms=400)
    qtbot.waitUntil(lambda: bool(ear.ready))
    assert bus.process is not None
    bus.process.send_signal(signal.SIGSTOP)
    try:
        for number in range(1, 1001):  # more than the socket holds: whoever waits for room waits for ever
            notifier.send(of(number, replace(NOTE, body="x" * 600)))
        assert len(ear.events) == 0  # nor does the loop run meanwhile
        assert notifier._server._link._out  # what found no room goes when there is some
        qtbot.waitUntil(lambda: ear.count(NoteEventKind.FAILED) == 1000, timeout=PATIENCE_MS)
    finally:
        bus.process.send_signal(signal.SIGCONT)


def test_a_restarted_server_never_gets_an_old_click_through(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address):
        notifier = make()
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert ear.said[1] == ("closed", 7, "server-gone")
    assert not notifier.capabilities().way
    with FakeServer(bus.address, Manners(unicast=False)) as second:
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)
        second.click(1, "done")
        notifier.send(of(9))  # gets number 1 again
        qtbot.waitUntil(lambda: len(ear.events) == 3)
        second.click(1, "done")
        qtbot.waitUntil(lambda: len(ear.events) == 4)
        assert ear.said[2:] == [("accepted", 9, ""), ("activated", 9, "done")]


def test_another_server_takes_over(bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot) -> None:
    with FakeServer(bus.address, Manners(name="First")) as first:
        notifier = make()
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        second = FakeServer(bus.address, Manners(name="Second", can=("body",)))
        second.take_over()
        try:
            qtbot.waitUntil(lambda: notifier.capabilities().server == "Second 1.0")
            assert ear.said[1] == ("closed", 7, "server-gone")
            assert not notifier.capabilities().clickable
            first.click(1, "done")  # from one that is not the server any more
            notifier.send(NOTE)
            qtbot.waitUntil(lambda: len(second.shown) == 1)
            assert second.shown[0].replaces == 0
            qtbot.waitUntil(lambda: len(ear.events) == 3)
            assert ear.count(NoteEventKind.ACTIVATED) == 0
        finally:
            second.stop()


def test_taken_over_while_a_note_was_on_its_way(bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot) -> None:
    """The old server's number comes after the new one is there; there it would be somebody else's."""
    with FakeServer(bus.address, Manners(name="First")) as first:
        notifier = make()
        qtbot.waitUntil(lambda: bool(ear.ready))
        first.manners.silent = True
        notifier.send(NOTE)
        notifier.send(of(8))
        qtbot.waitUntil(lambda: first.held == 2)
        notifier.withdraw(8)
        second = FakeServer(bus.address, Manners(name="Second", unicast=False))
        second.take_over()
        try:
            qtbot.waitUntil(lambda: notifier.capabilities().server == "Second 1.0")
            second.click(1, "done")
            first.answer_held()
            qtbot.waitUntil(lambda: bool(ear.events))
            assert ear.said == [("accepted", 7, "")]
            assert [(shown.title, shown.replaces) for shown in second.shown] == [(NOTE.title, 0)]
            second.click(second.shown[0].number, "talk")
            qtbot.waitUntil(lambda: len(ear.events) == 2)
            assert ear.said[1] == ("activated", 7, "talk")
        finally:
            second.stop()


def test_shown_again_after_it_was_withdrawn_while_another_server_took_over(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(name="First")) as first:
        notifier = make()
        qtbot.waitUntil(lambda: bool(ear.ready))
        first.manners.silent = True
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: first.held == 1)
        notifier.withdraw(7)
        notifier.send(replace(NOTE, title="and yet"))
        second = FakeServer(bus.address, Manners(name="Second", unicast=False))
        second.take_over()
        try:
            qtbot.waitUntil(lambda: notifier.capabilities().server == "Second 1.0")
            first.answer_held()
            qtbot.waitUntil(lambda: bool(second.shown))
            assert [shown.title for shown in second.shown] == ["and yet"]
        finally:
            second.stop()


def test_the_late_introduction_of_one_that_was_replaced_counts_no_more(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(name="First", can=("body",), mute=True)) as first:
        notifier = make()
        qtbot.waitUntil(lambda: first.held == 4)
        second = FakeServer(bus.address, Manners(name="Second"))
        second.take_over()
        try:
            qtbot.waitUntil(lambda: notifier.capabilities().server == "Second 1.0")
            first.answer_held()
            notifier.send(NOTE)
            qtbot.waitUntil(lambda: bool(ear.events) and not first.held)
            qtbot.wait(50)
            assert notifier.capabilities().clickable
            assert [one.server for one in ear.ready] == ["Second 1.0"]
        finally:
            second.stop()


def test_a_server_that_takes_and_is_silent(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make(reply_ms=250)
    qtbot.waitUntil(lambda: bool(ear.ready))
    server.manners.silent = True
    notifier.send(NOTE)
    assert not ear.events  # it did not wait for the answer
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("failed", 7, "timeout")]
    server.answer_held()  # it shows it after all, but by then it rang elsewhere
    qtbot.waitUntil(lambda: server.closed == [1])
    assert ear.said == [("failed", 7, "timeout")]


def test_a_server_that_does_not_introduce_itself_is_asked_again(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(mute=True)) as server:
        notifier = make(reply_ms=150)
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        assert ear.said == [("failed", 7, "the program that shows notifications does not answer")]
        server.manners.mute = False
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)


@pytest.mark.parametrize("number", [0, None])
def test_a_refusal_is_a_failure(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, number: int | None) -> None:
    server.manners.number = number  # 0 is never a number of a notification
    server.manners.error = "" if number == 0 else "org.freedesktop.DBus.Error.Failed"
    make().send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.events[0].kind is NoteEventKind.FAILED
    assert number == 0 or "Failed: refused" in ear.events[0].detail


@pytest.mark.parametrize(
    ("version", "stays", "detail"),
    [("1.26.0", True, "dismissed"), ("1.26.0", False, "expired"), ("3.20.0", True, "expired")],
)
def test_what_mate_calls_expired_was_put_away_where_it_could_not_expire(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot, version: str, stays: bool, detail: str
) -> None:
    with FakeServer(bus.address, Manners(name="Notification Daemon", version=version)) as server:
        make().send(replace(NOTE, stays=stays))
        qtbot.waitUntil(lambda: bool(ear.events))
        server.close(1, 1)
        qtbot.waitUntil(lambda: len(ear.events) == 2)
        assert ear.said[1] == ("closed", 7, detail)


@pytest.mark.parametrize(
    "error",
    [
        "org.gtk.GDBus.UnmappedGError.Quark._notification_2ddaemon_2derror_2dquark.Code1",  # GNOME's old daemon
        "org.freedesktop.Notifications.MaxNotificationsExceeded",
        "org.freedesktop.Notifications.Error.ExcessNotificationGeneration",
    ],
)
def test_a_refusal_of_one_more_is_told_apart(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, error: str
) -> None:
    server.manners.error = error
    make().send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert (ear.events[0].kind, ear.events[0].key) == (NoteEventKind.CROWDED, NOTE.key)


@pytest.mark.parametrize("of", TELLING, ids=["plasma", "dunst"])
def test_a_desktop_that_is_told_not_to_disturb_says_so_and_when_it_is_over(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, of: tuple[str, str]
) -> None:
    server.manners.properties[of] = True
    notifier = make()
    qtbot.waitUntil(lambda: bool(ear.ready))
    assert (ear.ready[0].resting, ear.ready[0].clickable) == (True, True)  # known from the first moment
    for on in (False, True, True, False):
        server.set_property(of, on)
        qtbot.waitUntil(lambda on=on: notifier.capabilities().resting is on)
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    assert [one.resting for one in ear.ready] == [True, False, True, False]


def test_a_rest_whose_end_nobody_tells_of_is_over_all_the_same(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as that of a dunst that was told by a signal of Unix."""
    monkeypatch.setattr(server_module, "REST_MS", 50)
    server.manners.properties[TELLING[1]] = True
    notifier = make()
    qtbot.waitUntil(lambda: notifier.capabilities().resting)
    qtbot.wait(120)
    assert [one.resting for one in ear.ready] == [True]
    server.manners.properties[TELLING[1]] = False
    qtbot.waitUntil(lambda: not notifier.capabilities().resting)
    assert [one.resting for one in ear.ready] == [True, False]


def test_one_that_rests_and_answers_no_more_is_not_waited_for(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_module, "REST_MS", 50)
    server.manners.properties[TELLING[0]] = True
    notifier = make(reply_ms=300)
    qtbot.waitUntil(lambda: notifier.capabilities().resting)
    server.manners.mute = True
    qtbot.waitUntil(lambda: not notifier.capabilities().resting)


def test_only_the_server_itself_says_that_it_rests(
    bus: PrivateBus, server: FakeServer, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    notifier = make()
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    said = (NAME, {"Inhibited": ("b", True)}, [])
    send_signal_as_a_stranger(bus.address, server.shown[0].sender, "PropertiesChanged", "sa{sv}as", said, PROPERTIES)
    notifier.send(of(8))
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert not notifier.capabilities().resting


def test_one_that_rested_when_it_ended_rests_no_more(bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot) -> None:
    with FakeServer(bus.address, Manners(properties={TELLING[0]: True})):
        notifier = make()
        qtbot.waitUntil(lambda: notifier.capabilities().resting)
    qtbot.waitUntil(lambda: not notifier.capabilities().resting)
    with FakeServer(bus.address):
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)
        assert not notifier.capabilities().resting


@pytest.mark.parametrize(
    "can",
    [
        tuple(name for name, on in zip(("actions", "body-markup", "persistence"), chosen, strict=True) if on)
        for chosen in product((True, False), repeat=3)
    ],
    ids=lambda can: "+".join(can) or "nothing",
)
def test_every_set_of_capabilities(bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot, can: tuple[str, ...]) -> None:
    with FakeServer(bus.address, Manners(can=("body", *can))) as server:
        notifier = make()
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        (shown,) = server.shown
        found = notifier.capabilities()
        assert found.clickable == found.actions == bool(shown.actions) == ("actions" in can)
        assert found.persistent == ("persistence" in can)
        assert ("&lt;" in shown.body) == ("body-markup" in can)
        assert bool(found.why_not) == ("actions" not in can)
        assert shown.title == NOTE.title  # never markup


@pytest.mark.parametrize(
    ("name", "version", "title", "first"),
    [
        ("lxqt-notificationd", "0.16.0", "R&amp;D", "default"),
        ("lxqt-notificationd", "0.17.1", "R&D", "default"),
        ("Raven", "10", "R&amp;D", "default"),
        ("Xfce Notify Daemon", "0.7.3", "R&D", "talk"),
        ("notify-osd", "1.0", "R&D", None),
        ("Fake", "odd version", "R&D", "default"),
    ],
)
def test_what_servers_do_otherwise(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot, name: str, version: str, title: str, first: str | None
) -> None:
    with FakeServer(bus.address, Manners(name=name, version=version)) as server:
        make().send(replace(NOTE, title="R&D"))
        qtbot.waitUntil(lambda: bool(ear.events))
        assert server.shown[0].title == title
        assert (server.shown[0].actions or [None])[0] == first


def test_a_note_without_actions_can_be_opened_on_every_server(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address, Manners(name="Xfce Notify Daemon")) as server:
        make().send(replace(NOTE, actions=()))
        qtbot.waitUntil(lambda: bool(ear.events))
        assert server.shown[0].actions == ["default", "Open"]


def test_the_bus_dies_and_comes_back(bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot) -> None:
    with FakeServer(bus.address):
        notifier = make()
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: bool(ear.events))
        bus.stop()
        qtbot.waitUntil(lambda: len(ear.events) == 2)
        assert ear.said[1] == ("closed", 7, "bus-lost")
        notifier.send(NOTE)
        assert ear.said[2] == ("failed", 7, "no-bus")
    bus.start()
    with FakeServer(bus.address):
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)
        notifier.send(NOTE)
        qtbot.waitUntil(lambda: len(ear.events) == 4)
        assert ear.said[3] == ("accepted", 7, "")


def test_a_bus_that_is_back_is_found_with_nothing_to_send(
    bus: PrivateBus, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    with FakeServer(bus.address):
        notifier = make()
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)
        bus.stop()
        qtbot.waitUntil(lambda: not notifier.capabilities().way)
    bus.start()
    with FakeServer(bus.address):
        qtbot.waitUntil(lambda: notifier.capabilities().clickable)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Acme\0Corp", "Acme Corp"),
        ("Acme \ud83d X", "Acme ? X"),
        ("a\nb\r\tc", "a b c"),
        ("\u202eevil\u2066\u200f", "evil"),
        ("x" * 9999, "x" * 119 + "…"),
        ("", "Follow-Up Desktop"),
        (" \u2028 ", "Follow-Up Desktop"),
        ("--help", "--help"),
        ("Zoë 👩‍🚀 שלום", "Zoë 👩‍🚀 שלום"),
        ("<b>A</b> & B", "<b>A</b> & B"),
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_odd_titles(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot, title: str, shown: str) -> None:
    make().send(replace(NOTE, title=title, body=(title or "y") * (1_000_000 // max(1, len(title)))))
    qtbot.waitUntil(lambda: bool(ear.events))
    assert ear.said == [("accepted", 7, "")]
    assert server.shown[0].title == shown
    assert len(server.shown[0].body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")) <= 600


def test_odd_labels(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    make().send(replace(NOTE, actions=((NoteAction.TALK, "\0"), (NoteAction.DONE, "D" * 500))))
    qtbot.waitUntil(lambda: bool(ear.events))
    assert server.shown[0].actions == ["default", "Open", "talk", "talk", "done", "D" * 39 + "…"]


def test_fifty_at_once(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make()
    for number in range(1, 51):
        notifier.send(of(number))
    qtbot.waitUntil(lambda: len(ear.events) == 50)
    assert ear.count(NoteEventKind.ACCEPTED) == 50
    assert len(server.live) == 50
    for shown, number in zip(list(server.shown), range(1, 51), strict=True):
        server.click(shown.number, "default")
        qtbot.waitUntil(lambda n=number: ear.said[-1] == ("activated", n, "default"))


def test_signals_that_mean_nothing(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    make().send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    server.emit("ActionInvoked", "us", 999, "done")
    server.emit("ActionInvoked", "us", 1, "rm -rf")
    server.emit("ActionInvoked", "us", 1, "")
    server.emit("ActionInvoked", "su", "1", 1)
    server.emit("ActionInvoked", "asau", ["1"], [1])
    server.emit("ActionInvoked", "uau", 1, [1])
    server.emit("ActionInvoked", "u", 1)
    server.emit("NotificationClosed", "us", 999, "x")
    server.emit("SomethingNew", "us", 1, "x")
    server.click(1, "done")
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert ear.said[1] == ("activated", 7, "done")


def test_signals_of_strangers(bus: PrivateBus, server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make()
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    us = server.shown[0].sender
    send_signal_as_a_stranger(bus.address, us, "ActionInvoked", "us", (1, "done"))
    send_signal_as_a_stranger(bus.address, us, "NotificationClosed", "uu", (1, 2))
    gone = ("org.freedesktop.Notifications", ":1.1", "")
    send_signal_as_a_stranger(bus.address, us, "NameOwnerChanged", "sss", gone, "org.freedesktop.DBus")
    server.click(1, "snooze")
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert ear.said[1] == ("activated", 7, "snooze")
    assert notifier.capabilities().clickable


def test_withdrawing(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make()
    notifier.send(NOTE)
    qtbot.waitUntil(lambda: bool(ear.events))
    notifier.withdraw(8)  # another one
    notifier.withdraw(7)
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    assert ear.said[1] == ("closed", 7, "withdrawn")
    assert server.closed == [1]
    notifier.withdraw(7)
    notifier.send(of(9))
    qtbot.waitUntil(lambda: len(ear.events) == 3)
    assert server.closed == [1]


def test_withdrawn_while_it_is_on_its_way(server: FakeServer, make: Make, ear: Ear, qtbot: QtBot) -> None:
    notifier = make()
    notifier.send(of(1))  # waits for the server's introduction: never goes out
    notifier.withdraw(1)
    qtbot.waitUntil(lambda: bool(ear.ready))
    notifier.send(of(2))
    notifier.withdraw(2)
    qtbot.waitUntil(lambda: server.closed == [1])
    notifier.send(of(3))
    notifier.withdraw(3)
    notifier.send(replace(of(3), title="and yet"))
    qtbot.waitUntil(lambda: bool(server.shown) and server.shown[-1].title == "and yet")
    assert len(server.shown) == 3
    qtbot.waitUntil(lambda: len(server.live) == 1)


def test_stopping_withdraws_what_is_shown_and_what_is_on_its_way(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    notifier = make()
    for number in (1, 2):
        notifier.send(of(number))
    qtbot.waitUntil(lambda: len(ear.events) == 2)
    notifier.send(of(3))
    notifier.stop()
    qtbot.waitUntil(lambda: server.closed == [1, 2, 3] and not server.live)
    assert len(ear.events) == 2  # nobody is told any more
    notifier.send(of(4))
    qtbot.wait(50)
    assert len(server.shown) == 3
    notifier.start(ear.listener)  # and it can begin again
    notifier.send(of(5))
    qtbot.waitUntil(lambda: ear.said[-1] == ("accepted", 5, ""))


def test_stopping_does_not_wait_for_a_server_that_is_silent(
    server: FakeServer, make: Make, ear: Ear, qtbot: QtBot
) -> None:
    notifier = make()
    qtbot.waitUntil(lambda: bool(ear.ready))
    server.manners.silent = True
    notifier.send(NOTE)
    assert session_bus.FINISH_MS < 1000
    notifier.stop()  # comes back although the server never answers
    qtbot.waitUntil(lambda: server.held == 1)


@pytest.mark.parametrize(
    "text",
    ["", ":", "1", "1:", ":1", "1:2:3", "-1:2", "1:-2", "1.0:2", "a:b", " 1:2", "1:2\n", "1e3:2", f"{9**30}:{9**30}"],
)  # fmt: skip
def test_a_key_from_outside_that_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        NoteKey.parse(text)


def test_a_key_survives_its_journey() -> None:
    assert NoteKey.parse(str(NOTE.key)) == NOTE.key

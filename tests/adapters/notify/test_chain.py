"""The order of the ways: each note is shown by one that can, and its outcome is told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from followup_desktop.adapters.notify.asking import NO_ANSWER
from followup_desktop.adapters.notify.banner import BannerNotifier
from followup_desktop.adapters.notify.chain import ChainNotifier, ways_for
from followup_desktop.domain.ports import (
    SUMMARY_ID,
    TRIAL_ID,
    Capabilities,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NoteKey,
    Notifier,
    NotifierListener,
)

if TYPE_CHECKING:
    from tests.adapters.notify.conftest import Ear

NOTE = Note(NoteKey(7, 2), "Call Priya Raman", "Northwind")
ACCEPTED, FAILED = NoteEventKind.ACCEPTED, NoteEventKind.FAILED


class Way:
    """One way of the chain, in memory. ``answer``: at once, or None for whoever answers later by ``say``."""

    def __init__(self, name: str, answer: NoteEventKind | None = ACCEPTED, *, clickable: bool = True) -> None:
        self.name, self.answer = name, answer
        self.able = Capabilities(name, clickable=clickable, actions=clickable)
        self.sent: list[Note] = []
        self.withdrawn: list[int] = []
        self.running = False
        self._listener = NotifierListener()

    def capabilities(self) -> Capabilities:
        return self.able

    def start(self, listener: NotifierListener) -> None:
        self._listener, self.running = listener, True
        listener.ready(self.able)

    def become(self, able: Capabilities) -> None:
        self.able = able
        self._listener.ready(able)

    def send(self, note: Note) -> None:
        self.sent.append(note)
        if self.answer is not None:
            self.say(self.answer, note.key)

    def say(self, kind: NoteEventKind, key: NoteKey = NOTE.key, detail: str = "") -> None:
        self._listener.event(NoteEvent(kind, key, self.name, detail=detail))

    def withdraw(self, follow_up_id: int) -> None:
        self.withdrawn.append(follow_up_id)

    def stop(self) -> None:
        self.running = False


class Window:
    """What the banner draws in."""

    def __init__(self) -> None:
        self.shown: list[Note] = []
        self.broken = False

    def show(self, note: Note) -> None:
        if self.broken:
            raise RuntimeError("no such widget")
        self.shown.append(note)

    def withdraw(self, follow_up_id: int) -> None:
        if self.broken:
            raise RuntimeError("no such widget")
        self.shown = [note for note in self.shown if note.key.follow_up_id != follow_up_id]

    def banner(self) -> BannerNotifier:
        return BannerNotifier(self.show, self.withdraw)


def chained(ear: Ear, *ways: Notifier) -> ChainNotifier:
    chain = ChainNotifier(ways)
    chain.start(ear.listener)
    return chain


def test_the_first_able_way_takes_it_and_is_named(ear: Ear) -> None:
    first, second, window = Way("first"), Way("second"), Window()
    chained(ear, first, second, window.banner()).send(NOTE)
    assert [event.way for event in ear.events] == ["first"]
    assert ear.said == [("accepted", 7, "")]
    assert (second.sent, window.shown) == ([], [])


def test_a_failed_note_goes_to_the_next_and_its_outcome_is_told_once(ear: Ear) -> None:
    first, second, window = Way("first", FAILED), Way("second", FAILED), Window()
    chained(ear, first, second, window.banner()).send(NOTE)
    assert [(event.kind, event.way) for event in ear.events] == [(ACCEPTED, "banner")]
    assert first.sent == second.sent == window.shown == [NOTE]


def test_an_unable_way_is_passed_over_and_used_again_when_it_is_back(ear: Ear) -> None:
    first, window = Way("first"), Window()
    chain = chained(ear, first, window.banner())
    first.become(Capabilities("", why_not="the bus is gone"))
    chain.send(NOTE)
    assert [event.way for event in ear.events] == ["banner"]
    assert chain.capabilities().way == "banner"
    assert chain.capabilities().why_not == "the bus is gone; reminders appear in this window only"
    first.become(Capabilities("first", clickable=True))
    chain.send(NOTE)
    assert [event.way for event in ear.events] == ["banner", "first"]
    assert [found.way for found in ear.ready] == ["first", "banner", "first"]


def test_ready_only_when_something_changed(ear: Ear) -> None:
    first, second, window = Way("first"), Way("second"), Window()
    chained(ear, first, second, window.banner())
    first.become(first.able)
    second.become(Capabilities("second", "another", clickable=True))
    assert len(ear.ready) == 1


def test_a_way_that_dies_with_a_note_on_its_way_gives_it_to_the_next(ear: Ear) -> None:
    first, window = Way("first", None), Window()
    chain = chained(ear, first, window.banner())
    chain.send(NOTE)
    first.become(Capabilities("", why_not="gone"))
    first.say(FAILED, detail="bus-lost")
    assert window.shown == [NOTE]
    assert [event.way for event in ear.events] == ["banner"]


def test_what_cannot_be_clicked_stands_in_the_window_too(ear: Ear) -> None:
    mute, window = Way("mute", None, clickable=False), Window()
    chain = chained(ear, mute, window.banner())
    chain.send(NOTE)
    assert window.shown == []  # not before it is known which way took it
    mute.say(ACCEPTED)
    assert [event.way for event in ear.events] == ["mute"]
    assert window.shown == [NOTE]
    chain.withdraw(7)
    assert window.shown == []
    assert mute.withdrawn == [7]


def test_late_and_foreign_answers_change_nothing(ear: Ear) -> None:
    first, second, window = Way("first", None), Way("second", None), Window()
    chain = chained(ear, first, second, window.banner())
    chain.send(NOTE)
    first.say(FAILED)
    first.say(ACCEPTED)  # after all
    assert ear.events == []
    second.say(ACCEPTED)
    second.say(ACCEPTED)
    assert [event.way for event in ear.events] == ["second"]
    assert window.shown == []


def test_a_single_one_too_many_goes_no_other_way_and_a_summary_does(ear: Ear) -> None:
    first, window = Way("first", NoteEventKind.CROWDED), Window()
    chain = chained(ear, first, window.banner())
    chain.send(NOTE)
    assert ear.said == [("crowded", 7, "")]
    assert window.shown == []
    summary = replace(NOTE, key=NoteKey(SUMMARY_ID, 1))
    chain.send(summary)
    assert ear.said[1:] == [("accepted", SUMMARY_ID, "")]
    assert window.shown == [summary]


def test_a_lone_one_that_is_one_too_many_again_stands_in_the_window(ear: Ear) -> None:
    """Nothing of ours makes room for it: the screen is full of other programs' notifications."""
    first, window = Way("first", NoteEventKind.CROWDED), Window()
    chain = chained(ear, first, window.banner())
    chain.send(NOTE)
    chain.send(NOTE)
    assert ear.said == [("crowded", 7, ""), ("accepted", 7, "")]
    assert window.shown == [NOTE]
    chain.send(NOTE)  # and the next time it is asked first again
    assert ear.said[2:] == [("crowded", 7, "")]


def test_after_a_summary_single_ones_are_gathered_again(ear: Ear) -> None:
    first, window = Way("first", NoteEventKind.CROWDED), Window()
    chain = chained(ear, first, window.banner())
    chain.send(NOTE)
    first.answer = ACCEPTED
    chain.send(replace(NOTE, key=NoteKey(SUMMARY_ID, 1)))
    first.answer = NoteEventKind.CROWDED
    chain.send(NOTE)
    assert [kind for kind, _, _ in ear.said] == ["crowded", "accepted", "crowded"]


def test_what_nobody_answered_stands_in_the_window_at_once(ear: Ear) -> None:
    silent, second, window = Way("silent", None), Way("second"), Window()
    chain = chained(ear, silent, second, window.banner())
    chain.send(NOTE)
    silent.say(FAILED, detail=f"{NO_ANSWER}: no answer")
    assert (window.shown, second.sent) == ([NOTE], [])
    assert [event.way for event in ear.events] == ["banner"]


def test_a_newer_note_of_the_same_follow_up_stands_for_itself(ear: Ear) -> None:
    first, window = Way("first", None), Window()
    chain = chained(ear, first, window.banner())
    newer = replace(NOTE, key=NoteKey(7, 3))
    chain.send(NOTE)
    chain.send(newer)
    first.say(ACCEPTED, NOTE.key)
    assert ear.events == []
    first.say(ACCEPTED, newer.key)
    assert [event.key for event in ear.events] == [newer.key]


def test_a_withdrawn_note_is_not_shown_elsewhere(ear: Ear) -> None:
    first, window = Way("first", None), Window()
    chain = chained(ear, first, window.banner())
    chain.send(NOTE)
    chain.withdraw(7)
    first.say(FAILED)
    assert window.shown == []


def test_clicks_and_closings_pass_through(ear: Ear) -> None:
    first, window = Way("first"), Window()
    chain = chained(ear, first, window.banner())
    chain.send(NOTE)
    first._listener.event(NoteEvent(NoteEventKind.ACTIVATED, NOTE.key, "first", NoteAction.DONE, "token"))
    first.say(NoteEventKind.CLOSED, detail="dismissed")
    assert ear.said[1:] == [("activated", 7, "done"), ("closed", 7, "dismissed")]
    assert ear.events[1].token == "token"


def test_stopping_stops_all_and_says_nothing_more(ear: Ear) -> None:
    first, second = Way("first", None), Way("second")
    chain = chained(ear, first, second, Window().banner())
    chain.send(NOTE)
    chain.stop()
    first.say(FAILED)
    assert (first.running, second.running) == (False, False)
    assert ear.events == []
    assert second.sent == []


def test_five_hundred_each_told_once(ear: Ear) -> None:
    flaky, window = Way("flaky", None), Window()
    chain = chained(ear, flaky, window.banner())
    for number in range(1, 501):
        chain.send(replace(NOTE, key=NoteKey(number, 1)))
    for number in range(1, 501):
        flaky.say(FAILED if number % 3 else ACCEPTED, NoteKey(number, 1))
    assert sorted(event.key.follow_up_id for event in ear.events) == list(range(1, 501))
    assert {event.kind for event in ear.events} == {ACCEPTED}
    assert len(window.shown) == 334


@pytest.mark.logs_errors
def test_the_banner_cannot_fail_even_where_the_window_does(ear: Ear) -> None:
    window = Window()
    window.broken = True
    chain = chained(ear, Way("first", FAILED), window.banner())
    chain.send(NOTE)
    chain.withdraw(7)
    assert ear.said == [("accepted", 7, "")]


@pytest.mark.parametrize(
    ("system", "prefer", "with_tray", "kinds"),
    [
        ("Linux", "", False, ["FreedesktopNotifier", "PlyerNotifier", "BannerNotifier"]),
        ("Linux", "", True, ["FreedesktopNotifier", "PlyerNotifier", "BannerNotifier"]),
        ("Linux", "plyer", False, ["PlyerNotifier", "BannerNotifier"]),
        ("Linux", "banner", False, ["BannerNotifier"]),
        ("Linux", "something new", False, ["FreedesktopNotifier", "PlyerNotifier", "BannerNotifier"]),
        ("Windows", "", False, ["NativeNotifier", "PlyerNotifier", "BannerNotifier"]),
        ("Windows", "", True, ["NativeNotifier", "TrayNotifier", "PlyerNotifier", "BannerNotifier"]),
        ("Darwin", "", True, ["NativeNotifier", "TrayNotifier", "PlyerNotifier", "BannerNotifier"]),
        ("Darwin", "plyer", True, ["PlyerNotifier", "BannerNotifier"]),
    ],
)
def test_the_ways_of_each_platform(qapp: object, system: str, prefer: str, with_tray: bool, kinds: list[str]) -> None:
    tray: Callable[[], None] | None = (lambda: None) if with_tray else None
    chain = ChainNotifier(ways_for(Window().banner(), "icon", tray, system))
    chain.choose(prefer)
    assert [type(way).__name__ for way in chain.used] == kinds


def test_another_choice_counts_at_once_and_leaves_what_is_shown(ear: Ear) -> None:
    desktop, window = Way("desktop"), Window()
    chain = chained(ear, desktop, window.banner())
    chain.send(NOTE)
    chain.choose("banner")
    assert chain.capabilities().way == "banner"
    assert desktop.withdrawn == []
    chain.send(replace(NOTE, key=NoteKey(8, 1)))
    assert [note.key.follow_up_id for note in desktop.sent] == [7]
    desktop.say(NoteEventKind.ACTIVATED, NOTE.key)
    assert ear.events[-1].kind is NoteEventKind.ACTIVATED
    chain.withdraw(7)
    assert desktop.withdrawn == [7]
    chain.choose("")
    assert chain.capabilities().way == "desktop"


def test_a_test_notification_that_is_one_too_many_goes_another_way(ear: Ear) -> None:
    """It is gathered in no summary."""
    crowded, window = Way("desktop", NoteEventKind.CROWDED), Window()
    chain = chained(ear, crowded, window.banner())
    chain.send(replace(NOTE, key=NoteKey(TRIAL_ID, 1)))
    assert [event.kind for event in ear.events] == [ACCEPTED]
    assert len(window.shown) == 1


@pytest.mark.parametrize("prefer", ["", "plyer", "banner"])
def test_what_was_chosen_before_the_start_is_told_at_the_start(ear: Ear, prefer: str) -> None:
    chain = ChainNotifier((Way("desktop"), Window().banner()))
    chain.choose(prefer)
    chain.start(ear.listener)
    assert ear.ready[-1].way == ("banner" if prefer else "desktop")

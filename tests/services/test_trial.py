"""Trying out notifications: sent as a reminder is, answered by the user or a click, and what to do where it fails."""

from __future__ import annotations

import pytest

from followup_desktop.domain.ports import TRIAL_ID, Capabilities, NoteAction, NoteEventKind, NoteKey
from followup_desktop.services.bell_listener import Tried
from tests.fakes.tower import Tower, due_call, tower
from tests.fakes.world import World

XFCE = Capabilities("freedesktop", "xfce4-notifyd 0.7", clickable=True, actions=True)
NOWHERE = Capabilities("banner", why_not="no program on this desktop shows notifications", clickable=True)
BANNER = Capabilities("banner", clickable=True, actions=True)


@pytest.fixture
def ready(world: World) -> Tower:
    made = tower(world)
    made.bell.start(made.bell.look)
    return made


# -- the bell


def test_it_goes_the_way_of_the_reminders_and_stands_for_none(ready: Tower) -> None:
    ready.bell.try_out()
    (note,) = ready.notifier.sent
    assert (note.key, note.title) == (NoteKey(TRIAL_ID, 1), "This is a test")
    assert note.actions == ((NoteAction.TALK, "I saw it"),)
    assert ready.heard.tried == [(Tried.SHOWN, "scripted", "")]
    assert ready.bell.on_screen == frozenset()


def test_a_click_says_that_it_was_seen(ready: Tower) -> None:
    ready.bell.try_out()
    ready.click(NoteAction.OPEN, NoteKey(TRIAL_ID, 1))
    assert ready.heard.tried[-1] == (Tried.SEEN, "scripted", "wayland-7")
    assert ready.notifier.withdrawn == [TRIAL_ID]
    assert ready.heard.opened == []
    assert ready.heard.refused == []


def test_one_that_no_way_takes_is_told(world: World) -> None:
    made = tower(world, NoteEventKind.FAILED)
    made.bell.start(made.bell.look)
    made.bell.try_out()
    assert made.heard.tried == [(Tried.FAILED, "scripted", "")]


def test_what_is_heard_of_an_older_one_is_no_news_unless_it_is_clicked(world: World) -> None:
    made = tower(world, None)
    made.bell.start(made.bell.look)
    made.bell.try_out()
    made.bell.try_out()
    made.say(NoteEventKind.FAILED, NoteKey(TRIAL_ID, 1))
    made.say(NoteEventKind.CLOSED, NoteKey(TRIAL_ID, 2), detail="expired")
    assert made.heard.tried == []
    made.click(NoteAction.TALK, NoteKey(TRIAL_ID, 1))
    assert [one[0] for one in made.heard.tried] == [Tried.SEEN]


def test_while_the_desktop_rests_nothing_is_sent_and_that_is_said(ready: Tower) -> None:
    ready.notifier.become(resting=True)
    ready.bell.try_out()
    assert ready.notifier.sent == []
    assert ready.heard.tried == [(Tried.RESTING, "scripted", "")]


def test_it_neither_waits_for_reminders_nor_holds_them_up(world: World) -> None:
    due_call(world)
    made = tower(world, None)
    made.bell.start(made.bell.look)
    made.bell.try_out()
    (ring, test) = made.notifier.keys
    assert (ring.is_trial, test.is_trial) == (False, True)
    made.say(NoteEventKind.ACCEPTED, ring)
    assert made.bell.on_screen == {ring}


def test_the_end_takes_it_away_and_nothing_is_tried_after(ready: Tower) -> None:
    ready.bell.try_out()
    ready.bell.stop()
    assert TRIAL_ID in ready.notifier.withdrawn
    ready.bell.try_out()
    assert len(ready.notifier.sent) == 1


# -- the words and what is kept


def test_before_a_test_it_says_how_reminders_appear(world: World) -> None:
    stands = world.program.trial_stands
    assert stands(XFCE).text == "Reminders appear on the desktop, through xfce4-notifyd 0.7, with buttons."
    clickable = Capabilities("native", clickable=True)
    assert stands(clickable).text == "Reminders appear on the desktop, and can be clicked."
    plain = Capabilities("plyer")
    assert stands(plain).text.endswith("on the desktop, but cannot be clicked; this window shows them as well.")
    assert stands(NOWHERE).text == "Reminders appear in this window only."


def test_what_was_seen_is_remembered_for_that_way(world: World) -> None:
    asked = world.program.trial_sent(XFCE, Tried.SHOWN, "freedesktop")
    assert asked.asks
    assert asked.text.endswith("Did you see it?")
    view, _ = world.program.trial_seen(XFCE, "freedesktop")
    assert view.good
    assert view.text.startswith("It works: reminders appear on the desktop")
    assert world.program.setting("notify_seen") == "freedesktop"
    assert world.program.trial_stands(XFCE).good
    assert not world.program.trial_stands(NOWHERE).good


def test_one_that_came_another_way_is_remembered_for_that(world: World) -> None:
    assert "top of this window" in world.program.trial_sent(XFCE, Tried.SHOWN, "banner").text
    view, _ = world.program.trial_seen(XFCE, "banner")
    assert view.text == "It works: reminders appear in this window only."
    assert world.program.setting("notify_seen") == "banner"


def test_one_that_was_not_seen_leads_to_what_to_try(world: World) -> None:
    world.program.trial_seen(XFCE, "freedesktop")
    view, _ = world.program.trial_unseen(XFCE)
    assert world.program.setting("notify_seen") == ""
    assert view.steps[0] == "xfce4-notifyd 0.7 took it. Look whether do-not-disturb is on there."
    assert (view.other, view.other_label) == ("banner", "Show them in this window instead")
    nameless, _ = world.program.trial_unseen(Capabilities("native"))
    assert nameless.steps[0].startswith("The desktop took it.")


def test_without_a_daemon_it_says_what_is_missing_and_what_is_used_instead(world: World) -> None:
    view, _ = world.program.trial_unseen(NOWHERE)
    assert view.steps[0] == (
        "There is nothing on this desktop that could show it: no program on this desktop shows notifications."
    )
    assert "xfce4-notifyd or dunst" in view.steps[1]
    assert "leave it open" in view.steps[2]
    assert view.other is None  # they are shown in this window already
    unknown, _ = world.program.trial_unseen(Capabilities())
    assert "no notification service was found" in unknown.steps[0]


def test_who_chose_the_window_is_offered_the_desktop_again(world: World) -> None:
    world.program.set_setting("notify", "banner")
    view, _ = world.program.trial_unseen(BANNER)
    assert (view.other, view.other_label) == ("", "Show them on the desktop again")
    assert view.steps == ("Meanwhile reminders stand at the top of this window, so leave it open.",)


def test_do_not_disturb_and_a_failure_are_said(world: World) -> None:
    rests = world.program.trial_sent(XFCE, Tried.RESTING, "freedesktop")
    assert not rests.asks
    assert "do-not-disturb" in rests.steps[0]
    assert rests.other == "banner"
    fails = world.program.trial_sent(XFCE, Tried.FAILED, "freedesktop")
    assert fails.text == "The test could not be shown anywhere."
    assert fails.steps

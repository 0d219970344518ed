"""The bell between the store, the desktop and the alarm, all on one thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.model import Outcome
from followup_desktop.domain.ports import SUMMARY_ID, NoteAction, NoteEventKind, NoteKey
from followup_desktop.services.views import DoneAnswers
from tests.fakes.tower import Tower, due_call, ringing, tower
from tests.fakes.world import World


def test_it_rings_what_is_due_and_wakes_for_the_next(world: World) -> None:
    made, key = ringing(world)
    assert made.notifier.sent[0].title == "Call Priya Raman, Northwind Labs"
    assert made.bell.on_screen == {key}
    assert made.heard.capable == [made.notifier.capabilities()]
    assert made.alarm.armed is not None  # the coming back, five minutes on
    assert (made.alarm.armed - world.clock.now()).total_seconds() == 300
    assert any(Kind.REMINDER in one.kinds for one in made.heard.changed)
    made.bell.look()
    assert len(made.notifier.sent) == 1


def test_put_away_before_the_desktop_said_that_it_shows_it_keeps_no_other_waiting(world: World) -> None:
    due_call(world)
    due_call(world, "Halden Foods")
    made = tower(world, answer=None)
    made.bell.start(made.bell.look)
    (key,) = made.notifier.keys
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    assert len(made.notifier.sent) == 2


def test_one_that_is_not_answered_for_and_put_off_since_keeps_no_other_waiting(world: World) -> None:
    due_call(world)
    later = due_call(world, "Halden Foods")
    made = tower(world, answer=None)
    made.bell.start(made.bell.look)
    assert len(made.notifier.sent) == 1
    row = next(one for one in world.program.timeline().rows if one.id == later)
    assert row.follow_up is not None
    until = world.clock.now() + timedelta(hours=10)  # out of the hours of calling
    made.bell.changed(world.program.snooze(row.follow_up.id, until).changes)
    made.later(hours=10)
    assert [key.follow_up_id for key in made.notifier.keys[1:]] == [row.follow_up.id]


def test_what_waited_behind_it_and_is_put_off_since_does_not_ring_out_of_hours(world: World) -> None:
    due_call(world)
    due_call(world, "Halden Foods")
    made = tower(world, answer=None)
    made.bell.start(made.bell.look)
    (key,) = made.notifier.keys
    made.later(hours=10)
    made.say(NoteEventKind.FAILED, key)
    assert made.notifier.keys == [key]


def test_what_still_stands_on_the_screen_when_showing_it_again_failed_is_withdrawn_once_it_is_out_of_date(
    world: World,
) -> None:
    made, key = ringing(world)
    made.notifier.answer = NoteEventKind.FAILED
    made.later(minutes=5)
    made.bell.changed(world.program.snooze(key.follow_up_id, world.clock.now() + timedelta(hours=1)).changes)
    assert made.notifier.withdrawn == [key.follow_up_id]


def test_what_was_left_alone_for_the_sake_of_a_newer_one_goes_when_that_one_fails(world: World) -> None:
    made, key = ringing(world)
    made.notifier.answer = None
    rung = world.program.ring_now(key.follow_up_id)
    made.bell.look()
    made.bell.changed(rung.changes)
    assert made.notifier.withdrawn == []
    made.say(NoteEventKind.FAILED, made.notifier.keys[-1])
    assert made.notifier.withdrawn == [key.follow_up_id]


def test_nothing_due_shows_nothing_and_arms_the_alarm(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-20T10:00:00-05:00")
    made = tower(world)
    made.bell.start(made.bell.look)
    assert made.notifier.sent == []
    assert made.alarm.armed is not None
    assert made.alarm.armed.isoformat() == "2026-11-23T15:00:00+00:00"
    assert made.heard.changed == []
    world.clock.set("2026-11-23T10:00:01-05:00")
    made.alarm.ring()
    assert len(made.notifier.sent) == 1


def test_what_the_desktop_did_not_take_is_tried_again(world: World) -> None:
    due_call(world)
    made = tower(world, NoteEventKind.FAILED)
    made.bell.start(made.bell.look)
    assert len(made.notifier.sent) == 1
    assert made.bell.on_screen == frozenset()
    assert made.alarm.armed is not None
    assert 0 < (made.alarm.armed - world.clock.now()).total_seconds() <= 5
    made.notifier.answer = NoteEventKind.ACCEPTED
    made.later(seconds=6)
    assert len(made.notifier.sent) == 2
    assert len(made.bell.on_screen) == 1


def test_expired_unseen_it_comes_back(world: World) -> None:
    made, key = ringing(world)
    made.say(NoteEventKind.CLOSED, key, detail="expired")
    assert made.bell.on_screen == frozenset()
    made.later(minutes=4)
    assert len(made.notifier.sent) == 1
    made.later(minutes=2)
    assert made.notifier.keys == [key, key]


def test_put_away_by_hand_it_is_seen_and_rests_an_hour(world: World) -> None:
    made, key = ringing(world)
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    assert made.heard.changed[-1] == Changes(frozenset({(Kind.REMINDER, key.follow_up_id)}))
    made.later(minutes=59)
    assert len(made.notifier.sent) == 1
    made.later(minutes=2)
    assert len(made.notifier.sent) == 2


def test_put_away_after_it_was_done_says_nothing(world: World) -> None:
    made, key = ringing(world)
    (row,) = world.program.timeline().rows
    world.program.done(DoneAnswers(row.id, Outcome.SPOKE))
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    assert made.heard.refused == []


@pytest.mark.logs_errors
def test_an_unexpected_fault_on_putting_away_is_logged(world: World) -> None:
    made, key = ringing(world)
    made.run.broken = ValueError("a bug")
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    assert made.heard.refused == []


@pytest.mark.parametrize("action", [NoteAction.OPEN, NoteAction.TALK])
def test_a_click_opens_the_call_sheet(world: World, action: NoteAction) -> None:
    made, key = ringing(world)
    made.click(action, key)
    ((planned, token),) = made.heard.opened
    assert (planned.id, token) == (key.follow_up_id, "wayland-7")
    assert made.notifier.withdrawn == [key.follow_up_id]
    made.later(minutes=59)
    assert len(made.notifier.sent) == 1  # seen


def test_the_done_button_marks_it_done(world: World) -> None:
    made, key = ringing(world)
    made.click(NoteAction.DONE, key)
    (done,) = made.heard.acted
    assert done.follow_up_id == key.follow_up_id
    (row,) = world.program.timeline().rows
    assert row.marks[-1].outcome is Outcome.SPOKE


def test_the_snooze_button_rings_again_in_an_hour(world: World) -> None:
    made, key = ringing(world)
    made.click(NoteAction.SNOOZE, key)
    assert len(made.heard.acted) == 1
    made.bell.changed(made.heard.acted[0].changes)
    assert made.alarm.armed is not None
    assert (made.alarm.armed - world.clock.now()).total_seconds() == 3600
    made.later(hours=1)
    assert made.notifier.keys == [key, NoteKey(key.follow_up_id, key.occurrence + 1)]


@pytest.mark.parametrize("action", [NoteAction.DONE, NoteAction.SNOOZE, NoteAction.OPEN])
def test_a_stale_button_is_refused_and_names_what_to_open_instead(world: World, action: NoteAction) -> None:
    made, key = ringing(world)
    (row,) = world.program.timeline().rows
    world.program.done(DoneAnswers(row.id, Outcome.VOICEMAIL))
    made.click(action, key)
    ((error, follow_up_id, token),) = made.heard.refused
    assert "out of date" in error.sentence
    assert (follow_up_id, token) == (key.follow_up_id, "wayland-7")
    assert made.heard.acted == []
    assert made.heard.opened == []


@pytest.mark.logs_errors
def test_an_unexpected_fault_behind_a_button_is_logged(world: World) -> None:
    made, key = ringing(world)
    made.run.broken = ValueError("a bug")
    made.click(NoteAction.DONE, key)
    assert made.heard.refused == []
    assert made.heard.acted == []


def test_a_summary_opens_the_list(world: World) -> None:
    for number in range(4):
        due_call(world, f"Company {number}")
    made = tower(world)
    made.bell.start(made.bell.look)
    *singles, key = made.notifier.keys
    assert (len(singles), key.follow_up_id) == (3, SUMMARY_ID)
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    made.later(minutes=6)
    made.click(NoteAction.TALK, key)
    assert made.heard.listed == ["wayland-7"]
    assert made.heard.opened == []


def test_what_is_out_of_date_is_withdrawn_and_the_alarm_set_anew(world: World) -> None:
    made, key = ringing(world)
    (row,) = world.program.timeline().rows
    done = world.program.done(DoneAnswers(row.id, Outcome.VOICEMAIL))
    made.bell.changed(done.changes)
    assert made.notifier.withdrawn == [key.follow_up_id]
    assert made.bell.on_screen == frozenset()
    assert done.next is not None
    assert done.next.due is not None
    assert made.alarm.armed == done.next.due.instant


def test_the_newer_notification_of_a_follow_up_stays(world: World) -> None:
    made, key = ringing(world)
    snoozed = world.program.reminders.snooze_from_note(key)
    made.later(hours=1)
    assert len(made.bell.on_screen) == 2
    made.bell.changed(snoozed.changes)
    assert made.notifier.withdrawn == []
    assert made.bell.on_screen == {NoteKey(key.follow_up_id, key.occurrence + 1)}


def test_other_changes_leave_the_bell_alone(world: World) -> None:
    made, _ = ringing(world)
    before = list(made.notifier.sent)
    world.clock.advance(hours=2)
    made.bell.changed(Changes(frozenset({(Kind.SETTING, 1)})))
    assert made.notifier.sent == before


def test_stopped_it_rings_and_hears_no_more(world: World) -> None:
    made, key = ringing(world)
    made.bell.stop()
    assert not made.notifier.running
    assert not made.alarm.running
    assert made.bell.on_screen == frozenset()
    told = len(made.heard.changed)
    made.later(hours=2)
    made.bell.changed(Changes(frozenset({(Kind.FOLLOW_UP, 1)})))
    made.click(NoteAction.OPEN, key)
    assert len(made.notifier.sent) == 1
    assert made.heard.opened == []
    assert len(made.heard.changed) == told


def test_a_look_that_ends_after_the_stop_shows_nothing(world: World) -> None:
    due_call(world)
    made = tower(world)
    late: list[Callable[[], None]] = []
    made.bell._run = lambda operation, on_done, on_error=None: late.append(lambda: on_done(operation()))
    made.bell.look()
    made.bell.stop()
    late[0]()
    assert made.notifier.sent == []


def test_an_answer_about_an_unknown_notification_changes_nothing(world: World) -> None:
    made, _ = ringing(world)
    told = len(made.heard.changed)
    made.say(NoteEventKind.ACCEPTED, NoteKey(99, 1))
    made.say(NoteEventKind.FAILED, NoteKey(99, 1))
    made.say(NoteEventKind.CLOSED, NoteKey(99, 1), detail="dismissed")
    assert len(made.heard.changed) == told


# -- one after the other


def silent_with_two_due(world: World) -> Tower:
    for company in ("Northwind Labs", "Halden Foods"):
        due_call(world, company)
    made = tower(world, answer=None)
    made.bell.start(made.bell.look)
    return made


def test_what_was_put_off_elsewhere_while_it_waited_does_not_go_out(world: World) -> None:
    made = silent_with_two_due(world)
    (first,) = made.notifier.sent
    follow_ups = {row.follow_up.id for row in world.program.timeline().rows if row.follow_up is not None}
    (second,) = follow_ups - {first.key.follow_up_id}
    world.program.snooze(second, world.clock.now() + timedelta(hours=2))  # nobody has told the bell of it yet
    made.say(NoteEventKind.ACCEPTED, first.key)
    assert made.notifier.sent == [first]


def titles(made: Tower) -> list[str]:
    return [note.title.rpartition(", ")[2] for note in made.notifier.sent]


@pytest.mark.parametrize("answer", [NoteEventKind.ACCEPTED, NoteEventKind.FAILED])
def test_the_second_is_sent_when_it_is_known_what_became_of_the_first(world: World, answer: NoteEventKind) -> None:
    """A crash in between then costs one notification too many, and not as many as were due."""
    made = silent_with_two_due(world)
    assert titles(made) == ["Northwind Labs"]
    made.say(answer, made.notifier.keys[0])
    assert titles(made) == ["Northwind Labs", "Halden Foods"]


def test_one_of_which_nothing_is_heard_holds_up_the_next_for_a_minute_only(world: World) -> None:
    made = silent_with_two_due(world)
    made.later(minutes=1, seconds=1)
    assert titles(made) == ["Northwind Labs", "Halden Foods"]


def test_one_that_is_done_meanwhile_makes_room_for_the_next(world: World) -> None:
    made = silent_with_two_due(world)
    first, second = made.notifier.keys[0], titles(made)
    done = world.program.done(DoneAnswers(world.program.application_of(first.follow_up_id), Outcome.SPOKE))
    made.bell.changed(done.changes)
    assert second == ["Northwind Labs"]
    assert titles(made) == ["Northwind Labs", "Halden Foods"]


def test_one_that_is_done_before_it_was_sent_is_not_sent(world: World) -> None:
    made = silent_with_two_due(world)
    waiting = next(one for one in world.program.timeline().rows if one.application.company == "Halden Foods")
    made.bell.changed(world.program.done(DoneAnswers(waiting.id, Outcome.SPOKE)).changes)
    made.say(NoteEventKind.ACCEPTED, made.notifier.keys[0])
    assert titles(made) == ["Northwind Labs"]


def test_in_a_safe_start_what_is_due_comes_in_one_summary_and_later_ones_singly(world: World) -> None:
    for company in ("Northwind Labs", "Halden Foods"):
        due_call(world, company)
    made = tower(world)
    made.bell.start(made.bell.look, together=True)
    assert [(note.key.is_summary, note.body) for note in made.notifier.sent] == [
        (True, "Northwind Labs, Halden Foods")
    ]
    world.clock.set("2026-11-12T12:00:00-05:00")
    world.add("Later", promised=None)
    world.clock.set("2026-11-23T10:00:02-05:00")
    made.bell.look()
    assert not made.notifier.sent[-1].key.is_summary

"""What the bell does when the desktop loses, refuses or puts off what it was given."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.model import Outcome
from followup_desktop.domain.ports import SUMMARY_ID, NoteAction, NoteEvent, NoteEventKind, NoteKey
from followup_desktop.services.reminder_views import ReminderLabel
from followup_desktop.services.views import DoneAnswers, TimelineRow
from tests.fakes.tower import Tower, due_call, ringing, tower
from tests.fakes.world import World


def many(world: World, count: int) -> Tower:
    """A bell that rang so many calls at once."""
    for number in range(count):
        due_call(world, f"Company {number}")
    made = tower(world)
    made.bell.start(made.bell.look)
    return made


def done_elsewhere(made: Tower, rows: Iterable[TimelineRow]) -> None:
    """By the command line, say: the bell only hears of the changes."""
    for row in rows:
        made.bell.changed(made.world.program.done(DoneAnswers(row.id, Outcome.SPOKE)).changes)


def test_a_summary_that_waits_does_not_name_what_was_done_meanwhile(world: World) -> None:
    for number in range(5):
        due_call(world, f"Company {number}")
    made = tower(world, answer=None)
    made.bell.start(made.bell.look)
    (key,) = made.notifier.keys
    done_elsewhere(made, [row for row in world.program.timeline().rows if row.application.company == "Company 4"])
    made.notifier.answer = NoteEventKind.ACCEPTED
    made.say(NoteEventKind.ACCEPTED, key)
    made.later(seconds=6)
    assert [note.title for note in made.notifier.sent] == [f"Call Priya Raman, Company {one}" for one in range(4)]


def test_a_summary_is_withdrawn_when_all_it_named_was_done_elsewhere(world: World) -> None:
    made = many(world, 5)
    rows = {row.application.company: row for row in world.program.timeline().rows}
    named = [rows[company] for company in made.notifier.sent[-1].body.split(", ")]
    assert len(named) == 2
    done_elsewhere(made, named[:1])
    assert SUMMARY_ID not in made.notifier.withdrawn
    done_elsewhere(made, named[1:])
    assert made.notifier.withdrawn == [SUMMARY_ID]


@pytest.mark.parametrize("clicked", [True, False], ids=["clicked", "put away"])
def test_a_summary_that_was_seen_rests_an_hour_with_all_it_named(world: World, clicked: bool) -> None:
    made = many(world, 5)
    *singles, summary = made.notifier.keys
    if clicked:
        made.click(NoteAction.TALK, summary)
    else:
        made.say(NoteEventKind.CLOSED, summary, detail="dismissed")
    made.later(minutes=6)
    assert made.notifier.keys[4:] == singles
    labels = [line.label for line in world.program.reminder_list()]
    assert labels.count(ReminderLabel.SEEN) == 2  # still in the list
    made.later(minutes=56)
    assert len({key for key in made.notifier.keys[7:] if not key.is_summary}) == 3
    assert made.notifier.keys[-1].is_summary


def test_what_nobody_touches_comes_back_later_and_later_and_only_in_their_hours(world: World) -> None:
    made, key = ringing(world)
    shown_at = [world.clock.now()]
    while len(shown_at) < 12:
        made.say(NoteEventKind.CLOSED, key, detail="expired")
        before = len(made.notifier.sent)
        assert made.alarm.armed is not None
        made.later(seconds=(made.alarm.armed - world.clock.now()).seconds + 1)
        shown_at += [world.clock.now()] * (len(made.notifier.sent) - before)
    waits = [round((b - a).total_seconds() / 60) for a, b in pairwise(shown_at)]
    assert waits[:3] == [5, 15, 60]
    assert waits.count(60) >= 4
    hours = {at.astimezone(ZoneInfo("America/New_York")).hour for at in shown_at}
    assert min(hours) >= 9
    assert max(hours) < 17
    assert max(waits) > 12 * 60  # the night


@pytest.mark.parametrize("why", ["server-gone", "bus-lost"])
def test_what_the_desktop_lost_is_shown_again_in_a_moment(world: World, why: str) -> None:
    made, key = ringing(world)
    made.later(minutes=2)
    made.say(NoteEventKind.CLOSED, key, detail=why)
    assert made.alarm.armed is not None
    assert (made.alarm.armed - world.clock.now()).total_seconds() == 5
    made.later(seconds=5)
    assert made.notifier.keys == [key, key]


def test_a_server_that_dies_of_what_it_shows_gets_it_once_a_minute(world: World) -> None:
    made, key = ringing(world)
    for _ in range(60):
        made.say(NoteEventKind.CLOSED, key, detail="server-gone")
        made.later(seconds=5)
    assert 4 <= len(made.notifier.sent) <= 6


def test_what_was_done_while_the_server_was_away_is_not_shown_again(world: World) -> None:
    made, key = ringing(world)
    done_elsewhere(made, world.program.timeline().rows)
    made.say(NoteEventKind.CLOSED, key, detail="server-gone")
    made.later(minutes=2)
    assert made.notifier.keys == [key]


def test_where_the_desktop_shows_no_more_single_ones_one_summary_takes_their_place(world: World) -> None:
    made = many(world, 3)
    assert len(made.bell.on_screen) == 3
    for number in (3, 4):
        world.clock.set("2026-11-12T12:00:00-05:00")
        world.add(f"Company {number}")
    made.notifier.answer = NoteEventKind.CROWDED
    world.clock.set("2026-11-23T10:00:02-05:00")
    made.bell.look()
    assert len(made.notifier.sent) == 4  # the second is not even tried
    assert sorted(made.notifier.withdrawn) == sorted(key.follow_up_id for key in made.notifier.keys[:3])
    made.notifier.answer = NoteEventKind.ACCEPTED
    made.later(seconds=6)
    assert [note.title for note in made.notifier.sent[4:]] == ["5 follow-ups are due"]
    assert made.bell.on_screen == {NoteKey(SUMMARY_ID, 1)}
    made.later(minutes=20)
    assert len([key for key in made.notifier.keys[5:] if not key.is_summary]) == 3  # room is tried for again


def test_while_told_not_to_disturb_nothing_rings_and_then_one_summary(world: World) -> None:
    made = tower(world)
    made.bell.start(made.bell.look)
    made.notifier.become(resting=True)
    for number in range(3):
        due_call(world, f"Company {number}")
    made.bell.look()
    made.later(hours=1)
    assert made.notifier.sent == []
    assert world.program.timeline().due == 3  # the list and the tray count it all the same
    made.notifier.become(resting=False)
    assert [(note.title, note.body) for note in made.notifier.sent] == [
        ("3 follow-ups are due", "Company 0, Company 1, Company 2")
    ]
    assert [one.resting for one in made.heard.capable] == [False, True, False]


def test_after_the_rest_a_lone_one_rings_as_itself(world: World) -> None:
    made = tower(world)
    made.notifier.answer = NoteEventKind.ACCEPTED
    made.bell.start(made.bell.look)
    made.notifier.become(resting=True)
    due_call(world)
    made.notifier.become(resting=False)
    assert [note.title for note in made.notifier.sent] == ["Call Priya Raman, Northwind Labs"]


def test_a_button_of_a_follow_up_that_is_no_more_is_refused(world: World) -> None:
    made, _ = ringing(world)
    for action in NoteAction:
        made.click(action, NoteKey(4711, 1))
    assert [follow_up_id for _, follow_up_id, _ in made.heard.refused] == [4711] * 4


# -- where notifications outlive the program -----------------------------------------------------------------------


def left_over(world: World, count: int = 1) -> tuple[Tower, list[NoteKey]]:
    """A bell that rang so many calls and has ended since; what it showed is still there."""
    for number in range(count):
        due_call(world, f"Company {number}")
    made = tower(world, outlives=True)
    made.bell.start(made.bell.look)
    world.clock.advance(minutes=1)
    made.bell.stop()
    return made, made.notifier.keys


def started(world: World, *, outlives: bool = True) -> Tower:
    made = tower(world, outlives=outlives)
    made.bell.start(made.bell.look)
    return made


def test_what_stays_on_the_screen_is_not_rung_again_by_the_next_start_but_by_its_time(world: World) -> None:
    _, keys = left_over(world)
    again = started(world)
    assert again.notifier.sent == []
    assert again.notifier.withdrawn == []
    assert again.bell.on_screen == set(keys)
    again.later(minutes=4, seconds=1)  # five since it was shown
    assert again.notifier.keys == keys


def test_on_another_desktop_it_is_not_on_the_screen_and_rings_at_once(world: World) -> None:
    _, keys = left_over(world)
    world.clock.advance(minutes=10)
    assert started(world, outlives=False).notifier.keys == keys


def test_what_went_out_of_date_meanwhile_is_taken_away_by_the_next_start(world: World) -> None:
    _, keys = left_over(world, 2)
    first, second = world.program.timeline().rows
    world.program.done(DoneAnswers(first.id, Outcome.SPOKE))
    again = started(world)
    gone = {key.follow_up_id for key in keys} - {key.follow_up_id for key in again.bell.on_screen}
    assert len(gone) == 1
    assert gone <= set(again.notifier.withdrawn)
    assert not {key.follow_up_id for key in again.bell.on_screen} & set(again.notifier.withdrawn)
    done_elsewhere(again, [second])  # and what goes out of date later, too
    assert again.bell.on_screen == frozenset()


def test_what_stands_there_still_when_showing_it_again_failed_is_withdrawn_once_it_is_out_of_date(
    world: World,
) -> None:
    _, (key,) = left_over(world)
    again = started(world)
    again.notifier.answer = NoteEventKind.FAILED
    again.later(minutes=4, seconds=1)
    assert again.notifier.keys == [key]
    again.bell.changed(world.program.snooze(key.follow_up_id, world.clock.now() + timedelta(hours=1)).changes)
    assert again.notifier.withdrawn == [key.follow_up_id]


def test_a_summary_goes_with_the_last_that_stood_there(world: World) -> None:
    left_over(world, 5)
    for row in world.program.timeline().rows:
        world.program.done(DoneAnswers(row.id, Outcome.SPOKE))
    again = started(world)
    assert SUMMARY_ID in again.notifier.withdrawn
    assert len(again.notifier.withdrawn) == 6


@pytest.mark.parametrize("action", list(NoteAction))
def test_a_click_that_started_the_program_acts_before_anything_rings(world: World, action: NoteAction) -> None:
    _, (key,) = left_over(world)
    world.clock.advance(minutes=30)  # it would ring again by its time
    again = tower(world, outlives=True)
    again.bell.heard(NoteEvent(NoteEventKind.ACTIVATED, key, "scripted", action, "a-token"))
    again.bell.start(again.bell.look)
    assert again.notifier.sent == []
    if action in (NoteAction.DONE, NoteAction.SNOOZE):
        assert [done.follow_up_id for done in again.heard.acted] == [key.follow_up_id]
    else:
        assert [(planned.id, token) for planned, token in again.heard.opened] == [(key.follow_up_id, "a-token")]


def test_a_left_over_button_of_an_old_occurrence_is_refused(world: World) -> None:
    _, (key,) = left_over(world)
    world.program.snooze(key.follow_up_id, world.clock.now() + timedelta(hours=3))
    again = started(world)
    again.click(NoteAction.DONE, key)
    assert [follow_up_id for _, follow_up_id, _ in again.heard.refused] == [key.follow_up_id]
    assert again.heard.acted == []


def test_where_the_desktop_never_says_what_became_of_it_the_alarm_is_set_for_another_try(world: World) -> None:
    due_call(world)
    made = tower(world, None)
    made.bell.start(made.bell.look)
    assert len(made.notifier.sent) == 1
    assert made.alarm.armed is not None
    assert 60 < (made.alarm.armed - world.clock.now()).total_seconds() < 80
    made.later(seconds=62)
    assert len(made.notifier.sent) == 2


def test_what_an_earlier_start_left_there_keeps_its_buttons_when_the_user_turns_discreet(world: World) -> None:
    before, _ = left_over(world)
    made = started(world)
    made.bell.veil(True)
    (note,) = made.notifier.sent
    (first,) = before.notifier.sent
    assert (note.key, note.actions, note.stays) == (first.key, first.actions, True)
    assert "Company" not in note.title + note.body

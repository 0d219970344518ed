"""What the random histories found in the engine, each as its shortest case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Outcome, Verdict
from followup_desktop.domain.ports import NoteKey
from followup_desktop.services.deliveries import Delivery
from followup_desktop.services.views import DoneAnswers
from tests.fakes.clock import FakeClock
from tests.fakes.world import NEW_YORK, World
from tests.reliability.lives import world_on
from tests.reliability.memory import Disk

DUE = "2026-11-12T12:00:01-05:00"  # an hour after the end of the interview: its thank-you


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    made.wipe()
    yield made
    made.end()


@pytest.fixture
def world(disk: Disk) -> World:
    """An interview is over, and its thank-you due."""
    made = world_on(disk, FakeClock("2026-11-12T11:05:00-05:00", NEW_YORK))
    made.add()
    made.clock.set(DUE)
    return made


def due_now(world: World) -> tuple[Delivery, ...]:
    return world.program.reminders.tick().deliveries


def ring_once(world: World) -> None:
    (delivery,) = due_now(world)
    world.program.reminders.shown(delivery, "screen")


def test_a_clock_set_back_out_of_hours_does_not_make_every_look_find_something(world: World) -> None:
    ring_once(world)
    world.program.set_setting("quiet_hours", "01:00-07:00")
    world.clock.set("2026-11-12T02:00:00-05:00")
    world.program.reminders.tick()
    assert not world.program.reminders.tick().changes


def test_a_retry_that_was_put_off_out_of_hours_does_not_make_every_look_find_something(world: World) -> None:
    (delivery,) = due_now(world)
    world.program.reminders.failed(delivery)
    world.program.set_setting("quiet_hours", "12:00-18:00")
    world.clock.advance(seconds=6)
    world.program.reminders.tick()
    assert not world.program.reminders.tick().changes


def test_a_failure_that_cannot_be_written_leaves_no_claim_behind(world: World, disk: Disk) -> None:
    (delivery,) = due_now(world)
    disk.link.full = True
    world.program.reminders.failed(delivery)
    assert len(due_now(world)) == 1  # rings although nothing can be written
    disk.link.full = False
    world.clock.advance(minutes=6)
    assert len(due_now(world)) == 1


def test_what_was_put_away_before_its_showing_could_be_written_down_rests_all_the_same(
    world: World, disk: Disk
) -> None:
    disk.link.full = True
    (delivery,) = due_now(world)
    world.program.reminders.shown(delivery, "screen")
    disk.link.full = False
    world.clock.advance(seconds=10)
    world.program.reminders.acknowledge(delivery.note.key)
    assert due_now(world) == ()
    world.clock.advance(minutes=59, seconds=59)
    assert due_now(world) == ()
    world.clock.advance(seconds=1)
    assert len(due_now(world)) == 1


def test_a_claim_that_is_never_answered_rings_again_although_the_disk_is_full_by_then(
    world: World, disk: Disk
) -> None:
    assert len(due_now(world)) == 1
    disk.link.full = True
    assert due_now(world) == ()  # its outcome may still be told
    world.clock.advance(seconds=61)
    assert len(due_now(world)) == 1
    assert due_now(world) == ()


def test_what_a_crash_left_claimed_rings_although_the_next_start_could_write_nothing(
    world: World, disk: Disk
) -> None:
    due_now(world)
    disk.link.full = True
    next_start = world_on(disk, world.clock)
    next_start.program.reminders.recover()
    assert len(due_now(next_start)) == 1
    disk.link.full = False
    world.clock.advance(minutes=6)
    assert len(due_now(next_start)) == 1


def test_while_nothing_can_be_written_it_comes_back_more_and_more_rarely(world: World, disk: Disk) -> None:
    disk.link.full = True
    for minutes in (0, 5, 15, 60, 60):
        world.clock.advance(minutes=minutes, seconds=-1)
        assert due_now(world) == () if minutes else True
        world.clock.advance(seconds=1)
        ring_once(world)


@pytest.mark.parametrize("restarted", [False, True])
def test_what_a_clock_ahead_dropped_is_planned_again(world: World, disk: Disk, restarted: bool) -> None:
    world.clock.set("2051-11-12T12:00:00-05:00")
    world.program.reminders.tick()
    world.clock.set("2026-11-12T14:00:00-05:00")
    if restarted:
        world = world_on(disk, world.clock)
    world.program.reminders.tick()
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.follow_up.due.instant.year == 2026


def test_a_showing_that_is_told_of_late_does_not_hide_that_the_clock_was_ahead(world: World) -> None:
    world.clock.set("2027-12-17T12:00:00-05:00")
    (delivery,) = due_now(world)
    world.clock.set("2026-11-12T14:00:00-05:00")
    world.program.reminders.shown(delivery, "screen")
    world.program.reminders.tick()
    with world.store.read() as work:
        (planned,) = work.of.follow_ups.open_ones()
    assert planned.due.instant.year == 2026


def test_what_was_seen_by_a_clock_ahead_and_never_told_of_as_shown_comes_back(world: World) -> None:
    world.clock.set("2026-11-13T12:00:00-05:00")
    (delivery,) = due_now(world)
    world.program.reminders.acknowledge(delivery.note.key)
    world.clock.set("2026-11-12T14:00:00-05:00")
    assert len(due_now(world)) == 1


def test_a_snooze_that_was_seen_by_a_clock_ahead_comes_back(world: World, disk: Disk) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=2))
    world.clock.advance(hours=2)
    (delivery,) = due_now(world)
    world.program.reminders.shown(delivery, "screen")
    world.clock.set("2027-12-20T14:00:00-05:00")
    world.program.reminders.acknowledge(delivery.note.key)
    world.clock.set("2026-11-12T15:00:00-05:00")
    assert len(due_now(world_on(disk, world.clock))) == 1


def test_a_step_taken_back_brings_no_moment_of_a_clock_ahead_back(world: World) -> None:
    world.clock.set("2026-12-20T12:00:00-05:00")
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=2))
    world.program.ring_now(row.follow_up.id)
    world.clock.set("2026-11-12T13:00:00-05:00")
    world.program.reminders.tick()
    world.program.undo()
    world.clock.advance(hours=2)
    assert len(due_now(world)) == 1


@pytest.mark.parametrize("restarted", [False, True])
def test_what_was_put_off_by_a_clock_ahead_waits_as_long_as_was_meant(
    world: World, disk: Disk, restarted: bool
) -> None:
    world.clock.set("2026-12-12T12:00:00-05:00")
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now().replace(hour=19))  # in two hours
    world.clock.set("2026-11-12T13:00:00-05:00")
    if restarted:
        world = world_on(disk, world.clock)
    assert due_now(world) == ()
    world.clock.advance(hours=1, minutes=59)
    assert due_now(world) == ()
    world.clock.advance(minutes=1)
    assert len(due_now(world)) == 1


def test_a_snooze_that_rang_by_a_clock_ahead_comes_back_after_a_crash(world: World, disk: Disk) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now().replace(hour=18))
    world.clock.set("2026-11-13T12:00:00-05:00")
    ring_once(world)
    next_start = world_on(disk, world.clock)
    next_start.program.reminders.recover()
    world.clock.set("2026-11-12T14:00:00-05:00")
    assert len(due_now(next_start)) == 1


def test_what_was_moved_and_shown_by_a_clock_ahead_does_not_wait_for_that_year(world: World) -> None:
    world.clock.set("2027-12-17T12:00:00-05:00")
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.move(row.follow_up.id, world.clock.now() + timedelta(hours=1))
    world.clock.advance(hours=1)
    ring_once(world)
    world.clock.set("2026-11-12T13:00:00-05:00")
    assert len(due_now(world)) == 1


def test_a_move_that_was_taken_back_by_a_clock_ahead_does_not_make_the_earlier_one_ring_at_once(world: World) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.move(row.follow_up.id, world.clock.now() + timedelta(hours=6))
    world.clock.set("2027-12-17T12:00:00-05:00")
    world.program.move(row.follow_up.id, world.clock.now() + timedelta(hours=1))
    world.program.undo()
    world.clock.advance(minutes=1)
    ring_once(world)
    world.clock.set("2026-11-12T13:00:00-05:00")
    assert due_now(world) == ()
    world.clock.set("2026-11-12T18:00:01-05:00")
    assert len(due_now(world)) == 1


def test_a_clock_older_than_the_store_changes_nothing(world: World, disk: Disk) -> None:
    (row,) = world.program.timeline().rows
    done = world.program.done(DoneAnswers(row.id, Outcome.SENT))
    assert done.next is not None
    assert done.next.follow_up_id is not None
    until = world.clock.now().replace(hour=22)
    world.program.snooze(done.next.follow_up_id, until)
    world.clock.set("2001-01-01T00:00:00-05:00")
    assert due_now(world_on(disk, world.clock)) == ()
    world.clock.set("2026-11-12T13:00:00-05:00")
    assert due_now(world) == ()
    world.clock.set("2026-11-12T17:00:01-05:00")
    assert len(due_now(world)) == 1


def test_after_an_undo_an_old_button_is_not_taken_for_a_new_one(world: World) -> None:
    ring_once(world)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.ring_now(row.follow_up.id)
    (delivery,) = due_now(world)
    world.program.undo()
    world.program.snooze(row.follow_up.id, world.clock.now().replace(hour=22))
    with pytest.raises(Refused):
        world.program.reminders.acknowledge(delivery.note.key)


def test_a_click_on_what_is_not_due_yet_does_not_make_it_ring_earlier(world: World) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.clock.set("2026-11-12T09:00:00-05:00")
    world.program.reminders.acknowledge(NoteKey(row.follow_up.id, 1))
    world.clock.set("2026-11-12T11:00:00-05:00")
    assert due_now(world) == ()


def test_what_nobody_showed_on_a_full_disk_is_not_taken_for_shown(world: World, disk: Disk) -> None:
    disk.link.full = True
    (delivery,) = due_now(world)
    world.program.reminders.failed(delivery)
    world.clock.advance(minutes=1)
    assert len(due_now(world)) == 1
    disk.link.full = False
    world.clock.advance(seconds=20)
    assert len(due_now(world)) == 1


def test_an_interview_whose_adding_was_taken_back_by_a_clock_ahead_stops_no_look(world: World, disk: Disk) -> None:
    world.clock.set("2051-11-12T12:00:00-05:00")
    world.add("Halden Foods", "2051-11-12T15:00")
    world.program.undo()
    world.clock.set(DUE)
    assert len(due_now(world_on(disk, world.clock))) == 1


@pytest.mark.parametrize("seconds", [61, -300])  # it slept; its clock was set back
def test_on_a_full_disk_a_computer_that_slept_or_was_set_rings_nothing_twice(
    world: World, disk: Disk, seconds: int
) -> None:
    world.clock.advance(minutes=10)
    disk.link.full = True
    assert len(due_now(world)) == 1
    world.clock.sleep(seconds=seconds)
    assert due_now(world) == ()  # its outcome may still be told
    world.clock.advance(minutes=1)
    assert len(due_now(world)) == 1


def test_a_late_answer_on_a_full_disk_is_not_that_of_what_was_planned_anew(world: World, disk: Disk) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    disk.link.full = True
    (delivery,) = due_now(world)
    disk.link.full = False
    world.program.ring_now(row.follow_up.id)
    world.program.reminders.shown(delivery, "screen")
    assert len(due_now(world)) == 1


@pytest.mark.parametrize("snoozed_before", [False, True])
def test_a_snooze_taken_back_does_not_ring_for_what_is_planned_since(world: World, snoozed_before: bool) -> None:
    """The thank-you has become a mail of next week meanwhile: a moment of the thank-you must not ring for that."""
    ring_once(world)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    if snoozed_before:
        world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=1))
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(days=7))
    world.clock.advance(days=7, seconds=1)
    assert due_now(world) == ()  # it is too late for thanks
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.follow_up.verdict is not Verdict.THANK_YOU
    assert row.follow_up.due.instant > world.clock.now()
    world.program.undo()
    assert due_now(world) == ()
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.reminder is not None
    assert row.reminder.ring_at == row.follow_up.due.instant


def test_a_snooze_taken_back_rings_as_before_where_nothing_else_is_planned(world: World) -> None:
    ring_once(world)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=3))
    world.program.undo()
    world.clock.advance(minutes=5)
    assert len(due_now(world)) == 1


def test_what_was_moved_and_could_not_be_shown_by_a_clock_ahead_does_not_wait_for_that_year(world: World) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.clock.set("2027-11-07T13:00:00-05:00")
    world.program.move(row.follow_up.id, world.clock.now() + timedelta(days=3))
    world.clock.set("2028-12-11T13:00:00-05:00")
    (delivery,) = due_now(world)
    world.program.reminders.failed(delivery)
    world.clock.set("2026-11-12T13:00:00-05:00")
    due_now(world)
    world.clock.advance(days=3)
    assert len(due_now(world)) == 1


def test_what_a_full_disk_let_show_by_a_clock_ahead_does_not_wait_for_that_year(world: World, disk: Disk) -> None:
    """Written down once there was room, restarted, and only then is the clock put right."""
    world.clock.set("2026-12-25T14:00:00-05:00")
    disk.link.full = True
    (delivery,) = due_now(world)
    world.program.reminders.shown(delivery, "screen")
    disk.link.full = False
    world.program.reminders.tick()
    world = world_on(disk, world.clock)
    world.program.reminders.recover()
    world.clock.set("2026-11-12T14:00:00-05:00")
    assert len(due_now(world_on(disk, world.clock))) == 1

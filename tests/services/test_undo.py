"""Undo takes back the last act, whole, and outlives the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Closing, Outcome, ReminderState, Verdict
from followup_desktop.services.entries import CallAnswer, ExitAnswers
from followup_desktop.services.views import DoneAnswers
from tests.fakes.stores import another
from tests.fakes.world import World


def stands(world: World) -> object:
    """Everything that is shown; not the occurrence of a reminder, which is never given twice."""
    rows = world.program.timeline().rows
    rings = [row.reminder and replace(row.reminder, occurrence=0) for row in rows]
    return [
        (replace(row, reminder=ring), world.program.call_sheet(row.id).sheet)
        for row, ring in zip(rows, rings, strict=True)
    ]


def follow_up(world: World) -> int:
    planned = world.program.timeline().rows[0].follow_up
    assert planned is not None
    return planned.id


ACTS = {
    "done": lambda w, a: w.program.done(DoneAnswers(a.application_id, Outcome.SENT, promised=date(2026, 12, 1))),
    "offer": lambda w, a: w.program.done(DoneAnswers(a.application_id, Outcome.OFFER)),
    "snooze": lambda w, a: w.program.snooze(follow_up(w), w.clock.now() + timedelta(hours=3)),
    "move": lambda w, a: w.program.move(follow_up(w), w.clock.now() + timedelta(days=3)),
    "own": lambda w, a: w.program.overrule(a.application_id, Verdict.CALL, w.clock.now() + timedelta(days=2)),
    "close": lambda w, a: w.program.close(a.application_id, Closing.LET_GO),
    "card": lambda w, a: w.program.save_exit_card(
        ExitAnswers(a.interview_id, decide_by=date(2026, 11, 20), calling=CallAnswer.EMAIL_ONLY, doubt="my French")
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_taken_back_whole(world: World, name: str) -> None:
    added = world.add(promised=date(2026, 11, 19))
    before = stands(world)
    done = ACTS[name](world, added)
    assert stands(world) != before or name == "snooze"
    undone = world.program.undo()
    assert undone.what.startswith("Undone") or done.what in undone.what
    assert undone.application_id == added.application_id
    assert stands(world) == before


def test_undone_one_after_the_other_down_to_nothing(world: World) -> None:
    added = world.add()
    world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
    world.program.close(added.application_id, Closing.WITHDRAWN)
    world.program.undo()
    world.program.undo()
    last = world.program.undo()
    assert last.next is None
    assert world.program.timeline().rows == ()
    with pytest.raises(Refused):
        world.program.undo()


def test_it_outlives_the_program(world: World) -> None:
    added = world.add()
    before = stands(world)
    world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
    world.store.close()
    again = another(world.store, world.clock)
    object.__setattr__(world.program.around, "store", again)
    world.program.undo()
    assert stands(world) == before
    again.close()


def test_a_preview_is_nothing_to_undo(world: World) -> None:
    added = world.add()
    before = stands(world)
    world.program.preview_done(DoneAnswers(added.application_id, Outcome.SPOKE))
    assert stands(world) == before
    world.program.undo()
    assert world.program.timeline().rows == ()


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("hours", [1, 20, 100])
def test_looks_that_plan_anew_do_not_stand_in_the_way(world: World, name: str, hours: int) -> None:
    """The plan moves on by itself while time passes; that is no act of the user's on which anything was built."""
    added = world.add(promised=date(2026, 11, 16))
    ACTS[name](world, added)
    for _ in range(hours * 2):
        world.clock.advance(minutes=30)
        world.program.reminders.tick()
    world.program.undo()
    (row,) = world.program.timeline().rows
    with world.store.write() as work:
        (open_one,) = work.of.follow_ups.open_of(added.application_id)
        assert world.program.around.planner.replan(work, added.application_id, world.clock.now()) == open_one
        ring = work.of.reminders.of_follow_up(open_one.id)
    assert ring is not None
    assert ring.state in (ReminderState.PLANNED, ReminderState.CLAIMED)
    assert row.follow_up == open_one


def test_what_the_plan_moved_is_still_taken_back(world: World) -> None:
    """Their holiday became known after the act: the call it planned has moved by itself to the next day."""
    added = world.add(promised=date(2026, 11, 16))
    before = stands(world)
    done = world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
    assert done.next is not None
    assert done.next.due is not None
    world.calendar.holidays[done.next.due.day] = "Founders Day"
    with world.store.write() as work:
        moved = world.program.around.planner.replan(work, added.application_id, world.clock.now())
        work.commit()
    assert moved is not None
    assert moved.due != done.next.due
    world.program.undo()
    assert stands(world) == before


def test_a_later_act_on_the_same_plan_does_stand_in_the_way(world: World) -> None:
    """An act that is taken back out of its turn must not sweep a newer one away."""
    added = world.add(promised=date(2026, 11, 16))
    done = world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
    world.program.move(follow_up(world), world.clock.now() + timedelta(days=3))
    with world.store.write() as work, pytest.raises(Refused, match="changed since"):
        work.take_back(done.changes.operation_id)

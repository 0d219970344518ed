"""Undo takes back the last act, whole, and outlives the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Closing, Outcome, Verdict
from followup_desktop.services.entries import CallAnswer, ExitAnswers
from followup_desktop.services.views import DoneAnswers
from followup_desktop.store.held import Store
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
    again = Store(world.store.path, world.clock)
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

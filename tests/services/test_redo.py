"""Doing again what was taken back: any number of steps, after a restart too, and never over something newer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Closing, Outcome, Verdict
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import World, make

NO_EVENTS = ("event", "operation", "sqlite_sequence", "draft")


def content(world: World) -> dict[str, list[tuple[object, ...]]]:
    """All rows but the log's; of reminders not the occurrence, which only ever grows."""
    from followup_desktop.store import rows

    with world.store.read() as work:
        session, found = work._tables.session, {}
        for table in rows.Row.metadata.sorted_tables:
            if table.name in NO_EVENTS or table.name == "operation_change":
                continue
            kept = [column for column in table.columns if column.name not in ("occurrence", "token")]
            found[table.name] = [tuple(row) for row in session.execute(select(*kept).order_by(table.c.id)).all()]
    return found


def live(world: World) -> None:
    """A few acts of every kind that can be taken back."""
    first = world.add("Northwind Labs")
    world.program.save_exit_card(ExitAnswers(first.interview_id, date(2026, 11, 20), doubt="on-call"))
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=1))
    world.program.done(DoneAnswers(first.application_id, Outcome.SENT, note="thanked"))
    world.program.overrule(first.application_id, Verdict.CALL, world.clock.now() + timedelta(days=2))
    second = world.add("Halden Foods")
    world.program.close(second.application_id, Closing.REFUSED)


def test_all_steps_back_and_all_again(world: World) -> None:
    live(world)
    whole, what = content(world), []
    for _ in range(7):
        what.append(world.program.undo().what.removeprefix("Undone: "))
    assert content(world)["application"] == []
    with pytest.raises(Refused, match="nothing to undo"):
        world.program.undo()
    for name in reversed(what):
        done = world.program.redo()
        assert done.what == f"Done again: {name}"
        assert done.changes.operation_id
    assert content(world) == whole
    with pytest.raises(Refused, match="nothing to do again"):
        world.program.redo()


def test_again_after_a_restart(world: World, make_world: Callable[..., World]) -> None:
    live(world)
    whole = content(world)
    world.program.undo()
    world.program.undo()
    world.store.close()
    again = make(world.folder, world.clock.now().isoformat())
    again.program.redo()
    again.program.redo()
    assert content(again) == whole
    again.store.close()


def test_what_was_done_again_can_be_taken_back_again(world: World) -> None:
    world.add("Northwind Labs")
    world.program.undo()
    world.program.redo()
    assert world.program.undo().what.startswith("Undone: ")
    assert world.program.timeline().rows == ()


def test_nothing_is_done_again_over_something_newer(world: World) -> None:
    world.add("Northwind Labs")
    world.program.undo()
    world.add("Halden Foods")
    with pytest.raises(Refused, match="nothing to do again"):
        world.program.redo()
    assert [row.application.company for row in world.program.timeline().rows] == ["Halden Foods"]


def test_a_note_typed_meanwhile_stays(world: World) -> None:
    """A note has no undo of its own; closing and reopening do not touch it."""
    ident = world.add("Northwind Labs").application_id
    world.program.close(ident, Closing.REFUSED)
    world.program.save_note(ident, "typed at once")
    world.program.undo()
    (row,) = world.program.timeline().rows
    assert row.application.is_open
    assert row.application.note == "typed at once"
    world.program.save_note(ident, "typed since")
    world.program.redo()
    (row,) = world.program.timeline().rows
    assert not row.application.is_open
    assert row.application.note == "typed since"


def test_an_old_button_stays_old(world: World) -> None:
    """The occurrence grows with every step back and again, so that no notification means something else."""
    world.add("Northwind Labs")
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=1))
    seen = set()
    for _ in range(3):
        for step in (world.program.undo, world.program.redo):
            step()
            with world.store.read() as work:
                ring = work.of.reminders.of_follow_up(row.follow_up.id)
            assert ring is not None
            assert ring.occurrence not in seen
            seen.add(ring.occurrence)
    with world.store.read() as work:
        ring = work.of.reminders.of_follow_up(row.follow_up.id)
    assert ring is not None
    assert ring.snoozed
    assert ring.ring_at == world.clock.now() + timedelta(hours=1)


@settings(max_examples=12)
@given(steps=st.lists(st.sampled_from(["undo", "redo"]), max_size=14))
def test_any_way_through_the_steps_leads_where_it_should(steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        walk(world, steps)
        world.store.close()


def walk(world: World, steps: list[str]) -> None:
    states = [content(world)]
    for act in (lambda: world.add("One"), lambda: world.add("Two"), lambda: world.program.close(1, Closing.REFUSED)):
        act()
        states.append(content(world))
    place = len(states) - 1
    for step in steps:
        target = place + (1 if step == "redo" else -1)
        if 0 <= target < len(states):
            getattr(world.program, step)()
            place = target
        else:
            with pytest.raises(Refused):
                getattr(world.program, step)()
        assert content(world) == states[place]


def test_it_stands_in_the_history(world: World) -> None:
    ident = world.add("Northwind Labs").application_id
    world.program.close(ident, Closing.REFUSED)
    world.program.undo()
    world.program.redo()
    history = world.program.call_sheet(ident).history
    assert "Done again: " in history[0]
    assert "Undone: " in history[1]
    assert replace(world.program.timeline().rows[0].application, note="").closing is Closing.REFUSED

"""What the timeline keeps from one reading to the next is never other than what the store holds."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import Outcome, Place, ResponseKind, Verdict
from followup_desktop.services import kept_cases
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.timeline import TimelineReader
from followup_desktop.services.views import DoneAnswers, Known, News, TimelineRow
from followup_desktop.store import rows as tables
from followup_desktop.store.drafts import DraftRow
from followup_desktop.store.opening import driver_link, open_store
from followup_desktop.store.written import OWNERS
from tests.fakes.world import World, make
from tests.services.edits import EDIT, WORDS, edit

PLACES = (Place("America/New_York", "US"), Place("Europe/Berlin", "DE"), Place("Asia/Tokyo", "JP"))
DAYS = st.integers(-3, 12)
ACT = st.one_of(
    st.tuples(st.just("edit"), EDIT),
    st.tuples(st.just("edit"), EDIT),  # it writes to most of the tables
    st.tuples(st.just("done"), st.sampled_from(Outcome)),
    st.tuples(st.just("news"), st.sampled_from(ResponseKind), DAYS),
    st.tuples(st.just("known"), st.none() | DAYS),
    st.tuples(st.just("overrule"), st.sampled_from(Verdict), DAYS),
    st.tuples(st.just("follow_advice")),
    st.tuples(st.just("snooze"), DAYS),
    st.tuples(st.just("move"), DAYS),
    st.tuples(st.just("ring")),
    st.tuples(st.just("exit_card"), WORDS),
    st.tuples(st.just("asked")),
    st.tuples(st.just("note"), WORDS),
    st.tuples(st.just("setting"), st.sampled_from(["advice.grace", "advice.cap"]), st.sampled_from(["1", "3"])),
    st.tuples(st.just("setting"), st.just("habits.DE"), st.sampled_from(["on", "off"])),
    st.tuples(st.just("setting"), st.just("quiet_hours"), st.sampled_from(["", "12:30-14:00"])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("erase")),
    st.tuples(st.just("preview")),
    st.tuples(st.just("travel"), st.sampled_from(["Asia/Tokyo", "America/New_York"])),
    st.tuples(st.just("open_again")),
)
# minutes until it; 130 days: another year
STEP = st.tuples(ACT, st.integers(0, 3), st.booleans(), st.sampled_from([0, 0, 1, 90, 1_500, 9_000, 187_200]))


def act(world: World, ident: int, what: str, *more: Any) -> None:
    """One act. Raises KnownError where the program refuses."""
    program, now = world.program, world.clock.now()
    planned = program.call_sheet(ident).follow_up
    later = now + timedelta(days=more[-1], hours=1) if more and isinstance(more[-1], int) else now
    if what == "edit":
        edit(world, ident, *more[0])
    elif what == "done":
        program.done(DoneAnswers(ident, more[0]))
    elif what == "news":
        program.news(News(ident, more[0], until=later.date()))
    elif what == "known":
        program.save_known(Known(ident, promised=later.date() if more[0] is not None else None))
    elif what == "overrule":
        program.overrule(ident, more[0], later)
    elif what == "snooze" and planned is not None:
        program.snooze(planned.id, later)
    elif what == "move" and planned is not None:
        program.move(planned.id, later)
    elif what == "ring":
        for delivery in program.reminders.tick().deliveries:
            program.reminders.shown(delivery, "freedesktop")
    elif what == "exit_card":
        met = program.edit_view(ident).interviews
        program.save_exit_card(ExitAnswers(met[-1].interview.id, doubt=more[0], contact=PersonEntry(more[0])))
    elif what == "asked":
        program.exit_card_shown(program.edit_view(ident).interviews[-1].interview.id)
    elif what == "note":
        program.save_note(ident, more[0])
    elif what == "setting":
        program.set_setting(*more)
    elif what == "preview":  # a real operation, left without commit
        program.preview_done(DoneAnswers(ident, Outcome.SPOKE))
    elif what in ("follow_advice", "erase"):
        getattr(program, what)(ident)
    elif what in ("undo", "redo"):
        getattr(program, what)()
    elif what == "travel":
        world.clock.move_to(more[0])
    elif what == "open_again" and world.store.server:
        world.store._engine.dispose()  # the next unit of work makes another connection
    elif what == "open_again":
        world.store.close()
        world.store._hold(open_store(world.store.path, now, world.clock.zone()))


NO_SHRINKING = (Phase.explicit, Phase.generate)  # a world is too slow to be made hundreds of times
STEPS = st.lists(STEP, min_size=1, max_size=8)


def never_another(steps: list[Any]) -> None:
    """After whatever was done, by whomever, the kept timeline is the one that is read from the beginning."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        world = make(Path(folder))
        stack.callback(world.store.close)
        for number, at in enumerate(("2026-11-11T10:00", "2026-11-12T14:00", "2026-11-17T09:00")):
            world.add(f"Company {number}", at, place=PLACES[number])
        other = make(Path(folder))  # another program over the same store, as the command line is
        stack.callback(other.store.close)
        for what, place, by_other, minutes in steps:
            world.clock.advance(minutes=minutes)
            other.clock.set(world.clock.now().isoformat())
            ids = [row.id for row in world.program.timeline().rows]
            with contextlib.suppress(KnownError):
                if ids:
                    act(other if by_other else world, ids[place % len(ids)], *what)
            for closed in (True, False, True):
                kept = world.program.timeline(closed=closed)
                assert kept == TimelineReader(world.program.around).timeline(closed=closed)


@settings(max_examples=15, phases=NO_SHRINKING, deadline=None)
@given(STEPS)
def test_what_is_kept_is_never_another_timeline(steps: list[Any]) -> None:
    never_another(steps)


@pytest.mark.long
@pytest.mark.timeout(1800)
@settings(max_examples=1_500, phases=NO_SHRINKING, deadline=None)
@given(STEPS)
def test_what_is_kept_is_never_another_timeline_after_many_more_acts(steps: list[Any]) -> None:
    never_another(steps)


def test_every_table_belongs_to_an_application_or_to_none() -> None:
    """A new table must be told of: what is kept would not notice it."""
    beside = {"talking_point", "setting", "event", "operation", "operation_change", "calendar_item"}
    beside.add(DraftRow.__tablename__)
    assert set(OWNERS) | beside == set(tables.Row.metadata.tables)
    assert not set(OWNERS) & beside


def test_one_act_makes_one_row_another_and_reads_no_other_application(world: World) -> None:
    first, second, third = (world.add(f"Company {number}").application_id for number in range(3))
    before = rows_of(world)
    world.program.done(DoneAnswers(second, Outcome.VOICEMAIL))
    with asked_of(world) as statements:
        after = rows_of(world)
    assert [after[ident] is before[ident] for ident in (first, second, third)] == [True, False, True]
    assert [
        one for one in statements if "FROM interview \n" in one and "WHERE interview.application_id = " not in one
    ] == []
    with asked_of(world) as statements:
        assert all(row is after[ident] for ident, row in rows_of(world).items())
    assert [one for one in statements if "FROM interview" in one] == []


def test_many_that_were_written_are_read_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_cases, "FEW", 1)
    idents = [world.add(f"Company {number}").application_id for number in range(3)]
    world.program.timeline()
    for ident in idents:
        world.program.save_note(ident, "a note")
    with asked_of(world) as statements:
        assert {row.application.note for row in world.program.timeline().rows} == {"a note"}
    assert len([one for one in statements if "FROM application " in one]) == 1


@pytest.mark.sqlite_file("noted by one connection")
def test_a_connection_that_notes_nothing_is_read_from_the_beginning(world: World) -> None:
    ident = world.add().application_id
    world.program.timeline()
    driver_link(world.store._engine).execute("DROP TABLE temp.noting")
    world.program.save_note(ident, "a note")
    for _ in range(2):
        assert rows_of(world)[ident].application.note == "a note"


def rows_of(world: World) -> dict[int, TimelineRow]:
    return {row.id: row for row in world.program.timeline().rows}


@contextlib.contextmanager
def asked_of(world: World) -> Iterator[list[str]]:
    """The statements that the store is asked meanwhile."""
    found: list[str] = []

    def asked(_link: Any, _cursor: Any, statement: str, *_: Any) -> None:
        found.append(statement)

    if world.store._engine.dialect.name == "sqlite":  # most go to its driver without SQLAlchemy's events
        driver_link(world.store._engine).set_trace_callback(found.append)
        yield found
        driver_link(world.store._engine).set_trace_callback(None)
    else:
        event.listen(world.store._engine, "before_cursor_execute", asked)
        yield found
        event.remove(world.store._engine, "before_cursor_execute", asked)

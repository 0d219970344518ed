"""Several applications at once: one operation, one step of undo, and what is left out is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.errors import Refused, StoreUnusable
from followup_desktop.domain.model import CallBan, Closing, Instruction, Outcome, Place, Reminder, ReminderState
from followup_desktop.services.reminder_views import NEXT_MORNING
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import World
from tests.services.test_undo import stands

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=NEW_YORK)


def search(world: World, *companies: str, **fields: object) -> list[int]:
    """Applications whose calls are due on Monday 23 November at ten; it is that moment."""
    world.clock.set("2026-11-12T12:00:00-05:00")
    found = []
    for company in companies or ("Northwind Labs", "Halden Foods", "Fjord Systems"):
        ident = world.add(company, promised=date(2026, 11, 19), **fields).application_id
        world.program.done(DoneAnswers(ident, Outcome.SENT))
        found.append(ident)
    world.clock.set(MONDAY.isoformat())
    return found


def silent(world: World, company: str = "Castor Bank") -> int:
    """An application that waits for a call of theirs: nothing is planned."""
    world.clock.set("2026-11-12T12:00:00-05:00")
    ident = world.add(company, instruction=Instruction(CallBan.ALL)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.clock.set(MONDAY.isoformat())
    assert world.program.call_sheet(ident).follow_up is None
    return ident


def dues(world: World, idents: list[int]) -> list[str]:
    planned = [world.program.call_sheet(ident).follow_up for ident in idents]
    return [one.due.wall if one else "" for one in planned]


def rings(world: World, idents: list[int]) -> list[Reminder]:
    shown = {row.id: row.reminder for row in world.program.timeline().rows}
    found = [shown[ident] for ident in idents]
    return [one for one in found if one is not None]


# -- their reminders


def test_all_are_put_off_in_one_step(world: World) -> None:
    idents = search(world)
    before, until = stands(world), MONDAY + timedelta(hours=1)
    done = world.program.snooze_all(idents, until)
    assert done.what == "3 put off to today 11:00"
    assert {(one.ring_at, one.snoozed) for one in rings(world, idents)} == {(until, True)}
    undone = world.program.undo()
    assert undone.what == "Undone: 3 put off to today 11:00"
    assert stands(world) == before


def test_what_has_nothing_planned_is_left_out_and_named(world: World) -> None:
    idents = [*search(world), silent(world)]
    done = world.program.snooze_all(idents, MONDAY + timedelta(hours=1))
    assert done.what == "3 of 4 put off to today 11:00; Castor Bank has no follow-up planned"
    assert world.program.undo().what == "Undone: 3 of 4 put off to today 11:00"


def test_each_waits_for_its_own_next_business_morning(world: World) -> None:
    here = search(world, "Northwind Labs")
    there = search(world, "Fjord Systems", place=Place("Europe/Berlin", "DE"))
    choices = {one.value: one for one in world.program.later_choices_of_all([*here, *there])}
    assert choices["1_hour"].when == "today 11:00"
    assert choices[NEXT_MORNING].when == "from tomorrow 03:30 on"
    assert choices[NEXT_MORNING].until.astimezone(BERLIN).hour == 9
    done = world.program.snooze_all([*here, *there], None)
    assert done.what == "2 put off to their next business morning"
    mornings = [one.ring_at for one in rings(world, [*here, *there])]
    assert mornings == [datetime(2026, 11, 24, 9, 30, tzinfo=zone) for zone in (NEW_YORK, BERLIN)]


def test_one_morning_for_all_is_named(world: World) -> None:
    idents = search(world)
    choices = world.program.later_choices_of_all(idents)
    assert [one.value for one in choices] == ["10_minutes", "1_hour", "afternoon", NEXT_MORNING]
    assert choices[-1].when == "tomorrow 09:30"


def test_without_any_planned_nothing_is_offered_of_their_morning(world: World) -> None:
    world.clock.set("2026-11-23T15:00:00-05:00")
    assert [one.value for one in world.program.later_choices_of_all([])] == ["10_minutes", "1_hour"]


def test_a_moment_that_has_passed_is_refused_for_all(world: World) -> None:
    idents = search(world)
    before = stands(world)
    with pytest.raises(Refused, match="has passed already"):
        world.program.snooze_all(idents, MONDAY - timedelta(hours=1))
    assert stands(world) == before


def test_where_it_makes_sense_for_none_nothing_is_changed(world: World) -> None:
    silence = [silent(world), silent(world, "Aster"), silent(world, "Bluebell")]
    with pytest.raises(Refused, match="Nothing was changed") as refused:
        world.program.snooze_all(silence, None)
    assert refused.value.advice == "Castor Bank and 2 more have no follow-up planned."
    with pytest.raises(Refused) as refused:
        world.program.step_all([*silence[:2], 999], 1)
    assert refused.value.advice == (
        "Castor Bank and Aster have no follow-up planned. Application 999 is not there any more."
    )


# -- their follow-ups


def test_each_goes_to_its_next_business_day_and_back(world: World) -> None:
    idents = search(world)
    planned = world.program.call_sheet(idents[1]).follow_up
    assert planned is not None
    world.program.move(planned.id, MONDAY + timedelta(days=4))
    done = world.program.step_all(idents, 1)
    assert done.what == "3 moved a day later"
    later = ["2026-11-24T10:00", "2026-11-30T10:00", "2026-11-24T10:00"]
    assert dues(world, idents) == later
    assert [f"{one.ring_at.astimezone(NEW_YORK):%Y-%m-%dT%H:%M}" for one in rings(world, idents)] == later
    done = world.program.step_all(idents, -1)
    assert done.what == "1 of 3 moved a day earlier; Northwind Labs and Fjord Systems would be due in the past"
    world.program.undo()
    assert dues(world, idents) == later


def test_all_go_to_a_day_and_keep_their_hours(world: World) -> None:
    idents = [*search(world), silent(world)]
    world.program.close(idents[2], Closing.WITHDRAWN)
    done = world.program.move_all(idents, date(2026, 12, 4))
    assert done.what == ("2 of 4 moved to Fri 4 Dec; Fjord Systems is closed; Castor Bank has no follow-up planned")
    assert dues(world, idents[:2]) == ["2026-12-04T10:00"] * 2


def test_before_moving_it_is_told_who_is_left_out_and_what_speaks_against_the_day(world: World) -> None:
    idents = [*search(world), silent(world)]
    world.calendar.holidays = {date(2026, 11, 26): "Thanksgiving Day"}
    before = stands(world)
    step = world.program.preview_move_all(idents, date(2026, 11, 26))
    assert step.text == "3 of 4 moved to Thu 26 Nov"
    assert step.why == (
        "Castor Bank has no follow-up planned. Northwind Labs and 2 more: A holiday there: Thanksgiving Day. "
        "Your own holiday (Thanksgiving Day); it rings all the same."
    )
    assert stands(world) == before
    step = world.program.preview_move_all(idents[:1], date(2026, 11, 24))
    assert (step.text, step.why) == ("1 moved to Tue 24 Nov", "")
    world.clock.move_to("Europe/Berlin")
    mixed = [*idents, *search(world, "Aster", place=Place("Europe/Berlin", "DE"))]
    for ident, hours in zip(mixed, (5, 9, 10), strict=False):
        planned = world.program.call_sheet(ident).follow_up
        assert planned is not None
        world.program.move(planned.id, MONDAY + timedelta(hours=hours))
    assert "There is more" in world.program.preview_move_all(mixed, date(2027, 3, 6)).why
    step = world.program.preview_move_all(idents[3:], date(2026, 11, 24))
    assert (step.text, step.why) == ("Nothing was changed.", "Castor Bank has no follow-up planned.")


# -- open and closed


def test_all_are_closed_and_opened_again(world: World) -> None:
    idents = search(world)
    world.program.close(idents[0], Closing.REFUSED)
    before = stands(world)
    done = world.program.close_all([*idents, idents[1]], Closing.LET_GO)
    assert done.what == "2 of 3 closed: Let go; Northwind Labs is closed"
    closings = {row.id: row.application.closing for row in world.program.timeline().rows}
    assert [closings[ident] for ident in idents] == [Closing.REFUSED, Closing.LET_GO, Closing.LET_GO]
    assert dues(world, idents) == [""] * 3
    world.program.undo()
    assert stands(world) == before
    world.program.redo()
    done = world.program.reopen_all([*idents, world.add("Aster").application_id])
    assert done.what == "3 of 4 open again; Aster is open already"
    assert "" not in dues(world, idents)


def test_every_application_remembers_what_was_done_with_it(world: World) -> None:
    idents = search(world)
    world.program.close_all(idents, Closing.LET_GO)
    told = [line for ident in idents for line in world.program.call_sheet(ident).history]
    assert sum("Closed: Let go" in line for line in told) == 3


# -- out


def test_they_are_told_as_plain_text_without_what_is_private(world: World) -> None:
    idents = search(world, "Northwind Labs", "Halden Foods")
    world.program.save_note(idents[0], "They seemed tired")
    world.program.done(DoneAnswers(idents[0], Outcome.SPOKE, note="She whispered"))
    text = world.program.text_of_all([*idents, 999])
    first, second = text.split("\n\n")
    assert first.splitlines()[:3] == [
        "Northwind Labs, Backend engineer",
        "Final interview, Thu 12 Nov 10:00",
        "They promised to decide by Thu 19 Nov",
    ]
    assert "Last contact today 10:00: spoke" in first
    assert "tired" not in text
    assert "whispered" not in text
    assert second.splitlines()[-1].startswith("Next: ")


def test_only_they_are_written_into_the_table(world: World, tmp_path: Path) -> None:
    idents = search(world)
    path = tmp_path / "some.csv"
    assert world.program.save_table(idents[:2], path) == "2 applications written to some.csv"
    text = path.read_text(encoding="utf-8-sig")
    assert "Halden Foods" in text
    assert "Fjord Systems" not in text
    assert world.program.save_table(idents[:1], path) == "One application written to some.csv"
    with pytest.raises(StoreUnusable):
        world.program.save_table(idents, tmp_path / "nowhere" / "some.csv")


# -- what is erased is gone


def test_the_undo_log_keeps_no_name_of_one_that_was_left_out(world: World) -> None:
    idents = [*search(world), silent(world)]
    world.program.step_all(idents, 1)
    with world.store.read() as work:
        last = work.last_operation()
    assert last is not None
    assert last.what == "3 of 4 moved a day later"


def test_a_reminder_that_was_shown_meanwhile_rings_again_after_the_undo(world: World) -> None:
    """The promise of the reminders holds for all of them: taken back, none stays silent."""
    idents = search(world)
    world.program.snooze_all(idents, MONDAY + timedelta(hours=1))
    world.clock.set((MONDAY + timedelta(hours=1, minutes=1)).isoformat())
    put_off = rings(world, idents[:2])
    with world.store.write() as work:
        for one in put_off:
            work.of.reminders.save(replace(one, state=ReminderState.SHOWN, shown_at=world.clock.now(), rings=1))
        work.commit()
    before = rings(world, idents)
    world.program.undo()
    after = rings(world, idents)
    assert {one.ring_at for one in after} == {MONDAY}
    assert {one.state for one in after} == {ReminderState.PLANNED}
    assert all(new.occurrence > old.occurrence for old, new in zip(before, after, strict=True) if old.rings)

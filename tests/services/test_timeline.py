"""The timeline's rows: group, order, label, quiet stretch and reminder of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from followup_desktop.domain.model import (
    CallBan,
    Closing,
    Contact,
    Group,
    Instruction,
    InterviewFormat,
    Outcome,
    Place,
    Stage,
    Verdict,
)
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.views import DoneAnswers, TimelineRow
from tests.fakes.world import World


def row_of(world: World, ident: int) -> TimelineRow:
    return next(row for row in world.program.timeline().rows if row.id == ident)


def thanked(world: World, company: str, **fields: object) -> int:
    ident = world.add(company, **fields).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def test_groups_and_urgency_order_the_rows(world: World) -> None:
    closed_first = world.add("Closed first").application_id
    world.program.close(closed_first, Closing.WITHDRAWN)
    world.clock.set("2026-11-13T12:00:00-05:00")
    closed_last = world.add("Closed last").application_id
    world.program.close(closed_last, Closing.REFUSED)
    waiting = thanked(world, "Waiting", promised=date(2027, 1, 8))
    soon = world.add("Soon", at="2026-11-17T10:00").application_id
    due = world.add("Due", at="2026-11-13T09:00").application_id
    timeline = world.program.timeline()
    assert [row.id for row in timeline.rows] == [due, soon, waiting, closed_last, closed_first]
    assert [row.group for row in timeline.rows] == [
        Group.CALL_NOW, Group.THIS_WEEK, Group.WAITING, Group.CLOSED, Group.CLOSED,
    ]  # fmt: skip
    assert timeline.due == 1
    assert len(world.program.timeline(closed=False).rows) == 3


def test_a_call_ban_is_a_hatched_stretch(world: World) -> None:
    ident = thanked(world, "Marlow", instruction=Instruction(CallBan.ALL))
    row = row_of(world, ident)
    assert row.verdict is Verdict.DO_NOT_CALL
    assert row.quiet is not None
    assert row.quiet[0] <= world.clock.now() < row.quiet[1]


def test_the_wait_for_a_promised_day_ends_with_it(world: World) -> None:
    row = row_of(world, thanked(world, "Kestrel", promised=date(2026, 12, 3)))
    assert row.label == "Wait: they decide by Thu 3"
    assert row.promised_label == "promised 3rd"
    assert row.quiet is not None
    assert row.quiet[1].isoformat() == "2026-12-04T00:00:00-05:00"


def test_a_promised_day_that_is_past_is_waited_for_no_more(world: World) -> None:
    """Asked after it without an answer: the row names the day that comes next, and is hatched until then."""
    world.calendar.holidays = {date(2026, 11, 26): "Thanksgiving Day"}
    ident = world.add("Kestrel", promised=date(2026, 11, 20)).application_id
    world.clock.set("2026-11-24T10:00:00-05:00")
    world.program.done(DoneAnswers(ident, Outcome.SPOKE))
    row = row_of(world, ident)
    assert row.group is Group.WAITING
    assert row.label == "Wait until Wed 2 Dec"
    assert row.quiet is not None
    assert row.quiet[1] > world.clock.now()


def test_a_day_of_the_users_own_stands_on_the_row(world: World) -> None:
    ident = thanked(world, "Kestrel", promised=date(2027, 1, 8))
    world.program.overrule(ident, Verdict.CALL, datetime(2026, 12, 15, 15, tzinfo=UTC))
    row = row_of(world, ident)
    assert (row.group, row.quiet) == (Group.WAITING, None)
    assert "15 Dec" in row.label


def test_the_next_reminder_is_named(world: World) -> None:
    assert world.program.timeline().next_reminder == ""
    world.add("Northwind Labs", at="2026-11-12T11:00")
    timeline = world.program.timeline()
    assert timeline.next_reminder == "today 13:00, Northwind Labs"
    assert timeline.ends_at is None  # that was at noon


def test_the_end_of_the_next_interview_is_known(world: World) -> None:
    world.add("Northwind Labs", at="2026-11-12T15:00")
    world.add("Halden Foods", at="2026-11-13T09:00")
    assert world.program.timeline().ends_at == datetime(2026, 11, 12, 21, tzinfo=UTC)


def test_one_that_was_shown_comes_back_and_is_the_next(world: World) -> None:
    world.add("Northwind Labs", at="2026-11-12T11:00")
    world.clock.set("2026-11-12T13:00:00-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "freedesktop")
    timeline = world.program.timeline()
    assert timeline.next_reminder == "today 13:05, Northwind Labs"


def test_the_next_reminder_is_named_by_when_it_will_ring(world: World) -> None:
    world.program.set_setting("quiet_hours", "12:30-14:00")
    world.add("Northwind Labs", at="2026-11-12T11:00")
    assert world.program.timeline().next_reminder == "today 14:00, Northwind Labs"


def test_an_interview_that_ended_asks_for_its_card_once_and_not_for_ever(world: World) -> None:
    added = world.add(at="2026-11-12T10:00")
    (card,) = world.program.timeline().exit_cards
    assert (card.interview_id, card.application_id) == (added.interview_id, added.application_id)
    assert card.title == "How was it? Final interview with Northwind Labs"
    world.clock.advance(days=4)
    assert world.program.timeline().exit_cards == ()
    world.clock.advance(days=-4)
    world.program.exit_card_shown(added.interview_id)
    assert world.program.timeline().exit_cards == ()


def test_a_filled_card_is_not_asked_for_again_and_its_person_is_known(world: World) -> None:
    added = world.add(people=())
    world.program.save_exit_card(
        ExitAnswers(added.interview_id, contact=PersonEntry("Dana Reyes", "+1 646 555 0117"))
    )
    assert world.program.timeline().exit_cards == ()
    assert row_of(world, added.application_id).contact_name == "Dana Reyes"
    again = ExitAnswers(added.interview_id, doubt="my French")
    world.program.save_exit_card(again)
    assert row_of(world, added.application_id).contact_name == "Dana Reyes"


def test_the_row_names_whom_the_call_sheet_names(world: World) -> None:
    """Of several people the one known longest, whenever they came to belong to the application."""
    first = world.add("Northwind Labs", people=()).application_id
    second = world.add("Halden Foods", people=()).application_id
    world.program.save_person(first, Contact("Priya Raman"))
    world.program.save_person(second, Contact("Tomas Lind"))
    (priya,) = world.program.call_sheet(first).contacts
    world.program.share_person(second, priya.id)
    assert world.program.call_sheet(second).who.name == "Priya Raman"
    row = row_of(world, second)
    assert row.contact_name == "Priya Raman"
    assert [name for _, name in row.people] == ["Priya Raman", "Tomas Lind"]


def test_only_the_holidays_of_those_concerned_are_given(make_world: Callable[..., World]) -> None:
    world = make_world()
    world.calendar.holidays[date(2026, 11, 26)] = "Thanksgiving"
    world.add(place=Place("America/New_York", "US"))
    world.add("Kestrel", place=Place("Europe/Berlin", "DE", "BE"))
    world.add("Nowhere", place=Place())
    holidays = world.program.timeline().holidays
    assert set(holidays) == {"US", "DE-BE"}
    assert holidays["US"] == {date(2026, 11, 26): "Thanksgiving"}


def test_a_zone_this_computer_does_not_know_stops_nothing(world: World) -> None:
    ident = world.add(place=Place("Mars/Olympus")).application_id
    assert row_of(world, ident).follow_up is not None
    assert world.program.call_sheet(ident).clock.text
    world.clock.advance(days=1)
    assert world.program.reminders.tick().deliveries


def test_without_an_interview_the_row_still_stands(world: World) -> None:
    ident = thanked(world, "Northwind Labs")
    with world.store.write() as work:
        for met in work.of.interviews.of_application(ident):
            work.of.interviews.save(replace(met, cancelled=True))
        world.program.around.planner.replan(work, ident, world.clock.now(), changed=True)
        work.commit()
    row = row_of(world, ident)
    assert row.interviews == ()
    assert row.label


def test_a_note_is_kept_and_reopening_takes_the_closing_back(world: World) -> None:
    ident = world.add(format=InterviewFormat.VIDEO, stage=Stage.PANEL).application_id
    world.program.save_note(ident, "ask for Dana")
    world.program.close(ident, Closing.LET_GO)
    assert row_of(world, ident).group is Group.CLOSED
    assert row_of(world, ident).follow_up is None
    world.program.reopen(ident)
    assert row_of(world, ident).group is Group.CALL_NOW
    assert world.program.call_sheet(ident).note == "ask for Dana"
    assert row_of(world, ident).follow_up is not None
    assert world.clock.now() - datetime(2026, 11, 12, 17, tzinfo=UTC) < timedelta(minutes=1)


def test_the_evening_belongs_to_the_users_own_day_and_year(world: World) -> None:
    ident = world.add("Northwind Labs", promised=date(2026, 12, 11)).application_id
    world.clock.set("2026-12-31T20:00:00-05:00")  # in UTC it is 2027 by now
    world.program.close(ident, Closing.LET_GO)
    assert row_of(world, ident).application.closed_on == date(2026, 12, 31)
    assert world.program.call_sheet(ident).subtitle.endswith("12 Nov")


def test_a_row_is_heard_as_sentences(world: World) -> None:
    """Each round, what they promised, and what is to be done: on the day itself as the call sheet says it."""
    due = world.add("Northwind Labs", at="2026-11-13T09:00", promised=date(2026, 11, 20)).application_id
    world.add("Northwind Labs", at="2026-10-29T09:00", stage=Stage.PHONE_SCREEN)
    soon = thanked(world, "Kestrel", at="2026-11-12T09:00", promised=date(2026, 11, 19))
    none = thanked(world, "Ivory", role="")
    with world.store.write() as work:
        for met in work.of.interviews.of_application(none):
            work.of.interviews.save(replace(met, cancelled=True))
        work.commit()
    closed = world.add("Marlow").application_id
    world.program.close(closed, Closing.WITHDRAWN)
    world.clock.set("2026-11-23T10:30:00-05:00")
    told = {row.id: row.sentence for row in world.program.timeline().rows}
    assert told[due] == (
        "Northwind Labs, Backend engineer. Phone screen, Thu 29 Oct. Final interview, Fri 13 Nov. "
        "They promised to decide by Fri 20 Nov. Call Tue 24."
    )
    assert told[soon].endswith("Call today, before 11:30.")
    assert told[none].startswith("Ivory. Final interview. ")
    assert told[closed].endswith("Closed: Withdrawn.")

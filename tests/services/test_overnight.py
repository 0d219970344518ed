"""With the clock in hand: what lost its sense overnight is advised again, and what comes back keeps to the hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.model import AttemptKind, Outcome, ResponseKind, Verdict
from followup_desktop.domain.ports import NoteAction, NoteEventKind
from followup_desktop.services.deliveries import Delivery
from followup_desktop.services.views import DoneAnswers, News
from tests.fakes.tower import due_call, ringing, tower
from tests.fakes.world import NEW_YORK, World

HERE = ZoneInfo(NEW_YORK)
CALLING = ((time(9, 30), time(11, 30)), (time(13, 30), time(16, 30)))


def deliveries(world: World) -> tuple[Delivery, ...]:
    return world.program.reminders.tick().deliveries


def rings(world: World, until: str) -> list[datetime]:
    """Goes from one moment at which the alarm wakes to the next, answers nothing; when it rang, in New York."""
    heard, end = [], datetime.fromisoformat(until).astimezone(UTC)
    while world.clock.now() < end:
        for delivery in deliveries(world):
            world.program.reminders.shown(delivery, "freedesktop")
            heard.append(world.clock.now().astimezone(HERE))
        wakes = world.program.reminders.tick().next_at
        world.clock.set(min(wakes or end, end).isoformat())
    return heard


def in_calling_hours(at: datetime) -> bool:
    return at.weekday() < 5 and any(start <= at.time() < end for start, end in CALLING)


# -- what has lost its sense


def test_a_thank_you_that_was_slept_through_for_weeks_is_no_thank_you_any_more(world: World) -> None:
    ident = world.add().application_id
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    assert planned.kind is AttemptKind.THANKS
    world.clock.set("2026-12-01T10:00:00-05:00")
    for delivery in deliveries(world):
        assert "thank" not in delivery.note.title.lower()
    (row,) = world.program.timeline().rows
    assert row.follow_up is None or row.follow_up.kind is not AttemptKind.THANKS


def test_a_thank_you_that_was_put_off_too_long_does_not_ring_as_one(world: World) -> None:
    ident = world.add().application_id
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    world.program.snooze(planned.id, datetime(2026, 12, 1, 10, tzinfo=HERE))
    world.clock.set("2026-12-01T10:00:00-05:00")
    assert not [one for one in deliveries(world) if "thank" in one.note.title.lower()]


def test_after_a_refusal_meanwhile_the_call_does_not_ring(world: World) -> None:
    ident = due_call(world)
    world.clock.set("2026-11-22T20:00:00-05:00")
    world.program.news(News(ident, ResponseKind.REJECTED, feedback="none"))
    world.clock.set("2026-11-23T10:00:00-05:00")
    assert not [one for one in deliveries(world) if one.note.title.startswith("Call ")]


def test_after_a_new_date_meanwhile_it_waits_for_that(world: World) -> None:
    ident = due_call(world)
    world.clock.set("2026-11-22T20:00:00-05:00")
    world.program.news(News(ident, ResponseKind.NEW_DATE, until=date(2026, 12, 4)))
    world.clock.set("2026-11-23T10:00:00-05:00")
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert tick.next_at is not None
    assert tick.next_at.astimezone(HERE).date() > date(2026, 12, 4)


def test_on_friday_evening_it_is_left_for_monday_morning_of_theirs(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-27T17:00:00-05:00")
    assert rings(world, "2026-11-30T09:20:00-05:00") == []
    first, *_ = rings(world, "2026-11-30T09:40:00-05:00")
    assert (first.hour, first.minute) == (9, 30)


# -- coming back


def test_unanswered_it_comes_back_by_the_hour_in_calling_hours_alone(world: World) -> None:
    due_call(world)
    heard = rings(world, "2026-11-25T12:00:00-05:00")
    assert len(heard) >= 8
    assert [at for at in heard if not in_calling_hours(at)] == []


@pytest.mark.parametrize("verb", ["snooze", "move"])
def test_what_was_chosen_by_the_minute_rings_then_and_comes_back_in_the_hours(world: World, verb: str) -> None:
    """It once came back each hour of the night."""
    due_call(world)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    evening = datetime(2026, 11, 23, 21, tzinfo=HERE)
    getattr(world.program, verb)(row.follow_up.id, evening)
    first, *rest = rings(world, "2026-11-24T12:00:00-05:00")
    assert first == evening
    assert rest
    assert [at for at in rest if not in_calling_hours(at)] == []


def test_the_users_night_holds_back_what_comes_back_from_another_zone(world: World) -> None:
    """In Auckland their morning is the night, so that only the afternoon there is left: from half past seven here."""
    due_call(world)
    world.clock.move_to("Pacific/Auckland")
    heard = rings(world, "2026-11-25T12:00:00-05:00")
    assert heard
    mine = [at.astimezone(ZoneInfo("Pacific/Auckland")) for at in heard]
    assert [at for at in mine if not time(7) <= at.time() < time(22)] == []
    assert [at for at in heard if not in_calling_hours(at)] == []


def test_over_the_change_of_their_clocks_it_keeps_to_their_wall(make_world: Callable[..., World]) -> None:
    """New York goes back on 1 November; the user in Berlin did a week before."""
    world = make_world("2026-10-30T20:00:00+01:00", "Europe/Berlin")
    ident = world.add(at="2026-10-14T10:00", promised=date(2026, 10, 27)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.clock.set("2026-11-02T10:00:00+01:00")
    heard = rings(world, "2026-11-10T23:00:00+01:00")
    assert heard
    assert [at for at in heard if not in_calling_hours(at)] == []


def test_seen_it_rests_an_hour_and_then_waits_for_the_hours_too(world: World) -> None:
    made, key = ringing(world)
    world.clock.set("2026-11-23T16:10:00-05:00")
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    made.later(hours=1)
    made.later(hours=5)
    assert len(made.notifier.sent) == 1
    world.clock.set("2026-11-24T09:30:00-05:00")
    made.alarm.ring()
    assert len(made.notifier.sent) == 2


# -- after an absence


def test_three_single_ones_and_one_summary_each_opening_the_right_thing(world: World) -> None:
    companies = [f"Company {number}" for number in range(5)]
    idents = {company: due_call(world, company) for company in companies}
    made = tower(world)
    made.bell.start(made.bell.look)
    *singles, summary = made.notifier.sent
    assert len(singles) == 3
    named = [company for company in companies if any(company in one.title for one in singles)]
    rest = [company for company in companies if company not in named]
    assert summary.body == ", ".join(rest)
    for company, note in zip(named, singles, strict=True):
        made.click(NoteAction.TALK, note.key)
        opened, _ = made.heard.opened[-1]
        assert opened.application_id == idents[company]
        assert opened.verdict is Verdict.CALL
    made.click(NoteAction.TALK, summary.key)
    assert len(made.heard.listed) == 1


def test_while_discreet_the_summary_counts_and_names_nobody(world: World) -> None:
    for number in range(5):
        due_call(world, f"Company {number}")
    world.program.set_discreet(True)
    *_, summary = deliveries(world)
    assert summary.note.title == "2 more follow-ups are due"
    assert "Company" not in summary.note.body

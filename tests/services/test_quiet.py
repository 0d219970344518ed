"""When a reminder may ring: quiet hours, holidays, calling hours; what was chosen by the minute always rings."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import Refused, StoreUnusable
from followup_desktop.domain.model import Circumstances, Outcome, Verdict
from followup_desktop.services.deliveries import Delivery
from followup_desktop.services.discretion import discreet
from followup_desktop.services.quiet import Quiet, Span, span
from followup_desktop.services.views import DoneAnswers, Known
from tests.fakes.outside import WeekdayCalendar
from tests.fakes.world import World

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("at", "rings"),
    [
        ("2026-11-23T21:59", "2026-11-23T21:59"),
        ("2026-11-23T22:00", "2026-11-24T07:00"),
        ("2026-11-24T06:59", "2026-11-24T07:00"),
        ("2026-11-24T07:00", "2026-11-24T07:00"),
        ("2026-03-28T23:00", "2026-03-29T07:00"),  # the night the clocks go forward
        ("2026-10-24T23:00", "2026-10-25T07:00"),  # and back
    ],
)
def test_quiet_hours_over_midnight_and_over_clock_changes(at: str, rings: str) -> None:
    quiet = Quiet(BERLIN, Span(time(22), time(7)), "", WeekdayCalendar())
    found = quiet.over(datetime.fromisoformat(at).replace(tzinfo=BERLIN).astimezone(UTC))
    assert found.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M") == rings


def test_a_holiday_of_the_user_is_slept_through() -> None:
    calendar = WeekdayCalendar({date(2026, 12, 25): "Christmas Day"})
    at = datetime(2026, 12, 25, 10, tzinfo=BERLIN)
    for hours, opens in ((Span(time(22), time(7)), 7), (None, 9)):
        found = Quiet(BERLIN, hours, "DE", calendar).over(at).astimezone(BERLIN)
        assert (found.day, found.hour) == (26, opens)
    assert Quiet(BERLIN, None, "", calendar).over(at) == at


@pytest.mark.parametrize("wrong", ["", "22:00", "22:00-22:00", "22-7", "off", "22:00-25:00", "a-b", "22:00-07:00-"])
def test_a_stretch_of_the_day_is_two_times(wrong: str) -> None:
    assert span(wrong) is None


def test_discreet_by_the_hour() -> None:
    at = datetime(2026, 11, 23, 10, tzinfo=NEW_YORK)
    assert discreet({"discreet": "on"}, at)
    assert not discreet({"discreet": "off"}, at)
    assert discreet({"discreet": "09:00-17:00"}, at)
    assert not discreet({"discreet": "11:00-17:00"}, at)


# -- in the program


def due_call(world: World, **fields: object) -> int:
    """A call that is due on Monday 23 November at ten in New York, where the user is too."""
    ident = world.add(promised=date(2026, 11, 19), **fields).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def deliveries(world: World) -> tuple[Delivery, ...]:
    return world.program.reminders.tick().deliveries


def test_a_call_missed_in_their_hours_rings_when_they_begin_again(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-23T17:00:00-05:00")  # switched on after their day
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert tick.next_at == datetime(2026, 11, 24, 9, 30, tzinfo=NEW_YORK)
    world.clock.set("2026-11-24T09:30:00-05:00")
    assert len(deliveries(world)) == 1


def test_in_the_users_night_nothing_rings(world: World) -> None:
    due_call(world)
    world.clock.move_to("Pacific/Auckland")  # ten in New York is four in the morning there
    world.clock.set("2026-11-23T10:00:00-05:00")
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert tick.next_at == datetime(2026, 11, 23, 13, 30, tzinfo=NEW_YORK)  # half past seven there
    world.clock.set("2026-11-23T13:30:00-05:00")
    assert len(deliveries(world)) == 1


def test_on_the_users_holiday_nothing_rings_unless_asked(world: World) -> None:
    due_call(world)
    world.calendar.holidays, world.calendar.only = {date(2026, 11, 23): "Repentance Day"}, "DE"
    world.program.set_setting("my_country", "DE")
    world.clock.set("2026-11-23T10:00:00-05:00")
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert tick.next_at == datetime(2026, 11, 24, 9, 30, tzinfo=NEW_YORK)


def test_asked_for_it_rings_on_the_users_holiday(world: World) -> None:
    due_call(world)
    world.calendar.holidays, world.calendar.only = {date(2026, 11, 23): "Repentance Day"}, "DE"
    world.program.set_setting("my_country", "DE")
    world.program.set_setting("quiet_holidays", "off")
    world.clock.set("2026-11-23T10:00:00-05:00")
    assert len(deliveries(world)) == 1


def test_what_the_user_chose_by_the_minute_rings_at_night_too(world: World) -> None:
    ident = due_call(world)
    night = datetime(2026, 11, 14, 23, tzinfo=NEW_YORK)
    world.program.overrule(ident, Verdict.CALL, night)
    world.clock.set(night.isoformat())
    (delivery,) = deliveries(world)
    world.program.reminders.shown(delivery, "freedesktop")
    world.program.snooze(delivery.note.key.follow_up_id, night + timedelta(hours=2))
    world.clock.advance(hours=2)
    assert len(deliveries(world)) == 1


def test_another_offers_deadline_cannot_wait_for_the_morning(world: World) -> None:
    ident = due_call(world)
    world.clock.set("2026-11-14T23:00:00-05:00")
    offer = Circumstances(competing_deadline=date(2026, 11, 16))
    world.program.save_known(Known(ident, date(2026, 11, 19), circumstances=offer))
    assert len(deliveries(world)) == 1


@pytest.mark.parametrize(("value", "minutes"), [("usual", (5, 15, 60)), ("gently", (60,)), ("daily", (24 * 60,))])
def test_how_soon_it_comes_back_is_a_setting(world: World, value: str, minutes: tuple[int, ...]) -> None:
    world.program.set_setting("comes_back", value)
    due_call(world)
    world.clock.set("2026-11-23T10:00:00-05:00")
    for wait in minutes:
        (delivery,) = deliveries(world)
        world.program.reminders.shown(delivery, "freedesktop")
        world.clock.advance(minutes=wait, seconds=-1)
        assert deliveries(world) == ()
        world.clock.advance(seconds=1)


def test_a_discreet_notification_names_nobody(world: World) -> None:
    for number in range(5):
        world.add(company=f"Company {number}")
    world.program.set_setting("discreet", "on")
    world.clock.set("2026-11-12T18:00:00-05:00")
    for delivery in deliveries(world):
        said = f"{delivery.note.title} {delivery.note.body}"
        assert "Company" not in said
        assert "Priya" not in said
        assert delivery.note.actions


@pytest.mark.parametrize(
    ("key", "value"),
    [("quiet_hours", "22:00"), ("quiet_hours", "22:00-22:00"), ("my_country", "Germany"), ("my_country", "de"),
     ("comes_back", "never"), ("discreet", "maybe")],
)  # fmt: skip
def test_values_without_sense_are_refused(world: World, key: str, value: str) -> None:
    with pytest.raises(Refused):
        world.program.set_setting(key, value)


# -- nothing time-like is trusted after a step of the clock


def test_a_clock_that_was_years_ahead_freezes_nothing(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-23T10:00:00-05:00")
    (delivery,) = deliveries(world)
    world.clock.set("2051-11-23T10:00:00-05:00")  # a step while the desktop was showing it
    world.program.reminders.shown(delivery, "freedesktop")
    world.clock.set("2026-11-23T10:01:00-05:00")
    (again,) = deliveries(world)
    world.program.reminders.shown(again, "freedesktop")
    (row,) = world.program.timeline().rows
    assert row.reminder is not None
    assert row.reminder.ring_at <= datetime(2026, 11, 23, 10, 16, tzinfo=NEW_YORK)


def test_a_retry_that_waits_for_a_far_day_is_tried_at_once(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-23T10:00:00-05:00")
    (delivery,) = deliveries(world)
    world.clock.set("2027-11-23T10:00:00-05:00")  # a step while the desktop was asked
    world.program.reminders.failed(delivery)
    world.clock.set("2026-11-23T10:00:10-05:00")
    assert len(deliveries(world)) == 1


def test_an_answer_that_never_comes_is_not_waited_for(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-23T10:00:00-05:00")
    (delivery,) = deliveries(world)
    world.clock.advance(seconds=59)
    assert deliveries(world) == ()
    world.clock.advance(seconds=2)
    (again,) = deliveries(world)
    assert again.note.key == delivery.note.key
    world.program.reminders.shown(delivery, "late")  # the first one's answer after all: its token is no longer good
    assert world.program.reminders.shown(again, "freedesktop")


# -- a store that cannot be written


def test_a_full_disk_costs_no_reminder(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    due_call(world)
    world.clock.set("2026-11-23T10:00:00-05:00")
    write = world.store.write

    def full() -> object:
        raise StoreUnusable("The store could not be used (database or disk is full).")

    monkeypatch.setattr(world.store, "write", full)
    (delivery,) = deliveries(world)
    world.program.reminders.shown(delivery, "freedesktop")
    world.clock.advance(minutes=1)
    assert deliveries(world) == ()  # remembered in memory
    world.clock.advance(minutes=4)
    (again,) = deliveries(world)  # and it comes back
    world.program.reminders.shown(again, "freedesktop")
    world.clock.advance(minutes=1)
    monkeypatch.setattr(world.store, "write", write)
    assert deliveries(world) == ()  # written down now
    (row,) = world.program.timeline().rows
    assert row.reminder is not None
    assert (row.reminder.state.value, row.reminder.rings) == ("shown", 2)


def test_a_disk_that_fills_up_between_claim_and_showing_costs_no_second_notification(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    due_call(world)
    world.clock.set("2026-11-23T10:00:00-05:00")
    (delivery,) = deliveries(world)
    write = world.store.write

    def full() -> object:
        raise StoreUnusable("The store could not be used (database or disk is full).")

    monkeypatch.setattr(world.store, "write", full)
    world.program.reminders.shown(delivery, "freedesktop")
    monkeypatch.setattr(world.store, "write", write)
    world.clock.advance(minutes=2)
    assert deliveries(world) == ()
    (row,) = world.program.timeline().rows
    assert row.reminder is not None
    assert row.reminder.state.value == "shown"


def test_who_ends_the_quiet_hours_early_is_rung_at_once_and_who_changes_them_by_the_new_ones(world: World) -> None:
    world.add()
    world.clock.set("2026-11-12T12:00:01-05:00")  # its thank-you is due
    world.program.set_setting("quiet_hours", "11:00-18:00")
    assert world.program.reminders.tick().deliveries == ()
    changes = world.program.set_setting("quiet_hours", "11:00-15:00")
    assert Kind.REMINDER in changes.kinds  # so the bell looks
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert tick.next_at is not None
    assert tick.next_at.isoformat() == "2026-11-12T20:00:00+00:00"
    world.program.set_setting("quiet_hours", "off")
    assert len(world.program.reminders.tick().deliveries) == 1


def test_a_snooze_is_not_shortened_by_a_change_of_the_quiet_hours(world: World) -> None:
    added = world.add()
    world.clock.set("2026-11-12T12:00:01-05:00")
    (row,) = world.program.timeline().rows
    assert row.id == added.application_id
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, world.clock.now() + timedelta(hours=3))
    world.program.set_setting("quiet_hours", "off")
    assert world.program.reminders.tick().deliveries == ()

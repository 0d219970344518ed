"""Days and hours of the other side: counting, windows, calling hours, daylight saving."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.advice_model import DayWindow
from followup_desktop.domain.model import Channel, Place
from followup_desktop.domain.parameters import CallHours
from followup_desktop.domain.schedule import (
    TheirClock,
    WallTime,
    add_business_days,
    business_days_between,
    call_clock,
    call_window,
    due_moment,
    next_business_day,
    next_call_time,
    previous_business_day,
    resolve,
)
from followup_desktop.domain.zones import zone_of
from tests.fakes.outside import WeekdayCalendar

THANKSGIVING = date(2026, 11, 26)
DAYS = WeekdayCalendar({THANKSGIVING: "Thanksgiving Day", date(2026, 7, 3): "Independence Day (observed)"})
NEW_YORK = Place("America/New_York", "US")
WALL = datetime.fromisoformat  # naive: a time as a wall clock shows it
TOKYO = Place("Asia/Tokyo", "JP")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class NoWorkingDay:
    """A calendar that is broken: nobody ever works."""

    def is_business_day(self, day: date, calendar: str) -> bool:
        return False

    def holiday_name(self, day: date, calendar: str) -> str:
        return "closed"


# -- counting ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-03-13", 2, "2026-03-17"),  # Friday: Monday, Tuesday
        ("2026-03-15", 2, "2026-03-17"),  # from a Sunday Monday counts
        ("2026-03-03", 7, "2026-03-12"),
        ("2026-11-25", 2, "2026-11-30"),  # over Thanksgiving: Friday, Monday
        ("2026-03-14", 0, "2026-03-14"),  # nothing to add
    ],
)
def test_business_days_are_counted_from_the_day_after(start: str, count: int, end: str) -> None:
    assert add_business_days(date.fromisoformat(start), count, "US", DAYS) == date.fromisoformat(end)


def test_the_next_and_the_previous_business_day_step_over_what_is_closed() -> None:
    assert next_business_day(date(2026, 11, 25), "US", DAYS) == date(2026, 11, 25)
    assert next_business_day(THANKSGIVING, "US", DAYS) == date(2026, 11, 27)
    assert previous_business_day(date(2026, 11, 27), "US", DAYS) == date(2026, 11, 25)
    assert previous_business_day(date(2026, 3, 23), "US", DAYS) == date(2026, 3, 20)


def test_holidays_count_in_their_calendar_alone() -> None:
    assert add_business_days(date(2026, 11, 25), 2, "", DAYS) == date(2026, 11, 27)


def test_days_between_are_none_where_the_end_is_not_later() -> None:
    assert business_days_between(date(2026, 3, 13), date(2026, 3, 17), "US", DAYS) == 2
    assert business_days_between(date(2026, 3, 13), date(2026, 3, 13), "US", DAYS) == 0
    assert business_days_between(date(2026, 3, 17), date(2026, 3, 13), "US", DAYS) == 0


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_counting_forward_and_back_agree(start: date, count: int) -> None:
    end = add_business_days(start, count, "US", DAYS)
    assert DAYS.is_business_day(end, "US")
    assert business_days_between(start, end, "US", DAYS) == count
    assert add_business_days(start, count - 1, "US", DAYS) < end


def test_a_calendar_without_working_days_ends_the_search() -> None:
    day = date(2026, 3, 17)
    assert next_business_day(day, "US", NoWorkingDay()) > day
    assert previous_business_day(day, "US", NoWorkingDay()) < day


# -- windows and moments -------------------------------------------------------------------------------------------

THREE_DAYS = DayWindow(date(2026, 3, 16), date(2026, 3, 17), date(2026, 3, 20))


def test_a_call_fits_their_calling_hours() -> None:
    window = call_window(THREE_DAYS, NEW_YORK, Channel.PHONE)  # summer time: UTC-4
    assert window.earliest == utc("2026-03-16T13:30")
    assert window.ideal == utc("2026-03-17T14:00")
    assert window.latest == utc("2026-03-20T20:00")


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.PORTAL])
def test_a_written_message_fits_their_working_hours(channel: Channel) -> None:
    window = call_window(THREE_DAYS, TOKYO, channel)  # UTC+9
    assert window.earliest == utc("2026-03-16T00:00")
    assert window.ideal == utc("2026-03-17T00:00")
    assert window.latest == utc("2026-03-20T08:00")


def test_other_hours_are_respected() -> None:
    japanese = CallHours((time(10), time(11, 30)), (time(14), time(16)), ideal=time(10, 30))
    window = call_window(THREE_DAYS, TOKYO, Channel.PHONE, japanese)
    assert window.earliest == utc("2026-03-16T01:00")
    assert window.ideal == utc("2026-03-17T01:30")
    assert next_call_time(utc("2026-03-17T00:45"), TOKYO, "JP", DAYS, japanese) == utc("2026-03-17T01:00")


def test_a_contact_falls_due_at_the_ideal_hour_of_its_channel() -> None:
    call = due_moment(date(2026, 3, 17), NEW_YORK, Channel.PHONE)
    assert (call.instant, call.zone, call.wall) == (utc("2026-03-17T14:00"), "America/New_York", "2026-03-17T10:00")
    mail = due_moment(date(2026, 3, 17), TOKYO, Channel.EMAIL)
    assert (mail.instant, mail.day, mail.wall) == (utc("2026-03-17T00:00"), date(2026, 3, 17), "2026-03-17T09:00")


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "America", "x\0y"])
def test_a_zone_this_computer_does_not_know_counts_as_utc(name: str) -> None:
    assert zone_of(name) is UTC
    due = due_moment(date(2026, 3, 17), Place(name, "US"), Channel.PHONE)
    assert (due.instant, due.zone) == (utc("2026-03-17T10:00"), "UTC")
    assert next_call_time(utc("2026-03-17T10:00"), Place(name), "US", DAYS) == utc("2026-03-17T10:00")


# -- their clock ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("local", "state", "until"),
    [
        ("2026-03-17T08:59", TheirClock.EARLY, "2026-03-17T09:30"),
        ("2026-03-17T09:30", TheirClock.GOOD, "2026-03-17T11:30"),
        ("2026-03-17T11:29", TheirClock.GOOD, "2026-03-17T11:30"),
        ("2026-03-17T11:30", TheirClock.BREAK, "2026-03-17T13:30"),
        ("2026-03-17T13:30", TheirClock.GOOD, "2026-03-17T16:00"),
        ("2026-03-17T16:00", TheirClock.LATE, "2026-03-18T09:30"),
        ("2026-03-20T18:00", TheirClock.LATE, "2026-03-23T09:30"),  # Friday evening
        ("2026-03-21T10:00", TheirClock.CLOSED, "2026-03-23T09:30"),
        ("2026-11-26T10:00", TheirClock.CLOSED, "2026-11-27T09:30"),
    ],
)
def test_their_clock_says_whether_a_call_fits(local: str, state: TheirClock, until: str) -> None:
    zone = ZoneInfo("America/New_York")
    now = datetime.fromisoformat(local).replace(tzinfo=zone)
    found, at = call_clock(now, NEW_YORK, "US", DAYS)
    assert (found, at) == (state, datetime.fromisoformat(until).replace(tzinfo=zone))


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-17T14:00", "2026-03-17T14:00"),  # 10:00 there: now
        ("2026-03-17T12:00", "2026-03-17T13:30"),  # 08:00 there
        ("2026-03-17T16:00", "2026-03-17T17:30"),  # noon there
        ("2026-03-17T20:00", "2026-03-18T13:30"),  # 16:00 there
        ("2026-03-21T14:00", "2026-03-23T13:30"),  # Saturday
        ("2026-11-26T15:00", "2026-11-27T14:30"),  # Thanksgiving
        ("2026-03-06T22:00", "2026-03-09T13:30"),  # over the change to summer time
    ],
)
def test_a_call_is_moved_to_their_next_opening(now: str, then: str) -> None:
    assert next_call_time(utc(now), NEW_YORK, "US", DAYS) == utc(then)


def test_the_date_line_is_minded() -> None:
    """Thursday evening in New York is Friday morning in Tokyo."""
    now = datetime(2026, 3, 19, 20, 45, tzinfo=ZoneInfo("America/New_York"))
    assert next_call_time(now, TOKYO, "JP", DAYS) == now


@given(
    st.datetimes(WALL("2020-01-01"), WALL("2035-01-01")),
    st.sampled_from(["America/New_York", "Asia/Tokyo", "Europe/London", "Asia/Kolkata", "Pacific/Apia", "Nowhere"]),
)
def test_a_call_is_moved_never_dropped(wall: datetime, zone: str) -> None:
    now, place = wall.replace(tzinfo=UTC), Place(zone)
    at = next_call_time(now, place, "US", DAYS)
    assert now <= at <= now + timedelta(days=6)
    local = at.astimezone(zone_of(zone))
    assert DAYS.is_business_day(local.date(), "US")
    assert time(9, 30) <= local.time() < time(11, 30) or time(13, 30) <= local.time() < time(16)
    assert call_clock(at, place, "US", DAYS)[0] is TheirClock.GOOD
    assert next_call_time(at, place, "US", DAYS) == at


# -- wall times ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wall", "zone", "kind", "instant"),
    [
        ("2026-03-17T10:00", "America/New_York", WallTime.PLAIN, "2026-03-17T14:00"),
        ("2026-03-08T02:30", "America/New_York", WallTime.SKIPPED, "2026-03-08T07:30"),  # shown as 03:30
        ("2026-11-01T01:30", "America/New_York", WallTime.TWICE, "2026-11-01T05:30"),  # the first, UTC-4
        ("2026-03-29T02:30", "Europe/Berlin", WallTime.SKIPPED, "2026-03-29T01:30"),
        ("2026-10-25T02:30", "Europe/Berlin", WallTime.TWICE, "2026-10-25T00:30"),
        ("2026-10-04T02:15", "Australia/Lord_Howe", WallTime.SKIPPED, "2026-10-03T15:45"),  # half an hour
        ("2026-03-17T10:00", "Mars/Olympus", WallTime.PLAIN, "2026-03-17T10:00"),
    ],
)
def test_wall_times_are_resolved_and_clock_changes_reported(
    wall: str, zone: str, kind: WallTime, instant: str
) -> None:
    found = resolve(datetime.fromisoformat(wall), zone)
    assert (found.kind, found.moment.instant) == (kind, utc(instant))
    assert (found.moment.zone, found.moment.wall) == (zone, wall)


def test_a_skipped_wall_time_moves_forward_by_the_gap() -> None:
    moment = resolve(WALL("2026-03-08T02:30"), "America/New_York").moment
    assert moment.local.replace(tzinfo=None) == WALL("2026-03-08T03:30")

"""What is due around a change of the clocks, in every zone: moved on in a gap, the first of two, never twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.adapters.words import DateWords
from followup_desktop.domain.advice_model import DayWindow
from followup_desktop.domain.model import Channel, Moment, Place
from followup_desktop.domain.schedule import (
    WallTime,
    call_window,
    due_moment,
    next_call_time,
    resolve,
    resolved_anew,
)
from followup_desktop.services.quiet import Quiet, Span
from tests.domain.zones import DAY, HOUR, MINUTE, TWENTY, Night, all_zones, changes
from tests.fakes.outside import WeekdayCalendar

DAYS = WeekdayCalendar()
HALF = timedelta(minutes=30)
NIGHTS = (Span(time(22), time(7)), Span(time(22), time(1, 30)), Span(time(0, 30), time(2, 30)))


def nights(zones: Iterable[str], first: int, last: int) -> Iterable[Night]:
    return (Night(zone, at) for zone in zones for at in changes(zone, first, last))


def wall_times_are_right(night: Night) -> int:
    """Checks every minute; how many there were."""
    for wall in night.walls:
        found, meant = resolve(wall, night.zone), night.meant(wall)
        told = {0: WallTime.SKIPPED, 1: WallTime.PLAIN}.get(len(night.instants.get(wall, ())), WallTime.TWICE)
        assert found.moment.instant == meant, (night.zone, wall)
        assert found.kind is told, (night.zone, wall)
        if told is WallTime.SKIPPED:  # 02:30 -> 03:30
            assert found.moment.local.replace(tzinfo=None) == wall + night.gap, (night.zone, wall)
        assert resolved_anew(found.moment) is None, (night.zone, wall)  # no law was changed
    return len(night.walls)


def instants_are_right(night: Night, step: timedelta) -> None:
    """What is computed from an instant: their calling hours, the user's quiet hours, half an hour from now."""
    there, place = ZoneInfo(night.zone), Place(night.zone)
    quiet = [Quiet(there, span, "", DAYS) for span in NIGHTS]
    at = night.change - 3 * HOUR
    while at <= night.change + 3 * HOUR:
        call = next_call_time(at, place, "", DAYS)
        assert at <= call == next_call_time(call, place, "", DAYS), (night.zone, at)
        for one in quiet:
            over = one.over(at)
            assert over >= at, (night.zone, at, one.hours)
            assert over == one.over(over), (night.zone, at, one.hours)
            assert one.hours is not None
            assert not one.hours.holds(over.astimezone(there).time()), (night.zone, at, one.hours)
            assert over - at <= timedelta(hours=14), (night.zone, at, one.hours)
        for of_two in (Moment.at(at, night.zone), Moment.at(at + HALF, night.zone)):
            assert resolved_anew(of_two) is None, (night.zone, at)
        at += step


def a_day_is_right(zone: str, day: date) -> None:
    """Windows in order; the same wall time on every day, whatever the clocks did overnight."""
    there, place = ZoneInfo(zone), Place(zone)
    for channel, hour in ((Channel.PHONE, 10), (Channel.EMAIL, 9)):
        window = call_window(DayWindow(day, day, day + DAY), place, channel)
        assert window.earliest <= window.ideal < window.latest, (zone, day)
        due = due_moment(day, place, channel)
        assert due.instant == window.ideal
        assert due.instant.astimezone(there).replace(tzinfo=None) == datetime.combine(day, time(hour)), (zone, day)
        following = due_moment(day + DAY, place, channel).instant - due.instant
        assert timedelta(hours=20) <= following <= timedelta(hours=28), (zone, day)


def test_the_changes_of_two_years_in_twenty_zones() -> None:
    count = 0
    for night in nights(TWENTY, 2026, 2027):
        wall_times_are_right(night)
        instants_are_right(night, 10 * MINUTE)
        count += 1
    assert count >= 60


def test_every_day_of_two_years_in_twenty_zones() -> None:
    for zone in TWENTY:
        for number in range(2 * 365):
            a_day_is_right(zone, date(2026, 1, 1) + number * DAY)


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_the_changes_of_ten_years_in_every_zone() -> None:
    zones, count, minutes = all_zones(), 0, 0
    assert len(zones) > 550
    for night in nights(zones, 2026, 2035):
        minutes += wall_times_are_right(night)
        instants_are_right(night, 5 * MINUTE)
        local = night.change.astimezone(ZoneInfo(night.zone)).date()
        for day in (local - DAY, local):
            if abs(night.gap) <= 2 * HOUR:  # a day that was left out has no hours
                a_day_is_right(night.zone, day)
        count += 1
    print(f"{len(zones)} zones, {count} changes, {minutes} minutes")
    assert count > 2000


# -- in words


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"])
def test_half_an_hour_from_now_is_half_an_hour_on_any_night(zone: str) -> None:
    words = DateWords()
    for at in changes(zone, 2026, 2027):
        for before in (2 * HOUR, HALF, 10 * MINUTE, MINUTE):
            for now in (at - before, (at - before).astimezone(ZoneInfo(zone))):
                found = words.moment("in 30 minutes", now, zone)
                assert found is not None
                assert found[0] == (at - before) + HALF


@pytest.mark.parametrize(
    ("now", "zone", "text", "meant"),
    [
        ("2027-03-13T20:00:00", "America/New_York", "tomorrow 2:30am", "2027-03-14T07:30:00"),  # shown as 03:30
        ("2027-03-27T20:00:00", "Europe/Berlin", "tomorrow 2:30am", "2027-03-28T01:30:00"),
        ("2026-10-31T20:00:00", "America/New_York", "tomorrow 1:30am", "2026-11-01T05:30:00"),  # the first
        ("2026-10-24T20:00:00", "Europe/Berlin", "tomorrow 2:30am", "2026-10-25T00:30:00"),
        ("2026-10-31T15:00:00", "America/New_York", "tomorrow 11am", "2026-11-01T16:00:00"),  # 25 hours on
        ("2027-03-13T16:00:00", "America/New_York", "tomorrow 11am", "2027-03-14T15:00:00"),  # 23 hours on
    ],
)
def test_a_time_in_words_over_a_change(now: str, zone: str, text: str, meant: str) -> None:
    found = DateWords().moment(text, datetime.fromisoformat(now).replace(tzinfo=UTC), zone)
    assert found is not None
    assert found[0] == datetime.fromisoformat(meant).replace(tzinfo=UTC)

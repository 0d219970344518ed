"""Days and moments in words. The base is Wednesday, 25 November 2026, 10:00 UTC (04:00 in Chicago)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.words import DateWords, add_working_days

WORDS = DateWords()
TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
ZONE = "America/Chicago"

DAYS = {
    # the guidance's readings of a promise
    "by Friday": "2026-11-27", "end of week": "2026-11-27", "by the end of the week": "2026-11-27",
    "early next week": "2026-12-01", "next week": "2026-12-04", "two weeks": "2026-12-09",
    "in two weeks": "2026-12-09", "within a week": "2026-12-02", "1-2 weeks": "2026-12-09",
    # weekdays
    "fri": "2026-11-27", "wed": "2026-12-02", "by wednesday at the latest": "2026-12-02", "this fri": "2026-11-27",
    "fri next week": "2026-12-04", "Thursday next week": "2026-12-03", "next Tue": "2026-12-01",
    "next week thursday": "2026-12-03", "friday week": "2026-12-04", "last friday": "2026-11-20",
    "a week from Friday": "2026-12-04", "2 days after tomorrow": "2026-11-28",
    "mid next week": "2026-12-02", "late next week": "2026-12-04", "the week after next": "2026-12-11",
    "the week of december 7": "2026-12-11",
    # days and months
    "today": "2026-11-25", "Tomorrow": "2026-11-26", "day after tomorrow": "2026-11-27", "yesterday": "2026-11-24",
    "in 3 business days": "2026-11-30", "in 10 days": "2026-12-05", "within 48 hours": "2026-11-27",
    "a couple of days": "2026-11-27", "end of month": "2026-11-30", "end of the month": "2026-11-30",
    "next month": "2026-12-31", "mid december": "2026-12-15",
    "end of january": "2027-01-31",
    "in a month": "2026-12-25",
    "end of the year": "2026-12-31",
    # written dates
    "2026-12-03": "2026-12-03", "3 dec": "2026-12-03", "Dec 3": "2026-12-03", "December 3rd, 2026": "2026-12-03",
    "3.12.2026": "2026-12-03", "3.12.": "2026-12-03", "12/3": "2026-12-03", "03/12/2026": "2026-03-12",
    "25/12/2026": "2026-12-25", "Monday, Nov 30": "2026-11-30", "the 3rd": "2026-12-03", "20 nov": "2026-11-20",
    "29 feb": "2028-02-29", "8 jan": "2027-01-08",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS.items(), ids=list(DAYS))
def test_days(text: str, expected: str) -> None:
    assert WORDS.day(text, TODAY) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "soon", "shortly", "Soon.", "asap", "banana", "5", "30 feb", "99/99", "in due course",
     "if we like you",
     "9999999999 days", "x" * 5000, "31.13.2026", "?"],
)  # fmt: skip
def test_what_is_vague_or_impossible_is_no_day(text: str) -> None:
    assert WORDS.day(text, TODAY) is None


def test_the_order_of_a_written_date_follows_the_setting() -> None:
    assert DateWords(day_first=True).day("03/12/2026", TODAY) == date(2026, 12, 3)
    assert DateWords(day_first=True).day("12/25/2026", TODAY) == date(2026, 12, 25)


def test_other_languages_through_the_library() -> None:
    assert DateWords(("de",)).day("in 3 Tagen", TODAY) == date(2026, 11, 28)
    assert DateWords(("de",), day_first=True).day("3. Dezember", TODAY) == date(2026, 12, 3)


MOMENTS = {
    "thu 2pm new york": ("2026-11-26T14:00", "America/New_York"),
    "thu 2pm": ("2026-11-26T14:00", ZONE),
    "thu 14:00": ("2026-11-26T14:00", ZONE),
    "tomorrow at 9": ("2026-11-26T09:00", ZONE),
    "at 9": ("2026-11-25T09:00", ZONE),
    "at 3": ("2026-11-25T15:00", ZONE),  # nobody interviews at three in the night
    "03:30": ("2026-11-26T03:30", ZONE),  # written out, it is meant
    "2pm": ("2026-11-25T14:00", ZONE),
    "wed 5pm": ("2026-11-25T17:00", ZONE),  # today is Wednesday, and five has not struck
    "wed 3am": ("2026-12-02T03:00", ZONE),
    "next Tue 3pm": ("2026-12-01T15:00", ZONE),
    "dec 3 3:30pm ET": ("2026-12-03T15:30", "America/New_York"),
    "mon 9:30 am (PST)": ("2026-11-30T09:30", "America/Los_Angeles"),
    "3 December 2026 14:00 berlin": ("2026-12-03T14:00", "Europe/Berlin"),
    "3pm friday, central european time": ("2026-11-27T15:00", "Europe/Berlin"),
    "fri noon tokyo": ("2026-11-27T12:00", "Asia/Tokyo"),
    "thu 2pm london time": ("2026-11-26T14:00", "Europe/London"),
    "thu 4pm bangalore": ("2026-11-26T16:00", "Asia/Kolkata"),
    "monday 10am UTC+2": ("2026-11-30T10:00", "Etc/GMT-2"),
    "thu 2-3pm": ("2026-11-26T14:00", ZONE),
    "thu 14:00–15:00": ("2026-11-26T14:00", ZONE),
    "3.12.2026 16:00": ("2026-12-03T16:00", ZONE),
    "Dec 3, 2026 3:00 PM": ("2026-12-03T15:00", ZONE),
    "half past 3 tomorrow": ("2026-11-26T15:30", ZONE),
    "yesterday 3pm": ("2026-11-24T15:00", ZONE),
    "in an hour and a half": ("2026-11-25T05:30", ZONE),
    "in 30 minutes": ("2026-11-25T04:30", ZONE),
    "2026-12-03T14:00": ("2026-12-03T14:00", ZONE),
    "2026-12-03 14:00 Europe/Berlin": ("2026-12-03T14:00", "Europe/Berlin"),
    "2026-12-03T14:00[America/New_York]": ("2026-12-03T14:00", "America/New_York"),
    "2026-12-03T14:00+01:00": ("2026-12-03T07:00", ZONE),
    "2026-12-03T14:00Z": ("2026-12-03T08:00", ZONE),
}


@pytest.mark.parametrize(("text", "expected"), MOMENTS.items(), ids=list(MOMENTS))
def test_moments(text: str, expected: tuple[str, str]) -> None:
    found = WORDS.moment(text, NOW, ZONE)
    assert found is not None
    instant, zone = found
    assert instant.utcoffset() == timedelta(0)
    assert (instant.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M"), zone) == expected


@pytest.mark.parametrize(
    "text",
    ["", "thu", "soon", "tomorrow 25:00", "thu 2pm atlantis", "2026-13-01T10:00", "9999-12-31T23:59", "banana 2pm",
     "2026-12-03T14:00 Mars/Olympus", "2pm " * 60, "0001-01-01T00:00"],
)  # fmt: skip
def test_what_names_no_moment(text: str) -> None:
    assert WORDS.moment(text, NOW, ZONE) is None


def test_a_gap_and_an_overlap_of_the_clocks() -> None:
    in_gap = WORDS.moment("2027-03-14T02:30", NOW, "America/New_York")
    twice = WORDS.moment("2026-11-01T01:30", NOW, "America/New_York")
    assert in_gap is not None
    assert in_gap[0] == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)  # 03:30 there, the hour after
    assert twice is not None
    assert twice[0] == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)  # the first of the two


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=60), st.sampled_from(["", " 2pm", " next week", " in 3 days", " new york", "2026-12-03T14:00 "])
)
def test_no_text_breaks_it(text: str, tail: str) -> None:
    for phrase in (text + tail, tail + text):
        WORDS.day(phrase, TODAY)
        found = WORDS.moment(phrase, NOW, ZONE)
        assert found is None or found[0].tzinfo is not None


@settings(max_examples=100, deadline=None)
@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    slow = day
    for _ in range(count):
        slow += timedelta(days=1)
        while slow.weekday() > 4:
            slow += timedelta(days=1)
    assert add_working_days(day, count) == slow


def test_every_zone_of_the_database_can_be_named() -> None:
    names = [name for name in sorted(available_timezones()) if "/" in name and not name.startswith(("Etc/", "posix"))]
    unknown = [name for name in names if WORDS.moment(f"2026-12-03T14:00 {name}", NOW, ZONE) is None]
    assert unknown == []

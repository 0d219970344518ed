"""Working days of the other side: holidays, regions, quiet days, unknown places."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from followup_desktop.adapters.business_calendar import QUIET, HolidayCalendar

# Weekday holidays of 2026, written down from the calendars themselves; quiet days stand apart.
WEEKDAY_HOLIDAYS_2026 = {
    "US": "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    "UK": "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "DE": "01-01 04-03 04-06 05-01 05-14 05-25 12-25",
    "DE-BY": "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25",
    "JP": "01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
}
QUIET_2026 = {
    "US": "12-24 12-28 12-29 12-30 12-31",
    "UK": "12-24 12-29 12-30 12-31",
    "DE": "12-24 12-28 12-29 12-30 12-31",
    "DE-BY": "12-24 12-28 12-29 12-30 12-31",
    "JP": "01-02 12-29 12-30 12-31",
}


@pytest.fixture(scope="module")
def calendar() -> HolidayCalendar:
    return HolidayCalendar()


def days_off(calendar: HolidayCalendar, code: str, year: int = 2026) -> dict[date, str]:
    """The weekdays of a year that are no business days, with their names."""
    every = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    return {
        day: calendar.holiday_name(day, code)
        for day in every
        if day.weekday() < 5 and not calendar.is_business_day(day, code)
    }


@pytest.mark.parametrize("code", WEEKDAY_HOLIDAYS_2026)
def test_the_weekday_holidays_of_2026_are_those_of_the_country(calendar: HolidayCalendar, code: str) -> None:
    off = days_off(calendar, code)
    holidays = [f"{day:%m-%d}" for day, name in off.items() if name != QUIET]
    quiet = [f"{day:%m-%d}" for day, name in off.items() if name == QUIET]
    assert " ".join(holidays) == WEEKDAY_HOLIDAYS_2026[code]
    assert " ".join(quiet) == QUIET_2026[code]


def test_every_day_off_has_a_name_and_weekends_need_none(calendar: HolidayCalendar) -> None:
    assert all(days_off(calendar, "US").values())
    saturday = date(2026, 3, 21)
    assert not calendar.is_business_day(saturday, "US")
    assert calendar.holiday_name(saturday, "US") == ""
    assert calendar.holiday_name(date(2026, 11, 26), "US") == "Thanksgiving Day"


def test_a_name_that_the_quiet_days_overlap_stays_the_holidays_own(calendar: HolidayCalendar) -> None:
    assert calendar.holiday_name(date(2026, 12, 25), "DE") == "Christmas Day"
    assert calendar.holiday_name(date(2026, 12, 24), "DE") == QUIET


def test_the_friday_after_thanksgiving_is_a_working_day_unless_set_otherwise(calendar: HolidayCalendar) -> None:
    friday = date(2026, 11, 27)
    assert calendar.is_business_day(friday, "US")
    assert not calendar.is_business_day(friday, "US+bridge")
    assert not calendar.is_business_day(friday, "US-CA+bridge")
    assert calendar.is_business_day(friday, "UK+bridge")
    others = (date(2025, 11, 28), date(2029, 11, 23))
    assert [calendar.is_business_day(day, "US+bridge") for day in others] == [False, False]


def test_india_has_three_holidays_in_the_situation_file_and_more_in_the_program(calendar: HolidayCalendar) -> None:
    reduced = HolidayCalendar(reduced=True)
    assert [f"{day:%m-%d}" for day in days_off(reduced, "IN")] == ["01-26", "10-02"]  # 15 August is a Saturday
    assert reduced.holiday_name(date(2025, 8, 15), "IN") == "Independence Day"
    assert len(days_off(calendar, "IN")) > 5
    assert days_off(reduced, "US") == days_off(calendar, "US")


@pytest.mark.parametrize("code", ["", "XX", "nowhere", "-", "US-ZZ-9"])
def test_an_unknown_place_has_weekends_only(calendar: HolidayCalendar, code: str) -> None:
    wanted = len(days_off(calendar, "US")) if code.startswith("US") else 0  # unknown region: the whole country's
    assert len(days_off(calendar, code)) == wanted
    assert not calendar.is_business_day(date(2026, 3, 22), code)


def test_codes_are_read_as_people_write_them(calendar: HolidayCalendar) -> None:
    easter_monday = date(2026, 4, 6)
    assert [calendar.is_business_day(easter_monday, code) for code in ("UK", "GB", "gb", " uk ", "GB-ENG")] == [
        False
    ] * 5
    assert calendar.is_business_day(easter_monday, "GB-SCT")


def test_weekends_are_those_of_the_country(calendar: HolidayCalendar) -> None:
    friday, sunday = date(2026, 3, 6), date(2026, 3, 8)
    assert [calendar.is_business_day(day, "EG") for day in (friday, sunday)] == [False, True]
    assert [calendar.is_business_day(day, "US") for day in (friday, sunday)] == [True, False]
    saturday = date(2026, 5, 16)
    assert not calendar.is_business_day(saturday, "HK")  # the library knows of Sunday alone there
    assert calendar.is_business_day(saturday, "IR")


def test_years_outside_the_library_have_weekends_only(calendar: HolidayCalendar) -> None:
    assert calendar.is_business_day(date(1850, 12, 25), "US")
    assert calendar.is_business_day(date(2400, 12, 25), "US")


def test_the_library_is_loaded_with_the_first_question_only() -> None:
    code = (
        "import sys; from followup_desktop.adapters.business_calendar import HolidayCalendar;"
        "calendar = HolidayCalendar(); print('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

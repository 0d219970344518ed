"""What the tests of the adviser share: the calendar and our own cases."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar

OWN_CASES = Path(__file__).parents[1] / "data" / "situations.csv"


@pytest.fixture(scope="session")
def calendar() -> HolidayCalendar:
    """The calendars of the situation file."""
    return HolidayCalendar(reduced=True)


@pytest.fixture(scope="session")
def own_cases() -> list[dict[str, str]]:
    """The rows of tests/data/situations.csv: a situation, the answer expected, and why."""
    with OWN_CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

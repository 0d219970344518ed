"""What the tests of the adviser share: the calendar, our own cases, and a line at the end of the run."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar

SAID = pytest.StashKey[list[str]]()
OWN_CASES = Path(__file__).parents[1] / "data" / "situations.csv"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(SAID, []):
        terminalreporter.write_line(line)


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Prints a line at the end of the run, whatever is captured."""
    return request.config.stash.setdefault(SAID, []).append


@pytest.fixture(scope="session")
def calendar() -> HolidayCalendar:
    """The calendars of the situation file."""
    return HolidayCalendar(reduced=True)


@pytest.fixture(scope="session")
def own_cases() -> list[dict[str, str]]:
    """The rows of tests/data/situations.csv: a situation, the answer expected, and why."""
    with OWN_CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

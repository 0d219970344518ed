"""The worked cases of the guidance: all must be answered as expected, and the number is printed."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.advice import advise
from followup_desktop.domain.situation_text import parse_situation
from tests.domain.shifting import shifted

ALL = 77

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def table(shared: Path) -> list[dict[str, str]]:
    with (shared / "guidance" / "scenarios.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_worked_case_is_answered_as_expected(
    table: list[dict[str, str]], calendar: HolidayCalendar, say: Callable[[str], None]
) -> None:
    wrong = []
    for row in table:
        advice = advise(parse_situation(row), calendar)
        answer = (advice.verdict.value, advice.day.isoformat() if advice.day else "")
        if answer != (row["expected_verdict"], row["expected_date"]):
            wrong.append(f"{row['id']}: {answer} by {advice.rule}; {row['why']}")
    say(f"Worked cases of the guidance answered as expected: {len(table) - len(wrong)} of {len(table)}")
    assert not wrong
    assert len(table) == ALL


@pytest.mark.parametrize("weeks", [1, 7, 60, -30])
@pytest.mark.parametrize("code", ["", "XX"])
def test_without_holidays_a_case_that_is_moved_by_weeks_is_answered_the_same(
    table: list[dict[str, str]], calendar: HolidayCalendar, weeks: int, code: str
) -> None:
    by = timedelta(weeks=weeks)
    for row in table:
        here = replace(parse_situation(row), calendar=code)
        advice, moved = advise(here, calendar), advise(shifted(here, by), calendar)
        assert (moved.verdict, moved.rule, moved.channel) == (advice.verdict, advice.rule, advice.channel), row["id"]
        assert moved.day == (advice.day and advice.day + by), row["id"]


def test_a_calendar_without_holidays_nearby_makes_no_difference(
    table: list[dict[str, str]], calendar: HolidayCalendar
) -> None:
    """Cases in March 2026 lie between the holidays of these calendars."""
    march = [row for row in table if row["today"].startswith("2026-03") and row["interview_date"] >= "2026-02-24"]
    march = [row for row in march if "2026-04" not in row["expected_date"]]
    assert len(march) > 40
    for row in march:
        situation = parse_situation(row)
        for code in ("US", "UK", "DE", "IN", "FR"):
            moved = advise(replace(situation, calendar=code), calendar)
            assert (moved.verdict.value, str(moved.day or "")) == (row["expected_verdict"], row["expected_date"])


def test_facts_that_do_not_matter_change_nothing(table: list[dict[str, str]], calendar: HolidayCalendar) -> None:
    for row in table:
        situation = parse_situation(row)
        told, today = situation.circumstances, situation.today
        harmless = [replace(situation, feedback_asked=situation.response is None)]
        if told.competing_deadline is None:
            past = replace(told, competing_deadline=today - timedelta(days=1))
            harmless.append(replace(situation, circumstances=past))
        if situation.thanked is None and (today - situation.interview_day).days > 7:
            harmless.append(replace(situation, thanked=True))
        if not told.feedback_offer:
            harmless.append(replace(situation, circumstances=replace(told, feedback_offer="email")))
        before = advise(situation, calendar)
        for changed in harmless:
            after = advise(changed, calendar)
            assert (after.verdict, after.day) == (before.verdict, before.day), row["id"]

# ruff: noqa: DTZ001 (wall times without a zone are what this is about)
"""Recurrence against dateutil's answers, which are right where it answers in time."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.formats import recurrence

FIRST = datetime(2026, 1, 14, 9, 30)  # a Wednesday


def parts(text: str) -> dict[str, list[object]]:
    pairs = (piece.split("=") for piece in text.split(";"))
    return {name: list(value.split(",")) for name, value in pairs}


def chosen(text: str, wanted: datetime, *skipped: datetime) -> datetime | None:
    rule = recurrence.parse(parts(text))
    assert rule is not None
    return recurrence.chosen(rule, FIRST, wanted, frozenset(skipped))


RULES = st.builds(
    lambda freq, interval, extra: f"FREQ={freq};INTERVAL={interval}{extra}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 4),
    st.sampled_from([
        "", ";BYDAY=MO,WE,FR", ";BYDAY=TU;WKST=SU", ";BYMONTH=3,9", ";BYMONTHDAY=-1", ";BYMONTHDAY=1,15,31",
        ";BYDAY=MO,TU,WE,TH,FR;BYMONTH=6", ";COUNT=7", ";COUNT=3;BYDAY=SA,SU", ";BYDAY=MO,WE,TH;BYSETPOS=2",
        ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,1,40", ";BYYEARDAY=14,-1",
    ]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(RULES, st.integers(0, 600))
def test_the_next_occurrence_is_the_one_dateutil_finds(text: str, days: int) -> None:
    wanted = FIRST + timedelta(days=days, minutes=1)
    expected = list(islice(rrulestr(text, dtstart=FIRST), 700))
    # RFC 5545 counts the start as an occurrence even where the rule would not give it; dateutil does not.
    if FIRST not in expected:
        return
    later = [one for one in expected if one >= wanted and one < wanted + timedelta(days=730)]
    if later:
        assert chosen(text, wanted) == later[0]
    elif "COUNT" in text and expected[-1] < wanted:
        assert chosen(text, wanted) == expected[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=MONTHLY;BYDAY=2TU", datetime(2026, 11, 10, 9, 30)),
        ("FREQ=MONTHLY;BYDAY=-1FR", datetime(2026, 11, 27, 9, 30)),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", datetime(2026, 11, 30, 9, 30)),
        ("FREQ=YEARLY;BYYEARDAY=-1", datetime(2026, 12, 31, 9, 30)),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", datetime(2026, 11, 26, 9, 30)),
    ],
)
def test_positions_within_a_period(text: str, expected: datetime) -> None:
    assert chosen(text, datetime(2026, 11, 5)) == expected


def test_a_day_taken_out_is_passed_over() -> None:
    assert chosen("FREQ=DAILY", datetime(2026, 11, 5), datetime(2026, 11, 5)) == datetime(2026, 11, 6, 9, 30)
    assert chosen("FREQ=DAILY", datetime(2026, 11, 5), datetime(2026, 11, 5, 9, 30)) == datetime(2026, 11, 6, 9, 30)


def test_an_ended_rule_gives_its_last_day_and_an_impossible_one_nothing() -> None:
    rule = recurrence.parse({"FREQ": ["WEEKLY"], "UNTIL": [datetime(2026, 3, 1)]})
    assert rule is not None
    assert recurrence.chosen(rule, FIRST, datetime(2026, 11, 5), frozenset()) == datetime(2026, 2, 25, 9, 30)
    assert chosen("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", datetime(2026, 11, 5)) is None


@pytest.mark.parametrize(
    "text",
    ["FREQ=SECONDLY;COUNT=1000000000", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=YEARLY;BYWEEKNO=20",
     "FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=0", "COUNT=3", "FREQ=DAILY;COUNT=x"],
)  # fmt: skip
def test_rules_that_are_not_followed(text: str) -> None:
    assert recurrence.parse(parts(text)) is None

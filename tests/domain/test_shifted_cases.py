"""Our own cases moved: by weeks, to another calendar, with facts changed that do not matter. The answer moves along.

These stand beside the same tests over the worked cases of the guidance (test_scenarios.py), which need material from
outside the repository.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.advice import advise
from followup_desktop.domain.habits import habits_of
from followup_desktop.domain.model import CallBan, Circumstances, PreferredChannel, Stage, Verdict
from followup_desktop.domain.parameters import DEFAULT, Parameters
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.situation_text import parse_situation
from tests.domain.shifting import shifted

Row = dict[str, str]
DAY = timedelta(days=1)


def cases(rows: list[Row]) -> Iterator[tuple[str, Situation, Parameters]]:
    for row in rows:
        habits = habits_of(row["habits"])
        yield row["id"], parse_situation(row), habits.change(DEFAULT) if habits else DEFAULT


@pytest.mark.parametrize("weeks", [1, 7, 60, -30])
def test_moved_by_weeks_without_holidays_the_answer_moves_along(
    own_cases: list[Row], calendar: HolidayCalendar, weeks: int
) -> None:
    by = timedelta(weeks=weeks)
    for ident, situation, parameters in cases(own_cases):
        here = replace(situation, calendar="")
        answer, moved = advise(here, calendar, parameters), advise(shifted(here, by), calendar, parameters)
        assert (moved.verdict, moved.rule, moved.channel) == (answer.verdict, answer.rule, answer.channel), ident
        assert moved.day == (answer.day and answer.day + by), ident


def free_of_holidays(calendar: HolidayCalendar, code: str, first: date, last: date) -> bool:
    days = (first + n * DAY for n in range((last - first).days + 1))
    return not any(calendar.holiday_name(day, code) for day in days)


def test_another_calendar_without_holidays_in_that_stretch_makes_no_difference(
    own_cases: list[Row], calendar: HolidayCalendar
) -> None:
    """Left out: cases in whose stretch, a month beyond the answer included, one of the two has a holiday."""
    compared = 0
    for ident, situation, parameters in cases(own_cases):
        answer = advise(situation, calendar, parameters)
        days = [situation.interview_day, situation.today, situation.promised, situation.last_attempt, answer.day]
        first = min(day for day in days if day) - 5 * DAY
        last = max(day for day in days if day) + 35 * DAY
        for code in ("US", "UK", "DE", "IN", "FR", "JP", "CA"):
            if free_of_holidays(calendar, code, first, last) and free_of_holidays(
                calendar, situation.calendar, first, last
            ):
                moved = advise(replace(situation, calendar=code), calendar, parameters)
                compared += 1
                assert (moved.verdict, moved.day, moved.rule) == (answer.verdict, answer.day, answer.rule), (
                    ident,
                    code,
                )
    assert compared >= 60


# A fact, where it does not matter by the guidance, and how it is changed there.
IRRELEVANT: tuple[tuple[str, Callable[[Situation], bool], Callable[[Situation], Situation]], ...] = (
    (
        "an offer of feedback, while nobody refused",
        lambda s: s.stage is not Stage.REJECTED and (s.response is None or s.response.kind != "rejected"),
        lambda s: told(s, feedback_offer="phone"),
    ),
    (
        "that they give no feedback, while nobody refused",
        lambda s: s.stage is not Stage.REJECTED and (s.response is None or s.response.kind != "rejected"),
        lambda s: told(s, no_feedback=True),
    ),
    (
        "a referral, after the first talk (2.6: later stages go to the owner of the process)",
        lambda s: s.stage not in (Stage.APPLIED, Stage.GHOSTED),
        lambda s: told(s, referral=not s.circumstances.referral),
    ),
    (
        "a deadline of another offer that is over (2.4 wants a live one)",
        lambda s: s.circumstances.competing_deadline is None,
        lambda s: told(s, competing_deadline=s.today - DAY),
    ),
    (
        "a thank-you whose time is over (2.6: irrelevant afterwards)",
        lambda s: s.thanked is None and (s.today - s.interview_day).days > 7,
        lambda s: replace(s, thanked=True),
    ),
    (
        "the size of the firm, where they said what they prefer (2.5: it treats an unknown preference)",
        lambda s: s.instruction.preferred_channel is not PreferredChannel.UNKNOWN,
        lambda s: told(s, small_business=True),
    ),
    (
        "that the user cannot phone, where calls are banned anyway and they did not ring",
        lambda s: s.instruction.call_ban is CallBan.PHONE and s.response is None,
        lambda s: told(s, cannot_phone=True),
    ),
    (
        "a preference for the phone, before the day they named",
        lambda s: s.promised is not None and s.promised >= s.today and s.thanked is True and s.response is None
        and s.instruction.preferred_channel is PreferredChannel.UNKNOWN
        and s.circumstances == Circumstances() and s.instruction.call_ban is CallBan.NONE and not s.attempts,
        lambda s: replace(s, instruction=replace(s.instruction, preferred_channel=PreferredChannel.PHONE)),
    ),
)  # fmt: skip


def told(situation: Situation, **facts: object) -> Situation:
    return replace(situation, circumstances=replace(situation.circumstances, **facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(("what", "where", "change"), IRRELEVANT, ids=[what for what, *_ in IRRELEVANT])
def test_a_fact_that_does_not_matter_changes_nothing(
    own_cases: list[Row],
    calendar: HolidayCalendar,
    what: str,
    where: Callable[[Situation], bool],
    change: Callable[[Situation], Situation],
) -> None:
    compared = 0
    for ident, situation, parameters in cases(own_cases):
        if not where(situation):
            continue
        answer, after = advise(situation, calendar, parameters), advise(change(situation), calendar, parameters)
        if answer.rule in ("R2b",) and answer.verdict is Verdict.WAIT:
            continue
        compared += 1
        assert (after.verdict, after.day, after.rule) == (answer.verdict, answer.day, answer.rule), (ident, what)
    assert compared >= 3, what

"""Today's advice with its window, the advice for the day something is due, settings, and the speed of it all."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.advice import advise, plan
from followup_desktop.domain.advice_model import DayWindow, Weight
from followup_desktop.domain.model import (
    AttemptKind,
    CallBan,
    Channel,
    Circumstances,
    Instruction,
    Outcome,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.domain.parameters import DEFAULT
from followup_desktop.domain.situation import LastResponse, Situation
from followup_desktop.domain.situation_text import parse_situation
from tests.fakes.outside import WeekdayCalendar

DAYS = WeekdayCalendar({date(2026, 10, 19): "Founders' Day"})
PROMISED = Situation(
    today=date(2026, 10, 13),
    stage=Stage.PANEL,
    interview_day=date(2026, 10, 6),
    calendar="UK",
    promised=date(2026, 10, 16),
    thanked=True,
)
UNDATED = replace(PROMISED, promised=None)


def october(*days: int) -> DayWindow:
    return DayWindow(*(date(2026, 10, day) for day in days))


# -- windows -------------------------------------------------------------------------------------------------------


def test_a_promised_date_opens_a_window_of_one_two_and_five_days(calendar: HolidayCalendar) -> None:
    assert advise(PROMISED, calendar).window == october(19, 20, 23)
    assert advise(replace(PROMISED, today=date(2026, 10, 20)), calendar).window == october(19, 20, 23)


def test_a_late_contact_stretches_its_window(calendar: HolidayCalendar) -> None:
    assert advise(replace(PROMISED, today=date(2026, 10, 22)), calendar).window == october(19, 22, 23)
    assert advise(replace(PROMISED, today=date(2026, 10, 28)), calendar).window == october(19, 28, 28)


def test_no_date_opens_the_window_of_the_stage(calendar: HolidayCalendar) -> None:
    assert advise(UNDATED, calendar).window == october(13, 15, 20)
    assert advise(replace(UNDATED, stage=Stage.PHONE_SCREEN, today=date(2026, 10, 12)), calendar).window == october(
        9, 13, 20
    )


def test_after_a_contact_the_window_begins_where_the_spacing_ends(calendar: HolidayCalendar) -> None:
    asked = replace(UNDATED, today=date(2026, 10, 16), attempts=1, last_attempt=date(2026, 10, 15))
    advice = advise(replace(asked, last_outcome=Outcome.SENT), calendar)
    assert (advice.day, advice.window) == (date(2026, 10, 22), october(22, 22, 27))


def test_feedback_has_a_window_of_a_week(calendar: HolidayCalendar) -> None:
    refused = replace(PROMISED, response=LastResponse(ResponseKind.REJECTED, date(2026, 10, 13)))
    advice = advise(refused, calendar)
    assert (advice.verdict, advice.kind, advice.window) == (Verdict.WAIT, AttemptKind.FEEDBACK, october(14, 14, 20))


def test_a_file_that_only_closes_has_no_window(calendar: HolidayCalendar) -> None:
    capped = replace(UNDATED, attempts=2, last_attempt=date(2026, 10, 12), last_outcome=Outcome.SENT)
    advice = advise(capped, calendar)
    assert (advice.rule, advice.window, advice.attempts_left) == ("R8", None, 0)


# -- plan ----------------------------------------------------------------------------------------------------------


def test_waiting_leads_to_the_contact_that_will_be_due(calendar: HolidayCalendar) -> None:
    today, later = plan(PROMISED, calendar)
    assert later is not None
    assert (today.verdict, later.verdict, later.day) == (Verdict.WAIT, Verdict.CALL, date(2026, 10, 20))
    assert (today.channel, today.kind, today.window) == (Channel.PHONE, AttemptKind.STATUS, later.window)
    assert advise(PROMISED, calendar).channel is None  # known to plan alone


def test_a_contact_today_has_nothing_later(calendar: HolidayCalendar) -> None:
    today, later = plan(replace(PROMISED, today=date(2026, 10, 20)), calendar)
    assert (today.verdict, later) == (Verdict.CALL, None)


def test_waiting_may_lead_over_several_days(calendar: HolidayCalendar) -> None:
    """An assessment tomorrow: nobody to thank, and then five days."""
    ahead = replace(UNDATED, stage=Stage.ASSESSMENT, today=date(2026, 10, 5))
    today, later = plan(ahead, calendar)
    assert later is not None
    assert (today.day, later.verdict, later.day) == (date(2026, 10, 6), Verdict.EMAIL, date(2026, 10, 13))


def test_waiting_for_the_interview_leads_to_thanks(calendar: HolidayCalendar) -> None:
    today, later = plan(replace(UNDATED, today=date(2026, 10, 5), thanked=None), calendar)
    assert later is not None
    assert (today.kind, later.verdict, later.day) == (AttemptKind.THANKS, Verdict.THANK_YOU, date(2026, 10, 6))


def test_waiting_for_the_end_leads_to_moving_on(calendar: HolidayCalendar) -> None:
    capped = replace(UNDATED, attempts=2, last_attempt=date(2026, 10, 12), last_outcome=Outcome.SENT)
    today, later = plan(capped, calendar)
    assert later is not None
    assert (today.channel, later.verdict, later.day) == (None, Verdict.MOVE_ON, date(2026, 10, 19))


# -- reasons -------------------------------------------------------------------------------------------------------


def messages(situation: Situation, calendar: HolidayCalendar | WeekdayCalendar = DAYS) -> list[str]:
    return [reason.message for reason in advise(situation, calendar).reasons]


def test_a_holiday_on_the_way_is_named() -> None:
    advice = advise(PROMISED, DAYS)
    named = next(reason for reason in advice.reasons if reason.message == "holiday_between")
    assert dict(named.facts) == {"on": date(2026, 10, 19), "name": "Founders' Day"}
    assert advice.day == date(2026, 10, 21)


def test_a_closed_day_is_named_as_what_it_is() -> None:
    due = replace(PROMISED, promised=date(2026, 10, 12))
    assert messages(replace(due, today=date(2026, 10, 17)))[:2] == ["moved_weekend", "due_promised"]
    holiday = advise(replace(due, today=date(2026, 10, 19)), DAYS).reasons[0]
    assert (holiday.message, dict(holiday.facts)) == (
        "moved_holiday",
        {"day": date(2026, 10, 20), "name": "Founders' Day"},
    )


def test_both_sides_are_heard() -> None:
    reasons = advise(replace(PROMISED, today=date(2026, 10, 22)), DAYS).reasons
    assert {reason.weight for reason in reasons} == {Weight.FOR, Weight.AGAINST}
    assert [reason.rule for reason in reasons][:2] == ["R9", "C9"]


def test_where_sources_disagree_it_is_said() -> None:
    assert "too_early" in messages(PROMISED)
    assert "grace_differs" not in messages(PROMISED)
    assert "grace_differs" in messages(replace(PROMISED, today=date(2026, 10, 20)))
    assert "no_date_differs" in messages(replace(UNDATED, today=date(2026, 10, 14)))


def test_exceptions_say_why_they_are_ones() -> None:
    only_if = replace(PROMISED, instruction=Instruction(CallBan.ALL), thanked=None, today=date(2026, 10, 7))
    assert "thanks_asks_nothing" in messages(only_if)
    offer = Circumstances(competing_deadline=date(2026, 10, 9))
    assert "offer_is_exception" in messages(replace(only_if, circumstances=offer))
    assert "they_reopened" in messages(replace(only_if, response=LastResponse(ResponseKind.INVITED)))


# -- settings ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("grace", "day"), [(0, 16), (1, 19), (3, 21), (5, 23)])
def test_the_grace_can_be_set(calendar: HolidayCalendar, grace: int, day: int) -> None:
    assert advise(PROMISED, calendar, replace(DEFAULT, grace=grace)).day == date(2026, 10, day)


def test_working_days_since_a_promise_are_counted_from_two_to_a_few_weeks(calendar: HolidayCalendar) -> None:
    at_once = replace(DEFAULT, grace=0)
    said = {
        day: advise(replace(PROMISED, attempts=1, today=day), calendar, at_once).reasons[0]
        for day in (date(2026, 10, 19), date(2026, 10, 20), date(2026, 12, 18))
    }
    assert [(one.message, one.facts.get("days")) for one in said.values()] == [
        ("due_promised_passed", None),
        ("due_promised", 2),
        ("due_promised_passed", None),
    ]


def test_a_promise_for_a_sunday_without_grace_is_asked_about_on_monday(calendar: HolidayCalendar) -> None:
    sunday = replace(PROMISED, promised=date(2026, 10, 18))
    assert advise(sunday, calendar, replace(DEFAULT, grace=0)).day == date(2026, 10, 19)


def test_cap_and_spacing_can_be_set(calendar: HolidayCalendar) -> None:
    asked = replace(UNDATED, attempts=2, last_attempt=date(2026, 10, 12), last_outcome=Outcome.SENT)
    advice = advise(asked, calendar, replace(DEFAULT, cap=3, spacing=2))
    assert (advice.rule, advice.day, advice.attempts_left) == ("R7", date(2026, 10, 15), 1)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({}, 2),
        ({"stage": Stage.FINAL}, 3),
        ({"stage": Stage.APPLIED}, 1),
        ({"stage": Stage.GHOSTED}, 1),
        ({"stage": Stage.GHOSTED, "attempts": 1}, 0),
        ({"stage": Stage.REJECTED, "circumstances": Circumstances(no_feedback=True)}, 0),
        ({"stage": Stage.REJECTED}, 1),
        ({"stage": Stage.REJECTED, "feedback_asked": True}, 0),
        ({"instruction": Instruction(CallBan.ALL)}, 0),
        ({"attempts": 5, "last_attempt": date(2026, 10, 12)}, 0),
    ],
)
def test_attempts_left_are_counted(calendar: HolidayCalendar, change: dict[str, object], left: int) -> None:
    assert advise(replace(UNDATED, **change), calendar).attempts_left == left  # type: ignore[arg-type]


def test_a_contact_whose_day_nobody_noted_counts_from_the_interview(calendar: HolidayCalendar) -> None:
    asked = replace(UNDATED, attempts=2, last_outcome=Outcome.SENT, today=date(2026, 10, 14))
    assert (advise(asked, calendar).rule, advise(asked, calendar).day) == ("R8", date(2026, 10, 15))


# -- speed ---------------------------------------------------------------------------------------------------------

WANTED_A_SECOND = 20_000
EMPTY_CALLS = 2_400  # the same on a slower or busier machine: 50 microseconds are so many empty calls of a fast one


def _least(work: Callable[[], None], rounds: int = 15) -> float:
    """CPU seconds of the quickest round."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def test_twenty_thousand_situations_a_second(
    own_cases: list[dict[str, str]], calendar: HolidayCalendar, say: Callable[[str], None]
) -> None:
    situations = [parse_situation(row) for row in own_cases]

    def nothing(_situation: Situation) -> None:
        return None

    def all_of_them() -> None:
        for situation in situations:
            advise(situation, calendar)

    def empty() -> None:
        for situation in situations:
            for _ in range(100):
                nothing(situation)

    one = _least(all_of_them) / len(situations)
    call = _least(empty) / len(situations) / 100
    say(f"Situations advised a second: {1 / one:,.0f} ({one / call:.0f} empty calls each)")
    assert one < max(1 / WANTED_A_SECOND, EMPTY_CALLS * call)

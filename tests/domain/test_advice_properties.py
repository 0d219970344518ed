"""What holds for every situation: random histories, a few thousand every day, a hundred thousand in the long run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.advice import advise, plan
from followup_desktop.domain.advice_model import Advice, Weight
from followup_desktop.domain.model import AttemptKind, CallBan, Channel, Outcome, ResponseKind, Stage, Verdict
from followup_desktop.domain.parameters import DEFAULT
from followup_desktop.domain.rules import CORRECTIONS, RULES
from followup_desktop.domain.rules_outcomes import ACTS
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.standing import Standing
from tests.domain.histories import situations
from tests.domain.shifting import shifted

CALENDAR = HolidayCalendar(reduced=True)
DAY = timedelta(days=1)
MAY_CALL = ("R1b", "R2", "R2b", "R3a", "R4a", "R6")  # before a date, past the cap, after a refusal


def phone_is_barred(s: Situation) -> bool:
    return s.instruction.call_ban is not CallBan.NONE or s.circumstances.cannot_phone


def never_calls_where_it_must_not(s: Situation, advice: Advice) -> None:
    if advice.verdict is not Verdict.CALL:
        return
    assert not phone_is_barred(s)
    assert CALENDAR.is_business_day(s.today, s.calendar)
    if advice.rule in MAY_CALL:
        return
    assert s.promised is None or s.today > s.promised
    assert not Standing(s, CALENDAR, DEFAULT).cap_reached
    assert s.stage is not Stage.REJECTED
    assert s.response is None or s.response.kind is not ResponseKind.REJECTED


def its_days_make_sense(s: Situation, advice: Advice) -> None:
    day, window = advice.day, advice.window
    if advice.verdict is Verdict.WAIT:
        assert day is not None
        assert day > s.today
    elif advice.verdict is Verdict.DO_NOT_CALL:
        assert day is None
    elif advice.verdict is Verdict.ANSWER_THEM:
        assert day is not None
        assert day >= s.today
        assert CALENDAR.is_business_day(day, s.calendar)
    else:
        assert day == s.today
    if window is not None:
        assert day is not None
        assert window.earliest <= window.ideal <= window.latest
        assert window.earliest <= day <= window.latest
    if advice.verdict in ACTS:
        assert window is not None
        if advice.rule not in ("R4", "R3a", "R3b"):  # in writing, and allowed on any day
            days = (window.earliest, window.ideal, window.latest)
            assert all(CALENDAR.is_business_day(one, s.calendar) for one in days)


def its_channel_fits(s: Situation, advice: Advice) -> None:
    if advice.verdict is Verdict.CALL:
        assert advice.channel is Channel.PHONE
    elif advice.verdict is Verdict.EMAIL:
        assert advice.channel in (Channel.EMAIL, Channel.PORTAL)
    elif advice.verdict is Verdict.THANK_YOU:
        assert advice.channel in (Channel.EMAIL, Channel.PHONE)
        assert advice.kind is AttemptKind.THANKS
        assert not (advice.channel is Channel.PHONE and phone_is_barred(s))
    elif advice.verdict is Verdict.ANSWER_THEM:
        assert advice.channel is not None
        assert advice.kind is AttemptKind.ANSWER
    elif advice.verdict in (Verdict.MOVE_ON, Verdict.DO_NOT_CALL):
        assert (advice.channel, advice.window, advice.kind) == (None, None, AttemptKind.STATUS)
    assert s.circumstances.cannot_phone is False or advice.channel is not Channel.PHONE


def it_explains_itself(advice: Advice) -> None:
    assert advice.reasons
    assert all(reason.sources for reason in advice.reasons)
    assert advice.reasons[0].rule == advice.rule
    assert advice.rule in {rule.id for rule in (*RULES, *CORRECTIONS)}
    wanted = Weight.FOR if advice.verdict in ACTS else Weight.AGAINST
    assert advice.reasons[0].weight is wanted
    assert advice.changes_if
    assert len({reason.message for reason in advice.reasons}) == len(advice.reasons)
    assert advice.attempts_left >= 0


def leads_to_an_end(s: Situation, today: Advice, later: Advice | None) -> None:
    assert (later is None) is (today.verdict is not Verdict.WAIT)
    if later is not None:
        assert later.verdict is not Verdict.WAIT
        assert later.day is None or later.day > s.today
        if later.verdict in ACTS:
            assert (today.channel, today.kind, today.window) == (later.channel, later.kind, later.window)


def is_not_hastened_by_a_day_passing(s: Situation, advice: Advice) -> None:
    """Without a new fact, tomorrow's advice never names an earlier day than today's."""
    tomorrow = advise(replace(s, today=s.today + DAY), CALENDAR)
    if advice.day is not None and tomorrow.day is not None and advice.verdict is not Verdict.MOVE_ON:
        assert tomorrow.day >= advice.day


def check(s: Situation) -> Advice:
    advice = advise(s, CALENDAR)
    assert advise(replace(s), CALENDAR) == advice
    never_calls_where_it_must_not(s, advice)
    its_days_make_sense(s, advice)
    its_channel_fits(s, advice)
    it_explains_itself(advice)
    leads_to_an_end(s, *plan(s, CALENDAR))
    is_not_hastened_by_a_day_passing(s, advice)
    return advice


def test_random_histories_keep_the_promises(say: Callable[[str], None]) -> None:
    met: Counter[str] = Counter()
    premises: Counter[str] = Counter()

    @settings(max_examples=2000)
    @given(situations())
    def every(s: Situation) -> None:
        advice = check(s)
        met[advice.rule] += 1
        premises.update(name for name, holds in premises_of(s, advice).items() if holds)

    every()
    assert set(met) == {rule.id for rule in (*RULES, *CORRECTIONS)}, met
    # None of the promises holds for want of cases.
    assert all(premises[name] >= 20 for name in PREMISES), premises


PREMISES = (
    "a call",
    "a call by the ladder",
    "no phone",
    "a promise ahead",
    "the cap reached",
    "refused",
    "closed today",
)


def premises_of(s: Situation, advice: Advice) -> dict[str, bool]:
    """Which promises this situation puts to the test."""
    calls = advice.verdict is Verdict.CALL
    refused = s.stage is Stage.REJECTED or (s.response is not None and s.response.kind is ResponseKind.REJECTED)
    return {
        "a call": calls,
        "a call by the ladder": calls and advice.rule not in MAY_CALL,
        "no phone": phone_is_barred(s),
        "a promise ahead": s.promised is not None and s.promised >= s.today,
        "the cap reached": Standing(s, CALENDAR, DEFAULT).cap_reached,
        "refused": refused,
        "closed today": not CALENDAR.is_business_day(s.today, s.calendar),
    }


@pytest.mark.long
@pytest.mark.timeout(3600)
@settings(max_examples=100_000, suppress_health_check=list(HealthCheck), derandomize=False)
@given(situations())
def test_a_hundred_thousand_random_histories_keep_the_promises(s: Situation) -> None:
    check(s)


@settings(max_examples=200)
@given(situations())
def test_the_year_makes_no_difference_to_weekends_alone(s: Situation) -> None:
    """A situation without a calendar may be moved by whole weeks."""
    by, s = timedelta(weeks=53), replace(s, calendar="")
    here, there = advise(s, CALENDAR), advise(shifted(s, by), CALENDAR)
    assert (there.verdict, there.rule, there.day) == (here.verdict, here.rule, here.day and here.day + by)


def test_a_day_of_silence_ends_in_moving_on() -> None:
    """From an interview to the end of the file, with every contact made on its day and never answered."""
    s = Situation(date(2026, 10, 7), Stage.FINAL, date(2026, 10, 6), "UK", thanked=True)
    made: list[tuple[str, date]] = []
    while (advice := advise(s, CALENDAR)).verdict is not Verdict.MOVE_ON:
        if advice.verdict in ACTS:
            made.append((advice.verdict.value, s.today))
            outcome = Outcome.VOICEMAIL if advice.verdict is Verdict.CALL else Outcome.SENT
            s = replace(s, attempts=s.attempts + 1, last_attempt=s.today, last_outcome=outcome)
        s = replace(s, today=s.today + DAY)
        assert s.today < date(2027, 3, 1)
    assert made == [
        ("EMAIL", date(2026, 10, 15)),  # no date was given: 7
        ("CALL", date(2026, 10, 22)),  # the e-mail is unanswered: 5
        ("EMAIL", date(2026, 11, 5)),  # closing note: 10
    ]
    assert s.today == date(2026, 11, 12)

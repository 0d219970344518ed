"""The counting behind the insights, over random searches: nothing is lost or counted twice, no order matters."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Closing,
    Interview,
    Moment,
    Outcome,
    Place,
    Response,
    ResponseKind,
    Stage,
)
from followup_desktop.services.case import Case, ended_at
from followup_desktop.services.insight_counts import LAST_WEEKS, STEPS, Counts, Fate, counted, in_buckets
from followup_desktop.services.waiting import ANSWERS, REACHED
from tests.fakes.outside import WeekdayCalendar

NOW = datetime(2026, 11, 12, 17, tzinfo=UTC)
MINE = ZoneInfo("America/New_York")
ZONES = ("America/New_York", "Asia/Tokyo", "UTC")
MINUTES = st.integers(-300 * 24 * 60, 20 * 24 * 60)
PAST = st.integers(-300, 0)


@st.composite
def cases(draw: st.DrawFn) -> list[Case]:
    return [_case(draw, number) for number in range(1, draw(st.integers(0, 4)) + 1)]


def _case(draw: st.DrawFn, number: int) -> Case:
    zone = draw(st.sampled_from(ZONES))

    def moment(minutes: int) -> Moment:
        return Moment.at(NOW + timedelta(minutes=minutes), zone)

    met = sorted(
        draw(st.lists(st.tuples(MINUTES, st.sampled_from(Stage), st.booleans()), max_size=5)), key=lambda one: one[0]
    )
    tried = sorted(
        draw(
            st.lists(
                st.tuples(PAST, st.sampled_from(Channel), st.sampled_from(Outcome), st.sampled_from(AttemptKind)),
                max_size=5,
            )
        ),
        key=lambda one: one[0],
    )
    said = draw(st.lists(st.tuples(st.sampled_from(ResponseKind), PAST), max_size=4))
    return Case(
        Application(
            "Company", "", draw(st.sampled_from(Stage)), Place(zone),
            closing=draw(st.none() | st.sampled_from(Closing)), id=number,
        ),
        tuple(
            Interview(number, stage, moment(at), cancelled=off, id=10 * number + place)
            for place, (at, stage, off) in enumerate(met)
        ),
        attempts=tuple(
            Attempt(number, moment(60 * 24 * day), channel, outcome, kind, id=10 * number + place)
            for place, (day, channel, outcome, kind) in enumerate(tried)
        ),
        responses=tuple(
            Response(number, kind, date(2026, 11, 12) + timedelta(days=day), id=10 * number + place)
            for place, (kind, day) in enumerate(said)
        ),
    )  # fmt: skip


def count(found: list[Case]) -> Counts:
    return counted(found, NOW, MINE, WeekdayCalendar())


@given(cases())
def test_every_step_has_one_fate(found: list[Case]) -> None:
    counts = count(found)
    over = [
        (case, met) for case in found for met in case.live_interviews if ended_at(met) <= NOW and met.stage in STEPS
    ]
    left = sum(1 for case, _ in over if case.application.closing is Closing.WITHDRAWN)
    told = sum(sum(fates.values()) for fates in counts.fates.values())
    assert len(over) - left <= told <= len(over)
    answered = sum(len(waits) for waits in counts.waits.values())
    assert answered <= sum(one.kind in ANSWERS for case in found for one in case.responses)
    assert all(fates[Fate.SILENT] <= len(found) for fates in counts.fates.values())  # only a last one is


@given(cases())
def test_every_follow_up_is_told_or_left_out(found: list[Case]) -> None:
    counts = count(found)
    asked = [one for case in found for one in case.attempts if one.kind is AttemptKind.STATUS]
    assert sum(sum(one.values()) for one in counts.replies.values()) + counts.left_out == len(asked)


@given(cases())
def test_the_way_only_narrows_and_begins_with_all(found: list[Case]) -> None:
    way = count(found).way
    assert [one.stage for one in way][:: len(way) - 1] == [Stage.APPLIED, Stage.OFFER]
    assert way[0].count == len(found)
    assert all(one.count >= other.count for one, other in itertools.pairwise(way))
    assert all(len(one.waits) <= one.count and min(one.waits, default=0) >= 0 for one in way)


@given(cases())
def test_every_call_of_half_a_year_lies_in_one_week(found: list[Case]) -> None:
    weeks = count(found).weeks
    calls = [one for case in found for one in case.attempts if one.channel is Channel.PHONE]
    assert len(weeks) <= LAST_WEEKS
    if not weeks:
        assert all(one.at.instant < NOW - timedelta(days=175) for one in calls)
        return
    assert all(later.monday - week.monday == timedelta(days=7) for week, later in itertools.pairwise(weeks))
    recent = [one for one in calls if one.at.instant.astimezone(MINE).date() >= weeks[0].monday]
    assert sum(week.calls for week in weeks) == len(recent)
    assert sum(week.reached for week in weeks) == sum(one.outcome in REACHED for one in recent)
    assert weeks[-1].monday <= NOW.astimezone(MINE).date() < weeks[-1].monday + timedelta(days=7)


@given(cases(), cases())
def test_two_searches_together_are_the_sum_of_both(found: list[Case], more: list[Case]) -> None:
    """Also: the order of applications means nothing."""
    one, other, both = count(found), count(more), count([*reversed(more), *found])
    for stage in STEPS:
        for fate in Fate:
            apart = one.fates.get(stage, {}).get(fate, 0) + other.fates.get(stage, {}).get(fate, 0)
            assert both.fates.get(stage, {}).get(fate, 0) == apart
        assert both.waits.get(stage, ()) == tuple(sorted((*one.waits.get(stage, ()), *other.waits.get(stage, ()))))
    assert both.left_out == one.left_out + other.left_out
    assert both.way[0].count == one.way[0].count + other.way[0].count
    assert sum(week.calls for week in both.weeks) == sum(week.calls for it in (one, other) for week in it.weeks)


@given(st.lists(st.integers(0, 60)))
def test_every_wait_lies_in_one_bucket(waits: list[int]) -> None:
    assert sum(in_buckets(waits)) == len(waits)
    assert in_buckets([0, 2, 3, 5, 6, 10, 11, 20, 21, 500]) == (2, 2, 2, 2, 2)

"""Time to pixels and back, and the names on the axis."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followup_desktop.day_words import MONTHS
from followup_desktop.ui.timeline.axis import EARLIEST, FARTHEST, LATEST, NEAREST, Scale, lower, upper
from tests.ui.samples import NOW, ZONE

WIDTH = 690.0
ZOOMS = st.floats(FARTHEST, NEAREST)


def measure(text: str) -> float:
    return 7.0 * len(text)


def scale_at(per_day: float) -> Scale:
    return Scale(0, 1, ZONE).spanning(WIDTH / per_day, WIDTH, NOW)


@given(ZOOMS, st.floats(0.05, 20), st.floats(0, WIDTH))
def test_zooming_keeps_the_instant_under_the_pointer(per_day: float, factor: float, x: float) -> None:
    before = scale_at(per_day)
    after = before.zoomed(factor, x)
    assert FARTHEST <= after.per_day <= NEAREST
    if EARLIEST < after.left < LATEST:
        assert abs(after.x(before.at(x)) - x) < 0.01


@example([0.0] * 8, 506.0)
@given(st.lists(st.floats(-1e7, 1e7), max_size=20), ZOOMS)
def test_no_way_leads_out_of_the_calendar(pans: list[float], per_day: float) -> None:
    scale = scale_at(per_day)
    for pixels in pans:
        scale = scale.panned(pixels).zoomed(0.5, 0)
    assert [*upper(scale, 5000, measure), *lower(scale, 5000, measure)]  # months stand above alone


@given(ZOOMS)
def test_names_neither_touch_nor_are_cut_off(per_day: float) -> None:
    scale = scale_at(per_day)
    for ticks in (upper(scale, WIDTH, measure), lower(scale, WIDTH, measure)):
        ends = [tick.x + measure(tick.label) for tick in ticks]
        assert all(end <= WIDTH for end in ends)
        assert all(tick.x > end for end, tick in zip(ends, ticks[1:], strict=False))


@given(ZOOMS)
def test_the_axis_always_tells_when_it_is(per_day: float) -> None:
    """Somewhere on it stands a year, or so fine a name that the pill of now tells the rest."""
    scale = scale_at(per_day)
    both = [tick.label for tick in (*upper(scale, WIDTH, measure), *lower(scale, WIDTH, measure))]
    assert any("2026" in label or label.startswith("20") for label in both)


@pytest.mark.parametrize(
    ("per_day", "coarse", "fine"),
    [
        (22.0, "November 2026", "Mon 9"),
        (76.0, "November 2026", "Fri 20"),
        (7.0, "October 2026", "12"),
        (1.9, "2026", "Oct"),
        (600.0, "Mon 23 November 2026", "06:00"),
    ],
)
def test_names_fit_the_zoom(per_day: float, coarse: str, fine: str) -> None:
    scale = scale_at(per_day)
    assert coarse in [tick.label for tick in upper(scale, WIDTH, measure)]
    assert fine in [tick.label for tick in lower(scale, WIDTH, measure)]


def test_twenty_years_have_years() -> None:
    labels = [tick.label for tick in lower(scale_at(FARTHEST), WIDTH, measure)]
    assert "2020" in labels
    assert labels == sorted(labels)


def test_mondays_stand_where_monday_begins_in_the_users_own_zone() -> None:
    scale = scale_at(22.0)
    monday = next(tick for tick in lower(scale, WIDTH, measure) if tick.label == "Mon 9")
    assert abs((scale.at(monday.x) - datetime(2026, 11, 9, 5, tzinfo=UTC)).total_seconds()) < 1  # New York: UTC-5


def test_a_day_of_25_hours_is_wider() -> None:
    scale = scale_at(24.0)
    clocks_go_back, after = date(2026, 11, 1), date(2026, 11, 2)
    width = scale.x_of_day(after) - scale.x_of_day(clocks_go_back)
    assert width == pytest.approx(25.0)


def test_now_stands_right_of_the_middle() -> None:
    x = scale_at(22.0).x(NOW)
    assert 0.6 * WIDTH < x < 0.8 * WIDTH
    assert scale_at(22.0).x(NOW + timedelta(days=1)) - x == pytest.approx(22.0)


@given(ZOOMS)
def test_where_months_stand_above_none_is_left_out(per_day: float) -> None:
    scale = scale_at(per_day)
    words = [tick.label.split() for tick in upper(scale, WIDTH, measure)]
    months = [int(year) * 12 + MONTHS.index(month[:3]) for month, year in (one for one in words if len(one) == 2)]
    assert months == list(range(months[0], months[0] + len(words))) if months else True


def test_months_are_written_as_long_as_all_of_them_have_room() -> None:
    long, short = (upper(scale_at(per_day), WIDTH, measure)[1].label for per_day in (4.5, 3.0))
    assert (long, short) == ("September 2026", "Aug 2026")

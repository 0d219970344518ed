"""When everything of a timeline is, as numbers: its ends, its kinds, and how many lie in each column."""

from __future__ import annotations

import random
from array import array
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.model import FollowUpState, Group, Moment
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.density import LEAST, Density, Reckoned, Stretch, counted
from tests.ui import samples
from tests.ui.samples import NOW, ZONE, at

Searches = list[tuple[list[int], list[tuple[int, int]], str]]


def density(count: int | None = None) -> Density:
    return Density(samples.picture_timeline(count).rows, ZONE)


def test_the_whole_reaches_from_the_first_thing_to_the_last() -> None:
    whole = density().whole
    assert whole is not None
    end_of_friday = datetime(2026, 11, 28, tzinfo=ZoneInfo(ZONE))  # the latest promise, and what fits till then
    assert whole.days == (at(11, 3), max(end_of_friday, at(11, 26, 15) + timedelta(hours=30)).astimezone(NOW.tzinfo))
    assert density(0).whole is None


def test_every_kind_is_kept_in_order() -> None:
    made = density()
    assert list(made.interviews) == sorted(made.interviews)
    assert len(made.interviews) == 11
    assert [datetime.fromtimestamp(one, NOW.tzinfo) for one in made.urgent] == [at(11, 23), at(11, 23, 15)]
    assert [datetime.fromtimestamp(one, NOW.tzinfo) for one in made.planned] == [
        at(11, 25), at(11, 26), at(11, 26, 15),
    ]  # fmt: skip
    assert [datetime.fromtimestamp(one, NOW.tzinfo) for one in made.promised] == [at(11, 20, 0), at(11, 28, 0)]


def test_what_is_over_is_not_planned() -> None:
    (row,) = samples.picture_timeline(1).rows
    assert row.follow_up is not None
    done = replace(row, follow_up=replace(row.follow_up, state=FollowUpState.DONE))
    closed = replace(row, group=Group.CLOSED)
    for one in (done, closed, replace(row, follow_up=None)):
        assert list(Density((one,), ZONE).urgent) == []


def test_every_one_lies_in_exactly_one_column() -> None:
    chance = random.Random(3)
    for _ in range(50):
        times = array("d", sorted(chance.uniform(0, 1_000) for _ in range(chance.randrange(200))))
        over = Stretch(chance.uniform(-200, 300), chance.uniform(400, 1_200))
        counts = counted(times, over, chance.randrange(1, 60))
        assert sum(counts) == sum(over.left <= one <= over.right for one in times)
    assert counted(array("d", [0, 1, 1, 9.5, 10]), Stretch(0, 10), 10) == [1, 2, 0, 0, 0, 0, 0, 0, 0, 2]


def test_stretches_join_and_are_never_shorter_than_a_day() -> None:
    assert Stretch(0, 4).joined(Stretch(2, 9)) == Stretch(0, 9)
    assert Stretch(0, 9).holds(Stretch(2, 9))
    assert not Stretch(3, 9).holds(Stretch(2, 9))
    assert Stretch(50, 50).widened().length == LEAST
    assert Stretch(0, 100 * LEAST).widened() == Stretch(-2 * LEAST, 102 * LEAST)


ROWS = samples.years_of_rows(12, 9).rows + samples.picture_timeline().rows
SEARCHES = st.lists(
    st.tuples(
        st.lists(st.integers(0, len(ROWS) - 1), unique=True),  # the rows that are left
        st.lists(st.tuples(st.integers(0, len(ROWS) - 1), st.integers(0, 8))),  # those that changed, and how
        st.sampled_from([ZONE, "Asia/Tokyo"]),
    ),
    max_size=6,
)


@given(SEARCHES)
def test_what_is_kept_of_rows_is_what_would_be_reckoned_anew(searches: Searches) -> None:
    """Whatever rows are shown after whichever others, and whatever became of them in between."""
    rows, reckoned = list(ROWS), Reckoned()
    for left, changed, zone in searches:
        for place, number in changed:
            rows[place] = changed_row(rows[place], number)
        shown = [rows[place] for place in left]
        kept, fresh = Density(shown, zone, reckoned), Density(shown, zone)
        for kind in ("whole", "interviews", "promised", "planned", "urgent"):
            assert getattr(kept, kind) == getattr(fresh, kind)


def changed_row(row: TimelineRow, number: int) -> TimelineRow:
    """Fewer interviews, later ones, closed, or the same under another name."""
    if number == 0:
        return replace(row, group=Group.CLOSED, promised_label="")
    if number == 1:
        return replace(row, application=replace(row.application, company="Application 7"))
    if number == 2:
        return replace(row, urgent=not row.urgent, marks=())
    later = timedelta(days=number)
    held = (replace(one, start=Moment.at(one.start.instant + later, ZONE)) for one in row.interviews[1:])
    return replace(row, interviews=tuple(held))

"""What lies under a point of a lane, and all there is on it: pure, over lanes as they are laid out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.model import Outcome
from followup_desktop.services.lane_words import SpokenLanes
from followup_desktop.services.views import Mark, TimelineRow
from followup_desktop.ui.timeline.sight import Sight
from followup_desktop.ui.timeline.things import SeenLane, Thing, What
from tests.fakes.world import english
from tests.ui import samples
from tests.ui.samples import NOW, ZONE, at

THANKSGIVING = {date(2026, 11, 26): "Thanksgiving Day"}
WORDS = SpokenLanes(english(), ZoneInfo(ZONE), NOW)


@pytest.fixture
def sight(qapp: QApplication) -> Sight:
    made = Sight(QFont())
    made.set_width(940)
    made.set_time(NOW, ZONE)
    made.set_holidays({"US": THANKSGIVING})
    made.look(made.span("month"))
    return made


def seen(sight: Sight, row: TimelineRow) -> SeenLane:
    holidays = sight.holidays(row.calendar)
    return SeenLane(row, sight.times(row), sight.lane(row), sight.scale, sight.lettering.sizes, holidays)


def row(number: int) -> TimelineRow:
    return samples.picture_timeline().rows[number - 1]


def pointed(lane: SeenLane, thing: Thing) -> Thing | None:
    """What the middle of its shape says it is."""
    box = lane.box_of(thing)
    assert box is not None
    return lane.thing_at(box.center().x(), box.center().y())


@pytest.mark.parametrize("number", range(1, 9))
def test_every_thing_of_a_row_is_found_where_it_is_seen(sight: Sight, number: int) -> None:
    lane = seen(sight, row(number))
    for thing in lane.things():
        if thing.what in (What.INTERVIEW, What.ATTEMPT, What.PROMISED):
            found = pointed(lane, thing)
            assert found is not None
            assert (found.what, found.interviews, found.marks) == (thing.what, thing.interviews, thing.marks)
        assert lane.words(thing, WORDS)


def test_the_things_of_a_row_come_in_the_order_of_time(sight: Sight) -> None:
    kinds = [thing.what for thing in seen(sight, row(1)).things()]
    assert kinds == [What.INTERVIEW, What.INTERVIEW, What.INTERVIEW, What.PROMISED, What.PLANNED]
    assert [thing.what for thing in seen(sight, row(4)).things()] == [
        What.INTERVIEW, What.ATTEMPT, What.HOLIDAY, What.PLANNED,
    ]  # fmt: skip
    assert [thing.what for thing in seen(sight, row(6)).things()] == [What.INTERVIEW, What.QUIET]
    assert seen(sight, replace(row(6), interviews=(), quiet=None)).things() == []


def test_a_pill_is_what_it_stands_for_and_beside_everything_there_is_nothing(sight: Sight) -> None:
    for number, what in ((3, What.PLANNED), (5, What.QUIET), (6, What.QUIET)):
        lane = seen(sight, row(number))
        pill = lane.lane.pill
        assert pill is not None
        found = lane.thing_at(pill.box.right() - 6, pill.box.center().y())
        assert found is not None
        assert found.what is what
        assert lane.box_of(found) == pill.box
        assert lane.thing_at(pill.box.left() - 8, 3) is None


def test_a_holiday_is_found_by_its_day_unless_something_lies_on_it(sight: Sight) -> None:
    lane = seen(sight, row(1))
    x = sight.scale.x(at(11, 26, 12))
    found = lane.thing_at(x, 10)
    assert found is not None
    assert (found.what, found.name) == (What.HOLIDAY, "Thanksgiving Day")
    box = lane.box_of(found)
    assert box is not None
    assert box.left() < x < box.right()
    assert lane.words(found, WORDS) == "Thanksgiving Day, Thu 26 Nov: a holiday where they are"
    assert lane.thing_at(x - sight.scale.per_day, 10) is None


def test_interviews_folded_into_one_circle_are_found_together(sight: Sight) -> None:
    sight.look(sight.scale.zoomed(0.05, sight.lane_width / 2))
    lane = seen(sight, row(1))
    assert [one.several for one in lane.lane.circles] == [True]
    thing = lane.things()[1]
    found = pointed(lane, thing)
    assert found is not None
    assert found.interviews == lane.times.interviews
    assert len(lane.words(found, WORDS).split("; ")) == 3


def test_what_is_out_of_view_is_seen_nowhere(sight: Sight) -> None:
    sight.look(sight.scale.panned(5_000))
    lane = seen(sight, row(1))
    width = sight.lane_width
    for thing in lane.things():
        box = lane.box_of(thing)
        assert box is None or box.right() < 0 or box.left() > width


def test_of_many_every_interview_and_contact_is_found_in_exactly_one_shape(sight: Sight) -> None:
    """At random distances and zooms: the shapes share out among them whatever is in view."""
    chance = random.Random(7)
    like = samples.years_of_rows(1, 40, 1).rows[0]
    for _ in range(60):
        marks = tuple(
            Mark(NOW - timedelta(hours=chance.uniform(0, 9_000)), f"No answer {n}", Outcome.NO_ANSWER, good=False)
            for n in range(chance.randrange(1, 40))
        )
        crowded = replace(like, marks=marks)
        sight.look(replace(sight.span("month"), per_day=chance.uniform(0.5, 60)))
        sight.look(sight.scale.panned(chance.uniform(-3_000, 0)))
        lane = seen(sight, crowded)
        shared = [one for circle in lane.lane.circles for one in lane.times.interviews[circle.first : circle.after]]
        half = sight.lettering.sizes.circle / 2
        in_view = [
            one
            for one, start in zip(lane.times.interviews, lane.times.starts, strict=True)
            if -half < lane.x(start) < sight.lane_width + half
        ]
        assert set(in_view) <= set(shared)
        assert len(shared) == len(set(shared))
        made = [one for blob in lane.lane.blobs for one in lane.times.marks[blob.first : blob.after]]
        assert len(made) == len(set(made))
        seen_marks = [one for one in crowded.marks if 0 < lane.x(one.at.timestamp()) < sight.lane_width]
        assert set(seen_marks) <= set(made)


def test_panning_never_changes_what_stands_together(sight: Sight) -> None:
    chance = random.Random(11)
    like = samples.years_of_rows(1, 60, 1).rows[0]
    marks = tuple(
        Mark(NOW - timedelta(hours=chance.uniform(0, 9_000)), "No answer", Outcome.NO_ANSWER, good=False)
        for _ in range(60)
    )
    crowded = replace(like, marks=marks)
    sight.look(replace(sight.span("month"), per_day=6.0))
    together: dict[str, dict[int, int]] = {"circle": {}, "blob": {}}
    for _ in range(120):
        lane = seen(sight, crowded).lane
        for kind, shapes in (("circle", lane.circles), ("blob", lane.blobs)):
            for one in shapes:
                assert together[kind].setdefault(one.first, one.after) == one.after
        sight.look(sight.scale.panned(-13.0))
    assert min(len(one) for one in together.values()) > 12


def test_days_begin_by_the_users_own_clock(sight: Sight) -> None:
    lane = seen(sight, row(1))
    midnight = datetime(2026, 11, 26, tzinfo=ZoneInfo(ZONE))
    assert lane.thing_at(sight.scale.x(midnight) + 0.5, 10) is not None
    assert lane.thing_at(sight.scale.x(midnight) - 0.5, 10) is None

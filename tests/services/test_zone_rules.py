"""Clocks that are changed by law after something was planned; zones that nobody knows; users who travel."""

from __future__ import annotations

import shutil
import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import Moment, Place, Reminder
from followup_desktop.domain.schedule import resolved_anew
from tests.fakes.world import NEW_YORK, World

Enact = Callable[[], None]
MONDAY_TEN = datetime(2026, 11, 16, 15, tzinfo=UTC)  # by the rules of today


@pytest.fixture
def enact(tmp_path: Path) -> Iterator[Enact]:
    """Another zone database, in which New York has taken the clocks of Halifax: an hour ahead."""
    tree = tmp_path / "zoneinfo"
    (tree / "America").mkdir(parents=True)
    shutil.copy(str(files("tzdata").joinpath("zoneinfo", "America", "Halifax")), tree / NEW_YORK)
    before = zoneinfo.TZPATH

    def change() -> None:
        zoneinfo.reset_tzpath(to=(str(tree), *before))
        ZoneInfo.clear_cache()

    yield change
    zoneinfo.reset_tzpath(to=before)
    ZoneInfo.clear_cache()


def ringing_at(world: World) -> list[datetime]:
    with world.store.read() as work:
        return [ring.ring_at for ring in work.of.reminders.live()]


def dues(world: World) -> list[Moment]:
    return [row.follow_up.due for row in world.program.timeline().rows if row.follow_up]


def ahead(world: World) -> None:
    """An interview on Monday at ten in New York; its thanks are due at noon."""
    world.add(at="2026-11-16T10:00")


def test_where_no_clock_was_changed_nothing_is_written(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead(world)
    monkeypatch.setattr(world.store, "write", lambda: pytest.fail("a start writes without a reason"))
    assert world.program.zone_rules.apply() == ("", Changes())


def test_what_was_planned_keeps_its_wall_time_under_new_rules(world: World, enact: Enact) -> None:
    ahead(world)
    (before,) = dues(world)
    rings = ringing_at(world)
    assert world.program.zone_rules.apply()[0] == ""
    enact()
    sentence, changes = world.program.zone_rules.apply()
    assert sentence == (
        "Clocks were changed by law since this was planned; the time of day was kept: "
        "Northwind Labs Mon 16 Nov, 10:00 in New York."
    )
    assert changes
    (after,) = dues(world)
    assert after.wall == before.wall
    assert after.instant == before.instant - timedelta(hours=1)
    assert ringing_at(world) == [at - timedelta(hours=1) for at in rings]
    met = world.program.timeline().rows[0].interviews[0]
    assert (met.start.instant, met.start.wall) == (MONDAY_TEN - timedelta(hours=1), "2026-11-16T10:00")
    assert world.program.zone_rules.apply()[0] == ""  # once


def test_it_rings_by_the_new_rules(world: World, enact: Enact) -> None:
    ahead(world)
    enact()
    world.program.zone_rules.apply()
    world.clock.set("2026-11-16T15:59:00+00:00")  # 11:59 by the new clocks
    assert world.program.reminders.tick().deliveries == ()
    world.clock.set("2026-11-16T16:00:01+00:00")
    assert len(world.program.reminders.tick().deliveries) == 1


def test_what_was_put_off_by_hand_and_what_is_over_stay(world: World, enact: Enact) -> None:
    ahead(world)
    (row,) = world.program.timeline().rows
    world.program.snooze(row.follow_up.id, MONDAY_TEN)
    world.add("Halden", at="2026-11-09T10:00")
    with world.store.read() as work:
        starts = {one.id: one.start for one in work.of.interviews.all()}
    enact()
    world.program.zone_rules.apply()
    assert MONDAY_TEN in ringing_at(world)
    with world.store.read() as work:
        changed = [one for one in work.of.interviews.all() if one.start != starts[one.id]]
    assert [one.start.wall for one in changed] == ["2026-11-16T10:00"]


def test_three_are_named_and_the_rest_counted(world: World, enact: Enact) -> None:
    for number in range(5):
        world.add(f"Company {number}", at=f"2026-11-16T{10 + number}:00")
    enact()
    sentence, _ = world.program.zone_rules.apply()
    assert "Company 0 Mon 16 Nov, 10:00 in New York, Company 1" in sentence
    assert sentence.endswith("Company 2 Mon 16 Nov, 12:00 in New York and 2 more.")


@pytest.mark.parametrize(
    ("instant", "zone", "wall"),
    [
        ("2026-11-01T05:30:00+00:00", NEW_YORK, "2026-11-01T01:30"),  # the first of the two
        ("2026-11-01T06:30:00+00:00", NEW_YORK, "2026-11-01T01:30"),  # the second
        ("2027-03-14T07:30:00+00:00", NEW_YORK, "2027-03-14T02:30"),  # in the gap, moved on
        ("2026-11-16T15:00:42+00:00", NEW_YORK, "2026-11-16T10:00"),  # seconds are not in the wall time
        ("2026-11-16T15:00:00+00:00", "Mars/Olympus", "2026-11-16T10:00"),
        ("2026-11-16T15:00:00+00:00", NEW_YORK, "soon"),
        ("2026-11-16T15:00:00+00:00", NEW_YORK, "2026-11-19T10:00"),  # no law: something else is wrong with it
        ("9999-12-31T23:00:00+00:00", "Pacific/Kiritimati", "9999-12-31T23:00"),
    ],
)
def test_what_no_law_changed_is_left_alone(instant: str, zone: str, wall: str) -> None:
    assert resolved_anew(Moment(datetime.fromisoformat(instant), zone, wall)) is None


# -- a zone that nobody knows


def test_a_zone_that_nobody_knows_stops_no_reminder(world: World) -> None:
    """As after a move to a computer with an older zone database."""
    ahead(world)
    with world.store.write() as work:
        (owner,) = work.of.applications.all()
        work.of.applications.save(replace(owner, place=Place("Mars/Olympus", "US")))
        (planned,) = work.of.follow_ups.open_ones()
        work.of.follow_ups.save(replace(planned, due=replace(planned.due, zone="Mars/Olympus")))
        work.commit()
    rings = ringing_at(world)
    assert world.program.zone_rules.apply()[0] == ""
    assert ringing_at(world) == rings
    (row,) = world.program.timeline().rows
    assert row.application.place.zone == "Mars/Olympus"
    world.clock.set("2026-11-17T20:00:00+00:00")
    assert len(world.program.reminders.tick().deliveries) == 1
    sheet = world.program.call_sheet(row.id)
    assert sheet.application.place.zone == "Mars/Olympus"
    assert sheet.clock.text == "the zone Mars/Olympus is not known on this computer"
    assert sheet.clock.note == "hours are given in UTC"


# -- who travels


def test_who_travels_finds_the_due_moment_where_it_was(world: World) -> None:
    ahead(world)
    before, rings = dues(world), ringing_at(world)
    world.clock.move_to("Europe/London")
    assert dues(world) == before
    assert ringing_at(world) == rings
    assert world.program.timeline().zone == "Europe/London"
    world.program.reminders.tick()
    assert ringing_at(world) == rings
    world.clock.set("2026-11-16T17:00:01+00:00")  # noon in New York, five in the afternoon here
    assert len(world.program.reminders.tick().deliveries) == 1


def test_a_reminder_in_the_far_future_or_past_breaks_nothing(world: World) -> None:
    ahead(world)
    with world.store.write() as work:
        (ring,) = work.of.reminders.live()
        work.of.reminders.save(replace(ring, ring_at=datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)))
        work.commit()
    tick = world.program.reminders.tick()
    assert tick.next_at is not None
    assert tick.next_at.year == 9999
    with world.store.write() as work:
        work.of.reminders.save(Reminder(ring.follow_up_id, datetime(1969, 7, 20, tzinfo=UTC), id=ring.id))
        work.commit()
    assert world.program.timeline().rows

"""Discreet mode: always, never, by the hour; the key changes its mind until the hours change theirs."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.ports import NoteKey
from followup_desktop.services.discretion import discreet, turns_next
from followup_desktop.services.quiet import Span
from tests.fakes.tower import due_call, ringing, tower
from tests.fakes.world import World

BERLIN = ZoneInfo("Europe/Berlin")


def test_the_key_switches_it_for_good_where_no_hours_are_set(world: World) -> None:
    world.program.set_discreet(True)
    assert world.program.discreet()
    world.clock.advance(days=30)
    assert world.program.discreet()
    assert world.program.setting("discreet") == "on"
    world.program.set_discreet(False)
    assert not world.program.discreet()


def test_by_the_hour_the_key_holds_until_the_hours_turn(world: World) -> None:
    """It is noon in New York."""
    world.program.set_setting("discreet", "09:00-17:00")
    assert world.program.discreet()
    world.program.set_discreet(False)
    assert not world.program.discreet()
    assert world.program.setting("discreet") == "09:00-17:00"
    world.clock.advance(hours=4, minutes=59)
    assert not world.program.discreet()
    world.clock.set("2026-11-13T09:00:00-05:00")
    assert world.program.discreet()
    world.clock.set("2026-11-13T20:00:00-05:00")
    assert not world.program.discreet()
    world.program.set_discreet(True)
    assert world.program.discreet()
    world.clock.set("2026-11-14T08:59:00-05:00")
    assert world.program.discreet()


def test_other_hours_end_what_the_key_chose(world: World) -> None:
    world.program.set_setting("discreet", "09:00-17:00")
    world.program.set_discreet(False)
    world.program.set_setting("discreet", "10:00-18:00")
    assert world.program.discreet()


def test_a_choice_that_a_step_of_the_clock_left_behind_holds_nobody(world: World) -> None:
    world.program.set_setting("discreet", "09:00-17:00")
    world.clock.set("2051-11-12T12:00:00-05:00")
    world.program.set_discreet(False)
    world.clock.set("2026-11-12T12:00:00-05:00")
    assert world.program.discreet()


@pytest.mark.parametrize(
    ("at", "turns"),
    [
        ("2026-10-24T23:30", "2026-10-25T06:00"),
        ("2026-10-25T06:00", "2026-10-25T22:00"),
        ("2026-03-28T22:00", "2026-03-29T06:00"),
    ],
)
def test_the_hours_turn_by_the_wall_clock_over_its_changes(at: str, turns: str) -> None:
    local = datetime.fromisoformat(at).replace(tzinfo=BERLIN)
    found = turns_next(Span(time(22), time(6)), local).astimezone(BERLIN)
    assert found.strftime("%Y-%m-%dT%H:%M") == turns


@pytest.mark.parametrize(
    "damaged", ["", "on", "on/soon", "maybe/2026-11-23T17:00:00+00:00", "on/2026-11-23T17:00:00"]
)
def test_a_damaged_choice_counts_as_none(damaged: str) -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
    assert discreet({"discreet": "09:00-17:00", "discreet_now": damaged}, noon)


def test_what_is_on_the_screen_is_shown_again_without_names(world: World) -> None:
    made, key = ringing(world)
    assert "Priya" in made.notifier.sent[0].title
    made.bell.veil(True)
    assert made.notifier.keys == [key, key]
    again = made.notifier.sent[1]
    assert "Priya" not in again.title + again.body
    assert "Northwind" not in again.title + again.body
    assert again.actions == made.notifier.sent[0].actions
    (row,) = world.program.timeline().rows
    assert row.reminder is not None
    assert (row.reminder.state.value, row.reminder.rings) == ("shown", 1)
    made.bell.veil(False)
    assert len(made.notifier.sent) == 2


def test_what_a_look_found_that_began_before_is_shown_without_names_too(world: World) -> None:
    due_call(world)
    made = tower(world)
    made.bell.veil(True)  # said before the setting is written
    made.bell.start(made.bell.look)
    (note,) = made.notifier.sent
    assert "Priya" not in note.title + note.body
    assert "Northwind" not in note.title + note.body
    made.bell.veil(False)
    made.later(minutes=5)
    assert "Priya" in made.notifier.sent[1].title


def test_with_nothing_on_the_screen_nothing_is_sent(world: World) -> None:
    made = tower(world)
    made.bell.start(made.bell.look)
    made.bell.veil(True)
    assert made.notifier.sent == []
    assert made.bell.on_screen == frozenset[NoteKey]()

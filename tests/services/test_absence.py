"""What came due while nobody could see it: told once, and brought back once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import ReminderState
from tests.fakes.world import World

NIGHT = "2026-11-23T07:00:00-05:00"
DUE = "2026-11-23T10:00:00-05:00"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def due_at_ten(world: World, *companies: str) -> list[int]:
    """A call for each, all due on Monday 23 November at ten."""
    idents = [world.add(company).application_id for company in companies]
    for row in world.program.timeline().rows:
        world.program.move(row.follow_up.id, at(DUE))
    return idents


def test_one_sentence_says_what_came_due_while_the_computer_slept(world: World) -> None:
    due_at_ten(world, "Northwind", "Halden", "Kestrel")
    world.clock.set(NIGHT)
    told = world.program.absence.told(at(NIGHT), at("2026-11-23T10:05:00-05:00"))
    assert told == "The computer was asleep or off from 07:00 to 10:05; 3 reminders came due."
    one = world.program.absence.told(at(NIGHT), at("2026-11-23T10:05:00-05:00"), running=False)
    assert one.startswith("The program was not running from 07:00 to 10:05; 3 ")


def test_a_look_that_came_first_changes_nothing_about_it(world: World) -> None:
    """On waking, the desktop's own news may bring a look before the sleep is noticed."""
    due_at_ten(world, "Northwind", "Halden")
    world.clock.set("2026-11-23T10:05:00-05:00")
    (first, _) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(first, "freedesktop")
    assert "; 2 reminders" in world.program.absence.told(at(NIGHT), world.clock.now())
    world.clock.advance(hours=1)
    assert world.program.absence.told(at("2026-11-23T10:05:30-05:00"), world.clock.now()) == ""


def test_one_reminder_and_more_than_a_day(world: World) -> None:
    due_at_ten(world, "Northwind")
    world.clock.set("2026-11-24T08:00:00-05:00")
    told = world.program.absence.told(at("2026-11-21T18:00:00-05:00"), world.clock.now())
    assert told == (
        "The computer was asleep or off from Sat 21 Nov, 18:00 to Tue 24 Nov, 08:00; one reminder came due."
    )


def test_almost_a_day_is_told_with_its_days(world: World) -> None:
    """ "From 10:05 to 10:00" alone would be no time at all."""
    due_at_ten(world, "Northwind")
    world.clock.set("2026-11-24T10:00:00-05:00")
    told = world.program.absence.told(at("2026-11-23T10:00:00-05:00") - timedelta(minutes=5), world.clock.now())
    assert "from Mon 23 Nov, 09:55 to Tue 24 Nov, 10:00;" in told
    assert "from 22:00 to 10:00;" in world.program.absence.told(at("2026-11-22T22:00:00-05:00"), at(DUE))


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("2026-11-23T09:58:00-05:00", "2026-11-23T10:02:00-05:00"),  # minutes
        (NIGHT, "2026-11-23T09:59:59-05:00"),  # nothing came due
        ("2026-11-23T10:00:00-05:00", "2026-11-23T12:00:00-05:00"),  # it was due before
        ("2026-11-23T12:00:00-05:00", NIGHT),  # the clock was set back
        ("2001-01-01T00:00:00+00:00", "2026-11-23T12:00:00-05:00"),  # the clock was wrong
    ],
)
def test_nothing_is_said_where_there_is_nothing_to_say(world: World, since: str, until: str) -> None:
    due_at_ten(world, "Northwind")
    assert world.program.absence.told(at(since), at(until)) == ""


def rung(world: World) -> int:
    """Shows all that is due; how many notifications that took."""
    deliveries = world.program.reminders.tick().deliveries
    for one in deliveries:
        world.program.reminders.shown(one, "freedesktop")
    return len(deliveries)


def test_what_was_shown_to_a_locked_screen_comes_once_more(world: World) -> None:
    due_at_ten(world, "Northwind", "Halden")
    world.clock.set(DUE)
    locked = world.clock.now() - timedelta(minutes=1)
    assert rung(world) == 2
    world.clock.advance(minutes=3)
    assert rung(world) == 0
    world.program.absence.bring_back(locked)
    assert rung(world) == 2
    world.program.absence.bring_back(world.clock.now() + timedelta(seconds=1))
    assert rung(world) == 0


def test_what_was_seen_or_shown_before_stays_away(world: World) -> None:
    due_at_ten(world, "Northwind", "Halden")
    world.clock.set(DUE)
    (first, second) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(first, "freedesktop")
    world.program.reminders.shown(second, "freedesktop")
    world.program.reminders.acknowledge(first.note.key)
    world.clock.advance(minutes=1)
    world.program.absence.bring_back(world.clock.now())
    assert rung(world) == 0
    world.program.absence.bring_back(at(DUE))
    assert rung(world) == 1
    with world.store.read() as work:
        assert {one.state for one in work.of.reminders.all()} >= {ReminderState.ACKNOWLEDGED, ReminderState.SHOWN}


def test_on_a_disk_that_takes_nothing_it_comes_back_by_its_own_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise StoreUnusable("The disk is full.")

    monkeypatch.setattr(world.store, "write", refuse)
    assert not world.program.absence.bring_back(at(DUE))


def test_when_it_was_last_checked_and_what_to_do_where_it_is_not(world: World) -> None:
    say = world.program.absence
    assert say.checked(at(DUE)) == "Reminders were last checked at 10:00."
    assert say.unchecked(limping=False)[0] == "Reminders are not being checked at the moment."
    assert "a minute late" in say.unchecked(limping=True)[0]

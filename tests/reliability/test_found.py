"""What the random histories found in the engine, each as its shortest case."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.world import World, make


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = make(tmp_path)
    made.add(promised=None)  # its thank-you falls due an hour after its end: 17:00 UTC
    return made


def ring_once(world: World) -> None:
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "screen")


def test_a_clock_set_back_out_of_hours_does_not_make_every_look_find_something(world: World) -> None:
    world.clock.set("2026-11-12T12:00:01-05:00")
    ring_once(world)
    world.program.set_setting("quiet_hours", "01:00-07:00")
    world.clock.set("2026-11-12T02:00:00-05:00")
    world.program.reminders.tick()
    assert not world.program.reminders.tick().changes
    world.store.close()


def test_a_retry_that_was_put_off_out_of_hours_does_not_make_every_look_find_something(world: World) -> None:
    world.clock.set("2026-11-12T12:00:01-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.failed(delivery)
    world.program.set_setting("quiet_hours", "12:00-18:00")
    world.clock.advance(seconds=6)
    world.program.reminders.tick()
    assert not world.program.reminders.tick().changes
    world.store.close()

"""Starts that crash, answers that get lost, a moment that is only just reached, and lateness without end."""

from __future__ import annotations

import pytest

from followup_desktop.domain.ports import NoteEventKind
from tests.fakes.tower import Tower, due_call, tower
from tests.fakes.world import World


def start(world: World) -> Tower:
    made = tower(world)
    made.bell.start(made.bell.look)
    return made


def test_ten_starts_that_crash_at_once_ring_once(world: World) -> None:
    due_call(world)
    rung = 0
    for _ in range(10):
        rung += len(start(world).notifier.sent)
        world.clock.advance(seconds=20)
    assert rung == 1


def test_an_answer_that_got_lost_costs_one_more_and_never_silence(world: World) -> None:
    due_call(world)
    made = tower(world, answer=None)
    made.bell.start(made.bell.look)
    (key,) = made.notifier.keys
    made.notifier.answer = NoteEventKind.ACCEPTED
    made.later(seconds=62)
    made.later(seconds=20)
    assert made.notifier.keys == [key, key]


def test_looks_every_second_around_the_moment_show_it_once(world: World) -> None:
    due_call(world)
    world.clock.set("2026-11-23T09:59:55.300000-05:00")
    made = start(world)
    for tick in range(40):
        world.clock.advance(seconds=0.5 if tick % 2 else 1.5)
        world.clock.sleep(seconds=-0.5 if tick % 3 else 0.5)
        made.bell.look()
    assert len(made.notifier.sent) == 1


@pytest.mark.parametrize("days", [0, 1, 3, 400])
def test_however_late_it_is_shown(world: World, days: int) -> None:
    due_call(world)
    world.clock.advance(days=days, seconds=1)
    made = start(world)
    if not made.notifier.sent:  # out of hours: when they begin again
        assert made.alarm.armed is not None
        world.clock.advance(seconds=(made.alarm.armed - world.clock.now()).total_seconds())
        made.alarm.ring()
    assert len(made.notifier.sent) == 1


def test_claim_and_refusal_stand_in_the_log_and_not_in_the_users_history(
    world: World,
) -> None:
    ident = due_call(world)
    made = tower(world, answer=NoteEventKind.FAILED)
    made.bell.start(made.bell.look)
    made.notifier.answer = NoteEventKind.ACCEPTED
    made.later(seconds=6)
    with world.store.read() as work:
        kinds = [event.kind for event in work.all_events() if event.application_id == ident]
        told = [event.kind for event in work.events(ident)]
    assert kinds[-4:] == ["claimed", "not_shown", "claimed", "shown"]
    assert told[0] == "shown"
    assert not {"claimed", "not_shown"} & set(told)

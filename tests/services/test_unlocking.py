"""Back at a screen that was locked: what came meanwhile comes once more, in one notification."""

from __future__ import annotations

from tests.fakes.tower import Tower, due_call, tower
from tests.fakes.world import World


def three_rung(world: World) -> Tower:
    """Three calls shown to a locked screen, each by itself."""
    for company in ("Northwind Labs", "Halden Foods", "Kestrel"):
        due_call(world, company)
    made = tower(world)
    made.bell.start(made.bell.look)
    assert len(made.notifier.sent) == 3
    return made


def unlock(made: Tower, since: object) -> None:
    made.run(lambda: made.world.program.absence.bring_back(since), lambda _changes: made.bell.look_together())


def test_several_come_back_as_one_summary_in_their_place(world: World) -> None:
    made = three_rung(world)
    locked = world.clock.now()
    singles = {note.key for note in made.notifier.sent}
    world.clock.advance(minutes=2)
    unlock(made, locked)
    assert [note.key.is_summary for note in made.notifier.sent[3:]] == [True]
    assert set(made.notifier.withdrawn) >= {key.follow_up_id for key in singles}
    assert {key.is_summary for key in made.bell.on_screen} == {True}
    world.clock.advance(minutes=2)
    unlock(made, world.clock.now())
    assert len(made.notifier.sent) == 4  # once


def test_a_lone_one_comes_back_as_itself(world: World) -> None:
    due_call(world)
    made = tower(world)
    made.bell.start(made.bell.look)
    locked = world.clock.now()
    world.clock.advance(minutes=2)
    unlock(made, locked)
    assert len(made.notifier.sent) == 2
    assert made.notifier.sent[1].key == made.notifier.sent[0].key


def test_nothing_came_nothing_comes_back(world: World) -> None:
    made = three_rung(world)
    world.clock.advance(minutes=2)
    unlock(made, world.clock.now())
    assert len(made.notifier.sent) == 3


def test_while_the_desktop_rests_looks_count_and_nothing_is_armed(world: World) -> None:
    """Whoever watches over the looks must not take a desktop at rest for looks that fail."""
    made = three_rung(world)
    assert made.alarm.armed is not None
    made.notifier.become(resting=True)
    made.bell.look()
    assert made.alarm.armed is None
    world.clock.advance(minutes=10)
    made.notifier.become(resting=False)
    assert made.alarm.armed is not None
    assert len(made.notifier.sent) == 4

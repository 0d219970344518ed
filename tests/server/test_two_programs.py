"""Two programs on one store on a server ring once between them, and leave alone what the other one shows."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import ReminderState
from followup_desktop.services.deliveries import Delivery
from followup_desktop.services.reminders import LOST
from followup_desktop.services.settings import OWN
from followup_desktop.services.unwritten import LOOK_AGAIN
from followup_desktop.store.held import Store
from followup_desktop.store.server.held import GRACE_S, RETRY_S, ServerStore
from tests.fakes.clock import FakeClock
from tests.fakes.outside import ScriptedReader, WeekdayCalendar
from tests.fakes.postgres import PrivateServer
from tests.fakes.stores import meddle
from tests.fakes.world import NEW_YORK, World, world_over
from tests.services.many import add_many

DUE = "2026-11-23T10:00:01-05:00"
MANY = 500


@pytest.fixture
def desk(server: PrivateServer, tmp_path: Path) -> Iterator[Callable[[str], World]]:
    """The program of a computer; all of them on one store."""
    made: list[World] = []

    def another(name: str) -> World:
        clock = FakeClock(DUE, NEW_YORK)
        store = ServerStore(server.address_of(tmp_path / "shared"), tmp_path / name, clock, OWN)
        made.append(world_over(store, tmp_path / name, clock, WeekdayCalendar(), ScriptedReader()))
        return made[-1]

    yield another
    for one in made:
        one.store.close()
    server.release()


@pytest.fixture
def two(desk: Callable[[str], World]) -> tuple[World, World]:
    mine, theirs = desk("mine"), desk("theirs")
    add_many(mine, 1)
    return mine, theirs


def rings(world: World) -> tuple[Delivery, ...]:
    return world.program.reminders.tick().deliveries


def state(world: World) -> ReminderState:
    with world.store.read() as work:
        (ring,) = work.of.reminders.all()
    return ring.state


def test_what_one_has_claimed_the_other_does_not_ring(two: tuple[World, World]) -> None:
    mine, theirs = two
    (delivery,) = rings(mine)
    assert rings(theirs) == ()
    assert mine.program.reminders.shown(delivery, "screen")
    assert rings(theirs) == ()
    mine.program.reminders.acknowledge(delivery.note.key)
    assert state(theirs) is ReminderState.ACKNOWLEDGED


def test_a_start_and_an_end_leave_the_other_s_alone(two: tuple[World, World]) -> None:
    mine, theirs = two
    (delivery,) = rings(mine)
    theirs.program.reminders.recover()
    assert state(mine) is ReminderState.CLAIMED
    mine.program.reminders.shown(delivery, "screen")
    for act in (theirs.program.reminders.recover, theirs.program.reminders.put_away):
        act()
        assert state(mine) is ReminderState.SHOWN
    assert theirs.program.reminders.on_screen.left(frozenset({"screen"})).standing == {}
    assert mine.program.reminders.on_screen.left(frozenset({"screen"})).standing
    mine.program.reminders.put_away()
    assert state(theirs) is ReminderState.PLANNED
    assert len(rings(theirs)) == 1


def test_another_screen_that_was_locked_brings_nothing_back(two: tuple[World, World]) -> None:
    mine, theirs = two
    locked = mine.clock.now()
    (delivery,) = rings(mine)
    mine.program.reminders.shown(delivery, "screen")
    theirs.program.absence.bring_back(locked)
    assert rings(theirs) == ()
    assert mine.program.absence.bring_back(locked)
    assert len(rings(mine)) == 1


def test_what_a_program_that_died_had_claimed_rings_at_the_other_a_minute_later(two: tuple[World, World]) -> None:
    mine, theirs = two
    rings(mine)
    found = theirs.program.reminders.tick()
    assert found.deliveries == ()
    assert found.next_at is not None
    theirs.clock.advance(seconds=(found.next_at - theirs.clock.now()).total_seconds())
    assert LOST < (theirs.clock.monotonic() - 1000) < 2 * LOST
    assert len(rings(theirs)) == 1


def test_a_program_that_starts_anew_rings_its_own_claim_at_once(
    two: tuple[World, World], desk: Callable[[str], World]
) -> None:
    rings(two[0])
    again = desk("mine")
    again.program.reminders.recover()
    assert len(rings(again)) == 1


def test_a_clock_that_is_ahead_on_the_other_computer_rings_nothing_twice(two: tuple[World, World]) -> None:
    mine, theirs = two
    mine.clock.advance(minutes=3)
    (delivery,) = rings(mine)
    mine.program.reminders.shown(delivery, "screen")
    assert rings(theirs) == ()
    assert rings(theirs) == ()


def test_what_is_typed_stays_on_its_computer_and_is_there_without_the_server(
    two: tuple[World, World], mortal: PrivateServer, at_once: None
) -> None:
    mine, theirs = two
    mine.program.save_draft("done:1:1", {"note": "half a sen"})
    assert theirs.program.draft("done:1:1") == {}
    mortal.stop()
    mine.program.save_draft("done:1:1", {"note": "half a sentence"})
    assert mine.program.draft("done:1:1") == {"note": "half a sentence"}


def test_colours_and_discretion_are_each_computer_s_own_and_the_rest_is_the_search_s(
    two: tuple[World, World], desk: Callable[[str], World], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, theirs = two
    assert mine.program.set_setting("theme", "dark").kinds == {Kind.SETTING}
    assert mine.program.set_discreet(True)
    mine.program.set_setting("my_name", "Sam Doe")
    again = desk("mine")
    for world, theme, discreet in ((mine, "dark", True), (theirs, "system", False), (again, "dark", True)):
        assert world.program.setting("theme") == theme
        assert world.program.discreet() is discreet
        assert world.program.setting("my_name") == "Sam Doe"

    def cannot_be_read(_store: object) -> None:
        raise StoreUnusable("x")

    monkeypatch.setattr(Store, "read", cannot_be_read)
    assert desk("mine").program.setting("theme") == "system"


def test_what_was_typed_about_an_erased_one_goes_with_it(two: tuple[World, World]) -> None:
    mine, _ = two
    for key in ("done:1:1", "add"):
        mine.program.save_draft(key, {"note": "xylophone"})
    assert "logs and backups" in mine.program.preview_erase(1).copies
    assert mine.program.erase(1).what == "Company 0 erased"
    assert mine.program.draft("done:1:1") == {}
    assert mine.program.draft("add") == {"note": "xylophone"}


def test_a_server_that_restarts_is_waited_for_and_after_two_minutes_reminders_come_all_the_same(
    two: tuple[World, World], mortal: PrivateServer, at_once: None
) -> None:
    mine, theirs = two
    mine.store.last.refresh()  # type: ignore[attr-defined]
    mortal.stop()
    waits = mine.program.reminders.tick()
    assert waits.deliveries == ()
    assert waits.next_at == mine.clock.now() + LOOK_AGAIN
    mine.clock.advance(seconds=GRACE_S)
    (delivery,) = rings(mine)
    mine.program.reminders.shown(delivery, "screen")
    assert rings(mine) == ()
    with pytest.raises(StoreUnusable, match="can save nothing"):
        mine.program.save_note(1, "x")
    mortal.start()
    for world in two:
        world.clock.advance(seconds=RETRY_S)
    assert rings(mine) == ()  # and it is written down
    assert state(theirs) is ReminderState.SHOWN
    assert rings(theirs) == ()


def test_what_was_written_although_its_answer_got_lost_is_not_written_again(two: tuple[World, World]) -> None:
    mine, _ = two
    (delivery,) = rings(mine)
    mine.program.reminders.shown(delivery, "screen")
    mine.program.reminders._unwritten.shown(delivery, "screen")
    assert rings(mine) == ()
    with mine.store.read() as work:
        assert [ring.rings for ring in work.of.reminders.all()] == [1]


def until(what: Callable[[], bool], seconds: float = 50.0) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)


class Beside:
    """Two programs on one store, each a process with a data folder of its own."""

    def __init__(self, url: str, folder: Path) -> None:
        self.outputs, self.stop = [folder / "first.out", folder / "second.out"], folder / "stop"
        root = str(Path(__file__).resolve().parents[2])
        env, common = {**os.environ, "PYTHONPATH": root}, [DUE, str(time.monotonic()), str(self.stop)]
        self.processes = []
        for output in self.outputs:
            command = [sys.executable, "-m", "tests.fakes.ringer", url, str(folder / output.stem), *common]
            with output.open("wb") as out:
                self.processes.append(subprocess.Popen(command, stdout=out, cwd=root, env=env))

    @property
    def ready(self) -> bool:
        return all(one.read_text() for one in self.outputs)

    @property
    def rung(self) -> list[list[int]]:
        return [[int(line) for line in one.read_text().splitlines()[1:]] for one in self.outputs]

    @property
    def count(self) -> int:
        return sum(map(len, self.rung))


@pytest.mark.e2e
@pytest.mark.timeout(150)
def test_two_programs_ring_each_of_500_once_though_the_server_is_killed_in_between(
    desk: Callable[[str], World], server: PrivateServer, tmp_path: Path, say: Callable[[str], None]
) -> None:
    world = desk("filling")
    add_many(world, MANY)
    # From five seconds after the start on, sixty a second.
    meddle(world.store, "UPDATE reminder SET snoozed = true, ring_at = ring_at + ? + id * ?", 5_000_000, 16_000)
    both = Beside(server.url(server.database_of(tmp_path / "shared")), tmp_path)
    try:
        until(lambda: both.ready)
        for share in (0.25, 0.6):
            until(lambda so_far=share * MANY: both.count >= so_far)  # type: ignore[misc]
            server.kill()
            time.sleep(0.5)
            server.start()
        until(lambda: both.count >= MANY)
        time.sleep(1.5)  # in which one would ring a second time
    finally:
        both.stop.touch()
    assert [one.wait(60) for one in both.processes] == [0, 0]
    first, second = both.rung
    counted = Counter((*first, *second))
    say(f"two programs rang {len(first)} and {len(second)} of {MANY}; the server was killed twice meanwhile")
    assert [number for number, count in counted.items() if count > 1] == []
    assert sorted(counted) == list(range(1, MANY + 1))
    assert first
    assert second

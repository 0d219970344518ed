"""Whether it is time to look: nothing due is missed, nothing is looked at for nothing, and silence is noticed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup_desktop.services.lookout import OVERDUE, REST, Lookout
from tests.fakes.clock import FakeClock
from tests.fakes.outside import ScriptedAlarm

EVERY = 20  # seconds between two questions


class Post:
    """A lookout with a clock, an alarm and a store whose marks the test moves; a look takes no time."""

    def __init__(self) -> None:
        self.clock, self.alarm, self.marks = FakeClock(), ScriptedAlarm(), 0
        self.out = Lookout(self.clock, self.alarm, lambda: self.marks)

    def look(self, due_in: float | None = None) -> None:
        """A look that finds the next ring so many seconds ahead, or none."""
        self.out.asked()
        self.out.arm(None if due_in is None else self.clock.now() + timedelta(seconds=due_in))
        self.out.over()

    def ask(self, *, doubt: bool = False) -> bool:
        self.clock.advance(seconds=EVERY)
        return self.out.is_time(doubt=doubt)

    def at_rest(self, due_in: float | None = None) -> None:
        self.ask()
        self.look(due_in)


@pytest.fixture
def post() -> Post:
    return Post()


def test_before_the_first_look_nothing_is_known(post: Post) -> None:
    assert post.ask()


def test_at_rest_there_is_one_look_in_five_minutes(post: Post) -> None:
    post.at_rest(due_in=86_400)
    looks = 0
    for _ in range(60 * 3):  # an hour
        if post.ask():
            looks += 1
            post.look(due_in=86_400)
    assert looks == 3600 / REST


def test_what_is_due_is_looked_at_even_if_the_alarm_never_rings(post: Post) -> None:
    post.at_rest(due_in=70)
    assert [post.ask() for _ in range(3)] == [False, False, False]
    assert post.ask()  # 10 seconds after it fell due
    assert post.alarm.armed is not None


@pytest.mark.parametrize("reason", ["written", "stepped"])
def test_any_doubt_is_a_look(post: Post, reason: str) -> None:
    post.at_rest()
    assert not post.ask()
    if reason == "written":
        post.marks += 1
    assert post.ask(doubt=reason == "stepped")
    post.look()
    assert not post.ask()


def test_the_wall_clock_alone_makes_it_due(post: Post) -> None:
    """A computer that slept, where nothing tells of it."""
    post.at_rest(due_in=3600)
    post.clock.sleep(hours=2)
    assert post.ask()


def test_a_look_that_failed_is_asked_for_again(post: Post) -> None:
    post.at_rest()
    post.marks += 1
    assert post.ask()
    post.out.asked()
    post.out.over()  # the store could not be read: nothing was armed
    assert post.ask()
    post.look()
    assert not post.ask()


def test_one_look_at_a_time_and_a_lost_one_is_not_waited_for_for_ever(post: Post) -> None:
    post.at_rest(due_in=10)
    assert post.ask()
    later = [post.ask() for _ in range(11)]  # nobody looks
    assert later.count(True) == 3


def test_after_sleep_it_is_looked_although_a_look_is_under_way(post: Post) -> None:
    post.at_rest(due_in=10)
    assert post.ask()
    assert post.ask(doubt=True)


def test_ninety_seconds_without_a_finished_look_are_noticed_and_forgotten_with_the_next(post: Post) -> None:
    post.at_rest(due_in=10)
    while post.out.silent_for <= OVERDUE:
        assert not post.out.overdue
        post.ask()
    assert post.out.overdue
    post.look()
    assert not post.out.overdue


def test_a_quiet_question_is_as_good_as_a_look(post: Post) -> None:
    post.at_rest(due_in=86_400)
    for _ in range(10):
        post.ask()
        assert not post.out.overdue
        assert post.out.silent_for == 0
        assert post.out.checked == post.clock.now()


def test_a_program_that_was_held_did_not_fail_at_looking(post: Post) -> None:
    """SIGSTOP, a debugger: ten minutes pass in which nobody could ask."""
    post.at_rest(due_in=30)
    post.ask()
    post.clock.advance(minutes=10)
    assert post.ask()
    assert not post.out.overdue
    post.look()
    assert not post.ask()


def test_it_is_an_alarm(post: Post) -> None:
    rung: list[str] = []
    post.out.start(lambda: rung.append("rung"))
    assert post.alarm.running
    post.alarm.ring()
    assert rung
    post.out.stop()
    assert not post.alarm.running

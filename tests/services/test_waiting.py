"""The wait since the last interview: their promise, their silence, the user's contacts, and what it took before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from followup_desktop.domain.model import AttemptKind, Channel, Closing, Outcome, Place, ResponseKind, Stage
from followup_desktop.services.views import DoneAnswers, News, WaitingView
from tests.fakes.world import World


def wait_of(world: World, application_id: int) -> WaitingView:
    found = world.program.call_sheet(application_id).waiting
    assert found is not None
    return found


def go(world: World, day: str, hour: str = "10:00") -> None:
    world.clock.set(f"2026-{day}T{hour}:00-05:00")


def did(world: World, ident: int, outcome: Outcome, channel: Channel, kind: AttemptKind = AttemptKind.STATUS) -> None:
    world.program.done(DoneAnswers(ident, outcome, channel=channel, kind=kind))


def test_a_promise_that_has_passed(world: World) -> None:
    ident = world.add(promised=date(2026, 11, 19)).application_id
    go(world, "11-14")
    did(world, ident, Outcome.SENT, Channel.EMAIL)
    go(world, "11-25")
    wait = wait_of(world, ident)
    assert wait.text == "They said 5 working days; 9 have passed. You wrote once, on the 14th."
    assert (wait.since, wait.today, wait.until) == (date(2026, 11, 12), date(2026, 11, 25), date(2026, 11, 25))
    assert wait.said is not None
    assert (wait.said.label, wait.said.value, wait.said.until) == ("They said", "5 working days", date(2026, 11, 19))
    assert (wait.silence.value, wait.silence.since) == ("9 working days", date(2026, 11, 12))
    assert (wait.mine, wait.theirs, [one.mine for one in wait.touches]) == ("you 1", "they 0", [True])
    assert wait.median == ""


def test_a_promise_that_is_to_come(world: World) -> None:
    ident = world.add(promised=date(2026, 11, 19)).application_id
    go(world, "11-13")
    wait = wait_of(world, ident)
    assert wait.text == "They said 5 working days; 1 has passed. You have not been in touch since."
    assert wait.until == date(2026, 11, 19)
    assert wait.silence.value == "1 working day"


def test_their_own_holidays_do_not_count(world: World) -> None:
    ident = world.add(promised=date(2026, 11, 19)).application_id
    world.calendar.holidays = {date(2026, 11, 16): "A holiday"}
    go(world, "11-25")
    assert wait_of(world, ident).text.startswith("They said 4 working days; 8 have passed.")


def test_a_new_date_begins_a_new_window(world: World) -> None:
    ident = world.add(promised=date(2026, 11, 19)).application_id
    go(world, "11-20")
    world.program.news(News(ident, ResponseKind.NEW_DATE, date(2026, 11, 20), date(2026, 11, 27)))
    go(world, "11-24")
    wait = wait_of(world, ident)
    assert wait.text == (
        "They said 5 working days; 2 have passed. They were last heard of on the 20th, 2 working days ago. "
        "You have not been in touch since."
    )
    assert wait.said is not None
    assert wait.said.since == date(2026, 11, 20)
    assert (wait.theirs, wait.silence.since) == ("they 1", date(2026, 11, 20))


def test_no_date_was_named(world: World) -> None:
    ident = world.add().application_id
    go(world, "11-16")
    wait = wait_of(world, ident)
    assert wait.said is None
    assert wait.text.startswith("They named no date; since the interview 2 working days went by.")


def test_after_an_application_it_is_no_interview(world: World) -> None:
    ident = world.add(stage=Stage.APPLIED).application_id
    go(world, "11-16")
    assert wait_of(world, ident).text.startswith("They named no date; since you applied 2 working days")


def test_a_conversation_is_one_sign_of_life_and_one_contact(world: World) -> None:
    ident = world.add().application_id
    go(world, "11-17")
    did(world, ident, Outcome.SPOKE, Channel.PHONE)
    wait = wait_of(world, ident)
    assert wait.text.endswith("They were heard of today. You rang once, on the 17th.")
    assert (wait.mine, wait.theirs) == ("you 1", "they 1")
    assert [one.mine for one in wait.touches] == [False, True]


@pytest.mark.parametrize(
    ("contacts", "told"),
    [
        ([(Channel.EMAIL, AttemptKind.THANKS)], "You thanked them on the 13th."),
        ([(Channel.PHONE, AttemptKind.STATUS)], "You rang once, on the 13th."),
        ([(Channel.EMAIL, AttemptKind.STATUS)] * 2, "You wrote twice, last on the 16th."),
        ([(Channel.PHONE, AttemptKind.STATUS)] * 2, "You rang twice, last on the 16th."),
        ([(Channel.EMAIL, AttemptKind.STATUS)] * 3, "You wrote 3 times, last on the 19th."),
        ([(Channel.PHONE, AttemptKind.STATUS)] * 3, "You rang 3 times, last on the 19th."),
        (
            [(Channel.EMAIL, AttemptKind.THANKS), (Channel.PHONE, AttemptKind.STATUS)],
            "You were in touch twice, last on the 16th.",
        ),
        ([(Channel.EMAIL, AttemptKind.THANKS)] * 2, "You were in touch twice, last on the 16th."),
        (
            [(Channel.EMAIL, AttemptKind.STATUS), *[(Channel.PHONE, AttemptKind.STATUS)] * 2],
            "You were in touch 3 times, last on the 19th.",
        ),
    ],
)
def test_what_the_user_did(world: World, contacts: list[tuple[Channel, AttemptKind]], told: str) -> None:
    ident = world.add().application_id
    for place, (channel, kind) in enumerate(contacts):
        go(world, f"11-{13 + 3 * place}")
        did(world, ident, Outcome.SENT if channel is Channel.EMAIL else Outcome.NO_ANSWER, channel, kind)
    go(world, "11-23")
    assert wait_of(world, ident).text.endswith(told)


def test_a_day_of_long_ago_is_named_whole(world: World) -> None:
    ident = world.add().application_id
    go(world, "11-13")
    did(world, ident, Outcome.SENT, Channel.EMAIL)
    go(world, "12-14")
    assert wait_of(world, ident).text.endswith("You wrote once, on Fri 13 Nov.")


def test_what_they_did_not_do_is_no_sign_of_life(world: World) -> None:
    ident = world.add().application_id
    go(world, "11-17")
    world.program.news(News(ident, ResponseKind.NO_SHOW, date(2026, 11, 17)))
    assert wait_of(world, ident).theirs == "they 0"


def test_a_promise_from_before_the_interview_says_nothing_of_this_wait(world: World) -> None:
    ident = world.add(promised=date(2026, 11, 5)).application_id
    go(world, "11-17")
    assert wait_of(world, ident).said is None


ENDED: dict[str, Callable[[World, int], object]] = {
    "today": lambda w, a: go(w, "11-12", "18:00"),
    "closed": lambda w, a: w.program.close(a, Closing.WITHDRAWN),
    "answered": lambda w, a: w.program.news(News(a, ResponseKind.INVITED, date(2026, 11, 17))),
    "refused": lambda w, a: w.program.news(News(a, ResponseKind.REJECTED, date(2026, 11, 17))),
    "next": lambda w, a: w.add(at="2026-11-24T10:00", stage=Stage.REFERENCE),
}


@pytest.mark.parametrize("how", ENDED)
def test_where_nothing_is_waited_for_nothing_is_told(world: World, how: str) -> None:
    ident = world.add().application_id
    go(world, "11-17")
    ENDED[how](world, ident)
    assert world.program.call_sheet(ident).waiting is None


def test_before_the_interview_nothing_is_waited_for(world: World) -> None:
    ident = world.add(at="2026-11-20T10:00").application_id
    assert world.program.call_sheet(ident).waiting is None


# -- what it took before


def answered(world: World, working_days: int, stage: Stage = Stage.FINAL, **fields: object) -> int:
    """A search that was answered so many working days after its interview of Monday 2 November."""
    number = len(world.program.timeline().rows)
    ident = world.add(f"Company {number}", "2026-11-02T10:00", stage=stage, **fields).application_id
    day = date(2026, 11, 2) + timedelta(days=working_days + 2 * (working_days // 5))
    world.clock.set(f"{day}T12:00:00-05:00")
    world.program.news(News(ident, ResponseKind.REJECTED, day))
    return ident


def test_the_median_is_told_from_eight_answers_on(world: World) -> None:
    for days in (3, 4, 5, 6, 7, 8, 9):
        answered(world, days)
    go(world, "11-18")
    ident = world.add("Northwind Labs", "2026-11-17T10:00").application_id
    assert wait_of(world, ident).median == ""
    answered(world, 10)
    go(world, "11-18")
    told = "Final interview: the median answer in your own search took 6.5 working days (of 8)."
    assert wait_of(world, ident).median == told


def test_only_the_same_kind_of_interview_is_compared(world: World) -> None:
    for days in range(3, 10):
        answered(world, days)
    answered(world, 3, Stage.PHONE_SCREEN)
    go(world, "11-18")
    ident = world.add("Northwind Labs", "2026-11-17T10:00").application_id
    assert wait_of(world, ident).median == ""


def test_an_answer_counts_once_for_the_last_interview_before_it(world: World) -> None:
    idents = [answered(world, days) for days in range(3, 10)]
    go(world, "11-18")
    world.program.news(News(idents[0], ResponseKind.OFFER_WRITTEN, date(2026, 11, 16)))
    for round_ in ("2026-11-03T10:00", "2026-11-04T10:00"):  # the one before it was answered on no day that is known
        world.add("Twice", round_)
    twice = world.add("Twice", "2026-11-05T10:00").application_id
    early = world.add("Early", "2026-11-10T10:00").application_id
    world.program.news(News(early, ResponseKind.INVITED, date(2026, 11, 3)))
    go(world, "11-18")
    ident = world.add("Northwind Labs", "2026-11-17T10:00").application_id
    assert wait_of(world, ident).median == ""
    world.program.news(News(twice, ResponseKind.OFFER_VERBAL, date(2026, 11, 6)))
    assert wait_of(world, ident).median.endswith("took 5.5 working days (of 8).")


def test_each_wait_is_counted_by_their_own_calendar(world: World) -> None:
    world.calendar.holidays = {date(2026, 11, 3): "A holiday"}
    world.calendar.only = "DE"
    for _ in range(8):
        answered(world, 4, place=Place("Europe/Berlin", "DE"))
    go(world, "11-18")
    ident = world.add("Northwind Labs", "2026-11-17T10:00").application_id
    assert "took 3 working days" in wait_of(world, ident).median


def test_what_was_erased_counts_no_more(world: World) -> None:
    idents = [answered(world, 4) for _ in range(8)]
    go(world, "11-18")
    ident = world.add("Northwind Labs", "2026-11-17T10:00").application_id
    assert wait_of(world, ident).median
    world.program.erase(idents[0])
    assert wait_of(world, ident).median == ""

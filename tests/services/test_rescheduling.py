"""The two verbs about time: a reminder rings later and its follow-up stays; a follow-up is moved, and judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.adapters.words import DateWords
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import CallBan, Instruction, Outcome, Place
from followup_desktop.services.program import Program
from followup_desktop.services.views import DoneAnswers, Known
from tests.fakes.world import World

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=NEW_YORK)
THANKSGIVING = date(2026, 11, 26)


def due_call(world: World, **fields: object) -> int:
    """The follow-up of a call that is due on Monday 23 November at ten in New York; it is that moment."""
    ident = world.add(promised=date(2026, 11, 19), **fields).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.clock.set(MONDAY.isoformat())
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    return planned.id


def in_words(world: World) -> Program:
    """The program with the real understanding of words."""
    return Program(replace(world.program.around, words=DateWords()), world.reader)


# -- by a day


def test_a_day_on_is_their_next_business_day_and_then_any_day(world: World) -> None:
    follow_up = due_call(world)
    world.calendar.holidays = {date(2026, 11, 24): "A holiday"}
    first, words = world.program.another_day(follow_up, 1)
    assert (first, words) == (datetime(2026, 11, 25, 10, tzinfo=NEW_YORK), "Wed 25 Nov 2026 10:00")
    for day, step in ((26, 1), (27, 1), (28, 1), (27, -1)):
        first, words = world.program.another_day(follow_up, step, first)
        assert first.astimezone(NEW_YORK) == datetime(2026, 11, day, 10, tzinfo=NEW_YORK)


def test_a_day_back_is_their_business_day_before(world: World) -> None:
    moment, words = world.program.another_day(due_call(world), -1)
    assert (moment, words) == (datetime(2026, 11, 20, 10, tzinfo=NEW_YORK), "Fri 20 Nov 2026 10:00")


def test_the_words_of_another_day_are_understood_as_that_day(world: World) -> None:
    follow_up = due_call(world)
    moment, words = world.program.another_day(follow_up, 1)
    world.clock.move_to("Europe/Berlin")
    understood, _ = in_words(world).understand_later(words, "America/New_York")
    assert understood.instant == moment


def test_a_day_over_the_change_of_the_clocks_keeps_the_hour(world: World) -> None:
    before = datetime(2026, 10, 31, 10, tzinfo=NEW_YORK)
    moment, words = world.program.another_day(due_call(world), 1, before)
    assert words == "Sun 1 Nov 2026 10:00"
    assert moment - before.astimezone(UTC) == timedelta(hours=25)


# -- remind me later


def test_the_choices_name_their_moments(world: World) -> None:
    offered = [(one.value, one.text, one.when) for one in world.program.later_choices(due_call(world))]
    assert offered == [
        ("10_minutes", "In 10 minutes", "today 10:10"),
        ("1_hour", "In 1 hour", "today 11:00"),
        ("afternoon", "This afternoon", "today 14:30"),
        ("next_morning", "Next business morning", "tomorrow 09:30"),
    ]


def test_the_next_business_morning_is_theirs_over_their_holiday_and_weekend(world: World) -> None:
    follow_up = due_call(world)
    world.calendar.holidays = {THANKSGIVING: "Thanksgiving Day", date(2026, 11, 27): "The day after"}
    world.clock.move_to("Europe/Berlin")
    world.clock.set("2026-11-25T16:00:00-05:00")
    *_, morning = world.program.later_choices(follow_up)
    assert morning.until == datetime(2026, 11, 30, 9, 30, tzinfo=NEW_YORK)
    assert morning.when == "Mon 30 Nov 15:30 (09:30 theirs)"


def test_in_the_evening_no_afternoon_is_offered(world: World) -> None:
    follow_up = due_call(world)
    world.clock.set("2026-11-23T15:00:00-05:00")
    assert "afternoon" not in [one.value for one in world.program.later_choices(follow_up)]


def test_the_reminder_waits_and_the_follow_up_does_not_move(world: World) -> None:
    follow_up = due_call(world)
    until = MONDAY + timedelta(hours=3)
    world.program.snooze(follow_up, until)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.reminder is not None
    assert row.follow_up.due.instant == MONDAY
    assert row.reminder.ring_at == until
    assert row.label == "Call today"
    world.program.undo()
    (row,) = world.program.timeline().rows
    assert row.reminder is not None
    assert row.reminder.ring_at == MONDAY


def test_half_an_hour_is_half_an_hour_while_the_clocks_go_back(make_world: Callable[..., World]) -> None:
    """T8: at 01:50, ten minutes before the overlap ends, and again in its second pass."""
    world = make_world("2026-11-01T00:30:00-04:00")
    program = in_words(world)
    for now in ("2026-11-01T01:50:00-04:00", "2026-11-01T01:50:00-05:00"):
        world.clock.set(now)
        for words in ("in 30 minutes", "30 min", "in half an hour"):
            moment, _ = program.understand_later(words)
            assert moment.instant - world.clock.now() == timedelta(minutes=30), words


@pytest.mark.parametrize(
    ("words", "at", "said"),
    [
        ("tomorrow 9:30", "2026-11-24T09:30", "= Tue 24 Nov 2026, 09:30 EST"),
        ("fri 14:00", "2026-11-27T14:00", "= Fri 27 Nov 2026, 14:00 EST"),
        ("in 3 hours", "2026-11-23T13:00", "= Mon 23 Nov 2026, 13:00 EST"),
        ("2 h", "2026-11-23T12:00", "= Mon 23 Nov 2026, 12:00 EST"),
        ("14 march 2027 02:30", "2027-03-14T03:30", "Moved to 03:30: the clocks jump over 02:30 that night"),
        ("7 nov 2027 01:30", "2027-11-07T01:30", "01:30 comes twice that night: the first is meant"),
    ],
)
def test_a_time_in_words_is_said_back(world: World, words: str, at: str, said: str) -> None:
    world.clock.set(MONDAY.isoformat())
    moment, shown = in_words(world).understand_later(words)
    assert moment.instant.astimezone(NEW_YORK).strftime("%Y-%m-%dT%H:%M") == at
    assert said in shown


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("banana", "Not understood yet. Try “tomorrow 9:30”, “fri 14:00” or “in 3 hours”."),
        ("tomorrow", "At which hour on Tue 24 Nov? Add it, as in “tomorrow 9:30”."),
        ("yesterday 9:30", "Sun 22 Nov 2026, 09:30 EST has passed already. Choose a later one."),
        ("29 feb 2027 10:00", "There is no such day. Look at the day and the month again."),
        ("31.4.2027 10:00", "There is no such day. Look at the day and the month again."),
        ("1969-05-01 10:00", "A year like that is out of reach. Use a year between 1970 and 2199."),
        ("9999-12-31T23:59", "A year like that is out of reach. Use a year between 1970 and 2199."),
    ],
)
def test_what_is_no_moment_is_told_in_a_sentence(world: World, words: str, sentence: str) -> None:
    world.clock.set(MONDAY.isoformat())
    with pytest.raises(Refused) as refused:
        in_words(world).understand_later(words)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("words", ["29 feb 2027", "1969-05-01", "31 nov", "12/31/9999"])
def test_a_day_that_cannot_be_is_refused_everywhere_with_the_reason(world: World, words: str) -> None:
    program = in_words(world)
    with pytest.raises(Refused):
        program.understand_day(words)
    with pytest.raises(Refused):
        program.understand_moment(f"{words} 10:00", "Europe/Berlin")


def test_a_leap_day_that_exists_is_understood(world: World) -> None:
    assert in_words(world).understand_day("29 feb 2028") == (date(2028, 2, 29), "= Tue 29 Feb 2028")


@pytest.mark.parametrize("verb", ["snooze", "move"])
@pytest.mark.parametrize("away", [timedelta(), -timedelta(days=1), timedelta(days=800)])
def test_neither_verb_takes_the_past_or_a_slip_of_the_year(world: World, verb: str, away: timedelta) -> None:
    follow_up = due_call(world)
    with pytest.raises(Refused):
        getattr(world.program, verb)(follow_up, world.clock.now() + away)


# -- moving the follow-up itself


def said_of(world: World, follow_up: int, at: datetime) -> str:
    return world.program.preview_move(follow_up, at).why


def test_a_move_is_shown_before_it_is_saved_and_saves_nothing(world: World) -> None:
    follow_up = due_call(world)
    step = world.program.preview_move(follow_up, datetime(2026, 11, 24, 10, tzinfo=NEW_YORK))
    assert step.text == "Call Tue 24 Nov, 10:00"
    assert step.why == "That fits: a working day there, and a good hour."
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.follow_up.due.instant == MONDAY


def test_the_advice_says_what_speaks_against_the_new_moment(world: World) -> None:
    follow_up = due_call(world)
    world.calendar.holidays, world.calendar.only = {THANKSGIVING: "Thanksgiving Day"}, "US"
    at = datetime(2026, 11, 24, 10, tzinfo=NEW_YORK)
    assert said_of(world, follow_up, at.replace(day=26)).startswith("A holiday there: Thanksgiving Day.")
    assert said_of(world, follow_up, at.replace(day=28)).startswith("A weekend there.")
    assert said_of(world, follow_up, at.replace(hour=8)) == "08:00 is early for a call there; from 09:30 it fits."
    assert "midday break" in said_of(world, follow_up, at.replace(hour=12, minute=30))
    assert said_of(world, follow_up, at.replace(hour=18)) == "18:00 is late for a call there."
    assert said_of(world, follow_up, at.replace(hour=23)).endswith("it rings all the same.")


def test_a_move_beyond_what_is_advised_is_late(world: World) -> None:
    follow_up = due_call(world)
    (row,) = world.program.timeline().rows
    assert row.window is not None
    beyond = row.window.latest.astimezone(NEW_YORK) + timedelta(days=7)
    while beyond.weekday() > 4:
        beyond += timedelta(days=1)
    assert said_of(world, follow_up, beyond.replace(hour=10, minute=0)).startswith("Late: ")


def test_a_move_by_their_clock_is_understood_there_and_says_why_not(world: World) -> None:
    world.clock.set(MONDAY.isoformat())
    program = in_words(world)
    moment, said = program.understand_later("fri 14:00", "Europe/Berlin")
    assert moment.instant == datetime(2026, 11, 27, 14, tzinfo=BERLIN)
    assert "(08:00 yours)" in said
    with pytest.raises(Refused, match="At which hour on Fri 27 Nov"):
        program.understand_later("fri", "Europe/Berlin")


def test_a_move_before_the_promised_day_is_too_early(world: World) -> None:
    ident = world.add(promised=date(2026, 12, 10)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    said = said_of(world, planned.id, datetime(2026, 11, 24, 10, tzinfo=NEW_YORK))
    assert said.startswith("Too early: ")


def test_a_move_into_a_stretch_without_calls_is_named(world: World) -> None:
    follow_up = due_call(world)
    ident = world.program.application_of(follow_up)
    world.program.move(follow_up, MONDAY + timedelta(days=1))
    ban = Instruction(call_ban=CallBan.PHONE)
    world.program.save_known(Known(ident, date(2026, 11, 19), ban, place=Place("America/New_York", "US")))
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    said = said_of(world, planned.id, MONDAY + timedelta(days=2))
    assert ("They asked not to be called." in said) == (planned.channel.value == "phone")


def test_hours_are_theirs_over_zones_and_clock_changes(make_world: Callable[..., World]) -> None:
    """Berlin goes back on 25 October, New York on 1 November: in between they are five hours apart."""
    world = make_world("2026-10-20T12:00:00+02:00", "Europe/Berlin")
    ident = world.add(at="2026-10-14T10:00", promised=date(2026, 10, 19)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    planned = world.program.call_sheet(ident).follow_up
    assert planned is not None
    fits = datetime(2026, 10, 28, 14, 30, tzinfo=BERLIN)  # 09:30 there; on 4 November it would be 08:30
    assert "early" not in said_of(world, planned.id, fits)
    assert "08:30 is early" in said_of(world, planned.id, fits.replace(month=11, day=4))
    world.program.move(planned.id, fits)
    (row,) = world.program.timeline().rows
    assert row.reminder is not None
    assert row.reminder.ring_at == fits.astimezone(UTC)

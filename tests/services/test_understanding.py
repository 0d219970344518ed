"""What was understood is said back, in both clocks, with a word of warning where a day is odd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from followup_desktop.adapters.words import DateWords
from followup_desktop.services.program import Program
from tests.fakes.world import World


def test_a_day(world: World) -> None:
    assert world.program.understand_day("2026-12-04") == (date(2026, 12, 4), "= Fri 4 Dec 2026")
    assert world.program.understand_day("soon") is None


def test_a_moment_on_the_same_clock(world: World) -> None:
    found = world.program.understand_moment("2026-11-24T14:00-05:00")
    assert found is not None
    assert found[1] == "= Tue 24 Nov 2026, 14:00 EST"
    assert found[0].zone == "America/New_York"


def test_a_moment_on_theirs_is_told_in_ours_too(world: World) -> None:
    found = world.program.understand_moment("2026-11-24T14:00+01:00", "Europe/Berlin")
    assert found is not None
    assert found[1] == "= Tue 24 Nov 2026, 14:00 CET (08:00 yours)"


def test_odd_days_are_asked_about(world: World) -> None:
    world.calendar.holidays[date(2026, 11, 26)] = "Thanksgiving"
    holiday = world.program.understand_moment("2026-11-26T14:00-05:00")
    weekend = world.program.understand_moment("2026-11-28T14:00-05:00")
    assert holiday is not None
    assert weekend is not None
    assert holiday[1].endswith(". A holiday there (Thanksgiving): is that right?")
    assert weekend[1].endswith(". A weekend there: is that right?")


def test_what_is_not_understood_is_none(world: World) -> None:
    assert world.program.understand_moment("whenever") is None
    assert world.program.understand_moment("2026-11-24T14:00-05:00", "Mars/Olympus") is None


def test_an_interview_in_the_hour_that_the_clocks_jump_over_is_named(world: World) -> None:
    """T6."""
    program = Program(replace(world.program.around, words=DateWords()), world.reader)
    for zone, words in (("America/New_York", "14 march 2027 02:30"), ("Europe/Berlin", "28 march 2027 02:30")):
        found = program.understand_moment(words, zone)
        assert found is not None
        moment, said = found
        assert moment.local.strftime("%H:%M") == "03:30"
        assert "Moved to 03:30: the clocks jump over 02:30 that night" in said

"""Where the user lives: guessed, named in words, and what follows from it."""

from __future__ import annotations

from datetime import date

import pytest

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.settings import Settings
from tests.fakes.world import World


def test_zone_and_country_are_guessed_from_the_computer(world: World) -> None:
    world.calendar.holidays = {date(2026, 11, 26): "Thanksgiving Day"}
    found = world.program.welcome()
    assert found.wanted
    assert (found.zone.value, found.zone.text) == ("America/New_York", "New York")
    assert found.zone.said == "= America/New_York, 12:00 now, as this computer has it"
    assert (found.country.value, found.country.text) == ("US", "United States")
    assert found.country.said == "Quiet on its holidays. The next: Thu 26 Nov, Thanksgiving Day"
    world.program.set_setting("welcomed", "yes")
    assert not world.program.welcome().wanted


def test_a_place_is_named_in_words_and_counts_at_once(world: World) -> None:
    changes = world.program.set_place("my_zone", " Berlin ")
    assert {Kind.SETTING, Kind.APPLICATION} <= changes.kinds  # every time that is shown is another
    assert world.program.setting("my_zone") == "Europe/Berlin"
    assert world.program.timeline().zone == "Europe/Berlin"
    found = world.program.welcome()
    assert found.zone.said == "= Europe/Berlin, 18:00 now"
    assert (found.country.value, found.country.text) == ("DE", "Germany")  # guessed from the zone that was named
    world.program.set_place("my_country", "us")
    assert world.program.welcome().country.value == "US"
    world.program.set_place("my_zone", "")
    world.program.set_place("my_country", "")
    assert world.program.timeline().zone == "America/New_York"
    assert world.program.welcome().country.value == "US"


def test_the_country_decides_on_which_holidays_nothing_rings(world: World) -> None:
    world.calendar.holidays, world.calendar.only = {date(2026, 12, 1): "Some Day"}, "DE"
    assert "not known here" in world.program.welcome().country.said
    world.program.set_place("my_country", "Germany")
    assert world.program.setting("my_country") == "DE"
    assert world.program.welcome().country.said == "Quiet on its holidays. The next: Tue 1 Dec, Some Day"


def test_words_that_mean_no_place_are_refused_and_change_nothing(world: World) -> None:
    for key, sentence in (("my_zone", "No time zone by that name."), ("my_country", "No country by that name.")):
        with pytest.raises(Refused, match=sentence):
            world.program.set_place(key, "Atlantis")
        assert world.program.setting(key) == ""


def test_where_no_country_can_be_told_it_says_what_that_costs(world: World) -> None:
    world.clock.move_to("UTC")
    found = world.program.welcome().country
    assert (found.value, found.text) == ("", "")
    assert "nothing rings on its public holidays" in found.said


def test_a_start_takes_the_zone_that_was_named_before(world: World) -> None:
    """And a program that another one wrote beside takes it over while it runs."""
    with world.store.write() as work:
        work.set_setting("my_zone", "Europe/Berlin")
        work.commit()
    assert world.clock.zone() == "America/New_York"
    world.program.use_own_zone()
    assert world.clock.zone() == "Europe/Berlin"
    with world.store.write() as work:
        work.set_setting("my_zone", "Mars/Olympus")
        work.commit()
    Settings(world.program.around).use_own_zone()
    assert world.clock.zone() == "America/New_York"

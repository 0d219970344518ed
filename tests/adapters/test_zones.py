"""The country of a zone, for every name that a system may call its zone by."""

from __future__ import annotations

from importlib.resources import files
from zoneinfo import available_timezones

import pytest

from followup_desktop.adapters.zones import ELSEWHERE, ZoneCountries

country_of = ZoneCountries().country_of


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("America/New_York", "US"),
        ("Europe/Berlin", "DE"),
        ("Europe/Stockholm", "SE"),  # shares its rules with Berlin's
        ("Asia/Kolkata", "IN"),
        ("America/Argentina/Buenos_Aires", "AR"),
    ],
)
def test_a_place(zone: str, country: str) -> None:
    assert country_of(zone) == country


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Asia/Calcutta", "IN"), ("US/Eastern", "US"), ("Europe/Kiev", "UA"), ("Asia/Saigon", "VN"), ("Japan", "JP")],
)
def test_an_old_name_is_in_the_same_country(zone: str, country: str) -> None:
    assert country_of(zone) == country


@pytest.mark.parametrize(
    ("zone", "country"), [("Iceland", "IS"), ("Africa/Timbuktu", "ML"), ("Pacific/Yap", "FM"), ("CET", "")]
)
def test_an_old_name_does_not_cross_a_border(zone: str, country: str) -> None:
    """By the database alone Iceland would lie in the Ivory Coast."""
    assert country_of(zone) == country


@pytest.mark.parametrize(
    "zone", ["UTC", "Etc/GMT+5", "EST5EDT", "", "Mars/Olympus", "../../etc/passwd", "\0", "x" * 5000]
)
def test_what_lies_in_no_country(zone: str) -> None:
    assert country_of(zone) == ""


def test_every_name_gives_a_country_that_exists_or_none() -> None:
    table = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    known = {line.split("\t")[0] for line in table.splitlines() if not line.startswith("#")} | {""}
    names = available_timezones()
    assert {country_of(zone) for zone in names} <= known
    # None are the offsets and the rules without a place alone.
    without = {
        zone for zone in names if not country_of(zone) and "/" in zone and not zone.startswith(("Etc/", "System"))
    }
    assert without == set()
    assert set(ELSEWHERE) <= names


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("Kolkata", "Asia/Kolkata"),
        ("Germany", "Europe/Berlin"),
        ("Cuba", "America/Havana"),  # it has but one
        ("Canada", ""),  # nobody can tell which of its zones is meant
        ("Atlantis", ""),
        ("../../etc/passwd", ""),
    ],
)
def test_a_zone_by_what_people_call_it(said: str, zone: str) -> None:
    assert ZoneCountries().zone_named(said) == zone


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("Germany", "DE"),
        (" de ", "DE"),
        ("Uk", "GB"),
        ("PT", "PT"),
        ("Brazil", "BR"),
        ("munich", "DE"),
        ("nowhere", ""),
    ],
)
def test_a_country_by_what_people_call_it(said: str, country: str) -> None:
    assert ZoneCountries().country_named(said) == country


def test_a_country_is_called_by_its_name() -> None:
    places = ZoneCountries()
    assert [places.name_of(code) for code in ("DE", "GB", "XX")] == ["Germany", "United Kingdom", "XX"]

from __future__ import annotations

import subprocess
import sys

import pytest

from followup_desktop.adapters.phones import PhoneNumbers

PHONES = PhoneNumbers()


@pytest.mark.parametrize(
    ("number", "country", "readable", "link"),
    [
        ("+1 212 555 0143", "US", "(212) 555-0143", "tel:+1-212-555-0143"),
        ("(212) 555-0143", "US", "(212) 555-0143", "tel:+1-212-555-0143"),
        ("+1 212 555 0143", "DE", "+1 212-555-0143", "tel:+1-212-555-0143"),
        ("030 901820", "DE", "030 901820", "tel:+49-30-901820"),
        ("+44 20 7946 0018 ext. 12", "US", "+44 20 7946 0018 x12", "tel:+44-20-7946-0018;ext=12"),
        ("reception", "US", "reception", ""),
        ("12", "US", "12", ""),
        ("030  901820", "", "030 901820", ""),
        ("9" * 500, "US", "9" * 500, ""),
        ("", "US", "", ""),
    ],
)
def test_readable_and_dialable(number: str, country: str, readable: str, link: str) -> None:
    assert PHONES.readable(number, country) == readable
    assert PHONES.link(number, country) == link


INVITATION = """Hi, I will call you; my direct line is (212) 555-0143, mobile +1 415 555 0172.
Meeting ID: 812 5550 1234
Passcode: 445566
Or dial: +1 929-205-6099 PIN: 123 456 789#

One tap mobile
+16699006833,,81255501234#,,,,*445566# US (San Jose)
+12532158782,,81255501234# US (Tacoma)

Dial by your location
+1 669 900 6833 US (San Jose)

Reception: +49 30 901820
"""


def test_finds_the_numbers_of_people_and_leaves_conferences_out() -> None:
    assert PHONES.find(INVITATION, "US") == ("+1 212-555-0143", "+1 415-555-0172", "+49 30 901820")


def test_without_a_country_only_international_numbers_are_found() -> None:
    assert PHONES.find("ring (212) 555-0143 or +49 30 901820", "") == ("+49 30 901820",)


def test_a_long_hostile_text_is_searched_quickly() -> None:
    assert PHONES.find("+1 " * 400_000, "US") == ()


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+49 30 901820", "Europe/Berlin"),
        ("+1 415 555 0172", "America/Los_Angeles"),
        ("+1 800 555 0199", ""),
        ("nothing", ""),
    ],
)
def test_the_zone_of_a_number_only_where_it_tells_one(number: str, zone: str) -> None:
    assert PHONES.zone_of(number) == zone


def test_the_heavy_tables_stay_unloaded() -> None:
    code = (
        "import sys; from followup_desktop.adapters.phones import PhoneNumbers as P;"
        "assert 'phonenumbers' not in sys.modules; P().find('+49 30 901820', ''); P().zone_of('+49 30 901820');"
        "assert not {'phonenumbers.geocoder', 'phonenumbers.carrier', 'phonenumbers.geodata'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Which country a time zone lies in, and what people call both, from the zone database's own tables (tzdata)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from followup_desktop.adapters.zone_names import database_name, from_phrase, present_name

# Old names whose present one lies in another country (they share their clocks), and those that name no country.
ELSEWHERE = {
    "Africa/Asmera": "ER", "Africa/Timbuktu": "ML", "America/Coral_Harbour": "CA", "America/Virgin": "VI",
    "Antarctica/South_Pole": "AQ", "Atlantic/Jan_Mayen": "SJ", "Iceland": "IS", "Pacific/Ponape": "FM",
    "Pacific/Truk": "FM", "Pacific/Yap": "FM",
    "CET": "", "EET": "", "EST": "", "HST": "", "MET": "", "MST": "", "WET": "",
}  # fmt: skip


@cache
def _table() -> dict[str, str]:
    """Zone name -> country code. The first line that names a zone wins; old names are not in the table."""
    countries: dict[str, str] = {}
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            countries.setdefault(zone, code)
    return countries


NAMED = {"GB": "United Kingdom"}  # where the table is shorter or stranger than what people expect
# What people say for a country beside the name that the table gives it.
SPOKEN = {
    "uk": "GB", "united kingdom": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "usa": "US", "u.s.": "US", "u.s.a.": "US", "america": "US",
    "united states of america": "US", "deutschland": "DE", "österreich": "AT", "schweiz": "CH", "suisse": "CH",
    "holland": "NL", "the netherlands": "NL", "korea": "KR", "south korea": "KR", "czechia": "CZ",
    "uae": "AE", "emirates": "AE", "españa": "ES", "méxico": "MX", "brasil": "BR", "italia": "IT",
}  # fmt: skip


@cache
def _country_names() -> dict[str, str]:
    """Country code -> name in English."""
    text = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows if len(row) == 2}


@cache
def _by_country_name() -> dict[str, str]:
    """What a country may be called, folded -> its code; the codes among them."""
    names = {name.casefold(): code for code, name in _country_names().items()}
    return {code.casefold(): code for code in _country_names()} | names | SPOKEN


def _zone_of_country(country: str) -> str:
    """Its zone where it has but one; of several nobody can tell which is meant."""
    zones = [zone for zone, code in _table().items() if code == country]
    return zones[0] if len(zones) == 1 else ""


class ZoneCountries:
    """Fulfils ports.Places."""

    def country_of(self, zone: str) -> str:
        """Old names count too: many systems and browsers still say Asia/Calcutta or US/Eastern."""
        if zone in ELSEWHERE:
            return ELSEWHERE[zone]
        return _table().get(zone) or _table().get(present_name(zone), "")

    def zone_named(self, text: str) -> str:
        """A name of the database, what people call a zone or a city, and at last a country."""
        named = database_name(text) or from_phrase(text)
        return named or _zone_of_country(_by_country_name().get(_folded(text), ""))

    def country_named(self, text: str) -> str:
        """A country by its name or code; else the one that a city lies in."""
        return _by_country_name().get(_folded(text)) or self.country_of(from_phrase(text))

    def name_of(self, country: str) -> str:
        return NAMED.get(country) or _country_names().get(country, country)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()

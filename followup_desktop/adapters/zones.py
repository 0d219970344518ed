"""Which country a time zone lies in, from the zone database's own table (tzdata, zone.tab)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from followup_desktop.adapters.zone_names import present_name

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


class ZoneCountries:
    """Fulfils ports.Places."""

    def country_of(self, zone: str) -> str:
        """Old names count too: many systems and browsers still say Asia/Calcutta or US/Eastern."""
        if zone in ELSEWHERE:
            return ELSEWHERE[zone]
        return _table().get(zone) or _table().get(present_name(zone), "")

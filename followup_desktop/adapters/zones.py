"""Which country a time zone lies in, from the zone database's own table (tzdata, zone.tab)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, str]:
    """Zone name -> country code. The first line that names a zone wins; links (old names) are not in the table."""
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
        return _table().get(zone, "")

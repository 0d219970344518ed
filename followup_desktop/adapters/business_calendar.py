"""Working days of the other side, from the holidays library, and the quiet days around the turn of the year.

The library loads slowly (60 ms) and is imported with the first question; answers are kept per calendar and year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY, SUNDAY = 5, 6
KNOWN_YEARS = range(1900, 2200)  # outside of these the library has nothing to say
# Codes that people and the guidance use beside ISO 3166. "UK" means England and Wales there.
CODES = {"UK": "GB-ENG", "GB": "GB-ENG"}
# Countries where offices are empty between the years although the days are no holidays (guidance, section 8, A4,
# names US, UK and DE). The others are ours: 25 December is a public holiday there, and people customarily take the
# days up to New Year off. Countries that keep Christmas by another calendar, or not at all, are left out on purpose.
QUIET_AT_CHRISTMAS = frozenset({"US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "BE", "NL", "LU", "DK"})
QUIET_AT_CHRISTMAS |= {"NO", "SE", "FI", "IS", "ES", "PT", "IT", "PL", "CZ", "SK", "HU", "SI", "HR", "EE", "LV", "LT"}
QUIET_AT_NEW_YEAR = frozenset({"JP"})
QUIET = "quiet days between the years"
# What the guidance counts for India: three national holidays; states and employers add many, unforeseeably.
REDUCED = {"IN": {(1, 26): "Republic Day", (8, 15): "Independence Day", (10, 2): "Gandhi Jayanti"}}


@dataclass(frozen=True)
class _Year:
    """One year of one calendar: its days off by name (quiet days among them), and its weekend as weekday numbers."""

    names: Mapping[date, str] = field(default_factory=dict)
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})


class HolidayCalendar:
    """Fulfils ports.BusinessCalendar. Unknown countries and "" have weekends only.

    ``reduced``: the calendars of the situation file, where IN means three holidays (guidance, section 8, A6).
    ``bridge_after_thanksgiving``: in the US the Friday after Thanksgiving is no working day either (A5 counts it as
    one; many firms close).
    """

    def __init__(self, *, reduced: bool = False, bridge_after_thanksgiving: bool = False) -> None:
        self._reduced, self._bridge = reduced, bridge_after_thanksgiving
        self._year = lru_cache(maxsize=512)(self._load)

    def is_business_day(self, day: date, calendar: str) -> bool:
        year = self._year(calendar, day.year)
        return day.weekday() not in year.weekend and day not in year.names

    def holiday_name(self, day: date, calendar: str) -> str:
        return self._year(calendar, day.year).names.get(day, "")

    def _load(self, calendar: str, year: int) -> _Year:
        code = calendar.strip().upper()
        country, _, region = CODES.get(code, code).partition("-")
        if not country or year not in KNOWN_YEARS:
            return _Year()
        if self._reduced and country in REDUCED:
            return _Year({date(year, *when): name for when, name in REDUCED[country].items()})
        found = _from_library(country, region, year)
        if found is None:
            return _Year()
        names = {day: str(name) for day, name in found.items() if day.year == year}
        if self._bridge and country == "US":
            names[_thanksgiving(year) + timedelta(days=1)] = "day after Thanksgiving"
        return _Year({**_quiet_days(country, year), **names}, _weekend(found))


def _from_library(country: str, region: str, year: int) -> HolidayBase | None:
    """The library's holidays; those of the whole country where it does not know the region."""
    import holidays

    for subdivision in dict.fromkeys((region or None, None)):
        try:
            return holidays.country_holidays(country, subdiv=subdivision, years=year, language="en_US")
        except NotImplementedError:  # the library's word for "I do not know this place"
            continue
    return None


def _weekend(found: HolidayBase) -> frozenset[int]:
    """As the library has it; where it knows of Sunday alone (Hong Kong), offices close on Saturday all the same."""
    named = frozenset(found.weekend)
    return frozenset({SATURDAY, SUNDAY}) if named == {SUNDAY} else named


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _quiet_days(country: str, year: int) -> Mapping[date, str]:
    """24 December to 1 January; in Japan 29 December to 3 January."""
    if country in QUIET_AT_CHRISTMAS:
        days = [(1, 1), *((12, day) for day in range(24, 32))]
    elif country in QUIET_AT_NEW_YEAR:
        days = [(1, 1), (1, 2), (1, 3), (12, 29), (12, 30), (12, 31)]
    else:
        days = []
    return {date(year, *day): QUIET for day in days}

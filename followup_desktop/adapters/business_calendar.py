"""Working days of the other side, from the holidays library, and the quiet days around the turn of the year.

The library loads slowly (60 ms) and is imported with the first question; answers are kept per calendar and year.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from followup_desktop.domain.parameters import QUIET_PERIODS
from followup_desktop.languages import tr

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY, SUNDAY = 5, 6
USUAL_WEEKEND = frozenset({SATURDAY, SUNDAY})
KNOWN_YEARS = range(1900, 2200)  # outside of these the library has nothing to say
# Codes that people and the guidance use beside ISO 3166. "UK" means England and Wales there.
CODES = {"UK": "GB-ENG", "GB": "GB-ENG"}
QUIET = tr("quiet days between the years")
# What the guidance counts for India: three national holidays; states and employers add many, unforeseeably.
REDUCED = {"IN": {(1, 26): "Republic Day", (8, 15): "Independence Day", (10, 2): "Gandhi Jayanti"}}


@dataclass(frozen=True)
class _Year:
    """One year of one calendar: its days off by name (quiet days among them), and the business days."""

    names: Mapping[date, str]
    business_days: frozenset[date]


class HolidayCalendar:
    """Fulfils ports.BusinessCalendar. Unknown countries and "" have weekends only.

    ``reduced``: the calendars of the situation file, where IN means three holidays (guidance, section 8, A6).
    """

    def __init__(self, *, reduced: bool = False) -> None:
        self._reduced = reduced
        self._year = lru_cache(maxsize=512)(self._load)

    def is_business_day(self, day: date, calendar: str) -> bool:
        return day in self._year(calendar, day.year).business_days

    def holiday_name(self, day: date, calendar: str) -> str:
        return self._year(calendar, day.year).names.get(day, "")

    def _load(self, calendar: str, year: int) -> _Year:
        code, _, option = calendar.strip().upper().partition("+")
        country, _, region = CODES.get(code, code).partition("-")
        if self._reduced and country in REDUCED:
            return _year({date(year, *when): name for when, name in REDUCED[country].items()}, year)
        found = _from_library(country, region, year) if country and year in KNOWN_YEARS else None
        if found is None:
            return _year({}, year)
        names = {day: str(name) for day, name in found.items() if day.year == year}
        if option == "BRIDGE" and country == "US":
            names[_thanksgiving(year) + timedelta(days=1)] = tr("day after Thanksgiving")
        return _year({**_quiet_days(country, year), **names}, year, _weekend(found))


def _year(names: Mapping[date, str], year: int, weekend: frozenset[int] = USUAL_WEEKEND) -> _Year:
    first = date(year, 1, 1).toordinal()
    days = (date.fromordinal(first + n) for n in range(366 if isleap(year) else 365))
    return _Year(names, frozenset(day for day in days if day.weekday() not in weekend and day not in names))


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
    return USUAL_WEEKEND if named == {SUNDAY} else named


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _quiet_days(country: str, year: int) -> Mapping[date, str]:
    periods = (period for period in QUIET_PERIODS if country in period.countries)
    return {date(year, *day): QUIET for period in periods for day in period.days}

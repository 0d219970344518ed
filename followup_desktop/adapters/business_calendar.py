"""Working days of the other side, from the holidays library, and the quiet days around the turn of the year.

The library loads slowly (60 ms) and is imported with the first question; answers are kept per calendar and year.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

# Codes that people and the guidance use beside ISO 3166. "UK" means England and Wales there.
CODES = {"UK": "GB-ENG", "GB": "GB-ENG"}
# Countries where offices are empty between the years although the days are no holidays (guidance, section 8, A4;
# the list of countries is ours: those where Christmas is a public holiday and the custom is known).
QUIET_AT_CHRISTMAS = frozenset({"US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "BE", "NL", "LU", "DK"})
QUIET_AT_CHRISTMAS |= {"NO", "SE", "FI", "IS", "ES", "PT", "IT", "PL", "CZ", "SK", "HU", "SI", "HR", "EE", "LV", "LT"}
QUIET_AT_NEW_YEAR = frozenset({"JP"})
QUIET = "quiet days between the years"
# What the guidance counts for India: three national holidays; states and employers add many, unforeseeably.
REDUCED = {"IN": {(1, 26): "Republic Day", (8, 15): "Independence Day", (10, 2): "Gandhi Jayanti"}}


class HolidayCalendar:
    """Fulfils ports.BusinessCalendar. Unknown countries and "" have weekends only.

    ``reduced``: the calendars of the situation file, where IN means three holidays.
    """

    def __init__(self, *, reduced: bool = False) -> None:
        self._reduced = reduced
        self._year = lru_cache(maxsize=256)(self._load)

    def is_business_day(self, day: date, calendar: str) -> bool:
        return day.weekday() < 5 and not self.holiday_name(day, calendar)

    def holiday_name(self, day: date, calendar: str) -> str:
        return self._year(calendar, day.year).get(day, "") or quiet_name(day, calendar)

    def _load(self, calendar: str, year: int) -> Mapping[date, str]:
        country, _, region = CODES.get(calendar, calendar).partition("-")
        if not country or not 1900 <= year <= 2200:
            return {}
        if self._reduced and country in REDUCED:
            return {date(year, *when): name for when, name in REDUCED[country].items()}
        import holidays

        with contextlib.suppress(NotImplementedError, KeyError):
            try:
                found = holidays.country_holidays(country, subdiv=region or None, years=year, language="en_US")
            except NotImplementedError:  # a region the library does not know: the whole country's holidays
                found = holidays.country_holidays(country, years=year, language="en_US")
            return {day: str(name) for day, name in found.items()}
        return {}


def quiet_name(day: date, calendar: str) -> str:
    """The quiet days' name: 24 December to 1 January; in Japan 29 December to 3 January."""
    country = CODES.get(calendar, calendar).partition("-")[0]
    turn = (day.month, day.day)
    if country in QUIET_AT_CHRISTMAS and (turn >= (12, 24) or turn == (1, 1)):
        return QUIET
    if country in QUIET_AT_NEW_YEAR and (turn >= (12, 29) or turn <= (1, 3)):
        return QUIET
    return ""

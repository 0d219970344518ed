"""Where the user lives: guessed from the computer, named by them in words, and shown with what was understood.

The zone is by which they read every time of theirs; the country decides which public holidays are their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.zones import zone_of
from followup_desktop.services.first_views import Understood, Welcome
from followup_desktop.services.settings import MY_COUNTRY, MY_ZONE, WELCOMED, plain_value
from followup_desktop.services.surroundings import Surroundings

FARTHEST = 366  # days that are looked through for the next public holiday


class Home:
    """Reads and understands; what is understood is a setting like others."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def welcome(self) -> Welcome:
        with self._around.store.read() as work:
            stored = work.settings()
        return Welcome(plain_value(WELCOMED, stored) == "no", self._zone_now(stored), self._country_now(stored))

    def _zone_now(self, stored: Mapping[str, str]) -> Understood:
        return self._zone(self._around.clock.zone(), guessed=not plain_value(MY_ZONE, stored))

    def _country_now(self, stored: Mapping[str, str]) -> Understood:
        named = plain_value(MY_COUNTRY, stored)
        country = named or self._around.places.country_of(self._around.clock.zone())
        if not country:
            return Understood("", "", self._around.wording.say("home.no_country"))
        return self._country(country)

    def understand_zone(self, text: str) -> Understood:
        """The zone that a city, a country or a name means. Raises Refused for words that mean none."""
        zone = self._around.places.zone_named(text)
        if not zone:
            say = self._around.wording.say
            raise Refused(say("home.zone_unknown"), say("home.zone_unknown_advice"))
        return self._zone(zone, guessed=False)

    def understand_country(self, text: str) -> Understood:
        """The country that a name, a code or a city means. Raises Refused for words that mean none."""
        country = self._around.places.country_named(text)
        if not country:
            say = self._around.wording.say
            raise Refused(say("home.country_unknown"), say("home.country_unknown_advice"))
        return self._country(country)

    def value_of(self, key: str, text: str) -> str:
        """What is kept for a place in words; empty: the guess counts. Raises Refused as the understanding does."""
        if not text.strip():
            return ""
        understand = self.understand_zone if key == MY_ZONE else self.understand_country
        return understand(text.strip()).value

    def _zone(self, zone: str, *, guessed: bool) -> Understood:
        wording = self._around.wording
        time = wording.time(self._around.now.astimezone(zone_of(zone)))
        said = wording.say("home.zone_guessed" if guessed else "home.zone", zone=zone, time=time)
        return Understood(zone, wording.city(zone), said)

    def _country(self, country: str) -> Understood:
        wording, name = self._around.wording, self._around.places.name_of(country)
        found = self._next_holiday(country)
        if found is None:
            return Understood(country, name, wording.say("home.no_holidays", country=name))
        day, holiday = found
        said = wording.say("home.holiday", day=wording.day(day, self._around.today), holiday=holiday)
        return Understood(country, name, said)

    def _next_holiday(self, country: str) -> tuple[date, str] | None:
        today = self._around.today
        days = (today + timedelta(days=ahead) for ahead in range(1, FARTHEST + 1))
        named = ((day, self._around.calendar.holiday_name(day, country)) for day in days)
        return next(((day, holiday) for day, holiday in named if holiday), None)

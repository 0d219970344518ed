"""Days and times in words, with what was understood said back."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import Moment
from followup_desktop.services.case import is_zone, zone_or_utc
from followup_desktop.services.surroundings import Surroundings


class Understanding:
    """Reads no store; the words adapter does the reading, this says what came of it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def day(self, text: str) -> tuple[date, str] | None:
        """ "fri next week" -> (4 December, "= Fri 4 Dec 2026")."""
        today = self._around.now.astimezone(zone_or_utc(self._around.clock.zone())).date()
        found = self._around.words.day(text, today)
        if found is None:
            return None
        return found, self._around.wording.say("understood.day", day=self._around.wording.long_day(found))

    def moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        """ "thu 2pm new york" -> the moment, "= Thu 26 Nov 2026, 14:00 EST (20:00 yours). A holiday there ...".

        ``zone``: what a time without a zone means; empty: the user's own. None for a zone that nobody knows.
        """
        mine = self._around.clock.zone()
        if zone and not is_zone(zone):
            return None
        found = self._around.words.moment(text, self._around.now, zone or mine)
        if found is None:
            return None
        moment = Moment.at(*found)
        return moment, self._said_back(moment, ZoneInfo(mine))

    def _said_back(self, moment: Moment, mine: ZoneInfo) -> str:
        wording, local, yours = self._around.wording, moment.local, moment.instant.astimezone(mine)
        same = local.utcoffset() == yours.utcoffset()
        said = wording.say(
            "understood.moment" if same else "understood.moment_yours",
            day=wording.long_day(local.date()),
            time=wording.time(local),
            zone=local.tzname() or moment.zone,
            yours=wording.time(yours),
        )
        calendar = self._around.places.country_of(moment.zone)
        holiday = self._around.calendar.holiday_name(local.date(), calendar)
        if holiday:
            return said + "." + wording.say("understood.holiday", name=holiday)
        if local.weekday() >= 5:
            return said + "." + wording.say("understood.weekend")
        return said

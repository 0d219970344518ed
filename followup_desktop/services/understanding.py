"""Days and times in words, with what was understood said back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Moment
from followup_desktop.domain.schedule import WallTime, kind_of_wall
from followup_desktop.domain.zones import is_zone
from followup_desktop.services.surroundings import Surroundings

SPAN = re.compile(r"\d+ ?[a-z]+", re.IGNORECASE)  # "2 h" means from now, and not two o'clock
UNTIL = re.compile(r"^(?:until|till|to)\s+", re.IGNORECASE)
AGO = re.compile(r"(.+?)\s+ago|vor\s+(.+)", re.IGNORECASE)  # "vor 2 Stunden"
AHEAD = re.compile(r"^in\b|\b(?:next|tomorrow|nächste[nrs]?|morgen)\b", re.IGNORECASE)
DAY, SOON = timedelta(days=1), timedelta(hours=12)


class Understanding:
    """Reads no store; the words adapter does the reading, this says what came of it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def day(self, text: str) -> tuple[date, str] | None:
        """ "fri next week" -> (4 December, "= Fri 4 Dec 2026"). Raises Refused for a day that cannot be."""
        found = self._around.words.day(text, self._around.today)
        if found is None:
            self._say_why_not(text)
            return None
        return found, self._around.wording.say("understood.day", day=self._around.wording.long_day(found))

    def moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        """ "thu 2pm new york" -> the moment, "= Thu 26 Nov 2026, 14:00 EST (20:00 yours). A holiday there ...".

        ``zone``: what a time without a zone means; empty: the user's own. None for a zone that nobody knows. Raises
        Refused for a day that cannot be.
        """
        mine = self._around.clock.zone()
        if zone and not is_zone(zone):
            return None
        found = self._around.words.as_typed(text, self._around.now, zone or mine)
        if found is None:
            self._say_why_not(text)
            return None
        typed, meant = found
        moment = Moment.at(typed.astimezone(UTC), meant)
        return moment, self._said_back(moment, ZoneInfo(mine)) + self._clocks(typed, moment)

    def told(self, moment: Moment) -> str:
        """A moment that is known, as ``moment`` says it back."""
        return self._said_back(moment, ZoneInfo(self._around.clock.zone()))

    def end(self, text: str, start: Moment) -> tuple[datetime, str] | None:
        """ "90 min", "11:30", "until noon" -> when something ends that begins at ``start`` (UTC), said back.

        Raises Refused for an end that would come before the start. A time without a day means the first after the
        start, as long as that is soon: at nine nobody ends what begins at ten.
        """
        words, as_typed = UNTIL.sub("", text.strip()), self._around.words.as_typed
        if not is_zone(start.zone):
            return None
        length = as_typed(f"in {words}", start.instant, start.zone)
        found = length or as_typed(words, start.instant, start.zone)
        if found is None:
            self._say_why_not(text)
            return None
        end = found[0].astimezone(UTC)
        if length is None and end - start.instant > SOON:
            a_day_before = as_typed(words, start.instant - DAY, start.zone) or found
            end = a_day_before[0].astimezone(UTC)
        if end <= start.instant:
            raise Refused(self._around.wording.say("refused.ends_before"))
        return end, self.end_told(end, start)

    def end_told(self, end: datetime, start: Moment) -> str:
        """ "= until 11:30", with the day where that is another one."""
        wording, local = self._around.wording, end.astimezone(start.local.tzinfo)
        day = "" if local.date() == start.day else f"{wording.long_day(local.date())}, "
        return wording.say("understood.end", when=f"{day}{wording.time(local)}")

    def later(self, text: str, zone: str = "") -> tuple[Moment, str]:
        """The same for a moment to come, always with a reason where there is none (Refused)."""
        say = self._around.wording.say
        span = self.moment(f"in {text}", zone) if SPAN.fullmatch(text.strip()) else None
        found = span or self.moment(text, zone)
        if found is None:
            day = self._around.words.day(text, self._around.today)
            if day is None:
                raise Refused(say("refused.not_understood"), say("refused.not_understood_advice"))
            named = self._around.wording.day(day, self._around.today)
            raise Refused(say("refused.no_hour", day=named), say("refused.no_hour_advice", text=text.strip()))
        moment, said = found
        if moment.instant <= self._around.now:
            when = said.removeprefix("= ").partition(".")[0]
            raise Refused(say("refused.passed", when=when), say("refused.passed_advice"))
        return moment, said

    def past(self, text: str) -> tuple[Moment, str]:
        """A moment that is over, in the user's own zone, always with a reason where there is none (Refused).

        An hour or a weekday alone means the last one, where words for a moment to come would mean the next.
        """
        say, now = self._around.wording.say, self._around.now
        found = self._ago(text) or self.moment(text)
        if found is None:
            day = self._around.words.day(text, self._around.today)
            if day is None:
                raise Refused(say("refused.not_understood"), say("refused.past_advice"))
            named = self._around.wording.day(day, self._around.today)
            raise Refused(say("refused.no_hour", day=named), say("refused.no_hour_advice", text=text.strip()))
        if found[0].instant <= now:
            return found
        earlier = None if AHEAD.search(text.strip()) else self._the_last(text)
        if earlier is None:
            raise Refused(say("refused.ahead", day=self._around.when(found[0].instant)), say("refused.ahead_advice"))
        return earlier

    def _ago(self, text: str) -> tuple[Moment, str] | None:
        """ "2 hours ago"."""
        length, mine, now = AGO.fullmatch(text.strip()), self._around.clock.zone(), self._around.now
        ahead = self._around.words.as_typed(f"in {length[1] or length[2]}", now, mine) if length else None
        if ahead is None:
            return None
        moment = Moment.at(now - (ahead[0] - now), mine)
        return moment, self.told(moment)

    def _the_last(self, text: str) -> tuple[Moment, str] | None:
        """An hour alone as it was today; one of a weekday, which words mean alike on the day before or after, as it
        was in the last week. None where that is ahead."""
        mine, now, as_typed = self._around.zone, self._around.now, self._around.words.as_typed
        dawn = datetime.combine(self._around.today, time(), mine)
        meant, beside = as_typed(text, now, mine.key), (as_typed(text, now + day, mine.key) for day in (-DAY, DAY))
        for since in (dawn, dawn - 6 * DAY) if meant in beside else (dawn,):
            typed = as_typed(text, since, mine.key)
            if typed is not None and typed[0] <= now:
                moment = Moment.at(typed[0].astimezone(UTC), typed[1])
                return moment, self.told(moment) + self._clocks(typed[0], moment)
        return None

    def _say_why_not(self, text: str) -> None:
        """Raises Refused where words name a day plainly, and it cannot be had."""
        problem = self._around.words.problem(text)
        if problem is not None:
            say = self._around.wording.say
            raise Refused(say(f"refused.{problem.value}"), say(f"refused.{problem.value}_advice"))

    def _clocks(self, typed: datetime, moment: Moment) -> str:
        """What a change of the clocks did to the time as typed."""
        wording, kind = self._around.wording, kind_of_wall(typed)
        if kind is WallTime.PLAIN or (kind is WallTime.TWICE and typed.fold):
            return ""
        facts = {"time": wording.time(moment.local), "typed": wording.time(typed)}
        return "." + wording.say(f"understood.{kind.value}", **facts).rstrip(".")

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

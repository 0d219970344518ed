"""What lies on a lane in words, made when somebody points at it.

A search of years holds a hundred thousand interviews, of which nobody looks at more than a few: to make all their
sentences with every reading of the timeline would take longer than the reading. Nothing here asks the store; a row
that goes by its neutral name holds nobody's name any more, and so do the words made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import FollowUp, Interview, Moment, Verdict
from followup_desktop.services.views import Mark, TimelineRow
from followup_desktop.services.wording import Wording

NAMED = 3  # things that share one place and are told one by one; of more their number and their days are told
MOMENT = timedelta(seconds=1)


class SpokenLanes:
    """``zone``: the user's own; ``now``: aware, when the rows were made."""

    def __init__(self, wording: Wording, zone: ZoneInfo, now: datetime) -> None:
        self._wording, self._zone, self._now = wording, zone, now
        self._today = now.astimezone(zone).date()

    # -- what lies on a lane

    def interviews(self, row: TimelineRow, held: Sequence[Interview]) -> str:
        """ "Final interview, Thu 12 Nov 14:00 New York, with Priya Raman"; of many their number and their days."""
        if len(held) <= NAMED:
            return "; ".join(self._interview(row, one) for one in held)
        return self._wording.say(
            "lane.interviews", count=len(held), first=self._day(held[0].start), last=self._day(held[-1].start)
        )

    def _interview(self, row: TimelineRow, one: Interview) -> str:
        said = self._wording.say(
            "lane.interview_ahead" if one.start.instant > self._now else "lane.interview",
            stage=self._wording.say(f"stage_long.{one.stage.value}"),
            when=self._when(one.start),
        )
        people = dict(row.people)
        names = [people[ident] for ident in one.contact_ids if ident in people]
        return self._wording.say("lane.with", what=said, names=self._listed(names)) if names else said

    def attempts(self, made: Sequence[Mark]) -> str:
        """ "Spoke, Sat 14 Nov 16:20", by the user's clock; of many their number and the newest."""
        if len(made) <= NAMED:
            return "; ".join(self._attempt(one) for one in made)
        return self._wording.say("lane.attempts", count=len(made), newest=self._attempt(made[-1]))

    def _attempt(self, one: Mark) -> str:
        return self._wording.say("lane.attempt", what=one.what, when=self._mine(one.at))

    def promised(self, row: TimelineRow) -> str:
        """ "They promised to decide by Thu 19 Nov"; nothing where they promised no day."""
        day = row.application.promised
        if day is None:
            return ""
        return self._wording.say("lane.promised", day=self._wording.day(day, self._today))

    def planned(self, planned: FollowUp) -> str:
        """ "Call planned Mon 23 Nov 10:00. It fits until Wed 25 Nov"; a follow-up whose moment passed was due."""
        late = planned.due.instant <= self._now
        return self._wording.say(
            "lane.was_due" if late else "lane.planned",
            what=self._planned(planned),
            when=self._when(planned.due),
            latest=self._wording.day(self._local_day(planned.window.latest), self._today),
        )

    def _planned(self, planned: FollowUp) -> str:
        if planned.verdict is Verdict.ANSWER_THEM:
            return self._wording.say("lane.answer")
        return self._wording.verb(planned.verdict, planned.channel)

    def quiet(self, row: TimelineRow) -> str:
        """ "No contact is welcome from Sat 14 Nov to Tue 24 Nov"; nothing where the row has no such stretch."""
        if row.quiet is None:
            return ""
        first, last = row.quiet[0], max(row.quiet[0], row.quiet[1] - MOMENT)  # it may end with a day
        return self._wording.say(
            "lane.unwelcome" if row.verdict is Verdict.DO_NOT_CALL else "lane.waiting",
            first=self._wording.day(self._local_day(first), self._today),
            last=self._wording.day(self._local_day(last), self._today),
        )

    def holiday(self, day: date, name: str) -> str:
        """ "Thanksgiving Day, Thu 26 Nov: a holiday where they are"."""
        return self._wording.say("lane.holiday", name=name, day=self._wording.day(day, self._today))

    # -- what is in view

    def stretch(self, seen: tuple[datetime, datetime], whole: tuple[datetime, datetime]) -> str:
        """ "Showing 16 to 24 November of March 2025 to January 2027"."""
        first, last = self._local_day(seen[0]), self._local_day(max(seen[0], seen[1] - MOMENT))
        return self._wording.say("lane.showing", seen=self._days(first, last), whole=self._months(whole))

    def span(self, whole: tuple[datetime, datetime]) -> str:
        """ "Mar 2025 to Jan 2027"."""
        return self._months(whole, brief=True)

    def _months(self, whole: tuple[datetime, datetime], *, brief: bool = False) -> str:
        first, last = (self._local_day(at) for at in whole)
        names = [self._wording.month(day, brief=brief) for day in (first, last)]
        end = self._wording.say("lane.month", month=names[1], year=last.year)
        if (first.year, first.month) == (last.year, last.month):
            return end
        start = self._wording.say("lane.month", month=names[0], year=first.year)
        return self._wording.say("lane.from_to", first=start if first.year != last.year else names[0], last=end)

    def _days(self, first: date, last: date) -> str:
        """As few words as tell the two days; the year only where it is not the present one."""
        end = self._spoken(last, year=last.year != self._today.year)
        if first == last:
            return end
        if (first.year, first.month) == (last.year, last.month):
            return self._wording.say("lane.from_to", first=first.day, last=end)
        return self._wording.say("lane.from_to", first=self._spoken(first, year=first.year != last.year), last=end)

    def _spoken(self, day: date, *, year: bool) -> str:
        facts = {"day": day.day, "month": self._wording.month(day), "year": day.year}
        return self._wording.say("lane.day_year" if year else "lane.day", **facts)

    # -- days and times

    def _local_day(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def _day(self, at: Moment) -> str:
        return self._wording.day(at.day, self._today)

    def _mine(self, at: datetime) -> str:
        local = at.astimezone(self._zone)
        facts = {"day": self._wording.day(local.date(), self._today), "time": self._wording.time(local)}
        return self._wording.say("lane.when", **facts)

    def _when(self, at: Moment) -> str:
        """By their clock, with their city where that is another one than the user's."""
        local = at.local
        here = local.utcoffset() == at.instant.astimezone(self._zone).utcoffset()
        facts = {"day": self._wording.day(local.date(), self._today), "time": self._wording.time(local)}
        if here:
            return self._wording.say("lane.when", **facts)
        return self._wording.say("lane.when_there", city=self._wording.city(at.zone), **facts)

    def _listed(self, names: Sequence[str]) -> str:
        """ "Ana, Bo and Cy"; of many the first few."""
        if len(names) > NAMED:
            return self._wording.say("lane.and_others", names=", ".join(names[:NAMED]), count=len(names) - NAMED)
        *before, last = names
        return self._wording.say("lane.and", names=", ".join(before), last=last) if before else last

"""What the advice says of a moment to which the user would move a follow-up. It warns; it forbids nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from followup_desktop.domain.advice import plan
from followup_desktop.domain.advice_model import Advice
from followup_desktop.domain.model import AttemptKind, CallBan, Channel, FollowUp, Verdict
from followup_desktop.domain.schedule import TheirClock, call_clock
from followup_desktop.services.case import Case
from followup_desktop.services.planning import CONTACTS
from followup_desktop.services.quiet import Quiet
from followup_desktop.services.situations import situation_of
from followup_desktop.services.surroundings import Surroundings

OUT_OF_HOURS = (TheirClock.EARLY, TheirClock.BREAK, TheirClock.LATE)


class MoveRemarks:
    """Makes the sentences."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def of(self, case: Case, moved: FollowUp, latest: datetime) -> tuple[str, ...]:
        """One sentence for each thing that speaks against the new moment; where nothing does, one that says so.

        ``latest``: after which it is late, as it was advised (UTC).
        """
        closed = self._closed(case, moved)
        found = (
            self._ban(case, moved),
            closed or self._advised(case, moved) or self._late(case, moved, latest),
            "" if closed else self._hours(case, moved),
            self._mine(case, moved.due.instant),
        )
        remarks = tuple(one for one in found if one)
        fine = "move.fine" if moved.channel is Channel.PHONE else "move.fine_written"
        return remarks or (self._around.wording.say(fine),)

    def _ban(self, case: Case, moved: FollowUp) -> str:
        ban, phone = case.application.instruction.call_ban, moved.channel is Channel.PHONE
        if ban is CallBan.ALL or (ban is CallBan.PHONE and phone):
            return self._around.wording.say(f"move.ban_{ban.value}")
        return ""

    def _advised(self, case: Case, moved: FollowUp) -> str:
        """What would be advised on that day if nothing happened until then."""
        if moved.kind is AttemptKind.THANKS:
            return ""
        day = moved.due.instant.astimezone(case.zone).date()
        then = replace(situation_of(case, self._around.now), today=day)
        today, _ = plan(then, self._around.calendar, case.parameters)
        wording = self._around.wording
        if today.verdict in (Verdict.WAIT, Verdict.DO_NOT_CALL):
            return wording.say(f"move.{today.verdict.value}", day=self._named(today, day), why=self._why(today))
        if today.verdict is Verdict.MOVE_ON:
            return wording.say("move.MOVE_ON", why=self._why(today))
        if today.verdict in CONTACTS and moved.channel is Channel.PHONE and today.channel is not Channel.PHONE:
            return wording.say("move.channel", verb=wording.say(f"advised.{today.verdict.value}"))
        return ""

    def _late(self, case: Case, moved: FollowUp, latest: datetime) -> str:
        if moved.due.instant <= latest:
            return ""
        day = latest.astimezone(case.zone).date()
        return self._around.wording.say("move.after", day=self._around.wording.day(day, self._around.today))

    def _named(self, advice: Advice, day: date) -> str:
        until = advice.day if advice.day is not None and advice.day > day else None
        return self._around.wording.day(until, self._around.today) if until else ""

    def _why(self, advice: Advice) -> str:
        return self._around.wording.reason(advice.reasons[0], self._around.today).text

    def _closed(self, case: Case, moved: FollowUp) -> str:
        """Their holiday or weekend."""
        days, say = self._around.calendar, self._around.wording.say
        day = moved.due.instant.astimezone(case.zone).date()
        if days.is_business_day(day, case.calendar):
            return ""
        name = days.holiday_name(day, case.calendar)
        return say("move.holiday", name=name) if name else say("move.weekend")

    def _hours(self, case: Case, moved: FollowUp) -> str:
        """Whether a call at that hour fits them."""
        if moved.channel is not Channel.PHONE:
            return ""
        at, place = moved.due.instant, case.application.place
        state, opens = call_clock(at, place, case.calendar, self._around.calendar, case.parameters.hours)
        if state not in OUT_OF_HOURS:
            return ""
        clocks = {"time": at.astimezone(case.zone), "opens": opens.astimezone(case.zone)}
        wording = self._around.wording
        return wording.say(f"move.{state.value}", **{name: wording.time(one) for name, one in clocks.items()})

    def _mine(self, case: Case, at: datetime) -> str:
        """The user's own rest, in which it rings all the same: they chose the minute."""
        say, quiet = self._around.wording.say, Quiet.of(case.settings, self._around)
        if quiet.over(at) <= at:
            return ""
        local = self._around.mine(at)
        name = self._around.calendar.holiday_name(local.date(), quiet.calendar) if quiet.calendar else ""
        return (
            say("move.my_holiday", name=name) if name else say("move.my_night", time=self._around.wording.time(local))
        )

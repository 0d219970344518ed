"""The timeline's rows: for each application where it stands, what comes next, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

from followup_desktop.domain.model import (
    FollowUp,
    Group,
    ReminderState,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.services.advice_words import AdviceWords
from followup_desktop.services.case import Case, ended_at
from followup_desktop.services.kept_cases import KeptCases
from followup_desktop.services.lane_words import SpokenLanes
from followup_desktop.services.lasting import Lasting, LastingParts
from followup_desktop.services.next_steps import SILENCE
from followup_desktop.services.planning import CONTACTS, Plan
from followup_desktop.services.ringing import rings_at
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import ExitCardDue, Timeline, TimelineRow

ORDER = {group: place for place, group in enumerate(Group)}
SOON = timedelta(days=7)
LAST_RESORT = datetime.max.replace(tzinfo=UTC)
NO_CARD = (Stage.APPLIED, Stage.OFFER, Stage.REJECTED, Stage.GHOSTED, Stage.REFERENCE)
COMES = (ReminderState.PLANNED, ReminderState.SHOWN, ReminderState.ACKNOWLEDGED)  # rings, for the first time or again
CARD_WITHIN = timedelta(days=3)  # an interview longer past is not asked about by itself


@dataclass(frozen=True)
class _At:
    """The moment the rows are made for, in the user's own zone."""

    now: datetime
    zone: tzinfo

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()


class TimelineReader:
    """Reads the store and makes the rows. One that says what it said before is the same object as before."""

    def __init__(self, around: Surroundings, cases: KeptCases | None = None) -> None:
        """``cases``: where others read them too."""
        self._around, self._advice_words = around, AdviceWords(around)
        self._cases, self._lasting = cases or KeptCases(), LastingParts(around.wording)
        self._rows: dict[int, TimelineRow] = {}  # of the last reading
        self._year_of_holidays = lru_cache(maxsize=64)(self._holidays_of_year)

    def timeline(self, *, closed: bool = True) -> Timeline:
        """All rows in their order, as of the clock's now."""
        now = self._around.now
        words = SpokenLanes(self._around.wording, self._around.zone, now)
        at = _At(now, self._around.zone)
        with self._around.store.read() as work:
            every = self._cases.read(work)
        cases = tuple(case for case in every if closed or case.application.is_open)
        rows = sorted((self._row(one, at) for one in self._lasting.of(cases, at.zone, now)), key=_urgency)
        self._rows = {row.id: row for row in rows}
        ring_at, company = self._next_reminder(cases)
        when = self._around.when(ring_at) if ring_at else ""
        return Timeline(
            now=now,
            zone=self._around.clock.zone(),
            rows=tuple(rows),
            holidays=self._holidays(cases, at.today),
            due=sum(row.group is Group.CALL_NOW for row in rows),
            next_reminder=f"{when}, {company}" if when else "",
            next_reminder_neutral=when,
            exit_cards=tuple(card for case in cases for card in self._exit_cards(case, now)),
            ends_at=_next_end(cases, now),
            words=words,
        )

    # -- one row

    def _row(self, lasting: Lasting, at: _At) -> TimelineRow:
        row = self._made(lasting, at)
        before = self._rows.get(row.id)
        return before if before == row else row

    def _made(self, lasting: Lasting, at: _At) -> TimelineRow:
        case = lasting.case
        wording, application = self._around.wording, case.application
        plan = self._around.planner.plan(case, at.now)
        planned = self._around.planner.standing(case, case.follow_up, plan, at.now)
        group = group_of(case, plan, planned, at.now)
        label = self._label(case, plan, planned, group, at)
        promised = application.promised if application.is_open else None
        verdict = self._verdict(case, plan, planned, group)
        person = case.whom(at.now)
        step = label if group is Group.THIS_WEEK else self._advice_words.title(case, plan, planned, at.now)
        named = (application.company, application.role)
        neutral = wording.neutral_name(application)
        return TimelineRow(
            application=application,
            group=group,
            verdict=verdict,
            stage_label=wording.say(f"stage.{application.stage.value}"),
            label=label,
            sentence=self._sentence(named, lasting, step, at),
            urgent=group is Group.CALL_NOW,
            interviews=case.live_interviews,
            marks=lasting.marks,
            promised_label=wording.say("row.promised", ordinal=wording.ordinal(promised)) if promised else "",
            window=self._window(plan, planned, group),
            follow_up=planned,
            reminder=case.reminders.get(planned.id) if planned else None,
            quiet=self._quiet(case, plan, planned, group, at),
            calendar=case.calendar,
            contact_name=person.name if person else "",
            next_step=label,
            neutral_name=neutral,
            neutral_sentence=self._sentence((neutral, ""), lasting, step, at),
            people=tuple((one.id, one.name) for one in case.contacts if one.name),
        )

    def _verdict(self, case: Case, plan: Plan, planned: FollowUp | None, group: Group) -> Verdict:
        if planned is not None and group is Group.CALL_NOW:
            return planned.verdict
        return case.overrule.chosen if left_alone(case) and case.overrule else plan.advice.verdict

    def _window(self, plan: Plan, planned: FollowUp | None, group: Group) -> Window | None:
        if group in (Group.CALL_NOW, Group.THIS_WEEK) and planned is not None:
            return planned.window
        return None

    def _label(self, case: Case, plan: Plan, planned: FollowUp | None, group: Group, at: _At) -> str:
        wording = self._around.wording
        if case.application.closing is not None:
            return wording.say(f"closing.{case.application.closing.value}")
        ahead = case.to_come(at.now)
        if group is not Group.CALL_NOW and ahead and ahead[0].start.instant - at.now < SOON:
            return wording.say("row.interview", day=wording.short_day(at.day(ahead[0].start.instant)))
        if planned is not None and group in (Group.CALL_NOW, Group.THIS_WEEK):
            return self._contact_label(planned, at)
        return self._waiting_label(case, plan, planned, at)

    def _contact_label(self, planned: FollowUp, at: _At) -> str:
        wording, due = self._around.wording, planned.due.instant
        if planned.verdict is Verdict.THANK_YOU:
            return wording.verb(planned.verdict, planned.channel)
        verb = wording.verb(planned.verdict, planned.channel)
        if at.day(due) > at.today:
            return wording.say("row.on", verb=verb, day=wording.short_day(at.day(due)))
        if due > at.now:
            return wording.say("row.at", verb=verb, time=wording.time(due.astimezone(at.zone)))
        return wording.say("row.today", verb=verb)

    def _waiting_label(self, case: Case, plan: Plan, planned: FollowUp | None, at: _At) -> str:
        wording, advice, promised = self._around.wording, plan.advice, _awaited(case, plan, at)
        if planned is not None and planned.moved_by_user:
            verb = wording.verb(planned.verdict, planned.channel)
            return wording.say("row.on", verb=verb, day=wording.day(planned.due.day))
        if left_alone(case):
            return wording.say("row.left_alone")
        if advice.verdict is Verdict.DO_NOT_CALL:
            return wording.say("row.do_not_call")
        if advice.verdict is Verdict.MOVE_ON or advice.day is None:
            return wording.say("row.move_on")
        if promised is not None:
            return wording.say("row.wait_promised", day=wording.short_day(promised))
        return wording.say("row.wait", day=wording.day(advice.day))

    def _quiet(
        self, case: Case, plan: Plan, planned: FollowUp | None, group: Group, at: _At
    ) -> tuple[datetime, datetime] | None:
        """The stretch in which no contact is welcome: from the last thing that happened to the day it ends."""
        advice = plan.advice
        if group is not Group.WAITING or left_alone(case) or (planned is not None and planned.moved_by_user):
            return None
        if advice.verdict not in (Verdict.DO_NOT_CALL, Verdict.WAIT):
            return None
        anchor = case.anchor(at.now)
        start = max([ended_at(anchor)] if anchor else [at.now])
        start = max([start, *(one.at.instant for one in case.attempts)])
        until = self._quiet_until(case, plan, planned, at)
        return (start, until) if until is not None and until > start else None

    def _quiet_until(self, case: Case, plan: Plan, planned: FollowUp | None, at: _At) -> datetime | None:
        promised, day = _awaited(case, plan, at), plan.advice.day
        if promised is not None:
            return _end_of(promised, case)
        if planned is not None:
            return planned.due.instant
        if day is None:
            named = plan.advice.reasons[0].facts.get("day")  # until then their silence says nothing
            day = named if isinstance(named, date) else self._around.today + SOON
        return _end_of(day, case)

    def _sentence(self, named: tuple[str, str], lasting: Lasting, step: str, at: _At) -> str:
        """The row for whoever hears it: what was, what they said, what is to be done. ``named``: company and role."""
        wording, application = self._around.wording, lasting.case.application
        (company, role), promised = named, application.promised
        stage = wording.say("row.sentence_stage", stage=wording.say(f"stage_long.{application.stage.value}"))
        return wording.say(
            "row.sentence" if role else "row.sentence_no_role",
            company=company,
            role=role,
            held=lasting.held or stage,
            promised=wording.say("row.sentence_promised", day=wording.day(promised, at.today)) if promised else "",
            step=step,
        )

    # -- beside the rows

    def _exit_cards(self, case: Case, now: datetime) -> list[ExitCardDue]:
        wording, application = self._around.wording, case.application
        if not application.is_open:
            return []
        return [
            ExitCardDue(
                one.id,
                application.id,
                wording.say(
                    "exit.title", stage=wording.say(f"stage_long.{one.stage.value}"), company=application.company
                ),
            )
            for one, end in zip(case.live_interviews, case.ends, strict=True)
            if now - CARD_WITHIN < end <= now
            and one.stage not in NO_CARD
            and one.id not in case.exit_cards
            and not one.exit_card_shown
        ]

    def _next_reminder(self, cases: tuple[Case, ...]) -> tuple[datetime | None, str]:
        """When the next one rings (UTC), and whom it is about."""
        now = self._around.now
        ringing = [
            (rings_at(self._around, ring, planned, case), case.application.company)
            for case in cases
            for planned in case.follow_ups
            if (ring := case.reminders.get(planned.id)) and ring.state in COMES and ring.ring_at > now
        ]
        return min(ringing, default=(None, ""))

    def _holidays(self, cases: tuple[Case, ...], today: date) -> Mapping[str, Mapping[date, str]]:
        years = (today.year - 1, today.year, today.year + 1)
        calendars = {case.calendar for case in cases if case.calendar}
        return {
            calendar: {day: name for year in years for day, name in self._year_of_holidays(calendar, year)}
            for calendar in calendars
        }

    def _holidays_of_year(self, calendar: str, year: int) -> tuple[tuple[date, str], ...]:
        days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
        named = ((day, self._around.calendar.holiday_name(day, calendar)) for day in days if day.year == year)
        return tuple((day, name) for day, name in named if name)


def group_of(case: Case, plan: Plan, planned: FollowUp | None, now: datetime) -> Group:
    """Where the row stands. What is due by their today, or was due before, is for now."""
    if not case.application.is_open:
        return Group.CLOSED
    today = now.astimezone(case.zone).date()
    if planned is not None and planned.due.instant.astimezone(case.zone).date() <= today:
        return Group.CALL_NOW
    if planned is None and plan.advice.verdict in CONTACTS and not left_alone(case):
        return Group.CALL_NOW
    near = [one.start.instant for one in case.to_come(now)]
    if planned is not None:
        near.append(planned.due.instant)
    if near and min(near) - now <= SOON:
        return Group.THIS_WEEK
    return Group.WAITING


def left_alone(case: Case) -> bool:
    """The user decided that nothing more is to be done, and that decision stands."""
    return case.overrule is not None and case.overrule.chosen in SILENCE


def _awaited(case: Case, plan: Plan, at: _At) -> date | None:
    """The day they promised, while it is to come and is what the advice waits for."""
    promised, advice = case.application.promised, plan.advice
    if promised is None or advice.day is None or advice.verdict is not Verdict.WAIT:
        return None
    return promised if at.today <= promised <= advice.day else None


def _end_of(day: date, case: Case) -> datetime:
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), case.zone)


def _next_end(cases: tuple[Case, ...], now: datetime) -> datetime | None:
    """When the next interview is over (UTC)."""
    ends = (end for case in cases if case.application.is_open for end in case.ends)
    return min((end for end in ends if end > now), default=None)


def _urgency(row: TimelineRow) -> tuple[object, ...]:
    """Group, then in it: the longest due first; among the waiting those to let go first; the newest closed first."""
    application = row.application
    if row.group is Group.CLOSED:
        closed = application.closed_on or date.min
        return (ORDER[row.group], 0, -closed.toordinal(), application.id)
    when = row.follow_up.due.instant if row.follow_up else LAST_RESORT
    letting_go = row.group is Group.WAITING and row.verdict is not Verdict.MOVE_ON
    return (ORDER[row.group], int(letting_go), when.timestamp(), application.id)

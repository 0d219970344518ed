"""From advice to the one planned contact: when it falls due, and how an open follow-up is brought into line.

Called by every operation that changes a situation, in the same unit of work, so that no follow-up outlives the facts
it was planned from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from followup_desktop.domain.advice import plan
from followup_desktop.domain.advice_model import Advice, DayWindow
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    AttemptKind,
    Channel,
    FollowUp,
    FollowUpState,
    Moment,
    Reminder,
    ReminderState,
    Verdict,
    Window,
)
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.schedule import call_window, next_call_time
from followup_desktop.domain.zones import known_zone
from followup_desktop.languages import tr
from followup_desktop.services.case import Case, ended_at, load_case
from followup_desktop.services.situations import situation_of
from followup_desktop.store.unit_of_work import UnitOfWork

CONTACTS = (Verdict.CALL, Verdict.EMAIL, Verdict.THANK_YOU, Verdict.ANSWER_THEM)
THANKS_AFTER = timedelta(hours=1)  # after the interview's end: late enough to be considered, the same day
THANKS_UNTIL = time(20)  # their evening; after that the next morning
WRITING_FROM = time(9)  # a written message rings at this hour of theirs


@dataclass(frozen=True)
class PlannedContact:
    """The contact that the advice leads to, with its moment."""

    advice: Advice
    day: date  # of theirs
    channel: Channel
    due: Moment
    window: Window


@dataclass(frozen=True)
class Plan:
    """Today's advice, and the contact it leads to, None where none is advised."""

    advice: Advice
    contact: PlannedContact | None = None


class Planner:
    """Plans by the advice; knows their calendar."""

    def __init__(self, calendar: BusinessCalendar) -> None:
        self.calendar = calendar

    def plan(self, case: Case, now: datetime) -> Plan:
        """What would be planned for this case at ``now`` (UTC). Touches nothing."""
        today, later = plan(situation_of(case, now), self.calendar, case.parameters)
        advice = self._decided(case, today if today.verdict in CONTACTS else later, now)
        if advice is None or advice.verdict not in CONTACTS or advice.day is None or not case.application.is_open:
            return Plan(today)
        channel = advice.channel or Channel.EMAIL
        at = self._due(case, advice, advice.day, channel, now.replace(microsecond=0))
        days = advice.window or DayWindow(advice.day, advice.day, advice.day)
        window = _holding(call_window(days, case.application.place, channel, case.parameters.hours), at)
        return Plan(
            today,
            PlannedContact(
                advice, advice.day, channel, Moment.at(at, known_zone(case.application.place.zone)), window
            ),
        )

    def _decided(self, case: Case, advised: Advice | None, now: datetime) -> Advice | None:
        """The contact that the advice leads to, as far as the user did not decide for silence, or for a later day."""
        decision = case.overrule
        if decision is None or decision.chosen in CONTACTS:
            return advised
        if decision.chosen is not Verdict.WAIT:
            return None
        if decision.day is None or now.astimezone(case.zone).date() >= decision.day:
            return advised
        then = replace(situation_of(case, now), today=decision.day)
        on_that_day, later = plan(then, self.calendar, case.parameters)
        return on_that_day if on_that_day.verdict in CONTACTS else later

    def _due(self, case: Case, advice: Advice, day: date, channel: Channel, now: datetime) -> datetime:
        place = case.application.place
        if advice.kind is AttemptKind.THANKS:
            return self._thanks_due(case, day, now)
        if day > now.astimezone(case.zone).date():
            if channel is Channel.PHONE:
                return call_window(DayWindow(day, day, day), place, channel, case.parameters.hours).ideal
            return datetime.combine(day, WRITING_FROM, case.zone)
        if channel is Channel.PHONE:
            return next_call_time(now, place, case.calendar, self.calendar, case.parameters.hours)
        return max(now, datetime.combine(day, WRITING_FROM, case.zone))

    def _thanks_due(self, case: Case, day: date, now: datetime) -> datetime:
        """An hour after the interview on the same day; the next morning where that would be late in the evening."""
        anchor = case.anchor(now)
        earliest = datetime.combine(day, WRITING_FROM, case.zone)
        if anchor is not None:
            after = (ended_at(anchor) + THANKS_AFTER).astimezone(case.zone)
            met = anchor.start.instant.astimezone(case.zone).date()
            if after.time() >= THANKS_UNTIL or after.date() > met:
                after = datetime.combine(met + timedelta(days=1), WRITING_FROM, case.zone)
            earliest = max(earliest, after)
        return max(earliest, now)

    def standing(self, case: Case, planned: FollowUp | None, wanted: Plan, now: datetime) -> FollowUp | None:
        """The open follow-up as ``replan`` would leave it now: a reading must not show what time has overtaken.

        None where there is none, or where it has lost its sense and nothing takes its place. Touches nothing.
        """
        if planned is None or not self._may_stay(case, planned, wanted, changed=False):
            return None
        return self._target(case, planned, wanted, now, changed=False)

    # -- writing

    def replan(
        self, work: UnitOfWork, application_id: int, now: datetime, *, changed: bool = False
    ) -> FollowUp | None:
        """Brings the open follow-up of an application into line with its situation; returns the one that stands.

        ``changed``: the situation itself changed (new date, refusal, cancellation); then a follow-up that the user
        moved is planned anew as well, and a decision of the user's against the advice has had its time.
        """
        case = load_case(work, application_id)
        if changed and case.overrule is not None:
            work.of.overrules.save(replace(case.overrule, ended_at=now))
            case = replace(case, overrule=None)
        wanted = self.plan(case, now)
        kept: FollowUp | None = None
        for one in sorted(case.follow_ups, key=lambda planned: planned.id):
            if kept is None and self._may_stay(case, one, wanted, changed=changed):
                kept = one
            else:
                cancel(work, one)
        if kept is not None:
            return self._refresh(work, case, kept, wanted, now, changed=changed)
        if wanted.contact is None:
            return None
        return plan_new(work, self._follow_up(case, wanted.contact, now))

    def _may_stay(self, case: Case, one: FollowUp, wanted: Plan, *, changed: bool) -> bool:
        if not case.application.is_open:
            return False
        return (one.moved_by_user and not changed) or wanted.contact is not None

    def _follow_up(self, case: Case, contact: PlannedContact, now: datetime) -> FollowUp:
        anchor, person = case.anchor(now), case.whom(now)
        return FollowUp(
            application_id=case.application.id,
            verdict=contact.advice.verdict,
            channel=contact.channel,
            due=contact.due,
            window=contact.window,
            kind=contact.advice.kind,
            interview_id=anchor.id if anchor else None,
            contact_id=person.id if person else None,
        )

    def _refresh(
        self, work: UnitOfWork, case: Case, kept: FollowUp, wanted: Plan, now: datetime, *, changed: bool
    ) -> FollowUp:
        target = self._target(case, kept, wanted, now, changed=changed)
        if target == kept:
            return kept
        work.of.follow_ups.save(target)
        if target.due != kept.due or not same_contact(kept, target):
            ring_anew(work, target, target.due.instant)
            _log_planned(work, target)
        return target

    def _target(self, case: Case, kept: FollowUp, wanted: Plan, now: datetime, *, changed: bool) -> FollowUp:
        """What an open follow-up becomes under the present plan, with its number."""
        if wanted.contact is None or (kept.moved_by_user and not changed):
            return kept
        target = replace(self._follow_up(case, wanted.contact, now), id=kept.id)
        # A thank-you follows its interview to the minute until it is due; anything else keeps its hour of the day.
        settled = kept.kind is not AttemptKind.THANKS or kept.due.instant <= now
        if settled and same_contact(kept, target) and _same_day(kept, target, case, now):
            target = replace(target, due=kept.due)
        return target


def same_contact(one: FollowUp, other: FollowUp) -> bool:
    """Whether both mean the same act towards them, whenever."""
    return (one.verdict, one.channel, one.kind) == (other.verdict, other.channel, other.kind)


def _same_day(kept: FollowUp, target: FollowUp, case: Case, now: datetime) -> bool:
    """The same day of theirs; or both are for today, where an overdue one keeps the moment it fell due."""
    today = now.astimezone(case.zone).date()
    old, new = (one.due.instant.astimezone(case.zone).date() for one in (kept, target))
    return old == new or (old <= today and new <= today)


def _holding(window: Window, at: datetime) -> Window:
    """The window stretched so that it holds ``at`` (an evening thank-you lies outside their hours)."""
    earliest, latest = min(window.earliest, at), max(window.latest, at)
    return Window(earliest, min(max(window.ideal, earliest), latest), latest)


# -- the rows ----------------------------------------------------------------------------------------------------


def plan_new(work: UnitOfWork, follow_up: FollowUp) -> FollowUp:
    """Adds a follow-up with its reminder."""
    added = work.of.follow_ups.add(follow_up)
    work.of.reminders.add(Reminder(added.id, added.due.instant))
    _log_planned(work, added)
    return added


def _log_planned(work: UnitOfWork, follow_up: FollowUp) -> None:
    work.log(
        "planned",
        application_id=follow_up.application_id,
        follow_up_id=follow_up.id,
        verdict=follow_up.verdict.value,
        channel=follow_up.channel.value,
        due=follow_up.due.instant.isoformat(),
    )


def ring_anew(work: UnitOfWork, follow_up: FollowUp, at: datetime, *, snoozed: bool = False) -> None:
    """Sets the reminder to ring at ``at`` (UTC); a notification of the earlier occurrence is stale from now on."""
    ring = work.of.reminders.of_follow_up(follow_up.id)
    fresh = Reminder(follow_up.id, at, snoozed=snoozed)
    if ring is None:
        work.of.reminders.add(fresh)
    else:
        work.of.reminders.save(replace(fresh, id=ring.id, occurrence=ring.occurrence + 1))


def finish(work: UnitOfWork, follow_up: FollowUp, state: FollowUpState) -> None:
    """Ends a follow-up and its reminder together."""
    work.of.follow_ups.save(replace(follow_up, state=state))
    ring = work.of.reminders.of_follow_up(follow_up.id)
    if ring is not None:
        ended = ReminderState.DONE if state is FollowUpState.DONE else ReminderState.CANCELLED
        work.of.reminders.save(replace(ring, state=ended))
    work.log(state.value, application_id=follow_up.application_id, follow_up_id=follow_up.id)


def no_longer_open(follow_up: FollowUp, company: str) -> Refused:
    """Why nothing can be done with a follow-up that has ended."""
    if follow_up.state is FollowUpState.DONE:
        return Refused(tr("This follow-up with {company} is done already.", company=company))
    return Refused(tr("This follow-up with {company} is cancelled already.", company=company))


def cancel(work: UnitOfWork, follow_up: FollowUp) -> None:
    finish(work, follow_up, FollowUpState.CANCELLED)

"""The two verbs about time: a reminder rings later while its follow-up stays as it is; a follow-up is moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Application, FollowUp, FollowUpState, Moment, Window
from followup_desktop.domain.schedule import next_business_day, previous_business_day, same_hour
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.move_remarks import MoveRemarks
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.planning import no_longer_open, ring_anew
from followup_desktop.services.reminder_views import NEXT_MORNING, LaterChoice
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done, NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

AFTERNOON = time(14, 30)  # the user's own
SPANS = {"10_minutes": timedelta(minutes=10), "1_hour": timedelta(hours=1)}
FARTHEST = timedelta(days=2 * 366)  # beyond it a year was mistyped
DAY = timedelta(days=1)


class Rescheduling:
    """Remind me later, ring now, move."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)
        self._remarks = MoveRemarks(around)

    # -- the reminder alone

    def later_choices(self, follow_up_id: int) -> tuple[LaterChoice, ...]:
        """The moments that are offered with one key each; those that have passed today are left out."""
        now, say = self._around.now, self._around.wording.say
        with self._around.store.read() as work:
            planned, _ = self._open(work, follow_up_id)
            case = load_case(work, planned.application_id)
        return tuple(
            LaterChoice(name, say(f"later.{name}"), self._when_theirs(at, case), at)
            for name, at in self.later_moments(now, self.next_morning(case, now)).items()
        )

    def later_moments(self, now: datetime, morning: datetime | None) -> dict[str, datetime]:
        """What is offered by its name (UTC), without what has passed. ``morning``: the next one of theirs, if any."""
        local = self._around.mine(now)
        moments = {name: now + span for name, span in SPANS.items()}
        moments["afternoon"] = datetime.combine(local.date(), AFTERNOON, local.tzinfo).astimezone(UTC)
        if morning is not None:
            moments[NEXT_MORNING] = morning
        return {name: at for name, at in moments.items() if at > now}

    def next_morning(self, case: Case, now: datetime) -> datetime:
        """When their next business day begins, by their clock."""
        tomorrow = now.astimezone(case.zone).date() + DAY
        day = next_business_day(tomorrow, case.calendar, self._around.calendar)
        return datetime.combine(day, case.parameters.hours.morning[0], case.zone).astimezone(UTC)

    def _when_theirs(self, at: datetime, case: Case) -> str:
        """ "tomorrow 15:30 (09:30 theirs)": in the user's zone, theirs beside it where it differs."""
        mine, theirs = self._around.mine(at), at.astimezone(case.zone)
        if mine.utcoffset() == theirs.utcoffset():
            return self._around.when(at)
        wording = self._around.wording
        return wording.say("later.when_theirs", when=self._around.when(at), theirs=wording.time(theirs))

    def snooze(self, follow_up_id: int, until: datetime) -> Done:
        """Rings again at ``until`` (aware); the follow-up stays due when it was."""
        with self._around.store.write() as work:
            planned, application = self.snooze_within(work, follow_up_id, until)
            return self._ended(work, application, planned, "toast.snoozed", until)

    def snooze_within(self, work: UnitOfWork, follow_up_id: int, until: datetime) -> tuple[FollowUp, Application]:
        """The same inside a unit of work of the caller's."""
        planned, application = self._open(work, follow_up_id)
        self.check(until)
        ring_anew(work, planned, until, snoozed=True)
        work.log("snoozed", application_id=application.id, follow_up_id=planned.id, until=until.isoformat())
        return planned, application

    def ring_now(self, follow_up_id: int) -> Done:
        """Brings a reminder back that was put off, put away or missed: it rings at once."""
        with self._around.store.write() as work:
            planned, application = self._open(work, follow_up_id)
            now = self._around.now
            ring_anew(work, planned, now, snoozed=True)
            work.log("rung_now", application_id=application.id, follow_up_id=planned.id)
            return self._ended(work, application, planned, "toast.ring_now", now)

    # -- the follow-up itself

    def move(self, follow_up_id: int, to: datetime) -> Done:
        """Moves the follow-up itself; it then stays there until the situation changes."""
        with self._around.store.write() as work:
            moved, application = self.move_within(work, follow_up_id, to)
            return self._ended(work, application, moved, "toast.moved", moved.due.instant)

    def preview_move(self, follow_up_id: int, to: datetime) -> NextStep:
        """The very operation, left without commit; ``why`` is what the advice says of the new moment."""
        with self._around.store.write() as work:
            before = work.of.follow_ups.get(follow_up_id)
            moved, application = self.move_within(work, follow_up_id, to)
            case = load_case(work, application.id)
            step = self._next.of_case(case)
            return replace(step, why=" ".join(self._remarks.of(case, moved, before.window.latest)))

    def another_day(self, follow_up_id: int, step: int, since: datetime | None = None) -> tuple[datetime, str]:
        """The moment, and the words for it as they can be typed. Without ``since`` their business day beside the
        planned one; with it the calendar day beside that, so that every day can be reached."""
        with self._around.store.read() as work:
            planned, _ = self._open(work, follow_up_id)
            case = load_case(work, planned.application_id)
        from_there = planned.due if since is None else Moment.at(since, planned.due.zone)
        day = self.beside(case, from_there, step) if since is None else from_there.day + step * DAY
        found, wording = same_hour(from_there, day), self._around.wording
        return found.instant, f"{wording.long_day(found.day)} {wording.time(found.local)}"

    def beside(self, case: Case, planned: Moment, step: int) -> date:
        """Their business day after it (``step`` 1), or the one before (-1)."""
        if step > 0:
            return next_business_day(planned.day + DAY, case.calendar, self._around.calendar)
        return previous_business_day(planned.day, case.calendar, self._around.calendar)

    def move_within(self, work: UnitOfWork, follow_up_id: int, to: datetime) -> tuple[FollowUp, Application]:
        """``move`` inside a unit of work of the caller's."""
        planned, application = self._open(work, follow_up_id)
        self.check(to)
        due = Moment.at(to, planned.due.zone)
        window = Window(
            min(planned.window.earliest, due.instant), due.instant, max(planned.window.latest, due.instant)
        )
        moved = replace(planned, due=due, window=window, moved_by_user=True)
        work.of.follow_ups.save(moved)
        ring_anew(work, moved, due.instant)
        work.log("moved", application_id=application.id, follow_up_id=planned.id, to=due.instant.isoformat())
        return moved, application

    # -- both

    def check(self, at: datetime) -> None:
        """Raises Refused for a moment that has passed, or that lies so far ahead that it must be a slip."""
        now, say = self._around.now, self._around.wording.say
        if at <= now:
            raise Refused(say("refused.passed", when=self._around.when(at)), say("refused.passed_advice"))
        if at - now > FARTHEST:
            raise Refused(say("refused.far", when=self._around.when(at)), say("refused.far_advice"))

    def _open(self, work: UnitOfWork, follow_up_id: int) -> tuple[FollowUp, Application]:
        planned = work.of.follow_ups.get(follow_up_id)
        application = work.of.applications.get(planned.application_id)
        if planned.state is not FollowUpState.OPEN:
            raise no_longer_open(planned, application.company)
        return planned, application

    def _ended(
        self, work: UnitOfWork, application: Application, planned: FollowUp, message: str, when: datetime
    ) -> Done:
        step = self._next.of(work, application.id)
        what = self._around.wording.say(message, company=application.company, when=self._around.when(when))
        changes = work.commit(operation=message.rpartition(".")[2], what=what, application_id=application.id)
        return Done(application.id, what, changes, planned.id, step)

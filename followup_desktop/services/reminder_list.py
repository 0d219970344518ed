"""The list of reminders: those that wait for the user, coming, put off and ended ones; each can be brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    Application,
    FollowUp,
    FollowUpState,
    Moment,
    Reminder,
    ReminderState,
    Window,
)
from followup_desktop.services.case import Case
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.planning import cancel, plan_new
from followup_desktop.services.reminder_views import ReminderGroup, ReminderLabel, ReminderLine, WayBack
from followup_desktop.services.ringing import rings_at
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.undo import take_back
from followup_desktop.services.views import Done
from followup_desktop.store.unit_of_work import UnitOfWork

RECENT = timedelta(days=7)
LATE = timedelta(minutes=2)  # due for longer without having been shown: missed
ENDED = (ReminderLabel.DONE, ReminderLabel.DROPPED)
LIVE = {ReminderState.SHOWN: ReminderLabel.SHOWN, ReminderState.ACKNOWLEDGED: ReminderLabel.SEEN}
GROUPS = {
    ReminderLabel.SHOWN: ReminderGroup.FOR_YOU,
    ReminderLabel.SEEN: ReminderGroup.FOR_YOU,
    ReminderLabel.MISSED: ReminderGroup.FOR_YOU,
    ReminderLabel.SNOOZED: ReminderGroup.PUT_OFF,
    ReminderLabel.DONE: ReminderGroup.ENDED,
    ReminderLabel.DROPPED: ReminderGroup.ENDED,
}
ORDER = {group: place for place, group in enumerate(ReminderGroup)}


class ReminderList:
    """Reads the list, and brings an ended one back."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    def read(self) -> tuple[ReminderLine, ...]:
        """By group, in each the next to ring first, of the ended ones the latest first."""
        now = self._around.now
        with self._around.store.read() as work:
            ended = work.of.reminders.ended_since(now - RECENT)
            rings = (*work.of.reminders.live(), *ended)
            planned = work.of.follow_ups.numbered(ring.follow_up_id for ring in rings)
            applications = {one.id: one for one in work.of.applications.all()}
            endings = work.endings(ring.follow_up_id for ring in ended)
            settings = work.settings()
        lines = []
        for ring in rings:
            one = planned[ring.follow_up_id]
            application, label, at = applications[one.application_id], label_of(ring, one, now), ring.ring_at
            if label not in ENDED:
                at = rings_at(self._around, ring, one, Case(application, settings=settings))
            line = self._line(ring, one, application, label, at)
            if line.group is ReminderGroup.ENDED:
                line = self._with_way_back(line, application, endings.get(one.id))
            lines.append((at, line))
        lines.sort(key=_place)
        return tuple(line for _, line in lines)

    def _line(
        self, ring: Reminder, planned: FollowUp, application: Application, label: ReminderLabel, at: datetime
    ) -> ReminderLine:
        wording = self._around.wording
        group = GROUPS.get(label, ReminderGroup.COMING)
        verb = wording.verb(planned.verdict, planned.channel)
        return ReminderLine(
            planned.id,
            planned.application_id,
            wording.say("reminder.what", verb=verb, company=application.company),
            label,
            wording.say(f"reminder.{label.value}"),
            "" if label in ENDED else self._around.when(at),
            wording.say("reminder.shown_at", when=self._around.when(ring.shown_at)) if ring.shown_at else "",
            can_ring=label not in ENDED,
            group=group,
            group_title=wording.say(f"reminder.group.{group.value}"),
        )

    def _with_way_back(
        self, line: ReminderLine, application: Application, ending: tuple[int, str] | None
    ) -> ReminderLine:
        way = WayBack.UNDO if ending else WayBack.AGAIN if application.is_open else WayBack.REOPEN
        text = self._around.wording.say(f"reminder.back.{way.value}", what=ending[1] if ending else "")
        return replace(line, back=way, back_text=text)

    # -- bringing back

    def bring_back(self, follow_up_id: int, way: WayBack) -> Done:
        """In the way that was named. Raises Refused where something newer stands in it meanwhile."""
        with self._around.store.write() as work:
            ended = work.of.follow_ups.get(follow_up_id)
            if ended.state is FollowUpState.OPEN:
                raise Refused(self._around.wording.say("refused.is_open"))
            return self._take_back(work, ended) if way is WayBack.UNDO else self._again(work, ended)

    def _take_back(self, work: UnitOfWork, ended: FollowUp) -> Done:
        ending = work.endings((ended.id,)).get(ended.id)
        act = work.operation(ending[0]) if ending is not None else None
        if act is None:
            raise Refused(self._around.wording.say("refused.overtaken"))
        changes = take_back(work, act, self._around.planner, self._around.now)
        work.commit()
        return Done(ended.application_id, self._around.wording.say("toast.undone", what=act.what), changes, ended.id)

    def _again(self, work: UnitOfWork, ended: FollowUp) -> Done:
        """The same contact, due now as the user's own decision; what else was planned there gives way to it."""
        say, now = self._around.wording.say, self._around.now
        application = work.of.applications.get(ended.application_id)
        if not application.is_open:
            raise Refused(say("refused.closed", company=application.company), say("refused.closed_advice"))
        for other in work.of.follow_ups.open_of(application.id):
            cancel(work, other)
        due = Moment.at(now, ended.due.zone)
        fresh = replace(ended, id=0, state=FollowUpState.OPEN, due=due, window=Window(now, now, now))
        planned = plan_new(work, replace(fresh, moved_by_user=True))
        what = say("toast.again", company=application.company)
        changes = work.commit(operation="again", what=what, application_id=application.id)
        return Done(application.id, what, changes, planned.id)


def _place(one: tuple[datetime, ReminderLine]) -> tuple[int, float]:
    at, line = one[0].timestamp(), one[1]
    return (ORDER[line.group], -at if line.group is ReminderGroup.ENDED else at)


def label_of(ring: Reminder, planned: FollowUp, now: datetime) -> ReminderLabel:
    """The state of the row and what time has made of it, in one word."""
    if planned.state is FollowUpState.DONE:
        return ReminderLabel.DONE
    if planned.state is FollowUpState.CANCELLED or ring.state is ReminderState.CANCELLED:
        return ReminderLabel.DROPPED
    if ring.state in LIVE:
        return LIVE[ring.state]
    if ring.snoozed and ring.ring_at > now:
        return ReminderLabel.SNOOZED
    if ring.ring_at > now:
        return ReminderLabel.WAITING if planned.due.instant <= now else ReminderLabel.PLANNED
    return ReminderLabel.MISSED if now - ring.ring_at > LATE and ring.shown_at is None else ReminderLabel.PLANNED

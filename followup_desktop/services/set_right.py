"""What a clock that ran ahead has left behind, put right once it shows the true time again.

A dead battery or a slip of the hand can put a computer's clock a day or twenty-five years ahead. A look at that hour
drops what seems too late, plans the rest for that year, and notes as shown what then seems shown in the future. All
of that is in the event log, dated ahead: that is the evidence. So nothing needs to be known of the step itself, which
may have happened while the program did not run.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from followup_desktop.domain.model import FollowUp, Reminder, ReminderState
from followup_desktop.services.planning import Planner
from followup_desktop.store.reminder_rows import HARMLESS
from followup_desktop.store.unit_of_work import UnitOfWork

CHOSEN = ("snoozed", "moved", "rung_now")  # moments that the user named
TOUCHED = (*CHOSEN, "shown", "not_shown", "acknowledged", "put_off")  # what sets the moment of a ringing anew


def set_right(work: UnitOfWork, planner: Planner, now: datetime) -> None:
    """Plans anew, as of ``now`` (UTC), every application that was last touched in what is now the future."""
    began = work.began()
    if began is None or began > now:
        return  # older than anything in the store: it is now that the clock is wrong
    for ident in work.last_after(now + HARMLESS):
        application = work.of.applications.find(ident)
        if application is None or not application.is_open:  # its adding was taken back; it is closed
            continue
        planner.replan(work, ident, now)
        for planned in work.of.follow_ups.open_of(ident):
            ring = work.of.reminders.of_follow_up(planned.id)
            if ring is not None and ring.state is not ReminderState.CLAIMED:
                _bring_forward(work, ring, planned, now)
        work.log("set_right", application_id=ident)


def _bring_forward(work: UnitOfWork, ring: Reminder, planned: FollowUp, now: datetime) -> None:
    """What the user put off by the wrong hour waits as long as was meant then; a snooze from before is left alone;
    anything else rings when it is due."""
    kinds = (*CHOSEN, "planned") if planned.moved_by_user else CHOSEN
    chosen = work.last_of(planned.id, planned.application_id, kinds)
    touched = work.last_of(planned.id, planned.application_id, (*kinds, *TOUCHED))
    soonest = planned.due.instant
    if chosen is not None and chosen > now + HARMLESS and touched == chosen:
        soonest = now + (ring.ring_at - chosen)
    elif ring.snoozed and not _touched_ahead(work, ring, planned, now):
        return
    elif planned.moved_by_user and _due_by_wrong_clock(work, planned, now):
        soonest = now  # it was shown or seen since, so that time had come
    _ring_from(work, ring, soonest, now)


def _ring_from(work: UnitOfWork, ring: Reminder, soonest: datetime, now: datetime) -> None:
    at = max(now, soonest)
    if ring.ring_at > at:
        work.of.reminders.save(replace(ring, state=ReminderState.PLANNED, ring_at=at, shown_at=None, tries=0))


def _due_by_wrong_clock(work: UnitOfWork, planned: FollowUp, now: datetime) -> bool:
    """Whether the user named this very time by a clock that was ahead. One that was taken back lies before that."""
    named = work.last_of(planned.id, planned.application_id, ("moved", "planned"))
    return named is not None and now + HARMLESS < named <= planned.due.instant


def _touched_ahead(work: UnitOfWork, ring: Reminder, planned: FollowUp, now: datetime) -> bool:
    """Shown, seen or put off by the wrong hour, in whatever state it is by now: a start or an end since may have set
    it to ring again."""
    last = work.last_of(planned.id, planned.application_id, TOUCHED)
    return any(at is not None and at > now + HARMLESS for at in (ring.shown_at, last))


def after_undo(work: UnitOfWork, ident: int, now: datetime) -> None:
    """A step that is taken back may bring a moment back that was named by a clock which has been put right since."""
    for planned in work.of.follow_ups.open_of(ident):
        ring = work.of.reminders.of_follow_up(planned.id)
        chosen = work.last_of(planned.id, ident, CHOSEN)
        if ring is not None and chosen is not None and chosen > now + HARMLESS:
            _ring_from(work, ring, now + (ring.ring_at - chosen), now)

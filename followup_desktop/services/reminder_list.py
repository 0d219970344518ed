"""The list of reminders: coming, put off, shown and ended ones of the last days; each can be brought back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.domain.model import FollowUp, FollowUpState, Reminder, ReminderState
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import ReminderLabel, ReminderLine
from followup_desktop.store.unit_of_work import UnitOfWork

RECENT = timedelta(days=7)
LATE = timedelta(minutes=2)  # due for longer without having been shown: missed
ENDED = (ReminderLabel.DONE, ReminderLabel.DROPPED)
LIVE = {ReminderState.SHOWN: ReminderLabel.SHOWN, ReminderState.ACKNOWLEDGED: ReminderLabel.SEEN}


class ReminderList:
    """Reads the list."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def read(self) -> tuple[ReminderLine, ...]:
        now = self._around.now
        with self._around.store.read() as work:
            rings = (*work.of.reminders.live(), *work.of.reminders.ended_since(now - RECENT))
            lines = [(ring, self._line(work, ring, now)) for ring in rings]
        lines.sort(key=lambda one: (one[1].label in ENDED, one[0].ring_at))
        return tuple(line for _, line in lines)

    def _line(self, work: UnitOfWork, ring: Reminder, now: datetime) -> ReminderLine:
        wording = self._around.wording
        planned = work.of.follow_ups.get(ring.follow_up_id)
        company = work.of.applications.get(planned.application_id).company
        label = label_of(ring, planned, now)
        verb = wording.verb(planned.verdict, planned.channel)
        return ReminderLine(
            planned.id,
            planned.application_id,
            wording.say("reminder.what", verb=verb, company=company),
            label,
            wording.say(f"reminder.{label.value}"),
            "" if label in ENDED else self._when(ring.ring_at, now),
            wording.say("reminder.shown_at", when=self._when(ring.shown_at, now)) if ring.shown_at else "",
            can_ring=label not in ENDED,
        )

    def _when(self, at: datetime, now: datetime) -> str:
        wording, zone = self._around.wording, ZoneInfo(self._around.clock.zone())
        local = at.astimezone(zone)
        return f"{wording.near_day(local.date(), now.astimezone(zone).date())} {wording.time(local)}"


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

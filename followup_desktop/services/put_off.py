"""What was put off out of hours, when the user changes the hours: it waits for the new ones, not for the old."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import datetime, timedelta

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import ReminderState
from followup_desktop.store.unit_of_work import UnitOfWork

REST = ("quiet_hours", "quiet_holidays", "my_country", "my_zone")  # the settings that say when the user rests
SOON = timedelta(minutes=10)  # what rings within that time waits for something else, such as the end of a crash loop


def look_at_anew(work: UnitOfWork, now: datetime) -> None:
    """What is due and waits, not by the user's own snooze, is for the next look, which may put it off again."""
    for ring in work.of.reminders.in_states((ReminderState.PLANNED,)):
        waits = ring.ring_at > now + SOON and not ring.snoozed
        with contextlib.suppress(StoreUnusable):  # one that cannot be read does not keep the setting as it was
            if waits and work.of.follow_ups.get(ring.follow_up_id).due.instant <= now:
                work.of.reminders.save(replace(ring, ring_at=now))

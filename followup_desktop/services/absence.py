"""What the user missed: while the computer slept or was off, and while the screen was locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Reminder, ReminderState
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

WAITING = (ReminderState.PLANNED, ReminderState.CLAIMED, ReminderState.SHOWN)
NOTICED = timedelta(minutes=5)  # a shorter absence is none
NIGHT = timedelta(hours=16)  # two moments no further apart need no day: "from 22:10 to 07:30"
LONGEST = timedelta(days=366)  # a longer one is a clock that was wrong


class Absence:
    """Tells of what came due meanwhile, and brings back what nobody saw."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def told(self, since: datetime, until: datetime, *, running: bool = True) -> str:
        """One sentence where reminders came due between the two (UTC), empty where none did. ``running``: the program
        was, and so it was the computer that slept."""
        if not NOTICED <= until - since <= LONGEST:
            return ""
        with self._around.store.read() as work:
            count = sum(self._came_due(work, ring, since, until) for ring in work.of.reminders.in_states(WAITING))
        if not count:
            return ""
        which = "absence.asleep" if running else "absence.ended"
        spans = {"since": self._when(since, until), "until": self._when(until, since)}
        return self._around.wording.say(which, count=count, **spans)

    def _came_due(self, work: UnitOfWork, ring: Reminder, since: datetime, until: datetime) -> bool:
        """Also where a look that came first has claimed it, or shown it, by now."""
        if ring.state is ReminderState.PLANNED:
            return since < ring.ring_at <= until
        fresh = ring.shown_at is None or ring.shown_at > since
        return fresh and since < work.of.follow_ups.get(ring.follow_up_id).due.instant <= until

    def _when(self, at: datetime, other: datetime) -> str:
        """The time, with its day where they lie further apart than a night."""
        wording, local = self._around.wording, self._around.mine(at)
        if abs(at - other) <= NIGHT:
            return wording.time(local)
        day = wording.day(local.date(), self._around.today)
        return wording.say("absence.day", day=day, time=wording.time(local))

    def bring_back(self, since: datetime) -> Changes:
        """What was shown since then (UTC) and not acknowledged rings once more: the screen was locked."""
        now = self._around.now
        try:
            with self._around.store.write() as work:
                for ring in work.of.reminders.in_states((ReminderState.SHOWN,)):
                    here = ring.token.startswith(self._around.store.seat)  # another screen was not locked
                    if here and ring.shown_at is not None and since <= ring.shown_at <= now < ring.ring_at:
                        work.of.reminders.save(replace(ring, ring_at=now))
                return work.commit()
        except StoreUnusable:  # a full disk: it comes back by its own time
            return Changes()

    def unchecked(self, *, limping: bool) -> tuple[str, str]:
        """What to say, and what to do, where reminders are not being looked for as they should."""
        which = "absence.limping" if limping else "absence.unchecked"
        return self._around.wording.say(which), self._around.wording.say(f"{which}_advice")

    def checked(self, at: datetime) -> str:
        """ "Reminders were last checked at 10:42." """
        return self._around.wording.say("absence.checked", time=self._around.wording.time(self._around.mine(at)))

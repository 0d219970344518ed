"""The notifications on the screen: which of them stand for nothing any more, and what becomes of the reminders behind
those that the desktop has lost, refused or put away.

The rows stay the truth: whatever is said here only changes when a reminder rings next. Nobody but the writer thread
calls this.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Reminder, ReminderState
from followup_desktop.domain.ports import SUMMARY_ID, Note, NoteKey
from followup_desktop.services.deliveries import Claim, Delivery, claim_of
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

RECENT = timedelta(days=7)  # what ended longer ago was clicked, or replaced, or the user knows it
STANDING = (ReminderState.CLAIMED, ReminderState.SHOWN, ReminderState.PLANNED)
AGAIN = timedelta(seconds=5)  # what the desktop lost is shown again: a server that restarts is back by then
AT_MOST_EACH = timedelta(minutes=1)  # a server that dies of what it shows is not fed faster than that


@dataclass(frozen=True)
class LeftOver:
    """``standing``: still good. ``over``: follow-ups whose notification is out of date."""

    standing: Mapping[NoteKey, Delivery]
    over: frozenset[int]


class OnScreen:
    """Reads and moves the reminders behind deliveries that were shown."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def stale(self, sent: Mapping[NoteKey, Delivery]) -> frozenset[NoteKey]:
        """Those that should be withdrawn: a summary only when nothing that it named stands any more."""
        with self._around.store.read() as work:
            return frozenset(
                key for key, delivery in sent.items() if not any(_standing(work, one) for one in delivery.claims)
            )

    def outdated(self, waiting: Iterable[Delivery]) -> frozenset[str]:
        """The tokens of claims that stand for nothing any more: a summary that waits must not name what is done."""
        with self._around.store.read() as work:
            claims = [claim for one in waiting for claim in one.claims]
            return frozenset(claim.token for claim in claims if _standing(work, claim) is None)

    def left(self, kept: Collection[str]) -> LeftOver:
        """At start: what an earlier run left on the screen, by ways whose notifications outlive the program."""
        since = self._around.now - RECENT
        with self._around.store.read() as work:
            rings = (*work.of.reminders.live(), *work.of.reminders.ended_since(since))
            seat = self._around.store.seat
            shown = [ring for ring in rings if ring.shown_by in kept and ring.token.startswith(seat)]
        standing = [ring for ring in shown if ring.state is ReminderState.SHOWN]
        gone = {ring.follow_up_id for ring in shown} - {ring.follow_up_id for ring in standing}
        deliveries = (_left(ring) for ring in standing)
        over = frozenset(gone if standing or not shown else {*gone, SUMMARY_ID})
        return LeftOver({one.note.key: one for one in deliveries}, over)

    def lost(self, deliveries: Iterable[Delivery]) -> Changes:
        """The desktop shows them no longer and the user has not seen them: they ring again in a moment."""
        now = self._around.now

        def soon(ring: Reminder) -> datetime:
            before = ring.shown_at if ring.shown_at is not None and ring.shown_at <= now else now - AT_MOST_EACH
            return max(now + AGAIN, before + AT_MOST_EACH)

        return self._move(deliveries, lambda ring: _from(ring, soon(ring)))

    def gathered(self, deliveries: Iterable[Delivery]) -> Changes:
        """The desktop shows no more single ones: these are taken from the screen, to come back in one summary."""
        soon = self._around.now + AGAIN
        return self._move(deliveries, lambda ring: _from(ring, soon))

    def seen(self, delivery: Delivery, rest: timedelta) -> Changes:
        """A summary was clicked or put away: nothing it named rings before ``rest`` is over; all of it stays due."""
        later: datetime = self._around.now + rest

        def acknowledged(ring: Reminder) -> Reminder | None:
            return replace(ring, state=ReminderState.ACKNOWLEDGED, ring_at=max(ring.ring_at, later))

        return self._move([delivery], acknowledged, "acknowledged")

    def _move(
        self, deliveries: Iterable[Delivery], moved: Callable[[Reminder], Reminder | None], event: str = ""
    ) -> Changes:
        """Where the store cannot be written they come back by their own time."""
        try:
            with self._around.store.write() as work:
                touched = set()
                for claim in (one for delivery in deliveries for one in delivery.claims):
                    ring = _standing(work, claim)
                    fresh = moved(ring) if ring is not None else None
                    if fresh is not None:
                        work.of.reminders.save(fresh)
                        touched.add((Kind.REMINDER, fresh.id))
                    if fresh is not None and event:
                        planned = work.of.follow_ups.get(fresh.follow_up_id)
                        work.log(event, application_id=planned.application_id, follow_up_id=planned.id)
                work.commit()
            return Changes(frozenset(touched))
        except StoreUnusable:
            return Changes()


def _standing(work: UnitOfWork, claim: Claim) -> Reminder | None:
    """The reminder of a claim while the occurrence that was shown still waits for its user."""
    ring = work.of.reminders.find(claim.reminder_id)
    return ring if ring and ring.occurrence == claim.occurrence and ring.state in STANDING else None


def _from(ring: Reminder, soon: datetime) -> Reminder | None:
    """Shown until now, it rings then, if not sooner."""
    if ring.state is not ReminderState.SHOWN:
        return None
    return replace(ring, state=ReminderState.PLANNED, ring_at=min(ring.ring_at, soon), token="")


def _left(ring: Reminder) -> Delivery:
    """Its words are not needed any more: it is on the screen."""
    return Delivery(Note(NoteKey(ring.follow_up_id, ring.occurrence), "", ""), (claim_of(ring),))

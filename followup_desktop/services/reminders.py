"""The reminder's life: at least once, and almost never twice.

The notification is only the doorbell; the row is the truth, and only the user, or a recorded change of the situation,
closes it. A claim is committed before the desktop is asked to show anything, "shown" after the desktop took it; what
nobody acknowledged comes back. Nobody but the writer thread calls this.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused, StoreAway, StoreUnusable
from followup_desktop.domain.model import (
    Channel,
    FollowUp,
    FollowUpState,
    Outcome,
    Reminder,
    ReminderState,
)
from followup_desktop.domain.ports import NoteKey
from followup_desktop.languages import tr
from followup_desktop.services.case import load_case
from followup_desktop.services.deliveries import Delivery, log_ring
from followup_desktop.services.follow_ups import FollowUps
from followup_desktop.services.notes import SINGLES, Notes, Taken, taken
from followup_desktop.services.on_screen import OnScreen
from followup_desktop.services.planning import finish, same_contact
from followup_desktop.services.quiet import Quiet, comes_back, may_ring_from
from followup_desktop.services.rescheduling import Rescheduling
from followup_desktop.services.set_right import set_right
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.unwritten import LOOK_AGAIN, Unwritten
from followup_desktop.services.views import Done, DoneAnswers
from followup_desktop.store.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

ACKNOWLEDGED_REST = timedelta(hours=1)  # after a click or a dismissal
RETRY = (timedelta(seconds=5), timedelta(seconds=15), timedelta(seconds=60), timedelta(seconds=300))
ENDED = (ReminderState.DONE, ReminderState.CANCELLED)
SNOOZE = timedelta(hours=1)  # of the notification's own button
AGAIN_AFTER_A_CRASH = timedelta(
    minutes=10
)  # what was shown shortly before is not shown at every start of a crash loop
LOST = 60.0  # seconds (monotonic) after which the outcome of a delivery is not waited for any longer


@dataclass(frozen=True)
class Tick:
    """What one look at the store found: what to show now, and when to look again (UTC, None: nothing planned).

    ``waited_for``: the tokens of all claims that still stand; None where the store could not be written.
    """

    deliveries: tuple[Delivery, ...] = ()
    next_at: datetime | None = None
    changes: Changes = field(default_factory=Changes)
    waited_for: frozenset[str] | None = None


class Reminders:
    """Claims what is due, records what became of it, and acts on the buttons."""

    def __init__(self, around: Surroundings, follow_ups: FollowUps, rescheduling: Rescheduling) -> None:
        self._around, self._follow_ups, self._rescheduling = around, follow_ups, rescheduling
        self.on_screen, self.notes = OnScreen(around), Notes(around)
        self._claimed: dict[str, float] = {}  # token -> monotonic moment of the claim
        self._others: dict[str, float] = {}  # claims of other programs on this store, by when they were first seen
        self._looked_at: datetime | None = None  # by the wall clock
        self._unwritten = Unwritten(around)
        self._last_trouble = ""

    # -- ringing

    def tick(self, *, together: bool = False) -> Tick:
        """Claims every reminder that is due by the wall clock. Idempotent: calling it too often does nothing.

        ``together``: all of them in one summary, where the desktop could not show single ones.

        Where the claim cannot be written (a full disk), the user is told all the same: that may cost a notification
        too many, never silence. Only a server that went away just now is waited for: another program may ring.
        """
        try:
            found, self._last_trouble = self._tick(0 if together else SINGLES), ""
            return found
        except StoreAway:
            return Tick(next_at=self._around.now + LOOK_AGAIN)
        except StoreUnusable as error:
            if error.sentence != self._last_trouble:  # a look comes every 20 seconds; the log is to last
                log.warning("reminders are shown although the store cannot be written: %s", error)
            self._last_trouble = error.sentence
            due = self._unwritten.due(self._waited_for())
            with self._around.store.read() as work:
                told = [taken(work, ring) for ring in due]
                return Tick(self.notes.deliveries(work, told), self._unwritten.next_at())

    def _tick(self, singles: int) -> Tick:
        now = self._around.now
        with self._around.store.write() as work:
            self._mend(work, now)
            due = work.of.reminders.due(now)
            claimed = [one for ring in due if (one := self._take(work, ring, now)) is not None]
            deliveries = self.notes.deliveries(work, claimed, singles)
            next_at = work.of.reminders.next_ring(now)
            standing = frozenset(ring.token for ring in work.of.reminders.in_states((ReminderState.CLAIMED,)))
            changes = work.commit()
        self._unwritten.written()
        self._looked_at = now
        moment = self._around.clock.monotonic()
        self._claimed = self._waited_for() | {one.ring.token: moment for one in claimed}
        touched = frozenset((Kind.REMINDER, one.ring.id) for one in claimed)
        if self._claimed or self._others:  # whose outcome may never be told
            late = now + timedelta(seconds=LOST + 1)
            next_at = min(next_at or late, late)
        return Tick(deliveries, next_at, Changes(changes.touched | touched), standing & self._claimed.keys())

    def _is_ours(self, ring: Reminder) -> bool:
        """Whether this computer's program claimed it last."""
        return ring.token.startswith(self._around.store.seat)

    def _waited_for(self) -> dict[str, float]:
        """The claims whose outcome may still be told, with the monotonic moment of each."""
        moment = self._around.clock.monotonic()
        return {token: at for token, at in self._claimed.items() if moment - at <= LOST}

    def _mend(self, work: UnitOfWork, now: datetime) -> None:
        """Takes back claims whose outcome got lost, writes down what was shown while that was impossible, and puts
        right what a clock that was ahead has left behind."""
        of = work.of.reminders
        standing = of.in_states((ReminderState.CLAIMED,))
        moment = self._around.clock.monotonic()
        self._others = {one.token: self._others.get(one.token, moment) for one in standing if not self._is_ours(one)}
        since = {**self._others, **self._claimed}
        for ring in standing:
            # One that nobody waits for: of an earlier start, of a delivery whose outcome could not be written, or of
            # another program that has ended.
            if moment - since.get(ring.token, float("-inf")) > LOST:
                of.failed(ring.id, ring.token, now)
        if self._looked_at is None or now < self._looked_at:
            set_right(work, self._around.planner, now)
        for ring in of.mistrusted(now, now + RETRY[-1]):
            if self._is_ours(ring):  # another computer's clock need not agree with this one's
                of.save(replace(ring, ring_at=now, shown_at=None, tries=0))
        self._unwritten.write_down(work)

    def _take(self, work: UnitOfWork, ring: Reminder, now: datetime) -> Taken | None:
        try:
            planned = work.of.follow_ups.get(ring.follow_up_id)
            if planned.state is not FollowUpState.OPEN:
                finish(work, planned, planned.state)
                return None
            fresh = self._advised_again(work, ring, planned, now)
        except StoreUnusable as error:
            # One row that cannot be read silences neither the others nor this one: it rings as it was planned.
            log.warning("follow-up %d is not advised again: %s", ring.follow_up_id, error.sentence)
            fresh = ring
        return self._claim(work, fresh, now) if fresh is not None else None

    def _claim(self, work: UnitOfWork, ring: Reminder, now: datetime) -> Taken | None:
        token = self._around.store.seat + uuid.uuid4().hex
        claimed = replace(ring, token=token, state=ReminderState.CLAIMED)
        found = taken(work, claimed)  # read before the claim, after which it would be read again
        if not work.of.reminders.claim(ring.id, ring.occurrence, now, claimed.token):
            return None
        log_ring(work, "claimed", ring)
        return found

    def _advised_again(self, work: UnitOfWork, ring: Reminder, planned: FollowUp, now: datetime) -> Reminder | None:
        """What was planned may have lost its sense meanwhile (a thank-you that is too late), and what was shown and
        left alone as well; None where it does not ring now. Raises StoreUnusable where a row cannot be read."""
        if not ring.snoozed or self._overtaken(work, planned, now):
            self._around.planner.replan(work, planned.application_id, now)
            fresh = work.of.reminders.find(ring.id)
            if fresh is None or fresh.ring_at > now or fresh.state in ENDED:
                return None
            ring, planned = fresh, work.of.follow_ups.get(ring.follow_up_id)
        return None if self._put_off(work, ring, planned, now) else ring

    def _put_off(self, work: UnitOfWork, ring: Reminder, planned: FollowUp, now: datetime) -> bool:
        """Out of hours, theirs or the user's, it rings when they begin again."""
        case = load_case(work, planned.application_id)
        at = may_ring_from(ring, planned, case, Quiet.of(case.settings, self._around), now)
        if at <= now:
            return False
        work.of.reminders.save(replace(ring, ring_at=at, tries=0))  # no retry any more, which would be mistrusted
        work.log("put_off", application_id=planned.application_id, follow_up_id=planned.id, until=at.isoformat())
        return True

    def _overtaken(self, work: UnitOfWork, planned: FollowUp, now: datetime) -> bool:
        """Whether another contact, or none, is advised by now: then even the user's own snooze rings for the wrong
        thing."""
        case, planner = load_case(work, planned.application_id), self._around.planner
        standing = planner.standing(case, planned, planner.plan(case, now), now)
        return standing is None or not same_contact(standing, planned)

    def shown(self, delivery: Delivery, way: str) -> Changes:
        """The desktop (or the banner) took it. A claim that lost its token meanwhile is left alone."""
        self._forget(delivery)
        if not self._unwritten.holds(delivery):
            try:
                return self._shown(delivery, way)
            except StoreUnusable:
                pass
        self._unwritten.shown(delivery, way)  # the next look writes it down, where it can
        return Changes()

    def _shown(self, delivery: Delivery, way: str) -> Changes:
        now = self._around.now
        with self._around.store.write() as work:
            touched, settings = set(), work.settings()
            for claim in delivery.claims:
                ring = work.of.reminders.find(claim.reminder_id)
                wait = comes_back(settings, ring.rings if ring else 0)
                if ring and work.of.reminders.shown(ring.id, claim.token, now, way, now + wait):
                    touched.add((Kind.REMINDER, ring.id))
                    log_ring(work, "shown", ring, way=way)
            work.commit()
        return Changes(frozenset(touched))

    def failed(self, delivery: Delivery) -> Changes:
        """No way took it: it is tried again soon, later and later; after a minute where that cannot be written."""
        self._forget(delivery)
        try:
            return self._failed(delivery)
        except StoreUnusable:
            return Changes()

    def _failed(self, delivery: Delivery) -> Changes:
        now = self._around.now
        with self._around.store.write() as work:
            touched = set()
            for claim in delivery.claims:
                ring = work.of.reminders.find(claim.reminder_id)
                wait = RETRY[min(ring.tries, len(RETRY) - 1)] if ring else RETRY[0]
                if ring and work.of.reminders.failed(ring.id, claim.token, now + wait):
                    touched.add((Kind.REMINDER, ring.id))
                    log_ring(work, "not_shown", ring)
            work.commit()
        return Changes(frozenset(touched))

    def _forget(self, delivery: Delivery) -> None:
        for claim in delivery.claims:
            self._claimed.pop(claim.token, None)

    # -- starting and stopping

    def recover(self, kept: Collection[str] = ()) -> Changes:
        """At start. What a crash left claimed rings at once, for nobody knows whether it was shown. What was shown
        and never acknowledged rings at once too, unless that was minutes ago: then a crash loop would ring it at
        every start. Where the store cannot be written, nothing is lost by leaving it as it is.

        ``kept``: ways whose notifications outlive the program. What they show is still there: it rings by its time.
        """
        try:
            return self._recover(kept)
        except StoreUnusable as error:
            log.warning("the reminders stay as they were: %s", type(error.__cause__).__name__)
            return Changes()

    def _recover(self, kept: Collection[str]) -> Changes:
        now = self._around.now
        with self._around.store.write() as work:
            for ring in self._not_kept(work, kept):
                soonest = now
                if ring.state is ReminderState.SHOWN and ring.shown_at is not None and ring.shown_at <= now:
                    soonest = max(now, ring.shown_at + AGAIN_AFTER_A_CRASH)
                work.of.reminders.save(
                    replace(ring, state=ReminderState.PLANNED, ring_at=min(ring.ring_at, soonest), token="")
                )
            return work.commit()

    def put_away(self, kept: Collection[str] = ()) -> Changes:
        """The program is being quit and withdraws what is on the screen: that rings at once at the next start.

        ``kept``: as for ``recover``; what these ways show stays on the screen.
        """
        try:
            return self._put_away(kept)
        except StoreUnusable:  # then the next start finds them as they were
            return Changes()

    def _put_away(self, kept: Collection[str]) -> Changes:
        now = self._around.now
        with self._around.store.write() as work:
            for ring in self._not_kept(work, kept):
                work.of.reminders.save(
                    replace(ring, state=ReminderState.PLANNED, ring_at=min(ring.ring_at, now), token="")
                )
            return work.commit()

    # -- what the user did with a notification

    def acknowledge(self, key: NoteKey) -> FollowUp:
        """The notification was clicked or put away: no more ringing for a while; it stays due.

        Raises NotFound or Refused (a stale button: the follow-up was moved or done since).
        """
        with self._around.store.write() as work:
            planned, ring = self._standing(work, key)
            if ring.state in (ReminderState.SHOWN, ReminderState.CLAIMED, ReminderState.PLANNED):
                later = max(ring.ring_at, self._around.now + ACKNOWLEDGED_REST)
                work.of.reminders.save(replace(ring, state=ReminderState.ACKNOWLEDGED, ring_at=later))
                work.log("acknowledged", application_id=planned.application_id, follow_up_id=planned.id)
                work.commit()
        return planned

    def done_from_note(self, key: NoteKey) -> Done:
        """The *Done* button: done with the plain outcome of its channel; the window offers to undo it."""
        with self._around.store.read() as work:
            planned, _ = self._standing(work, key)
        outcome = Outcome.SPOKE if planned.channel is Channel.PHONE else Outcome.SENT
        # What was done is what the notification named, even where the advice has gone on since.
        said = DoneAnswers(planned.application_id, outcome, planned.id, planned.channel, kind=planned.kind)
        return self._follow_ups.done(said)

    def snooze_from_note(self, key: NoteKey) -> Done:
        """The *In 1 hour* button."""
        with self._around.store.read() as work:
            planned, _ = self._standing(work, key)
        return self._rescheduling.snooze(planned.id, self._around.now + SNOOZE)

    def _standing(self, work: UnitOfWork, key: NoteKey) -> tuple[FollowUp, Reminder]:
        planned = work.of.follow_ups.get(key.follow_up_id)
        ring = work.of.reminders.of_follow_up(planned.id)
        if ring is None or ring.occurrence != key.occurrence or planned.state is not FollowUpState.OPEN:
            raise Refused(tr("That notification is out of date: the follow-up was changed since."))
        return planned, ring

    def _not_kept(self, work: UnitOfWork, kept: Collection[str]) -> list[Reminder]:
        """What is on its way to this screen or on it, but for what stays there."""
        found = work.of.reminders.in_states((ReminderState.CLAIMED, ReminderState.SHOWN))
        ours = [ring for ring in found if self._is_ours(ring)]
        return [ring for ring in ours if ring.state is ReminderState.CLAIMED or ring.shown_by not in kept]

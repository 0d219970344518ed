"""What was shown while the store could not be written (a full disk): remembered in memory, written down later."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from followup_desktop.domain.model import Reminder, ReminderState
from followup_desktop.services.deliveries import Delivery, log_ring
from followup_desktop.services.quiet import comes_back
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

LOOK_AGAIN = timedelta(seconds=20)  # at a store that could not be written
UNHEARD = 60.0  # seconds (monotonic) after which a delivery whose outcome nobody told is tried again


@dataclass(frozen=True)
class _Rung:
    occurrence: int
    at: datetime
    steady: float  # the same moment, monotonic
    token: str
    rings: int = 0  # times shown since the last state that was written
    heard: bool = False  # the desktop took it
    way: str = ""  # by which it did


class Unwritten:
    """Reminders that ring although nothing can be recorded."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._rung: dict[int, _Rung] = {}  # by reminder

    def due(self, claimed: Collection[str]) -> tuple[Reminder, ...]:
        """Those that should ring now and have not rung lately; under a token that only this memory knows.

        ``claimed``: the tokens of deliveries that are under way; any other claim is as good as due.
        """
        now, moment = self._around.now, self._around.clock.monotonic()
        with self._around.store.read() as work:
            settings, of = work.settings(), work.of.reminders
            orphans = [ring for ring in of.in_states((ReminderState.CLAIMED,)) if ring.token not in claimed]
            found = [ring for ring in (*of.due(now), *orphans) if self._waited(ring, now, settings)]
        taken = tuple(replace(ring, token=uuid.uuid4().hex) for ring in found)
        for ring in taken:
            self._rung[ring.id] = _Rung(ring.occurrence, now, moment, ring.token, self._rings(ring))
        return taken

    def _rings(self, ring: Reminder) -> int:
        before = self._rung.get(ring.id)
        return before.rings if before is not None and before.occurrence == ring.occurrence else 0

    def _waited(self, ring: Reminder, now: datetime, settings: dict[str, str]) -> bool:
        rung = self._rung.get(ring.id)
        if rung is None or rung.occurrence != ring.occurrence:
            return True
        if not rung.heard:  # a computer that slept, or whose clock was set, has had no time to tell
            return self._around.clock.monotonic() - rung.steady >= UNHEARD
        wait = comes_back(settings, ring.rings + rung.rings - 1)
        return now < rung.at or now - rung.at >= wait  # or the clock was set back

    def next_at(self) -> datetime:
        return self._around.now + LOOK_AGAIN

    def holds(self, delivery: Delivery) -> bool:
        """Whether its claims are known to this memory alone: the store would not know what was shown."""
        mine = {rung.token for rung in self._rung.values()}
        return any(claim.token in mine for claim in delivery.claims)

    def shown(self, delivery: Delivery, way: str) -> None:
        """A delivery whose showing could not be written. What was planned anew since was not shown yet."""
        now, moment = self._around.now, self._around.clock.monotonic()
        with self._around.store.read() as work:
            for claim in delivery.claims:
                ring, before = work.of.reminders.find(claim.reminder_id), self._rung.get(claim.reminder_id)
                known = before is not None and before.token == claim.token and before.heard
                if ring is not None and ring.occurrence == claim.occurrence and not known:
                    rings = self._rings(ring) + 1
                    self._rung[ring.id] = _Rung(ring.occurrence, now, moment, claim.token, rings, True, way)

    def write_down(self, work: UnitOfWork) -> None:
        """The store can be written again: what was shown meanwhile is recorded as shown."""
        if not self._rung:
            return
        settings = work.settings()
        for ident, rung in self._rung.items():
            ring = work.of.reminders.find(ident)
            ended = (ReminderState.DONE, ReminderState.CANCELLED)
            if ring is None or ring.occurrence != rung.occurrence or ring.state in ended or not rung.rings:
                continue
            if ring.state is ReminderState.SHOWN and ring.token == rung.token:
                continue  # it was written, and only the answer got lost
            if ring.state is ReminderState.ACKNOWLEDGED and ring.ring_at > rung.at:
                continue  # put away since, and that could be written
            rings = ring.rings + rung.rings
            work.of.reminders.save(
                replace(
                    ring,
                    state=ReminderState.SHOWN,
                    token=self._around.store.seat,
                    rings=rings,
                    shown_at=rung.at,
                    ring_at=rung.at + comes_back(settings, rings - 1),
                )
            )
            # As evidence too: should the clock have been ahead, the log alone tells of it later (set_right.py).
            log_ring(work, "shown", ring, way=rung.way)

    def written(self) -> None:
        """That was committed."""
        self._rung.clear()

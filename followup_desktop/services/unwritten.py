"""What was shown while the store could not be written (a full disk): remembered in memory, written down later."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from followup_desktop.domain.model import Reminder, ReminderState
from followup_desktop.services.deliveries import Delivery
from followup_desktop.services.quiet import comes_back
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

LOOK_AGAIN = timedelta(seconds=20)  # at a store that could not be written


@dataclass(frozen=True)
class _Rung:
    occurrence: int
    at: datetime
    rings: int  # since the last state that was written
    token: str


class Unwritten:
    """Reminders that ring although nothing can be recorded."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._rung: dict[int, _Rung] = {}  # by reminder

    def due(self, claimed: Collection[str]) -> tuple[Reminder, ...]:
        """Those that should ring now and have not rung lately; under a token that only this memory knows.

        ``claimed``: the tokens of deliveries that are under way; any other claim is as good as due.
        """
        now = self._around.now
        with self._around.store.read() as work:
            settings, of = work.settings(), work.of.reminders
            orphans = [ring for ring in of.in_states((ReminderState.CLAIMED,)) if ring.token not in claimed]
            found = [ring for ring in (*of.due(now), *orphans) if self._waited(ring, now, settings)]
        taken = tuple(replace(ring, token=uuid.uuid4().hex) for ring in found)
        for ring in taken:
            self._rang(ring, ring.token, now)
        return taken

    def _rang(self, ring: Reminder, token: str, now: datetime) -> None:
        before = self._rung.get(ring.id)
        if before is not None and before.token == token:
            return  # that very ringing is known
        known = before is not None and before.occurrence == ring.occurrence
        self._rung[ring.id] = _Rung(ring.occurrence, now, before.rings + 1 if before and known else 1, token)

    def _waited(self, ring: Reminder, now: datetime, settings: dict[str, str]) -> bool:
        rung = self._rung.get(ring.id)
        if rung is None or rung.occurrence != ring.occurrence:
            return True
        return now - rung.at >= comes_back(settings, ring.rings + rung.rings - 1)

    def next_at(self) -> datetime:
        return self._around.now + LOOK_AGAIN

    def shown(self, delivery: Delivery) -> None:
        """A delivery whose showing could not be written."""
        now = self._around.now
        with self._around.store.read() as work:
            for claim in delivery.claims:
                ring = work.of.reminders.find(claim.reminder_id)
                if ring is not None:
                    self._rang(ring, claim.token, now)

    def write_down(self, work: UnitOfWork) -> None:
        """The store can be written again: what was shown meanwhile is recorded as shown."""
        settings = work.settings()
        for ident, rung in self._rung.items():
            ring = work.of.reminders.find(ident)
            ended = (ReminderState.DONE, ReminderState.CANCELLED)
            if ring is None or ring.occurrence != rung.occurrence or ring.state in ended:
                continue
            rings = ring.rings + rung.rings
            work.of.reminders.save(
                replace(
                    ring,
                    state=ReminderState.SHOWN,
                    token="",
                    rings=rings,
                    shown_at=rung.at,
                    ring_at=rung.at + comes_back(settings, rings - 1),
                )
            )

    def written(self) -> None:
        """That was committed."""
        self._rung.clear()

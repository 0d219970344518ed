"""What goes from the reminders to the desktop: notifications, and the claims they stand for."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Reminder
from followup_desktop.domain.ports import Note
from followup_desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Claim:
    """A reminder taken for delivery; only its token may report back."""

    reminder_id: int
    token: str
    occurrence: int


@dataclass(frozen=True)
class Delivery:
    """One notification to show and the claims that it stands for (several for a summary)."""

    note: Note
    claims: tuple[Claim, ...]

    @property
    def reminders(self) -> frozenset[int]:
        return frozenset(claim.reminder_id for claim in self.claims)

    @property
    def tokens(self) -> frozenset[str]:
        return frozenset(claim.token for claim in self.claims)


def log_ring(work: UnitOfWork, event: str, ring: Reminder, **facts: str) -> None:
    """What became of a delivery, in its application's log. A follow-up that cannot be read rings all the same."""
    with contextlib.suppress(StoreUnusable):
        planned = work.of.follow_ups.get(ring.follow_up_id)
        work.log(event, application_id=planned.application_id, follow_up_id=planned.id, **facts)


def claim_of(ring: Reminder) -> Claim:
    """Of a reminder that was claimed just now."""
    return Claim(ring.id, ring.token, ring.occurrence)

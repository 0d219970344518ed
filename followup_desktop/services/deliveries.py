"""What goes from the reminders to the desktop: notifications, and the claims they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.model import Reminder
from followup_desktop.domain.ports import Note


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


def claim_of(ring: Reminder) -> Claim:
    """Of a reminder that was claimed just now."""
    return Claim(ring.id, ring.token, ring.occurrence)

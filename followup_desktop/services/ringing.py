"""When a reminder will really ring: at its row's moment, or when the look at that moment will put it off to."""

from __future__ import annotations

from datetime import datetime

from followup_desktop.domain.model import FollowUp, Reminder
from followup_desktop.services.case import Case
from followup_desktop.services.quiet import Quiet, may_ring_from
from followup_desktop.services.surroundings import Surroundings


def rings_at(around: Surroundings, ring: Reminder, planned: FollowUp, case: Case) -> datetime:
    """UTC; in the past for one that is due and rings with the next look. What the advice may make of it until then
    is not foreseen."""
    soonest = max(ring.ring_at, around.now)
    at = may_ring_from(ring, planned, case, Quiet.of(case.settings, around), soonest)
    return at if at > soonest else ring.ring_at

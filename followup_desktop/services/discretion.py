"""Discreet mode: whether names are left out now, and the one key that switches it.

By the hour it follows the clock; the key then changes its mind until the hours change theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from followup_desktop.domain.changes import Changes
from followup_desktop.services.quiet import Span, span
from followup_desktop.services.settings import DISCREET, DISCREET_NOW, chosen_now, plain_value
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.timing import OFF, ON

LONGEST = timedelta(days=1)  # that the key's choice may hold; more is what a step of the clock has left


class Discretion:
    """Reads and switches it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def discreet(self) -> bool:
        with self._around.store.read() as work:
            return discreet(work.settings(), self._local())

    def set_discreet(self, on: bool) -> Changes:
        """The key: on or off; where the setting names hours, until they begin or end the next time."""
        with self._around.store.write() as work:
            hours, chosen = span(plain_value(DISCREET, work.settings())), ON if on else OFF
            if hours is None:
                work.set_setting(DISCREET, chosen)
                work.set_setting(DISCREET_NOW, "")
            else:
                until = turns_next(hours, self._local())
                work.set_setting(DISCREET_NOW, f"{chosen}/{until.isoformat(timespec='seconds')}")
            return work.commit()

    def _local(self) -> datetime:
        return self._around.mine(self._around.now)


def discreet(settings: Mapping[str, str], local: datetime) -> bool:
    """Whether names are to be left out now; ``local`` is in the user's zone."""
    hours = span(plain_value(DISCREET, settings))
    if hours is None:
        return plain_value(DISCREET, settings) == ON
    chosen = chosen_now(plain_value(DISCREET_NOW, settings))
    if chosen is not None and timedelta() < chosen[1] - local <= LONGEST:
        return chosen[0]
    return hours.holds(local.time())


def turns_next(hours: Span, local: datetime) -> datetime:
    """When the hours begin or end after ``local`` (UTC)."""
    days = (local.date() + timedelta(days=ahead) for ahead in range(3))
    turns = (datetime.combine(day, at, local.tzinfo) for day in days for at in (hours.start, hours.end))
    return min(turn.astimezone(UTC) for turn in turns if turn.astimezone(UTC) > local.astimezone(UTC))

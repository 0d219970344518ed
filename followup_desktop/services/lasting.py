"""What a row holds of the past, in words: the same as long as nobody wrote to the application.

Of an application with fifty interviews this is nearly all of the row, and no hour changes it: only another case, the
user's own zone, which names the days, and the year, with which days of other years are told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from followup_desktop.domain.model import Attempt, AttemptKind, Interview, Outcome
from followup_desktop.services.case import Case
from followup_desktop.services.views import Mark
from followup_desktop.services.wording import Wording

GOOD = (Outcome.SPOKE, Outcome.OFFER)


@dataclass(frozen=True)
class Lasting:
    """``held``: the interviews, each as a sentence; empty where there is none."""

    case: Case
    held: str
    marks: tuple[Mark, ...]


class LastingParts:
    """Makes them, and keeps those of the last reading."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._zone: tzinfo | None = None
        self._today = date.min
        self._parts: dict[int, Lasting] = {}

    def of(self, cases: Iterable[Case], zone: tzinfo, now: datetime) -> list[Lasting]:
        """In the order of the cases. ``zone``: the user's own."""
        today = now.astimezone(zone).date()
        if zone != self._zone or today.year != self._today.year:
            self._parts = {}
        self._zone, self._today = zone, today
        found = [self._of(case, zone) for case in cases]
        self._parts = {one.case.application.id: one for one in found}
        return found

    def _of(self, case: Case, zone: tzinfo) -> Lasting:
        kept = self._parts.get(case.application.id)
        if kept is not None and kept.case is case:
            return kept
        held = "".join(self._interview(one, zone) for one in case.live_interviews)
        return Lasting(case, held, tuple(self._mark(one, zone) for one in case.attempts))

    def _interview(self, one: Interview, zone: tzinfo) -> str:
        stage = self._wording.say(f"stage_long.{one.stage.value}")
        day = self._wording.day(one.start.instant.astimezone(zone).date(), self._today)
        return self._wording.say("row.sentence_interview", stage=stage, day=day)

    def _mark(self, one: Attempt, zone: tzinfo) -> Mark:
        wording, at = self._wording, one.at.instant
        message = "mark.thanks" if one.kind is AttemptKind.THANKS else f"mark.{one.outcome.value}"
        label = wording.say(message, ordinal=wording.ordinal(at.astimezone(zone).date()))
        return Mark(at, label, one.outcome, one.outcome in GOOD, wording.say(message).strip())

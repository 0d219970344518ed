"""Is this the moved interview? Asked where a sender broke the link: other programs send a moved interview as a new
file. Suggested by the same company, or the same organiser, within two weeks; never assumed.
"""

from __future__ import annotations

from datetime import timedelta

from followup_desktop.domain.model import Application, Interview, Moment, Stage
from followup_desktop.services.case import ended_at
from followup_desktop.services.import_views import MovedFrom
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.convert import folded
from followup_desktop.store.unit_of_work import UnitOfWork

WITHIN = timedelta(days=14)
LATE = timedelta(days=1)  # after its end an interview may still turn out to have been moved
MOST = 3


class Moved:
    """For the entries of one review: which interviews each could be the new time of."""

    def __init__(self, around: Surroundings, work: UnitOfWork) -> None:
        self._around, self._work = around, work
        self._known: list[tuple[Application, Interview]] | None = None  # read when an entry first asks

    def candidates(self, company: str, organizer: str, start: Moment) -> tuple[MovedFrom, ...]:
        """The nearest first."""
        close = [
            (abs(met.start.instant - start.instant), owner, met)
            for owner, met in self._open()
            if (company.strip() and folded(owner.company) == folded(company))
            or (organizer and met.invitation.organizer == organizer)
        ]
        close = [one for one in close if timedelta() < one[0] <= WITHIN]
        close.sort(key=lambda one: (one[0], one[2].id))
        return tuple(self._told(owner, met) for _, owner, met in close[:MOST])

    def _open(self) -> list[tuple[Application, Interview]]:
        """Those that are ahead, or have just been due."""
        if self._known is None:
            since = self._around.now - LATE
            owners = {one.id: one for one in self._work.of.applications.open_ones()}
            live = (met for met in self._work.of.interviews.all() if met.application_id in owners)
            self._known = [
                (owners[met.application_id], met)
                for met in live
                if not met.cancelled and met.stage is not Stage.APPLIED and ended_at(met) >= since
            ]
        return self._known

    def _told(self, owner: Application, met: Interview) -> MovedFrom:
        wording, local = self._around.wording, met.start.local
        stage = wording.say(f"stage_long.{met.stage.value}")
        day = wording.day(local.date(), self._around.today)
        return MovedFrom(met.id, owner.company, owner.role, met.stage, f"{stage}, {day} {wording.time(local)}")

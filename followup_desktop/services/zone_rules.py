"""Governments change their clocks, often at short notice: what was planned by a wall time keeps that wall time.

Asked at each start, because an update of the zone rules comes with an update of the system or of the program. The
store holds the wall time beside the instant, so that nothing but the rows is needed to notice it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import Application, FollowUp, Interview, Moment, ReminderState, Window
from followup_desktop.domain.schedule import resolved_anew
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

NAMED = 3  # companies in the sentence; of the others the number


class ZoneRules:
    """Resolves anew what lies ahead."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def apply(self) -> tuple[str, Changes]:
        """Moves interviews and follow-ups whose zone has other rules than when they were written down; a sentence
        that lists them, empty where there are none."""
        try:
            with self._around.store.read() as work:
                if not self._overtaken(work):  # as at nearly every start: nothing is written then
                    return "", Changes()
            with self._around.store.write() as work:
                moved = self._move_all(work)
                changes = work.commit()
        except StoreUnusable:  # at the next start, then; the instants as they are still ring
            return "", Changes()
        return self._sentence(moved), changes

    def _overtaken(self, work: UnitOfWork) -> list[tuple[Application, Interview | FollowUp, Moment]]:
        """What lies ahead of the open applications and is at another moment by the rules of today, with that."""
        owners = {one.id: one for one in work.of.applications.open_ones()}
        dated: list[tuple[Interview | FollowUp, Moment]] = []
        dated += ((one, one.start) for one in work.of.interviews.all() if not one.cancelled)
        dated += ((one, one.due) for one in work.of.follow_ups.open_ones())
        return [
            (owners[one.application_id], one, fresh)
            for one, moment in dated
            if one.application_id in owners and (fresh := self._ahead(moment)) is not None
        ]

    def _move_all(self, work: UnitOfWork) -> dict[str, Moment]:
        """By company, in order of time."""
        moved: list[tuple[str, Moment]] = []
        for application, one, fresh in self._overtaken(work):
            if isinstance(one, Interview):
                self._move_interview(work, one, fresh)
            else:
                self._move_follow_up(work, one, fresh)
            moved.append((application.company, fresh))
        return dict(sorted(moved, key=lambda one: one[1].instant, reverse=True))

    def _ahead(self, moment: Moment) -> Moment | None:
        return resolved_anew(moment) if moment.instant > self._around.now else None

    def _move_interview(self, work: UnitOfWork, met: Interview, start: Moment) -> None:
        shift = start.instant - met.start.instant
        end = met.end + shift if met.end is not None else None
        work.of.interviews.save(replace(met, start=start, end=end))
        self._log(work, met.application_id, None, start)

    def _move_follow_up(self, work: UnitOfWork, planned: FollowUp, due: Moment) -> None:
        """Its reminder goes with it, unless the user put that off to a moment of its own."""
        shift, old = due.instant - planned.due.instant, planned.due.instant
        work.of.follow_ups.save(replace(planned, due=due, window=_shifted(planned.window, shift)))
        ring = work.of.reminders.of_follow_up(planned.id)
        if ring is not None and ring.state is ReminderState.PLANNED and ring.ring_at == old:
            work.of.reminders.save(replace(ring, ring_at=due.instant))
        self._log(work, planned.application_id, planned.id, due)

    def _log(self, work: UnitOfWork, application_id: int, follow_up_id: int | None, to: Moment) -> None:
        work.log("zone_rules", application_id=application_id, follow_up_id=follow_up_id, to=to.instant.isoformat())

    def _sentence(self, moved: dict[str, Moment]) -> str:
        wording, today = self._around.wording, self._around.today
        if not moved:
            return ""
        first = sorted(moved.items(), key=lambda one: one[1].instant)
        named = ", ".join(
            wording.say(
                "zone_rules.one", company=company, day=wording.day(at.day, today), time=wording.time(at.local),
                city=wording.city(at.zone),
            )
            for company, at in first[:NAMED]
        )  # fmt: skip
        more = len(first) - NAMED
        rest = wording.say("zone_rules.more", count=more) if more > 0 else ""
        return wording.say("zone_rules.moved", named=named, more=rest)


def _shifted(window: Window, shift: timedelta) -> Window:
    return Window(window.earliest + shift, window.ideal + shift, window.latest + shift)

"""Taking back the last act of the user, and doing it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.case import read_ahead
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.planning import Planner, ring_anew
from followup_desktop.services.progress import Progress
from followup_desktop.services.set_right import after_undo
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done
from followup_desktop.store.tables import AT_ONCE, in_parts
from followup_desktop.store.unit_of_work import Operation, Told, UnitOfWork


class Undo:
    """Undo over the store's log; it outlives the program, so the command line has it too."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    def undo(self, progress: Progress | None = None) -> Done:
        """Raises Refused where there is nothing to take back, or something newer was built on it; Stopped where the
        user stopped it: then everything is as it was."""
        wording = self._around.wording
        with self._around.store.write() as work:
            last = work.last_operation()
            if last is None:
                raise Refused(wording.say("toast.nothing_to_undo"))
            changes = take_back(work, last, self._around.planner, self._around.now, progress)
            return self._told(work, last, wording.say("toast.undone", what=last.what), changes)

    def redo(self, progress: Progress | None = None) -> Done:
        """Raises Refused where nothing was taken back, or something was done since; Stopped as ``undo``."""
        wording = self._around.wording
        with self._around.store.write() as work:
            last = work.last_undone()
            if last is None:
                raise Refused(wording.say("toast.nothing_to_redo"))
            walk = _Walk(work, last, self._around.planner, self._around.now, progress or Progress())
            settled = walk.through(work.do_again, "redone")
            done = Changes(settled.touched, last.id)  # one step of undo again
            return self._told(work, last, wording.say("toast.redone", what=last.what), done)

    def _told(self, work: UnitOfWork, act: Operation, what: str, changes: Changes) -> Done:
        work.commit()
        ident = act.application_id or 0
        there = work.of.applications.find(ident) is not None
        step = self._next.of(work, ident) if there else None
        return Done(ident, what, changes, step.follow_up_id if step else None, step)


def take_back(
    work: UnitOfWork, act: Operation, planner: Planner, now: datetime, progress: Progress | None = None
) -> Changes:
    """Every row as it was before the act, and its reminders in line with what has become of the plan since. Raises
    Refused, and changes nothing, where something newer was built on it."""
    return _Walk(work, act, planner, now, progress or Progress()).through(work.take_back, "undone")


@dataclass(frozen=True)
class _Walk:
    """One act on its way back, or there again: its rows, then the plan of each application it was about."""

    work: UnitOfWork
    act: Operation
    planner: Planner
    now: datetime
    progress: Progress

    def through(self, rows: Callable[[int, Told], Changes], event: str) -> Changes:
        """What came back is brought into line with the plan of today, and the log says what happened."""
        concerned = self.work.applications_of(self.act)

        def told(done: int, of: int) -> None:
            self.progress.step(done, of + len(concerned))

        changes = rows(self.act.id, told)
        whole = max(self.progress.of, len(concerned))
        before = whole - len(concerned)
        for start, some in enumerate(in_parts(concerned)):
            read_ahead(self.work, some)
            self.work.events_ahead(some)
            for place, ident in enumerate(some, before + start * AT_ONCE):
                self.progress.step(place, whole)
                self._settle(ident, event, changes)
        return Changes(changes.touched | self.work.changes.touched)

    def _settle(self, ident: int, event: str, changes: Changes) -> None:
        if self.work.of.applications.find(ident) is None:
            return
        self.planner.replan(self.work, ident, self.now)
        _ring_by_the_plan(self.work, ident, self.act, changes)
        after_undo(self.work, ident, self.now)
        self.work.log(event, application_id=ident, what=self.act.what)


def _ring_by_the_plan(work: UnitOfWork, ident: int, act: Operation, changes: Changes) -> None:
    """A reminder comes back with the moment of the contact that was planned at the time of the act. Where another one
    is planned since (the thank-you has become a status mail of next week), it rings for that one, not before."""
    for planned in work.of.follow_ups.open_of(ident):
        ring = work.of.reminders.of_follow_up(planned.id)
        if ring is None or (Kind.REMINDER, ring.id) not in changes.touched or planned.moved_by_user:
            continue
        anew = work.last_of(planned.id, planned.application_id, ("planned",))
        early = not ring.snoozed and ring.ring_at < planned.due.instant
        if early or (anew is not None and anew > act.at):
            ring_anew(work, planned, planned.due.instant)

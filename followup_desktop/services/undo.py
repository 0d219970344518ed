"""Taking back the last act of the user, and doing it again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.planning import Planner, ring_anew
from followup_desktop.services.progress import Progress
from followup_desktop.services.set_right import after_undo
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done
from followup_desktop.store.unit_of_work import Operation, UnitOfWork


class Undo:
    """Undo over the store's log; it outlives the program, so the command line has it too."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    def undo(self, progress: Progress | None = None) -> Done:
        """Raises Refused where there is nothing to take back, or something newer was built on it."""
        wording = self._around.wording
        with self._around.store.write() as work:
            last = work.last_operation()
            if last is None:
                raise Refused(wording.say("toast.nothing_to_undo"))
            changes = take_back(work, last, self._around.planner, self._around.now, progress or Progress())
            return self._told(work, last, wording.say("toast.undone", what=last.what), changes)

    def redo(self, progress: Progress | None = None) -> Done:
        """Raises Refused where nothing was taken back, or something was done since."""
        progress = progress or Progress()
        wording = self._around.wording
        with self._around.store.write() as work:
            last = work.last_undone()
            if last is None:
                raise Refused(wording.say("toast.nothing_to_redo"))
            changes = work.do_again(last.id, progress.step)
            settled = _settle(work, last, changes, self._around.planner, self._around.now, "redone", progress)
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
    progress = progress or Progress()
    changes = work.take_back(act.id, progress.step)
    return _settle(work, act, changes, planner, now, "undone", progress)


def _settle(
    work: UnitOfWork,
    act: Operation,
    changes: Changes,
    planner: Planner,
    now: datetime,
    event: str,
    progress: Progress,
) -> Changes:
    """What came back is brought into line with the plan of today, and the log says what happened. ``changes`` with
    what that wrote."""
    idents, rings = work.applications_of(act), changes.ids(Kind.REMINDER)
    for done, ident in enumerate(idents):
        progress.step(done, len(idents))
        planner.replan(work, ident, now)
        _ring_by_the_plan(work, ident, act, rings)
        after_undo(work, ident, now)
        work.log(event, application_id=ident, what=act.what)
    return Changes(changes.touched | work.changes.touched)


def _ring_by_the_plan(work: UnitOfWork, ident: int, act: Operation, brought_back: Collection[int]) -> None:
    """``brought_back``: reminders. Each comes back with the moment of the contact that was planned at the time of the
    act. Where another one is planned since (the thank-you has become a status mail of next week), it rings for that
    one, not before."""
    for planned in work.of.follow_ups.open_of(ident):
        ring = work.of.reminders.of_follow_up(planned.id)
        if ring is None or ring.id not in brought_back or planned.moved_by_user:
            continue
        anew = work.last_of(planned.id, planned.application_id, ("planned",))
        early = not ring.snoozed and ring.ring_at < planned.due.instant
        if early or (anew is not None and anew > act.at):
            ring_anew(work, planned, planned.due.instant)

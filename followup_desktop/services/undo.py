"""Taking back the last act of the user."""

from __future__ import annotations

from followup_desktop.domain.errors import Refused
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.set_right import after_undo
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done


class Undo:
    """Undo over the store's log; it outlives the program, so the command line has it too."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    def undo(self) -> Done:
        """Raises Refused where there is nothing to take back, or something newer was built on it."""
        wording = self._around.wording
        with self._around.store.write() as work:
            last = work.last_operation()
            if last is None:
                raise Refused(wording.say("toast.nothing_to_undo"))
            changes = work.take_back(last.id)
            ident = last.application_id or 0
            there = work.of.applications.find(ident) is not None
            what = wording.say("toast.undone", what=last.what)
            if there:
                after_undo(work, ident, self._around.now)
                work.log("undone", application_id=ident, what=last.what)
            work.commit()
            step = self._next.of(work, ident) if there else None
        return Done(ident, what, changes, step.follow_up_id if step else None, step)

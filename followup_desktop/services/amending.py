"""How an operation begins and ends that puts something right, be it what stands or what was told."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.situation import Situation
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.situations import situation_of
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import NextStep
from followup_desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Begun:
    """The application as it stood when the operation began."""

    case: Case
    situation: Situation

    @property
    def ident(self) -> int:
        return self.case.application.id


class Amending:
    """Plans anew only as far as what was put right calls for it."""

    def __init__(self, around: Surroundings) -> None:
        self._around, self._next = around, NextSteps(around)

    def begin(self, work: UnitOfWork, application_id: int) -> Begun:
        """Raises NotFound."""
        case = load_case(work, application_id)
        return Begun(case, situation_of(case, self._around.now))

    def plan_anew(self, work: UnitOfWork, begun: Begun, *, changed: bool = False) -> NextStep:
        """The next step, planned from what stands now. The user's own decisions and days hold while the situation is
        the same one; ``changed``: something waited for what is gone, whatever the situation says."""
        now, case = self._around.now, load_case(work, begun.ident)
        ended = case.application.closing is not begun.case.application.closing
        changed = changed or ended or situation_of(case, now) != begun.situation
        self._around.planner.replan(work, begun.ident, now, changed=changed)
        return self._next.of(work, begun.ident)

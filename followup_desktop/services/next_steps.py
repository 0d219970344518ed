"""What comes next for an application, in words: shown before and after every act of the user."""

from __future__ import annotations

from followup_desktop.domain.advice_model import Advice
from followup_desktop.domain.model import Closing, FollowUp, Verdict
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

SILENCE = (Verdict.DO_NOT_CALL, Verdict.MOVE_ON)


class NextSteps:
    """Reads the step that stands after an operation's changes, in the same unit of work."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def of(self, work: UnitOfWork, application_id: int) -> NextStep:
        return self.of_case(load_case(work, application_id))

    def advice_of(self, work: UnitOfWork, application_id: int) -> Advice:
        """Today's advice for it."""
        return self._around.planner.plan(load_case(work, application_id), self._around.now).advice

    def of_case(self, case: Case) -> NextStep:
        now = self._around.now
        plan = self._around.planner.plan(case, now)
        if not case.application.is_open:
            return NextStep(plan.advice.verdict, self._around.wording.say("next.closed"))
        planned = case.follow_up
        if planned is None and case.overrule is not None and case.overrule.chosen in SILENCE:
            return NextStep(case.overrule.chosen, self._around.wording.say("next.left_alone"))
        if planned is None:
            return NextStep(plan.advice.verdict, self._none(plan.advice), self._why(plan.advice))
        advice = plan.contact.advice if plan.contact else plan.advice
        why = self._around.wording.say("next.own") if planned.moved_by_user else self._why(advice)
        return NextStep(planned.verdict, self.contact_text(planned), why, planned.due, planned.channel, planned.id)

    def contact_text(self, planned: FollowUp) -> str:
        """ "Call Mon 7 Dec, 10:00 New York": in their zone, named where it is not the user's."""
        wording, local = self._around.wording, planned.due.local
        verb = wording.verb(planned.verdict, planned.channel)
        facts = {"verb": verb, "day": wording.day(local.date(), self._around.today), "time": wording.time(local)}
        mine = self._around.mine(planned.due.instant)
        if mine.utcoffset() == local.utcoffset():
            return wording.say("next.contact", **facts)
        return wording.say("next.contact_zone", city=wording.city(planned.due.zone), **facts)

    def _none(self, advice: Advice) -> str:
        wording = self._around.wording
        if advice.verdict is Verdict.WAIT and advice.day is not None:
            return wording.say("next.none_wait", day=wording.day(advice.day, self._around.today))
        return wording.say({Verdict.DO_NOT_CALL: "next.none_do_not_call"}.get(advice.verdict, "next.none_move_on"))

    def _why(self, advice: Advice) -> str:
        return self._around.wording.reason(advice.reasons[0], self._around.today).text


def closing_suggested(advice: Advice) -> Closing | None:
    """What an application may be closed as when nothing more is to be done."""
    return Closing.LET_GO if advice.verdict is Verdict.MOVE_ON else None

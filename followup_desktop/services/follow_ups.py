"""Marking done, planning a day of one's own and overruling: what the user does with a follow-up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from followup_desktop.domain.advice_model import Advice
from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    CallBan,
    Channel,
    FollowUp,
    FollowUpState,
    Moment,
    Outcome,
    Overrule,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.domain.zones import known_zone
from followup_desktop.languages import tr
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.next_steps import SILENCE, NextSteps, closing_suggested
from followup_desktop.services.planning import CONTACTS, finish, no_longer_open, plan_new
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.told import said_in, take_in
from followup_desktop.services.views import Done, DoneAnswers, NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

OWN_DAY_AT = time(10)  # their hour at which a day of the user's own choice rings


@dataclass(frozen=True)
class _Marked:
    application: Application
    step: NextStep
    what: str
    follow_up_id: int | None


class FollowUps:
    """The verbs on follow-ups."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._next = NextSteps(around)

    # -- done

    def done(self, answers: DoneAnswers) -> Done:
        """Records the contact and its outcome, ends the follow-up, plans the next step: one operation, one undo."""
        with self._around.store.write() as work:
            marked = self._mark(work, answers)
            advice = self._next.advice_of(work, answers.application_id)
            changes = work.commit(operation="done", what=marked.what, application_id=answers.application_id)
        return Done(
            answers.application_id, marked.what, changes, marked.follow_up_id, marked.step, closing_suggested(advice)
        )

    def preview_done(self, answers: DoneAnswers) -> NextStep:
        """The very operation, left without commit."""
        with self._around.store.write() as work:
            return self._mark(work, answers).step

    def _mark(self, work: UnitOfWork, answers: DoneAnswers) -> _Marked:
        now = self._around.now
        case = load_case(work, answers.application_id)
        planned = self._meant(work, case, answers)
        if planned is not None:
            # What is marked done is what the sheet showed: the follow-up as it stands today, not as once planned.
            plan = self._around.planner.plan(case, now)
            planned = self._around.planner.standing(case, planned, plan, now) or planned
        kind = answers.kind or (planned.kind if planned else AttemptKind.STATUS)
        contact = self._record(work, case, planned, answers, kind, now)
        if planned is not None:
            finish(work, planned, FollowUpState.DONE)
        self._take_in(work, case, contact, answers.promised, now)
        if answers.next_on is not None:
            self._plan_day(work, case, answers.next_on)
        # A thank-you beside a decision of the user's, or beside a day of their own, leaves both as they are.
        beside = kind is AttemptKind.THANKS and (
            case.overrule is None or case.overrule.chosen is not Verdict.THANK_YOU
        )
        self._around.planner.replan(work, case.application.id, now, changed=answers.next_on is None and not beside)
        step = self._next.of(work, case.application.id)
        wording = self._around.wording
        outcome = wording.say(f"outcome.{answers.outcome.value}")
        message = "toast.done" if step.follow_up_id else "toast.done_end"
        what = wording.say(message, company=case.application.company, outcome=outcome, next=step.text)
        return _Marked(case.application, step, what, planned.id if planned else None)

    def _meant(self, work: UnitOfWork, case: Case, answers: DoneAnswers) -> FollowUp | None:
        if answers.follow_up_id is None:
            planned = case.follow_up
            beside = answers.kind is AttemptKind.THANKS and planned is not None and planned.kind is not answers.kind
            return None if beside else planned  # a thank-you does not do what is planned for another reason
        named = work.of.follow_ups.get(answers.follow_up_id)
        if named.application_id != case.application.id:
            raise NotFound(
                tr("Follow-up {id} does not belong to {company}.", id=named.id, company=case.application.company)
            )
        if named.state is not FollowUpState.OPEN:
            raise no_longer_open(named, case.application.company)
        return named

    def _record(
        self,
        work: UnitOfWork,
        case: Case,
        planned: FollowUp | None,
        answers: DoneAnswers,
        kind: AttemptKind,
        now: datetime,
    ) -> Attempt:
        channel = answers.channel or (planned.channel if planned else Channel.PHONE)
        if answers.outcome is Outcome.SENT and channel is Channel.PHONE:
            channel = Channel.EMAIL
        person = case.whom(now)
        contact = work.of.attempts.add(
            Attempt(
                case.application.id,
                Moment.at(now, self._around.clock.zone()),
                channel,
                answers.outcome,
                kind,
                planned.id if planned else None,
                person.id if person else None,
                answers.note,
            )
        )
        work.log(
            "attempt",
            application_id=case.application.id,
            follow_up_id=planned.id if planned else None,
            outcome=answers.outcome.value,
            channel=channel.value,
        )
        return contact

    def _take_in(self, work: UnitOfWork, case: Case, contact: Attempt, promised: date | None, now: datetime) -> None:
        """What the outcome changes in the situation."""
        today = now.astimezone(case.zone).date()
        application, ident = work.of.applications.get(case.application.id), case.application.id
        said = said_in(contact, today, promised)
        if said is not None:
            application = take_in(work, application, said)
        if promised is not None:
            application = replace(application, promised=promised)
            work.log("promised", application_id=ident, promised=promised)
        if contact.kind is AttemptKind.COMPETING and application.circumstances.competing_told is None:
            told = replace(application.circumstances, competing_told=today)
            application = replace(application, circumstances=told)
        work.of.applications.save(application)

    # -- the user's own days

    def _plan_day(self, work: UnitOfWork, case: Case, day: date) -> FollowUp:
        at = datetime.combine(day, OWN_DAY_AT, case.zone)
        return self._plan_at(work, case, at, None)

    def _plan_at(self, work: UnitOfWork, case: Case, at: datetime, verdict: Verdict | None) -> FollowUp:
        now = self._around.now
        fresh = load_case(work, case.application.id)
        plan = self._around.planner.plan(fresh, now)
        advised = plan.contact.advice if plan.contact else None
        banned = fresh.application.instruction.call_ban is not CallBan.NONE
        if verdict is None:
            verdict = advised.verdict if advised else Verdict.EMAIL if banned else Verdict.CALL
        channel = Channel.PHONE if verdict is Verdict.CALL else Channel.EMAIL
        anchor, person = fresh.anchor(now), fresh.whom(now)
        due = Moment.at(at, known_zone(fresh.application.place.zone))
        return plan_new(
            work,
            FollowUp(
                fresh.application.id,
                verdict,
                channel,
                due,
                Window(due.instant, due.instant, due.instant),
                kind=_kind_of(verdict, advised, fresh),
                interview_id=anchor.id if anchor else None,
                contact_id=person.id if person else None,
                moved_by_user=True,
            ),
        )

    # -- deciding otherwise than the advice

    def overrule(self, application_id: int, chosen: Verdict, at: datetime | None = None) -> Done:
        """The user's decision is kept beside the advice, and stands until the situation changes."""
        say = self._around.wording.say
        with self._around.store.write() as work:
            case = load_case(work, application_id)
            if not case.application.is_open:
                raise Refused(say("refused.closed", company=case.application.company), say("refused.closed_advice"))
            if chosen not in SILENCE and at is None:
                raise Refused(say("refused.no_moment"))
            self._keep(work, case, chosen, at.astimezone(case.zone).date() if at else None)
            for one in case.follow_ups:
                finish(work, one, FollowUpState.CANCELLED)
            if chosen in CONTACTS and at is not None:
                self._plan_at(work, case, at, chosen)
            message = "toast.left_alone" if chosen in SILENCE else "toast.overruled"
            return self._decided(work, case.application, message)

    def follow_advice(self, application_id: int) -> Done:
        """Takes the decision back; the follow-up that went with it goes too."""
        with self._around.store.write() as work:
            case = load_case(work, application_id)
            for one in case.follow_ups:
                finish(work, one, FollowUpState.CANCELLED)
            self._around.planner.replan(work, application_id, self._around.now, changed=True)
            work.log("follow_advice", application_id=application_id)
            return self._decided(work, case.application, "toast.follow_advice")

    def _keep(self, work: UnitOfWork, case: Case, chosen: Verdict, day: date | None) -> None:
        now = self._around.now
        if case.overrule is not None:
            work.of.overrules.save(replace(case.overrule, ended_at=now))
        advice = self._around.planner.plan(case, now).advice
        ident = case.application.id
        work.of.overrules.add(Overrule(ident, now, advice.verdict, advice.rule, chosen, day))
        work.log("overruled", application_id=ident, advice=advice.verdict.value, chosen=chosen.value)

    def _decided(self, work: UnitOfWork, application: Application, message: str) -> Done:
        self._around.planner.replan(work, application.id, self._around.now)
        step = self._next.of(work, application.id)
        what = self._around.wording.say(message, company=application.company, next=step.text)
        changes = work.commit(operation=message.rpartition(".")[2], what=what, application_id=application.id)
        return Done(application.id, what, changes, step.follow_up_id, step)


def _kind_of(verdict: Verdict, advised: Advice | None, case: Case) -> AttemptKind:
    """What a contact of the user's own is for: what the advice would have it for, unless the verdict says so."""
    own = {Verdict.THANK_YOU: AttemptKind.THANKS, Verdict.ANSWER_THEM: AttemptKind.ANSWER}
    if verdict in own:
        return own[verdict]
    if advised is not None and advised.kind not in own.values():
        return advised.kind
    return AttemptKind.FEEDBACK if case.application.stage is Stage.REJECTED else AttemptKind.STATUS

"""The call sheet of one application: who, their clock, the advice in words, and what to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from followup_desktop.domain.advice_model import Advice
from followup_desktop.domain.model import AttemptKind, CallBan, Channel, Contact, ExitCard, FollowUp, Stage, Verdict
from followup_desktop.domain.script import build_call_sheet
from followup_desktop.domain.sheet_facts import SheetFacts
from followup_desktop.domain.talking_points import Content
from followup_desktop.services.advice_words import AdviceWords
from followup_desktop.services.case import Case, ended_at, load_case
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.history import Histories
from followup_desktop.services.next_steps import NextSteps
from followup_desktop.services.planning import CONTACTS, Plan
from followup_desktop.services.settings import SPOKEN_WITH_THEM, plain_value
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.their_clocks import their_clock
from followup_desktop.services.views import CallSheetView, ClockView, Who
from followup_desktop.services.waiting import Waits
from followup_desktop.store.event_log import Event

NO_TALK = (Stage.APPLIED, Stage.ASSESSMENT)  # stages at which nobody gave the user their time
LATEST = 20  # lines of what happened; all of it has a window of its own
THANKS_WITHIN = timedelta(days=7)  # a call that only says thanks is odd a week later


class CallSheets:
    """Reads the case and makes the panel's view of it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._advice, self._next, self._histories = AdviceWords(around), NextSteps(around), Histories(around)
        self._waits = Waits(around)

    def call_sheet(
        self, application_id: int, follow_up_id: int | None = None, kind: AttemptKind | None = None
    ) -> CallSheetView:
        """Raises NotFound. With ``follow_up_id`` that one is meant while it is open, else the most urgent.

        ``kind`` THANKS: what to say in a thank-you call, whatever is planned.
        """
        now = self._around.now
        with self._around.store.read() as work:
            case = load_case(work, application_id)
            events, own = work.events(application_id, LATEST), work.of.points.holding_for(application_id)
            waiting = self._waits.view(work, case)
        plan = self._around.planner.plan(case, now)
        planned = self._around.planner.standing(case, self._meant(case, follow_up_id), plan, now)
        person = case.person(planned.contact_id if planned else None) or case.whom(now)
        content = self._around.talking_points(plain_value(SPOKEN_WITH_THEM, case.settings))
        facts = self._facts(case, content, plan, planned, person, now)
        if kind is AttemptKind.THANKS:
            thanks: dict[str, Any] = {"verdict": Verdict.THANK_YOU, "channel": Channel.PHONE, "occasion": ""}
            facts = replace(facts, kind=AttemptKind.THANKS, **thanks)
        return CallSheetView(
            application=case.application,
            stage_label=self._around.wording.say(f"stage_long.{self._stage(case, now).value}"),
            subtitle=self._subtitle(case, now),
            who=self._who(case, person),
            clock=their_clock(self._around, case),
            advice=self._advice.of(case, plan, planned, now),
            sheet=build_call_sheet(facts, content, own),
            follow_up=planned,
            contacts=case.contacts,
            interviews=case.interviews,
            attempts=case.attempts,
            history=self._latest(case, events),
            note=case.application.note,
            kind=facts.kind,
            channel=facts.channel,
            thanks_call=thanks_call_fits(case, now),
            planned=self._next.contact_text(planned) if planned else "",
            exit_answers={ident: _answers(card) for ident, card in case.exit_cards.items()},
            waiting=waiting,
        )

    def _latest(self, case: Case, events: Sequence[Event]) -> tuple[str, ...]:
        entries = self._histories.entries(case, events, whole=len(events) < LATEST)
        return tuple(f"{one.when}  {one.sentence}" for one in entries[:LATEST])

    def application_of(self, follow_up_id: int) -> int:
        """The application a follow-up belongs to, whatever its state. Raises NotFound."""
        with self._around.store.read() as work:
            return work.of.follow_ups.get(follow_up_id).application_id

    def their_clock(self, application_id: int) -> ClockView:
        with self._around.store.read() as work:
            return their_clock(self._around, load_case(work, application_id))

    def _meant(self, case: Case, follow_up_id: int | None) -> FollowUp | None:
        """The follow-up that is named, if it is still open; else the most urgent."""
        named = next((one for one in case.follow_ups if one.id == follow_up_id), None)
        return named or case.follow_up

    # -- who and when

    def _stage(self, case: Case, now: datetime) -> Stage:
        anchor = case.anchor(now)
        return anchor.stage if anchor and case.application.stage is anchor.stage else case.application.stage

    def _subtitle(self, case: Case, now: datetime) -> str:
        """ "Backend engineer · interviewed Thu 12 Nov"; what is not known leaves no gap."""
        wording, role, anchor = self._around.wording, case.application.role, case.anchor(now)
        if anchor is None:
            return role
        local = self._around.mine(anchor.start.instant)
        facts = {"day": wording.day(local.date(), self._around.today), "time": wording.time(local)}
        message = "sheet.ahead" if ended_at(anchor) > now else "sheet.interviewed"
        when = wording.say("sheet.applied" if anchor.stage is Stage.APPLIED else message, **facts)
        return " · ".join(part for part in (role, when) if part)

    def _who(self, case: Case, person: Contact | None) -> Who:
        if person is None:
            return Who()
        country, phones = case.application.place.country, self._around.phones
        return Who(
            person.name,
            person.role,
            "".join(word[0] for word in person.name.split()[:2]).upper(),
            phones.readable(person.phone, country) if person.phone else "",
            phones.link(person.phone, country) if person.phone else "",
            person.email,
            person.id,
        )

    # -- what to say

    def _facts(
        self,
        case: Case,
        content: Content,
        plan: Plan,
        planned: FollowUp | None,
        person: Contact | None,
        now: datetime,
    ) -> SheetFacts:
        card, anchor = case.card(now), case.anchor(now)
        promised, deadline = case.application.promised, case.application.circumstances.competing_deadline
        today = now.astimezone(case.zone).date()
        advice = self._contact_advice(plan)
        return SheetFacts(
            company=case.application.company,
            role=case.application.role,
            stage=self._stage(case, now),
            verdict=planned.verdict if planned else advice.verdict,
            channel=planned.channel if planned else advice.channel or Channel.PHONE,
            kind=planned.kind if planned else advice.kind,
            occasion=self._occasion(advice, planned),
            interview_date=content.spoken_day(anchor.start.day, self._around.today) if anchor else "",
            contact_name=person.name if person else "",
            promised=content.spoken_day(promised, self._around.today) if promised else "",
            promise_passed=promised is not None and promised < today,
            topic=card.drew_in if card else "",
            need=card.need if card else "",
            proof=card.proof if card else "",
            doubt=card.doubt if card else "",
            doubt_answer=card.doubt_answer if card else "",
            unclear=card.unclear if card else "",
            logistics=card.logistics if card else "",
            my_name=plain_value("my_name", case.settings),
            my_phone=plain_value("my_phone", case.settings),
            deadline=content.spoken_day(deadline, self._around.today) if deadline else "",
        )

    def _contact_advice(self, plan: Plan) -> Advice:
        return plan.contact.advice if plan.contact else plan.advice

    def _occasion(self, advice: Advice, planned: FollowUp | None) -> str:
        """The deciding reason of the contact advised; none where the planned one is another, the user's own."""
        advised = advice.verdict in CONTACTS and (planned is None or planned.kind is advice.kind)
        return advice.reasons[0].message if advised else ""


def thanks_call_fits(case: Case, now: datetime) -> bool:
    """Whether thanking by phone makes sense: they met, were not thanked yet, and did not ask for no calls."""
    anchor = case.anchor(now)
    if anchor is None or anchor.stage in NO_TALK or ended_at(anchor) > now or not case.application.is_open:
        return False
    banned = case.application.instruction.call_ban is not CallBan.NONE or case.application.circumstances.cannot_phone
    thanked = any(one.kind is AttemptKind.THANKS and one.at.instant >= ended_at(anchor) for one in case.attempts)
    recent = now - ended_at(anchor) <= THANKS_WITHIN
    return recent and not banned and not thanked


def _answers(card: ExitCard) -> ExitAnswers:
    """What an exit card was answered with, to be gone on with."""
    return ExitAnswers(
        card.interview_id,
        card.decide_by,
        contact_id=card.contact_id,
        drew_in=card.drew_in,
        need=card.need,
        proof=card.proof,
        doubt=card.doubt,
        doubt_answer=card.doubt_answer,
        unclear=card.unclear,
        logistics=card.logistics,
    )

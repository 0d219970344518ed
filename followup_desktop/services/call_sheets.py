"""The call sheet of one application: who, their clock, the advice in words, and what to say."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_desktop.domain.advice_model import Advice
from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.domain.model import (
    AttemptKind,
    CallBan,
    Channel,
    Contact,
    FollowUp,
    Stage,
    Verdict,
)
from followup_desktop.domain.schedule import TheirClock, call_clock
from followup_desktop.domain.talking_points import SheetFacts, build_call_sheet
from followup_desktop.services.case import Case, ended_at, load_case
from followup_desktop.services.planning import CONTACTS, Plan
from followup_desktop.services.settings import Settings
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import AdviceView, CallSheetView, ClockView, Who
from followup_desktop.store.unit_of_work import Event


class CallSheets:
    """Reads the case and makes the panel's view of it."""

    def __init__(self, around: Surroundings, settings: Settings) -> None:
        self._around, self._settings = around, settings

    def call_sheet(self, application_id: int, follow_up_id: int | None = None) -> CallSheetView:
        """Raises NotFound. With ``follow_up_id`` that one is meant while it is open, else the most urgent."""
        now = self._around.now
        with self._around.store.read() as work:
            case = load_case(work, application_id)
            events = work.events(application_id)
        plan = self._around.planner.plan(case, now)
        planned = self._around.planner.standing(case, self._meant(case, follow_up_id), plan, now)
        person = case.person(planned.contact_id if planned else None) or case.whom(now)
        return CallSheetView(
            application=case.application,
            stage_label=self._around.wording.say(f"stage_long.{self._stage(case, now).value}"),
            subtitle=self._subtitle(case, now),
            who=self._who(case, person),
            clock=self.clock(case),
            advice=self._advice(case, plan, planned, now),
            sheet=self._sheet(case, plan, planned, person, now),
            follow_up=planned,
            contacts=case.contacts,
            interviews=case.interviews,
            attempts=case.attempts,
            history=tuple(self._line(one) for one in events),
            note=case.application.note,
        )

    def application_of(self, follow_up_id: int) -> int:
        """The application a follow-up belongs to, whatever its state. Raises NotFound."""
        with self._around.store.read() as work:
            return work.of.follow_ups.get(follow_up_id).application_id

    def their_clock(self, application_id: int) -> ClockView:
        with self._around.store.read() as work:
            return self.clock(load_case(work, application_id))

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
        local = anchor.start.instant.astimezone(ZoneInfo(self._around.clock.zone()))
        facts = {"day": wording.day(local.date(), now.date()), "time": wording.time(local)}
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

    def clock(self, case: Case) -> ClockView:
        """Their wall clock, and whether a call fits it."""
        now, wording, place = self._around.now, self._around.wording, case.application.place
        local = now.astimezone(case.zone)
        mine = now.astimezone(ZoneInfo(self._around.clock.zone()))
        same = local.utcoffset() == mine.utcoffset()
        text = wording.say(
            "clock.here" if same else "clock.there", time=wording.time(local), city=wording.city(place.zone)
        )
        state, opens = call_clock(now, place, case.calendar, self._around.calendar)
        holiday = self._around.calendar.holiday_name(local.date(), case.calendar)
        if state is TheirClock.CLOSED and holiday:
            return ClockView(text, state, wording.say("clock.holiday", name=holiday))
        at = wording.time(opens.astimezone(case.zone))
        return ClockView(text, state, wording.say(f"clock.{state}", time=at))

    # -- the advice in words

    def _advice(self, case: Case, plan: Plan, planned: FollowUp | None, now: datetime) -> AdviceView:
        today = now.astimezone(case.zone).date()
        title = self._title(case, plan, planned, now)
        advice = plan.advice
        view = self._around.wording.advice(advice, title, today, self._table(case, plan))
        urgent = planned is not None and planned.due.instant.astimezone(case.zone).date() <= today
        first = _first_two(view)
        return AdviceView(advice, title, first, view.reasons, view.changes_if, view.table, urgent)

    def _title(self, case: Case, plan: Plan, planned: FollowUp | None, now: datetime) -> str:
        wording, advice = self._around.wording, plan.advice
        if case.application.closing is not None:
            return wording.say("title.closed", closing=wording.say(f"closing.{case.application.closing.value}"))
        if planned is not None and planned.moved_by_user:
            return wording.say("title.own_plan", **self._planned_facts(planned, now))
        if advice.verdict is Verdict.CALL and planned is not None:
            return self._call_title(case, planned, now)
        fixed = {
            Verdict.EMAIL: "title.portal_today" if advice.channel is Channel.PORTAL else "title.email_today",
            Verdict.THANK_YOU: "title.thanks_today",
            Verdict.ANSWER_THEM: "title.answer_today",
            Verdict.DO_NOT_CALL: "title.do_not_call",
            Verdict.MOVE_ON: "title.move_on",
        }
        if advice.verdict in fixed and not (advice.verdict in CONTACTS and planned and _later(planned, case, now)):
            return wording.say(fixed[advice.verdict])
        if planned is not None and advice.verdict in CONTACTS:
            return wording.say("title.planned", **self._planned_facts(planned, now))
        if advice.rule == "R0":
            return wording.say("title.wait_interview")
        return wording.say("title.wait", day=wording.day(advice.day or now.date(), now.date()))

    def _call_title(self, case: Case, planned: FollowUp, now: datetime) -> str:
        """ "Call today, before 11:30": the end of the stretch of calling hours that runs, in the user's own time."""
        wording, mine = self._around.wording, ZoneInfo(self._around.clock.zone())
        if _later(planned, case, now):
            return wording.say("title.planned", **self._planned_facts(planned, now))
        if planned.due.instant > now:
            return wording.say("title.call_at", time=wording.time(planned.due.instant.astimezone(mine)))
        state, until = call_clock(now, case.application.place, case.calendar, self._around.calendar)
        if state is not TheirClock.GOOD:
            return wording.say("title.call_now")
        return wording.say("title.call_before", time=wording.time(until.astimezone(mine)))

    def _planned_facts(self, planned: FollowUp, now: datetime) -> dict[str, str]:
        wording = self._around.wording
        local = planned.due.instant.astimezone(ZoneInfo(self._around.clock.zone()))
        return {
            "verb": wording.verb(planned.verdict, planned.channel),
            "day": wording.near_day(local.date(), now.astimezone(local.tzinfo).date()),
            "time": wording.time(local),
        }

    def _table(self, case: Case, plan: Plan) -> tuple[tuple[str, str], ...]:
        """ "Why this advice": what was looked at, and how it stands."""
        say, said = self._around.wording.say, case.application.instruction
        promised = case.application.promised
        made = sum(one.kind is AttemptKind.STATUS for one in case.attempts)
        day = (
            say("table.promised_value", day=self._around.wording.day(promised))
            if promised
            else say("table.promised_none")
        )
        ban = {CallBan.NONE: "table.ban_none", CallBan.PHONE: "table.ban_phone", CallBan.ALL: "table.ban_all"}
        preferred = said.preferred_channel
        return (
            (say("table.promised"), day),
            (say("table.ban"), say(ban[said.call_ban])),
            (say("table.process"), say("table.yes" if said.defined_process else "table.no")),
            (say("table.attempts"), say("table.attempts_value", attempts=made, left=plan.advice.attempts_left)),
            (say("table.clock"), self.clock(case).text),
            (say("table.channel"), say(f"table.channel_{preferred.value}")),
        )

    # -- what to say

    def _sheet(
        self, case: Case, plan: Plan, planned: FollowUp | None, person: Contact | None, now: datetime
    ) -> CallSheet:
        return build_call_sheet(self._facts(case, plan, planned, person, now), self._around.content)

    def _facts(
        self, case: Case, plan: Plan, planned: FollowUp | None, person: Contact | None, now: datetime
    ) -> SheetFacts:
        wording, card, anchor = self._around.wording, case.card(now), case.anchor(now)
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
            interview_date=self._long(anchor.start.day) if anchor else "",
            contact_name=person.name if person else "",
            promised=wording.day(promised, today) if promised else "",
            promise_passed=promised is not None and promised < today,
            topic=card.drew_in if card else "",
            need=card.need if card else "",
            proof=card.proof if card else "",
            doubt=card.doubt if card else "",
            doubt_answer=card.doubt_answer if card else "",
            unclear=card.unclear if card else "",
            logistics=card.logistics if card else "",
            my_name=self._settings.setting("my_name"),
            my_phone=self._settings.setting("my_phone"),
            deadline=self._long(deadline) if deadline else "",
            attempts=sum(one.kind is AttemptKind.STATUS for one in case.attempts),
        )

    def _contact_advice(self, plan: Plan) -> Advice:
        return plan.contact.advice if plan.contact else plan.advice

    def _long(self, day: date) -> str:
        return self._around.wording.day(day, self._around.now.date())

    # -- the log

    def _line(self, event: Event) -> str:
        """One line of what happened, in the user's own time."""
        wording = self._around.wording
        local = event.at.astimezone(ZoneInfo(self._around.clock.zone()))
        facts = {key: self._shown(key, value) for key, value in event.facts.items()}
        text = wording.say(f"history.{event.kind}", **facts)
        return f"{wording.day(local.date(), self._around.now.date())} {wording.time(local)}  {text}"

    def _shown(self, key: str, value: object) -> str:
        """A fact of the log as text: instants and days as people read them, ids of words as words."""
        wording, text = self._around.wording, str(value)
        for message in (f"{key}.{text}", f"verb.{text}"):
            if wording.knows(message):
                return wording.say(message)
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return text
        if at.tzinfo is None:
            return wording.day(at.date())
        local = at.astimezone(ZoneInfo(self._around.clock.zone()))
        return f"{wording.day(local.date())} {wording.time(local)}"


def _later(planned: FollowUp, case: Case, now: datetime) -> bool:
    """Not before their tomorrow."""
    return planned.due.instant.astimezone(case.zone).date() > now.astimezone(case.zone).date()


def _first_two(view: AdviceView) -> str:
    """The deciding reason, and the next one that speaks the same way: what the card says before it is unfolded."""
    if not view.reasons:
        return ""
    leading = view.reasons[0]
    second = [one.text for one in view.reasons[1:] if one.weight is leading.weight][:1]
    return " ".join([leading.text, *second])

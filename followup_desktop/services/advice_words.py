"""The advice on one application in words: title, reasons, days, the habits of their country, the user's decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from followup_desktop.domain.advice_model import DayWindow, Reason
from followup_desktop.domain.habits import habits_of
from followup_desktop.domain.model import AttemptKind, CallBan, Channel, FollowUp, Verdict
from followup_desktop.domain.schedule import TheirClock, call_clock, call_window
from followup_desktop.services.case import Case
from followup_desktop.services.next_steps import SILENCE
from followup_desktop.services.planning import CONTACTS, Plan
from followup_desktop.services.situations import situation_stage
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.their_clocks import their_clock
from followup_desktop.services.timing import BRIDGE, BRIDGED, CHOICES, HABIT, ON, value_of
from followup_desktop.services.views import AdviceView, HabitsView, OverruleView

# Which setting decides where the sources disagree on what a reason rests on; {stage} is that of the situation.
SETTING_OF = {
    "wait_promised": "advice.grace",
    "grace_differs": "advice.grace",
    "due_promised": "advice.grace",
    "wait_no_date": "advice.no_date.{stage}",
    "no_date_differs": "advice.no_date.{stage}",
    "due_no_date": "advice.no_date.{stage}",
    "wait_paper": "advice.no_date.offer",
    "wait_spacing": "advice.spacing",
    "spacing_differs": "advice.spacing",
    "cap_differs": "advice.cap",
    "cap_wait": "advice.cap",
    "attempts_made": "advice.cap",
    "friday_counts": BRIDGE,
}


class AdviceWords:
    """Makes the view of the advice."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def of(self, case: Case, plan: Plan, planned: FollowUp | None, now: datetime) -> AdviceView:
        """The advice with its title for this moment, its reasons, days and habits."""
        today = now.astimezone(case.zone).date()
        title = self.title(case, plan, planned, now)
        advice = plan.advice
        view = self._around.wording.advice(advice, title, today, self._table(case, plan))
        urgent = planned is not None and planned.due.instant.astimezone(case.zone).date() <= today
        first = _first_two(view)
        return AdviceView(
            advice,
            title,
            first,
            tuple(
                replace(shown, setting=self._setting(reason, case))
                for reason, shown in zip(advice.reasons, view.reasons, strict=True)
            ),
            view.changes_if,
            view.table,
            urgent,
            self._days(case, plan),
            self._habits(case),
            self._overrule(case, plan),
        )

    def title(self, case: Case, plan: Plan, planned: FollowUp | None, now: datetime) -> str:
        """What is to be done, in a few words: "Call today, before 11:30"."""
        wording, advice = self._around.wording, plan.advice
        if case.application.closing is not None:
            return wording.say("title.closed", closing=wording.say(f"closing.{case.application.closing.value}"))
        if planned is not None and planned.moved_by_user:
            return wording.say("title.own_plan", **self._planned_facts(planned))
        if planned is None and case.overrule is not None and case.overrule.chosen in SILENCE:
            return wording.say("title.left_alone")
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
            return wording.say("title.planned", **self._planned_facts(planned))
        if advice.rule == "R0":
            return wording.say("title.wait_interview")
        return wording.say("title.wait", day=wording.day(advice.day or self._around.today, self._around.today))

    def _call_title(self, case: Case, planned: FollowUp, now: datetime) -> str:
        """ "Call today, before 11:30": the end of the stretch of calling hours that runs, in the user's own time."""
        wording, mine = self._around.wording, self._around.mine
        if _later(planned, case, now):
            return wording.say("title.planned", **self._planned_facts(planned))
        if planned.due.instant > now:
            return wording.say("title.call_at", time=wording.time(mine(planned.due.instant)))
        hours = case.parameters.hours
        state, until = call_clock(now, case.application.place, case.calendar, self._around.calendar, hours)
        if state is not TheirClock.GOOD:
            return wording.say("title.call_now")
        return wording.say("title.call_before", time=wording.time(mine(until)))

    def _planned_facts(self, planned: FollowUp) -> dict[str, str]:
        wording = self._around.wording
        local = self._around.mine(planned.due.instant)
        return {
            "verb": wording.verb(planned.verdict, planned.channel),
            "day": wording.near_day(local.date(), self._around.today),
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
            (say("table.clock"), their_clock(self._around, case).text),
            (say("table.channel"), say(f"table.channel_{preferred.value}")),
        )

    # -- days, disputes, habits, the user's decision

    def _days(self, case: Case, plan: Plan) -> tuple[tuple[str, str], ...]:
        """Earliest, ideal and latest with their hours: in their zone, and in the user's where that differs."""
        advice = plan.contact.advice if plan.contact else plan.advice
        days: DayWindow | None = advice.window
        if days is None:
            return ()
        channel = advice.channel or Channel.EMAIL
        window = call_window(days, case.application.place, channel, case.parameters.hours)
        say = self._around.wording.say
        moments = (("days.earliest", window.earliest), ("days.ideal", window.ideal), ("days.latest", window.latest))
        return tuple((say(label), self._moment(case, at)) for label, at in moments)

    def _moment(self, case: Case, at: datetime) -> str:
        """ "Mon 7 Dec, 10:00 New York (16:00 yours)"."""
        wording, theirs = self._around.wording, at.astimezone(case.zone)
        mine = self._around.mine(at)
        facts = {"day": wording.day(theirs.date(), self._around.today), "time": wording.time(theirs)}
        if theirs.utcoffset() == mine.utcoffset():
            return wording.say("days.here", **facts)
        yours = wording.time(mine)
        if mine.date() != theirs.date():
            yours = f"{wording.short_day(mine.date())} {yours}"
        return wording.say("days.there", city=wording.city(case.application.place.zone), yours=yours, **facts)

    def _setting(self, reason: Reason, case: Case) -> str:
        """The key by which the user can decide otherwise; empty where nobody disagrees."""
        if reason.message == "moved_holiday" and case.calendar.endswith(BRIDGED):
            return BRIDGE
        key = SETTING_OF.get(reason.message, "").format(stage=situation_stage(case, self._around.now).value)
        return key if key in CHOICES else ""

    def _habits(self, case: Case) -> HabitsView | None:
        country = case.application.place.country
        habits = habits_of(country)
        if habits is None:
            return None
        say, key = self._around.wording.say, f"{HABIT}{habits.key}"
        return HabitsView(
            country,
            say("habits.title", country=say(f"setting.{key}.title")),
            (say(f"setting.{key}.text"),),
            value_of(key, case.settings) == ON,
            key,
            tuple((source.title, source.grade, source.link) for source in habits.sources),
        )

    def _overrule(self, case: Case, plan: Plan) -> OverruleView | None:
        decision = case.overrule
        if decision is None:
            return None
        wording, made = self._around.wording, self._around.mine(decision.at).date()
        facts = {
            "chosen": wording.say(f"overrule.{decision.chosen.value}", day=self._decided_day(case)),
            "made": wording.near_day(made, self._around.today),
            "advice": wording.say(f"advised.{plan.advice.verdict.value}"),
        }
        return OverruleView(wording.say("overrule.text", **facts))

    def _decided_day(self, case: Case) -> str:
        day = case.overrule.day if case.overrule else None
        return self._around.wording.day(day, self._around.today) if day else ""


def _later(planned: FollowUp, case: Case, now: datetime) -> bool:
    """Not before their tomorrow."""
    return planned.due.instant.astimezone(case.zone).date() > now.astimezone(case.zone).date()


def _first_two(view: AdviceView) -> str:
    """The deciding reason, and the next one that speaks the same way: what the card says before it is unfolded."""
    leading = view.reasons[0]
    second = [one.text for one in view.reasons[1:] if one.weight is leading.weight][:1]
    return " ".join([leading.text, *second])

"""The adviser: the first rule that holds answers, moved off weekends, explained.

Pure and deterministic; the calendar is an argument. ``plan`` also answers as of the day on which something is due.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from followup_desktop.domain.advice_model import Advice, ChangesIf, DayWindow, Fact, Reason, Weight
from followup_desktop.domain.model import Channel, ResponseKind, Verdict
from followup_desktop.domain.parameters import DEFAULT, Parameters
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.rules import LADDER, RULES, Rule, Ruling
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.sources import HOLIDAYS, OWN
from followup_desktop.domain.standing import Standing

STATUS_RULES = ("R7", "R8", "R9")  # decided by timing, not by an act of theirs
ACTS = (Verdict.CALL, Verdict.EMAIL, Verdict.THANK_YOU, Verdict.ANSWER_THEM)
HOPS = 6  # days that plan looks ahead from one WAIT to the next


def advise(situation: Situation, calendar: BusinessCalendar, parameters: Parameters = DEFAULT) -> Advice:
    """The advice for that day. The first rule that holds decides."""
    x = Standing(situation, calendar, parameters)
    rule = next(rule for rule in RULES if rule.when(x))
    ruling = rule.then(x)
    deciding = Reason(rule.id, ruling.message or rule.message, ruling.facts, _weight(ruling.verdict), rule.sources)
    if ruling.verdict in ACTS and not ruling.any_day and not x.is_working_day(x.today):
        return _moved(x, rule, ruling, deciding)
    return Advice(
        verdict=ruling.verdict,
        day=ruling.day,
        rule=rule.id,
        reasons=(deciding, *_beside(x, rule, ruling)),
        channel=ruling.channel,
        kind=ruling.kind,
        window=_window(x, rule, ruling),
        changes_if=_changes(x, rule, ruling),
        attempts_left=x.attempts_left,
    )


def _moved(x: Standing, rule: Rule, ruling: Ruling, deciding: Reason) -> Advice:
    """R10: due, but not a working day of theirs: the next one."""
    day = x.working_day_from(x.today)
    closed = Reason("R10", "moved", {"day": day}, Weight.AGAINST, (HOLIDAYS,))
    return Advice(
        Verdict.WAIT,
        day,
        "R10",
        (closed, deciding),
        ruling.channel,
        ruling.kind,
        DayWindow(day, day, max(day, x.bd(day, x.p.spacing - 1))),
        _changes(x, rule, ruling),
        x.attempts_left,
    )


def _weight(verdict: Verdict) -> Weight:
    return Weight.FOR if verdict in ACTS else Weight.AGAINST


def _window(x: Standing, rule: Rule, ruling: Ruling) -> DayWindow | None:
    """The days on which the contact fits; for WAIT those of the contact to come."""
    if ruling.day is None or ruling.verdict is Verdict.MOVE_ON:
        return None
    if ruling.verdict is Verdict.THANK_YOU:
        return DayWindow(x.today, x.today, max(x.today, x.thanks_until))
    if rule.id not in STATUS_RULES or ruling.verdict is Verdict.ANSWER_THEM:
        return DayWindow(ruling.day, ruling.day, ruling.day)
    usual = x.window_by_clock
    ideal = max(ruling.day, x.due) if ruling.verdict is Verdict.WAIT else ruling.day
    earliest = usual.earliest if x.s.attempts == 0 and usual.earliest <= ideal else ideal
    if x.due < ideal and x.is_working_day(x.due):
        earliest = min(ideal, max(earliest, x.due))
    return DayWindow(min(earliest, ideal), ideal, max(usual.latest, ideal))


def _beside(x: Standing, rule: Rule, ruling: Ruling) -> tuple[Reason, ...]:
    """What else speaks for or against, after the deciding reason."""
    found: list[Reason] = []
    if rule.id == "R9":
        step = next(step for step in LADDER if step.when(x))
        weight = Weight.FOR if ruling.channel is Channel.PHONE else Weight.AGAINST
        found.append(Reason(step.id, step.message, {}, weight, step.sources))
        count: dict[str, Fact] = {"attempts": x.s.attempts, "left": x.attempts_left}
        message = "first_attempt" if x.s.attempts == 0 else "attempts_made"
        found.insert(0, Reason("R8", message, count, Weight.FOR, (OWN,)))
    if rule.id == "R7" and x.s.promised is None and not x.s.attempts:
        found.append(Reason("R7", "no_date_given", {}, Weight.AGAINST, (OWN,)))
    if x.said.call_ban.value == "phone" and ruling.channel is not Channel.PHONE and rule.id != "R9":
        found.append(Reason("C1", "channel_banned", {}, Weight.AGAINST, (OWN,)))
    return tuple(found)


def _changes(x: Standing, rule: Rule, ruling: Ruling) -> tuple[ChangesIf, ...]:
    """What would change the answer."""
    found = []
    if ruling.verdict in (Verdict.WAIT, Verdict.DO_NOT_CALL, Verdict.MOVE_ON):
        found.append(ChangesIf("they_contact_you"))
    if x.deadline is None and rule.id in ("R5", "R7", "R8"):
        found.append(ChangesIf("another_offer"))
    if x.s.promised is None and rule.id == "R7" and x.response is not ResponseKind.ON_HOLD:
        found.append(ChangesIf("a_date_named"))
    if ruling.verdict is Verdict.CALL:
        found.append(ChangesIf("no_answer"))
        found.append(ChangesIf("they_prefer_mail"))
    if ruling.verdict is Verdict.EMAIL:
        found.append(ChangesIf("they_invite_call"))
    return tuple(found)


def plan(
    situation: Situation, calendar: BusinessCalendar, parameters: Parameters = DEFAULT
) -> tuple[Advice, Advice | None]:
    """Today's advice; and where that is to wait, the advice as it will be when the wait is over, if nothing changes.

    The second is None where nothing is due later (a contact today, no contact at all, or only more waiting).
    """
    today = advise(situation, calendar, parameters)
    current = today
    for _ in range(HOPS):
        if current.verdict is not Verdict.WAIT or current.day is None:
            break
        situation = replace(situation, today=_later(current.day, situation.today))
        current = advise(situation, calendar, parameters)
    return today, current if current is not today else None


def _later(day: date, than: date) -> date:
    """Never stands still: a day that is not later would be asked for ever."""
    return day if day > than else than + timedelta(days=1)

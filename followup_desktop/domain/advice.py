"""The adviser: the first rule that holds answers, moved off the days they are closed, explained.

Pure and deterministic; the calendar is an argument. ``plan`` also answers as of the day on which something is due.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from followup_desktop.domain.advice_model import Advice, DayWindow, Fact, Reason, Weight
from followup_desktop.domain.model import Verdict
from followup_desktop.domain.parameters import DEFAULT, Parameters
from followup_desktop.domain.ports import BusinessCalendar
from followup_desktop.domain.rules import CORRECTIONS, RULES, Correction
from followup_desktop.domain.rules_beside import Decision, changes, remarks
from followup_desktop.domain.rules_outcomes import ACTS, Ruling
from followup_desktop.domain.situation import Situation
from followup_desktop.domain.standing import Standing

NO_MORE = (Verdict.MOVE_ON, Verdict.DO_NOT_CALL)
HOPS = 6  # days that plan looks ahead from one WAIT to the next


def advise(situation: Situation, calendar: BusinessCalendar, parameters: Parameters = DEFAULT) -> Advice:
    """The advice for that day. The first rule that holds decides."""
    x = Standing(situation, calendar, parameters)
    for rule in RULES:
        if rule.when(x):
            break
    ruling = rule.then(x)
    weight = Weight.FOR if ruling.verdict in ACTS else Weight.AGAINST
    deciding = Reason(rule.id, ruling.message or rule.message, ruling.facts, weight, rule.sources)
    for correction in CORRECTIONS:
        if correction.when(x, ruling):
            return _moved(x, correction, ruling, deciding)
    decision = Decision(x, rule.id, ruling)
    return _advice(decision, (deciding, *remarks(decision)))


def _moved(x: Standing, correction: Correction, ruling: Ruling, deciding: Reason) -> Advice:
    """The same contact on the day that allows it; why it is due stays as the second reason."""
    day = correction.day(x)
    window = ruling.window or DayWindow(day, day, day)
    later = replace(
        ruling,
        verdict=Verdict.WAIT,
        day=day,
        window=DayWindow(min(day, x.working_day_from(window.earliest)), day, max(day, window.latest)),
    )
    name = x.holiday(x.today)
    facts: dict[str, Fact] = {"day": day, "name": name} if name else {"day": day}
    message = "moved_holiday" if name else "moved_weekend"
    closed = Reason(correction.id, message, facts, Weight.AGAINST, correction.sources)
    decision = Decision(x, correction.id, later)
    return _advice(decision, (closed, deciding, *remarks(decision)))


def _advice(decision: Decision, reasons: tuple[Reason, ...]) -> Advice:
    ruling = decision.ruling
    return Advice(
        verdict=ruling.verdict,
        day=ruling.day,
        rule=decision.rule,
        reasons=reasons,
        channel=ruling.channel,
        kind=ruling.kind,
        window=ruling.window,
        changes_if=changes(decision),
        attempts_left=0 if ruling.verdict in NO_MORE else decision.x.attempts_left,
    )


def plan(
    situation: Situation, calendar: BusinessCalendar, parameters: Parameters = DEFAULT
) -> tuple[Advice, Advice | None]:
    """Today's advice; and where that is to wait, the advice as it will be when the wait is over, if nothing changes.

    The second is None where today's is not to wait. Where it leads to a contact, today's carries that contact's
    channel, kind and window.
    """
    today = current = advise(situation, calendar, parameters)
    for _ in range(HOPS):
        if current.verdict is not Verdict.WAIT or current.day is None:
            break
        situation = replace(situation, today=_later(current.day, situation.today))
        current = advise(situation, calendar, parameters)
    if current is today:
        return today, None
    if current.verdict in ACTS:
        today = replace(today, channel=current.channel, kind=current.kind, window=current.window)
    return today, current


def _later(day: date, than: date) -> date:
    """Never stands still: a day that is not later would be asked for ever."""
    return day if day > than else than + timedelta(days=1)

"""The same situation on other days."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

from followup_desktop.domain.model import Circumstances
from followup_desktop.domain.situation import Situation


def shifted(situation: Situation, by: timedelta) -> Situation:
    """The same situation so much later: every day in it moves."""

    def move(day: date | None) -> date | None:
        return day and day + by

    told = situation.circumstances
    days = {one.name: move(getattr(told, one.name)) for one in fields(Circumstances) if one.type == "date | None"}
    response = situation.response and replace(situation.response, until=move(situation.response.until))
    return replace(
        situation,
        today=situation.today + by,
        interview_day=situation.interview_day + by,
        promised=move(situation.promised),
        last_attempt=move(situation.last_attempt),
        response=response,
        circumstances=replace(told, **days),
    )

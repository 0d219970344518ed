"""The other side's wall clock in words, and whether a call fits it now."""

from __future__ import annotations

from followup_desktop.domain.schedule import TheirClock, call_clock
from followup_desktop.domain.zones import is_zone
from followup_desktop.services.case import Case
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import ClockView


def their_clock(around: Surroundings, case: Case) -> ClockView:
    """By the calling hours that count for them."""
    now, wording, place = around.now, around.wording, case.application.place
    local = now.astimezone(case.zone)
    mine = around.mine(now)
    same = local.utcoffset() == mine.utcoffset()
    text = wording.say(
        "clock.here" if same else "clock.there", time=wording.time(local), city=wording.city(place.zone)
    )
    state, opens = call_clock(now, place, case.calendar, around.calendar, case.parameters.hours)
    if not is_zone(place.zone):  # written by a computer with a newer zone database: no hour is made up for them
        return ClockView(wording.say("clock.unknown", zone=place.zone), state, wording.say("clock.unknown_note"))
    holiday = around.calendar.holiday_name(local.date(), case.calendar)
    if state is TheirClock.CLOSED and holiday:
        return ClockView(text, state, wording.say("clock.holiday", name=holiday))
    at = wording.time(opens.astimezone(case.zone))
    return ClockView(text, state, wording.say(f"clock.{state}", time=at))

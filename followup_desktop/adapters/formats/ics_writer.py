"""Writes the exported calendar (RFC 5545) with icalendar. Pure: no file, no clock.

Our own reader finds company, role and stage in properties of our own, which other programs leave alone.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.ics import LIBRARY
from followup_desktop.adapters.formats.ics_props import COMPANY, FOLLOW_UP, KIND, MEANT_IN, ROLE, STAGE
from followup_desktop.domain.zones import known_zone
from followup_desktop.services.file_writers import CalendarEvent

if TYPE_CHECKING:
    from icalendar import Alarm, Event


def write_calendar(events: Sequence[CalendarEvent]) -> bytes:
    """The events as one calendar, with the rules of every zone they name."""
    import icalendar

    with LIBRARY, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
        calendar = icalendar.Calendar()
        calendar.add("prodid", "-//Follow-Up Desktop//EN")
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        for one in events:
            calendar.add_component(_event(one))
        calendar.add_missing_timezones()
        return bytes(calendar.to_ical())


def _event(one: CalendarEvent) -> Event:
    from icalendar import Event, vText

    zone = ZoneInfo(known_zone(one.zone))
    entry = Event()
    entry.add("uid", one.uid)
    entry.add("summary", one.title)
    entry.add("dtstamp", one.written)
    entry.add("dtstart", one.start.astimezone(zone))
    if one.end is not None and one.end > one.start:
        entry.add("dtend", one.end.astimezone(zone))
    if one.sequence:
        entry.add("sequence", one.sequence)
    texts = {
        "description": one.note,
        "location": one.location,
        "conference": one.link,
        COMPANY: one.company,
        ROLE: one.role,
        MEANT_IN: one.zone,
        STAGE: one.stage.value if one.stage else "",
        KIND: FOLLOW_UP if one.stage is None else "",
    }
    for name, text in texts.items():
        if text:
            entry.add(name, vText(text))  # of those it does not know, the library would escape nothing
    if one.alarm is not None:
        entry.add_component(_alarm(one.title, one.alarm))
    return entry


def _alarm(title: str, before: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    return alarm

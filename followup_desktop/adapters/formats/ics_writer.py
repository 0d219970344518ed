"""Writes the exported calendar (RFC 5545) with icalendar. Pure: no file, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from followup_desktop.services.export import CalendarEvent


def write_calendar(events: Sequence[CalendarEvent]) -> bytes:
    """The events as one calendar; those with an alarm ring at their start."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Follow-Up Desktop//EN")
    calendar.add("version", "2.0")
    for one in events:
        entry = Event()
        entry.add("uid", one.uid)
        entry.add("summary", one.title)
        entry.add("dtstamp", one.start)
        entry.add("dtstart", one.start)
        entry.add("dtend", max(one.end, one.start))
        entry.add("description", one.note)
        if one.alarm:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", one.title)
            alarm.add("trigger", timedelta())
            entry.add_component(alarm)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())

"""An entry as text (RFC 5545): written anew, written over what the user made of it, and read without trust."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from followup_desktop.adapters.formats.ics import ZoneRules, parsed
from followup_desktop.adapters.formats.ics_blocks import CalendarBlocks, blocks
from followup_desktop.adapters.formats.ics_props import all_of, text_of
from followup_desktop.adapters.formats.ics_times import FileZones, read_time
from followup_desktop.adapters.formats.plain_text import clean_line
from followup_desktop.adapters.zone_names import database_name
from followup_desktop.domain.calendar import CalendarEntry, FoundEntry, Keep
from followup_desktop.domain.errors import Unreadable

LARGEST = 1 << 16  # characters of one entry that is read; ours have some hundred
MOST_EVENTS = 50  # of one entry: the one and its exceptions
ABOUT = "X-FOLLOWUP-ABOUT"
OURS = ("DTSTART", "DTEND", "DURATION", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "URL", ABOUT)
TITLE, NOTE = "SUMMARY", "DESCRIPTION"


def written(entry: CalendarEntry, now: datetime, sequence: int = 0) -> str:
    """A new one, which rings."""
    from icalendar import Alarm, Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Follow-Up Desktop//EN")
    calendar.add("version", "2.0")
    event = _event(entry, now, sequence)
    event.add("uid", entry.uid)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", -entry.alarm)
    event.add_component(alarm)
    calendar.add_component(event)
    return _text(calendar)


def _text(component: Any) -> str:
    return bytes(component.to_ical()).decode("utf-8")


def _event(entry: CalendarEntry, now: datetime, sequence: int) -> Any:
    from icalendar import Event

    event = Event()
    event.add("summary", entry.title)
    event.add("dtstart", entry.start.astimezone(UTC))
    event.add("dtend", max(entry.end, entry.start).astimezone(UTC))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", now.astimezone(UTC))
    event.add("sequence", sequence)
    event.add(ABOUT, entry.about)
    if entry.note:
        event.add("description", entry.note)
    if entry.phone_link:
        event.add("url", entry.phone_link)
    return event


def rewritten(text: str, entry: CalendarEntry, keep: Keep, now: datetime) -> str:
    """The entry as it lies there with our time, and with our words where the user wrote none of their own. All else
    (alarms, colours, what other programs noted) stays as it is; but of one that is to name nobody nothing stays, for
    names may stand anywhere in it. A text without the entry is written anew."""
    groups = list(_groups(text))
    place = _place(groups)
    if place is None or len(text) > LARGEST:
        return written(entry, now)
    first, last = place
    gone = {*OURS, *(() if keep.title else (TITLE,)), *(() if keep.note else (NOTE,))}
    sequence = _sequence(groups[first + 1 : last]) + 1
    if entry.neutral:
        return written(entry, now, sequence)
    ours = [one for one in _groups(_text(_event(entry, now, sequence))) if _name(one) in gone]
    title = _value(next((one for one in ours if _name(one) == TITLE), ""))
    said_before = {_value(one) for one in groups[first + 1 : last] if _name(one) == TITLE}
    kept: list[str] = []
    inner = 0
    for group in groups[first + 1 : last]:
        name = _name(group)
        if inner and name == NOTE and title and _value(group) in said_before:
            kept.append(f"{NOTE}:{title}")  # what our alarm says
        elif inner or name not in gone:
            kept.append(group)
        inner += (name == "BEGIN") - (name == "END")
    return "\r\n".join([*groups[: first + 1], *ours, *kept, *groups[last:], ""])


def _groups(text: str) -> Iterator[str]:
    """Lines with what is folded beneath them."""
    group: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if group and line[:1] in (" ", "\t"):
            group.append(line)
            continue
        if group:
            yield "\r\n".join(group)
        group = [line] if line else []
    if group:
        yield "\r\n".join(group)


def _sequence(groups: Sequence[str]) -> int:
    number = next((_value(one).strip() for one in groups if _name(one) == "SEQUENCE"), "")
    return int(number) if number.isdecimal() and len(number) < 9 else 0


def _value(group: str) -> str:
    """Unfolded."""
    return re.sub(r"\r\n[ \t]", "", group).partition(":")[2]


def _name(group: str) -> str:
    return group.partition(":")[0].partition(";")[0].strip().upper()


def _place(groups: list[str]) -> tuple[int, int] | None:
    """Where the entry begins and ends: the first event that is no exception of a series."""
    start = depth = 0
    exception = False
    for number, group in enumerate(groups):
        name, kind = _name(group), group.partition(":")[2].strip().upper()
        if name == "BEGIN":
            depth += 1
            if kind == "VEVENT" and depth == 2:
                start, exception = number, False
        elif name == "END":
            if kind == "VEVENT" and depth == 2 and not exception:
                return start, number
            depth -= 1
        elif name == "RECURRENCE-ID" and depth == 2:
            exception = True
    return None


def read(href: str, etag: str, text: str, zone: str) -> FoundEntry:
    """What it says; of one that cannot be understood that it is there. ``zone``: the user's own, for times that name
    none."""
    nothing = FoundEntry(href, etag, text=text[:LARGEST])
    if len(text) > LARGEST:
        return nothing
    try:
        calendars = blocks(text)
    except Unreadable:
        return nothing
    about = next((one.partition(":")[2].strip()[:40] for one in _groups(text) if _name(one) == ABOUT), "")
    for calendar in calendars:
        events, _ = parsed(calendar.events[:MOST_EVENTS])
        for event in events:
            if not all_of(event, "RECURRENCE-ID"):
                start = _start(event, calendar, zone)
                uid, title = clean_line(text_of(event, "UID")), text_of(event, TITLE)
                return FoundEntry(href, etag, uid, about, start, title, text_of(event, NOTE), text)
    return nothing


def _start(event: object, calendar: CalendarBlocks, zone: str) -> datetime | None:
    zones = FileZones(zone, database_name(calendar.zone), ZoneRules().of(calendar.zones))
    found = all_of(event, "DTSTART")
    read_start = read_time(found[0], zones) if found else None
    return read_start.instant.astimezone(UTC) if read_start is not None else None

"""A calendar file cut into entries before a library sees it: hostile or sloppy files end here, in bounded time.

Each VEVENT becomes a text of its own, so that one bad entry does not spoil the others, and holds only the lines this
program reads: attachments, alarms and unknown extensions of any size are left behind. VTIMEZONEs are kept apart, as
text, and only with rules that can be worked out quickly; the calendar library keeps the ones it sees for the whole
process, under their names, and would give one file's rules to the next (``icalendar/timezone/tzp.py``,
``cache_timezone_component``), so it never sees one inside a calendar.
"""

from __future__ import annotations

import quopri
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from followup_desktop.adapters.formats.plain_text import TEXT_LIMIT
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import grouped, tr

ENTRY_LIMIT = 5_000
ATTENDEE_LIMIT = 200
ZONE_PARAMETER = "X-FOLLOWUP-ZONE"  # stands in for TZID, so that the zone is worked out here and nowhere else
_DEPTH_LIMIT = 12
_LINE_LIMIT = 4 * TEXT_LIMIT
_EVENT_LINE_LIMIT, _ZONE_LINE_LIMIT = 2_000, 600

_EVENT_LINES = frozenset({
    "SUMMARY", "DTSTART", "DTEND", "DURATION", "DTSTAMP", "LAST-MODIFIED", "UID", "SEQUENCE", "RECURRENCE-ID",
    "RRULE", "EXDATE", "ORGANIZER", "ATTENDEE", "LOCATION", "DESCRIPTION", "X-ALT-DESC", "STATUS", "URL",
    "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "X-MICROSOFT-LOCATIONDISPLAYNAME", "X-FOLLOWUP-COMPANY",
    "X-FOLLOWUP-ROLE", "X-FOLLOWUP-STAGE", "X-FOLLOWUP-KIND", "X-FOLLOWUP-MEANT-IN",
})  # fmt: skip
_ZONE_LINES = frozenset({"TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "DTSTART", "RRULE", "RDATE"})
# Yearly rules as zones have them. Anything finer or more exotic can keep a library busy for minutes.
_ZONE_RULE = re.compile(
    r"FREQ=YEARLY(?:;(?:INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=\d{1,2}|BYHOUR=\d{1,2}|BYMINUTE=\d{1,2}|UNTIL=\d{8}(?:T\d{6}Z?)?"
    r"|BYDAY=-?[1-5]?[A-Z]{2}|BYMONTHDAY=(?:[1-9]|1\d|2[0-8])(?:,(?:[1-9]|1\d|2\d|3[01]))*))*;?",
)
_UNTIL = re.compile(r"UNTIL=(\d{4})")
_BEGINS = re.compile(r"(DTSTART[^:]*:)(\d{4})(?=\d{4}T\d{6})", re.IGNORECASE)
_EARLY = "1980"  # a leap year well before the first that a meeting may lie in
_NAME = re.compile(r"^([A-Za-z0-9-]+)([;:])")
_HEAD = re.compile(r'((?:[^":]++|"[^"]*+")*+):')
_KNOWN_OTHERS = ("VTODO", "VJOURNAL", "VFREEBUSY")


@dataclass
class CalendarBlocks:
    """One VCALENDAR as texts. ``zones`` by stripped TZID; ``others`` counts entries that are no events."""

    method: str = ""
    zone: str = ""  # X-WR-TIMEZONE
    events: list[str] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)


def blocks(text: str) -> list[CalendarBlocks]:
    """The calendars of a file. Raises Unreadable where it has too many entries or is nested without sense."""
    cutter = _Cutter()
    for line in _logical_lines(text):
        cutter.take(line)
    return cutter.done()


class _Cutter:
    """Follows BEGIN and END; sloppy ones (missing, doubled, in the wrong order) are put up with."""

    def __init__(self) -> None:
        self._calendars: list[CalendarBlocks] = []
        self._current = CalendarBlocks()
        self._path: list[str] = []
        self._event = _EventLines()
        self._zone: list[str] = []
        self._events = 0

    def take(self, line: str) -> None:
        name, _, rest = line.partition(":")
        word = name.strip().upper()
        if word == "BEGIN":
            self._begin(rest.strip().upper()[:40])
        elif word == "END":
            self._end(rest.strip().upper())
        elif self._path and self._path[-1] == "VEVENT":
            self._event.take(line)
        elif "VTIMEZONE" in self._path:
            _keep_zone_line(line, self._zone)
        elif self._path == ["VCALENDAR"]:
            _keep_calendar_line(line, self._current)

    def done(self) -> list[CalendarBlocks]:
        if "VEVENT" in self._path:  # a file cut off in the middle: what there is may still name the interview
            self._current.events.append(self._event.text())
        return self._calendars or ([self._current] if self._current.events else [])

    def _begin(self, kind: str) -> None:
        if kind == "VCALENDAR" and self._path != ["VCALENDAR"]:
            self._path, self._current = [], CalendarBlocks()
            self._calendars.append(self._current)
        if kind not in self._path:  # one within its own kind: the end of the other is missing
            if kind == "VEVENT":
                self._event = _EventLines()
                self._events += 1
            elif kind == "VTIMEZONE":
                self._zone = []
        self._path.append(kind)
        if self._events > ENTRY_LIMIT:
            sentence = tr("The calendar has more than {most} entries.", most=grouped(ENTRY_LIMIT))
            raise Unreadable(sentence, tr("Export a shorter stretch of time, or the interview alone."))
        if len(self._path) > _DEPTH_LIMIT:
            sentence = tr("The calendar is nested in a way no calendar program writes.")
            raise Unreadable(sentence, tr("Ask the sender for the file again."))
        if "VTIMEZONE" in self._path and len(self._zone) < _ZONE_LINE_LIMIT:
            self._zone.append(f"BEGIN:{kind}")

    def _end(self, kind: str) -> None:
        if kind not in self._path:
            return
        while self._path[-1] != kind:
            self._path.pop()
        if kind == "VEVENT" and self._path.count("VEVENT") == 1:
            self._current.events.append(self._event.text())
        elif kind in _KNOWN_OTHERS:
            self._current.others[kind] += 1
        elif "VTIMEZONE" in self._path and len(self._zone) < _ZONE_LINE_LIMIT:
            self._zone.append(f"END:{kind}")
            if kind == "VTIMEZONE" and self._path.count("VTIMEZONE") == 1:
                _keep_zone(self._zone, self._current)
        self._path.pop()


class _EventLines:
    """The lines of one entry that are kept."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._attendees = 0

    def take(self, line: str) -> None:
        match = _NAME.match(line)
        name = match[1].upper() if match else ""
        if name not in _EVENT_LINES or len(self._lines) >= _EVENT_LINE_LIMIT:
            return
        if name == "ATTENDEE" and self._attendees >= ATTENDEE_LIMIT:
            return
        head, colon, value = _split_value(line)
        if name in ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE"):
            head = re.sub(r";TZID=", f";{ZONE_PARAMETER}=", head, flags=re.IGNORECASE)
        if len(head) <= 2_000:
            self._lines.append(f"{head}{colon}{value}"[:_LINE_LIMIT])
            self._attendees += name == "ATTENDEE"

    def text(self) -> str:
        return "\r\n".join(("BEGIN:VEVENT", *self._lines, "END:VEVENT", ""))


def _split_value(line: str) -> tuple[str, str, str]:
    """The name with its parameters, the colon, the value; a colon inside quotes is not the one."""
    match = _HEAD.match(line, 0, 3_000)
    return (match[1], ":", line[match.end() :]) if match else (line, "", "")


def _keep_calendar_line(line: str, current: CalendarBlocks) -> None:
    head, _, value = _split_value(line)
    name = head.partition(";")[0].strip().upper()
    if name == "METHOD":
        current.method = value.strip().upper()[:30]
    elif name == "X-WR-TIMEZONE":
        current.zone = value.strip()[:200]


def _keep_zone_line(line: str, lines: list[str]) -> None:
    match = _NAME.match(line)
    if match and match[1].upper() in _ZONE_LINES and len(lines) < _ZONE_LINE_LIMIT:
        lines.append(line[:2_000])


def _keep_zone(lines: list[str], current: CalendarBlocks) -> None:
    """The zone, if its rules are of the usual kind and it has one name."""
    names = [line.partition(":")[2].strip() for line in lines if line[:4].upper() == "TZID"]
    rules = [line.partition(":")[2].strip().upper() for line in lines if _is_rule(line)]
    usual = all(_ZONE_RULE.fullmatch(rule) for rule in rules)
    if len(names) == 1 and names[0] and usual and len(lines) < _ZONE_LINE_LIMIT and len(current.zones) < 200:
        key = names[0].replace("\\,", ",").replace("\\;", ";").strip()
        current.zones[key] = "\r\n".join((*_from_nearer(lines), ""))


def _from_nearer(lines: list[str]) -> Iterator[str]:
    """Yearly rules that go on begin in 1980 at the earliest: Outlook's begin in 1601, and a library that counts
    through the centuries takes thirty times as long."""
    part: list[str] = []
    for line in lines:
        part.append(line)
        if line.startswith("END:"):
            untils = [match and match[1] for match in map(_UNTIL.search, (one for one in part if _is_rule(one)))]
            goes_on = bool(untils) and all(year is None or year > _EARLY for year in untils)
            yield from (_nearer(one) for one in part) if goes_on else part
            part = []


def _is_rule(line: str) -> bool:
    return line[:5].upper() == "RRULE"


def _nearer(line: str) -> str:
    match = _BEGINS.match(line)
    return f"{match[1]}{_EARLY}{line[match.end() :]}" if match and match[2] < _EARLY else line


# -- lines


def _logical_lines(text: str) -> Iterator[str]:
    """Unfolded lines (RFC 5545 3.1), quoted-printable ones (vCalendar 1.0) decoded; overlong ones are cut."""
    parts: list[str] = []
    size = 0
    for raw in re.split(r"\r\n|\n|\r", text):
        if parts and (raw[:1] in (" ", "\t") and not raw.lstrip().upper().startswith("BEGIN:VCALENDAR")):
            if size < _LINE_LIMIT:
                parts.append(raw[1:])
                size += len(raw)
            continue
        if parts and _is_soft_break(parts):
            parts.append(raw)
            size += len(raw)
            continue
        if parts:
            yield _decoded("".join(parts))
        parts, size = [raw.lstrip("\ufeff \t")], len(raw)
    if parts:
        yield _decoded("".join(parts))


def _is_soft_break(parts: list[str]) -> bool:
    if not parts[-1].endswith("=") or "QUOTED-PRINTABLE" not in parts[0][:200].upper() or len(parts) > 2_000:
        return False
    parts[-1] = parts[-1][:-1]
    return True


def _decoded(line: str) -> str:
    if "QUOTED-PRINTABLE" not in line[:200].upper():
        return line
    head, colon, value = _split_value(line)
    charset = re.search(r"CHARSET=([\w-]+)", head, re.IGNORECASE)
    try:
        plain = quopri.decodestring(value.encode("utf-8", "replace")).decode(charset[1] if charset else "utf-8")
    except (LookupError, ValueError):
        return line
    escaped = plain.replace("\\", "\\\\").replace("\r\n", "\\n").replace("\n", "\\n").replace(",", "\\,")
    return f"{head.partition(';')[0]}{colon}{escaped.replace(';', chr(92) + ';')}"

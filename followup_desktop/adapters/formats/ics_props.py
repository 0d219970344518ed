"""Properties of a calendar entry, read without trust: repeated lines, broken values, missing ones."""

from __future__ import annotations

import re
from typing import Any

from followup_desktop.adapters.formats.ics_times import FileZones, read_time

# Our own properties, by which a calendar that we exported says what no calendar says otherwise.
COMPANY, ROLE, STAGE, KIND = (f"X-FOLLOWUP-{name}" for name in ("COMPANY", "ROLE", "STAGE", "KIND"))
MEANT_IN = "X-FOLLOWUP-MEANT-IN"  # the zone's name: of a time in UTC nothing else tells whether that was meant
FOLLOW_UP = "follow-up"
_ESCAPED = re.compile(r"\\([\\;,nN])")


def text_of(event: Any, name: str) -> str:
    """The text of a property, of the first one where a sender repeated it."""
    value = event.get(name)
    if isinstance(value, list):
        value = value[0] if value else ""
    return "" if value is None else str(value)


def all_of(event: Any, name: str) -> list[Any]:
    value = event.get(name)
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def unescaped(text: str) -> str:
    """An extension's value, which the library leaves escaped (RFC 5545 3.3.11)."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)


def days_out(prop: Any) -> list[Any]:
    """The values of an EXDATE. A broken property raises from every access, even one with a default."""
    try:
        return list(prop.dts)
    except Exception:  # the library's own BrokenCalendarProperty, which is no AttributeError
        return []


def sequence_of(event: Any) -> int:
    digits = re.match(r"\d{1,9}", text_of(event, "SEQUENCE").strip())
    return int(digits[0]) if digits else 0


def recurrence_id(event: Any, zones: FileZones) -> str:
    """The occurrence an entry replaces, as UTC text, the same however its zone is written."""
    found = all_of(event, "RECURRENCE-ID")
    when = read_time(found[0], zones) if found else None
    if when is None:
        return ""
    return when.wall.date().isoformat() if when.all_day else when.instant.strftime("%Y%m%dT%H%M%SZ")


def raw_of(prop: Any) -> str:
    try:
        return str(prop.to_ical())
    except Exception:  # a broken property
        return ""


class WithParameters:
    """One value of a list property, with the list's parameters, as read_time wants it."""

    def __init__(self, value: Any, owner: Any) -> None:
        self.dt, self.params = value.dt, owner.params


def rule_parts(prop: Any) -> dict[str, list[object]]:
    try:
        return {
            str(name).upper(): list(values if isinstance(values, list) else [values]) for name, values in prop.items()
        }
    except Exception:  # a broken rule is a text, not a mapping
        return {}

"""From whatever a file or a person calls a time zone to a name of the zone database.

Three degrees of certainty: ``database_name`` (the name itself, an old spelling, a Windows name), ``from_display``
(what Outlook's web pages write: "(UTC-05:00) Eastern Time (US & Canada)"; several candidates) and ``from_phrase``
(what people type: "new york", "ET"). All of them are lookups in tables: a name is never used as a file's path.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from followup_desktop.adapters.zone_tables import ABBREVIATIONS, CITIES, PHRASES, WINDOWS_BESIDES

_OFFSET = re.compile(r"\b(?:UTC|GMT)\s*([+\-\u2212])\s?(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_DISPLAY_PREFIX = re.compile(r"^\s*\((?:UTC|GMT)[^)]*\)\s*", re.IGNORECASE)
_PIECES = re.compile(r"[,;/]|\s+and\s+|\s*&\s*")


def _resource(*parts: str) -> str:
    return files("tzdata").joinpath(*parts).read_text(encoding="utf-8")


@cache
def _places() -> frozenset[str]:
    """The names in the database's table of places; they have a country."""
    rows = (line.split("\t") for line in _resource("zoneinfo", "zone.tab").splitlines() if not line.startswith("#"))
    return frozenset(row[2] for row in rows if len(row) > 2)


@cache
def _links() -> dict[str, str]:
    """Old spelling -> present name."""
    rows = (line.split() for line in _resource("zoneinfo", "tzdata.zi").splitlines() if line.startswith("L "))
    return {row[2]: row[1] for row in rows if len(row) == 3}


@cache
def _by_folded_name() -> dict[str, str]:
    names = [
        name for name in _resource("zones").split() if "/" in name or name in ("UTC", "GMT", "EST", "HST", "MST")
    ]
    return {name.casefold(): name for name in names} | {
        "etc/utc": "UTC",
        "utc": "UTC",
        "gmt": "UTC",
        "etc/gmt": "UTC",
    }


@cache
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return {name.casefold(): zone for name, zone in (WINDOWS_TO_OLSON | WINDOWS_BESIDES).items()}


@cache
def _cities() -> dict[str, str]:
    """ "new york" -> "America/New_York", from the database's own names and a table of other large cities."""
    own = {name.rpartition("/")[2].replace("_", " ").casefold(): name for name in sorted(_places())}
    return own | CITIES


def present_name(name: str) -> str:
    """The present spelling of a name of the database ("US/Pacific", "Asia/Calcutta"), itself where it is present."""
    if name in _places():
        return name
    target = _links().get(name, name)
    return target if target in _places() else ("UTC" if target == "Etc/UTC" else name)


def database_name(text: str) -> str:
    """The zone that a TZID surely means, empty where the name is not known.

    Understands leading slashes, vendor prefixes ("/freeassociation.sourceforge.net/Europe/Berlin"), old and Windows
    names, in any case.
    """
    name = text.strip().strip("\"'").strip().strip("/")
    if not name or len(name) > 200:
        return ""
    tail = "/".join(name.split("/")[-2:])
    for guess in (name, "/".join(name.split("/")[-3:]), tail):
        known = _by_folded_name().get(guess.casefold())
        if known:
            return present_name(known)
    found = _windows().get(name.casefold(), "")
    return present_name(found) if found else ""


def from_display(text: str) -> tuple[str, ...]:
    """The zones that a name made for people may mean, best first: by its words, then by its cities."""
    name = _DISPLAY_PREFIX.sub("", text.strip().strip("\"'")).strip()
    name = re.sub(r"\([^)]*\)", " ", name)
    found = [from_phrase(name)] + [from_phrase(piece) for piece in _PIECES.split(name)]
    return tuple(dict.fromkeys(zone for zone in found if zone))


def from_phrase(text: str) -> str:
    """The zone that a person means by a few words ("new york", "Berlin time", "ET"), empty where none is known."""
    phrase = " ".join(re.sub(r"[._()]", " ", text).split()).casefold()
    if not phrase or len(phrase) > 60:
        return ""
    plain = re.sub(r"\s+(?:local )?time(?: zone)?$", "", phrase)
    for table in (ABBREVIATIONS, PHRASES, _cities()):
        for guess in (phrase, plain):
            if guess in table:
                return present_name(table[guess])
    known = _by_folded_name().get(text.strip().casefold())
    return present_name(known) if known else _windows().get(phrase, "")


def fixed_offset(text: str) -> timezone | None:
    """The offset that "(GMT +01:00)", "UTC+1" or "GMT-0400" states; None where there is none or it is impossible."""
    match = _OFFSET.search(text)
    if not match:
        return None
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(delta if match[1] == "+" else -delta)


def instant_of(wall: datetime, zone: tzinfo) -> datetime:
    """The UTC instant of a naive wall time: the first of two in an overlap; in a gap, as far after it as stated."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def agrees(name: str, zone: tzinfo, wall: datetime) -> bool:
    """Whether a named zone and a file's own rules put a wall time at the same instant."""
    return instant_of(wall, ZoneInfo(name)) == instant_of(wall, zone)

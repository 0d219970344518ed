"""When a calendar entry begins and ends: from DTSTART with whatever zone it names to an instant and a zone.

Calendar programs lose or mangle zones in about a quarter of real invitations. The order of trust: a name of the zone
database; a Windows name, checked against the file's own rules (which win); the file's rules under an invented name;
words and cities in the name; a stated offset; at last the user's own zone. All but the first leave a question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.ics_blocks import ZONE_PARAMETER
from followup_desktop.adapters.formats.plain_text import clean_line
from followup_desktop.adapters.zone_names import (
    agrees,
    database_name,
    fixed_offset,
    from_display,
    instant_of,
)
from followup_desktop.day_words import clock
from followup_desktop.domain.capture import Question, QuestionKind
from followup_desktop.domain.model import Moment
from followup_desktop.languages import tr

FIRST_YEAR, LAST_YEAR = 1990, 2100
ALL_DAY_HOUR = 9  # stands in for the hour that an all-day entry does not name


@dataclass(frozen=True)
class FileZones:
    """What a calendar says of zones besides its entries. ``own`` is the user's zone."""

    own: str
    calendar: str = ""  # X-WR-TIMEZONE as a name of the database
    rules: Mapping[str, tzinfo] = field(default_factory=dict)  # by TZID

    @property
    def only(self) -> str:
        """The one zone that the file defines, where that has a name in the database."""
        names = {database_name(name) for name in self.rules}
        return names.pop() if len(names) == 1 else ""


@dataclass(frozen=True)
class ReadTime:
    """A point in time as read. ``wall`` is naive in ``rules``; ``zone`` is the name it is kept under."""

    wall: datetime
    rules: tzinfo
    zone: str
    all_day: bool = False
    questions: tuple[Question, ...] = ()

    @property
    def instant(self) -> datetime:
        return instant_of(self.wall, self.rules)

    def moment(self, wall: datetime | None = None) -> Moment:
        """The moment of this time, or of another wall time under the same rules (an occurrence of a series)."""
        return Moment.at(instant_of(wall or self.wall, self.rules), self.zone)


def read_time(prop: Any, zones: FileZones) -> ReadTime | None:
    """A DTSTART, DTEND or RECURRENCE-ID of the library. None where it cannot be understood or lies far off."""
    value, name = _value_and_zone(prop)
    if value is None or not FIRST_YEAR <= value.year <= LAST_YEAR:
        return None
    if _is_day(prop, value):
        return _all_day(value, name, zones)
    if not isinstance(value, datetime):
        return None
    if value.tzinfo is not None:
        return _in_utc(value.astimezone(UTC), zones)
    return _named(value, name, zones) if name else _floating(value, zones)


def _value_and_zone(prop: Any) -> tuple[date | None, str]:
    try:
        value, name = prop.dt, str(prop.params.get(ZONE_PARAMETER, ""))
        if isinstance(value, datetime) and value.tzinfo is not None:
            value = value.astimezone(UTC)
    except Exception:  # a broken property raises an error of the library's own on every access
        return None, ""
    return (value if isinstance(value, date) else None), name.strip()


def _is_day(prop: Any, value: date) -> bool:
    """Some senders write VALUE=DATE and a time all the same; then the time counts."""
    if not isinstance(value, datetime):
        return True
    return str(prop.params.get("VALUE", "")).upper() == "DATE" and value.time() == time()


def _all_day(value: date, name: str, zones: FileZones) -> ReadTime:
    zone = database_name(name) or zones.calendar or zones.own
    wall = datetime.combine(date(value.year, value.month, value.day), time(ALL_DAY_HOUR))
    text = tr("The invitation names the day and no hour; nine in the morning stands in for it. When does it begin?")
    return ReadTime(wall, ZoneInfo(zone), zone, all_day=True, questions=(Question(QuestionKind.HOUR_UNKNOWN, text),))


def _in_utc(value: datetime, zones: FileZones) -> ReadTime:
    """The instant is sure. In which zone the other side lives, a time in UTC does not say."""
    if zones.calendar:
        return ReadTime(value.replace(tzinfo=None), UTC, zones.calendar)
    zone = zones.only or zones.own
    text = tr("The invitation gives its time in UTC. Is the other side in {place}?", place=_place(zone))
    question = Question(QuestionKind.ZONE_GUESSED, text)
    return ReadTime(value.replace(tzinfo=None), UTC, zone, questions=(question,))


def _floating(wall: datetime, zones: FileZones) -> ReadTime:
    if zones.calendar:
        return ReadTime(wall, ZoneInfo(zones.calendar), zones.calendar)
    zone = zones.only or zones.own
    text = tr(
        "The invitation names no time zone; {wall} was read as the time in {place}. Is that right?",
        wall=clock(wall),
        place=_place(zone),
    )
    return ReadTime(wall, ZoneInfo(zone), zone, questions=(Question(QuestionKind.TIME_FLOATING, text),))


def _named(wall: datetime, name: str, zones: FileZones) -> ReadTime:
    known, rules = database_name(name), _rules(name, zones)
    if known == "UTC" and (rules is None or agrees(known, rules, wall)):
        return _in_utc(wall.replace(tzinfo=UTC), zones)
    shown = clean_line(name, 60)
    if known and (rules is None or agrees(known, rules, wall)):
        return ReadTime(wall, ZoneInfo(known), known)
    if known and rules is not None:
        return _disagreeing(wall, known, rules, shown, is_plain_name="/" in name.strip("/"))
    guesses = [zone for zone in from_display(name) if rules is None or agrees(zone, rules, wall)]
    if guesses:
        text = tr(
            "The invitation calls its time zone “{shown}”; it was read as {place}. Right?",
            shown=shown,
            place=_place(guesses[0]),
        )
        question = Question(QuestionKind.ZONE_GUESSED, text)
        return ReadTime(wall, ZoneInfo(guesses[0]), guesses[0], questions=(question,))
    exact = rules or fixed_offset(name)
    if exact is not None:
        where = _place(zones.own)
        text = tr(
            "The invitation calls its time zone “{shown}”; its time is sure. Is the other side in {where}?",
            shown=shown,
            where=where,
        )
        return ReadTime(wall, exact, zones.own, questions=(Question(QuestionKind.ZONE_GUESSED, text),))
    where = _place(zones.own)
    text = tr(
        "The time zone “{shown}” is not known; {wall} was read as the time in {where}. Is that right?",
        shown=shown,
        wall=clock(wall),
        where=where,
    )
    return ReadTime(wall, ZoneInfo(zones.own), zones.own, questions=(Question(QuestionKind.ZONE_UNKNOWN, text),))


def _rules(name: str, zones: FileZones) -> tzinfo | None:
    bare = name.strip("\"'").strip()
    return zones.rules.get(bare) or zones.rules.get(bare.strip("/"))


def _disagreeing(wall: datetime, known: str, rules: tzinfo, shown: str, *, is_plain_name: bool) -> ReadTime:
    """Name and rules differ. Programs often ship outdated rules beside a name of the database, and then the name
    counts; beside any other name the rules are what the sender's program reckoned with."""
    chosen: tzinfo = ZoneInfo(known) if is_plain_name else rules
    by_name, by_rules = (instant_of(wall, zone).astimezone(ZoneInfo(known)) for zone in (ZoneInfo(known), rules))
    text = tr(
        "For “{shown}” the invitation's own rules give {by_rules} in {place}, the name gives "
        "{by_name}. Which is right?",
        shown=shown,
        by_rules=clock(by_rules),
        place=_place(known),
        by_name=clock(by_name),
    )
    return ReadTime(wall, chosen, known, questions=(Question(QuestionKind.ZONE_DISAGREES, text),))


def _place(zone: str) -> str:
    """ "America/New_York" -> "New York" (America/New_York), as people read it."""
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    city = zone.rpartition("/")[2].replace("_", " ")
    return f"{city} ({zone})" if "/" in zone else zone


def end_of(event: Any, start: ReadTime, zones: FileZones) -> timedelta | None:
    """How long the entry lasts, from DTEND or DURATION; None where it does not say, or makes no sense."""
    if start.all_day:
        return None
    if "DTEND" in event:
        prop = event["DTEND"]
        end = read_time(prop[0] if isinstance(prop, list) else prop, zones)
        length = end.instant - start.instant if end and not end.all_day else None
    else:
        try:
            prop = event.get("DURATION")
            length = prop.dt if prop is not None else None
        except Exception:  # as above
            length = None
    if not isinstance(length, timedelta) or not timedelta(0) < length <= timedelta(days=14):
        return None
    return length

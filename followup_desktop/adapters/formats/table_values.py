# ruff: noqa: SIM905 (a long list of words reads better as words)
"""What the columns of a table seem to mean by their values: proposals for a person, where no name tells it.

Rather nothing than a wrong guess: a field is proposed for a column of which at least ``FEWEST`` values, and
``SHARE`` of all that are filled in, can mean nothing else, and only where a single column can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.links import addresses
from followup_desktop.adapters.formats.people import address_of
from followup_desktop.adapters.formats.reading import Reading, day_in_words
from followup_desktop.adapters.formats.table_rows import NUMERIC
from followup_desktop.adapters.phones import PhoneNumbers

FEWEST, SHARE = 3, 0.8
LOOKED_AT = 200  # values of a column
_LONGEST = 300  # characters of a value that can mean something
_YEARS_BACK, _YEARS_AHEAD = 4, 2  # a search is younger than that; other years are of births, contracts, versions

_NOTHING = frozenset({"", "-", "–", "—", "?", "n/a", "na", "none", "tbd", "tba", "x"})
_MONTH = r"[^\W\d_]{3,10}\.?"
_DAY = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4}|\d{1,2}/\d{1,2}/\d{2}|\d\d\.\d\d\.\d\d"
    rf"|(?:{_MONTH},? )?\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH},? \d{{4}}"
    rf"|(?:{_MONTH},? )?{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
)
_HOUR = r"\d{1,2}[:.h]\d{2}(?::(?P<seconds>\d{2})(?:\.\d+)?)?"
_DATED = re.compile(rf"(?P<day>{_DAY})(?:(?:T|,? |, at | at )(?P<hour>{_HOUR})(?P<rest>[^\n]{{0,60}})?)?", re.I)
_NUMBER = re.compile(r"\+?[\d() ./\u00a0-]{6,26}(?:\s?(?:ext|x)\.?\s?\d{1,6})?", re.IGNORECASE)
_WRITTEN_AS_NUMBER = re.compile(r"^(?:\+|00|\(?0)|^\(?\d{2,5}\)?[ ./-]+\d")
_SPAN = re.compile(r"\d[\d., ]*\s*[-–]\s*\d[\d., ]*")  # "60 000 - 70 000" is a salary
_ROUND = re.compile(r"(?:00|\.5)\s*(?:[-–]|$)")

# Words that a column of stages is made of; those of the first list say one by themselves.
_STATES = frozenset(
    (
        "applied application applying saved bookmarked wishlist submitted rejected rejection reject declined refused "
        "withdrawn withdrew ghosted archived accepted offer offered hired interview interviewed interviewing "
        "interviews screen screening screened panel final onsite assessment pending beworben bewerbung absage "
        "abgelehnt zusage angebot vorstellungsgespräch telefoninterview postulé refusé entretien"
    ).split()
)
_BESIDE = _STATES | frozenset(
    (
        "1st 2nd 3rd first second third round rounds stage call phone video technical tech hr recruiter hiring "
        "manager team with the in on site take home test task case study assignment check reference references "
        "review progress received made no not response reply answer selected longer interested waiting awaiting for "
        "to be open closed active scheduled completed done failed passed and sent new draft offen runde"
    ).split()
)


def fields_by_values(columns: Sequence[Sequence[str]], taken: Sequence[str], reading: Reading) -> dict[int, str]:
    """The proposed field of columns by their place. ``taken``: for each column the field that is known already."""
    kinds = {place: kind(values, reading) for place, values in enumerate(columns) if not taken[place]}
    of_kind: dict[str, list[int]] = {}
    for place, one in kinds.items():
        if one:
            of_kind.setdefault(one, []).append(place)
    return {places[0]: one for one, places in of_kind.items() if len(places) == 1 and one not in taken}


def kind(values: Sequence[str], reading: Reading) -> str:
    """The field that a column's values mean; empty where they are too few, or mean several things or none."""
    filled = [one for one in (value.strip() for value in values[:LOOKED_AT]) if one.casefold() not in _NOTHING]
    filled = [one if len(one) <= _LONGEST else "" for one in filled]
    if len(filled) < FEWEST:
        return ""
    return next((field for field, fits in _TESTS.items() if fits(filled, reading)), "")


def is_telling(value: str, reading: Reading) -> bool:
    """Whether a single value is of a kind that no name of a column is: an address, a day, a number."""
    value = value.strip()[:_LONGEST]
    return bool(_is_address(value) or _is_link(value) or _is_phone(value, reading) or _on(value, reading))


def _enough(fitting: int, of: Sequence[str]) -> bool:
    return fitting >= FEWEST and fitting >= SHARE * len(of)


def _emails(values: Sequence[str], _reading: Reading) -> bool:
    return _enough(sum(map(_is_address, values)), values)


def _links(values: Sequence[str], _reading: Reading) -> bool:
    return _enough(sum(map(_is_link, values)), values)


def _phones(values: Sequence[str], reading: Reading) -> bool:
    return _enough(sum(_is_phone(one, reading) for one in values), values)


def _stages(values: Sequence[str], _reading: Reading) -> bool:
    """Whether all are words of stages, and half of them say one by themselves."""
    words = [set(re.findall(r"\w+", one.casefold().replace("_", " "))) for one in values]
    of_stages = [one for one in words if one and len(one) <= 5 and one <= _BESIDE]
    return _enough(len(of_stages), values) and 2 * sum(bool(one & _STATES) for one in of_stages) >= len(of_stages)


def _interviews(values: Sequence[str], reading: Reading) -> bool:
    """Days with hours that people make; to the second, it is a program that wrote them down."""
    return _dates(values, reading) and _enough(sum(map(_has_hour, values)), values)


def _applied(values: Sequence[str], reading: Reading) -> bool:
    """Days alone, or moments that a program wrote down, that have come."""
    if not _dates(values, reading) or sum(map(_has_hour, values)):
        return False
    today = _today(reading)
    past = [
        sum((day := _on(one, reading, day_first=first)) is not None and day <= today for one in values)
        for first in (True, False)
    ]
    return _enough(max(past), values)


_TESTS: Mapping[str, Callable[[Sequence[str], Reading], bool]] = {
    "email": _emails,
    "link": _links,
    "interview": _interviews,
    "applied": _applied,
    "phone": _phones,
    "stage": _stages,
}


def _is_address(value: str) -> bool:
    bare = re.sub(r"^mailto:", "", value.strip("<>"), flags=re.IGNORECASE).casefold()
    return bool(bare) and address_of(bare) == bare and "." in bare.rpartition("@")[2]


def _is_link(value: str) -> bool:
    return addresses(value) == (value,)


def _is_phone(value: str, reading: Reading) -> bool:
    if not _NUMBER.fullmatch(value) or not _WRITTEN_AS_NUMBER.search(value) or _DATED.fullmatch(value):
        return False
    if _SPAN.fullmatch(value) and _ROUND.search(value):
        return False
    return PhoneNumbers().is_number(value, reading.country)


def _dates(values: Sequence[str], reading: Reading) -> bool:
    """Whether they are days in one order: of a column that mixes both, neither fits."""
    return any(
        _enough(sum(_on(one, reading, day_first=first) is not None for one in values), values)
        for first in (True, False)
    )


def _on(value: str, reading: Reading, *, day_first: bool | None = None) -> date | None:
    """The day that a value is, None where it is none of a search. ``day_first`` None: in either order."""
    match = _DATED.fullmatch(value)
    if match is None:
        return None
    if day_first is None:
        return _on(value, reading, day_first=True) or _on(value, reading, day_first=False)
    today = _today(reading)
    if NUMERIC.match(match["day"]):
        found = _numeric(match["day"], day_first=day_first)
    else:
        found = day_in_words(match["day"], today, day_first)
    near = found is not None and today.year - _YEARS_BACK <= found.year <= today.year + _YEARS_AHEAD
    return found if near else None


def _numeric(text: str, *, day_first: bool) -> date | None:
    """A date in numbers in that order, and never turned round to be one."""
    match = NUMERIC.match(text)
    if match is None:
        return None
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    day, month = (one, other) if day_first or match[2] == "." else (other, one)
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def _has_hour(value: str) -> bool:
    """Midnight is how programs write a day alone."""
    match = _DATED.fullmatch(value)
    if match is None or match["hour"] is None:
        return False
    numbers = [int(part) for part in re.findall(r"\d+", match["hour"])[:3]]
    return any(numbers) and not any(numbers[2:])


def _today(reading: Reading) -> date:
    return reading.now.astimezone(ZoneInfo(reading.zone)).date()

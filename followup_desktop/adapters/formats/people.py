"""People and addresses as calendars and mails write them."""

from __future__ import annotations

import re
from typing import Any

from followup_desktop.adapters.formats.guesses import is_nobody
from followup_desktop.adapters.formats.plain_text import clean_line
from followup_desktop.domain.capture import Person

PEOPLE_LIMIT = 50
_ADDRESS = re.compile(r"[^@\s<>\"']{1,100}@[^@\s<>\"']{1,200}")
_NOT_PEOPLE = frozenset({"GROUP", "RESOURCE", "ROOM"})
_HOST = re.compile(r"^([^\n]{3,60}?) is inviting you to a scheduled \w+ meeting", re.MULTILINE)
_FIRM = re.compile(
    r"\b(?:inc|ltd|llc|llp|plc|gmbh|ag|kg|s\.?a|b\.?v|co|corp|phd|md|jr|sr|esq|mba)\.?$", re.IGNORECASE
)


def address_of(text: str) -> str:
    """The mail address in "mailto:a@b.example", "<a@b.example>" or "MAILTO:...", in lower case; empty if none."""
    match = _ADDRESS.search(re.sub(r"^\s*\"?mailto:", "", text.strip(), flags=re.IGNORECASE))
    return match[0].rstrip(".,;:>").casefold() if match else ""


def name_of(text: str) -> str:
    """A person's name for people: "Smith, Bob" turned round, quotes off; empty where it is only an address."""
    name = clean_line(text, 120).strip("\"' ")
    if "@" in name or not any(char.isalpha() for char in name):
        return ""
    last, comma, first = name.partition(",")
    if comma and first.strip() and "," not in first and len(first.split()) <= 3 and not _FIRM.search(name):
        return f"{re.sub(r' *[(].*[)]', '', first).strip()} {last.strip()}".strip()
    return name


def person_of(prop: Any) -> Person | None:
    """A person of an ORGANIZER or ATTENDEE; None for rooms, groups and for senders that no person reads."""
    try:
        params = prop.params
    except Exception:  # a broken property raises an error of the library's own from every access
        return None
    if str(params.get("CUTYPE", "")).upper() in _NOT_PEOPLE:
        return None
    email = address_of(str(prop)) or address_of(str(params.get("EMAIL", "")))
    name = name_of(str(params.get("CN", "")))
    if not (name or email) or is_nobody(email) or email.endswith("calendar.google.com"):
        return None
    return Person(name, email)


def host_of(text: str) -> tuple[Person, ...]:
    """Who invites, where only the words say so (Zoom's files have no organiser)."""
    match = _HOST.search(text[:500])
    name = name_of(match[1]) if match else ""
    return (Person(name),) if name else ()


def people_of(organizers: list[Any], attendees: list[Any]) -> tuple[Person, ...]:
    """Organiser first, then the others in order, each address once, the fuller name kept."""
    found: dict[str, Person] = {}
    for prop in [*organizers, *attendees]:
        person = person_of(prop)
        if person is None or len(found) >= PEOPLE_LIMIT:
            continue
        key = person.email or person.name.casefold()
        if key not in found or (person.name and not found[key].name):
            found[key] = person
    return tuple(found.values())

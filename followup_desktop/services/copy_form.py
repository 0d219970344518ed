"""What the faithful copy (.json) holds, as values; how they become JSON, and are made of it again. Knows no store.

The copy may come from anybody: it is read by the types that the classes of the model declare, and what does not fit
is refused as a whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum, EnumType
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from followup_desktop.domain.model import (
    Application,
    Attempt,
    Contact,
    ExitCard,
    FollowUp,
    Interview,
    Overrule,
    OwnPoint,
    Reminder,
    Response,
)
from followup_desktop.services.soundness import must_be_sound, types_of

FORMAT = "followup-desktop"
_WORD = re.compile(r"[a-z][a-z_]{0,39}")  # of the log: it becomes part of a message's id
VERSION = 2  # 1 held neither decisions nor points nor settings nor what is planned


@dataclass(frozen=True)
class CopiedFact:
    """One thing that an event of the log tells, as text."""

    name: str
    value: str


@dataclass(frozen=True)
class CopiedEvent:
    """One line of the log (store/event_log.py)."""

    at: datetime
    kind: str
    follow_up_id: int | None
    facts: tuple[CopiedFact, ...]


@dataclass(frozen=True)
class CopiedCase:
    """One application with everything that belongs to it. Numbers are the copy's own."""

    application: Application
    interviews: tuple[Interview, ...]
    contacts: tuple[Contact, ...]
    exit_cards: tuple[ExitCard, ...]
    attempts: tuple[Attempt, ...]
    responses: tuple[Response, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    decisions: tuple[Overrule, ...] = ()
    history: tuple[CopiedEvent, ...] = ()


@dataclass(frozen=True)
class Copy:
    """``people``: those who belong to no application. ``points``: those of applications and those that hold
    everywhere, by age. ``plans``: whether it tells what is planned; where not (version 1), that is planned anew."""

    cases: tuple[CopiedCase, ...]
    people: tuple[Contact, ...] = ()
    points: tuple[OwnPoint, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    plans: bool = True


def dumps(copy: Copy) -> bytes:
    data = {
        "format": FORMAT,
        "version": VERSION,
        "applications": _plain(copy.cases),
        "people": _plain(copy.people),
        "points": _plain(copy.points),
        "settings": dict(sorted(copy.settings.items())),
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def loads(text: str) -> Copy:
    """Raises ValueError, LookupError, TypeError, ArithmeticError or RecursionError for what is no such copy."""
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError("it was not written by this program's export")
    version = data.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        raise ValueError("it was written by a newer program")
    cases = tuple(_value(one, CopiedCase) for one in _list(data["applications"]))
    if version == 1:
        copy = Copy(cases, plans=False)
    else:
        people = tuple(_value(one, Contact) for one in _list(data["people"]))
        points = tuple(_value(one, OwnPoint) for one in _list(data["points"]))
        copy = Copy(cases, people, points, _settings(data["settings"]))
    for part in (*copy.cases, *copy.people, *copy.points):
        must_be_sound(part)
    for case in copy.cases:
        _must_hang_together(case)
    _must_be_one_each("application", (case.application.id for case in copy.cases if copy.plans))
    return copy


def _must_hang_together(case: CopiedCase) -> None:
    """Raises ValueError for what the store would refuse, or could not tell apart."""
    if not case.application.company.strip():
        raise ValueError("an application names no company")
    _must_be_one_each("exit card", (one.interview_id for one in case.exit_cards))
    _must_be_one_each("follow-up", (one.id for one in case.follow_ups))
    _must_be_one_each("reminder", (one.follow_up_id for one in case.reminders))
    if not {one.follow_up_id for one in case.reminders} <= {one.id for one in case.follow_ups}:
        raise ValueError("a reminder belongs to nothing")
    for event in case.history:
        if not all(_WORD.fullmatch(word) for word in (event.kind, *(one.name for one in event.facts))):
            raise ValueError("the history makes no sense")


def _must_be_one_each(what: str, numbers: Iterable[int]) -> None:
    seen: set[int] = set()
    for number in numbers:
        if number in seen:
            raise ValueError(f"there are two of one {what}")
        seen.add(number)


def _settings(plain: Any) -> dict[str, str]:
    if not isinstance(plain, dict) or not all(isinstance(value, str) for value in plain.values()):
        raise ValueError("the settings make no sense")
    return plain


# -- values and JSON


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _value(plain: Any, declared: Any) -> Any:
    """What the class declares, made of JSON. Texts, numbers and yes or no are looked at by must_be_sound."""
    origin = get_origin(declared)
    if origin in (Union, UnionType):
        inner = next(one for one in get_args(declared) if one is not NoneType)
        return None if plain is None else _value(plain, inner)
    if origin is tuple:
        return tuple(_value(one, get_args(declared)[0]) for one in _list(plain))
    if is_dataclass(declared):
        return _value_of(plain, declared)
    if declared is datetime:
        return _instant(plain)
    if declared is date:
        return date.fromisoformat(plain)
    return declared(plain) if isinstance(declared, EnumType) else plain


def _value_of(plain: Any, declared: Any) -> Any:
    if not isinstance(plain, dict):
        raise ValueError(f"a part is no {declared.__name__}")
    hints = types_of(declared)
    return declared(**{key: _value(one, hints[key]) for key, one in plain.items()})


def _list(plain: Any) -> list[Any]:
    if not isinstance(plain, list):
        raise ValueError("a list is missing")
    return plain


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} has no zone")
    return at.astimezone(UTC)

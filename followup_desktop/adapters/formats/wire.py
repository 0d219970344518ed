"""A Capture as JSON and back: how the reading child (child.py) hands over what it found; and what it is told of
tables. No pickle: what comes from there was made of a stranger's file, so every value is checked against the type
that its class declares.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from followup_desktop.domain.capture import Capture, TableChoices

LONGEST = 1 << 20  # characters of one text
MOST = 20_000  # parts of one list

Declared = TypeVar("Declared")


def dumps(capture: Capture) -> str:
    return json.dumps(plain(capture), ensure_ascii=True, separators=(",", ":"))


def plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # a datetime is one as well
        return value.isoformat()
    return value


def capture_from(plain: Any) -> Capture:
    """Raises ValueError for anything that is not exactly what ``dumps`` writes."""
    return _made_of(plain, Capture)


def choices_from(plain: Any) -> TableChoices:
    """As ``capture_from``, the other way: what the child is told of tables."""
    return _made_of(plain, TableChoices)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The fields of a class of the capture, each with its type."""
    return get_type_hints(kind)


def _made(plain: Any, declared: Any) -> Any:
    origin = get_origin(declared)
    if origin in (Union, UnionType):
        inner = [one for one in get_args(declared) if one is not NoneType]
        if plain is None and len(inner) < len(get_args(declared)):
            return None
        return _made(plain, inner[0])
    if origin is tuple:
        if not isinstance(plain, list) or len(plain) > MOST:
            raise ValueError("no list")
        return tuple(_made(one, get_args(declared)[0]) for one in plain)
    if isinstance(declared, type) and is_dataclass(declared):
        return _made_of(plain, declared)
    return _made_simple(plain, declared)


def _made_of(plain: Any, declared: type[Declared]) -> Declared:
    hints = _hints(cast("Any", declared))  # the checker doubts that every class can be hashed
    if not isinstance(plain, dict) or set(plain) != set(hints):
        raise ValueError(f"no {declared.__name__}")
    return declared(**{name: _made(plain[name], hint) for name, hint in hints.items()})


def _made_simple(plain: Any, declared: Any) -> Any:
    if declared is bool or declared is int:
        if type(plain) is not declared:  # True is no number here, although Python says so
            raise ValueError(f"no {declared.__name__}")
        return plain
    if not isinstance(plain, str) or len(plain) > LONGEST:
        raise ValueError("no text")
    if declared is str:
        return plain
    if declared is datetime:
        at = datetime.fromisoformat(plain)
        if at.tzinfo is None:
            raise ValueError("an instant without a zone")
        return at
    if declared is date:
        return date.fromisoformat(plain)
    if isinstance(declared, type) and issubclass(declared, Enum):
        return declared(plain)
    raise ValueError(f"{declared} is not handed over")

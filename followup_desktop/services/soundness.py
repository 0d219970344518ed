"""Whether a value from outside really has the types that its class declares: Python itself does not look.

Knows only what the classes of the model are made of: texts, whole numbers, yes or no, days, instants, enumerations,
tuples, optional values, and each other.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

YEARS = range(1900, 2201)  # farther away is a mistake, and arithmetic on it may leave the calendar
BIGGEST = 2**63 - 1  # that the store can hold
LONGEST = 4_000_000  # characters of one text; longer than any that people write, and than the longest note
_NO_TEXT = re.compile("[\0\ud800-\udfff]")  # what no store can hold


@cache
def types_of(kind: type) -> dict[str, Any]:
    """The types that the fields of a class declare. Python works them out anew, from their words, each time."""
    return get_type_hints(kind)


def must_be_sound(value: Any) -> None:
    """Raises ValueError, naming the field, for the first value that is not what its class declares."""
    hints = types_of(value.__class__)
    for one in fields(value):
        inner = getattr(value, one.name)
        if not _fits(inner, hints[one.name]):
            raise ValueError(f"{one.name} makes no sense")
        for part in inner if isinstance(inner, tuple) else (inner,):
            if is_dataclass(part) and not isinstance(part, type):
                must_be_sound(part)


def _fits(value: Any, declared: Any) -> bool:
    origin = get_origin(declared)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in get_args(declared))
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(one, get_args(declared)[0]) for one in value)
    # Exactly the class: True is no number and an instant no day, although Python says so.
    return type(value) is declared and _in_bounds(value)


def _in_bounds(value: Any) -> bool:
    if isinstance(value, datetime):
        return value.tzinfo is not None and value.year in YEARS
    if isinstance(value, date):
        return value.year in YEARS
    if isinstance(value, str):
        return len(value) <= LONGEST and not _NO_TEXT.search(value)
    return not isinstance(value, int) or -BIGGEST <= value <= BIGGEST

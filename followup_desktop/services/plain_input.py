"""What comes in from the user's hands or from a file, cleaned before it is saved: no control characters, nothing that
turns the direction of what stands beside it, nothing the store cannot hold. What people write stays as they wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, cast

T = TypeVar("T")
LONGEST_LINE = 1_000  # characters of a name, a number, an address
SEVERAL_LINES = frozenset(
    {"note", "text", "drew_in", "need", "proof", "doubt", "doubt_answer", "unclear", "logistics", "questions"}
)
AS_IT_IS = frozenset({"uid", "recurrence_id", "fingerprint", "link", "wall", "zone", "file", "entry"})
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters but line ends and tabs; overrides of the direction; what is nothing at all. What joins letters
# (ZWJ, ZWNJ) and marks a direction without turning another one's belongs to what people write.
_GONE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]")


def cleaned(value: T) -> T:
    """The same value with all its texts cleaned, as deep as it goes."""
    return _cleaned(value, "")  # type: ignore[no-any-return]


def _cleaned(value: Any, name: str) -> Any:
    if isinstance(value, Enum):  # a word of ours
        return value
    if isinstance(value, str):
        return storable(value) if name in AS_IT_IS else text(value) if name in SEVERAL_LINES else line(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one, name) for one in value)
    changed = {}
    for one in _field_names(cast("Hashable", type(value))):
        before = getattr(value, one)
        after = _cleaned(before, one)
        if after is not before and after != before:
            changed[one] = after
    return replace(value, **changed) if changed else value


@lru_cache(maxsize=256)
def _field_names(kind: Hashable) -> tuple[str, ...]:
    """Of a dataclass; none of anything else."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


def line(value: str) -> str:
    """One line, at most LONGEST_LINE characters."""
    return " ".join(text(value[: 4 * LONGEST_LINE]).split())[:LONGEST_LINE].rstrip()


def text(value: str) -> str:
    """Several lines, as long as they are."""
    return _GONE.sub("", _LINE_ENDS.sub("\n", storable(value)))


def storable(value: str) -> str:
    """Without what no store and no bus takes: halves of characters, and the sign that ends a text in C."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")

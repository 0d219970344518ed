"""What comes in from the user's hands or from a file, cleaned before it is saved: no control characters, nothing that
turns the direction of what stands beside it, nothing the store cannot hold. What people write stays as they wrote it.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

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
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _cleaned(getattr(value, one.name), one.name) for one in fields(value)})
    return value


def line(value: str) -> str:
    """One line, at most LONGEST_LINE characters."""
    return " ".join(text(value[: 4 * LONGEST_LINE]).split())[:LONGEST_LINE].rstrip()


def text(value: str) -> str:
    """Several lines, as long as they are."""
    return _GONE.sub("", _LINE_ENDS.sub("\n", storable(value)))


def storable(value: str) -> str:
    """Without what no store and no bus takes: halves of characters, and the sign that ends a text in C."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")

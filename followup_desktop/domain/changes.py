"""What an operation touched: views reload the kinds that are named, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    APPLICATION = "application"
    INTERVIEW = "interview"
    CONTACT = "contact"
    FOLLOW_UP = "follow_up"
    REMINDER = "reminder"
    ATTEMPT = "attempt"
    SETTING = "setting"
    POINT = "point"
    CALENDAR = "calendar"  # what is known of the phone's calendar


@dataclass(frozen=True)
class Changes:
    """Kinds of things an operation touched, with their ids; ``operation_id`` is what undo takes back (0: nothing)."""

    touched: frozenset[tuple[Kind, int]] = field(default_factory=frozenset)
    operation_id: int = 0

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(kind for kind, _ in self.touched)

    def ids(self, kind: Kind) -> frozenset[int]:
        return frozenset(ident for k, ident in self.touched if k is kind)

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.touched | other.touched, self.operation_id or other.operation_id)

    def __bool__(self) -> bool:
        return bool(self.touched)

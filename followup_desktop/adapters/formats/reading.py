"""What every reader of this room is told, and the mark by which a repeated import is noticed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from followup_desktop.domain.errors import Unreadable


class Unforeseen(Unreadable):
    """A reader failed in a way that nobody thought of; the cause is ours to mend."""


@dataclass(frozen=True)
class Reading:
    """What every reader is told: the user's zone and country, and the moment of reading."""

    zone: str
    now: datetime
    country: str = ""
    sender: str = ""  # the address a mail came from, empty for a file


def writes_day_first(country: str) -> bool:
    """Whether 3/12 is usually the third of December there; where the country is not known, the American way."""
    return country.upper() not in ("", "US", "PH", "FM", "MH", "PW")


def fingerprint(*meaning: str) -> str:
    """The same for the same meaning, in any file."""
    return hashlib.sha256("\x1f".join(meaning).encode("utf-8", "replace")).hexdigest()[:32]

"""What every reader of this room is told, and the mark by which a repeated import is noticed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from followup_desktop.adapters.words import DateWords
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


@lru_cache(maxsize=4_096)
def day_in_words(text: str, today: date, day_first: bool) -> date | None:
    """As DateWords.day; remembered, for the thousands of rows of a table share a few hundred days."""
    return DateWords(day_first=day_first).day(text, today)


def fingerprint(*meaning: str) -> str:
    """The same for the same meaning, in any file."""
    return hashlib.sha256("\x1f".join(meaning).encode("utf-8", "replace")).hexdigest()[:32]

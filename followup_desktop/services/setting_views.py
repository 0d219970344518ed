"""What is shown of settings: each with its words, its value and what it may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SettingKind(StrEnum):
    DAYS = "days"  # a whole number of business days between ``least`` and ``most``
    COUNT = "count"
    TIME = "time"  # HH:MM
    SWITCH = "switch"  # "on" / "off"
    TEXT = "text"  # ``most``: characters
    PLACE = "place"  # the same; written by ``Services.set_place``, which understands it in words
    CHOICE = "choice"  # one of ``options``
    HOURS = "hours"  # one of ``options``, or a stretch of the day like 22:00-07:00, for which "hours" stands there


@dataclass(frozen=True)
class SettingView:
    """One setting: about the user, the program, or a number on which the sources of the advice disagree."""

    key: str
    group: str  # id: "you", "rest", "window"; "promise", "no_date", "often", "hours", "days", "habits"
    group_title: str
    title: str
    text: str  # what it does; of the advice: what the sources say
    kind: SettingKind
    value: str
    default: str
    least: int = 0
    most: int = 0
    sources: tuple[tuple[str, str, str], ...] = ()
    options: tuple[tuple[str, str], ...] = ()  # of a choice: (value, in words)
    hours: str = ""  # the stretch of the day with which the choice of hours begins
    words: str = ""  # others by which somebody may look for it
    damaged: bool = False  # what is stored for it makes no sense: the default counts

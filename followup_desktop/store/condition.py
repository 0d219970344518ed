"""In which way a store is open, and what people are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine

from followup_desktop.languages import tr


class Way(StrEnum):
    """How the store is open."""

    NORMAL = "normal"
    ALONE = "alone"  # by this program only
    READ_ONLY = "read only"  # the store itself, or its content in memory
    BACKUP = "backup"  # a backup's content in memory
    AWAY = "away"  # its server cannot be reached; the last state is there
    LOST = "lost"  # its file went away under us; what was read is still there


@dataclass(frozen=True)
class Condition:
    """The way in which a store is open; sentence and advice are for people, empty where all is well."""

    way: Way = Way.NORMAL
    sentence: str = ""
    advice: str = ""

    @property
    def writable(self) -> bool:
        return self.way in (Way.NORMAL, Way.ALONE)

    @property
    def may_get_better(self) -> bool:
        """Whether the usual way may work again without a new start: once there is room, once it may be written."""
        return self.way in (Way.ALONE, Way.READ_ONLY)


@dataclass(frozen=True)
class Opened:
    engine: Engine
    condition: Condition


FULL = Condition(
    Way.ALONE,
    tr("The disk is full. Everything is here and reminders come, but nothing new can be saved."),
    tr("Free some space; saving then works again by itself."),
)
ALONE = Condition(
    Way.ALONE,
    tr("The store is open for this window alone; the command line cannot use it meanwhile."),
    tr("This happens on some network folders. Move the data folder to a disk of this computer."),
)
READ_ONLY = Condition(
    Way.READ_ONLY,
    tr("The data folder cannot be written. Everything is here and reminders come, but nothing new can be saved."),
    tr("Make the folder writable; saving then works again by itself."),
)

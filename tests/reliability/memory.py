"""A real store whose file lies in memory, with a disk that can be full and a process that can die at a commit.

Everything above SQLite's file is the product's own. A unit of work that is not committed when the process dies is
undone, as SQLite does it on a real disk (powercuts.py and kills.py hold that); so one connection can outlive many
processes, and a history of hundreds of operations takes milliseconds.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from followup_desktop.domain.ports import Clock
from followup_desktop.store import held
from followup_desktop.store.engine import memory_engine
from followup_desktop.store.held import Store
from followup_desktop.store.opening import Condition, Opened
from tests.fakes.clock import FakeClock

NOWHERE = Path("/nonexistent/followup.sqlite3")


class Death(BaseException):
    """The process ends here, by a crash or a kill: no code of the product runs after it."""


def _nothing(_place: str) -> None:
    """Nobody dies here."""


class Link(sqlite3.Connection):
    """The one connection. ``at(place)`` is called around every commit and may raise Death; ``full``: no room."""

    at: Callable[[str], None] = staticmethod(_nothing)
    full = False
    commits = 0
    refused = 0  # commits for which there was no room

    def commit(self) -> None:
        if self.in_transaction:
            self.at("before a commit")
            if self.full:
                super().rollback()  # as SQLite does it by itself
                self.refused += 1
                raise sqlite3.OperationalError("database or disk is full")
        super().commit()
        self.commits += 1
        self.at("after a commit")

    def close(self) -> None:
        """Asked for when the process dies; the disk stays."""
        if self.in_transaction:
            super().rollback()


class Disk:
    """What outlives the program. ``wipe`` puts that content into it, an empty, current store by default."""

    def __init__(self) -> None:
        self.link = sqlite3.connect(":memory:", factory=Link, check_same_thread=False)
        self.engine = memory_engine(self.link)

    def wipe(self, content: bytes = b"") -> None:
        self.link.full, self.link.refused = False, 0
        self.link.at = _nothing
        self.link.deserialize(content or _empty())

    def end(self) -> None:
        self.engine.dispose()
        sqlite3.Connection.close(self.link)


class MemoryStore(Store):
    """The product's store over a disk in memory."""

    def __init__(self, disk: Disk, clock: Clock) -> None:
        usual = held.open_store
        held.open_store = lambda path, now, zone: Opened(disk.engine, Condition())
        try:
            super().__init__(NOWHERE, clock)
        finally:
            held.open_store = usual

    def _hold(self, opened: Opened) -> None:
        """Without what belongs to a file: its name, its watch."""
        self._engine, self._condition, self._watch = opened.engine, opened.condition, None

    def close(self) -> None:
        """The disk stays."""


@lru_cache(maxsize=1)
def _empty() -> bytes:
    """The file of a store that was just made, by the product's own migrations."""
    with tempfile.TemporaryDirectory(prefix="fud-") as folder:
        path = Path(folder, "store.sqlite3")
        Store(path, FakeClock(datetime(2026, 1, 1, tzinfo=UTC))).close()
        link = sqlite3.connect(path)
        link.execute("PRAGMA journal_mode=DELETE")
        found = link.serialize()
        link.close()
    return found

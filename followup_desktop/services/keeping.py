"""Backups while the program is used: soon after the start, every half hour in which something changed, at the end.

Runs on the worker thread. What went wrong is told, once, in a sentence; the next time it is tried again.
"""

from __future__ import annotations

import logging
import math
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.ports import Clock
from followup_desktop.store.backup import clear_leftovers
from followup_desktop.store.condition import Condition
from followup_desktop.store.holding import Holding

log = logging.getLogger(__name__)
FIRST = 60.0  # monotonic seconds after the start, so that the start itself does not wait for it
EVERY = 30 * 60.0


class Keeping:
    """Keeps backups of ``store`` in ``folder``. ``safe``: it is never time for one."""

    def __init__(self, store: Holding, folder: Path, clock: Clock, *, safe: bool = False) -> None:
        self._store, self._folder, self._clock = store, folder, clock
        self._due = math.inf if safe else clock.monotonic() + FIRST
        self._begun = False
        self._trouble = Condition()

    def is_time(self) -> bool:
        """Whether to keep now: True once each time, so ask on one thread alone. Setting the clock changes nothing."""
        now = self._clock.monotonic()
        if now < self._due:
            return False
        self._due = now + EVERY
        return True

    @property
    def condition(self) -> Condition:
        """What is to be told of the store: in which way it is open, else what went wrong with the last backup."""
        return self._store.condition if self._store.condition.sentence else self._trouble

    def keep(self) -> Condition:
        """A backup if something changed since the last one; at the first time also a look whether all is whole."""
        if not self._store.condition.writable:
            return self.condition
        try:
            if not self._begun:
                self._begun = True
                clear_leftovers(self._folder)
                self._store.must_be_whole()
            if self._store.unkept:
                self._store.back_up(self._folder)
            self._trouble = Condition()
        except StoreUnusable as error:
            log.warning("no backup: %s", type(error.__cause__).__name__)
            self._trouble = Condition(self._store.condition.way, error.sentence, error.advice)
        return self.condition

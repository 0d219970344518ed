"""A user who works with the command line's own services beside the window, in this process."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from random import Random

from followup_desktop.app import build_program
from followup_desktop.domain.errors import KnownError, StoreUnusable
from followup_desktop.domain.model import Channel, Closing, Moment, Outcome, Place, Stage
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.program import Program
from followup_desktop.services.views import DoneAnswers, TimelineRow
from tests.crash.ledger import SECOND, Ledger

ZONE = "America/New_York"
MANY = 12  # open applications; above that the oldest are closed
WAITS = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=26))


class User:
    """Notes in the ledger what was confirmed, and nothing else."""

    def __init__(self, data: Path, ledger: Ledger, chance: Random, first: int = 1) -> None:
        """``first``: the number of the first company, in its name."""
        self._first = first
        self._data, self._ledger, self._chance = data, ledger, chance

    def acts(self, adds: int, others: int) -> list[str]:
        """Opens the store as a command does, acts and closes it; returns what the store complained of."""
        program = build_program(self._data)
        store = program.around.store
        try:
            complaints = [store.condition.sentence] if store.condition.sentence else []
            for _ in range(adds):
                self._add(program)
            for _ in range(others):
                complaints += self._something(program)
            self._close_the_oldest(program)
            return complaints
        finally:
            store.close()

    def _add(self, program: Program) -> None:
        """An interview of this morning: its thank-you is due at once."""
        name, now = f"Q{len(self._ledger.companies) + self._first}", program.around.now
        start = Moment.at(now - timedelta(hours=3), ZONE)
        person = PersonEntry("Priya Raman", "+1 212 555 0142", "priya@northwind.example", "Hiring manager")
        entry = NewInterview(name, "Backend engineer", Stage.FINAL, start, place=Place(ZONE, "US"), people=(person,))
        added = program.add_interview(entry)
        self._ledger.companies[name] = added.application_id
        self._ledger.took()

    def _something(self, program: Program) -> list[str]:
        rows = [row for row in program.timeline(closed=False).rows if row.follow_up is not None]
        if not rows:
            return []
        row = self._chance.choice(rows)
        verb = self._chance.choice([self._note, self._done, self._snooze])
        try:
            verb(program, row)
        except StoreUnusable as error:
            return [str(error)]
        except KnownError:  # the window was faster: a button's act came between
            return []
        self._ledger.took()
        return []

    def _note(self, program: Program, row: TimelineRow) -> None:
        text = f"{time.monotonic_ns()} for {row.application.company}"
        program.save_note(row.id, text)
        self._ledger.notes[str(row.id)] = text

    def _done(self, program: Program, row: TimelineRow) -> None:
        assert row.follow_up is not None
        outcome = Outcome.SPOKE if row.follow_up.channel is Channel.PHONE else Outcome.SENT
        program.done(DoneAnswers(row.id, outcome, row.follow_up.id))
        self._ledger.done.append(row.follow_up.id)

    def _snooze(self, program: Program, row: TimelineRow) -> None:
        assert row.follow_up is not None
        until = program.around.now + self._chance.choice(WAITS)
        program.snooze(row.follow_up.id, until)
        self._ledger.snoozed[str(row.follow_up.id)] = int(until.timestamp()) * SECOND

    def _close_the_oldest(self, program: Program) -> None:
        for ident in sorted(row.id for row in program.timeline(closed=False).rows)[:-MANY]:
            program.close(ident, Closing.WITHDRAWN)
            self._ledger.closed.append(ident)
            self._ledger.took()


def main(data: str, adds: str, others: str, first: str) -> None:
    """``python -m tests.crash.user DATA ADDS OTHERS FIRST``: so many acts; prints the ledger."""
    ledger = Ledger()
    print(User(Path(data), ledger, Random(1), int(first)).acts(int(adds), int(others)), file=sys.stderr)
    print(json.dumps(asdict(ledger)))


if __name__ == "__main__":
    os.umask(0o077)
    main(*sys.argv[1:])

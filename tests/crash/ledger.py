"""What was confirmed to the user, and what the store must therefore hold, whenever the program is killed."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAMED = re.compile(r"\bQ\d+\b")  # a company's name, in the text of a notification
SECOND = 1_000_000  # the store counts microseconds


@dataclass
class Ledger:
    """Acts whose end the user was told of. Kept as JSON between shards of a long run."""

    companies: dict[str, int] = field(default_factory=dict)  # name -> application
    notes: dict[str, str] = field(default_factory=dict)  # application -> text
    done: list[int] = field(default_factory=list)  # follow-ups
    snoozed: dict[str, int] = field(default_factory=dict)  # follow-up -> not before that (microseconds, UTC)
    closed: list[int] = field(default_factory=list)  # applications
    confirmed: int = 0

    def took(self) -> None:
        self.confirmed += 1


@dataclass(frozen=True)
class Found:
    """What a store held after a kill."""

    violations: tuple[str, ...]
    orphans: frozenset[str]  # companies whose reminder was claimed by a program that is dead
    shown: Counter[str]  # by company, since the event that was named
    last_event: int


def examine(store: Path, ledger: Ledger, now: int, since: int) -> Found:
    """``now`` in microseconds since 1970; ``since``: the last event that was counted before."""
    link = sqlite3.connect(store)
    try:
        wrong = [str(row) for row in link.execute("PRAGMA integrity_check") if row != ("ok",)]
        wrong += [f"foreign key: {row}" for row in link.execute("PRAGMA foreign_key_check")]
        wrong += _lost(link, ledger, now) + _torn(link)
        claimed = link.execute(
            "SELECT company FROM reminder r JOIN follow_up f ON f.id = r.follow_up_id "
            "JOIN application a ON a.id = f.application_id WHERE r.state='claimed'"
        )
        orphans = frozenset(name for (name,) in claimed)
        last = _one(link, "SELECT coalesce(max(id), 0) FROM event")
        rung = link.execute(
            "SELECT company FROM event JOIN application ON application.id = event.application_id "
            "WHERE kind='shown' AND event.id > ?",
            (since,),
        )
        return Found(tuple(wrong), orphans, Counter(name for (name,) in rung), last)
    finally:
        link.close()


def _one(link: sqlite3.Connection, question: str) -> int:
    return int(link.execute(question).fetchone()[0])


def _lost(link: sqlite3.Connection, ledger: Ledger, now: int) -> list[str]:
    """What was confirmed and is not there."""
    wrong = []
    known: dict[int, Any] = {
        row[0]: row for row in link.execute("SELECT id, company, note, closing FROM application")
    }
    for name, ident in ledger.companies.items():
        if ident not in known or known[ident][1] != name:
            wrong.append(f"{name} is lost")
    wrong += [f"the note of {ident} is lost" for ident, text in ledger.notes.items() if known[int(ident)][2] != text]
    wrong += [f"{ident} is open again" for ident in ledger.closed if known[ident][3] is None]
    states = dict(link.execute("SELECT id, state FROM follow_up").fetchall())
    tried = {ident for (ident,) in link.execute("SELECT follow_up_id FROM attempt")}
    wrong += [f"done is lost: {ident}" for ident in ledger.done if states.get(ident) != "done" or ident not in tried]
    rings = dict(link.execute("SELECT follow_up_id, ring_at FROM reminder").fetchall())
    for ident, until in ledger.snoozed.items():
        if now < until and states.get(int(ident)) == "open" and rings[int(ident)] < until:
            wrong.append(f"a snooze is lost: {ident}")
    return wrong


TORN = {
    "an open follow-up without a reminder": (
        "SELECT f.id FROM follow_up f LEFT JOIN reminder r ON r.follow_up_id = f.id "
        "WHERE f.state='open' AND (r.id IS NULL OR r.state IN ('done', 'cancelled'))"
    ),
    "a live reminder of an ended follow-up": (
        "SELECT f.id FROM follow_up f JOIN reminder r ON r.follow_up_id = f.id "
        "WHERE f.state<>'open' AND r.state NOT IN ('done', 'cancelled')"
    ),
    "an application without its interview": (
        "SELECT a.id FROM application a LEFT JOIN interview i ON i.application_id = a.id WHERE i.id IS NULL"
    ),
    "a contact made that is not recorded": (
        "SELECT f.id FROM follow_up f LEFT JOIN attempt t ON t.follow_up_id = f.id "
        "WHERE f.state='done' AND t.id IS NULL"
    ),
}


def _torn(link: sqlite3.Connection) -> list[str]:
    """Units of which only a part is there."""
    return [f"{what}: {row[0]}" for what, question in TORN.items() for row in link.execute(question)]

"""Which applications were written since somebody read them, as SQLite itself notes it.

Every way of writing ends in SQLite: repositories, the guarded updates of reminders, undo, erasing. So triggers note
there whose row it was, in a table of the connection's own that lives in memory and is gone with it; what is undone
with its unit of work is noted no more either. What other programs write tells no names: then anything may be another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import text

from followup_desktop.store.tables import Tables

MINE = "SELECT {row}.application_id"
OF_INTERVIEW = "SELECT application_id FROM interview WHERE id = {row}.interview_id"
# By table: whose row it is. What is in none of these is no part of an application (services/case.py).
OWNERS: Mapping[str, str] = {
    "application": "SELECT {row}.id",
    "application_contact": MINE,
    "contact": "SELECT application_id FROM application_contact WHERE contact_id = {row}.id",
    "interview": MINE,
    "interview_contact": OF_INTERVIEW,
    "exit_card": OF_INTERVIEW,
    "attempt": MINE,
    "response": MINE,
    "follow_up": MINE,
    "reminder": "SELECT application_id FROM follow_up WHERE id = {row}.follow_up_id",
    "overrule": MINE,
}
ROWS_OF = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
# An application that is noted anew gets the next number: they only grow.
NOTED = (
    "CREATE TEMP TABLE written (number INTEGER PRIMARY KEY, application_id INTEGER NOT NULL UNIQUE)",
    "CREATE TEMP TABLE noting AS SELECT hex(randomblob(8)) AS token",
)
IS_NOTING = text("SELECT count(*) FROM sqlite_temp_master WHERE name = 'noting'")
BY_OTHERS = text("PRAGMA data_version")
NOW = text("SELECT token, (SELECT coalesce(max(number), 0) FROM temp.written) FROM temp.noting")
SINCE = text("SELECT application_id FROM temp.written WHERE number > :number")


@dataclass(frozen=True)
class Mark:
    """A state of the store: the connection's name, what others had written by then, and what was noted last."""

    token: str
    others: int
    number: int


@dataclass(frozen=True)
class Written:
    """``mark``: the state that is read now, None where nothing is noted; ``applications``: those that are written
    since the earlier mark, perhaps gone or new ones. None: any may be."""

    mark: Mark | None
    applications: frozenset[int] | None


def begin_noting(link: sqlite3.Connection) -> None:
    """From now on, until the connection ends. Costs no file and no room on the disk."""
    locked = link.execute("PRAGMA query_only").fetchone()[0]
    link.execute("PRAGMA query_only=OFF")
    link.execute("PRAGMA temp_store=MEMORY")
    for statement in NOTED:
        link.execute(statement)
    for table, owner in OWNERS.items():
        for act, rows in ROWS_OF.items():
            whose = " UNION ".join(owner.format(row=row) for row in rows)
            link.execute(
                f"CREATE TEMP TRIGGER noted_{table}_{act} AFTER {act} ON main.{table} "
                f"BEGIN INSERT OR REPLACE INTO written (application_id) {whose}; END"
            )
    link.execute(f"PRAGMA query_only={locked}")


def written_since(tables: Tables, mark: Mark | None) -> Written:
    """Of the state that this unit of work reads."""
    if not tables.ask(IS_NOTING).scalar_one():
        return Written(None, None)
    others = int(tables.ask(BY_OTHERS).scalar_one())  # begins the reading: what others write now is not seen any more
    token, number = tables.ask(NOW).one()
    now = Mark(token, others, number)
    if mark is None or (mark.token, mark.others) != (now.token, now.others):
        return Written(now, None)
    return Written(now, frozenset(tables.ask(SINCE, {"number": mark.number}).scalars()))

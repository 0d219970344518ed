"""Real things to put into a real store, and what is in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from followup_desktop.domain.model import (
    Application,
    Channel,
    FollowUp,
    Moment,
    Reminder,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.domain.ports import Clock
from followup_desktop.store.held import Store
from followup_desktop.store.holding import Holding
from followup_desktop.store.rows import Row

NOW = datetime(2026, 11, 23, 15, 4, tzinfo=UTC)


STORE_NAME = "followup.sqlite3"


class Places:
    """Where the stores of this run of the tests lie: in files; or on a server, whose part conftest.py then sets."""

    on_server: Callable[[Path, Clock], Holding] | None = None


def open_store(folder: Path, clock: Clock) -> Holding:
    """The store of the program with that data folder."""
    return Places.on_server(folder, clock) if Places.on_server else Store(folder / STORE_NAME, clock)


def folder_of(store: Holding) -> Path:
    """The data folder of its program."""
    return store.path.parents[1 if store.server else 0]


def another(store: Holding, clock: Clock) -> Holding:
    """The same one, opened once more from the same data folder."""
    return open_store(folder_of(store), clock)


def meddle(store: Holding, sql: str, *values: object) -> list[Any]:
    """Past everything that checks, as a disk or another program does it; ``sql`` with question marks."""
    if isinstance(store, Store):
        with closing(sqlite3.connect(store.path)) as link, link:
            return link.execute(sql, values).fetchall()
    import psycopg

    address = store.address  # type: ignore[attr-defined]
    with psycopg.connect(address.url, autocommit=True) as server:
        done = server.execute(sql.replace("?", "%s"), values)
        return done.fetchall() if done.description else []


def rows_of(store: Holding) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, by age."""
    with store.read() as work:
        tables, ask = Row.metadata.sorted_tables, work._tables.ask
        return {
            table.name: [dict(row._mapping) for row in ask(select(table).order_by(table.c.id))] for table in tables
        }


def application(**fields: object) -> Application:
    return replace(Application("Northwind Labs", "Backend engineer", Stage.FINAL), **fields)  # type: ignore[arg-type]


def a_follow_up(application_id: int, at: datetime = NOW) -> FollowUp:
    return FollowUp(
        application_id, Verdict.CALL, Channel.PHONE, Moment.at(at, "America/New_York"), Window(at, at, at)
    )


def ringing(store: Holding, at: datetime = NOW, company: str = "Northwind Labs") -> Reminder:
    """An application with a follow-up and its reminder, committed."""
    with store.write() as work:
        owner = work.of.applications.add(application(company=company))
        planned = work.of.follow_ups.add(a_follow_up(owner.id, at))
        ring = work.of.reminders.add(Reminder(planned.id, at))
        work.commit()
    return ring


def companies(store: Holding) -> list[str]:
    with store.read() as work:
        return [one.company for one in work.of.applications.all()]

"""Brings the store on a server to the newest version by the same migrations, in one transaction, a backup first."""

from __future__ import annotations

import contextlib
import logging
import os
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, exc

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.backup import STAMP, sync
from followup_desktop.store.engine import HEAD_VERSION, NewerStore
from followup_desktop.store.identity import KEY
from followup_desktop.store.migrate import run_alembic
from followup_desktop.store.server.content import COMMITS, TABLES, write_out
from followup_desktop.store.server.engine import MADE, MIGRATE
from followup_desktop.store.server.noting import noting_statements

log = logging.getLogger(__name__)
NO_RIGHTS = "42501"
IDENTITY = "SELECT value FROM setting WHERE key = %s"


def bring_up_to_date(engine: Engine, shown: str, keep: Callable[[int], Path], *, target: int = HEAD_VERSION) -> str:
    """Creates or migrates the store; gives its name. ``keep`` writes a backup of a store of that version.

    Raises StoreUnusable, and NewerStore for a newer program's; nothing was changed then. DBAPIError where the server
    fails.
    """
    try:
        with engine.connect() as connection:
            version = _version(connection, shown)
            if version >= target:
                return str(connection.exec_driver_sql(IDENTITY, (KEY,)).scalar_one())
        if version:
            keep(version)
        with engine.connect().execution_options(**MIGRATE) as connection, connection.begin():
            if _version(connection, shown) < target:  # nobody else was faster
                before = _counts(connection)
                run_alembic(connection, target)
                connection.exec_driver_sql(MADE)
                _nothing_lost(before, _counts(connection))
                for statement in noting_statements() if target == HEAD_VERSION else ():
                    connection.exec_driver_sql(statement)
            named = connection.exec_driver_sql(IDENTITY, (KEY,)).scalar()
            if named is None:
                named = uuid.uuid4().hex
                connection.exec_driver_sql("INSERT INTO setting (key, value) VALUES (%s, %s)", (KEY, named))
            return str(named)
    except exc.ProgrammingError as error:
        if getattr(error.orig, "sqlstate", "") != NO_RIGHTS:
            raise
        raise StoreUnusable(
            tr("The database {shown} does not let this user make tables.", shown=shown),
            tr("Make the user its owner: createdb --owner USER NAME"),
        ) from None


def keep_old(link: Any, folder: Path, now: datetime, version: int) -> Path:
    """A backup of a store of an older version, before it is migrated. ``link``: a psycopg connection."""
    name = f"{now.astimezone(UTC):{STAMP}}-before-version-{HEAD_VERSION}.sqlite3"
    part = folder / f"{name}.{os.getpid()}.part"
    with contextlib.closing(link):
        write_out(link, part, version)
    part.replace(folder / name)
    sync(folder)
    return folder / name


def version_of(ask: Callable[[str], Any], shown: str) -> int:
    """0 for a database without a store. ``ask`` gives the one value that a statement finds.

    Raises StoreUnusable for another program's tables, NewerStore for a newer program's store.
    """
    names = (*TABLES, COMMITS, "alembic_version")
    there = {name for name in names if ask(f"SELECT to_regclass('\"{name}\"')") is not None}
    if not there:
        return 0
    if not {COMMITS, "alembic_version"} <= there:
        raise StoreUnusable(
            tr("The database {shown} holds tables of another program. It was left as it is.", shown=shown),
            tr("Make a database for this program alone: createdb NAME"),
        )
    version = int(ask("SELECT version_num FROM alembic_version"))
    if version > HEAD_VERSION:
        raise NewerStore(
            tr(
                "The store was written by a newer Follow-Up Desktop (store version {version}, this "
                "program knows up to {known}). Nothing was changed.",
                version=version,
                known=HEAD_VERSION,
            ),
            tr("Install the newer program, or choose another store."),
        )
    return version


def _version(connection: Connection, shown: str) -> int:
    return version_of(lambda sql: connection.exec_driver_sql(sql).scalar(), shown)


def _counts(connection: Connection) -> dict[str, int]:
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608 (own names)
        for name in TABLES
        if connection.exec_driver_sql("SELECT to_regclass(%s)", (f'"{name}"',)).scalar() is not None
    }


def _nothing_lost(before: dict[str, int], after: dict[str, int]) -> None:
    """Raises StoreUnusable, and the transaction is rolled back. (Parents are the server's own business.)"""
    if any(after.get(name, 0) < count for name, count in before.items()):
        raise StoreUnusable(
            tr("Bringing the store up to date would have lost something, so it was left as it was."),
            tr("Please report this with the log file; the old program can still open the store."),
        )

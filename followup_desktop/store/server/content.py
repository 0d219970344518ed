"""All rows from the server into a SQLite file, and back: the last state, backups, restoring.

Both ways go by the names of the columns that both sides have, so that a store of an older version can be kept before
it is brought up to date.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from followup_desktop.store import calendar_items as calendar_items  # its table is one of them
from followup_desktop.store.backup import must_be_whole, shape, sync
from followup_desktop.store.drafts import DraftRow
from followup_desktop.store.engine import HEAD_VERSION, OUR_APPLICATION_ID, memory_engine
from followup_desktop.store.migrate import bring_up
from followup_desktop.store.rows import Row

TABLES = tuple(table.name for table in Row.metadata.sorted_tables)  # parents first
REVISION = "store.revision"  # in the copies' table of settings: which state of the server's store they are
COMMITS = "store_commit"
ONE_STATE = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


def write_out(link: Any, part: Path, version: int) -> int:
    """The server's store, as one state, in a SQLite file ``part`` (0600, verified, on the disk when this returns).

    ``link``: a psycopg connection outside a transaction. Gives the state's revision. Raises psycopg.Error, OSError or
    sqlite3.Error; ``part`` may then be left over.
    """
    _begin_file(part, version)
    with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous=OFF")  # the file is made safe as a whole, below
        link.execute(ONE_STATE)
        try:
            file.execute("BEGIN")
            revision = revision_of(link)
            counts = {name: _pour(link, file, name) for name in TABLES if name in _tables(file)}
            _note(file, revision)
            file.execute("COMMIT")
        finally:
            link.execute("ROLLBACK")
        file.execute("PRAGMA journal_mode=DELETE")
        must_be_whole(file)
        written = shape(file)[1]
        counts["setting"] = written["setting"]  # the revision is one more, or writes over an older one
        if any(written[name] != count for name, count in counts.items()):
            raise sqlite3.DatabaseError("the copy differs from the store")
    sync(part)
    return revision


def revision_of(link: Any) -> int:
    """The number of the newest state that a psycopg connection sees."""
    return int(link.execute(f"SELECT coalesce(max(revision), 0) FROM {COMMITS}").fetchone()[0])  # noqa: S608 (own name)


def revision_in(file: Path) -> int | None:
    """Which state of the server's store a copy is; None where it tells nothing."""
    with contextlib.suppress(sqlite3.Error, ValueError, UnicodeDecodeError):
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as link:
            found = link.execute("SELECT value FROM setting WHERE key=?", (REVISION,)).fetchone()
            return int(found[0]) if found else None
    return None


def _begin_file(part: Path, version: int) -> None:
    part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    if version != HEAD_VERSION:
        bring_up(part, version)
        return
    # As the migrations would, but in a hundredth of a second.
    with contextlib.closing(sqlite3.connect(part)) as link:
        engine = memory_engine(link)
        link.execute("PRAGMA synchronous=OFF")
        with engine.begin() as connection:
            Row.metadata.create_all(connection, checkfirst=False)
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{HEAD_VERSION:04d}",))
        link.execute(f"PRAGMA application_id={OUR_APPLICATION_ID}")
        link.execute(f"PRAGMA user_version={HEAD_VERSION}")
        engine.dispose()


def _tables(file: sqlite3.Connection) -> set[str]:
    return {row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type='table'")}


def _columns(file: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in file.execute(f'PRAGMA table_info("{table}")')]


def _pour(link: Any, file: sqlite3.Connection, table: str) -> int:
    """One table; how many rows it has."""
    columns = _columns(file, table)
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    found = link.execute(f'SELECT {names} FROM "{table}" ORDER BY id').fetchall()  # noqa: S608 (names from the file)
    file.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', map(_plain, found))  # noqa: S608
    given = link.execute(f'SELECT last_value, is_called FROM "{table}_id_seq"').fetchone()  # noqa: S608
    file.execute("DELETE FROM sqlite_sequence WHERE name=?", (table,))
    if given[1]:  # numbers are never given twice, in a copy neither
        file.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, given[0]))
    return len(found)


def _plain(row: Sequence[Any]) -> list[Any]:
    """As SQLite keeps it."""
    return [one.isoformat() if isinstance(one, date) else one for one in row]


def _note(file: sqlite3.Connection, revision: int) -> None:
    file.execute("DELETE FROM setting WHERE key=?", (REVISION,))
    file.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (REVISION, str(revision)))


# -- and back


def read_in(file: sqlite3.Connection, link: Any) -> None:
    """Puts the content of a whole SQLite store of the newest version in the place of the server's, in the
    transaction that is open on ``link``. Numbers once given on the server are not given again."""
    link.execute("TRUNCATE " + ", ".join(f'"{name}"' for name in TABLES))
    for table in TABLES:
        if table == DraftRow.__tablename__:  # what is typed belongs to the computer where it was
            continue
        columns = _columns(file, table)
        shaped = [_SHAPES.get(kind, _as_it_is) for kind in _kinds(link, table, columns)]
        names = ", ".join(f'"{name}"' for name in columns)
        with link.cursor().copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in file.execute(f'SELECT {names} FROM "{table}" ORDER BY id'):  # noqa: S608 (names from the file)
                copy.write_row([None if one is None else make(one) for make, one in zip(shaped, row, strict=True)])
        given = file.execute("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)).fetchone()
        if given and given[0]:
            link.execute(
                f"SELECT setval('{table}_id_seq', greatest(%s, last_value)) FROM \"{table}_id_seq\"",  # noqa: S608
                (given[0],),
            )
    link.execute("DELETE FROM setting WHERE key = %s", (REVISION,))


def _kinds(link: Any, table: str, columns: Sequence[str]) -> list[str]:
    found = dict(
        link.execute(
            "SELECT column_name, data_type FROM information_schema.columns "
            "WHERE table_schema = current_schema() AND table_name = %s",
            (table,),
        ).fetchall()
    )
    return [found[name] for name in columns]


def _as_it_is(value: Any) -> Any:
    return value


_SHAPES: dict[str, Callable[[Any], Any]] = {"boolean": bool, "date": date.fromisoformat, "bigint": int}

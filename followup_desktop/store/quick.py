"""Questions that are made once, handed to SQLite's driver without SQLAlchemy's way through an execution.

That way (events, contexts, results) takes about ten times as long as SQLite itself for a single row, and a look at
what is due asks a dozen times. Made, compiled and typed the statements still are by SQLAlchemy: only the execution is
ours.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, FromClause, exc
from sqlalchemy.types import TypeEngine

Processor = Callable[[Any], Any]


def is_quick(link: Connection) -> bool:
    return link.dialect.name == "sqlite"


@lru_cache(maxsize=64)
def named(table: FromClause) -> Callable[[Iterable[Any]], Any]:
    """Makes a plain tuple of a row of the table, whose columns go by their names. SQLAlchemy's own looks each name up
    when it is asked for, which is most of what a hundred thousand rows cost."""
    columns: Sequence[str] = [column.key for column in table.columns]
    plain: Any = namedtuple(str(table), columns)  # type: ignore[misc]  # (the columns are known at run time only)
    make: Callable[[Iterable[Any]], Any] = plain._make
    return make


class Quick:
    """One statement for one dialect. ``text`` empty: it has lists of values, and is written anew for each."""

    def __init__(self, statement: Executable, dialect: Dialect, table: FromClause) -> None:
        """``table``: whose whole rows it reads."""
        compiled: Any = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
        self.text = "" if compiled.post_compile_params else str(compiled)
        self._binds = [
            (name, _processor(compiled.binds[name].type, dialect, "bind_processor"), compiled.binds[name].value)
            for name in compiled.positiontup or ()
        ]
        reading = ((column.type, place) for place, column in enumerate(table.columns))
        found = ((place, _processor(kind, dialect, "result_processor", None)) for kind, place in reading)
        self._reads = [(place, read) for place, read in found if read is not None]
        self._make = named(table)

    def rows(self, link: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Whole rows of the table, by the names of its columns. Raises what SQLAlchemy would."""
        make, reads, given = self._make, self._reads, []
        for name, write, usual in self._binds:
            value = values.get(name, usual)
            given.append(value if write is None else write(value))
        driver: Any = link.connection.dbapi_connection
        try:
            found = driver.execute(self.text, given).fetchall()
        except sqlite3.Error as error:
            raise exc.DBAPIError.instance(
                self.text, None, error, sqlite3.Error, hide_parameters=True, dialect=link.dialect
            ) from error
        if not reads:
            return [make(row) for row in found]
        made = []
        for row in found:
            cells = list(row)
            for place, read in reads:
                cells[place] = read(cells[place])
            made.append(make(cells))
        return made


@lru_cache(maxsize=512)
def quick(statement: Executable, dialect: Dialect, table: FromClause) -> Quick:
    """Kept by the statement itself: for statements that are made once."""
    return Quick(statement, dialect, table)


def _processor(kind: TypeEngine[Any], dialect: Dialect, which: str, *more: object) -> Processor | None:
    processor: Processor | None = getattr(kind.dialect_impl(dialect), which)(dialect, *more)
    return processor

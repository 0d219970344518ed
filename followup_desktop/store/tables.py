"""The tables as one unit of work reads and writes them, and what it touched.

Every row that is written is noted with what stood there before. Statements are made once and kept: to put one
together takes longer than SQLite needs for the answer, and a look at what is due asks a dozen times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Executable, FromClause, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from followup_desktop.store import rows
from followup_desktop.store.quick import Quick, is_quick, named, quick

T = TypeVar("T")
RowType = type[rows.Row]
BY_AGE = ("id",)
SETTINGS = ("settings", 0)  # how ``known`` calls them
AT_ONCE = 500  # values in one statement; SQLite takes about a thousand at least


def in_parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """As many at a time as one statement takes."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


@dataclass(frozen=True)
class Touched:
    """One row that was written; None for before: it was added, for after: it was removed."""

    table: FromClause
    id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class Tables:
    """Gone with its session. ``end`` makes durable what was written."""

    def __init__(self, session: Session, end: Callable[[], None]) -> None:
        self.session, self._end = session, end
        self._link: Connection | None = None
        self._known: dict[tuple[str, int], Any] = {}
        self.touched: list[Touched] = []

    def commit(self) -> None:
        self._end()
        self._link = None  # what follows would be another transaction

    # -- reading

    def ask(self, statement: Executable, values: Any = None) -> Any:
        """The result of any statement."""
        return self._connection.execute(statement, values)

    @property
    def _connection(self) -> Connection:
        if self._link is None:
            self._link = self.session.connection()
        return self._link

    def read(self, row: RowType, statement: Executable, values: Mapping[str, Any]) -> Sequence[Any]:
        """Whole rows of that table, as a statement chooses them that is made once."""
        asked = self._quick(statement, (), row)
        if asked is not None:
            return asked.rows(self._connection, values)
        make = named(row.__table__)
        return [make(one) for one in self.ask(statement, values)]

    def _quick(self, statement: Executable, names: tuple[str, ...], row: RowType) -> Quick | None:
        """The statement without SQLAlchemy's way through it; None where that is not to be had."""
        link = self._connection
        made = quick(statement, link.dialect, names, row.__table__) if is_quick(link) else None
        return made if made is not None and made.text else None

    def rows(self, row: RowType, *, order: tuple[str, ...] = BY_AGE, **values: Any) -> Sequence[Any]:
        """The rows whose columns have these values; a tuple: one of these."""
        values = {name: value[0] if _is_one(value) else value for name, value in values.items()}
        shape = tuple((name, None if value is None else type(value) is tuple) for name, value in values.items())
        return self.read(row, _chosen(row, order, shape), values)

    def row(self, row: RowType, ident: int) -> Mapping[str, Any] | None:
        found = self.rows(row, id=ident)
        return found[0]._asdict() if found else None

    def known(self, what: tuple[str, int], read: Callable[[], T]) -> T:
        """What ``read`` puts together of several tables; it is read again only after something was written."""
        if what not in self._known:
            self._known[what] = read()
        found: T = self._known[what]
        return found

    # -- writing

    def _forget(self, row: RowType | None = None) -> None:
        """What was put together may be otherwise after a write to that table, None: to any. The settings, which
        everything that is put together asks for, come from a table of their own."""
        settings = None if row in (None, rows.SettingRow) else self._known.get(SETTINGS)
        self._known.clear()
        if settings is not None:
            self._known[SETTINGS] = settings

    def put(self, row: RowType, ident: int, values: Mapping[str, Any] | None, *, there: bool) -> None:
        """Has a row stand as it did once: all its columns where none is ``there``, else those named; None: not at
        all. It is not noted."""
        self._forget(row)
        if values is None:
            self._carry_out(row, _delete(row), {"ident": ident})
        elif there:
            self._carry_out(row, _update(row), {"ident": ident, **values}, tuple(values))
        else:
            self._carry_out(row, _insert(row), values, tuple(values))

    def wrote(self, gone: Iterable[tuple[str, int]]) -> None:
        """These rows (table, number) were deleted by the session, past this."""
        self._forget()
        tables = rows.Row.metadata.tables
        self.touched.extend(Touched(tables[name], ident, None, None) for name, ident in gone)

    def change(self, statement: Executable, values: Mapping[str, Any]) -> bool:
        """Whether that statement changed one row. What it changes is no act of the user's, and is not noted."""
        self._forget()
        return bool(self.ask(statement, values).rowcount == 1)

    def note(self, row: RowType, values: Mapping[str, Any]) -> None:
        """Adds a row that is no act of the user's, and that nothing read before depends on."""
        self._carry_out(row, _insert(row), values, tuple(values))

    def insert(self, row: RowType, values: Mapping[str, Any]) -> int:
        """Gives the new row's number."""
        self._forget(row)
        statement = _insert(row)
        asked = self._quick(statement, tuple(values), row)
        if asked is not None:
            ident = int(asked.run(self._connection, values).lastrowid or 0)
        else:
            ident = int(self.ask(statement, values).inserted_primary_key[0])
        self.touched.append(Touched(row.__table__, ident, None, {**values, "id": ident}))
        return ident

    def update(self, row: RowType, ident: int, values: Mapping[str, Any]) -> bool:
        """False where there is no such row."""
        before = self.row(row, ident)
        if before is None:
            return False
        fresh = {name: value for name, value in values.items() if before[name] != value}
        if fresh:
            self._forget(row)
            self._carry_out(row, _update(row), {"ident": ident, **fresh}, tuple(fresh))
            self.touched.append(Touched(row.__table__, ident, before, {**before, **fresh}))
        return True

    def delete(self, row: RowType, ident: int) -> None:
        before = self.row(row, ident)
        if before is not None:
            self._forget(row)
            self._carry_out(row, _delete(row), {"ident": ident})
            self.touched.append(Touched(row.__table__, ident, before, None))

    def _carry_out(
        self, row: RowType, statement: Executable, values: Mapping[str, Any], names: tuple[str, ...] = ()
    ) -> None:
        asked = self._quick(statement, names, row)
        if asked is not None:
            asked.run(self._connection, values)
        else:
            self.ask(statement, values)


def _is_one(value: Any) -> bool:
    return type(value) is tuple and len(value) == 1


@lru_cache(maxsize=256)
def _chosen(row: RowType, order: tuple[str, ...], shape: tuple[tuple[str, bool | None], ...]) -> Executable:
    columns = row.__table__.c

    def condition(name: str, several: bool | None) -> ColumnElement[bool]:
        if several is None:
            return columns[name].is_(None)
        return columns[name].in_(bindparam(name, expanding=True)) if several else columns[name] == bindparam(name)

    wanted = [condition(name, several) for name, several in shape]
    return select(row.__table__).where(*wanted).order_by(*(columns[name] for name in order))


@lru_cache(maxsize=64)
def _insert(row: RowType) -> Executable:
    table: Any = row.__table__
    return insert(table)


@lru_cache(maxsize=64)
def _update(row: RowType) -> Executable:
    table: Any = row.__table__
    return update(table).where(table.c.id == bindparam("ident"))


@lru_cache(maxsize=64)
def _delete(row: RowType) -> Executable:
    table: Any = row.__table__
    return delete(table).where(table.c.id == bindparam("ident"))

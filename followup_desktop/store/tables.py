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

T = TypeVar("T")
RowType = type[rows.Row]
BY_AGE = ("id",)
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
        if self._link is None:
            self._link = self.session.connection()
        return self._link.execute(statement, values)

    def rows(self, row: RowType, *, order: tuple[str, ...] = BY_AGE, **values: Any) -> Sequence[Any]:
        """The rows whose columns have these values; a tuple: one of these."""
        values = {name: value[0] if _is_one(value) else value for name, value in values.items()}
        shape = tuple((name, None if value is None else type(value) is tuple) for name, value in values.items())
        found: Sequence[Any] = self.ask(_chosen(row, order, shape), values).all()
        return found

    def row(self, row: RowType, ident: int) -> Mapping[str, Any] | None:
        found = self.rows(row, id=ident)
        return found[0]._mapping if found else None

    def known(self, what: tuple[str, int], read: Callable[[], T]) -> T:
        """What ``read`` puts together of several tables; it is read again only after something was written."""
        if what not in self._known:
            self._known[what] = read()
        found: T = self._known[what]
        return found

    # -- writing

    def wrote(self, gone: Iterable[tuple[str, int]]) -> None:
        """These rows (table, number) were deleted by the session, past this."""
        self._known.clear()
        tables = rows.Row.metadata.tables
        self.touched.extend(Touched(tables[name], ident, None, None) for name, ident in gone)

    def change(self, statement: Executable, values: Mapping[str, Any]) -> bool:
        """Whether that statement changed one row. What it changes is no act of the user's, and is not noted."""
        self._known.clear()
        return bool(self.ask(statement, values).rowcount == 1)

    def insert(self, row: RowType, values: Mapping[str, Any]) -> int:
        """Gives the new row's number."""
        self._known.clear()
        ident = int(self.ask(_insert(row), values).inserted_primary_key[0])
        self.touched.append(Touched(row.__table__, ident, None, {**values, "id": ident}))
        return ident

    def update(self, row: RowType, ident: int, values: Mapping[str, Any]) -> bool:
        """False where there is no such row."""
        before = self.row(row, ident)
        if before is None:
            return False
        fresh = {name: value for name, value in values.items() if before[name] != value}
        if fresh:
            self._known.clear()
            self.ask(_update(row), {"ident": ident, **fresh})
            self.touched.append(Touched(row.__table__, ident, before, {**before, **fresh}))
        return True

    def delete(self, row: RowType, ident: int) -> None:
        before = self.row(row, ident)
        if before is not None:
            self._known.clear()
            self.ask(_delete(row), {"ident": ident})
            self.touched.append(Touched(row.__table__, ident, before, None))


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

"""The tables as one unit of work reads and writes them, and what it touched.

Every row that is written is noted with what stood there before. Statements are made once and kept: to put one
together takes longer than SQLite needs for the answer, and a look at what is due asks a dozen times. New and changed
rows are gathered and written table by table before anything is asked that could see them, at the latest when they are
``MANY``: an import of thousands is a few dozen statements, by the same way as one act of the user's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Executable, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from followup_desktop.store import rows
from followup_desktop.store.at_hand import AtHand, RowType
from followup_desktop.store.numbers import Numbers
from followup_desktop.store.quick import is_quick, named, quick

T = TypeVar("T")
BY_AGE = ("id",)
AT_ONCE = 500  # values in one statement; SQLite takes about a thousand at least
MANY = 4_000  # rows that are gathered before they are written

Values = Mapping[str, Any]
_THIS = {"id": "ident"}  # a column's own name as a parameter would set it


def in_parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """As many at a time as one statement takes."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


@dataclass(frozen=True)
class Touched:
    """One row that was written; None for before: it was added, for after: it was removed."""

    table: str
    id: int
    before: Values | None
    after: Values | None


class Tables:
    """Gone with its session. ``end`` makes durable what was written."""

    def __init__(self, session: Session, end: Callable[[], None]) -> None:
        self._session, self._end = session, end
        self._link: Connection | None = None
        self._known: dict[tuple[str, int], Any] = {}
        self._lasting: dict[RowType, tuple[Any, ...]] = {}
        self._written: list[Touched] = []
        self._gathered: defaultdict[RowType, dict[int, tuple[Values | None, Values]]] = defaultdict(dict)
        self._lines: list[Values] = []  # of the event log
        self._room = MANY
        self._begin()

    def _begin(self) -> None:
        """What is known of the store holds for one transaction."""
        self._at_hand = AtHand()
        self._numbers = Numbers(self._carry_out, counted=self._session.get_bind().dialect.name == "sqlite")

    def commit(self) -> None:
        self.write_gathered()
        self._end()
        self._link = None  # what follows would be another transaction
        self._known.clear()
        self._lasting.clear()
        self._begin()

    @property
    def session(self) -> Session:
        """For what reads or writes past this."""
        self.write_gathered()
        return self._session

    @property
    def touched(self) -> Sequence[Touched]:
        """In the order in which it was written."""
        self.write_gathered()
        return self._written

    # -- reading

    def ask(self, statement: Executable, values: Any = None) -> Any:
        """The result of any statement."""
        self.write_gathered()
        return self._carry_out(statement, values)

    def _carry_out(self, statement: Executable, values: Any = None) -> Any:
        return self._connection.execute(statement, values)

    @property
    def _connection(self) -> Connection:
        if self._link is None:
            self._link = self._session.connection()
        return self._link

    def rows(self, row: RowType, *, order: tuple[str, ...] = BY_AGE, **values: Any) -> Sequence[Any]:
        """The rows whose columns have these values; a tuple: one of these."""
        here = self._at_hand.find(row, order, values)
        if here is not None:
            return here
        if row in self._gathered:
            self.write_gathered()
        values = {name: value[0] if _is_one(value) else value for name, value in values.items()}
        shape = tuple((name, None if value is None else type(value) is tuple) for name, value in values.items())
        return self._read(row, _chosen(row, order, shape), values)

    def read(self, row: RowType, statement: Executable, values: Values) -> Sequence[Any]:
        """Whole rows of that table, as a statement chooses them that is made once."""
        self.write_gathered()
        return self._read(row, statement, values)

    def _read(self, row: RowType, statement: Executable, values: Values) -> Sequence[Any]:
        link = self._connection
        if is_quick(link):
            asked = quick(statement, link.dialect, row.__table__)
            if asked.text:
                return asked.rows(link, values)
        make = named(row.__table__)
        return [make(one) for one in link.execute(statement, values)]

    def at_hand(self, row: RowType) -> Mapping[int, Any]:
        """The rows of this table that need no question, by number: the very objects."""
        return self._at_hand.of(row)

    def ahead(self, row: RowType, column: str, wanted: Collection[Any]) -> Sequence[Any]:
        """As ``rows`` for any of these values; it has them at hand from now on, with all that have one of them."""
        for some in in_parts(self._at_hand.missing(row, column, wanted)):
            found = self.rows(row, **{column: tuple(some)})
            self._at_hand.take(row, column, some, found)
        return self._at_hand.find(row, BY_AGE, {column: tuple(wanted)}) or ()

    def _row(self, row: RowType, ident: int) -> Values | None:
        """At hand from now on: what is written is often written again."""
        self.ahead(row, "id", (ident,))
        return self.numbered(row, (ident,)).get(ident)

    def numbered(self, row: RowType, idents: Sequence[int]) -> dict[int, Values]:
        """Those with these numbers, by number; as many as one statement takes."""
        found = self.rows(row, id=tuple(idents))
        return {one.id: one._asdict() for one in found}

    def known(self, what: tuple[str, int], read: Callable[[], T]) -> T:
        """What ``read`` puts together of several tables; it is read again only after something was written."""
        if what not in self._known:
            self._known[what] = read()
        found: T = self._known[what]
        return found

    def whole(self, row: RowType, statement: Executable) -> Sequence[Any]:
        """What the statement reads of this table alone; it is asked again only after that table was written."""
        if row not in self._lasting:
            if row in self._gathered:
                self.write_gathered()
            self._lasting[row] = tuple(self._carry_out(statement).all())
        return self._lasting[row]

    # -- writing

    def wrote(self, gone: Iterable[tuple[str, int]]) -> None:
        """These rows (table, number) were deleted by the session, past this."""
        self._forget()
        self._written.extend(Touched(name, ident, None, None) for name, ident in gone)

    def change(self, statement: Executable, values: Mapping[str, Any]) -> bool:
        """Whether that statement changed one row. What it changes is no act of the user's, and is not noted."""
        changed = self.ask(statement, values).rowcount == 1
        self._forget()
        return bool(changed)

    def put_back(
        self,
        row: RowType,
        *,
        gone: Sequence[int] = (),
        there: Sequence[Values] = (),
        changed: Sequence[Values] = (),
    ) -> None:
        """Rows that are gone again, are there again under their numbers, or have other values (``changed``: what is
        another, with the number). It is an old act that is walked, no new one: nothing of it is noted."""
        self.write_gathered()
        self._forget()
        for some in in_parts(gone):
            self._carry_out(_delete(row), {"idents": tuple(some)})
        self._insert_all(row, there)
        self._update_all(row, changed)

    def insert(self, row: RowType, values: Values) -> int:
        """Gives the new row's number."""
        ident = self._numbers.next(row.__tablename__)
        made = {**_as_stored(row, values), "id": ident}
        self._gather(row, ident, None, made)
        self._at_hand.add(row, named(row.__table__)(_all_of(row)(made)))
        return ident

    def update(self, row: RowType, ident: int, values: Values) -> bool:
        """False where there is no such row."""
        before = self._row(row, ident)
        if before is None:
            return False
        fresh = {name: value for name, value in _as_stored(row, values).items() if before[name] != value}
        if fresh:
            after = {**before, **fresh}
            self._gather(row, ident, before, after)
            self._at_hand.change(row, named(row.__table__)(_all_of(row)(after)))
        return True

    def delete(self, row: RowType, ident: int) -> None:
        before = self._row(row, ident)
        if before is not None:
            self.write_gathered()
            self._note_writing(row)
            self._carry_out(_delete(row), {"idents": (ident,)})
            self._at_hand.drop(row, ident)
            self._written.append(Touched(row.__tablename__, ident, before, None))

    def add_line(self, line: Values) -> None:
        """One more line of the event log: it has no place in undo, and nobody names it."""
        self._lines.append(line)
        self._make_room()

    # -- the gathered

    def _gather(self, row: RowType, ident: int, before: Values | None, after: Values) -> None:
        self._note_writing(row)
        waiting = self._gathered[row].get(ident)
        self._gathered[row][ident] = (before if waiting is None else waiting[0], after)
        self._make_room()

    def _make_room(self) -> None:
        self._room -= 1
        if self._room <= 0:
            self.write_gathered()

    def write_gathered(self) -> None:
        """Now. Parents are added before what names them, and all are added before any is changed."""
        if self._room == MANY:
            return
        gathered, lines = self._gathered, self._lines
        self._gathered, self._lines, self._room = defaultdict(dict), [], MANY
        in_order = sorted(gathered, key=_place)
        for row in in_order:
            new = [after for before, after in gathered[row].values() if before is None]
            if new:
                self._insert_all(row, new)
                self._written += [Touched(row.__tablename__, one["id"], None, one) for one in new]
        for row in in_order:
            changed = [
                Touched(row.__tablename__, ident, before, after)
                for ident, (before, after) in gathered[row].items()
                if before is not None and before != after
            ]
            self._update_all(row, [{"id": one.id, **_fresh(one)} for one in changed])
            self._written += changed
        if lines:
            self._carry_out(_insert(rows.EventRow), lines)

    def _insert_all(self, row: RowType, new: Sequence[Values]) -> None:
        for _, alike in groupby(new, key=tuple):  # tuple: the names of their columns
            self._carry_out(_insert(row), list(alike))

    def _update_all(self, row: RowType, fresh: Sequence[Values]) -> None:
        for names, alike in groupby(sorted(fresh, key=tuple), key=tuple):
            if len(names) > 1:  # more than its number
                self._carry_out(_update(row), [{_THIS.get(name, name): one[name] for name in names} for one in alike])

    def _note_writing(self, row: RowType) -> None:
        self._known.clear()
        self._lasting.pop(row, None)

    def _forget(self) -> None:
        self._known.clear()
        self._lasting.clear()
        self._at_hand.forget()


def _is_one(value: Any) -> bool:
    return type(value) is tuple and len(value) == 1


@lru_cache(maxsize=64)
def _columns(row: RowType) -> tuple[str, ...]:
    return tuple(column.key for column in row.__table__.columns)


def _fresh(one: Touched) -> dict[str, Any]:
    before, after = one.before or {}, one.after or {}
    return {name: value for name, value in after.items() if before[name] != value}


@lru_cache(maxsize=64)
def _all_of(row: RowType) -> Callable[[Values], Iterable[Any]]:
    """The values of a row, in the order of its columns."""
    taken: Callable[[Values], Iterable[Any]] = itemgetter(*_columns(row))
    return taken


@lru_cache(maxsize=64)
def _instants(row: RowType) -> tuple[str, ...]:
    return tuple(column.key for column in row.__table__.columns if isinstance(column.type, rows.Instant))


@lru_cache(maxsize=64)
def _place(row: RowType) -> int:
    """Parents come first."""
    return rows.Row.metadata.sorted_tables.index(row.__table__)  # type: ignore[arg-type]  # (it is a Table)


def _as_stored(row: RowType, values: Values) -> dict[str, Any]:
    """As they would be read again: instants are UTC."""
    stored = dict(values)
    for name in _instants(row):
        at = stored.get(name)
        if isinstance(at, datetime):
            stored[name] = rows.EPOCH + (at - rows.EPOCH) // rows.TICK * rows.TICK
    return stored


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
    return delete(table).where(table.c.id.in_(bindparam("idents", expanding=True)))

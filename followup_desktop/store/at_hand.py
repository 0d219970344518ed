"""Rows that a unit of work has at hand: what it read ahead, what it made, and what it wrote since.

What is asked by a value for which every row is at hand needs no statement. A row that this unit of work made is known
with all that hangs on it, for nobody else can have named it: there is one writer at a time, and no number is ever
given twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any

from followup_desktop.store import rows

RowType = type[rows.Row]
Members = dict[Any, dict[int, None]]  # by value: the numbers of all rows that have it


class AtHand:
    """Plain tuples (``quick.named``) by their numbers, and by values of columns for which all of them are here."""

    def __init__(self) -> None:
        self._rows: defaultdict[RowType, dict[int, Any]] = defaultdict(dict)
        self._whole: defaultdict[RowType, dict[str, Members]] = defaultdict(dict)

    def find(self, row: RowType, order: tuple[str, ...], values: Mapping[str, Any]) -> list[Any] | None:
        """The rows whose columns have these values (a tuple: one of these); None where not all of them are here."""
        whole = self._whole.get(row, {})
        for name, value in values.items():
            members = whole.get(name)
            if members is None:
                continue
            sets = [members.get(one) for one in _several(value)]
            if None not in sets:
                here = self._rows[row]
                found = [here[ident] for one in sets for ident in one or ()]
                return _chosen(found, order, name, values) if len(found) > 1 or len(values) > 1 else found
        return None

    def of(self, row: RowType) -> Mapping[int, Any]:
        """All of this table that are here, by number."""
        return self._rows.get(row, {})

    def missing(self, row: RowType, column: str, wanted: Collection[Any]) -> list[Any]:
        """Those of the values for which rows must be read."""
        members = self._whole[row].get(column, {})
        return sorted({one for one in wanted if one not in members})

    def take(self, row: RowType, column: str, wanted: Iterable[Any], found: Iterable[Any]) -> None:
        """``found``: all rows that have one of the values in that column."""
        whole = self._whole[row]
        for name in ("id", column):
            whole.setdefault(name, {})
        for value in wanted:
            whole[column].setdefault(value, {})
        for one in found:
            whole["id"].setdefault(one.id, {})
            self._put(row, one)

    def add(self, row: RowType, made: Any) -> None:
        """A row of a number that was never given before."""
        self._whole[row].setdefault("id", {})[made.id] = {}
        for child, column in naming(row):
            self._whole[child].setdefault(column, {})[made.id] = {}
        self._put(row, made)

    def change(self, row: RowType, changed: Any) -> None:
        """The row of this number, as far as it is here."""
        if self.drop(row, changed.id):
            self._put(row, changed)

    def drop(self, row: RowType, ident: int) -> bool:
        """Whether it was here."""
        before = self._rows[row].pop(ident, None)
        if before is None:
            return False
        for name, members in self._whole[row].items():
            members.get(getattr(before, name), {}).pop(ident, None)
        return True

    def forget(self) -> None:
        """Something was written past this."""
        self._rows.clear()
        self._whole.clear()

    def _put(self, row: RowType, one: Any) -> None:
        self._rows[row][one.id] = one
        for name, members in self._whole[row].items():
            of_value = members.get(getattr(one, name))
            if of_value is not None:
                of_value[one.id] = None


def _chosen(found: list[Any], order: tuple[str, ...], met: str, values: Mapping[str, Any]) -> list[Any]:
    """Those that have the other values as well, each once, in order."""
    for name, value in values.items() if found else ():
        if name != met:
            wanted = _several(value)
            found = [one for one in found if getattr(one, name) in wanted]
    if len(found) > 1:
        found = list({one.id: one for one in found}.values())
        found.sort(key=attrgetter(*order))
    return found


def _several(value: Any) -> Sequence[Any]:
    return value if type(value) is tuple else (value,)


@lru_cache(maxsize=64)
def naming(row: RowType) -> tuple[tuple[RowType, str], ...]:
    """The tables whose rows name one of this table, each with the column that does."""
    return tuple(
        (child, column.key)
        for child in rows.Row.__subclasses__()
        for column in child.__table__.columns
        if any(key.column.table is row.__table__ for key in column.foreign_keys)
    )

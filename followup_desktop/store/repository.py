"""What all repositories have in common: rows out as frozen values, frozen values into rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import Executable

from followup_desktop.domain.errors import NotFound, StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.at_hand import RowType
from followup_desktop.store.tables import BY_AGE, Tables


class Identified(Protocol):
    """A value with the number of its row."""

    @property
    def id(self) -> int: ...


V = TypeVar("V", bound=Identified)
UNREADABLE = (ValueError, TypeError, OverflowError)


class Repository(Generic[V]):
    """One table as frozen values. ``noun`` names one thing of it in sentences."""

    def __init__(
        self, tables: Tables, row: RowType, value: Callable[[Any], V], fill: Callable[[Any, V], None], noun: str
    ) -> None:
        self._tables, self._row, self._value, self._fill, self._noun = tables, row, value, fill, noun
        self._kept: dict[int, tuple[Any, V]] = {}

    def find(self, ident: int) -> V | None:
        found = self._where(id=ident)
        return found[0] if found else None

    def get(self, ident: int) -> V:
        """Raises NotFound."""
        value = self.find(ident)
        if value is None:
            raise NotFound(
                tr("There is no {noun} with the number {ident}.", noun=self._noun, ident=ident),
                tr("List what there is with: list --all"),
            )
        return value

    def add(self, value: V) -> V:
        draft = self._filled(value)
        draft.id = self._tables.insert(self._row, vars(draft))
        return self._value(draft)

    def save(self, value: V) -> V:
        """Writes over the row with the value's id; raises NotFound."""
        draft = self._filled(value)
        if not self._tables.update(self._row, value.id, vars(draft)):
            raise NotFound(tr("There is no {noun} with the number {id} any more.", noun=self._noun, id=value.id))
        draft.id = value.id
        return self._value(draft)

    def _filled(self, value: V) -> SimpleNamespace:
        draft = SimpleNamespace()
        self._fill(draft, value)
        return draft

    def remove(self, ident: int) -> None:
        self._tables.delete(self._row, ident)

    def all(self) -> tuple[V, ...]:
        return self._where()

    def ahead(self, column: str, wanted: Collection[Any]) -> tuple[V, ...]:
        """Those that have one of these values in that column, as many as there are: what is asked of them from now on
        needs no question to the store."""
        return self._values(lambda: self._tables.ahead(self._row, column, wanted))

    def _where(self, *, order: tuple[str, ...] = BY_AGE, **values: Any) -> tuple[V, ...]:
        """The rows whose columns have these values; a tuple: one of these."""
        return self._values(lambda: self._tables.rows(self._row, order=order, **values))

    def _read(self, statement: Executable, values: Mapping[str, Any]) -> tuple[V, ...]:
        return self._values(lambda: self._tables.read(self._row, statement, values))

    def _values(self, rows: Callable[[], Sequence[Any]]) -> tuple[V, ...]:
        """``rows``: whole ones of this table."""
        try:
            found, here = rows(), self._tables.at_hand(self._row)
            if not here:
                return tuple(self._value(one) for one in found)
            return tuple(self._known(one) if here.get(one.id) is one else self._value(one) for one in found)
        except UNREADABLE as error:
            raise self._damaged(error) from error

    def _known(self, row: Any) -> V:
        """The value of a row at hand; made once, for it is asked for time and again."""
        kept = self._kept.get(row.id)
        if kept is None or kept[0] is not row:
            kept = self._kept[row.id] = row, self._value(row)
        return kept[1]

    def _damaged(self, error: Exception) -> StoreUnusable:
        """A word or a day that no program of ours ever wrote: a byte of the file has turned."""
        return StoreUnusable(
            tr(
                "The store is damaged: a {noun} in it cannot be read ({what}).",
                noun=self._noun,
                what=type(error).__name__,
            ),
            tr("Restore a backup with: followup-desktop restore FILE"),
        )

"""The numbers of new rows, given before the rows are written: so that thousands can be written at once, and what
hangs on them can name them.

On SQLite nobody else writes during a unit of work, so they are counted on from the last one given. A server hands
them out of its sequences, in lots that grow; what is left of a lot is never given.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable, text

MOST = 512  # in one lot


class Numbers:
    """One unit of work's. ``ask``: the result of a statement; ``counted``: whether it is SQLite that gives them."""

    def __init__(self, ask: Callable[[Executable, Any], Any], *, counted: bool) -> None:
        self._ask, self._counted = ask, counted
        self._last: dict[str, int] = {}
        self._lots: defaultdict[str, deque[int]] = defaultdict(deque)
        self._size: dict[str, int] = {}

    def next(self, table: str) -> int:
        """One that no row of this table ever had."""
        if not self._counted:
            return self._of_lot(table)
        if table not in self._last:
            self._last[table] = int(self._ask(_given(table), {"name": table}).scalar_one())
        self._last[table] += 1
        return self._last[table]

    def _of_lot(self, table: str) -> int:
        lot = self._lots[table]
        if not lot:
            size = self._size.get(table, 1)
            self._size[table] = min(2 * size, MOST)
            lot.extend(self._ask(_handed_out(table), {"size": size}).scalars())
        return lot.popleft()


@lru_cache(maxsize=64)
def _given(table: str) -> Executable:
    """The last one; SQLite's own count, but never less than what is there."""
    return text(
        f"SELECT max(coalesce((SELECT max(id) FROM {table}), 0), "  # noqa: S608 (own names)
        "coalesce((SELECT seq FROM sqlite_sequence WHERE name = :name), 0))"
    )


@lru_cache(maxsize=64)
def _handed_out(table: str) -> Executable:
    return text(f"SELECT nextval('{table}_id_seq') FROM generate_series(1, :size)")  # noqa: S608 (own names)

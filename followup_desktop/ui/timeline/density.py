"""When everything of a whole timeline is: made once, counted for every width in which it is drawn. Pure.

A key of the search shows some of the rows again that were there: what was reckoned of a row stays as long as it is
the same row, and only what is new is put among the rest.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import compress, pairwise

from followup_desktop.domain.model import FollowUpState, Group, Interview
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.axis import DAY, start_of

BESIDE = 0.02  # of the whole that is left free at either end
LEAST = DAY  # of what is shown as a whole


@dataclass(frozen=True)
class Stretch:
    """UTC seconds."""

    left: float
    right: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def days(self) -> tuple[datetime, datetime]:
        """As instants."""
        return (datetime.fromtimestamp(self.left, UTC), datetime.fromtimestamp(self.right, UTC))

    def holds(self, other: Stretch) -> bool:
        return self.left <= other.left and other.right <= self.right

    def joined(self, other: Stretch) -> Stretch:
        return Stretch(min(self.left, other.left), max(self.right, other.right))

    def widened(self) -> Stretch:
        beside = max(self.length * BESIDE, (LEAST - self.length) / 2)
        return Stretch(self.left - beside, self.right + beside)


@dataclass(frozen=True)
class _Row:
    """What one row adds, in UTC seconds. ``ends``: of its first thing and its last; empty where it holds nothing."""

    row: TimelineRow
    ends: tuple[float, ...]
    promised: float | None  # the end of that day
    due: float | None


class Reckoned:
    """What is known of the rows by now, for the next timeline that shows some of them."""

    def __init__(self) -> None:
        self._zone = ""
        self._rows: dict[int, _Row] = {}
        self._held: dict[int, tuple[Interview, ...]] = {}  # of those applications, in the places that are told below
        self._places: dict[int, int] = {}
        self._starts: list[float] = []  # in order
        self._owners: list[int] = []  # the place of the application whose each of them is

    def rows(self, rows: Sequence[TimelineRow], zone: str) -> list[_Row]:
        if zone != self._zone:
            self._zone, self._rows = zone, {}
        return [self._row(row) for row in rows]

    def _row(self, row: TimelineRow) -> _Row:
        kept = self._rows.get(row.id)
        if kept is None or kept.row is not row:
            kept = self._rows[row.id] = _reckoned(row, self._zone)
        return kept

    def interviews(self, rows: Sequence[TimelineRow]) -> Sequence[float]:
        """When those of these rows begin, in order. Picked out of all of them: to sort them with every key would take
        longer than all the rest."""
        fresh = [row for row in rows if self._held.get(row.id) is not row.interviews]
        if fresh:
            self._take(fresh)
        if len(rows) == len(self._held):
            return self._starts
        shown = [False] * len(self._places)
        for row in rows:
            shown[self._places[row.id]] = True
        return list(compress(self._starts, map(shown.__getitem__, self._owners)))

    def _take(self, fresh: Sequence[TimelineRow]) -> None:
        """Among the others, in the place of what was known of these rows."""
        places = {row.id: self._places.setdefault(row.id, len(self._places)) for row in fresh}
        known = set(places.values())
        stays = [owner not in known for owner in self._owners]
        starts = [*compress(self._starts, stays), *(start for row in fresh for start in _starts(row))]
        owners = [*compress(self._owners, stays), *(places[row.id] for row in fresh for _ in row.interviews)]
        order = sorted(range(len(starts)), key=starts.__getitem__)
        self._starts, self._owners = [starts[n] for n in order], [owners[n] for n in order]
        self._held.update((row.id, row.interviews) for row in fresh)


class Density:
    """``whole``: from the first thing that the rows hold to the last; None where they hold nothing."""

    def __init__(self, rows: Sequence[TimelineRow], zone: str, reckoned: Reckoned | None = None) -> None:
        """``zone``: the user's own; ``reckoned``: where what is known of these rows is kept for others."""
        self._shown, self._reckoned = rows, reckoned or Reckoned()
        self._rows = self._reckoned.rows(rows, zone)
        ends = [end for one in self._rows for end in one.ends]
        self.whole = Stretch(min(ends), max(ends)) if ends else None

    @cached_property
    def interviews(self) -> Sequence[float]:
        """Made when it is first asked for: where everything is in view nobody asks."""
        return self._reckoned.interviews(self._shown)

    @cached_property
    def promised(self) -> array[float]:
        """The ends of the days by which they promised to decide."""
        return array("d", sorted(one.promised for one in self._rows if one.promised is not None))

    @cached_property
    def planned(self) -> array[float]:
        """When the open follow-ups are due that are not for now."""
        return self._due(urgent=False)

    @cached_property
    def urgent(self) -> array[float]:
        """When those were or are due that are for now."""
        return self._due(urgent=True)

    def _due(self, *, urgent: bool) -> array[float]:
        found = (one.due for one in self._rows if one.due is not None and one.row.urgent is urgent)
        return array("d", sorted(found))


def _reckoned(row: TimelineRow, zone: str) -> _Row:
    planned, day = row.follow_up, row.application.promised if row.promised_label else None
    promised = start_of(day + timedelta(days=1), zone) if day is not None else None
    found = [row.interviews[place].start.instant for place in (0, -1) if row.interviews]
    found += [row.marks[place].at for place in (0, -1) if row.marks]
    if row.group is Group.CLOSED:
        planned = None
    else:
        found += row.quiet or ()
        found += (row.window.earliest, row.window.latest) if row.window is not None else ()
        found += (planned.due.instant,) if planned is not None else ()
    ends = (*(one.timestamp() for one in found), *((promised,) if promised is not None else ()))
    due = planned.due.instant.timestamp() if planned and planned.state is FollowUpState.OPEN else None
    return _Row(row, (min(ends), max(ends)) if ends else (), promised, due)


def _starts(row: TimelineRow) -> list[float]:
    return [one.start.instant.timestamp() for one in row.interviews]


def counted(times: Sequence[float], over: Stretch, columns: int) -> list[int]:
    """How many lie in each of so many equal columns."""
    step = over.length / columns
    places = [bisect_left(times, over.left + step * column) for column in range(columns)]
    places.append(bisect_right(times, over.right))
    return [after - before for before, after in pairwise(places)]

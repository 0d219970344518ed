"""When everything of a whole timeline is: made once, counted for every width in which it is drawn. Pure."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import pairwise

from followup_desktop.domain.model import FollowUpState, Group
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


class Density:
    """``whole``: from the first thing that the rows hold to the last; None where they hold nothing."""

    def __init__(self, rows: Sequence[TimelineRow], zone: str) -> None:
        """``zone``: the user's own."""
        self._rows, self._zone = rows, zone
        ends = [end for row in rows for end in _ends(row)] + list(self.promised)
        self.whole = Stretch(min(ends), max(ends)) if ends else None

    @cached_property
    def interviews(self) -> array[float]:
        """Made when it is first asked for: where everything is in view nobody asks."""
        return array("d", sorted(one.start.instant.timestamp() for row in self._rows for one in row.interviews))

    @cached_property
    def promised(self) -> array[float]:
        """The ends of the days by which they promised to decide."""
        days = (row.application.promised for row in self._rows if row.promised_label)
        return array("d", sorted(start_of(day + timedelta(days=1), self._zone) for day in days if day is not None))

    @cached_property
    def planned(self) -> array[float]:
        """When the open follow-ups are due that are not for now."""
        return _due(row for row in self._rows if not row.urgent)

    @cached_property
    def urgent(self) -> array[float]:
        """When those were or are due that are for now."""
        return _due(row for row in self._rows if row.urgent)


def _ends(row: TimelineRow) -> list[float]:
    """The first and the last of each kind."""
    found = [row.interviews[place].start.instant for place in (0, -1) if row.interviews]
    found += [row.marks[place].at for place in (0, -1) if row.marks]
    if row.group is not Group.CLOSED:
        found += row.quiet or ()
        if row.window is not None:
            found += (row.window.earliest, row.window.latest)
        if row.follow_up is not None:
            found.append(row.follow_up.due.instant)
    return [one.timestamp() for one in found]


def _due(rows: Iterable[TimelineRow]) -> array[float]:
    open_ones = (row.follow_up for row in rows if row.group is not Group.CLOSED)
    due = (one.due.instant.timestamp() for one in open_ones if one is not None and one.state is FollowUpState.OPEN)
    return array("d", sorted(due))


def counted(times: array[float], over: Stretch, columns: int) -> list[int]:
    """How many lie in each of so many equal columns."""
    step = over.length / columns
    places = [bisect_left(times, over.left + step * column) for column in range(columns)]
    places.append(bisect_right(times, over.right))
    return [after - before for before, after in pairwise(places)]

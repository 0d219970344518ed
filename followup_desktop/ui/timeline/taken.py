"""Stretches of a line on which something stands already, so that what is beside a place is found without looking at
them all. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import NamedTuple

from followup_desktop.ui.timeline.lane import Span


class Rounds(NamedTuple):
    """Shapes of one size around ``xs``, which are in order: a row may have so many that they are left as they are."""

    xs: Sequence[float]
    half: float

    def from_first_after(self, x: float) -> Iterator[Span]:
        """From the first one that ends after ``x``."""
        xs, half = self.xs, self.half
        for place in range(bisect_right(xs, x - half), len(xs)):
            yield (xs[place] - half, xs[place] + half)


class Taken:
    """In px. Stretches that touch or overlap are one; the round shapes lie beside them."""

    def __init__(self, spans: Iterable[Span] = (), rounds: Sequence[Rounds] = ()) -> None:
        self._lows: list[float] = []
        self._highs: list[float] = []
        self._rounds = rounds
        for span in spans:
            self.add(span)

    def __iter__(self) -> Iterator[Span]:
        """By where they begin."""
        rounds = (one for each in self._rounds for one in each.from_first_after(-inf))
        return iter(sorted([*zip(self._lows, self._highs, strict=True), *rounds]))

    def add(self, span: Span) -> None:
        low, high = span
        first, after = bisect_left(self._highs, low), bisect_right(self._lows, high)
        if first < after:
            low, high = min(low, self._lows[first]), max(high, self._highs[after - 1])
        self._lows[first:after] = [low]
        self._highs[first:after] = [high]

    def hits(self, span: Span) -> bool:
        """Whether anything stands on it; what only touches it does not."""
        return self.end_before(span[1]) > span[0]

    def end_before(self, x: float) -> float:
        """Where the last one ends that begins before ``x``, which may be beyond it; -inf where there is none."""
        after = bisect_left(self._lows, x)
        found = self._highs[after - 1] if after else -inf
        for xs, half in self._rounds:
            after = bisect_left(xs, x + half)
            if after and xs[after - 1] + half > found:
                found = xs[after - 1] + half
        return found

    def start_after(self, x: float) -> float:
        """Where the first one begins that ends after ``x``, which may be before it; inf where there is none."""
        first = bisect_right(self._highs, x)
        found = self._lows[first] if first < len(self._lows) else inf
        for xs, half in self._rounds:
            first = bisect_right(xs, x - half)
            if first < len(xs) and xs[first] - half < found:
                found = xs[first] - half
        return found

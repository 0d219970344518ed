"""Stretches of a line on which something stands already, kept apart and in order, so that what is beside a place is
found without looking at them all. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from math import inf

from followup_desktop.ui.timeline.lane import Span


class Taken:
    """In px. Stretches that touch or overlap are one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._lows: list[float] = []
        self._highs: list[float] = []
        for low, high in sorted(spans):
            if self._highs and low <= self._highs[-1]:
                self._highs[-1] = max(high, self._highs[-1])
            else:
                self._lows.append(low)
                self._highs.append(high)

    def __iter__(self) -> Iterator[Span]:
        return zip(self._lows, self._highs, strict=True)

    def add(self, span: Span) -> None:
        low, high = span
        first, after = bisect_left(self._highs, low), bisect_right(self._lows, high)
        if first < after:
            low, high = min(low, self._lows[first]), max(high, self._highs[after - 1])
        self._lows[first:after] = [low]
        self._highs[first:after] = [high]

    def hits(self, span: Span) -> bool:
        """Whether anything stands on it; what only touches it does not."""
        after = bisect_left(self._lows, span[1])
        return after > 0 and self._highs[after - 1] > span[0]

    def end_before(self, x: float) -> float:
        """Where the last one ends that begins before ``x``, which may be beyond it; -inf where there is none."""
        after = bisect_left(self._lows, x)
        return self._highs[after - 1] if after else -inf

    def start_after(self, x: float) -> float:
        """Where the first one begins that ends after ``x``, which may be before it; inf where there is none."""
        first = bisect_right(self._highs, x)
        return self._lows[first] if first < len(self._lows) else inf

"""Which moments of a row share one shape, because at this zoom their own would cover each other. Pure.

It is found for the whole row and not for what is in view, so that panning never changes what stands together, and
jumps from shape to shape, so that a row of very many moments costs no more than the shapes that it has room for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from operator import sub


@dataclass(frozen=True)
class Folded:
    """``anchors``: UTC seconds of where each shape stands, in order. ``bounds``: shape n holds the moments from
    place ``bounds[n]`` up to ``bounds[n + 1]``, which lie less than ``reach`` seconds from it."""

    anchors: Sequence[float]
    bounds: Sequence[int]
    reach: float = 0.0

    def between(self, left: float, right: float) -> range:
        """The shapes that stand from ``left`` to ``right``."""
        return range(bisect_left(self.anchors, left), bisect_right(self.anchors, right))


def at_first(times: Sequence[float], apart: float) -> Folded:
    """Each shape stands where its first moment is; the next one at least ``apart`` seconds on."""
    anchors: list[float] = []
    bounds: list[int] = []
    place, count = 0, len(times)
    while place < count:
        first = times[place]
        anchors.append(first)
        bounds.append(place)
        place = bisect_left(times, first + apart, place + 1)
    bounds.append(count)
    return Folded(anchors, bounds, apart)


def at_last(times: Sequence[float], apart: float) -> Folded:
    """Each shape stands where its last moment is; the one before at least ``apart`` seconds earlier."""
    anchors: list[float] = []
    bounds = [len(times)]
    after = len(times)
    while after:
        last = times[after - 1]
        anchors.append(last)
        after = bisect_right(times, last - apart, 0, after - 1)
        bounds.append(after)
    return Folded(anchors[::-1], bounds[::-1], apart)


def each_alone(times: Sequence[float]) -> Folded:
    """Each moment in a shape of its own: what the other two make of moments that are far enough from each other."""
    return Folded(times, range(len(times) + 1))


def closest(times: Sequence[float], steps: int = 1) -> float:
    """The fewest seconds from a moment to the one so many ``steps`` after it; inf where there are not so many."""
    return min(map(sub, times[steps:], times), default=inf)

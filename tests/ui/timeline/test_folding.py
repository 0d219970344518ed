"""What shares a shape, and what is taken of a line: at random, against the plain way of finding it."""

from __future__ import annotations

import random
from itertools import pairwise
from math import inf

import pytest

from followup_desktop.ui.timeline.folding import Folded, at_first, at_last, closest, each_alone
from followup_desktop.ui.timeline.taken import Taken


def moments(chance: random.Random) -> list[float]:
    found = [chance.uniform(0, 1_000) for _ in range(chance.randrange(0, 60))]
    return sorted(found + found[: chance.randrange(0, 5)])  # some at the same instant


def members(folded: Folded, times: list[float]) -> list[list[float]]:
    return [times[folded.bounds[n] : folded.bounds[n + 1]] for n in range(len(folded.anchors))]


@pytest.mark.parametrize("seed", range(40))
def test_every_moment_is_in_one_shape_and_no_two_shapes_are_too_close(seed: int) -> None:
    chance = random.Random(seed)
    times, apart = moments(chance), chance.uniform(0.1, 120)
    for fold, standing in ((at_first, 0), (at_last, -1)):
        folded = fold(times, apart)
        shapes = members(folded, times)
        assert [one for shape in shapes for one in shape] == times
        assert [shape[standing] for shape in shapes] == list(folded.anchors)
        assert all(after - before >= apart for before, after in pairwise(folded.anchors))
        assert all(shape[-1] - shape[0] < apart for shape in shapes)


def test_the_shapes_between_two_moments_are_those_that_stand_there() -> None:
    folded = at_first([1.0, 2.0, 10.0, 20.0, 30.0], 5)
    assert list(folded.anchors) == [1.0, 10.0, 20.0, 30.0]
    assert list(folded.between(1.5, 20.0)) == [1, 2]
    assert list(at_first([], 5).between(0, 9)) == list(at_last([], 5).between(0, 9)) == []


def test_moments_that_are_far_enough_from_each_other_stand_alone() -> None:
    times = [1.0, 4.0, 9.0]
    assert closest(times) == 3.0
    assert closest(times[:1]) == closest([]) == inf
    for fold in (at_first, at_last):
        folded, alone = fold(times, 3.0), each_alone(times)
        assert (list(folded.anchors), list(folded.bounds)) == (list(alone.anchors), list(alone.bounds))


@pytest.mark.parametrize("seed", range(40))
def test_what_is_taken_is_what_the_stretches_cover(seed: int) -> None:
    chance = random.Random(seed)

    def stretch() -> tuple[float, float]:
        low = chance.randrange(0, 200)
        return (float(low), float(low + chance.randrange(1, 30)))

    spans = [stretch() for _ in range(chance.randrange(0, 12))]
    taken = Taken(spans)
    for _ in range(6):
        spans.append(stretch())
        taken.add(spans[-1])
        kept = list(taken)
        assert kept == sorted(kept)
        assert all(before[1] < after[0] for before, after in pairwise(kept))
        for place in range(240):
            x = place + 0.5
            covered = any(low <= x <= high for low, high in spans)
            assert taken.hits((x - 0.25, x + 0.25)) is covered
            assert taken.end_before(x) == max((high for low, high in kept if low < x), default=-inf)
            assert taken.start_after(x) == min((low for low, high in kept if high > x), default=inf)
    assert not Taken([(3.0, 5.0)]).hits((5.0, 7.0))
    assert not Taken([(3.0, 5.0)]).hits((1.0, 3.0))

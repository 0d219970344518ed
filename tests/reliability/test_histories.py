"""The first half of a thousand short random histories of the real services: no promise is broken, and everything that
is to be survived really happened. `python -m tests.reliability` plays many more and longer ones, and tells any."""

from __future__ import annotations

import pytest

from tests.reliability.history import Stage
from tests.reliability.thousand import CATCHES, is_caught, play


@pytest.mark.timeout(900)  # a quarter of a minute on an idle machine
def test_no_history_breaks_a_promise_and_everything_to_be_survived_happens(stage: Stage) -> None:
    play(stage, 0)


@pytest.mark.parametrize("name", sorted(CATCHES)[0::2])
def test_a_broken_engine_is_caught_by_a_history_that_the_whole_one_passes(stage: Stage, name: str) -> None:
    is_caught(stage, name)

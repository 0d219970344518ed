"""The same as a gate does, often: run apart from it, with -m long."""

from __future__ import annotations

import time
from random import Random

import pytest

from tests.crash.living import add, must_ring, ready
from tests.crash.scene import Scene
from tests.crash.test_meeting import start_four
from tests.crash.test_process import SIGNALS, ended_by, must_have_ended_well

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]


def test_two_hundred_ends(scene: Scene) -> None:
    """At any moment from the beginning of its loop on, while it rings and reads."""
    add(scene, 3)
    chance = Random(20261130)
    for number in range(200):
        since = scene.log.stat().st_size
        scene.start()
        if number % 4:
            ready(scene)
            time.sleep(chance.uniform(0, 0.5))
        else:
            must_ring(scene, 1, since)
        ended_by(scene, chance.choice(SIGNALS))
    must_have_ended_well(scene)


def test_four_starts_at_once_ten_times(scene: Scene) -> None:
    for _ in range(10):
        start_four(scene)

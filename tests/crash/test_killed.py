"""kill -9 of the whole program, and power cuts of its store: what was confirmed stays, what is due is shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.crash.power_cuts import Sum, cut
from tests.crash.scene import ROOT

ROUNDS, ANEW = 30, 3  # every third start is one from nothing
POINTS, CONTROLS = 1000, 300


def killed(folder: Path, rounds: int, anew: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.crash.rounds", str(folder), str(rounds), str(anew)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.e2e
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="a bus, and a clock moved as on Linux")
def test_killed_at_any_moment_nothing_is_lost_and_no_reminder_is_silent(tmp_path: Path) -> None:
    found = killed(tmp_path, ROUNDS, ANEW)
    assert found["violations"] == []
    assert found["finished"]
    assert found["rounds"] == ROUNDS == sum(found["kills"].values())
    assert found["most_extra"] <= 1
    # It has met what it is about: kills between a claim and its record, and notifications sent twice for that.
    assert found["orphans"] > 0
    assert found["extra"] > 0
    assert found["confirmed"] > ROUNDS


@pytest.mark.long
@pytest.mark.timeout(0)
def test_killed_five_hundred_times(tmp_path: Path) -> None:
    """For a run that can be broken off and taken up: python -m tests.crash.rounds FOLDER 500"""
    found = killed(tmp_path, 500, 5)
    assert (found["violations"], found["rounds"]) == ([], 500)


@pytest.mark.e2e
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="by strace")
def test_a_power_cut_costs_nothing_confirmed() -> None:
    total = Sum()
    cut(POINTS, "FULL", 1, total)
    assert total.sound, total
    assert total.points == POINTS
    assert total.opened > POINTS // 50  # in our own way too


@pytest.mark.e2e
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="by strace")
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_with_less_care_the_same_cuts_do_harm(synchronous: str) -> None:
    """So the cuts above are ones that hurt."""
    total = Sum()
    cut(CONTROLS, synchronous, 1, total)
    assert total.lost > CONTROLS // 10
    assert (total.corrupt > CONTROLS // 20) == (synchronous == "OFF")


@pytest.mark.long
@pytest.mark.timeout(0)
def test_fifty_thousand_power_cuts() -> None:
    """For a run that can be broken off and taken up: python -m tests.crash.power_cuts FOLDER 50000"""
    total = Sum()
    for seed in range(10):
        cut(5000, "FULL", seed, total)
        assert total.sound, total

"""Two thousand garbled files for each importer: read, or refused in a sentence. ``python -m tests.fuzz`` has more."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.confined import ConfinedReader
from followup_desktop.domain.capture import Capture
from followup_desktop.domain.errors import Unreadable
from tests.fakes.world import make
from tests.fuzz.__main__ import ROOT, State, go_on
from tests.fuzz.inputs import IMPORTERS, garbled
from tests.fuzz.worker import NOW, OVER, ZONE, one

EVERY_DAY, AT_THE_GATE = 200, 2_000  # of each kind; the gate begins after those of every day


@pytest.mark.parametrize("importer", IMPORTERS)
def test_garbled_files_end_in_something_to_review_or_a_sentence(
    importer: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    read_all(importer, range(EVERY_DAY), tmp_path, caplog)


@pytest.mark.e2e
@pytest.mark.timeout(300)
@pytest.mark.parametrize("importer", IMPORTERS)
def test_two_thousand_garbled_files_of_each_kind(
    importer: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    read_all(importer, range(EVERY_DAY, AT_THE_GATE), tmp_path, caplog)


def read_all(importer: str, numbers: range, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    world = make(folder / "world") if importer == ".json" else None
    counts = Counter(one(importer, number, world) for number in numbers)
    if world is not None:
        world.store.close()
    assert counts["read"] > 0
    assert counts["refused"] > 0
    assert not caplog.records


def test_through_the_limited_child_as_well() -> None:
    reader, read = ConfinedReader(), 0
    for number in range(40):
        begin = time.monotonic()
        try:
            read += isinstance(reader._bytes("file.ics", garbled(".ics", number), ZONE, NOW), Capture)
        except Unreadable as error:
            assert error.sentence  # noqa: PT017 - a refusal is right, an empty one is not
        assert time.monotonic() - begin < 15
    reader.close()
    assert 0 < read < 40


def test_the_long_run_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    path, state = tmp_path / "state.json", State()
    go_on(state, ".csv", 6, path)
    kept: State = json.loads(path.read_text("utf-8"))
    assert kept == state
    assert sum(kept[".csv"]["counts"].values()) == kept[".csv"]["next"] == 6
    go_on(kept, ".csv", 9, path)
    assert sum(kept[".csv"]["counts"].values()) == kept[".csv"]["next"] == 9
    assert not kept[".csv"]["broken"]


SLOW_FILES = """
import sys, time
from tests.fuzz import worker

def one(importer, number, world):
    until = time.process_time() + {0: 0.0, 1: 0.4, 2: 0.0, 3: 60.0}[number]
    while time.process_time() < until:
        pass
    return "read"

worker.one, worker.SLOW_S, worker.LONGEST_S = one, 0.2, 2.0
sys.exit(worker.main(".csv", 0, 9))
"""


def test_the_long_run_is_told_of_slow_files_and_of_those_over_the_limit() -> None:
    done = subprocess.run([sys.executable, "-c", SLOW_FILES], cwd=ROOT, capture_output=True, text=True, check=False)
    *numbers, told = done.stdout.splitlines()
    assert (done.returncode, numbers[-1]) == (OVER, "3")
    assert json.loads(told) | {"seconds": 0} == {"counts": {"read": 3}, "slow": [1], "seconds": 0}


def test_half_of_our_own_copies_are_json_still_and_some_are_read() -> None:
    def is_json(data: bytes) -> bool:
        try:
            return isinstance(json.loads(data), dict)
        except (ValueError, RecursionError):
            return False

    copies = [garbled(".json", number) for number in range(200)]
    assert 80 < sum(map(is_json, copies)) < 160
    assert len({garbled(".ics", number) for number in range(200)}) == 200

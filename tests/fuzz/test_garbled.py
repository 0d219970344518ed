"""Two thousand garbled files for each importer: read, or refused in a sentence. ``python -m tests.fuzz`` has more."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.confined import ConfinedReader
from followup_desktop.domain.capture import Capture
from followup_desktop.domain.errors import Unreadable
from tests.fakes.world import make
from tests.fuzz.__main__ import State, go_on
from tests.fuzz.inputs import FEW, IMPORTERS, garbled
from tests.fuzz.worker import NOW, ZONE, one

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
    counts = Counter(one(importer, number, world, FEW) for number in numbers)
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

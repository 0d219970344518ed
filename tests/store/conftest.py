"""What the tests of the store share: a clock and an open store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_desktop.store.holding import Holding
from tests.fakes.clock import FakeClock
from tests.fakes.disks import small_disk as small_disk
from tests.fakes.stores import NOW, open_store


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "followup.sqlite3"


@pytest.fixture
def store(path: Path, clock: FakeClock) -> Iterator[Holding]:
    opened = open_store(path.parent, clock)
    yield opened
    opened.close()

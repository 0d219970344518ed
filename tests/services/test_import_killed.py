"""An import that is killed at any of its statements: all of it is there, as one step of undo, or nothing is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from followup_desktop.store.held import Store
from tests.fakes.clock import FakeClock
from tests.fakes.stores import NOW, ringing

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="forks and signals as on Unix"),
    pytest.mark.timeout(300),
    pytest.mark.sqlite_file("killed at each call that writes the file"),
]
ALL = [f"Company {number}" for number in range(3)]


@pytest.mark.parametrize("stride", [40, pytest.param(1, marks=pytest.mark.long)])
def test_killed_anywhere_all_of_it_is_there_or_nothing(tmp_path: Path, stride: int) -> None:
    (tmp_path / "data").mkdir()
    store = Store(tmp_path / "data" / "followup.sqlite3", FakeClock(NOW))
    ringing(store)
    store.close()
    command = [sys.executable, "-m", "tests.fakes.killed", "import", str(store.path), str(tmp_path / "copy")]
    root = str(Path(__file__).resolve().parents[2])
    env = {**os.environ, "STRIDE": str(stride), "PYTHONPATH": root}
    done = subprocess.run(command, env=env, cwd=root, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert found[-1] == [0, ["Northwind Labs", *ALL], "import"]
    assert len([status for status, _, _ in found if status]) > 50 // stride
    for _, companies, last in found:
        assert (companies, last) in ((["Northwind Labs"], ""), (["Northwind Labs", *ALL], "import"))

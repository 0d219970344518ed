"""The benchmark over many interviews still runs: here over few, where nothing is said of how long it takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.many_interviews import SOUGHT, TYPED, Measured, Size, measure, shares, told


@pytest.mark.usefixtures("qapp")
def test_the_benchmark_measures_every_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    measured = measure(folder, Size(applications=12, interviews=100, rounds=1))
    assert [len(one) for one in measured.row_keys] == [2 * sum(map(len, TYPED))]
    assert [len(one) for one in measured.finder_keys] == [2 * sum(map(len, SOUGHT))]
    assert len(measured.first) == len(measured.changed) == 1
    told(measured)
    said = capsys.readouterr().out
    assert "a key of the row search" in said
    assert "memory with all of it shown" in said
    assert QApplication.instance() is not None


def test_a_bound_that_is_missed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    quick, slow = [0.001] * 100, [0.001] * 98 + [0.051] * 2
    measured = Measured(0.0, quick, quick, quick, quick, [quick, slow, quick], quick, [quick], quick)
    assert told(measured)  # one round in which the machine had something else to do
    measured.row_keys = [slow, slow, quick]
    assert not told(measured)
    assert capsys.readouterr().out.count("TOO SLOW") == 1
    assert shares([3.0, 1.0, 2.0]) == (2.0, 3.0, 3.0)

"""The benchmark of the frames over few rows: that it still measures what the timeline paints. No time is asserted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench import frames


def test_the_benchmark_paints_every_way_and_no_frame_twice(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frames.main(["--quick"]) == 0
    told = capsys.readouterr().out
    assert all(told.count(way.name) == len(frames.SIZES) for way in frames.WAYS)
    assert "ALIKE" not in told

"""Garbage with Qt objects in it must never be collected by a worker thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from followup_desktop.ui.collector import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    enabled = gc.isenabled()
    gc.enable()
    made = Collector(QObject())
    made.start()
    yield made
    made.stop()
    if not enabled:
        gc.disable()


class Knot:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.me = self


def test_a_worker_that_allocates_collects_nothing(collector: Collector) -> None:
    collector.collect()
    seen = weakref.ref(Knot())
    heap: list[list[int]] = []
    worker = threading.Thread(target=lambda: heap.extend([n] for n in range(100_000)))
    worker.start()
    worker.join()
    assert seen() is not None
    collector.collect()
    assert seen() is None


def test_what_outlived_a_collection_is_looked_at_again_only_now_and_then(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    knot = Knot()
    seen = weakref.ref(knot)
    collector.collect()
    del knot
    for _ in range(2):
        collector.collect()
        assert seen() is not None
    monkeypatch.setattr("followup_desktop.ui.collector.WHOLE_AFTER", 4)
    collector.collect()
    assert seen() is None


def test_all_is_looked_through_while_nobody_sees_the_window(collector: Collector) -> None:
    knot = Knot()
    seen = weakref.ref(knot)
    collector.collect()
    del knot
    collector.collect()
    assert seen() is not None
    collector.collect(seen=False)
    assert seen() is None


def test_it_refuses_another_thread(collector: Collector) -> None:
    refused: list[str] = []

    def elsewhere() -> None:
        try:
            collector.collect()
        except RuntimeError as error:
            refused.append(str(error))

    worker = threading.Thread(target=elsewhere)
    worker.start()
    worker.join()
    assert refused == ["garbage is collected on the GUI thread only"]


def test_stopping_gives_python_its_own_way_back(collector: Collector) -> None:
    collector.stop()
    assert gc.isenabled()

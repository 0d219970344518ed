"""The thread that may wait for a server."""

from __future__ import annotations

import threading
from queue import Queue

from followup_desktop.adapters.network import Fetched, Network


def test_errands_run_in_order_and_come_back() -> None:
    came: Queue[Fetched] = Queue()
    network = Network(came.put)
    got: list[object] = []
    for number in (1, 2):
        network.run(lambda number=number: number * 10, lambda result, error: got.append((result, error)))
    for _ in range(2):
        came.get(timeout=5).hand_over()
    assert got == [(10, None), (20, None)]
    network.stop()


def test_an_error_comes_back_and_the_thread_goes_on() -> None:
    came: Queue[Fetched] = Queue()
    network = Network(came.put)
    network.run(lambda: 1 // 0, lambda _result, _error: None)
    assert isinstance(came.get(timeout=5).error, ZeroDivisionError)
    network.run(lambda: 3, lambda _result, _error: None)
    assert came.get(timeout=5).result == 3
    network.stop()


def test_without_an_errand_there_is_no_thread() -> None:
    before = threading.active_count()
    network = Network(lambda _fetched: None)
    assert threading.active_count() == before
    network.stop()
    network.run(lambda: 1, lambda _result, _error: None)
    assert threading.active_count() == before


def test_after_the_end_nothing_is_posted() -> None:
    came: list[Fetched] = []
    network, begun, go_on = Network(came.append), threading.Event(), threading.Event()

    def wait() -> None:
        begun.set()
        go_on.wait(5)

    network.run(wait, lambda _result, _error: None)
    assert begun.wait(5)
    network.stop()
    go_on.set()
    network._thread.join(5)  # type: ignore[union-attr]
    assert came == []

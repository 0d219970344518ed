"""The worker thread: order, delivery on the GUI thread, stale readings, errors, ending."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    assert worker.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "followup-worker"]


def test_operations_run_in_order_in_one_other_thread(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    done: list[int] = []

    def operation(number: int) -> int:
        seen.append((number, threading.get_ident()))
        return number

    for number in range(50):
        tasks.run(lambda n=number: operation(n), done.append)
    qtbot.waitUntil(lambda: len(done) == 50)

    assert [number for number, _ in seen] == done == list(range(50))
    assert {thread for _, thread in seen} != {threading.get_ident()}
    assert len({thread for _, thread in seen}) == 1


def test_results_come_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[bool] = []
    tasks.run(lambda: 1, lambda _: threads.append(QThread.currentThread() is tasks.thread()))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [True]


def test_what_a_callback_holds_on_to_ends_on_the_gui_thread(tasks: Tasks) -> None:
    """A widget that ended on the worker would take the whole program with it."""
    ended: list[bool] = []

    class Held:
        def __del__(self) -> None:
            ended.append(QThread.currentThread() is tasks.thread())

        def heard(self, answer: object) -> None:
            """It was told."""

    def fails() -> None:
        raise Refused("Not now.")

    for operation in (int, fails):
        tasks.run(operation, (held := Held()).heard, held.heard)
        del held
        assert tasks.drain()
    tasks.run(int)
    assert tasks.drain()
    assert ended == [True, True]


def test_a_superseded_reading_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    gate, entered = threading.Event(), threading.Event()
    ran: list[str] = []
    results: list[str] = []

    def slow() -> str:
        entered.set()
        assert gate.wait(5)
        ran.append("slow")
        return "slow"

    def quick(name: str) -> str:
        ran.append(name)
        return name

    tasks.run_latest("sheet", slow, results.append)
    assert entered.wait(5)
    tasks.run_latest("sheet", lambda: quick("skipped"), results.append)
    tasks.run_latest("sheet", lambda: quick("newest"), results.append)
    tasks.run_latest("other", lambda: quick("other"), results.append)
    gate.set()
    assert tasks.drain()

    assert ran == ["slow", "newest", "other"]
    assert results == ["newest", "other"]


def test_a_forgotten_reading_tells_nobody(tasks: Tasks) -> None:
    results: list[int] = []
    tasks.run_latest("form", lambda: 1, results.append)
    tasks.forget("form")
    assert tasks.drain()
    assert results == []


def test_an_error_goes_to_its_own_handler_or_to_failed(tasks: Tasks, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused("No.", "Try another.")

    own: list[BaseException] = []
    tasks.run(refuse, on_error=own.append)
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.run(refuse)
    assert isinstance(own[0], Refused)
    assert isinstance(failed.args[0], Refused)


@pytest.mark.logs_errors
def test_a_bug_is_logged_whole_and_the_thread_goes_on(
    tasks: Tasks, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def bug() -> None:
        raise ZeroDivisionError("seven")

    with caplog.at_level(logging.ERROR), qtbot.waitSignal(tasks.failed):
        tasks.run(bug)
    assert "ZeroDivisionError: seven" in caplog.text
    done: list[int] = []
    tasks.run(lambda: 7, done.append)
    assert tasks.drain()
    assert done == [7]


def test_a_callback_that_raises_holds_nobody_back(tasks: Tasks, qtbot: QtBot) -> None:
    done: list[int] = []

    def broken(_: int) -> None:
        raise RuntimeError("callback")

    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: 1, broken)
        tasks.run(lambda: 2, done.append)
        qtbot.waitUntil(lambda: done == [2])
    assert [str(error) for _, error, _ in caught] == ["callback"]
    assert not tasks.busy


def test_stop_finishes_what_was_handed_in(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    tasks, done = Tasks(), []
    for number in range(20):
        tasks.run(lambda n=number: n, done.append)
    assert tasks.stop()
    assert done == list(range(20))
    tasks.run(lambda: 99, done.append)
    assert "after the worker was stopped" in caplog.text
    assert 99 not in done
    assert tasks.stop()


def test_drain_says_when_it_takes_too_long(tasks: Tasks) -> None:
    gate = threading.Event()
    tasks.run(lambda: gate.wait(5))
    assert not tasks.drain(timeout=0.02)
    gate.set()
    assert tasks.drain()


def test_busy_is_told_once_each_way(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    for number in range(3):
        tasks.run(lambda n=number: n)
    assert tasks.drain()
    assert told == [True, False]

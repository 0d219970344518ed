"""What takes longer than a fifth of a second is told, counted where the amount is known, and can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.capture import AS_FOUND, TableReading
from followup_desktop.services.import_views import Imported, Review, ReviewItem
from followup_desktop.services.progress import Progress
from followup_desktop.services.views import Done, Timeline
from followup_desktop.ui.dialogs.import_review import ImportReviewDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import SOON_MS, Wait
from followup_desktop.ui.widgets.wait_line import WaitLine
from tests.fakes.services import FakeServices, sample_review, sample_services
from tests.ui.desk import Desk

MakeDesk = Callable[..., Desk]


@dataclass
class Slow(FakeServices):
    """Each reading waits until it may go on, or is stopped."""

    gate: threading.Event = field(default_factory=threading.Event)
    slow: bool = False

    def _wait(self, progress: Progress | None, of: int = 0) -> None:
        if not self.slow:
            return
        if progress is None:
            assert self.gate.wait(20)
            return
        for done in range(max(of, 1)):
            progress.step(done, of)
            if done == of // 2:
                with progress.interruptible(self.gate.set):
                    assert self.gate.wait(20)

    def timeline(self, *, closed: bool = True) -> Timeline:
        self._wait(None)
        return super().timeline(closed=closed)

    def review_files(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        tables: Mapping[int, TableReading] = AS_FOUND,
    ) -> Review:
        self._wait(progress, len(paths))
        return super().review_files(paths)

    def undo(self, progress: Progress | None = None) -> Done:
        self._wait(progress, 4)
        return super().undo()

    def redo(self, progress: Progress | None = None) -> Done:
        self._wait(progress, 4)
        return super().redo()

    def save_review(self, items: Sequence[ReviewItem], progress: Progress | None = None) -> Imported:
        self._wait(progress, len(items))
        return super().save_review(items)


@pytest.fixture
def services() -> Iterator[Slow]:
    samples = sample_services()
    made = Slow(rows=samples.rows, review=sample_review())
    yield made
    made.gate.set()


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    assert worker.stop()


def line(desk: Desk) -> WaitLine:
    found = desk.window.frame.status.findChild(WaitLine)
    assert isinstance(found, WaitLine)
    return found


# -- the tellings themselves


def test_what_is_quick_is_never_told(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.assertNotEmitted(tasks.waits.shown, wait=2 * SOON_MS):
        tasks.run(lambda: 1, told=Wait("Quick"))
        assert tasks.drain()
    assert tasks.waits.now is None


def test_what_is_slow_is_told_until_it_ends(qtbot: QtBot, tasks: Tasks) -> None:
    gate, wait = threading.Event(), Wait("Slow")
    with qtbot.waitSignal(tasks.waits.shown) as told:
        tasks.run(lambda: gate.wait(20), told=wait)
    assert told.args == [wait]
    gate.set()
    with qtbot.waitSignal(tasks.waits.shown, check_params_cb=lambda shown: shown is None):
        assert tasks.drain()
    assert tasks.waits.now is None


def test_of_several_the_oldest_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    gate, first, second = threading.Event(), Wait("First"), Wait("Second")
    with qtbot.waitSignal(tasks.waits.shown):
        tasks.run(lambda: gate.wait(20), told=first)
        tasks.run(lambda: None, told=second)
    assert tasks.waits.now is first
    gate.set()
    assert tasks.drain()
    assert tasks.waits.now is None


def test_an_answer_that_nobody_waits_for_is_not_told(qtbot: QtBot, tasks: Tasks) -> None:
    gate, first, second = threading.Event(), Wait("First"), Wait("Second")
    with qtbot.waitSignal(tasks.waits.shown):
        tasks.run_latest("x", lambda: gate.wait(20), lambda _: None, told=first)
    tasks.run_latest("x", lambda: None, lambda _: None, told=second)
    assert tasks.waits.now is second
    tasks.forget("x")
    assert tasks.waits.now is None
    gate.set()
    assert tasks.drain()


def test_one_that_failed_is_over(qtbot: QtBot, tasks: Tasks) -> None:
    progress = Progress()
    progress.stop()
    with qtbot.waitSignal(tasks.waits.stopped) as told:
        tasks.run(lambda: progress.step(), told=Wait("Stopped", progress))
    assert told.args == ["Stopped. Nothing was saved."]
    assert tasks.drain()
    assert tasks.waits.now is None


# -- in the window


def test_reading_the_timeline_is_told_in_the_quiet_line(make_desk: MakeDesk, services: Slow, qtbot: QtBot) -> None:
    desk = make_desk(services)
    assert line(desk).isHidden()
    services.slow = True
    desk.window.reading.read_timeline()
    qtbot.waitUntil(line(desk).isVisible)
    assert line(desk).text.text() == "Reading your applications…"
    assert not line(desk).stop_button.isVisible()  # it cannot be stopped
    assert not line(desk).bar.isVisible()
    assert not desk.window.frame.status.next.isVisible()
    services.gate.set()
    desk.settle()
    assert line(desk).isHidden()
    assert desk.window.frame.status.next.isVisible()


def test_an_import_is_counted_and_can_be_stopped(make_desk: MakeDesk, services: Slow, qtbot: QtBot) -> None:
    desk = make_desk(services)
    services.slow, height = True, desk.window.frame.status.height()
    desk.window.capture.review_paths([Path(f"{number}.ics") for number in range(4)])
    qtbot.waitUntil(lambda: line(desk).isVisible() and line(desk).bar.value() == 2)
    assert line(desk).text.text() == "Reading the files, 2 of 4…"
    assert desk.window.frame.status.height() == height  # what comes and goes moves nothing
    assert line(desk).bar.maximum() == 4
    assert line(desk).stop_button.accessibleName() == "Cancel: Reading the files"
    line(desk).stop_button.click()
    desk.settle()
    assert services.called("review_files") == []
    assert desk.toast == "Stopped. Nothing was saved."
    assert desk.message == ""
    assert line(desk).isHidden()


@pytest.mark.parametrize(("way", "words"), [("undo", "Taking it back"), ("redo", "Doing it again")])
def test_undo_and_redo_are_counted_and_can_be_stopped(
    make_desk: MakeDesk, services: Slow, qtbot: QtBot, way: str, words: str
) -> None:
    desk = make_desk(services)
    services.slow = True
    getattr(desk.window.loop, way)()
    qtbot.waitUntil(lambda: line(desk).isVisible() and line(desk).bar.value() == 2)
    assert line(desk).text.text() == f"{words}, 2 of 4…"
    line(desk).stop_button.click()
    desk.settle()
    assert services.called(way) == []
    assert desk.toast == "Stopped. Everything is as it was."
    assert desk.message == ""


def test_until_it_has_stopped_that_is_said(make_desk: MakeDesk, services: Slow, qtbot: QtBot) -> None:
    gate, progress = threading.Event(), Progress()
    desk = make_desk(services)
    desk.tasks.run(lambda: gate.wait(20), told=Wait("Reading", progress))
    qtbot.waitUntil(line(desk).isVisible)
    line(desk).stop_button.click()
    assert progress.stopped
    assert line(desk).text.text() == "Stopping…"
    assert not line(desk).stop_button.isVisible()
    gate.set()
    desk.settle()


def test_a_saving_that_is_stopped_leaves_the_page_as_it_is(make_desk: MakeDesk, services: Slow, qtbot: QtBot) -> None:
    desk = make_desk(services)
    desk.window.capture.show_review(services.review)
    page = desk.window.capture.dialog
    assert isinstance(page, ImportReviewDialog)
    for card in page.cards:
        card.tick.setChecked(True)
    services.slow = True
    page.save()
    qtbot.waitUntil(page.wait_line.isVisible)
    assert page.wait_line.text.text().startswith("Saving, ")
    page.wait_line.stop_button.click()
    desk.settle()
    assert page.isVisible()
    assert page.message.text() == "Stopped. Nothing was saved."
    assert page.save_button.isEnabled()
    assert services.called("save_review") == []
    desk.window.capture.close()

"""The watch: looks when there is reason to, tells once what was missed, and says when nobody looks any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop import watching as module
from followup_desktop.adapters.paths import Paths
from followup_desktop.adapters.store_watch import marks_of
from followup_desktop.adapters.wake import Woken
from followup_desktop.store.engine import STORE_NAME
from followup_desktop.watching import Trouble, Watching
from tests.fakes.clock import FakeClock
from tests.fakes.outside import ScriptedAlarm


class FakeThread:
    """Asks when the test asks, and dies when the test wants it to."""

    def __init__(self, _clock: object, woken: object) -> None:
        self.alive, self.kicks = False, 0

    def start(self) -> None:
        self.alive = True

    def stop(self) -> None:
        self.alive = False

    def kick(self) -> None:
        self.kicks += 1


class Post:
    """A watch in a program whose looks the test lets succeed, fail or hang."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.wakes = FakeClock(), 0
        self.folder = folder
        self.watching = Watching(
            self.clock, ScriptedAlarm(), Paths(folder), partial(marks_of, folder / STORE_NAME), self._wake
        )
        self.troubles: list[Trouble] = []
        self.watching.trouble.connect(self.troubles.append)

    def _wake(self) -> None:
        self.wakes += 1

    def ask(self, reason: Woken = Woken.ROUTINE) -> bool:
        """The wake thread's question, 20 seconds later; whether a look was asked for."""
        self.clock.advance(seconds=20)
        before = self.wakes
        self.watching._ask(reason)
        return self.wakes > before

    def look(self, *, fails: bool = False) -> list[tuple[datetime, datetime]]:
        absences = self.watching.begin()
        if not fails:
            self.watching.alarm.arm(None)
        self.watching.end()
        return absences


@pytest.fixture
def post(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    monkeypatch.setattr(module, "MonotonicWake", FakeThread)
    monkeypatch.setattr(module, "SECOND_THOUGHT_MS", 0)
    made = Post(tmp_path)
    made.watching.start()
    made.ask()
    made.look()
    yield made
    made.watching.stop()


def test_at_rest_nobody_is_woken(post: Post) -> None:
    assert not any(post.ask() for _ in range(10))


def test_what_another_program_wrote_is_looked_at(post: Post) -> None:
    (post.folder / "followup.sqlite3").write_bytes(b"written")
    assert post.ask()
    post.look()
    Path(post.folder, "followup.sqlite3-wal").write_bytes(b"written")
    assert post.ask()
    post.look()
    assert not post.ask()


def test_an_absence_is_told_once_with_its_span(post: Post) -> None:
    asleep = post.clock.now()
    post.clock.sleep(hours=9)
    post.watching.alarm.arm(None)  # a look that came before the sleep was noticed
    assert post.ask(Woken.STEPPED)
    assert post.look() == [(asleep, post.clock.now())]
    assert post.look() == []


def test_the_end_of_a_sleep_is_a_look_at_once(post: Post) -> None:
    post.watching.desktop.woke.emit()
    assert post.watching._thread.kicks == 1
    assert post.ask(Woken.KICKED)


def test_looks_that_fail_are_told_after_ninety_seconds_and_untold_with_the_first_good_one(post: Post) -> None:
    post.clock.sleep(hours=1)
    for _ in range(4):
        assert post.ask(Woken.STEPPED)
        post.look(fails=True)
        assert post.troubles == []
    post.ask()
    post.look(fails=True)
    assert post.troubles == [Trouble.UNCHECKED]
    post.ask()
    post.look()
    assert post.troubles == [Trouble.UNCHECKED, Trouble.NONE]


def test_a_worker_that_hangs_is_told_by_the_thread_that_asks(post: Post) -> None:
    post.ask(Woken.STEPPED)
    post.watching.begin()
    woken = [post.ask() for _ in range(5)]
    assert woken[-1]  # for the telling, not for another look
    post.watching._judge()
    assert post.troubles == [Trouble.UNCHECKED]
    post.watching.alarm.arm(None)
    post.watching.end()
    assert post.troubles == [Trouble.UNCHECKED, Trouble.NONE]


def test_a_thread_that_died_is_stood_in_for_once_a_minute_and_told(post: Post) -> None:
    post.watching._thread.alive = False
    before = post.wakes
    for minute in (1, 2, 3):
        post.clock.advance(seconds=60)
        post.watching._minute()
        assert post.wakes >= before + minute
        post.look()
    assert post.troubles == [Trouble.LIMPING]


def test_a_thread_that_hangs_is_told_by_the_window(post: Post, qtbot: QtBot) -> None:
    """The second watcher is the window's own timer."""
    post.clock.advance(seconds=100)
    post.watching._minute()
    qtbot.waitUntil(lambda: post.troubles == [Trouble.UNCHECKED])
    post.look()
    assert post.troubles == [Trouble.UNCHECKED, Trouble.NONE]


def test_a_program_that_was_held_catches_up_before_it_complains(post: Post, qtbot: QtBot) -> None:
    post.clock.advance(minutes=10)
    post.watching._minute()
    assert post.wakes
    post.look()
    post.watching._judge()
    assert post.troubles == []


def test_each_minute_is_told(post: Post, qtbot: QtBot) -> None:
    with qtbot.waitSignal(post.watching.minute):
        post.watching._minute()


def noted(post: Post) -> str:
    return Path(post.folder, "last-look").read_text(encoding="ascii")


def test_the_last_look_is_noted_once_a_minute_and_at_the_end(post: Post) -> None:
    first = noted(post)
    post.ask()
    assert noted(post) == first
    for _ in range(2):
        post.ask()
    assert noted(post) == post.watching.alarm.checked.isoformat(timespec="seconds")
    post.clock.advance(seconds=5)
    post.watching.beat(last=True)
    assert post.watching.last_noted() == post.clock.now().replace(microsecond=0)


@pytest.mark.parametrize("text", [None, "", "yesterday", "2026-11-12T10:00:00", "9" * 4000])
def test_a_note_that_says_nothing_is_none(post: Post, text: str | None) -> None:
    file = Path(post.folder, "last-look")
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="ascii")
    assert post.watching.last_noted() is None


def test_a_note_in_another_zone_is_the_same_moment(post: Post) -> None:
    Path(post.folder, "last-look").write_text("2026-11-12T10:00:00-05:00", encoding="ascii")
    assert post.watching.last_noted() == datetime(2026, 11, 12, 15, tzinfo=UTC)


def test_a_folder_that_cannot_be_written_is_survived(post: Post) -> None:
    Path(post.folder, "last-look").unlink()
    Path(post.folder, "last-look").mkdir()
    post.watching.beat(last=True)

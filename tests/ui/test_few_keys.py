"""How many keys it takes: from an empty start to the first planned follow-up, and from a notification to done.

The real services, real key events; every key that is no letter of the words themselves counts, and so does a click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.domain.ports import NoteAction, NoteEvent, NoteEventKind, NoteKey
from followup_desktop.services.bell import Bell
from followup_desktop.services.bell_listener import BellListener
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.unhurried import Unhurried
from tests.fakes.clock import FakeClock
from tests.fakes.outside import ScriptedAlarm, ScriptedNotifier
from tests.fakes.world import begin_empty
from tests.ui.window_pictures.scenes import program_over

FIRST_PLANNED, DONE = 12, 3  # at most
AFTER_THE_TALK = "2026-11-12T12:00:00-05:00"
Say = Callable[[str], None]


class Hands:
    """A user with a keyboard, on the whole window over a store of its own. Counts."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        begin_empty(folder / "followup.sqlite3")
        self.qtbot, self.clock, self.count = qtbot, FakeClock(AFTER_THE_TALK, "America/New_York"), 0
        self.program = program_over(folder, self.clock)
        self.tasks, self.bridge = Tasks(), Bridge()
        self.window = MainWindow(self.program, self.tasks, self.bridge, self.clock)
        self.notifier = ScriptedNotifier()
        listener = BellListener(
            opened=self.window.show_follow_up,
            listed=self.window.show_due,
            acted=self.window.show_done,
            refused=self.window.show_refusal,
            changed=self.bridge.publish,
            capable=self.window.show_capabilities,
        )
        self.bell = Bell(self.program.reminders, self.notifier, ScriptedAlarm(), self.tasks.run, listener)
        self.bridge.changed.connect(self.bell.changed)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.bell.start(lambda: None)
        self.settle()

    def settle(self) -> None:
        for _ in range(8):
            QApplication.processEvents()
            assert self.tasks.drain()
            if QApplication.activeWindow() is None:  # without a window manager nobody gives the focus back
                self.window.activateWindow()
        QApplication.processEvents()

    def key(self, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, how)
        self.settle()

    def words(self, text: str) -> None:
        """The words themselves; they do not count."""
        self.qtbot.keyClicks(QApplication.focusWidget() or self.window, text)
        self.settle()

    def click(self, key: NoteKey, action: NoteAction) -> None:
        """With the mouse, on the notification."""
        self.count += 1
        self.notifier.say(NoteEvent(NoteEventKind.ACTIVATED, key, "scripted", action))
        self.settle()

    def end(self) -> None:
        self.bell.stop()
        self.window.end()
        assert self.tasks.stop()
        self.program.around.store.close()
        self.window.deleteLater()
        QApplication.processEvents()

    def the_row(self) -> TimelineRow:
        (row,) = self.program.timeline().rows
        return row

    def add_the_first(self) -> None:
        """An interview that was this morning, at ten."""
        self.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        for words in ("Northwind Labs", "Backend engineer", "final"):
            self.words(words)
            self.key(Qt.Key.Key_Tab)
        self.words("today 10:00")
        self.key(Qt.Key.Key_Return)

    def answer_the_exit_card(self) -> None:
        self.exit_card()
        self.words("19 nov")
        self.key(Qt.Key.Key_Return)

    def exit_card(self) -> None:
        """It came by itself; until it takes what is typed."""
        card = self.window.frame.overlay.card
        assert isinstance(card, ExitCard)
        guard = card.findChild(Unhurried)
        assert isinstance(guard, Unhurried)
        self.qtbot.waitUntil(lambda: not guard.inert)


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    made = Hands(qtbot, tmp_path)
    yield made
    made.end()


def test_from_an_empty_start_to_the_first_planned_follow_up(hands: Hands, say: Say) -> None:
    hands.add_the_first()
    assert hands.the_row().follow_up is not None  # the thank-you is planned as soon as it is added
    added = hands.count
    hands.answer_the_exit_card()
    assert hands.the_row().application.promised is not None
    assert hands.the_row().follow_up is not None
    say(f"from an empty start to the first planned follow-up: {added} keys, {hands.count} with the exit card")
    assert hands.count <= FIRST_PLANNED


def test_who_answers_all_that_the_first_start_asks_needs_no_more(qtbot: QtBot, hands: Hands, say: Say) -> None:
    """Zone and country stand there already; the test notification is sent, clicked, and the questions left."""
    page = hands.window.frame.empty
    assert page.asks
    hands.window.trial.wanted.connect(hands.bell.try_out)
    page.welcome.trial.send_button.setFocus()
    hands.key(Qt.Key.Key_Return)
    (test,) = hands.notifier.keys
    hands.click(test, NoteAction.OPEN)
    hands.add_the_first()
    assert not page.asks
    hands.answer_the_exit_card()
    say(f"the same with a test notification that was clicked: {hands.count} keys and clicks")
    assert hands.count <= FIRST_PLANNED


def rung(hands: Hands) -> NoteKey:
    """The thank-you of the first interview is on the screen."""
    hands.add_the_first()
    hands.exit_card()
    hands.key(Qt.Key.Key_Escape)  # it may wait
    hands.clock.advance(hours=3)
    hands.bell.look()
    hands.settle()
    hands.count = 0
    return hands.notifier.keys[-1]


def test_from_a_notification_to_done(qtbot: QtBot, hands: Hands, say: Say) -> None:
    """A click opens what to say, D the card, on which the likeliest outcome is chosen, and Enter saves."""
    hands.click(rung(hands), NoteAction.OPEN)
    hands.key(Qt.Key.Key_D)
    assert isinstance(hands.window.frame.overlay.card, DoneCard)
    hands.key(Qt.Key.Key_Return)
    assert hands.window.frame.overlay.card is None
    assert len(hands.the_row().marks) == 1
    say(f"from a notification to done: {hands.count} keys and clicks")
    assert hands.count <= DONE


def test_its_own_button_does_it_with_one_click(hands: Hands) -> None:
    hands.click(rung(hands), NoteAction.DONE)
    assert len(hands.the_row().marks) == 1
    assert hands.count == 1

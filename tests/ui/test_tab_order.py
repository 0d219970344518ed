"""Tab goes as the eye does: from top to bottom and from left to right, through everything and round again; Shift+Tab
is the same way back. And the keyboard is never nowhere: what had it may go at any time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import AttemptKind, Channel, Outcome
from followup_desktop.services.entries import PersonEntry
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import make
from tests.ui.desk import Desk

MOST = 250  # stops; nobody walks further
SAME_LINE = 12  # px by which things on one line may stand higher or lower
A_LINE = 60  # px; going up by less is no new column: two groups of answers stand beside each other
# What has the keyboard walk through it, opened by which action. How often the way goes up again to the next column.
PLACES = (
    ("window", "", 2),
    ("add", "add", 1),
    ("settings", "settings", 2),  # its page is higher than its window, and the foot beneath it
    ("reminders", "reminders", 1),
    ("log", "log", 1),
    ("insights", "insights", 0),  # over too few: only buttons; its tables are walked in tests/ui/insights
    ("editor", "edit", 2),
    ("history", "history", 1),
    ("done", "done", 1),
    ("news", "news", 1),
    ("known", "known", 1),
    ("overrule", "overrule", 1),
    ("exit", "exit_card", 1),
    ("end", "end", 1),
    ("move", "move", 1),
    ("several", "choose_all", 2),
)


def here() -> QWidget:
    at = QApplication.focusWidget()
    assert at is not None, "the keyboard is nowhere"
    return at


def walk(qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    """Every stop once, from where the keyboard is."""
    seen = [here()]
    for _ in range(MOST):
        qtbot.keyClick(here(), key)
        if here() is seen[0]:
            return seen
        if here() is seen[-1] and isinstance(here(), QTimeEdit):
            continue  # from the hour to the minute
        assert here() not in seen, f"caught between {seen[seen.index(here()) :]}"
        seen.append(here())
    raise AssertionError("no way round")


def place(at: QWidget) -> QPoint:
    """Its middle in its window, as if nothing were scrolled."""
    middle = at.mapTo(at.window(), at.rect().center())
    holder = at.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            middle += QPoint(0, holder.verticalScrollBar().value())
        holder = holder.parentWidget()
    return middle


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    world = make(tmp_path)
    northwind = world.add().application_id
    world.add("Halden Foods", role="Analyst", people=(PersonEntry("Tomas Lind", "+1 212 555 0101"),))
    world.clock.set("2026-11-23T10:04:00-05:00")
    world.program.done(DoneAnswers(northwind, Outcome.SPOKE, kind=AttemptKind.STATUS, channel=Channel.PHONE))
    made = Desk(qtbot, world.program)  # type: ignore[arg-type]
    made.window.cards.leave()
    made.window.frame.timeline.setFocus()
    made.settle()
    yield made
    made.end()
    world.store.close()


@pytest.mark.parametrize(("name", "action", "columns"), PLACES, ids=[name for name, *_ in PLACES])
def test_tab_goes_as_the_eye_does(qtbot: QtBot, desk: Desk, name: str, action: str, columns: int) -> None:
    if action:
        desk.trigger(action)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    forth = walk(qtbot, Qt.Key.Key_Tab)
    way = [(place(one), one.accessibleName() or one.metaObject().className()) for one in forth]
    up = [(one, then) for (at, one), (to, then) in pairwise([*way, way[0]]) if to.y() < at.y() - A_LINE]
    left = [
        (one, then)
        for (at, one), (to, then) in pairwise(way)
        if abs(to.y() - at.y()) <= SAME_LINE and to.x() <= at.x()
    ]
    assert (len(up), left) == (columns, []), up
    back = walk(qtbot, Qt.Key.Key_Backtab)
    assert back == [forth[0], *reversed(forth[1:])]


def test_a_card_closes_onto_the_rows_where_its_start_is_gone(desk: Desk) -> None:
    """The call sheet beneath may have become another one."""
    desk.trigger("thanks")
    panel = desk.window.frame.panel
    panel.write_note()
    desk.trigger("keys")
    gone = desk.window.frame.overlay._before
    assert gone is not None
    gone.setParent(None)
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.press(Qt.Key.Key_Escape)
    assert here() is desk.window.frame.timeline


def test_rows_that_go_hand_the_keyboard_on(desk: Desk) -> None:
    """To the way back, and from there to the rows again."""
    frame = desk.window.frame
    frame.timeline.setFocus()
    frame.toolbar.search.setText("nobody by that name")
    desk.settle()
    assert here() is frame.no_match.clear_button
    desk.press(Qt.Key.Key_Space)
    assert here() is frame.timeline


def test_the_last_application_hands_the_keyboard_on_to_the_first_step(desk: Desk) -> None:
    for ident in (1, 2):
        desk.window.frame.timeline.setFocus()
        desk.services.erase(ident)
    desk.window.reading.read_timeline()
    desk.settle()
    assert here() is desk.window.frame.empty.add_button

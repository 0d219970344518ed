"""By keyboard and by ear: everything that can have the keyboard has a name, and Tab goes from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Contact, OwnPoint, Purpose, Verdict
from followup_desktop.domain.ports import Note, NoteKey
from followup_desktop.services.views import ExitCardDue
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.exit_card import ExitCard
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.widgets.banner import BannerStack
from followup_desktop.ui.widgets.toast import Toast
from tests.ui.call_sheet.sheet_samples import full_sheet, view, waiting


def panel() -> QWidget:
    made = CallSheetPanel()
    made.show_sheet(view())
    made.body.advice.why.set_unfolded(True)
    return made


def panel_email() -> QWidget:
    made = CallSheetPanel()
    made.show_sheet(view())
    made.body.forms.show_form("email")
    return made


def panel_waiting() -> QWidget:
    made = CallSheetPanel()
    made.show_sheet(waiting(Verdict.WAIT))
    return made


def panel_editing() -> QWidget:
    made = CallSheetPanel()
    made.show_sheet(replace(view(sheet=replace(full_sheet(), hidden=1)), thanks_call=True))
    made.show_own_points(1, [OwnPoint("Ask.", Purpose.NEXT_STEPS, "steps-2", True, id=4)])
    made.script.hidden.set_unfolded(True)
    made.script.before.set_unfolded(True)
    made.script.branches.folds[0].set_unfolded(True)
    made.script.add_point()
    return made


def panel_rehearsing() -> QWidget:
    made = CallSheetPanel()
    made.show_sheet(view(sheet=full_sheet()))
    made.keys.rehearse()
    return made


def done_card() -> QWidget:
    return DoneCard(view())


def exit_card() -> QWidget:
    made = ExitCard(ExitCardDue(3, 1, "How was it?"), (Contact("Priya", id=5),))
    made.person.box.setCurrentIndex(made.person.box.count() - 1)
    return made


def toast() -> QWidget:
    made = Toast()
    made.show_text("Saved")
    return made


def banners() -> QWidget:
    made = BannerStack()
    made.show_note(Note(NoteKey(7, 1), "Call Priya", "now"))
    return made


WITH_STOPS = [panel, panel_email, panel_waiting, panel_editing, done_card, exit_card]
MAKERS = [*WITH_STOPS, panel_rehearsing, toast, banners]  # what is rehearsed is one stop; its keys do the rest


def walk(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [node]
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None:
            found.extend(walk(child))
    return found


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_what_can_have_the_keyboard_has_a_name(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    root = QAccessible.queryAccessibleInterface(widget)
    nodes = [node for node in walk(root) if node.state().focusable and not node.state().invisible]
    unnamed = [str(node.object()) for node in nodes if not node.text(QAccessible.Text.Name)]
    assert nodes
    assert unnamed == []


def height_of(at: QWidget, widget: QWidget) -> int:
    """How far down it stands; what scrolls is measured within, so that scrolling does not count."""
    if not isinstance(widget, CallSheetPanel) or widget.header.isAncestorOf(at):
        return at.mapTo(widget, at.rect().center()).y()
    if widget.body.isAncestorOf(at):
        return 1_000 + at.mapTo(widget.body, at.rect().center()).y()
    return 10_000 + at.mapTo(widget, at.rect().center()).y()


@pytest.mark.parametrize("make", WITH_STOPS, ids=lambda make: make.__name__)
def test_tab_goes_from_top_to_bottom_and_comes_round(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    first = QApplication.focusWidget()
    if first is None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        first = QApplication.focusWidget()
    seen: list[QWidget] = []
    for _ in range(80):
        at = QApplication.focusWidget()
        assert at is not None
        if at in seen:
            break
        seen.append(at)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    tops = [height_of(at, widget) for at in seen]
    assert len(seen) > 4
    round_trip = pairwise([*tops, tops[0]])
    upwards = [(before, after) for before, after in round_trip if after < before - 60]
    assert len(upwards) == 1, "Tab jumps upwards once, from the last to the first"


def test_a_sheet_without_points_takes_the_keyboard_from_the_point_that_is_gone(qtbot: QtBot) -> None:
    """To where the way into the call sheet leads, and not to whatever comes next."""
    panel = CallSheetPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 900)
    panel.show_sheet(view())
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.focus_points()
    point = QApplication.focusWidget()
    assert point in panel.script.boxes
    panel.show_sheet(waiting(Verdict.WAIT))
    assert QApplication.focusWidget() is panel.body.overrule

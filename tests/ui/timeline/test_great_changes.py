"""When so many rows change at once that the list starts anew, the user still is where they were."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.ui.timeline.model import MANY_STEPS
from followup_desktop.ui.timeline.view import TimelineView
from tests.ui import samples


def test_selection_scrolling_and_zoom_outlive_a_reset(qtbot: QtBot) -> None:
    few, many = samples.timeline_of(150), samples.timeline_of(150 + MANY_STEPS * 2)
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(940, 700)
    view.show_timeline(few)
    view.show()
    view.zoom(1.5)
    view.select(2)
    view.verticalScrollBar().setValue(1_234)  # the selected row is out of view: it must not be scrolled to
    QApplication.processEvents()
    scale, chosen = view.sight.scale, []
    view.selected.connect(chosen.append)
    with qtbot.waitSignal(view.rows.modelReset):
        view.show_timeline(many)
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == 1_234
    assert (view.selected_id(), view.sight.scale) == (2, scale)
    assert view.currentIndex().row() == view.rows.place_of(2)
    assert chosen == []  # nobody chose anything: the panel beside is left alone

"""The side panel as it stands in the window, on a clock that the test moves."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from followup_desktop.ui.call_sheet.panel import CallSheetPanel


class Seconds:
    """A steady clock that the test moves."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def panel(qtbot: QtBot, seconds: Seconds) -> CallSheetPanel:
    made = CallSheetPanel(seconds=seconds)
    qtbot.addWidget(made)
    made.resize(400, 760)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made

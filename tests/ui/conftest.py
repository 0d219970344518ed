"""For tests of the window: our own look, and no widget of one test in the next."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.ui import guide, icons, theme
from followup_desktop.ui.tray import Tray
from tests.fakes.services import FakeServices, sample_services
from tests.ui.desk import Desk

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = RESOURCES / "icons"


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[theme.ThemeKeeper]:
    """The light scheme, to be changed by the test; afterwards everything is as it was."""
    sheet, palette, style = qapp.styleSheet(), QPalette(qapp.palette()), qapp.style().objectName()
    made = theme.apply_theme(qapp, "light")
    yield made
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a window that ended before is not dressed once more
    made.choose("light")
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setStyle(style)
    made.setParent(None)
    made.deleteLater()


@pytest.fixture
def our_icons() -> None:
    icons.use_icons(ICONS)


@pytest.fixture
def our_guide() -> None:
    guide.use_guide(RESOURCES / "guide")


@pytest.fixture
def make_desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(services: FakeServices | None = None, *, tray: Tray | None = None) -> Desk:
        made.append(Desk(qtbot, services or sample_services(), tray=tray))
        return made[-1]

    yield make
    for desk in made:
        desk.end()
    assert not [thread for thread in threading.enumerate() if thread.name == "followup-worker"]


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


MANY_WIDGETS = 150  # beyond these the next change of the theme would take seconds


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Widgets that a test left to be deleted are deleted: a theme is put on every widget that is still there."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if len(application.allWidgets()) > MANY_WIDGETS:
            gc.collect()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

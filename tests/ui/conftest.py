"""For tests of the window: our own look, and no widget of one test in the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from followup_desktop.ui import icons, theme

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


@pytest.fixture
def keeper(qapp: QApplication) -> Iterator[theme.ThemeKeeper]:
    """The light scheme, to be changed by the test; afterwards everything is as it was."""
    sheet, palette, style = qapp.styleSheet(), QPalette(qapp.palette()), qapp.style().objectName()
    made = theme.apply_theme(qapp, "light")
    yield made
    made.choose("light")
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setStyle(style)
    made.setParent(None)
    made.deleteLater()


@pytest.fixture
def our_icons() -> None:
    icons.use_icons(ICONS)

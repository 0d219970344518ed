"""The arrow of a box to choose from, in each scheme's own colour; edges that are seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui import icons, theme
from followup_desktop.ui.actions import ACTIONS, PICTURES, WindowActions
from followup_desktop.ui.palettes import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Palette

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
ON_BUTTONS = {"copy"}  # and on no action
PALETTES = (LIGHT, DARK, CONTRAST, CONTRAST_DARK)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[theme.ThemeKeeper]:
    """Our look with our pictures, as the program sets them up; afterwards as it was."""
    sheet, palette, style = qapp.styleSheet(), QPalette(qapp.palette()), qapp.style().objectName()
    icons.use_icons(ICONS)
    made = theme.apply_theme(qapp, "light")
    yield made
    made.choose("light")
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setStyle(style)
    made.setParent(None)
    made.deleteLater()


def picture(qtbot: QtBot, widget: QWidget) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(160, 36)
    return widget.grab().toImage()


def near(one: QColor, other: QColor) -> bool:
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return all(abs(a - b) <= 12 for a, b in pairs)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_a_box_to_choose_from_shows_its_arrow_in_the_schemes_colour(
    qtbot: QtBot, dressed: theme.ThemeKeeper, palette: Palette
) -> None:
    dressed.choose(palette.name)
    image = picture(qtbot, QComboBox())  # empty: only the arrow has ink
    wanted = QColor(palette.muted)
    drawn = sum(near(image.pixelColor(x, y), wanted) for x in range(132, 156) for y in range(8, 28))
    assert drawn >= 8


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_the_arrow_is_there_for_every_scheme_in_its_colour(palette: Palette) -> None:
    assert palette.muted in (ICONS / f"arrow-{palette.name}.svg").read_text(encoding="utf-8")


def test_without_the_pictures_the_theme_still_holds(qtbot: QtBot, dressed: theme.ThemeKeeper, tmp_path: Path) -> None:
    QDir.setSearchPaths(theme.ICON_PATH, [str(tmp_path)])
    dressed.choose("dark")
    assert near(picture(qtbot, QComboBox()).pixelColor(70, 18), theme.colour("well"))


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_a_plain_button_has_an_edge_that_is_seen(qtbot: QtBot, dressed: theme.ThemeKeeper, palette: Palette) -> None:
    dressed.choose(palette.name)
    image = picture(qtbot, QPushButton("Import…"))
    assert near(image.pixelColor(80, 0), QColor(palette.edge))
    line, edge, ground = (QColor(value).lightness() for value in (palette.line, palette.edge, palette.surface))
    assert abs(edge - ground) > abs(line - ground)


def test_every_action_has_a_picture_and_every_picture_a_use() -> None:
    """What an action names is there; what nobody names is gone."""
    named = set(PICTURES.values())
    assert {spec.name for spec in ACTIONS} == set(PICTURES)
    there = {path.stem for path in ICONS.glob("*.svg")}
    own = {name for name in there if name.startswith(("followup", "arrow-"))}
    assert named <= there
    assert there - own - named == ON_BUTTONS


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_a_menu_shows_its_pictures_in_the_schemes_colour(
    qtbot: QtBot, dressed: theme.ThemeKeeper, palette: Palette
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = WindowActions(window)
    for name in ("light", palette.name):  # and again after the scheme was another
        dressed.choose(name)
        actions.dress()
    image = actions["settings"].icon().pixmap(16, 16).toImage()
    wanted = QColor(palette.muted)
    inked = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    assert any(one.alpha() > 200 and near(one, wanted) for one in inked)

"""Colours that can be read, schemes that are applied at once, icons in the colour asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from followup_desktop import ui
from followup_desktop.ui import icons, theme
from followup_desktop.ui.palettes import CONTRAST, CONTRAST_DARK, DARK, LIGHT, SCHEMES, Palette

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
PALETTES = (LIGHT, DARK, CONTRAST, CONTRAST_DARK)
PLAIN = ("surface", "well", "group", "weekend", "accent_soft", "neutral_soft", "hover")
READ = {  # each text, and what it stands on besides the plain grounds
    "text": ("warm_soft", "danger_soft", "good_soft"),
    "muted": ("warm_soft", "danger_soft"),
    "accent_text": (),
    "warm": ("warm_soft",),
    "danger": ("danger_soft",),
    "good": ("good_soft",),
}
OTHERS = (
    ("on_accent", "accent"),
    ("toast_text", "toast"),
    ("toast_accent", "toast"),
    ("toast_muted", "toast"),
    ("toast_text", "toast_button"),
    ("toast_text", "toast_button_hover"),
)
SHAPES = ("circle", "box", "accent", "warm", "danger", "good")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(value: str) -> float:
    colour = QColor(value)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_every_text_can_be_read_on_whatever_it_stands_on(palette: Palette) -> None:
    least = 7.0 if "contrast" in palette.name else 4.5
    pairs = [(ink, ground) for ink, more in READ.items() for ground in (*PLAIN, *more)]
    poor = {
        f"{ink} on {ground}": round(contrast(palette[ink], palette[ground]), 2)
        for ink, ground in [*pairs, *OTHERS]
        if contrast(palette[ink], palette[ground]) < least
    }
    assert not poor


@pytest.mark.parametrize("palette", PALETTES, ids=lambda one: one.name)
def test_shapes_stand_out_from_the_ground(palette: Palette) -> None:
    assert not [shape for shape in SHAPES if contrast(palette[shape], palette["surface"]) < 3]


def test_a_palette_has_nothing_but_colours_and_its_name() -> None:
    assert all(QColor(value).isValid() for palette in PALETTES for value in palette.colours().values())
    with pytest.raises(KeyError):
        LIGHT["no_such_colour"]


def test_choosing_a_scheme_dresses_everything_and_says_so(
    qtbot: QtBot, qapp: QApplication, keeper: theme.ThemeKeeper
) -> None:
    button = QPushButton("Mark done…")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    for scheme in ("dark", "contrast", "contrast-dark", "light"):
        with qtbot.waitSignal(keeper.changed):
            keeper.choose(scheme)
        assert theme.current() is SCHEMES[scheme]
        assert theme.is_dark() == ("dark" in scheme)
        assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("surface")
        assert _most_common(button.grab().toImage()) == theme.colour("accent")


def test_the_system_decides_where_nothing_was_chosen(keeper: theme.ThemeKeeper) -> None:
    keeper.choose("dark")
    keeper.choose("system")  # the offscreen platform does not know: light
    assert theme.current() is LIGHT


def test_an_unknown_scheme_is_refused(keeper: theme.ThemeKeeper) -> None:
    with pytest.raises(ValueError, match="sepia"):
        keeper.choose("sepia")
    assert theme.current() is LIGHT


def _most_common(image: QImage) -> QColor:
    """The colour of most of the picture."""
    seen: dict[int, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            seen[image.pixel(x, y)] = seen.get(image.pixel(x, y), 0) + 1
    return QColor.fromRgb(max(seen, key=lambda value: seen[value]))


# -- icons


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something_at_every_size(qapp: QApplication, our_icons: None, path: Path) -> None:
    made = icons.icon(path.stem)
    for size in (16, 22, 64):
        image = made.pixmap(QSize(size, size), 1.0).toImage()
        assert (image.width(), image.height()) == (size, size)
        drawn = sum(image.pixelColor(x, y).alpha() > 40 for x in range(size) for y in range(size))
        assert drawn > size  # more than a stray dot


def test_an_icon_has_the_colour_asked_for(qapp: QApplication, our_icons: None, keeper: theme.ThemeKeeper) -> None:
    for scheme in ("light", "dark"):
        keeper.choose(scheme)
        image = icons.icon("x", "warm").pixmap(QSize(64, 64), 1.0).toImage()
        assert image.pixelColor(32, 32) == theme.colour("warm")


def test_an_icon_is_sharp_on_a_fine_screen(qapp: QApplication, our_icons: None) -> None:
    fine = icons.icon("x").pixmap(QSize(16, 16), 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (32, 2.0)


def test_a_missing_icon_is_empty(qapp: QApplication, our_icons: None) -> None:
    assert icons.icon("no-such-picture").isNull()


MOVING = re.compile(
    r"\bQ(\w*Animation\w*|TimeLine|Movie|Graphics\w*Effect)\b|setAnimated\(|setRange\(0, 0\)|setEffectEnabled"
)


def test_nothing_in_the_window_moves_by_itself() -> None:
    """No animation, no bar that runs to and fro, and none of Qt's own effects beyond what the desktop asks it for:
    whoever wants no motion has nothing to switch off."""
    sources = sorted(Path(ui.__file__).parent.rglob("*.py"))
    told = {path.name: MOVING.findall(path.read_text("utf-8")) for path in sources}
    found = [name for name, moving in told.items() if moving]
    assert len(sources) > 100
    assert found == []

"""Icons from our own SVG files, drawn in the palette's colour and sharp at every resolution of a screen.

An icon keeps the colour it was made with: whoever shows one asks again on PaletteChange.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from followup_desktop.ui import theme

SIZES = (16, 20, 22, 24, 32, 40, 48, 64, 128)  # px of the screen: Qt takes the one that fits, twice as large at 2x
OF_MENUS = (16, 32)
_folder: Path | None = None


def use_icons(folder: Path) -> None:
    """Where the SVG files lie; said once, by app, before the theme is applied: its style sheet shows some too."""
    global _folder
    _folder = folder
    QDir.setSearchPaths(theme.ICON_PATH, [str(folder)])


def icon(name: str, colour: str = "text", *, sizes: Sequence[int] = SIZES) -> QIcon:
    """The icon in those sizes (px of the screen), its ``currentColor`` in a colour of the theme. One that is not
    there is empty, not an error."""
    path = _folder / f"{name}.svg" if _folder else None
    made = QIcon()
    if path is None or not path.is_file():
        return made
    renderer = QSvgRenderer(QByteArray(_source(path).replace("currentColor", theme.current()[colour]).encode()))
    for size in sizes:
        made.addPixmap(_pixmap(renderer, size))
    return made


@lru_cache(maxsize=128)
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

"""Icons from our own SVG files, drawn in the palette's colour and at the screen's resolution."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from followup_desktop.ui import theme

SIZES = (16, 20, 24, 32, 48, 64, 128)
_folder: Path | None = None


def use_icons(folder: Path) -> None:
    """Where the SVG files lie; said once, by app."""
    global _folder
    _folder = folder


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon, its ``currentColor`` in a colour of the theme. An icon that is not there is empty, not an error."""
    path = _folder / f"{name}.svg" if _folder else None
    made = QIcon()
    if path is None or not path.is_file():
        return made
    source = path.read_text(encoding="utf-8").replace("currentColor", theme.current()[colour])
    renderer = QSvgRenderer(QByteArray(source.encode()))
    for size in SIZES:
        made.addPixmap(_pixmap(renderer, size))
    return made


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

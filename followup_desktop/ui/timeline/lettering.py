"""The timeline's fonts and the distances that follow from them: everything grows with the system's text size."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout

LONGEST = 300  # characters of a text that are looked at; no lane and no column is that wide
PLAIN_HEIGHT = 14.0  # px of a line in the font that the distances below were drawn for
JOINERS = "\u200c\u200d"  # invisible, but part of how words and faces are written


class Style(IntEnum):
    """How a text is written."""

    LABEL = auto()
    SMALL = auto()
    COMPANY = auto()
    ROLE = auto()


@dataclass(frozen=True)
class Sizes:
    """Distances in px at 96 dpi. ``label`` and ``small`` are heights of lines."""

    row: float
    heading: float
    axis: float
    foot: float  # the overview
    column: float  # the fixed column, where there is room enough
    least_column: float
    margin: float
    circle: float
    pill: float
    gap: float
    label: float
    small: float

    @property
    def middle(self) -> float:
        """Of the shapes, from the row's top."""
        return self.row / 2

    @property
    def above(self) -> float:
        """The middle of a small label over the shapes."""
        return self.small / 2 + 3

    @property
    def beneath(self) -> float:
        return self.row - self.small / 2 - 3

    def column_of(self, width: float) -> float:
        """The fixed column's width in a view so wide: never more than about a third of it."""
        return round(max(min(self.column, self.least_column), min(self.column, width * 0.34)))


class Lettering:
    """Fonts as multiples of the view's own, and what they measure."""

    def __init__(self, base: QFont) -> None:
        self.company = sized(base, 1.04, bold=True)
        self.role = sized(base, 0.94)
        self.label = sized(base, 0.94, bold=True)
        self.small = sized(base, 0.82)
        self.letter = sized(base, 0.78, bold=True)
        self.group = sized(base, 0.84, bold=True)
        self.group.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self.sizes = _sizes(base, self.label, self.small)
        self._fonts = {
            Style.LABEL: self.label,
            Style.SMALL: self.small,
            Style.COMPANY: self.company,
            Style.ROLE: self.role,
        }
        self._metrics = {style: QFontMetricsF(font) for style, font in self._fonts.items()}
        self._heights = {style: one.height() for style, one in self._metrics.items()}
        self._laid_out = lru_cache(maxsize=2048)(self._lay_out)
        self.measure = lru_cache(maxsize=4096)(self._measure)
        self.shorten = lru_cache(maxsize=2048)(self._shorten)

    def font(self, style: Style) -> QFont:
        return self._fonts[style]

    def height(self, style: Style) -> float:
        return self._heights[style]

    def write(self, painter: QPainter, x: float, middle: float, text: str, style: Style) -> None:
        """A line of plain text in the painter's colour: from ``x`` on, its height around ``middle``. The text is laid
        out once; Qt's own drawText does that for every frame, and takes twice to three times as long."""
        at = QPointF(x, middle - self._heights[style] / 2)
        for run in self._laid_out(text, style):
            painter.drawGlyphRun(at, run)

    def _lay_out(self, text: str, style: Style) -> list[QGlyphRun]:
        layout = QTextLayout(text, self._fonts[style])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout.glyphRuns()

    def _measure(self, text: str, style: Style) -> float:
        return self._metrics[style].horizontalAdvance(text)

    def _shorten(self, text: str, style: Style, width: float) -> str:
        return self._metrics[style].elidedText(text, Qt.TextElideMode.ElideRight, width)


def _sizes(base: QFont, label: QFont, small: QFont) -> Sizes:
    factor = max(0.8, QFontMetricsF(base).height() / PLAIN_HEIGHT)
    return Sizes(
        row=round(58 * factor),
        heading=round(30 * factor),
        axis=round(47 * factor),
        foot=round(27 * factor),
        column=round(250 * factor),
        least_column=round(150 * factor),
        margin=16.0,
        circle=round(21 * factor),
        pill=round(24 * factor),
        gap=7.0,
        label=QFontMetricsF(label).height() + 2,
        small=QFontMetricsF(small).height(),
    )


def sized(base: QFont, size: float, *, bold: bool = False) -> QFont:
    font = QFont(base)
    if font.pixelSize() > 0:
        font.setPixelSize(max(8, round(font.pixelSize() * size)))
    else:
        font.setPointSizeF(max(6.0, font.pointSizeF() * size))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


@lru_cache(maxsize=8192)
def one_line(text: str) -> str:
    """The text as it can stand on one line: no breaks, no control characters, nothing that turns its
    neighbours round."""
    kept = (
        char if char in JOINERS or unicodedata.category(char) not in ("Cc", "Cf") else " " for char in text[:LONGEST]
    )
    return " ".join("".join(kept).split())

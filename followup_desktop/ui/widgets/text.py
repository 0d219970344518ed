"""Plain text that wraps anywhere, with the user's own facts tinted. Never markup: what users typed stays what it is.

QLabel breaks lines between words only, so that one long word makes a panel wider than its window; and tinting a part
of a text would need markup. Both are done here with QTextLayout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from followup_desktop.ui.widgets import look

TINT_PADDING = 2.0  # px on either side of a tinted fact
# Characters that are laid out; no screen holds more, and a hundred thousand would hold the window up for minutes.
LONGEST_TEXT = 3_000
LONGEST_LINE = 500
LAID_OUT_ANEW_BY = (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)


@dataclass(frozen=True)
class Run:
    """A stretch of text; ``tinted`` where it is the user's own fact."""

    text: str
    tinted: bool = False


def one_line(text: str) -> str:
    """The text as a name or a button shows it: no control characters, line ends as spaces, an end to it."""
    return whole_line(shortened(text, 4 * LONGEST_LINE))[:LONGEST_LINE]


def whole_line(text: str) -> str:
    """The same without an end: for fields in which it can be changed, and is saved from."""
    return " ".join(_harmless(text).replace("\u2028", " ").split())


def shortened(text: str, most: int = LONGEST_TEXT) -> str:
    """As much of a text as can be shown."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def marked(text: str, words: Sequence[str]) -> tuple[Run, ...]:
    """The text with the words tinted that stand in it, in whatever case."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word)
    parts = re.split(f"({found})", text, flags=re.IGNORECASE) if found else [text]
    return tuple(Run(part, tinted=place % 2 == 1) for place, part in enumerate(parts))


def _harmless(text: str) -> str:
    """Line ends as Qt's line separator; other control characters and text-direction overrides as nothing."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\u2028").replace("\t", " ")
    return "".join(sign for sign in text if sign >= " " and sign != "\x7f" and sign not in _OVERRIDES)


def tooltip(text: str) -> str:
    """The text as a tooltip, which Qt would take for markup where it looks like it."""
    return f"<qt>{escape(_harmless(shortened(text)))}</qt>".replace("\u2028", "<br>")


def give_tip(widget: QWidget, text: str) -> None:
    """A tooltip for the eyes, and the same in plain words for a screen reader, which would read the markup aloud."""
    widget.setToolTip(tooltip(text) if text else "")
    widget.setAccessibleDescription(one_line(text))


_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class TextBlock:
    """Lays text out for one width at a time and paints it."""

    def __init__(
        self, runs: Sequence[Run], font: QFont, *, leading: float = 0.12, most: int = 0, at_right: bool = False
    ) -> None:
        """``leading``: between the lines, as part of the font's height. ``most`` lines, then an ellipsis; 0: all."""
        self._text = ""
        self._tints: list[tuple[int, int]] = []
        for run in runs:
            start = len(self._text)
            self._text += _harmless(shortened(run.text, max(1, LONGEST_TEXT - start)))
            if run.tinted and len(self._text) > start:
                self._tints.append((start, len(self._text)))
        self._font, self._most, self._at_right = font, most, at_right
        self._gap = QFontMetricsF(font).height() * leading
        self._layout: QTextLayout | None = None
        self._width = -1.0
        self._heights: dict[float, float] = {}  # by width; a layout of widgets asks for the same few again and again

    @cached_property
    def natural_width(self) -> float:
        """The width in which each paragraph stands on one line, in pixels."""
        metrics = QFontMetricsF(self._font)
        return max(metrics.horizontalAdvance(line) for line in self._text.split("\u2028")) + 1

    def height(self, width: float) -> float:
        """The height in pixels that the text takes in that width."""
        if width not in self._heights:
            self._lay_out(width)
        return self._heights[width]

    def widest_line(self, width: float) -> float:
        """The widest line in pixels when laid out in that width: never above it."""
        layout = self._lay_out(width)
        return max((line.naturalTextWidth() for line in _lines(layout)), default=0.0)

    def _lay_out(self, width: float) -> QTextLayout:
        asked, width = width, max(8.0, width)
        if self._layout is not None and width == self._width:
            return self._layout
        layout, top = self._broken(self._text, width)
        if self._most and layout.lineCount() > self._most:
            start = layout.lineAt(self._most - 1).textStart()
            rest = self._text[start:].replace("\u2028", " ")
            shown = QFontMetricsF(self._font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            layout, top = self._broken(self._text[:start] + shown, width, self._most)
        self._layout, self._width = layout, width
        self._heights[asked] = self._heights[width] = max(top - self._gap, QFontMetricsF(self._font).height())
        return layout

    def _broken(self, text: str, width: float, most: int = 0) -> tuple[QTextLayout, float]:
        """The text in lines of that width, and the height of all lines with their gaps."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        side = Qt.AlignmentFlag.AlignRight if self._at_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (not most or layout.lineCount() < most) and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() + self._gap
        layout.endLayout()
        return layout, top

    def paint(self, painter: QPainter, at: QPointF, width: float, ink: QColor, *, struck: bool = False) -> None:
        """Paints at the top left corner ``at``; struck text loses its tints."""
        layout = self._lay_out(width)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        formats = []
        if not struck:
            for start, end in self._tints:
                self._paint_tint(painter, at, layout, start, end)
                formats.append(_coloured(start, end, look.colour("accent_text")))
        painter.setPen(ink)
        layout.draw(painter, at, formats)
        if struck:
            self._strike(painter, at, layout, ink)
        painter.restore()

    def _paint_tint(self, painter: QPainter, at: QPointF, layout: QTextLayout, start: int, end: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        for line in _lines(layout):
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = sorted((_x(line, first), _x(line, last)))
            right = min(right, line.naturalTextRect().right()) if right > left else right
            box = QRectF(left - TINT_PADDING, line.y() - 0.5, right - left + 2 * TINT_PADDING, line.height() + 1)
            painter.drawRoundedRect(box.translated(at), 3, 3)

    def _strike(self, painter: QPainter, at: QPointF, layout: QTextLayout, ink: QColor) -> None:
        painter.setPen(ink)
        for line in _lines(layout):
            middle = line.y() + line.ascent() - QFontMetricsF(self._font).strikeOutPos()
            span = line.naturalTextRect()
            painter.drawLine(at + QPointF(span.left(), middle), at + QPointF(span.right(), middle))


def _lines(layout: QTextLayout) -> list[QTextLine]:
    return [layout.lineAt(place) for place in range(layout.lineCount())]


def _x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    if isinstance(found, tuple):  # some versions give the place found beside the x
        return float(found[0])
    return float(cast(float, found))


def _coloured(start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length = start, end - start
    stretch.format.setForeground(colour)
    return stretch


class WrapLabel(QLabel):
    """A label of plain text that wraps anywhere. ``tone``: a name of look.colour; ``size``: of the system's font.

    With ``most`` lines the rest stands in the tooltip; screen readers hear the whole text.
    """

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "text",
        size: float = 1.0,
        bold: bool = False,
        spaced: bool = False,
        leading: float = 0.12,
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._size, self._bold, self._spaced = tone, size, bold, spaced
        self._leading, self._most = leading, most
        self._marks: tuple[str, ...] = ()
        self._block: TextBlock | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def mark(self, words: Sequence[str]) -> None:
        """Tints what was searched for, wherever it stands in the text."""
        self._marks, self._block = tuple(words), None
        self.update()

    @property
    def tone(self) -> str:
        return self._tone

    def block(self) -> TextBlock:
        """The text as laid out in the present font."""
        if self._block is None:
            font = look.font(self, self._size, bold=self._bold, spaced=self._spaced)
            runs = self.shown_runs()
            self._block = TextBlock(runs, font, leading=self._leading, most=self._most, at_right=self.at_right)
        return self._block

    def shown_runs(self) -> Sequence[Run]:
        """The text, with what is tinted of it."""
        return marked(self.text(), self._marks)

    # -- Qt

    def setText(self, text: str) -> None:
        self._block = None
        super().setText(text)
        if self._most:
            give_tip(self, text)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        self._block = None
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LAID_OUT_ANEW_BY:
            self._block = None
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        return ceil(self.block().height(width)) + 1

    def sizeHint(self) -> QSize:
        natural = ceil(self.block().natural_width) + 1
        return QSize(natural, self.heightForWidth(natural))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(ceil(self.block().natural_width) + 1, 48), self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = look.colour(self._tone if self.isEnabled() else "faint")
        painter = QPainter(self)
        block, width = self.block(), self.width()
        top = max(0.0, (self.height() - block.height(width)) / 2) if self._centred() else 0.0
        block.paint(painter, QPointF(0, top), width, ink)
        painter.end()

    @property
    def at_right(self) -> bool:
        """Whether the lines end at the right edge: where text is read from there, or the label is set so."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored != bool(self.alignment() & Qt.AlignmentFlag.AlignRight)

    def _centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)

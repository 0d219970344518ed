"""One thing to say: a check box whose text wraps, shows the user's facts tinted and is struck through when said."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.small import paint_focus
from followup_desktop.ui.widgets.text import Run, TextBlock, one_line

BOX = 16  # px, grows with the font
BESIDE = 9  # px between box and text
ROOM = look.RING


class PointBox(QCheckBox):
    """A check box over wrapped plain text. Its accessible name is the whole text. ``strikes``: checked means said."""

    def __init__(
        self, runs: Sequence[Run], *, size: float = 1.0, strikes: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runs, self._size, self._strikes = tuple(runs), size, strikes
        self._block: TextBlock | None = None
        self._block_of = ("", False)
        whole = "".join(run.text for run in runs)
        self.setAccessibleName(one_line(whole))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def runs(self) -> tuple[Run, ...]:
        return self._runs

    def block(self) -> TextBlock:
        font = look.font(self, self._size)
        at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._block is None or (font.key(), at_right) != self._block_of:
            self._block = TextBlock(self._runs, font, leading=0.2, at_right=at_right)
            self._block_of = (font.key(), at_right)
        return self._block

    def _box_size(self) -> float:
        return max(BOX, round(QFontMetricsF(look.font(self, self._size)).height()))

    def _text_left(self) -> float:
        return ROOM + self._box_size() + BESIDE

    def _text_width(self, width: int) -> float:
        return width - self._text_left() - ROOM

    # -- Qt

    def heightForWidth(self, width: int) -> int:
        return ceil(max(self._box_size(), self.block().height(self._text_width(width)))) + 2 * ROOM + 1

    def sizeHint(self) -> QSize:
        width = ceil(self.block().natural_width + self._text_left() + ROOM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(ceil(self._text_left()) + 60, ceil(self._box_size()) + 2 * ROOM)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        said = self.isChecked() and self._strikes
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = QPointF(ROOM if right else self._text_left(), ROOM)
        ink = look.colour("faint" if said else "text")
        self.block().paint(painter, at, self._text_width(self.width()), ink, struck=said)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        side = self._box_size()
        left = self.width() - ROOM - side if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ROOM
        box = QRectF(left, ROOM, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self.isChecked():
            painter.setBrush(look.colour("surface"))
            painter.setPen(QPen(look.colour("accent" if self.underMouse() else "box"), 1.2))
            painter.drawRoundedRect(box, 4, 4)
            return
        painter.setBrush(look.colour("good"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("surface"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        tick = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
        painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in tick]))

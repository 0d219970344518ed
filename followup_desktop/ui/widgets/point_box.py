"""One thing to say: a check box whose text wraps, shows the user's facts tinted and is struck through when said.

Where it has a menu, three dots at its right say so while the pointer or the keyboard is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QToolTip, QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.small import paint_focus
from followup_desktop.ui.widgets.text import Run, TextBlock, one_line, tooltip

BOX = 16  # px, grows with the font
BESIDE = 9  # px between box and text
ROOM = look.RING
DOTS = 18  # px at the right for the dots of the menu


class PointBox(QCheckBox):
    """A check box over wrapped plain text. Its accessible name is the whole text. ``strikes``: checked means said.

    ``sign``: stands in place of the box, and nothing can be checked. ``menu``: what its menu is for, in a few words;
    then ``menu_requested(where)`` is emitted by the dots, the other mouse button, the menu key and Shift+F10, with
    the place on the screen.
    """

    menu_requested = Signal(QPoint)

    def __init__(
        self,
        runs: Sequence[Run],
        *,
        size: float = 1.0,
        strikes: bool = True,
        sign: str = "",
        menu: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._strikes, self._sign, self._menu = size, strikes, sign, menu
        self._block: TextBlock | None = None
        self._block_of = ("", False)
        self.setCheckable(not sign)
        self.setCursor(Qt.CursorShape.ArrowCursor if sign else Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(bool(menu))
        if sign and not menu:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.say(runs)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def runs(self) -> tuple[Run, ...]:
        return self._runs

    def say(self, runs: Sequence[Run]) -> None:
        """Puts other words there; whether it is checked stays."""
        self._runs, self._block = tuple(runs), None
        self.setAccessibleName(one_line("".join(run.text for run in runs)))
        self.updateGeometry()
        self.update()

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
        return width - self._text_left() - (DOTS if self._menu else ROOM)

    def dots(self) -> QRectF:
        """Where the dots of the menu stand; empty without one."""
        if not self._menu:
            return QRectF()
        left = 0.0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else float(self.width() - DOTS)
        return QRectF(left, 0, DOTS, self._box_size() + 2 * ROOM)

    def ask_menu(self) -> None:
        """Opens the menu as a key does: at the foot of the box."""
        self.menu_requested.emit(self.mapToGlobal(QPoint(round(self._text_left()), min(self.height(), 40))))

    # -- Qt

    def heightForWidth(self, width: int) -> int:
        return ceil(max(self._box_size(), self.block().height(self._text_width(width)))) + 2 * ROOM + 1

    def sizeHint(self) -> QSize:
        width = ceil(self.block().natural_width + self._text_left() + ROOM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(ceil(self._text_left()) + 60, ceil(self._box_size()) + 2 * ROOM)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos) and not self._sign and not self.dots().contains(QPointF(pos))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.dots().contains(event.position()):
            self.menu_requested.emit(self.mapToGlobal(self.dots().bottomLeft().toPoint()))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = not self._sign or self.dots().contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._menu:
            super().contextMenuEvent(event)
        elif event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.ask_menu()
        else:
            self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if self._menu and (event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shifted)):
            self.ask_menu()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if self._menu and event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            on_dots = self.dots().contains(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(self._menu) if on_dots else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sign:
            self._paint_sign(painter)
        else:
            self._paint_box(painter)
        if self._menu and (self.underMouse() or self.hasFocus()):
            self._paint_dots(painter)
        said = self.isChecked() and self._strikes
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = QPointF((DOTS if self._menu else ROOM) if right else self._text_left(), ROOM)
        ink = look.colour("faint" if said else "text")
        self.block().paint(painter, at, self._text_width(self.width()), ink, struck=said)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))
        painter.end()

    def _box(self) -> QRectF:
        side = self._box_size()
        left = self.width() - ROOM - side if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ROOM
        return QRectF(left, ROOM, side, side)

    def _paint_sign(self, painter: QPainter) -> None:
        painter.setFont(look.font(self, self._size))
        painter.setPen(look.colour("muted"))
        painter.drawText(self._box(), Qt.AlignmentFlag.AlignCenter, self._sign)

    def _paint_dots(self, painter: QPainter) -> None:
        centre = QPointF(self.dots().center().x(), self._box().center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("muted"))
        for step in (-4.5, 0, 4.5):
            painter.drawEllipse(centre + QPointF(0, step), 1.5, 1.5)

    def _paint_box(self, painter: QPainter) -> None:
        side = self._box_size()
        box = self._box().adjusted(0.5, 0.5, -0.5, -0.5)
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

"""Grounds for other things: a card, a quiet well, a fold that opens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.text import WrapLabel


class Fold(QWidget):
    """A line that unfolds what lies beneath it. Signal: ``unfolded(bool)``."""

    unfolded = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None, *, tone: str = "muted", size: float = 1.0) -> None:
        super().__init__(parent)
        self.button = LinkButton(title, tone=tone, size=size, fold=True, parent=self)
        self.beside = WrapLabel(tone=tone, size=size, parent=self)
        self.beside.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.beside.hide()
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 4, 0, 4)
        self.column.setSpacing(6)
        self.body.hide()
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(look.GAP)
        top.addWidget(self.button)
        top.addWidget(self.beside, 1)
        top.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.body)
        self.button.toggled.connect(self.body.setVisible)
        self.button.toggled.connect(self.unfolded)

    def clear(self) -> None:
        """Takes away what was put into ``column``."""
        empty(self.column)

    def remark(self, text: str) -> None:
        """A few quiet words beside the title."""
        self.beside.setText(text)
        self.beside.setVisible(bool(text))

    def set_unfolded(self, unfolded: bool) -> None:
        self.button.setChecked(unfolded)

    @property
    def is_unfolded(self) -> bool:
        return self.button.isChecked()


def empty(layout: QLayout) -> None:
    """Takes away all widgets of a layout and of those within it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


class Card(QFrame):
    """A rounded surface. ``tone``: the name of its colour; ``bar``: the colour of a stripe at its left edge."""

    def __init__(
        self, *, tone: str = "surface", bar: str = "", edge: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone, self._bar, self._edge = tone, bar, edge
        self._radius = look.CARD_RADIUS
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16 - look.RING, 12, 16 - look.RING, 10)
        self.column.setSpacing(2)

    def dress(self, tone: str, bar: str = "", edge: str = "") -> None:
        self._tone, self._bar, self._edge = tone, bar, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius)
        painter.fillPath(path, look.colour(self._tone))
        if self._edge:
            painter.strokePath(path, QPen(look.colour(self._edge), 1))
        if self._bar:
            painter.setClipPath(path)
            at_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            painter.fillRect(QRectF(0 if at_left else box.width() - 3, 0, 3, box.height()), look.colour(self._bar))
        painter.end()


def paint_passing(widget: QWidget) -> None:
    """The dark ground of words that lie over the window for a moment."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.colour("toast_edge"))
    painter.setBrush(look.colour("toast"))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.RADIUS, look.RADIUS)
    painter.end()


class Well(Card):
    """A quiet ground with a text and, smaller, what is to be said about it. Not a field: nothing is typed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="well", edge="line", parent=parent)
        self._radius = look.RADIUS
        self.column.setContentsMargins(12, 8, 12, 8)
        self.column.setSpacing(1)
        self.text = WrapLabel(parent=self)
        self.remark = WrapLabel(tone="muted", size=look.SMALL, parent=self)
        self.column.addWidget(self.text)
        self.column.addWidget(self.remark)
        self.say("", "…")

    def say(self, text: str, remark: str = "") -> None:
        self.text.setText(text)
        self.remark.setText(remark)
        self.text.setVisible(bool(text))
        self.remark.setVisible(bool(remark))
        self.setAccessibleName(f"{text} {remark}".strip())

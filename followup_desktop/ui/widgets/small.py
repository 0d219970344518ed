"""Small painted things: the badge of a stage, the initials of a person, a button that reads as a link, a fold."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import WrapLabel, one_line


def paint_focus(painter: QPainter, box: QRectF, tone: str = "accent") -> None:
    """The ring that shows where the keyboard is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour(tone), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    painter.restore()


class Badge(QLabel):
    """A word or two in a pill."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(look.font(self, look.SMALL, bold=True))

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        width = min(metrics.horizontalAdvance(one_line(self.text())) + 18, 180)
        return QSize(round(width), round(metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("neutral_soft"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(look.font(self, look.SMALL, bold=True))
        painter.setPen(look.colour("muted"))
        text = self._metrics().elidedText(one_line(self.text()), Qt.TextElideMode.ElideRight, box.width() - 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Avatar(QWidget):
    """The initials of a person in a disc. Says nothing that the name beside it does not say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = ""
        self.setFixedSize(34, 34)

    def set_initials(self, initials: str) -> None:
        self._initials = one_line(initials)[:3]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        painter.drawEllipse(self.rect())
        painter.setFont(look.font(self, look.SMALL, bold=True))
        painter.setPen(look.colour("accent_text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()


class LinkButton(QPushButton):
    """A button that looks like text; with ``fold`` it carries an arrow that turns when it is checked."""

    def __init__(
        self,
        text: str,
        *,
        tone: str = "muted",
        size: float = 1.0,
        bold: bool = False,
        fold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._size, self._bold, self._fold = tone, size, bold, fold
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCheckable(fold)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        self._shown = one_line(text)
        self.setText(self._shown.replace("&", "&&"))
        self.setAccessibleName(self._shown)
        self.updateGeometry()

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(look.font(self, self._size, bold=self._bold))

    def _arrow_width(self) -> float:
        return self._metrics().height() if self._fold else 0.0

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self._shown) + self._arrow_width() + 2 * look.RING
        return QSize(round(width + 0.5), max(24, round(metrics.height() + 6)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(self, self._size, bold=self._bold)
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        ink = look.colour(self._tone if self.isEnabled() else "faint")
        painter.setPen(ink)
        box = QRectF(self.rect()).adjusted(look.RING, 0, -look.RING - self._arrow_width(), 0)
        shown = self._metrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self._fold:
            size = self._metrics().height() * 0.28
            centre = QPointF(box.left() + self._metrics().horizontalAdvance(shown) + self._arrow_width() * 0.6, 0)
            centre.setY(self.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(_arrow(centre, size, down=self.isChecked()))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._tone if self._tone.startswith("toast") else "accent")
        painter.end()


def _arrow(centre: QPointF, size: float, *, down: bool) -> QPolygonF:
    tips = (
        ((-size, -size * 0.6), (size, -size * 0.6), (0, size))
        if down
        else ((-size * 0.6, -size), (size, 0), (-size * 0.6, size))
    )
    return QPolygonF([centre + QPointF(x, y) for x, y in tips])


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


class ChoiceButton(QPushButton):
    """One of several answers, of which one holds; its key stands at the right."""

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._shown, self._key = text, key
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setAccessibleDescription(f"Key {key}" if key else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(look.font(self))
        width = metrics.horizontalAdvance(self._shown) + metrics.horizontalAdvance(self._key) + 34
        return QSize(round(width), round(metrics.height() + 18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Enter is the card's: it saves
            self.click()
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "accent_soft" if chosen else "hover" if self.underMouse() else "surface"
        painter.setPen(
            QPen(look.colour("accent" if chosen or self.hasFocus() else "line"), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.RADIUS, look.RADIUS)
        inside = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        painter.setPen(look.colour("accent_text" if chosen else "text"))
        painter.setFont(look.font(self))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown)
        painter.setPen(look.colour("accent_text" if chosen else "faint"))
        painter.setFont(look.font(self, look.SMALL))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        painter.end()


class Well(Card):
    """A quiet ground with a text and, smaller, what is to be said about it. Not a field: nothing is typed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="well", edge="line", parent=parent)
        self._radius = look.RADIUS
        self.column.setContentsMargins(10, 8, 10, 8)
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


class Rule(QWidget):
    """A hairline between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("line"))
        painter.end()

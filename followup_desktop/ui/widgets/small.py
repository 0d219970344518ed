"""Small painted things: the ring of the focus, the badge of a stage, the initials of a person, a hairline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import one_line


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
        width = min(metrics.horizontalAdvance(one_line(self.text())) + 18, metrics.height() * 14)
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
        self._fit()

    def set_initials(self, initials: str) -> None:
        self._initials = one_line(initials)[:2]
        self.update()

    def _fit(self) -> None:
        side = max(34, round(QFontMetricsF(self.font()).height() * 2.2))
        self.setFixedSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

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


class Rule(QWidget):
    """A hairline between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("line"))
        painter.end()

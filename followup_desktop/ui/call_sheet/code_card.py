"""The number as a QR code: the phone beside the computer reads it and dials, without a digit typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from followup_desktop.domain.ports import Squares
from followup_desktop.languages import tr
from followup_desktop.services.views import Who
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.surfaces import Card
from followup_desktop.ui.widgets.text import WrapLabel, one_line

EDGE = 4  # squares of light around it, without which cameras do not find it
SQUARE = 7  # px
WIDTH = 360


class CodePicture(QWidget):
    """Dark on light in every theme: cameras do not read it the other way round."""

    def __init__(self, squares: Squares, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._squares = squares
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = (len(self._squares) + 2 * EDGE) * SQUARE
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for y, row in enumerate(self._squares):
            for x, dark in enumerate(row):
                if dark:
                    box = QRectF((x + EDGE) * SQUARE, (y + EDGE) * SQUARE, SQUARE, SQUARE)
                    painter.fillRect(box, Qt.GlobalColor.black)
        painter.end()


class CodeCard(Card):
    """Signal: ``done()``."""

    done = Signal()

    def __init__(self, who: Who, squares: Squares, parent: QWidget | None = None) -> None:
        super().__init__(edge="line", parent=parent)
        name, number = one_line(who.name), one_line(who.phone)
        title = tr("Call {name} from your phone", name=name) if name else tr("Call from your phone")
        self.setAccessibleName(title)
        self.picture = CodePicture(squares, self)
        self.picture.setAccessibleName(tr("QR code of the number {number}", number=number))
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.done)
        self.column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
        self.column.setSpacing(look.GAP + 4)
        self.column.addWidget(WrapLabel(title, size=look.CARD_TITLE, bold=True, most=2, parent=self))
        hint = tr("Point its camera at this; it offers to dial the number.")
        self.column.addWidget(WrapLabel(hint, tone="muted", size=look.SECOND, parent=self))
        self.column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.number = WrapLabel(number, size=look.LEAD, bold=True, parent=self)
        self.column.addWidget(self.number)
        self.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        width = max(WIDTH, self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

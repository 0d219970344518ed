"""Small parts of the script: the heading of a section, and a quiet line with a sign before it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.text import WrapLabel


class Heading(QWidget):
    """Small capitals at the left, a quiet remark at the right; ``adds``: and a plus. Signal: ``add_clicked()``."""

    add_clicked = Signal()

    def __init__(self, title: str, remark: str = "", *, adds: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = WrapLabel(title.upper(), tone="muted", size=look.SMALL, bold=True, spaced=True, parent=self)
        self.title.setAccessibleName(title)
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.remark = WrapLabel(remark, tone="muted", size=look.SMALL, parent=self)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(max(24, self.fontMetrics().height() + 6))  # alike with and without the plus
        row = QHBoxLayout(self)
        row.setContentsMargins(look.RING, 0, look.RING, 0)
        row.setSpacing(look.GAP)
        row.addWidget(self.title, 1)
        row.addWidget(self.remark)
        self.remark.setVisible(bool(remark))
        if adds:
            row.addWidget(self._plus(title))

    def _plus(self, title: str) -> LinkButton:
        plus = LinkButton("+", tone="muted", parent=self)
        plus.setAccessibleName(tr("Add a point to {title}", title=title))
        plus.setToolTip(tr("Add a point of your own here"))
        plus.clicked.connect(self.add_clicked)
        return plus


def line(sign: str, text: str) -> QWidget:
    """A quiet line with a sign before it."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(look.RING, 2, look.RING, 2)
    layout.setSpacing(9)
    mark = WrapLabel(sign, tone="faint", size=look.BODY)
    mark.setFixedWidth(16)
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(WrapLabel(text, tone="muted", size=look.BODY, leading=0.18), 1)
    return row


def remark(text: str) -> QWidget:
    """A quiet sentence in line with the texts of the points."""
    return line("", text)

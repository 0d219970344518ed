"""A row of two lines in a list: what it is, in bold; beneath it, more of it; a few words at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from followup_desktop.ui.widgets import look

MARGIN = 14
HEIGHT = 2.9  # lines of text


def two_lines_size(option: QStyleOptionViewItem) -> QSize:
    return QSize(200, round(QFontMetricsF(option.font).height() * HEIGHT))


def paint_two_lines(
    painter: QPainter, option: QStyleOptionViewItem, upper: str, lower: str, at_right: str, *, muted: bool = False
) -> None:
    """With the ground of its state. ``muted``: it is over."""
    box = QRectF(option.rect)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(box, look.colour("accent_soft" if selected else "hover" if hovered else "surface"))
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), look.colour("line"))
    if selected:
        painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), look.colour("accent"))
    inner = box.adjusted(MARGIN, box.height() * 0.12, -MARGIN, -box.height() * 0.12)
    above, beneath = QRectF(inner), QRectF(inner)
    above.setBottom(inner.center().y())
    beneath.setTop(inner.center().y())
    taken = write_line(painter, above, at_right, font_of(option, look.SECOND), "text", at_right=True)
    above.setRight(inner.right() - taken)
    write_line(painter, above, upper, font_of(option, 1.0, bold=True), "muted" if muted else "text")
    write_line(painter, beneath, lower, font_of(option, look.SECOND), "muted")
    if selected and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(look.colour("accent"))
        painter.drawRoundedRect(box.adjusted(5.5, 1.5, -2.5, -2.5), 5, 5)


def font_of(option: QStyleOptionViewItem, size: float, *, bold: bool = False) -> QFont:
    return look.font(option.widget, size, bold=bold)


def write_line(painter: QPainter, box: QRectF, text: str, font: QFont, tone: str, *, at_right: bool = False) -> float:
    """One line of text, shortened to its box; returns the room it took, with a gap."""
    painter.setFont(font)
    painter.setPen(look.colour(tone))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown) + 2 * look.GAP if shown else 0.0

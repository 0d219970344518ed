"""What the parts of a bar look like. Each shade is another texture too, so that none is told by its colour alone."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from followup_desktop.services.insight_views import Shade
from followup_desktop.ui.widgets import look

STEP = 6.0  # px between the lines of a hatch
DOT = 1.1  # px: half of one
EDGE = {Shade.FULL: "accent", Shade.DOTTED: "good", Shade.HATCHED: "accent", Shade.OPEN: "muted"}
GROUND = {Shade.FULL: "accent", Shade.DOTTED: "good_soft", Shade.HATCHED: "surface", Shade.OPEN: "surface"}


def paint_shade(painter: QPainter, box: QRectF, shade: Shade) -> None:
    """Fills the box; its edge lies within it."""
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(look.colour(EDGE[shade]), 1))
    painter.setBrush(look.colour(GROUND[shade]))
    painter.drawRect(inner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shade not in (Shade.DOTTED, Shade.HATCHED):
        return
    painter.save()
    painter.setClipRect(inner)
    if shade is Shade.HATCHED:
        _hatch(painter, inner)
    else:
        _dots(painter, inner)
    painter.restore()


def _hatch(painter: QPainter, box: QRectF) -> None:
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QLineF(x, box.bottom(), x + box.height(), box.top()))
        x += STEP


def _dots(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(EDGE[Shade.DOTTED]))
    y, odd = box.top() + STEP / 2, False
    while y < box.bottom():
        x = box.left() + (STEP if odd else STEP / 2)
        while x < box.right():
            painter.drawEllipse(QPointF(x, y), DOT, DOT)
            x += STEP
        y, odd = y + STEP / 2, not odd


def ink_on(shade: Shade) -> QColor:
    """The colour of a number within a part."""
    return look.colour("on_accent" if shade is Shade.FULL else "text")


def has_texture(shade: Shade) -> bool:
    """Whether a number on it needs a quiet ground of its own to be read."""
    return shade in (Shade.DOTTED, Shade.HATCHED)

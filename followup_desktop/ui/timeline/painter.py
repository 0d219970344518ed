"""Ink for rows and lanes. Paints what lane.py laid out, in the theme's colours; texts are drawn as plain text."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from followup_desktop.services.views import TimelineRow
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.axis import Scale
from followup_desktop.ui.timeline.lane import CIRCLE, MIDDLE, ROW, Circle, Ink, Label, Lane, Pill

LEFT = 250  # px of the fixed column
LONGEST = 300  # characters of a name that are looked at; no column is that wide

SOFT = {
    Ink.QUIET: "neutral_soft",
    Ink.ACCENT: "accent_soft",
    Ink.WARM: "warm_soft",
    Ink.DANGER: "danger_soft",
    Ink.GOOD: "good_soft",
    Ink.MUTED: "neutral_soft",
}
TEXT = {
    Ink.QUIET: "muted",
    Ink.ACCENT: "accent_text",
    Ink.WARM: "warm",
    Ink.DANGER: "danger",
    Ink.GOOD: "good",
    Ink.MUTED: "muted",
}


class Fonts:
    """The fonts of the timeline, as multiples of the widget's."""

    def __init__(self, base: QFont) -> None:
        self.company = _sized(base, 1.04, bold=True)
        self.role = _sized(base, 0.94)
        self.label = _sized(base, 0.94, bold=True)
        self.small = _sized(base, 0.8)
        self.letter = _sized(base, 0.78, bold=True)
        self.group = _sized(base, 0.86, bold=True)
        self.group.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self._label_metrics = QFontMetricsF(self.label)
        self._small_metrics = QFontMetricsF(self.small)
        self.measure = lru_cache(maxsize=4096)(self._measure)

    def _measure(self, text: str, bold: bool, small: bool) -> float:
        del bold
        metrics = self._small_metrics if small else self._label_metrics
        return metrics.horizontalAdvance(text[:LONGEST])


def _sized(base: QFont, size: float, *, bold: bool = False) -> QFont:
    font = QFont(base)
    if font.pixelSize() > 0:
        font.setPixelSize(max(8, round(font.pixelSize() * size)))
    else:
        font.setPointSizeF(max(6.0, font.pointSizeF() * size))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def one_line(text: str) -> str:
    return " ".join(text[:LONGEST].split())


def paint_left(painter: QPainter, box: QRectF, row: TimelineRow, fonts: Fonts) -> None:
    """Company, and role and stage beneath it, shortened at the end where they do not fit."""
    width = box.width() - 28
    lines = (
        (row.application.company, fonts.company, "text", 15.0),
        (" · ".join(part for part in (row.application.role, row.stage_label) if part), fonts.role, "muted", 36.0),
    )
    for text, font, colour, y in lines:
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        shown = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(box.left() + 16, box.top() + y - 5, width, 20), Qt.AlignmentFlag.AlignVCenter, shown)


def paint_closed_days(painter: QPainter, box: QRectF, scale: Scale, closed: frozenset[float]) -> None:
    """Shades the days (their left x) on which nobody works there."""
    colour = theme.colour("weekend")
    for x in closed:
        stretch = QRectF(box.left() + x, box.top(), scale.per_day, box.height())
        painter.fillRect(stretch.intersected(box), colour)


def paint_lane(painter: QPainter, box: QRectF, lane: Lane, fonts: Fonts, *, selected: bool) -> None:
    """Everything on the lane; ``box`` is the lane's rectangle."""
    painter.save()
    painter.setClipRect(box)
    painter.translate(box.topLeft())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if lane.rail is not None:
        painter.setPen(QPen(theme.colour("accent" if selected else "rail"), 1.6))
        painter.setOpacity(0.35 if selected else 1.0)
        painter.drawLine(QLineF(lane.rail[0], MIDDLE, lane.rail[1], MIDDLE))
        painter.setOpacity(1.0)
    for pill in lane.pills:
        _pill(painter, pill)
    for circle in lane.circles:
        _circle(painter, circle, fonts)
    if lane.promised is not None:
        painter.setPen(QPen(theme.colour("warm"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(lane.promised, 11, lane.promised, ROW - 11))
    for label in lane.labels:
        if lane.rail is not None and _on_rail(label, lane):
            painter.fillRect(label.box.adjusted(-3, 0, 3, 0), theme.colour("accent_soft" if selected else "surface"))
        _label(painter, label, fonts)
    painter.restore()


def _on_rail(label: Label, lane: Lane) -> bool:
    """The rail would strike the label through."""
    if lane.rail is None or label.small or any(pill.box.contains(label.box.center()) for pill in lane.pills):
        return False
    crossing = label.box.left() < lane.rail[1] and label.box.right() > lane.rail[0]
    return crossing and abs(label.box.center().y() - MIDDLE) < 2


def _pill(painter: QPainter, pill: Pill) -> None:
    radius = pill.box.height() / 2
    fill = QColor(theme.colour(SOFT[pill.ink]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface") if pill.hatched else fill)
    if pill.outlined:
        style = Qt.PenStyle.DashLine if pill.hatched else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour(TEXT[pill.ink]), 1.2, style))
    painter.drawRoundedRect(pill.box, radius, radius)
    if pill.hatched:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.colour(SOFT[pill.ink]), Qt.BrushStyle.SolidPattern))
        painter.drawRoundedRect(pill.box.adjusted(1, 1, -1, -1), radius, radius)
        hatch = QColor(theme.colour(TEXT[pill.ink]))
        hatch.setAlphaF(0.28)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(pill.box.adjusted(1, 1, -1, -1), radius, radius)
    if pill.ideal is not None:
        painter.setPen(QPen(theme.colour(TEXT[pill.ink]), 2))
        painter.drawLine(QLineF(pill.ideal, pill.box.top() + 7, pill.ideal, pill.box.bottom() - 7))


def _circle(painter: QPainter, circle: Circle, fonts: Fonts) -> None:
    colour = theme.colour("accent" if circle.ahead else "circle")
    painter.setPen(QPen(colour, 2))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(QPointF(circle.x, MIDDLE), CIRCLE / 2, CIRCLE / 2)
    painter.setFont(fonts.letter)
    painter.setPen(theme.colour("accent_text" if circle.ahead else "muted"))
    box = QRectF(circle.x - CIRCLE / 2, MIDDLE - CIRCLE / 2, CIRCLE, CIRCLE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, circle.letter)


def _label(painter: QPainter, label: Label, fonts: Fonts) -> None:
    painter.setFont(fonts.small if label.small else fonts.label)
    painter.setPen(theme.colour(TEXT[label.ink]))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(label.box.adjusted(0, -2, 20, 2), flags, one_line(label.text))

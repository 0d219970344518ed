"""The axis above the lanes: months, days, and the pill of the present moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from followup_desktop.languages import tr
from followup_desktop.ui import theme
from followup_desktop.ui.timeline import axis
from followup_desktop.ui.timeline.axis import Tick
from followup_desktop.ui.timeline.lettering import Lettering, Style
from followup_desktop.ui.timeline.sight import Sight

COARSE_AT, FINE_AT = 6.0, 3.0  # px from where a stretch begins to its name


class AxisBar(QWidget):
    """Paints only; the view hands it what is looked at and hears its mouse."""

    def __init__(self, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self._sight = sight
        self.setAccessibleName(tr("Time axis"))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        sight, painter = self._sight, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        height, lettering = self.height(), sight.lettering
        painter.fillRect(QRectF(0, height - 1, self.width(), 1), theme.colour("line"))
        painter.fillRect(QRectF(sight.column, height - 2, self.width(), 2), theme.colour("line"))
        coarse = axis.upper(sight.scale, sight.lane_width - COARSE_AT, _measure(lettering, Style.LABEL))
        fine = axis.lower(sight.scale, sight.lane_width - FINE_AT, _measure(lettering, Style.ROLE))
        pill = self.now_box()
        row = (height - 6) / 2
        self._names(painter, coarse, QRectF(COARSE_AT, 3, 0, row), Style.LABEL, "text", QRectF())
        self._names(painter, fine, QRectF(FINE_AT, 2 + row, 0, row), Style.ROLE, "muted", pill)
        if pill.isValid():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setFont(lettering.group)
            painter.setPen(theme.colour("on_accent"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, sight.now_text)
        painter.end()

    def _names(
        self, painter: QPainter, ticks: list[Tick], at: QRectF, style: Style, colour: str, kept_clear: QRectF
    ) -> None:
        """Names on one line; ``at``: x from where each begins, top and height. None lies under the pill."""
        lettering = self._sight.lettering
        painter.setPen(theme.colour(colour))
        for tick in ticks:
            left = self._sight.column + tick.x + at.x()
            box = QRectF(left, at.y(), lettering.measure(tick.label, style) + 2, at.height())
            if not box.intersects(kept_clear.adjusted(-4, 0, 4, 0)):
                lettering.write(painter, left, box.center().y(), tick.label, style)

    def now_box(self) -> QRectF:
        """The pill over the now-line, kept whole within the axis; invalid where now is out of view."""
        sight = self._sight
        if sight.now_x is None:
            return QRectF()
        metrics = QFontMetricsF(sight.lettering.group)
        width, height = metrics.horizontalAdvance(sight.now_text) + 18, metrics.height() + 6
        left = min(max(sight.column + sight.now_x - width / 2, sight.column), self.width() - width - 2)
        return QRectF(left, self.height() - height - 7, width, height)


def _measure(lettering: Lettering, style: Style) -> axis.Measure:
    return lambda text: lettering.measure(text, style)

"""The wait as a slim drawing: what they said, their silence, and who was in touch when; each line says what it is.

Only drawn here: the days and the words come with the view.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from followup_desktop.services.views import WaitingView, WaitStretch
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import give_tip

BESIDE = 10  # px between the bars and the words on either side
BAR = 0.5  # of a line's height
TOUCH = 0.24  # of it: half a mark
GLYPH = 0.3  # of it, between a mark of the legend and its words
END = 0.6  # of it, kept free at either end of the days, so that a mark there is whole
LEAST = 60  # px for the days; narrower than that the words at the right are left out


@dataclass(frozen=True)
class _Line:
    label: str
    value: str


class WaitingRibbon(QWidget):
    """Two or three lines of small text, with the days between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: WaitingView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_waiting(self, view: WaitingView | None) -> None:
        """None: nothing is waited for, and nothing is shown."""
        self._view = view
        text = " ".join(filter(None, (view.text, view.median))) if view is not None else ""
        self.setAccessibleName(text)
        give_tip(self, text)
        self.setVisible(view is not None)
        self.updateGeometry()
        self.update()

    # -- sizes

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(look.font(self, look.SMALL))

    def sizeHint(self) -> QSize:
        lines = lines_of(self._view) if self._view is not None else ()
        return QSize(200, round(len(lines) * self._metrics().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(self, look.SMALL))
        days, height, lines = self._days(view), self._metrics().height(), lines_of(view)
        for place, line in enumerate(lines):
            top = place * height
            self._words(painter, line, top, days)
            painter.setPen(QPen(look.colour("rail"), 1))
            middle = round(top + height / 2) + 0.5
            painter.drawLine(QLineF(days.left(), middle, days.right(), middle))
            if place == len(lines) - 1:
                self._touches(painter, view, top, days)
            elif view.said is not None and place == 0:
                self._said(painter, view, view.said, top, days)
            else:
                self._silence(painter, view, top, days)
        self._today(painter, view, days)
        painter.end()

    def _days(self, view: WaitingView) -> QRectF:
        """Where the days lie."""
        metrics, lines = self._metrics(), lines_of(view)
        before = max(metrics.horizontalAdvance(line.label) for line in lines) + BESIDE
        after = max(*(metrics.horizontalAdvance(line.value) for line in lines), self._legend_width(view)) + BESIDE
        if self.width() - before - after < LEAST:
            after = 0.0
        at_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = before if at_left else after
        return QRectF(left, 0, max(1.0, self.width() - before - after), self.height())

    def _x(self, view: WaitingView, day: date, days: QRectF) -> float:
        free = self._metrics().height() * END
        whole = max(1, (view.until - view.since).days)
        part = min(1.0, max(0.0, (day - view.since).days / whole))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            part = 1 - part
        return days.left() + free + part * (days.width() - 2 * free)

    def _words(self, painter: QPainter, line: _Line, top: float, days: QRectF) -> None:
        height = self._metrics().height()
        painter.setPen(look.colour("muted"))
        at_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        first, last = (
            QRectF(0, top, days.left(), height),
            QRectF(days.right(), top, self.width() - days.right(), height),
        )
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(first if at_left else last, (left if at_left else right) | middle, line.label)
        rest = last if at_left else first
        if line.value and rest.width() > BESIDE:
            painter.setPen(look.colour("text"))
            painter.drawText(rest, (right if at_left else left) | middle, line.value)

    def _bar(self, view: WaitingView, stretch: WaitStretch, top: float, days: QRectF) -> QRectF:
        height = self._metrics().height()
        left, right = sorted((self._x(view, stretch.since, days), self._x(view, stretch.until, days)))
        middle, half = round(top + height / 2) + 0.5, round(height * BAR / 2)
        return QRectF(left, middle - half, max(2.0, right - left), 2 * half)

    def _said(self, painter: QPainter, view: WaitingView, said: WaitStretch, top: float, days: QRectF) -> None:
        """Filled; the promised day itself is the dotted mark that it is on the timeline."""
        painter.setPen(QPen(look.colour("accent"), 1))
        painter.setBrush(look.colour("accent_soft"))
        painter.drawRoundedRect(self._bar(view, said, top, days), 3, 3)
        pen = QPen(look.colour("warm" if said.until < view.today else "accent"), 1.6, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        x = self._x(view, said.until, days)
        painter.drawLine(QLineF(x, top + 1, x, top + self._metrics().height() - 1))

    def _silence(self, painter: QPainter, view: WaitingView, top: float, days: QRectF) -> None:
        """Hatched."""
        bar = self._bar(view, view.silence, top, days)
        painter.setPen(QPen(look.colour("muted"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.setClipRect(bar.adjusted(1, 1, -1, -1))
        step = bar.height()
        x = bar.left() - step
        while x < bar.right():
            painter.drawLine(QLineF(x, bar.bottom(), x + step, bar.top()))
            x += step
        painter.restore()

    def _touches(self, painter: QPainter, view: WaitingView, top: float, days: QRectF) -> None:
        """Discs are the user's, diamonds theirs; the legend at the right says so."""
        height = self._metrics().height()
        middle = top + height / 2
        for touch in view.touches:
            self._mark(painter, QPointF(self._x(view, touch.day, days), middle), mine=touch.mine)
        at_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        room = self.width() - days.right() if at_left else days.left()
        if room <= BESIDE:
            return
        x = self.width() - self._legend_width(view) if at_left else 0.0
        for text, mine in ((view.mine, True), (view.theirs, False)):
            self._mark(painter, QPointF(x + height * TOUCH, middle), mine=mine)
            x += height * (2 * TOUCH + GLYPH)
            painter.setPen(look.colour("text"))
            width = self._metrics().horizontalAdvance(text)
            box = QRectF(x, top, width + 2, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            x += width + BESIDE

    def _legend_width(self, view: WaitingView) -> float:
        metrics = self._metrics()
        words = metrics.horizontalAdvance(view.mine) + metrics.horizontalAdvance(view.theirs)
        return words + 2 * metrics.height() * (2 * TOUCH + GLYPH) + BESIDE

    def _mark(self, painter: QPainter, centre: QPointF, *, mine: bool) -> None:
        size = self._metrics().height() * TOUCH
        painter.setPen(QPen(look.colour("surface"), 1))
        painter.setBrush(look.colour("accent" if mine else "good"))
        if mine:
            painter.drawEllipse(centre, size, size)
        else:
            size *= 1.25
            tips = ((-size, 0.0), (0.0, -size), (size, 0.0), (0.0, size))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in tips]))

    def _today(self, painter: QPainter, view: WaitingView, days: QRectF) -> None:
        """The line of the present, as on the timeline."""
        painter.setPen(QPen(look.colour("accent"), 1.4))
        x = self._x(view, view.today, days)
        painter.drawLine(QLineF(x, 0, x, self.height()))


def lines_of(view: WaitingView) -> tuple[_Line, ...]:
    said = (_Line(view.said.label, view.said.value),) if view.said is not None else ()
    return (*said, _Line(view.silence.label, view.silence.value), _Line(view.contact, ""))

"""Bars that lie, columns that stand, and a funnel: each draws one panel, in the font and the colours in force.

Only drawn here: what is counted, and every word, comes with the panel. What a picture shows stands as a table beneath
it, so for a screen reader the picture is its title and its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from followup_desktop.languages import grouped
from followup_desktop.services.insight_views import Bar, Panel, Part, Picture
from followup_desktop.ui.insights.shades import has_texture, ink_on, paint_shade
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import LAID_OUT_ANEW_BY, Run, TextBlock

GAP = 8.0  # px between a bar and the words beside it
PAD = 3.0  # px round a number within a part
THICK = 1.45  # of a line's height: a lying bar
BETWEEN = 0.45  # of it: between two
MOST_WORDS = 0.34  # of the width, for the labels beside lying bars
BESIDE_FROM = 22  # lines' heights of width from which on words stand beside bars, not above
TALL = 6.0  # of a line's height: the columns
WIDEST_COLUMN = 3.2  # of it
SLOPE = 1.9  # of it: between two steps of a funnel, at least


class Chart(QWidget):
    """One panel. ``told``: what it is, for those who do not see it."""

    def __init__(self, panel: Panel, parts: Sequence[Part], told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel, self._parts = panel, tuple(parts)
        self.setAccessibleName(told)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # -- words

    def _font(self, *, small: bool = False, bold: bool = False) -> QFont:
        return look.font(self, look.SMALL if small else look.SECOND, bold=bold)

    def _metrics(self, *, small: bool = False) -> QFontMetricsF:
        return QFontMetricsF(self._font(small=small))

    def _line(self) -> float:
        return self._metrics().height()

    def _block(self, text: str, *, small: bool = False, bold: bool = False) -> TextBlock:
        return TextBlock([Run(text)], self._font(small=small, bold=bold), at_right=self._mirrored)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # -- sizes

    def sizeHint(self) -> QSize:
        width = look.scaled(self, 620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(self, 150), 0)

    def heightForWidth(self, width: int) -> int:
        return ceil(self._lay_out(None, float(width))) + 1

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LAID_OUT_ANEW_BY:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lay_out(painter, float(self.width()))
        painter.end()

    def _lay_out(self, painter: QPainter | None, width: float) -> float:
        """Its height in that width; drawn where there is a painter."""
        raise NotImplementedError

    # -- what all of them draw

    def _words(
        self, painter: QPainter | None, text: str, top: float, width: float, *, tone: str = "text",
        small: bool = False, bold: bool = False,
    ) -> float:  # fmt: skip
        """A paragraph over the whole width; its height with a little room beneath, none where there is no text."""
        if not text:
            return 0.0
        block = self._block(text, small=small, bold=bold)
        if painter is not None:
            block.paint(painter, QPointF(0, top), width, look.colour(tone))
        return block.height(width) + PAD

    def _side(self, left: float, width: float, whole: float) -> float:
        """Where something begins that lies so far from the side where text begins."""
        return whole - left - width if self._mirrored else left

    def _parted(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        """The parts of a bar beside each other from where text begins, each with its number where there is room."""
        done = 0.0
        for part, count in zip(self._parts, bar.counts, strict=True):
            width = box.width() * count / max(1, bar.total)
            left = box.right() - done - width if self._mirrored else box.left() + done
            done += width
            if count:
                spot = QRectF(left, box.top(), width, box.height())
                paint_shade(painter, spot, part.shade)
                self._number(painter, grouped(count), spot, part)

    def _number(self, painter: QPainter, text: str, spot: QRectF, part: Part) -> None:
        metrics = self._metrics()
        size = metrics.horizontalAdvance(text)
        if size + 2 * PAD > spot.width() or metrics.height() > spot.height():
            return
        ground = QRectF(0, 0, size + 2 * PAD, metrics.height())
        ground.moveCenter(spot.center())
        if has_texture(part.shade):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(ground, 3, 3)
        painter.setPen(ink_on(part.shade))
        painter.setFont(self._font())
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)


class LyingBars(Chart):
    """A line for each bar: its name, its parts over the whole length, and how many they are. All are equally long:
    what they are made of is compared, and the numbers stand in them."""

    def _lay_out(self, painter: QPainter | None, width: float) -> float:
        top = self._words(painter, self._panel.title, 0.0, width, bold=True)
        beside = width >= BESIDE_FROM * self._line()
        names = self._names(width) if beside else 0.0
        notes = self._notes() if beside else 0.0
        for bar in self._panel.bars:
            top += (
                self._bar(painter, bar, top, width, names, notes) if beside else self._above(painter, bar, top, width)
            )
        return top

    def _names(self, width: float) -> float:
        widest = max((self._metrics().horizontalAdvance(bar.label) for bar in self._panel.bars), default=0.0)
        return min(widest + 2, MOST_WORDS * width)

    def _notes(self) -> float:
        """Room for the notes of the bars that are drawn; the others have the bar's own."""
        small = self._metrics(small=True)
        return max((small.horizontalAdvance(bar.note) for bar in self._panel.bars if bar.counts), default=0.0) + 2

    def _bar(self, painter: QPainter | None, bar: Bar, top: float, whole: float, names: float, notes: float) -> float:
        label = self._block(bar.label)
        height = max(self._line() * THICK, label.height(names))
        if painter is not None:
            middle = top + height / 2
            at = QPointF(self._side(0, names, whole), middle - label.height(names) / 2)
            label.paint(painter, at, names, look.colour("text"))
            room = whole - names - GAP - (notes + GAP if bar.counts else 0)
            left = self._side(names + GAP, room, whole)
            thick = self._line() * THICK
            if bar.counts:
                self._parted(painter, bar, QRectF(left, middle - thick / 2, room, thick))
            size = notes if bar.counts else room
            note = self._block(bar.note, small=True)
            beside = self._side(names + GAP + (room + GAP if bar.counts else 0), size, whole)
            note.paint(painter, QPointF(beside, middle - note.height(size) / 2), size, look.colour("muted"))
        return height + self._line() * BETWEEN

    def _above(self, painter: QPainter | None, bar: Bar, top: float, whole: float) -> float:
        """Where it is narrow: the name, and how many, above the bar."""
        name = self._words(painter, f"{bar.label}  {bar.note}", top, whole)
        if not bar.counts:
            return name + self._line() * BETWEEN
        thick = self._line() * THICK
        if painter is not None:
            self._parted(painter, bar, QRectF(0, top + name, whole, thick))
        return name + thick + self._line() * 2 * BETWEEN


class Columns(Chart):
    """Columns on a ground line, from left to right in every language: days and numbers grow that way on the timeline
    too. Numbers and names stand where they have room; the table has all of them."""

    def _lay_out(self, painter: QPainter | None, width: float) -> float:
        top = self._words(painter, self._panel.title, 0.0, width, bold=True)
        line = self._metrics(small=True).height()
        ground = top + line + TALL * self._line()
        if painter is not None:
            self._columns(painter, top + line, ground, width)
        below = ground + PAD + line
        return below + PAD + self._words(painter, self._panel.note, below + PAD, width, tone="muted", small=True)

    def _columns(self, painter: QPainter, top: float, ground: float, width: float) -> None:
        bars, most = self._panel.bars, max(1, self._panel.most)
        each = width / max(1, len(bars))
        thick = min(each * 0.72, WIDEST_COLUMN * self._line())
        painter.setPen(QPen(look.colour("box"), 1))
        painter.drawLine(QLineF(0, round(ground) + 0.5, width, round(ground) + 0.5))
        for place, bar in enumerate(bars):
            middle, rise = each * (place + 0.5), 0.0
            for part, count in zip(self._parts, bar.counts, strict=True):
                height = (ground - top) * count / most
                if count:
                    box = QRectF(middle - thick / 2, ground - rise - height, thick, height)
                    paint_shade(painter, box, part.shade)
                rise += height
            self._centred(painter, grouped(bar.total), middle, ground - rise, each, above=True)
        self._names(painter, ground + PAD, each)

    def _names(self, painter: QPainter, top: float, each: float) -> None:
        """As many as have room, at equal distances, the last one among them."""
        small, bars = self._metrics(small=True), self._panel.bars
        widest = max((small.horizontalAdvance(bar.label) for bar in bars), default=0.0) + GAP
        step = max(1, ceil(widest / each))
        for place in range(len(bars) - 1, -1, -step):
            middle = each * (place + 0.5)
            half = widest / 2
            middle = min(max(middle, half - GAP / 2), self.width() - half + GAP / 2) if step > 1 else middle
            box = QRectF(middle - half, top, widest, small.height())
            painter.setPen(look.colour("muted"))
            painter.setFont(self._font(small=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, bars[place].label)

    def _centred(self, painter: QPainter, text: str, middle: float, at: float, room: float, *, above: bool) -> None:
        small = self._metrics(small=True)
        if small.horizontalAdvance(text) > room:
            return
        painter.setPen(look.colour("text"))
        painter.setFont(self._font(small=True))
        box = QRectF(middle - room / 2, at - small.height(), room, small.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Funnel(Chart):
    """Bars about their middle, each as wide as it counts, joined by slopes that say how long the step took."""

    def _lay_out(self, painter: QPainter | None, width: float) -> float:
        line, top = self._line(), 0.0
        beside = width >= BESIDE_FROM * line
        names = self._names(width) if beside else 0.0
        left = names + GAP if beside else 0.0
        room = QRectF(self._side(left, width - left, width), 0, width - left, line * THICK)
        before: QRectF | None = None
        for bar in self._panel.bars:
            slope = self._slope(bar, room.width()) if before is not None else 0.0
            above = 0.0 if beside else self._block(bar.label).height(width) + PAD
            box = self._box(bar, room).translated(0, top + slope + above)
            if painter is not None:
                self._step(painter, bar, box, before, room, slope)
                if beside:
                    self._name(painter, bar.label, box, names, width)
                else:
                    self._words(painter, bar.label, top + slope, width)
            top, before = box.bottom(), box
        return top + PAD

    def _names(self, width: float) -> float:
        widest = max((self._metrics().horizontalAdvance(bar.label) for bar in self._panel.bars), default=0.0)
        return min(widest + 2, MOST_WORDS * width)

    def _box(self, bar: Bar, room: QRectF) -> QRectF:
        width = room.width() * bar.total / max(1, self._panel.most)
        return QRectF(room.center().x() - width / 2, 0, width, room.height())

    def _slope(self, bar: Bar, width: float) -> float:
        note = self._block(bar.note, small=True).height(width) + 2 * PAD if bar.note else 0.0
        return max(self._line() * (SLOPE if bar.note else BETWEEN), note)

    def _name(self, painter: QPainter, text: str, box: QRectF, names: float, whole: float) -> None:
        block = self._block(text)
        at = QPointF(self._side(0, names, whole), box.center().y() - block.height(names) / 2)
        block.paint(painter, at, names, look.colour("text"))

    def _step(
        self, painter: QPainter, bar: Bar, box: QRectF, before: QRectF | None, room: QRectF, slope: float
    ) -> None:
        if before is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            corners = (before.bottomLeft(), before.bottomRight(), box.topRight(), box.topLeft())
            painter.drawPolygon(QPolygonF(list(corners)))
        if before is not None and bar.note:
            block = self._block(bar.note, small=True)
            width = block.widest_line(room.width()) + 1
            height = block.height(width)
            at = QPointF(room.center().x() - width / 2, before.bottom() + (slope - height) / 2)
            ground = QRectF(at.x() - 2 * PAD, at.y(), width + 4 * PAD, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(ground, 4, 4)
            block.paint(painter, at, width, look.colour("muted"))
        if bar.total:
            paint_shade(painter, box, self._parts[0].shade)
        self._count(painter, bar, box)

    def _count(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        """In the bar, or beside it where that is too narrow."""
        text, metrics = grouped(bar.total), self._metrics()
        size = metrics.horizontalAdvance(text) + 2 * PAD
        within = size <= box.width()
        spot = QRectF(box)
        if not within and bar.total:
            spot = QRectF(box.left() - size if self._mirrored else box.right(), box.top(), size, box.height())
        painter.setPen(ink_on(self._parts[0].shade) if within else look.colour("text"))
        painter.setFont(self._font())
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)


CHARTS: dict[Picture, type[Chart]] = {
    Picture.BARS: LyingBars,
    Picture.COLUMNS: Columns,
    Picture.FUNNEL: Funnel,
}

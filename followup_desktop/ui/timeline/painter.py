"""Ink for lanes and the fixed column. Paints what layout.py laid out, in the theme's colours; texts stay plain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from followup_desktop.domain.model import Group
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.lane import Blob, Circle, Ink, Label, Lane, Pill, Sign, Span
from followup_desktop.ui.timeline.lettering import Lettering, Style, one_line

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
NOW_OPACITY = 0.62
RAIL_OPACITY = 0.4  # on the selected row
FAINT = 0.55  # how much of a pill is veiled while it is dragged away
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
KEPT_GROUNDS = 24  # calendars in view, in the rows and under them
LEADING = 7  # px between the column's two lines
STRIPE = 14  # px from one stripe of the hatching to the next


class LanePainter:
    """Keeps what is drawn again and again, in one set of fonts and colours; a change of either makes a new one."""

    def __init__(self, lettering: Lettering) -> None:
        self._lettering, self._sizes = lettering, lettering.sizes
        self._texts = {ink: theme.colour(name) for ink, name in TEXT.items()}
        self._fills = {ink: theme.colour(name) for ink, name in SOFT.items()}
        self._surface, self._text, self._muted = map(theme.colour, ("surface", "text", "muted"))
        self._now, self._selected_rail, self._rail_colour = map(theme.colour, ("accent", "accent", "rail"))
        self._now.setAlphaF(NOW_OPACITY)
        self._selected_rail.setAlphaF(RAIL_OPACITY)
        self._all_outlined = theme.is_high_contrast()
        self._stamps: dict[tuple[object, ...], QPixmap] = {}
        self._grounds: dict[tuple[object, ...], tuple[Sequence[Span], QPixmap]] = {}
        self._hatching: QPixmap | None = None

    # -- the column

    def column(self, painter: QPainter, box: QRectF, row: TimelineRow) -> None:
        """Company, and role and stage beneath it, shortened at the end where they do not fit."""
        margin, lettering = self._sizes.margin, self._lettering
        width = box.width() - margin - 10
        beneath = " · ".join(part for part in (one_line(row.application.role), one_line(row.stage_label)) if part)
        name, second = lettering.height(Style.COMPANY), lettering.height(Style.ROLE)
        top = box.center().y() - (name + second) / 2 - LEADING / 2
        closed = row.group is Group.CLOSED
        for text, style, colour, y, height in (
            (one_line(row.application.company), Style.COMPANY, self._muted if closed else self._text, top, name),
            (beneath, Style.ROLE, self._muted, top + name + LEADING, second),
        ):
            painter.setPen(colour)
            shown = lettering.shorten(text, style, width)
            lettering.write(painter, box.left() + margin, y + height / 2, shown, style)

    # -- the lane

    def ground(self, painter: QPainter, box: QRectF, closed: Sequence[Span]) -> None:
        """The lane ``box`` of a row: the surface, shaded in the stretches in which nobody works. A year has a hundred
        of those and most rows have the same, so that it is drawn once and then laid under each."""
        if not closed:
            painter.fillRect(box, self._surface)
            return
        ratio = painter.device().devicePixelRatio()
        key = (id(closed), box.size().toTuple(), ratio)
        if key not in self._grounds:
            if len(self._grounds) >= KEPT_GROUNDS:
                self._grounds.clear()
            made = QPixmap(ceil(box.width() * ratio), ceil(box.height() * ratio))
            made.setDevicePixelRatio(ratio)
            made.fill(self._surface)
            on = QPainter(made)
            self.closed_days(on, QRectF(QPointF(), box.size()), closed)
            on.end()
            self._grounds[key] = (closed, made)
        painter.drawPixmap(round(box.left()), round(box.top()), self._grounds[key][1])

    def closed_days(self, painter: QPainter, box: QRectF, closed: Sequence[Span]) -> None:
        """Shades the stretches of the lane ``box`` in which nobody works."""
        colour = theme.colour("weekend")
        for left, right in closed:
            painter.fillRect(QRectF(box.left() + left, box.top(), right - left, box.height()), colour)

    def now(self, painter: QPainter, x: float, top: float, bottom: float) -> None:
        painter.fillRect(QRectF(round(x) - 1, top, 2, bottom - top), self._now)

    def lane(self, painter: QPainter, box: QRectF, lane: Lane, *, selected: bool) -> None:
        """Everything on the lane; ``box`` is the lane's rectangle."""
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.translate(box.topLeft())
        if lane.now_x is not None:
            for top, bottom in lane.now:
                self.now(painter, lane.now_x, top, bottom)
        self._rail(painter, lane, selected=selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if lane.pill is not None:
            self._pill(painter, lane.pill, selected=selected)
        if lane.promised is not None:
            self._put(painter, lane.promised, ("promised",), self._draw_promised)
        self._round(painter, lane)
        self._labels(painter, lane.labels)
        painter.restore()

    def _rail(self, painter: QPainter, lane: Lane, *, selected: bool) -> None:
        colour = self._selected_rail if selected else self._rail_colour
        top = round(self._sizes.middle) - 1
        for low, high in lane.rail:
            left = round(low)
            painter.fillRect(left, top, round(high) - left, 2, colour)

    def _pill(self, painter: QPainter, pill: Pill, *, selected: bool) -> None:
        colour = self._texts[pill.ink]
        # On the selected row, which has the colour of most pills, a pill is white inside.
        fill = self._surface if selected and not pill.hatched else self._fills[pill.ink]
        path = QPainterPath()
        radius = pill.box.height() / 2
        path.addRoundedRect(pill.box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(path, fill)
        if pill.hatched:
            brush = QBrush(self._hatch(painter))
            painter.setBrushOrigin(QPointF(pill.box.left(), 0))
            painter.fillPath(path, brush)
        if pill.outlined or self._all_outlined:
            pen = QPen(colour, 1.2)
            if pill.hatched:
                pen.setDashPattern([3, 2.2])
            painter.strokePath(path, pen)
        if pill.ideal is not None:
            self._put(painter, pill.ideal, ("ideal", pill.ink), partial(self._draw_ideal, ink=pill.ink))

    def ghost(self, painter: QPainter, box: QRectF, pill: Pill, away: float, moment: float, *, refused: bool) -> None:
        """A pill that is being dragged, and whose row is selected thereby: faint where it stands, whole ``away`` px
        from there. ``box``: the lane's rectangle; ``moment``: x of the moment that is meant."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.translate(box.topLeft())
        faint, there = QPainterPath(), QPainterPath()
        radius = pill.box.height() / 2
        faint.addRoundedRect(pill.box, radius, radius)
        veil = theme.colour("accent_soft")
        veil.setAlphaF(FAINT)
        painter.fillPath(faint, veil)
        ink = Ink.DANGER if refused else pill.ink
        colour = theme.colour(TEXT[ink])
        there.addRoundedRect(pill.box.translated(away, 0).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        painter.fillPath(there, theme.colour(SOFT[ink] if refused else "surface"))
        pen = QPen(colour, 1.5)
        if refused:
            pen.setDashPattern([3, 2.2])
        painter.strokePath(there, pen)
        if not refused:
            painter.setPen(QPen(colour, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            inset = pill.box.height() * 0.22
            painter.drawLine(QLineF(moment, pill.box.top() + inset, moment, pill.box.bottom() - inset))
        painter.restore()

    def _labels(self, painter: QPainter, labels: Sequence[Label]) -> None:
        """Those of one colour after each other."""
        ink: Ink | None = None
        for label in sorted(labels, key=_ink):
            if label.ink is not ink:
                ink = label.ink
                painter.setPen(self._texts[ink])
            self._lettering.write(painter, label.box.left(), label.box.center().y(), label.text, label.style)

    # -- stamps: what stands on many rows is drawn once

    def _round(self, painter: QPainter, lane: Lane) -> None:
        """The attempts, and the interviews over them. Their places are whole numbers of px: PySide takes those in a
        third of the time, and there may be a thousand of them in a frame."""
        half, ratio = self._sizes.pill / 2 + 3, painter.device().devicePixelRatio()
        top, stamps = round(self._sizes.middle - half), self._stamps
        for blob in lane.blobs:
            key = (blob.sign, blob.good, ratio)
            stamp = stamps.get(key) or self._stamp(key, ratio, partial(self._draw_blob, blob=blob))
            painter.drawPixmap(round(blob.x - half), top, stamp)
        for circle in lane.circles:
            named = (circle.letter, circle.ahead, circle.several, ratio)
            stamp = stamps.get(named) or self._stamp(named, ratio, partial(self._draw_circle, circle=circle))
            painter.drawPixmap(round(circle.x - half), top, stamp)

    def _put(self, painter: QPainter, x: float, name: tuple[object, ...], draw: Callable[[QPainter], None]) -> None:
        """A single stamp whose middle is at ``x``."""
        half, ratio = self._sizes.row / 2, painter.device().devicePixelRatio()
        stamp = self._stamps.get((*name, ratio)) or self._stamp((*name, ratio), ratio, draw, self._sizes.row)
        painter.drawPixmap(round(x - half), round(self._sizes.middle - half), stamp)

    def _stamp(
        self, key: tuple[object, ...], ratio: float, draw: Callable[[QPainter], None], side: float = 0
    ) -> QPixmap:
        """``draw`` draws around the origin; ``side``: of the square, else what a pill's height needs."""
        side = side or self._sizes.pill + 6
        stamp = QPixmap(round(side * ratio), round(side * ratio))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        on = QPainter(stamp)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.translate(side / 2, side / 2)
        draw(on)
        on.end()
        self._stamps[key] = stamp
        return stamp

    def _draw_circle(self, painter: QPainter, circle: Circle) -> None:
        size = self._sizes.circle
        line = theme.colour("accent" if circle.ahead else "circle")
        painter.setPen(QPen(line, 2))
        painter.setBrush(theme.colour("surface"))
        if circle.several:
            painter.drawEllipse(QPointF(2.5, 0), size / 2, size / 2)
        painter.drawEllipse(QPointF(), size / 2, size / 2)
        painter.setFont(self._lettering.letter)
        painter.setPen(theme.colour("accent_text" if circle.ahead else "muted"))
        painter.drawText(QRectF(-size, -size, 2 * size, 2 * size), Qt.AlignmentFlag.AlignCenter, circle.letter)

    def _draw_promised(self, painter: QPainter) -> None:
        pen = QPen(theme.colour("warm"), 2)
        pen.setDashPattern([1, 1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = self._sizes.row * 0.32
        painter.drawLine(QLineF(0, -half, 0, half))

    def _draw_ideal(self, painter: QPainter, ink: Ink) -> None:
        colour = QColor(self._texts[ink])
        colour.setAlphaF(0.75)
        painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        half = self._sizes.pill * 0.18
        painter.drawLine(QLineF(0, -half, 0, half))

    def _draw_blob(self, painter: QPainter, blob: Blob) -> None:
        size = self._sizes.pill
        colour, unit = theme.colour("good" if blob.good else "muted"), size / 24
        edge = QColor(colour)
        edge.setAlphaF(1.0 if theme.is_high_contrast() else 0.35)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.colour("good_soft" if blob.good else "neutral_soft"))
        painter.drawEllipse(QPointF(), size / 2 - 0.5, size / 2 - 0.5)
        if blob.sign is Sign.DOT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(), 2.6 * unit, 2.6 * unit)
            return
        painter.setPen(
            QPen(colour, 2 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.scale(unit, unit)
        if blob.sign is Sign.CHECK:
            painter.drawPolyline([QPointF(-4.5, 0.5), QPointF(-1.5, 3.5), QPointF(4.5, -3)])
        else:
            painter.drawLines([QLineF(-3.5, -3.5, 3.5, 3.5), QLineF(3.5, -3.5, -3.5, 3.5)])

    def _hatch(self, painter: QPainter) -> QPixmap:
        """One tile of slanting stripes; its edges fit each other."""
        if self._hatching is None:
            ratio = painter.device().devicePixelRatio()
            tile = QPixmap(round(STRIPE * ratio), round(STRIPE * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(Qt.GlobalColor.transparent)
            on = QPainter(tile)
            on.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = theme.colour("danger")
            colour.setAlphaF(0.16)
            on.setPen(QPen(colour, STRIPE * 0.36, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for shift in (-STRIPE, 0, STRIPE):
                on.drawLine(QLineF(shift - STRIPE, -STRIPE, shift + 2 * STRIPE, 2 * STRIPE))
            on.end()
            self._hatching = tile
        return self._hatching


def _ink(label: Label) -> Ink:
    return label.ink

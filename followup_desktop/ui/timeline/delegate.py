"""Paints one heading or one row of the timeline into its place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from followup_desktop.domain.model import Group
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui import theme
from followup_desktop.ui.timeline.lane import Lane
from followup_desktop.ui.timeline.model import ROW_ROLE, Heading, TimelineModel
from followup_desktop.ui.timeline.painter import LEFT, LanePainter
from followup_desktop.ui.timeline.sight import Sight

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """``painted`` counts what was painted, for the tests."""

    def __init__(self, sight: Sight, rows: TimelineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._sight, self._rows = sight, rows
        self.painted = 0
        self.dress()
        self.kept_clear: tuple[int, QRectF] | None = None  # on the lane of one application; labels there are left out
        self.column_seen = True  # whether the fixed column is painted too: days that go by leave it as it is

    def dress(self) -> None:
        """Other fonts or colours: nothing drawn before holds."""
        lettering = self._sight.lettering
        self.ink = LanePainter(lettering)
        self._surface, self._hover, self._selected, self._edge, self._hairline, self._group = map(
            theme.colour, ("surface", "hover", "accent_soft", "accent", "line", "group")
        )
        self._row_size, self._heading_size = (
            QSize(200, round(height)) for height in (lettering.sizes.row, lettering.sizes.heading)
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Asked for every row there is whenever rows come or go: with every key of the search."""
        return self._heading_size if isinstance(self._rows.entry(index.row()), Heading) else self._row_size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted += 1
        entry, box = index.data(ROW_ROLE), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if isinstance(entry, Heading):
            self._heading(painter, box, entry, hovered=hovered)
        else:
            self._row(painter, box, entry, selected=selected, hovered=hovered)
        if focused:
            self._focus(painter, box)
        painter.restore()

    def _heading(self, painter: QPainter, box: QRectF, heading: Heading, *, hovered: bool) -> None:
        painter.fillRect(box, self._hover if hovered else self._group)
        self._line(painter, box.top(), box)
        self._line(painter, box.bottom() - 1, box)
        sight = self._sight
        if sight.now_x is not None:
            self.ink.now(painter, sight.column + sight.now_x, box.top(), box.bottom())
        lettering = sight.lettering
        painter.setFont(lettering.group)
        painter.setPen(theme.colour("warm" if heading.group is Group.CALL_NOW else "muted"))
        text = heading.text.upper()
        inner = box.adjusted(lettering.sizes.margin, 0, 0, 0)
        painter.drawText(inner, LEFT, text)
        if heading.folded or hovered:
            width = painter.fontMetrics().horizontalAdvance(text)
            self._chevron(painter, QPointF(inner.left() + width + 12, box.center().y()), folded=heading.folded)

    def _chevron(self, painter: QPainter, centre: QPointF, *, folded: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("muted"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.translate(centre)
        if folded:
            painter.rotate(-90)
        painter.drawPolyline([QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)])
        painter.restore()

    def _row(self, painter: QPainter, box: QRectF, row: TimelineRow, *, selected: bool, hovered: bool) -> None:
        sight, ink = self._sight, self.ink
        lane_box, closed = box.adjusted(sight.column, 0, 0, 0), sight.closed_days(row.calendar)
        column_box = QRectF(box.left(), box.top(), sight.column, box.height())
        if selected or hovered:
            painter.fillRect(box, self._selected if selected else self._hover)
        elif self.column_seen:
            painter.fillRect(column_box, self._surface)
        if hovered and not selected:
            ink.closed_days(painter, lane_box, closed)
        elif not selected:
            ink.ground(painter, lane_box, closed)
        self._line(painter, box.bottom() - 1, box)
        ink.lane(painter, lane_box, self._lane(row), selected=selected)
        if not self.column_seen:
            return
        ink.column(painter, column_box, row)
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), self._edge)

    def _lane(self, row: TimelineRow) -> Lane:
        lane, clear = self._sight.lane(row), self.kept_clear
        if clear is None or clear[0] != row.id:
            return lane
        return lane._replace(labels=[one for one in lane.labels if not one.box.intersects(clear[1])])

    def _focus(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.colour("accent")
        colour.setAlphaF(1.0 if theme.is_high_contrast() else 0.7)
        painter.setPen(QPen(colour, 1))
        painter.drawRoundedRect(box.adjusted(5.5, 1.5, -2.5, -2.5), 5, 5)

    def _line(self, painter: QPainter, y: float, box: QRectF) -> None:
        """A hairline inside the row: one on its edge would lie under the next row."""
        painter.fillRect(QRectF(box.left(), y, box.width(), 1), self._hairline)

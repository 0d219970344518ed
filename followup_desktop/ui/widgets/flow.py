"""A layout that sets its widgets side by side and goes on in the next line where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then the next line. What was added with ``at_end`` stands at the right edge, or in a
    line of its own."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._at_end: set[int] = set()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add_at_end(self, widget: QWidget) -> None:
        self.addWidget(widget)
        self._at_end.add(len(self._items) - 1)

    # -- Qt

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._at_end = {place - (place > index) for place in self._at_end if place != index}
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0)) + self._margin_size()

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least + self._margin_size()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _margin_size(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _rows(self, width: int) -> list[list[tuple[int, QLayoutItem, QSize]]]:
        rows: list[list[tuple[int, QLayoutItem, QSize]]] = []
        used = 0
        for place, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(width, item.minimumSize().width())))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if rows and used + self.spacing() + size.width() <= width:
                rows[-1].append((place, item, size))
                used += self.spacing() + size.width()
            else:
                rows.append([(place, item, size)])
                used = size.width()
        return rows

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Returns the height used in pixels, margins included."""
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for row in self._rows(inner.width()):
            height = max(size.height() for _, _, size in row)
            left = inner.left()
            for index, item, size in row:
                if index in self._at_end and item is row[-1][1] and len(row) > 1:
                    left = inner.right() + 1 - size.width()
                if place:
                    spot = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                    item.setGeometry(self._mirrored(spot, inner))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        margins = self.contentsMargins()
        return max(0, top - self.spacing() - inner.top()) + margins.top() + margins.bottom()

    def _mirrored(self, spot: QRect, within: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            spot.moveRight(within.right() - (spot.left() - within.left()))
        return spot

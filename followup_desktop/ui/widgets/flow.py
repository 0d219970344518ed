"""Widgets side by side that go on in the next line where the width ends.

A widget and not a QLayout: a QLayout written in Python keeps its items as Python objects, whose C++ halves were seen
to be gone while the layout was still in use, which ends in a crash.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Left to right, then the next line. What was added with ``add_at_end`` stands at the right edge, or in a line
    of its own."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._parts: list[QWidget] = []
        self._at_end: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """In the order in which they stand."""
        return tuple(self._parts)

    def lines(self) -> int:
        """How many there are in its width."""
        return len(self._rows(self.width()))

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        widget.show()
        self._parts.append(widget)
        self.updateGeometry()

    def add_at_end(self, widget: QWidget) -> None:
        self.add(widget)
        self._at_end = widget

    def _shown(self) -> Iterator[QWidget]:
        return (part for part in self._parts if not part.isHidden())

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        rows: list[list[tuple[QWidget, QSize]]] = []
        used = 0
        for part in self._shown():
            size = _size_of(part, width)
            if rows and used + self._spacing + size.width() <= width:
                rows[-1].append((part, size))
                used += self._spacing + size.width()
            else:
                rows.append([(part, size)])
                used = size.width()
        return rows

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Where each part stands in that width."""
        top = 0
        for row in self._rows(width):
            height = max(size.height() for _, size in row)
            left = 0
            for part, size in row:
                if part is self._at_end and len(row) > 1:
                    left = width - size.width()
                spot = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    spot.moveRight(width - 1 - left)
                yield part, spot
                left += size.width() + self._spacing
            top += height + self._spacing

    def _arrange(self) -> None:
        for part, spot in self._places(self.width()):
            part.setGeometry(spot)

    # -- Qt

    def heightForWidth(self, width: int) -> int:
        return max((spot.bottom() + 1 for _, spot in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        hints = [_size_of(part, None) for part in self._shown()]
        width = sum(hint.width() for hint in hints) + self._spacing * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        least = QSize(0, 0)
        for part in self._shown():
            least = least.expandedTo(part.minimumSizeHint()).expandedTo(part.minimumSize())
        return least

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _size_of(part: QWidget, width: int | None) -> QSize:
    """As much as it wants and may have; not wider than ``width`` unless it must be."""
    least = part.minimumSizeHint().expandedTo(part.minimumSize())
    size = part.sizeHint().expandedTo(least).boundedTo(part.maximumSize())
    if width is not None:
        size.setWidth(min(size.width(), max(width, least.width())))
        if part.hasHeightForWidth():
            size.setHeight(part.heightForWidth(size.width()))
    return size

"""Parts side by side, as many as the width has room for; the others go on beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from followup_desktop.ui.widgets import look

BETWEEN = look.GAP + 4


class Beside(QWidget):
    """``stretches``: how the width is shared while all stand in one line; equally without."""

    def __init__(self, *parts: QWidget, stretches: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._stretches = parts, tuple(stretches)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(BETWEEN)
        self._columns = 0
        self._arrange(len(parts))

    @property
    def columns(self) -> int:
        """How many stand in a line."""
        return self._columns

    def _least_widths(self) -> list[int]:
        return [part.minimumSizeHint().expandedTo(part.minimumSize()).width() for part in self._parts]

    def _fitting(self) -> int:
        """In lines of fewer than all, all columns are equally wide."""
        widths = self._least_widths()
        for columns in range(len(widths), 1, -1):
            needed = sum(widths) if columns == len(widths) else columns * max(widths)
            if needed + BETWEEN * (columns - 1) <= self.width():
                return columns
        return 1

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self._grid.removeWidget(part)
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        in_one_line = columns == len(self._parts) and self._stretches
        for place in range(len(self._parts)):
            share = self._stretches[place] if in_one_line else 1
            self._grid.setColumnStretch(place, share if place < columns else 0)

    # -- Qt

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._least_widths(), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._fitting())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a part wants more room or less, as with another font
            self._arrange(self._fitting())
        return super().event(event)

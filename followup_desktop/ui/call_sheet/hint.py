"""What the side panel says while no row is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import WrapLabel

TITLE = tr("Nothing is selected")
TEXT = tr("Choose a row on the timeline, and here stands whether to call, whom, and what to say.")


class Hint(QWidget):
    """Two lines in the upper half."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * look.MARGIN, look.MARGIN, 2 * look.MARGIN, look.MARGIN)
        column.addStretch(2)
        column.addWidget(WrapLabel(TITLE, bold=True, parent=self))
        column.addSpacing(4)
        column.addWidget(WrapLabel(TEXT, tone="muted", parent=self))
        column.addStretch(3)

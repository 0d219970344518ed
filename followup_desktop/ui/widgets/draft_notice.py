"""One line in a card: what was typed there before is back, and a way to begin again without it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel

BACK = tr("What you typed before is back.")
AGAIN = tr("Start afresh")


class DraftNotice(QWidget):
    """Signal: ``cleared()``: the user does not want it."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(BACK)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.text = WrapLabel(BACK, tone="muted", size=look.SECOND, parent=self)
        self.text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.clear_button = LinkButton(AGAIN, tone="accent_text", size=look.SECOND, parent=self)
        self.clear_button.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        row.addWidget(self.text, 1)
        row.addWidget(self.clear_button)

    def stand_in(self, card: QWidget) -> None:
        """Beneath the title of a card or at the head of a dialog."""
        column = card.layout()
        if not isinstance(column, QVBoxLayout):
            return
        row = self.layout()
        if row is not None and column.contentsMargins().left() == 0:  # a card whose parts keep the margin themselves
            row.setContentsMargins(look.MARGIN, 0, look.MARGIN - look.RING, 0)
        column.insertWidget(1, self)
        self.show()
        tab_through(card)

    def go(self) -> None:
        """Takes it out of the card."""
        self.hide()
        self.setParent(None)
        self.deleteLater()

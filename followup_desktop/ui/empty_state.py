"""What stands in the middle while there is nothing to show: the first run, and a search that finds nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


def _text(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class EmptyState(QWidget):
    """No interviews yet. Signals: ``add_requested``, ``import_requested``, ``demo_requested``."""

    add_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card = QFrame(self)
        card.setObjectName("card")
        card.setFixedWidth(440)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 30, 32, 30)
        column.setSpacing(6)
        column.addWidget(_text("No interviews yet", "cardTitle"))
        column.addWidget(_text("Drop an invitation here, or add the first one by hand.", "quietText"))
        column.addWidget(_text("From then on you are told when to call and what to say.", "quietText"))
        column.addSpacing(10)
        column.addLayout(self._buttons())
        column.addWidget(self.demo_button, 0, Qt.AlignmentFlag.AlignCenter)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        outer.addStretch(3)

    def _buttons(self) -> QHBoxLayout:
        self.add_button = QPushButton("+ Interview")
        self.add_button.setAccessibleName("Add an interview")
        self.add_button.setProperty("kind", "primary")
        self.import_button = QPushButton("Import…")
        self.import_button.setAccessibleName("Import invitations from files")
        self.demo_button = QPushButton("Look around with sample data")
        self.add_button.clicked.connect(self.add_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.demo_button.clicked.connect(self.demo_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.add_button)
        row.addWidget(self.import_button)
        row.addStretch(1)
        return row


class NoMatch(QWidget):
    """A search that finds nothing. Signal: ``clear_requested``."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = _text("", "cardTitle")
        self.clear_button = QPushButton("Show all")
        self.clear_button.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._title)
        self._what = _text("", "quietText")
        column.addWidget(self._what)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def show_for(self, text: str) -> None:
        """``text``: the words that were searched; without any it is the choice of rows that leaves nothing."""
        words = text.strip()
        self._title.setText(f"Nothing matches “{words}”" if words else "Nothing matches the choice of rows")
        searched = "Companies, roles and people were searched."
        self._what.setText(searched if words else "Stages, advice and closed ones are chosen in its menu.")

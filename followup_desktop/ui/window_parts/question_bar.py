"""One line above the timeline with a question that may wait: it takes no keyboard and covers nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.unhurried import Unhurried


class QuestionBar(QFrame):
    """Hidden until ``ask``. Signals: ``agreed()``, ``declined()``; it goes with either."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBar")
        self.text = QLabel(self)
        self.text.setObjectName("questionText")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.yes_button = QPushButton(tr("Yes"), self)
        self.no_button = QPushButton(tr("Not now"), self)
        self.yes_button.clicked.connect(self._agree)
        self.no_button.clicked.connect(self._decline)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.yes_button)
        row.addWidget(self.no_button)
        self.hide()
        self.unhurried = Unhurried(self)

    def ask(self, question: str, yes: str, no: str) -> None:
        self.text.setText(question)
        for button, answer in ((self.yes_button, yes), (self.no_button, no)):
            button.setText(answer)
            button.setAccessibleName(f"{answer}: {question}")
        self.setAccessibleName(question)
        self.show()
        self.unhurried.begin()  # nobody asked for it to be there
        announce(self, question)

    @Slot()
    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()

    @Slot()
    def _decline(self) -> None:
        self.hide()
        self.declined.emit()

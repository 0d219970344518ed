"""The card for overruling the advice: a contact the user wants all the same, by which way and when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from followup_desktop.domain.model import Moment, Verdict
from followup_desktop.ui.dialogs.fields import FieldRow, line
from followup_desktop.ui.window_parts.segmented import Segmented

WAYS = ((Verdict.CALL.value, "Call"), (Verdict.EMAIL.value, "E-mail"))
HELP = "Not understood yet. Try “tomorrow 10:00” or “thu 2pm”."


class OwnCard(QFrame):
    """Signals: ``asked(text)``: understand this moment; ``saved(verdict word, instant)``; ``cancelled()``."""

    asked = Signal(str)
    saved = Signal(str, object)
    cancelled = Signal()

    def __init__(self, company: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName("Contact them all the same")
        self.setFixedWidth(420)
        self._at: datetime | None = None
        self.way = Segmented("The way to contact them", WAYS, self)
        self.way.choose(Verdict.CALL.value)
        self.when = line("When", "tomorrow 10:00")
        self.when_row = FieldRow("When", self.when)
        self.save_button = QPushButton("Plan it")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setEnabled(False)
        self.cancel_button = QPushButton("Cancel")
        self._lay_out(company)
        self.when.textChanged.connect(self._typed)
        self.when.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)

    def _lay_out(self, company: str) -> None:
        title = QLabel(f"Contact {company} all the same")
        title.setObjectName("cardTitle")
        note = QLabel("The advice stays what it is; that you decided otherwise is remembered.")
        note.setObjectName("quiet")
        for label in (title, note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(True)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        for part in (title, note, self.way, self.when_row):
            column.addWidget(part)
        column.addLayout(foot)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._at = None
        self.save_button.setEnabled(False)
        if text.strip():
            self.asked.emit(text.strip())
        else:
            self.when_row.remark.say("")

    def understood(self, text: str, answer: tuple[Moment, str] | None) -> None:
        """The answer to ``asked(text)``; ignored if something else stands in the field by now."""
        if text != self.when.text().strip():
            return
        self._at = answer[0].instant if answer else None
        self.when_row.remark.say(answer[1] if answer else HELP, problem=answer is None)
        self.save_button.setEnabled(self._at is not None)

    @Slot()
    def save(self) -> None:
        if self._at is not None:
            self.saved.emit(self.way.current(), self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

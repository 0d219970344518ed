"""One line above the timeline for what went wrong or stays so: a sentence, what to do, and a way to close it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.ui.dialogs.fields import restyle
from followup_desktop.ui.widgets.text import shortened

BUG_SENTENCE = tr("Something went wrong inside the program; nothing was saved.")
BUG_ADVICE = tr("Your data is as it was. The details are in the log; try again, or start the program anew.")


class MessageBar(QFrame):
    """Hidden while there is nothing to say. Tones: ``problem`` (an error), ``lasting`` (a state), ``remark``."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plain: Callable[[str], str] = str  # what may stand there while the user is discreet
        self.setObjectName("messageBar")
        self.text = QLabel(self)
        self.text.setObjectName("messageText")
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setWordWrap(True)
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setObjectName("messageClose")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        self.hide()

    def show_error(self, error: BaseException) -> None:
        """A KnownError in its own words; anything else as the bug it is (it was logged where it happened)."""
        if isinstance(error, KnownError):
            self.say(self.plain(error.sentence), self.plain(error.advice))
        else:
            self.say(BUG_SENTENCE, BUG_ADVICE)

    def say(self, sentence: str, advice: str = "", *, lasting: bool = False) -> None:
        text = f"<b>{escape(shortened(sentence))}</b> {escape(shortened(advice))}".strip()
        self._show(text, f"{sentence} {advice}".strip(), "lasting" if lasting else "problem")

    def remark(self, sentence: str) -> None:
        """Something worth knowing that asks for nothing; what is wrong is not covered up by it."""
        if self.isHidden() or self.property("tone") == "remark":
            self._show(escape(shortened(sentence)), sentence, "remark")

    def _show(self, text: str, spoken: str, tone: str) -> None:
        self.text.setText(text)
        self.close_button.setVisible(tone != "lasting")
        self.setProperty("tone", tone)
        self.setAccessibleName(spoken)
        restyle(self)
        restyle(self.text)  # its colour hangs on the bar's tone
        self.show()

    @Slot()
    def clear(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

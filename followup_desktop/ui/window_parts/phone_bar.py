"""One line above the timeline for what the user changed on the phone: the sentence, what the advice says of it, and
the answers. It takes no keyboard and covers nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import shortened
from followup_desktop.ui.widgets.unhurried import Unhurried

MOST_ANSWERS = 3


class PhoneBar(QFrame):
    """Hidden while there is nothing to ask. Signal: ``answered(item_id, PhoneAnswer)``."""

    answered = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plain: Callable[[str], str] = str  # what may stand there while the user is discreet
        self._shown: PhoneQuestion | None = None
        self._more = 0
        self.setObjectName("questionBar")
        self.text, self.remark = self._label("questionText"), self._label("questionRemark")
        self.buttons = tuple(QPushButton(self) for _ in range(MOST_ANSWERS))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.text)
        words.addWidget(self.remark)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._answer, place))
            row.addWidget(button)
        self.hide()
        self.unhurried = Unhurried(self)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def ask(self, question: PhoneQuestion | None, more: int) -> None:
        """``more``: so many wait behind it; None: nothing to ask."""
        new = question is not None and (self._shown is None or self._shown.item_id != question.item_id)
        self._shown, self._more = question, more
        self.dress()
        self.setVisible(question is not None)
        if new and question is not None:
            self.unhurried.begin()  # nobody asked for it to be there
            announce(self, self.text.text())

    def dress(self) -> None:
        """Names as they may be seen now."""
        question = self._shown
        if question is None:
            return
        sentence = self.plain(shortened(question.sentence))
        more = tr(" ({more} more after this)", more=self._more) if self._more else ""
        self.text.setText(sentence + more)
        self.remark.setText(self.plain(question.remark))
        self.remark.setVisible(bool(question.remark))
        self.setAccessibleName(f"{sentence} {self.plain(question.remark)}".strip())
        for button, (_, label) in zip(self.buttons, question.answers, strict=False):
            button.setText(label)
            button.setAccessibleName(f"{label}: {sentence}")
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(question.answers))

    def _answer(self, place: int) -> None:
        question = self._shown
        if question is not None:
            answer: PhoneAnswer = question.answers[place][0]
            self.hide()
            self._shown = None
            self.answered.emit(question.item_id, answer)

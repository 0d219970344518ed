"""Fields to type into: a growing text, a labelled row, a day in words that says what it understood."""

from __future__ import annotations

from datetime import date
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.day_words import day_of_year
from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel

NOT_UNDERSTOOD = tr("Not understood yet. Try “fri next week” or “4 Dec”.")
TYPING_PAUSE = 150  # ms after the last key before a day in words is asked about


class GrowingText(QPlainTextEdit):
    """A text of several lines that grows with what is in it, from ``least`` to ``most`` lines; then it scrolls.

    Tab leaves it. Signals: ``committed()`` on Ctrl+Enter, ``left()`` when the keyboard goes elsewhere.
    """

    committed = Signal()
    left = Signal()

    def __init__(self, name: str, *, least: int = 2, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)  # in line with the text of a QLineEdit
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @Slot()
    def _grow(self) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        margins = 2 * self.document().documentMargin()
        text = self._text_height()
        least, most = (lines * line + margins for lines in (self._least, self._most))
        around = max(0, self.height() - self.viewport().height())  # frame and padding, whatever the style
        height = ceil(min(max(text, least), most) + around) + 2
        too_long = text > most + 1
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if too_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def _text_height(self) -> float:
        """In pixels, margins included. Asked block by block: the document counts only lines it has broken already."""
        height, block = self.document().documentMargin(), self.document().firstBlock()  # the last block has the other
        while block.isValid() and height <= self._most * 200:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return height

    # -- Qt

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.committed.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # leaves the card, not the text
            return
        super().keyPressEvent(event)


class Labelled(QWidget):
    """A label above its field, with room for a remark beneath."""

    def __init__(self, title: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = QLabel(title, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setBuddy(field)
        self.remark = WrapLabel(tone="muted", size=look.SMALL, parent=self)
        self.remark.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(field)
        column.addWidget(self.remark)

    def say(self, text: str, *, problem: bool = False) -> None:
        """One line beneath the field; empty takes it away."""
        self.remark.set_tone("danger" if problem else "muted")
        self.remark.setText(text)
        self.remark.setVisible(bool(text))


class _HintedLine(QLineEdit):
    """A line that shows a quiet remark behind what was typed, where there is room for both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = ""

    def room(self) -> float:
        """Pixels free behind the text."""
        typed = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return self.width() - typed - 2 * look.FIELD_PADDING - 16

    def hint_width(self) -> float:
        return QFontMetricsF(look.font(self, look.SMALL)).horizontalAdvance(self.hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hint or self.hint_width() > self.room():
            return
        painter = QPainter(self)
        painter.setFont(look.font(self, look.SMALL))
        painter.setPen(look.colour("muted"))
        typed = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        left = look.FIELD_PADDING + 14 + typed
        box = QRectF(left, 0, self.width() - left, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - left)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.hint)
        painter.end()


class DayField(Labelled):
    """A day in words. Somebody else understands them: ``asked(text)`` goes out, ``understood`` comes back.

    ``changed()``: the day (or that there is none yet) is another than before. While the words are not understood the
    field says so beneath, and ``is_open_question`` holds.
    """

    asked = Signal(str)
    changed = Signal()
    answered = Signal()

    def __init__(
        self, title: str, placeholder: str = "", parent: QWidget | None = None, *, help: str = NOT_UNDERSTOOD
    ) -> None:
        """``help``: what stands beneath while the words are not understood."""
        self.edit = _HintedLine()
        super().__init__(title, self.edit, parent)
        self._help = help
        self._name = title.replace("&", "")
        self.edit.setAccessibleName(self._name)
        self.edit.setPlaceholderText(placeholder)
        self._day: date | None = None
        self._answered_text = ""
        self._pause = Debounce(TYPING_PAUSE, self)
        self._pause.settled.connect(self._ask)
        self.edit.textChanged.connect(self._typed)

    @property
    def day(self) -> date | None:
        """What was understood; None while empty or not understood."""
        return self._day

    @property
    def text(self) -> str:
        return self.edit.text().strip()

    @property
    def is_waiting(self) -> bool:
        """Words stand in the field to which no answer has come."""
        return self.text != self._answered_text

    @property
    def is_open_question(self) -> bool:
        """Words stand in the field that were not understood, or not yet."""
        return bool(self.text) and (self.is_waiting or self._day is None)

    def show_day(self, day: date | None) -> None:
        """A day that is known already, in words that can be edited; nobody is asked about it."""
        self.show_known(day_of_year(day) if day else "", day)

    def show_known(self, text: str, day: date | None, shown: str = "") -> None:
        """The same in words that somebody else chose; ``shown``: how they are understood."""
        self.edit.setText(text)
        self._pause.drop()
        self._answered_text, self._day = self.text, day
        self._show(shown)

    def rename(self, title: str) -> None:
        """Asks for another day: the label, and the name screen readers hear."""
        self._name = title
        self.label.setText(title)
        self.edit.setAccessibleName(title)

    def ask_now(self) -> None:
        """Does not wait for the pause."""
        self._pause.flush()

    @Slot()
    def understood(self, day: date | None, shown: str, text: str | None = None, problem: str = "") -> None:
        """The answer; one about words (``text``) that were typed over in the meantime is ignored.

        ``problem``: why there is no day, where more is known than that the words were not understood.
        """
        if text is not None and text.strip() != self.text:
            return
        before = self._day
        self._answered_text, self._day = self.text, day if self.text else None
        self._show(shown if self._day is not None else "")
        why_not = problem or self._help
        if self._day is None and self.text:
            self.say(why_not, problem=True)
        announce(self.edit, why_not if self.is_open_question else shown)
        if self._day != before:
            self.changed.emit()
        self.answered.emit()

    @Slot()
    def _typed(self) -> None:
        before = self._day
        self._day = None
        self._show("")
        if self.text:
            self._answered_text = ""
            self._pause.touch()
        else:
            self._pause.drop()
            self._answered_text = ""
        if before is not None:
            self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.text)

    def _show(self, shown: str) -> None:
        self.edit.hint = shown
        self.edit.setAccessibleDescription(shown)
        beneath = bool(shown) and self.edit.hint_width() > self.edit.room()
        self.say(shown if beneath else "")
        self.edit.update()

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.edit.hint:
            self._show(self.edit.hint)

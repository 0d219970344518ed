"""Building stones of the dialogs: a labelled field with its remark beneath, and the place to drop an invitation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets.speech import name_list


def paths_in(data: QMimeData) -> list[Path]:
    """The local files of a drop or of the clipboard."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


ODD_EMAIL = tr("This is not a whole e-mail address yet.")


def is_odd_email(text: str) -> bool:
    """Whether something is typed that is no whole address yet."""
    name, _, domain = text.strip().partition("@")
    return bool(text.strip()) and not (name and "." in domain.strip("."))


def restyle(widget: QWidget) -> None:
    """Lets the style sheet see a property that was changed after the widget was polished."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def grow_to_fit(dialog: QWidget) -> None:
    """Makes a dialog higher where a remark that appeared needs the room; never lower, so that nothing jumps."""
    layout = dialog.layout()
    if layout is not None and dialog.isVisible():
        wanted = layout.totalHeightForWidth(dialog.width())
        if wanted > dialog.height():
            dialog.resize(dialog.width(), wanted)


class Remark(QLabel):
    """One small line beneath a field: what was understood, or what is wrong with it. Takes no room while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remark")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, *, problem: bool = False) -> None:
        self.setText(text)
        self.setProperty("tone", "problem" if problem else "quiet")
        restyle(self)
        self.setVisible(bool(text))


class FieldRow(QWidget):
    """A label above one or more fields side by side, and the remark beneath them."""

    def __init__(self, label: str, *fields: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.label = QLabel(label, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(fields[0])
        column.addWidget(self.label)
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in fields:
            row.addWidget(field, 1)
        column.addLayout(row)
        self.remark = Remark(self)
        column.addWidget(self.remark)


def line(name: str, placeholder: str = "") -> QLineEdit:
    """A line to type in, with its accessible name."""
    edit = QLineEdit()
    edit.setAccessibleName(name)
    edit.setPlaceholderText(placeholder or name)
    return edit


def chooser(name: str, placeholder: str) -> QComboBox:
    """A list to choose from with nothing chosen yet."""
    box = QComboBox()
    name_list(box, name)
    box.setPlaceholderText(placeholder)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def choice_of(name: str, choices: Sequence[tuple[object, str]], chosen: object) -> QComboBox:
    """A list of which one is chosen. ValueError where that is none of them."""
    box = chooser(name, name)
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex([value for value, _ in choices].index(chosen))
    return box


class DropZone(QFrame):
    """The place to drop an invitation or to paste an e-mail; Enter or a click on it asks for files.

    Signals: ``files(list[Path])``, ``text(str)``, ``choose_requested()``.
    """

    files = Signal(object)
    text = Signal(str)
    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Drop an invitation here, paste the e-mail text, or press Enter to choose a file"))
        label = QLabel(tr("Drop an invitation (.ics, .eml) here\nor paste the e-mail text"), self)
        label.setObjectName("dropZoneText")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.addWidget(label)

    def take(self, data: QMimeData) -> bool:
        """Hands on what lies in a drop or on the clipboard; False where there is nothing of use."""
        if paths := paths_in(data):
            self.files.emit(paths)
        elif data.hasText() and data.text().strip():
            self.text.emit(data.text())
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()
            self._light(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(on=False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QApplication.clipboard().mimeData())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose_requested.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.choose_requested.emit()

    def _light(self, *, on: bool) -> None:
        self.setProperty("over", on)
        restyle(self)

"""One setting in the dialog: its name, an editor for its kind, what it does, and the way back to our suggestion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.services.views import SettingKind, SettingView
from followup_desktop.ui.dialogs.fields import Remark
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.surfaces import Fold
from followup_desktop.ui.widgets.text import Run, WrapLabel

CLOCK = "HH:mm"
EDITOR_WIDTH = 190
GRADES = {"A": "survey or public office", "B": "somebody who hires", "C": "advice column", "own": "our own rule"}


class SettingRow(QWidget):
    """Signals: ``chosen(key, value)``: save it; answered by ``saved`` or ``refused``. ``open_link(link)``."""

    chosen = Signal(str, str)
    open_link = Signal(str)

    def __init__(self, setting: SettingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._value = setting.value
        self.title = QLabel(setting.title, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.editor, self._read, self._show = self._make_editor()
        self.editor.setAccessibleName(setting.title)
        self.editor.setAccessibleDescription(setting.text)
        self.title.setBuddy(self.editor)
        self.back = LinkButton(f"Back to {self._named(setting.default)}", tone="accent_text", size=look.SMALL)
        self.back.setAccessibleDescription(setting.title)
        self.back.clicked.connect(self.reset)
        self.remark = Remark(self)
        self._lay_out()
        self._offer_back()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)
        beneath = QHBoxLayout()
        beneath.addWidget(WrapLabel(self.setting.text, tone="muted", size=look.SECOND), 1)
        beneath.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addLayout(beneath)
        column.addWidget(self.remark)
        if self.setting.sources:
            column.addWidget(self._sources())

    def _sources(self) -> Fold:
        fold = Fold("Who says what", self, size=look.SMALL)
        for title, grade, link in self.setting.sources:
            row = QHBoxLayout()
            said = f"{title} · {GRADES.get(grade, grade)}"
            row.addWidget(WrapLabel(said, tone="muted", size=look.SMALL), 1)
            if look.is_web(link):
                button = LinkButton("Open", tone="accent_text", size=look.SMALL)
                button.setAccessibleName(f"Open the source: {said}")
                button.setProperty("link", link)
                button.clicked.connect(self._open)
                row.addWidget(button)
            fold.column.addLayout(row)
        return fold

    # -- editors: the widget, how its value is read, and how one is shown in it

    def _make_editor(self) -> tuple[QWidget, Callable[[], str], Callable[[str], None]]:
        return {
            SettingKind.DAYS: self._number,
            SettingKind.COUNT: self._number,
            SettingKind.TIME: self._time,
            SettingKind.SWITCH: self._switch,
            SettingKind.TEXT: self._text,
            SettingKind.CHOICE: self._choice,
        }[self.setting.kind]()

    def _number(self) -> tuple[QWidget, Callable[[], str], Callable[[str], None]]:
        box = QSpinBox()
        box.setRange(self.setting.least, self.setting.most)
        box.setKeyboardTracking(False)
        box.setValue(int(self._value))
        _as_high_as_a_line(box)
        box.installEventFilter(self)
        box.valueChanged.connect(self._changed)
        return box, lambda: str(box.value()), lambda value: box.setValue(int(value))

    def _time(self) -> tuple[QWidget, Callable[[], str], Callable[[str], None]]:
        edit = QTimeEdit(QTime.fromString(self._value, CLOCK))
        edit.setDisplayFormat(CLOCK)
        edit.setKeyboardTracking(False)
        _as_high_as_a_line(edit)
        edit.installEventFilter(self)
        edit.timeChanged.connect(self._changed)
        return (
            edit,
            lambda: edit.time().toString(CLOCK),
            lambda value: edit.setTime(QTime.fromString(value, CLOCK)),
        )

    def _switch(self) -> tuple[QWidget, Callable[[], str], Callable[[str], None]]:
        box = PointBox((Run("On"),), strikes=False)
        box.setFixedWidth(look.ICON_BUTTON * 2)
        box.setChecked(self._value == "on")
        box.toggled.connect(self._changed)
        return box, lambda: "on" if box.isChecked() else "off", lambda value: box.setChecked(value == "on")

    def _text(self) -> tuple[QWidget, Callable[[], str], Callable[[str], None]]:
        edit = QLineEdit(self._value)
        edit.setMaxLength(self.setting.most)
        edit.setFixedWidth(EDITOR_WIDTH)
        edit.editingFinished.connect(self._changed)
        return edit, lambda: edit.text().strip(), edit.setText

    def _choice(self) -> tuple[QWidget, Callable[[], str], Callable[[str], None]]:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(EDITOR_WIDTH)
        box.installEventFilter(self)
        for value, text in self.setting.options:
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(self._value))
        box.currentIndexChanged.connect(self._changed)
        return box, lambda: str(box.currentData()), lambda value: box.setCurrentIndex(box.findData(value))

    # -- changing

    @property
    def value(self) -> str:
        """The value that is saved."""
        return self._value

    @Slot()
    def _changed(self) -> None:
        value = self._read()
        if value != self._value:
            self.remark.say("")
            self.chosen.emit(self.setting.key, value)

    @Slot()
    def reset(self) -> None:
        """Back to our suggestion."""
        if self._value != self.setting.default:
            self.chosen.emit(self.setting.key, self.setting.default)

    def saved(self, value: str) -> None:
        self._value = value
        self._put(value)
        self._offer_back()

    def refused(self, sentence: str) -> None:
        """Says why, and shows again what holds; a text stays, to be put right."""
        if self.setting.kind is not SettingKind.TEXT:
            self._put(self._value)
        self.remark.say(sentence, problem=True)

    def _put(self, value: str) -> None:
        self.editor.blockSignals(True)
        self._show(value)
        self.editor.blockSignals(False)

    def _offer_back(self) -> None:
        there = self._value != self.setting.default and self.setting.kind is not SettingKind.TEXT
        self.back.setVisible(there)

    def _named(self, value: str) -> str:
        return dict(self.setting.options).get(value, value)

    def matches(self, text: str) -> bool:
        """Whether all of the words stand somewhere in it."""
        said = f"{self.setting.group_title} {self.setting.title} {self.setting.text}".casefold()
        return all(word in said for word in text.casefold().split())

    @Slot()
    def _open(self) -> None:
        self.open_link.emit(str(self.sender().property("link")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes a number only where the keyboard is."""
        wheel = event.type() is QEvent.Type.Wheel and isinstance(watched, QAbstractSpinBox | QComboBox)
        if wheel and watched is self.editor and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _as_high_as_a_line(box: QAbstractSpinBox) -> None:
    """A number or a time stands as high as the texts beside it."""
    box.setFixedWidth(EDITOR_WIDTH // 2)
    box.setMinimumHeight(QLineEdit().sizeHint().height())

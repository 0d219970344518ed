"""The editors of the settings, one for each kind of value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTime, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from followup_desktop.languages import tr
from followup_desktop.services.setting_views import SettingKind, SettingView
from followup_desktop.ui.dialogs.hours_editor import CLOCK, Editor, TimeBox, hours_editor
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.speech import name_list
from followup_desktop.ui.widgets.text import Run

ON, OFF = "on", "off"
WIDEST = "00 days"
TEXT_WIDTH = 24  # characters of a line to type in


def make_editor(setting: SettingView, changed: Callable[[], None]) -> Editor:
    """An editor that shows the value of the setting and calls ``changed`` when the user chose another."""
    made = {
        SettingKind.DAYS: _number,
        SettingKind.COUNT: _number,
        SettingKind.TIME: _time,
        SettingKind.SWITCH: _switch,
        SettingKind.TEXT: _text,
        SettingKind.PLACE: _text,
        SettingKind.CHOICE: _choice,
        SettingKind.HOURS: hours_editor,
    }[setting.kind](setting, changed)
    more = setting.text or setting.group_title
    if isinstance(made.input, QComboBox):
        name_list(made.input, setting.title, more)
    else:
        made.input.setAccessibleName(setting.title)
        made.input.setAccessibleDescription(more)
    return made


def in_words(setting: SettingView, value: str) -> str:
    """A value as the dialog shows it: "7 days", "once a day"."""
    if setting.kind is SettingKind.DAYS:
        return f"{value}{_unit(int(value))}"
    return dict(setting.options).get(value, value)


def _unit(days: int) -> str:
    return " day" if days == 1 else " days"


# -- numbers and times


class DaysBox(QSpinBox):
    """A number of days with its word."""

    def __init__(self, *, days: bool) -> None:
        super().__init__()
        self._days = days
        if days:
            self.valueChanged.connect(self.name_unit)
        self.name_unit()

    @Slot()
    def name_unit(self) -> None:
        if self._days:
            self.setSuffix(_unit(self.value()))


class Stepper(QWidget):
    """A number or a time between a minus and a plus, which are for the mouse: the arrow keys do the same."""

    def __init__(self, box: QSpinBox | QTimeEdit, spoken: str) -> None:
        super().__init__()
        self.box = box
        box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        box.setKeyboardTracking(False)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setFixedWidth(box.fontMetrics().horizontalAdvance(WIDEST) + 3 * look.GAP)
        self.less, self.more = (
            _step("−", tr("Less: {spoken}", spoken=spoken)),
            _step("+", tr("More: {spoken}", spoken=spoken)),
        )
        self.less.clicked.connect(self._less)
        self.more.clicked.connect(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.less, box, self.more):
            row.addWidget(part)
        if isinstance(box, QSpinBox):
            box.valueChanged.connect(self.look_again)
        self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Greys the sign that leads nowhere."""
        if isinstance(self.box, QSpinBox):
            self.less.setEnabled(self.box.value() > self.box.minimum())
            self.more.setEnabled(self.box.value() < self.box.maximum())

    @Slot()
    def _less(self) -> None:
        self._step(-1)

    @Slot()
    def _more(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(self.box, QTimeEdit):
            self.box.setCurrentSection(QTimeEdit.Section.MinuteSection)
        self.box.stepBy(by)


def _step(sign: str, spoken: str) -> QPushButton:
    button = QPushButton(sign)
    button.setObjectName("step")
    button.setAccessibleName(spoken)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setFixedWidth(look.ICON_BUTTON)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # as high as what it stands beside
    return button


def _number(setting: SettingView, changed: Callable[[], None]) -> Editor:
    box = DaysBox(days=setting.kind is SettingKind.DAYS)
    box.setRange(setting.least, setting.most)
    box.setValue(int(setting.value))
    field = Stepper(box, setting.title)
    box.valueChanged.connect(changed)

    def show(value: str) -> None:
        box.setValue(int(value))
        box.name_unit()
        field.look_again()

    return Editor(box, field, lambda: str(box.value()), show, box.interpretText)


def _time(setting: SettingView, changed: Callable[[], None]) -> Editor:
    edit = TimeBox(QTime.fromString(setting.value, CLOCK))
    edit.setDisplayFormat(CLOCK)
    field = Stepper(edit, setting.title)
    edit.timeChanged.connect(changed)
    return Editor(
        edit,
        field,
        lambda: edit.time().toString(CLOCK),
        lambda value: edit.setTime(QTime.fromString(value, CLOCK)),
        edit.interpretText,
    )


# -- switches, texts, choices


class Switch(PointBox):
    """A box to check that says how it stands."""

    def __init__(self, spoken: str, *, on: bool) -> None:
        super().__init__((Run(tr("Off")),), strikes=False)
        self._spoken = spoken
        self.setFixedWidth(self.sizeHint().width())
        self.toggled.connect(self.name_state)
        self.setChecked(on)
        self.name_state()

    @Slot()
    def name_state(self) -> None:
        self.say((Run(tr("On") if self.isChecked() else tr("Off")),))
        self.setAccessibleName(self._spoken)


def _switch(setting: SettingView, changed: Callable[[], None]) -> Editor:
    box = Switch(setting.title, on=setting.value == ON)
    box.toggled.connect(changed)

    def show(value: str) -> None:
        box.setChecked(value == ON)
        box.name_state()

    return Editor(box, box, lambda: ON if box.isChecked() else OFF, show)


def _text(setting: SettingView, changed: Callable[[], None]) -> Editor:
    edit = QLineEdit(setting.value)
    edit.setMaxLength(setting.most)
    edit.setFixedWidth(edit.fontMetrics().averageCharWidth() * TEXT_WIDTH)
    pause = Debounce.typed(edit)
    edit.textEdited.connect(pause.touch)
    edit.editingFinished.connect(pause.drop)
    for over in (pause.settled, edit.editingFinished):
        over.connect(changed)

    def read() -> str:
        return edit.text().strip()

    def show(value: str) -> None:
        if not pause.is_waiting and value != read():  # whoever types on is not interrupted
            edit.setText(value)

    return Editor(edit, edit, read, show, pause.drop)


def _choice(setting: SettingView, changed: Callable[[], None]) -> Editor:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumWidth(box.fontMetrics().averageCharWidth() * TEXT_WIDTH)
    for value, text in setting.options:
        box.addItem(text, value)
    box.setCurrentIndex(box.findData(setting.value))
    box.currentIndexChanged.connect(changed)
    return Editor(box, box, lambda: str(box.currentData()), lambda value: box.setCurrentIndex(box.findData(value)))

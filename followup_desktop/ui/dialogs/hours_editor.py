"""The editor of a setting that is off, on, or a stretch of the day; and what it shares with the other editors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.setting_views import SettingView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import WrapLabel

CLOCK = "HH:mm"
HOURS = "hours"
QUARTER = 15  # minutes of one step
WIDEST = "00:00"


@dataclass(frozen=True)
class Editor:
    """``input`` takes the keyboard, ``field`` is what stands in the dialog; values are those of the services.

    ``finish`` takes over what is typed and not yet ended with Enter.
    """

    input: QWidget
    field: QWidget
    read: Callable[[], str]
    show: Callable[[str], None]
    finish: Callable[[], None] = lambda: None


class TimeBox(QTimeEdit):
    """A time of the day that goes by quarters of an hour."""

    def stepBy(self, steps: int) -> None:
        if self.currentSection() is QTimeEdit.Section.HourSection:
            super().stepBy(steps)
        else:
            self.setTime(self.time().addSecs(steps * QUARTER * 60))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it changes a time only where the keyboard is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class HoursField(QWidget):
    """A choice, and beneath it two times where it is that of hours. Signal: ``changed()``."""

    changed = Signal()

    def __init__(self, setting: SettingView) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value, text in setting.options:
            self.box.addItem(text, value)
        self.start, self.end = (self._time(f"{name}: {setting.title}") for name in (tr("From"), tr("Until")))
        self._times = QWidget()
        times = QHBoxLayout(self._times)
        times.setContentsMargins(0, 0, 0, 0)
        times.setSpacing(look.GAP)
        to = WrapLabel(tr("to"), tone="muted")
        to.setFixedWidth(to.sizeHint().width())
        for part in (self.start, to, self.end):
            times.addWidget(part)
        times.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self._times)
        self._usual = setting.hours
        self.show_value(setting.value)
        self.box.currentIndexChanged.connect(self._chosen)
        for edit in (self.start, self.end):
            edit.timeChanged.connect(self.changed)

    def _time(self, spoken: str) -> TimeBox:
        edit = TimeBox()
        edit.setDisplayFormat(CLOCK)
        edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        edit.setKeyboardTracking(False)
        edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        edit.setAccessibleName(spoken)
        edit.setFixedWidth(edit.fontMetrics().horizontalAdvance(WIDEST) + 3 * look.GAP)
        return edit

    def value(self) -> str:
        chosen = str(self.box.currentData())
        if chosen != HOURS:
            return chosen
        return f"{self.start.time().toString(CLOCK)}-{self.end.time().toString(CLOCK)}"

    def show_value(self, value: str) -> None:
        """Shows what is saved; nobody is told."""
        place = self.box.findData(value)
        hours = value if place < 0 else self._usual
        for edit, text in zip((self.start, self.end), hours.split("-"), strict=False):
            edit.blockSignals(True)
            edit.setTime(QTime.fromString(text, CLOCK))
            edit.blockSignals(False)
        self.box.setCurrentIndex(place if place >= 0 else self.box.findData(HOURS))
        self._times.setVisible(place < 0)

    @Slot()
    def _chosen(self) -> None:
        self._times.setVisible(self.box.currentData() == HOURS)
        self.changed.emit()

    def finish(self) -> None:
        for edit in (self.start, self.end):
            edit.interpretText()


def hours_editor(setting: SettingView, changed: Callable[[], None]) -> Editor:
    field = HoursField(setting)
    field.changed.connect(changed)
    return Editor(field.box, field, field.value, field.show_value, field.finish)

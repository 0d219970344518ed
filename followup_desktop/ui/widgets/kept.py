"""Fields of any kind as texts, so that what stands in them can be kept and brought back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from followup_desktop.ui.widgets.entry import DayField

YES = "yes"


@dataclass(frozen=True)
class KeptField:
    """``write`` takes what ``read`` gave and leaves the field alone where that makes no sense in it any more."""

    read: Callable[[], str]
    write: Callable[[str], None]
    changed: SignalInstance


class Keeps(Protocol):
    """A field of several parts that knows by itself how it is kept."""

    def kept(self) -> KeptField: ...


Field = QObject | KeptField | Keeps


def kept(field: Field) -> KeptField:
    """How a field is read, written and heard. AttributeError for a kind that nobody thought of."""
    if isinstance(field, KeptField):
        return field
    if isinstance(field, DayField):
        field = field.edit
    if isinstance(field, QLineEdit):
        return KeptField(field.text, field.setText, field.textChanged)
    if isinstance(field, QPlainTextEdit):
        return KeptField(field.toPlainText, field.setPlainText, field.textChanged)
    if isinstance(field, QAbstractButton):
        return KeptField(partial(_checked, field), partial(_check, field), field.toggled)
    if isinstance(field, QComboBox):
        return KeptField(partial(_chosen, field), partial(_choose, field), field.currentIndexChanged)
    return field.kept()  # type: ignore[union-attr]


def one_of(buttons: Mapping[str, QAbstractButton], changed: SignalInstance) -> KeptField:
    """Buttons of which one holds, by their values; empty while none does. They are pressed as the user would."""

    def read() -> str:
        return next((value for value, button in buttons.items() if button.isChecked()), "")

    def write(value: str) -> None:
        button, before = buttons.get(value), buttons.get(read())
        if button is not None and button is not before:
            button.click()
        elif button is None and not value and before is not None:
            _release(before)

    return KeptField(read, write, changed)


def _release(button: QAbstractButton) -> None:
    """Of a group that would otherwise always hold one."""
    group = button.group()
    if group is not None:
        group.setExclusive(False)
        button.setChecked(False)
        group.setExclusive(True)


def _checked(button: QAbstractButton) -> str:
    return YES if button.isChecked() else ""


def _check(button: QAbstractButton, value: str) -> None:
    button.setChecked(value == YES)


def _chosen(box: QComboBox) -> str:
    data = box.currentData()
    return "" if data is None else str(data)


def _choose(box: QComboBox, value: str) -> None:
    for place in range(box.count()):
        data = box.itemData(place)
        if value == ("" if data is None else str(data)):
            box.setCurrentIndex(place)
            return

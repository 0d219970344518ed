"""A row of joined buttons of which exactly one is chosen (Week | Month | Quarter)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class Segmented(QWidget):
    """One choice of few, all visible. The left and right arrow keys move it; Tab enters and leaves it once.

    ``chosen(key)`` is emitted when the user chooses, not when ``choose`` is called.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for place, (_, text) in enumerate(choices):
            row.addWidget(self._button(place, text, name, last=place == len(choices) - 1))
        self._group.idClicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _button(self, place: int, text: str, name: str, *, last: bool) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setAccessibleName(f"{name}: {text}")
        button.setProperty("segment", "first" if place == 0 else "last" if last else "middle")
        button.setAutoDefault(False)
        self._group.addButton(button, place)
        return button

    def button(self, key: str) -> QAbstractButton:
        return self._group.button(self._keys.index(key))

    def buttons(self) -> list[QAbstractButton]:
        return self._group.buttons()

    def current(self) -> str:
        """The key chosen, empty where none is."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else ""

    def choose(self, key: str) -> None:
        self.button(key).setChecked(True)

    @Slot(int)
    def _clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = max(0, min(len(self._keys) - 1, self._group.checkedId() + step))
        button = self._group.button(place)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

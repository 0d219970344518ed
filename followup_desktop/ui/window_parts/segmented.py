"""A row of joined buttons of which one is chosen (Week | Month | Quarter), or none where none of them holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from followup_desktop.ui.widgets.kept import KeptField, one_of


class Segmented(QWidget):
    """One choice of few, all visible. The arrow keys move it; Tab enters and leaves it once.

    ``chosen(key)`` is emitted when the user chooses, not when ``choose`` is called.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys = [key for key, _ in choices]
        self._quiet = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for place, (_, text) in enumerate(choices):
            row.addWidget(self._button(place, text, name, last=place == len(choices) - 1))
        self._group.idToggled.connect(self._toggled)  # the arrow keys toggle without a click
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

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
        self._quiet = True
        self.button(key).setChecked(True)
        self._quiet = False

    def choose_none(self) -> None:
        """Until the next choice."""
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def kept(self) -> KeptField:
        """How the choice is kept: as its key."""
        return one_of({key: self.button(key) for key in self._keys}, self.chosen)

    @Slot(int, bool)
    def _toggled(self, place: int, on: bool) -> None:
        if on and not self._quiet:
            self.chosen.emit(self._keys[place])

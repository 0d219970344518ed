"""Several answers of which one holds, each on a key of its own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import ChoiceButton
from followup_desktop.ui.widgets.kept import KeptField, one_of


class Answers(QObject):
    """The buttons of a card's choices; the card lays them out, ``in_two_columns`` or otherwise.

    A key chooses while nothing is typed (``by_key``), with Alt from everywhere in the card. The arrow keys go round.
    ``chosen()``: the user chose, or ``choose`` did.
    """

    chosen = Signal()

    def __init__(self, card: QWidget, choices: Iterable[tuple[str, str, str]]) -> None:
        """``choices``: (value, text, key)."""
        super().__init__(card)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        self._buttons: list[ChoiceButton] = []
        self._by_key: dict[str, ChoiceButton] = {}
        for value, text, key in choices:
            button = ChoiceButton(text, key, card)
            self._group.addButton(button, len(self._values))
            self._values.append(value)
            self._buttons.append(button)
            self._by_key[key] = button
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), card)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self._group.idToggled.connect(self._toggled)

    def button(self, value: str) -> ChoiceButton:
        return self._buttons[self._values.index(value)]

    def in_two_columns(self) -> QGridLayout:
        """Row by row; of an odd number the last one is as wide as both."""
        grid = QGridLayout()
        grid.setSpacing(look.GAP)
        for place, button in enumerate(self._buttons):
            alone = place % 2 == 0 and place == len(self._buttons) - 1
            grid.addWidget(button, place // 2, place % 2, 1, 2 if alone else 1)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        return grid

    @property
    def value(self) -> str:
        """The answer that holds; empty while none does."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else ""

    @property
    def checked(self) -> ChoiceButton:
        return self.button(self.value)

    def choose(self, value: str) -> None:
        self.button(value).setChecked(True)

    def kept(self) -> KeptField:
        """How the answer is kept: as its value."""
        return one_of(dict(zip(self._values, self._buttons, strict=True)), self.chosen)

    def by_key(self, key: str) -> bool:
        """Chooses what lies on that key and takes the keyboard there; False where nothing does."""
        button = self._by_key.get(key.upper())
        if button is None:
            return False
        button.click()
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _toggled(self, place: int, on: bool) -> None:
        if on:
            self.chosen.emit()

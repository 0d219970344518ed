"""The menu of *Remind me later*: the same words wherever it unfolds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.reminder_views import NEXT_MORNING, LaterChoice

TITLE = tr("Remind me later")
KEYS = {"10_minutes": "1", "1_hour": "h", "afternoon": "a", NEXT_MORNING: "b"}
OTHER = tr("At another &time…")


class LaterMenu(QMenu):
    """Signals: ``chosen(LaterChoice)``; ``other_wanted()``: a time in words; ``move_wanted()``: the other verb."""

    chosen = Signal(object)
    other_wanted = Signal()
    move_wanted = Signal()

    def __init__(self, choices: Sequence[LaterChoice], move: str, parent: QWidget) -> None:
        """``move``: the other verb in words, empty where it is not offered."""
        super().__init__(TITLE, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(TITLE)
        for choice in choices:
            text = f"{_with_key(choice.text, KEYS.get(choice.value, ''))}\t{_plain(choice.when)}"
            self.addAction(text).triggered.connect(partial(self._choose, choice))
        self.addAction(OTHER).triggered.connect(self.other_wanted)
        if move:
            self.addSeparator()
            self.addAction(f"{move}\tV").triggered.connect(self.move_wanted)

    def _choose(self, choice: LaterChoice, _checked: bool = False) -> None:
        self.chosen.emit(choice)


def _plain(text: str) -> str:
    return text.replace("&", "&&")


def _with_key(text: str, key: str) -> str:
    """The text with its letter underlined."""
    place = text.casefold().find(key) if key else -1
    return _plain(text) if place < 0 else f"{_plain(text[:place])}&{_plain(text[place:])}"

"""What the side panel says while several rows are chosen: how many, which, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.languages import grouped, tr, tr_n
from followup_desktop.ui.actions import KEYS
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import shown_key
from followup_desktop.ui.widgets.surfaces import Card
from followup_desktop.ui.widgets.text import WrapLabel, give_tip, one_line

NAMED = 6  # the others are counted
DEEDS = (  # (action of one row, what its button says of all)
    ("snooze", tr("Remind me later…")),
    ("move", tr("Move to a day…")),
    ("move_earlier", tr("A day earlier")),
    ("move_later", tr("A day later")),
    ("end", tr("Close them…")),
    ("reopen", tr("Open them again")),
    ("copy", tr("Copy as text")),
    ("table", tr("Save as a table…")),
)
HOW = tr("Each of these is one step: Ctrl+Z takes it back for all of them. Esc goes back to one row.")


class Several(QScrollArea):
    """Signals: ``wanted(action of one row)``; ``left()``: one row is enough."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card(tone="well", edge="line")
        card.column.setContentsMargins(look.MARGIN - look.RING, 16, look.MARGIN - look.RING, 16)
        card.column.setSpacing(look.GAP)
        self.title = WrapLabel(size=look.TITLE, bold=True, parent=card)
        self.names = WrapLabel(tone="muted", parent=card)
        self.buttons: dict[str, QPushButton] = {}
        card.column.addWidget(self.title)
        card.column.addWidget(self.names)
        card.column.addSpacing(look.GAP)
        card.column.addLayout(self._grid(card))
        card.column.addSpacing(look.GAP)
        card.column.addWidget(WrapLabel(HOW, tone="muted", size=look.SECOND, parent=card))
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidget(ground)
        look.see_through(self)

    def _grid(self, card: QWidget) -> QGridLayout:
        """Two beside each other; the first is the likeliest."""
        grid = QGridLayout()
        grid.setSpacing(look.GAP)
        for place, (name, text) in enumerate(DEEDS):
            button = QPushButton(text, card)
            button.setAutoDefault(False)
            give_tip(button, KEYS[name][0])
            button.setAccessibleDescription(tr("Key {key}", key=shown_key(KEYS[name][0])))
            button.clicked.connect(partial(self._clicked, name))
            self.buttons[name] = button
            grid.addWidget(button, place // 2, place % 2)
        look.make_primary(self.buttons["snooze"], primary=True)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        return grid

    def _clicked(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)

    def show_rows(self, names: Sequence[str], able: Mapping[str, bool]) -> None:
        """``able``: what makes sense for at least one of them."""
        self.title.setText(tr_n("{n} application chosen", "{n} applications chosen", len(names)))
        more = len(names) - NAMED
        shown = [one_line(name) for name in (names if more <= 1 else names[:NAMED])]
        self.names.setText("\n".join((*shown, *([tr("and {count} more", count=grouped(more))] if more > 1 else []))))
        self.setAccessibleName(self.title.text())
        for name, button in self.buttons.items():
            button.setEnabled(able.get(name, True))

    def take_keyboard(self) -> None:
        """To the first thing that can be done."""
        for button in self.buttons.values():
            if button.isEnabled():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

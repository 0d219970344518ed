"""The plain cards of the window: what closing means where there is no tray, what quitting means, and the sheet of
shortcuts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.actions import ACTIONS, ANSWERS, shown_keys
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import shown_key


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setIndent(0)  # a label with padding would stand further in than the others
    return label


class _Card(QFrame):
    def __init__(self, title: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(look.scaled(self, width))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 20, 22, 18)
        self.column.setSpacing(10)
        self.column.addWidget(_label(title, "cardTitle"))

    def event(self, event: QEvent) -> bool:
        """Keeps it as high as its texts are when they are broken: what lies around it scrolls."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self.setMinimumHeight(self.column.totalHeightForWidth(self.width()))
        return done

    def _add_foot(self, first: QPushButton, other: QPushButton) -> QHBoxLayout:
        """The two answers, ``first`` being the loud one; what is added behind them stands at the right."""
        first.setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (first, other):
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        return row


class CloseCard(_Card):
    """Shown on closing where no tray would keep the program in sight. Signals: ``minimise``, ``quit_anyway``."""

    minimise = Signal()
    quit_anyway = Signal()

    def __init__(self, waits: Sequence[str], parent: QWidget | None = None) -> None:
        """``waits``: what would ring, a line each."""
        super().__init__(tr("Closing ends the reminders until you start the program again"), 440, parent)
        for line in waits or (tr("No reminder is planned at the moment."),):
            self.column.addWidget(_label(line, "cardText"))
        self.column.addWidget(
            _label(tr("This desktop has no tray to stay in. Minimised, the program goes on ringing."), "quiet")
        )
        self.minimise_button, self.quit_button = QPushButton(tr("Minimise instead")), QPushButton(tr("Quit"))
        self.minimise_button.clicked.connect(self.minimise)
        self.quit_button.clicked.connect(self.quit_anyway)
        self._add_foot(self.minimise_button, self.quit_button).addWidget(_label(tr("Esc keeps it open"), "quiet"))


class QuitCard(_Card):
    """Shown on quitting while something waits to ring. Enter quits. Signals: ``quit_anyway``, ``stay``."""

    quit_anyway = Signal()
    stay = Signal()

    def __init__(self, waits: Sequence[str], parent: QWidget | None = None) -> None:
        """``waits``: what would ring, a line each, at least one."""
        first, *then = waits
        super().__init__(first, 440, parent)
        for line in (*then, tr("Nothing rings while the program is closed.")):
            self.column.addWidget(_label(line, "cardText"))
        self.column.addWidget(_label(tr("What came due meanwhile is shown at the next start."), "quiet"))
        self.quit_button, self.stay_button = QPushButton(tr("Quit")), QPushButton(tr("Keep it running"))
        self.quit_button.clicked.connect(self.quit_anyway)
        self.stay_button.clicked.connect(self.stay)
        self._add_foot(self.quit_button, self.stay_button)


IN_CARDS = (
    (tr("Choose an answer"), "1 … 9"),
    (tr("Choose while typing"), tr("Alt+1 … 9")),
    (tr("Save"), shown_key("Enter")),
    (tr("Save from the note"), shown_key("Ctrl+Enter")),
    (tr("Leave"), shown_key("Esc")),
)
ON_ROWS = (  # keys that choose several; those that stand for an action are among the actions
    (tr("Choose more rows"), tr("Shift+↑ or ↓")),
    (tr("Choose one by one"), tr("Ctrl+↑ or ↓, Space")),
)


WIDTHS = {1: 400, 2: 640, 3: 840}  # px, by the number of columns
BESIDE_SHEET = 60  # px that are left free of the window


class ShortcutSheet(_Card):
    """Every action with its keys, in columns. Signal: ``done``."""

    done = Signal()

    def __init__(self, room: int, parent: QWidget | None = None) -> None:
        """``room``: how wide it may be, in px; where that is little it has fewer columns and is the higher for it."""
        super().__init__(tr("Keyboard shortcuts"), WIDTHS[1], parent)
        count = max(
            (many for many, width in WIDTHS.items() if look.scaled(self, width) + BESIDE_SHEET <= room), default=1
        )
        self.setFixedWidth(min(look.scaled(self, WIDTHS[count]), max(room - BESIDE_SHEET, 1)))
        sections: dict[str, list[tuple[str, str]]] = {}
        for spec in ACTIONS:
            sections.setdefault(spec.section, []).append((spec.text.rstrip("…"), shown_keys(spec)))
            if spec.name == "done":
                sections[spec.section].append((tr("Mark done with an answer"), f"1 … {ANSWERS}"))
        sections[tr("Timeline")] += ON_ROWS
        sections[tr("In a card")] = list(IN_CARDS)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        for part in _columns(sections, count):
            columns.addLayout(_grid(part), 1)
        self.column.addLayout(columns)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.done)
        self.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)


Section = tuple[str, list[tuple[str, str]]]


def _columns(sections: dict[str, list[tuple[str, str]]], count: int) -> list[list[Section]]:
    """The sections in so many columns that are as equally long as can be, in their order, the first at the left."""
    first, *rest = sections.items()

    def columns(places: tuple[int, ...]) -> list[list[Section]]:
        made: list[list[Section]] = [[first], *([] for _ in range(count - 1))]
        for section, place in zip(rest, places, strict=True):
            made[place].append(section)
        return made

    ways = map(columns, product(range(count), repeat=len(rest)))
    return min(ways, key=lambda way: max(map(_length, way)))


def _length(column: list[Section]) -> int:
    return sum(len(lines) + 1 for _, lines in column)


def _grid(sections: list[Section]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(1)
    for title, lines in sections:
        grid.addWidget(_label(title.upper(), "section"), grid.rowCount(), 0, 1, 2)
        for text, keys in lines:
            row = grid.rowCount()
            grid.addWidget(_label(text, "cardText"), row, 0)
            grid.addWidget(_label(keys, "keyHint"), row, 1)
    grid.setColumnStretch(0, 9)
    grid.setColumnStretch(1, 5)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid

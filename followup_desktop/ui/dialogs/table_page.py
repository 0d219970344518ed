"""Which column of a table is what: each with its first values and the field it means, and beneath them the first
applications as they would be read. Asked before the review where it is not sure, and there by a button.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.domain.capture import CapturedTable, TableReading
from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import Review, ReviewTable
from followup_desktop.ui.dialogs.copying import copy_all_button
from followup_desktop.ui.dialogs.fields import FieldRow, Remark, chooser
from followup_desktop.ui.dialogs.table_words import (
    ENCODING_NAMES,
    FIELD_NAMES,
    ORDER_NAMES,
    SEPARATOR_NAMES,
    row_words,
)
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.speech import announce, name_list
from followup_desktop.ui.widgets.text import WrapLabel, one_line
from followup_desktop.ui.widgets.wait_line import WaitLine
from followup_desktop.ui.window_parts.message_bar import BUG_SENTENCE
from followup_desktop.ui.window_parts.style import Dresser

SHOWN_VALUES = 3  # of each column
NO_VALUES = tr("Nothing in the first rows")
SHOWN_ROWS = 2  # of the applications as they would be read
LOOK = "table: look"
ASK_COMPANY = tr("Say which column names the company; everything else may be left out.")
GUESSED = tr("Guessed from its values")
ASK_ORDER = tr("Dates like 03/04/2026 can be read in two ways: say which part comes first.")


class TablePage(QDialog):
    """Signals: ``chosen(int, CapturedTable)``: the table's place, and how it is to be read; ``copied(text)``: to the
    clipboard."""

    copied = Signal(str)
    chosen = Signal(int, object)

    def __init__(
        self, services: Services, tasks: Tasks, asked: ReviewTable, part: Path | str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Which column is what?"))
        self.setObjectName("tablePage")
        self._services, self._tasks, self._asked, self._part = services, tasks, asked, part
        self._table = asked.table
        self._readable = False
        self.message = Remark(self)
        self.wait_line = WaitLine(tasks.waits, self)
        self._make_fields()
        self.columns = ColumnList(self)
        self.preview = Preview(self)
        self._lay_out()
        self._show_table()
        self._connect()
        Dresser(self)
        wanted = QSize(look.scaled(self, 680), look.scaled(self, 680))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self._look()
        self.columns.boxes[0].setFocus()

    def _make_fields(self) -> None:
        self.separator = _filled(chooser(tr("Separator"), tr("Separator")), SEPARATOR_NAMES)
        self.encoding = _filled(chooser(tr("Encoding"), tr("Encoding")), ENCODING_NAMES)
        self.order = _filled(chooser(tr("Order of the dates"), tr("Order of the dates")), ORDER_NAMES)
        self.named = QCheckBox(tr("The first row names the columns"))
        self.go_button = QPushButton(tr("Go on"), self)
        self.go_button.setProperty("kind", "primary")
        self.go_button.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.copy_button = copy_all_button(self.copy_all, self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(WrapLabel(tr("Which column is what?"), size=look.CARD_TITLE, bold=True))
        file = one_line(self._asked.file)
        column.addWidget(
            WrapLabel(tr("{file}. What is said here holds for the next table like it.", file=file), tone="muted")
        )
        how = QHBoxLayout()
        how.setSpacing(12)
        how.addWidget(FieldRow(tr("&Separator"), self.separator), 1)
        if isinstance(self._part, Path):  # a text that was pasted has none
            how.addWidget(FieldRow(tr("&Encoding"), self.encoding), 1)
        how.addWidget(FieldRow(tr("&Dates"), self.order), 1)
        column.addLayout(how)
        column.addWidget(self.named)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.columns)
        column.addWidget(scroll, 1)
        column.addWidget(self.preview)
        column.addWidget(self.message)
        column.addWidget(self.wait_line)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.go_button)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        column.addLayout(foot)
        self.setMinimumWidth(look.scaled(self, 460))

    def _connect(self) -> None:
        self.separator.activated.connect(self._read_anew)
        self.encoding.activated.connect(self._read_anew)
        self.named.clicked.connect(self._read_anew)
        self.order.activated.connect(self._look)
        self.columns.changed.connect(self._look)
        self.go_button.clicked.connect(self._go_on)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._go_on)

    # -- looking

    def reading(self) -> TableReading:
        """As everything stands."""
        return TableReading(
            self.columns.fields(),
            self.separator.currentData(),
            self.encoding.currentData() or "",
            self.order.currentData(),
            named=self.named.isChecked(),
        )

    @Slot()
    def _read_anew(self) -> None:
        """The columns may be others now: what they mean is found again."""
        self._ask(replace(self.reading(), fields=()))

    @Slot()
    def _look(self) -> None:
        self._ask(self.reading())

    def _ask(self, reading: TableReading) -> None:
        self._readable = False
        self._judge()
        told = Wait(tr("Reading the first rows"))
        read = partial(self._services.look_at_table, self._part, reading)
        self._tasks.run_latest(LOOK, read, self._looked, self._not_looked, told=told)

    def _looked(self, review: Review) -> None:
        if review.tables:
            self._table = review.tables[0].table
            self._show_table()
        words = [row_words(item) for item in review.items if item.interview is not None]
        self._readable = bool(words)
        self.preview.show_rows(words[:SHOWN_ROWS])
        self._say(self._question())
        self._judge()

    def _not_looked(self, error: BaseException) -> None:
        self.preview.show_rows([])
        self._say(str(error) if isinstance(error, KnownError) else BUG_SENTENCE, problem=True)
        if not isinstance(error, KnownError):
            self._tasks.failed.emit(error)

    def _question(self) -> str:
        """What is still to be said."""
        if "company" not in self._table.reading.fields:
            return ASK_COMPANY
        return ASK_ORDER if self._table.open_dates and self._table.reading.day_first is None else ""

    def _say(self, text: str, *, problem: bool = False) -> None:
        if text != self.message.text():
            self.message.say(text, problem=problem)
            announce(self, text)

    def _show_table(self) -> None:
        reading = self._table.reading
        self.separator.setCurrentIndex(self.separator.findData(reading.separator))
        self.encoding.setCurrentIndex(self.encoding.findData(reading.encoding))
        self.order.setCurrentIndex(self.order.findData(reading.day_first))
        self.named.setChecked(reading.named)
        self.columns.show_table(self._table)

    # -- copying

    @Slot()
    def copy_all(self) -> None:
        """The columns and what they are, and the first applications."""
        self.copied.emit(self.as_text())
        self._say(tr("Copied"))

    def as_text(self) -> str:
        how = [(tr("Separator"), self.separator), (tr("Encoding"), self.encoding), (tr("Dates"), self.order)]
        read = [f"{name}: {box.currentText()}" for name, box in how if box.currentText()]
        blocks = [[one_line(self._asked.file), *read], self.columns.as_text(self._table), self.preview.as_text()]
        return "\n\n".join("\n".join(block) for block in blocks if block)

    # -- ending

    def _judge(self) -> None:
        self.go_button.setEnabled(self._readable)

    @Slot()
    def _go_on(self) -> None:
        if self._readable:
            self.chosen.emit(self._asked.place, self._table)
            self.accept()

    def done(self, result: int) -> None:
        self._tasks.forget(LOOK)
        super().done(result)


def _filled(box: QComboBox, names: Sequence[tuple[object, str]]) -> QComboBox:
    for value, name in names:
        box.addItem(name, value)
    return box


class ColumnList(QWidget):
    """A line for each column: its name, its first values, and what it is. Signal: ``changed()``, by the user."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPage")
        self.boxes: list[QComboBox] = []
        self._guesses: dict[int, tuple[str, WrapLabel]] = {}  # by column: the field, and the line that says so
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._shown: tuple[object, ...] = ()

    def fields(self) -> tuple[str, ...]:
        return tuple(box.currentData() for box in self.boxes)

    def as_text(self, table: CapturedTable) -> list[str]:
        """A line for each column."""
        lines = []
        for place, (name, box) in enumerate(zip(table.names, self.boxes, strict=True)):
            said, guess = box.currentText(), self._guesses.get(place)
            values = _first_values(table, place)
            told = said if guess is None or guess[0] != box.currentData() else f"{said} ({GUESSED})"
            lines.append(f"{_shown(name, place)}: {told}" + (f". {values}" if values else ""))
        return lines

    def show_table(self, table: CapturedTable) -> None:
        """The columns, and what they are; lines that are there already stay, and the keyboard with them."""
        if self._shown != (table.names, table.rows):
            self._shown = (table.names, table.rows)
            self._build(table)
        for box, wanted in zip(self.boxes, table.reading.fields, strict=True):
            box.setCurrentIndex(box.findData(wanted))
        self._tell_guesses()

    def _build(self, table: CapturedTable) -> None:
        had = next((place for place, box in enumerate(self.boxes) if box.hasFocus()), None)
        while (taken := self._grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, self._guesses = [], {}
        for place, name in enumerate(table.names):
            shown = _shown(name, place)
            values = _first_values(table, place)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(WrapLabel(shown, bold=True, most=2))
            words.addWidget(WrapLabel(values or NO_VALUES, tone="muted", size=look.SECOND, most=1))
            box = _filled(chooser(tr("{column} is", column=shown), tr("Leave out")), FIELD_NAMES)
            name_list(box, tr("{column} is", column=shown), _heard(table, place))
            box.activated.connect(partial(self._settle, place))
            if place in table.proposed:
                self._guesses[place] = table.reading.fields[place], WrapLabel(GUESSED, tone="warm", size=look.SECOND)
                words.addWidget(self._guesses[place][1])
            holder = QWidget(self)
            holder.setLayout(words)
            words.setContentsMargins(0, 0, 0, 0)
            self._grid.addWidget(holder, place, 0)
            self._grid.addWidget(box, place, 1, Qt.AlignmentFlag.AlignVCenter)
            self.boxes.append(box)
        self._grid.setRowStretch(len(table.names), 1)
        if had is not None and self.boxes:
            self.boxes[min(had, len(self.boxes) - 1)].setFocus()

    def _tell_guesses(self) -> None:
        """What was guessed is told as long as it stands."""
        for place, (field, told) in self._guesses.items():
            told.setVisible(self.boxes[place].currentData() == field)

    def _settle(self, place: int, _index: int) -> None:
        """A field belongs to one column: chosen here, it is left out where it was."""
        chosen = self.boxes[place].currentData()
        for other, box in enumerate(self.boxes):
            if other != place and chosen and box.currentData() == chosen:
                box.setCurrentIndex(box.findData(""))
        self._tell_guesses()
        self.changed.emit()


def _shown(name: str, place: int) -> str:
    return one_line(name) or tr("Column {number}", number=place + 1)


def _heard(table: CapturedTable, place: int) -> str:
    """A column for a screen reader, beside its name."""
    values = _first_values(table, place)
    told = tr("First values: {values}", values=values) if values else NO_VALUES
    return f"{told}. {GUESSED}" if place in table.proposed else told


def _first_values(table: CapturedTable, place: int) -> str:
    cells = dict.fromkeys(one_line(row[place]) for row in table.rows if place < len(row))
    return " · ".join(cell for cell in list(cells)[: SHOWN_VALUES + 1] if cell)


class Preview(QFrame):
    """The first applications as they would be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewLine")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(WrapLabel(tr("The first applications as they would be read"), tone="muted", size=look.SMALL))
        self.rows: list[tuple[WrapLabel, WrapLabel]] = []
        for _ in range(SHOWN_ROWS):
            who, what = WrapLabel(bold=True, most=1), WrapLabel(tone="muted", size=look.SECOND, most=1)
            pair = QVBoxLayout()
            pair.setSpacing(1)
            pair.addWidget(who)
            pair.addWidget(what)
            column.addLayout(pair)
            self.rows.append((who, what))
        self.none = WrapLabel(tr("None yet."), tone="muted")
        column.addWidget(self.none)
        self.show_rows([])

    def as_text(self) -> list[str]:
        return [f"{who.text()}: {what.text()}" for who, what in self.rows if who.text()]

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        for place, labels in enumerate(self.rows):
            texts = rows[place] if place < len(rows) else ("", "")
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        self.none.setVisible(not rows)

"""What to say on the phone: the points with their boxes, the close, what to leave out, and the turns it may take."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet, Point, Section
from followup_desktop.domain.model import Purpose
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.surfaces import Fold, empty
from followup_desktop.ui.widgets.text import Run, WrapLabel

TITLES = {
    Purpose.CLARIFICATION: "A question left open",
    Purpose.INTEREST: "Interest",
    Purpose.FEEDBACK: "Feedback",
    Purpose.CONCERN: "Concern they raised",
    Purpose.NEXT_STEPS: "Next steps",
    Purpose.RELATIONSHIP: "Staying in touch",
    Purpose.LOGISTICS: "Practical matters",
    Purpose.PROFESSIONALISM: "Keeping your word",
}
MAIN = "main reason for this call"


class Heading(QWidget):
    """Small capitals at the left, a quiet remark at the right."""

    def __init__(self, title: str, remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = WrapLabel(title.upper(), tone="muted", size=look.SMALL, bold=True, spaced=True, parent=self)
        self.title.setAccessibleName(title)
        self.remark = WrapLabel(remark, tone="muted", size=look.SMALL, parent=self)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.RING, 0, look.RING, 0)
        row.setSpacing(look.GAP)
        row.addWidget(self.title, 1)
        row.addWidget(self.remark)
        self.remark.setVisible(bool(remark))


class ScriptPage(QWidget):
    """The call's script. What is checked is kept for as long as the same call sheet is shown.

    Signal: ``checked_changed()``.
    """

    checked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: CallSheet | None = None
        self._boxes: dict[str, PointBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    @property
    def boxes(self) -> tuple[PointBox, ...]:
        """The check boxes from top to bottom."""
        return tuple(self._boxes.values())

    def checked(self) -> frozenset[str]:
        """The ids of the points said so far."""
        return frozenset(ident for ident, box in self._boxes.items() if box.isChecked())

    def show_sheet(self, sheet: CallSheet, checked: Iterable[str] = ()) -> None:
        """Builds the script anew where it is another one; the points named in ``checked`` are checked."""
        if sheet != self._sheet:
            self._sheet = sheet
            self._rebuild(sheet)
        said = set(checked)
        for ident, box in self._boxes.items():
            box.setChecked(ident in said)

    def _rebuild(self, sheet: CallSheet) -> None:
        self._boxes = {}
        empty(self._column)
        length = f"about {sheet.seconds} s" if sheet.seconds else ""
        self._section("Open", length, sheet.opener)
        for section in sheet.sections:
            self._section(_title(section), MAIN if section.main else "", section.points)
        self._section("Close", "", sheet.close)
        self._leave_out(sheet.avoid)
        for branch in sheet.branches:
            self._branch(branch.title, branch.points)
        self._column.addStretch(1)

    def _section(self, title: str, remark: str, points: Iterable[Point]) -> None:
        points = tuple(points)
        if not points:
            return
        self._space()
        self._column.addWidget(Heading(title, remark))
        for point in points:
            self._column.addWidget(self._box(point, title))

    def _space(self) -> None:
        if self._column.count():
            self._column.addSpacing(look.GAP)

    def _box(self, point: Point, title: str) -> PointBox:
        box = PointBox(runs_of(point), size=look.POINT)
        box.setAccessibleDescription(title)
        box.toggled.connect(self._toggled)
        self._boxes[point.id] = box
        return box

    @Slot()
    def _toggled(self) -> None:
        self.checked_changed.emit()

    def _leave_out(self, avoid: Iterable[str]) -> None:
        texts = tuple(avoid)
        if not texts:
            return
        self._space()
        self._column.addWidget(Heading("Leave out"))
        for text in texts:
            self._column.addWidget(_line("✕", text))

    def _branch(self, title: str, points: Iterable[Point]) -> None:
        self._space()
        fold = Fold(title, size=look.BODY)
        for point in points:
            fold.column.addWidget(_line("›", point.text))
        self._column.addWidget(fold)


def runs_of(point: Point) -> tuple[Run, ...]:
    """The point's pieces, the user's own facts tinted; its text where it has none."""
    return tuple(Run(piece.text, piece.from_user) for piece in point.pieces) or (Run(point.text),)


def _title(section: Section) -> str:
    return TITLES.get(section.purpose, section.purpose.value)


def _line(sign: str, text: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(look.RING, 2, look.RING, 2)
    line.setSpacing(9)
    mark = WrapLabel(sign, tone="faint", size=look.BODY)
    mark.setFixedWidth(16)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(WrapLabel(text, tone="muted", size=look.BODY, leading=0.18), 1)
    return row

"""The points from the opener to the close, each with its box; one of them may have the editor in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet, Point, Section
from followup_desktop.domain.model import Purpose
from followup_desktop.languages import tr
from followup_desktop.services.purposes import TITLES
from followup_desktop.ui.call_sheet.heading import Heading, remark
from followup_desktop.ui.call_sheet.point_work import MENU
from followup_desktop.ui.call_sheet.spoken import CLOSE, OPEN, runs_of
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.surfaces import empty

MAIN = tr("main reason for this call")
NONE_LEFT = tr("No points are left here. Add one of your own, or bring a hidden one back.")
NONE_IN_SECTION = tr("Nothing to say on this yet.")


class PointsColumn(QWidget):
    """Signals: ``toggled()``: something was checked or is no longer; ``menu_requested(point, where)``;
    ``add_requested(purpose's value)``."""

    toggled = Signal()
    menu_requested = Signal(object, QPoint)
    add_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, size: float = look.POINT, edits: bool = True) -> None:
        """``edits``: the points have their menu, and the purposes the way to add to them."""
        super().__init__(parent)
        self._size, self._edits = size, edits
        self._checking = False
        self.boxes: dict[str, PointBox] = {}
        self.points: dict[str, Point] = {}
        self._ends: dict[Purpose, QWidget] = {}  # the last widget of each section
        self._covered: PointBox | None = None  # by the editor
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    # -- building

    def show_sheet(self, sheet: CallSheet, *, words: bool) -> None:
        """Builds all boxes anew. The keyboard stays on the point, or the place, where it was."""
        held = self._place_of_keyboard()
        self.boxes, self.points, self._ends, self._covered = {}, {}, {}, None
        empty(self._column)
        self._section(OPEN, sheet.opener, words=words)
        for section in sheet.sections:
            self._purpose(section, words=words)
        self._section(CLOSE, sheet.close, words=words)
        if not self.boxes and not sheet.sections:
            self._column.addWidget(remark(NONE_LEFT))
        self._give_keyboard(held)

    def _purpose(self, section: Section, *, words: bool) -> None:
        """A purpose keeps its heading, and the way to add to it, even where it has no points."""
        title = TITLES.get(section.purpose, section.purpose.value)
        heading = Heading(title, MAIN if section.main else "", adds=self._edits)
        heading.add_clicked.connect(lambda purpose=section.purpose.value: self.add_requested.emit(purpose))
        last = self._add(heading, section.points, title, words=words)
        if not section.points:
            last = remark(NONE_IN_SECTION)
            self._column.addWidget(last)
        self._ends[section.purpose] = last

    def _section(self, title: str, points: tuple[Point, ...], *, words: bool) -> None:
        if points:
            self._add(Heading(title), points, title, words=words)

    def _add(self, heading: Heading, points: Iterable[Point], title: str, *, words: bool) -> QWidget:
        """The last widget that was added."""
        if self._column.count():
            self._column.addSpacing(look.GAP)
        self._column.addWidget(heading)
        last: QWidget = heading
        for point in points:
            last = self._box(point, title, words=words)
            self._column.addWidget(last)
        return last

    def _box(self, point: Point, title: str, *, words: bool) -> PointBox:
        box = PointBox(runs_of(point, words=words), size=self._size, menu=MENU if self._edits else "")
        box.setAccessibleDescription(title)
        box.toggled.connect(self._toggled)
        box.menu_requested.connect(lambda at: self.menu_requested.emit(point, at))
        self.boxes[point.id], self.points[point.id] = box, point
        return box

    def checked(self) -> frozenset[str]:
        """The ids of the points said so far."""
        return frozenset(ident for ident, box in self.boxes.items() if box.isChecked())

    def check(self, said: Collection[str]) -> None:
        """Shows which points are said; nobody is told, for it is known already."""
        self._checking = True
        for ident, box in self.boxes.items():
            box.setChecked(ident in said)
        self._checking = False

    @Slot()
    def _toggled(self) -> None:
        if not self._checking:
            self.toggled.emit()

    def say(self, *, words: bool) -> None:
        """Cues or words in full; what is checked stays."""
        for ident, box in self.boxes.items():
            box.say(runs_of(self.points[ident], words=words))

    # -- the keyboard

    def _place_of_keyboard(self) -> tuple[str, int] | None:
        focused = QApplication.focusWidget()
        for place, (ident, box) in enumerate(self.boxes.items()):
            if box is focused:
                return ident, place
        return None

    def _give_keyboard(self, held: tuple[str, int] | None) -> None:
        boxes = list(self.boxes.values())
        if held is not None and boxes:
            box = self.boxes.get(held[0]) or boxes[min(held[1], len(boxes) - 1)]
            box.show()  # a layout shows what is put into it only later, and what is hidden takes no keyboard
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the editor's place

    def let_in(self, editor: QWidget, point: Point | None, purpose: Purpose) -> None:
        """Over the point that is reworded, beneath the section that is added to, or at the end."""
        covered = self.boxes.get(point.id) if point is not None else None
        after = covered or (self._ends.get(purpose) if point is None else None)
        place = self._column.indexOf(after) + 1 if after is not None else self._column.count()
        self._column.insertWidget(place, editor)
        self._covered = covered
        if covered is not None:
            covered.hide()

    def let_out(self, editor: QWidget) -> PointBox | None:
        """Takes the editor out of the column. The point that it covered, if any, which stands there again."""
        self._column.removeWidget(editor)
        covered, self._covered = self._covered, None
        if covered is not None:
            covered.show()
        return covered

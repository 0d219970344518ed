"""The turns a call may take, folded until one of them comes; and what to look at before dialling."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import Branch, Point
from followup_desktop.languages import tr
from followup_desktop.ui.call_sheet.heading import Heading, line
from followup_desktop.ui.call_sheet.point_work import MENU
from followup_desktop.ui.call_sheet.spoken import runs_of
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton, shown_key
from followup_desktop.ui.widgets.menus import unfold
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.surfaces import Fold, empty


class Before(QWidget):
    """What to have at hand before dialling: folded, for it is read once. ``button`` unfolds it from elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = LinkButton(tr("Before you dial"), size=look.BODY, fold=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.GAP)
        self._column.setSpacing(2)
        self.button.toggled.connect(self.setVisible)
        self.hide()

    def show_lines(self, lines: Iterable[str]) -> None:
        empty(self._column)
        texts = tuple(lines)
        for text in texts:
            self._column.addWidget(line("•", text))
        self.button.setVisible(bool(texts))
        self.setVisible(bool(texts) and self.button.isChecked())

    def set_unfolded(self, unfolded: bool) -> None:
        self.button.setChecked(unfolded)


class Branches(QWidget):
    """One fold per turn, each on a key: Alt with its number.

    Signals: ``menu_requested(point, where)``; ``chosen(number)``: in the menu of all; ``opened(fold)``: one was
    unfolded by its key, and wants to be seen.
    """

    menu_requested = Signal(object, QPoint)
    chosen = Signal(int)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folds: list[Fold] = []
        self.boxes: list[tuple[Point, PointBox]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_branches(self, branches: Iterable[Branch], *, words: bool) -> None:
        """Builds the folds anew; those that are open stay open."""
        unfolded = {fold.objectName() for fold in self.folds if fold.is_unfolded}
        empty(self._column)
        self.folds, self.boxes = [], []
        shown = [branch for branch in branches if branch.points]
        if shown:
            self._column.addWidget(Heading(tr("What if")))
        for place, branch in enumerate(shown):
            fold = self._fold(branch, place + 1, words=words)
            fold.set_unfolded(branch.id in unfolded)
            self.folds.append(fold)
            self._column.addWidget(fold)
        self.setVisible(bool(shown))

    def _fold(self, branch: Branch, number: int, *, words: bool) -> Fold:
        fold = Fold(branch.title, size=look.BODY)
        fold.setObjectName(branch.id)
        fold.column.setSpacing(0)
        fold.remark(shown_key(f"Alt+{number}"))
        fold.beside.set_tone("faint")
        fold.button.setAccessibleDescription(tr("Key {key}", key=shown_key(f"Alt+{number}")))
        for point in branch.points:
            box = PointBox(runs_of(point, words=words), sign="›", menu=MENU)
            box.setAccessibleDescription(branch.title)
            box.menu_requested.connect(lambda at, point=point: self.menu_requested.emit(point, at))
            self.boxes.append((point, box))
            fold.column.addWidget(box)
        return fold

    def say(self, *, words: bool) -> None:
        for point, box in self.boxes:
            box.say(runs_of(point, words=words))

    def fold_all(self) -> None:
        for fold in self.folds:
            fold.set_unfolded(False)

    # -- by key

    def open(self, place: int) -> None:
        """Unfolds the one on that number, 1 being the first, and folds the others: a call takes one turn."""
        if not 1 <= place <= len(self.folds):
            return
        for number, fold in enumerate(self.folds, 1):
            fold.set_unfolded(number == place)
        chosen = self.folds[place - 1]
        chosen.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.opened.emit(chosen)

    def open_menu(self, at: QPoint) -> None:
        """All turns in one menu at that place of the screen: by number, or with the arrows."""
        if not self.folds:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("What if"))
        for number, fold in enumerate(self.folds, 1):
            text = fold.button.accessibleName().replace("&", "&&")
            menu.addAction(f"&{number}  {text}").triggered.connect(partial(self.chosen.emit, number))
        unfold(menu, at)

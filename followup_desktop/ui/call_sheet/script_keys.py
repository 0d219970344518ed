"""What keys do in the script: cues or words, adding a point, the turns of the call, the rehearsal."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.body import Body
from followup_desktop.ui.call_sheet.pages import Pages
from followup_desktop.ui.call_sheet.spoken import in_speaking_order

TURNS = 5  # on Alt+1 and so on


class ScriptKeys(QObject):
    """For the window's actions and for the script's own buttons; nothing happens while no sheet is shown."""

    def __init__(self, panel: QWidget, body: Body, pages: Pages) -> None:
        super().__init__(panel)
        self._body, self._pages = body, pages
        self._script = body.forms.script
        self._view: CallSheetView | None = None
        self._script.rehearse_clicked.connect(self.rehearse)
        self._script.look_at.connect(pages.bring_into_sight)
        self._script.branches.chosen.connect(self.open_branch)
        for number in range(1, TURNS + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), panel)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.open_branch, number))

    def show_view(self, view: CallSheetView | None) -> None:
        """What is shown now; a rehearsal under way goes on with it."""
        self._view = view
        if view is not None and self._pages.is_rehearsing:
            self._pages.rehearsal.refresh(view.sheet)

    @Slot()
    def toggle_words(self) -> None:
        if self._view is not None:
            self._body.open_script()
            self._script.toggle_words()

    @Slot()
    def add_point(self) -> None:
        if self._view is not None:
            self._body.open_script()
            self._script.add_point()

    @Slot()
    def open_branches(self) -> None:
        """The turns of the call in a menu."""
        if self._view is not None:
            area = self._pages.area
            self._script.branches.open_menu(area.mapToGlobal(area.rect().center()))

    @Slot(int)
    def open_branch(self, place: int) -> None:
        if self._view is not None and not self._pages.is_rehearsing:
            self._body.open_script()
            self._script.branches.open(place)

    @Slot()
    def rehearse(self) -> None:
        """Goes through the script in full and large until Esc; nothing is recorded."""
        if self._view is not None and in_speaking_order(self._view.sheet):
            self._pages.rehearse(self._view.sheet)

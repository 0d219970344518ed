"""The pages of the side panel, one at a time: nothing selected, the call sheet, the rehearsal, several rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.ui.call_sheet.body import Body
from followup_desktop.ui.call_sheet.footer import Footer
from followup_desktop.ui.call_sheet.header import Header
from followup_desktop.ui.call_sheet.hint import Hint
from followup_desktop.ui.call_sheet.notes import Notes
from followup_desktop.ui.call_sheet.rehearsal import Rehearsal
from followup_desktop.ui.call_sheet.several import Several
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.small import Rule

LEAST_LINES = 7  # of the advice and the points, that must be left between head and foot


class Pages(QStackedWidget):
    """The sheet scrolls between its head and its foot; ``area`` is what scrolls."""

    def __init__(
        self, header: Header, body: Body, notes: Notes, footer: Footer, rehearsal: Rehearsal, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._body, self.rehearsal = body, rehearsal
        self._came_from: QWidget | None = None  # had the keyboard when the rehearsal began
        self.hint = Hint(self)
        self.area = self._scrolling(body)
        self._sheet = self._stacked(header, notes, footer)
        self.several = Several(self)
        self._beneath: QWidget = self.hint  # what is shown once one row is chosen again
        for page in (self.hint, self._sheet, rehearsal, self.several):
            self.addWidget(page)
        rehearsal.ended.connect(self.end_rehearsal)

    def _scrolling(self, body: Body) -> QScrollArea:
        area = QScrollArea(self)
        area.setObjectName("callSheetScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stage = QWidget()
        self._staged = QVBoxLayout(stage)
        self._staged.setContentsMargins(0, 0, 0, 0)
        self._staged.setSpacing(0)
        self._staged.addWidget(body, 1)
        area.setWidget(stage)
        look.see_through(area)
        area.verticalScrollBar().installEventFilter(self)
        return area

    def _stacked(self, header: Header, notes: Notes, footer: Footer) -> QWidget:
        around_notes = QVBoxLayout()
        around_notes.setContentsMargins(look.MARGIN, 6, look.MARGIN, 12)
        around_notes.addWidget(notes)
        sheet = QWidget(self)
        column = self._column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = QWidget(sheet)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(header)
        top.addWidget(Rule(self._top))
        column.addWidget(self._top)
        column.addWidget(self.area, 1)
        column.addLayout(around_notes)
        column.addWidget(footer)
        return sheet

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where head and foot leave next to nothing between them, in large letters for one, the head scrolls too."""
        head = self._top.heightForWidth(self.width())
        foot = self._column.totalMinimumHeightForWidth(self.width()) - self._held_above(head)
        scrolls = self.height() - head - foot < LEAST_LINES * self.fontMetrics().lineSpacing()
        if scrolls is (self._staged.indexOf(self._top) >= 0):
            return
        before, after = (self._column, self._staged) if scrolls else (self._staged, self._column)
        before.removeWidget(self._top)
        after.insertWidget(0, self._top)

    def _held_above(self, head: int) -> int:
        """What of the column's least height is not its foot."""
        fixed = head if self._column.indexOf(self._top) >= 0 else 0
        return fixed + self.area.minimumSizeHint().height()

    # -- which one

    def show_hint(self) -> None:
        self._show(self.hint)

    def show_sheet(self) -> None:
        """A rehearsal under way goes on."""
        if not self.is_rehearsing:
            self._show(self._sheet)

    def _show(self, page: QWidget) -> None:
        """Beneath the page of several rows, while they are chosen."""
        self._beneath = page
        if not self.is_several:
            self.setCurrentWidget(page)

    def show_several(self) -> None:
        self.end_rehearsal()
        if not self.is_several:
            self._beneath = self.currentWidget() or self.hint
            self.setCurrentWidget(self.several)

    def end_several(self) -> None:
        if self.is_several:
            self.setCurrentWidget(self._beneath)

    @property
    def is_several(self) -> bool:
        return self.currentWidget() is self.several

    @property
    def is_rehearsing(self) -> bool:
        return self.currentWidget() is self.rehearsal

    def rehearse(self, sheet: CallSheet) -> None:
        if not self.is_rehearsing:
            self._came_from = self.window().focusWidget()
            self.setCurrentWidget(self.rehearsal)
            self.rehearsal.begin(sheet)

    @Slot()
    def end_rehearsal(self) -> None:
        """Back to the sheet; the keyboard goes to where it was when the rehearsal began."""
        self.rehearsal.timer.reset()
        if not self.is_rehearsing:
            return
        held = self.rehearsal.hasFocus()
        self.setCurrentWidget(self._sheet)
        came_from, self._came_from = self._came_from, None
        if held:
            (came_from or self._body.forms.script.rehearse).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- scrolling

    @Slot(object)
    def bring_into_sight(self, widget: QWidget) -> None:
        """Once it stands in its place."""
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget, 0, 60))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and watched is self.area.verticalScrollBar():
            shown = event.type() is QEvent.Type.Show
            self._body.leave_room(self.area.verticalScrollBar().sizeHint().width() if shown else 0)
        return super().eventFilter(watched, event)

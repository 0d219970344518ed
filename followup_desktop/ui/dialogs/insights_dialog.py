"""Insights: the page of pictures in a window of its own, and where it goes: as a picture, as a table, or copied."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.insight_views import Insights
from followup_desktop.services.insights import text_of
from followup_desktop.services.progress import Progress
from followup_desktop.ui.dialogs.copying import copy_all_button
from followup_desktop.ui.dialogs.fields import Remark
from followup_desktop.ui.insights.page import ENDS, PAGES, InsightsPage, PageScroll
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import keyed_button
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.wait_line import WaitLine
from followup_desktop.ui.window_parts.style import Dresser

INSIGHTS = "insights: read"
TITLE = tr("Insights")


class InsightsDialog(QDialog):
    """Signals: ``picture_wanted(Insights)``, ``table_wanted(Insights)``, ``copied(str)``."""

    picture_wanted = Signal(object)
    table_wanted = Signal(object)
    copied = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setObjectName("insightsDialog")
        self._services, self._tasks = services, tasks
        self.found: Insights | None = None
        self.page: InsightsPage | None = None
        self.area = PageScroll(self)
        self.message = Remark(self)
        self.wait_line = WaitLine(tasks.waits, self)
        self.picture_button = keyed_button(tr("Save as a picture…"), self._want_picture, "Ctrl+P", self)
        self.table_button = keyed_button(tr("Save as a table…"), self._want_table, "Ctrl+S", self)
        self.copy_button = copy_all_button(self._copy, self)
        self.close_button = keyed_button(tr("Close"), self.reject, "Esc", self)
        self._lay_out()
        for keys, button in (("Ctrl+P", self.picture_button), ("Ctrl+S", self.table_button)):
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        self._judge()
        Dresser(self)
        wanted = QSize(look.scaled(self, 860), look.scaled(self, 780))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.close_button.setFocus()
        self._read()

    def _lay_out(self) -> None:
        foot = Flow(self)
        for button in (self.picture_button, self.table_button, self.copy_button):
            foot.add(button)
        foot.add_at_end(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
        column.setSpacing(look.GAP + 2)
        column.addWidget(self.area, 1)
        column.addWidget(self.wait_line)
        column.addWidget(self.message)
        column.addWidget(foot)

    # -- reading

    def _read(self) -> None:
        progress = Progress()
        read = partial(self._services.insights, progress)
        told = Wait(tr("Counting what happened"), progress)
        self._tasks.run_latest(INSIGHTS, read, self._show, self._failed, told=told)

    def _show(self, found: Insights) -> None:
        self.found = found
        self.page = InsightsPage(found)
        self.area.setWidget(self.page)
        look.see_through(self.area)
        tables = [section.numbers for section in self.page.sections if section.numbers is not None]
        for table in tables:
            table.copied.connect(self._copy_text)
        for at, after in pairwise((*tables, self.picture_button)):
            self.setTabOrder(at, after)
        self._judge()
        if tables and self.focusWidget() is self.close_button:  # nobody went elsewhere meanwhile
            tables[0].setFocus()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.message.say(str(error), problem=True)
        else:
            self._tasks.failed.emit(error)

    def tell(self, text: str) -> None:
        """What became of it."""
        self.message.say(text)

    def _judge(self) -> None:
        shown = self.found is not None and not self.found.silent
        for button in (self.picture_button, self.table_button, self.copy_button):
            button.setEnabled(shown)

    # -- out

    def _want_picture(self) -> None:
        self.picture_wanted.emit(self.found)

    def _want_table(self) -> None:
        self.table_wanted.emit(self.found)

    def _copy(self) -> None:
        if self.found is not None:
            self._copy_text(text_of(self.found))

    def _copy_text(self, text: str) -> None:
        self.copied.emit(text)
        self.tell(tr("Copied"))

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*PAGES, *ENDS):
            self.area.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._tasks.forget(INSIGHTS)
        super().done(result)

"""The list of reminders: coming, put off, shown and ended ones of the last days, to be opened or brought back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.services.facade import Services
from followup_desktop.services.views import ReminderLine
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.surfaces import empty
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.style import Dresser

NOTHING = "No reminder is planned, and none rang in the last week."


class ReminderListDialog(QDialog):
    """Signals: ``opened(follow_up_id)``: show its call sheet; ``ring_wanted(follow_up_id)``: bring it back now."""

    opened = Signal(int)
    ring_wanted = Signal(int)

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Reminders")
        self.setObjectName("reminderList")
        self._services, self._tasks = services, tasks
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(10)
        self._lay_out()
        Dresser(self)
        self.resize(520, 480)
        self.setMinimumWidth(360)
        self.reload()

    def _lay_out(self) -> None:
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._page)
        look.see_through(self.area)
        self.close_button = QPushButton("Close", self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 12, 16)
        column.setSpacing(14)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    @Slot()
    def reload(self) -> None:
        self._tasks.run_latest("reminder list", self._services.reminder_list, self._show)

    def _show(self, lines: Sequence[ReminderLine]) -> None:
        empty(self._column)
        if not lines:
            self._column.addWidget(WrapLabel(NOTHING, tone="muted"))
        for place, line in enumerate(lines):
            if place:
                self._column.addWidget(Rule())
            self._column.addWidget(self._row(line))
        self._column.addStretch(1)
        tab_through(self)

    def _row(self, line: ReminderLine) -> QWidget:
        row = QWidget()
        row.setAccessibleName(f"{line.what}, {line.status} {line.when} {line.shown}".strip())
        beneath = " · ".join(part for part in (line.status, line.when, line.shown) if part)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(WrapLabel(line.what, bold=True, tone="text" if line.can_ring else "muted"))
        text.addWidget(WrapLabel(beneath, tone="muted", size=look.SECOND))
        whole = QHBoxLayout(row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(text, 1)
        whole.addWidget(self._button("Open", line, self.opened), 0, Qt.AlignmentFlag.AlignTop)
        if line.can_ring:
            whole.addWidget(self._button("Ring now", line, self.ring_wanted), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, text: str, line: ReminderLine, signal: SignalInstance) -> LinkButton:
        button = LinkButton(text, tone="accent_text", size=look.BODY)
        button.setAccessibleName(f"{text}: {line.what}")
        button.clicked.connect(partial(self._chosen, signal, line.follow_up_id))
        return button

    def _chosen(self, signal: SignalInstance, follow_up_id: int) -> None:
        signal.emit(follow_up_id)

"""The foot of the side panel: mark done, remind me later, no answer, and the call timer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from followup_desktop.domain.model import Outcome
from followup_desktop.languages import tr
from followup_desktop.ui.call_sheet.spoken import about
from followup_desktop.ui.call_sheet.timer import CallTimer, Mark
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.text import WrapLabel

LATER, LATER_SHORT = tr("Remind me later ▾"), tr("Later ▾")


class Footer(QWidget):
    """Signals: ``done_clicked(outcome or "")``; ``later_clicked()``: the choices are wanted."""

    done_clicked = Signal(str)
    later_clicked = Signal()

    def __init__(self, seconds: Callable[[], float] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = QPushButton(tr("✓ Mark done…"), self)
        self.done.setAccessibleName(tr("Mark done…"))
        look.make_primary(self.done, primary=True)
        self.snooze = QPushButton(LATER, self)
        self.snooze.setAccessibleName(tr("Remind me later…"))
        self.snooze.setToolTip(tr("Remind me later (S)"))
        self.no_answer = QPushButton(tr("No answer"), self)
        self._phone = QWidget(self)
        self.timer = CallTimer(seconds, self._phone)
        self.length = WrapLabel(tone="muted", size=look.SMALL, parent=self._phone)
        self.length.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.mark = Mark(self.timer, self)
        self._row = row = Flow(self)
        for button in (self.done, self.snooze, self.no_answer):
            button.setAutoDefault(False)
            row.add(button)
        row.add_at_end(self._phone)
        self._time = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._phone)
        self._time.setContentsMargins(0, 0, 0, 0)
        self._time.setSpacing(0)
        self._time.addWidget(self.timer, 0, Qt.AlignmentFlag.AlignRight)
        under = QHBoxLayout()
        under.setContentsMargins(0, 0, look.RING, 0)  # in line with the time, which keeps room for its ring
        under.addWidget(self.length)
        self._time.addLayout(under)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, 12, look.MARGIN - look.RING, 12)
        column.setSpacing(look.GAP)
        column.addLayout(look.inset(self.mark))
        column.addWidget(row)
        self.done.clicked.connect(self._mark_done)
        self.no_answer.clicked.connect(self._mark_no_answer)
        self.snooze.clicked.connect(self.later_clicked)

    def allow(self, *, acts: bool, done: bool, snooze: bool) -> None:
        """What makes sense now. ``acts``: a contact is advised, so that there is something to be done with."""
        look.make_primary(self.done, primary=acts)
        self.done.setText(tr("✓ Mark done…") if acts else tr("Log a contact…"))
        self.done.setAccessibleName(self.done.text().removeprefix("✓ "))
        self.done.setEnabled(done)
        self.snooze.setEnabled(snooze)
        self.no_answer.setEnabled(done)

    def show_phone(self, *, shown: bool) -> None:
        """What belongs to a call."""
        self.no_answer.setVisible(shown)
        self._phone.setVisible(shown)
        self.mark.setVisible(shown and bool(self.timer.mark))
        self._fit()

    def show_length(self, seconds: int) -> None:
        """How long the call may take, as an estimate beside the timer; 0: not known."""
        self.length.setText(about(seconds))
        self.length.setVisible(bool(self.length.text()))
        self.length.setMinimumWidth(self.length.sizeHint().width())
        self.timer.say_length(self.length.text())
        self._fit()

    def _fit(self) -> None:
        """The length stands beneath the time where all is on one line then, and beside it where it is not. *Remind me
        later* stands in full where that costs no line more."""
        self.snooze.setText(LATER_SHORT)
        shown = [one for one in (self.done, self.snooze, self.no_answer) if not one.isHidden()]
        time = max(self.timer.sizeHint().width(), self.length.minimumWidth() + look.RING)
        beneath = sum(one.sizeHint().width() + look.GAP for one in shown) + time <= self._row.width()
        direction = QBoxLayout.Direction.TopToBottom if beneath else QBoxLayout.Direction.LeftToRight
        if self._time.direction() is not direction:
            self._time.setDirection(direction)
        least = self._row.lines()
        self.snooze.setText(LATER)
        if self._row.lines() > least:
            self.snooze.setText(LATER_SHORT)

    @Slot()
    def _mark_done(self) -> None:
        self.done_clicked.emit("")

    @Slot()
    def _mark_no_answer(self) -> None:
        self.done_clicked.emit(Outcome.NO_ANSWER.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (layout := self.layout()) is not None:
            layout.activate()  # the row has its new width
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.colour("line"))
        painter.end()

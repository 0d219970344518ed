"""The call card: what matters while talking, in a small window of its own that stays above the others.

For somebody who has a browser or a telephone program in front. Made of the panel's own parts; what it shows and what
becomes of what is done in it is the affair of whoever owns it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import KEYS
from followup_desktop.ui.call_sheet.header import PersonRow
from followup_desktop.ui.call_sheet.notes import Notes
from followup_desktop.ui.call_sheet.points_column import PointsColumn
from followup_desktop.ui.call_sheet.timer import CallTimer, Mark
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel, one_line
from followup_desktop.ui.widgets.toast import Toast

TITLE = tr("Call card")
USUAL, LEAST = QSize(360, 420), QSize(300, 360)
POINTS_LEAST = 6.5  # lines of the usual text, for a heading and two points
SIDE = look.MARGIN - look.RING


class CallCard(QMainWindow):
    """Signals: ``done_clicked()``; ``no_answer_clicked()``; ``said()``: a point was checked or is no longer;
    ``call_requested(tel link)``, ``copy_requested(text)``, ``open_link(link)`` and ``note_changed(application_id,
    text)`` as the panel's; ``undo_requested()``; ``closed()``."""

    done_clicked = Signal()
    no_answer_clicked = Signal()
    said = Signal()
    call_requested = Signal(str)
    copy_requested = Signal(str)
    open_link = Signal(str)
    note_changed = Signal(int, str)
    undo_requested = Signal()
    closed = Signal()

    def __init__(self, seconds: Callable[[], float]) -> None:
        """``seconds``: a steady clock, that of every timer which is to go with this one.

        It has no parent: it stays while the main window is minimised, and that one's keys, which mean the selected
        row, do not work in it. A QMainWindow, since no other widget is a window to a screen reader.
        """
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)  # there it would hide with the program
        self.setObjectName("callCard")
        self.setWindowTitle(TITLE)
        self._inside = QWidget(self)
        self.setCentralWidget(self._inside)
        self._sheet: CallSheet | None = None
        self._words = False
        self.is_over = False  # what it is for is done, and it is about to close
        self.company = WrapLabel(size=look.TITLE, bold=True, most=2, parent=self)
        self.person = PersonRow(self)
        self.person.avatar.hide()  # the room is the points'
        self.points = PointsColumn(self, size=look.AFAR, edits=False)
        self.area = self._scrolling(self.points)
        self.notes = Notes(self, most=3)
        self.done = QPushButton(tr("✓ Done…"), self)
        self.done.setAccessibleName(tr("Done…"))
        look.make_primary(self.done, primary=True)
        self.no_answer = QPushButton(tr("No answer"), self)
        self.no_answer.setAccessibleName(tr("No answer"))
        self.no_answer.setToolTip(tr("Saved at once; Undo takes it back (N)"))
        self.timer = CallTimer(seconds, self, size=look.LEAD)
        self.mark = Mark(self.timer, self)
        self._lay_out()
        self.toast = Toast(self)
        self._connect()
        self.setMinimumSize(LEAST)
        self.resize(USUAL)

    def _scrolling(self, points: PointsColumn) -> QScrollArea:
        stage = QWidget()
        column = QVBoxLayout(stage)
        area = QScrollArea(self)
        beside = area.verticalScrollBar().sizeHint().width()  # in line with the rest while it is there
        column.setContentsMargins(SIDE, look.GAP, max(look.RING, SIDE - beside), look.GAP)
        column.addWidget(points)
        column.addStretch(1)
        area.setObjectName("callCardScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(stage)
        look.see_through(area)
        return area

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 12, SIDE, 10)
        head.setSpacing(2)
        head.addLayout(look.inset(self.company))
        head.addWidget(self.person)
        foot = QVBoxLayout()
        foot.setContentsMargins(look.MARGIN, 10, look.MARGIN, 12)
        foot.setSpacing(look.GAP)
        foot.addWidget(self.notes)
        foot.addWidget(self.mark)
        row = Flow(self)
        for button in (self.done, self.no_answer):
            button.setAutoDefault(False)
            row.add(button)
        row.add_at_end(self.timer)
        foot.addWidget(row)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(self))
        column.addWidget(self.area, 1)
        column.addWidget(Rule(self))
        column.addLayout(foot)

    def _connect(self) -> None:
        self.person.call_requested.connect(self.call_requested)
        self.person.copy_requested.connect(self.copy_requested)
        self.person.open_link.connect(self.open_link)
        self.points.toggled.connect(self.said)
        self.notes.note_changed.connect(self.note_changed)
        self.done.clicked.connect(self.done_clicked)
        self.no_answer.clicked.connect(self.no_answer_clicked)
        self.toast.undo_requested.connect(self.undo_requested)
        self.toast.over.connect(self._toast_over)
        ways: dict[str, Callable[[], object]] = {
            "done": self.done.click,
            "no_answer": self.no_answer.click,
            "call": self.person.place_call,
            "note": self.write_note,
            "timer": self.timer.start_or_stop,
            "call_card": self.close,
            "close": self.close,
        }
        for name, way in ways.items():
            self.on_key(name, way)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def on_key(self, name: str, way: Callable[[], object]) -> None:
        """The keys of that action of the main window do this here."""
        for key in KEYS[name]:
            QShortcut(QKeySequence(key), self).activated.connect(way)

    # -- what it shows

    def show_view(self, view: CallSheetView, checked: frozenset[str], *, another: bool) -> None:
        """``another``: not the call sheet that was shown before."""
        if another or self.is_over:
            self.toast.hide_now()
        self.is_over = False
        company = view.application.company
        self.company.setText(company)
        self.setAccessibleName(f"{TITLE}, {one_line(company)}")
        self.person.show_person(view.who, view.clock, call_first=False)  # one loud button is enough
        if view.sheet != self._sheet:
            self._sheet = view.sheet
            self.points.show_sheet(view.sheet, words=self._words)
        self.points.check(checked)
        self.notes.show_note(view.application.id, view.note or view.application.note)
        self.allow(able=view.application.is_open)
        tab_through(self._inside)
        if another:
            self.area.verticalScrollBar().setValue(0)
        self._fit()

    def show_words(self, *, words: bool) -> None:
        """Whole sentences in place of cues."""
        self._words = words
        self.points.say(words=words)

    def allow(self, *, able: bool) -> None:
        """Whether there is something to be done with."""
        self.done.setEnabled(able)
        self.no_answer.setEnabled(able)

    def say(self, text: str, *, undo: bool = False) -> None:
        self.toast.show_text(text, undo=undo)

    def show_over(self, text: str, *, undo: bool) -> None:
        """What it is for is over: says so, and closes after that."""
        self.is_over = True
        self.allow(able=False)
        self.say(text, undo=undo)

    def withdraw_undo(self) -> None:
        """By now it would take back something else."""
        self.toast.undo_button.hide()

    @Slot()
    def _toast_over(self) -> None:
        if not self.is_over:
            return
        if self.notes.edit.hasFocus():
            self.toast.show_text(self.toast.label.text(), undo=False)  # never from under somebody's fingers
        else:
            self.close()

    # -- the keyboard

    def focus_points(self) -> None:
        """To the first point not yet said."""
        boxes = self.points.boxes.values()
        first: QWidget = next((box for box in boxes if not box.isChecked()), self.done)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def write_note(self) -> None:
        self.notes.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- Qt

    def _fit(self) -> None:
        """Never lower than its words need in its width: a window does not ask its layout that by itself."""
        layout = self._inside.layout()
        if layout is not None:
            self.area.setMinimumHeight(round(POINTS_LEAST * self.fontMetrics().height()))
            layout.activate()
            self.setMinimumHeight(max(LEAST.height(), layout.totalMinimumHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.toast.place()

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.notes.flush()
        self.toast.hide_now()
        self.closed.emit()

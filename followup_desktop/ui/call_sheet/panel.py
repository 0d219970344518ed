"""The side panel: the call sheet of the selected row. Shows what it is given and says what the user asks for.

It knows no services and no store; whoever owns it connects the signals.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.services.views import CallSheetView, ClockView
from followup_desktop.ui.call_sheet.body import Body
from followup_desktop.ui.call_sheet.footer import Footer
from followup_desktop.ui.call_sheet.header import Header, acts, calls_first
from followup_desktop.ui.call_sheet.notes import Notes
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel

Key = tuple[int, int]  # application, follow-up (0: none)


class CallSheetPanel(QWidget):
    """The call sheet beside the timeline, for widths from 300 px on.

    Signals: ``done_requested(application_id, follow_up_id or 0, outcome or "")``; ``snooze_requested(follow_up_id,
    SnoozeChoice's word)``; ``call_requested(tel link)``; ``copy_requested(text)``; ``mail_requested(mailto link)``;
    ``note_changed(application_id, text)``; ``overrule_requested(application_id)``;
    ``exit_card_requested(interview_id)``; ``open_link(link)``.
    """

    done_requested = Signal(int, int, str)
    snooze_requested = Signal(int, str)
    call_requested = Signal(str)
    copy_requested = Signal(str)
    mail_requested = Signal(str)
    note_changed = Signal(int, str)
    overrule_requested = Signal(int)
    exit_card_requested = Signal(int)
    open_link = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, seconds: Callable[[], float] | None = None) -> None:
        """``seconds``: a steady clock for the call timer, in seconds."""
        super().__init__(parent)
        self.setObjectName("callSheet")
        self.setAccessibleName("Call sheet")
        self._view: CallSheetView | None = None
        self._checked: dict[Key, frozenset[str]] = {}
        self.header = Header(self)
        self.body = Body(self)
        self.notes = Notes(self)
        self.footer = Footer(seconds, self)
        self._build()
        self._connect()
        self.show_sheet(None)

    def _build(self) -> None:
        self.area = QScrollArea(self)
        self.area.setObjectName("callSheetScroll")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.body)
        look.see_through(self.area)
        self.area.verticalScrollBar().installEventFilter(self)
        notes = QVBoxLayout()
        notes.setContentsMargins(look.MARGIN, 6, look.MARGIN, 12)
        notes.addWidget(self.notes)
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Rule(sheet))
        column.addWidget(self.area, 1)
        column.addLayout(notes)
        column.addWidget(self.footer)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._hint())
        self._pages.addWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.setMinimumWidth(300)

    def _hint(self) -> QWidget:
        page = QWidget(self)
        self.hint = WrapLabel("Nothing is selected", bold=True, parent=page)
        more = WrapLabel(
            "Choose a row on the timeline, and here stands whether to call, whom, and what to say.",
            tone="muted",
            parent=page,
        )
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * look.MARGIN, look.MARGIN, 2 * look.MARGIN, look.MARGIN)
        column.addStretch(2)
        column.addWidget(self.hint)
        column.addSpacing(4)
        column.addWidget(more)
        column.addStretch(3)
        return page

    def _connect(self) -> None:
        person = self.header.person
        person.call_requested.connect(self.call_requested)
        person.copy_requested.connect(self.copy_requested)
        person.open_link.connect(self.open_link)
        self.body.copy_requested.connect(self.copy_requested)
        self.body.mail_requested.connect(self.mail_requested)
        self.body.open_link.connect(self.open_link)
        self.body.exit_card_requested.connect(self.exit_card_requested)
        self.body.overruled.connect(self._overruled)
        self.body.checked_changed.connect(self._remember)
        self.body.advice.why.unfolded.connect(self._order_tabs)
        self.body.all_the_same.toggled.connect(self._offer_phone)
        self.notes.note_changed.connect(self.note_changed)
        self.footer.done_clicked.connect(self._done)
        self.footer.snooze_clicked.connect(self._snooze)

    # -- what it shows

    @property
    def view(self) -> CallSheetView | None:
        return self._view

    @property
    def _key(self) -> Key:
        if self._view is None:
            return (0, 0)
        return (self._view.application.id, self._view.follow_up.id if self._view.follow_up else 0)

    def show_sheet(self, view: CallSheetView | None, now: datetime | None = None) -> None:
        """Shows a call sheet, None the hint. The same one again keeps what is checked, unfolded, typed and running.

        ``now`` (aware) decides which interviews are over, for the exit card; without it the latest one counts.
        """
        before = self._key
        self._view = view
        if view is None:
            self.notes.flush()
            self.footer.timer.reset()
            self._pages.setCurrentIndex(0)
            return
        another = self._key != before
        if another:
            self.footer.timer.reset()
        self.header.show_view(view)
        self.body.show_view(view, self._checked.get(self._key, frozenset()), another=another, now=now)
        self.notes.show_note(view.application.id, view.note or view.application.note)
        open_now = view.application.is_open
        self.footer.allow(acts=acts(view), done=open_now, snooze=view.follow_up is not None and open_now)
        self._offer_phone()
        self._pages.setCurrentIndex(1)
        tab_through(self)
        if another:
            self.area.verticalScrollBar().setValue(0)

    @Slot(object)
    def update_clock(self, clock: ClockView) -> None:
        """Their clock moved on."""
        if self._view is not None:
            self.header.person.show_clock(clock)

    # -- what the window may ask for by key

    @Slot()
    def mark_done(self) -> None:
        self._if_enabled(self.footer.done)

    @Slot()
    def mark_no_answer(self) -> None:
        self._if_enabled(self.footer.no_answer)

    @Slot()
    def open_snooze(self) -> None:
        if self._view is not None:
            self.footer.open_menu()

    @Slot()
    def toggle_timer(self) -> None:
        if self._view is not None:
            self.footer.timer.start_or_stop()

    @Slot()
    def place_call(self) -> None:
        if self._view is not None:
            self.header.person.place_call()

    @Slot()
    def write_note(self) -> None:
        if self._view is not None:
            self.notes.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def focus_points(self) -> None:
        """The keyboard goes to the first point not yet said: the way in from a notification."""
        if self._view is not None:
            self.body.focus_points()

    def _if_enabled(self, button: QWidget) -> None:
        if self._view is not None and button.isEnabled() and not button.isHidden():
            button.click()  # type: ignore[attr-defined]

    # -- what goes out

    @Slot(str)
    def _done(self, outcome: str) -> None:
        self.notes.flush()
        application_id, follow_up_id = self._key
        if application_id:
            self.done_requested.emit(application_id, follow_up_id, outcome)

    @Slot(str)
    def _snooze(self, choice: str) -> None:
        _, follow_up_id = self._key
        if follow_up_id:
            self.snooze_requested.emit(follow_up_id, choice)

    @Slot()
    def _overruled(self) -> None:
        if self._view is not None:
            self.overrule_requested.emit(self._view.application.id)

    @Slot()
    def _offer_phone(self) -> None:
        """Timer and "No answer" belong to a call: one that is advised, or one the user makes all the same."""
        if self._view is not None:
            all_the_same = not acts(self._view) and self.body.all_the_same.isChecked()
            self.footer.show_phone(shown=calls_first(self._view) or all_the_same)

    @Slot()
    def _order_tabs(self) -> None:
        tab_through(self)

    @Slot()
    def _remember(self) -> None:
        self._checked[self._key] = self.body.checked()

    # -- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and watched is self.area.verticalScrollBar():
            shown = event.type() is QEvent.Type.Show
            self.body.leave_room(self.area.verticalScrollBar().sizeHint().width() if shown else 0)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(420, 720)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look.colour("surface"))
        painter.end()

"""The side panel: the call sheet of the selected row. Shows what it is given and says what the user asks for.

It knows no services and no store; whoever owns it connects the signals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from followup_desktop.domain.model import OwnPoint
from followup_desktop.languages import tr
from followup_desktop.services.plain_texts import sheet_text
from followup_desktop.services.views import CallSheetView, ClockView
from followup_desktop.ui.call_sheet.body import Body
from followup_desktop.ui.call_sheet.footer import Footer
from followup_desktop.ui.call_sheet.header import Header, acts, calls_first
from followup_desktop.ui.call_sheet.notes import Notes
from followup_desktop.ui.call_sheet.pages import Pages
from followup_desktop.ui.call_sheet.rehearsal import Rehearsal
from followup_desktop.ui.call_sheet.script import ScriptPage
from followup_desktop.ui.call_sheet.script_keys import ScriptKeys
from followup_desktop.ui.call_sheet.thanks import is_thanks_call
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.tab_order import tab_through

Key = tuple[int, int, bool]  # application, follow-up (0: none), the thank-you call instead


class CallSheetPanel(QWidget):
    """The call sheet beside the timeline, for widths from 300 px on.

    Signals: ``done_requested(application_id, follow_up_id or 0, outcome or "")``; ``later_requested()``: the choices
    of *Remind me later*; ``call_requested(tel link)``; ``copy_requested(text)``; ``mail_requested(mailto link)``;
    ``note_changed(application_id, text)``; ``overrule_requested(application_id)``;
    ``exit_card_requested(interview_id)``; ``history_requested()``; ``open_link(link)``; ``setting_requested(key)``
    and ``setting_changed(key, value)`` from the reasoning; ``follow_advice_requested(application_id)``;
    ``thanks_requested(bool)``: the sheet of the thank-you call is wanted, or the planned one again;
    ``words_changed("cues" or "words")``;
    ``said(key)``: another point of that call sheet is said, or one no longer;
    ``point_saved(OwnPoint)`` and ``point_removed(id)`` change the own points and are answered by the script's
    ``point_kept`` or ``point_refused``; ``points_requested(application_id)`` is answered by ``show_own_points``.
    """

    done_requested = Signal(int, int, str)
    later_requested = Signal()
    call_requested = Signal(str)
    copy_requested = Signal(str)
    mail_requested = Signal(str)
    note_changed = Signal(int, str)
    overrule_requested = Signal(int)
    exit_card_requested = Signal(int)
    history_requested = Signal()
    open_link = Signal(str)
    setting_requested = Signal(str)
    setting_changed = Signal(str, str)
    follow_advice_requested = Signal(int)
    thanks_requested = Signal(bool)
    words_changed = Signal(str)
    said = Signal(object)
    point_saved = Signal(object)
    point_removed = Signal(int)
    points_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, seconds: Callable[[], float] | None = None) -> None:
        """``seconds``: a steady clock for the call timer, in seconds."""
        super().__init__(parent)
        self.setObjectName("callSheet")
        self.setAccessibleName(tr("Call sheet"))
        self._view: CallSheetView | None = None
        self._checked: dict[Key, frozenset[str]] = {}
        self.header = Header(self)
        self.body = Body(self)
        self.notes = Notes(self)
        self.footer = Footer(seconds, self)
        self.rehearsal = Rehearsal(seconds, self)
        self._thanks_asked = self._thanks = False  # the thank-you call: wanted by the user, shown
        self._build()
        self._connect()
        self.show_sheet(None)

    def _build(self) -> None:
        self.pages = Pages(self.header, self.body, self.notes, self.footer, self.rehearsal, self)
        self.area = self.pages.area
        self.keys = ScriptKeys(self, self.body, self.pages)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setMinimumWidth(300)

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
        self.body.history_requested.connect(self.history_requested)
        self.body.checked_changed.connect(self._remember)
        advice = self.body.advice
        advice.why.unfolded.connect(self._order_tabs)
        advice.setting_requested.connect(self.setting_requested)
        advice.setting_changed.connect(self.setting_changed)
        advice.advice_wanted.connect(self._follow_advice)
        self.body.all_the_same.toggled.connect(self._offer_phone)
        self.body.thanks.asked.connect(self._ask_thanks)
        script = self.script
        script.words_changed.connect(self.words_changed)
        script.point_saved.connect(self.point_saved)
        script.point_removed.connect(self.point_removed)
        script.points_requested.connect(self._ask_points)
        script.laid_out.connect(self._order_tabs)
        self.notes.note_changed.connect(self.note_changed)
        self.footer.done_clicked.connect(self._done)
        self.footer.later_clicked.connect(self.later_requested)

    # -- what it shows

    @property
    def view(self) -> CallSheetView | None:
        return self._view

    @property
    def script(self) -> ScriptPage:
        return self.body.forms.script

    @property
    def key(self) -> Key:
        """Which call sheet is shown."""
        if self._view is None:
            return (0, 0, False)
        return (self._view.application.id, self._view.follow_up.id if self._view.follow_up else 0, self._thanks)

    def show_sheet(self, view: CallSheetView | None, now: datetime | None = None) -> None:
        """Shows a call sheet, None the hint. The same one again keeps what is checked, unfolded, typed and running.

        ``now`` (aware) decides which interviews are over, for the exit card; without it the latest one counts.
        """
        before = self.key
        self._thanks_asked = self._thanks = self._is_thanks_asked(view)
        self._view = view
        self.keys.show_view(view)
        another = self.key != before
        if another:
            self.footer.timer.reset()
            self.pages.end_rehearsal()
        if view is None:
            self.notes.flush()
            self.pages.show_hint()
            return
        self._show_view(view, another=another, now=now)

    def _is_thanks_asked(self, view: CallSheetView | None) -> bool:
        """Whether this is the thank-you call that the user asked for on the sheet before."""
        if not self._thanks_asked or view is None or self._view is None:
            return False
        return view.application.id == self._view.application.id and is_thanks_call(view)

    def _show_view(self, view: CallSheetView, *, another: bool, now: datetime | None) -> None:
        checked, thanks = self.checked_of(self.key), self._thanks
        at = QApplication.focusWidget()
        held = at if at is not None and self.isAncestorOf(at) else None
        self.header.show_view(view, thanks=thanks)
        self.body.show_view(view, checked, another=another, now=now, thanks=thanks)
        self.footer.show_length(view.sheet.seconds)
        self.notes.show_note(view.application.id, view.note or view.application.note)
        open_now = view.application.is_open
        snooze = view.follow_up is not None and open_now and not thanks
        self.footer.allow(acts=thanks or acts(view), done=open_now, snooze=snooze)
        self._offer_phone()
        self.pages.show_sheet()
        tab_through(self)
        if another:
            self.area.verticalScrollBar().setValue(0)
        if held is not None and not (isValid(held) and held.isVisible()):  # the keyboard must not go just anywhere
            self.body.focus_points()

    def checked_of(self, key: Key) -> frozenset[str]:
        """The points said so far of a call sheet, whether it is the one shown or not."""
        return self._checked.get(key, frozenset())

    def check(self, key: Key, said: frozenset[str]) -> None:
        """They were said elsewhere."""
        self._checked[key] = said
        if key == self.key:
            self.script.points.check(said)

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
    def copy_all(self) -> None:
        """The whole call sheet as plain text, with everything that the advice goes by."""
        if self._view is not None:
            self.copy_requested.emit(sheet_text(self._view))

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
        if self.pages.is_several:
            self.pages.several.take_keyboard()
        elif self._view is not None:
            self.body.focus_points()

    @Slot()
    def toggle_thanks(self) -> None:
        """To the thank-you call where one fits, or back from it."""
        if self._thanks:
            self._ask_thanks(False)
        elif self._view is not None and self._view.thanks_call and not is_thanks_call(self._view):
            self._ask_thanks(True)

    # -- answers

    def show_own_points(self, application_id: int, points: Iterable[OwnPoint]) -> None:
        """The user's points that hold for that application; for another than the one shown they come too late."""
        if self._view is not None and self._view.application.id == application_id:
            self.script.show_own_points(points)

    def _if_enabled(self, button: QWidget) -> None:
        if self._view is not None and button.isEnabled() and not button.isHidden():
            button.click()  # type: ignore[attr-defined]

    # -- what goes out

    @Slot(str)
    def _done(self, outcome: str) -> None:
        self.notes.flush()
        application_id, follow_up_id, _ = self.key
        if application_id:
            self.done_requested.emit(application_id, follow_up_id, outcome)

    @Slot()
    def _overruled(self) -> None:
        if self._view is not None:
            self.overrule_requested.emit(self._view.application.id)

    @Slot()
    def _follow_advice(self) -> None:
        if self._view is not None:
            self.follow_advice_requested.emit(self._view.application.id)

    @Slot()
    def _offer_phone(self) -> None:
        """Timer and "No answer" belong to a call: one that is advised, or one the user makes all the same."""
        if self._view is not None:
            all_the_same = not acts(self._view) and self.body.all_the_same.isChecked()
            self.footer.show_phone(shown=self._thanks or calls_first(self._view) or all_the_same)

    @Slot(bool)
    def _ask_thanks(self, wanted: bool) -> None:
        """The sheet itself comes from outside."""
        self._thanks_asked = wanted
        self.thanks_requested.emit(wanted)

    @Slot()
    def _ask_points(self) -> None:
        if self._view is not None:
            self.points_requested.emit(self._view.application.id)

    @Slot()
    def _order_tabs(self) -> None:
        tab_through(self)

    @Slot()
    def _remember(self) -> None:
        self._checked[self.key] = self.body.checked()
        self.said.emit(self.key)

    # -- Qt

    def sizeHint(self) -> QSize:
        return QSize(420, 720)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look.colour("surface"))
        painter.end()

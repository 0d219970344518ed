"""The scrolling middle of the side panel: the advice, then what to say in three forms, then what happened so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from followup_desktop.domain.model import AttemptKind, Contact, Interview
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.advice_card import AdviceCard
from followup_desktop.ui.call_sheet.header import acts, calls_first
from followup_desktop.ui.call_sheet.own_points import Where
from followup_desktop.ui.call_sheet.script import ScriptPage
from followup_desktop.ui.call_sheet.thanks import Thanks
from followup_desktop.ui.call_sheet.written import EmailPage, VoicemailPage
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.surfaces import Fold
from followup_desktop.ui.widgets.text import WrapLabel, give_tip
from followup_desktop.ui.window_parts.segmented import Segmented

CALL, VOICEMAIL, EMAIL = "call", "voicemail", "email"
FORMS = ((CALL, tr("Call")), (VOICEMAIL, tr("Voicemail")), (EMAIL, tr("E-mail")))


class Forms(QWidget):
    """The script, the voicemail and the e-mail, one at a time.

    Signals: ``copy_requested(text)``, ``mail_requested(mailto link)``.
    """

    copy_requested = Signal(str)
    mail_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Segmented(tr("What to say"), FORMS, self)
        self.script = ScriptPage(self)
        self.voicemail = VoicemailPage(self)
        self.email = EmailPage(self)
        self._pages: dict[str, QWidget] = {CALL: self.script, VOICEMAIL: self.voicemail, EMAIL: self.email}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(look.inset(self.switch, at_left=True))
        for page in self._pages.values():
            column.addWidget(page)
        self.switch.chosen.connect(self.show_form)
        self.voicemail.copy_requested.connect(self.copy_requested)
        self.email.copy_requested.connect(self.copy_requested)
        self.email.mail_requested.connect(self.mail_requested)
        self.show_form(CALL)

    @Slot(str)
    def show_form(self, form: str) -> None:
        self.switch.choose(form)
        for key, page in self._pages.items():
            page.setVisible(key == form)


class Body(QWidget):
    """Signals as those of the panel; ``overruled()``: the user wants to call all the same."""

    copy_requested = Signal(str)
    mail_requested = Signal(str)
    open_link = Signal(str)
    exit_card_requested = Signal(int)
    overruled = Signal()
    history_requested = Signal()
    checked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interview_id = 0
        self._way = ""  # the form that the advice asked for, whichever is shown
        self._meeting_link = ""
        self.advice = AdviceCard(self)
        self.thanks = Thanks(self)
        self.forms = Forms(self)
        self.all_the_same = LinkButton(tr("What you could say all the same"), size=look.BODY, fold=True, parent=self)
        self.overrule = QPushButton(tr("I want to call all the same"), self)
        self.overrule.setAutoDefault(False)
        self.history = Fold(tr("What happened so far"), self, size=look.BODY)
        self.everything = LinkButton(
            tr("Everything that happened…"), tone="accent_text", size=look.SECOND, parent=self
        )
        self.everything.hide()
        self.exit_card = LinkButton(tr("Exit card of the interview…"), size=look.BODY, parent=self)
        self.people = Fold(tr("Others there"), self, size=look.BODY)
        self.meeting = LinkButton(tr("Open the link of the next interview"), size=look.BODY, parent=self)
        self._lay_out()
        self.overrule.clicked.connect(self._overrule)
        self.all_the_same.toggled.connect(self.forms.setVisible)
        self.exit_card.clicked.connect(self._open_exit_card)
        self.history.unfolded.connect(self.everything.setVisible)
        self.everything.clicked.connect(self.history_requested)
        self.meeting.clicked.connect(self._open_meeting)
        self.advice.open_link.connect(self.open_link)
        self.advice.copy_requested.connect(self.copy_requested)
        self.forms.copy_requested.connect(self.copy_requested)
        self.forms.mail_requested.connect(self.mail_requested)
        self.forms.script.checked_changed.connect(self.checked_changed)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(look.GAP + 4)
        column.addLayout(look.inset(self.advice))
        column.addLayout(look.inset(self.overrule, at_left=True))
        column.addWidget(self.thanks)
        for part in (self.all_the_same, self.forms, self.people, self.history, self.everything):
            column.addWidget(part)
        for part in (self.meeting, self.exit_card):
            column.addWidget(part)
        for button in (self.all_the_same, self.everything, self.meeting, self.exit_card):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.leave_room(0)

    def leave_room(self, scroll_bar: int) -> None:
        """Keeps the right edge in line with the rest of the panel beside a scroll bar that many pixels wide."""
        side = look.MARGIN - look.RING
        self._column.setContentsMargins(side, 14, max(look.RING, side - scroll_bar), 12)

    def checked(self) -> frozenset[str]:
        return self.forms.script.checked()

    def show_view(
        self,
        view: CallSheetView,
        checked: Iterable[str],
        *,
        another: bool,
        now: datetime | None,
        thanks: bool = False,
    ) -> None:
        """``another``: not the call sheet that was shown before, so that folds and tabs start afresh. ``thanks``:
        the user asked for the thank-you call, which then stands in place of what is advised."""
        self.advice.show_advice(view.advice, view.waiting, another=another)
        self.advice.setVisible(not thanks)
        self.thanks.show_view(view, there=thanks)
        contact = thanks or acts(view)
        phone = thanks or calls_first(view)
        self.overrule.setVisible(not contact and view.application.is_open)
        self._fold_script(folded=not contact, afresh=another)
        where = Where(view.application.id, view.application.stage, view.stage_label)
        self.forms.script.show_sheet(view.sheet, checked, where)
        self.forms.voicemail.show_sheet(view.sheet)
        self.forms.email.show_sheet(
            view.sheet, view.who, about=_contact(view, thanks=thanks), first=contact and not phone
        )
        way = CALL if phone or not contact else EMAIL
        if another or way != self._way:  # what was a thank-you by e-mail may have become a call meanwhile
            self.forms.show_form(way)
        self._way = way
        if another:
            self.forms.script.before.set_unfolded(False)
            self.forms.script.branches.fold_all()
            self.history.set_unfolded(False)
            self.people.set_unfolded(False)
        _fill(self.history, view.history)
        _fill(self.people, [_person(each) for each in view.contacts if each.id != view.who.contact_id])
        self._offer_exit_card(view.interviews, now)
        self._offer_meeting(view.interviews, now)

    def _fold_script(self, *, folded: bool, afresh: bool) -> None:
        """Where the advice is to leave it, the script hides behind one line."""
        self.all_the_same.setVisible(folded)
        if afresh:
            self.all_the_same.setChecked(False)
        self.forms.setVisible(not folded or self.all_the_same.isChecked())

    def _offer_exit_card(self, interviews: tuple[Interview, ...], now: datetime | None) -> None:
        over = [each for each in interviews if not each.cancelled and (now is None or each.start.instant <= now)]
        latest = max(over, key=lambda each: each.start.instant, default=None)
        self._interview_id = latest.id if latest else 0
        self.exit_card.setVisible(latest is not None)

    def _offer_meeting(self, interviews: tuple[Interview, ...], now: datetime | None) -> None:
        """The link of the next interview to come; only links of the web are opened from here."""
        to_come = [
            each
            for each in interviews
            if now is not None and each.start.instant > now and not each.cancelled and look.is_web(each.link)
        ]
        first = min(to_come, key=lambda each: each.start.instant, default=None)
        self._meeting_link = first.link if first else ""
        give_tip(self.meeting, self._meeting_link)
        self.meeting.setVisible(first is not None)

    def open_script(self) -> None:
        """Brings the call's script to the front, out of its fold where the advice is to leave it."""
        if not self.forms.isVisible():
            self.all_the_same.setChecked(True)
        self.forms.show_form(CALL)

    def focus_points(self) -> None:
        """The first point not yet said, where the script is shown; the advice's first button otherwise."""
        for box in self.forms.script.boxes:
            if box.isVisible() and not box.isChecked():
                box.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        if self.thanks.card.isVisible():
            self.thanks.card.back.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        first = self.overrule if self.overrule.isVisible() else self.advice.why.button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _overrule(self) -> None:
        self.all_the_same.setChecked(True)
        self.overruled.emit()

    @Slot()
    def _open_exit_card(self) -> None:
        if self._interview_id:
            self.exit_card_requested.emit(self._interview_id)

    @Slot()
    def _open_meeting(self) -> None:
        self.open_link.emit(self._meeting_link)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())


def _fill(fold: Fold, lines: Sequence[str]) -> None:
    """One quiet line each; without any the fold is not shown."""
    fold.clear()
    for line in lines:
        fold.column.addLayout(look.inset(WrapLabel(line, tone="muted", size=look.SECOND)))
    fold.setVisible(bool(lines))


def _contact(view: CallSheetView, *, thanks: bool) -> str:
    """A name for the contact that is planned, the same for as long as it is that one."""
    planned = view.follow_up
    kind = AttemptKind.THANKS if thanks else planned.kind if planned is not None else None
    return (
        f"{view.application.id}:{planned.id if planned is not None else 0}:{kind.value if kind is not None else ''}"
    )


def _person(contact: Contact) -> str:
    known = (contact.name, contact.role, contact.phone, contact.email)
    return " · ".join(part for part in known if part)

"""The head of the side panel: company and stage, the person, their clock, and the number to call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.domain.model import Channel, FollowUp, Verdict
from followup_desktop.domain.schedule import TheirClock
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView, ClockView, Who
from followup_desktop.ui.call_sheet.written import mail_link
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import IconButton, LinkButton
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.small import Avatar, Badge
from followup_desktop.ui.widgets.text import WrapLabel, one_line

BESIDE_FROM = 115  # px that must be left for the person before the buttons go beneath
CLOCK_SIGN = {
    TheirClock.GOOD: "",
    TheirClock.EARLY: "◔ ",
    TheirClock.BREAK: "◑ ",
    TheirClock.LATE: "◕ ",
    TheirClock.CLOSED: "⊘ ",
}


class PersonRow(QWidget):
    """Who to contact, their clock, and the buttons; the buttons go beneath where it is narrow.

    Signals: ``call_requested(tel link)``, ``copy_requested(text)``, ``open_link(link)``.
    """

    call_requested = Signal(str)
    copy_requested = Signal(str)
    open_link = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = Who()
        self.avatar = Avatar(self)
        self.name = WrapLabel(bold=True, most=2, parent=self)
        self.role_and_clock = WrapLabel(tone="muted", size=look.SECOND, most=3, parent=self)
        self.clock_note = WrapLabel(tone="warm", size=look.SECOND, most=2, parent=self)
        self.email = LinkButton("", tone="muted", size=look.SECOND, parent=self)
        self.call = QPushButton(self)
        self.copy = IconButton("copy", "⧉", tr("Copy the phone number"), self)
        self._buttons = QWidget(self)
        self._lay_out()
        self.call.clicked.connect(self.place_call)
        self.copy.clicked.connect(self.copy_number)
        self.email.clicked.connect(self._write)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        for label in (self.name, self.role_and_clock, self.clock_note):
            words.addLayout(look.inset(label))
        words.addWidget(self.email, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        person = QHBoxLayout()
        person.setSpacing(10 - look.RING)
        person.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        person.addLayout(words, 1)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(look.TIGHT)
        buttons.addWidget(self.call, 1)
        buttons.addWidget(self.copy)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(look.GAP)
        self._whole.addLayout(person, 1)
        self._whole.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_person(self, who: Who, clock: ClockView, *, call_first: bool) -> None:
        """``call_first``: the call is what the advice says, so its button is the loud one."""
        self._who = who
        self.avatar.set_initials(who.initials or "?")
        self.name.setText(who.name or tr("Nobody is named yet"))
        number = one_line(who.phone)
        self.call.setText(tr("Call {number}", number=number).replace("&", "&&"))
        self.call.setAccessibleName(
            tr("Call {name} {number}", name=one_line(who.name), number=number).replace("  ", " ")
        )
        self.copy.setAccessibleDescription(number)
        self.call.setVisible(bool(number and who.phone_link))
        self.copy.setVisible(bool(number))
        self._buttons.setVisible(bool(number))
        look.make_primary(self.call, primary=call_first)
        self.email.setVisible(bool(who.email) and not number)  # else it stands on the e-mail's page
        self.email.say(who.email)
        self.email.setAccessibleName(tr("Write to {email}", email=one_line(who.email)))
        self.show_clock(clock)
        self._turn()

    def show_clock(self, clock: ClockView) -> None:
        self.role_and_clock.setText(" · ".join(part for part in (self._who.role, clock.text) if part))
        number = "" if self._who.phone_link else self._who.phone  # what cannot be dialled is read instead
        verdict = f"{CLOCK_SIGN[clock.state]}{clock.note}" if clock.note else ""
        self.clock_note.setText(" · ".join(part for part in (verdict, number) if part))
        self.clock_note.set_tone("muted" if clock.state is TheirClock.GOOD else "warm")
        self.clock_note.setVisible(bool(self.clock_note.text()))

    @Slot()
    def place_call(self) -> None:
        if self._who.phone_link:
            self.call_requested.emit(self._who.phone_link)

    @Slot()
    def copy_number(self) -> None:
        if self._who.phone:
            self.copy_requested.emit(self._who.phone)

    @Slot()
    def _write(self) -> None:
        self.open_link.emit(mail_link(self._who.email))

    def _turn(self) -> None:
        beside = self._buttons.sizeHint().width() + look.GAP + self.avatar.width() + 10 + BESIDE_FROM
        wide = self.width() >= beside
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._whole.direction() is not direction:
            self._whole.setDirection(direction)
            sideways = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Expanding
            self._buttons.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)
            self._whole.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


class Header(QWidget):
    """Company, stage and person. Stays while the rest scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.company = WrapLabel(size=look.TITLE, bold=True, most=2, parent=self)
        self.badge = Badge(parent=self)
        self.subtitle = WrapLabel(tone="muted", most=2, parent=self)
        self.person = PersonRow(self)
        top = Flow(self, spacing=look.GAP)
        top.add(self.company)
        top.add_at_end(self.badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, 16, look.MARGIN, 12)
        column.setSpacing(2)
        column.addWidget(top)
        column.addWidget(self.subtitle)
        column.addSpacing(look.GAP)
        column.addWidget(self.person)

    def show_view(self, view: CallSheetView, *, thanks: bool = False) -> None:
        """``thanks``: the user asked for the thank-you call."""
        self.company.setText(view.application.company)
        self.badge.setText(view.stage_label)
        self.badge.setVisible(bool(view.stage_label))
        self.badge.updateGeometry()
        self.subtitle.setText(view.subtitle)
        self.person.show_person(view.who, view.clock, call_first=thanks or calls_first(view))


def calls_first(view: CallSheetView) -> bool:
    """Whether the phone is the way: of the user's own plan where there is one, else of the advice."""
    own, advice = _own_plan(view), view.advice.advice
    if own is not None:
        return own.channel is Channel.PHONE
    return advice.verdict is Verdict.CALL or (acts(view) and advice.channel is Channel.PHONE)


def acts(view: CallSheetView) -> bool:
    """Whether they are to be contacted now or on a day, rather than left: the user plans to, or it is advised."""
    contacts = (Verdict.CALL, Verdict.EMAIL, Verdict.THANK_YOU, Verdict.ANSWER_THEM)
    return _own_plan(view) is not None or view.advice.advice.verdict in contacts


def _own_plan(view: CallSheetView) -> FollowUp | None:
    return view.follow_up if view.follow_up is not None and view.follow_up.moved_by_user else None

"""The calendar of the user's phone as it stands in the settings: the account, which calendar, how it goes, switching
off. Shows what it is told; decides nothing, and keeps no password beyond the moment in which it is handed on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from followup_desktop.domain.calendar import CalendarAccount, CalendarName
from followup_desktop.languages import tr
from followup_desktop.services.phone_views import PhoneStage, PhoneView
from followup_desktop.services.setting_views import SettingKind, SettingView
from followup_desktop.ui.dialogs.fields import FieldRow, chooser, line
from followup_desktop.ui.dialogs.setting_row import SettingRow
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel

ABOUT = tr(
    "Follow-ups, and interviews to come, as entries that ring on your phone. What you move "
    "or delete there comes back as a question. The address and the entries are all that "
    "leaves this computer, and only to your own account."
)
PROVIDERS = "\n".join(
    (
        tr("Each provider wants an app-specific password, which you make in your account there."),
        tr("iCloud: caldav.icloud.com"),
        tr("Fastmail: caldav.fastmail.com"),
        tr("Nextcloud: the address of your server, followed by remote.php/dav"),
        tr("Google: not possible, it takes no passwords here; export an .ics file and import that there."),
    )
)
OPTIONS = (
    SettingView(
        "interviews",
        "phone",
        tr("Phone"),
        tr("Interviews to come"),
        tr("They stand in the calendar as well, and ring half an hour before."),
        SettingKind.SWITCH,
        "on",
        "on",
    ),
    SettingView(
        "cues",
        "phone",
        tr("Phone"),
        tr("What to say"),
        tr("The first points of the call sheet stand in the entry, for whoever sees your phone as well."),
        SettingKind.SWITCH,
        "off",
        "off",
    ),
)
SECRET = tr("The password goes into your system's own keeper of passwords, and nowhere else.")
WORDS = tr("phone calendar caldav icloud fastmail nextcloud google sync synchronise password mobile")
TRYING, WORKING = tr("Asking the server…"), tr("Synchronising…")
A_NEW_ONE = tr("A new one, called “Follow-Up”")
NEW_NAME = "Follow-Up"


class PhonePanel(QWidget):
    """Signals: ``tried(CalendarAccount)``; ``chosen(CalendarAccount, CalendarName)``, with an empty href: a new one;
    ``password_entered(str)``; ``now_wanted()``; ``off_wanted(bool)``: remove what was put there; ``option(key, on)``;
    ``looked()``: it has come in sight."""

    tried = Signal(object)
    chosen = Signal(object, object)
    password_entered = Signal(str)
    now_wanted = Signal()
    off_wanted = Signal(bool)
    option = Signal(str, bool)
    looked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: CalendarAccount | None = None  # that answered, until a calendar of it is chosen
        self._stage: PhoneStage | None = None
        self.about = WrapLabel(ABOUT, tone="muted", size=look.SECOND)
        self.title = WrapLabel(tr("The calendar of your phone"), size=look.CARD_TITLE, bold=True)
        self.whose = WrapLabel("", tone="muted", size=look.SECOND)
        self.state = WrapLabel("")
        self.advice = WrapLabel("", tone="muted", size=look.SECOND)
        self.address = line(tr("Address of the calendar server"), "caldav.example.com")
        self.user = line(tr("Your name there"), "you@example.com")
        self.password = line(tr("App-specific password"), " ")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.calendar: QComboBox = chooser(tr("Calendar for the entries"), tr("Choose a calendar"))
        self.calendar_row = FieldRow(tr("&Calendar"), self.calendar)
        self.account_rows = (FieldRow(tr("&Address"), self.address), FieldRow(tr("Your &name there"), self.user))
        self.password_row = FieldRow(tr("App-specific &password"), self.password)
        self.secret = WrapLabel(SECRET, tone="muted", size=look.SECOND)
        self.providers = WrapLabel(PROVIDERS, tone="muted", size=look.SECOND)
        self.options = {one.key: SettingRow(one) for one in OPTIONS}
        self.try_button = self._button(tr("Try it"), self._try)
        self.use_button = self._button(tr("Use this calendar"), self._choose)
        self.again_button = self._button(tr("Try this password"), self._enter)
        self.now_button = self._button(tr("Synchronise now"), self._now)
        self.off_button = self._button(tr("Switch it off"), self._off)
        self.remove_button = self._button(tr("Switch it off and remove the entries"), self._remove)
        self.off_button.setAccessibleName(tr("Switch the phone's calendar off, and leave the entries there"))
        self._lay_out()
        for field in (self.address, self.user, self.password):
            field.returnPressed.connect(self._enter_pressed)
        for row in self.options.values():
            row.chosen.connect(self._set_option)
        self.show_view(PhoneView(PhoneStage.OFF))

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        answers, ending = Flow(self), Flow(self)
        for button in (self.try_button, self.use_button, self.again_button, self.now_button):
            answers.add(button)
        ending.add(self.off_button)
        ending.add(self.remove_button)
        self.ending = ending
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        parts: tuple[QWidget, ...] = (
            self.title,
            self.whose,
            self.about,
            self.state,
            self.advice,
            *self.account_rows,
            self.password_row,
            self.secret,
        )
        for part in (*parts, self.calendar_row, answers):
            column.addLayout(look.inset(part))
        for row in self.options.values():
            column.addWidget(row)
        for part in (ending, self.providers):
            column.addLayout(look.inset(part))

    # -- what is told

    def show_view(self, view: PhoneView) -> None:
        """How it stands."""
        held, changed = self._holds_keyboard(), view.stage is not self._stage
        if view.stage is PhoneStage.OFF and not changed:
            return  # somebody may be typing, or a server be asked
        self._stage = view.stage
        self._say(view.sentence if view.stage is not PhoneStage.OFF else "", view.advice, problem=bool(view.line))
        off, on = view.stage is PhoneStage.OFF, view.stage is PhoneStage.ON
        if changed:
            self._account = None
            self.password.clear()
        for row in self.account_rows:
            row.setVisible(off)
        needs_password = on and view.waits
        self.password_row.setVisible(off or needs_password)
        self.secret.setVisible(off or needs_password)
        self.calendar_row.setVisible(off and self._account is not None)
        shown: dict[QWidget, bool] = {
            self.try_button: off,
            self.use_button: off and self._account is not None,
            self.again_button: needs_password,
            self.now_button: not off,
            **dict.fromkeys(self.options.values(), on),
            self.ending: on,
            self.providers: off,
            self.about: off,
        }
        for part, visible in shown.items():
            part.setVisible(visible)
        for key, value in (("interviews", view.interviews), ("cues", view.cues)):
            self.options[key].show_value("on" if value else "off")
        self.whose.setText(f"{view.user}, {host(view.address)}")
        self.whose.setVisible(not off)
        self._set_busy(busy=False)
        look.make_primary(self.try_button, primary=self._account is None)
        look.make_primary(self.use_button, primary=True)
        look.make_primary(self.again_button, primary=True)
        if held and changed:
            self._take_keyboard()

    def show_calendars(self, account: CalendarAccount, calendars: tuple[CalendarName, ...]) -> None:
        """The account has answered."""
        if self._stage is not PhoneStage.OFF:
            return
        self._account = account
        self.calendar.clear()
        self.calendar.addItem(A_NEW_ONE, CalendarName("", NEW_NAME))
        for one in calendars:
            self.calendar.addItem(one.name, one)
        self.calendar.setCurrentIndex(0)
        self._set_busy(busy=False)
        self._say(tr("It answers. Which calendar may we write?"), "", problem=False)
        self.calendar_row.show()
        self.use_button.show()
        look.make_primary(self.try_button, primary=False)
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, sentence: str, advice: str) -> None:
        """Trying or choosing did not work."""
        self._set_busy(busy=False)
        self._say(sentence, advice, problem=True)

    def _say(self, sentence: str, advice: str, *, problem: bool) -> None:
        told = self.state.text() != sentence
        self.state.set_tone("danger" if problem else "text")
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        if told and self.isVisible():
            announce(self, f"{sentence} {advice}".strip())

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.try_button, self.use_button, self.again_button, self.now_button):
            button.setEnabled(not busy)

    def _begin(self, sentence: str) -> None:
        self._set_busy(busy=True)
        self._say(sentence, "", problem=False)

    def _holds_keyboard(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and self.isAncestorOf(at)

    def _take_keyboard(self) -> None:
        first = self.address if self._stage is PhoneStage.OFF else self.now_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the user does

    @Slot()
    def _enter_pressed(self) -> None:
        if self._stage is PhoneStage.OFF:
            self._try()
        else:
            self._enter()

    @Slot()
    def _try(self) -> None:
        account = CalendarAccount(self.address.text().strip(), self.user.text().strip(), self.password.text())
        if not (account.address and account.user and account.password):
            self._say(tr("Address, name and password are needed."), "", problem=True)
            return
        self._begin(TRYING)
        self.tried.emit(account)

    @Slot()
    def _choose(self) -> None:
        calendar = self.calendar.currentData()
        if self._account is not None and isinstance(calendar, CalendarName):
            self._begin(WORKING)
            self.password.clear()
            self.chosen.emit(self._account, calendar)

    @Slot()
    def _enter(self) -> None:
        password = self.password.text()
        if password:
            self.password.clear()
            self._begin(WORKING)
            self.password_entered.emit(password)

    @Slot()
    def _now(self) -> None:
        self._begin(WORKING)
        self.now_wanted.emit()

    @Slot()
    def _off(self) -> None:
        self.off_wanted.emit(False)

    @Slot()
    def _remove(self) -> None:
        self.off_wanted.emit(True)

    @Slot(str, str)
    def _set_option(self, key: str, value: str) -> None:
        self.options[key].saved(value)  # nothing of it can be refused
        self.option.emit(key, value == "on")

    def forget(self) -> None:
        """The settings are left: what was typed and not used goes."""
        self.password.clear()
        self._account = None
        self.calendar_row.hide()
        self.use_button.hide()

    def matches(self, text: str) -> bool:
        """Whether all of the words stand somewhere in it."""
        said = f"{ABOUT} {PROVIDERS} {WORDS}".casefold()
        return all(word in said for word in text.casefold().split())

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.looked.emit()


def host(address: str) -> str:
    """The server's name, for people."""
    return address.partition("://")[2].partition("/")[0]

"""The line at the bottom: what rings next, whether reminders work, and when something was last saved."""

from __future__ import annotations

from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from followup_desktop.day_words import clock
from followup_desktop.domain.ports import Capabilities
from followup_desktop.languages import tr
from followup_desktop.ui.dialogs.fields import restyle
from followup_desktop.ui.widgets.text import give_tip, one_line
from followup_desktop.ui.widgets.wait_line import WaitLine


def reminder_state(capabilities: Capabilities) -> tuple[str, str, str]:
    """(text, tone, whole sentence) of what the way of notification in use can do."""
    if capabilities.way in ("", "banner"):
        why = capabilities.why_not or tr("no notification service was found")
        return (
            tr("Reminders in this window only"),
            "warn",
            tr("Reminders appear inside this window and nowhere else: {why}.", why=why),
        )
    if capabilities.resting:
        return (
            tr("Reminders wait: do not disturb"),
            "warn",
            tr("The desktop is told not to disturb: what falls due waits here and is shown when that is over."),
        )
    shows = tr("The desktop shows the reminders")
    if capabilities.server:
        shows = tr("The desktop shows the reminders through {server}", server=capabilities.server)
    if capabilities.clickable:
        buttons = tr("with buttons") if capabilities.actions else tr("without buttons; a click opens the call sheet")
        return tr("Reminders on, clickable"), "good", f"{shows}, {buttons}."
    why = capabilities.why_not or tr("this desktop cannot report clicks")
    return tr("Reminders on, not clickable"), "warn", f"{shows}; {why}."


class StatusLine(QFrame):
    """Shows; asks nothing."""

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._zone = zone
        self.next = QLabel(self)
        self.next.setObjectName("nextReminder")
        self.state = QLabel(self)
        self.state.setObjectName("reminderState")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.saved = QLabel(self)
        self.saved.setObjectName("quiet")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.discreet = QLabel(self)
        self.discreet.setObjectName("discreetSign")
        self.discreet.setTextFormat(Qt.TextFormat.PlainText)
        self.discreet.hide()
        self.hidden = QLabel(self)
        self.hidden.setObjectName("reminderState")
        self.hidden.setProperty("tone", "warn")
        self.hidden.setTextFormat(Qt.TextFormat.PlainText)
        self.hidden.hide()
        self.phone = QLabel(self)
        self.phone.setObjectName("reminderState")
        self.phone.setProperty("tone", "warn")
        self.phone.setTextFormat(Qt.TextFormat.PlainText)
        self.phone.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(18)
        row.addWidget(self.next, 1)
        row.addWidget(self.hidden)
        row.addWidget(self.discreet)
        row.addWidget(self.phone)
        row.addWidget(self.state)
        row.addWidget(self.saved)
        self.show_next("")
        self.show_capabilities(Capabilities(why_not=tr("still asking the desktop")), known=False)

    def take_in(self, line: WaitLine) -> None:
        """What takes long stands in place of the next reminder, as long as it lasts."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, line, 1)
        line.seen.connect(self.next.setHidden)

    def show_next(self, text: str) -> None:
        self.next.setTextFormat(Qt.TextFormat.RichText)
        shown = escape(one_line(text))
        self.next.setText(
            tr("Next reminder: {text}", text=f"<b>{shown}</b>") if text else tr("No reminder is planned")
        )
        self.next.setAccessibleName(tr("Next reminder: {text}", text=text) if text else tr("No reminder is planned"))

    def show_capabilities(self, capabilities: Capabilities, *, known: bool = True) -> None:
        text, tone, sentence = reminder_state(capabilities)
        if not known:
            text, tone, sentence = (
                tr("Asking the desktop…"),
                "quiet",
                tr("The desktop is being asked about notifications."),
            )
        mark = {"good": "● ", "warn": "▲ "}.get(tone, "")
        self.state.setText(mark + text)
        give_tip(self.state, sentence)  # the desktop says what it is called
        self.state.setAccessibleName(text)
        self.state.setProperty("tone", tone)
        restyle(self.state)

    def show_checked(self, sentence: str) -> None:
        """When reminders were last checked: told to whoever points at the line, or has it read out."""
        give_tip(self.next, sentence)

    def show_discreet(self, *, on: bool, looking: bool) -> None:
        """The sign that names are hidden, or shown for a moment."""
        text = tr("Names shown for a moment") if looking else tr("Discreet · F9")
        self.discreet.setText(f"◐ {text}")
        self.discreet.setAccessibleName(tr("Discreet mode is on") if not looking else tr("Discreet mode: a look"))
        give_tip(self.discreet, tr("Names are hidden. L looks, F9 ends it."))
        self.discreet.setVisible(on)

    def show_hidden(self, due: int) -> None:
        """How many that need the user today the choice of rows leaves out."""
        self.hidden.setText(tr("▲ {due} due, not shown", due=due))
        self.hidden.setAccessibleName(tr("{due} due, not shown by the choice of rows", due=due))
        self.hidden.setVisible(due > 0)

    def show_phone(self, text: str, sentence: str) -> None:
        """That the phone's calendar is not in step, and why; empty: all is well, or there is none."""
        self.phone.setText(f"▲ {text}")
        self.phone.setAccessibleName(text)
        give_tip(self.phone, sentence)
        self.phone.setVisible(bool(text))

    def show_saved(self, at: datetime) -> None:
        """``at``: an aware instant."""
        self.saved.setText(tr("Saved {time}", time=clock(at.astimezone(ZoneInfo(self._zone)))))

    def set_zone(self, zone: str) -> None:
        self._zone = zone

"""The voicemail to read out and the e-mail that says the same in writing, each with a button that copies it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.views import Who
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import GrowingText, Labelled
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import WrapLabel

MANY = 60  # lines; a longer text scrolls


def mailto(address: str, subject: str, body: str) -> str:
    """A mailto: link (RFC 6068) with nothing but receiver, subject and body, whatever stands in them."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    subject = quote(" ".join(subject.split()), safe="")
    return f"{mail_link(address)}?subject={subject}&body={quote(lines, safe='')}"


def mail_link(address: str) -> str:
    """A mailto: link to one address, which cannot smuggle in headers."""
    return f"mailto:{quote(''.join(address.split()), safe='@')}"


class VoicemailPage(QWidget):
    """Signal: ``copy_requested(text)``."""

    copy_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = WrapLabel(tone="muted", size=look.SMALL, parent=self)
        self.text = WrapLabel(size=look.POINT, leading=0.35, parent=self)
        self.copy = QPushButton(tr("Copy the text"), self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.RING, 0, look.RING, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.remark)
        column.addWidget(self.text)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_sheet(self, sheet: CallSheet) -> None:
        words = len(sheet.voicemail.split())
        self.text.setText(sheet.voicemail or tr("There is no voicemail text for this one."))
        self.remark.setText(
            tr_n("{n} word, read slowly; the number twice", "{n} words, read slowly; the number twice", words)
            if words
            else ""
        )
        self.remark.setVisible(bool(words))
        self.copy.setEnabled(bool(words))

    @Slot()
    def _copy(self) -> None:
        self.copy_requested.emit(self.text.text())


class EmailPage(QWidget):
    """The e-mail; the user may change it before it goes out, and what is changed is a draft like any other.

    Signals: ``copy_requested(text)``, ``mail_requested(mailto link)``; ``begun()``: another text stands here and can
    be changed, under its ``draft_key``; ``ended()``: it is about to give way to another.
    """

    copy_requested = Signal(str)
    mail_requested = Signal(str)
    begun = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft_key = ""
        self._address = ""
        self._given = ("", "")
        self.to = WrapLabel(tone="muted", size=look.BODY, parent=self)
        self.subject = QLineEdit(self)
        self.subject.setAccessibleName(tr("Subject of the e-mail"))
        self.body = GrowingText(tr("Text of the e-mail"), least=5, most=MANY, parent=self)
        self.open = QPushButton(tr("Open in mail program"), self)
        self.copy = QPushButton(tr("Copy the text"), self)
        self.copy_subject = QPushButton(tr("Copy the subject"), self)
        buttons = Flow(self)
        for button in (self.open, self.copy, self.copy_subject):
            button.setAutoDefault(False)
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.RING, 0, look.RING, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.to)
        column.addWidget(Labelled(tr("Subject"), self.subject))
        column.addWidget(Labelled(tr("Text"), self.body))
        column.addWidget(buttons)
        column.addStretch(1)
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.copy_subject.clicked.connect(self._copy_subject)

    def draft_fields(self) -> Mapping[str, Field]:
        return {"subject": self.subject, "body": self.body}

    def show_sheet(self, sheet: CallSheet, who: Who, *, about: str, first: bool) -> None:
        """``about``: which contact it is for, by a name that stays. ``first``: the e-mail is what the advice says.

        What the user changed stays while it is for the same contact, even where we would now suggest another text.
        """
        self._address = who.email
        self.to.setText(
            tr("To {name} <{email}>", name=who.name or who.email, email=who.email)
            if who.email
            else tr("No e-mail address is known yet.")
        )
        key, given = f"email:{about}", (sheet.email_subject, sheet.email_body)
        if key != self.draft_key or (given != self._given and self._as_given()):
            self._begin(key, given)
        look.make_primary(self.open, primary=first)

    def _as_given(self) -> bool:
        return (self.subject.text(), self.body.toPlainText()) == self._given

    def _begin(self, key: str, given: tuple[str, str]) -> None:
        if self.draft_key:
            self.ended.emit()
        subject, body = given
        self.subject.setText(subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(body)
        self.draft_key, self._given = key, (self.subject.text(), self.body.toPlainText())
        self.begun.emit()

    @Slot()
    def _open(self) -> None:
        self.mail_requested.emit(mailto(self._address, self.subject.text(), self.body.toPlainText()))

    @Slot()
    def _copy(self) -> None:
        self.copy_requested.emit(self.body.toPlainText())

    @Slot()
    def _copy_subject(self) -> None:
        self.copy_requested.emit(self.subject.text())

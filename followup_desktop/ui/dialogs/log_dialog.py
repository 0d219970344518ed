"""The log of all contacts: which days, how it reads, and where it goes: as a PDF, as a table, or copied."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.contact_log import ContactLog, LogSpan, text_of
from followup_desktop.services.facade import Services
from followup_desktop.ui.dialogs.copying import copy_all_button
from followup_desktop.ui.dialogs.fields import FieldRow, Remark, chooser, line
from followup_desktop.ui.dialogs.words_line import Reading, WordsLine
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import keyed_button
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.style import Dresser

DAY_HELP = tr("Not understood yet. Try “1 nov” or “2026-11-01”. Leave it empty for no bound.")
LOG = "log: read"


class LogDialog(QDialog):
    """Signals: ``pdf_wanted(ContactLog)``, ``table_wanted(ContactLog)``, ``copied(str)``."""

    pdf_wanted = Signal(object)
    table_wanted = Signal(object)
    copied = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Contact log"))
        self.setObjectName("logDialog")
        self._services, self._tasks = services, tasks
        self.log: ContactLog | None = None
        self._both = True  # both days stand as they are meant
        self.spans = chooser(tr("Which days"), tr("Other days"))
        self.first, self.last = line(tr("First day"), tr("no bound")), line(tr("Last day"), tr("no bound"))
        self.first_row, self.last_row = FieldRow(tr("&From"), self.first), FieldRow(tr("&To"), self.last)
        self.since = WordsLine(tasks, "log: first", self.first, self.first_row, self._day, help=DAY_HELP)
        self.until = WordsLine(tasks, "log: last", self.last, self.last_row, self._day, help=DAY_HELP)
        self.title = WrapLabel(tr("Contacts made and received"), size=look.CARD_TITLE, bold=True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The log"))
        self.message = Remark(self)
        self.pdf_button = keyed_button(tr("Save as PDF…"), self._want_pdf, "Ctrl+P", self)
        self.table_button = keyed_button(tr("Save as a table…"), self._want_table, "Ctrl+S", self)
        self.copy_button = copy_all_button(self._copy, self)
        self.close_button = keyed_button(tr("Close"), self.reject, "Esc", self)
        look.make_primary(self.pdf_button, primary=True)
        self._lay_out()
        self._connect()
        self._judge()
        Dresser(self)
        wanted = QSize(look.scaled(self, 620), look.scaled(self, 620))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        tasks.run_latest("log: spans", services.log_spans, self._spans_known)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(FieldRow(tr("&Which days"), self.spans), 1)
        days.addWidget(self.first_row, 1)
        days.addWidget(self.last_row, 1)
        foot = Flow(self)
        for button in (self.pdf_button, self.table_button, self.copy_button):
            foot.add(button)
        foot.add_at_end(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(days)
        column.addWidget(self.text, 1)
        column.addWidget(self.message)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.spans.activated.connect(self._span_chosen)
        for words in (self.since, self.until):
            words.changed.connect(self._read)
        for edit in (self.first, self.last):
            edit.textEdited.connect(self._own_days)
        for keys, button in (
            ("Ctrl+P", self.pdf_button),
            ("Ctrl+S", self.table_button),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)

    # -- which days

    def _day(self, text: str) -> Reading:
        return partial(self._services.understand_day, text)

    def _spans_known(self, spans: tuple[LogSpan, ...]) -> None:
        for span in spans:
            self.spans.addItem(span.title, span)
        self.spans.setCurrentIndex(0)
        self._span_chosen()
        self.spans.setFocus()

    @Slot()
    def _span_chosen(self) -> None:
        span = self.spans.currentData()
        if not isinstance(span, LogSpan):
            return
        self._both = False
        for words, day in ((self.since, span.first), (self.until, span.last)):
            words.show(day.isoformat() if day else "", day, "")
        self._both = True
        self._read()

    @Slot()
    def _own_days(self) -> None:
        self.spans.setCurrentIndex(-1)

    # -- the log

    @Slot()
    def _read(self) -> None:
        if not self._both:
            return
        self.log = None
        self._judge()
        if any(words.is_pending or words.is_open_question for words in (self.since, self.until)):
            self._tasks.forget(LOG)
            return
        first: date | None = self.since.value
        last: date | None = self.until.value
        read = partial(self._services.contact_log, first, last)
        self._tasks.run_latest(LOG, read, self._show, self._failed, told=Wait(tr("Reading the contacts")))

    def _show(self, log: ContactLog) -> None:
        self.log = log
        self.text.setPlainText(text_of(log))
        count = len(log.lines)
        self.message.say(tr_n("1 contact", "{n} contacts", count))
        self._judge()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.message.say(str(error), problem=True)
        else:
            self._tasks.failed.emit(error)

    def tell(self, text: str) -> None:
        """What became of it."""
        self.message.say(text)

    def _judge(self) -> None:
        for button in (self.pdf_button, self.table_button, self.copy_button):
            button.setEnabled(self.log is not None)

    def _want_pdf(self) -> None:
        self.pdf_wanted.emit(self.log)

    def _want_table(self) -> None:
        self.table_wanted.emit(self.log)

    def _copy(self) -> None:
        if self.log is not None:
            self.copied.emit(text_of(self.log))
            self.tell(tr("Copied"))

    def done(self, result: int) -> None:
        for slot in ("log: spans", LOG):
            self._tasks.forget(slot)
        self.since.forget()
        self.until.forget()
        super().done(result)

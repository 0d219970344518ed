"""The card for what the other side did outside a contact of the user's: one choice, and only what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.domain.model import ResponseKind
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView, News
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.news_choices import CHOICES, COLUMNS, FEEDBACK, NewsChoice, NewsGroup
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.beside import Beside
from followup_desktop.ui.widgets.entry import DayField, GrowingText, Labelled
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.segmented import Segmented

WIDTH = 680
BETWEEN_CHOICES = 6
IN_LINE = (205, 423)  # one column of the choices, and two with what lies between them
EMPTY_PAGE, UNTIL_PAGE, FEEDBACK_PAGE = range(3)


class Told(NamedTuple):
    """What stands in the fields beside the day."""

    kind: ResponseKind
    until: date | None
    note: str
    feedback: str


class ActCard(AskingCard):
    """The fields of one act of theirs. A subclass says what it answers with."""

    choices: Answers
    hint_text = tr("A key chooses, Enter saves")

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, WIDTH, parent)
        self._make_fields()
        self._lay_out()
        self._take_days(when=self.when, until=self.until)
        self._ready()
        self.choices.chosen.connect(self._chosen)
        self.feedback.chosen.connect(self.touched)
        self.note.committed.connect(self.save)
        self.choices.choose(ResponseKind.MISSED_CALL.value)
        self._start_at(self.choices.checked)

    # -- building

    def _make_fields(self) -> None:
        self.choices = Answers(self, ((one.kind.value, one.text, one.key) for one in CHOICES.values()))
        self.when = DayField(tr("When was that?"), tr("today"), self)
        self.until = DayField("", tr("e.g. fri next week"), self)
        self.feedback = Segmented(tr("Did they offer feedback?"), FEEDBACK, self)
        self.feedback.choose("")
        self.asks_feedback = Labelled(tr("Did they offer feedback?"), self.feedback, self)
        self._more = QStackedWidget(self)  # what the choice needs beside the day; keeps its room while empty
        for page in (QWidget(), self.until, self.asks_feedback):
            self._more.addWidget(page)
        self.note = GrowingText(tr("Note"), least=1, most=4)
        self.about = Labelled(tr("Note"), self.note, self)

    def _lay_out(self) -> None:
        columns = [self._column(groups) for groups in COLUMNS]
        column = self.column
        column.addWidget(self.title)
        column.addWidget(Beside(*columns, parent=self))
        column.addSpacing(2)
        column.addWidget(Beside(self.when, self._more, stretches=IN_LINE, parent=self))
        column.addWidget(self.about)
        column.addWidget(Labelled(tr("Next follow-up"), self.next_step, self))
        column.addLayout(self._foot())

    def _column(self, groups: tuple[NewsGroup, ...]) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN_CHOICES)
        for group in groups:
            if column.count():
                column.addSpacing(2)
            column.addWidget(WrapLabel(group.title, tone="muted", size=look.SMALL, parent=whole))
            for choice in group.choices:
                column.addWidget(self.choices.button(choice.kind.value))
        column.addStretch(1)
        return whole

    # -- what was chosen and typed

    @property
    def choice(self) -> NewsChoice:
        return CHOICES[ResponseKind(self.choices.value)]

    def told(self) -> Told:
        """Of the fields only those that belong to the choice."""
        choice = self.choice
        return Told(
            choice.kind,
            self.until.day if choice.until else None,
            self.note.toPlainText().strip(),
            self.feedback.current() if choice.kind is ResponseKind.REJECTED else "",
        )

    def missing(self) -> tuple[str, QWidget] | None:
        if self.choice.wanted and self.until.day is None:
            return self.choice.wanted, self.until.edit
        return None

    def draft_fields(self) -> Mapping[str, Field]:
        fields = (self.choices, self.when, self.until, self.feedback, self.note)
        return dict(zip(("kind", "when", "until", "feedback", "note"), fields, strict=True))

    @Slot()
    def _chosen(self) -> None:
        """Shows what belongs to the choice; what was typed elsewhere stays for when it comes back."""
        choice = self.choice
        self.until.rename(choice.until)
        refused = choice.kind is ResponseKind.REJECTED
        self._more.setCurrentIndex(UNTIL_PAGE if choice.until else FEEDBACK_PAGE if refused else EMPTY_PAGE)
        self.about.label.setText(choice.note)
        self.note.setAccessibleName(choice.note)
        self.touched()


class NewsCard(ActCard):
    """For an act that is new. Answers with a ``News``."""

    def __init__(self, view: CallSheetView, parent: QWidget | None = None) -> None:
        super().__init__(tr("What did {company} do?", company=view.application.company), parent)
        self._application_id = view.application.id
        self.draft_key = f"news:{self._application_id}"

    def answers(self) -> News:
        told = self.told()
        return News(self._application_id, told.kind, self.when.day, told.until, told.note, told.feedback)

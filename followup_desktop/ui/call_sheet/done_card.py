"""The card after a contact: how it went by one key, what they said, and the next step before it is saved."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.model import AttemptKind, Channel, Outcome
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView, DoneAnswers
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import DAY_OPEN, AskingCard
from followup_desktop.ui.call_sheet.choices import Choice, choices_for, question
from followup_desktop.ui.call_sheet.thanks import done_by, thanks_instead
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, GrowingText, Labelled
from followup_desktop.ui.widgets.kept import Field


class DoneCard(AskingCard):
    """The done card of one application, for its follow-up where it has one. Answers with a ``DoneAnswers``."""

    title_lines = 0
    open_text = DAY_OPEN
    choices: Answers  # the values are their words, by which drafts keep them

    def __init__(
        self, view: CallSheetView, outcome: str = "", parent: QWidget | None = None, *, place: int = 0
    ) -> None:
        """``outcome``, or the answer at that ``place`` from 1 on: chosen beforehand, as by "No answer" or a digit."""
        super().__init__(question(view), look.CARD_WIDTH, parent)
        self._asked = bool(outcome or place)  # for this outcome; an older draft's gives way to it
        self._application_id = view.application.id
        self._follow_up_id = done_by(view)
        self._thanks = thanks_instead(view)  # a thank-you call that was not what is planned
        self.draft_key = f"done:{self._application_id}:{'thanks' if self._thanks else self._follow_up_id or 0}"
        self._offered = {choice.text: choice for choice in choices_for(None if self._thanks else view.follow_up)}
        self.hint_text = tr("1-{count} choose, Enter saves", count=len(self._offered))
        self._make_fields()
        self._lay_out()
        self._take_days(promised=self.promised, next=self.own_day)
        self._ready()
        self.choices.chosen.connect(self._chosen)
        self.note.committed.connect(self.save)
        self.choices.choose(self._first(outcome, place))
        self._start_at(self.choices.checked)

    # -- building

    def _make_fields(self) -> None:
        self.choices = Answers(self, ((text, text, str(place)) for place, text in enumerate(self._offered, start=1)))
        self.promised = DayField(tr("They said I hear back by"), tr("e.g. fri next week"), self)
        self.note = GrowingText(tr("Note"), least=2, most=5)
        self.own_day = DayField(tr("Or on a day of your own"), tr("e.g. tue, or 9 dec"), self)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self.title)
        column.addLayout(self.choices.in_two_columns())
        column.addSpacing(2)
        column.addWidget(self.promised)
        column.addWidget(Labelled(tr("Note"), self.note, self))
        column.addWidget(Labelled(tr("Next follow-up"), self.next_step, self))
        column.addWidget(self.own_day)
        column.addLayout(self._foot())

    def _first(self, outcome: str, place: int) -> str:
        """What is chosen beforehand."""
        asked = (text for text, choice in self._offered.items() if choice.outcome == outcome)
        return next(asked, [*self._offered][max(place, 1) - 1])

    # -- what was chosen and typed

    @property
    def choice(self) -> Choice:
        return self._offered[self.choices.value]

    def answers(self) -> DoneAnswers:
        """What would be saved now."""
        refused = self.choice.outcome is Outcome.REFUSAL
        return DoneAnswers(
            application_id=self._application_id,
            outcome=self.choice.outcome,
            follow_up_id=self._follow_up_id,
            channel=self.choice.channel or (Channel.PHONE if self._thanks else None),
            note=self.note.toPlainText().strip(),
            promised=None if refused else self.promised.day,
            next_on=self.own_day.day,
            kind=AttemptKind.THANKS if self._thanks else None,
        )

    def draft_fields(self) -> Mapping[str, Field]:
        typed: dict[str, Field] = {"promised": self.promised, "note": self.note, "next": self.own_day}
        return typed if self._asked else {"outcome": self.choices, **typed}

    @Slot()
    def _chosen(self) -> None:
        """After a no they promise nothing; what was typed there stays for when another outcome is chosen."""
        self.promised.setEnabled(self.choice.outcome is not Outcome.REFUSAL)
        offer = self.choice.outcome is Outcome.OFFER
        self.promised.label.setText(tr("They want my answer by") if offer else tr("They said I hear back by"))
        self.touched()

"""The cards that put right what was told before: a contact, and an act of theirs. Their second button is *Cancel*; to
take it out of the history altogether there is *Delete*, which undo brings back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.domain.model import AttemptKind, Channel, Outcome
from followup_desktop.languages import tr
from followup_desktop.services.history_views import AttemptEntry, AttemptLine, ResponseEntry, ResponseLine
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.choices import AFTERWARDS, KINDS, WAYS, WAYS_OF
from followup_desktop.ui.call_sheet.news_card import ActCard
from followup_desktop.ui.dialogs.fields import choice_of
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, GrowingText, Labelled
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import one_line
from followup_desktop.ui.window_parts.segmented import Segmented

WHEN = "when"  # the field that understands moments which are over
NOBODY = tr("Nobody in particular")
PAST_HELP = tr("Not understood yet. Try “yesterday 16:20” or “mon 10:00”.")


class CorrectContactCard(AskingCard):
    """Answers with an ``AttemptEntry``."""

    choices: Answers
    hint_text = tr("1-7 choose, Enter saves")

    def __init__(self, line: AttemptLine, parent: QWidget | None = None) -> None:
        super().__init__(tr("Put right: the contact with {company}", company=line.company), look.CARD_WIDTH, parent)
        self._known = line.attempt
        self.draft_key = f"contact:{line.attempt.id}"
        self._make_fields(line)
        self._lay_out()
        self._take_days(when=self.when, promised=self.promised)
        self._ready()
        self.choices.chosen.connect(self._chosen)
        self.way.chosen.connect(self.touched)
        self.kind.currentIndexChanged.connect(self._chosen)
        self.whom.currentIndexChanged.connect(self.touched)
        self.note.committed.connect(self.save)
        self.choices.choose(line.attempt.outcome.value)
        self._start_at(self.choices.checked)

    def _make_fields(self, line: AttemptLine) -> None:
        keyed = ((one.outcome.value, one.text, str(place)) for place, one in enumerate(AFTERWARDS, start=1))
        self.choices = Answers(self, keyed)
        self.when = DayField(tr("When was that?"), tr("e.g. yesterday 16:20"), self, help=PAST_HELP)
        self.when.show_known(line.when, line.attempt.at.instant, line.when_said)
        self.way = Segmented(tr("In which way"), [(way.value, text) for way, text in WAYS], self)
        self.way.choose(line.attempt.channel.value)
        self.kind = choice_of(tr("What for"), KINDS, line.attempt.kind)
        people = [(ident, one_line(name)) for ident, name in line.people]
        self.whom = choice_of(tr("With whom"), [(0, NOBODY), *people], line.attempt.contact_id or 0)
        self.promised = DayField(tr("They said I hear back by"), tr("e.g. fri next week"), self)
        self.promised.show_day(line.promised)
        self.note = GrowingText(tr("Note"), least=1, most=5)
        self.note.setPlainText(line.attempt.note)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self.title)
        column.addLayout(self.choices.in_two_columns())
        column.addSpacing(2)
        column.addWidget(self.when)
        column.addWidget(Labelled(tr("In which way"), self.way, self))
        about = QHBoxLayout()
        about.setSpacing(look.GAP)
        for title, field in ((tr("What for"), self.kind), (tr("With whom"), self.whom)):
            about.addWidget(Labelled(title, field, self), 1)
        column.addLayout(about)
        column.addWidget(self.promised)
        column.addWidget(Labelled(tr("Note"), self.note, self))
        column.addWidget(Labelled(tr("Next follow-up"), self.next_step, self))
        column.addLayout(self._foot())
        self._offer_removal()

    @property
    def outcome(self) -> Outcome:
        return Outcome(self.choices.value)

    @property
    def _kind(self) -> AttemptKind:
        return AttemptKind(self.kind.currentData())  # Qt hands it out as a plain text

    def answers(self) -> AttemptEntry:
        """What would be saved now."""
        at = self.when.day
        return AttemptEntry(
            self._known.id,
            at if isinstance(at, datetime) else self._known.at.instant,
            Channel(self.way.current()),
            self.outcome,
            self._kind,
            self.whom.currentData() or None,
            self.note.toPlainText().strip(),
            self.promised.day if self._names_a_day else None,
        )

    @property
    def _names_a_day(self) -> bool:
        """Only who was spoken with about the state of things named a day in it."""
        return self.outcome is Outcome.SPOKE and self._kind is AttemptKind.STATUS

    def missing(self) -> tuple[str, QWidget] | None:
        if self.when.day is None:
            return tr("Say when, for example “yesterday 16:20”."), self.when.edit
        return None

    def draft_fields(self) -> Mapping[str, Field]:
        fields = (self.choices, self.way, self.when, self.kind, self.whom, self.promised, self.note)
        names = ("outcome", "way", "when", "kind", "whom", "promised", "note")
        return dict(zip(names, fields, strict=True))

    @Slot()
    def _chosen(self) -> None:
        """The ways that the outcome leaves open; what was typed elsewhere stays for when it comes back."""
        able = WAYS_OF.get(self.outcome, (Channel.PHONE,))
        for way, _ in WAYS:
            self.way.button(way.value).setEnabled(way in able)
        if Channel(self.way.current()) not in able:
            self.way.choose(able[0].value)
        self.promised.setVisible(self._names_a_day)
        self.touched()


class CorrectActCard(ActCard):
    """Answers with a ``ResponseEntry``."""

    def __init__(self, line: ResponseLine, parent: QWidget | None = None) -> None:
        super().__init__(tr("Put right: what {company} did", company=line.company), parent)
        known = self._known = line.response
        self.draft_key = f"act:{known.id}"
        self.when.show_day(known.day)
        self.until.show_day(known.until)
        self.note.setPlainText(known.note)
        self.feedback.choose(line.feedback)
        self.choices.choose(known.kind.value)
        self._offer_removal()
        self._start_at(self.choices.checked)

    def answers(self) -> ResponseEntry:
        told = self.told()
        day = self.when.day or self._known.day
        return ResponseEntry(self._known.id, told.kind, day, told.until, told.note, told.feedback)

    def missing(self) -> tuple[str, QWidget] | None:
        if self.when.day is None:
            return tr("On which day was it?"), self.when.edit
        return super().missing()

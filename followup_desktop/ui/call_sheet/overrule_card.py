"""The card for deciding otherwise than the advice: what to do instead, and when; or by the advice again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.model import Verdict
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, Labelled
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import Well
from followup_desktop.ui.widgets.text import WrapLabel

WHEN, DAY = "when", "day"  # the field that understands moments, and the one that understands days
FOLLOW = "follow"
MOMENT_HELP = tr("Not understood yet. Try “tomorrow 10:00” or “thu 2pm”.")
RESPECTED = tr("Your decision is remembered and respected until something new happens. Ctrl+Z takes it back.")


@dataclass(frozen=True)
class _Way:
    """One decision: its words, which field it needs, what then happens."""

    value: str
    text: str
    asks: str
    then: str


WAYS = (
    _Way(Verdict.CALL.value, tr("Call them"), WHEN, tr("It rings at that time, and the points are ready.")),
    _Way(Verdict.EMAIL.value, tr("Write to them"), WHEN, tr("It rings at that time, with the e-mail ready.")),
    _Way(Verdict.THANK_YOU.value, tr("Thank them"), WHEN, tr("It rings at that time, with the thank-you ready.")),
    _Way(
        Verdict.WAIT.value,
        tr("Wait until…"),
        DAY,
        tr("Nothing rings before it; from then on the advice counts again."),
    ),
    _Way(Verdict.DO_NOT_CALL.value, tr("Leave it"), "", tr("Nothing more is planned. The application stays open.")),
    _Way(FOLLOW, tr("Follow the advice again"), "", tr("Your decision goes, and what it planned goes with it.")),
)


class OverruleCard(AskingCard):
    """Signals beside the common ones: ``decided(Verdict, instant or None)``, instead of ``saved``;
    ``follow_requested()``: the advice counts again. ``understand_requested("when", text)`` asks for a moment, whose
    instant comes back through ``understood``."""

    decided = Signal(object, object)
    follow_requested = Signal()

    choices: Answers
    hint_text = tr("1-5 choose, Enter saves")

    def __init__(self, view: CallSheetView, parent: QWidget | None = None) -> None:
        company = view.application.company
        super().__init__(tr("Decide yourself about {company}", company=company), look.CARD_WIDTH, parent)
        self._zone = view.application.place.zone
        self.draft_key = f"overrule:{view.application.id}"
        standing = view.advice.overrule
        self._ways = {way.value: way for way in WAYS if way.value != FOLLOW or standing is not None}
        if standing is not None:
            self.hint_text = tr("1-6 choose, Enter saves")
        self._make_fields(view)
        self._lay_out()
        self._take_days(when=self.when, day=self.day)
        self._ready()
        self.choices.chosen.connect(self._chosen)
        self.saved.connect(self._decide)
        self.choices.choose(self._likely(view))
        self._start_at(self.choices.checked)

    # -- building

    def _make_fields(self, view: CallSheetView) -> None:
        keyed = ((way.value, way.text, str(place)) for place, way in enumerate(self._ways.values(), start=1))
        self.choices = Answers(self, keyed)
        self.advice = Well(self)
        standing = view.advice.overrule
        if standing is not None:
            self.advice.say(standing.text)
        else:
            self.advice.say(view.advice.title, view.advice.text)
        self.when = DayField(tr("When, by their clock"), tr("e.g. tomorrow 10:00"), self, help=MOMENT_HELP)
        self.day = DayField(tr("Until which day?"), tr("e.g. fri next week"), self)
        self.respected = WrapLabel(RESPECTED, tone="muted", size=look.SECOND, parent=self)
        self.advised = Labelled(tr("What stands now") if standing else tr("The advice"), self.advice, self)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self.title)
        column.addWidget(self.advised)
        column.addLayout(self.choices.in_two_columns())
        column.addWidget(self.when)
        column.addWidget(self.day)
        column.addWidget(Labelled(tr("What then happens"), self.next_step, self))
        column.addWidget(self.respected)
        column.addLayout(self._foot())

    @staticmethod
    def _likely(view: CallSheetView) -> str:
        """What is chosen beforehand: back to the advice where it was overruled, a call where none is advised."""
        if view.advice.overrule is not None:
            return FOLLOW
        return Verdict.WAIT.value if view.advice.advice.verdict is Verdict.CALL else Verdict.CALL.value

    # -- what was chosen and typed

    @property
    def way(self) -> _Way:
        return self._ways[self.choices.value]

    def answers(self) -> tuple[str, datetime | None]:
        """(verdict word or "follow", instant): for a day of waiting, noon of that day by their clock."""
        way = self.way
        if way.asks == WHEN and isinstance(self.when.day, datetime):
            return way.value, self.when.day
        if way.asks == DAY and self.day.day is not None:
            return way.value, datetime.combine(self.day.day, time(12), _zone(self._zone))
        return way.value, None

    def draft_fields(self) -> Mapping[str, Field]:
        return {"choice": self.choices, "when": self.when, "day": self.day}

    def missing(self) -> tuple[str, QWidget] | None:
        if self.way.asks == WHEN and self.when.day is None:
            return tr("Say when, for example “tomorrow 10:00”."), self.when.edit
        if self.way.asks == DAY and self.day.day is None:
            return tr("Say until which day, for example “fri next week”."), self.day.edit
        return None

    @Slot()
    def _chosen(self) -> None:
        self.when.setVisible(self.way.asks == WHEN)
        self.day.setVisible(self.way.asks == DAY)
        self.respected.setVisible(self.way.value != FOLLOW)
        self.touched()
        self._ask_preview()

    @Slot()
    def _ask_preview(self) -> None:
        """Nothing has to be asked: what a decision of the user's own leads to is known here."""
        self._pause.drop()
        announce(self.next_step, self.way.then)
        self.next_step.say(self.way.then)

    @Slot(object)
    def _decide(self, answers: tuple[str, datetime | None]) -> None:
        value, at = answers
        if value == FOLLOW:
            self.follow_requested.emit()
        else:
            self.decided.emit(Verdict(value), at)


def _zone(name: str) -> ZoneInfo:
    """UTC where this computer does not know the zone, as the services count there."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")

"""The card for several applications at once: to which day their follow-ups go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.languages import tr, tr_n
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, Labelled
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel

DAY = "day"
MISSING = tr("Say which day, for example “fri next week”.")
STAY = tr("Each keeps its hour, by their clock, and its reminder goes with it. Ctrl+Z takes it back for all.")


class MoveAllCard(AskingCard):
    """Answers with a day."""

    hint_text = tr("Enter moves them, Esc leaves")
    draft_key = "together-move"

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(
            tr_n("Move {n} follow-up to another day", "Move {n} follow-ups to another day", count),
            look.CARD_WIDTH,
            parent,
        )
        self.day = DayField(tr("To which day, by their calendar"), tr("e.g. fri next week, 4 dec"), self)
        self._take_days(day=self.day)
        self.save_button.setText(tr("Move them"))
        self.next_step.remark.set_tone("text")
        self.column.addWidget(self.title)
        self.column.addWidget(self.day)
        self.column.addWidget(Labelled(tr("What that would do"), self.next_step, self))
        self.column.addWidget(WrapLabel(STAY, tone="muted", size=look.SECOND, parent=self))
        self.column.addLayout(self._foot())
        self._ready()
        self._start_at(self.day.edit)

    def answers(self) -> date | None:
        day = self.day.day
        return day if isinstance(day, date) and not isinstance(day, datetime) else None

    def draft_fields(self) -> Mapping[str, Field]:
        return {DAY: self.day}

    def missing(self) -> tuple[str, QWidget] | None:
        return (MISSING, self.day.edit) if self.answers() is None else None

    @Slot()
    def _ask_preview(self) -> None:
        if self.missing() is None:
            super()._ask_preview()
            return
        self._pause.drop()
        announce(self.next_step, "")
        self.next_step.say("", tr("Type a day; it is looked at before anything is saved."))

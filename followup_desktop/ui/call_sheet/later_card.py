"""The cards for the two verbs about time: when the reminder rings again, and where the follow-up itself is moved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from followup_desktop.domain.model import Channel, FollowUp, Verdict
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, Labelled
from followup_desktop.ui.widgets.kept import Field, KeptField
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import Well
from followup_desktop.ui.widgets.text import WrapLabel

WHEN = "when"
EXAMPLES = tr("tomorrow 9:30, fri 14:00, in 3 hours")
HELP = tr("Not understood yet. Try “tomorrow 9:30”, “fri 14:00” or “in 3 hours”.")
MISSING = tr("Say when, for example “tomorrow 9:30”.")
STAYS = tr("The follow-up stays due as it is, and so does its advice; only the reminder waits.")
MOVED = tr("The reminder goes with it. It stays there until something new happens; Ctrl+Z takes it back.")
KEYPAD = Qt.KeyboardModifier.KeypadModifier  # arrow keys belong to it on some systems


def move_action(planned: FollowUp | None) -> str:
    """What the action that moves it is called."""
    if planned is None or planned.channel is Channel.PHONE:
        return tr("Move the call…")
    if planned.verdict is Verdict.THANK_YOU:
        return tr("Move the thank-you…")
    return tr("Move the e-mail…") if planned.channel is Channel.EMAIL else tr("Move the message…")


def _title(planned: FollowUp, company: str) -> str:
    if planned.channel is Channel.PHONE:
        return tr("Move the call with {company}", company=company)
    if planned.verdict is Verdict.THANK_YOU:
        return tr("Move the thank-you to {company}", company=company)
    if planned.channel is Channel.EMAIL:
        return tr("Move the e-mail to {company}", company=company)
    return tr("Move the message to {company}", company=company)


class _MomentCard(AskingCard):
    """One field for a time in words, and what follows from it. ``chosen(instant)`` instead of ``saved``."""

    chosen = Signal(object)

    def __init__(self, title: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(title, look.CARD_WIDTH, parent)
        self.when = DayField(field, f"e.g. {EXAMPLES}", self, help=HELP)
        self._take_days(when=self.when)
        self.saved.connect(self.chosen)

    def answers(self) -> datetime | None:
        """The instant, as far as one was understood."""
        return self.when.day if isinstance(self.when.day, datetime) else None

    def draft_fields(self) -> Mapping[str, Field]:
        return {WHEN: self.when}

    def missing(self) -> tuple[str, QWidget] | None:
        return (MISSING, self.when.edit) if self.answers() is None else None


class LaterCard(_MomentCard):
    """For when the reminder rings again."""

    hint_text = tr("Enter puts it off, Esc leaves")
    previews = False  # nothing is planned anew

    def __init__(self, draft_key: str, about: str, parent: QWidget | None = None) -> None:
        """``about``: which follow-up it is, or how many, as the title says it."""
        super().__init__(tr("Remind me later: {about}", about=about), tr("When, by your clock"), parent)
        self.draft_key = draft_key
        self.save_button.setText(tr("Remind me then"))
        self.column.addWidget(self.title)
        self.column.addWidget(self.when)
        self.column.addWidget(WrapLabel(STAYS, tone="muted", size=look.SECOND, parent=self))
        self.column.addLayout(self._foot())
        self._ready()
        self._start_at(self.when.edit)


class MoveCard(_MomentCard):
    """For another day or hour of the follow-up itself; the advice comments on it at once.

    Signal: ``day_requested(step, since)``: where a day earlier (-1) or later (1) leads, to be answered by
    ``show_day``; ``since`` is None where the step goes from what is planned.
    """

    hint_text = tr("Enter moves it, Esc leaves")
    day_requested = Signal(int, object)

    def __init__(self, view: CallSheetView, planned: FollowUp, stands: str, parent: QWidget | None = None) -> None:
        """``stands``: when it is due now, in words."""
        self.follow_up_id = planned.id
        super().__init__(_title(planned, view.application.company), tr("To when, by their clock"), parent)
        self.draft_key = f"move:{planned.id}"
        self.save_button.setText(tr("Move it"))
        self.next_step.remark.set_tone("text")  # here it is the advice, and not an explanation of it
        now = Well(self)
        now.say(stands)
        self.column.addWidget(self.title)
        self.column.addWidget(Labelled(tr("Planned now"), now, self))
        self.column.addWidget(self.when)
        self.column.addWidget(Labelled(tr("What the advice says to it"), self.next_step, self))
        self.column.addWidget(WrapLabel(MOVED, tone="muted", size=look.SECOND, parent=self))
        self.column.addLayout(self._foot())
        self._ready()
        self._steps: list[int] = []  # pressed, and not answered yet
        self._reached: datetime | None = None  # by steps; None from the moment on at which the user types
        self._stepping = False
        self.when.edit.textEdited.connect(self._typed)
        self._start_at(self.when.edit)

    def draft_fields(self) -> Mapping[str, Field]:
        return {WHEN: KeptField(self._kept, self._bring_back, self.when.edit.textEdited)}

    def _kept(self) -> str:
        """A day that was stepped to is one key away: only words are worth keeping, and older ones stay kept."""
        return "" if self._stepping else self.when.edit.text()

    def _bring_back(self, text: str) -> None:
        """Words from before do not lay themselves over the day that was asked for just now."""
        if not (self._stepping and text):
            self._typed()
            self.when.edit.setText(text)

    # -- by a day

    def step(self, step: int) -> None:
        """A day later (1) or earlier (-1) than what stands in the field, or else than what is planned."""
        self._stepping = True
        self._steps.append(step)
        if len(self._steps) == 1:
            self._ask_day()

    def _ask_day(self) -> None:
        since = self.answers() or self._reached
        self.day_requested.emit(self._steps[0], since)

    def show_day(self, at: datetime, text: str) -> None:
        """The answer: it stands in the field as if it had been typed, and is understood and commented on like that.
        One that comes after the user began to type is late."""
        if not self._steps:
            return
        self._steps.pop(0)
        self._reached = at
        self.when.edit.setText(text)
        if self._steps:
            self._ask_day()
        else:
            self.when.ask_now()

    def forget_steps(self) -> None:
        """Nobody knows where they lead."""
        self._steps.clear()

    @Slot()
    def _typed(self) -> None:
        self._stepping, self._reached = False, None
        self._steps.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & ~KEYPAD == Qt.KeyboardModifier.AltModifier:
            self.step(step)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask_preview(self) -> None:
        if self.missing() is None:
            super()._ask_preview()
            return
        self._pause.drop()
        announce(self.next_step, "")
        self.next_step.say("", tr("Type a time; it is looked at before anything is saved."))

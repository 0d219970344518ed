"""The card after a contact: how it went by one key, what they said, and the next step before it is saved.

It asks (``understand_requested``, ``preview_requested``) and is answered through slots; it computes no dates.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from followup_desktop.domain.model import AttemptKind, Channel, Outcome
from followup_desktop.services.views import CallSheetView, DoneAnswers, NextStep
from followup_desktop.ui.call_sheet.choices import Choice, choices_for, question
from followup_desktop.ui.call_sheet.thanks import thanks_instead
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import ChoiceButton
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.entry import DayField, GrowingText, Labelled
from followup_desktop.ui.widgets.kept import Field, one_of
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import Card, Well
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel

PREVIEW_PAUSE = 120  # ms
PROMISED, NEXT = "promised", "next"  # the fields that understand days


class DoneCard(Card):
    """The done card of one application, for its follow-up where it has one.

    Signals: ``saved(DoneAnswers)``; ``cancelled()``: it is not wanted; ``left()``: not now;
    ``preview_requested(DoneAnswers)``, to be answered by ``show_preview``;
    ``understand_requested(field, text)``, to be answered by ``understood``.
    """

    saved = Signal(object)
    cancelled = Signal()
    left = Signal()
    preview_requested = Signal(object)
    understand_requested = Signal(str, str)

    def __init__(self, view: CallSheetView, outcome: str = "", parent: QWidget | None = None) -> None:
        """``outcome``: chosen beforehand, as by "No answer"; empty: the first one."""
        super().__init__(edge="line", parent=parent)
        self._application_id = view.application.id
        self._follow_up_id = view.follow_up.id if view.follow_up else None
        self._thanks = thanks_instead(view)  # a thank-you call that was not what is planned
        if self._thanks and view.follow_up is not None and view.follow_up.kind is not AttemptKind.THANKS:
            self._follow_up_id = None  # what is planned is not done by it
        self.draft_key = f"done:{self._application_id}:{'thanks' if self._thanks else self._follow_up_id or 0}"
        self._choices = choices_for(None if self._thanks else view.follow_up)
        self._save_wanted = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(question(view))
        self.title = WrapLabel(question(view), size=look.CARD_TITLE, bold=True, parent=self)
        self._make_fields()
        self._lay_out()
        tab_through(self)
        self._connect()
        self._choose_first(outcome)

    # -- building

    def _make_fields(self) -> None:
        self._group = QButtonGroup(self)
        for place, choice in enumerate(self._choices):
            outcome = ChoiceButton(choice.text, str(place + 1), self)
            self._group.addButton(outcome, place)
            shortcut = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(outcome.click)
        self.promised = DayField("They said I hear back by", "e.g. fri next week", self)
        self.note = GrowingText("Note", least=2, most=5)
        self.next_step = Well(self)
        self.own_day = DayField("Or on a day of your own", "e.g. tue, or 9 dec", self)
        self.save_button = QPushButton("Save", self)
        look.make_primary(self.save_button, primary=True)
        self.cancel_button = QPushButton("Cancel", self)
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)
        self.hint = WrapLabel(tone="muted", size=look.SECOND, parent=self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pause = Debounce(PREVIEW_PAUSE, self)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(look.GAP)
        for place, button in enumerate(self._group.buttons()):
            grid.addWidget(button, place // 2, place % 2, 1, 2 if place == 6 else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.GAP)
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.hint, 1)
        column = self.column
        column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN - 2)
        column.setSpacing(look.GAP + 4)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addSpacing(2)
        column.addWidget(self.promised)
        column.addWidget(Labelled("Note", self.note, self))
        column.addWidget(Labelled("Next follow-up", self.next_step, self))
        column.addWidget(self.own_day)
        column.addLayout(foot)
        self.setMaximumWidth(look.CARD_WIDTH)

    def _connect(self) -> None:
        self._group.idClicked.connect(self._chosen)
        self.promised.asked.connect(self._ask_promised)
        self.own_day.asked.connect(self._ask_own_day)
        for field in (self.promised, self.own_day):
            field.changed.connect(self._pause.touch)
            field.answered.connect(self._save_if_wanted)
        self._pause.settled.connect(self._ask_preview)
        self.note.committed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)

    def _choose_first(self, outcome: str) -> None:
        places = [place for place, choice in enumerate(self._choices) if choice.outcome == outcome]
        button = self._group.button(places[0] if places else 0)
        button.setChecked(True)
        self.setFocusProxy(button)
        self._chosen()

    # -- what was chosen and typed

    @property
    def choice(self) -> Choice:
        return self._choices[self._group.checkedId()]

    def buttons(self) -> list[ChoiceButton]:
        """The outcomes in the order of their keys."""
        return [button for button in self._group.buttons() if isinstance(button, ChoiceButton)]

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
        """The fields whose content is kept while it is not saved."""
        outcomes = {choice.text: button for choice, button in zip(self._choices, self.buttons(), strict=True)}
        chosen = one_of(outcomes, self._group.idToggled)
        return {"outcome": chosen, PROMISED: self.promised, "note": self.note, NEXT: self.own_day}

    def choose(self, place: int) -> None:
        """Chooses the outcome on that key, 1 being the first; keys without one are nothing."""
        button = self._group.button(place - 1)
        if button is not None:
            button.click()
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _chosen(self) -> None:
        self.promised.setEnabled(self.choice.outcome is not Outcome.REFUSAL)
        offer = self.choice.outcome is Outcome.OFFER
        self.promised.label.setText("They want my answer by" if offer else "They said I hear back by")
        self._save_wanted = False
        self._say_hint()
        self._pause.touch()

    def _say_hint(self, text: str = "", *, problem: bool = False) -> None:
        self.hint.set_tone("danger" if problem else "muted")
        self.hint.setText(text or f"1-{len(self._choices)} choose, Enter saves")

    # -- days in words

    @Slot(str)
    def _ask_promised(self, text: str) -> None:
        self.understand_requested.emit(PROMISED, text)

    @Slot(str)
    def _ask_own_day(self, text: str) -> None:
        self.understand_requested.emit(NEXT, text)

    @Slot(str, object, str)
    def understood(
        self, field: str, day: date | None, shown: str, text: str | None = None, problem: str = ""
    ) -> None:
        """The answer to ``understand_requested``; with ``text`` a late one is recognised and ignored."""
        {PROMISED: self.promised, NEXT: self.own_day}[field].understood(day, shown, text, problem)

    # -- the next step

    @Slot()
    def _ask_preview(self) -> None:
        self._pause.drop()
        self.preview_requested.emit(self.answers())

    @Slot(object)
    def show_preview(self, step: NextStep | None) -> None:
        """What would be planned; None where it could not be told."""
        announce(self.next_step, f"{step.text} {step.why}" if step else "")
        if step is None:
            self.next_step.say("", "It will be worked out when you save.")
        else:
            self.next_step.say(step.text, step.why)

    # -- leaving

    @Slot()
    def save(self) -> None:
        """Saves, once words that were just typed are understood; words that are not keep the card open."""
        for field in (self.promised, self.own_day):
            if not field.isEnabled() or not field.is_open_question:
                continue
            if field.is_waiting:
                self._save_wanted = True
                field.ask_now()
            else:
                self._say_hint("This day is not understood yet", problem=True)
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._save_wanted = False
        self._pause.drop()
        self.saved.emit(self.answers())

    @Slot()
    def _save_if_wanted(self) -> None:
        if self._save_wanted:
            self._save_wanted = False
            self.save()

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_preview()

    def sizeHint(self) -> QSize:
        return QSize(look.CARD_WIDTH, self.heightForWidth(look.CARD_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = event.key(), self.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.cancel_button.click if at is self.cancel_button else self.save)()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not isinstance(at, (QLineEdit, QPlainTextEdit)):
            self.choose(key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

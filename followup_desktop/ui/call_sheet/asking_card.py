"""What the cards have in common in which the user tells something: days in words, keys, leaving, and in most of them
the next step before saving.

They ask (``understand_requested``, ``preview_requested``) and are answered through slots; they compute no dates.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.views import NextStep
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.entry import DayField
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import Card, Well
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel, one_line

PREVIEW_PAUSE = 120  # ms
LATER = tr("It will be worked out when you save.")
WORDS_OPEN, DAY_OPEN = tr("Some words are not understood yet"), tr("This day is not understood yet")
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
STILL_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier  # digits on a French keyboard


class AskingCard(Card):
    """A subclass makes its fields, names the days among them (``_take_days``), lays them out and calls ``_ready``,
    then ``_start_at``.

    Signals: ``saved(answers)``; ``cancelled()``: it is not wanted; ``left()``: not now;
    ``removed()``, where that is offered: the thing itself is not wanted;
    ``preview_requested(answers)``, where the card previews, to be answered by ``show_preview`` or ``show_refusal``;
    ``understand_requested(field, text)``, to be answered by ``understood``.
    """

    saved = Signal(object)
    cancelled = Signal()
    left = Signal()
    removed = Signal()
    preview_requested = Signal(object)
    understand_requested = Signal(str, str)

    draft_key = ""
    title_lines = 2  # the rest stands in the tooltip; 0: all of it is shown
    hint_text = tr("Enter saves, Esc leaves")
    open_text = WORDS_OPEN  # why nothing is saved while words are not understood
    previews = True  # whether there is a ``next_step``, shown before saving
    choices: Answers | None = None  # the answers on keys, where the card has such

    def __init__(self, title: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(edge="line", parent=parent)
        self._width = look.scaled(self, width)
        self._days: dict[str, DayField] = {}
        self._save_wanted = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(one_line(title))
        self.title = WrapLabel(one_line(title), size=look.CARD_TITLE, bold=True, most=self.title_lines, parent=self)
        if self.previews:
            self.next_step = Well(self)
        self.save_button = QPushButton(tr("Save"), self)
        look.make_primary(self.save_button, primary=True)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)
        self._beside_save = [self.cancel_button]  # on these Enter presses them
        self.hint = WrapLabel(tone="muted", size=look.SECOND, parent=self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pause = Debounce(PREVIEW_PAUSE, self)
        self.column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN - 2)
        self.column.setSpacing(look.GAP + 4)

    # -- for the subclasses

    def answers(self) -> object:
        """What would be saved now."""
        raise NotImplementedError

    def missing(self) -> tuple[str, QWidget] | None:
        """What has to be answered before it can be saved, and where; None where nothing has."""
        return None

    def draft_fields(self) -> Mapping[str, Field]:
        """The fields whose content is kept while it is not saved, in the order in which they are to be filled."""
        raise NotImplementedError

    def _take_days(self, **days: DayField) -> None:
        self._days.update(days)
        for name, field in days.items():
            field.asked.connect(partial(self.understand_requested.emit, name))
            field.changed.connect(self._day_changed)
            field.answered.connect(self._save_if_wanted)

    def _foot(self) -> QHBoxLayout:
        foot = self.foot = QHBoxLayout()
        foot.setSpacing(look.GAP)
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.hint, 1)
        return foot

    def _offer_removal(self) -> None:
        """A button that takes the thing itself away, once the foot is laid out."""
        self.remove_button = QPushButton(tr("Delete"), self)
        self.remove_button.setAutoDefault(False)
        self.remove_button.setAccessibleName(tr("Delete it from the history"))
        self.remove_button.clicked.connect(self.removed)
        self.foot.insertWidget(2, self.remove_button)
        self._beside_save.append(self.remove_button)

    def _ready(self) -> None:
        """The fields are made and laid out."""
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancel)
        self._pause.settled.connect(self._ask_preview)
        self.setMaximumWidth(self._width)
        self._say_hint()

    def _start_at(self, first: QWidget) -> None:
        """Where the keyboard begins. A proxy changes the order of Tab, so that is set afterwards."""
        self.setFocusProxy(first)
        tab_through(self)

    def _say_hint(self, text: str = "", *, problem: bool = False) -> None:
        self.hint.set_tone("danger" if problem else "muted")
        self.hint.setText(text or self.hint_text)
        announce(self.hint, text if problem else "")

    @Slot()
    def touched(self) -> None:
        """Something is another answer now: the next step may be another as well."""
        self._save_wanted = False
        self._day_changed()

    @Slot()
    def _day_changed(self) -> None:
        """The same by an answer to words: a save that waited for it goes on waiting."""
        self._say_hint()
        if self.missing() is None:
            self._pause.touch()
        else:
            self._ask_preview()

    # -- days in words

    def asks(self, field: str) -> bool:
        """Whether the card has a field of that name that understands words."""
        return field in self._days

    def understood(
        self, field: str, day: date | None, shown: str, text: str | None = None, problem: str = ""
    ) -> None:
        """The answer to ``understand_requested``; with ``text`` a late one is recognised and ignored; ``problem``:
        why there is no day, where more is known than that it was not understood."""
        self._days[field].understood(day, shown, text, problem)

    # -- the next step

    @Slot()
    def _ask_preview(self) -> None:
        self._pause.drop()
        if not self.previews:
            return
        missing = self.missing()
        if missing is None:
            self.preview_requested.emit(self.answers())
        else:
            self.next_step.say("", missing[0])

    @Slot(object)
    def show_preview(self, step: NextStep) -> None:
        """What would be planned."""
        if self.missing() is None:
            announce(self.next_step, f"{step.text} {step.why}")
            self.next_step.say(step.text, step.why)

    def show_refusal(self, sentence: str) -> None:
        """Why it could not be told, or would not be saved; empty: nobody knows."""
        if self.missing() is None:
            announce(self.next_step, sentence)
            self.next_step.say("", sentence or LATER)

    # -- leaving

    @Slot()
    def save(self) -> None:
        """Saves, once words that were just typed are understood; words that are not keep the card open. A field that
        is hidden or switched off does not count."""
        for field in self._days.values():
            if field.isHidden() or not field.isEnabledTo(self) or not field.is_open_question:
                continue
            if field.is_waiting:
                self._save_wanted = True
                field.ask_now()
            else:
                self._refuse(self.open_text, field.edit)
            return
        if missing := self.missing():
            self._refuse(*missing)
            return
        self._save_wanted = False
        self._pause.drop()
        self.saved.emit(self.answers())

    @Slot()
    def cancel(self) -> None:
        """What the second button does."""
        self.cancelled.emit()

    def _refuse(self, sentence: str, at: QWidget) -> None:
        self._save_wanted = False
        self._say_hint(sentence, problem=True)
        at.setFocus(Qt.FocusReason.OtherFocusReason)

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
        width = max(self._width, self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = event.key(), self.focusWidget()
        plain = event.modifiers() & ~STILL_PLAIN == NO_MODIFIER
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (at.click if isinstance(at, QPushButton) and at in self._beside_save else self.save)()
        elif self.choices and plain and self.choices.by_key(event.text()):
            event.accept()
        else:
            super().keyPressEvent(event)

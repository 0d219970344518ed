"""The card right after an interview: half a minute, all optional. Its answers are the schedule and the script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from followup_desktop.domain.model import Contact
from followup_desktop.services.entries import CallAnswer, ExitAnswers, PersonEntry
from followup_desktop.services.views import ExitCardDue
from followup_desktop.ui.dialogs.choices import CALLING
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, Labelled
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.surfaces import Card
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import Run, WrapLabel, one_line, whole_line
from followup_desktop.ui.window_parts.segmented import Segmented

PAIR_FROM = 360  # px in which two fields stand side by side
DECIDE_BY = "decide_by"  # the field that understands days
SOMEBODY_NEW = "Somebody new…"


def _line(name: str, placeholder: str = "") -> QLineEdit:
    edit = QLineEdit()
    edit.setAccessibleName(name)
    edit.setPlaceholderText(placeholder)
    return edit


class Pair(QWidget):
    """Two labelled fields side by side, one above the other where it is narrow."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP + 4)
        self._parts = (first, second)
        for part in self._parts:
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self._row = row

    def minimumSizeHint(self) -> QSize:
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= PAIR_FROM
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


class PersonChoice(QWidget):
    """Whom to contact: somebody known, or a new person with what is known of them."""

    def __init__(self, contacts: Sequence[Contact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName("Whom may you contact?")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.addItem("Not said", None)
        for contact in contacts:
            role = f", {one_line(contact.role)}" if contact.role else ""
            self.box.addItem(f"{one_line(contact.name)}{role}", contact.id)
        self.box.addItem(SOMEBODY_NEW, 0)
        self.name = _line("Name of the new person", "Name")
        self.phone = _line("Phone of the new person", "Phone")
        self.email = _line("E-mail of the new person", "E-mail")
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.box)
        for edit in self.edits():
            column.addWidget(edit)
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(self._chosen)
        self._chosen()

    def edits(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return (self.name, self.phone, self.email)

    def choose(self, contact_id: int | None) -> None:
        """Somebody known; anybody who is not stands for "not said"."""
        self.box.setCurrentIndex(max(0, self.box.findData(contact_id)) if contact_id else 0)

    @property
    def contact_id(self) -> int | None:
        """Somebody known; None where nobody is named or the person is new."""
        chosen = self.box.currentData()
        return chosen if isinstance(chosen, int) and chosen else None

    @property
    def person(self) -> PersonEntry:
        """The new person; empty where somebody known is chosen."""
        if self.box.currentData() != 0:
            return PersonEntry()
        name, phone, email = (edit.text().strip() for edit in self.edits())
        return PersonEntry(name=name, phone=phone, email=email)

    @Slot()
    def _chosen(self) -> None:
        new = self.box.currentData() == 0
        for edit in self.edits():
            edit.setVisible(new)
        if new and self.box.hasFocus():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)


class ExitCard(Card):
    """The exit card of one interview.

    Signals: ``saved(ExitAnswers)``; ``skipped()``; ``understand_requested(field, text)``, to be answered by
    ``understood``.
    """

    saved = Signal(object)
    skipped = Signal()
    understand_requested = Signal(str, str)

    def __init__(
        self,
        due: ExitCardDue,
        contacts: Sequence[Contact] = (),
        parent: QWidget | None = None,
        *,
        given: ExitAnswers | None = None,
    ) -> None:
        """``given``: what was answered before, to be gone on with."""
        super().__init__(edge="line", parent=parent)
        self._interview_id = due.interview_id
        self.draft_key = f"exit:{due.interview_id}"
        self._save_wanted = False
        self.setAccessibleName(due.title)
        self.title = WrapLabel(due.title, size=look.CARD_TITLE, bold=True, parent=self)
        self.lead = WrapLabel(
            "Half a minute, while it is fresh. Every answer may stay empty; each one makes the next call better.",
            tone="muted",
            size=look.SECOND,
            parent=self,
        )
        self._make_fields(contacts)
        self._lay_out()
        tab_through(self)
        self._connect()
        self._say_hint()
        self._show_given(given)
        self.setFocusProxy(self.decide_by.edit)

    # -- building

    def _make_fields(self, contacts: Sequence[Contact]) -> None:
        self.decide_by = DayField("By when will they decide?", "e.g. fri next week", self)
        self.calling = Segmented("What they said about calling", [(key.value, text) for key, text in CALLING])
        self.person = PersonChoice(contacts)
        self.process = PointBox((Run("They described fixed steps"),), strikes=False, parent=self)
        self.doubt = _line("Which doubt did they voice?", "e.g. on-call experience")
        self.doubt_answer = _line("Your answer to it", "e.g. two years on the rota")
        self.drew_in = _line("What drew you in?", "e.g. the move to event sourcing")
        self.need = _line("Which problem did they name?", "e.g. late deliveries")
        self.proof = _line("What have you done that fits?", "e.g. ledger migration")
        self.unclear = _line("What stayed unclear?", "e.g. who the role reports to")
        self.logistics = _line("What is open in practice?", "e.g. notice period, referees")
        self.save_button = QPushButton("Save", self)
        look.make_primary(self.save_button, primary=True)
        self.skip_button = QPushButton("Not now", self)
        for button in (self.save_button, self.skip_button):
            button.setAutoDefault(False)
        self.hint = WrapLabel(tone="muted", size=look.SECOND, parent=self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        def labelled(edit: QLineEdit) -> Labelled:
            return Labelled(edit.accessibleName(), edit)

        self._pairs = (
            Pair(self.decide_by, Labelled("Whom may you contact?", self.person)),
            Pair(labelled(self.need), labelled(self.proof)),
            Pair(labelled(self.doubt), labelled(self.doubt_answer)),
            Pair(labelled(self.unclear), labelled(self.logistics)),
        )
        foot = QHBoxLayout()
        foot.setSpacing(look.GAP)
        foot.addWidget(self.save_button)
        foot.addWidget(self.skip_button)
        foot.addWidget(self.hint, 1)
        column = self.column
        column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN - 2)
        column.setSpacing(look.GAP + 2)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addWidget(self._pairs[0])
        column.addWidget(Labelled("What did they say about calling?", self.calling))
        flush = QHBoxLayout()
        flush.setContentsMargins(-look.RING, 0, 0, 0)  # its box in line with the fields
        flush.addWidget(self.process)
        column.addLayout(flush)
        column.addWidget(labelled(self.drew_in))
        for pair in self._pairs[1:]:
            column.addWidget(pair)
        column.addSpacing(2)
        column.addLayout(foot)
        self.setMaximumWidth(look.WIDE_CARD_WIDTH)

    def _connect(self) -> None:
        self.decide_by.asked.connect(self._ask)
        self.decide_by.answered.connect(self._save_if_wanted)
        self.save_button.clicked.connect(self.save)
        self.skip_button.clicked.connect(self.skipped)

    # -- the answers

    def _show_given(self, given: ExitAnswers | None) -> None:
        if given is None:
            return
        self.decide_by.show_day(given.decide_by)
        self.person.choose(given.contact_id)
        for name in _TEXTS:
            getattr(self, name).setText(whole_line(getattr(given, name)))

    def answers(self) -> ExitAnswers:
        """What would be saved now."""
        calling = self.calling.current()
        return ExitAnswers(
            interview_id=self._interview_id,
            decide_by=self.decide_by.day,
            calling=CallAnswer(calling) if calling else None,
            defined_process=True if self.process.isChecked() else None,
            contact_id=self.person.contact_id,
            contact=self.person.person,
            **{name: getattr(self, name).text().strip() for name in _TEXTS},
        )

    def draft_fields(self) -> Mapping[str, Field]:
        """The fields whose content is kept while it is not saved."""
        person, texts = self.person, {name: getattr(self, name) for name in _TEXTS}
        new = {"person": person.box, "name": person.name, "phone": person.phone, "email": person.email}
        return {DECIDE_BY: self.decide_by, "calling": self.calling, **new, "process": self.process, **texts}

    @Slot(str)
    def _ask(self, text: str) -> None:
        self.understand_requested.emit(DECIDE_BY, text)

    @Slot(str, object, str)
    def understood(
        self, field: str, day: date | None, shown: str, text: str | None = None, problem: str = ""
    ) -> None:
        """The answer to ``understand_requested``; with ``text`` a late one is recognised and ignored."""
        if field == DECIDE_BY:
            self.decide_by.understood(day, shown, text, problem)

    def _say_hint(self, text: str = "", *, problem: bool = False) -> None:
        self.hint.set_tone("danger" if problem else "muted")
        self.hint.setText(text or "Enter saves, Esc leaves it for later")

    # -- leaving

    @Slot()
    def save(self) -> None:
        """Saves, once a day that was just typed is understood; one that is not keeps the card open."""
        if self.decide_by.is_waiting and self.decide_by.text:
            self._save_wanted = True
            self.decide_by.ask_now()
            return
        if self.decide_by.is_open_question:
            self._say_hint("This day is not understood yet", problem=True)
            self.decide_by.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saved.emit(self.answers())

    @Slot()
    def _save_if_wanted(self) -> None:
        if self._save_wanted:
            self._save_wanted = False
            self.save()

    # -- Qt

    def sizeHint(self) -> QSize:
        return QSize(look.WIDE_CARD_WIDTH, self.heightForWidth(look.WIDE_CARD_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            skip = self.focusWidget() is self.skip_button
            (self.skip_button.click if skip else self.save)()
        else:
            super().keyPressEvent(event)


_TEXTS = ("drew_in", "need", "proof", "doubt", "doubt_answer", "unclear", "logistics")

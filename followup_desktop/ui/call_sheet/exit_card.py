"""The card right after an interview: half a minute, all optional. Its answers are the schedule and the script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QWidget

from followup_desktop.domain.model import Contact
from followup_desktop.languages import tr
from followup_desktop.services.entries import CallAnswer, ExitAnswers, PersonEntry
from followup_desktop.services.views import ExitCardDue
from followup_desktop.ui.call_sheet.asking_card import DAY_OPEN, AskingCard
from followup_desktop.ui.dialogs.choices import CALLING
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import DayField, Labelled
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.speech import name_list
from followup_desktop.ui.widgets.text import Run, WrapLabel, one_line, whole_line
from followup_desktop.ui.window_parts.segmented import Segmented

PAIR_FROM = 360  # px in which two fields stand side by side
SOMEBODY_NEW = tr("Somebody new…")


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
        name_list(self.box, tr("Whom may you contact?"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.addItem(tr("Not said"), None)
        for contact in contacts:
            role = f", {one_line(contact.role)}" if contact.role else ""
            self.box.addItem(f"{one_line(contact.name)}{role}", contact.id)
        self.box.addItem(SOMEBODY_NEW, 0)
        self.name = _line(tr("Name of the new person"), tr("Name"))
        self.phone = _line(tr("Phone of the new person"), tr("Phone"))
        self.email = _line(tr("E-mail of the new person"), tr("E-mail"))
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


class ExitCard(AskingCard):
    """The exit card of one interview. Answers with an ``ExitAnswers``; it is never ``cancelled``, only ``left``."""

    title_lines = 0
    hint_text = tr("Enter saves, Esc leaves it for later")
    open_text = DAY_OPEN
    previews = False

    def __init__(
        self,
        due: ExitCardDue,
        contacts: Sequence[Contact] = (),
        parent: QWidget | None = None,
        *,
        given: ExitAnswers | None = None,
    ) -> None:
        """``given``: what was answered before, to be gone on with."""
        super().__init__(due.title, look.WIDE_CARD_WIDTH, parent)
        self._interview_id = due.interview_id
        self.draft_key = f"exit:{due.interview_id}"
        self.cancel_button.setText(tr("Not now"))
        self._make_fields(contacts)
        self._lay_out()
        self._take_days(decide_by=self.decide_by)
        self._ready()
        self._show_given(given)
        self._start_at(self.decide_by.edit)

    # -- building

    def _make_fields(self, contacts: Sequence[Contact]) -> None:
        self.lead = WrapLabel(
            tr("Half a minute, while it is fresh. Every answer may stay empty; each one makes the next call better."),
            tone="muted",
            size=look.SECOND,
            parent=self,
        )
        self.decide_by = DayField(tr("By when will they decide?"), tr("e.g. fri next week"), self)
        self.calling = Segmented(tr("What they said about calling"), [(key.value, text) for key, text in CALLING])
        self.person = PersonChoice(contacts)
        self.process = PointBox((Run(tr("They described fixed steps")),), strikes=False, parent=self)
        self.doubt = _line(tr("Which doubt did they voice?"), tr("e.g. on-call experience"))
        self.doubt_answer = _line(tr("Your answer to it"), tr("e.g. two years on the rota"))
        self.drew_in = _line(tr("What drew you in?"), tr("e.g. the move to event sourcing"))
        self.need = _line(tr("Which problem did they name?"), tr("e.g. late deliveries"))
        self.proof = _line(tr("What have you done that fits?"), tr("e.g. ledger migration"))
        self.unclear = _line(tr("What stayed unclear?"), tr("e.g. who the role reports to"))
        self.logistics = _line(tr("What is open in practice?"), tr("e.g. notice period, referees"))

    def _lay_out(self) -> None:
        def labelled(edit: QLineEdit) -> Labelled:
            return Labelled(edit.accessibleName(), edit)

        self._pairs = (
            Pair(self.decide_by, Labelled(tr("Whom may you contact?"), self.person)),
            Pair(labelled(self.need), labelled(self.proof)),
            Pair(labelled(self.doubt), labelled(self.doubt_answer)),
            Pair(labelled(self.unclear), labelled(self.logistics)),
        )
        column = self.column
        column.setSpacing(look.GAP + 2)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addWidget(self._pairs[0])
        column.addWidget(Labelled(tr("What did they say about calling?"), self.calling))
        flush = QHBoxLayout()
        flush.setContentsMargins(-look.RING, 0, 0, 0)  # its box in line with the fields
        flush.addWidget(self.process)
        column.addLayout(flush)
        column.addWidget(labelled(self.drew_in))
        for pair in self._pairs[1:]:
            column.addWidget(pair)
        column.addSpacing(2)
        column.addLayout(self._foot())

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
        person, texts = self.person, {name: getattr(self, name) for name in _TEXTS}
        new = {"person": person.box, "name": person.name, "phone": person.phone, "email": person.email}
        return {"decide_by": self.decide_by, "calling": self.calling, **new, "process": self.process, **texts}

    # -- leaving

    @Slot()
    def cancel(self) -> None:
        """It says "Not now": what was answered is there when the card opens again."""
        self.left.emit()


_TEXTS = ("drew_in", "need", "proof", "doubt", "doubt_answer", "unclear", "logistics")

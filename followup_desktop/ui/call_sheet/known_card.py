"""The card of the standing facts: all that decides the advice, open to be put right. Saved, it replaces them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView, Known
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.known_fields import AboutMe, AboutThem, TheirWord
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import Labelled
from followup_desktop.ui.widgets.kept import Field

WIDTH = 680
AROUND = 28  # px kept in sight above and below what has the keyboard: its label, its remark
LEAST_SEEN = 150  # px of the facts, however low the window
LEAD = tr("The advice is made from this. What nobody said stays empty.")


class FactsArea(QScrollArea):
    """As high as what is in it, where there is room; lower, it scrolls."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidget(inside)
        look.see_through(self)
        self.verticalScrollBar().installEventFilter(self)
        for field in inside.findChildren(QWidget):
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus:
                field.installEventFilter(self)
        self._leave_room(0)

    def _leave_room(self, bar: int) -> None:
        """Keeps the right edge in line with the rest of the card beside a scroll bar that many pixels wide."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is not None:
            layout.setContentsMargins(look.MARGIN, 0, max(look.RING, look.MARGIN - bar), look.TIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and watched is self.verticalScrollBar():
            self._leave_room(self.verticalScrollBar().sizeHint().width() if event.type() is QEvent.Type.Show else 0)
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, AROUND)  # seen, whatever brought the keyboard there
        return super().eventFilter(watched, event)

    def height_of_all(self, width: int) -> int:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.height_of_all(width))

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        return QSize(inside.minimumSizeHint().width() if inside is not None else 0, LEAST_SEEN)


class KnownCard(AskingCard):
    """Answers with a ``Known``."""

    def __init__(self, view: CallSheetView, parent: QWidget | None = None) -> None:
        super().__init__(tr("What I know about {company}", company=view.application.company), WIDTH, parent)
        self._application = view.application
        self.draft_key = f"known:{view.application.id}"
        self.word = TheirWord(view.application)
        self.them = AboutThem(view.application)
        self.me = AboutMe(view.application.circumstances)
        self._lay_out()
        self._take_days(
            promised=self.word.promised,
            call_on=self.word.call_on,
            deadline=self.me.deadline,
            told=self.me.told,
        )
        self._ready()
        for group in (self.word, self.them, self.me):
            group.changed.connect(self.touched)
        self.setAccessibleDescription(LEAD)
        self.word.promised.edit.selectAll()  # so that another day takes its place
        self._start_at(self.word.promised.edit)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        facts = QVBoxLayout(inside)
        facts.setSpacing(look.GAP + 4)
        for group in (self.word, self.them, self.me):
            facts.addWidget(group)
        self.area = FactsArea(inside, self)
        self.column.setContentsMargins(0, look.MARGIN, 0, look.MARGIN - 2)
        self._add(self.title)
        self.column.addWidget(self.area, 1)
        self._add(Labelled(tr("Next follow-up"), self.next_step, self))
        foot = self._foot()
        foot.setContentsMargins(look.MARGIN, 0, look.MARGIN, 0)
        self.column.addLayout(foot)

    def _add(self, part: QWidget) -> None:
        """Within the card's margins, which the facts themselves leave to their scroll bar."""
        row = QVBoxLayout()
        row.setContentsMargins(look.MARGIN, 0, look.MARGIN, 0)
        row.addWidget(part)
        self.column.addLayout(row)

    # -- the answers

    def answers(self) -> Known:
        """What would be saved now. Facts that the card does not ask for stay as they are."""
        told = replace(
            self._application.circumstances,
            competing_deadline=self.me.deadline.day,
            competing_told=self.me.told.day,
            agency=self.them.agency.isChecked(),
            referral=self.them.referral.isChecked(),
            cannot_phone=self.me.cannot_phone.isChecked(),
            withdraw=self.me.withdraw.isChecked(),
            call_on=self.word.call_on.day,
            small_business=self.them.small.isChecked(),
            feedback_offer="" if self.word.feedback.current() == "none" else self.word.feedback.current(),
            no_feedback=self.word.feedback.current() == "none",
        )
        return Known(
            application_id=self._application.id,
            promised=self.word.promised.day,
            instruction=self.word.instruction(defined_process=self.them.process.isChecked()),
            circumstances=told,
            stage=self.them.stage(),
            place=self.them.place(),
        )

    def draft_fields(self) -> Mapping[str, Field]:
        return {**self.word.kept(), **self.them.kept(), **self.me.kept()}

    # -- Qt

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.area.updateGeometry()
        return super().event(event)

    def hasHeightForWidth(self) -> bool:
        """False, so that a low window may make the facts lower instead of hiding the buttons."""
        return False

    def sizeHint(self) -> QSize:
        width = max(self._width, self.minimumSizeHint().width())
        layout = self.layout()
        around = layout.totalHeightForWidth(width) if layout is not None else 0
        return QSize(width, around - self.area.sizeHint().height() + self.area.height_of_all(width))

"""The advice: what to do, why in two sentences, and the whole reasoning underneath for those who ask."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.advice_model import Weight
from followup_desktop.domain.model import Verdict
from followup_desktop.services.views import AdviceView, ReasonView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.surfaces import Card, Fold
from followup_desktop.ui.widgets.text import WrapLabel, tooltip

DRESS = {  # verdict -> (ground, stripe and title)
    Verdict.DO_NOT_CALL: ("danger_soft", "danger"),
    Verdict.WAIT: ("neutral_soft", "muted"),
    Verdict.MOVE_ON: ("neutral_soft", "muted"),
}
GRADES = {"A": "survey or public office", "B": "somebody who hires", "C": "advice column", "own": "our own rule"}


class AdviceCard(Card):
    """Signal: ``open_link(link)`` for a source. "Why this advice" is filled when it is first unfolded."""

    open_link = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view: AdviceView | None = None
        self.title = WrapLabel(size=look.LEAD, bold=True, parent=self)
        self.text = WrapLabel(parent=self, size=look.BODY)
        self.why = Fold("Why this advice", self, size=look.SMALL)
        self.why.unfolded.connect(self._fill)
        self.column.addLayout(look.inset(self.title))
        self.column.addLayout(look.inset(self.text))
        self.column.addWidget(self.why)
        self.column.setSpacing(3)

    def show_advice(self, view: AdviceView) -> None:
        """Another advice folds the reasoning again; the same one leaves it as it is."""
        if view == self._view:
            return
        if self._view is not None and self._view.advice != view.advice:
            self.why.set_unfolded(False)
        self._view = view
        ground, ink = DRESS.get(view.advice.verdict, ("accent_soft", "accent_text"))
        if view.urgent and view.advice.verdict not in DRESS:
            ground, ink = "warm_soft", "warm"
        self.dress(ground, bar=ink)
        self.title.set_tone("text" if ink == "muted" else ink)
        self.title.setText(view.title)
        self.text.setText(view.text)
        self.text.setVisible(bool(view.text))
        self.setAccessibleName(f"Advice: {view.title}")
        count = len(view.reasons)
        self.why.remark(f"{count} rules looked at" if count > 1 else "")
        self.why.setVisible(bool(view.reasons or view.table or view.changes_if))
        self._empty()
        self._fill()

    def _empty(self) -> None:
        self.why.clear()

    @Slot()
    def _fill(self) -> None:
        if self._view is None or not self.why.is_unfolded or self.why.column.count():
            return
        column = self.why.column
        if self._view.table:
            column.addLayout(look.inset(_table(self._view.table)))
        if self._view.reasons:
            column.addLayout(look.inset(_heading("Reasons")))
        for reason in self._view.reasons:
            column.addLayout(look.inset(self._reason(reason)))
        if self._view.changes_if:
            column.addLayout(look.inset(_heading("What would change it")))
        for text in self._view.changes_if:
            column.addLayout(look.inset(_bullet("·", text)))

    def _reason(self, reason: ReasonView) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        speaks_for = reason.weight is Weight.FOR
        column.addWidget(_bullet("+" if speaks_for else "−", reason.text, "For" if speaks_for else "Against"))
        sources = reason.sources or (("", "", ""),)
        for title, grade, link in sources:
            said = " · ".join(part for part in (f"Rule {reason.rule}", title, GRADES.get(grade, grade)) if part)
            column.addWidget(self._source(said, link))
        return whole

    def _source(self, said: str, link: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(WrapLabel(said, tone="muted", size=look.SMALL), 1)
        if look.is_web(link):
            button = LinkButton("Open", tone="accent_text", size=look.SMALL)
            button.setAccessibleName(f"Open the source: {said}")
            button.setToolTip(tooltip(link))
            button.setProperty("link", link)
            button.clicked.connect(self._open)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    @Slot()
    def _open(self) -> None:
        self.open_link.emit(str(self.sender().property("link")))


def _heading(text: str) -> WrapLabel:
    label = WrapLabel(text, size=look.SMALL, bold=True, tone="muted")
    label.setContentsMargins(0, 6, 0, 0)
    return label


def _bullet(sign: str, text: str, spoken: str = "") -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    mark = WrapLabel(sign, tone="muted", size=look.BODY, bold=True)
    mark.setFixedWidth(10)
    label = WrapLabel(text, size=look.BODY)
    if spoken:
        label.setAccessibleName(f"{spoken}: {text}")
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label, 1)
    return row


def _table(rows: tuple[tuple[str, str], ...]) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.GAP)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for place, (what, how) in enumerate(rows):
        value = WrapLabel(how, size=look.SECOND)
        value.setAccessibleName(f"{what}: {how}")
        grid.addWidget(WrapLabel(what, tone="muted", size=look.SECOND), 2 * place, 0)
        grid.addWidget(value, 2 * place, 1)
        if place < len(rows) - 1:
            grid.addWidget(Rule(), 2 * place + 1, 0, 1, 2)
    return whole

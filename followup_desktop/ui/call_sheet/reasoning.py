"""The whole reasoning under the advice.

How things stand, the days, what speaks for and against, where advice differs, the habits of their country, and what
would change the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from math import ceil

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.advice_model import Weight
from followup_desktop.languages import tr
from followup_desktop.services.views import AdviceView, HabitsView, ReasonView, WaitingView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.sources import SourceLine
from followup_desktop.ui.widgets.text import Run, WrapLabel

WEIGHTS = (
    (Weight.FOR, "+", tr("What speaks for it"), tr("For")),
    (Weight.AGAINST, "−", tr("What speaks against it"), tr("Against")),
)
USE_HABITS = tr("Use these habits")
DECIDE = tr("Advice differs here: change…")
SIGN_GAP = 6  # px between a sign and its text
ABOVE = 8  # px between a heading and what stands before it


class Reasoning(QObject):
    """Makes the parts. Signals: ``open_link(link)``; ``setting_requested(key)``: the user wants to decide otherwise
    where advice differs; ``setting_changed(key, "on" or "off")``: the habits of a country were switched."""

    open_link = Signal(str)
    setting_requested = Signal(str)
    setting_changed = Signal(str, str)

    def parts(self, view: AdviceView, waiting: WaitingView | None = None) -> Iterator[QWidget]:
        """From top to bottom, each to be set in line with the text of the card but a check box, which has its own
        room for the ring around it."""
        if waiting is not None:
            for text in filter(None, (waiting.text, waiting.median)):
                yield WrapLabel(text, size=look.BODY)
        table = (*view.table, *view.days)
        if table:
            yield _table(table)
        for weight, sign, title, spoken in WEIGHTS:
            reasons = [one for one in view.reasons if one.weight is weight]
            if reasons:
                yield _heading(title)
            for one in reasons:
                yield self._reason(one, sign, spoken)
        if view.habits is not None:
            yield _heading(view.habits.title)
            yield from self._habits(view.habits)
        if view.changes_if:
            yield _heading(tr("What would change it"))
        for text in view.changes_if:
            yield _bullet("·", text)

    # -- one reason

    def _reason(self, reason: ReasonView, sign: str, spoken: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(_bullet(sign, reason.text, spoken))
        if reason.setting:
            column.addLayout(self._dispute(reason))
        # The rule is said once, before the first who says so.
        names = chain((tr("Rule {rule}", rule=reason.rule),), repeat(""))
        for name, source in zip(names, reason.sources or (("", "", ""),), strict=False):
            column.addWidget(self._source(source, first=name, indent=_sign_width() + SIGN_GAP))
        return whole

    def _dispute(self, reason: ReasonView) -> QHBoxLayout:
        button = LinkButton(DECIDE, tone="accent_text", size=look.SMALL)
        button.setAccessibleDescription(tr("Opens the setting. {text}", text=reason.text))
        button.setProperty("key", reason.setting)
        button.clicked.connect(self._ask_setting)
        row = QHBoxLayout()
        row.setContentsMargins(_sign_width() + SIGN_GAP - look.RING, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _source(self, source: tuple[str, str, str], *, first: str = "", indent: int = 0) -> SourceLine:
        line = SourceLine(*source, first=first, indent=indent)
        line.open_link.connect(self.open_link)
        return line

    # -- the habits of their country

    def _habits(self, habits: HabitsView) -> Iterator[QWidget]:
        for text in habits.lines:
            yield WrapLabel(text, size=look.BODY)
        switch = PointBox((Run(USE_HABITS),), strikes=False)
        switch.setObjectName("habits")
        switch.setChecked(habits.on)
        switch.setProperty("key", habits.setting)
        switch.toggled.connect(self._switched)
        yield switch
        for source in habits.sources:
            yield self._source(source)

    # -- what the user asks for

    @Slot()
    def _ask_setting(self) -> None:
        self.setting_requested.emit(str(self.sender().property("key")))

    @Slot(bool)
    def _switched(self, on: bool) -> None:
        self.setting_changed.emit(str(self.sender().property("key")), "on" if on else "off")


def _heading(text: str) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, ABOVE, 0, 0)
    column.addWidget(WrapLabel(text, size=look.SMALL, bold=True, tone="muted"))
    return whole


def _sign_width() -> int:
    """Of the widest sign, in the present size of text."""
    return max(10, *(ceil(WrapLabel(sign, bold=True).block().natural_width) for _, sign, _, _ in WEIGHTS))


def _bullet(sign: str, text: str, spoken: str = "") -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SIGN_GAP)
    mark = WrapLabel(sign, tone="muted", size=look.BODY, bold=True)
    mark.setFixedWidth(_sign_width())
    mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label = WrapLabel(text, size=look.BODY)
    if spoken:
        label.setAccessibleName(f"{spoken}: {text}")
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label, 1)
    return row


def _table(rows: Sequence[tuple[str, str]]) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.GAP)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for place, (what, how) in enumerate(rows):
        name, value = WrapLabel(what, tone="muted", size=look.SECOND), WrapLabel(how, size=look.SECOND)
        value.setAccessibleName(f"{what}: {how}")
        for label in (name, value):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)  # first line beside first line
        grid.addWidget(name, 2 * place, 0)
        grid.addWidget(value, 2 * place, 1)
        if place < len(rows) - 1:
            grid.addWidget(Rule(), 2 * place + 1, 0, 1, 2)
    return whole

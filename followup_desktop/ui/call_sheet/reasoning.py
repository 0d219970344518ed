"""The whole reasoning under the advice.

How things stand, the days, what speaks for and against, where advice differs, the habits of their country, and what
would change the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.domain.advice_model import Weight
from followup_desktop.services.views import AdviceView, HabitsView, ReasonView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.small import Rule
from followup_desktop.ui.widgets.text import Run, WrapLabel, tooltip

GRADES = {"A": "survey or public office", "B": "somebody who hires", "C": "advice column", "own": "our own rule"}
WEIGHTS = ((Weight.FOR, "+", "What speaks for it", "For"), (Weight.AGAINST, "−", "What speaks against it", "Against"))
USE_HABITS = "Go by these habits"


class Reasoning(QObject):
    """Makes the parts. Signals: ``open_link(link)``; ``setting_requested(key)``: the user wants to decide otherwise
    where advice differs; ``setting_changed(key, "on" or "off")``: the habits of a country were switched."""

    open_link = Signal(str)
    setting_requested = Signal(str)
    setting_changed = Signal(str, str)

    def parts(self, view: AdviceView) -> Iterator[QWidget]:
        """From top to bottom, each to be set in line with the text of the card."""
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
            yield _heading("What would change it")
        for text in view.changes_if:
            yield _bullet("·", text)

    # -- one reason

    def _reason(self, reason: ReasonView, sign: str, spoken: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_bullet(sign, reason.text, spoken))
        if reason.setting:
            column.addLayout(self._dispute(reason.setting))
        for said, link in _sources(f"Rule {reason.rule}", reason.sources):
            column.addWidget(self._source(said, link))
        return whole

    def _dispute(self, key: str) -> QHBoxLayout:
        button = LinkButton("Decide otherwise…", tone="accent_text", size=look.SMALL)
        button.setAccessibleDescription("Advice differs here: opens the setting")
        button.setProperty("key", key)
        button.clicked.connect(self._ask_setting)
        row = QHBoxLayout()
        row.setContentsMargins(16 - look.RING, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return row

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

    # -- the habits of their country

    def _habits(self, habits: HabitsView) -> Iterator[QWidget]:
        for text in habits.lines:
            yield WrapLabel(text, size=look.BODY)
        switch = PointBox((Run(USE_HABITS),), strikes=False)
        switch.setObjectName("habits")
        switch.setChecked(habits.on)
        switch.setProperty("key", habits.setting)
        switch.toggled.connect(self._switched)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(-look.RING, 0, 0, 0)  # its box in line with the text
        line.addWidget(switch)
        yield row
        for said, link in _sources("", habits.sources):
            yield self._source(said, link)

    # -- what the user asks for

    @Slot()
    def _open(self) -> None:
        self.open_link.emit(str(self.sender().property("link")))

    @Slot()
    def _ask_setting(self) -> None:
        self.setting_requested.emit(str(self.sender().property("key")))

    @Slot(bool)
    def _switched(self, on: bool) -> None:
        self.setting_changed.emit(str(self.sender().property("key")), "on" if on else "off")


def _sources(first: str, sources: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Each source as (what to say, link); the rule alone where it has none."""
    for title, grade, link in sources or (("", "", ""),):
        said = " · ".join(part for part in (first, title, GRADES.get(grade, grade)) if part)
        if said:
            yield said, link


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


def _table(rows: Sequence[tuple[str, str]]) -> QWidget:
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

"""The menu that chooses which rows are shown and how they are sorted. It stays open while one chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from followup_desktop.domain.model import Stage, Verdict
from followup_desktop.languages import tr
from followup_desktop.services.views import Timeline
from followup_desktop.ui.widgets.text import one_line
from followup_desktop.ui.window_parts.row_filter import Order, RowFilter

VERDICTS = {
    Verdict.CALL: tr("Call"),
    Verdict.EMAIL: tr("E-mail"),
    Verdict.THANK_YOU: tr("Say thank you"),
    Verdict.ANSWER_THEM: tr("Answer them"),
    Verdict.WAIT: tr("Wait"),
    Verdict.DO_NOT_CALL: tr("Do not call"),
    Verdict.MOVE_ON: tr("Let it go"),
}
ORDERS = {
    Order.URGENCY: tr("Most urgent first"),
    Order.DUE: tr("Next contact first"),
    Order.CONTACT: tr("Longest without contact first"),
    Order.COMPANY: tr("By company"),
}


class FilterMenu(QMenu):
    """Signal: ``changed(RowFilter)``, without words."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Which rows are shown, and how they are sorted"))
        self.filter = RowFilter()
        self._stages: dict[Stage, str] = {}
        self._one_order = QActionGroup(self)
        self._everything: QAction | None = None  # the entry, once there is one
        self.aboutToShow.connect(self._build)

    # -- what can be chosen

    def show_timeline(self, timeline: Timeline) -> None:
        """The stages that occur; those chosen stay, whatever has become of their rows."""
        found = {row.application.stage for row in timeline.rows} | self.filter.stages
        named = {row.application.stage: row.stage_label for row in timeline.rows if row.application.is_open}
        named = {**self._stages, **named}  # a closed row says how it ended instead
        self._stages = {stage: named.get(stage, _plain(stage)) for stage in Stage if stage in found}

    def _build(self) -> None:
        self._everything = None
        self.clear()
        self._part(tr("Stage"))
        for stage, label in self._stages.items():
            self._choice(one_line(label), stage in self.filter.stages, partial(self._toggle_stage, stage))
        self._part(tr("Advice"))
        for verdict, label in VERDICTS.items():
            self._choice(label, verdict in self.filter.verdicts, partial(self._toggle_verdict, verdict))
        self.addSeparator()
        self._choice(tr("Closed ones too"), self.filter.closed, self._toggle_closed)
        self._part(tr("Sorted"))
        self._add_orders(ORDERS.items())
        self.addSeparator()
        self._everything = self.addAction(tr("Show all"))
        self._everything.setEnabled(bool(self.filter.chosen))
        self._everything.triggered.connect(self.show_all)

    def _part(self, title: str) -> None:
        """A line that only says what follows: sections of Qt's own show no words in our style."""
        if not self.isEmpty():
            self.addSeparator()
        self.addAction(title).setEnabled(False)

    def _choice(self, text: str, on: bool, way: Callable[[bool], None]) -> QAction:
        action = self.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(way)
        return action

    def _add_orders(self, orders: Iterable[tuple[Order, str]]) -> None:
        self._one_order.deleteLater()
        self._one_order = QActionGroup(self)
        for order, text in orders:
            self._one_order.addAction(self._choice(text, self.filter.order is order, partial(self._sort, order)))

    # -- choosing

    def _toggle_stage(self, stage: Stage, on: bool) -> None:
        before = self.filter.stages
        self._take(replace(self.filter, stages=before | {stage} if on else before - {stage}))

    def _toggle_verdict(self, verdict: Verdict, on: bool) -> None:
        before = self.filter.verdicts
        self._take(replace(self.filter, verdicts=before | {verdict} if on else before - {verdict}))

    def _toggle_closed(self, on: bool) -> None:
        self._take(replace(self.filter, closed=on))

    def _sort(self, order: Order, on: bool) -> None:
        if on:
            self._take(replace(self.filter, order=order))

    def show_all(self) -> None:
        """Every row again; the order stays."""
        self._take(RowFilter(order=self.filter.order))

    def _take(self, wanted: RowFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            if self._everything is not None:
                self._everything.setEnabled(bool(wanted.chosen))
            self.changed.emit(wanted)

    # -- Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._chosen_here(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        takes = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in takes or not self._chosen_here(self.activeAction()):
            super().keyPressEvent(event)

    def _chosen_here(self, action: QAction | None) -> bool:
        """A choice is made without closing the menu: one rarely wants a single stage."""
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


def _plain(stage: Stage) -> str:
    return stage.value.replace("_", " ").capitalize()

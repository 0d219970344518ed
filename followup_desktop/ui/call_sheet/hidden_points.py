"""The points the user took out of this sheet: one line, and beneath it each of them with the way back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from followup_desktop.domain.model import OwnPoint
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.purposes import TITLES
from followup_desktop.ui.call_sheet.own_points import Where, scope_of
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.surfaces import Fold
from followup_desktop.ui.widgets.text import WrapLabel, one_line


class HiddenPoints(Fold):
    """Signals: ``points_requested()``: unfolded, so that they must be known; ``brought_back(id)``."""

    points_requested = Signal()
    brought_back = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, size=look.BODY)
        self._count = 0
        self.unfolded.connect(self._say)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many are hidden on this sheet; none: the line goes."""
        self._count = count
        self._say()
        self.setVisible(count > 0)
        if not count:
            self.set_unfolded(False)

    def _say(self) -> None:
        what = tr_n("1 point hidden", "{n} points hidden", self._count)
        self.button.say(what if self.is_unfolded else tr("{what}: show", what=what))
        if self.is_unfolded and self._count:
            self.points_requested.emit()

    def show_points(self, points: Iterable[OwnPoint], where: Where) -> None:
        self.clear()
        for point in points:
            self.column.addWidget(self._row(point, where))

    def _row(self, point: OwnPoint, where: Where) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(look.RING, 0, 0, 0)
        layout.setSpacing(look.GAP)
        text = point.text or TITLES.get(point.purpose, "")
        holds = where.hidden(scope_of(point))
        words = WrapLabel(f"{text}\n{holds}", tone="muted", size=look.SECOND)
        back = LinkButton(tr("Bring back"), tone="accent_text", size=look.SECOND)
        back.setAccessibleName(tr("Bring back: {text}", text=one_line(text)))
        back.clicked.connect(lambda _=False, ident=point.id: self.brought_back.emit(ident))
        layout.addWidget(words, 1)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return row

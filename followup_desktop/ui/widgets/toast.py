"""The line that says what was just done, with Undo. It never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton, shown_key
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import paint_passing
from followup_desktop.ui.widgets.text import WrapLabel, shortened
from followup_desktop.ui.widgets.unhurried import Unhurried

STAYS = 10_000  # ms


class Toast(QFrame):
    """Hidden until ``show_text``. Lies over its parent, at the bottom in the middle; ``place`` moves it there again.

    Signals: ``undo_requested()``; ``over()``: it has stood there for its time and is gone.
    """

    undo_requested = Signal()
    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.label = WrapLabel(tone="toast_text", parent=self)
        self.undo_button = LinkButton(tr("Undo"), tone="toast_accent", bold=True, parent=self)
        self.undo_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo_button.setToolTip(shown_key("Ctrl+Z"))
        self.undo_button.clicked.connect(self._undo)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self._end)
        self.hide()
        self.unhurried = Unhurried(self)

    @property
    def stays(self) -> bool:
        """Whether the time it is shown runs."""
        return self._timer.isActive()

    def show_text(self, text: str, *, undo: bool = True) -> None:
        """Replaces what is shown and begins the ten seconds anew."""
        self.label.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        self.unhurried.begin()  # its words may be others than those that were read a moment ago
        announce(self, text)

    @Slot()
    def _end(self) -> None:
        self.hide_now()
        self.over.emit()

    @Slot()
    def hide_now(self) -> None:
        self._timer.stop()
        self.hide()

    def place(self) -> None:
        """To the bottom of the parent, in the middle, as wide as the text needs and the parent allows."""
        parent = self.parentWidget()
        if parent is None:
            self.adjustSize()
            return
        beside = self.undo_button.sizeHint().width() + 12 if not self.undo_button.isHidden() else 0
        font = look.font(self.label)
        wanted = QFontMetricsF(font).horizontalAdvance(shortened(self.label.text())) + beside + 14 + 8 + 6
        width = min(round(wanted), max(200, parent.width() - 2 * look.MARGIN))
        self.ensurePolished()
        height = self._row.heightForWidth(width)
        left = (parent.width() - width) // 2
        self.setGeometry(left, parent.height() - height - 48, width, height)

    @Slot()
    def _undo(self) -> None:
        self.hide_now()
        self.undo_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_passing(self)
